/* words_deploy.h - the fixed words of what deploys a plan
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_DEPLOY_H
#define ACRPLAN_REPORT_WORDS_DEPLOY_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_DEPLOY(X) \
    X(DEPLOY_AS_OF, "Deploys the configuration planned as of {0}.", "{0}時点の構成計画をデプロイする。") \
    X(DEPLOY_RUN, "Run: {0}", "実行方法: {0}") \
    X(DEPLOY_AZAPI, "The azapi provider is used for everything, because it has every property of every API version.", \
      "すべてのリソースに azapi プロバイダーを使用する。どの API バージョンのどのプロパティも指定できるためである。") \
    X(DEPLOY_AGAIN, "It may be run again: what is there already is brought to the same state.", \
      "再実行できる。既存のリソースも同じ状態になる。") \
    X(DEPLOY_REFERENCES, "Comments give the reasons: “F” and a number is a fact, numbered as in the report’s appendix and listed below; a line is a line of the scenario file.", \
      "コメントには理由を示す。「F」で始まる番号は下記の事実 (番号はレポートの付録と共通)、「行目」はシナリオ ファイルの行を表す。") \
    X(DEPLOY_BY_HAND, "To be done by hand, because this file cannot express it:", "このファイルでは表現できないため、手作業で行う事項:") \
    X(DEPLOY_NOTHING_BY_HAND, "Nothing is left to be done by hand.", "手作業で行う事項はない。") \
    X(DEPLOY_FACTS, "Facts:", "事実:") \
    X(DEPLOY_API, "API version {0}: the newest one known on {1}.", "API バージョン {0}: {1}時点で最新のもの。") \
    X(DEPLOY_API_PASSED, "API version {0}, because {1} does not have “{2}”.", "API バージョン {0}: {1} には「{2}」がないため。") \
    X(DEPLOY_EXISTS, "It exists already and is not made here.", "既存のものを参照し、ここでは作成しない。") \
    X(DEPLOY_LENGTH, "{0} to {1} characters", "{0} ～ {1} 文字") \
    X(DEPLOY_LENGTH_LEAST, "at least {0} characters", "{0} 文字以上") \
    X(DEPLOY_LENGTH_MOST, "at most {0} characters", "{0} 文字以下") \
    X(DEPLOY_LENGTH_EXACT, "{0} characters", "{0} 文字") \
    X(DEPLOY_BETWEEN, "{0} to {1}", "{0} ～ {1}") \
    X(DEPLOY_LEAST, "at least {0}", "{0} 以上") \
    X(DEPLOY_MOST, "at most {0}", "{0} 以下") \
    X(DEPLOY_PATTERN, "matching {0}", "{0} に一致") \
    X(DEPLOY_COUNT, "number of entries: {0}, as the plan has it", "要素数は計画どおり {0}") \
    X(DEPLOY_ENTRY, "each entry {0}", "各要素は {0}") \
    X(DEPLOY_GROUP, "Name of the resource group, which exists already", "既存のリソース グループの名前") \
    X(DEPLOY_SPACES, "entries separated by spaces", "要素は空白区切り") \
    X(DEPLOY_NO_OPTION, "Sent as a whole, because “{0}” has no option for: {1}", "「{0}」に次のオプションがないため、全体を送信する: {1}")
/* clang-format on */

#endif
