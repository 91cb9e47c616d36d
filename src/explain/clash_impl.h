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
#define MOST_WAYS 256    /* of putting one correction into edits */
#define MOST_TURNS 24    /* of an amount, to be looked at one by one */
#define MOST_SOLVES 3000 /* of edited scenarios, in all */

/* The statements of a problem as atoms: one for each, but one for all that is said of the registry that exists. Their groups have the same
 * numbers in the problems of one scenario on all days. */
typedef struct statement_atoms {
    atoms over;
    const group_id *first; /* by atom: its first group */
    atom_id budget;        /* NO_ATOM: none */
} statement_atoms;

/* `but`: what is said of this client stays out, it cannot be given up; ID_NONE: none. */
statement_atoms statements_of(arena *mem, const problem *p, uint16_t but);
typedef struct clasher {
    arena *mem;             /* of the result */
    arena *keep;            /* of the work */
    arena *scratch, *spare; /* of problems that are tried: slices, and the problem of another day */
    const problem *p;
    const literal *assume; /* NULL: none */
    solver *s;
    statement_atoms said;
    calendar days;
    bool complete;
    int solves;        /* of edited scenarios so far */
    date spare_day;    /* DATE_UNKNOWN: none */
    solver *spare_one; /* of that day; NULL: it cannot be built */
    bool *off;         /* by atom: what the conflict at hand does without */
} clasher;

/* --- slice.c: the problem with only some statements left ---
 *
 * Switching off the groups of a statement takes away what it demands, but not what it costs: a client that is not there is not paid for, and
 * 10 GiB cost less than 10,000. Where a budget is to be kept, that makes the difference: a slice then has no prices of clients that are off,
 * and bills as little as can be of amounts that are off. Giving up more never excludes a plan, which cores and corrections rely on. (A client
 * that is really taken out may be missed by others: repairs find that out when they are solved.) */

typedef struct slice {
    solver *s;        /* with all that is off switched off, ready to be asked; NULL: it cannot be built */
    const problem *p; /* of `s`; statements have the same groups in all slices */
    const group_id *
        in_base; /* by group of p: the same group of the problem at hand, GROUP_ALWAYS where it has none; NULL: p is that one */
    literal assume;
    size_t assume_count;
} slice;

/* `off`: by atom. Valid until the next slice. */
slice slice_of(clasher *x, const bool *off, date day);
/* Switches on the statements of these groups (of the problem at hand) only, and every fact. */
void slice_enable_only(const slice *of, reasons groups);
/* Does the slice have a solution? */
solve_status slice_satisfiable(clasher *x, const bool *off, date day);
/* Switches on all but what is off; slice_of() has done it. */
void slice_enable(const clasher *x, const slice *of, const bool *off);
/* The groups of a slice that are facts (or statements), in terms of the problem at hand; in x->mem. */
reasons slice_reasons(const clasher *x, const slice *of, size_t count, const group_id *groups, bool facts);
/* All minimal cores and corrections on a day, over the statements. */
dual clash_on(clasher *x, date day);

/* --- when.c --- */

/* Facts that exclude something together, freed from the problem that they were found in. */
typedef struct basis {
    size_t count;
    const flip *facts; /* `now` is the life meant */
} basis;

/* The facts among some groups of a slice. */
basis basis_of(const clasher *x, const slice *of, size_t count, const group_id *groups);
/* The turning day that is in force on a day. */
size_t turning_day_at(const calendar *c, date day);
/* The first turning day after `from` on which the basis no longer stands as it is; the count of days: none. */
size_t basis_ends(const clasher *x, basis b, size_t from);
/* Fills in class, days and flips. */
void tell_when(clasher *x, conflict *c);

/* --- settle.c, repairs.c --- */

/* Statements to give up, and a day to wait for. */
typedef struct candidate {
    atom_set atoms;
    date day; /* DATE_UNKNOWN: the day at hand */
} candidate;

/* The best plan of all ways to give them up; false: none has a plan. */
bool settle_candidate(clasher *x, const candidate *c, repair *out);

void find_repairs(clasher *x, const dual *now, clash *out);

/* --- chain.c --- */

/* How the groups lead to a contradiction under the assumption (NULL: none), or to what it denies. */
chain chain_of(arena *mem, const problem *p, reasons said, reasons facts, const literal *assume);

#endif
