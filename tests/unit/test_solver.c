/* modes: plain san
 *
 * The solver against brute force over random problems. A failing case prints its seed; ACRPLAN_SEED=n runs it
 * alone. */
#include "check.h"

#include <string.h>

#include "random.h"
#include "solve/answer.h"
#include "solve/solver_impl.h"

#define MOST_VARS 9
#define MOST_GROUPS 10

/* --- a random problem --- */

typedef struct workshop {
    problem p;
    variable vars[MOST_VARS];
    literal literals[300];
    clause clauses[80];
    group groups[MOST_GROUPS];
    effect effects[16];
} workshop;

static option_mask full(const problem *p, unsigned v) {
    return ((option_mask)1 << p->vars[v].option_count) - 1;
}

static void shuffle_order(dice *d, variable *v) {
    for (uint8_t i = 0; i < v->option_count; i++) v->order[i] = i;
    for (unsigned i = v->option_count; i-- > 1;) {
        unsigned j = below(d, i + 1);
        uint8_t swap = v->order[i];
        v->order[i] = v->order[j];
        v->order[j] = swap;
    }
}

static void add_variables(dice *d, workshop *w, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        variable *v = &w->vars[w->p.var_count++];
        v->option_count = (uint8_t)(2 + below(d, 3));
        v->vendor_default = -1;
        shuffle_order(d, v);
    }
    w->p.decision_count = count;
}

static literal random_literal(dice *d, const problem *p, unsigned v) {
    option_mask mask = roll(d) & full(p, v);
    if (mask == 0 && chance(d, 90)) mask = 1;
    if (mask == full(p, v) && chance(d, 90)) mask &= mask - 1;
    return (literal){.mask = mask, .var = (var_id)v};
}

static void put_literal(workshop *w, clause *c, literal l) {
    w->literals[w->p.literal_count++] = l;
    c->count++;
}

static clause *new_clause(workshop *w) {
    clause *c = &w->clauses[w->p.clause_count++];
    c->first = (uint32_t)w->p.literal_count;
    return c;
}

/* Ascending, without duplicates, as the builder leaves them. */
static void random_groups(dice *d, const workshop *w, clause *c) {
    int n = 0;
    for (unsigned g = 1; g < w->p.group_count; g++)
        if (n < 3 && g != w->p.budget_group && chance(d, 20)) c->groups[n++] = (group_id)g;
}

static void add_clauses(dice *d, workshop *w, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        clause *c = new_clause(w);
        for (unsigned v = 0; v < w->p.decision_count; v++)
            if (c->count < 4 && chance(d, 30)) put_literal(w, c, random_literal(d, &w->p, v));
        if (c->count == 0 && chance(d, 80))
            put_literal(w, c, random_literal(d, &w->p, below(d, (unsigned)w->p.decision_count)));
        if (chance(d, 85)) random_groups(d, w, c);
    }
}

/* Clauses of two or three literals that each forbid or allow one option, and nothing shorter: propagation alone
 * settles little, so the search has to branch, and fails often. */
static void add_dense_clauses(dice *d, workshop *w, unsigned count) {
    unsigned n = (unsigned)w->p.decision_count;
    for (unsigned i = 0; i < count; i++) {
        clause *c = new_clause(w);
        unsigned start = below(d, n), step = 1 + below(d, n - 1), wanted = 2 + below(d, 2);
        for (unsigned k = 0; k < wanted && (k * step) % n + (k == 0) != 0; k++) {
            unsigned v = (start + k * step) % n;
            option_mask one = (option_mask)1 << below(d, w->vars[v].option_count);
            put_literal(w, c, (literal){.mask = chance(d, 60) ? one : full(&w->p, v) & ~one, .var = (var_id)v});
        }
        if (chance(d, 70)) random_groups(d, w, c);
    }
}

/* An auxiliary that is 1 exactly where two literals hold; sometimes under a group. */
static void add_auxiliary(dice *d, workshop *w) {
    unsigned v = (unsigned)w->p.var_count++, a = below(d, v), b = below(d, v);
    w->vars[v] = (variable){.option_count = 2, .vendor_default = -1, .order = {0, 1}, .setting = ID_NONE};
    w->vars[v].first_definition = (uint32_t)w->p.clause_count;
    literal x = random_literal(d, &w->p, a), y = random_literal(d, &w->p, b);
    group_id g = chance(d, 25) ? (group_id)below(d, (unsigned)w->p.group_count) : 0;
    if (g == w->p.budget_group) g = 0;
    if (a == b) y = x;
    for (int i = 0; i < 3; i++) {
        clause *c = new_clause(w);
        c->groups[0] = g;
        put_literal(w, c, (literal){.mask = i < 2 ? 1 : 2, .var = (var_id)v});
        if (i == 0) put_literal(w, c, x);
        if (i == 1) put_literal(w, c, y);
        if (i == 2) put_literal(w, c, (literal){.mask = ~x.mask & full(&w->p, a), .var = x.var});
        if (i == 2 && a != b) put_literal(w, c, (literal){.mask = ~y.mask & full(&w->p, b), .var = y.var});
    }
    w->vars[v].definition_count = 3;
}

static void add_effects(dice *d, workshop *w, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        effect *e = &w->effects[w->p.effect_count++];
        e->level = (goal)below(d, GOAL_COUNT);
        e->cost = below(d, 6);
        e->when = random_literal(d, &w->p, below(d, (unsigned)w->p.var_count));
        if (w->p.vars[e->when.var].setting == ID_NONE && chance(d, 80)) e->when.mask = 2;
    }
}

static void add_groups(dice *d, workshop *w, unsigned count) {
    static const group_kind kinds[] = {GROUP_KIND_REQUIREMENT, GROUP_KIND_PIN, GROUP_KIND_CLIENT, GROUP_KIND_FACT};
    w->p.group_count = count + 1;
    for (unsigned i = 1; i <= count; i++) w->groups[i].kind = kinds[i <= count / 2 ? below(d, 3) : 3];
    w->p.budget = INT64_MAX;
    if (count == 0 || chance(d, 50)) return;
    w->groups[1].kind = GROUP_KIND_BUDGET;
    w->p.budget_group = 1;
    w->p.budget = below(d, 10);
}

static void random_goals(dice *d, problem *p) {
    for (int i = 0; i < GOAL_COUNT; i++) p->goals[i] = (goal)i;
    for (unsigned i = GOAL_COUNT; i-- > 1;) {
        unsigned j = below(d, i + 1);
        goal swap = p->goals[i];
        p->goals[i] = p->goals[j];
        p->goals[j] = swap;
    }
}

static void make_problem(dice *d, workshop *w) {
    memset(w, 0, sizeof *w);
    w->p.vars = w->vars;
    w->p.literals = w->literals;
    w->p.clauses = w->clauses;
    w->p.groups = w->groups;
    w->p.effects = w->effects;
    add_groups(d, w, below(d, MOST_GROUPS));
    if (chance(d, 60)) {
        add_variables(d, w, 1 + below(d, 6));
        add_clauses(d, w, below(d, 14));
    } else {
        add_variables(d, w, 5 + below(d, 2));
        add_dense_clauses(d, w, 15 + below(d, 40));
    }
    for (unsigned n = below(d, 4); n > 0; n--) add_auxiliary(d, w);
    add_effects(d, w, below(d, 14));
    random_goals(d, &w->p);
}

/* --- brute force --- */

typedef struct oracle {
    const problem *p;
    bool enabled[MOST_GROUPS + 1];
    literal assume[3];
    size_t assume_count;
    bool found;
    cost least;
    uint8_t best[MOST_VARS];
} oracle;

static bool holds(literal l, const uint8_t *chosen) {
    return (l.mask >> chosen[l.var]) & 1;
}

static bool clause_counts(const oracle *o, const clause *c) {
    for (int i = 0; i < CLAUSE_GROUPS; i++)
        if (c->groups[i] && !o->enabled[c->groups[i]]) return false;
    return true;
}

static int64_t total_of(const problem *p, goal g, const uint8_t *chosen) {
    int64_t total = 0;
    for (size_t i = 0; i < p->effect_count; i++)
        if (p->effects[i].level == g && holds(p->effects[i].when, chosen)) total += p->effects[i].cost;
    return total;
}

static bool allowed(const oracle *o, const uint8_t *chosen) {
    for (size_t i = 0; i < o->assume_count; i++)
        if (!holds(o->assume[i], chosen)) return false;
    for (size_t i = 0; i < o->p->clause_count; i++) {
        const clause *c = &o->p->clauses[i];
        bool satisfied = !clause_counts(o, c);
        for (unsigned j = 0; j < c->count; j++) satisfied = satisfied || holds(o->p->literals[c->first + j], chosen);
        if (!satisfied) return false;
    }
    bool budget = o->p->budget != INT64_MAX && o->enabled[o->p->budget_group];
    return !budget || total_of(o->p, GOAL_COST, chosen) <= o->p->budget;
}

/* Tie order: the first variable changes slowest, each through its options in order. The first of the cheapest wins. */
static void try_all(oracle *o, uint8_t *chosen, size_t v) {
    if (v < o->p->var_count) {
        for (unsigned i = 0; i < o->p->vars[v].option_count; i++) {
            chosen[v] = o->p->vars[v].order[i];
            try_all(o, chosen, v + 1);
        }
        return;
    }
    if (!allowed(o, chosen)) return;
    cost c;
    for (int i = 0; i < GOAL_COUNT; i++) c.level[i] = total_of(o->p, o->p->goals[i], chosen);
    if (o->found && cost_compare(&c, &o->least) >= 0) return;
    o->found = true;
    o->least = c;
    memcpy(o->best, chosen, sizeof o->best);
}

static bool brute(oracle *o) {
    uint8_t chosen[MOST_VARS] = {0};
    o->found = false;
    try_all(o, chosen, 0);
    return o->found;
}

/* --- comparison --- */

static void check_core(solver *s, const oracle *o) {
    group_id core[MOST_GROUPS + 1];
    size_t n = solver_core(s, o->assume, o->assume_count, core);
    oracle sub = *o;
    memset(sub.enabled, 0, sizeof sub.enabled);
    bool structure = !brute(&sub);
    assert_int_equal(n == 0, structure);
    for (size_t i = 0; i < n; i++) {
        assert_true(o->enabled[core[i]]);
        assert_true(i == 0 || core[i - 1] < core[i]);
        sub.enabled[core[i]] = true;
    }
    assert_false(brute(&sub));
    for (size_t i = 0; i < n; i++) {
        sub.enabled[core[i]] = false;
        assert_true(brute(&sub));
        sub.enabled[core[i]] = true;
    }
    /* No statement is superfluous even with every fact at hand. */
    for (size_t g = 1; g < o->p->group_count; g++)
        if (o->p->groups[g].kind == GROUP_KIND_FACT) sub.enabled[g] = o->enabled[g];
    for (size_t i = 0; i < n; i++) {
        if (o->p->groups[core[i]].kind == GROUP_KIND_FACT) continue;
        sub.enabled[core[i]] = false;
        assert_true(brute(&sub));
        sub.enabled[core[i]] = true;
    }
}

static void check_query(dice *d, solver *s, oracle *o) {
    uint8_t chosen[MOST_VARS];
    solution out = {.option = chosen};
    bool possible = brute(o);
    if (chance(d, 50)) {
        assert_int_equal(solver_satisfiable(s, o->assume, o->assume_count, &out), possible ? SOLVE_SAT : SOLVE_UNSAT);
        if (possible) assert_true(allowed(o, chosen));
    }
    assert_int_equal(solver_solve(s, o->assume, o->assume_count, &out), possible ? SOLVE_SAT : SOLVE_UNSAT);
    if (possible) {
        assert_int_equal(cost_compare(&out.total, &o->least), 0);
        assert_memory_equal(chosen, o->best, o->p->var_count);
    } else {
        check_core(s, o);
    }
}

static void random_query(dice *d, const problem *p, solver *s, oracle *o) {
    *o = (oracle){.p = p};
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
    make_problem(&d, &w);
    solver *s = solver_new(mem, &w.p);
    if (chance(&d, 50)) s->split_after = 0; /* as problems do that are hard enough */
    for (int i = 0; i < 4; i++) {
        oracle o;
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
        make_problem(d, &small);
        oracle o = {.p = &small.p};
        small.p.budget = INT64_MAX;
        memset(o.enabled, 1, sizeof o.enabled);
        memcpy(small.p.goals, w->p.goals, sizeof w->p.goals);
        if (!brute(&o)) continue;
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

/* A chain: each clause joins neighbours, so that deciding in the middle makes islands, and the same islands again
 * and again. */
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

/* Depth-first search and islands with their memo prove optima in different ways; neither is the other's oracle, but
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
        s->split_after = UINT32_MAX;
        t->split_after = 0;
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
