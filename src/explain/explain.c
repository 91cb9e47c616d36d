#include "explain/explain.h"

#define RUNNERS_MARGIN 10 /* percent */

static void add_paths(arena *mem, const answer *a, explanation *e) {
    why *whys = ARENA_ARRAY(mem, a->decided_count, why);
    for (size_t i = 0; i < a->decided_count; i++)
        if (a->decided[i].status == STATUS_REQUIRED) whys[e->why_count++] = explain_decided(mem, a, &a->decided[i]);
    e->whys = whys;
}

const explanation *explain_answer(arena *mem, const answer *a) {
    explanation *e = ARENA_NEW(mem, explanation);
    e->answer = a;
    e->questions = explain_questions(mem, a);
    e->picture = explain_picture(mem, a);
    if (a->kind == ANSWER_CONFLICT) e->clash = explain_clash(mem, a->problem, NULL);
    if (a->kind != ANSWER_PLAN) return e;
    e->deployment = explain_deployment(mem, a);
    e->prices = explain_prices(mem, a);
    e->ties = explain_ties(mem, a, RUNNERS_MARGIN);
    e->frontier = explain_frontier(mem, a);
    e->breaks = explain_break_points(mem, a);
    add_paths(mem, a, e);
    return e;
}
