/* words_compare.h - the fixed words of documents: compare
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_COMPARE_H
#define ACRPLAN_REPORT_WORDS_COMPARE_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_COMPARE(X)
/* clang-format on */

#endif
