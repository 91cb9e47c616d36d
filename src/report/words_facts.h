/* words_facts.h - words for kinds and grades of facts; part of NAMED in words.h */
#ifndef ACRPLAN_REPORT_WORDS_FACTS_H
#define ACRPLAN_REPORT_WORDS_FACTS_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define NAMED_FACTS(X) \
    X("fact", "rule", "rule", "規則") \
    X("fact", "limit", "limit", "上限") \
    X("fact", "rate", "rate", "レート上限") \
    X("fact", "price", "price", "価格") \
    X("fact", "lifecycle", "lifecycle", "ライフサイクル") \
    X("fact", "default", "default", "既定値") \
    X("fact", "caveat", "caveat", "注意事項") \
    X("fact", "practice", "practice", "ベスト プラクティス") \
    X("fact", "transition", "transition", "移行") \
    X("fact", "step", "step", "手順") \
    X("fact", "note", "note", "補足") \
    X("fact", "dispute", "dispute", "情報源の不一致") \
    X("fact", "capability", "capability", "リージョンの機能") \
    X("fact", "check", "check of tools", "ツールの検査項目") \
    X("fact", "resource", "resource", "リソース") \
    X("fact", "by_hand", "by hand", "手作業") \
    X("fact", "entry", "worksheet entry", "ワークシートの項目") \
    X("fact", "definition", "definition", "定義") \
    X("rule", "gate", "gate", "提供条件") \
    X("rule", "conflict", "conflict", "競合") \
    X("rule", "prerequisite", "prerequisite", "前提条件") \
    X("rule", "reachability", "reachability", "到達性") \
    X("state", "absent", "absent", "未提供") \
    X("state", "preview", "preview", "プレビュー") \
    X("state", "available", "available", "提供中") \
    X("state", "deprecated", "deprecated", "非推奨") \
    X("state", "closed", "closed to new users", "新規受け付け終了") \
    X("state", "retired", "retired", "廃止") \
    X("how", "impossible", "impossible", "変更不可") \
    X("how", "creation_only", "at creation only", "作成時のみ") \
    X("how", "one_way", "one way", "元に戻せない") \
    X("how", "disruptive", "disruptive", "中断を伴う") \
    X("how", "steps", "with steps", "手順が必要")
/* clang-format on */

#endif
