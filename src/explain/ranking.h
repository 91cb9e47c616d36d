/* ranking.h - private to src/explain: the best plans, one for each way to make some decisions
 *
 * Plans come in the order of goals and, where those are equal, in the order in which options are tried; each is the best of all plans that
 * make the decisions at hand as it does. Where a decision does not apply, that is one way to make it, whatever its option.
 *
 * Algorithm: partition of what is left around each plan found, by the first decision in which another plan differs (Murty, An algorithm for
 * ranking all the assignments in order of increasing cost, 1968; Lawler, A procedure for computing the K best solutions to discrete
 * optimization problems and its application to the shortest path problem, 1972). */
#ifndef ACRPLAN_EXPLAIN_RANKING_H
#define ACRPLAN_EXPLAIN_RANKING_H

#include "explain/allowance.h"

typedef struct ranking ranking;

typedef struct ranked {
    const uint8_t *option; /* per variable */
    cost total;
} ranked;

/* Over `count` decisions of the solver's problem. `at_most`: dearer plans are of no interest; NULL: all are. Everything passed must outlive
 * the ranking; the limits of the solver hold. */
ranking *ranking_new(arena *mem, solver *s, allowance *work, const var_id *over, size_t count, const cost *at_most);

/* Either all plans, of which `best` is the best; or those that have in some decision another option than these (by decision), whether it
 * applies or not. */
void ranking_of_all(ranking *r, ranked best);
void ranking_of_others(ranking *r, const option_mask *than);

/* The next plan. SOLVE_UNSAT: there are no more. SOLVE_UNKNOWN: the work ran out, for good. */
solve_status ranking_next(ranking *r, ranked *out);

#endif
