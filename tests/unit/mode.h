/* mode.h - how thorough this run of the tests is
 *
 * Sanitizers and valgrind look for faults of memory, which show in few of many like cases, and make them ten to thirty times as slow:
 * of cases that are there to try the logic they get a share. tests/run.sh says in MODE what a program runs under. */
#ifndef ACRPLAN_TESTS_MODE_H
#define ACRPLAN_TESTS_MODE_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static inline bool is_thorough(void) {
    const char *mode = getenv("MODE");
    return !mode || strcmp(mode, "plain") == 0;
}

static inline bool under_valgrind(void) {
    const char *mode = getenv("MODE");
    return mode && strcmp(mode, "valgrind") == 0;
}

/* One in so many cases is tried: a prime, so that going over a table in such steps meets each of its rows' kinds. */
static inline unsigned one_in(void) {
    return is_thorough() ? 1 : 11;
}

#endif
