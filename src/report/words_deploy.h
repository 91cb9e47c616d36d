/* words_deploy.h - the fixed words of what deploys a plan
 *
 * Parts of WORDS and NAMED in words.h, in the same form. */
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
    X(DEPLOY_NO_OPTION, "Sent as a whole, because “{0}” has no option for: {1}", "「{0}」に次のオプションがないため、全体を送信する: {1}") \
    /* a section of the report */ \
    X(DEPLOYED_FILES, "Either of these writes a file that deploys the plan; instead of bicep also arm, azcli (a shell script) or terraform:", \
      "次のいずれかで、計画をデプロイするファイルを出力する。bicep の代わりに arm、azcli (シェル スクリプト)、terraform も指定できる。") \
    X(DEPLOYED_LEFT, "No file can be written, because nothing deploys this: ", "次の項目のデプロイ方法がないため、ファイルは出力できない: ") \
    X(DEPLOYED_RESOURCES, "Resources that the deployment makes", "デプロイするリソース") \
    X(DEPLOYED_RESOURCE, "Resource", "リソース") \
    X(DEPLOYED_TYPE, "Type", "種類") \
    X(DEPLOYED_API, "API version", "API バージョン") \
    X(DEPLOYED_VERSION, "API version {0}", "API バージョン {0}") \
    X(DEPLOYED_API_NOTE, "API versions are the newest ones known on {0}, unless a reason is given.", \
      "API バージョンは、理由を示したものを除き、{0}時点で最新のもの。") \
    X(DEPLOYED_PASSED, "not {0}, which does not have “{1}”", "{0} には「{1}」がない") \
    X(DEPLOYED_EACH, "one for each entry of {0}", "{0} の要素ごとに 1 つ") \
    X(DEPLOYED_PARAMETERS, "Parameters to fill in", "デプロイ時に指定するパラメーター") \
    X(DEPLOYED_PARAMETER, "Parameter", "パラメーター") \
    X(DEPLOYED_MEANING, "What it is", "内容") \
    X(DEPLOYED_RULE, "Rule", "条件") \
    X(DEPLOYED_DEFAULT, "default: {0}", "既定値: {0}") \
    X(DEPLOYED_HANDS, "Steps by hand", "手作業で行う事項") \
    X(DEPLOYED_HANDS_NOTE, "The files cannot express these.", "以下はファイルでは表現できない。") \
    X(DEPLOYED_HANDS_ALSO, "Where one also stands under “{0}”, it is the same work: do it once.", \
      "「{0}」にもあるものは同じ作業であり、行うのは一度でよい。") \
    X(DEPLOYED_ANSWERS, "Settings: ", "対象の設定: ") \
    X(DEPLOYED_ONLY, "Only with: ", "該当する形式: ") \
    X(DEPLOYED_FACTS, "Facts of the deployment", "デプロイに関する事実") \
    X(DEPLOYED_SOURCES, "Sources of the deployment and of ways to verify", "デプロイと確認方法の情報源") \
    X(VERIFY_SOURCE, "source", "情報源") \
    X(VERIFY_SOURCES, "Documentation of the queries: ", "確認コマンドの情報源: ")

#define NAMED_DEPLOY(X) X("heading", "deployment", "Deployment", "デプロイ")
/* clang-format on */

#endif
