/* Why a decision has its value, and why not another. */
#include <string.h>

#include "explain/clash_impl.h"
#include "explain/scratch.h"

#define MOST_CONFLICTS 300000 /* as for the plan itself */

static reasons of_kind(arena *mem, const problem *p, reasons all, bool facts) {
    group_id *out = ARENA_ARRAY(mem, all.count, group_id);
    size_t n = 0;
    for (size_t i = 0; i < all.count; i++)
        if ((p->groups[all.groups[i]].kind == GROUP_KIND_FACT) == facts) out[n++] = all.groups[i];
    return (reasons){n, out};
}

/* --- the plan's value --- */

static const decided *decision_on(const answer *a, var_id v) {
    for (size_t i = 0; i < a->decided_count; i++)
        if (a->decided[i].var == v) return &a->decided[i];
    return NULL;
}

why explain_decided(arena *mem, const answer *a, const decided *d) {
    const problem *p = a->problem;
    literal others = {.mask = all_of(p, d->var) & ~((option_mask)1 << d->option), .var = d->var};
    why w = {.var = d->var, .option = d->option, .is_plans = true, .status = d->status, .because = d->why};
    if (d->status == STATUS_REQUIRED)
        w.how = chain_of(mem, p, of_kind(mem, p, d->why, false), of_kind(mem, p, d->why, true), &others);
    return w;
}

/* --- what the best plan under an assumption would be --- */

typedef struct question_asked {
    arena *mem;
    const answer *a;
    literal assume;
    sketch found;
} question_asked;

static void ask(void *ctx, arena *keep, arena *scratch, arena *spare) {
    question_asked *q = ctx;
    const problem *p = q->a->problem;
    (void)scratch;
    (void)spare;
    solver *s = solver_new(keep, p);
    solution best = {.option = ARENA_ARRAY(keep, p->var_count, uint8_t)};
    solver_set_budget(s, MOST_CONFLICTS);
    solve_status got = solver_solve(s, &q->assume, 1, &best);
    q->found = (sketch){.kind = got == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN};
    if (got == SOLVE_SAT) q->found = sketch_plan(q->mem, p, best.option, &best.total, NULL);
}

static sketch best_under(arena *mem, const answer *a, literal assume) {
    question_asked q = {.mem = mem, .a = a, .assume = assume};
    with_scratch(mem, ask, &q);
    return q.found;
}

static contrast against_plan(arena *mem, const answer *a, const sketch *other) {
    if (a->kind != ANSWER_PLAN || other->kind != ANSWER_PLAN) return (contrast){0};
    sketch plan = sketch_plan(mem, a->problem, a->option, &a->total, NULL);
    return sketch_contrast(mem, &plan, other);
}

/* --- both --- */

static void add_next(arena *mem, const answer *a, why *w) {
    literal others = {.mask = all_of(a->problem, w->var) & ~((option_mask)1 << w->option), .var = w->var};
    if (w->status != STATUS_CHOSEN && w->status != STATUS_DEFAULT) return;
    w->next = best_under(mem, a, others);
    w->has_next = w->next.kind == ANSWER_PLAN;
    w->next_differs = against_plan(mem, a, &w->next);
}

const why *explain_why(arena *mem, const answer *a, var_id v, uint8_t o) {
    why *w = ARENA_NEW(mem, why);
    const decided *d = a->kind == ANSWER_PLAN ? decision_on(a, v) : NULL;
    literal only = {.mask = (option_mask)1 << o, .var = v};
    if (d && d->option == o) {
        *w = explain_decided(mem, a, d);
        add_next(mem, a, w);
        return w;
    }
    *w = (why){.var = v, .option = o, .status = d ? d->status : STATUS_CHOSEN};
    w->with = best_under(mem, a, only);
    if (w->with.kind == ANSWER_CONFLICT) w->against = explain_clash(mem, a->problem, &only);
    w->with_differs = against_plan(mem, a, &w->with);
    return w;
}
