/* deciding.h - which statement decides what, from a whole sweep
 *
 * Two views of one table. The influence of an axis: in how many pairs of cells that differ in this axis alone something is different. And a
 * decision tree: which question comes first, if one wants to know the outcome. The days count as an axis, the last one. */
#ifndef ACRPLAN_WHATIF_DECIDING_H
#define ACRPLAN_WHATIF_DECIDING_H

#include "whatif/sweep.h"

/* How many values an axis has; the axis behind the last is that of the days. */
size_t deciding_values(const sweep *w, size_t which);

#define ASPECTS(X)                                                               \
    X(ANSWER, "answer")     /* anything: settings, cost, warnings, verdict */    \
    X(VERDICT, "verdict")   /* a plan or none */                                 \
    X(HEADLINE, "headline") /* both are plans, and a headline setting differs */ \
    X(COST, "cost")         /* both are plans of different cost */
typedef enum aspect {
#define X(id, name) ASPECT_##id,
    ASPECTS(X) ASPECT_COUNT
#undef X
} aspect;
const char *aspect_name(aspect a);

typedef struct influence {
    size_t axis;
    size_t pairs;                 /* of cells that differ in this axis alone */
    size_t changes[ASPECT_COUNT]; /* of them */
} influence;

/* By axis, the greatest share of changed answers first; equal ones in the order of the axes. An axis of the days is there when there are
 * several. */
const influence *deciding_influences(arena *mem, const sweep *w, size_t *count);

/* --- trees --- */

#define MOST_SPLITS 31
#define NO_AXIS SIZE_MAX

/* What a cell comes to: an option of the setting that a tree is about, or one of these. */
#define OUTCOME_PLAN 64      /* of the verdict's tree */
#define OUTCOME_CONFLICT 65  /* no plan */
#define OUTCOME_UNKNOWN 66   /* the search was given up */
#define OUTCOME_NOT_THERE 67 /* the setting does not apply */
#define OUTCOME_COUNT 68

typedef struct tree_node {
    size_t axis;     /* which is asked; NO_AXIS: nothing more is */
    size_t first;    /* child for its value 0, the others follow; 0: none */
    size_t cells;    /* that get here */
    uint8_t outcome; /* of most of them */
    size_t with;     /* that have it: all of them, unless the tree was cut */
} tree_node;

typedef struct decision_tree {
    size_t decision; /* that it is about, into w->decisions; SIZE_MAX: the verdict */
    bool exact;      /* false: it was cut after MOST_SPLITS questions */
    size_t node_count;
    const tree_node *nodes; /* the first is the root */
} decision_tree;

/* Each question is the one after which the rest is told apart best for the values that it has (least Gini impurity; Breiman, Friedman, Olshen
 * and Stone, Classification and regression trees, 1984). */
decision_tree deciding_tree(arena *mem, const sweep *w, size_t decision);

/* The first decision about a headline setting, or SIZE_MAX. */
size_t deciding_headline(const sweep *w);

#endif
