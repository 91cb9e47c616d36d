#include "sat.h"

/* --- the problem --- */

sat sat_load(arena *mem, const sat_library *by, const cnf *c) {
    sat x = {.by = by, .s = by->start(), .c = c};
    x.in = ARENA_ARRAY(mem, c->p->group_count, bool);
    x.spare = c->var_count + 1;
    for (size_t i = 0; i < c->length; i++) by->add(x.s, c->literals[i]);
    return x;
}

void sat_free(sat *x) {
    x->by->stop(x->s);
}

/* Is there a solution with the groups of x->in, and with `other` (0: nothing)? */
static bool solve(sat *x, int assumed, int other) {
    if (assumed) x->by->assume(x->s, assumed);
    if (other) x->by->assume(x->s, other);
    for (size_t g = 1; g < x->c->p->group_count; g++)
        if (x->in[g]) x->by->assume(x->s, x->c->selector[g]);
    return x->by->solve(x->s);
}

/* --- one core --- */

static void keep_failed(sat *x) {
    for (size_t g = 1; g < x->c->p->group_count; g++)
        if (x->in[g]) x->in[g] = x->by->failed(x->s, x->c->selector[g]);
}

size_t sat_core(sat *x, int assumed) {
    size_t count = 0;
    for (size_t g = 1; g < x->c->p->group_count; g++) x->in[g] = true;
    if (solve(x, assumed, 0)) return 0;
    keep_failed(x);
    for (size_t g = x->c->p->group_count; g-- > 1;) {
        if (!x->in[g]) continue;
        x->in[g] = false;
        if (solve(x, assumed, 0))
            x->in[g] = true;
        else
            keep_failed(x);
    }
    for (size_t g = 1; g < x->c->p->group_count; g++) count += x->in[g];
    return count;
}

/* --- all corrections --- */

static bool is_statement(const sat *x, size_t g) {
    return x->c->p->groups[g].kind != GROUP_KIND_FACT;
}

/* Statements that the solution at hand happens to keep need no question. */
static void take_kept(sat *x) {
    for (size_t g = 1; g < x->c->p->group_count; g++)
        if (x->by->is_true(x->s, x->c->selector[g])) x->in[g] = true;
}

static void grow(sat *x, int assumed, int round) {
    take_kept(x);
    for (size_t g = 1; g < x->c->p->group_count; g++) {
        if (x->in[g]) continue;
        x->in[g] = true;
        if (solve(x, assumed, round))
            take_kept(x);
        else
            x->in[g] = false;
    }
}

/* One of what is missing has to be in, as long as the round lasts. */
static void block(sat *x, int round) {
    for (size_t g = 1; g < x->c->p->group_count; g++)
        if (!x->in[g]) x->by->add(x->s, x->c->selector[g]);
    x->by->add(x->s, -round);
    x->by->add(x->s, 0);
}

size_t sat_corrections(sat *x, int assumed) {
    int round = x->spare++;
    size_t found = 0;
    for (;; found++) {
        for (size_t g = 1; g < x->c->p->group_count; g++) x->in[g] = !is_statement(x, g);
        if (!solve(x, assumed, round)) break;
        grow(x, assumed, round);
        block(x, round);
    }
    x->by->add(x->s, -round);
    x->by->add(x->s, 0);
    return found;
}
