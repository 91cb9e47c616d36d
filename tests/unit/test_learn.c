/* modes: plain san
 *
 * The search that learns, put to work at once, impatient, or not: against all solutions of small random problems, and against the search that
 * does not learn, on dense ones. A failing case prints its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include <string.h>

#include "random_problem.h"
#include "solve/solver_impl.h"

static unsigned seed;

static int name_seed(void **state) {
    (void)state;
    print_message("# last seed %u (ACRPLAN_SEED=%u runs it alone)\n", seed, seed);
    return 0;
}

/* Restarts, clauses that are forgotten, and ties that are broken one by one are rare in small problems. */
static solver *learning(arena *mem, dice *d, const problem *p) {
    solver *s = solver_new(mem, p);
    s->patience.failures = 0;
    s->patience.trial = below(d, 20);
    s->patience.offers = below(d, 100);
    if (chance(d, 50)) s->patience.restart = 1 + below(d, 3);
    if (chance(d, 50)) s->patience.ties = 1;
    if (chance(d, 50)) s->patience.learned = below(d, 8);
    if (chance(d, 30)) s->patience.noted = below(d, 40);
    return s;
}

/* --- against all solutions --- */

static void switch_groups(dice *d, trial *o, solver *s) {
    for (unsigned g = 0; g < o->p->group_count; g++) {
        o->enabled[g] = g == 0 || chance(d, 80);
        solver_enable(s, (group_id)g, o->enabled[g]);
    }
    o->assume_count = 0;
    for (unsigned n = below(d, 3); n > 0; n--)
        o->assume[o->assume_count++] = random_literal(d, o->p, below(d, (unsigned)o->p->var_count));
}

static void check_core(solver *s, const trial *o) {
    group_id core[MOST_GROUPS + 1];
    trial sub = *o;
    size_t n = solver_core(s, o->assume, o->assume_count, core);
    memset(sub.enabled, 0, sizeof sub.enabled);
    for (size_t i = 0; i < n; i++) sub.enabled[core[i]] = true;
    assert_false(trial_run(&sub));
    for (size_t i = 0; i < n; i++) {
        sub.enabled[core[i]] = false;
        assert_true(trial_run(&sub));
        sub.enabled[core[i]] = true;
    }
}

static void check_all(solver *s, trial *o) {
    uint8_t chosen[MOST_VARS];
    solution out = {.option = chosen};
    const bool possible = trial_run(o);
    const solve_status expected = possible ? SOLVE_SAT : SOLVE_UNSAT;
    assert_int_equal(solver_satisfiable(s, o->assume, o->assume_count, &out), expected);
    if (possible) assert_true(trial_allows(o, chosen));
    assert_int_equal(solver_solve(s, o->assume, o->assume_count, &out), expected);
    if (!possible) {
        check_core(s, o);
        return;
    }
    assert_int_equal(cost_compare(&out.total, &o->least), 0);
    assert_memory_equal(chosen, o->best, o->p->var_count);
}

static void small_problems_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(4000, &first);
    for (seed = first; seed < first + count; seed++) {
        dice d = {.state = seed};
        static workshop w;
        arena *mem = arena_new(0);
        random_problem(&d, &w);
        if (chance(&d, 50)) random_effects(&d, &w);
        solver *s = learning(mem, &d, &w.p);
        for (int i = 0; i < 4; i++) {
            trial o = {.p = &w.p};
            switch_groups(&d, &o, s);
            check_all(s, &o);
        }
        arena_free(mem);
    }
}

/* --- against the search that does not learn --- */

#define DENSE_VARS 24
#define DENSE_GROUPS 12

typedef struct dense {
    problem p;
    variable vars[DENSE_VARS];
    literal literals[9 * DENSE_VARS];
    clause clauses[3 * DENSE_VARS];
    group groups[DENSE_GROUPS + 2];
    effect effects[3 * DENSE_VARS];
} dense;

/* Two or three of any variables. */
static void add_clause(dice *d, dense *x) {
    clause *c = &x->clauses[x->p.clause_count++];
    const unsigned n = (unsigned)x->p.var_count, count = 2 + below(d, 2), step = 1 + below(d, n / 3 - 1);
    unsigned v = below(d, n);
    c->first = (uint32_t)x->p.literal_count;
    for (; c->count < count; c->count++, v = (v + step) % n) {
        option_mask mask = (option_mask)1 << below(d, x->vars[v].option_count);
        if (chance(d, 50)) mask |= (option_mask)1 << below(d, x->vars[v].option_count);
        x->literals[x->p.literal_count++] = (literal){.mask = mask, .var = (var_id)v};
    }
    if (chance(d, 60)) c->groups[0] = (group_id)(1 + below(d, DENSE_GROUPS));
}

static void add_effect(dice *d, dense *x) {
    static const effect_kind kinds[] = {EFFECT_PRICE, EFFECT_WARNING, EFFECT_PRACTICE, EFFECT_PREFERENCE};
    static const goal levels[] = {GOAL_COST, GOAL_HARM, GOAL_HARM, GOAL_PREFERENCES};
    const unsigned k = below(d, 4);
    effect *e = &x->effects[x->p.effect_count++];
    *e = (effect){.kind = kinds[k], .level = levels[k], .cost = 1 + below(d, chance(d, 20) ? 1000 : 4)};
    e->when = random_literal(d, &x->p, below(d, (unsigned)x->p.var_count));
}

static void make_dense(dice *d, dense *x, unsigned n) {
    memset(x, 0, sizeof *x);
    x->p = (problem){.vars = x->vars,
                     .literals = x->literals,
                     .clauses = x->clauses,
                     .groups = x->groups,
                     .effects = x->effects,
                     .group_count = DENSE_GROUPS + 2,
                     .budget = INT64_MAX,
                     .budget_group = DENSE_GROUPS + 1,
                     .var_count = n,
                     .decision_count = n};
    random_goals(d, &x->p);
    for (unsigned g = 1; g <= DENSE_GROUPS; g++) x->groups[g].kind = g % 2 ? GROUP_KIND_FACT : GROUP_KIND_PIN;
    x->groups[DENSE_GROUPS + 1].kind = GROUP_KIND_BUDGET;
    for (unsigned v = 0; v < n; v++) {
        x->vars[v] = (variable){.option_count = (uint8_t)(2 + below(d, 3)), .vendor_default = -1};
        shuffle_order(d, &x->vars[v]);
    }
    for (unsigned i = 0, count = n + below(d, 2 * n); i < count; i++) add_clause(d, x);
    for (unsigned i = 0; i < 3 * n; i++) add_effect(d, x);
    if (chance(d, 30)) x->p.budget = below(d, 3 * n);
}

static unsigned planned, refused, bound;

static void limit_both(dice *d, const dense *x, solver *s, solver *t, const uint8_t *best) {
    for (int m = 0; m < METER_COUNT; m++) {
        int64_t most = shown_by(&x->p, (meter_id)m, best) - (int64_t)below(d, 4);
        if (chance(d, 60)) most = NO_LIMIT;
        solver_limit(s, (meter_id)m, most);
        solver_limit(t, (meter_id)m, most);
    }
}

static void unlimited(solver *s) {
    for (int m = 0; m < METER_COUNT; m++) solver_limit(s, (meter_id)m, NO_LIMIT);
}

/* Of the core of one, the other says that it is one, and minimal. */
static void check_core_by(solver *s, solver *by, const problem *p) {
    group_id core[DENSE_GROUPS + 2];
    const size_t n = solver_core(s, NULL, 0, core);
    solver_enable_all(by, false);
    for (size_t i = 0; i < n; i++) solver_enable(by, core[i], true);
    assert_int_equal(solver_satisfiable(by, NULL, 0, NULL), SOLVE_UNSAT);
    for (size_t i = 0; i < n; i++) {
        solver_enable(by, core[i], false);
        assert_int_equal(solver_satisfiable(by, NULL, 0, NULL), SOLVE_SAT);
        solver_enable(by, core[i], true);
    }
    for (size_t g = 1; g < p->group_count; g++) solver_enable(by, (group_id)g, by->enabled[g] || s->enabled[g]);
}

static void compare(dice *d, const dense *x, solver *plain, solver *learns) {
    uint8_t one[DENSE_VARS] = {0}, two[DENSE_VARS];
    solution by_plain = {.option = one}, by_learning = {.option = two};
    const solve_status got = solver_solve(plain, NULL, 0, &by_plain);
    assert_int_equal(solver_solve(learns, NULL, 0, &by_learning), got);
    assert_int_equal(solver_satisfiable(learns, NULL, 0, NULL), got);
    if (got == SOLVE_UNSAT) {
        refused++;
        check_core_by(learns, plain, &x->p);
        return;
    }
    planned++;
    assert_memory_equal(one, two, x->p.var_count);
    assert_int_equal(cost_compare(&by_plain.total, &by_learning.total), 0);
    limit_both(d, x, plain, learns, one);
    const solve_status within = solver_solve(plain, NULL, 0, &by_plain);
    assert_int_equal(solver_solve(learns, NULL, 0, &by_learning), within);
    if (within == SOLVE_SAT) assert_memory_equal(one, two, x->p.var_count);
    bound += within == SOLVE_SAT;
    unlimited(plain);
    unlimited(learns);
}

static void dense_problems_agree_with_plain_search(void **state) {
    (void)state;
    unsigned first, count = cases_of(1500, &first);
    planned = refused = bound = 0;
    for (seed = first; seed < first + count; seed++) {
        dice d = {.state = seed};
        static dense x;
        arena *mem = arena_new(0);
        make_dense(&d, &x, 12 + below(&d, DENSE_VARS - 11));
        solver *plain = solver_new(mem, &x.p), *learns = learning(mem, &d, &x.p);
        plain->patience.failures = UINT64_MAX;
        for (int i = 0; i < 3; i++) {
            compare(&d, &x, plain, learns);
            const group_id g = (group_id)(1 + below(&d, DENSE_GROUPS + 1));
            solver_enable(plain, g, i);
            solver_enable(learns, g, i);
        }
        arena_free(mem);
    }
    print_message("# %u with a plan, %u of them within limits too, %u without\n", planned, bound, refused);
    if (count < 100) return;
    assert_true(planned > count);
    assert_true(bound > count / 4);
    assert_true(refused > count / 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(small_problems_agree_with_brute_force, name_seed),
        cmocka_unit_test_teardown(dense_problems_agree_with_plain_search, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
