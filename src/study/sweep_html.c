/* A sweep as a page. */
#include "study/sweep_html.h"

#include <stdlib.h>
#include <string.h>

#include "study/study.h"
#include "study/sweep.h"

#define MOST_ROWS 60 /* of answers, and of clashes */

void open_part(view *v, const char *id, word_id title) {
    buf_printf(v->out, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id);
    put_word(v, title);
    put(v, "</h2>\n");
}

void close_part(view *v) {
    put(v, "</section>\n");
}

/* --- the decision --- */

static void put_base(view *v, const sweep_table *t, const xmlNode *day) {
    size_t base = node_number(day, "base");
    if (base == 0 || base > t->answer_count) return;
    put(v, "<p class=\"soft\">");
    put_word(v, W_SWEEP_STANDS);
    tell_answer(v, t->answers[base - 1]);
    put(v, "</p>\n");
}

static void put_day(view *v, const sweep_table *t, const xmlNode *day) {
    put(v, "<div><dt>");
    put_date(v, node_attr(day, "date"));
    put(v, "</dt><dd><p>");
    tell_day(v, day);
    put(v, "</p>\n");
    if (t->day_count > 1 && node_flag(day, "past-horizon")) {
        put(v, "<p class=\"notice\">");
        tell_past_horizon(v);
        put(v, "</p>\n");
    }
    put_base(v, t, day);
    put(v, "</dd></div>\n");
}

static void put_summary(view *v, const sweep_table *t) {
    open_part(v, "summary", W_SWEEP_RESULT);
    put(v, "<dl class=\"decision\">\n<div><dt>");
    put_word(v, W_SWEEP);
    put(v, "</dt><dd class=\"big\">");
    tell_size(v, t);
    put(v, "</dd></div>\n");
    for (size_t i = 0; i < t->day_count; i++) put_day(v, t, t->days[i]);
    put(v, "</dl>\n");
    close_part(v);
}

/* --- the axes --- */

static void put_values(view *v, const xmlNode *node) {
    char sign[NUMBER_CHARS];
    size_t n = 0;
    put(v, "<ul class=\"signs\">");
    for (const xmlNode *value = node_child(node, EL_VALUE); value; value = node_next(value, EL_VALUE)) {
        put(v, "<li>");
        put_in(v, "span", "sign", sign_of(node, n++, sign));
        put(v, " ");
        put_data(v, child_says(value, EL_TITLE, v->in));
        put(v, "</li>");
    }
    put(v, "</ul>");
}

static void put_axis(view *v, const xmlNode *node, size_t which) {
    const xmlNode *value = node_child(node, EL_VALUE);
    while (value && !node_is(value, "name", node_attr(node, "base"))) value = node_next(value, EL_VALUE);
    put(v, "<tr><th scope=\"row\">");
    put_letter(v, which);
    put(v, " ");
    put_in(v, "span", "value", axis_title(v, node));
    put(v, "<span class=\"below\">");
    put_path(v, node_attr(node, "name"));
    put(v, "</span></th>");
    put_cell(v, W_SWEEP_VALUES, "");
    put_values(v, node);
    put(v, "</td>");
    put_cell(v, W_SWEEP_STANDS_AT, "");
    put_data(v, child_says(value, EL_TITLE, v->in));
    put(v, "</td></tr>\n");
}

static void put_axes(view *v, const sweep_table *t) {
    static const word_id heads[] = {W_SWEEP_STATEMENT, W_SWEEP_VALUES, W_SWEEP_STANDS_AT};
    open_part(v, "statements", W_SWEEP_STATEMENTS);
    put(v, "<table class=\"switched\">\n");
    put_head_row(v, heads, 3, 3, 3);
    for (size_t i = 0; i < t->axis_count; i++) put_axis(v, t->axes[i].node, i);
    put(v, "</tbody>\n</table>\n");
    close_part(v);
}

/* --- which statement decides --- */

static void put_share(view *v, const xmlNode *influence, const char *aspect, word_id label) {
    char shown[NUMBER_CHARS];
    size_t pairs = node_number(influence, "pairs"), changes = node_number(influence, aspect);
    put_cell(v, label, "share");
    put_filled(v, W_SWEEP_PERCENT, share_of(influence, aspect, shown), NULL);
    buf_printf(v->out, "<span class=\"bar\" style=\"width:%zu%%\"></span></td>", pairs ? changes * 100 / pairs : 0);
}

static void put_influences(view *v) {
    static const word_id heads[] = {W_SWEEP_STATEMENT, W_SWEEP_ANSWER, W_SWEEP_VERDICT, W_SWEEP_HEADLINE, W_SWEEP_COST};
    const xmlNode *i = node_child_named(v->root, "influence");
    put_paragraph(v, "soft", W_SWEEP_DECIDES_NOTE);
    put(v, "<table class=\"influences\">\n");
    put_head_row(v, heads, 5, 1, 5);
    for (; i; i = node_next_named(i, "influence")) {
        put(v, "<tr><th scope=\"row\">");
        put_data(v, axis_title(v, axis_of(v->root, i)));
        put(v, "</th>");
        put_share(v, i, "answer", W_SWEEP_ANSWER);
        put_share(v, i, "verdict", W_SWEEP_VERDICT);
        put_share(v, i, "headline", W_SWEEP_HEADLINE);
        put_share(v, i, "cost", W_SWEEP_COST);
        put(v, "</tr>\n");
    }
    put(v, "</tbody>\n</table>\n");
}

static void put_question(view *v, const xmlNode *ask) {
    const xmlNode *about = axis_of(v->root, ask), *when = node_child_named(ask, "when");
    put(v, "<ul class=\"tree\">\n");
    for (; when; when = node_next_named(when, "when")) {
        const xmlNode *leads = node_child_named(when, "leads"), *next = node_child_named(when, "ask");
        put(v, "<li>");
        put_data(v, axis_title(v, about));
        put(v, ": ");
        tell_values(v, about, when);
        if (leads) {
            put(v, node_is(leads, "to", "conflict") ? ": <span class=\"leaf no\">" : ": <span class=\"leaf\">");
            tell_leaf(v, leads);
            put(v, "</span>");
        }
        if (next) put_question(v, next);
        put(v, "</li>\n");
    }
    put(v, "</ul>\n");
}

static void put_tree(view *v, const xmlNode *tree) {
    const xmlNode *ask = node_child_named(tree, "ask");
    put(v, "<h3>");
    if (*node_attr(tree, "setting"))
        put_filled(v, W_SWEEP_WHAT, child_says(tree, EL_TITLE, v->in), NULL);
    else
        put_word(v, W_SWEEP_WHEN);
    put(v, "</h3>\n");
    if (ask) {
        put_question(v, ask);
    } else {
        put(v, "<p>");
        tell_leaf(v, node_child_named(tree, "leads"));
        put(v, "</p>\n");
    }
    if (!node_flag(tree, "exact")) put_paragraph(v, "soft", W_SWEEP_CUT);
}

static void put_deciding(view *v) {
    open_part(v, "decides", W_SWEEP_DECIDES);
    put_influences(v);
    for (const xmlNode *t = node_child_named(v->root, "tree"); t; t = node_next_named(t, "tree")) put_tree(v, t);
    close_part(v);
}

/* --- clashes, answers --- */

static void put_more(view *v, size_t count) {
    if (count <= MOST_ROWS) return;
    put(v, "<p class=\"soft\">");
    tell_numbers(v, W_SWEEP_MORE, (size_t[]){count - MOST_ROWS}, 1);
    put(v, "</p>\n");
}

static void put_clashes(view *v, const sweep_table *t) {
    open_part(v, "clashes", W_SWEEP_CLASHES);
    put_paragraph(v, "soft", t->clash_count ? W_SWEEP_CLASHES_NOTE : W_SWEEP_NO_CLASH);
    if (t->clash_count) put(v, "<ul class=\"clashes\">\n");
    for (size_t i = 0; i < t->clash_count && i < MOST_ROWS; i++) {
        put(v, "<li>");
        if (t->day_count > 1) {
            put(v, "<span class=\"below\">");
            put_date(v, node_attr(t->clashes[i], "on"));
            put(v, "</span>");
        }
        tell_clash_choices(v, t->clashes[i]);
        put(v, "</li>\n");
    }
    if (t->clash_count) put(v, "</ul>\n");
    put_more(v, t->clash_count);
    if (!node_flag(v->root, "all-clashes")) put_paragraph(v, "soft", W_SWEEP_CLASHES_MORE);
    close_part(v);
}

static void put_headlines(view *v, const sweep_table *t, const xmlNode *found) {
    put(v, "<ul class=\"why\">");
    for (size_t i = 0; i < t->decision_count; i++) {
        if (!option_in(t, found, i) || !node_flag(t->decisions[i], "headline")) continue;
        put(v, "<li>");
        tell_headline(v, t, found, i);
        put(v, "</li>");
    }
    put(v, "</ul>");
}

static void put_answer(view *v, const sweep_table *t, const xmlNode *found) {
    char shown[NUMBER_CHARS];
    put(v, "<tr><th scope=\"row\">");
    tell_answer(v, found);
    put(v, "</th>");
    put_cell(v, W_SWEEP_HEADLINE, "");
    if (node_is(found, "kind", "plan")) put_headlines(v, t, found);
    put(v, "</td>");
    put_number_cell(v, W_SWEEP_TABLE, show_count(node_number(found, "cells"), shown));
    put(v, "</tr>\n");
}

static void put_answers(view *v, const sweep_table *t) {
    static const word_id heads[] = {W_SWEEP_ANSWER, W_SWEEP_HEADLINE, W_SWEEP_TABLE};
    open_part(v, "answers", W_SWEEP_FOUND);
    put(v, "<table class=\"found\">\n");
    put_head_row(v, heads, 3, 2, 3);
    for (size_t i = 0; i < t->answer_count && i < MOST_ROWS; i++) put_answer(v, t, t->answers[i]);
    put(v, "</tbody>\n</table>\n");
    put_more(v, t->answer_count);
    close_part(v);
}

/* --- the page --- */

static bool put_parts(view *v, const sweep_table *t) {
    put_summary(v, t);
    put_axes(v, t);
    bool whole = put_heat(v, t);
    put_deciding(v);
    put_clashes(v, t);
    put_answers(v, t);
    return whole;
}

void view_sweep_html(xmlDocPtr tree, const view_options *o, buf *out) {
    view v = {
        .table = HTML_HANDLERS, .tell = &HTML_TELLER, .in = o->in, .out = out, .root = xmlDocGetRootElement(tree)};
    sweep_table t;
    bool read = table_read(v.root, &t);
    html_page_begin(&v, &(page){.kind = W_SWEEP, .css = "sweep", .begins = "summary", .style = study_css});
    if (!read || !put_parts(&v, &t)) out->failed = true;
    html_page_end(&v);
    table_free(&t);
}
