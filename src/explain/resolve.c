#include "explain/resolve.h"

#define MOST_CONFLICTS 20000 /* far above what real scenarios need */

static date day_of(const problem *base, const edit *edits, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (edits[i].kind == EDIT_SET_DATE) return edits[i].day;
    return base->as_of;
}

static const scenario *cheapest_first(arena *mem, const scenario *old) {
    scenario *s = ARENA_NEW(mem, scenario);
    *s = *old;
    s->has_budget = false;
    goal_first(s->goals, GOAL_COST);
    return s;
}

/* The assumption in terms of the new problem; false: it has no such decision. */
static bool carry_over(const resolver *r, const problem *p, const uint16_t *client_of, literal *out) {
    const variable *old = &r->base->vars[r->assume->var];
    for (size_t v = 0; v < p->decision_count; v++) {
        uint16_t who = p->vars[v].client;
        if (who != ID_NONE) who = client_of[who];
        if (who != old->client || p->vars[v].setting != old->setting) continue;
        *out = (literal){.mask = r->assume->mask, .var = (var_id)v};
        return true;
    }
    return false;
}

sketch resolve(resolver *r, const edit *edits, size_t count, resolve_how how) {
    const sketch unknown = {.kind = ANSWER_UNKNOWN};
    arena *scratch = r->scratch;
    arena_clear(scratch);
    const scenario *s = scenario_edited(scratch, r->base->scenario, edits, count);
    const uint16_t *client_of = clients_kept(scratch, r->base->scenario, edits, count);
    if (how == RESOLVE_CHEAPEST) s = cheapest_first(scratch, s);
    date day = day_of(r->base, edits, count);
    const problem *p = problem_build_bare(scratch, r->base->knowledge, s, day, diags_new(scratch));
    literal assume = {0};
    if (!p || (r->assume && !carry_over(r, p, client_of, &assume))) return unknown;
    solution found = {.option = ARENA_ARRAY(scratch, p->var_count, uint8_t)};
    solver *engine = solver_new(scratch, p);
    solver_set_budget(engine, MOST_CONFLICTS);
    solve_status got = solver_solve(engine, &assume, r->assume != NULL, &found);
    if (got == SOLVE_UNSAT) return (sketch){.kind = ANSWER_CONFLICT};
    if (got == SOLVE_UNKNOWN) return unknown;
    return sketch_plan(r->mem, p, found.option, &found.total, client_of);
}
