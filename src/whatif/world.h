/* world.h - the knowledge at the turn of a day, with some of what turns held back
 *
 * From one day to the next some facts become others, and a date that the scenario leaves to be the day of the plan moves on. A world is a
 * mixture: the day with some of these turns made, and the others not. The world of all turns is the day itself, that of none the day before;
 * those between never were. They tell which turns make a difference. */
#ifndef ACRPLAN_WHATIF_WORLD_H
#define ACRPLAN_WHATIF_WORLD_H

#include "model/problem.h"

/* Something that is different from a day on. */
typedef struct turn {
    fact_id fact;             /* ID_NONE: the day itself */
    const life *before, *now; /* of a fact; NULL: none */
} turn;

/* The day from which a turn counts, and how sure it is. Of the day itself: exact. */
dated turn_date(const turn *t, date day);

#define MOST_TURNS_HELD 62 /* turns of one day that a world can tell apart */
typedef uint64_t turn_set; /* by turn */

static inline turn_set all_turns(size_t count) {
    return ((turn_set)1 << count) - 1;
}

/* The worlds of a day. The turns are those that may bear on what the scenario is answered: facts that are only reported are left out, and
 * those of kinds of clients that the scenario does not have, and those that leave every problem as it is. */
typedef struct worlds {
    const scenario *s;
    date day;
    size_t turn_count;
    const turn *turns; /* facts in the order of the pack; the day itself last */
    /* private */
    const knowledge *k;
    struct frozen *held;
    knowledge mixed;
    fact *facts;
} worlds;

/* `follows`: on this day conditions over dates that the scenario leaves open may change. Lives in `mem`; `k` and `s` must outlive it. */
worlds *worlds_of(arena *mem, arena *scratch, const knowledge *k, const scenario *s, date day, bool follows);

/* All facts that turn on a day and may be told of: those of kinds of clients that the scenario does not have are left out. The day itself
 * last. How many. */
size_t all_turns_on(arena *mem, const knowledge *k, const scenario *s, date day, const turn **out);

/* False: there are more than MOST_TURNS_HELD, and no mixture can be built. */
bool worlds_apart(const worlds *w);

/* The bare problem of the world in which the turns `made` are made, and no others. NULL where it cannot be built. Valid until the next. */
const problem *world_problem(worlds *w, arena *scratch, turn_set made);

#endif
