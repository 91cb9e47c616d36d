/* build.h - making XML nodes, with sticky failure
 *
 * The five helpers are the only callers of libxml2's constructors. After the first failed allocation every call
 * does nothing and gives NULL, every call takes NULL for its node, and report_build() looks at `failed` once at the
 * end.
 *
 * What XML or a terminal cannot hold (invalid UTF-8, control characters) enters the tree as U+FFFD: checked here
 * and nowhere else. */
#ifndef ACRPLAN_REPORT_BUILD_H
#define ACRPLAN_REPORT_BUILD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/text.h"
#include "report/elements.h"

typedef struct builder {
    xmlDocPtr doc; /* owned by report_build() */
    xmlNsPtr ns;   /* declared on the root */
    arena *mem;    /* for texts that need mending */
    bool failed;
} builder;

/* A new last child of `parent`. The root, which makes the document and declares its namespace. */
xmlNodePtr elem(builder *b, xmlNodePtr parent, element e);
xmlNodePtr elem_root(builder *b, element e, const char *ns);
/* The same for trees with elements of their own; `name` is static. */
xmlNodePtr elem_named(builder *b, xmlNodePtr parent, const char *name);
xmlNodePtr elem_root_named(builder *b, const char *name, const char *ns);

/* NULL values add nothing. */
void attr(builder *b, xmlNodePtr node, const char *name, const char *value);
void attr_int(builder *b, xmlNodePtr node, const char *name, int64_t value);
void text_plain(builder *b, xmlNodePtr node, const char *s);
/* <e><en>...</en><ja>...</ja></e> under `parent`; an empty text adds nothing and gives NULL. */
xmlNodePtr text_both(builder *b, xmlNodePtr parent, element e, text t);
xmlNodePtr text_both_named(builder *b, xmlNodePtr parent, const char *name, text t);

#endif
