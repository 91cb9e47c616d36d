/* picture.h - what of the pack's diagram a design shows, and how
 *
 * problem.drawn lists all that any design of the scenario may show; a picture gives each of these its look. A plan needs no search for that:
 *
 *     picture *x = picture_new(mem, p);            // once for a problem
 *     picture_of_plan(x, chosen, looks);           // for each plan, also one of a bare problem of the same scenario
 *
 * A path is blocked for a client when a fact would be broken by a design that is the plan but for the one decision to take that path. */
#ifndef ACRPLAN_EXPLAIN_PICTURE_H
#define ACRPLAN_EXPLAIN_PICTURE_H

#include "solve/answer.h"

#define LOOKS(X)                                                                        \
    X(ABSENT, "absent")   /* not shown */                                               \
    X(OPEN, "open")       /* a path that could be taken, or that nobody takes */        \
    X(BLOCKED, "blocked") /* a path that is shut; a client for which all of them are */ \
    X(USED, "used")       /* a path that is taken; a part, number, option, place, client */
typedef enum look_state {
#define X(id, name) LOOK_##id,
    LOOKS(X)
#undef X
} look_state;

typedef struct look {
    look_state state;
    fact_id by; /* of a blocked cell: the first of the facts, reachability before others; else ID_NONE */
} look;

typedef struct picture picture;

/* Lives in `mem`, as does what it needs later. Of a problem that is not bare. */
picture *picture_new(arena *mem, const problem *p);

/* One look for each of problem.drawn. `chosen`: of the decisions (decision_count) of a plan; more are not read. */
void picture_of_plan(picture *x, const uint8_t *chosen, look *out);
/* Where there is no plan: what the scenario says by itself. What it leaves open is not shown, paths that nothing decides are open. */
void picture_as_asked(picture *x, look *out);

/* A fact that shuts a path to a client, with the other groups of the clause that would be broken. */
typedef struct blocker {
    group_id fact;
    reasons with; /* statements and facts */
    var_id var;   /* a decision, or a stand-in, that makes the fact apply; ID_NONE: nothing but the path does */
} blocker;

/* Of drawn[which], a cell that is blocked in the picture made last: each fact once, that of look.by first. Where several options of the
 * decision take the path, of the first. Returns how many; *out lives in the arena. */
size_t picture_blockers(picture *x, size_t which, const blocker **out);

/* The statements that stand behind a blocker: those of its clause, and those that require the decisions which make it apply. `a` is the plan
 * that the picture is of, NULL: of none. Writes at most group_count ids, each once, and returns how many. */
size_t picture_behind(const picture *x, const answer *a, const blocker *b, group_id *out);

const char *look_name(look_state s);

#endif
