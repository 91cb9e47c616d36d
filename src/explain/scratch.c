#include "explain/scratch.h"

#include <stdbool.h>

#include "base/guard.h"

static bool done(arena *mem, arena **own, scratch_work *work, void *ctx) {
    volatile bool whole = false;
    guard here, there[3];
    guard_arm(&here, mem);
    for (int i = 0; i < 3; i++) guard_arm(&there[i], own[i]);
    if (setjmp(here.env) == 0) {
        if (setjmp(there[0].env) == 0) {
            if (setjmp(there[1].env) == 0) {
                if (setjmp(there[2].env) == 0) {
                    work(ctx, own[0], own[1], own[2]);
                    whole = true;
                }
            }
        }
    }
    for (int i = 3; i-- > 0;) guard_disarm(&there[i]);
    guard_disarm(&here);
    return whole;
}

void with_scratch(arena *mem, scratch_work *work, void *ctx) {
    arena *own[3];
    for (int i = 0; i < 3; i++) own[i] = arena_new(0);
    bool whole = own[0] && own[1] && own[2] && done(mem, own, work, ctx);
    for (int i = 0; i < 3; i++) arena_free(own[i]);
    if (!whole) arena_fail(mem);
}
