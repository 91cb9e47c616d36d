#include "random_problem.h"

#include <string.h>

/* --- the problem --- */

static option_mask full(const problem *p, unsigned v) {
    return ((option_mask)1 << p->vars[v].option_count) - 1;
}

void shuffle_order(dice *d, variable *v) {
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

literal random_literal(dice *d, const problem *p, unsigned v) {
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

void random_effects(dice *d, workshop *w) {
    static const effect_kind kinds[] = {EFFECT_PRICE, EFFECT_WARNING, EFFECT_PRACTICE};
    while (w->p.effect_count < sizeof w->effects / sizeof *w->effects) {
        effect *e = &w->effects[w->p.effect_count++];
        e->kind = kinds[below(d, 3)];
        e->level = e->kind == EFFECT_PRICE ? GOAL_COST : GOAL_HARM;
        e->cost = 1 + below(d, 5);
        e->when = random_literal(d, &w->p, below(d, (unsigned)w->p.var_count));
    }
}

static void add_effects(dice *d, workshop *w, unsigned count) {
    static const effect_kind kinds[GOAL_COUNT] = {[GOAL_PREFERENCES] = EFFECT_PREFERENCE,
                                                  [GOAL_COST] = EFFECT_PRICE,
                                                  [GOAL_UNPRICED] = EFFECT_PRICE,
                                                  [GOAL_HARM] = EFFECT_PRACTICE,
                                                  [GOAL_DEFAULTS] = EFFECT_DEPARTURE};
    for (unsigned i = 0; i < count; i++) {
        effect *e = &w->effects[w->p.effect_count++];
        e->level = (goal)below(d, GOAL_COUNT);
        e->cost = below(d, 6);
        e->when = random_literal(d, &w->p, below(d, (unsigned)w->p.var_count));
        if (w->p.vars[e->when.var].setting == ID_NONE && chance(d, 80)) e->when.mask = 2;
        e->kind = e->level == GOAL_HARM && i % 2 ? EFFECT_WARNING : kinds[e->level];
        e->unknown = e->level == GOAL_UNPRICED;
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

void random_goals(dice *d, problem *p) {
    for (int i = 0; i < GOAL_COUNT; i++) p->goals[i] = (goal)i;
    for (unsigned i = GOAL_COUNT; i-- > 1;) {
        unsigned j = below(d, i + 1);
        goal swap = p->goals[i];
        p->goals[i] = p->goals[j];
        p->goals[j] = swap;
    }
}

void random_problem(dice *d, workshop *w) {
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

static bool holds(literal l, const uint8_t *chosen) {
    return (l.mask >> chosen[l.var]) & 1;
}

static bool clause_counts(const trial *o, const clause *c) {
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

bool trial_allows(const trial *o, const uint8_t *chosen) {
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

cost trial_cost(const problem *p, const uint8_t *chosen) {
    cost out;
    for (int i = 0; i < GOAL_COUNT; i++) out.level[i] = total_of(p, p->goals[i], chosen);
    return out;
}

static void try_all(const trial *o, uint8_t *chosen, size_t v, trial_visit *visit, void *ctx) {
    if (v == o->p->var_count) {
        if (trial_allows(o, chosen)) visit(o, chosen, ctx);
        return;
    }
    for (unsigned i = 0; i < o->p->vars[v].option_count; i++) {
        chosen[v] = o->p->vars[v].order[i];
        try_all(o, chosen, v + 1, visit, ctx);
    }
}

void trial_each(const trial *o, trial_visit *visit, void *ctx) {
    uint8_t chosen[MOST_VARS] = {0};
    try_all(o, chosen, 0, visit, ctx);
}

/* The first of the cheapest wins. */
static void keep_better(const trial *o, const uint8_t *chosen, void *ctx) {
    trial *best = ctx;
    cost c = trial_cost(o->p, chosen);
    if (best->found && cost_compare(&c, &best->least) >= 0) return;
    best->found = true;
    best->least = c;
    memcpy(best->best, chosen, sizeof best->best);
}

bool trial_run(trial *o) {
    o->found = false;
    trial_each(o, keep_better, o);
    return o->found;
}
