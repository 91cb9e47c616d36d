/* knowledge.h - a pack, read and checked: vocabulary and dated facts
 *
 * Built by script/knowledge_reader.c, read-only afterwards; several scenarios and threads may share it. Everything lives in
 * `mem`. Arrays keep the order of declaration; ids are indices. */
#ifndef ACRPLAN_MODEL_KNOWLEDGE_H
#define ACRPLAN_MODEL_KNOWLEDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/names.h"
#include "model/condition.h"
#include "model/date.h"
#include "model/deployment.h"
#include "model/text.h"

/* Integer micro-dollars; a month's amounts stay below 9.2e12 USD. */
typedef int64_t money;
#define MONEY_USD 1000000

#define MAX_OPTIONS 64

typedef struct source {
    const char *id;
    text title;
    const char *url;       /* NULL: not on the web */
    const char *publisher; /* NULL: not said */
    date read;
    date do_not_cite_since; /* DATE_OPEN: citable */
    text wrong;             /* why not, where it is not */
    place where;
} source;

typedef struct section {
    const char *id;
    text title;
} section;

/* What a reader of a worksheet has to put in for "{id}". */
typedef struct placeholder {
    const char *id;
    text title;
} placeholder;

typedef struct option {
    const char *name;
    text title;         /* always set: falls back to the name */
    const char *answer; /* of the setting's query, where this option was built; NULL: the setting has no query */
} option;

typedef struct setting {
    const char *name;
    text title;
    uint16_t section; /* ID_NONE: none (client settings) */
    kind_id kind;     /* the client kind that declares it; ID_NONE: the registry's */
    size_t option_count;
    const option *options;
    const cond *applies; /* NULL: always */
    bool given;          /* a fact about the world, never chosen */
    int8_t assumed;      /* of a given one: the option that holds where the scenario is silent; -1: unknown then */
    bool headline;
    const char *arm; /* NULL */
    const char *
        query; /* a command that only reads (base/command.h), {names} in it are of targets, {me.name} of one for each client; NULL */
    source_id query_source; /* where the query and its answers are documented; ID_NONE: there is no query */
    text by_hand;           /* how to look at what was built where no query tells; with neither, nothing is said */
    place where;
} setting;

/* What a query is aimed at: whoever runs it says which. */
typedef struct query_target {
    const char *name;
    text title;
    const char *form; /* a POSIX extended regular expression that fits all of it */
    place where;
} query_target;

typedef enum context_type { CONTEXT_CHOICE, CONTEXT_DATE, CONTEXT_REGION } context_type;

typedef struct context {
    const char *name;
    text title;
    context_type type;
    size_t option_count; /* CHOICE */
    const option *options;
    int default_option;   /* -1: none */
    bool default_is_asof; /* DATE */
    place where;
} context;

typedef struct region {
    const char *name;
    text title;
} region;

typedef struct quantity {
    const char *name;
    text title, unit; /* unit: may be empty (things that are counted) */
    bool has_default, integer;
    amount fallback, min, max;
    place where;
} quantity;

typedef struct requirement {
    const char *name;
    text title;
    const cond *means;
    uint16_t section;                   /* ID_NONE */
    date possible_from, possible_until; /* the days on which some configuration meets it: first, and first no more */
    place where;
} requirement;

/* A word with its fixed form in both languages. */
typedef struct glossary_term {
    const char *id;
    text form;
    size_t accepted_count;
    const char *const *accepted; /* Japanese forms that are as good */
    size_t avoided_count;
    const char *const *avoided; /* forms of either language that no text may use */
    text says;                  /* what it means; may be empty */
    place where;
} glossary_term;

typedef struct client_kind {
    const char *name;
    text title;
    kind_id parent; /* ID_NONE */
    bool abstract;
    size_t setting_count; /* own ones only */
    const setting_id *settings;
    place where;
} client_kind;

/* A named condition. Timeless: one definition, no fact. Dated: `fact` holds the lives (FACT_DEFINITION). */
typedef struct named_condition {
    const char *name;
    text title;
    kind_id kind;   /* ID_NONE: over the design */
    const cond *is; /* timeless definition, or NULL */
    fact_id fact;   /* dated definition, or ID_NONE */
    place where;
} named_condition;

#define FACT_KINDS(X)           \
    X(RULE, "rule")             \
    X(LIMIT, "limit")           \
    X(RATE, "rate")             \
    X(PRICE, "price")           \
    X(LIFECYCLE, "lifecycle")   \
    X(DEFAULT, "default")       \
    X(CAVEAT, "caveat")         \
    X(PRACTICE, "practice")     \
    X(TRANSITION, "transition") \
    X(STEP, "step")             \
    X(NOTE, "note")             \
    X(DISPUTE, "dispute")       \
    X(CAPABILITY, "capability") \
    X(CHECK, "check")           \
    X(RESOURCE, "resource")     \
    X(BY_HAND, "by_hand")       \
    X(ENTRY, "entry")           \
    X(DEFINITION, "definition")
typedef enum fact_kind {
#define X(id, name) FACT_##id,
    FACT_KINDS(X) FACT_KIND_COUNT
#undef X
} fact_kind;

#define RULE_KINDS(X)               \
    X(GATE, "gate")                 \
    X(CONFLICT, "conflict")         \
    X(PREREQUISITE, "prerequisite") \
    X(REACHABILITY, "reachability")
typedef enum rule_kind {
#define X(id, name) RULE_##id,
    RULE_KINDS(X) RULE_KIND_COUNT
#undef X
} rule_kind;

/* Worst first. Practices use the same scale: strong = high, medium = medium, weak = low. */
#define SEVERITIES(X)       \
    X(CRITICAL, "critical") \
    X(HIGH, "high")         \
    X(MEDIUM, "medium")     \
    X(LOW, "low")
typedef enum severity {
#define X(id, name) SEVERITY_##id,
    SEVERITIES(X) SEVERITY_COUNT
#undef X
} severity;

#define LIFECYCLE_STATES(X)     \
    X(ABSENT, "absent")         \
    X(PREVIEW, "preview")       \
    X(AVAILABLE, "available")   \
    X(DEPRECATED, "deprecated") \
    X(CLOSED, "closed")         \
    X(RETIRED, "retired")
typedef enum lifecycle_state {
#define X(id, name) LIFECYCLE_##id,
    LIFECYCLE_STATES(X) LIFECYCLE_STATE_COUNT
#undef X
} lifecycle_state;

#define TRANSITION_HOWS(X)            \
    X(IMPOSSIBLE, "impossible")       \
    X(CREATION_ONLY, "creation_only") \
    X(ONE_WAY, "one_way")             \
    X(DISRUPTIVE, "disruptive")       \
    X(STEPS, "steps")
typedef enum transition_how {
#define X(id, name) TRANSITION_##id,
    TRANSITION_HOWS(X) TRANSITION_HOW_COUNT
#undef X
} transition_how;

/* What we hold of a check that tools apply to a registry. */
#define VERDICTS(X)         \
    X(SOUND, "sound")       \
    X(DEPENDS, "depends")   \
    X(OBSOLETE, "obsolete") \
    X(WRONG, "wrong")       \
    X(HARMFUL, "harmful")   \
    X(MANUAL, "manual")
typedef enum verdict {
#define X(id, name) VERDICT_##id,
    VERDICTS(X) VERDICT_COUNT
#undef X
} verdict;

/* What a line of a worksheet is about, in the order of its tables. */
#define ENTRY_KINDS(X)  \
    X(OPEN, "open")     \
    X(ADMIT, "admit")   \
    X(RECORD, "record") \
    X(SUBNET, "subnet") \
    X(SHUT, "shut")
typedef enum entry_kind {
#define X(id, name) ENTRY_##id,
    ENTRY_KINDS(X) ENTRY_KIND_COUNT
#undef X
} entry_kind;

#define CONFIDENCES(X)  \
    X(HIGH, "high")     \
    X(MEDIUM, "medium") \
    X(LOW, "low")
typedef enum confidence {
#define X(id, name) CONFIDENCE_##id,
    CONFIDENCES(X) CONFIDENCE_COUNT
#undef X
} confidence;

typedef enum price_unit { PRICE_PER_MONTH, PRICE_PER_DAY, PRICE_PER_HOUR } price_unit;

/* A number that depends on a condition: `max` of a limit, `free` and `usd` of a price. `when` NULL: always. */
typedef struct case_amount {
    const cond *when;
    amount value; /* limits, free: thousandths; price: micro-dollars per price_unit */
    price_unit unit;
} case_amount;

typedef struct dispute_side {
    source_id source;
    text says;
} dispute_side;

/* One period of a fact. Which members count depends on `kind`; the comments name the kinds. */
typedef struct life {
    fact_kind kind;
    period when_true;
    text says;       /* always set */
    text because;    /* may be empty */
    text mitigation; /* may be empty */
    confidence sure;
    const char *evidence; /* NULL */
    size_t source_count;  /* >= 1 */
    const source_id *sources;
    place where;  /* the declaration */
    uint16_t nth; /* which of its periods; 0: the declaration itself */

    const cond *
        when; /* RULE LIMIT RATE PRICE CAVEAT PRACTICE STEP NOTE DISPUTE TRANSITION ENTRY RESOURCE BY_HAND; CHECK: where
                         it is right; never NULL (COND_ALWAYS) */
    const cond
        *then; /* RULE: needs; PRACTICE: prefer; DEFINITION: is; CHECK: asks, NULL: nothing that a design decides */
    rule_kind rule; /* RULE */
    severity harm;  /* CAVEAT, PRACTICE */

    setting_id setting;    /* LIFECYCLE DEFAULT TRANSITION */
    scope whose;           /* LIFECYCLE DEFAULT TRANSITION: whose setting */
    option_mask options;   /* LIFECYCLE DEFAULT; TRANSITION: to */
    option_mask from;      /* TRANSITION */
    lifecycle_state state; /* LIFECYCLE */
    transition_how how;    /* TRANSITION */

    const expr *of; /* LIMIT RATE: the amount; PRICE: multiplier, NULL = 1; ENTRY: how many, NULL: not counted */
    size_t case_count;
    const case_amount *cases; /* LIMIT RATE: max; PRICE: usd */
    size_t free_count;
    const case_amount *free; /* PRICE */
    bool unknown;            /* PRICE: the amount is not known */
    bool assumed;            /* PRICE: the amount is assumed */

    text owner; /* STEP, may be empty */
    size_t side_count;
    const dispute_side *sides; /* DISPUTE */
    text decided;              /* DISPUTE */

    const char *capability; /* CAPABILITY */
    size_t region_count;
    const uint16_t *regions; /* CAPABILITY: indices into knowledge.regions */

    text title;     /* CHECK: what it wants, as a noun phrase */
    verdict judged; /* CHECK */
    size_t tool_count;
    const char *const *tools; /* CHECK: who applies it, as "Checkov CKV_AZURE_137" */

    const resource *resource; /* RESOURCE */
    size_t answer_count;
    const setting_ref *answers; /* RESOURCE BY_HAND: the decisions that its being there, or not, answers for */
    size_t target_count;
    const char *const *targets; /* BY_HAND: for which targets; none: for all */

    entry_kind line; /* ENTRY, and all that follow; names and zones may have blanks "{placeholder}" */
    size_t name_count, tag_count, port_count;
    const char *const *names;
    const char *const *tags; /* under which a firewall knows the same */
    const uint16_t *ports;
    const char *protocol;              /* NULL: without ports */
    const char *zone, *record;         /* RECORD: where the names are, and its type */
    const char *delegation, *smallest; /* SUBNET: whom it is given to, and the least size, as "/27"; may be NULL */
} life;

/* What holds of the world in a period, under one id, over all its periods (sorted by since, disjoint). */
typedef struct fact {
    const char *id;
    kind_id kind; /* client kind that declares it; ID_NONE: the design's */
    size_t alias_count;
    const char *const *aliases; /* other ids under which it is known */
    size_t life_count;
    const life *lives;
} fact;

/* What a diagram is made of; ids are unique among those of its kind. Conditions are never NULL. */
typedef struct diagram_zone {
    const char *id;
    text title;
} diagram_zone;

/* Something that a design has or has not. */
typedef struct diagram_part {
    const char *id;
    text title;
    uint16_t zone;
    const cond *when;
    const expr *count;  /* how many; NULL: one */
    size_t shown_count; /* decisions whose options are written on it */
    const setting_id *shown;
    uint16_t joins; /* another part that it has a line to; ID_NONE */
    place where;
} diagram_part;

#define DIAGRAM_LINES(X) \
    X(PLAIN, "plain")    \
    X(DOUBLE, "double")  \
    X(DOTTED, "dotted")
typedef enum diagram_line {
#define X(id, name) LINE_##id,
    DIAGRAM_LINES(X)
#undef X
} diagram_line;

/* A way that clients may take: options of one of their decisions. */
typedef struct diagram_path {
    const char *id;
    text title;
    uint16_t zone;
    diagram_line line;
    setting_id setting;
    option_mask options;
    const cond *when;     /* the way exists */
    const cond *closed;   /* ... but is shut to clients that have no other right */
    const cond *concerns; /* of a client: it is a way for such as it */
    uint16_t to;          /* part that it leads to */
    place where;
} diagram_path;

/* Where a client stands: in the first zone whose condition holds. */
typedef struct diagram_place {
    uint16_t zone;
    const cond *when; /* of a client */
} diagram_place;

typedef struct diagram {
    const char *id;
    text title;
    kind_id clients; /* which kind is drawn; ID_NONE: none */
    size_t zone_count;
    const diagram_zone *zones;
    size_t part_count;
    const diagram_part *parts;
    size_t path_count;
    const diagram_path *paths;
    size_t place_count;
    const diagram_place *places;
    place where;
} diagram;

/* A file that the pack was read from. */
typedef struct pack_file {
    const char *name; /* as pack.lua writes it: "clients/aks" */
    text title;       /* of the area that it is about; may be empty */
    const char *path; /* the very string that places in the knowledge have as their file */
    size_t size;      /* bytes */
} pack_file;

typedef struct knowledge {
    arena *mem;
    const char *id; /* of the pack */
    text title;
    date covers_from, read_up_to;
    const char *digest; /* of the names and bytes of the files, in hex */

    size_t file_count;
    const pack_file *files; /* in the order in which they were read */
    size_t source_count;
    const source *sources;
    size_t section_count;
    const section *sections;
    size_t placeholder_count;
    const placeholder *placeholders;
    size_t setting_count;
    const setting *settings;
    size_t target_count;
    const query_target *targets;
    size_t context_count;
    const context *contexts;
    size_t region_count;
    const region *regions;
    size_t quantity_count;
    const quantity *quantities;
    size_t requirement_count;
    const requirement *requirements;
    size_t term_count;
    const glossary_term *terms;
    size_t kind_count;
    const client_kind *kinds;
    size_t condition_count;
    const named_condition *conditions;
    size_t fact_count;
    const fact *facts;
    const diagram *diagram; /* NULL: the pack draws nothing */
    size_t parameter_count;
    const parameter *parameters;

    const names *source_names, *context_names, *region_names, *quantity_names, *requirement_names, *kind_names,
        *fact_names;
} knowledge;

/* The life of `f` that covers `on`, or NULL. */
const life *fact_at(const fact *f, date on);
/* Is the region in the list of a capability? */
bool lists_region(const life *l, uint16_t which);

/* Does the pack say how designs are deployed? */
bool knowledge_deploys(const knowledge *k);
/* The fact that is known under `id`, its own or an alias; ID_NONE when there is none. */
fact_id knowledge_fact(const knowledge *k, const char *id);

/* A setting of the registry by name, or ID_NONE. */
setting_id knowledge_setting(const knowledge *k, const char *name);
/* A setting that instances of `kind` have (own or inherited) by name, or ID_NONE. */
setting_id knowledge_client_setting(const knowledge *k, kind_id kind, const char *name);
/* An option of a setting by name, or -1. */
int setting_option(const setting *s, const char *name);
/* True when `kind` is `of` or extends it. */
bool kind_is(const knowledge *k, kind_id kind, kind_id of);
/* The named condition that instances of `kind` see under `name`, the most derived first; ID_NONE for `kind` = the design's. */
condition_id knowledge_condition(const knowledge *k, kind_id kind, const char *name);

/* Names of the enums above, as the language and the XML write them. */
const char *fact_kind_name(fact_kind k);
const char *rule_kind_name(rule_kind k);
const char *severity_name(severity s);
const char *lifecycle_name(lifecycle_state s);
const char *transition_name(transition_how h);
const char *confidence_name(confidence c);
const char *verdict_name(verdict v);
const char *entry_kind_name(entry_kind k);
const char *diagram_line_name(diagram_line l);

#endif
