/* fill.h - texts with blanks ("{me}", "{0}"), filled in both languages at once
 *
 * What report and book share. Results live in the arena given; an empty text stays empty. */
#ifndef ACRPLAN_REPORT_FILL_H
#define ACRPLAN_REPORT_FILL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "model/knowledge.h"
#include "model/text.h"

/* Fills the blanks with the names `tags`; at most three. */
text fill_both(arena *mem, text pattern, size_t count, const char *const tags[], const text *values);

/* The same for the text of a fact, where the first blank is "{me}".
 * `generally`: no client is at hand, and a sentence that begins with "the client" begins with a capital; else the name stays as
 * it was given. */
text fill_fact(arena *mem, text pattern, size_t count, const char *const tags[], const text *values, bool generally);

/* Whom "{me}" means where no client is at hand: the kind that declares the fact; nobody in particular where that is abstract. */
text fact_me(const knowledge *k, fact_id f);

/* The maxima of all cases of a limit, "10, 100 or 500". */
text every_max(arena *mem, const life *l);

#endif
