/* random_problem.h - a small random problem without a pack, and all of its solutions tried one by one */
#ifndef ACRPLAN_TESTS_RANDOM_PROBLEM_H
#define ACRPLAN_TESTS_RANDOM_PROBLEM_H

#include "random.h"
#include "solve/solver.h"

#define MOST_VARS 9
#define MOST_GROUPS 10

typedef struct workshop {
    problem p;
    variable vars[MOST_VARS];
    literal literals[300];
    clause clauses[80];
    group groups[MOST_GROUPS];
    effect effects[16];
} workshop;

void random_problem(dice *d, workshop *w);
/* As many prices, warnings and practices as there is still room for. */
void random_effects(dice *d, workshop *w);
literal random_literal(dice *d, const problem *p, unsigned v);
void random_goals(dice *d, problem *p);
void shuffle_order(dice *d, variable *v);

/* What is asked, and the best solution. */
typedef struct trial {
    const problem *p;
    bool enabled[MOST_GROUPS + 1];
    literal assume[3];
    size_t assume_count;
    bool found;
    cost least;
    uint8_t best[MOST_VARS];
} trial;

bool trial_allows(const trial *o, const uint8_t *chosen);
cost trial_cost(const problem *p, const uint8_t *chosen);
/* Every solution in tie order: the first variable changes slowest, each through its options in order. */
typedef void trial_visit(const trial *o, const uint8_t *chosen, void *ctx);
void trial_each(const trial *o, trial_visit *visit, void *ctx);
bool trial_run(trial *o); /* by trying everything; false: there is no solution */

#endif
