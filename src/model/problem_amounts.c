/* Sums of quantities: folded, and compared with a bound. */
#include "model/problem_build.h"

__extension__ typedef __int128 wide;

bool amount_multiply(amount factor, amount x, amount *out) {
    wide product = (wide)factor * x / AMOUNT_ONE;
    if (product > AMOUNT_MAX || product < -AMOUNT_MAX) return false;
    *out = (amount)product;
    return true;
}

static bool add_amount(amount *to, amount x) {
    if (x > AMOUNT_MAX - *to && x > 0) return false;
    if (x < -AMOUNT_MAX - *to && x < 0) return false;
    *to += x;
    return true;
}

/* What the scenario gives, else the pack's default; false: unknown. */
static bool quantity_value(builder *b, quantity_id q, amount *out, group_set *groups) {
    for (size_t i = 0; i < b->s->amount_count; i++) {
        if (b->s->amounts[i].quantity != q) continue;
        group_set_add(groups, b->amount_groups[i]);
        *out = b->s->amounts[i].value;
        return true;
    }
    *out = b->k->quantities[q].fallback;
    if (*out) assume(b, GROUP_KIND_QUANTITY, q, ID_NONE); /* none of a thing is no assumption worth a word */
    return b->k->quantities[q].has_default;
}

/* A negative term under a condition is the same as the term for certain, and its opposite where the condition
 * fails. */
static bool add_term(sum *out, amount value, amount slope, const formula *on, const formula *off) {
    if (value == 0) return true;
    if (value < 0) {
        const formula *swap = on;
        if (!add_amount(&out->base, value)) return false;
        out->slope += slope;
        on = off, off = swap, value = -value, slope = -slope;
    }
    for (size_t i = 0; i < out->count; i++) {
        if (out->term[i].on != on) continue;
        out->term[i].slope += slope;
        return add_amount(&out->term[i].value, value);
    }
    if (out->count == SUM_TERMS) return false;
    out->term[out->count++] = (sum_term){.value = value, .slope = slope, .on = on, .off = off};
    return true;
}

static bool add_unknown(builder *b, sum *out, quantity_id q, const formula *on, const formula *off) {
    if (out->unknown_count == SUM_TERMS) return false;
    out->unknown[out->unknown_count].on = on;
    out->unknown[out->unknown_count].off = off;
    out->unknown[out->unknown_count++].question = question_of(b, GROUP_KIND_QUANTITY, q, ID_NONE);
    return true;
}

static bool fold_term(builder *b, const expr_term *term, uint16_t me, sum *out) {
    const formula *on = term->when ? fold(b, term->when, true, me) : formula_true(b->t);
    const formula *off = term->when ? fold(b, term->when, false, me) : formula_false(b->t);
    const formula *never = formula_false_reason(on), *ever = formula_false_reason(off);
    if (never) {
        group_set_union(&out->groups, &never->groups);
        return true;
    }
    amount value = AMOUNT_ONE;
    if (term->quantity != ID_NONE && !quantity_value(b, term->quantity, &value, &out->groups)) {
        return add_unknown(b, out, term->quantity, on, off);
    }
    if (!amount_multiply(term->factor, value, &value)) return false;
    amount slope = b->watch ? probe_term(b, term, value, out) : 0;
    if (!ever) return add_term(out, value, slope, on, off);
    group_set_union(&out->groups, &ever->groups);
    out->slope += slope;
    return add_amount(&out->base, value);
}

bool sum_fold(builder *b, const expr *e, uint16_t me, place blame, sum *out) {
    out->base = e->constant;
    out->slope = out->even = 0;
    out->rough = out->count = out->unknown_count = 0; /* of the terms only so many are there */
    out->groups.count = 0;
    for (size_t i = 0; i < e->term_count; i++) {
        if (fold_term(b, &e->terms[i], me, out)) continue;
        fail(b, blame, "use fewer conditional terms, or smaller amounts",
             "a sum has more than 8 conditional terms, or leaves the range of amounts");
        return false;
    }
    return true;
}

amount sum_of(const sum *s, unsigned subset) {
    amount total = s->base;
    for (unsigned i = 0; i < s->count; i++)
        if ((subset >> i) & 1) total += s->term[i].value;
    return total;
}

/* Which terms count, and which do not. */
static const formula *just_these(builder *b, const sum *s, unsigned subset) {
    formula_list kids = {0};
    for (unsigned i = 0; i < s->count; i++) {
        const formula *kid = (subset >> i) & 1 ? s->term[i].on : s->term[i].off;
        vec_push(b->mem, &kids, kid);
    }
    return formula_and(b->t, &kids);
}

bool sum_is_first(const sum *s, unsigned subset) {
    for (unsigned i = 0; i < subset; i++)
        if (sum_of(s, i) == sum_of(s, subset)) return false;
    return true;
}

const formula *sum_adds_up(builder *b, const sum *s, amount total) {
    formula_list ways = {0};
    for (unsigned subset = 0; subset < 1u << s->count; subset++) {
        if (sum_of(s, subset) != total) continue;
        const formula *way = just_these(b, s, subset);
        vec_push(b->mem, &ways, way);
    }
    return formula_or(b->t, &ways, NULL);
}

static bool compares(amount x, cond_cmp cmp, amount bound) {
    switch (cmp) {
    case CMP_ABOVE: return x > bound;
    case CMP_BELOW: return x < bound;
    case CMP_AT_LEAST: return x >= bound;
    case CMP_AT_MOST: return x <= bound;
    }
    return false;
}

/* Term values are positive: above a bound, supersets of a good subset are good too, and the smallest good ones say
 * it all; below a bound, the largest. */
static bool is_extreme(const sum *s, unsigned subset, bool upward, cond_cmp cmp, amount bound) {
    if (!compares(sum_of(s, subset), cmp, bound)) return false;
    for (unsigned i = 0; i < s->count; i++) {
        bool in = (subset >> i) & 1;
        if (in == upward && compares(sum_of(s, subset ^ (1u << i)), cmp, bound)) return false;
    }
    return true;
}

static const formula *subset_formula(builder *b, const sum *s, unsigned subset, bool upward) {
    formula_list kids = {0};
    for (unsigned i = 0; i < s->count; i++) {
        bool in = (subset >> i) & 1;
        if (in != upward) continue;
        const formula *kid = upward ? s->term[i].on : s->term[i].off;
        vec_push(b->mem, &kids, kid);
    }
    return formula_and(b->t, &kids);
}

static const formula *compare_known(builder *b, const sum *s, cond_cmp cmp, amount bound) {
    bool upward = cmp == CMP_ABOVE || cmp == CMP_AT_LEAST;
    formula_list ways = {0};
    for (unsigned subset = 0; subset < 1u << s->count; subset++) {
        if (b->watch) probe_sum(b, s, subset, cmp == CMP_ABOVE || cmp == CMP_AT_MOST ? bound : bound - 1);
        if (!is_extreme(s, subset, upward, cmp, bound)) continue;
        const formula *way = subset_formula(b, s, subset, upward);
        vec_push(b->mem, &ways, way);
    }
    return formula_or(b->t, &ways, &s->groups);
}

/* With a term of unknown value that counts, nobody knows; where all of those are off, the rest decides. */
const formula *sum_compare(builder *b, const sum *s, cond_cmp cmp, amount bound) {
    const formula *known = compare_known(b, s, cmp, bound);
    if (s->unknown_count == 0) return known;
    formula_list offs = {0}, ways = {0};
    vec_push(b->mem, &offs, known);
    for (size_t i = 0; i < s->unknown_count; i++) {
        const formula *q = formula_unknown(b->t, s->unknown[i].question);
        const formula *open = formula_and2(b->t, s->unknown[i].on, q);
        vec_push(b->mem, &offs, s->unknown[i].off);
        vec_push(b->mem, &ways, open);
    }
    const formula *closed = formula_and(b->t, &offs);
    vec_push(b->mem, &ways, closed);
    return formula_or(b->t, &ways, &s->groups);
}
