/* pack_best.h - the best of all configurations, found by trying them all */
#ifndef ACRPLAN_TESTS_PACK_BEST_H
#define ACRPLAN_TESTS_PACK_BEST_H

#include "pack_oracle.h"

typedef struct plan {
    bool found;
    int64_t cost[GOAL_COUNT]; /* in the scenario's order of goals */
    unsigned option[MOST_DECISIONS];
} plan;

/* The best plan, and the best with each option of each decision. */
typedef struct best {
    plan all;
    plan with[MOST_DECISIONS][4];
} best;

/* What the oracle's plan is afterwards means nothing. */
void find_best(oracle *o, best *b);

#endif
