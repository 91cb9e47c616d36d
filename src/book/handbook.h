/* handbook.h - the book as one HTML file: every fact with its periods drawn, in both languages side by side
 *
 * Reads the tree only. Shared by handbook*.c. */
#ifndef ACRPLAN_BOOK_HANDBOOK_H
#define ACRPLAN_BOOK_HANDBOOK_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "book/elements.h"
#include "book/words.h"

void handbook_html(xmlDocPtr book, buf *out);

typedef struct handbook {
    buf *out;
    const xmlNode *root;
    int first_year, last_year; /* of the scale of the timelines */
} handbook;

/* --- handbook_put.c --- */

xmlNodePtr kid(const xmlNode *parent, book_element e);    /* the first one, or NULL */
xmlNodePtr next_kid(const xmlNode *node, book_element e); /* the next sibling that is one, or NULL */
/* kid() of kid(); NULL when there is no such path. */
xmlNodePtr list_of(const handbook *h, book_element list);
const char *plain_of(const xmlNode *parent, book_element e); /* the text of the first one, or "" */

void emit(handbook *h, const char *html);
void emit_text(handbook *h, const char *s);
/* <tag class>text</tag>; nothing for "". */
void emit_in(handbook *h, const char *tag, const char *css, const char *s);
/* The two languages of an element, as <span lang> each, `between` them. Same in both: once. */
void emit_both(handbook *h, const xmlNode *texts, const char *between);
/* A fixed word in both languages, one beside the other. */
void emit_word(handbook *h, book_word_id w);
/* The same side by side, each behind a label unless that is BW_COUNT, as cells of the grid for prose; nothing for NULL. */
void emit_pair(handbook *h, const xmlNode *texts, book_word_id label);
/* <a href="#prefix-id">id</a> */
void emit_link(handbook *h, const char *prefix, const char *id);
/* <h2 id> or <h3 id> with a title in both languages. */
void emit_heading(handbook *h, const char *tag, const char *id, const char *en, const char *ja);

/* --- handbook_facts.c, handbook_vocabulary.c --- */

void emit_facts(handbook *h);
void emit_vocabulary(handbook *h);
/* "since 2021-07-08 (documented)", "until ..." */
void emit_dates(handbook *h, const xmlNode *span);

#endif
