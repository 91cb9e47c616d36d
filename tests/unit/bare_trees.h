/* bare_trees.h - reports that are damaged or foreign, for tests of the views */
#ifndef ACRPLAN_TEST_BARE_TREES_H
#define ACRPLAN_TEST_BARE_TREES_H

#include <libxml/tree.h>

/* Renders each of them with `show`, which must not trip over what is missing. */
void with_bare_trees(void (*show)(xmlDocPtr doc));

#endif
