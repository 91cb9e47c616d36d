#include "solve/solver.h"

#include <assert.h>
#include <string.h>

#include "solve/solver_impl.h"

int cost_compare(const cost *x, const cost *y) {
    return compare_costs(x, y);
}

/* --- specification --- */

static void alloc_state(solver *s) {
    const problem *p = s->p;
    size_t n = p->var_count, options = s->option_first[n];
    s->dom = ARENA_ARRAY(s->mem, n, option_mask);
    s->depends = ARENA_ARRAY(s->mem, n, uint64_t);
    s->cheapest = ARENA_ARRAY(s->mem, n, uint8_t);
    s->trail = ARENA_ARRAY(s->mem, options, change); /* each narrowing removes an option at least */
    s->levels = ARENA_ARRAY(s->mem, n, level);
    s->searched = ARENA_ARRAY(s->mem, n, var_id);
    s->costly = ARENA_ARRAY(s->mem, n, var_id);
    s->coupled = ARENA_ARRAY(s->mem, n, var_id);
    s->part_coupled = ARENA_ARRAY(s->mem, n, bool);
    s->found = ARENA_ARRAY(s->mem, n, uint8_t);
    s->best = ARENA_ARRAY(s->mem, n, uint8_t);
    s->need = ARENA_ARRAY(s->mem, n, option_mask);
    s->candidates = ARENA_ARRAY(s->mem, p->clause_count, uint32_t);
    s->stamp_clause = ARENA_ARRAY(s->mem, p->clause_count, uint32_t);
    s->stamp_var = ARENA_ARRAY(s->mem, n, uint32_t);
    s->leader = ARENA_ARRAY(s->mem, n, uint32_t);
    s->queue = ARENA_ARRAY(s->mem, n, var_id);
    view_alloc(s, &s->main);
    view_alloc(s, &s->scratch);
}

/* Real scenarios fail a few dozen times at most; so many offers take a tenth of a second or so. */
static const patience usual = {
    .failures = 200, .trial = 300, .offers = 500000, .restart = 64, .ties = 300, .noted = 4000000, .learned = 2000};

solver *solver_new(arena *mem, const problem *p) {
    solver *s = ARENA_NEW(mem, solver);
    s->mem = mem;
    s->p = p;
    s->patience = usual;
    s->offer_blocks = OFFER_BLOCKS;
    s->enabled = ARENA_ARRAY(mem, p->group_count, bool);
    build_tables(s);
    alloc_state(s);
    solver_enable_all(s, true);
    return s;
}

void solver_enable(solver *s, group_id g, bool on) {
    if (g == GROUP_ALWAYS || s->enabled[g] == on) return;
    s->enabled[g] = on;
    s->main.built = false;
}

void solver_enable_all(solver *s, bool on) {
    for (size_t g = 1; g < s->p->group_count; g++) s->enabled[g] = on;
    if (s->p->group_count) s->enabled[GROUP_ALWAYS] = true;
    s->main.built = false;
}

void solver_set_budget(solver *s, uint64_t conflicts) {
    s->conflict_limit = conflicts;
}

void solver_limit(solver *s, meter_id m, int64_t most) {
    s->limited.most[m] = most;
}

const problem *solver_problem(const solver *s) {
    return s->p;
}

solver_stats solver_statistics(const solver *s) {
    return s->stats;
}

/* --- the loaded view --- */

static void return_to_root(solver *s) {
    undo_to(s, s->trail_root);
    s->bound = s->root_bound;
}

bool assume_all(solver *s, const literal *assume, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!narrow(s, assume[i].var, assume[i].mask, NO_REASON, 0)) return false;
    return propagate(s);
}

/* An assumption on an auxiliary that is not searched for needs all of its definition. */
static bool needs_all_roles(const solver *s, const literal *assume, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (s->roles[assume[i].var] != ROLE_SEARCHED) return true;
    return false;
}

void load_main(solver *s, const literal *assume, size_t count) {
    bool all = needs_all_roles(s, assume, count);
    if (!s->main.built || s->all_roles_searched != all) {
        s->all_roles_searched = all;
        view_build_enabled(s, &s->main, !all);
    }
    if (!s->main.refuted) view_load(s, &s->main, &s->costs);
}

/* Is v alone left to satisfy the clause, by being 1? In definitions it comes last, as a rule. */
static bool forces(const solver *s, const clause *c, var_id v, const uint8_t *chosen) {
    for (const literal *l = s->p->literals + c->first + c->count; l-- > s->p->literals + c->first;)
        if (l->var == v ? l->mask != 2 : (l->mask >> chosen[l->var]) & 1) return false;
    return true;
}

/* The value that the definition of a DERIVED variable forces: its clauses name earlier variables only. */
static uint8_t derive(const solver *s, var_id v, const uint8_t *chosen) {
    const variable *x = &s->p->vars[v];
    for (uint32_t i = x->first_definition; i < x->first_definition + x->definition_count; i++)
        if (forces(s, &s->p->clauses[i], v, chosen)) return 1;
    return 0;
}

/* The assignment that a search left in best[], for all variables. */
static void collect(solver *s, const view *v) {
    memcpy(s->found, v->fixed, s->p->var_count);
    for (size_t i = 0; i < v->var_count; i++) s->found[v->sorted[i]] = s->best[v->sorted[i]];
    for (size_t i = 0; i < v->derived_count; i++) s->found[v->derived[i]] = derive(s, v->derived[i], s->found);
}

static void hand_over(const solver *s, const cost *total, solution *out) {
    if (!out) return;
    memcpy(out->option, s->found, s->p->var_count);
    out->total = *total;
}

/* --- one solution --- */

static void start(solver *s) {
    s->conflicts_left = s->conflict_limit;
    s->out_of_budget = false;
    s->stats.solves++;
}

static bool part_touched(const solver *s, const view *v, const part *q) {
    if (!v->has_witness) return true;
    for (uint32_t i = q->first; i < q->first + q->count; i++)
        if (s->dom[v->vars[i]] != v->root[v->vars[i]]) return true;
    return false;
}

/* Parts that the assumptions leave alone have a solution already. */
static solve_status satisfy_parts(solver *s, const view *v) {
    cost unused;
    for (size_t i = 0; i < v->part_count; i++) {
        const part *q = &v->parts[i];
        const var_id *vars = v->vars + q->first;
        if (!part_touched(s, v, q)) {
            for (uint32_t j = 0; j < q->count; j++) s->best[vars[j]] = v->witness[vars[j]];
            continue;
        }
        solve_status got = search(s, vars, q->count, false, &unused);
        if (got != SOLVE_SAT) return got;
    }
    return SOLVE_SAT;
}

solve_status satisfy_loaded(solver *s, const literal *assume, size_t count) {
    const view *v = s->loaded;
    solve_status got = SOLVE_UNSAT;
    if (assume_all(s, assume, count))
        got = satisfy_parts(s, v);
    else if (s->trace)
        trace_conflict(s);
    return_to_root(s);
    return got;
}

/* --- the least cost --- */

static uint8_t first_option(const solver *s, var_id v) {
    const uint8_t *order = s->table->order + s->option_first[v];
    while (!((s->dom[v] >> *order) & 1)) order++;
    return *order;
}

static void add_rise(cost *total, const cost *least, const cost *base) {
    for (int k = 0; k < GOAL_COUNT; k++) total->level[k] += least->level[k] - base->level[k];
}

/* Parts share no clause and no effect, and the order of costs does not change when the same is added on both sides:
 * each part has its own optimum. `but`: parts to leave out, or NULL. Adds to the total what they cost more than the bound. */
static solve_status optimise_parts(solver *s, const view *v, const bool *but, cost *total) {
    const cost base = s->bound;
    for (size_t i = 0; i < v->part_count; i++) {
        const part *q = &v->parts[i];
        const var_id *vars = v->vars + q->first;
        if (but && but[i]) continue;
        if (q->free) {
            s->best[*vars] = first_option(s, *vars);
            continue;
        }
        cost least;
        solve_status got = search(s, vars, q->count, true, &least);
        if (got != SOLVE_SAT) return got;
        add_rise(total, &least, &base);
    }
    return SOLVE_SAT;
}

static solve_status optimise_loaded(solver *s, const literal *assume, size_t count, cost *total) {
    solve_status got = SOLVE_UNSAT;
    if (assume_all(s, assume, count)) {
        *total = s->bound;
        got = optimise_parts(s, s->loaded, NULL, total);
    }
    return_to_root(s);
    return got;
}

solve_status least_shown(solver *s, view *v, meter_id m, const literal *assume, size_t count, int64_t *out) {
    cost total;
    view_load(s, v, &meter_of(s, m)->table);
    solve_status got = optimise_loaded(s, assume, count, &total);
    *out = got == SOLVE_SAT ? total.level[0] : 0;
    return got;
}

/* --- within limits --- */

static limits limits_in_force(const solver *s) {
    limits out = s->limited;
    if (budget_counts(s) && s->p->budget < out.most[METER_MONEY]) out.most[METER_MONEY] = s->p->budget;
    return out;
}

/* Is each limit within reach by itself? Parts tell that apart, so it is known soon. */
static solve_status within_reach(solver *s, const limits *most, const literal *assume, size_t count) {
    view *v = s->loaded;
    for (int i = 0; i < METER_COUNT; i++) {
        int64_t least;
        if (most->most[i] == NO_LIMIT) continue;
        solve_status got = least_shown(s, v, (meter_id)i, assume, count, &least);
        if (got != SOLVE_SAT) return got;
        if (least > most->most[i]) return SOLVE_UNSAT;
    }
    return SOLVE_SAT;
}

/* The parts that the running meters count in, as one. */
static solve_status optimise_coupled(solver *s, const view *v, cost *total) {
    const cost base = s->bound;
    cost least;
    size_t count = 0;
    for (size_t i = 0; i < v->var_count; i++)
        if (s->part_coupled[v->part_of[v->sorted[i]]]) s->coupled[count++] = v->sorted[i];
    solve_status got = search(s, s->coupled, count, true, &least);
    if (got == SOLVE_SAT) add_rise(total, &least, &base);
    return got;
}

/* A limit couples the parts that it is about: they are searched as one, with a bound on what the meters show. */
static solve_status optimise_within(solver *s, const limits *most, const literal *assume, size_t count, cost *total) {
    view *v = s->loaded;
    solve_status got = within_reach(s, most, assume, count);
    if (got != SOLVE_SAT) return got;
    view_load(s, v, &s->costs);
    run_meters(s, most);
    mark_coupled(s, v);
    got = SOLVE_UNSAT;
    if (assume_all(s, assume, count)) {
        *total = s->bound;
        got = optimise_coupled(s, v, total);
        stop_meters(s);
        if (got == SOLVE_SAT) got = optimise_parts(s, v, s->part_coupled, total);
    }
    stop_meters(s);
    return_to_root(s);
    return got;
}

/* --- the interface --- */

solve_status solver_satisfiable(solver *s, const literal *assume, size_t count, solution *out) {
    start(s);
    load_main(s, assume, count);
    if (s->main.refuted) return SOLVE_UNSAT;
    solve_status got = satisfy_loaded(s, assume, count);
    if (got != SOLVE_SAT) return got;
    collect(s, &s->main);
    memcpy(s->main.witness, s->found, s->p->var_count);
    s->main.has_witness = true;
    if (budget_counts(s) && meter_shows(s, meter_of(s, METER_MONEY), s->found) > s->p->budget) {
        int64_t least;
        got = least_shown(s, &s->main, METER_MONEY, assume, count, &least);
        if (got != SOLVE_SAT) return got;
        if (least > s->p->budget) return SOLVE_UNSAT;
        collect(s, &s->main);
    }
    assert(satisfies(s->p, s->enabled, assume, count, s->found));
    if (out) {
        cost total = plan_cost(s->p, s->found);
        hand_over(s, &total, out);
    }
    return SOLVE_SAT;
}

solve_status solver_solve(solver *s, const literal *assume, size_t count, solution *out) {
    cost total;
    start(s);
    load_main(s, assume, count);
    if (s->main.refuted) return SOLVE_UNSAT;
    solve_status got = optimise_loaded(s, assume, count, &total);
    if (got != SOLVE_SAT) return got;
    collect(s, &s->main);
    const limits most = limits_in_force(s);
    if (!within(s, &most, s->found)) {
        got = optimise_within(s, &most, assume, count, &total);
        if (got != SOLVE_SAT) return got;
        collect(s, &s->main);
    }
    assert(satisfies(s->p, s->enabled, assume, count, s->found));
    assert(cost_compare(&total, &(cost[]){plan_cost(s->p, s->found)}[0]) == 0);
    hand_over(s, &total, out);
    return SOLVE_SAT;
}
