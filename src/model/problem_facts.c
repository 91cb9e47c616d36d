/* Facts that forbid: rules, limits, lifecycles, transitions; and the walk over all facts. */
#include "model/problem_build.h"

/* Groups that every clause of a fact needs: the fact, and the client that brought it. */
static group_set groups_of(builder *b, fact_id f, const life *l, uint16_t me) {
    group_set out = {0};
    group_set_add(&out, fact_group(b, f, l, me));
    if (me != ID_NONE) group_set_add(&out, b->client_groups[me]);
    return out;
}

static void forbid_unless(builder *b, fact_id f, const life *l, uint16_t me, formula_list *ways) {
    const formula *ok = formula_or(b->t, ways, NULL);
    if (formula_is_true(ok)) return;
    group_set groups = groups_of(b, f, l, me);
    assert_formula(b, ok, &groups, f);
}

static const formula *fold_when(builder *b, const cond *when, bool yes, uint16_t me) {
    return fold(b, when ? when : &COND_ALWAYS, yes, me);
}

/* --- rules --- */

static void build_rule(builder *b, fact_id f, const life *l, uint16_t me) {
    if (l->sure == CONFIDENCE_LOW) return; /* too weak to forbid anything */
    formula_list ways = {0};
    vec_push(b->mem, &ways, fold_when(b, l->when, false, me));
    vec_push(b->mem, &ways, fold(b, l->then, true, me));
    forbid_unless(b, f, l, me, &ways);
}

/* --- limits --- */

static void note_limit(builder *b, fact_id f, const life *l, uint16_t me, const sum *s, const case_amount *c) {
    if (s->unknown_count || b->bare) return;
    const formula *here = formula_and2(b->t, fold_when(b, l->when, true, me), fold_when(b, c->when, true, me));
    limit_row row = {.life = l, .fact = f, .client = me, .asked = s->base, .max = c->value};
    if (certain_literal(b, here, f, &row.when)) vec_push(b->mem, &b->limits, row);
}

static void build_limit(builder *b, fact_id f, const life *l, uint16_t me) {
    sum s;
    if (!sum_fold(b, l->of, me, l->where, &s)) return;
    for (size_t i = 0; i < l->case_count; i++) {
        formula_list ways = {0};
        vec_push(b->mem, &ways, fold_when(b, l->when, false, me));
        vec_push(b->mem, &ways, fold_when(b, l->cases[i].when, false, me));
        vec_push(b->mem, &ways, sum_compare(b, &s, CMP_AT_MOST, l->cases[i].value));
        forbid_unless(b, f, l, me, &ways);
        note_limit(b, f, l, me, &s, &l->cases[i]);
    }
}

/* --- lifecycles --- */

static uint16_t owner_of(const life *l, uint16_t me) {
    return l->whose == SCOPE_ME ? me : ID_NONE;
}

static void build_lifecycle(builder *b, fact_id f, const life *l, uint16_t me) {
    if (l->state == LIFECYCLE_AVAILABLE) return;
    if (l->state == LIFECYCLE_PREVIEW || l->state == LIFECYCLE_DEPRECATED) {
        build_lifecycle_warning(b, f, l, me);
        return;
    }
    formula_list ways = {0};
    vec_push(b->mem, &ways, fold_when(b, l->when, false, me));
    vec_push(b->mem, &ways, fold_option(b, owner_of(l, me), l->setting, l->options, false));
    if (l->state == LIFECYCLE_CLOSED) {
        vec_push(b->mem, &ways, fold_was(b, owner_of(l, me), l->setting, l->options, true));
    }
    forbid_unless(b, f, l, me, &ways);
}

/* --- transitions --- */

static void build_transition(builder *b, fact_id f, const life *l, uint16_t me) {
    if (!b->s->exists) return;
    if (l->how != TRANSITION_IMPOSSIBLE && l->how != TRANSITION_CREATION_ONLY) {
        build_transition_warning(b, f, l, me);
        return;
    }
    /* Staying is never a change: what the registry has already may stay, also where it is among `to`. */
    uint16_t whose = owner_of(l, me);
    option_mask to = l->options & ~current_of(b, whose, l->setting).mask;
    formula_list ways = {0};
    vec_push(b->mem, &ways, fold_when(b, l->when, false, me));
    vec_push(b->mem, &ways, fold_was(b, whose, l->setting, l->from, false));
    vec_push(b->mem, &ways, fold_option(b, whose, l->setting, to, false));
    forbid_unless(b, f, l, me, &ways);
}

/* --- all facts --- */

/* No plan is better or worse for it. */
static bool is_only_reported(const life *l) {
    return l->kind == FACT_STEP || l->kind == FACT_NOTE || l->kind == FACT_DISPUTE || l->kind == FACT_CHECK ||
           l->kind == FACT_ENTRY || l->kind == FACT_RESOURCE || l->kind == FACT_BY_HAND;
}

static void build_life(builder *b, fact_id f, const life *l, uint16_t me) {
    switch (l->kind) {
    case FACT_RULE: build_rule(b, f, l, me); break;
    case FACT_LIMIT:
    case FACT_RATE: build_limit(b, f, l, me); break;
    case FACT_PRICE: build_price(b, f, l, me); break;
    case FACT_LIFECYCLE: build_lifecycle(b, f, l, me); break;
    case FACT_TRANSITION: build_transition(b, f, l, me); break;
    case FACT_CAVEAT:
    case FACT_PRACTICE:
    case FACT_STEP:
    case FACT_NOTE:
    case FACT_DISPUTE: build_effect(b, f, l, me); break;
    case FACT_CHECK: build_check(b, f, l, me); break;
    case FACT_ENTRY: build_entry(b, f, l, me); break;
    case FACT_RESOURCE: /* in what deploys the design */
    case FACT_BY_HAND:
    case FACT_DEFAULT:    /* in the variables */
    case FACT_CAPABILITY: /* where a condition asks for it */
    case FACT_DEFINITION:
    case FACT_KIND_COUNT: break;
    }
}

void build_facts(builder *b) {
    for (size_t i = 0; i < b->k->fact_count && !b->failed; i++) {
        const fact *f = &b->k->facts[i];
        const life *l = fact_at(f, b->as_of);
        if (!l || (b->bare && is_only_reported(l))) continue;
        if (f->kind == ID_NONE) build_life(b, (fact_id)i, l, ID_NONE);
        for (size_t c = 0; f->kind != ID_NONE && c < b->s->client_count; c++)
            if (kind_is(b->k, b->s->clients[c].kind, f->kind)) build_life(b, (fact_id)i, l, (uint16_t)c);
    }
}
