/* notation.h - conditions and sums, written as packs write them
 *
 * What comes out is the language of the packs (knowledge/LANGUAGE.md): read back, it means the same. Texts live in the
 * arena. */
#ifndef ACRPLAN_BOOK_NOTATION_H
#define ACRPLAN_BOOK_NOTATION_H

#include "model/knowledge.h"

/* `private_endpoint "on" & ~closed`; `always` and `never` for the constants. */
const char *notation_condition(arena *mem, const knowledge *k, const cond *c);

/* `1 + geo_replicas * when(sku "Premium")` */
const char *notation_sum(arena *mem, const knowledge *k, const expr *e);

/* A setting with options: `sku { "Basic", "Standard" }`, `me.agents "self_hosted_vnet"`. */
const char *notation_options(arena *mem, const knowledge *k, setting_id s, scope whose, option_mask options);

#endif
