/* markdown.h - text in Markdown documents (GitHub Flavored Markdown, which extends CommonMark)
 *
 * Each writes text of the tree or of a user so that it is read as text: no markup, no HTML, no table bar, no line break of its own. */
#ifndef ACRPLAN_REPORT_MARKDOWN_H
#define ACRPLAN_REPORT_MARKDOWN_H

#include "base/buf.h"

/* Text within a paragraph, a heading or a cell of a table. Line breaks become spaces. */
void md_text(buf *out, const char *s);
/* The same, where other text of the line stands before it. */
void md_more(buf *out, const char *s);
/* The same as code: `s`. */
void md_code(buf *out, const char *s);
/* A link; text alone where the address is not one of the web. */
void md_link(buf *out, const char *s, const char *url);

/* A row of a table: md_row(), for each cell md_cell() and its content, then md_row_end(). */
void md_row(buf *out);
void md_cell(buf *out);
void md_row_end(buf *out);
/* The line under the heads of a table; the columns from `numbers_from` on are numbers. */
void md_rule(buf *out, size_t columns, size_t numbers_from);

#endif
