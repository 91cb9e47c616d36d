/* What an amount would have to be for comparisons to come out otherwise.
 *
 * A build asks amounts nothing but comparisons of folded sums. While all of them come out the same, it goes the same way and makes the same
 * problem, but for what prices bill. So the least amount at which one of them flips is a lower bound of the next turning point. */
#include "model/problem_build.h"

amount probe_slope(const builder *b, const expr_term *term) {
    return term->quantity == b->watch->quantity ? term->factor : 0;
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

/* How far the cost may be from a line: what is billed by a thousandth for each rounded term, and the cost by a micro-dollar. */
static money rounding_of(const probe *w, amount slope, size_t rough, money unit_price) {
    money a_step = slope * w->step / AMOUNT_ONE % AMOUNT_ONE * (unit_price % AMOUNT_ONE);
    if (!rough && a_step % AMOUNT_ONE == 0) return 0;
    return (unit_price / AMOUNT_ONE + 1) * (money)rough + 1;
}

void probe_price(builder *b, const sum *s, unsigned subset, amount allowance, money unit_price) {
    probe *w = b->watch;
    amount units = sum_of(s, subset);
    probe_sum(b, s, subset, 0);
    probe_sum(b, s, subset, allowance);
    if (units <= 0 || units <= allowance) return;
    money most = rounding_of(w, slope_of(s, subset), s->rough, unit_price);
    w->rounding = most > INT64_MAX - w->rounding ? INT64_MAX : w->rounding + most;
}
