/* view_put.h - what the text views of a book share, beside what report/view_text.h has */
#ifndef ACRPLAN_BOOK_VIEW_PUT_H
#define ACRPLAN_BOOK_VIEW_PUT_H

#include "book/elements.h"
#include "book/views.h"
#include "book/words.h"
#include "report/view_text.h"

/* --- reading the tree --- */

xmlNodePtr book_child(const xmlNode *parent, book_element e); /* the first one, or NULL */
xmlNodePtr book_next(const xmlNode *node, book_element e);    /* the next sibling that is one, or NULL */
size_t book_count(const xmlNode *parent, book_element e);
xmlNodePtr book_by_id(const xmlNode *root, book_element list, book_element one, const char *id);

/* --- collecting a paragraph --- */

void say_book_word(view *v, book_word_id w);
void say_book_filled(view *v, book_word_id w, const char *a, const char *b, const char *c); /* NULL: no such blank */
void say_count(view *v, book_word_id w, size_t a, size_t b);
/* "rule (gate)", as a period's attributes have it. */
void say_fact_kind(view *v, const xmlNode *life);
/* "documented since 5 May 2020, ends 1 July 2021" */
void say_days(view *v, const xmlNode *life);
/* Text in a table's cell: filled up to `columns`, or cut with an ellipsis. */
void say_cell(view *v, const char *s, size_t columns);
void say_cut(view *v, const char *s, size_t columns);

/* --- setting it --- */

/* "label: text" at an indent; nothing for "". */
void show_pair(view *v, book_word_id label, const char *s, size_t indent);
/* The same for the text of a child. */
void show_child(view *v, book_word_id label, const xmlNode *parent, book_element e, size_t indent);
/* "label: a, b, c" for the children that are `e`: their attribute `name`, or their text where that is NULL; nothing for none. */
void show_list(view *v, book_word_id label, const xmlNode *parent, book_element e, const char *name, size_t indent);
/* Sets the paragraph at an indent. */
void show_paragraph(view *v, size_t indent, size_t hang);
/* A heading within a page. */
void show_heading(view *v, const char *name);

#endif
