#include <string.h>

#include "report/tell.h"
#include "report/view_html.h"

/* Links lead to facts, their sources and lines of the scenario, so these are always there. */
bool html_why_tells(const view *v, const xmlNode *part) {
    element e = element_of(part);
    return why_tells(v, part) || e == EL_FACTS || e == EL_SOURCES || e == EL_SCENARIO;
}

void html_brief(view *v) {
    put(v, "<section id=\"asked\" class=\"brief\" aria-labelledby=\"h-asked\">\n<h2 id=\"h-asked\">");
    put_named(v, "heading", "asked-about");
    put(v, "</h2>\n<p class=\"lead\">");
    tell_brief(v);
    put(v, "</p>\n</section>\n");
}

static void put_other_plan(view *v, const xmlNode *asked) {
    const xmlNode *other = node_child(asked, EL_OTHER);
    bool plans = is_plans_option(asked);
    if (!other) return;
    if (plans && *child_says(other, EL_VALUE, v->in)) {
        put(v, "<p>");
        put_filled(v, W_NEXT_BEST, child_says(other, EL_VALUE, v->in), NULL);
        put(v, "</p>\n");
    }
    put_in(v, "p", "", word(plans ? W_THE_NEXT_PLAN : W_THE_PLAN_WITH, v->in));
    put(v, "\n");
    html_consequences(v, other);
    put(v, "<ul class=\"why\">");
    for (xmlNodePtr c = node_child(other, EL_CHOICE); c; c = node_next(c, EL_CHOICE)) {
        if (node_is(c, "setting", node_attr(asked, "setting"))) continue;
        put(v, "<li>");
        put_filled(v, W_SETTING_BECOMES, child_says(c, EL_TITLE, v->in), child_says(c, EL_VALUE, v->in));
        put(v, "</li>");
    }
    put(v, "</ul>\n");
}

static void put_reasons_there(view *v, const xmlNode *asked) {
    const xmlNode *chain = node_child(asked, EL_CHAIN);
    if (!node_child(asked, EL_REASON)) return;
    put(v, "<div class=\"chain\">\n");
    if (chain)
        html_chain(v, chain);
    else
        put_reasons(v, asked);
    put(v, "</div>\n");
}

bool html_asked(view *v, xmlNodePtr node) {
    const char *verdict = node_attr(node, "verdict");
    put(v, "<section id=\"decision\" aria-labelledby=\"h-decision\">\n<h2 id=\"h-decision\">");
    put_filled(v, W_WITH_VALUE, child_says(node, EL_TITLE, v->in), child_says(node, EL_VALUE, v->in));
    put(v, " ");
    put_badge(v, is_plans_option(node) ? verdict : "plain", "status", verdict);
    put(v, "</h2>\n");
    put_reasons_there(v, node);
    put_other_plan(v, node);
    put(v, "</section>\n");
    return false;
}
