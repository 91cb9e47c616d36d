/* brief.h - an answer in short: the options of the plan, what it costs and what to watch; or one set of reasons why there is none
 *
 * Nothing is explained, so nothing but the answer is needed: for scripts, and for a quick look. */
#ifndef ACRPLAN_STUDY_BRIEF_H
#define ACRPLAN_STUDY_BRIEF_H

#include <libxml/tree.h>

#include "report/views.h"
#include "solve/answer.h"

/* Owned: xmlFreeDoc(). NULL when memory runs out, as report_build(). */
xmlDocPtr brief_build(arena *mem, const answer *a);

/* A line "setting=option" for each decision that applies, in the names of pins. */
void view_brief_text(xmlDocPtr brief, const view_options *o, buf *out);

#endif
