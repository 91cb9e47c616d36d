/* turning.h - amounts of a quantity at which a problem becomes another one
 *
 * As the amount of one quantity grows, the problem of a scenario stays what it is but for prices that grow with it, until a comparison comes
 * out otherwise: a limit is passed, an allowance used up, a condition met. A turning point is an amount at which the problem differs in kind
 * from the one a step below. Between two of them all clauses and effects are the same, and what is billed is linear in the amount.
 *
 * Amounts go in steps: of one for an integer quantity, of a thousandth for others. */
#ifndef ACRPLAN_MODEL_TURNING_H
#define ACRPLAN_MODEL_TURNING_H

#include "model/problem.h"

#define NO_AMOUNT (AMOUNT_MAX + AMOUNT_ONE) /* greater than any amount */

amount quantity_step(const quantity *q);
/* The least and the greatest amount that the pack allows, on a step. */
amount quantity_least(const quantity *q);
amount quantity_most(const quantity *q);

/* What is known of the problems of greater amounts, from that of one. */
typedef struct outlook {
    amount next; /* all below it are of the same kind; NO_AMOUNT: all are */
    amount even; /* up to there all costs are linear, without rounding, on amounts that are multiples of this apart */
    size_t slope_count;
    const amount
        *slopes; /* by effect: what is billed more for each unit of the quantity; 0 for those that are not counted */
} outlook;

/* The bare problem of the scenario with this amount of the quantity, stated if it was not; NULL where sums leave the range of amounts, or
 * the day that of the pack. `ahead` may be NULL. */
const problem *problem_build_at(arena *mem, const knowledge *k, const scenario *s, date as_of, quantity_id q, amount at,
                                outlook *ahead);

/* The problem of an amount that is greater by a multiple of ahead.even, and less than ahead.next, without building it; it shares all but the
 * effects with `p`. NULL where costs leave the range of amounts. */
const problem *problem_moved(arena *mem, const problem *p, const outlook *ahead, amount by);

/* True when two bare problems of one scenario differ in the costs of prices at most, and none of those is free in one of them only. */
bool problem_same_kind(const problem *x, const problem *y);

typedef struct turning_points {
    bool
        complete; /* false: there may be more, above the last one: `most` are listed, or sums leave the range of amounts */
    size_t count;
    const amount *at; /* ascending */
} turning_points;

/* The turning points between the quantity's least and greatest amount, the first `most` of them. What the scenario says of the quantity
 * does not count. */
turning_points problem_turning_points(arena *mem, const knowledge *k, const scenario *s, date as_of, quantity_id q,
                                      size_t most);

#endif
