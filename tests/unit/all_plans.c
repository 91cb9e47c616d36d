#include "all_plans.h"

#include <string.h>

#include "base/vec.h"
#include "check.h"
#include "pack_oracle.h"

typedef VEC(sketch) sketches;

int64_t level_of(const problem *p, const cost *c, goal g) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (p->goals[i] == g) return c->level[i];
    return -1;
}

/* Stable: plans of equal cost stay in the order in which they were found. */
static all_plans sorted(arena *mem, const problem *p, const sketches *found) {
    sketch *at = ARENA_ARRAY(mem, found->len, sketch);
    for (size_t i = 0; i < found->len; i++) {
        size_t k = i;
        for (; k > 0 && cost_compare(&at[k - 1].total, &found->at[i].total) > 0; k--) at[k] = at[k - 1];
        at[k] = found->at[i];
    }
    return (all_plans){.p = p, .count = found->len, .at = at};
}

/* --- problems without a pack --- */

void named_problem(dice *d, named_workshop *out) {
    memset(&out->k, 0, sizeof out->k);
    memset(out->settings, 0, sizeof out->settings);
    random_problem(d, &out->w);
    if (chance(d, 60)) random_effects(d, &out->w);
    for (size_t v = 0; v < out->w.p.decision_count; v++) {
        out->w.vars[v].setting = (setting_id)v;
        out->w.vars[v].client = ID_NONE;
        out->settings[v].headline = chance(d, 50);
    }
    out->k.settings = out->settings;
    out->k.setting_count = MOST_VARS;
    out->w.p.knowledge = &out->k;
}

typedef struct collector {
    arena *mem;
    sketches found;
} collector;

static void collect(const trial *o, const uint8_t *chosen, void *ctx) {
    collector *c = ctx;
    cost total = trial_cost(o->p, chosen);
    vec_push(c->mem, &c->found, sketch_plan(c->mem, o->p, chosen, &total, NULL));
}

all_plans all_plans_of_problem(arena *mem, const problem *p) {
    collector c = {.mem = mem};
    trial o = {.p = p};
    memset(o.enabled, 1, sizeof o.enabled);
    trial_each(&o, collect, &c);
    return sorted(mem, p, &c.found);
}

/* --- problems of packs --- */

typedef struct pack_collector {
    arena *mem;
    const problem *p;
    solver *s;
    oracle o;
    sketches found;
} pack_collector;

/* The auxiliaries follow from the decisions; what they say is checked against the oracle. */
static void complete(pack_collector *c) {
    int64_t by_goal[GOAL_COUNT];
    literal fixed[MOST_DECISIONS];
    solution out = {.option = ARENA_ARRAY(c->mem, c->p->var_count, uint8_t)};
    oracle_costs(&c->o, by_goal);
    if (by_goal[GOAL_COST] > c->p->budget) return;
    for (unsigned i = 0; i < c->o.decision_count; i++)
        fixed[i] = (literal){.mask = (option_mask)1 << c->o.at[i].option, .var = (var_id)i};
    assert_int_equal(solver_satisfiable(c->s, fixed, c->o.decision_count, &out), SOLVE_SAT);
    for (int g = 0; g < GOAL_COUNT; g++) assert_int_equal(level_of(c->p, &out.total, (goal)g), by_goal[g]);
    vec_push(c->mem, &c->found, sketch_plan(c->mem, c->p, out.option, &out.total, NULL));
}

static void try_all(pack_collector *c, unsigned i) {
    if (i == c->o.decision_count) {
        if (oracle_allows(&c->o)) complete(c);
        return;
    }
    for (unsigned n = 0; n < c->p->vars[i].option_count; n++) {
        c->o.at[i].option = c->p->vars[i].order[n];
        try_all(c, i + 1);
    }
}

all_plans all_plans_of_pack(arena *mem, const problem *p, const random_pack *pack) {
    pack_collector c = {.mem = mem, .p = p, .s = solver_new(mem, p)};
    oracle_init(&c.o, pack);
    assert_int_equal(p->decision_count, c.o.decision_count);
    try_all(&c, 0);
    return sorted(mem, p, &c.found);
}
