/* explain_side.h - one question for an explanation, to each side
 *
 * A question is a problem without a solution, or an option that it excludes: which groups exclude it (one core), or what could be given up
 * (all relaxations, that is all minimal corrections over the statements; acrplan finds all cores on the way). */
#ifndef ACRPLAN_TESTS_EXPLAIN_SIDE_H
#define ACRPLAN_TESTS_EXPLAIN_SIDE_H

#include "explain/dual.h"
#include "sat.h"

enum side { OURS, PICOSAT, CADICAL, SIDES };

typedef struct excluded {
    const problem *p;
    literal assume; /* mask 0: nothing */
    int as_literal; /* the same for SAT solvers */
    atoms over;     /* the statements */
} excluded;

/* Of a problem without a solution. */
excluded excluded_whole(arena *mem, const problem *p);

/* One side with the problem at hand. */
typedef struct loaded {
    enum side who;
    arena *mem;
    solver *s;
    sat sat;
} loaded;

loaded load(enum side who, const problem *p);
void unload(loaded *x);
void answer_core(loaded *x, const excluded *q);
void answer_relaxations(loaded *x, const excluded *q);

/* Microseconds from the frozen problem to the answer. */
double fresh_us(enum side who, const excluded *q, void (*how)(loaded *, const excluded *));

#endif
