/* book.h - a whole pack as an XML tree, and the views of that tree
 *
 * book_build() is the only code that sees both the knowledge and XML. Views (views.h) read the tree only, so what a view
 * needs goes into the tree, in both languages. book.rng says what is where. */
#ifndef ACRPLAN_BOOK_BOOK_H
#define ACRPLAN_BOOK_BOOK_H

#include <libxml/tree.h>

#include "model/knowledge.h"

#define BOOK_NS "urn:acrplan:book:1"

extern const char book_schema[]; /* RELAX NG, XML syntax; from book.rng */

/* Owned: xmlFreeDoc(). NULL when memory runs out, also that of `mem`, which serves temporary structures: its escape is
 * not called. Characters that cannot stand in XML enter the tree as U+FFFD. */
xmlDocPtr book_build(arena *mem, const knowledge *k);

#endif
