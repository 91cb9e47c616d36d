/* words_reach.h - the fixed words of documents: reach
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_REACH_H
#define ACRPLAN_REPORT_WORDS_REACH_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_REACH(X)
/* clang-format on */

#endif
