#include "whatif/gist.h"

#include <string.h>

#include "model/turning.h"

#define MOST_CONFLICTS 20000 /* far above what real scenarios need */

/* --- solving --- */

static statement_set set_of(arena *mem, const problem *p, reasons groups) {
    statement_ref *out = ARENA_ARRAY(mem, groups.count, statement_ref);
    for (size_t i = 0; i < groups.count; i++) {
        const group *g = &p->groups[groups.groups[i]];
        out[i] = (statement_ref){g->kind, g->index, g->client};
    }
    return (statement_set){groups.count, out};
}

static gist conflict_of(arena *mem, arena *scratch, const problem *p) {
    conflict_sets found = explain_conflict_sets(scratch, p);
    statement_set *sets = ARENA_ARRAY(mem, found.count, statement_set);
    for (size_t i = 0; i < found.count; i++) sets[i] = set_of(mem, p, found.sets[i]);
    return (gist){.kind = ANSWER_CONFLICT, .set_count = found.count, .sets = sets, .all_sets = found.complete};
}

gist gist_of(arena *mem, arena *scratch, const problem *p) {
    solution found = {.option = ARENA_ARRAY(scratch, p->var_count, uint8_t)};
    solver *s = solver_new(scratch, p);
    solver_set_budget(s, MOST_CONFLICTS);
    solve_status got = solver_solve(s, NULL, 0, &found);
    if (got == SOLVE_UNKNOWN) return (gist){.kind = ANSWER_UNKNOWN};
    if (got == SOLVE_UNSAT) return conflict_of(mem, scratch, p);
    return (gist){.kind = ANSWER_PLAN,
                  .plan = sketch_plan(mem, p, found.option, &found.total, NULL),
                  .missed = found.total.level[goal_level(p, GOAL_PREFERENCES)]};
}

/* --- parts --- */

int gist_option(const gist *x, setting_id which, uint16_t who) {
    for (size_t i = 0; i < x->plan.pick_count; i++)
        if (x->plan.picks[i].setting == which && x->plan.picks[i].client == who) return x->plan.picks[i].option;
    return -1;
}

const shifted *gist_tells(const gist *x, effect_kind kind, fact_id f, uint16_t who) {
    for (size_t i = 0; i < x->plan.told_count; i++) {
        const shifted *s = &x->plan.told[i];
        if (s->kind == kind && s->fact == f && s->client == who) return s;
    }
    return NULL;
}

static bool same_set(const statement_set *x, const statement_set *y) {
    if (x->count != y->count) return false;
    for (size_t i = 0; i < x->count; i++) {
        const statement_ref *a = &x->at[i], *b = &y->at[i];
        if (a->kind != b->kind || a->index != b->index || a->client != b->client) return false;
    }
    return true;
}

bool gist_has_set(const gist *x, const statement_set *set) {
    for (size_t i = 0; i < x->set_count; i++)
        if (same_set(&x->sets[i], set)) return true;
    return false;
}

/* --- comparing --- */

static bool same_text(text x, text y) {
    for (int in = 0; in < LANG_COUNT; in++) {
        const char *a = x.in[in] ? x.in[in] : "", *b = y.in[in] ? y.in[in] : "";
        if (strcmp(a, b) != 0) return false;
    }
    return true;
}

bool same_words(const life *x, const life *y) {
    return x == y || (same_text(x->says, y->says) && same_text(x->mitigation, y->mitigation));
}

bool told_alike(const shifted *x, const shifted *y) {
    if (x->kind != y->kind || x->fact != y->fact || x->client != y->client || x->harm != y->harm) return false;
    return same_words(x->life, y->life);
}

static bool same_told(const sketch *x, const sketch *y) {
    if (x->told_count != y->told_count) return false;
    for (size_t i = 0; i < x->told_count; i++)
        if (!told_alike(&x->told[i], &y->told[i])) return false;
    return true;
}

static bool same_plan(const gist *x, const gist *y) {
    return sketch_same_picks(&x->plan, &y->plan) && x->plan.usd == y->plan.usd &&
           x->plan.at_least == y->plan.at_least && x->plan.wishes == y->plan.wishes && x->missed == y->missed &&
           same_told(&x->plan, &y->plan);
}

bool gist_same(const gist *x, const gist *y) {
    if (x->kind != y->kind) return false;
    if (x->kind == ANSWER_PLAN) return same_plan(x, y);
    if (x->set_count != y->set_count || x->all_sets != y->all_sets) return false;
    for (size_t i = 0; i < x->set_count; i++)
        if (!gist_has_set(y, &x->sets[i])) return false;
    return true;
}

/* --- problems --- */

static bool same_order(const problem *x, const problem *y) {
    for (size_t i = 0; i < x->var_count; i++)
        if (memcmp(x->vars[i].order, y->vars[i].order, x->vars[i].option_count) != 0) return false;
    return true;
}

static bool same_costs(const problem *x, const problem *y) {
    for (size_t i = 0; i < x->effect_count; i++)
        if (x->effects[i].cost != y->effects[i].cost) return false;
    return true;
}

bool problem_same(const problem *x, const problem *y) {
    return x->budget == y->budget && problem_same_kind(x, y) && same_order(x, y) && same_costs(x, y);
}
