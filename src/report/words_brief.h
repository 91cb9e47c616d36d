/* words_brief.h - the fixed words of a plan in short
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_BRIEF_H
#define ACRPLAN_REPORT_WORDS_BRIEF_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_BRIEF(X) \
    X(BRIEF_CONFLICT, "No plan: these exclude each other.", "計画なし: 次の組み合わせは両立しない。") \
    X(BRIEF_MORE, "Reasons, alternatives and sources: without --brief.", "理由、代替案、情報源: --brief なしで実行する。") \
    X(BRIEF_MORE_CONFLICT, "All conflicts and what would resolve them: without --brief.", "すべての矛盾とその解消方法: --brief なしで実行する。")
/* clang-format on */

#endif
