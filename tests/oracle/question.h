/* question.h - one question about a problem, to the solver (ours_) and to clingo (theirs_)
 *
 * Both sides get the same problem, the same groups that are off and the same assumptions, and nothing of each other. Answers live in the
 * question's arena. */
#ifndef ACRPLAN_TESTS_QUESTION_H
#define ACRPLAN_TESTS_QUESTION_H

#include "asp.h"
#include "families.h"
#include "solve/solver.h"

#define MOST_ATOMS 64
#define MOST_ASSUMED 4

typedef struct inquiry {
    arena *mem;
    const char *scratch; /* a folder for files */
    const problem *p;
    solver *s;
    buf *facts; /* of the problem, for clingo; lines of a question are added and taken away again */
    asp_places places;
    bool *off; /* by group */
    literal assume[MOST_ASSUMED];
    size_t assume_count;
    int64_t most[METER_COUNT]; /* NO_LIMIT: none; of the optimum only */
    /* Sets of groups that stand or fall together; UINT16_MAX: always as they are. */
    uint16_t *atom_of; /* by group */
    size_t atom_count;
} inquiry;

/* Every statement is an atom. */
void inquiry_open(inquiry *q, arena *mem, const char *scratch, const problem *p, buf *facts);

/* Makes every statement, or every fact, an atom of its own, and the others none. Where there are more than MOST_ATOMS, they share. */
void inquiry_atoms(inquiry *q, bool facts);

/* Makes the solver split each problem into islands from the start, as it does with hard ones. */
void ours_split(inquiry *q);

/* --- is there a solution, and what does the best one cost --- */

typedef struct optimum {
    solve_status status;
    cost total;
    const uint8_t *option; /* by variable; clingo's: NULL */
} optimum;

/* *sound: the solver's plan breaks no rule and costs what it says, by plain evaluation. */
optimum ours_optimum(inquiry *q, bool *sound);
optimum theirs_optimum(inquiry *q);

/* The one among the best plans that comes first in the order in which options are tried; NULL: there is none, or clingo gave up. */
const uint8_t *theirs_plan(inquiry *q);

/* What a plan shows of a sum that can be bounded. */
int64_t inquiry_shown(const inquiry *q, meter_id m, const uint8_t *chosen);

/* --- the options of all solutions, by variable --- */

option_mask *ours_options(inquiry *q);
option_mask *theirs_options(inquiry *q);

/* --- all minimal cores and corrections over the atoms --- */

typedef struct duality {
    bool complete;
    family cores, corrections; /* the empty correction is left out */
} duality;

duality ours_duality(inquiry *q);
duality theirs_duality(inquiry *q);

/* --- one core in terms of all groups --- */

/* Of a problem without a solution. */
size_t ours_core(inquiry *q, group_id *out);
/* Which of the trials have a solution? A trial enables the groups of `on` only; those that are off stay off. */
void theirs_trials(inquiry *q, const bool *const *on, size_t count, bool *solvable);

#endif
