/* clash.h - why a variant has no plan, and the best way out, in a sentence each */
#ifndef ACRPLAN_STUDY_CLASH_H
#define ACRPLAN_STUDY_CLASH_H

#include "report/parts.h"
#include "report/view.h"

/* A <clash> for each conflict, with the titles of its statements, and the best <repair>. `of` is the problem that they speak of. */
void add_clash_in_short(report *r, xmlNodePtr parent, const problem *of, const clash *all);

/* The first conflict, and how many more there are. */
void tell_clashes(view *v, const xmlNode *parent);
/* "Drop the requirement “A”: USD 5.00 a month; no warnings"; or that there is no repair. */
void tell_way_out(view *v, const xmlNode *parent);

#endif
