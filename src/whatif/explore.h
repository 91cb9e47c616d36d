/* explore.h - which switches and days an explorer page has, and the sweep behind it */
#ifndef ACRPLAN_WHATIF_EXPLORE_H
#define ACRPLAN_WHATIF_EXPLORE_H

#include "explain/explain.h"
#include "whatif/sweep.h"

#define MOST_EXPLORED 16384 /* combinations a day */
#define ENOUGH_SWITCHES 12  /* up to so many are found where nobody names them */
#define ENOUGH_DAYS 5       /* the same */
#define MOST_EXPLORED_DAYS 12

/* Why a day is there, as bits. */
enum { DAY_OWN = 1, DAY_READ = 2, DAY_TURN = 4, DAY_BEYOND = 8, DAY_FIRST = 16 };

typedef struct explored_day {
    date day;
    unsigned
        why; /* DAY_OWN: the scenario's, or the first that was asked for; DAY_READ: up to then the sources were read; DAY_TURN: the answer
                     of the scenario changes; DAY_BEYOND: later than DAY_READ; DAY_FIRST: nothing is known of earlier days */
} explored_day;

typedef struct exploration {
    axes over;
    size_t day_count;
    const explored_day *days; /* ascending */
    size_t base_day;          /* DAY_OWN */
    size_t left_count;
    const char *const *left; /* names of switches for which there was no room */
} exploration;

typedef struct explore_request {
    const char *
        over; /* names separated by commas (axis.h); NULL: those of the scenario, and requirements that would change its answer */
    size_t day_count; /* 0: the scenario's day, and days on which its answer changes */
    const date *days;
} explore_request;

/* What is switched. A name without meaning, or named twice, is said in `d`: NULL. Lives in `mem`; `k` and `s` must outlive it. */
const exploration *explore(arena *mem, const knowledge *k, const scenario *s, const explore_request *r, diags *d);

/* The same without its last switch, which is then among those left. There is one at least. */
const exploration *explore_less(arena *mem, const exploration *e);

/* Every combination answered. NULL: said in `d`. */
const sweep *explore_sweep(arena *mem, const knowledge *k, const scenario *s, const exploration *e, diags *d);

/* Explains each conflict of a sweep in turn: of the scenario that makes its choices and no other. `x->clash` NULL: it was not explained
 * within the limits. `x` lasts until the visitor returns, and so does what it allocates in `mem`. */
typedef void clash_visitor(void *ctx, const explanation *x, arena *mem);
void explore_clashes(arena *mem, const sweep *w, clash_visitor *visit, void *ctx);

#endif
