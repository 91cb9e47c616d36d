/* Domains, the trail, and propagation of clauses to a fixed point. */
#include "solve/solver_impl.h"

/* The bound counts, for each variable, its cheapest option that is left: costs are sums, and their order does not
 * change when the same is added on both sides. */
static void raise_bound(solver *s, var_id v) {
    uint32_t first = s->option_first[v];
    uint8_t was = s->cheapest[v];
    if ((s->dom[v] >> was) & 1) return;
    const uint8_t *order = s->table->order + first;
    while (!((s->dom[v] >> *order) & 1)) order++;
    const cost *from = s->table->row + first + was, *to = s->table->row + first + *order;
    for (int i = 0; i < GOAL_COUNT; i++) s->bound.level[i] += to->level[i] - from->level[i];
    s->cheapest[v] = *order;
}

bool narrow(solver *s, var_id v, option_mask mask, uint32_t reason, uint64_t depends) {
    option_mask old = s->dom[v], now = old & mask;
    if (now == old) return true;
    if (now == 0) {
        s->conflict = reason;
        s->conflict_literal = (literal){.mask = mask, .var = v};
        return false;
    }
    s->trail[s->trail_len++] = (change){.old = old,
                                        .removed = old & ~now,
                                        .old_depends = s->depends[v],
                                        .reason = reason,
                                        .var = v,
                                        .old_cheapest = s->cheapest[v]};
    s->dom[v] = now;
    s->depends[v] |= depends;
    if (s->table->costly[v]) raise_bound(s, v);
    if (s->running_count) raise_sums(s, v, old);
    return true;
}

/* The bound is not restored: levels keep theirs. */
void undo_to(solver *s, size_t trail) {
    while (s->trail_len > trail) {
        const change *c = &s->trail[--s->trail_len];
        s->dom[c->var] = c->old;
        s->depends[c->var] = c->old_depends;
        s->cheapest[c->var] = c->old_cheapest;
    }
    s->trail_head = trail;
}

static bool propagate_pairs(solver *s, const view *w, var_id v) {
    const pair *end = w->pairs + w->pair_first[v] + w->pair_count[v];
    for (const pair *b = w->pairs + w->pair_first[v]; b < end; b++) {
        if (s->dom[v] & b->mask) continue;
        if (!narrow(s, b->other, b->other_mask, b->reason, s->depends[v])) return false;
    }
    return true;
}

/* Moves the watch of a false literal to one that is not false. l[1] is the false one. */
static bool find_watch(solver *s, const view *w, const short_clause *c, uint32_t id, literal *l) {
    for (unsigned k = 2; k < c->count; k++) {
        literal x = l[k];
        if (!(s->dom[x.var] & x.mask)) continue;
        l[k] = l[1];
        l[1] = x;
        w->watches[w->watch_first[x.var] + w->watch_count[x.var]++] = (watch){.mask = x.mask, .clause = id};
        return true;
    }
    return false;
}

static uint64_t levels_of_rest(const solver *s, const literal *l, unsigned count) {
    uint64_t levels = 0;
    for (unsigned k = 1; k < count; k++) levels |= s->depends[l[k].var];
    return levels;
}

/* True: the watch stays. *ok becomes false on a conflict. */
static bool visit(solver *s, const view *w, var_id v, uint32_t id, bool *ok) {
    const short_clause *c = &w->clauses[id];
    literal *l = w->literals + c->first;
    if (l[0].var == v) {
        literal x = l[0];
        l[0] = l[1];
        l[1] = x;
    }
    if (!(s->dom[l[0].var] & ~l[0].mask)) return true;
    if (find_watch(s, w, c, id, l)) return false;
    *ok = narrow(s, l[0].var, l[0].mask, c->reason, levels_of_rest(s, l, c->count));
    return true;
}

static bool propagate_watches(solver *s, const view *w, var_id v) {
    watch *from = w->watches + w->watch_first[v], *to = from, *end = from + w->watch_count[v];
    bool ok = true;
    for (; from < end && ok; from++)
        if ((s->dom[v] & from->mask) || visit(s, w, v, from->clause, &ok)) *to++ = *from;
    while (from < end) *to++ = *from++;
    w->watch_count[v] = (uint32_t)(to - (w->watches + w->watch_first[v]));
    return ok;
}

bool propagate(solver *s) {
    const view *w = s->loaded;
    while (s->trail_head < s->trail_len) {
        var_id v = s->trail[s->trail_head++].var;
        if (!propagate_pairs(s, w, v) || !propagate_watches(s, w, v)) return false;
    }
    return true;
}

uint64_t conflict_levels(const solver *s) {
    if (s->conflict == NO_REASON) return s->depends[s->conflict_literal.var];
    const clause *c = &s->p->clauses[s->conflict];
    uint64_t levels = 0;
    for (unsigned i = 0; i < c->count; i++) levels |= s->depends[s->p->literals[c->first + i].var];
    return levels;
}
