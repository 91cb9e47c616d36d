/* clingo.h - questions to clingo, one process each */
#ifndef ACRPLAN_TESTS_CLINGO_H
#define ACRPLAN_TESTS_CLINGO_H

#include "asp.h"

typedef enum clingo_verdict {
    CLINGO_NONE, /* no answer set */
    CLINGO_ALL,  /* there are some, and all that were asked for were found: the optimum, every one, their union */
    CLINGO_GAVE_UP
} clingo_verdict;

typedef struct clingo_answer {
    clingo_verdict verdict;
    size_t model_count;
    const char *const *models; /* each a line: the atoms that are shown. Of an optimum or a union: the last is it */
    size_t value_count;        /* of the optimum, highest priority first */
    int64_t values[GOAL_COUNT * MOST_DIGITS];
} clingo_answer;

/* Runs clingo on the facts and on the files that the question names, with the options of that question. `scratch` is a folder for the
 * facts. Everything lives in `mem`. A clingo that cannot be run ends the program: there is no oracle then. */
typedef enum clingo_question {
    ASK_OPTIMUM, /* goals.lp */
    ASK_PLAN,    /* goals.lp and ties.lp: the best plan that comes first */
    ASK_OPTIONS, /* options.lp: the options of all solutions */
    ASK_RELAX,   /* relax.lp: the minimal sets of atoms to give up */
    ASK_TRIALS   /* trials.lp: the trials that have a solution */
} clingo_question;
clingo_answer clingo_ask(arena *mem, const char *scratch, clingo_question q, const buf *facts);

#endif
