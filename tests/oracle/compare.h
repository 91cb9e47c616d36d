/* compare.h - everything that the oracle asks about one problem */
#ifndef ACRPLAN_TESTS_COMPARE_H
#define ACRPLAN_TESTS_COMPARE_H

#include "../unit/random.h"
#include "question.h"

typedef struct tally {
    unsigned problems, plans, conflicts, several, why_nots, wrong, undecided;
    size_t most_cores, most_corrections;
} tally;

/* Compares the verdict, the optimum of each level, and, for a problem without a solution, one core and the families of cores and
 * corrections over its statements, sometimes over sets of them; what becomes of it when a correction is made; and all sets of facts that
 * prove a core. Of a problem with a solution, every option: possible or not, and of one of
 * each what it would cost, or what is against it. The dice choose options and corrections. Disagreements are told on standard output, each
 * line after `name`; false: there was one. */
bool compare(inquiry *q, dice *d, const char *name, tally *t);

#endif
