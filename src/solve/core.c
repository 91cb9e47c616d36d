/* Minimal unsatisfiable cores.
 *
 * A refutation is traced: each conflict is followed back through the reasons of the narrowings that it rests on,
 * and the groups of the clauses met are collected, over the whole search tree. (Options that were gone before a
 * level branched need no reason of their own: a refutation that relies on their absence names them in its clauses,
 * and one that does not refutes them too.)
 *
 * That set is then minimised by deletion. The statements go first, with every fact at hand, so that as few of them
 * as possible are blamed, and the last first: what a scenario requires is stated before what it counts and is the
 * better reason. Then the facts. Many minimal sets may exist; a second look without each fact in turn finds most of the
 * shorter ones. */
#include <assert.h>
#include <string.h>

#include "solve/solver_impl.h"

/* --- tracing --- */

static void need_literal(solver *s, literal l) {
    s->need[l.var] |= l.mask;
}

void need_clause(solver *s, uint32_t id, var_id but) {
    const clause *c = &s->p->clauses[id];
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++) s->trace[c->groups[i]] = true;
    for (unsigned i = 0; i < c->count; i++)
        if (s->p->literals[c->first + i].var != but) need_literal(s, s->p->literals[c->first + i]);
}

/* need[v]: options of v whose removal is to be explained. A narrowing by a clause is explained by the removals that
 * made its other literals false; a decision or an assumption explains itself. */
void trace_back(solver *s) {
    for (size_t i = s->trail_len; i-- > 0;) {
        const change *c = &s->trail[i];
        if (!(s->need[c->var] & c->removed)) continue;
        s->need[c->var] &= ~c->removed;
        if (c->reason != NO_REASON) need_clause(s, c->reason, c->var);
    }
    memset(s->need, 0, s->p->var_count * sizeof *s->need);
}

void trace_conflict(solver *s) {
    if (s->conflict == NO_REASON)
        need_literal(s, s->conflict_literal);
    else
        need_clause(s, s->conflict, ID_NONE);
    trace_back(s);
}

/* The money is bounded from below by the cheapest options left: what removed cheaper ones is to blame, and the
 * budget. */
void trace_money(solver *s) {
    const meter *m = meter_of(s, METER_MONEY);
    s->trace[s->p->budget_group] = true;
    for (size_t i = 0; i < m->var_count; i++) {
        var_id v = m->vars[i];
        const int64_t *row = m->at + s->option_first[v], least = meter_least(s, m, v, s->dom[v]);
        for (unsigned o = 0; o < option_count(s, v); o++)
            if (row[o] < least) s->need[v] |= (option_mask)1 << o;
    }
    trace_back(s);
}

/* --- views of a set of groups --- */

static bool clause_within(const clause *c, const bool *groups) {
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (!groups[c->groups[i]]) return false;
    return true;
}

typedef struct cone {
    solver *s;
    const bool *groups;
    size_t clauses, vars, seen; /* s->candidates; s->queue, of which `seen` are followed up */
} cone;

static void cone_var(cone *c, var_id v) {
    solver *s = c->s;
    if (s->stamp_var[v] == s->stamp) return;
    s->stamp_var[v] = s->stamp;
    s->queue[c->vars++] = v;
}

static void cone_clause(cone *c, uint32_t id) {
    solver *s = c->s;
    const clause *x = &s->p->clauses[id];
    if (s->stamp_clause[id] == s->stamp || !clause_within(x, c->groups)) return;
    s->stamp_clause[id] = s->stamp;
    s->candidates[c->clauses++] = id;
    for (unsigned i = 0; i < x->count; i++) cone_var(c, s->p->literals[x->first + i].var);
}

/* Structure is followed from the variables in hand: what defines them, and what else restricts them (of_var). An
 * auxiliary that neither the clauses in hand nor structure mentions can always be given the value of its
 * definition. */
static void cone_structure(cone *c) {
    solver *s = c->s;
    while (c->seen < c->vars) {
        var_id v = s->queue[c->seen++];
        const variable *x = &s->p->vars[v];
        for (uint32_t i = 0; i < x->definition_count; i++) cone_clause(c, x->first_definition + i);
        for (uint32_t i = s->of_var.first[v]; i < s->of_var.first[v + 1]; i++) cone_clause(c, s->of_var.at[i]);
    }
}

static void sort_queue(solver *s) {
    size_t n = 0;
    for (size_t v = 0; v < s->p->var_count; v++)
        if (s->stamp_var[v] == s->stamp) s->queue[n++] = (var_id)v;
}

/* Builds the view of what the groups say about the assumptions. */
static void build_cone(solver *s, const bool *groups, const literal *assume, size_t count, bool budget) {
    cone c = {.s = s, .groups = groups};
    s->stamp++;
    for (size_t i = 0; i < count; i++) cone_var(&c, assume[i].var);
    const meter *m = budget ? meter_of(s, METER_MONEY) : NULL;
    for (size_t i = 0; m && i < m->var_count; i++) cone_var(&c, m->vars[i]);
    for (size_t g = 1; g < s->p->group_count; g++) {
        if (!groups[g]) continue;
        for (uint32_t i = s->of_group.first[g]; i < s->of_group.first[g + 1]; i++) cone_clause(&c, s->of_group.at[i]);
    }
    cone_structure(&c);
    sort_queue(s);
    view_build(s, &s->scratch, c.clauses, s->queue, c.vars);
}

/* --- refutation --- */

typedef struct core {
    solver *s;
    const literal *assume;
    size_t count;
    const bool *soft; /* groups that are minimised */
    bool pool;        /* the rest is at hand whole; else only what is in the core */
    bool soft_only;   /* nobody asks for the rest of the core */
    uint64_t limit;   /* conflicts that one refutation may take; 0: no limit */
    bool gave_up;     /* a refutation took more */
    bool budget;      /* the budget is needed: without it there is a solution */
    bool *groups;     /* the core so far */
    bool *trial;      /* what is tried */
    bool *used;       /* by the last refutation */
    bool *best;       /* the shortest core so far */
} core;

/* Failures after which a refutation by money is no longer traced. */
#define MOST_TRACED 5000

static void allow(core *c, uint64_t conflicts) {
    c->s->conflict_limit = c->s->conflicts_left = conflicts;
    c->s->out_of_budget = false;
}

/* Without a trace the whole trial stands; deletion makes it small all the same, only slower. */
static solve_status refute_money_untraced(core *c) {
    solver *s = c->s;
    int64_t least;
    s->trace = NULL;
    allow(c, c->limit);
    solve_status got = least_shown(s, &s->scratch, METER_MONEY, c->assume, c->count, &least);
    memcpy(c->used, c->trial, s->p->group_count * sizeof *c->used);
    return got == SOLVE_SAT && least > s->p->budget ? SOLVE_UNSAT : got;
}

/* A bound on the money couples all parts, so tracing searches them as one. That may take too long where there are many. */
static solve_status refute_money(core *c) {
    solver *s = c->s;
    cost unused;
    solve_status got = SOLVE_UNSAT;
    limits budget = no_limits();
    budget.most[METER_MONEY] = s->p->budget;
    run_meters(s, &budget);
    allow(c, c->limit && c->limit < MOST_TRACED ? c->limit : MOST_TRACED);
    if (assume_all(s, c->assume, c->count))
        got = search(s, s->scratch.sorted, s->scratch.var_count, false, &unused);
    else
        trace_conflict(s);
    stop_meters(s);
    return got == SOLVE_UNKNOWN ? refute_money_untraced(c) : got;
}

/* Tries to refute what the trial groups say; on SOLVE_UNSAT, `used` are the groups that the refutation rests on. */
static solve_status refute(core *c) {
    solver *s = c->s;
    build_cone(s, c->trial, c->assume, c->count, c->budget);
    memset(c->used, 0, s->p->group_count * sizeof *c->used);
    s->trace = c->used;
    allow(c, c->limit);
    solve_status got = SOLVE_UNSAT;
    if (s->scratch.refuted)
        trace_conflict(s);
    else if (c->budget)
        got = refute_money(c);
    else
        got = satisfy_loaded(s, c->assume, c->count);
    s->trace = NULL;
    if (got == SOLVE_UNKNOWN) c->gave_up = true;
    return got;
}

/* --- minimisation --- */

static bool is_fact(const solver *s, size_t g) {
    return s->p->groups[g].kind == GROUP_KIND_FACT;
}

static void take_used(core *c) {
    memcpy(c->groups, c->used, c->s->p->group_count * sizeof *c->groups);
}

/* Is group g superfluous? First with the core so far, which is small, where the rest of it matters too; then with all of the rest at hand. */
static bool drop(core *c, size_t g) {
    const solver *s = c->s;
    size_t n = s->p->group_count;
    memcpy(c->trial, c->groups, n * sizeof *c->trial);
    c->trial[g] = false;
    if (!c->soft_only && refute(c) == SOLVE_UNSAT) return true;
    if (!c->pool) return false;
    for (size_t f = 1; f < n; f++)
        if (!c->soft[f]) c->trial[f] = s->enabled[f];
    return refute(c) == SOLVE_UNSAT;
}

static void minimise(core *c) {
    for (size_t g = c->s->p->group_count; g-- > 1;) {
        if (!c->groups[g] || !c->soft[g]) continue;
        if (c->budget && g == c->s->p->budget_group) continue;
        if (drop(c, g)) take_used(c);
    }
}

/* The statements with every fact at hand, then the facts with those statements. */
static void minimise_statements(core *c) {
    c->soft = c->s->statements;
    c->pool = true;
    minimise(c);
}

static void minimise_facts(core *c) {
    c->soft = c->s->facts;
    c->pool = false;
    minimise(c);
}

static size_t count_groups(const core *c, const bool *groups) {
    size_t n = 0;
    for (size_t g = 1; g < c->s->p->group_count; g++) n += groups[g];
    return n;
}

/* A minimal set without fact f, from the same statements and every other fact; false where f is in all of them. The
 * statements stay what they are: with every fact at hand none of them was superfluous. */
static bool detour(core *c, size_t f) {
    const solver *s = c->s;
    for (size_t g = 1; g < s->p->group_count; g++) c->trial[g] = is_fact(s, g) ? s->enabled[g] : c->best[g];
    c->trial[f] = false;
    if (refute(c) != SOLVE_UNSAT) return false;
    take_used(c);
    minimise_facts(c);
    return true;
}

static void shorten(core *c) {
    size_t size = c->s->p->group_count * sizeof *c->best, shortest = count_groups(c, c->groups);
    memcpy(c->best, c->groups, size);
    for (size_t f = 1; f < c->s->p->group_count; f++) {
        if (!c->best[f] || !is_fact(c->s, f) || !detour(c, f)) continue;
        size_t n = count_groups(c, c->groups);
        if (n >= shortest) continue;
        shortest = n;
        memcpy(c->best, c->groups, size);
    }
    memcpy(c->groups, c->best, size);
}

static void alloc_groups(solver *s) {
    size_t n = s->p->group_count;
    if (s->core_groups) return;
    s->core_groups = ARENA_ARRAY(s->mem, 4 * n, bool);
    s->facts = ARENA_ARRAY(s->mem, n, bool);
    s->statements = ARENA_ARRAY(s->mem, n, bool);
    for (size_t g = 1; g < n; g++) {
        s->facts[g] = is_fact(s, g);
        s->statements[g] = !is_fact(s, g);
    }
}

static core new_core(solver *s, const literal *assume, size_t count) {
    core c = {.s = s, .assume = assume, .count = count};
    alloc_groups(s);
    c.groups = s->core_groups;
    c.trial = c.groups + s->p->group_count;
    c.used = c.trial + s->p->group_count;
    c.best = c.used + s->p->group_count;
    return c;
}

static bool is_structure(const clause *c) {
    return c->groups[0] == GROUP_ALWAYS;
}

static bool fails(const solver *s, const clause *c, const uint8_t *chosen) {
    for (unsigned i = 0; i < c->count; i++) {
        literal l = s->p->literals[c->first + i];
        if ((l.mask >> chosen[l.var]) & 1) return false;
    }
    return true;
}

/* As a rule the first option of each decision, and auxiliaries as defined, satisfy structure: settings that do not apply have their first. */
static bool structure_is_obvious(solver *s) {
    uint8_t *chosen = s->found;
    for (size_t v = 0; v < s->p->var_count; v++) {
        const variable *x = &s->p->vars[v];
        chosen[v] = 0;
        for (uint32_t i = x->first_definition; i < x->first_definition + x->definition_count && !chosen[v]; i++)
            chosen[v] = fails(s, &s->p->clauses[i], chosen);
    }
    for (size_t i = 0; i < s->p->clause_count; i++)
        if (is_structure(&s->p->clauses[i]) && fails(s, &s->p->clauses[i], chosen)) return false;
    return true;
}

/* Structure that contradicts itself leaves nothing to explain; cones rely on its being satisfiable. */
static bool structure_refuted(solver *s) {
    if (!s->structure_checked && structure_is_obvious(s)) {
        s->structure = SOLVE_SAT;
        s->structure_checked = true;
    }
    if (s->structure_checked) return s->structure == SOLVE_UNSAT;
    size_t count = 0;
    for (size_t i = 0; i < s->p->clause_count; i++)
        if (is_structure(&s->p->clauses[i])) s->candidates[count++] = (uint32_t)i;
    for (size_t v = 0; v < s->p->var_count; v++) s->queue[v] = (var_id)v;
    view_build(s, &s->scratch, count, s->queue, s->p->var_count);
    s->structure = s->scratch.refuted ? SOLVE_UNSAT : satisfy_loaded(s, NULL, 0);
    s->structure_checked = true;
    return s->structure == SOLVE_UNSAT;
}

/* The view of all that is enabled may just have been refuted at its root. */
static bool trace_main(core *c) {
    solver *s = c->s;
    if (!c->soft_only || s->loaded != &s->main || !s->main.built || !s->main.refuted) return false;
    memset(c->used, 0, s->p->group_count * sizeof *c->used);
    s->trace = c->used;
    trace_conflict(s);
    s->trace = NULL;
    take_used(c);
    return true;
}

/* What a refutation of everything enabled rests on; the budget only where there is a solution without it. */
static bool first_core(core *c) {
    const solver *s = c->s;
    if (trace_main(c)) return true;
    memcpy(c->trial, s->enabled, s->p->group_count * sizeof *c->trial);
    if (refute(c) != SOLVE_UNSAT) {
        c->budget = true;
        if (!budget_counts(s) || refute(c) != SOLVE_UNSAT) return false;
    }
    take_used(c);
    return true;
}

static size_t list_groups(const core *c, const bool *among, group_id *out) {
    size_t found = 0;
    for (size_t g = 1; g < c->s->p->group_count; g++)
        if (c->groups[g] && (!among || among[g])) out[found++] = (group_id)g;
    return found;
}

size_t solver_core(solver *s, const literal *assume, size_t count, group_id *out) {
    core c = new_core(s, assume, count);
    const uint64_t limit = s->conflict_limit;
    size_t found = 0;
    if (!structure_refuted(s) && first_core(&c)) {
        minimise_statements(&c);
        minimise_facts(&c);
        if (!c.budget) shorten(&c);
        found = list_groups(&c, NULL, out);
        assert(core_holds(s, assume, count, out, found, NULL));
    }
    s->conflict_limit = limit;
    return found;
}

size_t solver_core_among(solver *s, const literal *assume, size_t count, const bool *soft, group_id *out,
                         solve_status *how) {
    core c = new_core(s, assume, count);
    const uint64_t limit = s->conflict_limit;
    size_t found = 0;
    c.limit = limit;
    c.soft_only = true;
    *how = SOLVE_UNSAT;
    if (!structure_refuted(s)) {
        if (first_core(&c)) {
            c.soft = soft;
            c.pool = true;
            /* A budget that is at hand anyway may stand for groups of a core that does without it. */
            if (budget_counts(s) && !soft[s->p->budget_group]) c.budget = true;
            minimise(&c);
            found = list_groups(&c, soft, out);
            assert(c.gave_up || core_holds(s, assume, count, out, found, soft));
        }
        if (c.gave_up) *how = SOLVE_UNKNOWN;
    }
    s->conflict_limit = limit;
    return found;
}
