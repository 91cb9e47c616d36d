/* sat.h - explanations by SAT solvers, through their libraries
 *
 * One solver is loaded with the problem once; groups are switched by assumptions, so that what it learns stays. */
#ifndef ACRPLAN_TESTS_SAT_H
#define ACRPLAN_TESTS_SAT_H

#include "../oracle/cnf.h"

typedef struct sat_library {
    const char *name;
    void *(*start)(void);
    void (*stop)(void *s);
    void (*add)(void *s, int literal_or_end);
    void (*assume)(void *s, int literal);
    bool (*solve)(void *s);
    bool (*failed)(void *s, int literal); /* of the assumptions: it was needed for "no" */
    bool (*is_true)(void *s, int literal);
} sat_library;

extern const sat_library picosat, cadical;

typedef struct sat {
    const sat_library *by;
    void *s;
    const cnf *c;
    bool *in;  /* by group */
    int spare; /* a variable that nothing uses yet */
} sat;

sat sat_load(arena *mem, const sat_library *by, const cnf *c);
void sat_free(sat *x);

/* A minimal set of groups that excludes the assumed literal (0: none), by deletion; each "no" leaves only the groups that it needed. The
 * result is in x->in; returns how many. */
size_t sat_core(sat *x, int assumed);

/* All minimal sets of statements without which there is a solution, facts being hard. A solution that leaves some out is extended, one
 * statement after the other, until none can be added: the rest is a minimal correction, which a clause then blocks (Bailey and Stuckey,
 * Discovery of minimal unsatisfiable subsets of constraints using hitting set dualization, 2005, for the growing; Liffiton and Sakallah,
 * 2008, for the blocking). Those clauses are under a selector of the call: the next begins anew, with
 * what was learned. Returns how many. */
size_t sat_corrections(sat *x, int assumed);

#endif
