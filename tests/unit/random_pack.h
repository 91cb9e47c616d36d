/* random_pack.h - a small random knowledge pack and a scenario for it, for property tests */
#ifndef ACRPLAN_TESTS_RANDOM_PACK_H
#define ACRPLAN_TESTS_RANDOM_PACK_H

#include "model/scenario.h"
#include "random.h"

typedef struct random_pack {
    knowledge k;
    scenario s;
    date as_of;
} random_pack;

/* Lives in the arena. The same seed gives the same pack. */
random_pack *random_pack_make(arena *mem, unsigned seed);
/* The same with factors and prices that are no whole numbers, so that amounts and costs are rounded. */
random_pack *random_pack_of_fractions(arena *mem, unsigned seed);

#endif
