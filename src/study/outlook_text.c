#include "report/view_text.h"
#include "study/boundary_views.h"
#include "study/history_views.h"
#include "study/tell_outlook.h"

static void say_differences(view *v, const xmlNode *parent) {
    for (xmlNodePtr d = node_child_named(parent, "difference"); d; d = node_next_named(d, "difference"))
        text_difference(v, d, false);
}

static void say_clashes(view *v, const xmlNode *parent) {
    for (xmlNodePtr c = node_child_named(parent, "clash"); c; c = node_next_named(c, "clash")) {
        tell_new_clash(v, c);
        flow(v, "- ", 2);
    }
}

static void say_built(view *v, const xmlNode *built) {
    if (!built) return;
    flow_word(v, built_word(built));
    say_differences(v, built);
    say_clashes(v, built);
}

static void say_anew(view *v, const xmlNode *anew) {
    if (!anew) return;
    flow_word(v, W_ANEW_IS);
    say_differences(v, anew);
    say_clashes(v, anew);
}

static void say_milestone(view *v, const xmlNode *m) {
    say_date(v, node_attr(m, "day"));
    say_raw(v, ": ");
    say_word(v, milestone_word(m));
    headline(v, '-');
    for (xmlNodePtr t = node_child_named(m, "turn"); t; t = node_next_named(t, "turn")) text_turn(v, t);
    say_built(v, node_child_named(m, "built"));
    say_anew(v, node_child_named(m, "anew"));
}

static void say_wording(view *v) {
    const xmlNode *first = next_milestone(v->root, NULL, true);
    if (!first) return;
    say_word(v, W_OUTLOOK_WORDING);
    headline(v, '-');
    flow_word(v, W_OUTLOOK_WORDING_NOTE);
    for (const xmlNode *m = first; m; m = next_milestone(v->root, m, true)) {
        for (xmlNodePtr t = node_child_named(m, "turn"); t; t = node_next_named(t, "turn")) {
            tell_turn_date(v, t);
            say_raw(v, ": ");
            tell_turn(v, t);
            flow(v, "- ", 2);
        }
    }
}

static void say_outlook(view *v) {
    char from[LONG_DATE_CHARS], to[LONG_DATE_CHARS], read[LONG_DATE_CHARS];
    const xmlNode *pack = node_child(v->root, EL_PACK);
    buf title = BUF_INIT;
    fill_title(v, W_OUTLOOK_TITLE, view_date(node_attr(v->root, "from"), v->in, from),
               view_date(node_attr(v->root, "to"), v->in, to), &title);
    text_document_head(v, buf_data(&title));
    buf_free(&title);
    tell_state(v, node_child_named(v->root, "today"));
    flow(v, "", 2);
    blank_line(v);
    say_filled(v, W_OUTLOOK_RULE, view_date(node_attr(pack, "read-up-to"), v->in, read), NULL);
    flow(v, "", 0);
    if (!node_child_named(v->root, "milestone")) flow_word(v, W_OUTLOOK_NOTHING);
    if (!node_flag(v->root, "complete")) flow_word(v, W_HISTORY_STOPPED);
    if (node_flag(v->root, "unasked")) flow_word(v, W_OUTLOOK_UNASKED);
    for (const xmlNode *m = next_milestone(v->root, NULL, false); m; m = next_milestone(v->root, m, false))
        say_milestone(v, m);
    say_wording(v);
    if (node_child(v->root, EL_SOURCES)) view_walk_from(v, node_child(v->root, EL_SOURCES));
}

void view_outlook_text(xmlDocPtr tree, const view_options *o, buf *out) {
    text_document(tree, o, out, say_outlook);
}
