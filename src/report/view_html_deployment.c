/* What deploys the plan: resources, parameters, and what is left to do by hand. */
#include "report/tell.h"
#include "report/view_deployment.h"
#include "report/view_html.h"

static void put_below(view *v, word_id w, const char *a, const char *b) {
    if (!*a) return;
    put(v, "<span class=\"below\">");
    put_filled(v, w, a, b);
    put(v, "</span>");
}

static void put_commands(view *v) {
    put_paragraph(v, "", W_DEPLOYED_FILES);
    put(v, "<ul class=\"commands\">");
    for (int i = 0;; i++) {
        buf command = BUF_INIT;
        const bool any = deploying_command(v, i, &command);
        if (any) put(v, "<li>");
        if (any) put_in(v, "code", "", buf_data(&command));
        if (any) put(v, "</li>");
        if (!buf_ok(&command)) v->out->failed = true;
        buf_free(&command);
        if (!any) break;
    }
    put(v, "</ul>\n");
}

static void put_left(view *v, const xmlNode *deployment) {
    const xmlNode *first = node_child(deployment, EL_LEFT);
    if (!first) return;
    put(v, "<p class=\"notice\">");
    put_word(v, W_DEPLOYED_LEFT);
    for (const xmlNode *l = first; l; l = node_next(l, EL_LEFT)) {
        if (l != first) put_word(v, W_SEMICOLON);
        tell_left(v, l);
    }
    put(v, "</p>\n");
}

/* --- resources --- */

static void put_resource(view *v, const xmlNode *r) {
    const xmlNode *reason = node_child(r, EL_API_REASON);
    put(v, "<tr><th scope=\"row\">");
    put_says(v, r, EL_TITLE);
    put_fact_link(v, node_attr(r, "fact"));
    put_below(v, W_DEPLOYED_EACH, node_attr(r, "each"), NULL);
    if (node_flag(r, "existing")) put_in(v, "span", "below", word(W_DEPLOY_EXISTS, v->in));
    put(v, "</th>");
    put_cell(v, W_DEPLOYED_TYPE, "");
    put_path(v, node_attr(r, "type"));
    put(v, "</td>");
    put_cell(v, W_DEPLOYED_API, "");
    put_data(v, node_attr(r, "api"));
    put_below(v, W_DEPLOYED_PASSED, node_attr(reason, "passed"), node_attr(reason, "property"));
    put(v, "</td>");
    put_cell(v, W_CLIENT, "");
    put_data(v, deployed_client(v, r));
    put(v, "</td></tr>\n");
}

static void put_resources(view *v, const xmlNode *deployment) {
    static const word_id heads[] = {W_DEPLOYED_RESOURCE, W_DEPLOYED_TYPE, W_DEPLOYED_API, W_CLIENT};
    char day[LONG_DATE_CHARS];
    const xmlNode *r = node_child(deployment, EL_RESOURCE);
    if (!r) return;
    put(v, "<table class=\"wide resources\"><caption>");
    put_word(v, W_DEPLOYED_RESOURCES);
    put(v, "</caption>");
    put_head_row(v, heads, 4, 4, 4);
    for (; r; r = node_next(r, EL_RESOURCE)) put_resource(v, r);
    put(v, "</tbody></table>\n<p class=\"absent\">");
    put_filled(v, W_DEPLOYED_API_NOTE, view_date(node_attr(v->root, "as-of"), v->in, day), NULL);
    put(v, "</p>\n");
}

/* --- parameters --- */

static void put_parameter(view *v, const xmlNode *p) {
    put(v, "<tr><th scope=\"row\"><code>");
    esc_text(v->out, node_attr(p, "id"));
    put(v, "</code></th>");
    put_cell(v, W_DEPLOYED_MEANING, "");
    put_says(v, p, EL_TITLE);
    put_below(v, W_FOR, deployed_client(v, p), NULL);
    put_in(v, "span", "below data", child_says(p, EL_SAYS, v->in));
    put(v, "</td>");
    put_cell(v, W_DEPLOYED_RULE, "");
    put(v, "<span class=\"data\">");
    tell_rule(v, p);
    put(v, "</span>");
    put_below(v, W_DEPLOYED_DEFAULT, node_attr(p, "default"), NULL);
    put(v, "</td></tr>\n");
}

static void put_parameters(view *v, const xmlNode *deployment) {
    static const word_id heads[] = {W_DEPLOYED_PARAMETER, W_DEPLOYED_MEANING, W_DEPLOYED_RULE};
    const xmlNode *p = node_child(deployment, EL_PARAMETER);
    if (!p) return;
    put(v, "<table class=\"wide parameters\"><caption>");
    put_word(v, W_DEPLOYED_PARAMETERS);
    put(v, "</caption>");
    put_head_row(v, heads, 3, 3, 3);
    for (; p; p = node_next(p, EL_PARAMETER)) put_parameter(v, p);
    put(v, "</tbody></table>\n");
}

/* --- by hand --- */

static void put_answers(view *v, const xmlNode *of) {
    const xmlNode *first = answered(v->root, of, NULL);
    if (!first) return;
    put_word(v, W_DEPLOYED_ANSWERS);
    for (const xmlNode *a = first; a; a = answered(v->root, of, a)) {
        if (a != first) put_word(v, W_COMMA);
        put_setting_title(v, answered_setting(v->root, a));
    }
}

static void put_by_hand(view *v, const xmlNode *n) {
    put(v, "<li><p>");
    put_says(v, n, EL_SAYS);
    put_fact_link(v, node_attr(n, "fact"));
    put(v, "</p><p class=\"soft small\">");
    put_answers(v, n);
    if (*node_attr(n, "targets")) put(v, "<br>");
    tell_targets(v, n);
    put(v, "</p></li>\n");
}

static void put_steps_by_hand(view *v, const xmlNode *deployment) {
    const xmlNode *n = node_child(deployment, EL_BY_HAND);
    if (!n) return;
    put_in(v, "h3", "", word(W_DEPLOYED_HANDS, v->in));
    put(v, "\n<p class=\"soft\">");
    put_word(v, W_DEPLOYED_HANDS_NOTE);
    if (node_child(v->root, EL_STEPS)) {
        put_word(v, W_SENTENCE_GAP);
        bool leads = open_section_link(v, SECTION_STEPS, "", "steps");
        put_filled(v, W_DEPLOYED_HANDS_ALSO, word_for("heading", "steps", v->in), NULL);
        close_section_link(v, leads);
    }
    put(v, "</p>\n<ol class=\"steps\">\n");
    for (; n; n = node_next(n, EL_BY_HAND)) put_by_hand(v, n);
    put(v, "</ol>\n");
}

bool html_deployment(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_commands(v);
    put_left(v, node);
    put_resources(v, node);
    put_parameters(v, node);
    put_steps_by_hand(v, node);
    leave_section(v, node);
    return false;
}
