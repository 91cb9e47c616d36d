/* views.h - the text views of a book tree
 *
 * They know nothing of the knowledge: only the tree and the two languages. Check buf_ok() afterwards. */
#ifndef ACRPLAN_BOOK_VIEWS_H
#define ACRPLAN_BOOK_VIEWS_H

#include <libxml/tree.h>

#include "book/days.h"
#include "report/views.h"

/* A table of the facts in the tree (an outline is enough), a line for each period. */
void view_facts(xmlDocPtr book, const view_options *o, buf *out);
/* What the tree has under an id, with a timeline for facts. `ascii`: drawn without characters beyond ASCII. */
void view_things(xmlDocPtr book, const char *id, bool ascii, const view_options *o, buf *out);
/* The names in the tree that a scenario may use, with their options. */
void view_names(xmlDocPtr book, const view_options *o, buf *out);
/* A table of the sources in the tree. */
void view_sources(xmlDocPtr book, const view_options *o, buf *out);
/* What began, ended or changed on the days, by day; the tree has the facts concerned with all their periods. */
void view_changes(xmlDocPtr book, day_range days, const view_options *o, buf *out);

#endif
