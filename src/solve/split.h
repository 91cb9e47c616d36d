/* split.h - private to src/solve: what is left of a problem, in islands
 *
 * After some decisions the open variables fall into islands, sets that no clause connects which is not satisfied yet. */
#ifndef ACRPLAN_SOLVE_SPLIT_H
#define ACRPLAN_SOLVE_SPLIT_H

#include "solve/solver_impl.h"

typedef struct island {
    var_id *vars; /* ascending */
    size_t count;
    uint32_t *clauses; /* ascending */
    size_t clause_count;
} island;

/* What one depth needs: its islands are split into this room. */
typedef struct shelf {
    var_id *vars; /* of the islands, one after the other */
    uint32_t *clauses;
} shelf;

const shelf *shelf_at(solver *s, size_t depth);

/* All of the variables, which are closed under clauses. Those that are fixed are put into best[]. */
island whole_island(solver *s, const var_id *vars, size_t count);

/* The islands that are left of one, without its fixed variables, in the room. */
typedef struct islands {
    island at;
    const var_id *end;
} islands;

islands split_island(solver *s, island x, const shelf *room);
/* Moves on, at first to the first; false: there are no more. */
bool next_island(const solver *s, islands *left);

/* The first variable that is searched for, or ID_NONE. */
var_id first_variable(const solver *s, island x);

#endif
