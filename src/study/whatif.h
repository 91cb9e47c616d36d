/* whatif.h - a scenario as it stands and its variants, side by side, as a document
 *
 * The root <whatif> has the plan as it stands in <summary>, then a <variant> for each, numbered from 1, and a <row> for each setting that
 * is told of all plans; plan 0 is the one as it stands. */
#ifndef ACRPLAN_STUDY_WHATIF_H
#define ACRPLAN_STUDY_WHATIF_H

#include <libxml/tree.h>

#include "report/views.h"
#include "whatif/variants.h"

/* Owned: xmlFreeDoc(). NULL when memory runs out, as report_build(). */
xmlDocPtr whatif_build(arena *mem, const answer *base, const standings *all);

void view_whatif_text(xmlDocPtr whatif, const view_options *o, buf *out);
void view_whatif_html(xmlDocPtr whatif, const view_options *o, buf *out);
void view_whatif_markdown(xmlDocPtr whatif, const view_options *o, buf *out);
/* A line for each plan: what it costs and brings, a column for each setting that is told, options by their names. */
void view_whatif_csv(xmlDocPtr whatif, const view_options *o, buf *out);

#endif
