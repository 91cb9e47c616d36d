#include "explain_side.h"

#include "measure.h"

excluded excluded_whole(arena *mem, const problem *p) {
    atom_id *of = ARENA_ARRAY(mem, p->group_count, atom_id);
    excluded q = {.p = p, .over = {.of_group = of}};
    for (size_t g = 0; g < p->group_count; g++) {
        bool is_one = g != GROUP_ALWAYS && p->groups[g].kind != GROUP_KIND_FACT;
        of[g] = is_one ? (atom_id)q.over.count++ : NO_ATOM;
    }
    return q;
}

loaded load(enum side who, const problem *p) {
    loaded x = {.who = who, .mem = arena_new(0)};
    if (who == OURS) {
        x.s = solver_new(x.mem, p);
        return x;
    }
    cnf *c = ARENA_NEW(x.mem, cnf);
    *c = cnf_of(x.mem, p);
    x.sat = sat_load(x.mem, who == PICOSAT ? &picosat : &cadical, c);
    return x;
}

void unload(loaded *x) {
    if (x->who != OURS) sat_free(&x->sat);
    arena_free(x->mem);
}

static const literal *assumed(const excluded *q) {
    return q->assume.mask ? &q->assume : NULL;
}

void answer_core(loaded *x, const excluded *q) {
    if (x->who != OURS)
        sat_core(&x->sat, q->as_literal);
    else
        solver_core(x->s, assumed(q), q->assume.mask != 0, ARENA_ARRAY(x->mem, q->p->group_count, group_id));
}

void answer_relaxations(loaded *x, const excluded *q) {
    if (x->who != OURS)
        sat_corrections(&x->sat, q->as_literal);
    else
        dual_enumerate(x->mem, x->s, assumed(q), q->assume.mask != 0, &q->over, (dual_budget){0});
}

double fresh_us(enum side who, const excluded *q, void (*how)(loaded *, const excluded *)) {
    double start = cpu_us();
    loaded x = load(who, q->p);
    how(&x, q);
    unload(&x);
    return cpu_us() - start;
}
