/* words.h - every fixed word of reports and views, in both languages
 *
 * WORDS are words and sentences by id; {0}, {1} ... stand for arguments. NAMED are the words for names that the tree holds (a severity, a
 * kind of fact, a heading by its element), by group and name. A test fails on an empty cell and on a name of the model that has no row. */
#ifndef ACRPLAN_REPORT_WORDS_H
#define ACRPLAN_REPORT_WORDS_H

#include <stddef.h>

#include "model/text.h"
#include "report/words_brief.h"
#include "report/words_check.h"
#include "report/words_compare.h"
#include "report/words_deploy.h"
#include "report/words_diagram.h"
#include "report/words_document.h"
#include "report/words_explorer.h"
#include "report/words_facts.h"
#include "report/words_history.h"
#include "report/words_others.h"
#include "report/words_page.h"
#include "report/words_reach.h"
#include "report/words_sweep.h"
#include "report/words_verify.h"
#include "report/words_whatif.h"
#include "report/words_why.h"
#include "report/words_worksheet.h"

/* clang-format off */
#define WORDS(X) \
    /* statements of the scenario, as reasons */ \
    X(SAY_MUST, "The scenario requires “{0}”.", "シナリオは「{0}」を必須とする。") \
    X(SAY_SHOULD, "The scenario wants “{0}” where possible.", "シナリオは「{0}」を推奨とする。") \
    X(SAY_NICE, "The scenario would like “{0}”.", "シナリオは「{0}」を任意の要望とする。") \
    X(SAY_CLIENT, "The scenario has “{0}” ({1}) as a client.", "シナリオにクライアント「{0}」({1}) がある。") \
    X(SAY_CLIENT_SETTING, "The scenario states “{0}”: “{1}”.", "シナリオの「{0}」は「{1}」である。") \
    X(SAY_PIN, "The scenario fixes “{0}” to “{1}”.", "シナリオは「{0}」を「{1}」に固定している。") \
    X(SAY_PREFERENCE, "The scenario prefers “{1}” for “{0}” (weight {2}).", "シナリオは「{0}」に「{1}」を希望する (重み {2})。") \
    X(SAY_QUANTITY, "The scenario states “{0}”: {1}.", "シナリオの「{0}」は {1} である。") \
    X(SAY_CONTEXT, "The scenario states “{0}”: {1}.", "シナリオの「{0}」は {1} である。") \
    X(SAY_CURRENT, "Today, “{0}” is “{1}”.", "現在の「{0}」は「{1}」である。") \
    X(SAY_EXISTS, "The scenario starts from what exists today.", "シナリオは現在の構成を前提とする。") \
    X(SAY_BUDGET, "The scenario allows at most USD {0} a month.", "シナリオの予算は月額 {0} 米ドル以下である。") \
    X(SAY_PRICE, "The scenario gives a price of its own, USD {1} a month: {0}", "シナリオ独自の単価、月額 {1} 米ドル: {0}") \
    X(SAY_AS_OF, "The scenario asks for a plan as of {0}.", "シナリオの基準日は {0}である。") \
    X(SAY_WHAT_IF, "The scenario asks what would change: “{0}”.", "シナリオは「{0}」の場合の変化を問う。") \
    X(BUDGET, "Budget", "予算") \
    X(AS_OF, "As of", "基準日") \
    X(WHAT_EXISTS, "What exists today", "現在の構成") \
    X(OWN_PRICE, "Price of its own", "独自の単価") \
    X(OF_CLIENT, "{1} ({0})", "{1} ({0})") \
    X(WITH_VALUE, "{0}: {1}", "{0}: {1}") \
    X(OR, " or ", " または ") \
    X(COMMA, ", ", "、") \
    X(SEMICOLON, "; ", "、") \
    X(QUOTED, "“{0}”", "「{0}」") \
    X(THE_CLIENT, "the client", "クライアント") \
    /* heading and masthead */ \
    X(PLAN, "Plan", "構成計画") \
    X(CONFLICT, "Conflict", "要件の矛盾") \
    X(UNDECIDED, "No answer", "判定不能") \
    X(KIND_AS_OF, "{0} as of {1}", "{0} ({1}時点)") \
    X(READ_UP_TO, "Sources read up to", "情報源の確認日") \
    X(PACK, "Knowledge pack", "知識パック") \
    X(FILE, "Scenario file", "シナリオ ファイル") \
    X(AUTHOR, "Author", "作成者") \
    X(VERSION, "Version", "版") \
    X(PAST_HORIZON, "This date is later than the day up to which the sources were read ({0}). Changes after that day are not known here.", \
      "基準日は、情報源を確認した最終日 ({0}) より後である。それ以降の変更は反映されていない。") \
    X(SKIP, "Skip to the decision", "結論へ移動") \
    X(CONTENTS, "Contents", "目次") \
    X(MADE_BY, "Made by acrplan {0} from the knowledge pack “{1}”, digest {2}.", "acrplan {0} が知識パック「{1}」(ダイジェスト {2}) から作成。") \
    /* decision */ \
    X(WHAT, "What", "構成") \
    X(COST, "Cost", "費用") \
    X(WATCH, "To watch", "留意点") \
    X(REASON, "Reason", "理由") \
    X(WAYS_OUT, "Ways out", "対処方法") \
    X(USD, "USD {0}", "{0} 米ドル") \
    X(PER_MONTH, "USD {0} a month", "月額 {0} 米ドル") \
    X(PER_MONTH_AT_LEAST, "at least USD {0} a month", "月額 {0} 米ドル以上") \
    X(WITHIN_BUDGET, "budget USD {0} a month", "予算は月額 {0} 米ドル") \
    X(NO_WARNINGS, "No warnings.", "警告なし。") \
    X(COUNT_OF, "{1} {0}", "{0} {1} 件") \
    X(OPEN_QUESTIONS, "Open questions: {0}", "未確定事項: {0} 件") \
    X(THINGS_TO_DO, "Things to do: {0}", "実施事項: {0} 件") \
    X(NO_PLAN, "No configuration meets the scenario as of {0}.", "{0}時点で、シナリオを満たす構成は存在しない。") \
    X(UNDECIDED_TEXT, "The search stopped at its limit before an answer was proven. This says neither yes nor no.", \
      "探索が上限に達し、結論を証明できなかった。可能とも不可能とも言えない。") \
    /* conflict */ \
    X(CLASH_SCENARIO, "Because the scenario says:", "シナリオに次の記述があり、") \
    X(CLASH_AND_FACTS, "and because these facts hold on {0}:", "{0}時点で次の事実が成り立つため、") \
    X(CLASH_FACTS, "Because these facts hold on {0}:", "{0}時点で次の事実が成り立つため、") \
    X(CLASH_SO, "so no configuration can meet all of this.", "すべてを同時に満たす構成は存在しない。") \
    X(LEADS_TO, "Leads to", "結果") \
    /* configuration */ \
    X(SETTING, "Setting", "設定") \
    X(VALUE, "Value", "値") \
    X(WHY, "Why", "理由") \
    X(STATUS, "Status", "区分") \
    X(WHY_REQUIRED, "No other option is allowed.", "他の選択肢は成立しない。") \
    X(WHY_CHOSEN, "Best by the order of goals; other options are possible.", "判断の優先順位による選択。他の選択肢も可能。") \
    X(NEXT_COSTS, "“{0}” would cost USD {1} a month more.", "「{0}」では月額 {1} 米ドル高くなる。") \
    X(NEXT_MISSES, "“{0}” would leave unmet: ", "「{0}」では次の要望が満たされない: ") \
    X(NEXT_UNPRICED, "“{0}” would bring costs of unknown amount: ", "「{0}」では金額不明の費用が生じる: ") \
    X(NEXT_WARNS, "“{0}” would add to the warnings: ", "「{0}」では次の警告が生じる: ") \
    X(NEXT_BREAKS, "“{0}” would go against good practice: ", "「{0}」では次のベスト プラクティスに沿わない: ") \
    X(NEXT_DEPARTS, "“{0}” would depart further from the vendor’s defaults.", "「{0}」ではベンダーの既定値からの変更が増える。") \
    X(NEXT_AS_GOOD, "“{0}” is as good; the order of options decides.", "「{0}」も同等で、選択肢の並び順により選択。") \
    X(WHY_DEFAULT, "The vendor’s default.", "ベンダーの既定値。") \
    X(DEPARTS, "vendor’s default: {0}", "ベンダーの既定値: {0}") \
    X(NOT_APPLICABLE, "Not applicable here: {0}", "対象外: {0}") \
    X(OTHER_SECTION, "Other settings", "その他の設定") \
    X(LINE, "line {0}", "{0} 行目") \
    X(CLIENT_PLAIN, "Nothing is to be decided for this client.", "このクライアントについて決定する設定はない。") \
    /* warnings, practices, alternatives */ \
    X(BECAUSE, "Background", "背景") \
    X(MITIGATION, "What to do", "対策") \
    X(REJECTION_CAPTION, "Other options of the main settings", "主要な設定の他の選択肢") \
    X(OPTION, "Alternative", "選択肢") \
    X(VERDICT, "Verdict", "判定") \
    X(JUDGEMENT, "What it asks, and our judgement", "検査内容と評価") \
    X(REPORTED_BY, "Reported by", "報告するツール") \
    X(REPORTED_BY_LIST, "Reported by: {0}", "報告するツール: {0}") \
    X(FINDING_RIGHT, "right here", "指摘は妥当") \
    X(FINDING_OPEN, "up to you", "要判断") \
    X(FINDING_CAPTION, "Checks of tools that this design does not satisfy, and whether they are right about it", \
      "この構成が満たさないツールの検査項目と、その指摘の当否") \
    X(NO_NEED_HERE, "Also reported, but nothing to act on in this design: {0}", "次の項目も報告されるが、この構成では対応不要: {0}") \
    X(TITLE_AND_TEXT, "{0}: {1}", "{0}: {1}") \
    X(IMPOSSIBLE, "Impossible", "不可") \
    X(OVER_BUDGET, "Over the budget", "予算超過") \
    X(POSSIBLE, "Possible", "可能") \
    X(COSTS_MORE, "USD {0} a month against the plan (in all USD {1})", "計画比 月額 {0} 米ドル (合計 {1} 米ドル)") \
    X(COSTS_MORE_AT_LEAST, "USD {0} a month against the plan (in all at least USD {1})", "計画比 月額 {0} 米ドル (合計 {1} 米ドル以上)") \
    X(SAME_COST, "Same cost.", "費用は同じ。") \
    X(SAME_HARM, "Same warnings and practices.", "警告とベスト プラクティスは同じ。") \
    X(WOULD_MISS, "Would not meet", "満たされなくなる要望") \
    X(WOULD_MEET, "Would meet", "満たされる要望") \
    X(WOULD_ADD, "Would add a warning", "追加される警告") \
    X(WOULD_REMOVE, "Would remove a warning", "解消される警告") \
    X(WOULD_BILL, "Would bring costs of unknown amount", "追加される金額不明の費用") \
    X(WOULD_BREAK, "Would not follow a practice", "採用されなくなるベスト プラクティス") \
    X(WOULD_FOLLOW, "Would follow a practice", "採用されるベスト プラクティス") \
    X(PRIORITY_LINE, "{0}, line {1}", "{0}、{1} 行目") \
    X(WEIGHT_LINE, "weight {0}, line {1}", "重み {0}、{1} 行目") \
    /* cost */ \
    X(COST_CAPTION, "Monthly cost by item", "月額費用の内訳") \
    X(COST_ITEM, "Item", "項目") \
    X(UNIT_PRICE, "Unit price (USD a month)", "単価 (米ドル/月)") \
    X(UNITS, "Units", "数量") \
    X(MONTHLY, "USD a month", "米ドル/月") \
    X(PRICE_DATE, "Price dated", "価格の日付") \
    X(TOTAL, "Total", "合計") \
    X(TOTAL_AT_LEAST, "Total, at least", "合計 (下限)") \
    X(COST_NOTE, "List prices in US dollars, without taxes, discounts or agreements. A month counts as 30 days, or 730 hours.", \
      "米ドル建ての定価。税、割引、個別契約は含まない。1 か月は 30 日または 730 時間として計算。") \
    X(AT_LEAST_NOTE, "An amount that is not known is missing from the total.", "金額不明の項目は合計に含まれない。") \
    X(UNBILLED, "Nothing is billed for: {0}", "課金対象がない項目: {0}") \
    X(ASSUMED, "assumed amount", "推定額") \
    X(UNKNOWN_AMOUNT, "not known", "不明") \
    X(OVERRIDDEN, "price given by the scenario", "シナリオ指定の単価") \
    /* steps, questions, notes */ \
    X(FOR, "For: {0}", "対象: {0}") \
    X(OWNER, "Owner: {0}", "担当: {0}") \
    X(AS_IT_IS_TODAY, "{0}, as it is today", "現在の {0}") \
    X(NOT_SAID, "The scenario does not say: {0}", "シナリオに記載なし: {0}") \
    X(UNIT_IN_BRACKETS, " ({0})", " ({0})") \
    X(ANSWERS, "Possible answers: {0}", "回答の候補: {0}") \
    X(UNANSWERABLE, "Whatever the answer to {0} of them: no plan fits.", "うち {0} 件では、どの回答でも構成が成立しない。") \
    X(IF_ANSWER, "If {0}: ", "{0}: ") \
    X(FROM_AMOUNT, "From {0}: ", "{0} 以上: ") \
    X(NO_PLAN_THEN, "no plan fits", "成立する構成がない") \
    X(A_PLAN_THEN, "there is a plan", "構成が成立する") \
    X(SETTING_BECOMES, "{0} becomes {1}", "「{0}」が「{1}」に変わる") \
    X(NO_ANSWER_MATTERS, "Not said, but no answer changes the outcome: {0}", "記載はないが、どの回答でも結果が変わらない事項: {0}") \
    X(QUESTIONS_ORDER, "What decides most comes first: whether there is a plan at all, main settings, other settings, warnings and practices, prices of unknown amount, money.", \
      "影響の大きい順: 計画の成否、主要な設定、その他の設定、警告とベスト プラクティス、金額不明の費用、費用。") \
    X(ONLY_TOGETHER, "Not said, and of no effect one by one, but together: {0}; {1}", "単独では結果が変わらないが、組み合わせによって変わる未記載事項: {0}、{1}") \
    X(IF_ONE, "If “{0}” is {1}, ", "「{0}」が「{1}」で、") \
    X(AND_OTHER, "and “{0}” is {1}: ", "「{0}」が「{1}」の場合: ") \
    X(QUESTIONS_INCOMPLETE, "Not all answers were tried: there may be more that matters.", "一部の回答は試していないため、ほかにも結果を左右する事項がある可能性がある。") \
    X(HANGS_ON_IT, "What hangs on it:", "この回答で決まる事項:") \
    X(DECIDED, "Decided: {0}", "判断: {0}") \
    /* facts and sources */ \
    X(ENDS_ON, "Ends on {0}: {1}", "{0}に終了: {1}") \
    X(THEN, "From then on: {0}", "以降: {0}") \
    X(NO_SUCCESSOR, "Nothing is known to follow.", "後続の事実は確認されていない。") \
    X(HELD_BEFORE, "Before {0}: {1}", "{0}より前: {1}") \
    X(NEW_SINCE, "New since {0}: {1}", "{0}から適用: {1}") \
    X(NEW_IN_TEXT, "New in the documentation since {0}: {1}", "{0}から文書に記載: {1}") \
    X(SINCE_EXACT, "since {0}", "{0}から") \
    X(SINCE_DOCUMENTED, "documented since {0}", "{0}から文書に記載") \
    X(SINCE_ASSUMED, "assumed since {0}", "{0}から (推定)") \
    X(SINCE_BY, "since {0} at the latest", "遅くとも {0}から") \
    X(UNTIL, "ends {0}", "{0}に終了") \
    X(CONFIDENCE, "confidence {0}", "確度 {0}") \
    X(EVIDENCE, "Evidence", "証跡") \
    X(READ_ON, "read {0}", "{0}に確認") \
    X(DO_NOT_CITE, "Do not cite for dates from {0} on.", "{0}以降の根拠としては引用しないこと。") \
    X(FACT_REF, "F{0}", "F{0}") \
    X(FACTS_NOTE, "Every fact that this report refers to, in the order in which it first appears.", \
      "本書で参照したすべての事実。初出順。") \
    /* goals and scenario */ \
    X(GOALS_NOTE, "A plan meets all that must hold; among the configurations that do, it is the best by these goals, an earlier one before all later ones.", \
      "必須の条件をすべて満たす構成のうち、次の目標を上から順に優先して最良のものを計画とする。") \
    X(STATEMENTS, "Statements", "記述の一覧") \
    X(STATEMENT, "Statement", "記述") \
    X(KIND, "Kind", "種別") \
    X(PLACE, "Line", "行") \
    X(MET, "met", "充足") \
    X(NOT_MET, "not met", "未充足") \
    X(SCENARIO_TEXT, "Text of the scenario", "シナリオの原文") \
    X(SENTENCE_GAP, " ", "") \
    /* conflicts: a chain of reasons. Facts are sentences of their own; statements are clauses in English and sentences in Japanese */ \
    X(CONFLICT_OF, "Conflict {0} of {1}", "矛盾 {0}/{1}") \
    X(THE_CONFLICT, "Conflict", "矛盾") \
    X(CONFLICTS_FOUND, "Conflicts: {0}", "矛盾: {0} 件") \
    X(CANNOT_STAND, "These statements cannot stand together:", "次の記述は両立しない。") \
    X(CANNOT_BE_MET, "This statement cannot be met:", "次の記述は満たせない。") \
    X(FACTS_ALONE, "the facts alone", "事実のみ") \
    X(HOW_SO, "Why:", "理由:") \
    X(CHAIN_STOP, ". ", "。") \
    X(CHAIN_BECAUSE, "Because ", "") \
    X(CHAIN_NEXT_STATEMENT, ", ", "") \
    X(CHAIN_AND_STATEMENT, " and ", "") \
    X(CHAIN_STATED, "", "。") \
    X(CHAIN_SO, "So ", "このため、") \
    X(CHAIN_FOR_STATEMENTS, ", ", "このため、") \
    X(CHAIN_FOR_STATEMENTS_AND, ", and because of {0}, ", "このことと {0} により、") \
    X(CHAIN_FOR_FACTS_AND, "Because of {0}, ", "このことと {0} により、") \
    X(CHAIN_FOR, "Because of {0}, ", "{0} により、") \
    X(STEP_REF, "({0})", "({0})") \
    X(AND, " and ", "、") \
    X(OR_QUOTED, " or ", "または") \
    X(MUST_BE, "“{0}” must be {1}.", "「{0}」は{1}でなければならない。") \
    X(CANNOT_BE, "“{0}” cannot be {1}.", "「{0}」は{1}にできない。") \
    X(NOTHING_LEFT, "no configuration is left.", "成り立つ構成は残らない。") \
    X(SUPPOSE, "Suppose “{0}” were “{1}”.", "「{0}」を「{1}」と仮定する。") \
    X(SUPPOSE_NOT, "Suppose “{0}” were not “{1}”.", "「{0}」が「{1}」以外であると仮定する。") \
    X(SO_IT_MUST, "So “{0}” must be “{1}”.", "よって「{0}」は「{1}」でなければならない。") \
    X(STEP_BY_STEP, "Step by step", "判断の過程") \
    X(MORE_PROOFS, "Other sets of facts exclude it as well: ", "次の事実の組からも成立しない: ") \
    X(OTHER_PROOFS, "Other sets of facts that exclude it as well", "成立を妨げる他の事実の組") \
    X(PROOFS_UNKNOWN, "There may be other sets of facts that exclude it: the search stopped at its limit.", \
      "成立を妨げる事実の組は他にもあり得る (探索が上限に達した)。") \
    X(NOT_MINIMAL, "The search stopped at its limit before each statement was known to be needed for the conflict.", \
      "すべての記述がこの矛盾に必要かどうかは未確認 (探索が上限に達した)。") \
    X(MORE_CONFLICTS, "There may be more conflicts than these: the search stopped at its limit.", \
      "これら以外にも矛盾があり得る (探索が上限に達した)。") \
    X(STAND_FROM, "From {0} on, this is possible.", "{0}以降は成立する。") \
    X(STAND_AGAIN, "From {0} on, this is possible again.", "{0}以降は再び成立する。") \
    X(STOOD_UNTIL, "Until {0}, this was possible.", "{0}までは成立していた。") \
    X(FLIP_UNTIL, "Until then: {0}", "それまで: {0}") \
    X(FLIP_HOLDS, "Until then, F{0} holds.", "それまでは F{0} が成り立つ。") \
    X(FLIP_SINCE, "Since then, F{0} holds.", "以降は F{0} が成り立つ。") \
    X(FLIP_ENDS, "Nothing takes its place.", "以降、これに代わる事実はない。") \
    X(FLIP_LISTED, "From then on, the region is on the list.", "以降、このリージョンは一覧に含まれる。") \
    X(FLIP_UNLISTED, "Until then, the region was on the list.", "それまでは、このリージョンが一覧に含まれていた。") \
    X(BY_MONEY, "Without the budget, the others cost at least USD {0} a month:", "予算を除く記述には、少なくとも月額 {0} 米ドルかかる。") \
    X(NO_CHEAPER, "These facts leave no cheaper way:", "これより安くできない理由:") \
    /* repairs */ \
    X(REPAIRS_FOUND, "Repairs: {0}", "解消策: {0} 件") \
    X(BEST_REPAIR, "the best: ", "最良の案: ") \
    X(NO_REPAIR, "No change to the scenario gives a plan.", "シナリオをどう変更しても計画は成立しない。") \
    X(NO_REPAIR_FOUND, "No repair was found before the search stopped at its limit; there may be some.", \
      "探索が上限に達するまでに解消策は見つからなかった。ないとは言えない。") \
    X(NO_WAY_THERE, "No change to the scenario makes it possible.", "シナリオをどう変更しても可能にならない。") \
    X(REPAIRS_NOTE, "Each is enough by itself and was planned again; none of its changes can be left out.", \
      "いずれも単独で十分であり、変更後のシナリオで計画が成立することを確認済み。変更はどれも省けない。") \
    X(MORE_REPAIRS, "There may be more repairs than these: the search stopped at its limit.", \
      "これら以外にも解消策があり得る (探索が上限に達した)。") \
    X(CHANGE, "Change", "変更") \
    X(EDIT_DROP_REQUIREMENT, "Drop the requirement “{0}”", "要件「{0}」を取り下げる") \
    X(EDIT_DROP_CLIENT, "Take the client “{0}” out", "クライアント「{0}」を外す") \
    X(EDIT_OPEN, "Leave “{0}” open instead of “{1}”", "「{0}」を「{1}」に決めず、未定とする") \
    X(EDIT_SET, "Change “{0}” to “{1}”", "「{0}」を「{1}」に変える") \
    X(EDIT_DROP_PIN, "No longer fix “{0}” to “{1}”", "「{0}」の「{1}」への固定をやめる") \
    X(EDIT_BUDGET, "Raise the budget to USD {0} a month", "予算を月額 {0} 米ドルに引き上げる") \
    X(EDIT_LOWER, "Lower “{0}” to {1}", "「{0}」を {1}に減らす") \
    X(EDIT_RAISE, "Raise “{0}” to {1}", "「{0}」を {1}に増やす") \
    X(EDIT_ANEW, "Build anew instead of changing what exists today", "現在の構成を変更せずに新しく作成する") \
    X(EDIT_DATE, "Plan for {0} or later", "{0}以降で計画する") \
    X(GIVES_UP, "gives up {0}", "失うもの: {0}") \
    X(GIVES_UP_NOTHING, "gives up nothing", "失うものなし") \
    X(PART_GAP, "; ", " / ") \
    X(EDIT_GAP, " + ", " + ") \
    X(WARNINGS_SHORT, "warnings: ", "警告: ") \
    X(NO_WARNINGS_SHORT, "no warnings", "警告なし") \
    X(PRACTICES_NOT, "practices not followed: {0}", "採用しないベスト プラクティス: {0}") \
    X(WISHES_NOT, "wishes not met: {0}", "満たされない要望: {0}") \
    X(SAME_PLAN, "the main settings are those of {0}", "主要な設定は {0} と同じ") \
    WORDS_OTHERS(X) \
    WORDS_BRIEF(X) \
    WORDS_COMPARE(X) \
    WORDS_DEPLOY(X) \
    WORDS_DIAGRAM(X) \
    WORDS_DOCUMENT(X) \
    WORDS_EXPLORER(X) \
    WORDS_HISTORY(X) \
    WORDS_PAGE(X) \
    WORDS_REACH(X) \
    WORDS_CHECK(X) \
    WORDS_WORKSHEET(X) \
    WORDS_SWEEP(X) \
    WORDS_VERIFY(X) \
    WORDS_WHATIF(X) \
    WORDS_WHY(X)

#define NAMED(X) \
    X("heading", "summary", "Decision", "結論") \
    X("heading", "conflicts", "What clashes", "両立しない条件") \
    X("heading", "asked-about", "Answer", "回答") \
    X("heading", "against", "What stands against it", "妨げとなる条件") \
    X("heading", "lifts", "Ways to it, the best first", "実現する方法 (よいものから)") \
    X("heading", "repairs", "Repairs, the best first", "解消策 (よいものから)") \
    X("class", "yours", "the statements exclude each other; no fact is needed", "記述同士が矛盾する (事実によらない)") \
    X("class", "now", "impossible on this date", "この時点では不可能") \
    X("class", "always", "impossible on every date that is known", "判明しているどの時点でも不可能") \
    X("class", "money", "over the budget", "予算超過") \
    X("class", "unknown", "not known whether another date would help", "他の時点での可否は不明") \
    X("loses", "drop_requirement", "a requirement", "要件") \
    X("loses", "drop_client", "a client", "クライアント") \
    X("loses", "open_client_setting", "a decision about a client", "クライアントに関する決定") \
    X("loses", "set_client_setting", "a fact about a client", "クライアントの前提") \
    X("loses", "drop_pin", "a decision that was taken", "決定済みの事項") \
    X("loses", "set_quantity", "an amount", "数量") \
    X("loses", "set_context", "a fact about the surroundings", "環境の前提") \
    X("losses", "drop_requirement", "{0} requirements", "要件 {0} 件") \
    X("losses", "drop_client", "{0} clients", "クライアント {0} 件") \
    X("losses", "open_client_setting", "{0} decisions about clients", "クライアントに関する決定 {0} 件") \
    X("losses", "set_client_setting", "{0} facts about clients", "クライアントの前提 {0} 件") \
    X("losses", "drop_pin", "{0} decisions that were taken", "決定済みの事項 {0} 件") \
    X("losses", "set_quantity", "{0} amounts", "数量 {0} 件") \
    X("losses", "set_context", "{0} facts about the surroundings", "環境の前提 {0} 件") \
    X("effort", "in_place", "can be done at once", "すぐに実施できる") \
    X("effort", "other_team", "others have to agree", "他の担当者の合意が必要") \
    X("effort", "wait", "not before that day", "その日まで実施できない") \
    X("effort", "new_registry", "needs a migration", "移行が必要") \
    X("heading", "diagram", "Diagram", "構成図") \
    X("heading", "settings", "Recommended configuration", "推奨構成") \
    X("heading", "clients", "Clients", "クライアント") \
    X("heading", "warnings", "Warnings", "警告") \
    X("heading", "wishes", "Wishes not met", "満たされない要望") \
    X("heading", "practices", "Good practices not followed", "採用しないベスト プラクティス") \
    X("heading", "rejections", "Alternatives not chosen", "採用しなかった選択肢") \
    X("heading", "costs", "Cost", "費用") \
    X("heading", "limits", "Limits and headroom", "上限と余裕") \
    X("heading", "steps", "Things to do", "実施事項") \
    X("heading", "questions", "Open questions", "未確定事項") \
    X("heading", "notes", "Notes", "補足") \
    X("heading", "disputes", "Where sources disagree", "情報源の不一致") \
    X("heading", "findings", "What scanners and checklists will report", "監査ツールが報告する項目とその評価") \
    X("heading", "assumptions", "Assumed where the scenario is silent", "シナリオに記載がなく仮定した事項") \
    X("heading", "changes", "Changes ahead", "予定されている変更") \
    X("heading", "history", "What was different before", "これまでの変更点") \
    X("heading", "facts", "Facts used", "根拠とした事実") \
    X("heading", "sources", "Sources", "情報源") \
    X("heading", "goals", "Order of goals", "判断の優先順位") \
    X("heading", "scenario", "Scenario as given", "シナリオ") \
    X("heading", "asked", "What was asked for", "要件の一覧") \
    X("severity", "critical", "critical", "重大") \
    X("severity", "high", "high", "高") \
    X("severity", "medium", "medium", "中") \
    X("severity", "low", "low", "低") \
    X("weight", "high", "strong", "強") \
    X("weight", "medium", "medium", "中") \
    X("weight", "low", "weak", "弱") \
    X("verdict", "sound", "sound", "妥当") \
    X("verdict", "depends", "depends", "条件による") \
    X("verdict", "obsolete", "obsolete", "時代遅れ") \
    X("verdict", "wrong", "wrong", "誤り") \
    X("verdict", "harmful", "harmful", "有害") \
    X("verdict", "manual", "manual", "手動確認") \
    X("status", "required", "required", "必須") \
    X("status", "chosen", "chosen", "選択") \
    X("status", "default", "default", "既定") \
    X("status", "possible", "possible", "可能") \
    X("status", "impossible", "impossible", "不可") \
    X("status", "unknown", "not known", "不明") \
    X("status", "given", "given", "前提") \
    X("status", "not_applicable", "not applicable", "対象外") \
    X("priority", "must", "must", "必須") \
    X("priority", "should", "should", "推奨") \
    X("priority", "nice", "nice to have", "任意") \
    X("statement", "requirement", "requirement", "要件") \
    X("statement", "client", "client", "クライアント") \
    X("statement", "client_setting", "client setting", "クライアント設定") \
    X("statement", "pin", "pin", "固定") \
    X("statement", "preference", "preference", "希望") \
    X("statement", "quantity", "quantity", "数量") \
    X("statement", "context", "context", "前提") \
    X("statement", "current", "existing", "現状") \
    X("statement", "budget", "budget", "予算") \
    X("statement", "price", "price", "単価") \
    X("statement", "as_of", "date", "基準日") \
    X("statement", "what_if", "what-if", "仮定") \
    X("goal", "preferences", "wishes, by their weight", "要望 (重みの順)") \
    X("goal", "cost", "least money a month", "月額費用の低さ") \
    X("goal", "unpriced", "fewest prices of unknown amount", "金額不明の費目の少なさ") \
    X("goal", "harm", "fewest warnings and unfollowed practices, the most severe first", "警告と不採用のベスト プラクティスの少なさ (重大なものから)") \
    X("goal", "defaults", "fewest departures from the vendor’s defaults", "ベンダーの既定値からの変更の少なさ") \
    NAMED_FACTS(X) \
    NAMED_CHECK(X) \
    NAMED_WORKSHEET(X) \
    NAMED_DEPLOY(X) \
    NAMED_DOCUMENT(X) \
    X("heading", "price-tags", "What each requirement costs", "要件ごとの費用") \
    NAMED_OTHERS(X) \
    X("goal", "order", "order of options", "選択肢の並び順") \
    X("confidence", "high", "high", "高") \
    X("confidence", "medium", "medium", "中") \
    X("confidence", "low", "low", "低") \
    NAMED_COMPARE(X)
/* clang-format on */

typedef enum word_id {
#define X(id, en, ja) W_##id,
    WORDS(X)
#undef X
        W_COUNT
} word_id;

const char *word(word_id w, lang in);

/* A word for a name of a tree, among such of its kind. */
typedef struct named_word {
    const char *group, *name;
    text says;
} named_word;

/* The word of a group for a name among some; the name itself where there is none, "" for NULL. */
const char *word_among(const named_word *rows, size_t count, const char *group, const char *name, lang in);

/* The word of a group for a name of the tree; the name itself where the table has none, "" for NULL. */
const char *word_for(const char *group, const char *name, lang in);

/* A value for a name in braces. */
typedef struct blank {
    const char *name, *value;
} blank;

/* Receives the pieces of a text being filled in. */
typedef void words_sink(void *ctx, const char *piece, size_t len);

/* Cuts `pattern` at the blanks it knows ("{name}") and passes pattern pieces and values in turn. Other braces are text. Spaces that set a
 * blank off in Japanese are left out where its value is Japanese at that end. */
void words_fill(const char *pattern, const blank *blanks, size_t count, words_sink *sink, void *ctx);

#endif
