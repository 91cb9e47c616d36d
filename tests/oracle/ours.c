/* The solver's answers. */
#include <string.h>

#include "explain/dual.h"
#include "question.h"
#include "solve/solver_impl.h"

void ours_split(inquiry *q) {
    q->s->patience.failures = 0;
    q->s->patience.trial = 10;
}

static void switch_groups(const inquiry *q) {
    for (size_t g = 1; g < q->p->group_count; g++) solver_enable(q->s, (group_id)g, !q->off[g]);
}

optimum ours_optimum(inquiry *q, bool *sound) {
    solution found = {.option = ARENA_ARRAY(q->mem, q->p->var_count, uint8_t)};
    switch_groups(q);
    for (int m = 0; m < METER_COUNT; m++) solver_limit(q->s, (meter_id)m, q->most[m]);
    optimum out = {.status = solver_solve(q->s, q->assume, q->assume_count, &found)};
    *sound = true;
    if (out.status != SOLVE_SAT) return out;
    out.total = found.total;
    out.option = found.option;
    cost plain = plan_cost(q->p, found.option);
    bool within = q->p->budget == INT64_MAX || q->off[q->p->budget_group] ||
                  shown_by(q->p, METER_MONEY, found.option) <= q->p->budget;
    *sound = within && cost_compare(&plain, &out.total) == 0 &&
             satisfies(q->p, q->s->enabled, q->assume, q->assume_count, found.option);
    return out;
}

int64_t inquiry_shown(const inquiry *q, meter_id m, const uint8_t *chosen) {
    return shown_by(q->p, m, chosen);
}

option_mask *ours_options(inquiry *q) {
    option_mask *out = ARENA_ARRAY(q->mem, q->p->var_count, option_mask);
    literal assume[MOST_ASSUMED + 1];
    memcpy(assume, q->assume, sizeof q->assume);
    switch_groups(q);
    for (size_t v = 0; v < q->p->var_count; v++) {
        for (unsigned o = 0; o < q->p->vars[v].option_count; o++) {
            assume[q->assume_count] = (literal){.mask = (option_mask)1 << o, .var = (var_id)v};
            if (solver_satisfiable(q->s, assume, q->assume_count + 1, NULL) == SOLVE_SAT) out[v] |= (option_mask)1 << o;
        }
    }
    return out;
}

static family as_family(arena *mem, const atom_set *sets, size_t count) {
    uint64_t *at = ARENA_ARRAY(mem, count, uint64_t);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < sets[i].count; j++) at[i] |= (uint64_t)1 << sets[i].at[j];
    return family_of(at, count);
}

duality ours_duality(inquiry *q) {
    atoms over = {.count = q->atom_count, .of_group = q->atom_of};
    switch_groups(q);
    dual d = dual_enumerate(q->mem, q->s, q->assume, q->assume_count, &over, (dual_budget){0});
    return (duality){.complete = d.complete,
                     .cores = as_family(q->mem, d.cores, d.core_count),
                     .corrections = as_family(q->mem, d.corrections, d.correction_count)};
}

size_t ours_core(inquiry *q, group_id *out) {
    switch_groups(q);
    return solver_core(q->s, q->assume, q->assume_count, out);
}
