/* sweep_impl.h - private to sweep*.c: a sweep while it is made
 *
 * Order of work: for each day and each structure (a choice of the axes that make another problem) one problem is built and the
 * combinations of its other axes are walked (sweep_walk.c). Each walk gives answers, which are kept once (sweep_answers.c), and the minimal
 * sets of choices that leave no plan within the structure; those of all structures of a day give the clashes (sweep_clashes.c). */
#ifndef ACRPLAN_WHATIF_SWEEP_IMPL_H
#define ACRPLAN_WHATIF_SWEEP_IMPL_H

#include "base/vec.h"
#include "whatif/sweep.h"

/* Far above what real scenarios need; the same as for one plan, so that a sweep knows as much. */
#define MOST_SEARCH_CONFLICTS 300000
#define MOST_CLASHES 4096       /* of one day */
#define MOST_CLASH_WORK 1000000 /* pairs that are joined to one family */

/* Choices by axis: value + 1; 0: none. */
typedef struct choice_set {
    uint8_t at[MOST_AXES];
} choice_set;

/* Minimal sets: none holds another. */
typedef struct family {
    size_t count;
    const choice_set *sets;
} family;

typedef struct sweeper {
    arena *mem;     /* of the result */
    arena *keep;    /* of the work */
    arena *scratch; /* of one structure */
    const knowledge *k;
    const scenario *s;
    axes over;
    bool structure[MOST_AXES]; /* by axis */
    size_t stride[MOST_AXES];
    size_t combination_count, first, end;
    const sweep_decision *decisions;
    size_t decision_count;
    VEC(sweep_answer) answers;
    uint32_t *slots; /* open addressing by id: place in answers + 1, 0: free */
    size_t slot_count;
    VEC(sweep_clash) clashes;
    bool all_clashes;
    uint32_t *cell;
    diags *d;
    sweep *out;
} sweeper;

/* sweep_answers.c: the place of an equal answer, new or not; NULL: of a conflict or what is not known. */
uint32_t sweep_keep(sweeper *w, const problem *p, answer_kind kind, const solution *found, const uint16_t *client_of);

/* sweep_walk.c: answers all combinations with these values of the structure axes on a day, and those that are the same because what
 * differs belongs to a client that is not there. False: no problem, said in w->d. */
bool sweep_structure(sweeper *w, size_t day, const uint8_t *values, family *minimal);

/* Is axis `i` a setting of a client that is not there with these values? The structure is the same whatever its value. */
bool sweep_is_idle(const sweeper *w, size_t i, const uint8_t *values);

/* sweep_clashes.c: `by_structure`: with the first structure axis fastest. */
void sweep_clash_day(sweeper *w, size_t day, family *by_structure);
typedef VEC(choice_set) choice_sets;

#endif
