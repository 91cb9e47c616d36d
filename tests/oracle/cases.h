/* cases.h - problems that are kept, with what is expected of them
 *
 * A case is a problem as asp_write() writes it whole, and facts on top:
 *
 *     expected("plan"). expected_total(I,"amount").    one for each level, in the problem's order of goals
 *     expected("conflict").
 *     expected_core(K,G). expected_correction(K,G).    group G is in the K-th one; 0: nothing is
 *
 * Comments say what it is about. The solver is held to what is expected, and so is clingo. */
#ifndef ACRPLAN_TESTS_CASES_H
#define ACRPLAN_TESTS_CASES_H

#include "question.h"

/* Writes the question's problem with clingo's answers as what is expected. False: the file cannot be written. */
bool case_save(inquiry *q, const char *file, const char *what);

typedef struct expectation {
    optimum best;
    duality families; /* over the statements; of a plan: empty */
} expectation;

/* NULL, with a message on stderr: the file cannot be read, or is no case. */
const problem *case_read(arena *mem, const char *file, expectation *out);

/* Tells on standard output where the solver's answers, or clingo's, are not what is expected; false: somewhere. */
bool case_holds(inquiry *q, const char *file, const expectation *e);

#endif
