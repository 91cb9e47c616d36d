/* history.h - the trees of a history and of an outlook (whatif/), whose roots are <history> and <outlook> */
#ifndef ACRPLAN_STUDY_HISTORY_H
#define ACRPLAN_STUDY_HISTORY_H

#include <libxml/tree.h>

#include "explain/explain.h"
#include "whatif/outlook.h"

/* `a` is the answer of the day from which the history is looked at, of the same scenario. Owned: xmlFreeDoc(); NULL when memory runs out. */
xmlDocPtr history_build(arena *mem, const history *h, const answer *a);
/* The same of an outlook. */
xmlDocPtr outlook_build(arena *mem, const prospects *p);
/* The tree of the report (report.h) with the outlook in it, in short. */
xmlDocPtr report_build_ahead(arena *mem, const explanation *e, const prospects *p);

#endif
