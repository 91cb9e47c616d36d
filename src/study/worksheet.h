/* worksheet.h - the network worksheet as a document of its own
 *
 * <network>: what the <worksheet> of a report says, with the facts and sources that it refers to. The views read this tree only. */
#ifndef ACRPLAN_STUDY_WORKSHEET_H
#define ACRPLAN_STUDY_WORKSHEET_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/buf.h"
#include "report/views.h"

/* Of the report of a plan. Owned: xmlFreeDoc(). NULL when memory runs out, also that of `mem`, whose escape is not called. */
xmlDocPtr network_build(arena *mem, xmlDocPtr report);

/* Its XML is written by view_xml(). */
void view_network_text(xmlDocPtr tree, const view_options *o, buf *out);
void view_network_markdown(xmlDocPtr tree, const view_options *o, buf *out);
void view_network_html(xmlDocPtr tree, const view_options *o, buf *out);
/* A record for each entry, name and port. */
void view_network_csv(xmlDocPtr tree, const view_options *o, buf *out);

#endif
