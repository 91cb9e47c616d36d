/* sketch.h - a plan in short, freed from the problem that it solves
 *
 * Problems of edited scenarios live only while they are solved. A sketch keeps what is told of their plans, in terms of the pack and of the
 * scenario that was edited, so that plans of different problems can be compared. */
#ifndef ACRPLAN_EXPLAIN_SKETCH_H
#define ACRPLAN_EXPLAIN_SKETCH_H

#include "solve/answer.h"

/* One decision that applies. */
typedef struct pick {
    setting_id setting;
    uint16_t client; /* of the scenario that was edited; ID_NONE: the registry's */
    uint8_t option;
} pick;

typedef struct sketch {
    answer_kind kind; /* the rest only where it is a plan */
    cost total;
    money usd;     /* a month */
    bool at_least; /* a price of unknown amount is not in it */
    uint16_t warnings[SEVERITY_COUNT], practices, wishes;
    int64_t warning_harm, practice_harm; /* sums of HARM_OF: compare like tuples of counts, worst first */
    size_t pick_count;
    const pick *picks; /* in the order of the problem's decisions */
    size_t told_count;
    const shifted *told; /* warnings, unmet practices and prices of unknown amount that hold */
} sketch;

/* What another plan has that the first has not. */
typedef struct contrast {
    money usd; /* the other's cost less the first's */
    size_t moved_count;
    const pick *moved; /* decisions of the other that differ, or that apply only there */
    size_t added_count, removed_count;
    const shifted *added, *removed;
} contrast;

/* `client_of`: by client of the problem's scenario, the client of the scenario that was edited; NULL: the same. */
sketch sketch_plan(arena *mem, const problem *p, const uint8_t *option, const cost *total, const uint16_t *client_of);

contrast sketch_contrast(arena *mem, const sketch *from, const sketch *to);

/* The same decisions, at whatever cost. */
bool sketch_same_picks(const sketch *x, const sketch *y);

#endif
