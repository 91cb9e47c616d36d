#include "explain/staircase.h"

#include <string.h>

#include "base/vec.h"

/* What may still be found: plans with no more of either harm. Solved: `best` is the cheapest of them. */
typedef struct corner {
    int64_t warnings, practices;
    merit best;
} corner;

typedef struct climber {
    arena *mem;
    const problem *p;
    allowance *work;
    int64_t wishes;      /* unmet ones of the plan */
    const effect *apart; /* the problem's, with the harms as goals of their own */
    solver *cheapest;    /* by money first */
    solver *best;        /* by the scenario's goals */
    uint8_t *buffer;     /* var_count */
    VEC(corner) corners;
    VEC(efficient) found;
    bool ran_out;
} climber;

/* --- merits --- */

merit merit_of(const problem *p, const uint8_t *chosen) {
    merit out = {0};
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        if (!e->cost || !literal_holds(e->when, chosen)) continue;
        if (e->level == GOAL_COST) out.usd += e->cost;
        if (e->level == GOAL_UNPRICED) out.unpriced += e->cost;
        if (e->kind == EFFECT_WARNING) out.warnings += e->cost;
        if (e->kind == EFFECT_PRACTICE) out.practices += e->cost;
    }
    return out;
}

static bool is_cheaper(const merit *x, const merit *y) {
    return x->usd != y->usd ? x->usd < y->usd : x->unpriced < y->unpriced;
}

/* --- asking --- */

/* The harm by practices takes the place of departures from defaults, which do not count here. */
static const effect *harms_apart(arena *mem, const problem *p) {
    effect *out = ARENA_ARRAY(mem, p->effect_count, effect);
    for (size_t i = 0; i < p->effect_count; i++) {
        out[i] = p->effects[i];
        if (out[i].level == GOAL_DEFAULTS) out[i].cost = 0;
        if (out[i].kind == EFFECT_PRACTICE) out[i].level = GOAL_DEFAULTS;
    }
    return out;
}

/* A solver of the same problem with another order of goals. Where wishes come first for the scenario, the plan misses as few as can be:
 * then they come first here, too, and their limit prunes nothing. */
static solver *solver_by(climber *c, goal first, goal second, goal third, goal fourth) {
    problem *p = ARENA_NEW(c->mem, problem);
    const bool wished = c->p->goals[0] == GOAL_PREFERENCES;
    const goal order[] = {first, second, third, fourth};
    *p = *c->p;
    p->effects = c->apart;
    p->goals[wished ? 0 : GOAL_COUNT - 1] = GOAL_PREFERENCES;
    memcpy(&p->goals[wished ? 1 : 0], order, sizeof order);
    solver *s = solver_new(c->mem, p);
    solver_limit(s, METER_WISHES, c->wishes);
    return s;
}

static solve_status ask(climber *c, solver *s, cost *total) {
    solution out = {.option = c->buffer};
    solve_status got = allowance_solve(c->work, s, NULL, 0, &out);
    if (got == SOLVE_UNKNOWN) c->ran_out = true;
    *total = out.total;
    return got;
}

/* --- points --- */

static bool is_known(const climber *c, const merit *x) {
    for (size_t i = 0; i < c->found.len; i++)
        if (memcmp(&c->found.at[i].is, x, sizeof *x) == 0) return true;
    return false;
}

/* No plan within these limits is better: it meets them exactly. */
static void add_point(climber *c, merit is) {
    efficient e = {.is = is};
    if (is_known(c, &is)) return;
    solver_limit(c->best, METER_MONEY, is.usd);
    solver_limit(c->best, METER_UNPRICED, is.unpriced);
    solver_limit(c->best, METER_WARNINGS, is.warnings);
    solver_limit(c->best, METER_PRACTICES, is.practices);
    if (ask(c, c->best, &e.total) != SOLVE_SAT) return;
    uint8_t *copy = ARENA_ARRAY(c->mem, c->p->var_count, uint8_t);
    memcpy(copy, c->buffer, c->p->var_count);
    e.option = copy;
    vec_push(c->mem, &c->found, e);
}

/* --- corners --- */

static bool stands_in(const merit *x, const corner *in) {
    return x->warnings <= in->warnings && x->practices <= in->practices;
}

static void add_corner(climber *c, int64_t warnings, int64_t practices) {
    corner new = {.warnings = warnings, .practices = practices};
    cost unused;
    for (size_t i = 0; i < c->corners.len; i++)
        if (warnings <= c->corners.at[i].warnings && practices <= c->corners.at[i].practices) return;
    solver_limit(c->cheapest, METER_WARNINGS, warnings);
    solver_limit(c->cheapest, METER_PRACTICES, practices);
    if (ask(c, c->cheapest, &unused) != SOLVE_SAT) return;
    new.best = merit_of(c->p, c->buffer);
    vec_push(c->mem, &c->corners, new);
}

static merit cheapest_of(const climber *c) {
    merit out = c->corners.at[0].best;
    for (size_t i = 1; i < c->corners.len; i++)
        if (is_cheaper(&c->corners.at[i].best, &out)) out = c->corners.at[i].best;
    return out;
}

/* What is left without the plans that the point is at least as good as. */
static void cut_corners(climber *c, const merit *at) {
    int64_t warnings = 0, practices = 0;
    size_t left = 0;
    for (size_t i = 0; i < c->corners.len; i++) {
        const corner *x = &c->corners.at[i];
        if (!stands_in(at, x)) {
            c->corners.at[left++] = *x;
            continue;
        }
        if (x->warnings > warnings) warnings = x->warnings;
        if (x->practices > practices) practices = x->practices;
    }
    c->corners.len = left;
    if (at->warnings > 0) add_corner(c, at->warnings - 1, practices);
    if (at->practices > 0) add_corner(c, warnings, at->practices - 1);
}

static void climb(climber *c, size_t most) {
    for (size_t n = 0; n < most && c->corners.len; n++) {
        merit next = cheapest_of(c);
        add_point(c, next);
        cut_corners(c, &next);
    }
}

/* The point with the least of the first goal. */
static bool add_extreme(climber *c, goal first, goal second, goal third, goal fourth) {
    cost unused;
    const size_t before = c->found.len;
    if (ask(c, solver_by(c, first, second, third, fourth), &unused) != SOLVE_SAT) return false;
    const merit is = merit_of(c->p, c->buffer);
    add_point(c, is);
    return c->found.len > before || is_known(c, &is);
}

staircase staircase_find(arena *mem, const answer *a, allowance *work, size_t most) {
    climber c = {.mem = mem, .p = a->problem, .work = work};
    for (int i = 0; i < GOAL_COUNT; i++)
        if (c.p->goals[i] == GOAL_PREFERENCES) c.wishes = a->total.level[i];
    c.buffer = ARENA_ARRAY(mem, c.p->var_count, uint8_t);
    c.apart = harms_apart(mem, c.p);
    c.cheapest = solver_by(&c, GOAL_COST, GOAL_UNPRICED, GOAL_HARM, GOAL_DEFAULTS);
    c.best = solver_new(mem, c.p);
    solver_limit(c.best, METER_WISHES, c.wishes);
    add_corner(&c, NO_LIMIT, NO_LIMIT);
    staircase out = {.cheapest = c.corners.len > 0};
    climb(&c, most);
    out.complete = out.safest = out.proper = !c.ran_out && c.corners.len == 0;
    if (!out.complete) {
        out.safest = add_extreme(&c, GOAL_HARM, GOAL_COST, GOAL_UNPRICED, GOAL_DEFAULTS);
        out.proper = add_extreme(&c, GOAL_DEFAULTS, GOAL_COST, GOAL_UNPRICED, GOAL_HARM);
    }
    out.count = c.found.len;
    out.at = c.found.at;
    return out;
}
