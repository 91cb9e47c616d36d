/* Looking for a day's possibilities: propagation over watched literals, and a depth-first search that jumps back to the decisions which
 * a failure depends on and keeps what it learned there as a narrowing (conflict-directed backjumping, Prosser 1993). */
#include <string.h>

#include "lint/world.h"

#define NO_REASON UINT32_MAX

static uint64_t level_bit(size_t depth) {
    return (uint64_t)1 << (depth < 63 ? depth : 63);
}

/* Instances first, so that only those that are there are looked into. */
static void list_decisions(world *w) {
    bool *listed = ARENA_ARRAY(w->mem, w->vars.len, bool);
    w->order = ARENA_ARRAY(w->mem, w->vars.len, var_id);
    for (uint16_t r = 1; r < w->row_count; r++) {
        w->order[w->order_count++] = w->present[r];
        listed[w->present[r]] = true;
    }
    for (size_t i = 0; i < w->row_count * w->k->setting_count; i++) {
        if (w->var_of[i] == ID_NONE) continue;
        w->order[w->order_count++] = w->var_of[i];
        listed[w->var_of[i]] = true;
    }
    for (size_t v = 0; v < w->vars.len; v++)
        if (w->vars.at[v].decided && !listed[v]) w->order[w->order_count++] = (var_id)v;
}

/* --- what is followed --- */

static void wake(world *w, var_id v) {
    const world_node *n = w->vars.at[v].node;
    if (!n || w->is_awake[v]) return;
    w->is_awake[v] = true;
    vec_push(w->mem, &w->awake, n);
}

/* Nodes rest on other nodes. Those from place `from` on have woken just now. */
static void wake_below(world *w, size_t from) {
    for (size_t i = from; i < w->awake.len; i++) {
        const world_node *n = w->awake.at[i];
        for (unsigned k = 0; k < n->count; k++) wake(w, n->kids[k].var);
        for (uint32_t c = n->first_clause; c < n->first_clause + n->clause_count; c++) vec_push(w->mem, &w->live, c);
    }
}

static void find_needed(world *w) {
    w->is_awake = ARENA_ARRAY(w->mem, w->vars.len, bool);
    for (uint32_t i = 0; i < w->clauses.len; i++) {
        const dated_clause *c = &w->clauses.at[i];
        if (c->of_node) continue;
        vec_push(w->mem, &w->live, i);
        for (unsigned k = 0; k < c->count; k++) wake(w, w->literals.at[c->first + k].var);
    }
    wake_below(w, 0);
    w->needed = w->live.len;
    w->awake_needed = w->awake.len;
}

static clause_list *list_of(world *w, var_id v, bool needed) {
    return needed ? &w->vars.at[v].needed : &w->vars.at[v].woken;
}

static void add_pairs(world *w, uint32_t id, bool needed) {
    const dated_clause *c = &w->clauses.at[id];
    bool always = c->owner == OWNER_NONE && c->since == ALL_DAYS && c->until == DATE_OPEN;
    for (unsigned k = 0; k < 2; k++) {
        literal from = w->literals.at[c->first + k], to = w->literals.at[c->first + 1 - k];
        clause_list *of = list_of(w, from.var, needed);
        of->pairs[of->pair_count++] = (world_pair){from.mask, to.mask, id, to.var, always};
    }
}

static void add_watches(world *w, uint32_t id, bool needed) {
    const literal *l = w->literals.at + w->clauses.at[id].first;
    for (unsigned k = 0; k < 2; k++) {
        clause_watch watch = {.mask = l[k].mask, .clause = id};
        vec_push(w->mem, &list_of(w, l[k].var, needed)->watches, watch);
    }
}

/* Lists live clauses by variable; gives the room behind their pairs. */
static world_pair *list_clauses(world *w, size_t from, bool needed, world_pair *room) {
    w->touched.len = 0;
    for (size_t i = from; i < w->live.len; i++) {
        const dated_clause *c = &w->clauses.at[w->live.at[i]];
        for (unsigned k = 0; c->count == 2 && k < 2; k++) {
            var_id v = w->literals.at[c->first + k].var;
            if (list_of(w, v, needed)->pair_count++ == 0) vec_push(w->mem, &w->touched, v);
        }
    }
    for (size_t i = 0; i < w->touched.len; i++) {
        clause_list *of = list_of(w, w->touched.at[i], needed);
        of->pairs = room;
        room += of->pair_count;
        of->pair_count = 0;
    }
    for (size_t i = from; i < w->live.len; i++) {
        uint32_t id = w->live.at[i];
        if (w->clauses.at[id].count == 2) add_pairs(w, id, needed);
        if (w->clauses.at[id].count > 2) add_watches(w, id, needed);
    }
    return room;
}

static void send_to_sleep(world *w) {
    for (size_t i = w->needed; i < w->live.len; i++) {
        const dated_clause *c = &w->clauses.at[w->live.at[i]];
        for (unsigned k = 0; k < c->count; k++) {
            clause_list *of = &w->vars.at[w->literals.at[c->first + k].var].woken;
            of->pair_count = 0;
            of->watches.len = 0;
        }
    }
    for (size_t i = w->awake_needed; i < w->awake.len; i++) w->is_awake[w->awake.at[i]->var] = false;
    w->awake.len = w->awake_needed;
    w->live.len = w->needed;
}

void world_ready(world *w) {
    size_t n = w->vars.len, options = 0;
    for (size_t v = 0; v < n; v++)
        for (option_mask m = w->vars.at[v].full; m; m &= m - 1) options++;
    w->dom = ARENA_ARRAY(w->mem, n, option_mask);
    w->depends = ARENA_ARRAY(w->mem, n, uint64_t);
    w->wanted = ARENA_ARRAY(w->mem, n, uint8_t);
    w->trail = ARENA_ARRAY(w->mem, options, trail_entry); /* each narrowing removes an option at least */
    w->levels = ARENA_ARRAY(w->mem, options + 1, world_level);
    w->need = ARENA_ARRAY(w->mem, n, bool);
    for (size_t v = 0; v < n; v++) w->dom[v] = w->vars.at[v].full;
    find_needed(w);
    w->pairs = list_clauses(w, 0, true, ARENA_ARRAY(w->mem, 2 * w->clauses.len, world_pair));
    list_decisions(w);
}

/* --- propagation --- */

static bool narrow(world *w, var_id v, option_mask mask, uint32_t reason, uint64_t depends) {
    option_mask old = w->dom[v], now = old & mask;
    if (now == old) return true;
    if (now == 0) {
        w->conflict = reason;
        w->conflict_var = v;
        return false;
    }
    w->trail[w->trail_len++] = (trail_entry){.old = old, .old_depends = w->depends[v], .reason = reason, .var = v};
    w->dom[v] = now;
    w->depends[v] |= depends;
    return true;
}

static void undo_to(world *w, size_t trail) {
    while (w->trail_len > trail) {
        const trail_entry *e = &w->trail[--w->trail_len];
        w->dom[e->var] = e->old;
        w->depends[e->var] = e->old_depends;
    }
    w->trail_head = trail;
}

static uint64_t levels_of(const world *w, const dated_clause *c, unsigned from) {
    const literal *l = w->literals.at + c->first;
    uint64_t levels = 0;
    for (unsigned i = from; i < c->count; i++) levels |= w->depends[l[i].var];
    return levels;
}

/* A watched literal of v in this clause has become false. True: the watch stays. *ok becomes false on a conflict. */
static bool visit(world *w, var_id v, uint32_t id, bool needed, bool *ok) {
    dated_clause *c = &w->clauses.at[id];
    literal *l = w->literals.at + c->first;
    if (l[0].var == v) {
        literal x = l[0];
        l[0] = l[1];
        l[1] = x;
    }
    if (world_holds(w, l[0])) return true;
    for (unsigned k = 2; k < c->count; k++) {
        literal x = l[k];
        if (world_excludes(w, x)) continue;
        l[k] = l[1];
        l[1] = x;
        clause_watch watch = {.mask = x.mask, .clause = id};
        vec_push(w->mem, &list_of(w, x.var, needed)->watches, watch);
        return false;
    }
    if (clause_active(w, c)) *ok = narrow(w, l[0].var, l[0].mask, id, levels_of(w, c, 1));
    return true;
}

static bool propagate_pairs(world *w, var_id v, const clause_list *of) {
    for (uint32_t i = 0; i < of->pair_count; i++) {
        const world_pair *p = &of->pairs[i];
        if ((w->dom[v] & p->mask) || !(w->dom[p->other] & ~p->other_mask)) continue;
        if (!p->always && !clause_active(w, &w->clauses.at[p->clause])) continue;
        if (!narrow(w, p->other, p->other_mask, p->clause, w->depends[v])) return false;
    }
    return true;
}

static bool propagate_watches(world *w, var_id v, clause_list *of, bool needed) {
    clause_watch *at = of->watches.at;
    size_t kept = 0, i = 0;
    bool ok = true;
    for (; i < of->watches.len && ok; i++)
        if ((w->dom[v] & at[i].mask) || visit(w, v, at[i].clause, needed, &ok)) at[kept++] = at[i];
    while (i < of->watches.len) at[kept++] = at[i++];
    of->watches.len = kept;
    return ok;
}

static bool propagate(world *w) {
    while (w->trail_head < w->trail_len) {
        var_id v = w->trail[w->trail_head++].var;
        clause_list *needed = &w->vars.at[v].needed, *woken = &w->vars.at[v].woken;
        if (!propagate_pairs(w, v, needed) || !propagate_pairs(w, v, woken) || !propagate_watches(w, v, needed, true) ||
            !propagate_watches(w, v, woken, false))
            return false;
    }
    return true;
}

/* --- failures --- */

static uint64_t conflict_levels(const world *w) {
    if (w->conflict == NO_REASON) return w->depends[w->conflict_var];
    return levels_of(w, &w->clauses.at[w->conflict], 0);
}

static void blame(world *w, uint32_t owner) {
    if (owner == OWNER_NONE || w->blamed_count == WORLD_BLAMED) return;
    for (size_t i = 0; i < w->blamed_count; i++)
        if (w->blamed[i] == owner) return;
    w->blamed[w->blamed_count++] = owner;
}

void world_trace(world *w, bool on) {
    w->trace = on;
    if (!on) return;
    w->good_until = DATE_OPEN;
    w->blamed_count = 0;
}

static void need_clause(world *w, uint32_t id) {
    const dated_clause *c = &w->clauses.at[id];
    if (c->until < w->good_until) w->good_until = c->until;
    blame(w, c->owner);
    for (unsigned i = 0; i < c->count; i++) w->need[w->literals.at[c->first + i].var] = true;
}

/* Every clause that the failure may rest on: until the first of them ends, it stands. */
static void trace_failure(world *w) {
    if (!w->trace) return;
    w->need[w->conflict_var] = true;
    if (w->conflict != NO_REASON) need_clause(w, w->conflict);
    for (size_t i = w->trail_len; i-- > 0;) {
        const trail_entry *e = &w->trail[i];
        if (w->need[e->var] && e->reason != NO_REASON) need_clause(w, e->reason);
    }
    memset(w->need, 0, w->vars.len * sizeof *w->need);
}

static size_t deepest(const world *w, uint64_t levels) {
    if ((levels >> 63) && w->depth > 63) return w->depth - 1;
    size_t d = 63;
    while (!((levels >> d) & 1)) d--;
    return d;
}

/* Gives up the deepest decision that a failure depends on, and what it excludes there follows from the others. False: it depends on
 * none. */
static bool recover(world *w) {
    trace_failure(w);
    uint64_t levels = conflict_levels(w);
    for (;;) {
        if (!levels) return false;
        size_t d = deepest(w, levels);
        literal chosen = w->levels[d].chosen;
        undo_to(w, w->levels[d].trail);
        w->depth = d;
        uint64_t rest = d > 63 ? levels : levels & ~level_bit(d);
        if (!narrow(w, chosen.var, ~chosen.mask, NO_REASON, rest)) {
            trace_failure(w);
            levels = w->depends[chosen.var] | rest;
            continue;
        }
        if (propagate(w)) return true;
        trace_failure(w);
        levels = conflict_levels(w);
    }
}

/* --- days and assumptions --- */

void world_wake(world *w, const literal *list, size_t count) {
    undo_to(w, 0);
    send_to_sleep(w);
    for (size_t i = 0; i < count; i++) wake(w, list[i].var);
    wake_below(w, w->awake_needed);
    list_clauses(w, w->needed, false, w->pairs);
}

bool world_on(world *w, date day, uint32_t excluded) {
    undo_to(w, 0);
    w->depth = 0;
    w->day = day;
    w->excluded = excluded;
    bool fine = true;
    for (size_t i = 0; i < w->units.len && fine; i++) {
        const dated_clause *c = &w->clauses.at[w->units.at[i]];
        if (!clause_active(w, c)) continue;
        literal only = c->count ? w->literals.at[c->first] : world_constant(false);
        fine = narrow(w, only.var, only.mask, w->units.at[i], 0);
    }
    fine = fine && propagate(w);
    if (!fine) trace_failure(w);
    w->root = w->trail_len;
    return fine;
}

void world_back(world *w) {
    undo_to(w, w->root);
    w->depth = 0;
}

bool world_assume(world *w, literal x) {
    bool fine = narrow(w, x.var, x.mask, NO_REASON, 0) && propagate(w);
    if (!fine) trace_failure(w);
    return fine;
}

static void open_level(world *w, literal chosen, uint32_t position) {
    w->levels[w->depth++] = (world_level){chosen, w->trail_len, position};
}

bool world_wish(world *w, literal x) {
    if (world_holds(w, x)) return true;
    if (world_excludes(w, x)) return false;
    open_level(w, x, 0);
    if (narrow(w, x.var, x.mask, NO_REASON, level_bit(w->depth - 1)) && propagate(w)) return true;
    undo_to(w, w->levels[--w->depth].trail);
    return false;
}

/* --- search --- */

static bool undecided(const world *w, var_id v) {
    if ((w->dom[v] & (w->dom[v] - 1)) == 0) return false;
    uint16_t row = w->vars.at[v].row;
    return row == 0 || w->dom[w->present[row]] == 2;
}

static literal first_choice(const world *w, var_id v) {
    option_mask m = (option_mask)1 << w->wanted[v];
    if (!(w->dom[v] & m)) m = w->dom[v] & (~w->dom[v] + 1);
    return (literal){.mask = m, .var = v};
}

world_verdict world_complete(world *w, unsigned conflicts) {
    uint32_t at = 0;
    for (;;) {
        while (at < w->order_count && !undecided(w, w->order[at])) at++;
        if (at == w->order_count) return WORLD_POSSIBLE;
        literal x = first_choice(w, w->order[at]);
        open_level(w, x, at);
        if (narrow(w, x.var, x.mask, NO_REASON, level_bit(w->depth - 1)) && propagate(w)) continue;
        if (conflicts-- == 0) return WORLD_UNDECIDED;
        if (!recover(w)) return WORLD_IMPOSSIBLE;
        at = 0; /* decisions may stand open again */
        if (w->depth) at = w->levels[w->depth - 1].position;
    }
}
