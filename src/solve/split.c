#include "solve/split.h"

#include <string.h>

/* By variable; of the smallest variable of an island: how much is in it, and the place of the next. */
typedef struct span {
    uint32_t vars, clauses;
    uint32_t next_var, next_clause;
} span;

struct archipelago {
    shelf *shelves; /* by depth */
    span *spans;
    var_id *vars; /* of the whole */
    uint32_t *clauses;
};

static uint32_t lead(uint32_t *leader, uint32_t v) {
    while (leader[v] != v) v = leader[v] = leader[leader[v]];
    return v;
}

static bool is_satisfied(const solver *s, const short_clause *c) {
    const literal *l = s->loaded->literals + c->first;
    for (unsigned i = 0; i < c->count; i++)
        if (!(s->dom[l[i].var] & ~l[i].mask)) return true;
    return false;
}

/* Joins the variables that a clause still depends on: those whose literals are not false. */
static void join(solver *s, const short_clause *c) {
    const literal *l = s->loaded->literals + c->first;
    uint32_t first = UINT32_MAX;
    for (unsigned i = 0; i < c->count; i++) {
        if (!(s->dom[l[i].var] & l[i].mask)) continue;
        uint32_t b = lead(s->leader, l[i].var), a = first == UINT32_MAX ? b : first;
        first = a < b ? a : b;
        s->leader[a] = s->leader[b] = first;
    }
}

/* Where a clause that is not satisfied belongs: after joining. */
static span *span_of(const solver *s, const short_clause *c) {
    const literal *l = s->loaded->literals + c->first;
    while (!(s->dom[l->var] & l->mask)) l++;
    return &s->archipelago->spans[s->leader[l->var]];
}

islands split_island(solver *s, island x, const shelf *room) {
    const short_clause *clauses = s->loaded->clauses;
    span *spans = s->archipelago->spans;
    uint32_t vars = 0, at = 0, *left = s->candidates;
    size_t left_count = 0;
    for (size_t i = 0; i < x.count; i++) {
        s->leader[x.vars[i]] = x.vars[i];
        spans[x.vars[i]] = (span){0};
    }
    for (size_t i = 0; i < x.clause_count; i++) {
        const short_clause *c = &clauses[x.clauses[i]];
        if (is_satisfied(s, c)) continue;
        join(s, c);
        left[left_count++] = x.clauses[i];
    }
    for (size_t i = 0; i < x.count; i++) {
        var_id v = x.vars[i];
        if (is_single(s->dom[v])) continue;
        s->leader[v] = lead(s->leader, v);
        spans[s->leader[v]].vars++;
    }
    for (size_t i = 0; i < left_count; i++) span_of(s, &clauses[left[i]])->clauses++;
    for (size_t i = 0; i < x.count; i++) {
        span *here = &spans[x.vars[i]];
        here->next_var = vars;
        here->next_clause = at;
        vars += here->vars;
        at += here->clauses;
    }
    for (size_t i = 0; i < x.count; i++)
        if (!is_single(s->dom[x.vars[i]])) room->vars[spans[s->leader[x.vars[i]]].next_var++] = x.vars[i];
    for (size_t i = 0; i < left_count; i++) room->clauses[span_of(s, &clauses[left[i]])->next_clause++] = left[i];
    return (islands){.at = {.vars = room->vars, .clauses = room->clauses}, .end = room->vars + vars};
}

bool next_island(const solver *s, islands *left) {
    island *x = &left->at;
    x->vars += x->count;
    x->clauses += x->clause_count;
    if (x->vars == left->end) return false;
    x->count = s->archipelago->spans[*x->vars].vars;
    x->clause_count = s->archipelago->spans[*x->vars].clauses;
    return true;
}

var_id first_variable(const solver *s, island x) {
    for (size_t i = 0; i < x.count; i++)
        if (s->loaded->roles[x.vars[i]] == ROLE_SEARCHED) return x.vars[i];
    return ID_NONE;
}

const shelf *shelf_at(solver *s, size_t depth) {
    shelf *out = &s->archipelago->shelves[depth];
    if (out->vars) return out;
    out->vars = ARENA_ARRAY(s->mem, s->p->var_count, var_id);
    out->clauses = ARENA_ARRAY(s->mem, s->p->clause_count, uint32_t);
    return out;
}

static void prepare(solver *s) {
    struct archipelago *a = ARENA_NEW(s->mem, struct archipelago);
    a->shelves = ARENA_ARRAY(s->mem, s->p->var_count + 2, shelf);
    a->spans = ARENA_ARRAY(s->mem, s->p->var_count, span);
    a->vars = ARENA_ARRAY(s->mem, s->p->var_count, var_id);
    a->clauses = ARENA_ARRAY(s->mem, s->p->clause_count, uint32_t);
    s->archipelago = a;
}

/* Variables are closed under clauses: the first of a clause speaks for all. */
island whole_island(solver *s, const var_id *vars, size_t count) {
    if (!s->archipelago) prepare(s);
    struct archipelago *a = s->archipelago;
    island x = {.vars = a->vars, .clauses = a->clauses};
    memset(a->spans, 0, s->p->var_count * sizeof *a->spans);
    for (size_t i = 0; i < count; i++) {
        a->spans[vars[i]].vars = 1;
        if (is_single(s->dom[vars[i]]))
            s->best[vars[i]] = lowest_option(s->dom[vars[i]]);
        else
            a->vars[x.count++] = vars[i];
    }
    for (size_t i = 0; i < s->loaded->clause_count; i++) {
        const short_clause *c = &s->loaded->clauses[i];
        if (a->spans[s->loaded->literals[c->first].var].vars && !is_satisfied(s, c))
            a->clauses[x.clause_count++] = (uint32_t)i;
    }
    return x;
}
