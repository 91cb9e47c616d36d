/* book.h - a whole pack as an XML tree, and the views of that tree
 *
 * book_build() is the only code that sees both the knowledge and XML. Views (views.h) read the tree only, so what a view
 * needs goes into the tree, in both languages. book.rng says what is where. */
#ifndef ACRPLAN_BOOK_BOOK_H
#define ACRPLAN_BOOK_BOOK_H

#include <libxml/tree.h>

#include "book/uses.h"
#include "model/knowledge.h"

/* How much of a pack goes into a tree: for one question it need not be all. */
typedef struct book_extent {
    const bool *things[REF_KIND_COUNT]; /* by index, those that stand in the tree; NULL: all */
    const bool *lives;                  /* by number through all facts, their periods that do; NULL: all */
    bool outline;                       /* what a list needs: of facts no reasons, values and evidence; no references */
} book_extent;

#define BOOK_NS "urn:acrplan:book:1"

extern const char book_schema[]; /* RELAX NG, XML syntax; from book.rng */

/* Owned: xmlFreeDoc(). NULL when memory runs out, also that of `mem`, which serves temporary structures: its escape is
 * not called. Characters that cannot stand in XML enter the tree as U+FFFD. `extent` NULL: the whole pack, which is what
 * the schema is for. */
xmlDocPtr book_build(arena *mem, const knowledge *k, const book_extent *extent);

#endif
