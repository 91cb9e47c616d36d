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
    if (chance(&d, 50)) s->patience.failures = s->patience.trial = 0;
    if (chance(&d, 20)) s->offer_blocks = 0; /* as where they take too much room */
    for (int i = 0; i < 8; i++) check_limits(&d, s, &w.p);
    arena_free(mem);
}

static void plans_within_limits_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(2500, &first);
    bound = refused = 0;
    for (seed = first; seed < first + count; seed++) run_case();
    print_message("# %u bound by limits, %u refused\n", bound, refused);
    if (count < 100) return;
    assert_true(bound > count / 10);
    assert_true(refused > count / 3);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# last seed %u (ACRPLAN_SEED=%u runs it alone)\n", seed, seed);
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

static void make_sack(dice *d, sack *x, unsigned most_cost) {
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
        const literal without = {.mask = 1, .var = (var_id)v}, with = {.mask = 2, .var = (var_id)v};
        x->vars[v] = (variable){.option_count = 2, .vendor_default = -1, .order = {0, 1}};
        x->effects[2 * v] =
            (effect){.kind = EFFECT_WARNING, .level = GOAL_HARM, .cost = 1 + below(d, most_cost), .when = without};
        x->effects[2 * v + 1] =
            (effect){.kind = EFFECT_PRICE, .level = GOAL_COST, .cost = 1 + below(d, most_cost), .when = with};
    }
}

/* By dynamic programming: the least money for which the warnings stay within `most`. */
#define MOST_COST 30

static int64_t least_money(const sack *x, int64_t most) {
    int64_t least[MOST_COST * PIECES + 1] = {0};
    for (unsigned v = 0; v < PIECES; v++) {
        for (int64_t w = most; w >= 0; w--) {
            int64_t pay = least[w] + x->effects[2 * v + 1].cost, harm = x->effects[2 * v].cost;
            least[w] = harm <= w && least[w - harm] < pay ? least[w - harm] : pay;
        }
    }
    return least[most];
}

static void limits_bind_many_parts_together(void **state) {
    (void)state;
    static sack x;
    for (unsigned i = 1; i <= 25; i++) {
        dice d = {.state = i};
        uint8_t chosen[PIECES];
        solution out = {.option = chosen};
        arena *mem = arena_new(0);
        make_sack(&d, &x, MOST_COST);
        solver *s = solver_new(mem, &x.p);
        for (int64_t most = 0; most < MOST_COST * PIECES; most += 1 + (int64_t)below(&d, 200)) {
            solver_limit(s, METER_WARNINGS, most);
            assert_int_equal(solver_solve(s, NULL, 0, &out), SOLVE_SAT);
            assert_int_equal(out.total.level[GOAL_COST], least_money(&x, most));
        }
        arena_free(mem);
    }
}

/* Amounts of which no two sums are alike. */
static void a_budget_of_conflicts_that_runs_out_is_not_a_no(void **state) {
    (void)state;
    static sack x;
    unsigned unknown = 0;
    for (unsigned i = 1; i <= 20; i++) {
        dice d = {.state = i};
        uint8_t chosen[PIECES];
        solution out = {.option = chosen};
        arena *mem = arena_new(0);
        make_sack(&d, &x, 100000000);
        solver *s = solver_new(mem, &x.p);
        solver_limit(s, METER_WARNINGS, 100000000 + (int64_t)below(&d, 1000000000));
        solver_set_budget(s, 1000);
        solve_status got = solver_solve(s, NULL, 0, &out);
        assert_int_not_equal(got, SOLVE_UNSAT);
        unknown += got == SOLVE_UNKNOWN;
        solver_limit(s, METER_WARNINGS, NO_LIMIT);
        assert_int_equal(solver_solve(s, NULL, 0, &out), SOLVE_SAT);
        arena_free(mem);
    }
    assert_true(unknown > 0);
}

/* --- two ways to search --- */

#define MOST_LINKS 26

typedef struct links {
    problem p;
    variable vars[MOST_LINKS];
    literal literals[6 * MOST_LINKS];
    clause clauses[2 * MOST_LINKS];
    group groups[1];
    effect effects[3 * MOST_LINKS];
} links;

static void add_link(dice *d, links *x, unsigned n) {
    clause *c = &x->clauses[x->p.clause_count++];
    c->first = (uint32_t)x->p.literal_count;
    unsigned v = below(d, n - 3), count = 2 + below(d, 2);
    for (; c->count < count && v < n; c->count++, v += 1 + below(d, 2))
        x->literals[x->p.literal_count++] = random_literal(d, &x->p, v);
}

/* Clauses join neighbours, so that deciding in the middle makes islands, and the same islands again and again. */
static void make_links(dice *d, links *x, unsigned n) {
    static const effect_kind kinds[] = {EFFECT_PRICE, EFFECT_WARNING, EFFECT_PRACTICE, EFFECT_PREFERENCE};
    static const goal levels[] = {GOAL_COST, GOAL_HARM, GOAL_HARM, GOAL_PREFERENCES};
    memset(x, 0, sizeof *x);
    x->p = (problem){.vars = x->vars,
                     .literals = x->literals,
                     .clauses = x->clauses,
                     .groups = x->groups,
                     .effects = x->effects,
                     .group_count = 1,
                     .budget = INT64_MAX,
                     .var_count = n,
                     .decision_count = n,
                     .effect_count = 3 * (size_t)n};
    random_goals(d, &x->p);
    for (unsigned v = 0; v < n; v++) {
        x->vars[v] = (variable){.option_count = (uint8_t)(2 + below(d, 3)), .vendor_default = -1};
        shuffle_order(d, &x->vars[v]);
    }
    for (unsigned i = 0; i < n + n / 3; i++) add_link(d, x, n);
    for (unsigned i = 0; i < 3 * n; i++) {
        const unsigned k = below(d, 4);
        x->effects[i] = (effect){.kind = kinds[k], .level = levels[k], .cost = below(d, 4)};
        x->effects[i].when = random_literal(d, &x->p, below(d, n));
    }
}

static unsigned compared, infeasible;

static void compare_searches(dice *d, const links *x, const solution *free, solver *deep, solver *wide) {
    uint8_t one[MOST_LINKS], two[MOST_LINKS];
    solution by_depth = {.option = one}, by_offers = {.option = two};
    for (int m = 0; m < METER_COUNT; m++) {
        int64_t most = shown(&x->p, m, free->option) - (int64_t)below(d, 4);
        if (chance(d, 60)) most = NO_LIMIT;
        solver_limit(deep, (meter_id)m, most);
        solver_limit(wide, (meter_id)m, most);
    }
    solve_status got = solver_solve(deep, NULL, 0, &by_depth);
    if (got == SOLVE_UNKNOWN) return;
    compared++;
    infeasible += got == SOLVE_UNSAT;
    assert_int_equal(solver_solve(wide, NULL, 0, &by_offers), got);
    if (got == SOLVE_SAT) assert_memory_equal(one, two, x->p.var_count);
}

static void both_searches_within_limits_agree(void **state) {
    (void)state;
    static links x;
    compared = infeasible = 0;
    for (seed = 1; seed <= 500; seed++) {
        dice d = {.state = seed};
        uint8_t chosen[MOST_LINKS];
        solution out = {.option = chosen};
        arena *mem = arena_new(0);
        make_links(&d, &x, 10 + below(&d, MOST_LINKS - 10));
        solver *deep = solver_new(mem, &x.p), *wide = solver_new(mem, &x.p);
        deep->patience.failures = UINT32_MAX;
        wide->patience.failures = wide->patience.trial = 0;
        solver_set_budget(deep, 3000);
        solve_status got = solver_solve(wide, NULL, 0, &out);
        for (int i = 0; got == SOLVE_SAT && i < 4; i++) compare_searches(&d, &x, &out, deep, wide);
        arena_free(mem);
    }
    print_message("# %u compared, %u of them without a plan\n", compared, infeasible);
    assert_true(compared > 500);
    assert_true(compared - infeasible > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(plans_within_limits_agree_with_brute_force, name_seed),
        cmocka_unit_test(limits_bind_many_parts_together),
        cmocka_unit_test_teardown(both_searches_within_limits_agree, name_seed),
        cmocka_unit_test(a_budget_of_conflicts_that_runs_out_is_not_a_no),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
