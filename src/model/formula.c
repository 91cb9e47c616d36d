#include "model/formula.h"

#include <stdlib.h>
#include <string.h>

typedef struct entry entry;
struct entry { /* what is looked at first stands first */
    entry *next;
    uint32_t hash;
    formula node;
};

struct formulas {
    arena *mem;
    variable *const *vars;
    uint32_t count;
    size_t bucket_count; /* a power of two */
    entry **buckets;
    const formula *yes, *no;
};

/* --- groups --- */

void group_set_add(group_set *set, group_id g) {
    if (g == GROUP_ALWAYS) return;
    uint16_t i = 0;
    while (i < set->count && set->at[i] < g) i++;
    if (i == CLAUSE_GROUPS || (i < set->count && set->at[i] == g)) return;
    uint16_t last = set->count < CLAUSE_GROUPS ? set->count++ : CLAUSE_GROUPS - 1;
    for (uint16_t j = last; j > i; j--) set->at[j] = set->at[j - 1];
    set->at[i] = g;
}

void group_set_union(group_set *set, const group_set *other) {
    for (uint16_t i = 0; i < other->count; i++) group_set_add(set, other->at[i]);
}

/* --- hash-consing --- */

static uint32_t mix(uint32_t h, uint64_t x) {
    h = (h ^ (uint32_t)x) * 0x9E3779B1u;
    h = (h ^ (uint32_t)(x >> 32)) * 0x85EBCA6Bu;
    return h ^ (h >> 15);
}

static uint32_t hash_of(const formula *f) {
    uint32_t h = mix(f->op, f->question);
    h = mix(h, f->lit.mask);
    h = mix(h, f->lit.var);
    for (uint16_t i = 0; i < f->groups.count; i++) h = mix(h, f->groups.at[i]);
    for (size_t i = 0; i < f->kid_count; i++) h = mix(h, f->kids[i]->id);
    return h;
}

static bool same(const formula *x, const formula *y) {
    if (x->op != y->op || x->question != y->question || x->lit.mask != y->lit.mask || x->lit.var != y->lit.var)
        return false;
    if (x->kid_count != y->kid_count || x->groups.count != y->groups.count) return false;
    for (uint16_t i = 0; i < x->groups.count; i++)
        if (x->groups.at[i] != y->groups.at[i]) return false;
    for (size_t i = 0; i < x->kid_count; i++)
        if (x->kids[i] != y->kids[i]) return false;
    return true;
}

static void grow(formulas *t) {
    size_t count = t->bucket_count * 2;
    entry **buckets = ARENA_ARRAY(t->mem, count, entry *);
    for (size_t i = 0; i < t->bucket_count; i++) {
        for (entry *e = t->buckets[i], *next; e; e = next) {
            next = e->next;
            e->next = buckets[e->hash & (count - 1)];
            buckets[e->hash & (count - 1)] = e;
        }
    }
    t->buckets = buckets;
    t->bucket_count = count;
}

static bool plain_node(const formula *f) {
    if (f->op == FORMULA_UNKNOWN || f->groups.count) return false;
    for (size_t i = 0; i < f->kid_count; i++)
        if (!f->kids[i]->plain) return false;
    return true;
}

/* The one node equal to `f`; its kids are copied when it is new. */
static const formula *intern(formulas *t, const formula *f) {
    uint32_t hash = hash_of(f);
    for (entry *e = t->buckets[hash & (t->bucket_count - 1)]; e; e = e->next)
        if (e->hash == hash && same(&e->node, f)) return &e->node;
    if (t->count >= t->bucket_count) grow(t);
    entry *e = ARENA_NEW(t->mem, entry);
    e->node = *f;
    e->node.id = t->count++;
    e->node.plain = plain_node(f);
    e->hash = hash;
    if (f->kid_count) {
        const formula **kids = ARENA_ARRAY(t->mem, f->kid_count, const formula *);
        memcpy(kids, f->kids, f->kid_count * sizeof *kids);
        e->node.kids = kids;
    }
    e->next = t->buckets[hash & (t->bucket_count - 1)];
    t->buckets[hash & (t->bucket_count - 1)] = e;
    return &e->node;
}

formulas *formulas_new(arena *mem, variable *const *vars) {
    formulas *t = ARENA_NEW(mem, formulas);
    t->mem = mem;
    t->vars = vars;
    t->bucket_count = 2048;
    t->buckets = ARENA_ARRAY(mem, t->bucket_count, entry *);
    t->yes = intern(t, &(formula){.op = FORMULA_AND});
    t->no = intern(t, &(formula){.op = FORMULA_OR});
    return t;
}

/* --- leaves --- */

const formula *formula_true(const formulas *t) {
    return t->yes;
}

const formula *formula_false(const formulas *t) {
    return t->no;
}

const formula *formula_false_by(formulas *t, const group_set *groups) {
    return intern(t, &(formula){.op = FORMULA_OR, .groups = *groups});
}

const formula *formula_unknown(formulas *t, uint16_t asks) {
    return intern(t, &(formula){.op = FORMULA_UNKNOWN, .question = asks});
}

static option_mask full_of(const formulas *t, var_id var) {
    return mask_full((*t->vars)[var].option_count);
}

const formula *formula_literal(formulas *t, var_id var, option_mask mask) {
    mask &= full_of(t, var);
    if (mask == 0) return t->no;
    if (mask == full_of(t, var)) return t->yes;
    return intern(t, &(formula){.op = FORMULA_LITERAL, .lit = {.mask = mask, .var = var}});
}

/* --- AND and OR --- */

static int by_place(const void *x, const void *y) {
    const formula *a = *(const formula *const *)x, *b = *(const formula *const *)y;
    if ((a->op == FORMULA_LITERAL) != (b->op == FORMULA_LITERAL)) return a->op == FORMULA_LITERAL ? -1 : 1;
    if (a->op == FORMULA_LITERAL && a->lit.var != b->lit.var) return a->lit.var < b->lit.var ? -1 : 1;
    return a->id < b->id ? -1 : a->id > b->id;
}

/* Pulls the kids of nested nodes of the same kind up; nested ORs hand their groups over. */
static void flatten(formulas *t, formula_op op, const formula_list *in, formula_list *out, group_set *groups) {
    for (size_t i = 0; i < in->len; i++) {
        const formula *f = in->at[i];
        if (f->op != op) {
            vec_push(t->mem, out, f);
            continue;
        }
        if (op == FORMULA_OR) group_set_union(groups, &f->groups);
        for (size_t j = 0; j < f->kid_count; j++) vec_push(t->mem, out, f->kids[j]);
    }
}

/* Sorts, drops duplicates and merges the literals of one variable. Gives the node that decides the whole (true in
 * an OR, false in an AND), or NULL. */
static const formula *merge(formulas *t, formula_op op, formula_list *kids) {
    qsort(kids->at, kids->len, sizeof *kids->at, by_place);
    size_t n = 0;
    for (size_t i = 0; i < kids->len; i++) {
        const formula *f = kids->at[i], *last = n ? kids->at[n - 1] : NULL;
        if (f == last) continue;
        if (last && f->op == FORMULA_LITERAL && last->op == FORMULA_LITERAL && f->lit.var == last->lit.var) {
            option_mask mask = op == FORMULA_OR ? f->lit.mask | last->lit.mask : f->lit.mask & last->lit.mask;
            const formula *both = formula_literal(t, f->lit.var, mask);
            if (both->op != FORMULA_LITERAL) return both;
            kids->at[n - 1] = both;
            continue;
        }
        kids->at[n++] = f;
    }
    kids->len = n;
    return NULL;
}

/* A kid that is false whatever is said decides the whole. One that is false because of statements or facts does not: without those,
 * the other kids count. */
static const formula *plain_false(const formula_list *kids) {
    for (size_t i = 0; i < kids->len; i++)
        if (formula_is_false(kids->at[i]) && kids->at[i]->plain) return kids->at[i];
    return NULL;
}

const formula *formula_and(formulas *t, formula_list *kids) {
    formula_list flat = {0};
    group_set none = {0};
    flatten(t, FORMULA_AND, kids, &flat, &none);
    if (flat.len == 0) return t->yes;
    const formula *decided = plain_false(&flat);
    if (!decided) decided = merge(t, FORMULA_AND, &flat);
    if (decided) return decided;
    if (flat.len == 1) return flat.at[0];
    return intern(t, &(formula){.op = FORMULA_AND, .kid_count = flat.len, .kids = flat.at});
}

const formula *formula_or(formulas *t, formula_list *kids, const group_set *groups) {
    for (size_t i = 0; i < kids->len; i++)
        if (formula_is_true(kids->at[i])) return t->yes;
    formula_list flat = {0};
    group_set all = groups ? *groups : (group_set){0};
    flatten(t, FORMULA_OR, kids, &flat, &all);
    const formula *decided = flat.len ? merge(t, FORMULA_OR, &flat) : NULL;
    if (decided) return decided;
    if (flat.len == 1 && all.count == 0) return flat.at[0];
    return intern(t, &(formula){.op = FORMULA_OR, .groups = all, .kid_count = flat.len, .kids = flat.at});
}

const formula *formula_and2(formulas *t, const formula *x, const formula *y) {
    const formula *kids[] = {x, y};
    return formula_and(t, &(formula_list){.at = kids, .len = 2, .cap = 2});
}

const formula *formula_or2(formulas *t, const formula *x, const formula *y) {
    const formula *kids[] = {x, y};
    return formula_or(t, &(formula_list){.at = kids, .len = 2, .cap = 2}, NULL);
}

const formula *formula_under(formulas *t, const formula *x, const group_set *groups) {
    return formula_or(t, &(formula_list){.at = &x, .len = 1, .cap = 1}, groups);
}

const formula *formula_false_reason(const formula *x) {
    if (formula_is_false(x)) return x;
    for (size_t i = 0; x->op == FORMULA_AND && i < x->kid_count; i++)
        if (formula_is_false(x->kids[i])) return x->kids[i];
    return NULL;
}

/* --- rewriting --- */

static void resolve_kids(formulas *t, const formula *x, bool unknown_as, bool keep_groups, formula_list *out) {
    for (size_t i = 0; i < x->kid_count; i++) {
        const formula *kid = formula_resolve(t, x->kids[i], unknown_as, keep_groups);
        vec_push(t->mem, out, kid);
    }
}

const formula *formula_resolve(formulas *t, const formula *x, bool unknown_as, bool keep_groups) {
    if (x->plain) return x;
    if (x->op == FORMULA_UNKNOWN) return unknown_as ? t->yes : t->no;
    formula_list kids = {0};
    resolve_kids(t, x, unknown_as, keep_groups, &kids);
    if (x->op == FORMULA_AND) return formula_and(t, &kids);
    return formula_or(t, &kids, keep_groups ? &x->groups : NULL);
}

const formula *formula_not(formulas *t, const formula *x) {
    if (x->op == FORMULA_LITERAL) return formula_literal(t, x->lit.var, ~x->lit.mask);
    formula_list kids = {0};
    for (size_t i = 0; i < x->kid_count; i++) {
        const formula *kid = formula_not(t, x->kids[i]);
        vec_push(t->mem, &kids, kid);
    }
    return x->op == FORMULA_AND ? formula_or(t, &kids, NULL) : formula_and(t, &kids);
}
