#include "base/guard.h"

static void jump(void *ctx) {
    guard *g = ctx;
    longjmp(g->env, 1);
}

void guard_arm(guard *g, arena *a) {
    g->a = a;
    arena_set_escape(a, jump, g, &g->old_escape, &g->old_ctx);
}

void guard_disarm(guard *g) {
    arena_set_escape(g->a, g->old_escape, g->old_ctx, NULL, NULL);
}
