/* boundary.h - what changes in an answer from one day to the next, and which facts do it
 *
 * Every difference is put to the worlds of the day (world.h): a set of turns makes a difference where the world in which they alone are made
 * has it. Told are the minimal sets: no part of them makes the difference. */
#ifndef ACRPLAN_WHATIF_BOUNDARY_H
#define ACRPLAN_WHATIF_BOUNDARY_H

#include "whatif/gist.h"
#include "whatif/world.h"

typedef struct blame {
    bool
        complete; /* all minimal sets are here. False: a budget ran out; each set makes the difference, and no single turn can be taken
                      from it, but there may be others */
    size_t count;
    const turn_set *sets; /* fewest turns first */
} blame;

#define DIFFERENCE_KINDS(X)                                                                               \
    X(VERDICT, "verdict")   /* a plan where there was none, or the reverse */                             \
    X(CONFLICT, "conflict") /* statements that exclude each other, or no more */                          \
    X(DECISION, "decision") /* another option, or a setting that applies now, or no more */               \
    X(COST, "cost")         /* money a month, or whether some of it is not known */                       \
    X(WISHES, "wishes")     /* other wishes are missed, or more, or fewer */                              \
    X(TOLD, "told")         /* a warning, an unmet practice or a price of unknown amount comes or goes */ \
    X(GRADE, "grade")       /* it is graver or less grave */                                              \
    X(WORDING, "wording")   /* it is told in other words */
typedef enum difference_kind {
#define X(id, name) DIFFERENCE_##id,
    DIFFERENCE_KINDS(X) DIFFERENCE_KIND_COUNT
#undef X
} difference_kind;

typedef struct difference {
    difference_kind kind;
    bool gone;               /* CONFLICT, TOLD: it was, and is no more */
    statement_set set;       /* CONFLICT */
    setting_id setting;      /* DECISION */
    uint16_t client;         /* DECISION; ID_NONE: the registry's */
    int before, now;         /* DECISION: options; -1: it does not apply */
    const shifted *was, *is; /* TOLD, GRADE, WORDING; NULL: not told then */
    blame why;
} difference;

typedef struct boundary {
    date day;          /* the first of the new answer */
    size_t turn_count; /* what turns on the day and may bear on the answer; blames are over these */
    const turn *turns;
    blame why; /* of the whole new answer */
    size_t difference_count;
    const difference *differences; /* by kind, as above; the worst told first */
} boundary;

const char *difference_name(difference_kind k);

/* The limits that tests narrow. */
typedef struct boundary_budget {
    size_t most_worlds; /* that are solved for one boundary */
} boundary_budget;
#define BOUNDARY_BUDGET ((boundary_budget){.most_worlds = 1024})

/* The differences between two gists that are not the same, the one of the day and the one of the day before, without blames. */
size_t list_differences(arena *mem, const gist *before, const gist *now, const difference **out);
/* Has the gist of a world this difference? */
bool has_difference(const gist *x, const difference *d, const gist *now);

/* `scratch` is cleared. Where one of the gists is not known, or the worlds cannot be told apart, nothing is blamed. */
boundary boundary_of(arena *mem, arena *scratch, worlds *w, const gist *before, const gist *now,
                     boundary_budget budget);

#endif
