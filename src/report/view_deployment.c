#include "report/view_deployment.h"

#include <string.h>

#include "report/tell.h"
#include "report/trace.h"

/* --- the rule of a parameter --- */

typedef struct ruling {
    lang in;
    words_sink *sink;
    void *ctx;
} ruling;

static void rule(const ruling *r, word_id w, const char *a, const char *b) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    words_fill(word(w, r->in), blanks, b ? 2 : 1, r->sink, r->ctx);
}

static void rule_number(const ruling *r, const char *min, const char *max) {
    if (*min && *max)
        rule(r, W_DEPLOY_BETWEEN, min, max);
    else if (*min || *max)
        rule(r, *min ? W_DEPLOY_LEAST : W_DEPLOY_MOST, *min ? min : max, NULL);
}

static void rule_length(const ruling *r, const char *min, const char *max) {
    if (*min && !strcmp(min, max))
        rule(r, W_DEPLOY_LENGTH_EXACT, min, NULL);
    else if (*min && *max)
        rule(r, W_DEPLOY_LENGTH, min, max);
    else if (*min || *max)
        rule(r, *min ? W_DEPLOY_LENGTH_LEAST : W_DEPLOY_LENGTH_MOST, *min ? min : max, NULL);
}

void parameter_rule(const xmlNode *parameter, lang in, words_sink *sink, void *ctx) {
    const ruling r = {in, sink, ctx};
    const char *min = node_attr(parameter, "min"), *max = node_attr(parameter, "max"),
               *pattern = node_attr(parameter, "pattern"), *count = node_attr(parameter, "count");
    const bool bounded = *min || *max, list = node_is(parameter, "type", "list");
    if (list && *count) rule(&r, W_DEPLOY_COUNT, count, NULL);
    if (!bounded && !*pattern) return;
    if (list && *count) rule(&r, W_SEMICOLON, "", NULL);
    if (list) rule(&r, W_DEPLOY_ENTRY, "", NULL);
    if (node_is(parameter, "type", "number"))
        rule_number(&r, min, max);
    else
        rule_length(&r, min, max);
    if (bounded && *pattern) rule(&r, W_COMMA, "", NULL);
    if (*pattern) rule(&r, W_DEPLOY_PATTERN, pattern, NULL);
}

static void tell_piece(void *ctx, const char *piece, size_t len) {
    view *v = ctx;
    v->tell->piece(v, piece, len);
}

void tell_rule(view *v, const xmlNode *parameter) {
    parameter_rule(parameter, v->in, tell_piece, v);
}

/* --- what it is for --- */

const xmlNode *answered_setting(const xmlNode *report, const xmlNode *answer) {
    const xmlNode *s = next_setting(report, NULL);
    while (s && !node_is(s, "id", node_attr(answer, "setting"))) s = next_setting(report, s);
    return s;
}

const xmlNode *answered(const xmlNode *report, const xmlNode *of, const xmlNode *after) {
    const xmlNode *a = after ? node_next(after, EL_OF) : node_child(of, EL_OF);
    while (a && !answered_setting(report, a)) a = node_next(a, EL_OF);
    return a;
}

const char *deployed_client(const view *v, const xmlNode *node) {
    const char *id = node_attr(node, "client");
    const xmlNode *c = node_child(node_child(v->root, EL_CLIENTS), EL_CLIENT);
    while (c && !node_is(c, "id", id)) c = node_next(c, EL_CLIENT);
    const char *title = child_says(c, EL_TITLE, v->in);
    return *title ? title : id;
}

void tell_targets(view *v, const xmlNode *by_hand) {
    const char *s = node_attr(by_hand, "targets");
    if (*s) tell_word(v, W_DEPLOYED_ONLY);
    while (*s) {
        const size_t len = strcspn(s, " ");
        v->tell->piece(v, s, len);
        s += len + strspn(s + len, " ");
        if (*s) tell_word(v, W_COMMA);
    }
}

void tell_left(view *v, const xmlNode *left) {
    const xmlNode *s = answered_setting(v->root, left);
    if (s) {
        tell_setting_title(v, s);
        tell_filled(v, W_WITH_VALUE, "", child_says(s, EL_VALUE, v->in));
    } else {
        tell_filled(v, W_WITH_VALUE, node_attr(left, "resource"), node_attr(left, "property"));
    }
}

bool deploying_command(const view *v, int at, buf *out) {
    if (at == 0)
        buf_printf(out, "acrplan plan SCENARIO.lua --as-of %s --format bicep -o FILE.bicep",
                   node_attr(v->root, "as-of"));
    if (at == 1) buf_puts(out, "acrplan render REPORT.xml --format bicep -o FILE.bicep");
    return at < 2;
}
