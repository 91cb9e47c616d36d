/* What deploys designs of a scenario, as formulas: they are looked at when a plan is there, and are no part of what is solved. */
#include "model/problem_build.h"

static const formula *fold_when(builder *b, const cond *when, uint16_t me) {
    return when->op == COND_TRUE ? NULL : fold(b, when, true, me);
}

static const formula *const *fold_properties(builder *b, const resource *r, uint16_t me) {
    const formula **out = ARENA_ARRAY(b->mem, r->property_count + 1, const formula *);
    for (size_t i = 0; i < r->property_count; i++) out[i] = fold_when(b, r->properties[i].when, me);
    return out;
}

static void deploy_fact(builder *b, fact_id f, const life *l, uint16_t me) {
    deployed d = {.fact = f, .life = l, .client = me, .when = fold_when(b, l->when, me)};
    if (l->resource) d.property_when = fold_properties(b, l->resource, me);
    vec_push(b->mem, &b->deployed, d);
}

static void count_entries(builder *b, uint16_t which, uint16_t me) {
    const parameter *q = &b->k->parameters[which];
    sum s;
    if (!sum_fold(b, q->count, me, q->where, &s) || s.unknown_count) return;
    entry_count n = {.parameter = which, .client = me, .base = s.base, .term_count = s.count};
    entry_term *terms = ARENA_ARRAY(b->mem, s.count + 1, entry_term);
    for (size_t i = 0; i < s.count; i++) terms[i] = (entry_term){s.term[i].value, s.term[i].on};
    n.terms = terms;
    vec_push(b->mem, &b->entry_counts, n);
}

/* Once, or for each client of the kind. */
static bool concerns(const builder *b, kind_id kind, uint16_t who) {
    return kind_is(b->k, b->s->clients[who].kind, kind);
}

void build_deployment(builder *b) {
    for (size_t i = 0; i < b->k->fact_count && !b->failed; i++) {
        const fact *f = &b->k->facts[i];
        const life *l = fact_at(f, b->as_of);
        if (!l || (l->kind != FACT_RESOURCE && l->kind != FACT_BY_HAND)) continue;
        if (f->kind == ID_NONE) deploy_fact(b, (fact_id)i, l, ID_NONE);
        for (uint16_t c = 0; f->kind != ID_NONE && c < b->s->client_count; c++)
            if (concerns(b, f->kind, c)) deploy_fact(b, (fact_id)i, l, c);
    }
    for (uint16_t i = 0; i < b->k->parameter_count && !b->failed; i++) {
        kind_id kind = b->k->parameters[i].kind;
        if (!b->k->parameters[i].count) continue;
        if (kind == ID_NONE) count_entries(b, i, ID_NONE);
        for (uint16_t c = 0; kind != ID_NONE && c < b->s->client_count; c++)
            if (concerns(b, kind, c)) count_entries(b, i, c);
    }
}
