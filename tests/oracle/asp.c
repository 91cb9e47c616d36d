#include "asp.h"

#include <inttypes.h>

#include "model/formula.h"

typedef struct writer {
    arena *mem;
    buf *out;
    const problem *p;
    bool whole;
    asp_places *places;
} writer;

static option_mask options_of(const problem *p, literal l) {
    return l.mask & mask_full(p->vars[l.var].option_count);
}

/* name(id,V,O). for each option of a literal */
static void write_literal(const writer *w, const char *name, size_t id, literal l) {
    option_mask mask = options_of(w->p, l);
    for (unsigned o = 0; o < w->p->vars[l.var].option_count; o++)
        if ((mask >> o) & 1) buf_printf(w->out, " %s(%zu,%u,%u).", name, id, l.var, o);
}

static void write_variables(const writer *w) {
    if (w->whole) buf_printf(w->out, "decisions(%zu).\n", w->p->decision_count);
    for (size_t v = 0; v < w->p->var_count; v++) {
        const variable *x = &w->p->vars[v];
        buf_printf(w->out, "var(%zu,%u).", v, x->option_count);
        for (unsigned i = 0; w->whole && i < x->option_count; i++)
            buf_printf(w->out, " order(%zu,%u,%u).", v, i, x->order[i]);
        if (w->whole && x->definition_count)
            buf_printf(w->out, " defined(%zu,%" PRIu32 ",%u).", v, x->first_definition, x->definition_count);
        buf_putc(w->out, '\n');
    }
}

static void write_groups(const writer *w) {
    for (size_t g = 1; g < w->p->group_count; g++)
        buf_printf(w->out, "group(%zu,\"%s\").\n", g, group_kind_name(w->p->groups[g].kind));
}

static void write_clauses(const writer *w) {
    for (size_t i = 0; i < w->p->clause_count; i++) {
        const clause *c = &w->p->clauses[i];
        buf_printf(w->out, "clause(%zu).", i);
        for (int k = 0; k < CLAUSE_GROUPS && c->groups[k] != GROUP_ALWAYS; k++)
            buf_printf(w->out, " under(%zu,%u).", i, c->groups[k]);
        for (unsigned k = 0; k < c->count; k++) write_literal(w, "lit", i, w->p->literals[c->first + k]);
        buf_putc(w->out, '\n');
    }
}

/* Steps, notes and the like cost nothing: clingo need not know of them. */
static void write_effects(const writer *w) {
    for (size_t i = 0; i < w->p->effect_count; i++) {
        const effect *e = &w->p->effects[i];
        if (!e->cost) continue;
        if (w->whole) buf_printf(w->out, "cost(%zu,\"%s\",\"%" PRId64 "\").", i, goal_name(e->level), e->cost);
        write_literal(w, "when", i, e->when);
        buf_putc(w->out, '\n');
    }
}

/* Priorities fall from goal to goal, and inside a goal from the top digit to the lowest; each is 1 at least. */
static int priority_of(int level, size_t nth) {
    return (GOAL_COUNT - 1 - level) * MOST_DIGITS + (int)nth + 1;
}

static void write_digit(const writer *w, int at, const digit *d) {
    for (size_t i = 0; i < w->p->effect_count; i++)
        if (d->weight_of[i]) buf_printf(w->out, "weigh(%d,%zu,%" PRId32 "). ", at, i, d->weight_of[i]);
    if (d->carries)
        buf_printf(w->out, "next(%d,%d). carry(%d,1..%zu,%" PRId64 ").", at, at + 1, at, d->carries, DIGITS_BASE);
    buf_putc(w->out, '\n');
}

static bool is_of_level(const effect *e, int level) {
    return (int)e->level == level;
}

static void write_level(const writer *w, int level) {
    digits all = digits_of(w->mem, w->p, is_of_level, (int)w->p->goals[level]);
    for (size_t i = all.count; i-- > 0;) {
        write_digit(w, priority_of(level, i), &all.at[i]);
        if (w->places && all.at[i].used)
            w->places->at[w->places->count++] = (asp_place){.level = level, .factor = all.at[i].factor};
    }
}

static void write_goals(const writer *w) {
    for (int i = 0; i < GOAL_COUNT; i++) {
        if (w->whole) buf_printf(w->out, "goal(%d,\"%s\").\n", i, goal_name(w->p->goals[i]));
        write_level(w, i);
    }
}

static int level_of(const problem *p, goal g) {
    int i = 0;
    while (p->goals[i] != g) i++;
    return i;
}

/* Group g allows no more; `at` is the priority of the lowest digit. */
static void write_limit(const writer *w, unsigned g, const digits *all, int at, int64_t most) {
    int32_t limit[MOST_DIGITS];
    digits_limit(all, most, limit);
    for (size_t i = 0; i < all->count; i++) buf_printf(w->out, "limit(%u,%d,%" PRId32 ").\n", g, at + (int)i, limit[i]);
}

static void write_budget(const writer *w) {
    if (w->p->budget == INT64_MAX) return;
    group_id g = w->p->budget_group;
    if (w->whole) buf_printf(w->out, "budget(%u,\"%" PRId64 "\").\n", g, w->p->budget);
    digits all = digits_of(w->mem, w->p, is_of_level, GOAL_COST);
    write_limit(w, g, &all, priority_of(level_of(w->p, GOAL_COST), 0), w->p->budget);
}

void asp_write(arena *mem, buf *out, const problem *p, bool whole, asp_places *places) {
    writer w = {.mem = mem, .out = out, .p = p, .whole = whole, .places = places};
    if (places) places->count = 0;
    write_variables(&w);
    write_groups(&w);
    write_clauses(&w);
    write_effects(&w);
    write_goals(&w);
    write_budget(&w);
}

/* --- limits --- */

/* Beyond the groups of any problem, and beyond the priorities of goals: goals.lp leaves those out. */
#define FIRST_LIMIT 100000
#define LIMIT_PRIORITY 100

static bool meter_counts(const effect *e, int which) {
    switch ((meter_id)which) {
    case METER_MONEY: return e->level == GOAL_COST;
    case METER_UNPRICED: return e->level == GOAL_UNPRICED;
    case METER_WISHES: return e->level == GOAL_PREFERENCES;
    case METER_WARNINGS: return e->kind == EFFECT_WARNING;
    case METER_PRACTICES: return e->kind == EFFECT_PRACTICE;
    default: return false;
    }
}

void asp_write_limit(arena *mem, buf *out, const problem *p, meter_id which, int64_t most) {
    writer w = {.mem = mem, .out = out, .p = p};
    unsigned g = FIRST_LIMIT + (unsigned)which;
    int at = LIMIT_PRIORITY + (int)which * MOST_DIGITS;
    digits all = digits_of(mem, p, meter_counts, (int)which);
    buf_printf(out, "on(%u).\n", g);
    for (size_t i = 0; i < all.count; i++) write_digit(&w, at + (int)i, &all.at[i]);
    write_limit(&w, g, &all, at, most);
}

cost asp_total(const asp_places *places, const int64_t *values) {
    cost out = {{0}};
    for (size_t i = 0; i < places->count; i++) out.level[places->at[i].level] += values[i] * places->at[i].factor;
    return out;
}
