/* cnf.h - a problem as clauses for a SAT solver
 *
 * Direct encoding: an option is a SAT variable, and of each decision exactly one is true (at least one; and pairwise at most one). Where
 * there are two options, one variable stands for both. A group is a selector: the clauses that need it hold only where it is assumed.
 * Costs are left out, and so is the budget. */
#ifndef ACRPLAN_TESTS_CNF_H
#define ACRPLAN_TESTS_CNF_H

#include "base/arena.h"
#include "model/problem.h"

typedef struct cnf {
    const problem *p;
    int var_count;       /* variables are 1 .. var_count */
    const int *first;    /* by variable of the problem: that of its first option, or the only one */
    const int *selector; /* by group; GROUP_ALWAYS: 0 */
    size_t length;
    const int *literals; /* clauses, each ended by 0 */
} cnf;

/* Lives in `mem`. */
cnf cnf_of(arena *mem, const problem *p);

/* The literal that says that the variable has the option. */
int cnf_option(const cnf *c, var_id v, unsigned nth);

#endif
