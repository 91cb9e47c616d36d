/* words_compare.h - the fixed words of documents that compare reports
 *
 * A part of WORDS and of NAMED in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_COMPARE_H
#define ACRPLAN_REPORT_WORDS_COMPARE_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_COMPARE(X) \
    X(COMPARE_VERDICT, "Verdict", "結論") \
    X(COMPARE_PLAN, "a plan, {0}", "構成計画が成立 ({0})") \
    X(COMPARE_NO_PLAN, "no plan; conflicts: {0}", "成立する構成なし (矛盾 {0} 件)") \
    X(COMPARE_CLASHES, "cannot stand together", "両立しない") \
    X(COMPARE_UNMET, "cannot be met", "満たせない") \
    X(COMPARE_WEIGHT, "weight {0}", "重み {0}") \
    X(COMPARE_OWNED, "{0} ({1})", "{0} ({1})") \
    X(COMPARE_OF_MAX, "{0} of {1}", "{0} / {1}") \
    X(COMPARE_PERIOD, "{0}, {1}", "{0}、{1}") \
    X(COMPARE_IMPOSSIBLE, "“{0}” would not be possible.", "「{0}」は選べない。") \
    X(COMPARE_OVER_BUDGET, "“{0}” would exceed the budget.", "「{0}」では予算を超える。") \
    X(COMPARE_POSSIBLE, "“{0}” is possible at the same cost.", "「{0}」も同じ費用で可能。") \
    X(COMPARE_DEARER, "“{0}” is possible, at USD {1} a month more.", "「{0}」も可能だが、月額 {1} 米ドル高い。") \
    X(COMPARE_CHEAPER, "“{0}” is possible, at USD {1} a month less.", "「{0}」も可能で、月額 {1} 米ドル安い。") \
    X(COMPARE_DECIDES, "What decides: {0}.", "決め手: {0}。") \
    X(COMPARE_DETAILS, "Its details differ, not its words.", "文言は同じで、詳細が異なる。") \
    X(COMPARE_KIND, "Comparison", "比較") \
    X(COMPARE_FIRST, "Before", "変更前") \
    X(COMPARE_SECOND, "After", "変更後") \
    X(COMPARE_DIFFERS, "The answers differ.", "結論が異なる。") \
    X(COMPARE_SAME_ANSWER, "The answers are the same; what differs is beside them.", "結論は同じ。結論以外に差異がある。") \
    X(COMPARE_NOTHING, "Nothing differs.", "差異はない。") \
    X(COMPARE_COUNTS, "Differences in the answer: {0}; in reasons, facts and what else is beside it: {1}; in wording only: {2}.", \
      "差異: 結論 {0} 件、理由・事実など結論以外 {1} 件、表現のみ {2} 件。") \
    X(COMPARE_REST, "These parts differ as well: {0}", "ほかに差異のある部分: {0}") \
    X(COMPARE_ENTRIES, "Differences: {0}", "差異 {0} 件") \
    X(COMPARE_OTHER_SETTINGS, "Other settings: {0}", "その他の設定: {0} 件") \
    X(COMPARE_ONLY_USED, "Facts that did not change, but are used by one of the reports only: {0}", "変更はなく、一方のレポートだけが参照する事実: {0} 件") \
    X(COMPARE_CHANGE, "Change", "変化") \
    X(COMPARE_SUBJECT, "What", "対象") \
    X(COMPARE_CAUSE, "Because", "要因") \
    X(COMPARE_EARLIER, "until then: {0}", "それまで: {0}") \
    X(COMPARE_EARLIER_STATED, "before: {0}", "変更前: {0}") \
    X(COMPARE_STATED_NEW, "new in the scenario", "シナリオに追加") \
    X(COMPARE_STATED_GONE, "no longer in the scenario", "シナリオから削除") \
    X(COMPARE_STATED_NOW, "changed in the scenario", "シナリオで変更") \
    X(COMPARE_NEWLY_KNOWN, "newly known", "新たに判明") \
    X(RECHECK_KIND, "Recheck", "再確認") \
    X(RECHECK_TITLE, "Do the archived designs still hold?", "保存した設計は今も有効か") \
    X(RECHECK_FIRST, "Archived", "保存時") \
    X(RECHECK_SECOND, "Now", "現在") \
    X(RECHECK_HOLDS, "Holds: the scenario gives the same answer today.", "有効: 現在も同じ結論になる。") \
    X(RECHECK_HOLDS_OTHERWISE, "Holds: the same decisions, no new warning; other differences are below.", \
      "有効: 決定は同じで、新たな警告もない。その他の差異は以下のとおり。") \
    X(RECHECK_BROKEN, "Does not hold any more: decisions or warnings differ today.", "無効: 現在は決定または警告が異なる。") \
    X(RECHECK_TOTALS, "Reports that hold: {0}; that do not: {1}.", "有効なレポート {0} 件、無効なレポート {1} 件。")

#define NAMED_COMPARE(X) \
    X("change", "changed", "changed", "変更") \
    X("change", "removed", "gone", "消失") \
    X("change", "added", "new", "新規") \
    X("change", "reworded", "reworded", "表現のみ") \
    X("part", "verdict", "Verdict", "結論") \
    X("part", "conflicts", "Conflicts", "矛盾") \
    X("part", "settings", "Settings", "設定") \
    X("part", "reachability", "Reachability of clients", "クライアントの到達性") \
    X("part", "warnings", "Warnings", "警告") \
    X("part", "wishes", "Wishes not met", "満たされない要望") \
    X("part", "practices", "Good practices not followed", "採用しないベスト プラクティス") \
    X("part", "steps", "Things to do", "実施事項") \
    X("part", "worksheet", "Network worksheet", "ネットワーク ワークシート") \
    X("part", "costs", "Cost", "費用") \
    X("part", "deployment", "What deploys the plan", "デプロイの内容") \
    X("part", "reasons", "The same for another reason", "決定は同じで理由が異なる設定") \
    X("part", "questions", "Open questions", "未確定事項") \
    X("part", "assumptions", "Assumptions", "仮定した事項") \
    X("part", "limits", "Limits", "上限") \
    X("part", "notes", "Notes", "補足") \
    X("part", "findings", "What tools report", "監査ツールの報告") \
    X("part", "targets", "What queries are aimed at", "確認コマンドの対象") \
    X("part", "scenario", "Statements of the scenario", "シナリオの記述") \
    X("part", "facts", "Facts used", "根拠とした事実") \
    X("part", "title", "Title", "題名") \
    X("part", "description", "Description", "説明") \
    X("part", "given", "Text of the scenario", "シナリオの原文")
/* clang-format on */

#endif
