/* report.h - an answer and its explanation as an XML tree, and the views of that tree
 *
 * report_build() is the only code that sees both the explanation and XML. Views (views.h) read the tree only, so that a
 * saved report renders the same; what a view needs goes into the tree, in both languages. */
#ifndef ACRPLAN_REPORT_REPORT_H
#define ACRPLAN_REPORT_REPORT_H

#include <libxml/tree.h>

#include "explain/explain.h"
#include "report/views.h"

#define REPORT_NS "urn:acrplan:report:1"

extern const char report_schema[]; /* RELAX NG, XML syntax; from report.rng */

/* Of an explanation, `answer` is there, and `clash` of a conflict; what else is NULL is left out of the report.
 * Owned: xmlFreeDoc(). NULL when memory runs out, also that of `mem`, which serves temporary structures: its escape
 * is not called. Characters that cannot stand in XML enter the tree as U+FFFD. */
xmlDocPtr report_build(arena *mem, const explanation *e);
/* The answer to "why" or "why not": a document of its own, of which <why> is the root; of the explanation only the answer is looked at. The
 * same holds of it as of a report. */
xmlDocPtr report_why_build(arena *mem, const explanation *e, const why *w);

#endif
