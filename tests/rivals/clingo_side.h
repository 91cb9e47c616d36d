/* clingo_side.h - the best that clingo can do, in configurations that suit such problems */
#ifndef ACRPLAN_TESTS_CLINGO_SIDE_H
#define ACRPLAN_TESTS_CLINGO_SIDE_H

#include "../oracle/asp.h"

#define MOST_WORDS 4

/* Options of a configuration, ended by NULL. */
typedef struct configuration {
    const char *words[MOST_WORDS];
} configuration;

extern const configuration configurations[];
extern const size_t configuration_count;

/* The problem, its rules and goals in one file: what a process is given. `what_ifs`: options by variable
 * that are to be assumed, for clingo_again(); NULL: none. */
const char *clingo_file(arena *mem, const char *scratch, const problem *p, const option_mask *what_ifs);

/* Microseconds a solve in one process: as it stands, and under an assumption. False: this clingo runs no Lua. */
bool clingo_again(const char *file, const configuration *with, double *same, double *assumed);

/* Microseconds of a whole process. */
double clingo_process(const char *file, const configuration *with);

#endif
