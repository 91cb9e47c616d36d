/* all_plans.h - every plan of a small problem, for tests of what is said about many plans at once */
#ifndef ACRPLAN_TESTS_ALL_PLANS_H
#define ACRPLAN_TESTS_ALL_PLANS_H

#include "explain/sketch.h"
#include "random_pack.h"
#include "random_problem.h"

typedef struct all_plans {
    const problem *p;
    size_t count;
    const sketch *at; /* best first: by the goals, then in tie order */
} all_plans;

/* A random problem with a vocabulary: each decision a setting of its own, some of them headline settings. */
typedef struct named_workshop {
    workshop w;
    knowledge k;
    setting settings[MOST_VARS];
} named_workshop;

void named_problem(dice *d, named_workshop *out);

/* By trying everything. */
all_plans all_plans_of_problem(arena *mem, const problem *p);
/* By the oracle of packs, which is asked for each combination of options. */
all_plans all_plans_of_pack(arena *mem, const problem *p, const random_pack *pack);

int64_t level_of(const problem *p, const cost *c, goal g);

#endif
