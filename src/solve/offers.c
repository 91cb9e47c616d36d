/* Limits, where a problem falls apart: AND/OR search for several measures at once.
 *
 * A limit on a sum couples islands: the best plan of one may leave too little for another. So an island is not settled to its best plan,
 * but to all of its offers: plans of which none is at least as good as another both for the goals, tie order included, and on every meter
 * (Marinescu, Exploiting problem decomposition in multi-objective constraint optimization, 2009). The offers of islands side by side add up
 * in all combinations; what is dominated, or leads beyond a limit or the best plan known whatever the others do, is left out.
 *
 * All is counted from what every plan costs and shows at least when the search begins, so that an island's offers do not depend on what is
 * decided outside of it, and can be remembered. */
#include <string.h>

#include "solve/memo.h"

/* Memory that is used again for each search, in blocks. */
#define BLOCK ((size_t)256 * 1024)

typedef struct room {
    char *block[OFFER_BLOCKS];
    size_t at, used;
} room;

typedef struct offer {
    cost rise;
    int64_t more[METER_COUNT];
    uint8_t *option; /* by place in its island */
} offer;

typedef struct offers { /* best first */
    size_t count, space;
    offer *at;
} offers;

struct market {
    room kept;    /* what islands offer */
    room passing; /* what comes of adding up; released by whoever took it */
    struct memo *memo;
    uint8_t *cheapest; /* by variable, when the search began; the same for meters: */
    int64_t *least[METER_COUNT];
    size_t watched_count; /* meters that have limits */
    meter_id watched[METER_COUNT];
    int64_t slack[METER_COUNT];
    const cost *limit; /* of the rise; NULL: none */
    uint64_t left;     /* failures until this takes too long */
    bool full;         /* or too much room, or too much time */
};

/* --- room --- */

static void *take(solver *s, room *r, size_t size) {
    size = (size + 15) & ~(size_t)15;
    if (r->used + size > BLOCK) {
        r->at++;
        r->used = 0;
    }
    if (size > BLOCK || r->at >= s->offer_blocks) {
        s->market->full = true;
        return NULL;
    }
    if (!r->block[r->at]) r->block[r->at] = ARENA_ARRAY(s->mem, BLOCK, char);
    void *out = r->block[r->at] + r->used;
    r->used += size;
    return out;
}

typedef struct mark {
    size_t at, used;
} mark;

static mark mark_of(const room *r) {
    return (mark){r->at, r->used};
}

static void release(room *r, mark m) {
    r->at = m.at;
    r->used = m.used;
}

/* --- lists of offers --- */

/* Room for one more; false: there is none. */
static bool widen(solver *s, room *r, offers *list) {
    if (list->count < list->space) return true;
    const size_t space = list->space ? 2 * list->space : 4;
    offer *at = take(s, r, space * sizeof *at);
    if (!at) return false;
    if (list->count) memcpy(at, list->at, list->count * sizeof *at);
    list->at = at;
    list->space = space;
    return true;
}

static bool shows_no_more(const offer *x, const offer *y) {
    for (int m = 0; m < METER_COUNT; m++)
        if (x->more[m] > y->more[m]) return false;
    return true;
}

/* By the goals, then in tie order. Variables that are not searched for follow from the others. */
static int compare_offers(const solver *s, island x, const offer *a, const offer *b) {
    int order = compare_costs(&a->rise, &b->rise);
    for (size_t i = 0; order == 0 && i < x.count; i++) {
        if (a->option[i] == b->option[i] || s->loaded->roles[x.vars[i]] != ROLE_SEARCHED) continue;
        const uint8_t *rank = s->rank + s->option_first[x.vars[i]];
        return rank[a->option[i]] < rank[b->option[i]] ? -1 : 1;
    }
    return order;
}

/* Where a new offer belongs; false: another is better, and shows no more. */
static bool find_place(const solver *s, island x, const offers *list, const offer *new, size_t *where) {
    size_t i = 0;
    for (; i < list->count && compare_offers(s, x, &list->at[i], new) <= 0; i++)
        if (shows_no_more(&list->at[i], new)) return false;
    *where = i;
    return true;
}

/* Adds it unless it is dominated, and removes what it dominates. True: added. */
static bool add_offer(solver *s, room *r, island x, offers *list, const offer *new) {
    size_t where, left;
    if (!find_place(s, x, list, new, &where)) return false;
    left = where;
    for (size_t i = where; i < list->count; i++)
        if (!shows_no_more(new, &list->at[i])) list->at[left++] = list->at[i];
    list->count = left;
    if (!widen(s, r, list)) return false;
    memmove(&list->at[where + 1], &list->at[where], (list->count - where) * sizeof *list->at);
    list->at[where] = *new;
    list->count++;
    return true;
}

/* A failure, or work like one. False: the search has to end. */
static bool spend(solver *s) {
    struct market *m = s->market;
    count_failure(s);
    if (m->left == 0) m->full = true;
    if (m->left > 0) m->left--;
    return !s->out_of_budget && !m->full;
}

/* --- adding up --- */

static void count_option(const solver *s, offer *to, var_id v, uint8_t o) {
    const struct market *m = s->market;
    const cost *row = s->table->row + s->option_first[v], *least = &row[m->cheapest[v]];
    for (int i = 0; i < GOAL_COUNT; i++) to->rise.level[i] += row[o].level[i] - least->level[i];
    for (size_t i = 0; i < m->watched_count; i++) {
        const meter_id id = m->watched[i];
        to->more[id] += s->meters[id].at[s->option_first[v] + o] - m->least[id][v];
    }
}

static bool within_reach(const solver *s, const offer *o) {
    const struct market *m = s->market;
    for (size_t i = 0; i < m->watched_count; i++)
        if (o->more[m->watched[i]] > m->slack[m->watched[i]]) return false;
    return !m->limit || compare_costs(&o->rise, m->limit) <= 0;
}

/* What is decided of the island; of the rest, what is not searched for is 1 only when forced. */
static bool first_offer(solver *s, island x, bool all, offers *out) {
    offer first = {.option = take(s, &s->market->passing, x.count)};
    if (!first.option) return false;
    memset(first.option, 0, x.count);
    for (size_t i = 0; i < x.count; i++) {
        if (!all && !is_single(s->dom[x.vars[i]])) continue;
        first.option[i] = lowest_option(s->dom[x.vars[i]]);
        count_option(s, &first, x.vars[i], first.option[i]);
    }
    if (within_reach(s, &first)) add_offer(s, &s->market->passing, x, out, &first);
    return !s->market->full;
}

/* The part's options go to their places in the whole. */
static void place_options(island whole, offer *to, island piece, const offer *from) {
    size_t at = 0;
    for (size_t i = 0; i < piece.count; i++, at++) {
        while (whole.vars[at] != piece.vars[i]) at++;
        to->option[at] = from->option[i];
    }
}

static offer sum_of(const offer *a, const offer *b) {
    offer out = *a;
    for (int i = 0; i < GOAL_COUNT; i++) out.rise.level[i] += b->rise.level[i];
    for (int m = 0; m < METER_COUNT; m++) out.more[m] += b->more[m];
    return out;
}

/* Each offer so far with each of the part. Each pair is work like a failure. */
static bool add_part(solver *s, island whole, offers *sum, island piece, const offers *more) {
    room *r = &s->market->passing;
    offers out = {0};
    for (size_t i = 0; i < sum->count; i++) {
        for (size_t k = 0; k < more->count; k++) {
            offer new = sum_of(&sum->at[i], &more->at[k]);
            const mark before = mark_of(r);
            if (!spend(s)) return false;
            if (!within_reach(s, &new)) continue;
            new.option = take(s, r, whole.count);
            if (!new.option) return false;
            memcpy(new.option, sum->at[i].option, whole.count);
            place_options(whole, &new, piece, &more->at[k]);
            if (!add_offer(s, r, whole, &out, &new)) release(r, before);
        }
    }
    *sum = out;
    return !s->market->full;
}

/* --- islands --- */

static const offers *settle(solver *s, island x, size_t depth);

/* Adds what passed to what is kept. */
static bool keep(solver *s, island x, offers *out, const offers *passed) {
    room *r = &s->market->kept;
    for (size_t i = 0; i < passed->count; i++) {
        const mark before = mark_of(r);
        offer new = passed->at[i];
        new.option = take(s, r, x.count);
        if (!new.option) return false;
        memcpy(new.option, passed->at[i].option, x.count);
        if (!add_offer(s, r, x, out, &new)) release(r, before);
    }
    return !s->market->full;
}

/* No plan of the island as it is narrowed now costs or shows less. */
static offer bound_of(const solver *s, island x) {
    const struct market *m = s->market;
    offer out = {.rise = {{0}}};
    for (size_t i = 0; i < x.count; i++) {
        const var_id v = x.vars[i];
        const cost *row = s->table->row + s->option_first[v], *now = &row[s->cheapest[v]], *then = &row[m->cheapest[v]];
        for (int k = 0; k < GOAL_COUNT; k++) out.rise.level[k] += now->level[k] - then->level[k];
        for (size_t k = 0; k < m->watched_count; k++) {
            const meter *at = &s->meters[m->watched[k]];
            if (at->table.costly[v])
                out.more[m->watched[k]] += meter_least(s, at, v, s->dom[v]) - m->least[m->watched[k]][v];
        }
    }
    return out;
}

/* The offers of the island as it is narrowed now. False: the search has to end. */
static bool settle_rest(solver *s, island x, size_t depth, offers *out) {
    room *r = &s->market->passing;
    const mark before = mark_of(r);
    offers sum = {0};
    bool ok = first_offer(s, x, false, &sum);
    islands left = split_island(s, x, shelf_at(s, depth));
    while (ok && sum.count && next_island(s, &left)) {
        const offers *more = settle(s, left.at, depth + 1);
        ok = more && add_part(s, x, &sum, left.at, more);
    }
    ok = ok && keep(s, x, out, &sum);
    release(r, before);
    return ok;
}

/* Is all that the option v = o leaves out of reach, or dominated? Of equal costs, an option that is tried later comes later. */
static bool is_hopeless(const solver *s, island x, var_id v, uint8_t o, const offers *known) {
    const offer bound = bound_of(s, x);
    const uint8_t *rank = s->rank + s->option_first[v];
    size_t at = 0;
    if (!within_reach(s, &bound)) return true;
    while (x.vars[at] != v) at++;
    for (size_t i = 0; i < known->count; i++) {
        const offer *k = &known->at[i];
        int order = compare_costs(&k->rise, &bound.rise);
        if (order > 0) return false;
        if (shows_no_more(k, &bound) && (order < 0 || rank[k->option[at]] < rank[o])) return true;
    }
    return false;
}

static bool try_option(solver *s, island x, var_id v, uint8_t o, size_t depth, offers *out) {
    const size_t trail = s->trail_len;
    const cost entry = s->bound;
    bool ok = true;
    narrow(s, v, (option_mask)1 << o, NO_REASON, 0);
    if (!propagate(s) || is_hopeless(s, x, v, o, out))
        ok = spend(s);
    else
        ok = settle_rest(s, x, depth, out);
    undo_to(s, trail);
    s->bound = entry;
    return ok;
}

static bool settle_anew(solver *s, island x, size_t depth, offers *out) {
    const var_id v = first_variable(s, x);
    s->stats.decisions++;
    if (v == ID_NONE) {
        const mark before = mark_of(&s->market->passing);
        offers only = {0};
        bool ok = first_offer(s, x, true, &only) && keep(s, x, out, &only);
        release(&s->market->passing, before);
        return ok;
    }
    for (unsigned i = 0; i < option_count(s, v); i++) {
        const uint8_t o = s->table->order[s->option_first[v] + i];
        if (((s->dom[v] >> o) & 1) && !try_option(s, x, v, o, depth, out)) return false;
    }
    return true;
}

/* NULL: the search has to end. */
static const offers *settle(solver *s, island x, size_t depth) {
    memo_entry *e = x.count > 1 ? memo_of(s, s->market->memo, x) : NULL;
    if (e && e->offers) return e->offers;
    offers *out = take(s, &s->market->kept, sizeof *out);
    if (!out) return NULL;
    *out = (offers){0};
    if (!settle_anew(s, x, depth, out)) return NULL;
    if (e) e->offers = out;
    return out;
}

/* --- the whole --- */

static struct market *make_market(const solver *s) {
    struct market *m = ARENA_NEW(s->mem, struct market);
    m->cheapest = ARENA_ARRAY(s->mem, s->p->var_count, uint8_t);
    for (int i = 0; i < METER_COUNT; i++) m->least[i] = ARENA_ARRAY(s->mem, s->p->var_count, int64_t);
    return m;
}

static void open_market(solver *s, const var_id *vars, size_t count) {
    if (!s->market) s->market = make_market(s);
    struct market *m = s->market;
    m->kept.at = m->kept.used = m->passing.at = m->passing.used = 0;
    m->full = false;
    m->left = s->patience.offers;
    memo_begin(s, &m->memo);
    for (size_t i = 0; i < count; i++) m->cheapest[vars[i]] = s->cheapest[vars[i]];
    m->watched_count = s->running_count;
    for (size_t k = 0; k < s->running_count; k++) {
        const meter_id id = m->watched[k] = s->running[k];
        m->slack[id] = s->allowed.most[id] - s->sums[id];
        for (size_t i = 0; i < count; i++)
            m->least[id][vars[i]] = meter_least(s, &s->meters[id], vars[i], s->dom[vars[i]]);
    }
}

static solve_status take_best(solver *s, island x, const offers *list, cost *total) {
    if (!list) return SOLVE_UNKNOWN;
    if (!list->count) return SOLVE_UNSAT;
    const offer *best = &list->at[0];
    for (size_t i = 0; i < x.count; i++) s->best[x.vars[i]] = best->option[i];
    for (int i = 0; i < GOAL_COUNT; i++) total->level[i] = s->bound.level[i] + best->rise.level[i];
    return SOLVE_SAT;
}

solve_status search_offers(solver *s, const var_id *vars, size_t count, const cost *at_most, cost *total) {
    const size_t trail = s->trail_len;
    const cost entry = s->bound;
    cost limit;
    open_market(s, vars, count);
    for (int i = 0; at_most && i < GOAL_COUNT; i++) limit.level[i] = at_most->level[i] - entry.level[i];
    s->market->limit = at_most ? &limit : NULL;
    s->running_count = 0;
    const island x = whole_island(s, vars, count);
    solve_status got = take_best(s, x, settle(s, x, 0), total);
    s->running_count = s->market->watched_count;
    undo_to(s, trail);
    s->bound = entry;
    return got;
}
