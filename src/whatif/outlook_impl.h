/* outlook_impl.h - private to outlook: which facts of a day concern a plan */
#ifndef ACRPLAN_WHATIF_OUTLOOK_IMPL_H
#define ACRPLAN_WHATIF_OUTLOOK_IMPL_H

#include "whatif/outlook.h"

/* The report of the registry as it was built, on a day: its whole problem, and which effects hold. */
typedef struct told_on {
    const stay *of;
    date day;
    const problem *p; /* NULL: none */
    const uint8_t *option;
} told_on;

/* The report that was looked at last, so that none is made twice. */
typedef struct watched {
    arena *now, *before; /* of the report at hand, and of the one before */
    told_on last;
} watched;

/* The facts that change on the day of `m` and mean something for the plan, the worst first. `built` and `anew` of `m` are there. `now` NULL:
 * nothing was built. */
size_t announced_on(arena *mem, watched *w, const answer *a, const stay *now, const milestone *m,
                    const announced **out);

#endif
