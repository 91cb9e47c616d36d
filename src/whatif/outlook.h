/* outlook.h - what the pack knows of the time after the day of a plan, and what it means for the plan
 *
 * Two questions are asked of every turning day within a horizon. May the registry stay as it was planned and built: all its decisions as they
 * are, with what they cost and what is to be told of them then? And what would a plan be that is made on that day, for a new registry? The
 * first one tells whether there is anything to do, the second whether waiting changes the answer. */
#ifndef ACRPLAN_WHATIF_OUTLOOK_H
#define ACRPLAN_WHATIF_OUTLOOK_H

#include "whatif/history.h"

/* What a fact that changes means for the plan: the worst that applies. */
#define CONSEQUENCES(X)                                                                                           \
    X(BREAKS, "breaks")   /* the registry cannot stay as it is, or can again */                                   \
    X(ANEW, "anew")       /* it can; a plan made on that day is another one, or none, or there is one again */    \
    X(COST, "cost")       /* it costs more, or less */                                                            \
    X(TOLD, "told")       /* a warning, a practice or a price of unknown amount comes, goes, or is graded anew */ \
    X(DEFAULT, "default") /* the vendor's default of a setting that the plan decides is another one */            \
    X(WORDING, "wording") /* what is told of it, its steps or its reasons reads otherwise */
typedef enum consequence {
#define X(id, name) CONSEQUENCE_##id,
    CONSEQUENCES(X) CONSEQUENCE_COUNT
#undef X
} consequence;

typedef struct announced {
    fact_id fact; /* ID_NONE: the day itself, by which something is no longer new */
    const life *before, *now;
    consequence means;
} announced;

/* A time over which the registry can stay as it was built; it ends on the first day on which it cannot, which is the last of `over`. */
typedef struct stay {
    const answer *plan;    /* what was built: the plan of the day, later what it was turned into */
    const scenario *built; /* the registry exists, and every decision is pinned */
    const history *over;
} stay;

/* A day on which something changes for the plan. */
typedef struct milestone {
    date day;
    consequence means; /* the worst of all */
    size_t fact_count;
    const announced *facts; /* the worst first; NULL: none */
    const interval *built;  /* of the registry as it was built, where that changes on this day; else NULL */
    const interval *anew;   /* the same of a plan made anew, where its decisions change, or whether there is one */
    bool breaks;            /* the registry cannot stay as it is from here on */
    gist instead;           /* what it is best turned into then: a plan, or a conflict where nothing will do */
    size_t move_count;
    const difference *moves; /* from what it was to that; without blames */
} milestone;

typedef struct prospects {
    const answer *answer; /* of the plan's day */
    date from, to;        /* the day of the plan; the last day of the horizon */
    bool complete;
    size_t count;
    const milestone *milestones;
    bool
        unasked; /* there is a plan, but none for a registry that exists as it was planned: what becomes of it was not asked */
    size_t stay_count; /* 0: there is no plan, or unasked */
    /* One after the other; after the last one the registry cannot stay, nor be turned into another that can. */
    const stay *stays;
    const history *anew;
} prospects;

const char *consequence_name(consequence c);

/* `to` is after the day of the answer, which is a plan or a conflict. NULL: a problem cannot be built, and `d` says why. */
const prospects *prospects_of(arena *mem, const answer *a, date to, diags *d);

#endif
