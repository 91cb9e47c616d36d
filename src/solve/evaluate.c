/* Plain evaluation of an assignment, for reports and for assertions; shares nothing with propagation. */
#include "solve/answer.h"
#include "solve/solver_impl.h"

bool literal_holds(literal l, const uint8_t *chosen) {
    return (l.mask >> chosen[l.var]) & 1;
}

bool variable_applies(const variable *v, const uint8_t *chosen) {
    return v->shown.mask == 0 || literal_holds(v->shown, chosen);
}

static bool clause_holds(const problem *p, const clause *c, const uint8_t *chosen) {
    for (unsigned i = 0; i < c->count; i++)
        if (literal_holds(p->literals[c->first + i], chosen)) return true;
    return false;
}

static bool is_on(const clause *c, const bool *enabled) {
    for (int i = 0; i < CLAUSE_GROUPS; i++)
        if (c->groups[i] != GROUP_ALWAYS && !enabled[c->groups[i]]) return false;
    return true;
}

bool satisfies(const problem *p, const bool *enabled, const literal *assume, size_t count, const uint8_t *chosen) {
    for (size_t v = 0; v < p->var_count; v++)
        if (chosen[v] >= p->vars[v].option_count) return false;
    for (size_t i = 0; i < p->clause_count; i++)
        if (is_on(&p->clauses[i], enabled) && !clause_holds(p, &p->clauses[i], chosen)) return false;
    for (size_t i = 0; i < count; i++)
        if (!literal_holds(assume[i], chosen)) return false;
    return true;
}

cost plan_cost(const problem *p, const uint8_t *chosen) {
    int64_t by_goal[GOAL_COUNT] = {0};
    cost out;
    for (size_t i = 0; i < p->effect_count; i++)
        if (literal_holds(p->effects[i].when, chosen)) by_goal[p->effects[i].level] += p->effects[i].cost;
    for (int i = 0; i < GOAL_COUNT; i++) out.level[i] = by_goal[p->goals[i]];
    return out;
}

bool meter_counts(meter_id m, const effect *e) {
    switch (m) {
    case METER_MONEY: return e->level == GOAL_COST;
    case METER_UNPRICED: return e->level == GOAL_UNPRICED;
    case METER_WISHES: return e->level == GOAL_PREFERENCES;
    case METER_WARNINGS: return e->kind == EFFECT_WARNING;
    default: return e->kind == EFFECT_PRACTICE;
    }
}

int64_t shown_by(const problem *p, meter_id m, const uint8_t *chosen) {
    int64_t total = 0;
    for (size_t i = 0; i < p->effect_count; i++)
        if (meter_counts(m, &p->effects[i]) && literal_holds(p->effects[i].when, chosen)) total += p->effects[i].cost;
    return total;
}
