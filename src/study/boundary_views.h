/* boundary_views.h - what the views of history and outlook share */
#ifndef ACRPLAN_STUDY_BOUNDARY_VIEWS_H
#define ACRPLAN_STUDY_BOUNDARY_VIEWS_H

#include "report/view_html.h"
#include "study/tell_boundary.h"

/* --- history_text.c --- */

void text_document(xmlDocPtr tree, const view_options *o, buf *out, void (*say)(view *v));
/* Title, description, pack and scenario. */
void text_document_head(view *v, const char *title);
void text_difference(view *v, const xmlNode *difference, bool with_causes);
/* A turn as an item of a list, after its number or a dash; with what to do where it means something for a plan. */
void text_turn(view *v, const xmlNode *turn);

/* --- history_html.c, time_line.c --- */

/* A page with what is written, then the sources and the scenario. */
void html_document(xmlDocPtr tree, const view_options *o, buf *out, const page *p, void (*write)(view *v));
/* <section> and its heading. */
void html_section_begin(view *v, const char *id, word_id heading);
void html_differences(view *v, const xmlNode *parent, bool with_causes);
void html_turn(view *v, const xmlNode *turn); /* <li> */
/* The intervals of the root, drawn. */
void html_time_line(view *v);

/* --- history_markdown.c --- */

/* Where markup goes, after what was told so far. */
buf *markdown_out(view *v);
void markdown_document(xmlDocPtr tree, const view_options *o, buf *out, void (*write)(view *v));
/* Title, description, pack and scenario; the list of sources. */
void markdown_head(view *v, const char *title);
void markdown_sources(view *v);
void markdown_differences(view *v, const xmlNode *parent, bool with_causes);
void markdown_turn(view *v, const xmlNode *turn); /* an item of a list */

#endif
