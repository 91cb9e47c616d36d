#include "model/condition.h"

#include <stdbool.h>
#include <string.h>

const cond COND_ALWAYS = {.op = COND_TRUE};
const cond COND_NEVER = {.op = COND_FALSE};

/* A longer conjunction or disjunction is nested instead of flattened: x = x & x would otherwise double its kids at each step. */
#define MOST_KIDS 64

const cond *cond_node(arena *a, cond node) {
    cond *c = ARENA_NEW(a, cond);
    *c = node;
    return c;
}

/* What takes part in `op`: the kids of a node that is one itself, else the node. */
static size_t parts(const cond *const *x, cond_op op, const cond *const **list) {
    bool same = (*x)->op == op;
    *list = same ? (*x)->kids : x;
    return same ? (*x)->kid_count : 1;
}

static const cond *join(arena *a, cond_op op, const cond *x, const cond *y) {
    const cond *const *xs = NULL, *const *ys = NULL;
    size_t nx = parts(&x, op, &xs), ny = parts(&y, op, &ys);
    if (nx + ny > MOST_KIDS) {
        xs = &x;
        ys = &y;
        nx = ny = 1;
    }
    const cond **kids = ARENA_ARRAY(a, nx + ny, const cond *);
    memcpy(kids, xs, nx * sizeof *kids);
    memcpy(kids + nx, ys, ny * sizeof *kids);
    return cond_node(a, (cond){.op = op, .kid_count = nx + ny, .kids = kids});
}

const cond *cond_and(arena *a, const cond *x, const cond *y) {
    if (x->op == COND_FALSE || y->op == COND_FALSE) return &COND_NEVER;
    if (x->op == COND_TRUE) return y;
    if (y->op == COND_TRUE) return x;
    return join(a, COND_AND, x, y);
}

const cond *cond_or(arena *a, const cond *x, const cond *y) {
    if (x->op == COND_TRUE || y->op == COND_TRUE) return &COND_ALWAYS;
    if (x->op == COND_FALSE) return y;
    if (y->op == COND_FALSE) return x;
    return join(a, COND_OR, x, y);
}

const cond *cond_not(arena *a, const cond *x) {
    if (x->op == COND_TRUE) return &COND_NEVER;
    if (x->op == COND_FALSE) return &COND_ALWAYS;
    if (x->op == COND_NOT) return x->kids[0];
    const cond **kid = ARENA_NEW(a, const cond *);
    *kid = x;
    return cond_node(a, (cond){.op = COND_NOT, .kid_count = 1, .kids = kid});
}

void cond_walk(const cond *c, cond_visit *visit, void *ctx) {
    visit(c, ctx);
    for (size_t i = 0; i < c->kid_count; i++) cond_walk(c->kids[i], visit, ctx);
    if (c->op != COND_COMPARE) return;
    for (size_t i = 0; i < c->sum->term_count; i++)
        if (c->sum->terms[i].when) cond_walk(c->sum->terms[i].when, visit, ctx);
}
