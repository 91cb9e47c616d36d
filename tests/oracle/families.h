/* families.h - families of sets of up to 64 atoms, plainly */
#ifndef ACRPLAN_TESTS_FAMILIES_H
#define ACRPLAN_TESTS_FAMILIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct family {
    size_t count;
    const uint64_t *at; /* each set once, in ascending order as numbers */
} family;

/* Sorts, and drops what is there twice. `at` is changed. */
family family_of(uint64_t *at, size_t count);
bool family_equal(const family *x, const family *y);

/* The minimal sets that meet every set of the family: one element after the other of the first set that is not met yet, as long as each
 * element chosen is the only one in some set (else it would be superfluous, and stays so). *gave_up: there are more than MOST_SETS. */
#define MOST_SETS 20000
family family_transversals(arena *mem, const family *of, bool *gave_up);

#endif
