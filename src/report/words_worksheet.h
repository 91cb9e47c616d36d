/* words_worksheet.h - fixed words of the network worksheet; part of WORDS and NAMED in words.h */
#ifndef ACRPLAN_REPORT_WORDS_WORKSHEET_H
#define ACRPLAN_REPORT_WORDS_WORKSHEET_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_WORKSHEET(X) \
    X(WORKSHEET, "Network worksheet", "ネットワーク ワークシート") \
    X(WORKSHEET_NOTE, "What the owners of firewalls, names and subnets need, for each client and for the design itself.", \
      "ファイアウォール、名前解決、サブネットの担当者が必要とする情報を、クライアントごと、および設計全体について示す。") \
    X(WORKSHEET_NOTHING, "The knowledge pack says nothing about networks for this plan.", "この計画のネットワークに関する情報は、知識パックにない。") \
    X(SHEET_OF_DESIGN, "The design itself", "設計全体") \
    X(SHEET_NAMES, "Names or addresses", "名前またはアドレス") \
    X(SHEET_DETAILS, "Ports, tags, zone, count", "ポート・タグ・ゾーン・数") \
    X(SHEET_TAGS, "Service tags", "サービス タグ") \
    X(SHEET_ZONE, "Zone", "ゾーン") \
    X(SHEET_TYPE, "Type", "種類") \
    X(SHEET_COUNT, "Count", "数") \
    X(SHEET_ADDRESSES, "Addresses", "IP アドレス数") \
    X(SHEET_DELEGATED, "Delegated to", "委任先") \
    X(SHEET_SMALLEST, "At least", "最小サイズ") \
    X(SHEET_FOR, "What for", "用途") \
    X(SHEET_LEGEND, "To be filled in:", "置き換える値:")

#define NAMED_WORKSHEET(X) \
    X("heading", "worksheet", "Network worksheet", "ネットワーク ワークシート") \
    X("entry", "open", "Outbound traffic to allow", "許可する送信") \
    X("entry", "admit", "Sources that have to be let in", "受け入れる送信元") \
    X("entry", "record", "Names in private DNS", "プライベート DNS の名前") \
    X("entry", "subnet", "Subnets and addresses", "サブネットと IP アドレス") \
    X("entry", "shut", "No opening needed", "許可が不要な通信")
/* clang-format on */

#endif
