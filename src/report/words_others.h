/* words_others.h - the fixed words about plans beside the plan: price tags, ties, the frontier, break-points
 *
 * Parts of WORDS and NAMED in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_OTHERS_H
#define ACRPLAN_REPORT_WORDS_OTHERS_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_OTHERS(X) \
    X(WITHOUT, "Without “{0}”", "「{0}」を外した場合") \
    X(LESS, "USD {0} a month less", "月額 {0} 米ドル減") \
    X(MORE, "USD {0} a month more", "月額 {0} 米ドル増") \
    X(SAME_MONEY, "the same cost", "費用は同じ") \
    X(DEARER, "{0} dearer", "{0} 増") \
    X(STOPPED, "not known: the search stopped at its limit", "不明 (探索が上限に達したため)") \
    X(OTHER_SETTINGS, "other settings: {0}", "その他の設定: {0} 件") \
    X(WISHES_THEN, "wishes not met: {0} (in the plan {1})", "満たされない要望: {0} 件 (計画では {1} 件)") \
    X(ADDS_WARNINGS, "Would add warnings: ", "追加される警告: ") \
    X(BREAKS_PRACTICES, "Would not follow practices: ", "採用されなくなるベスト プラクティス: ") \
    X(BRINGS_UNPRICED, "Would bring costs of unknown amount: ", "追加される金額不明の費用: ") \
    X(REMOVES_WARNINGS, "Would remove warnings: ", "解消される警告: ") \
    X(FOLLOWS_PRACTICES, "Would follow practices: ", "採用されるベスト プラクティス: ") \
    X(SAVES_UNPRICED, "Would save costs of unknown amount: ", "解消される金額不明の費用: ") \
    X(TAGS_NOTE, "Each requirement alone is left out, and all else stays as the scenario says.", \
      "要件を一つだけ外し、他はシナリオのままとした場合の計画との差。") \
    X(TAGS_CAPTION, "The plan without one requirement", "要件を一つ外した場合の計画") \
    X(REQUIREMENT, "Left out", "外す要件") \
    X(SAVES, "Saves, USD a month", "削減額 (米ドル/月)") \
    X(CHANGES_SETTINGS, "Settings", "変わる設定") \
    X(CHANGES_HARM, "Warnings and practices", "警告とベスト プラクティス") \
    X(NO_PRICE, "Nothing changes without: {0}", "外しても計画が変わらない要件: {0}") \
    X(SHARED, "Costs that several requirements share", "複数の要件が共有する費用") \
    X(SHARED_BY, "Stays while one of these is left: {0}", "次のうち一つでも残る限り、この費用はなくならない: {0}") \
    X(WITHOUT_ALL, "Without all of them: ", "すべて外した場合: ") \
    X(TAGS_STOPPED, "The search stopped at its limit: not all is told here.", "探索が上限に達したため、ここに示すのは一部である。") \
    X(TIED, "{0} plans are equal in every goal, and only the order of options decides. They differ in:", \
      "すべての目標で同等の計画が {0} 件あり、選択肢の並び順だけで選んでいる。違いは次のとおり。") \
    X(TIED_AT_LEAST, "At least {0} plans are equal in every goal, and only the order of options decides. They differ in:", \
      "すべての目標で同等の計画が {0} 件以上あり、選択肢の並び順だけで選んでいる。違いは次のとおり。") \
    X(TIED_CAPTION, "Decisions that are left to the order of options", "選択肢の並び順で決まる設定") \
    X(OR_OPTION, " or ", " / ") \
    X(AS_GOOD, "As good", "同等の選択肢") \
    X(RUNNERS_CAPTION, "The next best plans that differ in a main setting and cost at most {0} % more", \
      "主要な設定が異なる次善の計画 (費用の増加が {0}% 以内)") \
    X(DIFFERENCE, "Difference, USD a month", "差額 (米ドル/月)") \
    X(DECIDED_BY, "Decided by: {0}", "優劣を決めた目標: {0}") \
    X(TIES_STOPPED, "The search stopped at its limit: there may be more plans as good, and other runners-up.", \
      "探索が上限に達したため、同等の計画や次善の計画がほかにもあり得る。") \
    X(FRONTIER_NOTE, "No plan is better than one of these in money, warnings and good practices at once.", \
      "費用、警告、ベスト プラクティスのすべてで次のいずれかに勝る計画はない。") \
    X(FRONTIER_ONE, "No other plan is better in any of the three: money, warnings, good practices. There is nothing to trade.", \
      "費用、警告、ベスト プラクティスのどれか一つでもこの計画に勝る計画はなく、引き換えにできるものはない。") \
    X(FRONTIER_CAPTION, "What can be traded for what", "引き換えにできるもの") \
    X(FRONTIER_SHOWN, "{0} of {1} such plans are shown.", "該当する {1} 件の計画のうち {0} 件を示す。") \
    X(FRONTIER_STOPPED, "The search stopped at its limit: there may be more such plans.", \
      "探索が上限に達したため、ほかにも該当する計画があり得る。") \
    X(POINT, "Point", "案") \
    X(DIFFERS, "Against the plan", "計画との差") \
    X(PRACTICES_UNMET, "Practices not followed", "採用しないベスト プラクティス") \
    X(NONE, "none", "なし") \
    X(WARNINGS, "Warnings", "警告") \
    X(AT_LEAST, "at least", "下限") \
    X(DECIDES, "Decided by", "優劣を決めた目標") \
    X(NO_BETTER, "Options that gain nothing", "選んでも利点のない選択肢") \
    X(NO_BETTER_THAN, "At best no better than point {0} in any of the three: ", "最良の場合でも、三つのどの点でも案 {0} に勝らない: ") \
    X(NO_BETTER_THAN_PLAN, "At best no better than the plan in any of the three: ", "最良の場合でも、三つのどの点でもこの計画に勝らない: ") \
    X(CHART_TITLE, "Money and warnings of the points {0} to {1}", "案 {0} から {1} の費用と警告") \
    X(CHART_DESC, "Each letter is a point of the table: dearer ones stand further to the right, those with worse warnings higher.", \
      "文字は表の各案を表す。右ほど費用が高く、上ほど警告が重い。") \
    X(CHART_RIGHT, "USD a month, dearer to the right", "米ドル/月 (右ほど高い)") \
    X(CHART_UP, "warnings, worse upwards", "警告 (上ほど重い)") \
    X(FROM_ON, "from {0}", "{0}以上") \
    X(ABOVE, "above {0}", "{0}超") \
    X(UP_TO, "up to {0}", "{0}以下") \
    X(BELOW, "below {0}", "{0}未満") \
    X(AND_BELOW, "and below {0}", "{0}未満") \
    X(EXACTLY, "exactly {0}", "{0}の場合のみ") \
    X(HOLDS, "The plan holds {0}.", "この計画が成り立つ範囲: {0}。") \
    X(HOLDS_ALWAYS, "The plan is the same whatever the amount of: {0}", "値によらず計画が変わらない数量: {0}") \
    X(IS_STATED, "The scenario states {0}.", "シナリオの値は {0}である。") \
    X(IS_ASSUMED, "Assumed: {0}.", "仮定した値は {0}である。") \
    X(IS_OPEN, "The scenario does not say how much.", "シナリオに値の記載がない。") \
    X(BREAKS_CAPTION, "Amounts over which the decisions stay the same", "決定が変わらない数量の範囲") \
    X(ENTRIES, "Entries: {0}", "{0} 件") \
    X(AMOUNT, "Amount", "数量") \
    X(AT_AMOUNT, "at {0}: ", "{0}では") \
    X(AT_ITS_START, "USD a month at its start", "開始値での月額 (米ドル)") \
    X(BORDER_FACTS, "Because of", "根拠") \
    X(THE_PLAN, "the plan", "この計画") \
    X(THE_SCENARIO, "the scenario", "シナリオ") \
    X(RANGE_STOPPED, "The search stopped at its limit: there may be more break-points.", "探索が上限に達したため、ほかにも変わり目があり得る。") \
    X(BREAKS_STOPPED, "The search stopped at its limit: not every quantity was looked at.", \
      "探索が上限に達したため、すべての数量は調べていない。")

/* Words for names of the tree, by group. */
#define NAMED_OTHERS(X) \
    X("heading", "ties", "Plans as good, and the next best", "同等の計画と次善の計画") \
    X("heading", "frontier", "Money against warnings and practices", "費用と警告・ベスト プラクティスの兼ね合い") \
    X("heading", "break-points", "How far the plan holds", "計画が成り立つ数量の範囲") \
    X("point", "plan", "the plan", "この計画") \
    X("point", "cheapest", "cheapest", "最も安い") \
    X("point", "safest", "mildest warnings", "警告が最も軽い") \
    X("point", "proper", "follows most practices", "ベスト プラクティスに最も沿う")
/* clang-format on */

#endif
