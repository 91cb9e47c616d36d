/* bidi.h - text whose direction controls do not reach beyond it */
#ifndef ACRPLAN_BASE_BIDI_H
#define ACRPLAN_BASE_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Marks, embeddings, overrides, isolates, and what ends them. */
bool bidi_is_control(uint32_t cp);

/* A copy of valid UTF-8. Where it has characters that control its direction (marks, embeddings, overrides, isolates), each line is put into an
 * isolate of its own (U+2068 ... U+2069) which ends what the line leaves open, and nothing in it can end that isolate early: so the text may stand
 * in a sentence, a table or a terminal without turning what follows. */
const char *bidi_isolate(arena *mem, const char *s, size_t len);

#endif
