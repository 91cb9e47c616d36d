#include "base/vec.h"
#include "generate.h"
#include "model/formula.h"

typedef struct maker {
    arena *mem;
    dice *d;
    problem *p;
    VEC(variable) vars;
    VEC(group) groups;
    VEC(clause) clauses;
    VEC(literal) literals;
    VEC(effect) effects;
    group_id first_fact;   /* statements come before it */
    const uint8_t *hidden; /* by decision: a solution that facts leave possible; NULL: nobody cares */
    bool dense;            /* any decision may have to do with any other */
} maker;

static unsigned between(dice *d, unsigned least, unsigned most) {
    return least + below(d, most - least + 1);
}

/* --- decisions --- */

static void add_decision(maker *m) {
    variable v = {
        .option_count = (uint8_t)between(m->d, 2, 5), .vendor_default = -1, .client = ID_NONE, .default_fact = ID_NONE};
    for (uint8_t i = 0; i < v.option_count; i++) {
        unsigned j = below(m->d, i + 1u);
        v.order[i] = v.order[j];
        v.order[j] = i;
    }
    vec_push(m->mem, &m->vars, v);
}

static literal any_of(maker *m, unsigned var) {
    option_mask full = mask_full(m->vars.at[var].option_count), mask = roll(m->d) & full;
    if (mask == 0 || mask == full) mask = (option_mask)1 << below(m->d, m->vars.at[var].option_count);
    return (literal){.mask = mask, .var = (var_id)var};
}

#define SHARED 8 /* decisions of the design; the others are those of clients */
#define OWN 6    /* of each client */

/* A decision that another one may have to do with: of the same client, or of the design. Everything else is far away, as in real problems. */
static unsigned near(maker *m, unsigned var) {
    unsigned n = (unsigned)m->p->decision_count, shared = n < SHARED ? n : SHARED;
    if (m->dense) return below(m->d, n);
    if (var < shared || chance(m->d, 35)) return below(m->d, shared);
    unsigned first = var - (var - shared) % OWN, own = n - first < OWN ? n - first : OWN;
    return first + below(m->d, own);
}

/* --- clauses --- */

static void new_clause(maker *m, group_id x, group_id y) {
    clause c = {.first = (uint32_t)m->literals.len, .groups = {x < y ? x : y, x < y ? y : x}};
    if (x == GROUP_ALWAYS || y == GROUP_ALWAYS || x == y) c.groups[0] = x ? x : y, c.groups[1] = GROUP_ALWAYS;
    vec_push(m->mem, &m->clauses, c);
}

static void put(maker *m, literal l) {
    vec_push(m->mem, &m->literals, l);
    m->clauses.at[m->clauses.len - 1].count++;
}

/* Lets the hidden solution through. */
static void spare_hidden(maker *m) {
    clause *c = &m->clauses.at[m->clauses.len - 1];
    literal *l = m->literals.at + c->first;
    for (unsigned i = 0; i < c->count; i++)
        if (l[i].var >= m->p->decision_count || (l[i].mask >> m->hidden[l[i].var]) & 1) return;
    l->mask |= (option_mask)1 << m->hidden[l->var];
}

static literal opposite(const maker *m, literal l) {
    return (literal){.mask = ~l.mask & mask_full(m->vars.at[l.var].option_count), .var = l.var};
}

/* "When one has this, the other has that", as facts say. */
static void add_implication(maker *m, group_id g, group_id also) {
    unsigned n = (unsigned)m->p->decision_count, v = below(m->d, (unsigned)m->vars.len), w = near(m, v % n);
    new_clause(m, g, also);
    put(m, any_of(m, v));
    if (w != v) put(m, any_of(m, w));
    if (chance(m->d, 30)) {
        unsigned x = near(m, w);
        if (x != v && x != w) put(m, any_of(m, x));
    }
    if (m->hidden) spare_hidden(m);
}

/* One option, or few: what a statement wants. */
static void add_wish(maker *m, group_id g, group_id also) {
    unsigned v = below(m->d, (unsigned)m->p->decision_count);
    new_clause(m, g, also);
    put(m, any_of(m, v));
    unsigned w = near(m, v);
    if (chance(m->d, 20) && w != v) put(m, any_of(m, w));
}

static void add_structure(maker *m) {
    for (unsigned n = below(m->d, (unsigned)m->p->decision_count / 2 + 1); n > 0; n--)
        add_implication(m, GROUP_ALWAYS, GROUP_ALWAYS);
}

/* --- auxiliaries: 1 exactly where both (or, negated, one) of two literals hold --- */

static void add_auxiliary(maker *m) {
    unsigned v = (unsigned)m->vars.len, a = below(m->d, v), b = below(m->d, v);
    bool or = chance(m->d, 50);
    if (a == b) b = (a + 1) % v;
    literal x = any_of(m, a), y = any_of(m, b), yes = {.mask = or ? 1 : 2, .var = (var_id)v};
    variable aux = {.option_count = 2,
                    .vendor_default = -1,
                    .setting = ID_NONE,
                    .client = ID_NONE,
                    .default_fact = ID_NONE,
                    .first_definition = (uint32_t)m->clauses.len,
                    .definition_count = 3,
                    .order = {0, 1}};
    vec_push(m->mem, &m->vars, aux);
    const literal parts[2] = {x, y};
    for (int i = 0; i < 2; i++) {
        new_clause(m, GROUP_ALWAYS, GROUP_ALWAYS);
        put(m, parts[i]);
        put(m, opposite(m, yes));
    }
    new_clause(m, GROUP_ALWAYS, GROUP_ALWAYS);
    put(m, opposite(m, x));
    put(m, opposite(m, y));
    put(m, yes);
}

/* --- groups --- */

static group_id new_group(maker *m, group_kind kind) {
    vec_push(m->mem, &m->groups, ((group){.kind = kind, .client = ID_NONE}));
    return (group_id)(m->groups.len - 1);
}

static group_id some_statement(maker *m) {
    return (group_id)(1 + below(m->d, (unsigned)m->first_fact - 1));
}

static void add_statements(maker *m, unsigned count) {
    static const group_kind kinds[] = {GROUP_KIND_REQUIREMENT, GROUP_KIND_CLIENT, GROUP_KIND_PIN, GROUP_KIND_QUANTITY};
    for (unsigned i = 0; i < count; i++) new_group(m, kinds[below(m->d, 4)]);
    m->first_fact = (group_id)m->groups.len;
    for (group_id g = 1; g < m->first_fact; g++)
        for (unsigned n = chance(m->d, 25) ? 2 : 1; n > 0; n--)
            add_wish(m, g, chance(m->d, 15) ? some_statement(m) : GROUP_ALWAYS);
}

static void add_facts(maker *m, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        group_id g = new_group(m, GROUP_KIND_FACT);
        for (unsigned n = between(m->d, 1, 3); n > 0; n--)
            add_implication(m, g, m->first_fact > 1 && chance(m->d, 20) ? some_statement(m) : GROUP_ALWAYS);
    }
}

/* --- costs --- */

/* Few different ones, so that there are ties; sometimes more than 32 bits can hold, or what counts by severity. */
static int64_t random_cost(dice *d, bool large, goal level) {
    if (level == GOAL_HARM && chance(d, 80)) return HARM_OF(below(d, SEVERITY_COUNT));
    if (large && chance(d, 60)) return (int64_t)(roll(d) >> between(d, 20, 44));
    return (int64_t)below(d, 6) * (level == GOAL_COST ? 2500 : 1);
}

static effect_kind kind_of(dice *d, goal level) {
    switch (level) {
    case GOAL_PREFERENCES: return EFFECT_PREFERENCE;
    case GOAL_HARM: return chance(d, 50) ? EFFECT_WARNING : EFFECT_PRACTICE;
    case GOAL_DEFAULTS: return EFFECT_DEPARTURE;
    default: return EFFECT_PRICE;
    }
}

static void add_effects(maker *m, unsigned count) {
    bool large = chance(m->d, 30);
    for (unsigned i = 0; i < count; i++) {
        goal level = (goal)below(m->d, GOAL_COUNT);
        effect e = {.level = level, .fact = ID_NONE, .client = ID_NONE};
        e.when = any_of(m, below(m->d, (unsigned)m->vars.len));
        e.cost = random_cost(m->d, large, level);
        e.kind = kind_of(m->d, level);
        vec_push(m->mem, &m->effects, e);
    }
}

static void add_budget(maker *m) {
    int64_t some = 0; /* of what a plan can cost, to the last micro-dollar */
    for (size_t i = 0; i < m->effects.len; i++)
        if (m->effects.at[i].level == GOAL_COST && chance(m->d, 35)) some += m->effects.at[i].cost;
    m->p->budget = INT64_MAX;
    if (some == 0 || !chance(m->d, 50)) return;
    m->p->budget = some;
    m->p->budget_group = new_group(m, GROUP_KIND_BUDGET);
}

static void shuffle_goals(maker *m) {
    for (unsigned i = 0; i < GOAL_COUNT; i++) {
        unsigned j = below(m->d, i + 1);
        m->p->goals[i] = m->p->goals[j];
        m->p->goals[j] = (goal)i;
    }
}

/* --- the whole --- */

static maker begin(arena *mem, dice *d, unsigned decisions) {
    maker m = {.mem = mem, .d = d, .p = ARENA_NEW(mem, problem)};
    m.p->mem = mem;
    m.p->decision_count = decisions;
    new_group(&m, GROUP_KIND_ALWAYS);
    for (unsigned i = 0; i < decisions; i++) add_decision(&m);
    return m;
}

static const problem *freeze(maker *m) {
    problem *p = m->p;
    p->var_count = m->vars.len;
    p->vars = m->vars.at;
    p->literal_count = m->literals.len;
    p->literals = m->literals.len ? m->literals.at : ARENA_NEW(m->mem, literal);
    p->clause_count = m->clauses.len;
    p->clauses = m->clauses.at;
    p->group_count = m->groups.len;
    p->groups = m->groups.at;
    p->effect_count = m->effects.len;
    p->effects = m->effects.at;
    return p;
}

const problem *generate_small(arena *mem, dice *d) {
    maker m = begin(mem, d, between(d, 3, 16));
    for (unsigned n = below(d, 6); n > 0; n--) add_auxiliary(&m);
    add_structure(&m);
    add_statements(&m, between(d, 1, chance(d, 50) ? 4 : 12));
    add_facts(&m, between(d, 1, 14));
    add_effects(&m, between(d, 0, 24));
    add_budget(&m);
    shuffle_goals(&m);
    return freeze(&m);
}

/* Hides a solution that facts leave possible. */
static void hide_solution(maker *m) {
    uint8_t *hidden = ARENA_ARRAY(m->mem, m->p->decision_count, uint8_t);
    for (size_t i = 0; i < m->p->decision_count; i++) hidden[i] = (uint8_t)below(m->d, m->vars.at[i].option_count);
    m->hidden = hidden;
}

static const problem *finish_wide(maker *m, unsigned facts) {
    add_facts(m, facts);
    add_effects(m, 3 * (unsigned)m->p->decision_count);
    m->p->budget = INT64_MAX;
    shuffle_goals(m);
    return freeze(m);
}

/* Facts are about neighbours, as those about a client are; statements wish for anything. */
const problem *generate_wide(arena *mem, dice *d, unsigned decisions, unsigned statements) {
    maker m = begin(mem, d, decisions);
    hide_solution(&m);
    add_statements(&m, statements);
    return finish_wide(&m, decisions);
}

/* Of two or three implications each, so that a decision is in clauses with about eight others. */
const problem *generate_dense(arena *mem, dice *d, unsigned decisions, unsigned statements) {
    maker m = begin(mem, d, decisions);
    m.dense = true;
    hide_solution(&m);
    add_statements(&m, statements);
    return finish_wide(&m, decisions + decisions / 4);
}
