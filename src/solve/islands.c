/* Branch and bound that splits as it goes (AND/OR search, Dechter and Mateescu 2007).
 *
 * Once the settings that many clients share are decided, the clients have nothing to do with each other. A
 * depth-first search would still search them one inside the other, and take exponential time in their number. Here,
 * after each decision, the variables that are left are split into islands, sets that no clause connects, and each
 * island is settled on its own: costs add up, and the first plan in tie order is made of the islands' first plans.
 * Splitting costs too much for small problems: search() changes over when it has failed often.
 *
 * An island is a slice of an array of variables. Splitting permutes the slice, and deeper splits permute parts of
 * it, so the order inside a slice means nothing. */
#include "solve/memo.h"

typedef struct island {
    var_id *vars;
    size_t count;
} island;

/* The state of one island while its first variable goes through its options. */
typedef struct stand {
    solver *s;
    island all;
    var_id var;
    size_t depth;
    const cost *limit; /* rises beyond it are of no use; NULL: none */
    bool found;
    cost least;    /* rise of the bound of the best plan */
    uint8_t *kept; /* by variable: that plan */
    cost entry;    /* the bound before */
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

/* --- splitting --- */

static uint32_t lead(uint32_t *leader, uint32_t v) {
    while (leader[v] != v) v = leader[v] = leader[leader[v]];
    return v;
}

static bool clause_done(const solver *s, const short_clause *c) {
    const literal *l = s->loaded->literals + c->first;
    for (unsigned i = 0; i < c->count; i++)
        if (!(s->dom[l[i].var] & ~l[i].mask)) return true;
    return false;
}

static void join(solver *s, const short_clause *c, var_id v) {
    const literal *l = s->loaded->literals + c->first;
    for (unsigned i = 0; i < c->count; i++) {
        if (is_single(s->dom[l[i].var])) continue;
        uint32_t a = lead(s->leader, v), b = lead(s->leader, l[i].var);
        s->leader[a < b ? b : a] = a < b ? a : b;
    }
}

/* Fixed variables first, then island by island, ascending inside. */
static uint64_t by_island(const solver *s, var_id v) {
    return is_single(s->dom[v]) ? 0 : ((uint64_t)s->leader[v] + 1) << 16 | v;
}

static uint64_t by_number(const solver *s, var_id v) {
    (void)s;
    return v;
}

/* Shell's sort: slices are short, and nearly sorted as a rule. */
static void sort(const solver *s, island x, uint64_t (*key)(const solver *s, var_id v)) {
    size_t gap = 1;
    while (gap < x.count / 3) gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3) {
        for (size_t i = gap; i < x.count; i++) {
            var_id v = x.vars[i];
            size_t j = i;
            for (; j >= gap && key(s, x.vars[j - gap]) > key(s, v); j -= gap) x.vars[j] = x.vars[j - gap];
            x.vars[j] = v;
        }
    }
}

static void split(solver *s, island x) {
    const view *w = s->loaded;
    for (size_t i = 0; i < x.count; i++) s->leader[x.vars[i]] = x.vars[i];
    for (size_t i = 0; i < x.count; i++) {
        var_id v = x.vars[i];
        if (is_single(s->dom[v])) continue;
        for (uint32_t j = w->occurs_first[v]; j < w->occurs_first[v + 1]; j++)
            if (!clause_done(s, &w->clauses[w->occurs[j]])) join(s, &w->clauses[w->occurs[j]], v);
    }
    for (size_t i = 0; i < x.count; i++) s->leader[x.vars[i]] = lead(s->leader, x.vars[i]);
    sort(s, x, by_island);
}

/* Settles the islands that are left; *rise is what they add to the bound. */
static bool settle_rest(stand *t, cost *rise, uint64_t *levels) {
    solver *s = t->s;
    size_t i = 0;
    split(s, t->all);
    for (; i < t->all.count && is_single(s->dom[t->all.vars[i]]); i++)
        s->best[t->all.vars[i]] = lowest_option(s->dom[t->all.vars[i]]);
    while (i < t->all.count) {
        island next = {.vars = t->all.vars + i, .count = 1};
        while (i + next.count < t->all.count && s->leader[next.vars[next.count]] == s->leader[*next.vars]) next.count++;
        cost more, room;
        const cost *limit = best_limit(t);
        if (limit) room = minus(limit, rise);
        if (!settle(s, next, t->depth + 1, limit ? &room : NULL, &more, levels)) return false;
        for (int k = 0; k < GOAL_COUNT; k++) rise->level[k] += more.level[k];
        i += next.count;
    }
    return true;
}

/* --- one variable --- */

/* ID_NONE: none is left to search for. */
static var_id first_variable(const solver *s, island x) {
    var_id first = ID_NONE;
    for (size_t i = 0; i < x.count; i++) {
        var_id v = x.vars[i];
        if (v < first && !is_single(s->dom[v]) && s->loaded->roles[v] == ROLE_SEARCHED) first = v;
    }
    return first;
}

/* Of plans of equal cost: does the one in best[] come before the one that is kept? */
static bool comes_first(const stand *t) {
    const solver *s = t->s;
    var_id first = ID_NONE;
    for (size_t i = 0; i < t->all.count; i++) {
        var_id v = t->all.vars[i];
        if (s->best[v] != t->kept[v] && s->loaded->roles[v] == ROLE_SEARCHED && v < first) first = v;
    }
    if (first == ID_NONE) return false;
    const uint8_t *rank = s->rank + s->option_first[first];
    return rank[s->best[first]] < rank[t->kept[first]];
}

static void keep(stand *t, const cost *rise) {
    int order = t->found ? compare_costs(rise, &t->least) : -1;
    if (order > 0 || (order == 0 && !comes_first(t))) return;
    t->found = true;
    t->least = *rise;
    for (size_t i = 0; i < t->all.count; i++) t->kept[t->all.vars[i]] = t->s->best[t->all.vars[i]];
}

static bool not_worth_trying(const stand *t, uint8_t o) {
    const solver *s = t->s;
    const cost *row = s->table->row + s->option_first[t->var];
    const cost rise = minus(&row[o], &row[s->cheapest[t->var]]);
    if (beyond(t, &rise)) return true;
    const uint8_t *rank = s->rank + s->option_first[t->var];
    return t->found && compare_costs(&rise, &t->least) == 0 && rank[o] > rank[t->kept[t->var]];
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

static uint8_t *kept_at(solver *s, size_t depth) {
    if (!s->kept) s->kept = ARENA_ARRAY(s->mem, s->p->var_count + 1, uint8_t *);
    if (!s->kept[depth]) s->kept[depth] = ARENA_ARRAY(s->mem, s->p->var_count, uint8_t);
    return s->kept[depth];
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
               .kept = kept_at(s, depth),
               .entry = s->bound,
               .trail = s->trail_len};
    s->stats.decisions++;
    try_options(&t);
    *rise = t.least;
    *levels = t.failed | s->depends[t.var];
    if (depth < 63) *levels &= ~level_bit(depth);
    for (size_t i = 0; t.found && i < x.count; i++) s->best[x.vars[i]] = t.kept[x.vars[i]];
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

static void remember(const solver *s, memo_entry *e, const var_id *vars, size_t count, const cost *limit,
                     const cost *rise, bool found) {
    e->what = found ? MEMO_BEST : limit ? MEMO_ABOVE : MEMO_HOPELESS;
    if (found || limit) e->rise = found ? *rise : *limit;
    for (size_t i = 0; found && i < count; i++) e->option[i] = s->best[vars[i]];
}

/* Deeper splits permute the slice: the memo wants the order that it came in. */
static bool settle(solver *s, island x, size_t depth, const cost *limit, cost *rise, uint64_t *levels) {
    bool found;
    var_id first = first_variable(s, x);
    if (first == ID_NONE) return settle_unsearched(s, x, rise);
    memo_entry *e = x.count > 1 ? memo_of(s, x.vars, x.count) : NULL;
    *levels = ALL_LEVELS;
    if (e && recall(s, e, x, limit, rise, &found)) return found;
    found = settle_anew(s, x, first, depth, limit, rise, levels);
    if (e && !s->out_of_budget) {
        sort(s, x, by_number);
        remember(s, e, x.vars, x.count, limit, rise, found);
    }
    return found;
}

/* --- lists of clauses by variable --- */

static void list_occurrences(solver *s, view *w) {
    size_t n = s->p->var_count;
    if (!w->occurs_first) {
        w->occurs_first = ARENA_ARRAY(s->mem, n + 2, uint32_t);
        w->occurs = ARENA_ARRAY(s->mem, s->p->literal_count, uint32_t);
    }
    for (size_t v = 0; v < n + 2; v++) w->occurs_first[v] = 0;
    /* Counted two places ahead, so that filling moves each start to its place. */
    for (size_t i = 0; i < w->clause_count; i++)
        for (unsigned j = 0; j < w->clauses[i].count; j++)
            w->occurs_first[w->literals[w->clauses[i].first + j].var + 2]++;
    for (size_t v = 2; v < n + 2; v++) w->occurs_first[v] += w->occurs_first[v - 1];
    for (size_t i = 0; i < w->clause_count; i++)
        for (unsigned j = 0; j < w->clauses[i].count; j++)
            w->occurs[w->occurs_first[w->literals[w->clauses[i].first + j].var + 1]++] = (uint32_t)i;
    w->occurs_listed = true;
}

bool search_islands(solver *s, view *w, const var_id *vars, size_t count, const cost *at_most, cost *total) {
    uint64_t levels;
    cost rise = {{0}}, limit;
    if (!w->occurs_listed) list_occurrences(s, w);
    memo_begin(s);
    if (!s->island) s->island = ARENA_ARRAY(s->mem, s->p->var_count, var_id);
    island all = {.vars = s->island, .count = count};
    for (size_t i = 0; i < count; i++) all.vars[i] = vars[i];
    if (at_most) limit = minus(at_most, &s->bound);
    bool found = settle(s, all, 0, at_most ? &limit : NULL, &rise, &levels);
    for (int i = 0; i < GOAL_COUNT; i++) total->level[i] = s->bound.level[i] + rise.level[i];
    return found;
}
