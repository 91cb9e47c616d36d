/* view_verify.h - lists of checks: how to look whether what was built is what a report plans
 *
 * They read the report tree only, as views.h says of others; a saved one was checked before (read_checks.c), its queries above all. */
#ifndef ACRPLAN_REPORT_VIEW_VERIFY_H
#define ACRPLAN_REPORT_VIEW_VERIFY_H

#include "report/view.h"

void view_verify_text(xmlDocPtr report, const view_options *o, buf *out);
void view_verify_markdown(xmlDocPtr report, const view_options *o, buf *out);
/* A script for a POSIX shell that only reads, and writes TAP 13. */
void view_verify_shell(xmlDocPtr report, const view_options *o, buf *out);

/* A setting that says how it is verified. */
typedef struct planned_check {
    const xmlNode *group; /* the section or client that it stands in */
    const xmlNode *setting, *verify;
    const char *query; /* "": by hand */
} planned_check;

typedef void check_visit(const planned_check *c, void *ctx);
/* In the order of the report. */
void each_check(const xmlNode *root, check_visit *visit, void *ctx);

typedef struct check_counts {
    size_t by_command, by_hand;
} check_counts;
check_counts count_checks(const xmlNode *root);

#endif
