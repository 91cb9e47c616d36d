#include "explain/scratch.h"

#include <stdbool.h>

#include "base/guard.h"

static bool done(arena *mem, arena *keep, arena *scratch, scratch_work *work, void *ctx) {
    volatile bool whole = false;
    guard guards[3];
    guard_arm(&guards[0], mem);
    guard_arm(&guards[1], keep);
    guard_arm(&guards[2], scratch);
    if (setjmp(guards[0].env) == 0) {
        if (setjmp(guards[1].env) == 0) {
            if (setjmp(guards[2].env) == 0) {
                work(ctx, keep, scratch);
                whole = true;
            }
        }
    }
    for (int i = 2; i >= 0; i--) guard_disarm(&guards[i]);
    return whole;
}

void with_scratch(arena *mem, scratch_work *work, void *ctx) {
    arena *keep = arena_new(0), *scratch = arena_new(0);
    bool whole = keep && scratch && done(mem, keep, scratch, work, ctx);
    arena_free(keep);
    arena_free(scratch);
    if (!whole) arena_fail(mem);
}
