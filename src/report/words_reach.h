/* words_reach.h - the fixed words of documents: reach
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_REACH_H
#define ACRPLAN_REPORT_WORDS_REACH_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_REACH(X) \
    X(REACH, "Ways to a goal", "目標を達成する方法") \
    X(REACH_GOAL, "Goal", "目標") \
    X(AIM_SETTING, "“{0}” is “{1}”", "「{0}」が「{1}」であること") \
    X(AIM_COST, "at most USD {0} a month", "月額 {0} 米ドル以下であること") \
    X(AIM_NO_WARNING, "no warning: {0}", "次の警告がないこと: {0}") \
    X(AIM_FEASIBLE, "there is a plan", "計画が成立すること") \
    X(REACH_ALREADY, "The plan fulfils it already: nothing has to be given up.", "計画はすでに目標を満たしている。何も取り下げる必要はない。") \
    X(REACH_WAYS, "Ways: {0}, the best first. Each was planned again, and none of its changes can be left out.", \
      "方法は {0} 件 (よいものから)。いずれも計画し直して確認済みで、変更はどれも省けない。") \
    X(REACH_ONE_WAY, "There is one way. It was planned again, and nothing of it can be left out.", \
      "方法は 1 件である。計画し直して確認済みで、変更は省けない。") \
    X(REACH_NEVER, "It cannot be reached by giving up anything.", "何を取り下げても目標は達成できない。") \
    X(REACH_NEVER_MONEY, "It cannot be reached by giving up anything: the cost is at least USD {0} a month.", \
      "何を取り下げても目標は達成できない。費用は月額 {0} 米ドルを下回らない。") \
    X(REACH_UNKNOWN, "Not known: the search stopped at its limit before it found a way or ruled all out.", \
      "不明: 方法が見つかるか、ないと確かめられる前に、探索が上限に達した。") \
    X(REACH_EXCLUDED_BY, "These exclude it:", "達成できない理由:") \
    X(REACH_MORE, "There may be more ways than these: the search stopped at its limit.", \
      "これら以外にも方法があり得る (探索が上限に達した)。") \
    X(REACH_KEPT, "Requirements, clients, pins, the budget and what exists today can be given up here; facts about clients, amounts and surroundings stay.", \
      "取り下げの対象は、要件、クライアント、固定した設定、予算、現在の構成である。クライアントの前提、数量、環境の前提は変えていない。") \
    X(REACH_MONEY_ASIDE, "Costs of unknown amount are not in the sums.", "金額不明の費用は、合計に含めていない。") \
    X(REACH_BY_ITSELF, "The best plan then fulfils the goal.", "変更後の最良の計画が目標を満たす。") \
    X(REACH_TO_PIN, "A plan then fulfils the goal only with the settings below fixed; the best plan does not fulfil it.", \
      "変更後、目標を満たす計画はあるが、最良の計画ではないため、設定の固定が必要である。") \
    X(REACH_FIX, "Fix: ", "固定する設定: ") \
    X(REACH_ELSE, "Otherwise the best plan is: ", "固定しない場合の最良の計画: ") \
    X(REACH_NOTHING, "Give up nothing", "何も取り下げない")
/* clang-format on */

#endif
