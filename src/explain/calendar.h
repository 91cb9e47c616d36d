/* calendar.h - the days on which a problem may become another one */
#ifndef ACRPLAN_EXPLAIN_CALENDAR_H
#define ACRPLAN_EXPLAIN_CALENDAR_H

#include "model/problem.h"

/* A day from which on something of the pack is different. */
typedef struct turning_day {
    date day;
    bool
        anew; /* a condition means something else: one that compares with the day of the plan, whose definition has changed, or
                 that asks for what a region has */
} turning_day;

typedef struct calendar {
    size_t count;
    const turning_day *days; /* ascending; the first is the first day that the pack covers */
} calendar;

calendar calendar_of(arena *mem, const knowledge *k, const scenario *s);

#endif
