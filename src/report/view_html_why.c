#include <string.h>

#include "report/tell.h"
#include "report/view_html_put_others.h"

/* Links lead to facts, their sources and lines of the scenario, so these are always there. */
bool html_why_tells(const view *v, const xmlNode *part) {
    element e = element_of(part);
    return (why_tells(v, part) && e != EL_ASKED) || e == EL_FACTS || e == EL_SOURCES || e == EL_SCENARIO;
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
    put_choice_list(v, other);
}

static void put_reasons_there(view *v, const xmlNode *asked) {
    const xmlNode *chain = node_child(asked, EL_CHAIN);
    if (!node_child(asked, EL_REASON)) return;
    put(v, "<div class=\"chain path\">\n");
    if (chain)
        html_chain(v, chain);
    else
        put_reasons(v, asked);
    put(v, "</div>\n");
}

/* The answer in a sentence or two; in brief no more than that. */
void html_answer(view *v) {
    const xmlNode *asked = asked_of(v);
    const char *verdict = node_attr(asked, "verdict");
    put(v, "<section id=\"asked\" class=\"answer\" aria-labelledby=\"h-asked\">\n<h2 id=\"h-asked\">");
    put_named(v, "heading", "asked-about");
    put(v, "</h2>\n<p><span class=\"name\">");
    put_filled(v, W_WITH_VALUE, child_says(asked, EL_TITLE, v->in), child_says(asked, EL_VALUE, v->in));
    put(v, "</span> ");
    put_badge(v, is_plans_option(asked) ? verdict : "plain", "status", verdict);
    put(v, "</p>\n<p class=\"lead\">");
    tell_brief(v);
    put(v, "</p>\n");
    if (v->depth != DEPTH_BRIEF) {
        put_reasons_there(v, asked);
        put_other_plan(v, asked);
    }
    put(v, "</section>\n");
}
