/* words_verify.h - the fixed words of verification lists
 *
 * Part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_VERIFY_H
#define ACRPLAN_REPORT_WORDS_VERIFY_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_VERIFY(X) \
    X(VERIFY, "Verification list", "確認リスト") \
    X(VERIFY_COUNTS, "By a command: {0}; by hand: {1}. Every check only reads.", "コマンドによる確認 {0} 件、手動での確認 {1} 件。いずれも読み取りのみである。") \
    X(VERIFY_NONE, "The knowledge pack does not say how to check what was built.", "構築した環境の確認方法は、知識パックにない。") \
    X(VERIFY_TARGETS, "What to fill in", "指定する値") \
    X(VERIFY_EXPECTED, "expected", "期待値") \
    X(VERIFY_BY_HAND, "by hand", "手動") \
    X(VERIFY_PURPOSE, "Checks whether what was built is as planned. It only reads.", "構築した環境が計画どおりかを確認する。読み取りのみを行う。") \
    X(VERIFY_USAGE, "usage: sh SCRIPT NAME=VALUE...", "使い方: sh スクリプト 名前=値...") \
    X(VERIFY_NAMES, "Each name is an argument, or a variable of the environment. The value - leaves out what needs it.", \
      "各名前は引数または環境変数で指定する。値に - を指定すると、それを必要とする確認を省略する。") \
    X(VERIFY_STATUS, "Exit status: 0 as planned; 1 something differs; 2 bad usage, or not everything could be asked.", \
      "終了ステータス: 0 計画どおり、1 相違あり、2 使い方の誤り、または確認できない項目あり。") \
    X(VERIFY_UNKNOWN, "unknown argument (--help lists the names):", "不明な引数 (--help で名前の一覧を表示):") \
    X(VERIFY_MISSING, "not given (--help tells what they are):", "未指定 (--help で説明を表示):") \
    X(VERIFY_MISFIT, "is not of the form", "は次の形式に一致しない:") \
    X(VERIFY_NO_TOOL, "the Azure CLI (az) was not found", "Azure CLI (az) が見つからない") \
    X(VERIFY_SIGN_IN, "not signed in: run 'az login'", "サインインしていない: 'az login' を実行する") \
    X(VERIFY_FOUND, "found", "実際の値") \
    X(VERIFY_FAILED, "the command failed", "コマンドが失敗した") \
    X(VERIFY_LEFT_OUT, "left out", "省略")
/* clang-format on */

#endif
