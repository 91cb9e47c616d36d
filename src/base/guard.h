/* guard.h - where an allocation failure lands
 *
 * An entry point of the library arms a guard for its arenas; code below it allocates without checking; a failure jumps back and
 * the entry point reports "out of memory".
 *
 *     guard g;
 *     guard_arm(&g, arena);
 *     if (setjmp(g.env)) {              // an allocation failed below
 *         guard_disarm(&g);
 *         return ACRPLAN_ENOMEM;
 *     }
 *     ... work ...
 *     guard_disarm(&g);
 *
 * Between arming and disarming, the code owns nothing that only a normal return would free, except what it keeps in volatile
 * locals or in a struct declared before setjmp and frees in the failure branch. */
#ifndef ACRPLAN_BASE_GUARD_H
#define ACRPLAN_BASE_GUARD_H

#include <setjmp.h>

#include "base/arena.h"

typedef struct guard {
    jmp_buf env;
    arena *a;
    arena_escape *old_escape;
    void *old_ctx;
} guard;

void guard_arm(guard *g, arena *a);
void guard_disarm(guard *g);

#endif
