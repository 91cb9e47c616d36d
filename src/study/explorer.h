/* explorer.h - a sweep as one HTML page that answers by itself
 *
 * The page has every answer of the sweep, its switches, and a script that looks them up; it needs no server and no network, and says in its
 * Content-Security-Policy that nothing but this script may run. Data is JSON in an element that is not run. Texts are there once, in both
 * languages. Without a script the page shows the plan of the scenario as it stands, and what each switch alone would do to it.
 *
 * It is no tree with views, as other documents are: what a script reads is all that there is to it, and `acrplan sweep` gives the same answers
 * as XML.
 *
 * explorer_data.c says what the data is, explorer_table.c how the table is packed. */
#ifndef ACRPLAN_STUDY_EXPLORER_H
#define ACRPLAN_STUDY_EXPLORER_H

#include "base/buf.h"
#include "solve/answer.h"
#include "whatif/explore.h"
#include "whatif/pictures.h"

typedef struct explorer_document {
    const exploration *explored;
    const sweep *sweep;       /* of all combinations and days */
    const answer *base;       /* of the scenario as it stands, on the base day */
    const pictures *pictures; /* of the sweep; NULL: the page has no diagram */
    lang in;                  /* what the page begins with */
} explorer_document;

/* Writes the page; check buf_ok() afterwards. `mem` serves temporary structures; jumps through its escape when memory runs out. */
void explorer_write(arena *mem, const explorer_document *d, buf *out);

#endif
