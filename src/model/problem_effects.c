/* Facts that an answer pays for or reports: caveats, practices, steps, notes, disputes, prices. */
#include "model/problem_build.h"

__extension__ typedef __int128 wide;

void add_effect(builder *b, const formula *when, effect e) {
    if (!certain_literal(b, when, e.life ? e.fact : ID_NONE, &e.when)) return;
    if (b->effects.len >= UINT16_MAX) {
        fail(b, (place){b->s->file, 0}, "describe fewer clients", "the problem has more than 65,535 effects");
        return;
    }
    vec_push(b->mem, &b->effects, e);
}

static const formula *fold_when(builder *b, const cond *when, bool yes, uint16_t me) {
    return fold(b, when ? when : &COND_ALWAYS, yes, me);
}

static effect warning(fact_id f, const life *l, uint16_t me, severity harm) {
    return (effect){.kind = EFFECT_WARNING,
                    .level = GOAL_HARM,
                    .cost = HARM_OF(harm),
                    .life = l,
                    .fact = f,
                    .client = me,
                    .harm = harm};
}

static effect free_of_charge(effect_kind kind, fact_id f, const life *l, uint16_t me) {
    return (effect){.kind = kind, .level = GOAL_DEFAULTS, .life = l, .fact = f, .client = me};
}

void build_effect(builder *b, fact_id f, const life *l, uint16_t me) {
    const formula *when = fold_when(b, l->when, true, me);
    effect e;
    switch (l->kind) {
    case FACT_CAVEAT: e = warning(f, l, me, l->harm); break;
    case FACT_PRACTICE:
        e = warning(f, l, me, l->harm);
        e.kind = EFFECT_PRACTICE;
        when = formula_and2(b->t, when, fold(b, l->then, false, me));
        break;
    case FACT_STEP: e = free_of_charge(EFFECT_STEP, f, l, me); break;
    case FACT_NOTE: e = free_of_charge(EFFECT_NOTE, f, l, me); break;
    default: e = free_of_charge(EFFECT_DISPUTE, f, l, me); break;
    }
    add_effect(b, when, e);
}

/* Two effects: where the check is right, and where it is not. */
void build_check(builder *b, fact_id f, const life *l, uint16_t me) {
    if (!l->then) return;
    const cond *right = l->judged == VERDICT_SOUND || l->judged == VERDICT_DEPENDS ? l->when : &COND_NEVER;
    const formula *fails = fold(b, l->then, false, me);
    effect e = free_of_charge(EFFECT_FINDING, f, l, me);
    e.is_right = true;
    add_effect(b, formula_and2(b->t, fails, fold_when(b, right, true, me)), e);
    e.is_right = false;
    add_effect(b, formula_and2(b->t, fails, fold_when(b, right, false, me)), e);
}

/* That the sum gives this number, as far as that is known. */
static const formula *gives_for_certain(builder *b, const sum *s, amount total) {
    formula_list kids = {0};
    const formula *known = sum_adds_up(b, s, total);
    vec_push(b->mem, &kids, known);
    for (size_t i = 0; i < s->unknown_count; i++) vec_push(b->mem, &kids, s->unknown[i].off);
    return formula_resolve(b->t, formula_and(b->t, &kids), false, false);
}

static bool all_is_known(const sum *s) {
    bool known = s->unknown_count == 0;
    for (size_t i = 0; i < s->count; i++) known &= s->term[i].on->plain && s->term[i].off->plain;
    return known;
}

/* An effect for each number that may be, and one without where it is not known. */
static void count_entry(builder *b, effect e, const formula *when) {
    sum s;
    formula_list counted = {0};
    if (!sum_fold(b, e.life->of, e.client, e.life->where, &s)) return;
    e.counted = true;
    for (unsigned subset = 0; subset < 1u << s.count; subset++) {
        if (!sum_is_first(&s, subset)) continue;
        e.count = sum_of(&s, subset);
        const formula *here = gives_for_certain(b, &s, e.count);
        add_effect(b, formula_and2(b->t, when, here), e);
        vec_push(b->mem, &counted, here);
    }
    if (all_is_known(&s)) return;
    e.counted = false;
    e.count = 0;
    add_effect(b, formula_and2(b->t, when, formula_not(b->t, formula_or(b->t, &counted, NULL))), e);
}

void build_entry(builder *b, fact_id f, const life *l, uint16_t me) {
    effect e = free_of_charge(EFFECT_ENTRY, f, l, me);
    const formula *when = fold_when(b, l->when, true, me);
    if (l->of)
        count_entry(b, e, when);
    else
        add_effect(b, when, e);
}

void build_lifecycle_warning(builder *b, fact_id f, const life *l, uint16_t me) {
    uint16_t whose = l->whose == SCOPE_ME ? me : ID_NONE;
    severity harm = l->state == LIFECYCLE_DEPRECATED ? SEVERITY_MEDIUM : SEVERITY_LOW;
    const formula *chosen = fold_option(b, whose, l->setting, l->options, true);
    add_effect(b, formula_and2(b->t, fold_when(b, l->when, true, me), chosen), warning(f, l, me, harm));
}

void build_transition_warning(builder *b, fact_id f, const life *l, uint16_t me) {
    static const severity harm[TRANSITION_HOW_COUNT] = {[TRANSITION_ONE_WAY] = SEVERITY_HIGH,
                                                        [TRANSITION_DISRUPTIVE] = SEVERITY_MEDIUM,
                                                        [TRANSITION_STEPS] = SEVERITY_LOW};
    uint16_t whose = l->whose == SCOPE_ME ? me : ID_NONE;
    option_mask to = l->options & ~current_of(b, whose, l->setting).mask;
    formula_list kids = {0};
    vec_push(b->mem, &kids, fold_when(b, l->when, true, me));
    vec_push(b->mem, &kids, fold_was(b, whose, l->setting, l->from, true));
    vec_push(b->mem, &kids, fold_option(b, whose, l->setting, to, true));
    add_effect(b, formula_and(b->t, &kids), warning(f, l, me, harm[l->how]));
}

/* --- prices --- */

/* A price under one case: of the unit price, of the free allowance, and of the terms of the amount that count. */
typedef struct price_case {
    fact_id fact;
    const life *life;
    uint16_t me;
    money unit_price;
    bool unknown;
} price_case;

static money price_stated(const builder *b, fact_id f) {
    for (size_t i = 0; i < b->s->price_count; i++)
        if (b->s->prices[i].fact == f) return b->s->prices[i].per_month;
    return -1;
}

/* A month is 30 days or 730 hours. */
static money per_month(const case_amount *c) {
    static const money factor[] = {[PRICE_PER_MONTH] = 1, [PRICE_PER_DAY] = 30, [PRICE_PER_HOUR] = 730};
    money most = INT64_MAX / factor[c->unit];
    return c->value > most ? -1 : c->value * factor[c->unit];
}

bool price_multiply(money unit, amount billed, money *out) {
    wide product = ((wide)unit * billed + AMOUNT_ONE / 2) / AMOUNT_ONE;
    if (product > INT64_MAX / 4) return false;
    *out = (money)product;
    return true;
}

static void add_price(builder *b, const price_case *c, const formula *when, amount units, amount allowance) {
    if (units <= 0) return;
    effect e = {.kind = EFFECT_PRICE,
                .level = GOAL_COST,
                .life = c->life,
                .fact = c->fact,
                .client = c->me,
                .unknown = c->unknown,
                .unit_price = c->unit_price,
                .billed = units > allowance ? units - allowance : 0};
    if (c->unknown && e.billed == 0) e.unknown = false;
    if (e.unknown) {
        e.level = GOAL_UNPRICED;
        e.cost = 1;
    }
    if (!c->unknown && !price_multiply(c->unit_price, e.billed, &e.cost)) {
        fail(b, c->life->where, "use smaller amounts", "a price leaves the range of amounts");
        return;
    }
    add_effect(b, when, e);
}

static const formula *exactly(builder *b, const sum *s, unsigned subset, const formula *when) {
    formula_list kids = {0};
    vec_push(b->mem, &kids, when);
    for (unsigned i = 0; i < s->count; i++) {
        const formula *kid = (subset >> i) & 1 ? s->term[i].on : s->term[i].off;
        vec_push(b->mem, &kids, kid);
    }
    return formula_and(b->t, &kids);
}

/* An amount that nobody knows has a price that nobody knows, where it counts. Gives the condition under which all
 * is known. */
static const formula *price_unknown_terms(builder *b, const price_case *c, const sum *s, const formula *when) {
    for (size_t i = 0; i < s->unknown_count; i++) {
        ask(b, formula_unknown(b->t, s->unknown[i].question), c->fact);
        price_case open = *c;
        open.unknown = true;
        add_price(b, &open, formula_and2(b->t, when, s->unknown[i].on), AMOUNT_ONE, 0);
        when = formula_and2(b->t, when, s->unknown[i].off);
    }
    return when;
}

static void price_amounts(builder *b, const price_case *c, const sum *s, const formula *when, amount allowance) {
    for (unsigned subset = 0; subset < 1u << s->count; subset++) {
        size_t before = b->effects.len;
        add_price(b, c, exactly(b, s, subset, when), sum_of(s, subset), allowance);
        if (b->watch) probe_price(b, s, subset, allowance, c->unit_price, before);
    }
}

/* The cases of the allowance are disjoint; where none holds, nothing is free. */
static void price_allowances(builder *b, const price_case *c, const sum *s, const formula *when) {
    const formula *rest = when;
    for (size_t i = 0; i < c->life->free_count; i++) {
        const case_amount *free = &c->life->free[i];
        price_amounts(b, c, s, formula_and2(b->t, when, fold_when(b, free->when, true, c->me)), free->value);
        rest = formula_and2(b->t, rest, fold_when(b, free->when, false, c->me));
    }
    price_amounts(b, c, s, rest, 0);
}

static void build_price_case(builder *b, price_case *c, const sum *s, const case_amount *usd) {
    money stated = price_stated(b, c->fact);
    c->unknown = c->life->unknown && stated < 0;
    c->unit_price = stated >= 0 ? stated : usd ? per_month(usd) : 0;
    if (c->unit_price < 0) {
        fail(b, c->life->where, "use a smaller price", "a price leaves the range of amounts");
        return;
    }
    const formula *when = fold_when(b, c->life->when, true, c->me);
    if (usd) when = formula_and2(b->t, when, fold_when(b, usd->when, true, c->me));
    price_allowances(b, c, s, price_unknown_terms(b, c, s, when));
}

void build_price(builder *b, fact_id f, const life *l, uint16_t me) {
    static const expr one = {.constant = AMOUNT_ONE};
    sum s;
    price_case c = {.fact = f, .life = l, .me = me};
    if (!sum_fold(b, l->of ? l->of : &one, me, l->where, &s)) return;
    if (l->case_count == 0) build_price_case(b, &c, &s, NULL);
    for (size_t i = 0; i < l->case_count; i++) build_price_case(b, &c, &s, &l->cases[i]);
}
