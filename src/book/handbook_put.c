#include <string.h>

#include "book/handbook.h"
#include "report/view.h"

static xmlNodePtr seek(xmlNodePtr node, book_element e) {
    while (node && (node->type != XML_ELEMENT_NODE || strcmp((const char *)node->name, book_element_name(e)) != 0))
        node = node->next;
    return node;
}

xmlNodePtr kid(const xmlNode *parent, book_element e) {
    return parent ? seek(parent->children, e) : NULL;
}

xmlNodePtr next_kid(const xmlNode *node, book_element e) {
    return node ? seek(node->next, e) : NULL;
}

xmlNodePtr list_of(const handbook *h, book_element list) {
    return kid(h->root, list);
}

const char *plain_of(const xmlNode *parent, book_element e) {
    return node_text(kid(parent, e));
}

void emit(handbook *h, const char *html) {
    buf_puts(h->out, html);
}

void emit_text(handbook *h, const char *s) {
    esc_text(h->out, s);
}

static void open_tag(handbook *h, const char *tag, const char *css) {
    emit(h, "<");
    emit(h, tag);
    if (*css) {
        emit(h, " class=\"");
        esc_attr(h->out, css);
        emit(h, "\"");
    }
    emit(h, ">");
}

void emit_in(handbook *h, const char *tag, const char *css, const char *s) {
    if (!*s) return;
    open_tag(h, tag, css);
    emit_text(h, s);
    emit(h, "</");
    emit(h, tag);
    emit(h, ">");
}

static const char *in_language(const xmlNode *texts, book_element e) {
    return plain_of(texts, e);
}

void emit_both(handbook *h, const xmlNode *texts, const char *between) {
    const char *en = in_language(texts, BE_EN), *ja = in_language(texts, BE_JA);
    emit_text(h, en);
    if (strcmp(en, ja) == 0) return;
    emit(h, between);
    emit(h, "<span lang=\"ja\">");
    emit_text(h, ja);
    emit(h, "</span>");
}

void emit_word(handbook *h, book_word_id w) {
    emit_text(h, book_word(w, LANG_EN));
    emit(h, " <span class=\"other\" lang=\"ja\">");
    emit_text(h, book_word(w, LANG_JA));
    emit(h, "</span>");
}

void emit_pair(handbook *h, const xmlNode *texts, book_word_id label) {
    if (!texts) return;
    emit(h, "<div class=\"pair\"><p>");
    if (label != BW_COUNT) emit_in(h, "span", "label", book_word(label, LANG_EN));
    emit_text(h, in_language(texts, BE_EN));
    emit(h, "</p><p lang=\"ja\">");
    if (label != BW_COUNT) emit_in(h, "span", "label", book_word(label, LANG_JA));
    emit_text(h, in_language(texts, BE_JA));
    emit(h, "</p></div>\n");
}

void emit_link(handbook *h, const char *prefix, const char *id) {
    emit(h, "<a href=\"#");
    emit(h, prefix);
    esc_id(h->out, id);
    emit(h, "\">");
    emit_text(h, id);
    emit(h, "</a>");
}

void emit_heading(handbook *h, const char *tag, const char *id, const char *en, const char *ja) {
    emit(h, "<");
    emit(h, tag);
    emit(h, " id=\"");
    esc_id(h->out, id);
    emit(h, "\">");
    emit_text(h, en);
    if (strcmp(en, ja) != 0) {
        emit(h, " <span class=\"other\" lang=\"ja\">");
        emit_text(h, ja);
        emit(h, "</span>");
    }
    emit(h, "</");
    emit(h, tag);
    emit(h, ">\n");
}
