/* The verification list, as text and as Markdown. */
#include "report/view_verify.h"

#include <stdio.h>
#include <string.h>

#include "report/markdown.h"
#include "report/view_markdown.h"

/* --- the checks of a report --- */

static void visit_settings(const xmlNode *group, check_visit *visit, void *ctx) {
    for (const xmlNode *s = node_child(group, EL_SETTING); s; s = node_next(s, EL_SETTING)) {
        const xmlNode *verify = node_child(s, EL_VERIFY);
        if (verify) visit(&(planned_check){group, s, verify, node_attr(verify, "query")}, ctx);
    }
}

void each_check(const xmlNode *root, check_visit *visit, void *ctx) {
    const xmlNode *settings = node_child(root, EL_SETTINGS), *clients = node_child(root, EL_CLIENTS);
    for (const xmlNode *s = node_child(settings, EL_SECTION); s; s = node_next(s, EL_SECTION))
        visit_settings(s, visit, ctx);
    for (const xmlNode *c = node_child(clients, EL_CLIENT); c; c = node_next(c, EL_CLIENT))
        visit_settings(c, visit, ctx);
}

static void count(const planned_check *c, void *ctx) {
    check_counts *n = ctx;
    if (*c->query)
        n->by_command++;
    else
        n->by_hand++;
}

check_counts count_checks(const xmlNode *root) {
    check_counts n = {0};
    each_check(root, count, &n);
    return n;
}

/* --- text --- */

typedef struct listing {
    view *v;
    const xmlNode *group; /* the one whose heading was written last */
} listing;

static void say_counts(view *v) {
    const check_counts n = count_checks(v->root);
    char command[24], hand[24];
    snprintf(command, sizeof command, "%zu", n.by_command);
    snprintf(hand, sizeof hand, "%zu", n.by_hand);
    if (n.by_command + n.by_hand)
        say_filled(v, W_VERIFY_COUNTS, command, hand);
    else
        say_word(v, W_VERIFY_NONE);
}

static void say_day(view *v) {
    char shown[LONG_DATE_CHARS];
    say_filled(v, W_KIND_AS_OF, word(W_PLAN, v->in), view_date(node_attr(v->root, "as-of"), v->in, shown));
}

static void text_targets(view *v) {
    const xmlNode *targets = node_child(v->root, EL_TARGETS);
    if (!targets) return;
    say_word(v, W_VERIFY_TARGETS);
    headline(v, '-');
    for (const xmlNode *t = node_child(targets, EL_TARGET); t; t = node_next(t, EL_TARGET)) {
        say_raw(v, node_attr(t, "id"));
        say_raw(v, ": ");
        say_raw(v, node_says(t, v->in));
        flow(v, "  ", 4);
    }
}

static void text_check(const planned_check *c, void *ctx) {
    listing *l = ctx;
    view *v = l->v;
    if (c->group != l->group) {
        say_says(v, c->group, EL_TITLE);
        headline(v, '-');
    }
    l->group = c->group;
    say_raw(v, MARK_BOLD);
    say_says(v, c->setting, EL_TITLE);
    say_raw(v, MARK_PLAIN ": ");
    say_says(v, c->setting, EL_VALUE);
    say_raw(v, MARK_SOFT " (");
    say_named(v, "status", node_attr(c->setting, "status"));
    say_raw(v, ")" MARK_PLAIN);
    flow(v, "[ ] ", 4);
    if (*c->query) line_as_it_is(v, 4, c->query);
    say_pair(v, W_VERIFY_EXPECTED, node_attr(c->verify, "expects"), 4);
    say_pair(v, W_VERIFY_BY_HAND, child_says(c->verify, EL_BY_HAND, v->in), 4);
}

void view_verify_text(xmlDocPtr report, const view_options *o, buf *out) {
    text_view t = text_view_begin(report, o, out);
    listing l = {&t.v, NULL};
    say_word(l.v, W_VERIFY);
    say_raw(l.v, ": ");
    say_says(l.v, l.v->root, EL_TITLE);
    headline(l.v, '=');
    say_day(l.v);
    flow(l.v, "", 0);
    say_counts(l.v);
    flow(l.v, "", 0);
    text_past_horizon(l.v, l.v->root);
    text_targets(l.v);
    each_check(l.v->root, text_check, &l);
    text_view_end(&t);
}

/* --- Markdown --- */

/* The paragraph at hand, in a block of its own. */
static void md_heading(view *v, const char *marks, const char *s) {
    buf_printf(v->out, "\n%s ", marks);
    md_more(v->out, s);
    buf_puts(v->out, "\n\n");
}

static void markdown_targets(view *v) {
    const xmlNode *targets = node_child(v->root, EL_TARGETS);
    if (!targets) return;
    md_heading(v, "##", word(W_VERIFY_TARGETS, v->in));
    for (const xmlNode *t = node_child(targets, EL_TARGET); t; t = node_next(t, EL_TARGET)) {
        buf_puts(v->out, "- ");
        md_code(v->out, node_attr(t, "id"));
        buf_puts(v->out, ": ");
        md_more(v->out, node_says(t, v->in));
        buf_putc(v->out, '\n');
    }
}

/* A command has no line break, so nothing in it can end the block. */
static void put_query(view *v, const planned_check *c) {
    buf_puts(v->out, "\n  ```sh\n  ");
    buf_puts(v->out, c->query);
    buf_printf(v->out, "\n  ```\n\n  %s: ", word(W_VERIFY_EXPECTED, v->in));
    md_code(v->out, node_attr(c->verify, "expects"));
    buf_putc(v->out, '\n');
}

static void markdown_check(const planned_check *c, void *ctx) {
    listing *l = ctx;
    view *v = l->v;
    if (c->group != l->group) md_heading(v, "##", child_says(c->group, EL_TITLE, v->in));
    l->group = c->group;
    buf_puts(v->out, "- [ ] <b>");
    md_more(v->out, child_says(c->setting, EL_TITLE, v->in));
    buf_puts(v->out, "</b>: ");
    md_more(v->out, child_says(c->setting, EL_VALUE, v->in));
    buf_printf(v->out, " (%s)\n", word_for("status", node_attr(c->setting, "status"), v->in));
    if (*c->query) {
        put_query(v, c);
        return;
    }
    buf_printf(v->out, "\n  %s: ", word(W_VERIFY_BY_HAND, v->in));
    md_more(v->out, child_says(c->verify, EL_BY_HAND, v->in));
    buf_putc(v->out, '\n');
}

void view_verify_markdown(xmlDocPtr report, const view_options *o, buf *out) {
    text_view t = text_view_begin(report, o, out);
    listing l = {&t.v, NULL};
    view *v = l.v;
    buf_printf(out, "# %s: ", word(W_VERIFY, v->in));
    md_more(out, child_says(v->root, EL_TITLE, v->in));
    buf_puts(out, "\n\n");
    say_day(v);
    md_paragraph(v);
    buf_puts(out, "\n\n");
    say_counts(v);
    md_paragraph(v);
    buf_putc(out, '\n');
    markdown_targets(v);
    each_check(v->root, markdown_check, &l);
    text_view_end(&t);
}
