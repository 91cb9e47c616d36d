/* words_explorer.h - the fixed words of documents: explorer
 *
 * A part of WORDS in words.h, in the same form; and the names under which the script of the page knows words. */
#ifndef ACRPLAN_REPORT_WORDS_EXPLORER_H
#define ACRPLAN_REPORT_WORDS_EXPLORER_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_EXPLORER(X) \
    X(EXPLORER, "Explorer", "構成エクスプローラー") \
    X(EX_LANGUAGE, "Language", "言語") \
    X(EX_SKIP, "Skip to the outcome", "結果へ移動") \
    X(EX_SWITCHES, "Switches", "条件の切り替え") \
    X(EX_DAYS, "Date", "基準日") \
    X(EX_DAY_OWN, "the scenario’s date", "シナリオの基準日") \
    X(EX_DAY_READ, "sources read up to here", "情報源の確認日") \
    X(EX_DAY_TURN, "the answer changes", "結論が変わる日") \
    X(EX_DAY_FIRST, "the knowledge begins", "知識パックの起点") \
    X(EX_DAY_BEYOND, "later than the sources were read", "情報源の確認日より後") \
    X(EX_ASKED, "What the scenario asks for", "シナリオの要件") \
    X(EX_STATED, "What the scenario fixes", "シナリオの指定") \
    X(EX_OPEN, "What the scenario leaves open", "シナリオで未定の設定") \
    X(EX_EXTRA, "What it could ask for as well", "追加できる要件") \
    X(EX_LEFT_OPEN, "left to the planner", "未定 (計画に任せる)") \
    X(EX_PLAN_HAS, "The plan has: {0}", "計画での値: {0}") \
    X(EX_OPTION_LEADS, "{0} ({1})", "{0} ({1})") \
    X(EX_RESET, "Back to the scenario", "シナリオの条件に戻す") \
    X(EX_ASKED_ON, "Asked for, as of {0}: ", "{0}時点の条件: ") \
    X(EX_NOTHING, "nothing", "なし") \
    X(EX_NONE, "none", "なし") \
    X(EX_LEFT, "Not everything fits on one page. There are switches for: {0}. There are none for: {1}.", \
      "一つのページに収まらないため、切り替えられるのは次の条件に限られる: {0}。次の条件は切り替えられない: {1}。") \
    X(EX_UNKNOWN_PARTS, "The address names what this page does not have: {0}. The rest was followed.", \
      "アドレスの次の部分はこのページにないため、無視した: {0}。") \
    /* the outcome */ \
    X(EX_UNKNOWN_LEAD, "The search stopped at its limit. This says neither yes nor no.", "探索が上限に達した。可能とも不可能とも言えない。") \
    X(EX_CONFLICT_LEAD, "No configuration meets all of this. Conflicts: {0}", "すべてを満たす構成は存在しない。矛盾: {0} 件") \
    X(EX_AGAINST_BASE, "{0} against the scenario", "シナリオ比 {0}") \
    X(EX_COST_DIFFERENCE, "USD {0} a month", "月額 {0} 米ドル") \
    X(EX_SAME_COST, "the same cost", "費用は同じ") \
    X(EX_WARNINGS_ARE, "warnings: {0}", "警告: {0}") \
    X(EX_IN_BASE, "in the scenario’s plan: {0}", "シナリオの計画では {0}") \
    X(EX_CLIENT_OF_KIND, "{0} ({1})", "{0} ({1})") \
    X(EX_NOT_APPLICABLE, "not applicable", "対象外") \
    X(EX_UNPRICED, "Costs of unknown amount", "金額不明の費用") \
    X(EX_WISHES, "Wishes not met", "満たされない要望") \
    X(EX_COLON, ": ", ": ") \
    X(EX_WARNINGS, "Warnings", "警告") \
    X(EX_CONFIGURATION, "Configuration", "構成") \
    X(EX_DIAGRAM, "Diagram", "構成図") \
    X(EX_CLIENTS, "Clients", "クライアント") \
    /* conflicts and ways out */ \
    X(EX_CONFLICTS, "Why there is no plan", "構成が成立しない理由") \
    X(EX_SOURCES, "Sources: ", "情報源: ") \
    X(EX_WAYS_OUT, "Ways out", "解消策") \
    X(EX_FLIP_ON, "ask for “{0}”", "「{0}」を加える") \
    X(EX_FLIP_OFF, "do without “{0}”", "「{0}」を外す") \
    X(EX_FLIP_SET, "set “{0}” to “{1}”", "「{0}」を「{1}」にする") \
    X(EX_FLIP_OPEN, "leave “{0}” to the planner", "「{0}」を未定に戻す") \
    X(EX_FLIP_DAY, "plan for {0}", "基準日を {0}にする") \
    X(EX_AND_THEN, " and ", "、") \
    X(EX_LEADS_TO, "{0}; {1}", "{0} / {1}") \
    X(EX_NO_REPAIR, "No combination of the switches gives a plan.", "どの条件の組み合わせでも構成は成立しない。") \
    X(EX_NO_REPAIR_WITHIN, "No way out with up to {0} changes.", "{0} か所以内の変更では解消できない。") \
    X(EX_REPAIRS_ARE, "Every way out with up to {0} changes of which none is superfluous.", "{0} か所以内の変更で、省ける変更を含まない解消策をすべて示す。") \
    X(EX_REPAIRS_MORE, "{0} more are not shown.", "ほかに {0} 件ある。") \
    /* what changed */ \
    X(EX_CHANGED, "What changed", "変わったこと") \
    X(EX_NOTHING_CHANGED, "Nothing: the plan is the same.", "変化なし。計画は同じ。") \
    X(EX_NOW_PLAN, "There is a plan now.", "構成が成立するようになった。") \
    X(EX_NOW_NONE, "There is no plan any more.", "構成が成立しなくなった。") \
    X(EX_STILL_NONE, "There is still no plan.", "依然として構成は成立しない。") \
    X(EX_COMES, "new", "追加") \
    X(EX_GOES, "gone", "解消") \
    /* beside a switch: in two or three words */ \
    X(EX_SHORT_CONFLICT, "conflict", "矛盾") \
    X(EX_SHORT_UNKNOWN, "not known", "不明") \
    X(EX_NO_CHANGE, "no change", "変化なし") \
    X(EX_OTHER_PLAN, "same cost, other plan", "費用は同じ、構成は変化") \
    /* without a script */ \
    X(EX_STILL, "This page answers by itself where scripts may run. Without them it shows the scenario as it stands, and what each change alone would do.", \
      "スクリプトを実行できる環境では、条件を切り替えると結果がその場で変わる。実行できない場合は、シナリオの結果と、条件を一つだけ変えた場合の結果を示す。") \
    X(EX_SINGLE, "Each change alone", "条件を一つだけ変えた場合") \
    X(EX_CHANGE, "Change", "変更") \
    X(EX_OUTCOME, "Outcome", "結果") \
    X(EX_BECOMES, "What changes", "変わる設定") \
    X(EX_CLASH, "These do not go together: {0}", "次の条件は両立しない: {0}")

#define EXPLORER_SCRIPT_WORDS(X) \
    X("explorer", EXPLORER) \
    X("comma", COMMA) \
    X("gap", SENTENCE_GAP) \
    X("colon", EX_COLON) \
    X("quoted", QUOTED) \
    X("with_value", WITH_VALUE) \
    X("of_client", OF_CLIENT) \
    X("client_of_kind", EX_CLIENT_OF_KIND) \
    X("count_of", COUNT_OF) \
    X("usd", USD) \
    X("month", PER_MONTH) \
    X("month_at_least", PER_MONTH_AT_LEAST) \
    X("cost", COST) \
    X("because", REASON) \
    X("warnings", EX_WARNINGS) \
    X("mitigation", MITIGATION) \
    X("verdict_plan", PLAN) \
    X("verdict_conflict", CONFLICT) \
    X("verdict_unknown", UNDECIDED) \
    X("read_up_to", READ_UP_TO) \
    X("pack", PACK) \
    X("conflict_so", CLASH_SO) \
    X("language", EX_LANGUAGE) \
    X("skip", EX_SKIP) \
    X("switches", EX_SWITCHES) \
    X("days", EX_DAYS) \
    X("asked", EX_ASKED) \
    X("stated", EX_STATED) \
    X("open", EX_OPEN) \
    X("extra", EX_EXTRA) \
    X("left_open", EX_LEFT_OPEN) \
    X("plan_has", EX_PLAN_HAS) \
    X("option_leads", EX_OPTION_LEADS) \
    X("reset", EX_RESET) \
    X("asked_on", EX_ASKED_ON) \
    X("nothing", EX_NOTHING) \
    X("none", EX_NONE) \
    X("unknown_parts", EX_UNKNOWN_PARTS) \
    X("unknown_lead", EX_UNKNOWN_LEAD) \
    X("conflict_lead", EX_CONFLICT_LEAD) \
    X("against_base", EX_AGAINST_BASE) \
    X("cost_difference", EX_COST_DIFFERENCE) \
    X("same_cost", EX_SAME_COST) \
    X("warnings_are", EX_WARNINGS_ARE) \
    X("in_base", EX_IN_BASE) \
    X("not_applicable", EX_NOT_APPLICABLE) \
    X("unpriced", EX_UNPRICED) \
    X("wishes", EX_WISHES) \
    X("conflicts", EX_CONFLICTS) \
    X("sources", EX_SOURCES) \
    X("ways_out", EX_WAYS_OUT) \
    X("flip_on", EX_FLIP_ON) \
    X("flip_off", EX_FLIP_OFF) \
    X("flip_set", EX_FLIP_SET) \
    X("flip_open", EX_FLIP_OPEN) \
    X("flip_day", EX_FLIP_DAY) \
    X("and_then", EX_AND_THEN) \
    X("leads_to", EX_LEADS_TO) \
    X("no_repair", EX_NO_REPAIR) \
    X("no_repair_within", EX_NO_REPAIR_WITHIN) \
    X("repairs_are", EX_REPAIRS_ARE) \
    X("repairs_more", EX_REPAIRS_MORE) \
    X("changed", EX_CHANGED) \
    X("nothing_changed", EX_NOTHING_CHANGED) \
    X("now_plan", EX_NOW_PLAN) \
    X("now_none", EX_NOW_NONE) \
    X("still_none", EX_STILL_NONE) \
    X("comes", EX_COMES) \
    X("goes", EX_GOES) \
    X("short_conflict", EX_SHORT_CONFLICT) \
    X("short_unknown", EX_SHORT_UNKNOWN) \
    X("no_change", EX_NO_CHANGE) \
    X("other_plan", EX_OTHER_PLAN) \
    X("configuration", EX_CONFIGURATION) \
    X("diagram", EX_DIAGRAM) \
    X("clients", EX_CLIENTS) \
    X("practices", PRACTICES_UNMET)
/* clang-format on */

#endif
