/* A sweep in short, for terminals. */
#include "study/sweep.h"
#include "study/sweep_tell.h"
#include "study/text.h"

#define MOST_LINES 20 /* of answers, and of clashes */

static void heading(view *v, word_id w) {
    say_word(v, w);
    headline(v, '-');
}

static void tell_more(view *v, size_t count) {
    if (count <= MOST_LINES) return;
    tell_numbers(v, W_SWEEP_MORE, (size_t[]){count - MOST_LINES}, 1);
    flow(v, "", 2);
}

/* --- the decision --- */

static void show_day(view *v, const sweep_table *t, const xmlNode *day) {
    size_t base = node_number(day, "base");
    if (t->day_count > 1) {
        say_date(v, node_attr(day, "date"));
        say_raw(v, ": ");
    }
    tell_day(v, day);
    flow(v, "", 2);
    if (t->day_count > 1 && node_flag(day, "past-horizon")) {
        say_raw(v, MARK_FAIR);
        tell_past_horizon(v);
        say_raw(v, MARK_PLAIN);
        flow(v, "  ", 2);
    }
    if (base == 0 || base > t->answer_count) return;
    say_word(v, W_SWEEP_STANDS);
    tell_answer(v, t->answers[base - 1]);
    flow(v, "", 2);
}

static void show_counts(view *v, const sweep_table *t) {
    tell_size(v, t);
    flow(v, "", 2);
    for (size_t i = 0; i < t->day_count; i++) show_day(v, t, t->days[i]);
}

static void show_axis(view *v, const xmlNode *along) {
    const xmlNode *value = node_child(along, EL_VALUE);
    buf is = BUF_INIT;
    say_raw(v, node_attr(along, "name"));
    say_raw(v, ": ");
    say_raw(v, axis_title(v, along));
    while (value && !node_is(value, "name", node_attr(along, "base"))) value = node_next(value, EL_VALUE);
    add_filled(v, W_SWEEP_IS, child_says(value, EL_TITLE, v->in), &is);
    say_label(v, buf_data(&is));
    if (!buf_ok(&is)) v->out->failed = true;
    buf_free(&is);
    flow(v, "- ", 2);
}

/* --- which statement decides --- */

static void show_influence(view *v, const xmlNode *influence) {
    char shown[4][NUMBER_CHARS];
    static const char *const aspects[] = {"answer", "verdict", "headline", "cost"};
    const char *shares[4];
    for (size_t i = 0; i < 4; i++) shares[i] = share_of(influence, aspects[i], shown[i]);
    say_raw(v, axis_title(v, axis_of(v->root, influence)));
    flow(v, "- ", 2);
    tell_blanks(v, W_SWEEP_SHARES, shares, 4);
    flow(v, "    ", 6);
}

static void show_question(view *v, const xmlNode *ask, size_t depth);

/* "access from virtual networks only: with: no plan (512)" */
static void show_branch(view *v, const xmlNode *along, const xmlNode *when, size_t depth) {
    static const char spaces[] = "                                          - ";
    const xmlNode *leads = node_child_named(when, "leads"), *ask = node_child_named(when, "ask");
    size_t indent = 2 * depth < sizeof spaces - 3 ? 2 * depth : sizeof spaces - 3;
    say_raw(v, axis_title(v, along));
    say_raw(v, ": ");
    tell_values(v, along, when);
    if (leads) say_raw(v, ": " MARK_BOLD);
    if (leads) tell_leaf(v, leads);
    if (leads) say_raw(v, MARK_PLAIN);
    flow(v, spaces + sizeof spaces - 3 - indent, indent + 2);
    if (ask) show_question(v, ask, depth + 1);
}

static void show_question(view *v, const xmlNode *ask, size_t depth) {
    const xmlNode *along = axis_of(v->root, ask);
    for (const xmlNode *when = node_child_named(ask, "when"); when; when = node_next_named(when, "when"))
        show_branch(v, along, when, depth);
}

static void show_tree(view *v, const xmlNode *tree) {
    const xmlNode *ask = node_child_named(tree, "ask");
    if (*node_attr(tree, "setting"))
        say_filled(v, W_SWEEP_WHAT, child_says(tree, EL_TITLE, v->in), NULL);
    else
        say_word(v, W_SWEEP_WHEN);
    headline(v, '-');
    if (ask) show_question(v, ask, 0);
    if (!ask) tell_leaf(v, node_child_named(tree, "leads"));
    flow(v, "", 2);
    if (!node_flag(tree, "exact")) flow_word(v, W_SWEEP_CUT);
}

static void show_deciding(view *v) {
    heading(v, W_SWEEP_DECIDES);
    flow_word(v, W_SWEEP_DECIDES_NOTE);
    for (const xmlNode *i = node_child_named(v->root, "influence"); i; i = node_next_named(i, "influence"))
        show_influence(v, i);
    for (const xmlNode *t = node_child_named(v->root, "tree"); t; t = node_next_named(t, "tree")) show_tree(v, t);
}

/* --- clashes, answers --- */

static void show_clash(view *v, const sweep_table *t, const xmlNode *clash) {
    tell_clash_choices(v, clash);
    if (t->day_count > 1) {
        say_raw(v, MARK_SOFT " (");
        say_date(v, node_attr(clash, "on"));
        say_raw(v, ")" MARK_PLAIN);
    }
    flow(v, "- ", 2);
}

static void show_clashes(view *v, const sweep_table *t) {
    heading(v, W_SWEEP_CLASHES);
    flow_word(v, t->clash_count ? W_SWEEP_CLASHES_NOTE : W_SWEEP_NO_CLASH);
    for (size_t i = 0; i < t->clash_count && i < MOST_LINES; i++) show_clash(v, t, t->clashes[i]);
    tell_more(v, t->clash_count);
    if (!node_flag(v->root, "all-clashes")) flow_word(v, W_SWEEP_CLASHES_MORE);
}

static void show_answer(view *v, const sweep_table *t, const xmlNode *found) {
    tell_answer(v, found);
    say_raw(v, MARK_SOFT " (");
    tell_numbers(v, W_SWEEP_TIMES, (size_t[]){node_number(found, "cells")}, 1);
    say_raw(v, ")" MARK_PLAIN);
    flow(v, "- ", 2);
    bool any = false;
    for (size_t i = 0; i < t->decision_count; i++) {
        if (!option_in(t, found, i) || !node_flag(t->decisions[i], "headline")) continue;
        if (any) say_word(v, W_SEMICOLON);
        any = tell_headline(v, t, found, i);
    }
    flow(v, "    ", 6);
}

static void show_answers(view *v, const sweep_table *t) {
    heading(v, W_SWEEP_FOUND);
    for (size_t i = 0; i < t->answer_count && i < MOST_LINES; i++) show_answer(v, t, t->answers[i]);
    tell_more(v, t->answer_count);
}

static void show(view *v, const sweep_table *t) {
    study_headline(v, W_SWEEP);
    text_past_horizon(v, v->root);
    text_made_edits(v, v->root);
    show_counts(v, t);
    heading(v, W_SWEEP_STATEMENTS);
    for (size_t i = 0; i < t->axis_count; i++) show_axis(v, t->axes[i].node);
    show_deciding(v);
    show_clashes(v, t);
    show_answers(v, t);
}

void view_sweep_text(xmlDocPtr tree, const view_options *o, buf *out) {
    text_view t = text_view_begin(tree, o, out);
    sweep_table table;
    if (table_read(t.v.root, &table))
        show(&t.v, &table);
    else
        out->failed = true;
    table_free(&table);
    text_view_end(&t);
}
