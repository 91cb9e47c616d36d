/* boundary_tree.h - what changes on a day, and because of what, as parts of a tree; shared by history and outlook */
#ifndef ACRPLAN_STUDY_BOUNDARY_TREE_H
#define ACRPLAN_STUDY_BOUNDARY_TREE_H

#include "report/parts.h"
#include "whatif/boundary.h"

/* <turn>: what a fact was, what it becomes, on which day and how sure that is, with its sources; or that the day itself passes. `number` 0:
 * none. */
xmlNodePtr add_turn(report *r, xmlNodePtr parent, const turn *t, date day, int64_t number);
/* <difference>, with the decisions, amounts and texts of both sides. The gists are those that it was found between. */
xmlNodePtr add_difference(report *r, xmlNodePtr parent, const difference *d, const gist *before, const gist *now);
/* <turn> for each turn that a difference is blamed on, numbered, and <difference> for each difference with its <cause>s, which name the numbers. */
void add_boundary(report *r, xmlNodePtr parent, const boundary *b, const gist *before, const gist *now);

/* What an answer is: its kind and counts as attributes, then <choice> for each headline setting, or <clash> for each set of statements that
 * exclude each other. */
void add_gist(report *r, xmlNodePtr node, const gist *x);

#endif
