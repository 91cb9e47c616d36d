/* view_markdown.h - what the files of the Markdown view share
 *
 * The sentences are those of the text view, set in another way: a typesetter makes paragraphs, headings and nested lists of Markdown of
 * them, by how far the text indents them. What Markdown shows better has handlers of its own: tables, the diagram, facts with links. */
#ifndef ACRPLAN_REPORT_VIEW_MARKDOWN_H
#define ACRPLAN_REPORT_VIEW_MARKDOWN_H

#include "report/view_text.h"

#define NESTED_MAX 6 /* lists within lists */

typedef struct markdown_view {
    text_view t;   /* first, so that a handler's view is one */
    size_t nested; /* the items that are open, from the outside in */
    struct list_item {
        size_t at;    /* the column that the text would give it */
        size_t width; /* of its marker */
    } item[NESTED_MAX];
} markdown_view;

extern const typesetter MARKDOWN_SETTER;

/* Ends lists and paragraphs, so that a block may follow. */
void md_block(view *v);
/* The paragraph at hand as text without a line of its own: in a cell. */
void md_paragraph(view *v);

/* The head of a table; the columns from `numbers_from` on are numbers. */
void md_heads(view *v, const word_id *words, size_t count, size_t numbers_from);
/* A cell of the paragraph at hand. */
void md_said_cell(view *v);

bool md_section(view *v, xmlNodePtr node); /* view_markdown_tables.c */
bool md_client(view *v, xmlNodePtr node);
bool md_costs(view *v, xmlNodePtr node);
bool md_limits(view *v, xmlNodePtr node);

bool md_worksheet(view *v, xmlNodePtr node);  /* view_markdown_worksheet.c */
bool md_deployment(view *v, xmlNodePtr node); /* view_markdown_deployment.c */

bool md_diagram(view *v, xmlNodePtr node); /* view_markdown_diagram.c */

#endif
