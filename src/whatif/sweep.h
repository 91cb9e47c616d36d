/* sweep.h - a scenario times axes times days: every combination answered
 *
 * Combinations are numbers in a mixed radix, axis 0 fastest. Equal answers are kept once. The table is exactly that of planning each edited
 * scenario by itself, but few combinations need a search (Properties: see sweep_walk.c). */
#ifndef ACRPLAN_WHATIF_SWEEP_H
#define ACRPLAN_WHATIF_SWEEP_H

#include "explain/sketch.h"
#include "whatif/axis.h"

#define MOST_SWEEP_DAYS 64
#define NO_OPTION UINT8_MAX
#define NO_ANSWER UINT32_MAX

/* A decision of the scenario with all of its clients; the registry's first, then those of each client. */
typedef struct sweep_decision {
    const char *name; /* "sku", "ci.agents" */
    setting_id setting;
    uint16_t client; /* ID_NONE: the registry's */
} sweep_decision;

typedef struct sweep_answer {
    sketch plan; /* clients are those of the scenario; .kind: a plan, a conflict, or unknown (a budget ran out) */
    const uint8_t *option; /* by decision; NO_OPTION: does not apply, or its client is not there. NULL: no plan */
    uint64_t id;           /* digest of what it says: the same in every sweep of the scenario */
} sweep_answer;

typedef struct axis_choice {
    uint8_t axis, value;
} axis_choice;

/* A minimal set of choices that excludes every plan on a day: without any one of them there is a combination with a plan. */
typedef struct sweep_clash {
    uint16_t day;          /* into days */
    size_t count;          /* 0: no combination of that day has a plan */
    const axis_choice *at; /* ascending by axis */
} sweep_clash;

typedef struct sweep {
    const knowledge *knowledge;
    const scenario *scenario;
    axes over;
    size_t stride[MOST_AXES]; /* of each axis in combinations */
    size_t day_count;
    const date *days;
    size_t decision_count;
    const sweep_decision *decisions;
    size_t combination_count;
    size_t first, end;    /* combinations that are answered: [first, end) */
    const uint32_t *cell; /* [day * (end - first) + combination - first]: into answers */
    size_t answer_count;
    const sweep_answer *answers; /* as they were found */
    bool all_clashes;            /* false: there are more than can be kept, or one may hold another */
    size_t clash_count;
    const sweep_clash
        *clashes; /* by day, then fewest choices first, then in lexical order. A combination conflicts exactly where it
                                   contains one */
    size_t problems, searches; /* made: what the sweep took */
} sweep;

/* The part `which` of `parts` (which < parts) of the combinations; 0 of 1: all of them. The parts follow one another. */
typedef struct sweep_part {
    size_t which, parts;
} sweep_part;

/* NULL: a day or a problem cannot be had, said in `d`. Lives in `mem`; `k` and `s` must outlive it. */
const sweep *sweep_make(arena *mem, const knowledge *k, const scenario *s, axes over, const date *days,
                        size_t day_count, sweep_part part, diags *d);

/* The value of an axis in a combination; the combination of the scenario as it stands. */
static inline uint8_t sweep_value(const sweep *w, size_t combination, size_t which) {
    return (uint8_t)(combination / w->stride[which] % w->over.at[which].value_count);
}
size_t sweep_base(const sweep *w);

/* The answer of a combination in [first, end). */
static inline const sweep_answer *sweep_at(const sweep *w, size_t day, size_t combination) {
    return &w->answers[w->cell[day * (w->end - w->first) + combination - w->first]];
}

/* Does the combination contain all choices of the clash? */
bool sweep_contains(const sweep *w, const sweep_clash *c, size_t combination);

/* A digest of the whole table: of each answer's id, day by day, combination by combination; and how one is added to DIGEST_START. */
uint64_t sweep_digest(const sweep *w);
uint64_t sweep_digest_add(uint64_t digest, uint64_t id);

/* An answer of a problem on its own, as a sweep keeps it: what it is compared with in tests. `found` NULL: no plan. */
sweep_answer sweep_answer_of(arena *mem, const sweep *w, const problem *p, answer_kind kind, const solution *found,
                             const uint16_t *client_of);

#endif
