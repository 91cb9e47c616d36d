/* The diagram of an answer, with the reasons why paths are shut. */
#include <string.h>

#include "explain/explain.h"
#include "explain/scratch.h"

#define MOST_FACTS 3 /* that are told of one path */

static reasons kept(arena *mem, size_t count, const group_id *groups) {
    group_id *copy = ARENA_ARRAY(mem, count + 1, group_id);
    if (count) memcpy(copy, groups, count * sizeof *copy);
    return (reasons){count, copy};
}

static shut shut_of(arena *mem, const answer *a, picture *x, size_t which, group_id *groups) {
    const blocker *list;
    group_id facts[MOST_FACTS];
    size_t n = picture_blockers(x, which, &list), behind, most = n < MOST_FACTS ? n : MOST_FACTS;
    behind = picture_behind(x, a->kind == ANSWER_PLAN ? a : NULL, &list[0], groups);
    for (size_t i = 0; i < most; i++) facts[i] = list[i].fact;
    return (shut){kept(mem, behind, groups), kept(mem, most, facts)};
}

typedef struct job {
    arena *mem;
    const answer *a;
    look *looks;
    shut *why_shut;
} job;

static void depict(void *ctx, arena *keep, arena *scratch, arena *spare) {
    const job *j = ctx;
    const problem *p = j->a->problem;
    picture *x = picture_new(keep, p);
    group_id *groups = ARENA_ARRAY(keep, p->group_count + 1, group_id);
    (void)scratch;
    (void)spare;
    if (j->a->kind == ANSWER_PLAN)
        picture_of_plan(x, j->a->option, j->looks);
    else
        picture_as_asked(x, j->looks);
    for (size_t i = 0; i < p->drawn_count; i++)
        if (j->looks[i].by != ID_NONE) j->why_shut[i] = shut_of(j->mem, j->a, x, i, groups);
}

const depiction *explain_picture(arena *mem, const answer *a) {
    const problem *p = a->problem;
    if (!p->knowledge->diagram) return NULL;
    job j = {mem, a, ARENA_ARRAY(mem, p->drawn_count + 1, look), ARENA_ARRAY(mem, p->drawn_count + 1, shut)};
    depiction *d = ARENA_NEW(mem, depiction);
    with_scratch(mem, depict, &j);
    *d = (depiction){j.looks, j.why_shut};
    return d;
}
