/* sweep_read.h - what the views of a sweep read from its tree
 *
 * The table of a tree is expanded into numbers; everything else stays where it is. A tree may be damaged: what is missing reads as 0. */
#ifndef ACRPLAN_STUDY_SWEEP_READ_H
#define ACRPLAN_STUDY_SWEEP_READ_H

#include "report/view.h"

#define MOST_TABLE_AXES 16

typedef struct table_axis {
    const xmlNode *node;
    size_t values, stride; /* in combinations */
} table_axis;

typedef struct sweep_table {
    const xmlNode *root;
    size_t axis_count;
    table_axis axes[MOST_TABLE_AXES];
    size_t first, end; /* combinations that are told */
    size_t day_count, answer_count, decision_count, clash_count;
    uint32_t *cells;         /* [day * (end - first) + combination - first]: number of an answer, from 1; 0: none */
    const xmlNode **answers; /* by number - 1 */
    const xmlNode **days, **decisions, **clashes;
    uint8_t *choices; /* [clash * MOST_TABLE_AXES + axis]: its value + 1; 0: any */
} sweep_table;

/* Owned: table_free(). False: memory ran out. */
bool table_read(const xmlNode *root, sweep_table *t);
void table_free(sweep_table *t); /* takes a zeroed one */

/* The answer of a combination on a day; NULL: none. Its number, from 1; 0: none. */
uint32_t table_number(const sweep_table *t, size_t day, size_t combination);
const xmlNode *table_at(const sweep_table *t, size_t day, size_t combination);
/* The <value> of an axis in a combination, and its place among the values. */
size_t table_value_at(const sweep_table *t, size_t which, size_t combination);
const xmlNode *table_value(const sweep_table *t, size_t which, size_t combination);

/* The n-th child of that name, or NULL. */
const xmlNode *child_at(const xmlNode *parent, const char *name, size_t n);

/* The <axis> that a node refers to; NULL: that of the days. */
const xmlNode *axis_of(const xmlNode *root, const xmlNode *reference);
/* The <value> of it that the attribute "value" names. */
const xmlNode *value_of(const xmlNode *axis, const xmlNode *reference);

/* A whole number in an attribute; 0 when it is missing. */
size_t node_number(const xmlNode *node, const char *name);
/* The option that an answer gives a decision, or NULL. */
const xmlNode *option_in(const sweep_table *t, const xmlNode *answer, size_t decision);

/* Is the n-th clash of the day, and does the combination contain all of its choices? */
bool clash_holds(const sweep_table *t, size_t n, size_t day, size_t combination);

#endif
