/* The problem at the root: enabled clauses, propagated, stripped, in independent parts. */
#include "solve/solver_impl.h"

void view_alloc(solver *s, view *v) {
    const problem *p = s->p;
    size_t n = p->var_count;
    v->vars = ARENA_ARRAY(s->mem, n, var_id);
    v->sorted = ARENA_ARRAY(s->mem, n, var_id);
    v->parts = ARENA_ARRAY(s->mem, n, part);
    v->part_of = ARENA_ARRAY(s->mem, n, uint32_t);
    v->root = ARENA_ARRAY(s->mem, n, option_mask);
    v->roles = ARENA_ARRAY(s->mem, n, role);
    v->literals = ARENA_ARRAY(s->mem, p->literal_count, literal);
    v->clauses = ARENA_ARRAY(s->mem, p->clause_count, short_clause);
    v->pair_first = ARENA_ARRAY(s->mem, n, uint32_t);
    v->pair_count = ARENA_ARRAY(s->mem, n, uint32_t);
    v->pairs = ARENA_ARRAY(s->mem, 2 * p->clause_count, pair);
    v->watch_first = ARENA_ARRAY(s->mem, n, uint32_t);
    v->watch_count = ARENA_ARRAY(s->mem, n, uint32_t);
    v->watches = ARENA_ARRAY(s->mem, p->literal_count, watch);
    v->derived = ARENA_ARRAY(s->mem, n, var_id);
    v->fixed = ARENA_ARRAY(s->mem, n, uint8_t);
    v->listed = ARENA_ARRAY(s->mem, n, var_id);
    v->witness = ARENA_ARRAY(s->mem, n, uint8_t);
}

/* --- propagation at the root --- */

typedef struct look {
    unsigned open; /* literals that are not false */
    literal last;  /* one of them */
    bool satisfied;
} look;

static look look_at(const solver *s, const clause *c) {
    look out = {0};
    const literal *l = s->p->literals + c->first;
    for (unsigned i = 0; i < c->count; i++) {
        option_mask dom = s->dom[l[i].var];
        if (!(dom & l[i].mask)) continue;
        if (!(dom & ~l[i].mask)) {
            out.satisfied = true;
            return out;
        }
        out.open++;
        out.last = l[i];
    }
    return out;
}

/* One pass over the clauses in s->candidates; keeps those that still say something. False on a conflict. */
static bool root_pass(solver *s, size_t *count, bool *changed) {
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        uint32_t id = s->candidates[i];
        look k = look_at(s, &s->p->clauses[id]);
        if (k.satisfied) continue;
        if (k.open > 1) {
            s->candidates[kept++] = id;
            continue;
        }
        if (k.open == 0) {
            s->conflict = id;
            s->conflict_literal = (literal){0};
            return false;
        }
        narrow(s, k.last.var, k.last.mask, id, 0);
        *changed = true;
    }
    *count = kept;
    return true;
}

static bool root_propagate(solver *s, size_t *count) {
    bool changed = true;
    while (changed) {
        changed = false;
        if (!root_pass(s, count, &changed)) return false;
    }
    return true;
}

/* --- compact clauses --- */

/* Copies what is left of each clause. */
static void strip(const solver *s, view *v, size_t count) {
    uint32_t used = 0;
    v->clause_count = count;
    for (size_t i = 0; i < count; i++) {
        const clause *c = &s->p->clauses[s->candidates[i]];
        v->clauses[i] = (short_clause){.first = used, .reason = s->candidates[i]};
        for (unsigned j = 0; j < c->count; j++) {
            literal l = s->p->literals[c->first + j];
            if (s->dom[l.var] & l.mask) v->literals[used++] = l;
        }
        v->clauses[i].count = (uint16_t)(used - v->clauses[i].first);
    }
}

/* Room for each variable's pairs, and for as many watches as it has literals in longer clauses. */
static void make_room(view *v, const var_id *vars, size_t var_count) {
    for (size_t i = 0; i < var_count; i++) {
        v->pair_first[vars[i]] = v->pair_count[vars[i]] = 0;
        v->watch_first[vars[i]] = v->watch_count[vars[i]] = 0;
    }
    for (size_t i = 0; i < v->clause_count; i++) {
        const short_clause *c = &v->clauses[i];
        uint32_t *room = c->count == 2 ? v->pair_first : v->watch_first;
        for (unsigned j = 0; j < c->count; j++) room[v->literals[c->first + j].var]++;
    }
    uint32_t pairs = 0, watches = 0;
    for (size_t i = 0; i < var_count; i++) {
        uint32_t n = v->pair_first[vars[i]], m = v->watch_first[vars[i]];
        v->pair_first[vars[i]] = pairs;
        v->watch_first[vars[i]] = watches;
        pairs += n;
        watches += m;
    }
}

static void put_pair(view *v, literal a, literal b, uint32_t reason) {
    pair *at = &v->pairs[v->pair_first[a.var] + v->pair_count[a.var]++];
    *at = (pair){.mask = a.mask, .other_mask = b.mask, .other = b.var, .reason = reason};
}

static void put_watch(view *v, literal l, uint32_t id) {
    v->watches[v->watch_first[l.var] + v->watch_count[l.var]++] = (watch){.mask = l.mask, .clause = id};
}

static void link_clauses(view *v) {
    for (size_t i = 0; i < v->clause_count; i++) {
        const short_clause *c = &v->clauses[i];
        const literal *l = v->literals + c->first;
        if (c->count == 2) {
            put_pair(v, l[0], l[1], c->reason);
            put_pair(v, l[1], l[0], c->reason);
        } else {
            put_watch(v, l[0], (uint32_t)i);
            put_watch(v, l[1], (uint32_t)i);
        }
    }
}

/* --- parts --- */

static uint32_t find_leader(uint32_t *leader, uint32_t v) {
    while (leader[v] != v) v = leader[v] = leader[leader[v]];
    return v;
}

/* The smallest variable leads. */
static void join_clauses(solver *s, const view *v, const var_id *vars, size_t var_count) {
    for (size_t i = 0; i < var_count; i++) s->leader[vars[i]] = vars[i];
    for (size_t i = 0; i < v->clause_count; i++) {
        const short_clause *c = &v->clauses[i];
        for (unsigned j = 1; j < c->count; j++) {
            uint32_t a = find_leader(s->leader, v->literals[c->first].var);
            uint32_t b = find_leader(s->leader, v->literals[c->first + j].var);
            if (a < b)
                s->leader[b] = a;
            else
                s->leader[a] = b;
        }
    }
}

static void list_open(const solver *s, view *v, const var_id *vars, size_t var_count) {
    v->var_count = 0;
    for (size_t i = 0; i < var_count; i++) {
        v->part_of[vars[i]] = UINT32_MAX;
        if (!is_single(s->dom[vars[i]])) v->sorted[v->var_count++] = vars[i];
    }
}

static void split(solver *s, view *v, const var_id *vars, size_t var_count) {
    join_clauses(s, v, vars, var_count);
    list_open(s, v, vars, var_count);
    v->part_count = 0;
    for (size_t i = 0; i < v->var_count; i++) {
        var_id x = v->sorted[i], leader = (var_id)find_leader(s->leader, x);
        if (leader == x) {
            v->part_of[x] = (uint32_t)v->part_count;
            v->parts[v->part_count++] = (part){0};
        }
        v->part_of[x] = v->part_of[leader];
        v->parts[v->part_of[x]].count++;
    }
    uint32_t first = 0;
    for (size_t i = 0; i < v->part_count; i++) {
        v->parts[i].first = first;
        first += v->parts[i].count;
        v->parts[i].count = 0;
    }
    for (size_t i = 0; i < v->var_count; i++) {
        part *q = &v->parts[v->part_of[v->sorted[i]]];
        v->vars[q->first + q->count++] = v->sorted[i];
    }
    for (size_t i = 0; i < v->part_count; i++) {
        part *q = &v->parts[i];
        var_id x = v->vars[q->first];
        q->free = q->count == 1 && v->pair_count[x] == 0 && v->watch_count[x] == 0;
    }
}

/* --- building and loading --- */

static void start_costs(solver *s, const cost_table *table, const var_id *vars, size_t var_count) {
    s->table = table;
    s->bound = table->fixed;
    for (size_t i = 0; i < var_count; i++) {
        var_id v = vars[i];
        const uint8_t *order = table->order + s->option_first[v];
        while (!((s->dom[v] >> *order) & 1)) order++;
        s->cheapest[v] = *order;
        const cost *row = table->row + s->option_first[v] + *order;
        for (int k = 0; k < GOAL_COUNT; k++) s->bound.level[k] += row->level[k];
    }
}

void view_build(solver *s, view *v, size_t count, const var_id *vars, size_t var_count) {
    for (size_t i = 0; i < var_count; i++) {
        s->dom[vars[i]] = all_options(s, vars[i]);
        s->depends[vars[i]] = 0;
    }
    s->trail_len = s->trail_head = s->trail_root = 0;
    s->table = &s->no_costs;
    s->loaded = v;
    v->built = true;
    v->has_witness = false;
    v->refuted = !root_propagate(s, &count);
    if (v->refuted) return;
    start_costs(s, &s->costs, vars, var_count);
    strip(s, v, count);
    make_room(v, vars, var_count);
    link_clauses(v);
    split(s, v, vars, var_count);
    s->trail_root = s->trail_head = s->trail_len;
    s->root_bound = s->bound;
    v->listed_count = var_count;
    for (size_t i = 0; i < var_count; i++) {
        v->listed[i] = vars[i];
        v->root[vars[i]] = s->dom[vars[i]];
        v->fixed[vars[i]] = lowest_option(s->dom[vars[i]]);
    }
}

/* A LAZY variable keeps the clauses that force it to 1, a DERIVED one none. */
static bool definition_kept(const solver *s, const clause *c, var_id v, role r) {
    for (unsigned i = 0; r == ROLE_LAZY && i < c->count; i++)
        if (s->p->literals[c->first + i].var == v) return s->p->literals[c->first + i].mask == 2;
    return false;
}

static void drop_definitions(solver *s, var_id v, role r) {
    const variable *x = &s->p->vars[v];
    for (uint32_t i = x->first_definition; i < x->first_definition + x->definition_count; i++)
        if (!definition_kept(s, &s->p->clauses[i], v, r)) s->stamp_clause[i] = s->stamp;
}

static size_t collect_enabled(solver *s) {
    size_t count = 0;
    for (size_t i = 0; i < s->p->clause_count; i++)
        if (s->stamp_clause[i] != s->stamp && clause_enabled(s, &s->p->clauses[i]))
            s->candidates[count++] = (uint32_t)i;
    return count;
}

static size_t set_roles(solver *s, view *v, bool roles) {
    size_t count = 0;
    s->stamp++;
    v->derived_count = 0;
    for (size_t i = 0; i < s->p->var_count; i++) {
        v->roles[i] = roles ? s->roles[i] : ROLE_SEARCHED;
        if (v->roles[i] != ROLE_SEARCHED) drop_definitions(s, (var_id)i, v->roles[i]);
        if (v->roles[i] == ROLE_DERIVED)
            v->derived[v->derived_count++] = (var_id)i;
        else
            s->queue[count++] = (var_id)i;
    }
    return count;
}

void view_build_enabled(solver *s, view *v, bool roles) {
    size_t vars = set_roles(s, v, roles);
    size_t count = collect_enabled(s);
    view_build(s, v, count, s->queue, vars);
}

void view_load(solver *s, view *v, const cost_table *table) {
    if (s->loaded == v && s->table == table) return;
    for (size_t i = 0; i < v->listed_count; i++) {
        s->dom[v->listed[i]] = v->root[v->listed[i]];
        s->depends[v->listed[i]] = 0;
    }
    s->trail_len = s->trail_head = s->trail_root = 0;
    start_costs(s, table, v->listed, v->listed_count);
    s->loaded = v;
    s->root_bound = s->bound;
}
