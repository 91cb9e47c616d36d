/* words_sweep.h - the fixed words of documents: sweep
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_SWEEP_H
#define ACRPLAN_REPORT_WORDS_SWEEP_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_SWEEP(X) \
    X(SWEEP, "Sweep", "組み合わせの総当たり") \
    X(SWEEP_OF, "{0} combinations of {1} statements, {2} different answers.", "条件 {1} 件の組み合わせ {0} 通り、異なる結果 {2} 件。") \
    X(SWEEP_DAY, "{0} with a plan, {1} without.", "計画あり {0} 通り、計画なし {1} 通り。") \
    X(SWEEP_UNKNOWN, "{0} not known: the search stopped at its limit.", "不明 {0} 通り (探索が上限に達したため)。") \
    X(SWEEP_STANDS, "The scenario as it stands: ", "シナリオのままの場合: ") \
    X(SWEEP_STATEMENTS, "What is switched", "切り替える条件") \
    X(SWEEP_IS, "as it stands: {0}", "シナリオの値: {0}") \
    X(SWEEP_STANDS_AT, "As it stands", "シナリオの値") \
    X(SWEEP_RESULT, "Result", "結論") \
    X(SWEEP_DECIDES, "Which statement decides what", "結果を左右する条件") \
    X(SWEEP_DECIDES_NOTE, "Of the pairs of combinations that differ in this alone, the share whose results differ. Settings and cost are compared where both have a plan.", \
      "ほかが同じでその条件だけが異なる組み合わせの対のうち、結果が変わるものの割合。設定と費用は、どちらにも計画がある対で比べる。") \
    X(SWEEP_SHARES, "answer {0} %, plan or none {1} %, main settings {2} %, cost {3} %", \
      "結果 {0}%、計画の有無 {1}%、主要な設定 {2}%、費用 {3}%") \
    X(SWEEP_ANSWER, "Answer", "結果") \
    X(SWEEP_VERDICT, "Plan or none", "計画の有無") \
    X(SWEEP_HEADLINE, "Main settings", "主要な設定") \
    X(SWEEP_COST, "Cost", "費用") \
    X(SWEEP_STATEMENT, "Statement", "条件") \
    X(SWEEP_VALUES, "Values", "値") \
    X(SWEEP_PERCENT, "{0} %", "{0}%") \
    X(SWEEP_THE_DAY, "Date", "基準日") \
    X(SWEEP_WHEN, "When is there a plan?", "計画が成り立つ条件") \
    X(SWEEP_WHAT, "What decides “{0}”?", "「{0}」を決める条件") \
    X(SWEEP_A_PLAN, "plan", "計画あり") \
    X(SWEEP_NO_PLAN, "no plan", "計画なし") \
    X(SWEEP_NOT_KNOWN, "not known", "不明") \
    X(SWEEP_NOT_THERE, "does not apply", "対象外") \
    X(SWEEP_LEAF, "{0} ({1})", "{0} ({1} 通り)") \
    X(SWEEP_MOSTLY, "{0} in {1} of {2}", "{2} 通りのうち {1} 通りで {0}") \
    X(SWEEP_CUT, "More questions would be needed to tell every combination apart: where it says “in … of …”, the rest comes to something else.", \
      "すべての組み合わせを区別するには、さらに条件が要る。「…のうち…」とある箇所では、残りは別の結果になる。") \
    X(SWEEP_CLASHES, "What excludes every plan", "計画が成り立たない組み合わせ") \
    X(SWEEP_CLASHES_NOTE, "Each line by itself leaves no plan, whatever the other statements; without any part of it there is one.", \
      "各行は、ほかの条件によらずそれだけで計画を不可能にする。どれか一つでも欠ければ計画が成り立つ組み合わせがある。") \
    X(SWEEP_CLASHES_MORE, "There are more than are kept here, or some could be shorter.", "ここに収まらないものや、さらに短くできるものがある。") \
    X(SWEEP_NO_CLASH, "Every combination has a plan.", "すべての組み合わせに計画がある。") \
    X(SWEEP_ALWAYS, "no combination has a plan", "どの組み合わせにも計画がない") \
    X(SWEEP_FOUND, "The different answers, the most frequent first", "異なる結果 (多い順)") \
    X(SWEEP_TIMES, "combinations: {0}", "{0} 通り") \
    X(SWEEP_MORE, "{0} more: --format xml and csv have all of them.", "ほか {0} 件は --format xml または csv に含まれる。") \
    X(SWEEP_TABLE, "All combinations", "すべての組み合わせ") \
    X(SWEEP_TABLE_OF, "All combinations on {0}", "{0}のすべての組み合わせ") \
    X(SWEEP_TABLE_NOTE, "Each cell is one combination; its number is USD a month, × is no plan. Darker cells cost more.", \
      "各マスは一つの組み合わせで、数字は月額 (米ドル)、× は計画なしを表す。濃いほど費用が高い。") \
    X(SWEEP_TABLE_SUM, "{0} combinations are more than a table can show. Each cell stands for {1} of them: those that differ in what stands in neither its row nor its column. It shows in how many percent of them there is a plan; darker cells start at a higher cost, × is no plan in any.", \
      "{0} 通りは表に収まらない。各マスは、行にも列にもない条件だけが異なる {1} 通りをまとめ、計画がある割合 (%) を示す。濃いほど最低費用が高く、× はどれにも計画がないことを表す。") \
    X(SWEEP_TABLE_DAYS, "Tables of {0} more days are left out; --format csv has them.", "ほか {0} 日分の表は省いた (--format csv に含まれる)。") \
    X(SWEEP_ROWS, "Rows, from the outside", "行 (外側から)") \
    X(SWEEP_COLUMNS, "Columns, from the outside", "列 (外側から)") \
    X(SWEEP_REST, "Put together", "まとめた条件") \
    X(SWEEP_SCALE, "USD a month", "月額 (米ドル)") \
    X(SWEEP_CELL_PLAN, "plan in {0} of {1}, from USD {2}", "{1} 通りのうち {0} 通りに計画あり、最低 {2} 米ドル")
/* clang-format on */

#endif
