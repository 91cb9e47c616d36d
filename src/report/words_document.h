/* words_document.h - the fixed words of the design-review document: title block, matrices, the decision record, what would make us revisit
 *
 * Parts of WORDS and NAMED in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_DOCUMENT_H
#define ACRPLAN_REPORT_WORDS_DOCUMENT_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_DOCUMENT(X) \
    /* title block */ \
    X(PROJECT, "Project", "プロジェクト") \
    X(DOCUMENT_DATE, "Date", "日付") \
    X(REVIEWERS, "Reviewers", "レビュー担当") \
    /* limits */ \
    X(LIMIT_CAPTION, "Limits that apply to this plan", "この計画に適用される上限") \
    X(LIMIT, "Limit", "上限の内容") \
    X(PLANNED, "Planned", "計画値") \
    X(MAXIMUM, "Maximum", "上限") \
    X(HEADROOM, "Headroom", "余裕") \
    X(UNUSED_LIMITS, "Nothing is planned against these limits: {0}", "計画値が 0 の上限: {0}") \
    /* configuration, warnings */ \
    X(CHANGED, "Changed from default", "既定値からの変更") \
    X(CHANGED_YES, "yes; default: {0}", "あり (既定値: {0})") \
    X(CHANGED_NO, "no", "なし") \
    X(NO_DEFAULT, "no default known", "既定値不明") \
    X(IN_CHARGE, "Owner", "担当") \
    X(WITHOUT_OWNER, "Warnings without an owner: {0} of {1}", "担当が未定の警告: {1} 件中 {0} 件") \
    X(USED_SHARE, "Used", "使用率") \
    X(PERCENT, "{0} %", "{0}%") \
    X(PERCENT_BELOW, "below {0} %", "{0}% 未満") \
    /* requirements trace */ \
    X(TRACE_CAPTION, "What each statement of the scenario decides", "シナリオの記述ごとの決定事項") \
    X(TRACE_NOTE, "Each setting appears beside every statement that decides it; how to verify it is given where it first appears.", \
      "設定は、その根拠となる記述ごとに示す。確認方法は初出の行に示す。") \
    X(TRACE_NOTE_CONFLICT, "No configuration meets the scenario: each statement is shown with the conflicts that it is part of.", \
      "シナリオを満たす構成がないため、記述ごとに、それが関わる矛盾を示す。") \
    X(DECIDES_SETTINGS, "Decides", "決まる設定") \
    X(DECIDES_NOTHING, "no setting by itself", "単独で決まる設定なし") \
    X(PART_OF, "Part of", "関わる矛盾") \
    X(PART_OF_NOTHING, "no conflict", "なし") \
    X(TRACED_FACTS, "Facts", "事実") \
    X(HOW_TO_VERIFY, "How to verify", "確認方法") \
    X(EXPECTED, "expected: {0}", "期待値: {0}") \
    X(BY_HAND, "by hand: {0}", "手動確認: {0}") \
    /* reachability */ \
    X(REACH_MATRIX_CAPTION, "Which client reaches the registry by which path", "クライアントごとの経路と到達性") \
    X(REACH_MATRIX_CONFLICT, "No configuration meets the scenario; this is what it asks for.", \
      "シナリオを満たす構成がないため、シナリオが求める経路を示す。") \
    X(CLIENT, "Client", "クライアント") \
    X(NEEDS, "Needs", "必要な作業") \
    X(NEEDS_NOTHING, "nothing more", "なし") \
    X(NEEDS_STEPS, "things to do: {0}", "実施事項 {0} 件") \
    X(NO_SUCH_WAY, "not there", "経路なし") \
    /* the decision record */ \
    X(ADR_TITLE, "{0}: {1}", "{0}: {1}") \
    X(ADR_CONTEXT, "Context and Problem Statement", "背景と課題") \
    X(ADR_DRIVERS, "Decision Drivers", "判断の要因") \
    X(ADR_OPTIONS, "Considered Options", "検討した選択肢") \
    X(ADR_OUTCOME, "Decision Outcome", "決定") \
    X(ADR_CONSEQUENCES, "Consequences", "決定に伴う影響") \
    X(ADR_CONFIRMATION, "Confirmation", "適合の確認") \
    X(ADR_PROS, "Pros and Cons of the Options", "選択肢の長所と短所") \
    X(ADR_MORE, "More Information", "補足情報") \
    X(ADR_QUESTION, "Which configuration meets the requirements ({0}) and serves the clients ({1}) of this scenario on {2}?", \
      "{2}時点で、シナリオの要件 ({0} 件) を満たし、クライアント ({1} 件) に対応できる構成はどれか。") \
    X(ADR_MUST, "Must hold: {0}", "必須: {0}") \
    X(ADR_GOAL, "Goal {0}: {1}", "目標 {0}: {1}") \
    X(ADR_THE_PLAN, "The recommended configuration: ", "推奨構成: ") \
    X(ADR_POINT, "Point {0}: ", "案 {0}: ") \
    X(ADR_REPAIR, "Repair {0}: ", "解消策 {0}: ") \
    X(ADR_CHOSEN, "Chosen option: “{0}”, because it meets all that must hold, and no configuration that does is better by the goals in their order.", \
      "「{0}」を選ぶ。必須の条件をすべて満たし、目標の優先順位でこれに勝る構成がないためである。") \
    X(ADR_NONE_CHOSEN, "No option is chosen: no configuration meets the scenario on {0}. The considered options are changes to the scenario.", \
      "{0}時点でシナリオを満たす構成がないため、まだ選択していない。検討した選択肢は、シナリオの変更案である。") \
    X(ADR_RECOMMENDED, "the recommended configuration", "推奨構成") \
    X(GOOD_BECAUSE, "Good, because ", "長所: ") \
    X(BAD_BECAUSE, "Bad, because ", "短所: ") \
    X(NEUTRAL_BECAUSE, "Neutral, because ", "中立: ") \
    X(ADR_MEETS, "it meets: {0}", "満たす要件: {0}") \
    X(ADR_COSTS, "it costs: ", "費用: ") \
    X(ADR_WARNS, "it brings warnings: ", "生じる警告: ") \
    X(ADR_UNMET, "it leaves unmet: {0}", "満たさない要望: {0}") \
    X(ADR_ADDS, "it adds: ", "加わるもの: ") \
    X(ADR_REMOVES, "it removes: ", "なくなるもの: ") \
    X(ADR_IMPOSSIBLE, "it cannot be: ", "成立しない: ") \
    X(ADR_IT, "it ", "") \
    X(ADR_LEADS, "it leads to: ", "結果: ") \
    X(ADR_SAME, "it costs the same and changes no warning or practice", "費用も、警告とベスト プラクティスも変わらない") \
    X(ADR_NOT_KNOWN, "what it would mean is not known: the search stopped at its limit", "その影響は不明 (探索が上限に達した)") \
    X(ADR_CHECK_SETTINGS, "Each setting is checked against the registry as the trace of the requirements says. Settings: {0}.", \
      "要件の追跡表に示す方法で、各設定を実際のレジストリと照合する (設定 {0} 件)。") \
    X(ADR_CHECK_STEPS, "The things to do ({0}) are ticked off.", "実施事項 ({0} 件) の完了を確認する。") \
    X(ADR_CHECK_AGAIN, "The plan is checked again when one of the events happens that would make us revisit it.", \
      "再検討のきっかけとなる事象が生じたら、計画を見直す。") \
    X(ADR_SEE_PROS, "Options of single settings are listed under “{0}”, with what speaks against each.", \
      "個々の設定の選択肢とその難点は「{0}」に示す。") \
    X(ADR_SEE_REPAIRS, "Each is described under “{0}”, with what it gives up and what it leads to.", "それぞれで失うものとその結果は「{0}」に示す。") \
    X(ADR_EVIDENCE, "Facts: {0}, from {1} sources; knowledge pack “{2}”, digest {3}.", \
      "事実 {0} 件、情報源 {1} 件。知識パック「{2}」(ダイジェスト {3})。") \
    X(ADR_REVIEWED_BY, "Reviewers: {0}", "レビュー担当: {0}") \
    /* what would make us revisit */ \
    X(REVISIT_NOTE, "The plan holds until one of these happens; then plan again.", "次のいずれかが生じたときは、計画を見直す。") \
    X(REVISIT_NOTE_CONFLICT, "What would change the answer:", "この結論を変え得る事象:") \
    X(REVISIT_SOURCES, "The sources were read up to {0}; what changed since is not known here.", \
      "情報源の確認は {0}まで。それ以降の変更は反映されていない。") \
    X(REVISIT_WAIVER, "The waiver of “{0}” expires on {1}; it was given by {2}.", "「{0}」の適用除外 ({2} の判断) は {1}に期限が切れる。") \
    X(REVISIT_ASSUMED, "One of these turns out otherwise: {0}", "次のいずれかが実際と異なる場合: {0}") \
    X(REVISIT_OPEN, "One of these is answered: {0}", "次のいずれかが確定した場合: {0}") \
    X(REVISIT_ENDS, "A fact that the plan refers to ends: ", "計画が参照する事実の終了: ") \
    X(REVISIT_RANGE, "{0}: ", "{0}: ") \
    X(REVISIT_ON, "{0}: {1}", "{0}: {1}") \
    /* time line and outlook */ \
    X(DOC_OUTLOOK_NOTE, "What is known of the time until {0}, and what it means for the registry as it is planned here.", \
      "{0}までに予定されている変更と、計画どおりに作成したレジストリへの影響。") \
    X(OUTLOOK_QUIET, "No change that is known until {0} affects this plan.", "{0}までに、この計画に影響する変更は知られていない。") \
    X(OUTLOOK_INSTEAD, "By that day, change: ", "その日までに変更する設定: ") \
    X(GLOSSARY_TERM, "{0}: ", "{0}: ")

#define NAMED_DOCUMENT(X) \
    X("heading", "document", "Title block", "表題部") \
    X("heading", "trace", "Requirements trace", "要件の追跡") \
    X("heading", "reachability", "Reachability", "到達性") \
    X("heading", "options", "Options considered", "選択肢の検討") \
    X("heading", "outlook", "Outlook", "今後の見通し") \
    X("heading", "revisit", "What would make us revisit", "再検討のきっかけ") \
    X("heading", "glossary", "Glossary", "用語集") \
    X("way", "used", "used", "使用") \
    X("way", "open", "open", "利用可") \
    X("way", "blocked", "blocked", "遮断") \
    X("way", "absent", "not there", "なし") \
    X("revisit", "range", "Amounts", "数量") \
    X("revisit", "change", "Announced changes", "予告されている変更") \
    X("revisit", "milestone", "Days ahead", "今後の期日") \
    X("revisit", "possible", "Conflicts that end", "解消する矛盾") \
    X("revisit", "preview", "Previews in use", "使用中のプレビュー") \
    X("revisit", "deprecated", "Deprecated, but in use", "使用中の非推奨機能") \
    X("revisit", "waiver", "Waivers", "適用除外") \
    X("revisit", "question", "Open questions", "未確定事項") \
    X("revisit", "assumption", "Assumptions", "仮定した事項") \
    X("revisit", "source", "Sources", "情報源")
/* clang-format on */

#endif
