/* derive.h - documents that are made from trees of reports, fresh or saved */
#ifndef ACRPLAN_STUDY_DERIVE_H
#define ACRPLAN_STUDY_DERIVE_H

#include "report/build.h"

/* Fills a new tree: makes its root, then what is in it. */
typedef void tree_deriver(builder *b, void *from);
/* The tree that is filled from `from`. Owned; NULL when memory runs out, also that of `mem`, whose escape is not called. */
xmlDocPtr tree_from(arena *mem, tree_deriver *fill, void *from);

/* The child of a report's element with a text in both languages; nothing where it has none. */
void copy_text(builder *b, xmlNodePtr parent, const xmlNode *from, element e);
/* The pack that a report was made of. */
void copy_pack(builder *b, xmlNodePtr parent, const xmlNode *report);
/* An element of a report with all that is in it. */
void copy_tree(builder *b, xmlNodePtr parent, const xmlNode *from);

#endif
