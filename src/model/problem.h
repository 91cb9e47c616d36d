/* problem.h - knowledge + scenario at a date = a finite problem
 *
 * problem_build() instantiates client templates, picks the life of every fact at the date, folds what the scenario decides
 * (quantities, contexts, given settings), and compiles the rest to clauses over (variable, mask). It is frozen afterwards:
 * `const` during every solve, and shared by them.
 *
 * Variables. The first `decision_count` are decisions (settings of the registry, then of each client, in order of declaration);
 * the rest are auxiliaries with two options (0 = no, 1 = yes), each defined by clauses as equivalent to a condition, so that
 * the decisions determine them.
 *
 * Groups. A clause belongs to one or more groups and counts only while all of them are enabled. A group is a statement of the
 * scenario or a life of a fact: what explanations are made of. GROUP_ALWAYS is structure (a definition, an auxiliary) and is
 * never disabled. */
#ifndef ACRPLAN_MODEL_PROBLEM_H
#define ACRPLAN_MODEL_PROBLEM_H

#include "model/scenario.h"

typedef uint16_t var_id;
typedef uint16_t group_id;

#define GROUP_ALWAYS ((group_id)0)
#define CLAUSE_GROUPS 12 /* the most groups that one clause may need */

typedef struct literal {
    option_mask mask; /* the variable has one of these */
    var_id var;
} literal;

typedef struct variable {
    const char *name;   /* "sku", "ci.agents"; auxiliaries: NULL */
    setting_id setting; /* ID_NONE: auxiliary */
    uint16_t client;    /* index into scenario.clients; ID_NONE: the registry's */
    uint8_t option_count;
    int8_t vendor_default; /* option, or -1: none known at the date */
    fact_id default_fact;  /* ID_NONE */
    literal shown;         /* applies: shown only when this holds; mask 0: always shown */
    /* Auxiliaries: the clauses that define it, contiguous; they name only earlier variables. */
    uint32_t first_definition;
    uint16_t definition_count; /* 0: not an auxiliary */
    /* Options in the order in which they are tried: vendor default first, then as declared. */
    uint8_t order[MAX_OPTIONS];
} variable;

typedef struct clause {
    uint32_t first; /* index into problem.literals */
    uint16_t count;
    group_id groups[CLAUSE_GROUPS]; /* padded with GROUP_ALWAYS */
} clause;

#define GROUP_KINDS(X)                  \
    X(ALWAYS, "structure")              \
    X(REQUIREMENT, "requirement")       \
    X(CLIENT, "client")                 \
    X(CLIENT_SETTING, "client_setting") \
    X(PIN, "pin")                       \
    X(BUDGET, "budget")                 \
    X(QUANTITY, "quantity")             \
    X(CONTEXT, "context")               \
    X(CURRENT, "current")               \
    X(FACT, "fact")
typedef enum group_kind {
#define X(id, name) GROUP_KIND_##id,
    GROUP_KINDS(X) GROUP_KIND_COUNT
#undef X
} group_kind;

typedef struct group {
    group_kind kind;
    /* Into the scenario's array of that kind (CLIENT_SETTING: into clients[client].given); FACT: fact id; CURRENT: ID_NONE
     * stands for "a registry exists". */
    uint16_t index;
    uint16_t client;  /* CLIENT, CLIENT_SETTING; facts stated by a template: the instance; else ID_NONE */
    const life *life; /* FACT */
    place where;
} group;

/* Something that an answer pays for or reports when a literal holds. mask of all options: always holds. */
typedef enum effect_kind {
    EFFECT_PREFERENCE, /* an unmet wish: a preference, or a requirement of priority should or nice */
    EFFECT_PRICE,
    EFFECT_WARNING,   /* a caveat, a preview or deprecated option, a disruptive transition */
    EFFECT_PRACTICE,  /* an unmet practice */
    EFFECT_DEPARTURE, /* a decision away from the vendor's default */
    EFFECT_STEP,      /* the rest cost nothing */
    EFFECT_NOTE,
    EFFECT_DISPUTE,
    EFFECT_FINDING, /* what a tool's check asks does not hold */
    EFFECT_ENTRY,   /* a line of the worksheet; one of these for each number that may be */
    EFFECT_KIND_COUNT
} effect_kind;

typedef struct effect {
    effect_kind kind;
    literal when;
    goal level;       /* PREFERENCE..DEPARTURE: the goal it counts against */
    int64_t cost;     /* weight; micro-dollars a month, 1 where unpriced; harm (HARM_OF severity); 1 */
    const life *life; /* NULL: preference, departure */
    fact_id fact;     /* ID_NONE */
    uint16_t client;  /* ID_NONE */
    uint16_t index;   /* PREFERENCE: into scenario.preferences, or asked when `is_asked`; PRICE: see items */
    bool is_asked;
    severity harm;    /* WARNING, PRACTICE */
    bool counted;     /* ENTRY: it is said how many, and known */
    amount count;     /* ENTRY */
    bool is_right;    /* FINDING: the check is right about this design, as far as is known */
    bool unknown;     /* PRICE: the amount is not known; it counts against GOAL_UNPRICED */
    amount billed;    /* PRICE: units billed, thousandths; cost = unit price * billed */
    money unit_price; /* PRICE: per unit and month */
    var_id departs;   /* DEPARTURE: the variable */
} effect;

/* Harm as one number, worst severity first: 15 bits a severity, so that sums compare like tuples of counts. */
#define HARM_BITS 15
#define HARM_OF(sev) ((int64_t)1 << (HARM_BITS * (SEVERITY_LOW - (sev))))

/* Something that the scenario did not say, and what it leaves open. */
typedef struct question {
    group_kind kind; /* CLIENT_SETTING (a given setting), CURRENT (what the registry has today), QUANTITY or CONTEXT */
    uint16_t index;  /* setting, quantity or context id */
    uint16_t client; /* CLIENT_SETTING, CURRENT; ID_NONE: the registry's */
    size_t fact_count;
    const fact_id *facts; /* that could not be decided because of it */
    bool by_statement;    /* nor could what the scenario asks for, or where a setting applies */
} question;

/* Something that the scenario did not say, and that was taken to be as the pack assumes. */
typedef struct assumption {
    group_kind kind; /* CLIENT_SETTING (a given setting), QUANTITY or CONTEXT */
    uint16_t index;  /* setting, quantity or context id */
    uint16_t client; /* CLIENT_SETTING; ID_NONE: the registry's */
    literal when;    /* CLIENT_SETTING: where the setting applies; mask 0: always */
} assumption;

/* A limit as it stands at the date, for the headroom table: `amount` against the `max` under each condition. */
typedef struct limit_row {
    const life *life;
    fact_id fact;
    uint16_t client;
    literal when; /* the case that applies */
    amount asked; /* without conditional terms */
    amount max;
} limit_row;

/* Something that the pack's diagram may show of this scenario. What no decision could bring about is not among them. */
typedef enum drawn_kind {
    DRAWN_PART,   /* a part */
    DRAWN_COUNT,  /* how many of them: one of these for each number that may be; shown with the part */
    DRAWN_SHOWN,  /* that one of its decisions has one option; the same */
    DRAWN_PATH,   /* a path, for whoever */
    DRAWN_CLIENT, /* a client */
    DRAWN_PLACE,  /* that a client stands in one zone */
    DRAWN_CELL    /* one path for one client */
} drawn_kind;

typedef struct drawn {
    drawn_kind kind;
    uint16_t index;  /* PART, COUNT, SHOWN: into diagram.parts; PATH, CELL: into its paths; PLACE: the zone */
    uint16_t client; /* CLIENT, PLACE, CELL; else ID_NONE */
    var_id var;      /* SHOWN, CELL: the decision */
    uint8_t option;  /* SHOWN */
    amount count;    /* COUNT */
    const struct formula *when;   /* CELL: the path exists and concerns the client */
    const struct formula *closed; /* PATH: it is shut to those who have no other right; else NULL */
} drawn;

/* Something that may be made, or done by hand, to deploy a design: a fact of the day, for whom it concerns. */
typedef struct deployed {
    fact_id fact;
    const life *life;
    uint16_t client;                            /* ID_NONE */
    const struct formula *when;                 /* NULL: always */
    const struct formula *const *property_when; /* of a resource: by property; the same */
} deployed;

/* How many entries a list needs: all terms that hold, and the base. */
typedef struct entry_term {
    amount value;
    const struct formula *on;
} entry_term;

typedef struct entry_count {
    uint16_t parameter;
    uint16_t client; /* ID_NONE */
    amount base;
    size_t term_count;
    const entry_term *terms;
} entry_count;

typedef struct problem {
    arena *mem;
    const knowledge *knowledge;
    const scenario *scenario;
    date as_of;
    bool past_horizon; /* as_of is later than knowledge.read_up_to */

    size_t decision_count, var_count;
    const variable *vars;
    size_t literal_count;
    const literal *literals;
    size_t clause_count;
    const clause *clauses;
    size_t group_count;
    const group *groups;
    size_t effect_count;
    const effect *effects;
    size_t question_count;
    const question *questions;
    size_t assumption_count;
    const assumption *assumptions;
    size_t limit_count;
    const limit_row *limits;
    size_t drawn_count;
    const drawn *drawn; /* parts, each with its counts and options; paths; clients, each with its places and cells */
    size_t deployed_count;
    const deployed *deployed; /* in the order of the pack's facts, then of clients */
    size_t counted_count;
    const entry_count *counted; /* none of a list that nobody knows the length of */
    money budget;               /* INT64_MAX: none */
    group_id budget_group;      /* has no clauses */
    goal goals[GOAL_COUNT];
} problem;

/* Builds the problem for a day. `mem` also serves temporary structures. Failures (a date outside the pack's coverage, a formula
 * that grows past the limits) go to `d` and give NULL. `k` and `s` must outlive it. */
const problem *problem_build(arena *mem, const knowledge *k, const scenario *s, date as_of, diags *d);
/* The same for the sake of its optimum: without steps, notes, disputes, findings, entries, assumptions, the table of limits, what is drawn
 * and what is deployed. */
const problem *problem_build_bare(arena *mem, const knowledge *k, const scenario *s, date as_of, diags *d);

/* The variable of a choice, or ID_NONE when that setting is `given` or folded away. */
var_id problem_var(const problem *p, uint16_t client, setting_id setting);

/* All options of a variable. */
static inline option_mask all_of(const problem *p, var_id v) {
    return mask_full(p->vars[v].option_count);
}

/* The level of a goal in costs. */
int goal_level(const problem *p, goal g);

/* factor * x / 1000 within the range of amounts; false when it leaves it. */
bool amount_multiply(amount factor, amount x, amount *out);

/* unit price (micro-dollars) * billed (thousandths), to the nearest micro-dollar; false: too much. */
bool price_multiply(money unit, amount billed, money *out);

const char *group_kind_name(group_kind k);

#endif
