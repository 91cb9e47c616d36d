/* solver.h - finite-domain search over a frozen problem
 *
 * Problem specification: solver_new(), solver_enable(). Solving: solver_satisfiable(), solver_solve(), solver_core().
 * A solver owns its state (domains, trail, watches) and only reads the problem; several solvers may share one problem.
 *
 * Invariants while searching: a domain is never empty outside a conflict; every enabled clause that is not satisfied watches
 * two literals that are not false, or all but one of its literals are false and the last is on the trail.
 *
 * Algorithms: two watched literals (Moskewicz et al., Chaff, 2001) on masks; depth-first branch and bound with lexicographic
 * cost vectors and conflict-directed backjumping (Prosser 1993). Where that fails often: clauses learned from conflicts (learn.h),
 * and the optimum goal by goal from cores of what cannot all be had (learn_goals.c). Limits are clauses there; where that is not
 * enough, AND/OR search with a memo (Dechter and Mateescu 2007) for several measures at once (Marinescu 2009). For cores,
 * deletion-based minimisation (Chinneck and Dravnieks 1991; Bakker et al. 1993). */
#ifndef ACRPLAN_SOLVE_SOLVER_H
#define ACRPLAN_SOLVE_SOLVER_H

#include "model/problem.h"

typedef struct solver solver;

typedef enum solve_status {
    SOLVE_SAT,
    SOLVE_UNSAT,
    SOLVE_UNKNOWN /* the budget of conflicts ran out; never shown as "no" */
} solve_status;

typedef struct cost {
    int64_t level[GOAL_COUNT]; /* in the problem's order of goals */
} cost;

int cost_compare(const cost *x, const cost *y); /* lexicographic: < 0, 0, > 0 */

/* What an assignment costs, by plain evaluation. */
cost plan_cost(const problem *p, const uint8_t *option);

typedef struct solution {
    uint8_t *option; /* per variable; caller provides var_count bytes */
    cost total;
} solution;

/* Owned: lives in `mem`. Jumps through the arena's escape when memory runs out. All groups start enabled. */
solver *solver_new(arena *mem, const problem *p);

/* Switches a group off or on for the following calls (GROUP_ALWAYS cannot be switched off). */
void solver_enable(solver *s, group_id g, bool on);
void solver_enable_all(solver *s, bool on);

/* Conflicts allowed in each following call; 0: no limit. */
void solver_set_budget(solver *s, uint64_t conflicts);

/* Is there an assignment that satisfies the enabled clauses and all of `assume`? The budget (money) counts as a clause of its
 * group. On SAT, *out (when not NULL) is some solution without a claim of optimality. */
solve_status solver_satisfiable(solver *s, const literal *assume, size_t count, solution *out);

/* Sums over a plan that can be bounded beside the goals. */
typedef enum meter_id {
    METER_MONEY,     /* micro-dollars a month */
    METER_UNPRICED,  /* prices of unknown amount */
    METER_WISHES,    /* weights of unmet wishes */
    METER_WARNINGS,  /* harm by warnings */
    METER_PRACTICES, /* harm by unmet practices */
    METER_COUNT
} meter_id;
#define NO_LIMIT INT64_MAX

/* What solver_solve() may reach at most, in all following calls, beside the budget; NO_LIMIT: whatever it likes, as at the start. The other
 * questions know nothing of it. */
void solver_limit(solver *s, meter_id m, int64_t most);

/* The optimum: least cost in the order of goals, ties broken by the order in which options are tried, variable by variable.
 * It is unique. */
solve_status solver_solve(solver *s, const literal *assume, size_t count, solution *out);

/* After SOLVE_UNSAT: a minimal set of groups among the enabled ones that excludes every solution under `assume`: disabling any
 * one of them leaves a solution. Statements are minimised before facts. Writes up to group_count ids in ascending order, returns
 * how many. The enabled set is as before afterwards. 0 when the assumptions contradict each other by themselves, or structure. */
size_t solver_core(solver *s, const literal *assume, size_t count, group_id *out);

/* The same in terms of the groups `soft` alone (by group), with all others at hand as they are enabled. *how: SOLVE_UNSAT where the set is
 * minimal; SOLVE_UNKNOWN where the budget of conflicts ran out on the way, and it may hold too much, or nothing. */
size_t solver_core_among(solver *s, const literal *assume, size_t count, const bool *soft, group_id *out,
                         solve_status *how);

const problem *solver_problem(const solver *s);

/* Statistics since solver_new(). */
typedef struct solver_stats {
    uint64_t solves, decisions, propagations, conflicts;
} solver_stats;
solver_stats solver_statistics(const solver *s);

#endif
