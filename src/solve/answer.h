/* answer.h - a plan or a conflict, explained
 *
 * answer_make() solves a problem and works out what the report needs: the status and reasons of each setting, the effects that
 * hold, the options of headline settings that were not chosen, or a minimal core. Read-only afterwards; lives in its arena. */
#ifndef ACRPLAN_SOLVE_ANSWER_H
#define ACRPLAN_SOLVE_ANSWER_H

#include "solve/solver.h"

typedef enum answer_kind { ANSWER_PLAN, ANSWER_CONFLICT, ANSWER_UNKNOWN } answer_kind;

#define STATUSES(X)         \
    X(REQUIRED, "required") \
    X(CHOSEN, "chosen")     \
    X(DEFAULT, "default")   \
    X(NOT_APPLICABLE, "not_applicable")
typedef enum setting_status {
#define X(id, name) STATUS_##id,
    STATUSES(X)
#undef X
} setting_status;

typedef struct reasons {
    size_t count;
    const group_id *groups;
} reasons;

/* The best plan in which a setting has another option than the plan's. */
typedef struct alternative {
    uint8_t option;
    cost total;
    const uint8_t *option_of; /* per variable */
} alternative;

/* One decision of the plan. */
typedef struct decided {
    var_id var;
    uint8_t option;
    setting_status status;
    reasons why; /* REQUIRED: a minimal set that excludes every other option. Else empty */
    const alternative
        *next; /* CHOSEN: what the next best option would mean. NULL: else, or not found within the budget */
} decided;

/* An option of a headline setting that was not chosen. */
typedef struct rejected {
    var_id var;
    uint8_t option;
    bool possible; /* false: excluded by `why`; true: `total` is the best plan with it, `option_of` its assignment */
    reasons why;   /* not possible: a minimal set that excludes it */
    cost total;
    const uint8_t *option_of; /* per variable, when possible */
    bool budget_only;         /* possible but for the budget */
} rejected;

/* A warning, an unfollowed practice or a price of unknown amount that comes or goes. */
typedef struct shifted {
    effect_kind kind;
    fact_id fact;
    const life *life;
    uint16_t client;
    severity harm;
} shifted;

typedef struct answer {
    answer_kind kind;
    const problem *problem;
    /* plan */
    cost total;
    const uint8_t *option; /* per variable */
    size_t decided_count;
    const decided *decided;
    size_t holding_count;
    const uint16_t *holding; /* indices of the effects that hold, in order of the problem's effects */
    bool cost_at_least;      /* some price in the plan is of unknown amount */
    size_t rejected_count;
    const rejected *rejected;
    /* conflict */
    reasons core; /* a minimal set that excludes every plan */
} answer;

const answer *answer_make(arena *mem, const problem *p);
/* The same without what is known of single settings: neither `decided` nor `rejected`. */
const answer *answer_make_brief(arena *mem, const problem *p);

/* True when an effect or limit literal holds under an assignment of options to variables. */
bool literal_holds(literal l, const uint8_t *option);
/* True when a decision applies under an assignment. */
bool variable_applies(const variable *v, const uint8_t *option);

const char *setting_status_name(setting_status s);

#endif
