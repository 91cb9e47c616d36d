#include "study/boundary_views.h"
#include "study/history_views.h"
#include "study/study.h"
#include "study/tell_outlook.h"

static void put_clashes(view *v, const xmlNode *parent) {
    if (!node_child_named(parent, "clash")) return;
    put(v, "<ul class=\"moves\">\n");
    for (xmlNodePtr c = node_child_named(parent, "clash"); c; c = node_next_named(c, "clash")) {
        put(v, "<li>");
        tell_new_clash(v, c);
        put(v, "</li>\n");
    }
    put(v, "</ul>\n");
}

static void put_effect(view *v, const xmlNode *effect, word_id says) {
    if (!effect) return;
    put_paragraph(v, "sort", says);
    html_differences(v, effect, false);
    put_clashes(v, effect);
}

static void put_milestone(view *v, const xmlNode *m) {
    const xmlNode *built = node_child_named(m, "built");
    put(v, "<li class=\"");
    esc_attr(v->out, node_attr(m, "means"));
    put(v, "\" id=\"d-");
    esc_id(v->out, node_attr(m, "day"));
    put(v, "\"><h3>");
    put_date(v, node_attr(m, "day"));
    put(v, ": ");
    put_word(v, milestone_word(m));
    put(v, "</h3>\n");
    if (node_child_named(m, "turn")) put(v, "<ul class=\"turns\">\n");
    for (xmlNodePtr t = node_child_named(m, "turn"); t; t = node_next_named(t, "turn")) html_turn(v, t);
    if (node_child_named(m, "turn")) put(v, "</ul>\n");
    if (built) put_effect(v, built, built_word(built));
    put_effect(v, node_child_named(m, "anew"), W_ANEW_IS);
    put(v, "</li>\n");
}

static void put_ahead(view *v) {
    const xmlNode *first = next_milestone(v->root, NULL, false);
    html_section_begin(v, "ahead", W_OUTLOOK_AHEAD);
    if (!first) put_paragraph(v, "", W_OUTLOOK_NOTHING);
    if (first) put(v, "<ol class=\"cards intervals\">\n");
    for (const xmlNode *m = first; m; m = next_milestone(v->root, m, false)) put_milestone(v, m);
    if (first) put(v, "</ol>\n");
    put(v, "</section>\n");
}

static void put_wording(view *v) {
    const xmlNode *first = next_milestone(v->root, NULL, true);
    if (!first) return;
    html_section_begin(v, "wording", W_OUTLOOK_WORDING);
    put_paragraph(v, "", W_OUTLOOK_WORDING_NOTE);
    put(v, "<ul class=\"turns\">\n");
    for (const xmlNode *m = first; m; m = next_milestone(v->root, m, true))
        for (xmlNodePtr t = node_child_named(m, "turn"); t; t = node_next_named(t, "turn")) html_turn(v, t);
    put(v, "</ul>\n</section>\n");
}

static void write_outlook(view *v) {
    char read[LONG_DATE_CHARS];
    html_section_begin(v, "today", W_OUTLOOK_TODAY);
    put(v, "<p class=\"says\">");
    tell_state(v, node_child_named(v->root, "today"));
    put(v, "</p>\n<p class=\"soft small\">");
    put_filled(v, W_OUTLOOK_RULE, view_date(node_attr(node_child(v->root, EL_PACK), "read-up-to"), v->in, read), NULL);
    put(v, "</p>\n");
    if (!node_flag(v->root, "complete")) put_paragraph(v, "notice", W_HISTORY_STOPPED);
    if (node_flag(v->root, "unasked")) put_paragraph(v, "notice", W_OUTLOOK_UNASKED);
    put(v, "</section>\n");
    put_ahead(v);
    put_wording(v);
}

void view_outlook_html(xmlDocPtr tree, const view_options *o, buf *out) {
    const page p = {.kind = W_OUTLOOK, .css = "study", .begins = "ahead", .style = study_css};
    html_document(tree, o, out, &p, write_outlook);
}
