/* words_history.h - the fixed words of documents: history
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_HISTORY_H
#define ACRPLAN_REPORT_WORDS_HISTORY_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_HISTORY(X) \
    X(HISTORY, "History", "変遷") \
    X(HISTORY_TITLE, "History from {0} to {1}", "{0}から {1}までの変遷") \
    X(PERIOD, "{0} to {1}", "{0}～{1}") \
    X(HISTORY_COUNT, "Days on which facts change: {0}. Days on which the answer changes: {1}.", "事実が変わる日: {0} 日。結論が変わる日: {1} 日。") \
    X(HISTORY_RULE, "The answer changes where a decision, the cost, a warning, a practice or a wish does, or what cannot stand together. Reasons and steps may change in between.", \
        "設定、費用、警告、ベスト プラクティス、要望、または両立しない記述のいずれかが変わった日を、結論が変わった日とする。根拠と実施事項はその間にも変わりうる。") \
    X(HISTORY_STOPPED, "The search stopped at its limit: some causes or conflicts may be missing.", "探索が上限に達したため、原因または矛盾の一部が欠けている可能性がある。") \
    X(TIME_LINE, "Time line", "時系列") \
    X(INTERVALS, "What changed, and why", "変わった点とその原因") \
    X(INTERVAL_IS_PLAN, "a plan", "構成計画") \
    X(INTERVAL_IS_CONFLICT, "a conflict", "要件の矛盾") \
    X(INTERVAL_IS_UNKNOWN, "not known", "判定不能") \
    X(PLANS_DAY, "The day of the plan", "計画の基準日") \
    X(STATE_PLAN, "Plan: ", "構成計画: ") \
    X(STATE_CONFLICT, "Conflict. No configuration can meet: ", "要件の矛盾。どの構成も満たせない記述: ") \
    X(THE_CAUSES, "Because", "原因") \
    X(BY_CAUSE, "because of {0}", "原因 {0}") \
    X(ON_EXACT, "{0} (exact)", "{0} (確定)") \
    X(ON_DOCUMENTED, "{0} (documented)", "{0} (文書への記載日)") \
    X(ON_ASSUMED, "{0} (assumed)", "{0} (推定)") \
    X(ON_BY, "{0} at the latest", "遅くとも {0}") \
    X(THE_DAY_PASSES, "Where the scenario is silent, {0} is the day of the plan; that reaches {1}.", "シナリオに記述がない場合は {0} を計画の日とみなし、その日が {1}に達する。") \
    X(TURN_NEW, "New: {0}", "新規: {0}") \
    X(TURN_ENDS, "Ends: {0}", "終了: {0}") \
    X(TURN_BEFORE, "Before: {0}", "それまで: {0}") \
    X(TURN_SAME_WORDS, "The wording stays the same; its numbers or its condition change.", "文言は同じで、数値または条件が変わる。") \
    X(THE_SOURCE, "Source: ", "情報源: ") \
    X(OUTLOOK, "Outlook", "見通し") \
    X(OUTLOOK_TITLE, "Outlook from {0} to {1}", "{0}から {1}までの見通し") \
    X(OUTLOOK_RULE, "What the sources, read up to {0}, say of the time after the day of the plan. What nobody has announced yet is not in it.", \
        "計画の日より後について、{0}までに確認した情報源から分かること。まだ予告されていない変更は含まない。") \
    X(OUTLOOK_NOTHING, "No change that is known affects this plan.", "この計画に影響する変更は知られていない。") \
    X(OUTLOOK_UNASKED, "Whether the registry can stay as it is planned was not examined: if it existed like that, the scenario would have no plan even on the day of the plan.", \
        "計画どおりのレジストリを維持できるかは調べていない。そのレジストリが存在するものとすると、計画の日の時点でシナリオを満たす構成がない。") \
    X(OUTLOOK_TODAY, "The plan", "計画") \
    X(OUTLOOK_AHEAD, "What is ahead", "今後の変更") \
    X(OUTLOOK_WORDING, "Changes of wording only", "文言だけの変更") \
    X(OUTLOOK_WORDING_NOTE, "On these days nothing has to be done: only the wording of statements about the registry, its steps or its reasons changes.", \
        "次の日に対応は不要である。レジストリに関する記述、実施事項または根拠の文言だけが変わる。") \
    X(MEANS_BREAKS, "the registry cannot stay as it is", "現状のままでは維持できない") \
    X(MEANS_ANEW, "a plan made anew is another one", "新規に計画すると結果が変わる") \
    X(MEANS_NO_MORE, "a new registry can no longer be planned like this", "新規のレジストリでは計画が成立しなくなる") \
    X(MEANS_POSSIBLE, "a plan becomes possible", "計画が成立するようになる") \
    X(MEANS_COST, "the cost changes", "費用が変わる") \
    X(MEANS_TOLD, "a warning comes or goes", "警告の内容が変わる") \
    X(MEANS_DEFAULT, "a default of the vendor changes", "ベンダーの既定値が変わる") \
    X(MEANS_WORDING, "only the wording changes", "文言だけが変わる") \
    X(MEANS_NONE, "something changes", "変更がある") \
    X(BUILT_STAYS, "The registry as it was planned stays:", "計画どおりに作成したレジストリは維持できる。") \
    X(BUILT_BREAKS, "The registry as it was planned cannot stay. By that day, change it to:", "計画どおりに作成したレジストリは維持できない。この日までに次のとおり変更する。") \
    X(BUILT_ENDS, "The registry as it was planned cannot stay, and nothing that it can be turned into meets the scenario.", \
        "計画どおりに作成したレジストリは維持できず、シナリオを満たす変更もない。") \
    X(BUILT_UNKNOWN, "The registry as it was planned cannot stay. What it is best turned into is not known: the search stopped at its limit.", \
        "計画どおりに作成したレジストリは維持できない。変更先の探索は上限に達した。") \
    X(ANEW_IS, "A plan made anew from that day on:", "この日以降に新規に計画する場合:") \
    X(TO, " → ", " → ") \
    X(MOVE_PLAN, "There is a plan.", "構成計画が成立する。") \
    X(MOVE_NO_PLAN, "There is no plan any more.", "構成計画が成立しなくなる。") \
    X(MOVE_CLASH, "Cannot stand together from here on: ", "新たに両立しない記述: ") \
    X(MOVE_CANNOT, "Cannot be met from here on: ", "新たに満たせない記述: ") \
    X(MOVE_CLASH_GONE, "No conflict any more: ", "解消した矛盾: ") \
    X(MOVE_APPLIES, "applies now, ", "新たに適用、") \
    X(MOVE_APPLIES_NOT, "does not apply any more", "適用されなくなる") \
    X(MOVE_COST, "Cost: ", "費用: ") \
    X(MOVE_WISHES, "Wishes not met: {0} → {1}", "満たされない要望: {0} → {1}") \
    X(MOVE_NEW, "New: ", "追加: ") \
    X(MOVE_GONE, "No longer: ", "解消: ") \
    X(MOVE_GRADE, "Graded anew: ", "重大度の変更: ") \
    X(MOVE_WORDING, "Reworded: ", "文言の変更: ") \
    X(WARNING_OF, "[warning, {0}] ", "[警告、{0}] ") \
    X(PRACTICE_OF, "[practice, {0}] ", "[ベスト プラクティス、{0}] ") \
    X(COST_UNKNOWN, "[cost of unknown amount] ", "[金額不明の費用] ") \
    X(COLUMN_PERIOD, "Period", "期間") \
    X(COLUMN_ANSWER, "Answer", "結論")
/* clang-format on */

#endif
