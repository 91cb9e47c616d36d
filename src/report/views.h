/* views.h - the views of a report tree
 *
 * They know nothing of answers: only the tree and the two languages. */
#ifndef ACRPLAN_REPORT_VIEWS_H
#define ACRPLAN_REPORT_VIEWS_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "base/buf.h"
#include "model/text.h"
#include "report/sections.h"

/* How much an answer to "why" tells: a sentence or two; the chain of reasons in some lines; every fact with its dates, sources and
 * evidence, and what was assumed. */
typedef enum why_depth { DEPTH_NORMAL, DEPTH_BRIEF, DEPTH_AUDIT } why_depth;

/* What a user adds to an HTML page; both were checked (css_check.h, logo.h), and either may be NULL. */
typedef struct dress {
    const char *style; /* CSS, after that of the page */
    const char *logo;  /* the data: URI of a picture */
} dress;

typedef struct view_options {
    lang in;
    why_depth depth;      /* of an answer to "why"; a report is always whole */
    section_set sections; /* of a report; 0: all */
    int columns;          /* text view; 0: 80 */
    bool colour;          /* text view: ANSI */
    dress dress;          /* HTML view */
} view_options;

/* Each writes one view of a report tree into `out`; check buf_ok() afterwards. */
void view_xml(xmlDocPtr report, const view_options *o, buf *out);
void view_html(xmlDocPtr report, const view_options *o, buf *out);
void view_text(xmlDocPtr report, const view_options *o, buf *out);
void view_markdown(xmlDocPtr report, const view_options *o, buf *out);
/* The decision alone, as an architecture decision record: MADR 4. */
void view_madr(xmlDocPtr report, const view_options *o, buf *out);

#endif
