/* answer_words.h - random packs in which much turns on few days, and what they are answered in words, for tests of times */
#ifndef ACRPLAN_TESTS_ANSWER_WORDS_H
#define ACRPLAN_TESTS_ANSWER_WORDS_H

#include "random_pack.h"
#include "solve/answer.h"

/* A random pack whose lives begin and end on every tenth day only, and say something. */
random_pack *worded_pack(arena *mem, unsigned which);

const answer *answer_on(arena *mem, const knowledge *k, const scenario *s, date day);
money cost_of(const answer *a);
/* A warning, an unmet practice or a price of unknown amount. */
bool is_told_of(const effect *e);

/* What two answers must have in common to count as the same: decisions, money, what is told, wishes; of a conflict the sets of statements. */
const char *words_of(arena *mem, const answer *a);

#endif
