/* read.h - a saved report, read back
 *
 * The file may come from anybody. It is read without network, entities and files beside it, within limits of size, depth and attributes; and
 * what the views and comparisons rely on is checked here, by hand: libxml2's RELAX NG may go one day, so the schema is for tests. */
#ifndef ACRPLAN_REPORT_READ_H
#define ACRPLAN_REPORT_READ_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

#define READ_BYTES_MAX ((size_t)16 << 20)
#define READ_ELEMENTS_MAX ((size_t)300000) /* a report of forty clients has some ten thousand */
#define READ_DEPTH_MAX 40                  /* a report has a dozen */
#define READ_ATTRIBUTES_MAX 40             /* of an element */

/* The tree of a report that view_xml() wrote. Owned: xmlFreeDoc(). NULL after a diagnostic about `name`, with the line; NULL without one
 * when memory ran out, also that of `mem`, which serves temporary structures: its escape is not called. */
xmlDocPtr report_read(arena *mem, const char *name, const char *bytes, size_t len, diags *d);

/* Does a text look like XML, rather than like a scenario? */
bool looks_like_xml(const char *bytes, size_t len);

#endif
