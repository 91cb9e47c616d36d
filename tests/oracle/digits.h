/* digits.h - a sum of costs as digits, for a solver that computes with 32 bits
 *
 * clingo's weights have 32 bits, costs have 64. The costs of one goal are divided by their greatest common divisor. When even their sum
 * is below DIGITS_MOST, one digit is enough: it counts with the costs themselves. Else they are written in base DIGITS_BASE:
 *
 * Let w_i be the costs that are left, c the carries that come in, and low_i = w_i mod B. This digit is
 *
 *     d = sum of low_i over the effects that hold + carries that come in - B * carries that go out,
 *
 * where as many carries go out as B fits into that sum; so 0 <= d < B. The next digits are those of w_i / B and of these carries. By
 * induction the total is the sum of d_k * factor_k, factor_k = gcd * B^k; all digits but the top one are below B. That is the notation of
 * the total in base B (with an unbounded top digit): two totals compare as their digits do, top first. No approximation is made.
 *
 * Harm needs no carries: HARM_OF gives each severity 15 bits, so that its digits are the counts of the severities, as long as fewer than
 * 32,768 effects of one severity hold. */
#ifndef ACRPLAN_TESTS_DIGITS_H
#define ACRPLAN_TESTS_DIGITS_H

#include "model/problem.h"

#define DIGITS_BASE ((int64_t)1 << HARM_BITS)
#define DIGITS_MOST ((int64_t)1 << 30)
#define MOST_DIGITS 5

typedef struct digit {
    int64_t factor;     /* what 1 stands for */
    size_t carries;     /* the most that go out of it; 0: none, as from the top digit */
    int32_t *weight_of; /* by effect of the problem; 0: none */
    bool used;          /* some weight is not 0, or carries come in */
} digit;

typedef struct digits {
    size_t count; /* 0: nothing of that costs anything */
    digit at[MOST_DIGITS];
} digits;

/* The digits of what the effects cost that `counts` picks by `which`. Lives in `mem`. Aborts where a digit would leave 31 bits: that takes
 * 32,768 effects. */
digits digits_of(arena *mem, const problem *p, bool (*counts)(const effect *e, int which), int which);

/* The digits of an amount that the total may not exceed, rounded down to what the total can be; lowest first. */
void digits_limit(const digits *of, int64_t most, int32_t out[MOST_DIGITS]);

#endif
