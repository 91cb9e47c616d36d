/* breaks_impl.h - private to src/explain: how break-points of a quantity are found
 *
 * The amounts of a quantity fall into segments between turning points (model/turning.h). Both ends of a segment are solved; where they have
 * the same plan, so has all between (lines.c says why), else the amount at which it changes is looked for. Segments, or parts of them, with
 * the same decisions make up a stretch; what changes at a border between two is told by border.c. */
#ifndef ACRPLAN_EXPLAIN_BREAKS_IMPL_H
#define ACRPLAN_EXPLAIN_BREAKS_IMPL_H

#include "explain/explain.h"
#include "model/turning.h"

/* Budgets: far above what real scenarios need. */
#define MOST_BREAK_SOLVES 400      /* for all quantities of a scenario */
#define MOST_BREAK_CONFLICTS 20000 /* failures of one search */

#define NO_PICK UINT8_MAX

/* An amount, solved. */
typedef struct spot {
    amount at;
    answer_kind kind;
    const uint8_t *option; /* by variable of its problem; NULL: no plan */
    const uint8_t *picks;  /* by decision: the option, NO_PICK where it does not apply */
    cost total;
} spot;

/* Amounts whose problems are of one kind, with those of both ends. */
typedef struct segment {
    amount from, to, step;
    outlook ahead; /* from the first amount */
    const problem *first, *last;
} segment;

/* --- lines.c --- */

/* The last amount from x on, before y, at which the plan (or lack of one) of x seems to be better than that of y. Both lie in the segment, x
 * before y, with a step between them at least, and their plans differ. */
amount crossing(const segment *g, const spot *x, const spot *y);
/* --- border.c --- */

/* Fills in the facts that change between the problems of x and y, a step apart, and make their plans differ. */
void border_facts(arena *mem, arena *scratch, const problem *below, const spot *x, const problem *here, const spot *y,
                  stretch *out);

#endif
