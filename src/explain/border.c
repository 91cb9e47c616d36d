/* What changes at a border between two stretches, and bears on the difference.
 *
 * Either plan is put to the problem on the other side, decision by decision. Where it has no place there, a minimal reason names the facts
 * that exclude it. Where both plans are possible on both sides, the goals that decide between them do so by facts that weigh otherwise on the two
 * sides; where that is money, the other prices in which the plans differ belong to it, too. */
#include <string.h>

#include "base/vec.h"
#include "explain/breaks_impl.h"

enum { NO_PART, SECOND_PART, FIRST_PART };

typedef struct border {
    arena *scratch;
    const problem *p[2];         /* below, here */
    const uint8_t *placed[2][2]; /* by plan (x, y), by problem: the whole assignment; NULL: no place */
    uint8_t *part;               /* by fact: which part it has in the difference */
} border;

static void take_part(border *b, fact_id f, uint8_t part) {
    if (f != ID_NONE && b->part[f] < part) b->part[f] = part;
}

/* --- a plan on the other side --- */

static literal *decisions_of(arena *mem, const problem *p, const uint8_t *chosen) {
    literal *out = ARENA_ARRAY(mem, p->decision_count, literal);
    for (size_t v = 0; v < p->decision_count; v++)
        out[v] = (literal){.mask = (option_mask)1 << chosen[v], .var = (var_id)v};
    return out;
}

/* What the facts' effects cost together, by fact. */
static int64_t *weights_of(border *b, const problem *p, const uint8_t *chosen, goal level) {
    int64_t *out = ARENA_ARRAY(b->scratch, p->knowledge->fact_count, int64_t);
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        if (e->level == level && e->fact != ID_NONE && literal_holds(e->when, chosen)) out[e->fact] += e->cost;
    }
    return out;
}

/* Over the budget there: the prices that made it dearer. */
static void dearer_by(border *b, unsigned whose, const uint8_t *over) {
    unsigned home = whose, there = 1 - whose;
    const int64_t *now = weights_of(b, b->p[home], b->placed[whose][home], GOAL_COST);
    const int64_t *then = weights_of(b, b->p[there], over, GOAL_COST);
    for (size_t f = 0; f < b->p[home]->knowledge->fact_count; f++)
        if (then[f] > now[f]) take_part(b, (fact_id)f, FIRST_PART);
}

static void excluded_by(border *b, solver *s, unsigned whose, const literal *assume, uint8_t *buffer) {
    const problem *p = b->p[1 - whose];
    group_id *groups = ARENA_ARRAY(b->scratch, p->group_count, group_id);
    size_t count = solver_core(s, assume, p->decision_count, groups);
    solution found = {.option = buffer};
    for (size_t i = 0; i < count; i++) {
        const group *g = &p->groups[groups[i]];
        if (g->kind == GROUP_KIND_FACT) take_part(b, g->index, FIRST_PART);
        if (groups[i] != p->budget_group) continue;
        solver_enable(s, p->budget_group, false);
        if (solver_satisfiable(s, assume, p->decision_count, &found) == SOLVE_SAT) dearer_by(b, whose, buffer);
        solver_enable(s, p->budget_group, true);
    }
}

/* Puts a plan to the problem on the other side. */
static void put_across(border *b, unsigned whose, const spot *x) {
    unsigned there = 1 - whose;
    const problem *p = b->p[there];
    if (x->kind != ANSWER_PLAN) return;
    b->placed[whose][whose] = x->option;
    solver *s = solver_new(b->scratch, p);
    const literal *assume = decisions_of(b->scratch, p, x->option);
    uint8_t *buffer = ARENA_ARRAY(b->scratch, p->var_count, uint8_t);
    solution found = {.option = buffer};
    solver_set_budget(s, MOST_BREAK_CONFLICTS);
    solve_status got = solver_satisfiable(s, assume, p->decision_count, &found);
    if (got == SOLVE_SAT) b->placed[whose][there] = buffer;
    if (got == SOLVE_UNSAT) excluded_by(b, s, whose, assume, buffer);
}

/* --- two plans that are possible on both sides --- */

/* The goal that decides between them; GOAL_COUNT: none. */
static goal deciding(const border *b, unsigned side) {
    const problem *p = b->p[side];
    const cost x = plan_cost(p, b->placed[0][side]), y = plan_cost(p, b->placed[1][side]);
    for (int i = 0; i < GOAL_COUNT; i++)
        if (x.level[i] != y.level[i]) return p->goals[i];
    return GOAL_COUNT;
}

/* By fact, what y costs at a goal more than x. */
static int64_t *differences(border *b, unsigned side, goal level) {
    const problem *p = b->p[side];
    int64_t *out = weights_of(b, p, b->placed[1][side], level);
    const int64_t *less = weights_of(b, p, b->placed[0][side], level);
    for (size_t f = 0; f < p->knowledge->fact_count; f++) out[f] -= less[f];
    return out;
}

/* The facts that weigh otherwise on both sides; all that weigh, where prices decide, or other goals than on the other side. */
static void weigh_at(border *b, goal level, bool all) {
    const int64_t *below = differences(b, 0, level), *here = differences(b, 1, level);
    for (size_t f = 0; f < b->p[0]->knowledge->fact_count; f++) {
        if (below[f] != here[f]) take_part(b, (fact_id)f, FIRST_PART);
        if (here[f] && all) take_part(b, (fact_id)f, SECOND_PART);
    }
}

static void compare_plans(border *b) {
    goal below = deciding(b, 0), here = deciding(b, 1);
    if (below != GOAL_COUNT) weigh_at(b, below, below == GOAL_COST);
    if (here != GOAL_COUNT && here != below) weigh_at(b, here, true);
}

/* --- the list --- */

static void list_facts(arena *mem, const border *b, stretch *out) {
    VEC(fact_id) facts = {0};
    for (uint8_t part = FIRST_PART; part > NO_PART; part--)
        for (size_t f = 0; f < b->p[0]->knowledge->fact_count; f++)
            if (b->part[f] == part) vec_push(mem, &facts, (fact_id)f);
    out->facts = facts.at;
    out->fact_count = facts.len;
}

void border_facts(arena *mem, arena *scratch, const problem *below, const spot *x, const problem *here, const spot *y,
                  stretch *out) {
    border b = {.scratch = scratch, .p = {below, here}};
    b.part = ARENA_ARRAY(scratch, below->knowledge->fact_count, uint8_t);
    put_across(&b, 0, x);
    put_across(&b, 1, y);
    if (b.placed[0][1] && b.placed[1][0]) compare_plans(&b);
    list_facts(mem, &b, out);
}
