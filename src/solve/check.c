/* Checking cores, for assertions: a plain search that shares nothing with the solver's propagation.
 *
 * Davis, Logemann and Loveland (A machine program for theorem-proving, 1962) on masks: clauses that name a variable are looked at whenever
 * its domain narrows, and the first clause that may still fail is branched on. It gives up after a number of branches, so that assertions stay cheap;
 * what it gives up on is not held against the solver. */
#include "solve/solver_impl.h"

#ifndef NDEBUG

#include <assert.h>
#include <string.h>

#define MOST_BRANCHES 100

typedef struct narrowed {
    option_mask old;
    var_id var;
} narrowed;

typedef struct check {
    const problem *p;
    bool *enabled; /* by group */
    const literal *assume;
    size_t assume_count;
    bool budget;            /* the money counts */
    option_mask *dom;       /* by variable */
    narrowed *trail;        /* each narrowing removes an option at least */
    uint8_t *found;         /* by variable */
    bool *counts;           /* by clause: it is enabled */
    uint32_t *first;        /* by variable: into `named`; one more at the end */
    uint32_t *named;        /* clauses that name it */
    size_t trail_len, seen; /* narrowings that were followed up */
    unsigned branches;
} check;

/* --- domains --- */

static bool is_within(const check *x, literal l) {
    return !(x->dom[l.var] & ~l.mask);
}

static bool may_hold(const check *x, literal l) {
    return x->dom[l.var] & l.mask;
}

static bool restrict_to(check *x, literal l) {
    if (is_within(x, l)) return true;
    x->trail[x->trail_len++] = (narrowed){.old = x->dom[l.var], .var = l.var};
    x->dom[l.var] &= l.mask;
    return x->dom[l.var] != 0;
}

static void take_back(check *x, size_t trail) {
    while (x->trail_len > trail) {
        const narrowed *last = &x->trail[--x->trail_len];
        x->dom[last->var] = last->old;
    }
    x->seen = trail;
}

/* --- clauses and money --- */

/* The literals of a clause that may hold, counted no further than to two; *first is one of them. */
static unsigned count_open(const check *x, const clause *c, literal *first) {
    unsigned open = 0;
    for (unsigned i = 0; i < c->count && open < 2; i++) {
        literal l = x->p->literals[c->first + i];
        if (may_hold(x, l) && open++ == 0) *first = l;
    }
    return open;
}

/* A literal of a clause that may fail; false: it holds. */
static bool may_fail(const check *x, const clause *c, literal *out) {
    for (unsigned i = 0; i < c->count; i++)
        if (is_within(x, x->p->literals[c->first + i])) return false;
    count_open(x, c, out);
    return true;
}

static bool within_budget(const check *x) {
    money least = 0;
    for (size_t i = 0; x->budget && i < x->p->effect_count; i++) {
        const effect *e = &x->p->effects[i];
        if (e->level == GOAL_COST && is_within(x, e->when)) least += e->cost;
    }
    return !x->budget || least <= x->p->budget;
}

static bool look_at(check *x, uint32_t id) {
    literal last = {0};
    unsigned open = x->counts[id] ? count_open(x, &x->p->clauses[id], &last) : 2;
    return open > 1 || (open == 1 && restrict_to(x, last));
}

/* Narrows until nothing follows any more; false: a clause or the budget fails. */
static bool follow(check *x) {
    while (x->seen < x->trail_len) {
        var_id v = x->trail[x->seen++].var;
        for (uint32_t i = x->first[v]; i < x->first[v + 1]; i++)
            if (!look_at(x, x->named[i])) return false;
    }
    return within_budget(x);
}

/* What is to be decided next: a literal of a clause from *at on that may fail, or a way round a cost. False: nothing. */
static bool next_branch(const check *x, size_t *at, literal *out) {
    for (; *at < x->p->clause_count; ++*at)
        if (x->counts[*at] && may_fail(x, &x->p->clauses[*at], out)) return true;
    for (size_t i = 0; x->budget && i < x->p->effect_count; i++) {
        const effect *e = &x->p->effects[i];
        *out = (literal){.mask = ~e->when.mask, .var = e->when.var};
        if (e->level == GOAL_COST && e->cost && may_hold(x, e->when) && !is_within(x, e->when)) return true;
    }
    return false;
}

/* --- search --- */

/* Clauses before `at` hold. */
static solve_status search_on(check *x, size_t at) {
    literal l;
    const size_t trail = x->trail_len;
    if (!follow(x)) return SOLVE_UNSAT;
    if (!next_branch(x, &at, &l)) return SOLVE_SAT;
    if (x->branches++ == MOST_BRANCHES) return SOLVE_UNKNOWN;
    const size_t here = x->trail_len;
    solve_status got = restrict_to(x, l) ? search_on(x, at) : SOLVE_UNSAT;
    if (got == SOLVE_UNSAT) {
        take_back(x, here);
        got = restrict_to(x, (literal){.mask = ~l.mask, .var = l.var}) ? search_on(x, at) : SOLVE_UNSAT;
    }
    if (got == SOLVE_UNSAT) take_back(x, trail);
    return got;
}

static bool is_enabled(const check *x, const clause *c) {
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (!x->enabled[c->groups[i]]) return false;
    return true;
}

static void begin(check *x) {
    x->trail_len = x->seen = x->branches = 0;
    x->budget = x->p->budget != INT64_MAX && x->enabled[x->p->budget_group];
    for (size_t v = 0; v < x->p->var_count; v++) x->dom[v] = all_of(x->p, (var_id)v);
    for (size_t i = 0; i < x->p->clause_count; i++) x->counts[i] = is_enabled(x, &x->p->clauses[i]);
}

/* Any option of what is left of each domain will do; plain evaluation has the last word. */
static bool is_solution(const check *x) {
    for (size_t v = 0; v < x->p->var_count; v++) x->found[v] = lowest_option(x->dom[v]);
    return satisfies(x->p, x->enabled, x->assume, x->assume_count, x->found) &&
           (!x->budget || shown_by(x->p, METER_MONEY, x->found) <= x->p->budget);
}

static solve_status search_all(check *x) {
    begin(x);
    for (size_t i = 0; i < x->assume_count; i++)
        if (!restrict_to(x, x->assume[i])) return SOLVE_UNSAT;
    for (size_t i = 0; i < x->p->clause_count; i++)
        if (!look_at(x, (uint32_t)i)) return SOLVE_UNSAT;
    solve_status got = search_on(x, 0);
    assert(got != SOLVE_SAT || is_solution(x));
    return got;
}

/* --- cores --- */

/* Counting sort of the clauses by the variables that they name. */
static void index_clauses(const problem *p, check *x) {
    for (size_t i = 0; i < p->clause_count; i++)
        for (unsigned k = 0; k < p->clauses[i].count; k++) x->first[p->literals[p->clauses[i].first + k].var + 1]++;
    for (size_t v = 0; v < p->var_count; v++) x->first[v + 1] += x->first[v];
    for (size_t i = p->clause_count; i-- > 0;) {
        const clause *c = &p->clauses[i];
        for (unsigned k = 0; k < c->count; k++) x->named[x->first[p->literals[c->first + k].var]++] = (uint32_t)i;
    }
    memmove(x->first + 1, x->first, p->var_count * sizeof *x->first);
    x->first[0] = 0;
}

static check *check_of(solver *s) {
    if (s->check) return s->check;
    const problem *p = s->p;
    check *x = s->check = ARENA_NEW(s->mem, check);
    x->p = p;
    x->enabled = ARENA_ARRAY(s->mem, p->group_count, bool);
    x->dom = ARENA_ARRAY(s->mem, p->var_count, option_mask);
    x->trail = ARENA_ARRAY(s->mem, s->option_first[p->var_count], narrowed);
    x->found = ARENA_ARRAY(s->mem, p->var_count, uint8_t);
    x->counts = ARENA_ARRAY(s->mem, p->clause_count, bool);
    x->first = ARENA_ARRAY(s->mem, p->var_count + 1, uint32_t);
    x->named = ARENA_ARRAY(s->mem, p->literal_count, uint32_t);
    index_clauses(p, x);
    return x;
}

static bool is_fact(const problem *p, size_t g) {
    return p->groups[g].kind == GROUP_KIND_FACT;
}

/* What is at hand beside the core: all that is not soft; or every fact, while a statement is doubted. */
static void enable_rest(const solver *s, check *x, const bool *soft, group_id but) {
    x->enabled[GROUP_ALWAYS] = true;
    for (size_t g = 1; g < x->p->group_count; g++) {
        bool rest = soft ? !soft[g] : but != GROUP_ALWAYS && !is_fact(x->p, but) && is_fact(x->p, g);
        x->enabled[g] = rest && s->enabled[g];
    }
}

/* The core without one of its groups; GROUP_ALWAYS: whole. */
static solve_status without(solver *s, const group_id *core, size_t count, const bool *soft, group_id but) {
    check *x = check_of(s);
    enable_rest(s, x, soft, but);
    for (size_t i = 0; i < count; i++) x->enabled[core[i]] = core[i] != but;
    return search_all(x);
}

bool core_holds(solver *s, const literal *assume, size_t assume_count, const group_id *core, size_t count,
                const bool *soft) {
    check *x = check_of(s);
    x->assume = assume;
    x->assume_count = assume_count;
    if (without(s, core, count, soft, GROUP_ALWAYS) == SOLVE_SAT) return false;
    for (size_t i = 0; i < count; i++)
        if (without(s, core, count, soft, core[i]) == SOLVE_UNSAT) return false;
    return true;
}

#endif
