/* made_edits.h - the changes that were made in the scenario of a report, as the words that make them again */
#ifndef ACRPLAN_REPORT_MADE_EDITS_H
#define ACRPLAN_REPORT_MADE_EDITS_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Verb and object, as in `--pin ci.agents=scale_set`. */
typedef struct made_edit {
    const char *verb, *what;
} made_edit;

/* Those of a report tree, in the arena; *count 0: the scenario is as it was written. False: one of them cannot be said in words. */
bool made_edits(arena *mem, const xmlNode *report, const made_edit **out, size_t *count);

#endif
