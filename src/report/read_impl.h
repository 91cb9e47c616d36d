/* read_impl.h - the steps of reading a report, in their order; seen by read*.c only */
#ifndef ACRPLAN_REPORT_READ_IMPL_H
#define ACRPLAN_REPORT_READ_IMPL_H

#include <stdbool.h>

#include "base/names.h"
#include "report/read.h"
#include "report/view.h"

typedef struct reading {
    arena *mem;
    const char *name; /* of the file */
    const char *bytes;
    size_t len;
    diags *found;
    xmlDocPtr doc; /* owned by report_read() */
} reading;

#define ANOTHER_FILE "name a report as 'acrplan plan --format xml' writes it"

/* Says what is wrong on a line; false, so that a check can return it. */
bool refuse(const reading *r, int line, const char *hint, const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* The node after `node` in document order, of the tree below `root`; NULL at the end. */
xmlNodePtr following(const xmlNode *root, const xmlNode *node);

/* read_gate.c: what is kept from the parser: a DOCTYPE with its entities, comments and the like, which no report has; elements too deep or
 * with too many attributes; and files that end too early, of which it knows best where. */
bool pass_gate(const reading *r);

/* read_checks.c: is it a report of this version, has it what is relied on, does every reference lead somewhere? */
bool check_root(const reading *r);
bool check_tree(const reading *r);

/* read_deployment.c: the same of what deploys a plan; `settings`: ids of those that the report has. */
bool check_deployed(const reading *r, const xmlNode *root, names *settings);

#endif
