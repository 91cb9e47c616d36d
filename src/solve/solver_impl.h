/* solver_impl.h - private to src/solve: the state of a solver
 *
 * A view is the problem at hand: the enabled clauses after propagation at the root, without satisfied clauses and
 * false literals, split into independent parts. One view is loaded at a time: `dom` and the trail belong to it.
 *
 * Roles. An auxiliary that is defined by structure and used by nothing but effects need not be searched for: a
 * DERIVED one costs nothing and is evaluated at the end; a LAZY one costs only when it is 1, and only the clauses
 * that force it to 1 are kept. */
#ifndef ACRPLAN_SOLVE_SOLVER_IMPL_H
#define ACRPLAN_SOLVE_SOLVER_IMPL_H

#include "solve/solver.h"

#define NO_REASON UINT32_MAX /* a decision or an assumption */
#define ALL_LEVELS UINT64_MAX
#define OFFER_BLOCKS 32

typedef enum role { ROLE_SEARCHED, ROLE_LAZY, ROLE_DERIVED } role;

/* One narrowing of a domain. `depends` is a set of decision levels (bit 63: that level or a deeper one). */
typedef struct change {
    option_mask old, removed;
    uint64_t old_depends;
    uint32_t reason; /* a clause of the problem, or NO_REASON */
    var_id var;
    uint8_t old_cheapest;
} change;

/* What each option costs by itself, and the order in which options are tried: cheapest first, then the problem's
 * order. Rows are found through solver.option_first. */
typedef struct cost_table {
    cost fixed; /* of effects that always hold */
    cost *row;
    uint8_t *order;
    bool *costly; /* by variable: some option differs from another */
} cost_table;

/* Made when first needed. */
typedef struct meter {
    bool built;
    cost_table table; /* level 0: what it counts */
    int64_t *at;      /* the same, by option */
    size_t var_count;
    var_id *vars; /* whose options differ, ascending */
} meter;

/* What meters may show at most; NO_LIMIT where one is not watched. */
typedef struct limits {
    int64_t most[METER_COUNT];
} limits;

/* "(v in mask) or (other in other_mask)", seen from v. */
typedef struct pair {
    option_mask mask, other_mask;
    uint32_t reason;
    var_id other;
} pair;

typedef struct watch {
    option_mask mask;
    uint32_t clause;
} watch;

typedef struct short_clause { /* a clause of three literals or more, after stripping */
    uint32_t first, reason;
    uint16_t count;
} short_clause;

typedef struct part {
    uint32_t first, count; /* into view.vars */
    bool free;             /* one variable without clauses */
} part;

typedef struct view {
    bool built, refuted;
    size_t listed_count;
    var_id *listed; /* all variables but DERIVED ones, ascending */
    size_t derived_count;
    var_id *derived; /* ascending */
    uint8_t *fixed;  /* by variable: its option where the root leaves one */
    size_t var_count;
    var_id *vars;   /* open variables, part by part, ascending inside a part */
    var_id *sorted; /* the same, ascending */
    size_t part_count;
    part *parts;
    uint32_t *part_of; /* by variable; UINT32_MAX: fixed or absent */
    option_mask *root; /* domains at the root */
    role *roles;       /* by variable */
    literal *literals;
    short_clause *clauses;
    size_t clause_count;
    uint32_t *pair_first, *pair_count; /* by variable */
    pair *pairs;
    uint32_t *watch_first, *watch_count; /* by variable */
    watch *watches;
    bool has_witness;
    uint8_t *witness; /* by variable: some solution, the budget aside */
} view;

typedef struct level {
    var_id var;
    uint8_t cheapest;
    bool dear, tied; /* options were left out as too dear; as no better and later */
    bool retrying;   /* what was put aside */
    option_mask untried, aside;
    uint32_t position;
    size_t trail;
    uint64_t failed; /* levels that the failures of this one depend on */
    uint64_t aside_levels;
    cost bound, aside_bound; /* the least of what was put aside */
    int64_t sums[METER_COUNT];
} level;

/* Lists of clauses by variable or group. */
typedef struct index {
    uint32_t *first; /* count + 1 */
    uint32_t *at;
} index;

/* When to go about it in another way; tests are less patient. */
typedef struct patience {
    uint64_t failures; /* of a search; then it learns from them. 0: it does so at once */
    uint64_t trial;    /* conflicts of learning within limits; then it looks for islands. 0: it does so at once */
    uint64_t offers;   /* failures among islands; then it learns to the end */
    uint64_t restart;  /* conflicts; then a learner begins anew */
    uint64_t ties;     /* conflicts of looking for the first of the best plans; then variables are taken one by one */
    size_t noted;      /* uses of clauses by what is learned; then a proof becomes too long to keep */
    size_t learned;    /* clauses; then half of them are forgotten */
} patience;

struct solver {
    arena *mem;
    const problem *p;
    bool *enabled;           /* by group */
    bool all_roles_searched; /* an assumption named an auxiliary that is not searched for */
    uint64_t conflict_limit, conflicts_left;
    bool out_of_budget;
    patience patience;
    size_t offer_blocks; /* memory for offers, each of two kinds */
    solver_stats stats;

    /* Made once. */
    uint32_t *option_first;     /* by variable */
    uint8_t *rank;              /* by option: place in variable.order */
    cost_table costs, no_costs; /* nothing is costly: while the root is propagated */
    meter meters[METER_COUNT];
    role *roles;
    bool *follows;          /* by variable: an auxiliary that structure defines: variables before it determine it */
    index of_group, of_var; /* clauses of a group; structure clauses that restrict, by variable */
    bool has_budget;
    limits limited; /* by solver_limit() */

    view main, scratch;
    view *loaded;

    /* State of the loaded view. */
    const cost_table *table;
    option_mask *dom;
    uint64_t *depends;
    uint8_t *cheapest;
    change *trail;
    size_t trail_len, trail_head;
    size_t trail_root;      /* where the narrowings after the root begin */
    cost bound, root_bound; /* cost that every completion of the current domains has at least; at the root */
    size_t running_count;   /* meters whose limits prune; none: nothing is kept up to date */
    meter_id running[METER_COUNT];
    limits allowed;            /* by those */
    int64_t sums[METER_COUNT]; /* of those: what every completion of the current domains shows at least */
    uint32_t conflict;         /* clause, or NO_REASON: an assumption */
    literal conflict_literal;
    level *levels;
    size_t depth;
    var_id *searched, *costly;       /* of search() */
    var_id *coupled;                 /* of parts that limits bind together */
    bool *part_coupled;              /* by part */
    uint8_t *best;                   /* by variable: the incumbent */
    struct archipelago *archipelago; /* of searches that split */
    struct market *market;           /* of search_offers() */
    struct learner *learner;         /* of search_learning() */
    uint8_t *found;                  /* by variable: the last solution, complete */

    /* Explanation; NULL outside solver_core(). */
    bool *trace; /* groups that a refutation used */
    option_mask *need;
    bool *core_groups; /* of solver_core(), made when first needed; so are these: by group */
    bool *facts, *statements;
    solve_status structure;
    bool structure_checked;
    struct check *check; /* of core_holds(), made when first needed */

    /* Scratch for building views and splitting. */
    uint32_t *candidates;
    uint32_t *stamp_clause, *stamp_var, stamp;
    uint32_t *leader;
    var_id *queue;
};

static inline int compare_costs(const cost *x, const cost *y) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (x->level[i] != y->level[i]) return x->level[i] < y->level[i] ? -1 : 1;
    return 0;
}

static inline bool is_single(option_mask m) {
    return (m & (m - 1)) == 0;
}

static inline uint8_t lowest_option(option_mask m) {
    uint8_t o = 0;
    while (!((m >> o) & 1)) o++;
    return o;
}

/* The bit of a decision level in a set of levels. */
static inline uint64_t level_bit(size_t depth) {
    return (uint64_t)1 << (depth < 63 ? depth : 63);
}

static inline void count_failure(solver *s) {
    s->stats.conflicts++;
    if (s->conflict_limit && s->conflicts_left-- == 0) s->out_of_budget = true;
}

static inline unsigned option_count(const solver *s, var_id v) {
    return s->p->vars[v].option_count;
}

static inline option_mask all_options(const solver *s, var_id v) {
    return all_of(s->p, v);
}

static inline bool clause_enabled(const solver *s, const clause *c) {
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (!s->enabled[c->groups[i]]) return false;
    return true;
}

static inline bool budget_counts(const solver *s) {
    return s->has_budget && s->enabled[s->p->budget_group];
}

static inline limits no_limits(void) {
    return (limits){.most = {NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT}};
}

/* tables.c */
void build_tables(solver *s);
void build_meter(solver *s, meter_id m);

/* view.c */
void view_alloc(solver *s, view *v);
/* Builds and loads a view of s->candidates over the variables (ascending, closed under those clauses); the root's
 * narrowings stay on the trail. */
void view_build(solver *s, view *v, size_t count, const var_id *vars, size_t var_count);
/* All enabled clauses and all variables; `roles`: leave out what need not be searched for. */
void view_build_enabled(solver *s, view *v, bool roles);
void view_load(solver *s, view *v, const cost_table *table);

/* propagate.c */
bool narrow(solver *s, var_id v, option_mask mask, uint32_t reason, uint64_t depends);
bool propagate(solver *s);
void undo_to(solver *s, size_t trail);
uint64_t conflict_levels(const solver *s);

/* meters.c */
const meter *meter_of(solver *s, meter_id m);
int64_t meter_least(const solver *s, const meter *m, var_id v, option_mask among);
int64_t meter_shows(const solver *s, const meter *m, const uint8_t *chosen);
bool within(solver *s, const limits *most, const uint8_t *chosen);
/* From the domains of the loaded view, at its root. */
void run_meters(solver *s, const limits *most);
void stop_meters(solver *s);
/* After v was narrowed from `old`. */
void raise_sums(solver *s, var_id v, option_mask old);
/* A meter that is over its limit, or METER_COUNT. */
meter_id over_limit(const solver *s);
/* Levels that hold its sum up. */
uint64_t meter_levels(const solver *s, meter_id m);
/* Marks the parts of the view that the running meters count in. */
void mark_coupled(solver *s, const view *v);

/* search.c */
/* Looks through the variables, which are closed under clauses. `optimise`: for the least cost, else for any
 * solution; the result is in best[]. *total is the bound at the best leaf. */
solve_status search(solver *s, const var_id *vars, size_t count, bool optimise, cost *total);

/* learn_goals.c */
/* As search(), for hard problems. `known`: best[] holds a plan. */
solve_status search_learning(solver *s, const var_id *vars, size_t count, bool optimise, bool known, uint64_t conflicts,
                             cost *total);

/* offers.c */
/* The least cost within the limits of the meters that run; as search(), for problems that fall apart. `at_most`: the cost of a plan that is
 * known; NULL: none is. SOLVE_UNKNOWN without being out of budget: it takes too much room or time. */
solve_status search_offers(solver *s, const var_id *vars, size_t count, const cost *at_most, cost *total);

/* solver.c */
/* Narrows by the assumptions and propagates; false: refuted. */
bool assume_all(solver *s, const literal *assume, size_t count);
void load_main(solver *s, const literal *assume, size_t count);
/* Is the loaded view satisfiable under the assumptions, the budget aside? Traces when s->trace is set. */
solve_status satisfy_loaded(solver *s, const literal *assume, size_t count);
/* The least that a meter can show in the loaded view, the limits aside; leaves the plan in best[]. */
solve_status least_shown(solver *s, view *v, meter_id m, const literal *assume, size_t count, int64_t *out);

/* core.c */
void trace_conflict(solver *s);
void trace_money(solver *s);
/* In two steps: all that is false of clauses, `but` a variable (ID_NONE: none), is to be explained; then it is. */
void need_clause(solver *s, uint32_t id, var_id but);
void trace_back(solver *s);

/* check.c, for assertions: has the core, as solver_core() found it, no solution, and one without any of its groups? With `soft`: as
 * solver_core_among() did. What takes long to find out is taken on trust. */
bool core_holds(solver *s, const literal *assume, size_t assume_count, const group_id *core, size_t count,
                const bool *soft);

/* evaluate.c: plain evaluation, sharing nothing with propagation */
bool satisfies(const problem *p, const bool *enabled, const literal *assume, size_t count, const uint8_t *chosen);
int64_t shown_by(const problem *p, meter_id m, const uint8_t *chosen);
bool meter_counts(meter_id m, const effect *e);

#endif
