/* scenario.h - what an architect asks, read and checked against a pack
 *
 * Built by script/scenario_reader.c, read-only afterwards. Every entry keeps its place in the scenario file, so that reasons and
 * messages can point at it. Everything lives in `mem`. */
#ifndef ACRPLAN_MODEL_SCENARIO_H
#define ACRPLAN_MODEL_SCENARIO_H

#include "model/knowledge.h"

#define PRIORITIES(X)   \
    X(MUST, "must")     \
    X(SHOULD, "should") \
    X(NICE, "nice")
typedef enum priority {
#define X(id, name) PRIORITY_##id,
    PRIORITIES(X) PRIORITY_COUNT
#undef X
} priority;

typedef struct asked { /* a requirement */
    uint16_t requirement;
    priority how_much;
    const char *owner, *note; /* NULL: not given */
    place where;
} asked;

/* A setting that the scenario fixes or wishes: of the registry (client = ID_NONE) or of clients[client]. */
typedef struct choice {
    uint16_t client;
    setting_id setting;
    option_mask options; /* one of these */
    place where;
} choice;

typedef struct client {
    const char *name;
    kind_id kind;
    text title; /* empty: use the name */
    size_t given_count;
    const choice *given; /* what the scenario says of it */
    place where;
} client;

typedef struct preference {
    choice what;
    int weight;      /* 1..100 */
    const char *why; /* NULL */
} preference;

typedef struct stated_amount {
    quantity_id quantity;
    amount value;
    place where;
} stated_amount;

typedef struct stated_context {
    context_id context;
    int option;      /* CHOICE */
    date day;        /* DATE */
    uint16_t region; /* REGION */
    place where;
} stated_context;

typedef struct stated_price {
    fact_id fact;
    money per_month; /* replaces the pack's amount per unit and month */
    place where;
} stated_price;

/* A warning, a practice that is not followed or a check of tools that somebody answers for: it is still told, and counts no more. It never
 * changes a plan. */
typedef struct waiver {
    fact_id fact;
    uint16_t client; /* ID_NONE: whichever it is about */
    const char *reason, *owner;
    date expires; /* the last day on which it holds */
    place where;
} waiver;

/* The levels of the fixed order of goals that a scenario may turn. */
#define GOALS(X)                  \
    X(PREFERENCES, "preferences") \
    X(COST, "cost")               \
    X(UNPRICED, "unpriced")       \
    X(HARM, "harm")               \
    X(DEFAULTS, "defaults")
typedef enum goal {
#define X(id, name) GOAL_##id,
    GOALS(X) GOAL_COUNT
#undef X
} goal;

/* The document that is made of the report: what its title block says. All may be missing. */
typedef struct document_head {
    bool given;
    text project;                 /* may be empty */
    const char *author, *version; /* NULL: those of the scenario */
    date day;                     /* DATE_UNKNOWN */
    size_t reviewer_count;
    const char *const *reviewers;
} document_head;

typedef struct edit edit; /* model/edit.h */

/* The scenario with some changes that are made at once. */
typedef struct variant {
    text title;
    size_t edit_count;
    const edit *edits;
    place where;
} variant;

typedef struct scenario scenario;
struct scenario {
    arena *mem;
    const char *file;             /* name for messages */
    const char *source;           /* the text as given, for the report; NUL-terminated valid UTF-8 */
    text title;                   /* a plain string stands in both languages */
    text description;             /* may be empty */
    const char *author, *version; /* NULL: not given */
    document_head document;
    date as_of; /* DATE_UNKNOWN: not said */
    place as_of_where;

    size_t asked_count;
    const asked *asked;
    size_t client_count;
    const client *clients;
    size_t pin_count;
    const choice *pins;
    size_t preference_count;
    const preference *preferences;
    size_t amount_count;
    const stated_amount *amounts;
    size_t context_count;
    const stated_context *contexts;
    bool exists; /* `current` was given */
    place current_where;
    size_t current_count;
    const choice *current; /* the registry that exists; options has one bit */
    bool has_budget;
    money budget; /* per month */
    place budget_where;
    size_t price_count;
    const stated_price *prices;
    size_t waiver_count;
    const waiver *waivers;
    goal goals[GOAL_COUNT]; /* in order of importance */
    size_t variant_count;
    const variant *variants;

    const scenario *was; /* before it was changed, where reports are to tell; NULL: it was not */
    size_t edit_count;
    const edit *edits; /* of `was` */
};

/* The same with this amount of a quantity, in the place of what it states, else last. Shares the rest with `s`. */
const scenario *scenario_with_amount(arena *mem, const scenario *s, quantity_id q, amount value);

const char *priority_name(priority p);
const char *goal_name(goal g);
/* Puts a goal before all others, which keep their order. */
void goal_first(goal order[GOAL_COUNT], goal first);

#endif
