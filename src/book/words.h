/* words.h - the fixed words of the text views of a book, in both languages
 *
 * What report/words.h has (kinds of facts, dates, confidence) comes from there. */
#ifndef ACRPLAN_BOOK_WORDS_H
#define ACRPLAN_BOOK_WORDS_H

#include "model/text.h"

/* clang-format off */
#define BOOK_WORDS(X) \
    /* list */ \
    X(FACT, "Fact", "事実") \
    X(KIND, "Kind", "種別") \
    X(PERIOD, "Period", "期間") \
    X(SAYS, "Says", "内容") \
    X(NOTHING_PASSES, "No fact passes these filters.", "条件に合う事実はない。") \
    X(FACTS_OF, "{0} of {1} facts, periods: {2}", "事実 {0} / {1} 件、期間 {2} 件") \
    /* changes */ \
    X(BEGAN, "New", "新規") \
    X(BEGAN_BY, "Known from then on at the latest", "遅くともこの日から") \
    X(ENDED, "Ended", "終了") \
    X(CHANGED, "Changed", "変更") \
    X(BEFORE, "before", "変更前") \
    X(NOW, "now", "変更後") \
    X(NOTHING_CHANGED, "Nothing began, ended or changed on these days.", "この期間に始まった事実、終わった事実、変わった事実はない。") \
    X(CHANGES_OF, "Changes: {0}, on days: {1}", "変更 {0} 件 ({1} 日)") \
    X(POSSIBLE_NOW, "Can be met from this day on", "この日から実現可能") \
    X(POSSIBLE_NO_MORE, "Cannot be met any more", "この日から実現不可") \
    X(CITED_NO_MORE, "Not to be cited any more", "この日以降は引用不可") \
    /* names */ \
    X(NO_NAMES, "This pack has none.", "該当する名前はない。") \
    X(DEFAULT_IS, "; default {0}", "、既定値: {0}") \
    X(DAY, "a day, as \"2022-04-05\"", "日付 (例: \"2022-04-05\")") \
    /* sources */ \
    X(SOURCE, "Source", "情報源") \
    X(READ, "Read", "確認日") \
    X(FACTS, "Facts", "事実") \
    X(TITLE, "Title", "名称") \
    X(STALE, "do not cite for dates from {0} on", "{0}以降の根拠としては引用しないこと") \
    X(NO_SOURCE, "Every source was read on that day or later.", "すべての情報源がその日以降に確認されている。") \
    X(SOURCES_OF, "Sources: {0}", "情報源: {0} 件") \
    /* show: facts */ \
    X(ALSO, "Also known as", "別名") \
    X(HOLDS_FOR, "Holds for clients of the kind", "対象のクライアント") \
    X(WHEN, "When", "条件") \
    X(NEEDS, "Needs", "必要な条件") \
    X(PREFER, "Prefer", "望ましい構成") \
    X(ASKS, "Asks that", "検査条件") \
    X(ASKS_FOR, "Asks for", "検査内容") \
    X(IS, "Is", "定義") \
    X(OF, "Of", "対象") \
    X(PER, "Times", "乗数") \
    X(FROM, "From", "変更前") \
    X(TO, "To", "変更後") \
    X(MAX, "At most", "上限") \
    X(USD, "USD", "米ドル") \
    X(PER_MONTH, "a month", "/月") \
    X(PER_DAY, "a day", "/日") \
    X(PER_HOUR, "an hour", "/時間") \
    X(PRICE_UNKNOWN, "not known", "不明") \
    X(PRICE_ASSUMED, "assumed", "推定") \
    X(FREE, "Free", "無料枠") \
    X(WHERE, "{0}, where {1}", "{0} ({1} の場合)") \
    X(CAPABILITY, "Capability", "機能") \
    X(IN, "In", "リージョン") \
    X(TOOLS, "Applied by", "ツール") \
    X(ANSWERS, "Answers for", "対応する設定") \
    X(RESOURCE_TYPE, "Type", "種類") \
    X(NAMED, "Name", "名前") \
    X(PARENT, "Part of", "親リソース") \
    X(SCOPE, "On", "適用先") \
    X(EXISTING, "It is there already and is only named.", "既存のリソースであり、名前で参照するだけである。") \
    X(EACH, "Once for each of", "繰り返しの単位") \
    X(COMMAND, "Command", "コマンド") \
    X(VERSIONS, "Versions", "API バージョン") \
    X(AFTER, "After", "先に作成するもの") \
    X(PROPERTY, "Property", "プロパティ") \
    X(TARGETS, "Only for", "対象の出力形式") \
    X(ENTRY, "Table of the worksheet", "ワークシートの表") \
    X(NAMES, "Names", "名前") \
    X(PROTOCOL, "Protocol", "プロトコル") \
    X(PORTS, "Ports", "ポート") \
    X(TAGS, "Service tags", "サービス タグ") \
    X(DNS_ZONE, "Zone", "ゾーン") \
    X(TYPE, "Type of record", "レコードの種類") \
    X(DELEGATION, "Delegated to", "委任先") \
    X(SMALLEST, "At least", "最小サイズ") \
    X(CONFIDENCE, "Confidence", "確度") \
    X(PLACE, "Stands at", "記述箇所") \
    X(CITES, "Sources", "情報源") \
    /* show: the rest */ \
    X(SECTION, "Section", "分類") \
    X(CLIENT, "Client kind", "クライアントの種類") \
    X(APPLIES, "Applies where", "適用条件") \
    X(GIVEN, "A fact about the world; nobody chooses it.", "前提となる事実。選択の対象ではない。") \
    X(ASSUMED, "Where a scenario is silent", "シナリオに記載がない場合") \
    X(ARM, "In a deployment", "デプロイでの位置") \
    X(QUERY, "Verified by", "確認コマンド") \
    X(BY_HAND, "Verified by hand", "手動での確認") \
    X(ANSWER, "Answer", "期待される応答") \
    X(DEFAULT, "default", "既定値") \
    X(DEFAULTS_TO, "Default", "既定値") \
    X(AS_OF, "the day planned for", "計画の基準日") \
    X(UNIT, "Unit", "単位") \
    X(RANGE, "Range", "範囲") \
    X(FROM_TO, "{0} to {1}", "{0} ～ {1}") \
    X(WHOLE, "{0} to {1}, whole numbers", "{0} ～ {1} (整数)") \
    X(MEANS, "Means", "意味する条件") \
    X(POSSIBLE, "Can be met", "実現可能な期間") \
    X(EXTENDS, "Extends", "継承元") \
    X(ABSTRACT, "Nothing is of this kind itself; other kinds extend it.", "他の種類の継承元であり、直接は使わない。") \
    X(SETTINGS, "Settings", "設定") \
    X(CONDITIONS, "Conditions", "条件") \
    X(DATED, "Dated: see the fact", "期間あり: 事実を参照") \
    X(PUBLISHER, "Publisher", "発行者") \
    X(FORM, "Form", "表記") \
    X(ACCEPTED, "As good", "許容する表記") \
    X(AVOIDED, "Not used", "使わない表記") \
    X(AND_MORE, " and {0} more", " ほか {0} 件") \
    X(COLON, ": ", ": ") \
    /* handbook, beside what is above */ \
    X(HANDBOOK, "Handbook", "ハンドブック") \
    X(CONTENTS, "Contents", "目次") \
    X(TO_CONTENT, "To the content", "本文へ移動") \
    X(MEANING, "Meaning", "意味") \
    X(OPTIONS, "Options", "選択肢") \
    X(SETTING, "Setting", "設定") \
    X(REQUIREMENT, "Requirement", "要件") \
    X(REQUIREMENTS, "Requirements", "要件") \
    X(QUANTITY, "Quantity", "数量") \
    X(QUANTITIES, "Quantities", "数量") \
    X(AMOUNT_ASSUMED, "Assumed", "仮定値") \
    X(CONDITION, "Condition", "条件") \
    X(DEFINITION, "Definition", "定義") \
    X(TERM, "Term", "用語") \
    X(TERM_JA, "In Japanese", "日本語") \
    X(GLOSSARY, "Glossary", "用語集") \
    X(DRAWN, "Drawn", "図の要素") \
    X(ZONE, "Zone", "領域") \
    X(DIAGRAM, "Diagram", "構成図") \
    X(PARAMETER, "Parameter", "パラメーター") \
    X(PARAMETERS, "Parameters of deployments", "デプロイのパラメーター") \
    X(TO_GIVE, "What to give", "指定する値") \
    X(LOCATION, "Region", "リージョン") \
    X(ALREADY, "There already", "既存") \
    X(SOURCES, "Sources", "情報源") \
    X(PAGE, "Page", "ページ") \
    X(PRICE, "Price", "価格") \
    X(REGIONS, "Regions", "リージョン") \
    X(WHERE_ALONE, "where", "条件:") \
    X(IS_DOCUMENTED, "documented", "文書による") \
    X(IS_ASSUMED, "assumed", "推定") \
    X(IS_BY, "at the latest", "遅くとも") \
    X(DEMANDS, "Asks for: ", "要求: ") \
    X(BECAUSE, "Why: ", "理由: ") \
    X(MITIGATION, "What to do: ", "対策: ") \
    X(ONE_SIDE, "One side: ", "一方: ") \
    X(DECIDED, "Decided: ", "判断: ") \
    X(SEPARATOR, ", ", "、")

/* Words for names that the tree holds, by group. */
#define BOOK_NAMED(X) \
    X("heading", "timeline", "Timeline", "年表") \
    X("heading", "options", "Options", "選択肢") \
    X("heading", "uses", "Uses", "参照先") \
    X("heading", "used-by", "Used by", "参照元") \
    X("heading", "related", "About the same", "同じ対象を扱うもの") \
    X("heading", "own", "Facts of its own", "固有の事実") \
    X("heading", "sources", "Sources", "情報源") \
    X("heading", "requirements", "Requirements", "要件") \
    X("heading", "clients", "Clients", "クライアント") \
    X("heading", "settings", "Settings", "設定") \
    X("heading", "quantities", "Quantities", "数量") \
    X("heading", "contexts", "Contexts", "前提") \
    X("ref", "fact", "facts", "事実") \
    X("ref", "setting", "settings", "設定") \
    X("ref", "condition", "conditions", "条件") \
    X("ref", "requirement", "requirements", "要件") \
    X("ref", "client", "client kinds", "クライアントの種類") \
    X("ref", "quantity", "quantities", "数量") \
    X("ref", "context", "contexts", "前提") \
    X("thing", "fact", "fact", "事実") \
    X("thing", "setting", "setting", "設定") \
    X("thing", "condition", "condition", "条件") \
    X("thing", "requirement", "requirement", "要件") \
    X("thing", "client", "client kind", "クライアントの種類") \
    X("thing", "quantity", "quantity", "数量") \
    X("thing", "context", "context", "前提") \
    X("thing", "source", "source", "情報源") \
    X("thing", "term", "term of the glossary", "用語") \
    X("verdict", "sound", "sound", "妥当") \
    X("verdict", "depends", "depends", "条件による") \
    X("verdict", "obsolete", "obsolete", "時代遅れ") \
    X("verdict", "wrong", "wrong", "誤り") \
    X("verdict", "harmful", "harmful", "有害") \
    X("verdict", "manual", "manual", "手動確認")
/* clang-format on */

typedef enum book_word_id {
#define X(id, en, ja) BW_##id,
    BOOK_WORDS(X)
#undef X
        BW_COUNT
} book_word_id;

const char *book_word(book_word_id w, lang in);

/* The word of a group for a name of the tree; the name itself where the table has none. */
const char *book_word_for(const char *group, const char *name, lang in);

#endif
