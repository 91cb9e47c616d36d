/* clash_impl.h - private to src/explain: how conflicts and repairs are found
 *
 * Order of work: the statements of the scenario become atoms, and all minimal cores and corrections over them are enumerated with every fact
 * at hand. A core becomes a conflict: with its statements alone, the minimal sets of facts that exclude them are enumerated in the same way;
 * then other days are tried. A correction becomes a repair when it is put into edits and the edited scenario has a plan. Later days bring
 * corrections of their own. */
#ifndef ACRPLAN_EXPLAIN_CLASH_IMPL_H
#define ACRPLAN_EXPLAIN_CLASH_IMPL_H

#include "explain/calendar.h"
#include "explain/explain.h"

/* Budgets: far above what real scenarios need. */
#define MOST_CLASH_CONFLICTS 20000 /* failures of one search */
#define MOST_CLASH_SETS 256
#define MOST_PROOFS 32
#define MOST_DAYS_TRIED 60 /* for one conflict; for all repairs */
#define MOST_REPAIRS 64
#define MOST_WAYS 64 /* of putting one correction into edits */

/* The statements of a problem as atoms: one for each, but one for all that is said of the registry that exists. Their groups have the same
 * numbers in the problems of one scenario on all days. */
typedef struct statements {
    atoms over;
    const group_id *first; /* by atom: its first group */
} statements;

/* `but`: what is said of this client stays out, it cannot be given up; ID_NONE: none. */
statements statements_of(arena *mem, const problem *p, uint16_t but);
/* Switches on the statements of these groups only, and every fact. */
void enable_only(solver *s, reasons groups);

typedef struct clasher {
    arena *mem;     /* of the result */
    arena *keep;    /* of the work */
    arena *scratch; /* of one problem after the other */
    const problem *p;
    const literal *assume; /* NULL: none */
    solver *s;
    statements said;
    calendar days;
    bool complete;
} clasher;

/* The problem of the same scenario on another day; clears x->scratch first. NULL: none can be built. */
solver *on_day(const clasher *x, date day);

/* --- when.c --- */

/* Facts that exclude something together, freed from the problem that they were found in. */
typedef struct basis {
    size_t count;
    const flip *facts; /* `now` is the life meant */
} basis;

/* The facts among some groups of a problem. */
basis basis_of(arena *mem, const problem *p, size_t count, const group_id *groups);
/* The turning day that is in force on a day. */
size_t turning_day_at(const calendar *c, date day);
/* The first turning day after `from` on which the basis no longer stands as it is; the count of days: none. */
size_t basis_ends(const clasher *x, basis b, size_t from);
/* Fills in class, days and flips. */
void tell_when(clasher *x, conflict *c);

/* --- repairs.c --- */

void find_repairs(clasher *x, const dual *now, clash *out);

/* --- chain.c --- */

/* How the groups lead to a contradiction under the assumption (NULL: none), or to what it denies. */
chain chain_of(arena *mem, const problem *p, reasons statements, reasons facts, const literal *assume);

#endif
