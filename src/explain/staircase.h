/* staircase.h - private to src/explain: the efficient plans in money, harm by warnings and harm by unmet practices
 *
 * A plan is efficient when no other is at least as good in all three and better in one. Of plans that cost the same, one with more prices
 * of unknown amount counts as dearer. Only plans count that meet what must be met, and that miss no more wishes, by weight, than the
 * answer's plan does.
 *
 * Algorithm: the epsilon-constraint method (Haimes, Lasdon and Wismer, On a bicriterion formulation of the problems of integrated system
 * identification and system optimization, 1971) in order of money, with the search region as a set of corners (Klamroth, Lacour and
 * Vanderpooten, On the representation of the search region in multi-objective optimization, 2015). Points are found cheapest first, so that
 * what they leave, seen from the side of both harms, is a staircase: a plan that is still to come has less of one harm than each point that
 * was found. Each corner of the staircase is a pair of limits, solved once; the cheapest plan of all corners is the next point. It takes
 * away the corners that it stands in and leaves two at most, so that n points need 2n + 1 questions. */
#ifndef ACRPLAN_EXPLAIN_STAIRCASE_H
#define ACRPLAN_EXPLAIN_STAIRCASE_H

#include "explain/allowance.h"
#include "solve/answer.h"

typedef struct merit {
    money usd;
    int64_t unpriced; /* prices of unknown amount */
    int64_t warnings, practices;
} merit;

typedef struct efficient {
    merit is;
    const uint8_t *option; /* per variable: of those with this merit, the best by the scenario's goals */
    cost total;
} efficient;

typedef struct staircase {
    bool complete;                 /* all are here; false: there may be more */
    bool cheapest, safest, proper; /* those with the least of each are; all true when it is complete */
    size_t count;
    const efficient *at; /* in no particular order */
} staircase;

/* `a` is a plan. */
staircase staircase_find(arena *mem, const answer *a, allowance *work, size_t most);

merit merit_of(const problem *p, const uint8_t *chosen);

#endif
