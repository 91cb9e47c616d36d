/* follow.h - edits made in the text of a scenario, as its author would make them */
#ifndef ACRPLAN_TESTS_FOLLOW_H
#define ACRPLAN_TESTS_FOLLOW_H

#include "model/edit.h"

/* The text with all edits made; `s` is what was read from it. SET_DATE is up to the caller. Fails the test where it does not find what an
 * edit speaks of. */
const char *follow_edits(arena *mem, const knowledge *k, const scenario *s, const char *words, const edit *edits,
                         size_t count);

#endif
