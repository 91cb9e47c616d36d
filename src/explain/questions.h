/* questions.h - what hangs on what the scenario does not say
 *
 * A question that facts could not be decided without (model/problem.h) has replies. Each is stated in the scenario, which is solved again; what
 * becomes another answer thereby is its outcome. So the questions that matter come out, which of them matter most, and pairs of questions
 * that matter only together. Those that matter alone, and one pair for each two that do not but together, are the fewest facts that somebody
 * has to find out before the answer is final. */
#ifndef ACRPLAN_EXPLAIN_QUESTIONS_H
#define ACRPLAN_EXPLAIN_QUESTIONS_H

#include "explain/sketch.h"

typedef struct reply {
    uint16_t question; /* into problem.questions */
    uint16_t option;   /* option or region; ID_NONE: `at` */
    amount at;         /* of a quantity */
} reply;

/* What becomes of the answer with a reply stated, or with two. */
typedef struct outcome {
    reply said[2]; /* of a single question: the first */
    answer_kind kind;
    contrast
        differs; /* from the plan to this one, without prices whose amount was asked for; nothing unless both are plans */
} outcome;

/* How much hangs on a question: by the reply that changes most. Of two questions that decides more which has more in the first member that
 * differs. */
typedef struct bearing {
    bool verdict;       /* a plan becomes a conflict, or a conflict a plan */
    uint16_t headlines; /* headline decisions that become others */
    uint16_t decisions; /* other decisions that do */
    int64_t harm; /* of warnings and unmet practices: between the least and the greatest, the plan's own included */
    uint16_t unpriced; /* prices of unknown amount that come or go */
    money usd;         /* of the cost a month: as harm */
} bearing;

typedef struct asking {
    uint16_t question;
    bool
        tried; /* all replies were; amounts at none, at one unit, and on both sides of each number that a fact compares them with */
    bool matters; /* some reply changes something */
    bearing weight;
    size_t outcome_count;
    const outcome *outcomes; /* of the replies that were tried, in the order of the answers */
} asking;

/* Two questions whose replies change nothing, one by one. */
typedef struct asking_pair {
    uint16_t question[2];
    bearing weight;
    size_t outcome_count;
    const outcome *outcomes; /* those that change something */
} asking_pair;

#define MOST_OUTCOMES 64 /* scenarios that are solved, so that one that says nothing does not take long */
typedef struct questions {
    bool complete; /* all replies were tried, and all pairs of them that may matter */
    size_t count;
    const asking *at; /* those that matter first, by weight; then in the order of the problem */
    size_t pair_count;
    const asking_pair *pairs; /* by weight, too */
} questions;

const questions *explain_questions(arena *mem, const answer *a);

/* True when the answer stays as it is. */
bool outcome_is_none(const answer *a, const outcome *o);
/* True when two change the same, money left aside. */
bool outcome_same(const outcome *x, const outcome *y);

#endif
