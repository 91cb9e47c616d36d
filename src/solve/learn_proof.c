/* What a refutation by a learner rests on. */
#include "solve/learn.h"

void proof_begin(learner *l) {
    proof *p = &l->proof;
    p->kept = true;
    p->full = false;
    p->of.len = p->from.len = p->ends.len = p->root.len = 0;
}

uint32_t proof_original(learner *l, uint32_t id) {
    vec_push(l->mem, &l->proof.of, id);
    return (uint32_t)l->proof.of.len - 1;
}

void proof_use(learner *l, uint32_t reason) {
    if (!l->proof.full) vec_push(l->mem, &l->proof.from, l->clauses.at[reason].proof);
}

void proof_use_root(learner *l, uint32_t v, option_mask removed) {
    const uint32_t *gone = l->gone.at + l->vars.at[v].first;
    for (unsigned o = 0; !l->proof.full && (removed >> o) != 0; o++)
        if ((removed >> o) & 1) vec_push(l->mem, &l->proof.from, l->proof.root.at[gone[o]]);
}

uint32_t proof_learned(learner *l) {
    proof *p = &l->proof;
    if (p->full) return 0;
    if (p->from.len > l->s->patience.noted) p->full = true;
    vec_push(l->mem, &p->ends, (uint32_t)p->from.len);
    return (uint32_t)(p->of.len + p->ends.len - 1);
}

/* The clause, and why its other literals are false at the root. */
static void use_at_root(learner *l, uint32_t reason, uint32_t but) {
    const learned *c = &l->clauses.at[reason];
    const lit *x = l->lits.at + c->first;
    proof_use(l, reason);
    for (uint32_t i = 0; i < c->count; i++)
        if (x[i].var != but) proof_use_root(l, x[i].var, x[i].mask & l->start.at[x[i].var]);
}

void proof_root(learner *l, uint32_t reason, uint32_t narrowed) {
    use_at_root(l, reason, narrowed);
    const uint32_t node = proof_learned(l);
    vec_push(l->mem, &l->proof.root, node);
}

static void follow(learner *l, uint32_t node) {
    if (l->proof.used.at[node]) return;
    l->proof.used.at[node] = true;
    vec_push(l->mem, &l->proof.pending, node);
}

static void follow_all(learner *l, size_t what) {
    const proof *p = &l->proof;
    for (size_t i = what ? p->ends.at[what - 1] : 0; i < p->ends.at[what]; i++) follow(l, p->from.at[i]);
}

/* The conflict is the last thing that was learned: nothing at all is possible. */
static void trace_used(learner *l) {
    proof *p = &l->proof;
    use_at_root(l, l->conflict, UINT32_MAX);
    const uint32_t last = proof_learned(l);
    p->used.len = 0;
    while (p->used.len <= last) vec_push(l->mem, &p->used, false);
    follow(l, last);
    while (p->pending.len > 0) {
        const uint32_t node = p->pending.at[--p->pending.len];
        if (node < p->of.len)
            need_clause(l->s, p->of.at[node], ID_NONE);
        else
            follow_all(l, node - p->of.len);
    }
}

void proof_trace(learner *l) {
    const proof *p = &l->proof;
    if (p->full)
        for (size_t i = 0; i < p->of.len; i++) need_clause(l->s, p->of.at[i], ID_NONE);
    else
        trace_used(l);
    trace_back(l->s);
}
