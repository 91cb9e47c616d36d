/* wording.h - edits in words: a verb and what it is about, as the command line gives them
 *
 *     drop NAME                    a requirement, client, pin ("sku", "ci.agents"), what a client's table says, or "budget"
 *     require NAME[=PRIORITY]      must where nothing else is said
 *     pin SETTING=OPTION[,OPTION]  one of these
 *     quantity NAME=VALUE
 *     set KEY=VALUE                as_of, budget, a context, or a client's setting ("shop.plan")
 *
 * Names are checked against the scenario and its pack; a mistake becomes a diagnostic without a place. */
#ifndef ACRPLAN_WHATIF_WORDING_H
#define ACRPLAN_WHATIF_WORDING_H

#include "model/edit.h"

typedef struct wording {
    const char *verb, *what;
} wording;

/* The edits of `s` that the words ask for: `count` of them, in `mem`. NULL: something was wrong, and `d` has all of it; two edits of one
 * statement are, too. */
const edit *edits_from_words(arena *mem, const knowledge *k, const scenario *s, const wording *words, size_t count,
                             diags *d);

/* "title: drop NAME; pin SETTING=OPTION": a variant. False: something was wrong. */
bool variant_from_words(arena *mem, const knowledge *k, const scenario *s, const char *words, variant *out, diags *d);

#endif
