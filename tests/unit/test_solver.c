/* modes: plain san
 *
 * The solver against brute force over random problems. A failing case prints its seed; ACRPLAN_SEED=n runs it
 * alone. */
#include "check.h"

#include <string.h>

#include "random_problem.h"
#include "solve/answer.h"
#include "solve/solver_impl.h"

/* --- comparison --- */

static void check_core(solver *s, const trial *o) {
    group_id core[MOST_GROUPS + 1];
    size_t n = solver_core(s, o->assume, o->assume_count, core);
    trial sub = *o;
    memset(sub.enabled, 0, sizeof sub.enabled);
    bool structure = !trial_run(&sub);
    assert_int_equal(n == 0, structure);
    for (size_t i = 0; i < n; i++) {
        assert_true(o->enabled[core[i]]);
        assert_true(i == 0 || core[i - 1] < core[i]);
        sub.enabled[core[i]] = true;
    }
    assert_false(trial_run(&sub));
    for (size_t i = 0; i < n; i++) {
        sub.enabled[core[i]] = false;
        assert_true(trial_run(&sub));
        sub.enabled[core[i]] = true;
    }
    /* No statement is superfluous even with every fact at hand. */
    for (size_t g = 1; g < o->p->group_count; g++)
        if (o->p->groups[g].kind == GROUP_KIND_FACT) sub.enabled[g] = o->enabled[g];
    for (size_t i = 0; i < n; i++) {
        if (o->p->groups[core[i]].kind == GROUP_KIND_FACT) continue;
        sub.enabled[core[i]] = false;
        assert_true(trial_run(&sub));
        sub.enabled[core[i]] = true;
    }
}

static void check_query(dice *d, solver *s, trial *o) {
    uint8_t chosen[MOST_VARS];
    solution out = {.option = chosen};
    bool possible = trial_run(o);
    if (chance(d, 50)) {
        assert_int_equal(solver_satisfiable(s, o->assume, o->assume_count, &out), possible ? SOLVE_SAT : SOLVE_UNSAT);
        if (possible) assert_true(trial_allows(o, chosen));
    }
    assert_int_equal(solver_solve(s, o->assume, o->assume_count, &out), possible ? SOLVE_SAT : SOLVE_UNSAT);
    if (possible) {
        assert_int_equal(cost_compare(&out.total, &o->least), 0);
        assert_memory_equal(chosen, o->best, o->p->var_count);
    } else {
        check_core(s, o);
    }
}

static void random_query(dice *d, const problem *p, solver *s, trial *o) {
    *o = (trial){.p = p};
    for (unsigned g = 0; g < p->group_count; g++) {
        o->enabled[g] = g == 0 || chance(d, 80);
        solver_enable(s, (group_id)g, o->enabled[g]);
    }
    for (unsigned n = below(d, 3); n > 0; n--)
        o->assume[o->assume_count++] = random_literal(d, p, below(d, (unsigned)p->var_count));
}

static void run_case(unsigned seed) {
    dice d = {.state = seed};
    static workshop w;
    arena *mem = arena_new(0);
    random_problem(&d, &w);
    solver *s = solver_new(mem, &w.p);
    if (chance(&d, 50)) s->patience.failures = 0; /* as problems do that are hard enough */
    for (int i = 0; i < 4; i++) {
        trial o;
        random_query(&d, &w.p, s, &o);
        check_query(&d, s, &o);
        check_query(&d, s, &o); /* the answer does not depend on what was asked before */
    }
    arena_free(mem);
}

/* --- many small problems as one --- */

#define COPIES 60
#define WIDE_VARS (COPIES * MOST_VARS + 1)

typedef struct wide {
    problem p;
    variable vars[WIDE_VARS];
    literal literals[COPIES * 320];
    clause clauses[COPIES * 90];
    group groups[2];
    effect effects[COPIES * 16 + 1];
} wide;

static void append(wide *w, const workshop *from) {
    var_id shift = (var_id)w->p.var_count;
    for (size_t i = 0; i < from->p.var_count; i++) {
        w->vars[w->p.var_count] = from->vars[i];
        w->vars[w->p.var_count++].first_definition += (uint32_t)w->p.clause_count;
    }
    for (size_t i = 0; i < from->p.clause_count; i++) {
        w->clauses[w->p.clause_count] =
            (clause){.first = from->clauses[i].first + (uint32_t)w->p.literal_count, .count = from->clauses[i].count};
        w->p.clause_count++;
    }
    for (size_t i = 0; i < from->p.literal_count; i++) {
        w->literals[w->p.literal_count] = from->literals[i];
        w->literals[w->p.literal_count++].var += shift;
    }
    for (size_t i = 0; i < from->p.effect_count; i++) {
        w->effects[w->p.effect_count] = from->effects[i];
        w->effects[w->p.effect_count++].when.var += shift;
    }
}

/* A last variable, free to be 0 at no cost, ties the copies into one part: the search cannot take them one by one,
 * goes deeper than 63 levels, and must still find each copy's own optimum. */
static void tie_together(wide *w, const uint8_t *expected) {
    var_id last = (var_id)w->p.var_count;
    for (var_id v = 0; v < last; v++) {
        if (w->vars[v].definition_count) continue;
        w->clauses[w->p.clause_count++] = (clause){.first = (uint32_t)w->p.literal_count, .count = 2};
        w->literals[w->p.literal_count++] = (literal){.mask = 1, .var = last};
        w->literals[w->p.literal_count++] = (literal){.mask = (option_mask)1 << expected[v], .var = v};
    }
    w->vars[w->p.var_count++] = (variable){.option_count = 2, .vendor_default = -1, .order = {0, 1}};
    w->effects[w->p.effect_count++] = (effect){.level = w->p.goals[0], .cost = 1000, .when = {.mask = 2, .var = last}};
}

static void make_wide(dice *d, wide *w, uint8_t *expected) {
    static workshop small;
    memset(w, 0, sizeof *w);
    w->p = (problem){.vars = w->vars,
                     .literals = w->literals,
                     .clauses = w->clauses,
                     .groups = w->groups,
                     .effects = w->effects,
                     .budget = INT64_MAX,
                     .group_count = 1};
    random_goals(d, &w->p);
    for (int i = 0; i < COPIES;) {
        random_problem(d, &small);
        trial o = {.p = &small.p};
        small.p.budget = INT64_MAX;
        memset(o.enabled, 1, sizeof o.enabled);
        memcpy(small.p.goals, w->p.goals, sizeof w->p.goals);
        if (!trial_run(&o)) continue;
        memcpy(expected + w->p.var_count, o.best, small.p.var_count);
        i++;
        append(w, &small);
    }
    expected[w->p.var_count] = 0;
    tie_together(w, expected);
}

static void test_wide_problems_are_solved_like_their_parts(void **state) {
    (void)state;
    static wide w;
    for (unsigned seed = 1; seed <= 40; seed++) {
        dice d = {.state = seed};
        uint8_t expected[WIDE_VARS], chosen[WIDE_VARS];
        solution out = {.option = chosen};
        arena *mem = arena_new(0);
        make_wide(&d, &w, expected);
        solver *s = solver_new(mem, &w.p);
        assert_int_equal(solver_solve(s, NULL, 0, &out), SOLVE_SAT);
        if (memcmp(chosen, expected, w.p.var_count) != 0) print_message("# seed %u\n", seed);
        assert_memory_equal(chosen, expected, w.p.var_count);
        arena_free(mem);
    }
}

/* --- two ways to search --- */

/* A chain: each clause joins neighbours. */
static void make_chain(dice *d, wide *w, unsigned n) {
    memset(w, 0, sizeof *w);
    w->p = (problem){.vars = w->vars,
                     .literals = w->literals,
                     .clauses = w->clauses,
                     .groups = w->groups,
                     .effects = w->effects,
                     .budget = INT64_MAX,
                     .group_count = 1,
                     .var_count = n,
                     .decision_count = n};
    random_goals(d, &w->p);
    for (unsigned v = 0; v < n; v++) {
        w->vars[v] = (variable){.option_count = (uint8_t)(2 + below(d, 3)), .vendor_default = -1};
        shuffle_order(d, &w->vars[v]);
    }
    for (unsigned i = 0; i < n + n / 3; i++) {
        clause *c = &w->clauses[w->p.clause_count++];
        c->first = (uint32_t)w->p.literal_count;
        unsigned v = below(d, n - 3), count = 2 + below(d, 2);
        for (; c->count < count && v < n; c->count++, v += 1 + below(d, 2))
            w->literals[w->p.literal_count++] = random_literal(d, &w->p, v);
    }
    for (unsigned i = 0; i < 2 * n; i++) {
        literal l = random_literal(d, &w->p, below(d, n));
        w->effects[w->p.effect_count++] = (effect){.level = (goal)below(d, GOAL_COUNT), .cost = below(d, 4), .when = l};
    }
}

/* Depth-first search and learning from conflicts prove optima in different ways; neither is the other's trial, but
 * both are right or they differ. */
static void test_both_searches_agree(void **state) {
    (void)state;
    static wide w;
    unsigned compared = 0;
    for (unsigned seed = 1; seed <= 1500; seed++) {
        dice d = {.state = seed};
        uint8_t deep[WIDE_VARS], split[WIDE_VARS];
        solution one = {.option = deep}, two = {.option = split};
        arena *mem = arena_new(0);
        make_chain(&d, &w, 10 + below(&d, 20));
        solver *s = solver_new(mem, &w.p), *t = solver_new(mem, &w.p);
        s->patience.failures = UINT32_MAX;
        t->patience.failures = 0;
        solver_set_budget(s, 3000);
        solve_status got = solver_solve(s, NULL, 0, &one);
        solve_status other = solver_solve(t, NULL, 0, &two);
        if (got != SOLVE_UNKNOWN) {
            compared++;
            if (got != other || (got == SOLVE_SAT && memcmp(deep, split, w.p.var_count) != 0))
                print_message("# seed %u\n", seed);
            assert_int_equal(got, other);
            if (got == SOLVE_SAT) assert_memory_equal(deep, split, w.p.var_count);
        }
        arena_free(mem);
    }
    print_message("# compared %u\n", compared);
    assert_true(compared > 1000);
}

static unsigned running; /* the seed of the case at hand */

static int name_seed(void **state) {
    (void)state;
    print_message("# last seed: %u (ACRPLAN_SEED=%u runs it alone)\n", running, running);
    return 0;
}

static void test_random_problems_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(2500, &first);
    for (running = first; running < first + count; running++) run_case(running);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_random_problems_agree_with_brute_force, name_seed),
        cmocka_unit_test(test_wide_problems_are_solved_like_their_parts),
        cmocka_unit_test(test_both_searches_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
