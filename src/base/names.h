/* names.h - names <-> small dense ids
 *
 * A name table gives each name the next id, 0, 1, 2 ...; lookup is by hash, order is order of insertion. Names are copied into
 * the arena. */
#ifndef ACRPLAN_BASE_NAMES_H
#define ACRPLAN_BASE_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct names names;

#define NAME_NONE UINT32_MAX

names *names_new(arena *a);
size_t names_count(const names *t);
uint32_t names_add(names *t, const char *name);        /* the id, old or new */
uint32_t names_find(const names *t, const char *name); /* NAME_NONE when unknown; takes NULL */
const char *names_at(const names *t, uint32_t id);     /* borrowed, arena lifetime */

/* The known name nearest to `word` by weighted edit distance, or NULL when none is near enough to be worth suggesting (git
 * help.c's idea: a floor below which nothing is suggested). Ties: the earliest. `suggest_among` does the same over an array. */
const char *names_nearest(const names *t, const char *word);
const char *suggest_among(const char *const *words, size_t count, const char *word);

#endif
