/* words_explorer.h - the fixed words of documents: explorer
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_EXPLORER_H
#define ACRPLAN_REPORT_WORDS_EXPLORER_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_EXPLORER(X)
/* clang-format on */

#endif
