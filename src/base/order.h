/* order.h - can things be put in an order in which each comes after all that it needs?
 *
 * Kahn, Topological sorting of large networks, 1962. */
#ifndef ACRPLAN_BASE_ORDER_H
#define ACRPLAN_BASE_ORDER_H

#include <stddef.h>

#include "base/arena.h"

/* `who` needs `what`; both count from 0. */
typedef struct need {
    size_t who, what;
} need;

/* SIZE_MAX: they can. Else one that needs itself in the end; what it needs first of those in the circle goes to *next. */
size_t find_circle(arena *mem, size_t count, const need *needs, size_t need_count, size_t *next);

#endif
