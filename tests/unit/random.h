/* random.h - a small generator for property tests: the same seed gives the same case everywhere (SplitMix64, Steele
 * et al. 2014) */
#ifndef ACRPLAN_TESTS_RANDOM_H
#define ACRPLAN_TESTS_RANDOM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "mode.h"

typedef struct dice {
    uint64_t state;
} dice;

static inline uint64_t roll(dice *d) {
    uint64_t z = d->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* 0 .. n-1 */
static inline unsigned below(dice *d, unsigned n) {
    return (unsigned)(roll(d) % n);
}

static inline bool chance(dice *d, unsigned percent) {
    return below(d, 100) < percent;
}

/* How many cases to run: `otherwise`, or a share of them; see mode.h. ACRPLAN_SEED=n runs that case only; ACRPLAN_CASES=n runs so many. */
static inline unsigned cases_of(unsigned otherwise, unsigned *first) {
    const char *seed = getenv("ACRPLAN_SEED"), *cases = getenv("ACRPLAN_CASES");
    *first = seed ? (unsigned)strtoul(seed, NULL, 10) : 1;
    if (seed) return 1;
    return cases ? (unsigned)strtoul(cases, NULL, 10) : (otherwise + one_in() - 1) / one_in();
}

#endif
