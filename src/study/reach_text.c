#include <stdio.h>

#include "report/tell.h"
#include "report/view_others.h"
#include "study/reach.h"
#include "study/reach_tell.h"
#include "study/text.h"

static void show_aims(view *v) {
    for (const xmlNode *a = node_child_named(v->root, "aim"); a; a = node_next_named(a, "aim")) {
        say_filled(v, W_WITH_VALUE, word(W_REACH_GOAL, v->in), "");
        tell_aim(v, a);
        flow(v, "", 2);
    }
}

static void flow_indented(view *v, word_id w) {
    say_word(v, w);
    flow(v, "     ", 5);
}

static void show_plan(view *v, const xmlNode *way) {
    tell_plan_of_way(v, way);
    flow(v, "     ", 7);
    say_choices(v, way, W_WITH_VALUE, false);
    flow(v, "     ", 7);
    text_shifts(v, way, "     ");
}

static void show_way(view *v, const xmlNode *way) {
    char first[NUMBER_CHARS];
    snprintf(first, sizeof first, "%3.8s. ", node_attr(way, "number"));
    say_raw(v, MARK_BOLD);
    tell_way(v, way);
    say_raw(v, MARK_PLAIN);
    flow(v, first, 5);
    if (node_child(way, EL_EDIT)) tell_effort(v, way);
    flow(v, "     ", 5);
    flow_indented(v, sense_of(way));
    show_plan(v, way);
    tell_insistence(v, way);
    flow(v, "     ", 7);
    tell_else(v, way);
    flow(v, "     ", 7);
}

static void show_never(view *v, const xmlNode *never) {
    if (!node_child(never, EL_REASON)) return;
    flow_word(v, W_REACH_EXCLUDED_BY);
    for (const xmlNode *x = node_child(never, EL_REASON); x; x = node_next(x, EL_REASON)) {
        say_reason(v, x);
        flow(v, "- ", 2);
    }
}

static void show_notes(view *v) {
    if (node_is(v->root, "outcome", "already")) return;
    blank_line(v);
    flow_word(v, W_REACH_KEPT);
    if (leaves_money_aside(v)) flow_word(v, W_REACH_MONEY_ASIDE);
    if (node_is(v->root, "outcome", "ways") && !node_flag(v->root, "complete")) flow_word(v, W_REACH_MORE);
}

void view_reach_text(xmlDocPtr tree, const view_options *o, buf *out) {
    text_view t = text_view_begin(tree, o, out);
    view *v = &t.v;
    study_headline(v, W_REACH);
    text_past_horizon(v, v->root);
    text_made_edits(v, v->root);
    show_aims(v);
    say_raw(v, MARK_BOLD);
    tell_outcome(v, v->root);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
    show_never(v, node_child_named(v->root, "never"));
    if (node_child_named(v->root, "way")) blank_line(v);
    for (const xmlNode *w = node_child_named(v->root, "way"); w; w = node_next_named(w, "way")) show_way(v, w);
    show_notes(v);
    if (node_child(v->root, EL_FACTS)) view_walk_from(v, node_child(v->root, EL_FACTS));
    if (node_child(v->root, EL_SOURCES)) view_walk_from(v, node_child(v->root, EL_SOURCES));
    text_view_end(&t);
}
