#include "book/uses.h"

#include <string.h>

/* One thing of the pack: what it speaks of, and what speaks of it, each once. */
typedef struct node {
    ref_list uses, used_by;
} node;

struct uses {
    arena *mem;
    const knowledge *k;
    node *nodes;
    size_t base[REF_KIND_COUNT]; /* of the kind's nodes */
};

static node *node_of(const uses *u, ref r) {
    return &u->nodes[u->base[r.kind] + r.index];
}

const ref_list *uses_of(const uses *u, ref who) {
    return &node_of(u, who)->uses;
}

const ref_list *users_of(const uses *u, ref what) {
    return &node_of(u, what)->used_by;
}

static bool listed(const ref_list *list, ref r) {
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i].kind == r.kind && list->at[i].index == r.index) return true;
    return false;
}

static void note(uses *u, ref who, ref what) {
    node *user = node_of(u, who);
    if (what.index == ID_NONE || (who.kind == what.kind && who.index == what.index)) return;
    if (listed(&user->uses, what)) return;
    vec_push(u->mem, &user->uses, what);
    vec_push(u->mem, &node_of(u, what)->used_by, who);
}

/* --- what conditions and sums speak of --- */

typedef struct visit {
    uses *u;
    ref who;
} visit;

static void note_terms(const visit *v, const expr *e) {
    for (size_t i = 0; i < e->term_count; i++) note(v->u, v->who, (ref){REF_QUANTITY, e->terms[i].quantity});
}

/* The facts that say where a capability is. */
static void note_capability(const visit *v, const char *name) {
    const knowledge *k = v->u->k;
    for (size_t i = 0; i < k->fact_count; i++) {
        const life *l = k->facts[i].lives;
        if (l->kind == FACT_CAPABILITY && strcmp(l->capability, name) == 0)
            note(v->u, v->who, (ref){REF_FACT, (uint16_t)i});
    }
}

static void visit_node(const cond *c, void *ctx) {
    static const ref_kind KINDS[] = {
        [COND_IN] = REF_SETTING,      [COND_WAS] = REF_SETTING,    [COND_NAMED] = REF_CONDITION,
        [COND_CONTEXT] = REF_CONTEXT, [COND_BEFORE] = REF_CONTEXT, [COND_HAS] = REF_CONTEXT,
        [COND_IS] = REF_CLIENT,       [COND_ANY] = REF_CLIENT,     [COND_EVERY] = REF_CLIENT,
    };
    const visit *v = ctx;
    switch (c->op) {
    case COND_TRUE:
    case COND_FALSE:
    case COND_AND:
    case COND_OR:
    case COND_NOT:
    case COND_EXISTS: break;
    case COND_COMPARE: note_terms(v, c->sum); break;
    case COND_HAS: note_capability(v, c->name); /* fall through */
    case COND_IN:
    case COND_WAS:
    case COND_NAMED:
    case COND_CONTEXT:
    case COND_BEFORE:
    case COND_IS:
    case COND_ANY:
    case COND_EVERY: note(v->u, v->who, (ref){KINDS[c->op], c->id}); break;
    }
}

static void note_condition(uses *u, ref who, const cond *c) {
    visit v = {u, who};
    if (c) cond_walk(c, visit_node, &v);
}

static void note_sum(uses *u, ref who, const expr *e) {
    visit v = {u, who};
    if (!e) return;
    note_terms(&v, e);
    for (size_t i = 0; i < e->term_count; i++) note_condition(u, who, e->terms[i].when);
}

/* --- facts --- */

static bool is_about_setting(const life *l) {
    return l->kind == FACT_LIFECYCLE || l->kind == FACT_DEFAULT || l->kind == FACT_TRANSITION;
}

static void note_setting(uses *u, ref who, const setting_ref *s) {
    if (s->id != ID_NONE) note(u, who, (ref){REF_SETTING, s->id});
}

static void note_named_fact(uses *u, ref who, const char *id) {
    if (id) note(u, who, (ref){REF_FACT, knowledge_fact(u->k, id)});
}

static void note_resource(uses *u, ref who, const resource *r) {
    note_named_fact(u, who, r->parent);
    note_named_fact(u, who, r->scope);
    for (size_t i = 0; i < r->after_count; i++) note_named_fact(u, who, r->after[i]);
    for (size_t i = 0; i < r->property_count; i++) {
        note_setting(u, who, &r->properties[i].setting);
        note_condition(u, who, r->properties[i].when);
    }
}

static void note_life(uses *u, ref who, const life *l) {
    if (is_about_setting(l)) note(u, who, (ref){REF_SETTING, l->setting});
    note_condition(u, who, l->when);
    note_condition(u, who, l->then);
    note_sum(u, who, l->of);
    for (size_t i = 0; i < l->case_count; i++) note_condition(u, who, l->cases[i].when);
    for (size_t i = 0; i < l->free_count; i++) note_condition(u, who, l->free[i].when);
    for (size_t i = 0; i < l->answer_count; i++) note_setting(u, who, &l->answers[i]);
    if (l->resource) note_resource(u, who, l->resource);
}

static void note_fact(uses *u, uint16_t index) {
    const fact *f = &u->k->facts[index];
    ref who = {REF_FACT, index};
    for (size_t i = 0; i < f->life_count; i++) note_life(u, who, &f->lives[i]);
    for (size_t i = 0; i < f->life_count; i++)
        for (size_t j = 0; j < f->lives[i].source_count; j++) note(u, who, (ref){REF_SOURCE, f->lives[i].sources[j]});
}

static void note_condition_of_pack(uses *u, uint16_t index) {
    const named_condition *c = &u->k->conditions[index];
    ref who = {REF_CONDITION, index};
    note_condition(u, who, c->is);
    note(u, who, (ref){REF_FACT, c->fact});
}

size_t ref_count(const knowledge *k, ref_kind kind) {
    switch (kind) {
    case REF_SETTING: return k->setting_count;
    case REF_CONDITION: return k->condition_count;
    case REF_QUANTITY: return k->quantity_count;
    case REF_CONTEXT: return k->context_count;
    case REF_CLIENT: return k->kind_count;
    case REF_FACT: return k->fact_count;
    case REF_REQUIREMENT: return k->requirement_count;
    case REF_SOURCE: return k->source_count;
    case REF_TERM: return k->term_count;
    default: return 0;
    }
}

const uses *uses_find(arena *mem, const knowledge *k) {
    uses *u = ARENA_NEW(mem, uses);
    size_t total = 0;
    for (int i = 0; i < REF_KIND_COUNT; i++) {
        u->base[i] = total;
        total += ref_count(k, (ref_kind)i);
    }
    u->mem = mem;
    u->k = k;
    u->nodes = ARENA_ARRAY(mem, total, node);
    for (size_t i = 0; i < k->setting_count; i++)
        note_condition(u, (ref){REF_SETTING, (uint16_t)i}, k->settings[i].applies);
    for (size_t i = 0; i < k->condition_count; i++) note_condition_of_pack(u, (uint16_t)i);
    for (size_t i = 0; i < k->requirement_count; i++)
        note_condition(u, (ref){REF_REQUIREMENT, (uint16_t)i}, k->requirements[i].means);
    for (size_t i = 0; i < k->fact_count; i++) note_fact(u, (uint16_t)i);
    return u;
}

/* --- names --- */

static const char *owned_name(arena *mem, const knowledge *k, kind_id owner, const char *name) {
    return owner == ID_NONE ? name : arena_printf(mem, "%s.%s", k->kinds[owner].name, name);
}

const char *ref_name(arena *mem, const knowledge *k, ref r) {
    switch (r.kind) {
    case REF_SETTING: return owned_name(mem, k, k->settings[r.index].kind, k->settings[r.index].name);
    case REF_CONDITION: return owned_name(mem, k, k->conditions[r.index].kind, k->conditions[r.index].name);
    case REF_QUANTITY: return k->quantities[r.index].name;
    case REF_CONTEXT: return k->contexts[r.index].name;
    case REF_CLIENT: return k->kinds[r.index].name;
    case REF_FACT: return k->facts[r.index].id;
    case REF_REQUIREMENT: return k->requirements[r.index].name;
    case REF_SOURCE: return k->sources[r.index].id;
    default: return k->terms[r.index].id;
    }
}

const char *ref_kind_name(ref_kind kind) {
    static const char *const NAMES[] = {
#define X(id, name) name,
        REF_KINDS(X)
#undef X
    };
    return NAMES[kind];
}
