/* diff.h - documents that compare reports, and their views
 *
 * <diff>: two reports. <recheck>: archived reports, each against what its scenario gives with the knowledge of today. A <recheck> has a <checked>
 * for each, with what a <diff> has. The views read these trees only. */
#ifndef ACRPLAN_STUDY_DIFF_H
#define ACRPLAN_STUDY_DIFF_H

#include "base/arena.h"
#include "base/buf.h"
#include "model/knowledge.h"
#include "report/views.h"
#include "study/compare.h"

/* Owned: xmlFreeDoc(). NULL when memory runs out, also that of `mem`, which serves temporary structures: its escape is not called. */
xmlDocPtr diff_build(arena *mem, xmlDocPtr first, xmlDocPtr second, tally *out);

typedef struct rechecked {
    const char *file; /* of the archived report */
    xmlDocPtr archived, today;
    bool
        holds; /* set: the verdict, the settings and the conflicts are as archived, and no warning is new or more severe */
} rechecked;

/* The same; `as_of` is the day of all reports of today, which were made with the pack `k`. */
xmlDocPtr recheck_build(arena *mem, const knowledge *k, date as_of, rechecked *all, size_t count);

/* Of either document; its XML is written by view_xml(). */
void view_compare_text(xmlDocPtr doc, const view_options *o, buf *out);
void view_compare_markdown(xmlDocPtr doc, const view_options *o, buf *out);
void view_compare_html(xmlDocPtr doc, const view_options *o, buf *out);

#endif
