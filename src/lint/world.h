/* world.h - everything that a pack could be asked about, as clauses with dates
 *
 * The planner's problem (model/problem.h) is one scenario on one day. A world is all of them at once: one instance of every concrete
 * kind, each of which may be absent; contexts, quantities, facts about the world and what a registry has today are free like the
 * decisions. Every clause of a fact holds in the period of its life only, so that the world is built once and looked at on any day.
 *
 * Rows: 0 is the design, the others are instances. Literals are those of the planner: a variable has an option of a mask. Variables
 * that stand for a part of a condition have two options and are defined by clauses without dates.
 *
 * What cannot be said exactly (sums with many conditions) becomes a variable of its own: the world is then wider than what the planner
 * knows, so that "impossible" is true, and "possible" may be too kind. Lint complains about the impossible only, but for the days of
 * requirements. */
#ifndef ACRPLAN_LINT_WORLD_H
#define ACRPLAN_LINT_WORLD_H

#include "lint/lint_impl.h"
#include "model/problem.h"

#define OWNER_NONE UINT32_MAX
#define ALL_DAYS INT32_MIN

typedef struct dated_clause {
    uint32_t first; /* into world.literals */
    uint32_t owner; /* the life, counted over all facts; OWNER_NONE: structure */
    date since, until;
    uint16_t count, row;
    bool defines; /* of a dated condition */
    bool of_node; /* it defines a node */
} dated_clause;

typedef struct clause_watch {
    option_mask mask;
    uint32_t clause;
} clause_watch;

/* "(v in mask) or (other in other_mask)", seen from v: most clauses are of two literals. */
typedef struct world_pair {
    option_mask mask, other_mask;
    uint32_t clause;
    var_id other;
    bool always; /* the clause has no dates and no owner */
} world_pair;

/* Of one variable. */
typedef struct clause_list {
    world_pair *pairs;
    uint32_t pair_count;
    VEC(clause_watch) watches; /* of clauses of three literals or more */
} clause_list;

typedef struct world_var {
    clause_list needed, woken; /* see world_wake() */
    option_mask full;
    const struct world_node *node; /* that it stands for; NULL */
    uint16_t row;
    bool decided; /* by search; the others follow */
} world_var;

/* An AND of literals that a variable stands for. */
typedef struct world_node {
    struct world_node *next;
    const literal *kids;
    uint32_t hash, first_clause;
    uint16_t count, clause_count;
    var_id var;
} world_node;

/* Something that is compared with numbers: a sum of quantities, or a date. Each number has a variable "at least". */
typedef struct threshold {
    amount at;
    var_id var;
} threshold;

typedef struct measure {
    size_t term_count;
    const expr_term *terms;
    context_id context; /* of dates; ID_NONE */
    amount min, max;
    bool integer;
    VEC(threshold) thresholds;
} measure;

typedef struct named_literal {
    enum { LITERAL_NEW, LITERAL_BUSY, LITERAL_READY } state;
    literal is;
} named_literal;

typedef struct trail_entry {
    option_mask old;
    uint64_t old_depends;
    uint32_t reason;
    var_id var;
} trail_entry;

typedef struct world_level {
    literal chosen;
    size_t trail;
    uint32_t position;
} world_level;

#define NODE_BUCKETS 8192
#define WORLD_BLAMED 8

typedef enum world_verdict { WORLD_POSSIBLE, WORLD_IMPOSSIBLE, WORLD_UNDECIDED } world_verdict;

typedef struct world {
    lint *l;
    arena *mem;
    const knowledge *k;
    bool overflow; /* too large to be looked at: no verdict */
    size_t folded;

    uint16_t row_count;
    kind_id *kind_of; /* by row */
    var_id *present;  /* by row; options: 0 absent, 1 present. Row 0: not used */
    var_id *var_of;   /* by row and setting; ID_NONE */
    var_id *was_of;   /* the same, made when asked for */
    var_id exists;
    var_id *context_var; /* by context; choices only */
    var_id region_var;   /* options: classes of regions */
    names *capabilities;
    VEC(literal) has; /* by capability */
    named_literal *named;
    VEC(measure) measures;
    uint32_t *first_life; /* by fact */

    VEC(world_var) vars;
    VEC(literal) literals;
    VEC(dated_clause) clauses;
    VEC(uint32_t) units; /* clauses of one literal or none */
    world_node *nodes[NODE_BUCKETS];

    /* Of the clauses that are being added. */
    date since, until;
    uint32_t owner;
    uint16_t row;
    bool defines;

    /* What propagation follows. */
    VEC(uint32_t) live; /* clauses; the first `needed` of them always */
    size_t needed;
    VEC(const world_node *) awake; /* the first `awake_needed` of them always */
    size_t awake_needed;
    bool *is_awake;      /* by variable */
    VEC(var_id) touched; /* of list_clauses() */
    world_pair *pairs;   /* room for those of woken clauses */

    /* Search. */
    var_id *order; /* in which variables are decided */
    size_t order_count;
    date day;
    uint32_t excluded; /* life whose clauses do not count; OWNER_NONE */
    uint32_t alone;    /* the only life that counts beside definitions; OWNER_NONE: all do */
    option_mask *dom;
    uint64_t *depends;
    uint8_t *wanted; /* option to be tried first */
    trail_entry *trail;
    size_t trail_len, trail_head, root;
    world_level *levels;
    size_t depth;
    uint32_t conflict;
    var_id conflict_var;
    bool trace;
    date good_until; /* of a refutation, when traced: it stands before this day */
    size_t blamed_count;
    uint32_t blamed[WORLD_BLAMED]; /* lives that it may rest on, the first of them */
    bool *need;
} world;

/* --- world.c: the parts --- */

/* `copies`: instances of each concrete kind. Literals may be folded until world_ready(). */
world *world_new(lint *l, size_t copies);

static inline option_mask world_full(const world *w, var_id v) {
    return w->vars.at[v].full;
}

static inline literal world_not(const world *w, literal x) {
    return (literal){.mask = w->vars.at[x.var].full & ~x.mask, .var = x.var};
}

/* Variable 0 has one option. */
static inline literal world_constant(bool truth) {
    return (literal){.mask = truth, .var = 0};
}

/* "'a' and 'b'": the facts of some lives, for messages; NULL when there are none or more than three. */
const char *world_facts_named(const world *w, const uint32_t *lives, size_t count);

var_id world_variable(world *w, unsigned options, uint16_t row, bool decided);
literal world_and(world *w, const literal *kids, size_t count);
literal world_or(world *w, const literal *kids, size_t count);
/* With the dates, owner and row at hand; clauses of an instance count only while it is present. */
void world_clause(world *w, const literal *kids, size_t count);

/* --- world_fold.c --- */

literal world_fold(world *w, const cond *c, uint16_t row);
literal world_option(world *w, uint16_t row, setting_id which, option_mask mask);
literal world_was(world *w, uint16_t row, setting_id which, option_mask mask);
/* The sum is at least so much. */
literal world_at_least(world *w, const expr *e, amount bound, uint16_t row);

/* --- world_facts.c --- */

void world_add_facts(world *w);
static inline bool world_row_has(const world *w, uint16_t row, kind_id kind) {
    return kind == ID_NONE ? row == 0 : row != 0 && kind_is(w->k, w->kind_of[row], kind);
}
/* The row whose setting a life speaks of. */
static inline uint16_t world_whose(const life *v, uint16_t row) {
    return v->whose == SCOPE_ME ? row : 0;
}

/* --- world_search.c --- */

/* Allocates what searches need. The world grows no more. Only what facts and dates rest on is followed. */
void world_ready(world *w);
/* Follows what these literals rest on too, and nothing else: most conditions are asked for on a few days only. Call world_on() next. */
void world_wake(world *w, const literal *list, size_t count);
/* Goes to a day. False: its facts refute each other without a search. */
bool world_on(world *w, date day, uint32_t excluded);
/* Begins a traced refutation; world_trace(w, false) ends it. */
void world_trace(world *w, bool on);
/* Back to what the day alone says. */
void world_back(world *w);
/* Narrows for good, until world_back(). False: refuted. */
bool world_assume(world *w, literal x);
/* Takes it in if nothing speaks against it at once; a search may still give it up. */
bool world_wish(world *w, literal x);
/* Finds values for all decisions of the design and of the present instances. */
world_verdict world_complete(world *w, unsigned conflicts);

static inline bool world_holds(const world *w, literal x) {
    return (w->dom[x.var] & ~x.mask) == 0;
}

static inline bool world_excludes(const world *w, literal x) {
    return (w->dom[x.var] & x.mask) == 0;
}

static inline bool clause_active(const world *w, const dated_clause *c) {
    if (w->day < c->since || w->day >= c->until) return false;
    if (c->owner == OWNER_NONE || c->defines) return true;
    return c->owner != w->excluded && (w->alone == OWNER_NONE || c->owner == w->alone);
}

#endif
