/* words_sweep.h - the fixed words of documents: sweep
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_SWEEP_H
#define ACRPLAN_REPORT_WORDS_SWEEP_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_SWEEP(X)
/* clang-format on */

#endif
