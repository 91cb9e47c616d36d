/* sweep.h - the document of a sweep: every combination, the distinct answers, what clashes, and which statement decides what
 *
 * Combinations are numbers in a mixed radix over the axes, the first axis fastest. The tree holds each answer once, the most frequent first;
 * a <table> of a day has their numbers in the order of combinations as words "number" or "number*times", so that a large sweep stays small.
 * Decisions and remarks of an answer are places in lists of the tree. */
#ifndef ACRPLAN_STUDY_SWEEP_H
#define ACRPLAN_STUDY_SWEEP_H

#include <libxml/tree.h>

#include "report/views.h"
#include "solve/answer.h"
#include "whatif/sweep.h"

/* `base`: the answer of the scenario as it stands, on the first day. Owned: xmlFreeDoc(). NULL when memory runs out. */
xmlDocPtr sweep_build(arena *mem, const answer *base, const sweep *w);

/* A record for each combination and day: the values, the verdict, what the plan is, and the clashes. Records of the parts of a sweep follow
 * one another as those of the whole do; the first line of each has the names of the fields. */
void view_sweep_csv(xmlDocPtr tree, const view_options *o, buf *out);
/* These tell of the whole: the sweep must not be a part. */
void view_sweep_text(xmlDocPtr tree, const view_options *o, buf *out);
void view_sweep_html(xmlDocPtr tree, const view_options *o, buf *out);

#endif
