/* Branch and bound that splits as it goes (AND/OR search, Dechter and Mateescu 2007).
 *
 * Once the settings that many clients share are decided, the clients have nothing to do with each other. A
 * depth-first search would still search them one inside the other, and take exponential time in their number. Here,
 * after each decision, the variables that are left are split into islands, sets that no clause connects, and each
 * island is settled on its own: costs add up, and the first plan in tie order is made of the islands' first plans.
 * Splitting costs too much for small problems: search() changes over when it has failed often.
 */
#include "solve/memo.h"

/* The state of one island while its first variable goes through its options. */
typedef struct stand {
    solver *s;
    island all;
    var_id var;
    size_t depth;
    const cost *limit; /* rises beyond it are of no use; NULL: none */
    const shelf *room;
    bool found;
    cost least; /* rise of the bound of the best plan */
    cost entry; /* the bound before */
    size_t trail;
    uint64_t failed;
} stand;

static bool settle(solver *s, island x, size_t depth, const cost *limit, cost *rise, uint64_t *levels);

static cost minus(const cost *x, const cost *y) {
    cost out;
    for (int i = 0; i < GOAL_COUNT; i++) out.level[i] = x->level[i] - y->level[i];
    return out;
}

static const cost *best_limit(const stand *t) {
    return t->found ? &t->least : t->limit;
}

static bool beyond(const stand *t, const cost *rise) {
    const cost *limit = best_limit(t);
    return limit && compare_costs(rise, limit) > 0;
}

/* Settles the islands that are left; *rise is what they add to the bound. */
static bool settle_rest(stand *t, cost *rise, uint64_t *levels) {
    solver *s = t->s;
    islands left = split_island(s, t->all, t->room);
    for (size_t i = 0; i < t->all.count; i++)
        if (is_single(s->dom[t->all.vars[i]])) s->best[t->all.vars[i]] = lowest_option(s->dom[t->all.vars[i]]);
    while (next_island(s, &left)) {
        cost more, room;
        const cost *limit = best_limit(t);
        if (limit) room = minus(limit, rise);
        if (!settle(s, left.at, t->depth + 1, limit ? &room : NULL, &more, levels)) return false;
        for (int k = 0; k < GOAL_COUNT; k++) rise->level[k] += more.level[k];
    }
    return true;
}

/* --- one variable --- */

/* Of plans of equal cost: does the one in best[] come before the one that is kept? */
static bool comes_first(const stand *t) {
    const solver *s = t->s;
    const uint8_t *kept = t->room->kept;
    for (size_t i = 0; i < t->all.count; i++) {
        var_id v = t->all.vars[i];
        if (s->best[v] == kept[v] || s->loaded->roles[v] != ROLE_SEARCHED) continue;
        const uint8_t *rank = s->rank + s->option_first[v];
        return rank[s->best[v]] < rank[kept[v]];
    }
    return false;
}

static void keep(stand *t, const cost *rise) {
    int order = t->found ? compare_costs(rise, &t->least) : -1;
    if (order > 0 || (order == 0 && !comes_first(t))) return;
    t->found = true;
    t->least = *rise;
    for (size_t i = 0; i < t->all.count; i++) t->room->kept[t->all.vars[i]] = t->s->best[t->all.vars[i]];
}

static bool not_worth_trying(const stand *t, uint8_t o) {
    const solver *s = t->s;
    const cost *row = s->table->row + s->option_first[t->var];
    const cost rise = minus(&row[o], &row[s->cheapest[t->var]]);
    if (beyond(t, &rise)) return true;
    const uint8_t *rank = s->rank + s->option_first[t->var];
    return t->found && compare_costs(&rise, &t->least) == 0 && rank[o] > rank[t->room->kept[t->var]];
}

/* True: a plan with the option was found, and kept if it is the best. */
static bool try_option(stand *t, uint8_t o, uint64_t *levels) {
    solver *s = t->s;
    narrow(s, t->var, (option_mask)1 << o, NO_REASON, level_bit(t->depth));
    if (!propagate(s)) {
        *levels = conflict_levels(s);
        return false;
    }
    cost rise = minus(&s->bound, &t->entry);
    *levels = ALL_LEVELS;
    if (beyond(t, &rise)) return false;
    if (!settle_rest(t, &rise, levels)) return false;
    keep(t, &rise);
    return true;
}

static void try_options(stand *t) {
    solver *s = t->s;
    const uint8_t *order = s->table->order + s->option_first[t->var];
    for (unsigned i = 0; i < option_count(s, t->var) && !s->out_of_budget; i++) {
        uint64_t levels;
        if (!((s->dom[t->var] >> order[i]) & 1)) continue;
        if (not_worth_trying(t, order[i])) {
            t->failed = ALL_LEVELS;
            continue;
        }
        bool settled = try_option(t, order[i], &levels);
        undo_to(s, t->trail);
        s->bound = t->entry;
        if (settled) continue;
        count_failure(s);
        t->failed |= levels;
        if (t->found || (levels & level_bit(t->depth))) continue;
        t->failed = levels; /* whatever this variable is */
        return;
    }
}

/* A variable that is not searched for is 1 only when forced: what is left of it is 0. */
static bool settle_unsearched(solver *s, island x, cost *rise) {
    for (size_t i = 0; i < x.count; i++) s->best[x.vars[i]] = lowest_option(s->dom[x.vars[i]]);
    *rise = (cost){{0}};
    return true;
}

static bool settle_anew(solver *s, island x, var_id first, size_t depth, const cost *limit, cost *rise,
                        uint64_t *levels) {
    stand t = {.s = s,
               .all = x,
               .var = first,
               .depth = depth,
               .limit = limit,
               .room = shelf_at(s, depth),
               .entry = s->bound,
               .trail = s->trail_len};
    s->stats.decisions++;
    try_options(&t);
    *rise = t.least;
    *levels = t.failed | s->depends[t.var];
    if (depth < 63) *levels &= ~level_bit(depth);
    for (size_t i = 0; t.found && i < x.count; i++) s->best[x.vars[i]] = t.room->kept[x.vars[i]];
    return t.found && !s->out_of_budget;
}

/* Does the memo settle it? Then *found says how. Nothing is known of the levels that a failure depends on: all. */
static bool recall(solver *s, const memo_entry *e, island x, const cost *limit, cost *rise, bool *found) {
    int order = limit ? compare_costs(&e->rise, limit) : -1;
    if (e->what == MEMO_NEW || (e->what == MEMO_ABOVE && order < 0)) return false;
    *found = e->what == MEMO_BEST && order <= 0;
    if (!*found) return true;
    *rise = e->rise;
    for (size_t i = 0; i < x.count; i++) s->best[x.vars[i]] = e->option[i];
    return true;
}

static void remember(const solver *s, memo_entry *e, island x, const cost *limit, const cost *rise, bool found) {
    e->what = found ? MEMO_BEST : limit ? MEMO_ABOVE : MEMO_HOPELESS;
    if (found || limit) e->rise = found ? *rise : *limit;
    for (size_t i = 0; found && i < x.count; i++) e->option[i] = s->best[x.vars[i]];
}

static bool settle(solver *s, island x, size_t depth, const cost *limit, cost *rise, uint64_t *levels) {
    bool found;
    var_id first = first_variable(s, x);
    if (first == ID_NONE) return settle_unsearched(s, x, rise);
    memo_entry *e = x.count > 1 ? memo_of(s, s->memo, x) : NULL;
    *levels = ALL_LEVELS;
    if (e && recall(s, e, x, limit, rise, &found)) return found;
    found = settle_anew(s, x, first, depth, limit, rise, levels);
    if (e && !s->out_of_budget) remember(s, e, x, limit, rise, found);
    return found;
}

/* --- the whole --- */

bool search_islands(solver *s, const var_id *vars, size_t count, const cost *at_most, cost *total) {
    uint64_t levels;
    cost rise = {{0}}, limit;
    memo_begin(s, &s->memo);
    if (at_most) limit = minus(at_most, &s->bound);
    bool found = settle(s, whole_island(s, vars, count), 0, at_most ? &limit : NULL, &rise, &levels);
    for (int i = 0; i < GOAL_COUNT; i++) total->level[i] = s->bound.level[i] + rise.level[i];
    return found;
}
