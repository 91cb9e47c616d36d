/* words_diagram.h - the fixed words of the diagram
 *
 * A part of WORDS in words.h, in the same form. */
#ifndef ACRPLAN_REPORT_WORDS_DIAGRAM_H
#define ACRPLAN_REPORT_WORDS_DIAGRAM_H

#include "model/text.h" /* the languages of a row */

/* clang-format off */
#define WORDS_DIAGRAM(X) \
    X(DIAGRAM_CAPTION, "Clients, paths and the registry", "クライアント、経路、レジストリ") \
    X(DIAGRAM_DESC, "Each row on the left is a client. A line leads from it to the path that it takes and up through the gate of that path. A cross ends the line of a path that is shut to the client.", \
      "左の各行がクライアントである。線は使用する経路をたどり、その上のゲートを通る。×印は、そのクライアントに対して遮断されている経路を示す。") \
    X(DIAGRAM_ASKED, "There is no plan. The diagram shows what the scenario asks for, and which paths a fact by itself shuts to its clients; what clashes may shut others.", \
      "成り立つ構成はない。図は、シナリオが求める構成と、個々の事実だけでクライアントに対し遮断される経路を示す。ほかの経路も、矛盾により使えないことがある。") \
    X(DIAGRAM_USED, "path in use", "使用する経路") \
    X(DIAGRAM_OPEN, "not in use, not shut", "遮断なし (未使用)") \
    X(DIAGRAM_BLOCKED, "shut, with the fact’s id", "遮断 (根拠の事実 ID)") \
    X(DIAGRAM_WORDS, "The diagram in words", "図の内容を文章で読む") \
    X(DIAGRAM_TAKES, "Takes: {0}", "使用: {0}") \
    X(DIAGRAM_COULD, "Not in use, not shut: {0}", "遮断なし (未使用): {0}") \
    X(DIAGRAM_SHUT, "Shut: {0}", "遮断: {0}") \
    X(DIAGRAM_OTHERS, "and {0} more", "ほか {0} 件")
/* clang-format on */

#endif
