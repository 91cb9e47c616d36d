/* Conditions to formulas: what the scenario decides becomes true or false, what nobody knows an unknown. */
#include "model/problem_build.h"

#include <string.h>

static const formula *constant(builder *b, bool truth, const group_set *because) {
    if (truth) return formula_true(b->t);
    return because ? formula_false_by(b->t, because) : formula_false(b->t);
}

static const formula *constant_by(builder *b, bool truth, group_id because) {
    group_set groups = {0};
    group_set_add(&groups, because);
    return constant(b, truth, &groups);
}

/* --- settings --- */

const formula *fold_applies(builder *b, uint16_t who, setting_id which, bool yes) {
    const cond *applies = b->k->settings[which].applies;
    return applies ? fold(b, applies, yes, who) : constant(b, yes, NULL);
}

/* A fact about the world that the scenario does not state: the first option where it does not apply, else unknown. */
static const formula *fold_unsaid(builder *b, uint16_t who, setting_id which, option_mask mask) {
    const formula *unknown = formula_unknown(b->t, question_of(b, GROUP_KIND_CLIENT_SETTING, which, who));
    const formula *here = formula_and2(b->t, fold_applies(b, who, which, true), unknown);
    if (!(mask & 1)) return here;
    return formula_or2(b->t, here, fold_applies(b, who, which, false));
}

/* A fact about the world that the scenario does not state, where the pack says what to assume: that option where it applies, else the
 * first one. */
static const formula *fold_assumed(builder *b, uint16_t who, setting_id which, option_mask mask) {
    bool first = mask & 1, usual = (mask >> b->k->settings[which].assumed) & 1;
    assume(b, GROUP_KIND_CLIENT_SETTING, which, who);
    return first == usual ? constant(b, usual, NULL) : fold_applies(b, who, which, usual);
}

void assumption_applies(builder *b, assumption *a) {
    if (a->kind != GROUP_KIND_CLIENT_SETTING || !b->k->settings[a->index].applies) return;
    const formula *where = formula_resolve(b->t, fold_applies(b, a->client, a->index, true), true, false);
    if (!formula_is_true(where)) a->when = literal_of(b, where);
}

static bool has_setting(const builder *b, uint16_t who, setting_id which) {
    kind_id of = b->k->settings[which].kind;
    if (who == ID_NONE) return of == ID_NONE;
    return of != ID_NONE && kind_is(b->k, b->s->clients[who].kind, of);
}

const formula *fold_option(builder *b, uint16_t who, setting_id which, option_mask mask, bool yes) {
    if (!has_setting(b, who, which)) return constant(b, !yes, NULL);
    option_mask full = mask_full((unsigned)b->k->settings[which].option_count);
    mask = yes ? mask & full : ~mask & full;
    var_id var = b->var_of[row_of(who) * b->k->setting_count + which];
    if (var != ID_NONE) return formula_literal(b->t, var, mask);
    said what = said_of(b, who, which);
    if (what.mask && !(what.mask & ~mask)) return formula_true(b->t);
    if (what.mask && !(what.mask & mask)) return formula_false_by(b->t, &what.groups);
    if (mask == 0 || mask == full) return constant(b, mask != 0, NULL);
    if (b->k->settings[which].assumed >= 0) return fold_assumed(b, who, which, mask);
    return fold_unsaid(b, who, which, mask);
}

const formula *fold_was(builder *b, uint16_t who, setting_id which, option_mask mask, bool yes) {
    if (!b->s->exists) return constant(b, !yes, NULL);
    said what = current_of(b, who, which);
    if (what.mask) return constant(b, ((what.mask & mask) != 0) == yes, &what.groups);
    return formula_unknown(b->t, question_of(b, GROUP_KIND_CURRENT, which, who));
}

/* --- contexts --- */

static const formula *fold_context(builder *b, const cond *c, bool yes) {
    for (size_t i = 0; i < b->s->context_count; i++) {
        const stated_context *said_here = &b->s->contexts[i];
        if (said_here->context != c->id) continue;
        bool holds = c->op == COND_BEFORE ? said_here->day < c->day : (c->mask >> said_here->option) & 1;
        return constant_by(b, holds == yes, b->context_groups[i]);
    }
    const context *x = &b->k->contexts[c->id];
    if (c->op == COND_BEFORE ? x->default_is_asof : x->default_option >= 0)
        assume(b, GROUP_KIND_CONTEXT, c->id, ID_NONE);
    if (c->op == COND_BEFORE && x->default_is_asof) return constant(b, (b->as_of < c->day) == yes, NULL);
    if (c->op == COND_CONTEXT && x->default_option >= 0) {
        return constant(b, ((c->mask >> x->default_option) & 1) == yes, NULL);
    }
    return formula_unknown(b->t, question_of(b, GROUP_KIND_CONTEXT, c->id, ID_NONE));
}

/* A region has what some list says it has. That none does is known from all of them. */
static const formula *fold_region_has(builder *b, const stated_context *where, const cond *c, bool yes, group_id by) {
    group_set listed = {0}, all = {0};
    group_set_add(&listed, by);
    group_set_add(&all, by);
    for (size_t i = 0; i < b->k->fact_count; i++) {
        const life *l = fact_at(&b->k->facts[i], b->as_of);
        if (!l || l->kind != FACT_CAPABILITY || strcmp(l->capability, c->name) != 0) continue;
        group_id list = fact_group(b, (fact_id)i, l, ID_NONE);
        group_set_add(&all, list);
        if (!lists_region(l, where->region)) continue;
        group_set_add(&listed, list);
        return constant(b, yes, &listed);
    }
    return constant(b, !yes, &all);
}

static const formula *fold_capability(builder *b, const cond *c, bool yes) {
    for (size_t i = 0; i < b->s->context_count; i++) {
        const stated_context *where = &b->s->contexts[i];
        if (where->context == c->id) return fold_region_has(b, where, c, yes, b->context_groups[i]);
    }
    return formula_unknown(b->t, question_of(b, GROUP_KIND_CONTEXT, c->id, ID_NONE));
}

static const formula *fold_exists(builder *b, bool yes) {
    return b->s->exists ? constant_by(b, yes, b->exists_group) : constant(b, !yes, NULL);
}

/* --- named conditions --- */

static condition_id resolve_name(const builder *b, const cond *c, uint16_t me) {
    if (c->whose == SCOPE_DESIGN || me == ID_NONE) return c->id;
    condition_id seen = knowledge_condition(b->k, b->s->clients[me].kind, c->name);
    return seen == ID_NONE ? c->id : seen;
}

static const formula *just_literal(builder *b, literal l) {
    return formula_literal(b->t, l.var, l.mask);
}

static bool is_simple(const formula *f) {
    return f->op == FORMULA_LITERAL || f->kid_count == 0 || formula_false_reason(f);
}

/* Unknowns and groups inside keep a definition inline, so that each use sees them. */
static void name_timeless(builder *b, const cond *is, uint16_t me, named_memo *memo) {
    memo->yes = fold(b, is, true, me);
    memo->no = fold(b, is, false, me);
    if (!memo->yes->plain || is_simple(memo->yes) || !memo->no->plain) return;
    literal l = literal_of(b, memo->yes);
    memo->yes = just_literal(b, l);
    memo->no = formula_not(b->t, memo->yes);
}

static bool has_unknown(builder *b, const formula *f) {
    return formula_resolve(b->t, f, true, true) != formula_resolve(b->t, f, false, true);
}

static void name_dated(builder *b, fact_id f, uint16_t me, named_memo *memo) {
    const life *l = fact_at(&b->k->facts[f], b->as_of);
    if (!l) {
        memo->yes = memo->no = formula_unknown(b->t, NO_QUESTION);
        return;
    }
    group_set under = {0};
    group_set_add(&under, fact_group(b, f, l, me));
    const formula *yes = fold(b, l->then, true, me), *no = fold(b, l->then, false, me);
    if (is_simple(yes) || is_simple(no) || has_unknown(b, yes) || has_unknown(b, no)) {
        memo->yes = formula_under(b->t, yes, &under);
        memo->no = formula_under(b->t, no, &under);
        return;
    }
    memo->yes = just_literal(b, define(b, yes, no, under.at[0]));
    memo->no = formula_not(b->t, memo->yes);
}

static const formula *fold_named(builder *b, const cond *c, bool yes, uint16_t me) {
    condition_id id = resolve_name(b, c, me);
    const named_condition *n = &b->k->conditions[id];
    uint16_t whose = n->kind == ID_NONE ? ID_NONE : me;
    named_memo *memo = &b->named[row_of(whose) * b->k->condition_count + id];
    if (memo->state == NAMED_BUSY) {
        fail(b, n->where, "break the circle of definitions", "a condition is defined by itself");
        return formula_false(b->t);
    }
    if (memo->state == NAMED_NEW) {
        memo->state = NAMED_BUSY;
        if (n->fact == ID_NONE)
            name_timeless(b, n->is, whose, memo);
        else
            name_dated(b, n->fact, whose, memo);
        memo->state = NAMED_READY;
    }
    return yes ? memo->yes : memo->no;
}

/* --- clients, AND, OR --- */

/* Without the client there would be no such conjunct: its clauses hold only while the client is asked for. */
static const formula *conjunct_of_client(builder *b, const formula *f, uint16_t who) {
    group_set under = {0};
    group_set_add(&under, b->client_groups[who]);
    return formula_under(b->t, f, &under);
}

static const formula *fold_clients(builder *b, const cond *c, bool yes) {
    formula_list kids = {0};
    bool all = (c->op == COND_EVERY) == yes;
    for (size_t i = 0; i < b->s->client_count; i++) {
        if (!kind_is(b->k, b->s->clients[i].kind, c->id)) continue;
        const formula *f = fold(b, c->kids[0], yes, (uint16_t)i);
        if (all) f = conjunct_of_client(b, f, (uint16_t)i);
        vec_push(b->mem, &kids, f);
    }
    return all ? formula_and(b->t, &kids) : formula_or(b->t, &kids, NULL);
}

static const formula *fold_kids(builder *b, const cond *c, bool yes, uint16_t me) {
    formula_list kids = {0};
    for (size_t i = 0; i < c->kid_count; i++) {
        const formula *f = fold(b, c->kids[i], yes, me);
        vec_push(b->mem, &kids, f);
    }
    return (c->op == COND_AND) == yes ? formula_and(b->t, &kids) : formula_or(b->t, &kids, NULL);
}

static const formula *fold_compare(builder *b, const cond *c, bool yes, uint16_t me) {
    static const cond_cmp opposite[] = {
        [CMP_ABOVE] = CMP_AT_MOST, [CMP_AT_MOST] = CMP_ABOVE, [CMP_BELOW] = CMP_AT_LEAST, [CMP_AT_LEAST] = CMP_BELOW};
    sum s;
    if (!sum_fold(b, c->sum, me, (place){0}, &s)) return formula_false(b->t);
    return sum_compare(b, &s, yes ? c->cmp : opposite[c->cmp], c->bound);
}

static const formula *fold_is(builder *b, const cond *c, bool yes, uint16_t me) {
    bool is = me != ID_NONE && kind_is(b->k, b->s->clients[me].kind, c->id);
    return constant(b, is == yes, NULL);
}

/* Conditions share nodes freely, so a short text can stand for a tree without end. */
#define MOST_FOLDED 4000000

const formula *fold(builder *b, const cond *c, bool yes, uint16_t me) {
    if (b->failed) return formula_false(b->t);
    if (b->folded++ >= MOST_FOLDED) {
        fail(b, (place){0}, "give parts of the conditions names", "the conditions grow past the limit");
        return formula_false(b->t);
    }
    uint16_t whose = c->whose == SCOPE_ME ? me : ID_NONE;
    switch (c->op) {
    case COND_TRUE: return constant(b, yes, NULL);
    case COND_FALSE: return constant(b, !yes, NULL);
    case COND_AND:
    case COND_OR: return fold_kids(b, c, yes, me);
    case COND_NOT: return fold(b, c->kids[0], !yes, me);
    case COND_IN: return fold_option(b, whose, c->id, c->mask, yes);
    case COND_WAS: return fold_was(b, whose, c->id, c->mask, yes);
    case COND_NAMED: return fold_named(b, c, yes, me);
    case COND_CONTEXT:
    case COND_BEFORE: return fold_context(b, c, yes);
    case COND_HAS: return fold_capability(b, c, yes);
    case COND_COMPARE: return fold_compare(b, c, yes, me);
    case COND_EXISTS: return fold_exists(b, yes);
    case COND_IS: return fold_is(b, c, yes, me);
    case COND_ANY:
    case COND_EVERY: return fold_clients(b, c, yes);
    }
    return formula_false(b->t);
}
