/* words_why.h - the fixed words of answers to "why" and "why not"
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_WHY_H
#define ACRPLAN_REPORT_WORDS_WHY_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_WHY(X) \
    X(WHY_TITLE, "{0}: why “{1}”?", "「{0}」が「{1}」である理由") \
    X(WHY_NOT_TITLE, "{0}: why not “{1}”?", "「{0}」を「{1}」にしない理由") \
    X(BLOCKER_OF, "Blocker {0} of {1}", "阻害要因 {0}/{1}") \
    X(THE_BLOCKER, "Blocker", "阻害要因") \
    X(AGAINST_IT, "These statements stand against it:", "次の記述が妨げとなる。") \
    X(AGAINST_ALONE, "This statement stands against it:", "次の記述が妨げとなる。") \
    X(SO_IT_CANNOT, "So “{0}” cannot be “{1}”.", "よって「{0}」は「{1}」にできない。") \
    X(TO_LIFT, "To lift it: ", "解消するには: ") \
    X(NEXT_BEST, "The next best option: {0}", "次善の選択肢: {0}") \
    X(THE_PLAN_WITH, "The best plan with it, against the plan", "この選択肢による最良の計画 (計画との差)") \
    X(THE_NEXT_PLAN, "The best plan without it, against the plan", "この選択肢によらない最良の計画 (計画との差)") \
    X(NOT_USED, "The setting does not apply in the plan.", "この計画ではこの設定を使わない。") \
    X(NEXT_MISSES_SOME, "“{0}” would leave more wishes unmet.", "「{0}」では満たされない要望が増える。") \
    X(OTHERWISE_BEST, "possible then, but the best plan has another: ", "可能になるが、最良の計画では他の選択肢になる: ") \
    X(BRIEF_CHOSEN, "“{0}” is “{1}”, the best by the order of goals.", "「{0}」は「{1}」。判断の優先順位による選択である。") \
    X(BRIEF_DEFAULT, "“{0}” is “{1}”, the vendor’s default; nothing speaks against it.", "「{0}」は「{1}」。ベンダーの既定値であり、支障はない。") \
    X(BRIEF_POSSIBLE, "“{0}” could be “{1}”, but it is not the best.", "「{0}」は「{1}」にもできるが、最良ではない。") \
    X(BRIEF_AS_GOOD, "“{0}” could be “{1}” as well.", "「{0}」は「{1}」でもよい。") \
    X(BRIEF_IMPOSSIBLE, "“{0}” cannot be “{1}”. Against it: ", "「{0}」は「{1}」にできない。阻害要因: ") \
    X(BRIEF_REPAIR, "The best repair: ", "最良の解消策: ") \
    X(BRIEF_FROM, "It follows from ", "根拠: ") \
    X(BRIEF_FACTS, "facts: {0}", "事実 {0} 件") \
    X(PLAN_NOT_KNOWN, "the search for its plan stopped at its limit", "計画の探索が上限に達した")
/* clang-format on */

#endif
