/* numbers.h - numbers of scripts as exact integers */
#ifndef ACRPLAN_SCRIPT_NUMBERS_H
#define ACRPLAN_SCRIPT_NUMBERS_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "model/knowledge.h"

/* The number at stack `index` times `scale` (a power of ten), exactly: it must have no more decimals than `scale` has
 * zeros, and the result must lie within 0..most. Else false, and the reason is stored in *defect: "negative", "too
 * large", ... */
bool exact_number(lua_State *L, int index, int64_t scale, int64_t most, int64_t *out, const char **defect);

/* Decimal text ("0.1666") times 1,000,000, exactly. False for anything else, and for more than six decimals. */
bool exact_money(const char *s, money *out);

#endif
