/* words_whatif.h - the fixed words of documents: whatif
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_WHATIF_H
#define ACRPLAN_REPORT_WORDS_WHATIF_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_WHATIF(X)
/* clang-format on */

#endif
