/* The page of a history: a time line whose bands lead to what is said of each interval. */
#include "report/view_html.h"
#include "study/boundary_views.h"
#include "study/history_views.h"
#include "study/study.h"

/* --- a boundary --- */

static void put_sources(view *v, const xmlNode *t) {
    if (!node_child(t, EL_CITES)) return;
    put(v, "<p class=\"soft small\">");
    for (xmlNodePtr c = node_child(t, EL_CITES); c; c = node_next(c, EL_CITES)) {
        put_source_link(v, node_attr(c, "source"));
        if (node_next(c, EL_CITES)) put_word(v, W_SEMICOLON);
    }
    put(v, "</p>");
}

void html_turn(view *v, const xmlNode *t) {
    const char *what = child_says(t, EL_MITIGATION, v->in);
    put(v, "<li><p><time datetime=\"");
    esc_attr(v->out, node_attr(t, "on"));
    put(v, "\">");
    tell_turn_date(v, t);
    put(v, "</time> <span class=\"data\">");
    tell_turn(v, t);
    put(v, "</span></p>");
    if (has_turn_before(t)) {
        put(v, "<p class=\"soft small data\">");
        tell_turn_before(v, t);
        put(v, "</p>");
    }
    if (*node_attr(t, "means") && *what) {
        put(v, "<dl class=\"pairs\">");
        put_pair(v, W_MITIGATION, what);
        put(v, "</dl>");
    }
    put_sources(v, t);
    put(v, "</li>\n");
}

void html_differences(view *v, const xmlNode *parent, bool with_causes) {
    if (!node_child_named(parent, "difference")) return;
    put(v, "<ul class=\"moves\">\n");
    for (xmlNodePtr d = node_child_named(parent, "difference"); d; d = node_next_named(d, "difference")) {
        put(v, "<li><span class=\"data\">");
        tell_difference(v, d);
        put(v, "</span>");
        if (with_causes && node_child_named(d, "cause")) {
            put(v, " <span class=\"soft small\">");
            tell_causes(v, d);
            put(v, "</span>");
        }
        put(v, "</li>\n");
    }
    put(v, "</ul>\n");
}

static void put_boundary(view *v, const xmlNode *b) {
    html_differences(v, b, has_causes(b));
    put_in(v, "p", "sort", word(W_THE_CAUSES, v->in));
    put(v, "\n<ol class=\"turns\">\n");
    for (xmlNodePtr t = node_child_named(b, "turn"); t; t = node_next_named(t, "turn")) html_turn(v, t);
    put(v, "</ol>\n");
    if (!node_flag(b, "complete")) put_paragraph(v, "notice", W_HISTORY_STOPPED);
}

/* --- intervals --- */

static void put_interval(view *v, const xmlNode *i) {
    const xmlNode *b = node_child_named(i, "boundary");
    put(v, "<li class=\"");
    esc_attr(v->out, node_attr(i, "kind"));
    put(v, "\" id=\"i-");
    esc_id(v->out, node_attr(i, "number"));
    put(v, "\"><h3>");
    tell_period(v, i);
    put(v, "</h3>\n<p class=\"says\">");
    tell_state(v, i);
    put(v, "</p>\n");
    if (b) put_boundary(v, b);
    put(v, "</li>\n");
}

static void put_intervals(view *v) {
    html_section_begin(v, "intervals", W_INTERVALS);
    put(v, "<ol class=\"cards intervals\">\n");
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval"))
        put_interval(v, i);
    put(v, "</ol>\n</section>\n");
}

static void put_time_line(view *v) {
    char days[NUMBER_CHARS], changes[NUMBER_CHARS];
    size_t intervals = 0;
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval")) intervals++;
    html_section_begin(v, "time-line", W_TIME_LINE);
    put(v, "<p>");
    put_filled(v, W_HISTORY_COUNT, show_amount(node_amount(v->root, "turning-days"), days),
               show_count(intervals ? intervals - 1 : 0, changes));
    put(v, "</p>\n");
    html_time_line(v);
    put_paragraph(v, "soft small", W_HISTORY_RULE);
    if (!node_flag(v->root, "complete")) put_paragraph(v, "notice", W_HISTORY_STOPPED);
    put(v, "</section>\n");
}

/* --- the page --- */

void html_section_begin(view *v, const char *id, word_id heading) {
    buf_printf(v->out, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id);
    put_word(v, heading);
    put(v, "</h2>\n");
}

void html_document(xmlDocPtr tree, const view_options *o, buf *out, const page *p, void (*write)(view *v)) {
    view v = {
        .table = HTML_HANDLERS, .tell = &HTML_TELLER, .in = o->in, .out = out, .root = xmlDocGetRootElement(tree)};
    html_page_begin(&v, p);
    write(&v);
    if (node_child(v.root, EL_SOURCES)) view_walk_from(&v, node_child(v.root, EL_SOURCES));
    if (node_child(v.root, EL_SCENARIO)) view_walk_from(&v, node_child(v.root, EL_SCENARIO));
    html_page_end(&v);
}

static void write_history(view *v) {
    put_time_line(v);
    put_intervals(v);
}

void view_history_html(xmlDocPtr tree, const view_options *o, buf *out) {
    const page p = {.kind = W_HISTORY, .css = "study", .begins = "time-line", .style = study_css};
    html_document(tree, o, out, &p, write_history);
}
