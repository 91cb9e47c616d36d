#include "book/handbook.h"

#include <stdlib.h>
#include <string.h>

#include "book/book.h"
#include "report/view.h"

extern const char handbook_css[]; /* from handbook.css */

static size_t count(const handbook *h, book_element list, book_element one) {
    size_t n = 0;
    for (const xmlNode *c = kid(list_of(h, list), one); c; c = next_kid(c, one)) n++;
    return n;
}

static size_t count_periods(const handbook *h) {
    size_t n = 0;
    for (const xmlNode *f = kid(list_of(h, BE_FACTS), BE_FACT); f; f = next_kid(f, BE_FACT))
        for (const xmlNode *p = kid(f, BE_PERIOD); p; p = next_kid(p, BE_PERIOD)) n++;
    return n;
}

static void say_head(handbook *h, const xmlNode *pack) {
    const xmlNode *title = kid(pack, BE_TITLE);
    emit(h,
         "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    emit_text(h, book_word(BW_HANDBOOK, LANG_EN));
    emit(h, ": ");
    emit_text(h, plain_of(title, BE_EN));
    emit(h, "</title>\n<style>\n");
    emit(h, style_css);
    emit(h, handbook_css);
    emit(h, "</style>\n</head>\n<body class=\"handbook\">\n<a class=\"skip\" href=\"#content\">");
    emit_word(h, BW_TO_CONTENT);
    emit(h, "</a>\n<header>\n<p class=\"kind\">");
    emit_word(h, BW_HANDBOOK);
    emit(h, "</p>\n<h1>");
    emit_both(h, title, " / ");
    emit(h, "</h1>\n");
}

static void say_numbers(handbook *h, const xmlNode *pack) {
    const char *from = node_attr(pack, "covers-from"), *to = node_attr(pack, "read-up-to");
    buf_printf(
        h->out,
        "<div class=\"pair lead\"><p>%zu facts with %zu periods from %zu sources. Plans can be made for %s and later; "
        "sources were read up to %s. A bar shows when a period holds; an arrow at its end says that it still "
        "does.</p>"
        "<p lang=\"ja\">%zu 件の事実、%zu 件の期間、%zu 件の情報源を収録。%s 以降を対象とし、情報源は %s まで確認している。"
        "帯は期間を表し、右端の矢印は現在も有効であることを示す。</p></div>\n",
        count(h, BE_FACTS, BE_FACT), count_periods(h), count(h, BE_SOURCES, BE_SOURCE), from, to,
        count(h, BE_FACTS, BE_FACT), count_periods(h), count(h, BE_SOURCES, BE_SOURCE), from, to);
    emit(
        h,
        "<ul class=\"legend small\"><li><svg width=\"24\" height=\"12\" aria-hidden=\"true\"><rect class=\"forbids\" width=\"24\" "
        "height=\"12\"/></svg> rule, or not available <span lang=\"ja\">規則、利用不可</span></li>"
        "<li><svg width=\"24\" height=\"12\" aria-hidden=\"true\"><rect class=\"high\" width=\"24\" height=\"12\"/></svg> warning, by its "
        "severity <span lang=\"ja\">警告 (重大度別)</span></li>"
        "<li><svg width=\"24\" height=\"12\" aria-hidden=\"true\"><rect class=\"good\" width=\"24\" height=\"12\"/></svg> good practice "
        "<span lang=\"ja\">ベスト プラクティス</span></li>"
        "<li><svg width=\"24\" height=\"12\" aria-hidden=\"true\"><rect class=\"plain\" width=\"24\" height=\"12\"/></svg> everything else "
        "<span lang=\"ja\">その他</span></li></ul>\n");
}

static bool has_facts(const handbook *h, const char *area) {
    for (const xmlNode *f = kid(list_of(h, BE_FACTS), BE_FACT); f; f = next_kid(f, BE_FACT))
        if (node_is(kid(f, BE_PERIOD), "area", area)) return true;
    return false;
}

static void open_entry(handbook *h, const char *prefix, const char *id) {
    emit(h, "<li><a href=\"#");
    emit(h, prefix);
    esc_id(h->out, id);
    emit(h, "\">");
}

static void say_area_entry(handbook *h, const xmlNode *file) {
    const xmlNode *title = kid(file, BE_TITLE);
    open_entry(h, "area-", node_attr(file, "area"));
    if (title)
        emit_both(h, title, " ");
    else
        emit_text(h, node_attr(file, "area"));
    emit(h, "</a></li>\n");
}

static void say_entry(handbook *h, const char *id, book_word_id w) {
    open_entry(h, "", id);
    emit_word(h, w);
    emit(h, "</a></li>\n");
}

static void say_contents(handbook *h, const xmlNode *pack) {
    emit(h, "<nav aria-labelledby=\"h-contents\">\n<h2 id=\"h-contents\">");
    emit_word(h, BW_CONTENTS);
    emit(h, "</h2>\n<ol>\n");
    for (const xmlNode *f = kid(pack, BE_FILE); f; f = next_kid(f, BE_FILE))
        if (has_facts(h, node_attr(f, "area"))) say_area_entry(h, f);
    say_entry(h, "requirements", BW_REQUIREMENTS);
    say_entry(h, "settings", BW_SETTINGS);
    say_entry(h, "quantities", BW_QUANTITIES);
    say_entry(h, "conditions", BW_CONDITIONS);
    if (kid(list_of(h, BE_TERMS), BE_TERM)) say_entry(h, "glossary", BW_GLOSSARY);
    if (list_of(h, BE_DIAGRAM)) say_entry(h, "diagram", BW_DIAGRAM);
    if (list_of(h, BE_PARAMETERS)) say_entry(h, "parameters", BW_PARAMETERS);
    say_entry(h, "sources", BW_SOURCES);
    emit(h, "</ol>\n</nav>\n");
}

static int year_of(const char *iso) {
    return (int)strtol(iso, NULL, 10);
}

void handbook_html(xmlDocPtr book, buf *out) {
    handbook h = {.out = out, .root = xmlDocGetRootElement(book)};
    const xmlNode *pack = kid(h.root, BE_PACK);
    h.first_year = year_of(node_attr(pack, "covers-from"));
    h.last_year = year_of(node_attr(pack, "read-up-to"));
    say_head(&h, pack);
    say_numbers(&h, pack);
    emit(&h, "</header>\n<div class=\"page\">\n");
    say_contents(&h, pack);
    emit(&h, "<main id=\"content\">\n");
    emit_facts(&h);
    emit_vocabulary(&h);
    emit(&h, "</main>\n</div>\n<footer><p>acrplan ");
    emit_text(&h, node_attr(h.root, "program"));
    emit(&h, ", ");
    emit_text(&h, node_attr(pack, "id"));
    emit(&h, " ");
    emit_text(&h, node_attr(pack, "digest"));
    emit(&h, "</p></footer>\n</body>\n</html>\n");
}
