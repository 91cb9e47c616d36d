/* words_whatif.h - the fixed words of changes to a scenario, and of documents about variants
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_WHATIF_H
#define ACRPLAN_REPORT_WORDS_WHATIF_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_WHATIF(X) \
    X(EDIT_NEED, "Require “{0}”", "「{0}」を必須とする") \
    X(EDIT_WANT, "Want “{0}” where possible", "「{0}」を推奨とする") \
    X(EDIT_WISH, "Would like “{0}”", "「{0}」を任意の要望とする") \
    X(EDIT_PIN, "Fix “{0}” to “{1}”", "「{0}」を「{1}」に固定する") \
    X(EDIT_STATE, "Set “{0}” to “{1}”", "「{0}」を「{1}」とする") \
    X(EDIT_STATE_AMOUNT, "Set “{0}” to {1}", "「{0}」を {1}とする") \
    X(EDIT_LOWER_BUDGET, "Lower the budget to USD {0} a month", "予算を月額 {0} 米ドルに引き下げる") \
    X(EDIT_NEW_BUDGET, "Set a budget of USD {0} a month", "予算を月額 {0} 米ドルとする") \
    X(EDIT_DROP_BUDGET, "Drop the budget", "予算の制限をなくす") \
    X(EDIT_DAY, "Plan for {0}", "{0}時点で計画する") \
    X(MADE_EDITS, "Changed in the scenario: ", "シナリオに加えた変更: ") \
    X(CLASH_TOGETHER, "{0} cannot stand together", "{0} は両立しない") \
    X(CLASH_ALONE, "{0} cannot be met", "{0} は満たせない") \
    X(MORE_CLASHES, "other conflicts: {0}", "ほかの矛盾: {0} 件") \
    X(WHATIF, "What if", "変更した場合の比較") \
    X(AS_IT_STANDS, "As the scenario stands", "現在のシナリオ") \
    X(SIDE_BY_SIDE, "Side by side", "計画の比較") \
    X(VARIANT, "Variant", "変更案") \
    X(VARIANTS, "Variants", "変更案の詳細") \
    X(CHANGES_MADE, "Changes: ", "変更: ") \
    X(NUMBER, "No.", "番号") \
    X(ANSWER, "Answer", "結果") \
    X(DIFFERENCE_SHORT, "Difference", "差額") \
    X(PRACTICES_SHORT, "Practices", "不採用") \
    X(USD_MONTH, "USD a month", "月額 (米ドル)") \
    X(SETTINGS_SIDE_BY_SIDE, "Settings side by side", "設定の比較") \
    X(SETTINGS_DIFFER, "Settings that differ", "異なる設定") \
    X(NOTHING_CHANGES, "Nothing changes.", "計画は変わらない。") \
    X(VARIANT_UNKNOWN, "Not known: the search stopped at its limit.", "不明 (探索が上限に達したため)。") \
    X(NO_PLAN_BECAUSE, "No plan: ", "計画なし: ") \
    X(WAY_OUT, "Way out: ", "解消策: ") \
    X(ON_DAY, "As of {0}.", "基準日は {0}。")
/* clang-format on */

#endif
