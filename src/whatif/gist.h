/* gist.h - the answer to a scenario on one day in short, freed from its problem, so that days can be compared
 *
 * Two days have the same gist where both have a plan with the same decisions, the same money, the same wishes missed, and the same
 * warnings, unmet practices and prices of unknown amount, told in the same words; or where neither has a plan, and the same sets of
 * statements exclude each other. Reasons, steps and notes do not count. */
#ifndef ACRPLAN_WHATIF_GIST_H
#define ACRPLAN_WHATIF_GIST_H

#include "explain/explain.h"

/* A statement of the scenario. */
typedef struct statement_ref {
    group_kind kind;
    uint16_t index, client; /* as in group */
} statement_ref;

typedef struct statement_set {
    size_t count;
    const statement_ref *at; /* in the order of the problem's groups. None: facts alone exclude every plan */
} statement_set;

typedef struct gist {
    answer_kind kind; /* ANSWER_UNKNOWN: a budget ran out */
    sketch plan;
    int64_t missed; /* weights of the wishes that the plan misses */
    size_t set_count;
    const statement_set *sets; /* of a conflict: each minimal set of statements that exclude each other */
    bool all_sets;             /* false: there may be others */
} gist;

/* Solves. `scratch` holds the problem, or may. */
gist gist_of(arena *mem, arena *scratch, const problem *p);
bool gist_same(const gist *x, const gist *y);

/* What becomes of a decision: its option, or -1 where it does not apply. */
int gist_option(const gist *x, setting_id setting, uint16_t client);
/* What the plan tells of a fact; NULL: nothing. */
const shifted *gist_tells(const gist *x, effect_kind kind, fact_id fact, uint16_t client);
bool gist_has_set(const gist *x, const statement_set *set);
/* What two lives say, and what to do about it, word by word. */
bool same_words(const life *x, const life *y);
/* The same thing told, in the same words and as gravely. */
bool told_alike(const shifted *x, const shifted *y);

/* Do two bare problems of one scenario have the same plans, at the same costs, of which the same is told? Looks at clauses and effects
 * alone: false means "not seen". */
bool problem_same(const problem *x, const problem *y);

#endif
