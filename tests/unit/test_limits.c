/* modes: plain san
 *
 * Limits beside the goals: the optimum within them, by brute force over random problems. A failing case prints its seed; ACRPLAN_SEED=n
 * runs it alone. */
#include "check.h"

#include <string.h>

#include "random_problem.h"
#include "solve/solver_impl.h"

typedef struct bounded {
    int64_t most[METER_COUNT];
    trial *best;
} bounded;

static int64_t shown(const problem *p, int m, const uint8_t *chosen) {
    int64_t sum = 0;
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        bool counts = m == METER_MONEY      ? e->level == GOAL_COST
                      : m == METER_UNPRICED ? e->level == GOAL_UNPRICED
                      : m == METER_WISHES   ? e->level == GOAL_PREFERENCES
                      : m == METER_WARNINGS ? e->kind == EFFECT_WARNING
                                            : e->kind == EFFECT_PRACTICE;
        if (counts && ((e->when.mask >> chosen[e->when.var]) & 1)) sum += e->cost;
    }
    return sum;
}

static void keep_within(const trial *o, const uint8_t *chosen, void *ctx) {
    const bounded *b = ctx;
    cost c = trial_cost(o->p, chosen);
    for (int m = 0; m < METER_COUNT; m++)
        if (shown(o->p, m, chosen) > b->most[m]) return;
    if (b->best->found && cost_compare(&c, &b->best->least) >= 0) return;
    b->best->found = true;
    b->best->least = c;
    memcpy(b->best->best, chosen, sizeof b->best->best);
}

static unsigned seed, bound, refused;

static void check_limits(dice *d, solver *s, const problem *p) {
    trial o = {.p = p}, best = {.p = p};
    bounded b = {.best = &best};
    uint8_t chosen[MOST_VARS];
    solution out = {.option = chosen};
    for (unsigned g = 0; g < p->group_count; g++) {
        o.enabled[g] = g == 0 || chance(d, 80);
        solver_enable(s, (group_id)g, o.enabled[g]);
    }
    if (chance(d, 30)) o.assume[o.assume_count++] = random_literal(d, p, below(d, (unsigned)p->var_count));
    for (int m = 0; m < METER_COUNT; m++) {
        b.most[m] = chance(d, 40) ? (int64_t)below(d, 12) : NO_LIMIT;
        solver_limit(s, (meter_id)m, b.most[m]);
    }
    trial_each(&o, keep_within, &b);
    bool possible = trial_run(&o);
    assert_int_equal(solver_solve(s, o.assume, o.assume_count, &out), best.found ? SOLVE_SAT : SOLVE_UNSAT);
    bound += best.found && cost_compare(&best.least, &o.least) > 0;
    refused += possible && !best.found;
    if (best.found) assert_memory_equal(chosen, best.best, p->var_count);
    if (best.found) assert_int_equal(cost_compare(&out.total, &best.least), 0);
    assert_int_equal(solver_satisfiable(s, o.assume, o.assume_count, &out), possible ? SOLVE_SAT : SOLVE_UNSAT);
}

static void run_case(void) {
    dice d = {.state = seed};
    static workshop w;
    arena *mem = arena_new(0);
    random_problem(&d, &w);
    if (chance(&d, 70)) random_effects(&d, &w);
    solver *s = solver_new(mem, &w.p);
    if (chance(&d, 50)) s->split_after = 0;
    for (int i = 0; i < 8; i++) check_limits(&d, s, &w.p);
    arena_free(mem);
}

static void plans_within_limits_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(2500, &first);
    bound = refused = 0;
    for (seed = first; seed < first + count; seed++) run_case();
    if (count < 100) return;
    assert_true(bound > count / 10);
    assert_true(refused > count / 3);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u bound by limits, %u refused; last seed %u (ACRPLAN_SEED=%u runs it alone)\n", bound, refused,
                  seed, seed);
    return 0;
}

/* Many parts without clauses, each a choice between a warning and its money: limits on both leave a knapsack. */
#define PIECES 40

typedef struct sack {
    problem p;
    variable vars[PIECES];
    literal none;
    group groups[1];
    effect effects[2 * PIECES];
} sack;

static void make_sack(dice *d, sack *x) {
    memset(x, 0, sizeof *x);
    x->p = (problem){.vars = x->vars,
                     .literals = &x->none,
                     .groups = x->groups,
                     .effects = x->effects,
                     .group_count = 1,
                     .budget = INT64_MAX,
                     .var_count = PIECES,
                     .decision_count = PIECES,
                     .effect_count = 2 * (size_t)PIECES};
    for (int i = 0; i < GOAL_COUNT; i++) x->p.goals[i] = (goal)i;
    for (unsigned v = 0; v < PIECES; v++) {
        x->vars[v] = (variable){.option_count = 2, .vendor_default = -1, .order = {0, 1}};
        x->effects[2 * v] = (effect){.kind = EFFECT_WARNING,
                                     .level = GOAL_HARM,
                                     .cost = 1 + below(d, 30),
                                     .when = {.mask = 1, .var = (var_id)v}};
        x->effects[2 * v + 1] = (effect){
            .kind = EFFECT_PRICE, .level = GOAL_COST, .cost = 1 + below(d, 30), .when = {.mask = 2, .var = (var_id)v}};
    }
}

/* By dynamic programming: the least money for which the warnings stay within `most`. */
static int64_t least_money(const sack *x, int64_t most) {
    int64_t least[31 * PIECES + 1] = {0};
    for (unsigned v = 0; v < PIECES; v++) {
        for (int64_t w = most; w >= 0; w--) {
            int64_t pay = least[w] + x->effects[2 * v + 1].cost, harm = x->effects[2 * v].cost;
            least[w] = harm <= w && least[w - harm] < pay ? least[w - harm] : pay;
        }
    }
    return least[most];
}

static void a_budget_of_conflicts_that_runs_out_is_not_a_no(void **state) {
    (void)state;
    static sack x;
    unsigned unknown = 0, solved = 0;
    for (unsigned i = 1; i <= 20; i++) {
        dice d = {.state = i};
        uint8_t chosen[PIECES];
        solution out = {.option = chosen};
        arena *mem = arena_new(0);
        make_sack(&d, &x);
        solver *s = solver_new(mem, &x.p);
        int64_t most = 20 * (1 + (int64_t)below(&d, 10));
        solver_limit(s, METER_WARNINGS, most);
        solver_set_budget(s, 20000);
        solve_status got = solver_solve(s, NULL, 0, &out);
        assert_int_not_equal(got, SOLVE_UNSAT);
        unknown += got == SOLVE_UNKNOWN;
        solved += got == SOLVE_SAT;
        if (got == SOLVE_SAT) assert_int_equal(out.total.level[GOAL_COST], least_money(&x, most));
        solver_limit(s, METER_WARNINGS, NO_LIMIT);
        assert_int_equal(solver_solve(s, NULL, 0, &out), SOLVE_SAT);
        arena_free(mem);
    }
    print_message("# %u solved, %u unknown\n", solved, unknown);
    assert_true(unknown > 0);
    assert_true(solved > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(plans_within_limits_agree_with_brute_force, name_seed),
        cmocka_unit_test(a_budget_of_conflicts_that_runs_out_is_not_a_no),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
