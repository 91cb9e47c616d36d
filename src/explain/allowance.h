/* allowance.h - private to src/explain: work that a series of questions may take together
 *
 * Each question to a solver takes one unit, and one for each conflict. One question may take half of what is left: the others have a chance,
 * too. Where that is not enough, and when nothing is left, the answer is SOLVE_UNKNOWN. */
#ifndef ACRPLAN_EXPLAIN_ALLOWANCE_H
#define ACRPLAN_EXPLAIN_ALLOWANCE_H

#include "solve/solver.h"

typedef struct allowance {
    uint64_t left;
} allowance;

/* solver_solve() at the cost of the allowance. */
solve_status allowance_solve(allowance *a, solver *s, const literal *assume, size_t count, solution *out);

#endif
