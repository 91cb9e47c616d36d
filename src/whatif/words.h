/* words.h - private to src/whatif: options and numbers as the command line writes them, and what is wrong with them
 *
 * Each gives false after a diagnostic without a place, which says what was expected. */
#ifndef ACRPLAN_WHATIF_WORDS_H
#define ACRPLAN_WHATIF_WORDS_H

#include "model/scenario.h"

/* Always false. `hint` may be NULL. */
bool words_wrong(diags *d, const char *hint, const char *message);
/* "did you mean 'x'?"; `otherwise` where there is no near one. */
const char *words_hint(arena *mem, const char *near, const char *otherwise);

/* An option by its name; `key`: whose. */
bool words_option(arena *mem, const char *key, const option *options, size_t count, const char *name, uint16_t *out,
                  diags *d);
/* One of them, or several with commas between them. */
bool words_options(arena *mem, const char *key, const setting *of, const char *words, option_mask *out, diags *d);

/* A decimal number of at least 0 in units of 1/scale, exactly, `most` at most. No diagnostic. */
bool words_decimal(const char *s, int64_t scale, int64_t most, int64_t *out);
#define WORDS_MOST_MONEY ((money)1000000000 * MONEY_USD) /* a month, as in scenarios */

#endif
