#include <string.h>

#include "report/tell.h"
#include "report/view_html.h"

void put(view *v, const char *markup) {
    buf_puts(v->out, markup);
}

void put_word(view *v, word_id w) {
    esc_text(v->out, word(w, v->in));
}

/* The pieces are not NUL-terminated, so they are escaped through a copy of bounded size; no UTF-8 sequence is
 * looked into, so cutting one is harmless. */
static void escape_piece(void *ctx, const char *piece, size_t len) {
    char part[128];
    while (len > 0) {
        size_t n = len < sizeof part ? len : sizeof part - 1;
        memcpy(part, piece, n);
        part[n] = '\0';
        esc_text(ctx, part);
        piece += n;
        len -= n;
    }
}

void put_blanks(view *v, word_id w, const blank *blanks, size_t count) {
    words_fill(word(w, v->in), blanks, count, escape_piece, v->out);
}

void put_filled(view *v, word_id w, const char *a, const char *b) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    put_blanks(v, w, blanks, b ? 2 : 1);
}

void put_named(view *v, const char *group, const char *name) {
    esc_text(v->out, word_for(group, name, v->in));
}

static void put_class(view *v, const char *css) {
    if (!*css) return;
    put(v, " class=\"");
    put(v, css);
    put(v, "\"");
}

static void open_tag(view *v, const char *tag, const char *css) {
    put(v, "<");
    put(v, tag);
    put_class(v, css);
    put(v, ">");
}

void put_in(view *v, const char *tag, const char *css, const char *s) {
    if (!*s) return;
    open_tag(v, tag, css);
    esc_text(v->out, s);
    put(v, "</");
    put(v, tag);
    put(v, ">");
}

void put_paragraph(view *v, const char *css, word_id w) {
    put_in(v, "p", css, word(w, v->in));
    put(v, "\n");
}

void put_data(view *v, const char *s) {
    put_in(v, "span", "data", s);
}

void put_says(view *v, const xmlNode *parent, element e) {
    put_data(v, child_says(parent, e, v->in));
}

void put_badge(view *v, const char *css, const char *group, const char *name) {
    put(v, "<span class=\"badge ");
    esc_attr(v->out, css);
    put(v, "\">");
    put_named(v, group, name);
    put(v, "</span>");
}

void put_cell(view *v, word_id label, const char *css) {
    put(v, "<td");
    put_class(v, css);
    put(v, " data-label=\"");
    esc_attr(v->out, word(label, v->in));
    put(v, "\">");
}

void put_number_cell(view *v, word_id label, const char *number) {
    put_cell(v, label, "number");
    esc_text(v->out, number);
    put(v, "</td>");
}

/* --- links --- */

static void open_link(view *v, const char *css, const char *prefix, const char *id) {
    put(v, "<a");
    put_class(v, css);
    put(v, " href=\"#");
    put(v, prefix);
    esc_id(v->out, id);
    put(v, "\">");
}

/* Its text alone where the section that it leads to was not chosen. */
static bool open_link_to(view *v, document_section s, const char *css, const char *prefix, const char *id) {
    bool leads = view_has(v, s);
    if (leads)
        open_link(v, css, prefix, id);
    else
        open_tag(v, "span", css);
    return leads;
}

static void close_link_to(view *v, bool leads) {
    put(v, leads ? "</a>" : "</span>");
}

void put_line_link(view *v, const char *line) {
    if (!*line || !strcmp(line, "0")) return;
    put(v, " ");
    bool leads = open_link_to(v, SECTION_SCENARIO, "ref", "L", line);
    put_filled(v, W_LINE, line, NULL);
    close_link_to(v, leads);
}

void put_fact_link(view *v, const char *id) {
    const xmlNode *fact = view_fact(v, id);
    if (!fact) return;
    put(v, " ");
    bool leads = open_link_to(v, SECTION_FACTS, "ref", "f-", id);
    put_filled(v, W_FACT_REF, node_attr(fact, "number"), NULL);
    close_link_to(v, leads);
}

void put_source_link(view *v, const char *id) {
    const xmlNode *source = view_source(v, id);
    if (!source) return;
    bool leads = open_link_to(v, SECTION_FACTS, "", "src-", id);
    put_says(v, source, EL_TITLE);
    close_link_to(v, leads);
}

void put_source_ref(view *v, const char *id) {
    const xmlNode *source = view_source(v, id);
    if (!source || !view_has(v, SECTION_FACTS)) return;
    put(v, " <a class=\"ref\" href=\"#src-");
    esc_id(v->out, id);
    put(v, "\" title=\"");
    esc_attr(v->out, child_says(source, EL_TITLE, v->in));
    put(v, "\">");
    put_word(v, W_VERIFY_SOURCE);
    put(v, "</a>");
}

void put_setting_title(view *v, const xmlNode *setting) {
    bool leads = open_link_to(v, SECTION_CONFIGURATION, "", "s-", node_attr(setting, "id"));
    tell_setting_title(v, setting);
    close_link_to(v, leads);
}

bool open_section_link(view *v, document_section s, const char *css, const char *id) {
    return open_link_to(v, s, css, "", id);
}

void close_section_link(view *v, bool leads) {
    close_link_to(v, leads);
}

/* --- reasons, dates --- */

void put_reason(view *v, const xmlNode *reason) {
    put_says(v, reason, EL_SAYS);
    if (node_is(reason, "kind", "fact"))
        put_fact_link(v, node_attr(reason, "ref"));
    else
        put_line_link(v, node_attr(reason, "line"));
}

void put_reasons(view *v, const xmlNode *parent) {
    xmlNodePtr reason = told_reason(parent, NULL);
    if (!reason) return;
    put(v, "<ul class=\"why\">");
    for (; reason; reason = told_reason(parent, reason)) {
        put(v, "<li>");
        put_reason(v, reason);
        put(v, "</li>");
    }
    put(v, "</ul>");
}

void put_item(view *v, const xmlNode *item) {
    const char *name, *group = view_grade(item, &name);
    if (group) put_badge(v, name, group, name);
    if (group) put(v, " ");
    put_says(v, item, EL_SAYS);
    put_fact_link(v, node_attr(item, "fact"));
    put_line_link(v, node_attr(item, "line"));
}

void put_path(view *v, const char *path) {
    put(v, "<code>");
    while (*path) {
        size_t len = strcspn(path, "./");
        len += path[len] != '\0';
        escape_piece(v->out, path, len);
        path += len;
        if (*path) put(v, "<wbr>");
    }
    put(v, "</code>");
}

void put_date(view *v, const char *iso) {
    char shown[LONG_DATE_CHARS];
    put(v, "<time datetime=\"");
    esc_attr(v->out, iso);
    put(v, "\">");
    esc_text(v->out, view_date(iso, v->in, shown));
    put(v, "</time>");
}

void put_pair(view *v, word_id term, const char *s) {
    if (!*s) return;
    put(v, "<div><dt>");
    put_word(v, term);
    put(v, "</dt><dd>");
    put_data(v, s);
    put(v, "</dd></div>");
}

static void tell_piece(view *v, const char *s, size_t len) {
    escape_piece(v->out, s, len);
}

const teller HTML_TELLER = {tell_piece, put_fact_link, put_line_link};

/* --- sections --- */

void open_piece(view *v, const char *id) {
    buf_printf(v->out, "<section class=\"%s\" id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id, id);
    put_named(v, "heading", id);
    put(v, "</h2>\n");
}

bool enter_section(view *v, xmlNodePtr node) {
    const char *name = element_name(element_of(node));
    buf_printf(v->out, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", name, name, name);
    put_named(v, "heading", view_heading(v, node));
    put(v, "</h2>\n");
    return true;
}

void leave_section(view *v, xmlNodePtr node) {
    (void)node;
    put(v, "</section>\n");
}

void put_joined(view *v, const xmlNode *node, element e, word_id sentence) {
    xmlNodePtr child = node_child(node, e);
    if (!child) return;
    buf names = BUF_INIT;
    for (; child; child = node_next(child, e)) {
        if (names.len) buf_puts(&names, word(W_COMMA, v->in));
        buf_puts(&names, node_says(child, v->in));
    }
    put(v, "<p class=\"soft small\">");
    put_filled(v, sentence, buf_data(&names), NULL);
    put(v, "</p>");
    if (!buf_ok(&names)) v->out->failed = true;
    buf_free(&names);
}
