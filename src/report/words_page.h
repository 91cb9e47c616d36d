/* words_page.h - the fixed words of the page itself: numbers, margins of paper, captions
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_PAGE_H
#define ACRPLAN_REPORT_WORDS_PAGE_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_PAGE(X) \
    X(PAGE_OF, "Page {0} of {1}", "{0} / {1} ページ") \
    X(TABLE_LABEL, "Table", "表") \
    X(FIGURE_LABEL, "Figure", "図") \
    X(REPAIRS_CAPTION, "Changes to the scenario that lead to a plan", "計画が成立するシナリオの変更")
/* clang-format on */

#endif
