/* What deploys the plan, as lists: resources, parameters, and what is left to do by hand. */
#include "report/view_text_deployment.h"

#include "report/tell.h"

void text_under(view *v, word_id w) {
    say_word(v, w);
    headline(v, '~');
}

static void show_commands(view *v) {
    flow_word(v, W_DEPLOYED_FILES);
    for (int i = 0;; i++) {
        buf command = BUF_INIT;
        const bool any = deploying_command(v, i, &command);
        if (any) say_raw(v, buf_data(&command));
        flow(v, "    ", 6);
        if (!buf_ok(&command)) v->out->failed = true;
        buf_free(&command);
        if (!any) break;
    }
}

void text_left(view *v, const xmlNode *deployment) {
    const xmlNode *first = node_child(deployment, EL_LEFT);
    if (!first) return;
    say_word(v, W_DEPLOYED_LEFT);
    for (const xmlNode *l = first; l; l = node_next(l, EL_LEFT)) {
        if (l != first) say_word(v, W_SEMICOLON);
        tell_left(v, l);
    }
    flow(v, "", 0);
}

/* --- resources --- */

void say_resource(view *v, const xmlNode *r) {
    say_says(v, r, EL_TITLE);
    if (*node_attr(r, "each")) {
        say_raw(v, " [");
        say_filled(v, W_DEPLOYED_EACH, node_attr(r, "each"), NULL);
        say_raw(v, "]");
    }
    if (node_flag(r, "existing")) say_word(v, W_SENTENCE_GAP);
    if (node_flag(r, "existing")) say_word(v, W_DEPLOY_EXISTS);
    say_fact_ref(v, node_attr(r, "fact"));
}

void say_api(view *v, const xmlNode *r) {
    const xmlNode *reason = node_child(r, EL_API_REASON);
    say_raw(v, node_attr(r, "api"));
    if (!reason) return;
    say_word(v, W_SEMICOLON);
    say_filled(v, W_DEPLOYED_PASSED, node_attr(reason, "passed"), node_attr(reason, "property"));
}

void text_api_note(view *v) {
    char day[LONG_DATE_CHARS];
    say_filled(v, W_DEPLOYED_API_NOTE, view_date(node_attr(v->root, "as-of"), v->in, day), NULL);
    flow(v, "", 0);
}

static void show_resources(view *v, const xmlNode *deployment) {
    const xmlNode *r = node_child(deployment, EL_RESOURCE);
    if (!r) return;
    text_under(v, W_DEPLOYED_RESOURCES);
    for (; r; r = node_next(r, EL_RESOURCE)) {
        say_resource(v, r);
        flow(v, "- ", 2);
        say_raw(v, node_attr(r, "type"));
        say_word(v, W_SEMICOLON);
        say_filled(v, W_DEPLOYED_VERSION, "", NULL);
        say_api(v, r);
        flow(v, "    ", 4);
    }
    text_api_note(v);
}

/* --- parameters --- */

void say_parameter(view *v, const xmlNode *p) {
    const char *client = deployed_client(v, p), *says = child_says(p, EL_SAYS, v->in);
    say_says(v, p, EL_TITLE);
    if (*client) say_filled(v, W_UNIT_IN_BRACKETS, client, NULL);
    if (!*says) return;
    say_raw(v, ": ");
    say_raw(v, says);
}

void say_rule(view *v, const xmlNode *p) {
    const char *preset = node_attr(p, "default");
    tell_rule(v, p);
    if (!*preset) return;
    if (*node_attr(p, "min") || *node_attr(p, "max") || *node_attr(p, "pattern") || *node_attr(p, "count"))
        say_word(v, W_SEMICOLON);
    say_filled(v, W_DEPLOYED_DEFAULT, preset, NULL);
}

static void show_parameters(view *v, const xmlNode *deployment) {
    const xmlNode *p = node_child(deployment, EL_PARAMETER);
    if (!p) return;
    text_under(v, W_DEPLOYED_PARAMETERS);
    for (; p; p = node_next(p, EL_PARAMETER)) {
        say_raw(v, node_attr(p, "id"));
        flow(v, "- ", 2);
        say_parameter(v, p);
        flow(v, "    ", 4);
        say_rule(v, p);
        flow(v, "    ", 4);
    }
}

/* --- by hand --- */

static void show_answers(view *v, const xmlNode *of) {
    const xmlNode *first = answered(v->root, of, NULL);
    if (first) say_word(v, W_DEPLOYED_ANSWERS);
    for (const xmlNode *a = first; a; a = answered(v->root, of, a)) {
        if (a != first) say_word(v, W_COMMA);
        tell_setting_title(v, answered_setting(v->root, a));
    }
    flow(v, "    ", 4);
    tell_targets(v, of);
    flow(v, "    ", 4);
}

void text_by_hand(view *v, const xmlNode *deployment) {
    const xmlNode *n = node_child(deployment, EL_BY_HAND);
    if (!n) return;
    text_under(v, W_DEPLOYED_HANDS);
    say_word(v, W_DEPLOYED_HANDS_NOTE);
    if (node_child(v->root, EL_STEPS)) {
        say_word(v, W_SENTENCE_GAP);
        say_filled(v, W_DEPLOYED_HANDS_ALSO, word_for("heading", "steps", v->in), NULL);
    }
    flow(v, "", 0);
    for (; n; n = node_next(n, EL_BY_HAND)) {
        say_says(v, n, EL_SAYS);
        say_fact_ref(v, node_attr(n, "fact"));
        flow(v, "[ ] ", 4);
        show_answers(v, n);
    }
}

bool text_deployment(view *v, xmlNodePtr node) {
    text_heading(v, node);
    show_commands(v);
    text_left(v, node);
    show_resources(v, node);
    show_parameters(v, node);
    text_by_hand(v, node);
    return false;
}
