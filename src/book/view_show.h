/* view_show.h - what the files that show one thing share; seen by view_show*.c only */
#ifndef ACRPLAN_BOOK_VIEW_SHOW_H
#define ACRPLAN_BOOK_VIEW_SHOW_H

#include "book/view_put.h"

/* The id as a headline, with what kind of thing it is; the title. */
void show_head(view *v, const char *thing, const xmlNode *node);
void show_place(view *v, const xmlNode *node, size_t indent); /* "file.lua:12" */
/* What a thing uses and what uses it, by kinds. */
void show_links(view *v, const xmlNode *node);
/* A line "facts: a, b, c" of at most `most` names of children `e` of that kind; nothing when there are none. `skip`: an id
 * to leave out, or "". */
void show_refs(view *v, const xmlNode *node, book_element e, const char *kind, const char *skip, size_t most);

/* view_show_fact.c */
void show_fact(view *v, const xmlNode *fact, bool ascii);

/* view_show_more.c: sources of the tree among those that `cites` have; the same for what is no fact. */
void show_source_line(view *v, const xmlNode *source);
void show_setting(view *v, const xmlNode *node);
void show_condition(view *v, const xmlNode *node);
void show_requirement(view *v, const xmlNode *node);
void show_client(view *v, const xmlNode *node);
void show_quantity(view *v, const xmlNode *node);
void show_context(view *v, const xmlNode *node);
void show_source(view *v, const xmlNode *node);
void show_term(view *v, const xmlNode *node);

#endif
