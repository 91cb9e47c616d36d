/* learn.h - private to src/solve: search that learns from its conflicts
 *
 * A learner holds some variables of the loaded view, numbered anew, with the clauses on them, and variables of its own. Each conflict is
 * followed back through the reasons of the narrowings that it rests on, until one variable of the level stands for all of it (first unique
 * implication point; Marques-Silva and Sakallah, GRASP, 1999; Moskewicz et al., Chaff, 2001), over literals (variable, mask): where a
 * narrowing left v in `mask` because all else was false, "v in x or ..." becomes "v in x and mask or ...".
 *
 * Invariants. Every clause has one literal a variable, watches its first two, and of those either both are not false, or one is true, or the
 * narrowing that follows is on the trail. Level 0 is the root: what is narrowed there stays so. Level 1 are the assumptions, all of
 * them; choices begin at level 2. */
#ifndef ACRPLAN_SOLVE_LEARN_H
#define ACRPLAN_SOLVE_LEARN_H

#include "base/vec.h"
#include "solve/solver_impl.h"

/* Reasons of a narrowing: a clause, or one of these. */
#define BY_CHOICE UINT32_MAX
#define BY_ASSUMPTION ((uint32_t)1 << 31) /* + which one */
#define BY_LIMIT ((uint32_t)1 << 30)      /* + a meter */

typedef struct lit {
    option_mask mask;
    uint32_t var; /* of the learner */
} lit;

typedef struct step {
    option_mask old, removed;
    uint32_t var, reason, level;
} step;

/* "A clause to look at when v has nothing of `mask` any more", unless the other literal is true. */
typedef struct hook {
    option_mask mask, other_mask;
    uint32_t other, id; /* the other literal, and the clause */
} hook;

typedef struct learned {
    uint32_t first, count; /* into learner.lits */
    uint32_t levels;       /* when it was learned: how many different ones; 0: it was not learned, and stays */
    uint32_t proof;        /* node of the proof */
} learned;

typedef struct unknown {
    VEC(hook) hooks;
    double activity;
    uint32_t first; /* option: into learner.gone */
    uint32_t place; /* in the heap, from 1; 0: it is not there */
    var_id original;
    bool choosable;                      /* else it has its lowest option unless something forces another */
    bool listed, current;                /* while a conflict is followed back */
    uint8_t options, saved, model, best; /* saved: to be tried first; model: the last; best: the best one */
    const uint8_t *order;                /* in which options are chosen; NULL: as they are numbered */
} unknown;

/* Where what was learned comes from: kept only while solver.trace is set. Nodes are the problem's clauses, in the order in which they were
 * loaded, then what was learned. */
typedef struct proof {
    bool kept;
    bool full;          /* it became too long: everything is taken to be used */
    VEC(uint32_t) of;   /* the clause of the problem */
    VEC(uint32_t) from; /* nodes that were used, one after the other */
    VEC(uint32_t) ends; /* by what was learned: where those that it used end */
    VEC(uint32_t) root; /* by step at the root: the node that it follows from */
    VEC(uint32_t) pending;
    VEC(bool) used;
} proof;

typedef struct learner {
    solver *s;
    arena *mem;
    bool refuted; /* at the root */

    /* By variable. */
    VEC(option_mask) dom;
    VEC(option_mask) start, root; /* when it was loaded; at level 0 */
    VEC(option_mask) need;        /* options whose removal is to be explained */
    VEC(unknown) vars;
    uint32_t *local; /* by variable of the problem */

    VEC(uint32_t) gone; /* by option: the step that removed it */
    VEC(step) trail;
    size_t head;
    VEC(uint32_t) levels; /* by level, from 1: the steps before it */
    VEC(learned) clauses;
    VEC(lit) lits;
    size_t kept;        /* clauses that were learned and are at hand */
    size_t most_kept;   /* more are thinned out */
    VEC(uint32_t) heap; /* variables to choose, most active first */
    double bump;

    uint32_t conflict; /* a reason */
    lit refused;       /* the narrowing that it did not allow, where that is an assumption */
    const lit *assumed;
    VEC(uint32_t) listed; /* variables with a need */
    VEC(lit) clause;      /* that was just learned */
    VEC(lit) sum;         /* the reason of a narrowing by a meter */
    VEC(uint32_t) seen;   /* by level: stamp */
    uint32_t stamp;
    VEC(uint32_t) core; /* assumptions that clash, by place, the last first */
    uint64_t conflicts, most_conflicts, restarts;
    bool in_order; /* variables are chosen in their order, and options in theirs; then: */
    uint32_t next; /* none before it is to be chosen */

    size_t running_count; /* meters whose limits hold here */
    meter_id running[METER_COUNT];
    int64_t sums[METER_COUNT];
    int64_t others[METER_COUNT]; /* of what is not in the learner */
    struct goals *goals;         /* of search_learning() */
    proof proof;
} learner;

static inline uint32_t level_of(const learner *l) {
    return (uint32_t)l->levels.len;
}

static inline bool is_true(const learner *l, lit x) {
    return !(l->dom.at[x.var] & ~x.mask);
}

static inline bool is_false(const learner *l, lit x) {
    return !(l->dom.at[x.var] & x.mask);
}

/* learn_load.c */
/* The learner of the solver with these variables, which are closed under clauses, as they are narrowed now, and the limits of the meters
 * that run. What was learned before is forgotten. */
learner *learner_load(solver *s, const var_id *vars, size_t count);
/* A variable that has its first option unless something forces the second. */
uint32_t learner_add(learner *l);
/* At the root. Literals of the same variable are taken together. */
void learner_require(learner *l, const lit *x, size_t count);
/* At the root, after propagation: drops what is true at the root, and, where there are too many, half of what was learned. */
void learner_tidy(learner *l);

/* learn.c */
bool learner_narrow(learner *l, lit to, uint32_t reason);
bool learner_propagate(learner *l);
void learner_return_to(learner *l, uint32_t depth);
/* A clause of two literals or more, of which the first two are to be watched. */
void learner_watch(learner *l, uint32_t id);
void learner_push_heap(learner *l, uint32_t v);
uint32_t learner_pop_heap(learner *l);
void learner_bump(learner *l, uint32_t v);

/* learn_limits.c: limits on the meters that run, as one more kind of clause */
void learner_start_sums(learner *l);
void learner_change_sums(learner *l, uint32_t v, option_mask from, option_mask to);
/* False: a limit is passed. Else whatever would pass it is narrowed away. */
bool learner_hold_limits(learner *l);
/* Why narrowings at a place on the trail had to be, or, past its end, why there is a conflict; into l->sum. */
void learner_explain_sum(learner *l, meter_id m, size_t spot);

/* learn_conflict.c */
/* Learns from a conflict at a choice, and goes back as far as what was learned says. */
void learner_learn(learner *l);
/* The assumptions that a conflict at level 1 or below rests on, into l->core. */
void learner_find_core(learner *l);

/* learn_search.c */
/* Some assignment, in vars[].model, or a core. SOLVE_UNKNOWN after so many conflicts (0: no limit), or when the budget ran out. */
solve_status learner_solve(learner *l, const lit *assume, size_t count, uint64_t conflicts);

/* Does propagation alone find a core? */
bool learner_refute(learner *l, const lit *assume, size_t count);
/* The assignment that comes first in tie order. */
solve_status learner_solve_in_order(learner *l, uint64_t conflicts);

/* learn_proof.c */
void proof_begin(learner *l);
/* The next clause is the problem's; gives its node. */
uint32_t proof_original(learner *l, uint32_t id);
/* Notes the reason of a narrowing at the root. */
void proof_root(learner *l, uint32_t reason, uint32_t narrowed);
/* Notes that what is being learned uses this. */
void proof_use(learner *l, uint32_t reason);
void proof_use_root(learner *l, uint32_t v, option_mask removed);
/* Closes the node of what was learned. */
uint32_t proof_learned(learner *l);
/* Traces all that a conflict at the root rests on. */
void proof_trace(learner *l);

#endif
