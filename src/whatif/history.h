/* history.h - what a scenario is answered over a time: intervals with one answer, and what changes between them
 *
 * The problem of a scenario changes on turning days only (explain/calendar.h); each of them is solved. A day on which facts change that do
 * not bear on the answer is no boundary. gist.h says when two answers are the same. */
#ifndef ACRPLAN_WHATIF_HISTORY_H
#define ACRPLAN_WHATIF_HISTORY_H

#include "whatif/boundary.h"

typedef struct interval {
    date from, to; /* both inclusive */
    gist answer;
    const boundary *by; /* what made it so, on `from`; NULL: the first one */
} interval;

typedef struct history {
    const knowledge *knowledge;
    const scenario *scenario;
    date from, to;         /* both inclusive */
    size_t day_count;      /* turning days after `from`, up to `to` */
    bool complete;         /* every day was answered and every blame is complete */
    size_t interval_count; /* one at least */
    const interval *intervals;
} history;

/* `from` is not before the pack's first day, `to` not before `from`. NULL: a problem cannot be built, and `d` says why. */
const history *history_of(arena *mem, const knowledge *k, const scenario *s, date from, date to, boundary_budget budget,
                          diags *d);

/* The same up to the first day without a plan, which is the last one then: an interval of that day alone. */
const history *history_while_planned(arena *mem, const knowledge *k, const scenario *s, date from, date to,
                                     boundary_budget budget, diags *d);

/* The interval of a day; NULL: it lies outside. */
const interval *history_at(const history *h, date day);

#endif
