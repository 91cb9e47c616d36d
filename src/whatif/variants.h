/* variants.h - the scenario as it stands and as its variants would have it, solved side by side */
#ifndef ACRPLAN_WHATIF_VARIANTS_H
#define ACRPLAN_WHATIF_VARIANTS_H

#include "explain/explain.h"

/* One plan of the table. */
typedef struct standing {
    const variant *said;     /* NULL: the scenario as it stands */
    const scenario *changed; /* with the edits of the variant */
    date as_of;
    sketch plan;       /* in terms of the scenario as it stands */
    contrast differs;  /* from the first one; nothing unless both are plans */
    const problem *of; /* of a conflict: what `clash` speaks of */
    const clash *clash;
} standing;

/* A setting that is told of all plans: one that readers look at first, or of which two plans that have it, or its client,
 * have different options. */
typedef struct told_setting {
    setting_id setting;
    uint16_t client;
    bool differs;
} told_setting;

typedef struct standings {
    size_t count;
    const standing *at; /* the first is the scenario as it stands */
    size_t told_count;
    const told_setting *told; /* in the order of decisions */
} standings;

/* Solves each variant of the scenario of an answer, for its day unless the variant sets another. NULL: the problem of a variant cannot be
 * built, and `d` says why. kind: ANSWER_UNKNOWN where a search stopped at its limit. */
const standings *variants_solve(arena *mem, const answer *base, const variant *variants, size_t count, diags *d);

/* A variant for each statement of a scenario that can be given up, without it: requirements, clients, pins, what is decided in a client's
 * table, what exists today, and the budget. They have no title. */
const variant *variants_without_each(arena *mem, const knowledge *k, const scenario *s, size_t *count);

/* Is it a plan, with the client whose setting that is? */
bool standing_has(const standing *x, const told_setting *t);
/* The option that a plan gives a setting; -1 where it does not apply. */
int standing_option(const standing *x, const told_setting *t);

#endif
