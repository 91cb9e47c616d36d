/* plain.h - sentences as plain text, for cells of tables, and in Markdown */
#ifndef ACRPLAN_STUDY_PLAIN_H
#define ACRPLAN_STUDY_PLAIN_H

#include "report/view.h"

/* Writes what is told as it stands; facts by their numbers. */
extern const teller PLAIN_TELLER;

/* What `tell` says of a node, as plain text appended to `out`. */
typedef void node_teller(view *v, const xmlNode *node);
void tell_plainly(const view *v, node_teller *tell, const xmlNode *node, buf *out);

/* The same in Markdown; as an item of a list after `before` where there is something to say. */
void md_told(view *v, node_teller *tell, const xmlNode *node);
void md_item(view *v, const char *before, node_teller *tell, const xmlNode *node);
/* The title of the scenario, what the document is, and its date. */
void md_headline(view *v, word_id kind);

/* A view of a tree that tells so. */
view plain_view(xmlDocPtr tree, const view_options *o, buf *out);

#endif
