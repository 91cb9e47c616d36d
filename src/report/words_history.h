/* words_history.h - the fixed words of documents: history
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_HISTORY_H
#define ACRPLAN_REPORT_WORDS_HISTORY_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_HISTORY(X)
/* clang-format on */

#endif
