/* Domains of a learner: narrowing, propagation, return; the heap of variables to choose. */
#include "solve/learn.h"

bool learner_narrow(learner *l, lit to, uint32_t reason) {
    const option_mask old = l->dom.at[to.var], now = old & to.mask;
    if (now == old) return true;
    if (now == 0) {
        l->conflict = reason;
        l->refused = to;
        return false;
    }
    const step done = {.old = old, .removed = old & ~now, .var = to.var, .reason = reason, .level = level_of(l)};
    uint32_t *gone = l->gone.at + l->vars.at[to.var].first;
    for (unsigned o = 0; (done.removed >> o) != 0; o++)
        if ((done.removed >> o) & 1) gone[o] = (uint32_t)l->trail.len;
    vec_push(l->mem, &l->trail, done);
    l->dom.at[to.var] = now;
    if (done.level == 0) l->root.at[to.var] = now;
    if (done.level == 0 && l->proof.kept) proof_root(l, reason, to.var);
    if (l->running_count) learner_change_sums(l, to.var, old, now);
    return true;
}

void learner_return_to(learner *l, uint32_t depth) {
    if (level_of(l) <= depth) return;
    const size_t trail = l->levels.at[depth];
    while (l->trail.len > trail) {
        const step *x = &l->trail.at[--l->trail.len];
        unknown *v = &l->vars.at[x->var];
        if (v->choosable) {
            if (is_single(l->dom.at[x->var])) v->saved = lowest_option(l->dom.at[x->var]);
            learner_push_heap(l, x->var);
        }
        if (l->running_count) learner_change_sums(l, x->var, l->dom.at[x->var], x->old);
        l->dom.at[x->var] = x->old;
    }
    l->head = trail;
    l->levels.len = depth;
    l->next = 0;
}

/* --- propagation --- */

static void put_hook(learner *l, lit at, lit other, uint32_t id) {
    const hook h = {.mask = at.mask, .other_mask = other.mask, .other = other.var, .id = id};
    vec_push(l->mem, &l->vars.at[at.var].hooks, h);
}

void learner_watch(learner *l, uint32_t id) {
    const lit *x = l->lits.at + l->clauses.at[id].first;
    put_hook(l, x[0], x[1], id);
    put_hook(l, x[1], x[0], id);
}

/* Watches another literal than the second, which is false; false: all are. */
static bool watch_another(learner *l, const learned *c, uint32_t id, lit *x) {
    for (uint32_t k = 2; k < c->count; k++) {
        if (is_false(l, x[k])) continue;
        const lit swap = x[1];
        x[1] = x[k];
        x[k] = swap;
        put_hook(l, x[1], x[0], id);
        return true;
    }
    return false;
}

/* True: the hook stays. *ok becomes false on a conflict. */
static bool visit(learner *l, uint32_t v, hook *h, bool *ok) {
    const learned *c = &l->clauses.at[h->id];
    lit *x = l->lits.at + c->first;
    if (x[0].var == v) {
        const lit swap = x[0];
        x[0] = x[1];
        x[1] = swap;
    }
    if (is_true(l, x[0])) {
        h->other = x[0].var;
        h->other_mask = x[0].mask;
        return true;
    }
    if (watch_another(l, c, h->id, x)) return false;
    *ok = learner_narrow(l, x[0], h->id);
    return true;
}

static bool propagate_from(learner *l, uint32_t v) {
    const option_mask dom = l->dom.at[v];
    if (l->vars.at[v].hooks.len == 0) return true;
    hook *from = l->vars.at[v].hooks.at, *to = from, *end = from + l->vars.at[v].hooks.len;
    bool ok = true;
    for (; from < end && ok; from++)
        if ((dom & from->mask) || !(l->dom.at[from->other] & ~from->other_mask) || visit(l, v, from, &ok))
            *to++ = *from;
    while (from < end) *to++ = *from++;
    l->vars.at[v].hooks.len = (size_t)(to - l->vars.at[v].hooks.at);
    return ok;
}

/* Limits come last: they look at every variable that counts. */
bool learner_propagate(learner *l) {
    for (;;) {
        while (l->head < l->trail.len)
            if (!propagate_from(l, l->trail.at[l->head++].var)) return false;
        if (!l->running_count) return true;
        if (!learner_hold_limits(l)) return false;
        if (l->head == l->trail.len) return true;
    }
}

/* --- the heap --- */

static bool before(const learner *l, uint32_t v, uint32_t w) {
    const double x = l->vars.at[v].activity, y = l->vars.at[w].activity;
    return x > y || (x == y && v < w);
}

static void put_in_heap(learner *l, size_t spot, uint32_t v) {
    l->heap.at[spot] = v;
    l->vars.at[v].place = (uint32_t)spot + 1;
}

static void sift_up(learner *l, size_t spot, uint32_t v) {
    while (spot > 0 && before(l, v, l->heap.at[(spot - 1) / 2])) {
        put_in_heap(l, spot, l->heap.at[(spot - 1) / 2]);
        spot = (spot - 1) / 2;
    }
    put_in_heap(l, spot, v);
}

static void sift_down(learner *l, uint32_t v) {
    size_t spot = 0, next;
    while ((next = 2 * spot + 1) < l->heap.len) {
        if (next + 1 < l->heap.len && before(l, l->heap.at[next + 1], l->heap.at[next])) next++;
        if (!before(l, l->heap.at[next], v)) break;
        put_in_heap(l, spot, l->heap.at[next]);
        spot = next;
    }
    put_in_heap(l, spot, v);
}

void learner_push_heap(learner *l, uint32_t v) {
    if (l->vars.at[v].place) return;
    vec_push(l->mem, &l->heap, v);
    sift_up(l, l->heap.len - 1, v);
}

uint32_t learner_pop_heap(learner *l) {
    const uint32_t out = l->heap.at[0], last = l->heap.at[--l->heap.len];
    l->vars.at[out].place = 0;
    if (l->heap.len) sift_down(l, last);
    return out;
}

#define MOST_ACTIVE 1e100

void learner_bump(learner *l, uint32_t v) {
    unknown *x = &l->vars.at[v];
    x->activity += l->bump;
    if (x->activity > MOST_ACTIVE) {
        for (size_t i = 0; i < l->vars.len; i++) l->vars.at[i].activity /= MOST_ACTIVE;
        l->bump /= MOST_ACTIVE;
    }
    if (x->place) sift_up(l, x->place - 1, v);
}
