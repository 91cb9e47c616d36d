/* What an amount would have to be for comparisons to come out otherwise.
 *
 * A build asks amounts nothing but comparisons of folded sums. While all of them come out the same, it goes the same way and makes the same
 * problem, but for what prices bill. So the least amount at which one of them flips is a lower bound of the next turning point. */
#include "model/problem_build.h"

static amount gcd(amount x, amount y) {
    while (y) {
        amount rest = x % y;
        x = y;
        y = rest;
    }
    return x < 0 ? -x : x;
}

static amount lcm(amount x, amount y) {
    return x / gcd(x, y) * y;
}

/* The amount at which a value has moved by `far` > 0 in the direction of its slope, at the earliest. A value that is rounded is always less
 * than a thousandth for each of its terms away from its line. */
static amount reached(const probe *w, amount slope, amount far, size_t rough) {
    amount steady = slope < 0 ? -slope : slope, least = (far - (amount)rough) * AMOUNT_ONE + (rough ? 1 : 0);
    if (least <= 0) return w->at + w->step;
    if (steady == 0) return NO_AMOUNT;
    amount ahead = (least - 1) / steady + 1;
    amount steps = (ahead - 1) / w->step + 1;
    return steps > (NO_AMOUNT - w->at) / w->step ? NO_AMOUNT : w->at + steps * w->step;
}

void probe_value(builder *b, amount value, amount slope, size_t rough, amount bound) {
    bool above = value > bound;
    if (!rough && (above ? slope >= 0 : slope <= 0)) return;
    amount far = above ? value - bound : bound + 1 - value;
    amount at = reached(b->watch, rough && (above ? slope > 0 : slope < 0) ? 0 : slope, far, rough);
    if (at < b->watch->next) b->watch->next = at;
}

static amount slope_of(const sum *s, unsigned subset) {
    amount total = s->slope;
    for (unsigned i = 0; i < s->count; i++)
        if ((subset >> i) & 1) total += s->term[i].slope;
    return total;
}

void probe_sum(builder *b, const sum *s, unsigned subset, amount bound) {
    probe_value(b, sum_of(s, subset), slope_of(s, subset), s->rough, bound);
}

/* Whether a conditional term is there at all, and which way round, hangs on its sign. */
amount probe_term(builder *b, const expr_term *term, amount value, sum *s) {
    if (term->quantity != b->watch->quantity) return 0;
    amount slope = term->factor, even = AMOUNT_ONE / gcd(slope, AMOUNT_ONE);
    size_t rough = b->watch->step % even != 0;
    s->rough += rough;
    s->even = s->even ? lcm(s->even, even) : even;
    probe_value(b, value, slope, rough, 0);
    probe_value(b, value, slope, rough, -1);
    return slope;
}

/* What is billed is in thousandths of thousandths of micro-dollars, before it is rounded. */
#define PRICE_ONE ((amount)AMOUNT_ONE * AMOUNT_ONE)

/* Effects that are no such prices have no slope. */
static void note_slope(builder *b, amount slope, size_t before) {
    probe *w = b->watch;
    while (w->slopes.len < before) vec_push(b->mem, &w->slopes, 0);
    if (b->effects.len > before) vec_push(b->mem, &w->slopes, slope);
}

void probe_price(builder *b, const sum *s, unsigned subset, amount allowance, money unit_price, size_t before) {
    probe *w = b->watch;
    amount slope = slope_of(s, subset);
    probe_sum(b, s, subset, 0);
    probe_sum(b, s, subset, allowance);
    note_slope(b, sum_of(s, subset) > allowance ? slope : 0, before);
    if (s->even == 0) return;
    amount rise = slope % PRICE_ONE * (unit_price % PRICE_ONE) % PRICE_ONE;
    w->even = lcm(w->even, lcm(s->even, PRICE_ONE / gcd(rise, PRICE_ONE)));
}
