/* words_check.h - the fixed words of waivers, and of documents: check
 *
 * Parts of WORDS and NAMED in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_CHECK_H
#define ACRPLAN_REPORT_WORDS_CHECK_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_CHECK(X) \
    X(WAIVED, "Waived", "適用除外") \
    X(SAY_WAIVED, "by {0}, until {1}: {2}", "{0} の判断による ({1}まで): {2}") \
    X(CHECK, "Check", "検査") \
    X(CHECK_FINE, "Nothing was found.", "指摘はない。") \
    X(CHECK_COUNT, "Findings: {0}", "指摘: {0} 件") \
    X(CHECK_WAIVED_COUNT, "waived: {0}", "適用除外: {0} 件") \
    X(CHECK_CONFLICT, "The requirements cannot stand together.", "要件は両立しない。") \
    X(CHECK_CONFLICTS_OPEN, "There may be more conflicts than these: the search stopped at its limit.", \
      "これら以外にも矛盾があり得る (探索が上限に達した)。") \
    X(CHECK_UNKNOWN, "The search stopped at its limit: whether there is a plan is not known.", "探索が上限に達したため、計画の有無は不明である。") \
    X(CHECK_HORIZON, "The plan is for a day after {0}, the last on which the sources were read: what changed since is not known.", \
      "計画の基準日は、情報源を最後に確認した {0}より後である。それ以降の変更は反映されていない。") \
    X(CHECK_EXPIRED, "The waiver of “{0}” expired on {1}.", "「{0}」の適用除外は {1}に期限が切れた。") \
    X(CHECK_UNUSED, "The waiver of “{0}” is not needed: the plan has nothing of the kind.", \
      "「{0}」の適用除外は不要である。計画に該当する警告などがない。") \
    X(CHECK_WISH, "Not met: {0}", "満たされない要望: {0}")
#define NAMED_CHECK(X) \
    X("found", "wish", "A wish of the scenario is not met.", "シナリオの要望が満たされていない。") \
    X("found", "conflict", "Requirements cannot stand together.", "要件が両立しない。") \
    X("found", "unknown", "The search stopped at its limit before it found an answer.", "結論を得る前に探索が上限に達した。") \
    X("found", "horizon", "The plan is for a day after the sources were read.", "計画の基準日が、情報源を最後に確認した日より後である。") \
    X("found", "waiver_expired", "A waiver of the scenario has expired.", "シナリオの適用除外の期限が切れている。") \
    X("found", "waiver_unused", "The plan has nothing that a waiver of the scenario names.", "適用除外の対象が計画にない。") \
    X("heading", "waivers", "Waivers", "適用除外") \
    X("waiver", "used", "in use", "適用中") \
    X("waiver", "unused", "not needed", "不要") \
    X("waiver", "expired", "expired", "期限切れ") \
    X("waiver", "open", "no plan to hold it against", "計画がないため判定不可")
/* clang-format on */

#endif
