/* reach.h - goals, and the ways to reach them, as a document
 *
 * The root <reach> has an <aim> for each goal, the plan as it stands in <summary>, a <way> for each set of changes, or <never> with what
 * excludes the goals whatever is given up. */
#ifndef ACRPLAN_STUDY_REACH_H
#define ACRPLAN_STUDY_REACH_H

#include <libxml/tree.h>

#include "report/views.h"
#include "whatif/reach.h"

/* Goals that were looked for from an answer. */
typedef struct quest {
    const answer *base;
    const aim *aims;
    size_t aim_count;
    const reach *found;
} quest;

/* Owned: xmlFreeDoc(). NULL when memory runs out, as report_build(). */
xmlDocPtr reach_build(arena *mem, const quest *q);

void view_reach_text(xmlDocPtr tree, const view_options *o, buf *out);
void view_reach_html(xmlDocPtr tree, const view_options *o, buf *out);
void view_reach_markdown(xmlDocPtr tree, const view_options *o, buf *out);

#endif
