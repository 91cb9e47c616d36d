#include "book/view_put.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* --- reading the tree --- */

xmlNodePtr book_child(const xmlNode *parent, book_element e) {
    return node_child_named(parent, book_element_name(e));
}

xmlNodePtr book_next(const xmlNode *node, book_element e) {
    return node_next_named(node, book_element_name(e));
}

size_t book_count(const xmlNode *parent, book_element e) {
    size_t n = 0;
    for (const xmlNode *c = book_child(parent, e); c; c = book_next(c, e)) n++;
    return n;
}

xmlNodePtr book_by_id(const xmlNode *root, book_element list, book_element one, const char *id) {
    xmlNodePtr node = book_child(book_child(root, list), one);
    while (node && !node_is(node, "id", id)) node = book_next(node, one);
    return node;
}

/* --- collecting a paragraph --- */

void say_book_word(view *v, book_word_id w) {
    say_raw(v, book_word(w, v->in));
}

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

void say_book_filled(view *v, book_word_id w, const char *a, const char *b, const char *c) {
    const blank blanks[] = {{"0", a}, {"1", b}, {"2", c}};
    words_fill(book_word(w, v->in), blanks, c ? 3 : b ? 2 : 1, add_piece, &((text_view *)v)->para);
}

void say_count(view *v, book_word_id w, size_t a, size_t b) {
    char first[NUMBER_CHARS], second[NUMBER_CHARS];
    say_book_filled(v, w, show_count(a, first), show_count(b, second), NULL);
}

void say_fact_kind(view *v, const xmlNode *life) {
    const char *name, *group = view_grade(life, &name);
    const char *verdict = node_attr(life, "verdict");
    say_named(v, "fact", node_attr(life, "kind"));
    if (*verdict) say_filled(v, W_UNIT_IN_BRACKETS, book_word_for("verdict", verdict, v->in), NULL);
    if (group) say_filled(v, W_UNIT_IN_BRACKETS, word_for(group, name, v->in), NULL);
}

void say_days(view *v, const xmlNode *life) {
    char shown[LONG_DATE_CHARS];
    const char *until = node_attr(life, "until");
    say_filled(v, view_since_words(node_attr(life, "since-basis")), view_date(node_attr(life, "since"), v->in, shown),
               NULL);
    if (!*until) return;
    say_word(v, W_COMMA);
    say_filled(v, W_UNTIL, view_date(until, v->in, shown), NULL);
}

/* The bytes of s that fit into so many columns. */
static size_t fitting(const char *s, size_t columns) {
    size_t len = strlen(s), at = 0, used = 0;
    while (at < len) {
        uint32_t cp = '?';
        size_t n = utf8_decode(s + at, len - at, &cp);
        used += (size_t)utf8_width(cp);
        if (used > columns) break;
        at += n ? n : 1;
    }
    return at;
}

static void say_bytes(view *v, const char *s, size_t len) {
    buf_add(&((text_view *)v)->para, s, len);
}

void say_cut(view *v, const char *s, size_t columns) {
    size_t len = fitting(s, columns);
    if (!s[len]) {
        say_raw(v, s);
        return;
    }
    len = fitting(s, columns - 1);
    while (len > 0 && s[len - 1] == ' ') len--;
    say_bytes(v, s, len);
    say_raw(v, "…");
}

void say_cell(view *v, const char *s, size_t columns) {
    size_t used = utf8_columns(s, strlen(s));
    say_raw(v, s);
    if (used < columns) buf_repeat(&((text_view *)v)->para, ' ', columns - used);
}

/* --- setting it --- */

#define INDENT_MAX 12

void show_paragraph(view *v, size_t indent, size_t hang) {
    static const char SPACES[] = "            ";
    flow(v, SPACES + INDENT_MAX - indent, hang);
}

void show_pair(view *v, book_word_id label, const char *s, size_t indent) {
    if (!*s) return;
    say_book_word(v, label);
    say_book_word(v, BW_COLON);
    say_raw(v, s);
    show_paragraph(v, indent, indent + 2);
}

void show_child(view *v, book_word_id label, const xmlNode *parent, book_element e, size_t indent) {
    show_pair(v, label, node_text(book_child(parent, e)), indent);
}

void show_list(view *v, book_word_id label, const xmlNode *parent, book_element e, const char *name, size_t indent) {
    const xmlNode *first = book_child(parent, e);
    for (const xmlNode *c = first; c; c = book_next(c, e)) {
        if (c == first) say_book_word(v, label);
        say_book_word(v, c == first ? BW_COLON : BW_SEPARATOR);
        say_raw(v, name ? node_attr(c, name) : node_text(c));
    }
    show_paragraph(v, indent, indent + 2);
}

void show_heading(view *v, const char *name) {
    say_raw(v, book_word_for("heading", name, v->in));
    headline(v, '-');
}
