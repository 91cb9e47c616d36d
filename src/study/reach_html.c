#include "report/tell.h"
#include "report/view_html_put_others.h"
#include "study/plain.h"
#include "study/reach.h"
#include "study/reach_tell.h"
#include "study/study.h"

/* <p class="css">, if there is anything to say. */
static void put_told(view *v, const char *css, node_teller *tell, const xmlNode *node) {
    size_t before = v->out->len;
    buf_printf(v->out, "<p class=\"%s\">", css);
    size_t empty = v->out->len;
    tell(v, node);
    if (v->out->len == empty)
        buf_truncate(v->out, before);
    else
        put(v, "</p>\n");
}

static void put_aims(view *v) {
    put(v, "<dl class=\"decision\">\n");
    open_row(v, W_REACH_GOAL);
    put(v, "<ul class=\"why\">");
    for (const xmlNode *a = node_child_named(v->root, "aim"); a; a = node_next_named(a, "aim")) {
        put(v, "<li class=\"big\">");
        tell_aim(v, a);
        put(v, "</li>");
    }
    put(v, "</ul>");
    close_row(v);
    open_row(v, W_ANSWER);
    tell_outcome(v, v->root);
    close_row(v);
    put(v, "</dl>\n");
}

static void put_way(view *v, const xmlNode *way) {
    put(v, "<tr><th scope=\"row\"><span class=\"mark\">");
    esc_text(v->out, node_attr(way, "number"));
    put(v, "</span><span class=\"name\">");
    tell_way(v, way);
    put(v, "</span>");
    if (node_child(way, EL_EDIT)) {
        put(v, "<span class=\"below\">");
        tell_effort(v, way);
        put(v, "</span>");
    }
    put(v, "</th>");
    put_cell(v, W_LEADS_TO, "c-leads");
    put_paragraph(v, "when", sense_of(way));
    put_told(v, "", tell_plan_of_way, way);
    put_choice_list(v, way);
    put_shifts(v, way);
    put_told(v, "sort", tell_insistence, way);
    put_told(v, "soft small", tell_else, way);
    put(v, "</td></tr>\n");
}

static void put_ways(view *v) {
    static const word_id heads[] = {W_CHANGE, W_LEADS_TO};
    if (!node_child_named(v->root, "way")) return;
    put(v, "<table class=\"wide repairs ways\">");
    put_head_row(v, heads, 2, 2, 2);
    for (const xmlNode *w = node_child_named(v->root, "way"); w; w = node_next_named(w, "way")) put_way(v, w);
    put(v, "</tbody></table>\n");
}

static void put_never(view *v, const xmlNode *never) {
    if (!node_child(never, EL_REASON)) return;
    put(v, "<div class=\"chain\">\n");
    put_paragraph(v, "", W_REACH_EXCLUDED_BY);
    put(v, "<ul>");
    for (const xmlNode *x = node_child(never, EL_REASON); x; x = node_next(x, EL_REASON)) {
        put(v, "<li>");
        put_reason(v, x);
        put(v, "</li>");
    }
    put(v, "</ul>\n</div>\n");
}

static void put_notes(view *v) {
    if (node_is(v->root, "outcome", "already")) return;
    put_paragraph(v, "soft small", W_REACH_KEPT);
    if (leaves_money_aside(v)) put_paragraph(v, "soft small", W_REACH_MONEY_ASIDE);
    if (node_is(v->root, "outcome", "ways") && !node_flag(v->root, "complete"))
        put_paragraph(v, "notice", W_REACH_MORE);
}

void view_reach_html(xmlDocPtr tree, const view_options *o, buf *out) {
    static const element parts[] = {EL_FACTS, EL_SOURCES, EL_GOALS, EL_SCENARIO};
    view v = {.table = HTML_HANDLERS, .tell = &HTML_TELLER, .in = o->in, .out = out};
    v.root = xmlDocGetRootElement(tree);
    html_page_begin(&v, &(page){.kind = W_REACH, .css = "study", .begins = "ways", .style = study_css});
    put(&v, "<section id=\"ways\" aria-labelledby=\"h-ways\">\n<h2 id=\"h-ways\">");
    put_word(&v, W_REACH);
    put(&v, "</h2>\n");
    put_aims(&v);
    put_ways(&v);
    put_never(&v, node_child_named(v.root, "never"));
    put_notes(&v);
    put(&v, "</section>\n");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (node_child(v.root, parts[i])) view_walk_from(&v, node_child(v.root, parts[i]));
    html_page_end(&v);
}
