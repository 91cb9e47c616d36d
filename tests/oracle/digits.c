#include "digits.h"

#include <stdlib.h>

#include "model/formula.h"

static int64_t gcd(int64_t x, int64_t y) {
    while (y) {
        int64_t rest = x % y;
        x = y;
        y = rest;
    }
    return x;
}

static int64_t sum(const int64_t *left, size_t count) {
    int64_t total = 0;
    for (size_t i = 0; i < count; i++) total += left[i];
    return total;
}

/* An effect whose literal no option satisfies never counts. */
static bool can_hold(const problem *p, const effect *e) {
    return e->when.mask & mask_full(p->vars[e->when.var].option_count);
}

/* Takes what the digit counts away from what is left. */
static digit take_digit(arena *mem, int64_t *left, size_t count, int64_t factor, int64_t carries_in) {
    digit d = {.factor = factor, .weight_of = ARENA_ARRAY(mem, count, int32_t), .used = carries_in > 0};
    bool top = sum(left, count) + carries_in < DIGITS_MOST;
    int64_t most = carries_in;
    for (size_t i = 0; i < count; i++) {
        int64_t low = top ? left[i] : left[i] % DIGITS_BASE;
        d.weight_of[i] = (int32_t)low;
        d.used = d.used || low > 0;
        most += low;
        left[i] = top ? 0 : left[i] / DIGITS_BASE;
    }
    if (most >= DIGITS_MOST) abort();
    if (!top) d.carries = (size_t)(most / DIGITS_BASE);
    return d;
}

digits digits_of(arena *mem, const problem *p, bool (*counts)(const effect *e, int which), int which) {
    digits out = {0};
    int64_t *left = ARENA_ARRAY(mem, p->effect_count, int64_t), factor = 0, carries = 0;
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        left[i] = counts(e, which) && can_hold(p, e) ? e->cost : 0;
        factor = gcd(factor, left[i]);
    }
    for (size_t i = 0; factor && i < p->effect_count; i++) left[i] /= factor;
    while (sum(left, p->effect_count) + carries > 0) {
        if (out.count == MOST_DIGITS) abort();
        digit d = take_digit(mem, left, p->effect_count, factor, carries);
        out.at[out.count++] = d;
        carries = (int64_t)d.carries;
        factor *= DIGITS_BASE;
    }
    return out;
}

/* The top digit of a total stays below DIGITS_MOST: a limit beyond that does not bind. */
void digits_limit(const digits *of, int64_t most, int32_t out[MOST_DIGITS]) {
    int64_t left = of->count ? most / of->at[0].factor : 0;
    for (size_t i = 0; i + 1 < of->count; i++, left /= DIGITS_BASE) out[i] = (int32_t)(left % DIGITS_BASE);
    if (of->count) out[of->count - 1] = (int32_t)(left < DIGITS_MOST ? left : DIGITS_MOST);
}
