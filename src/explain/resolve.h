/* resolve.h - a scenario edited, built and solved again, in short */
#ifndef ACRPLAN_EXPLAIN_RESOLVE_H
#define ACRPLAN_EXPLAIN_RESOLVE_H

#include "explain/sketch.h"
#include "model/edit.h"

typedef struct resolver {
    arena *mem;            /* of the sketches */
    arena *scratch;        /* cleared each time */
    const problem *base;   /* of the scenario that is edited */
    const literal *assume; /* on a decision of `base` that the edited scenario still has; NULL: none */
} resolver;

typedef enum resolve_how {
    RESOLVE_BEST,    /* as the scenario says */
    RESOLVE_CHEAPEST /* money before everything else, and no budget */
} resolve_how;

/* The plan of the edited scenario, for the day of the base unless an edit sets another. kind: ANSWER_UNKNOWN also where the problem cannot be
 * built. */
sketch resolve(resolver *r, const edit *edits, size_t count, resolve_how how);

#endif
