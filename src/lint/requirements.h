/* requirements.h - the days on which a requirement can be met, against those that it names
 *
 * Each requirement is asked for alone, as by a scenario that says nothing else: a new registry, default quantities and contexts, assumed
 * facts about the world, and one client of each kind that it speaks of. Where that fails on a day on which it should be possible, all of
 * it is left open, before anything is said. */
#ifndef ACRPLAN_LINT_REQUIREMENTS_H
#define ACRPLAN_LINT_REQUIREMENTS_H

#include "lint/world.h"

typedef struct requirements requirements;

/* Before world_ready(): makes literals. */
requirements *requirements_new(world *w);
void requirements_ready(requirements *r);
/* The stretch of days from `day` to before `next`, on which nothing changes. False: there is no design at all. (Where every
 * requirement is left out, that is not looked at.) */
bool requirements_try(requirements *r, date day, date next);
/* How many could not be met on a day on which they should. */
size_t requirements_open(const requirements *r);
/* Leaves out those that could be met in another world of the same pack whenever they should. */
void requirements_narrow(requirements *r, const requirements *by);
/* Takes over from another world of the same pack what can be met after all. */
void requirements_copy(requirements *to, const requirements *from);
void requirements_report(requirements *r);

#endif
