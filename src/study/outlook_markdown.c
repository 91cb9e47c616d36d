#include "base/buf.h"
#include "study/boundary_views.h"
#include "study/history_views.h"
#include "study/tell_outlook.h"

static void put_raw(view *v, const char *s) {
    buf_puts(markdown_out(v), s);
}

static void put_effect(view *v, const xmlNode *effect, word_id says) {
    if (!effect) return;
    put_raw(v, "\n");
    tell_word(v, says);
    put_raw(v, "\n\n");
    markdown_differences(v, effect, false);
    for (xmlNodePtr c = node_child_named(effect, "clash"); c; c = node_next_named(c, "clash")) {
        put_raw(v, "- ");
        tell_new_clash(v, c);
        put_raw(v, "\n");
    }
}

static void put_turns(view *v, const xmlNode *m) {
    for (xmlNodePtr t = node_child_named(m, "turn"); t; t = node_next_named(t, "turn")) markdown_turn(v, t);
}

static void put_milestone(view *v, const xmlNode *m) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *built = node_child_named(m, "built");
    put_raw(v, "## ");
    tell_raw(v, view_date(node_attr(m, "day"), v->in, shown));
    put_raw(v, ": ");
    tell_word(v, milestone_word(m));
    put_raw(v, "\n\n");
    put_turns(v, m);
    if (built) put_effect(v, built, built_word(built));
    put_effect(v, node_child_named(m, "anew"), W_ANEW_IS);
    put_raw(v, "\n");
}

static void put_wording(view *v) {
    const xmlNode *first = next_milestone(v->root, NULL, true);
    if (!first) return;
    put_raw(v, "## ");
    tell_word(v, W_OUTLOOK_WORDING);
    put_raw(v, "\n\n");
    tell_word(v, W_OUTLOOK_WORDING_NOTE);
    put_raw(v, "\n\n");
    for (const xmlNode *m = first; m; m = next_milestone(v->root, m, true)) put_turns(v, m);
    put_raw(v, "\n");
}

static void put_notes(view *v) {
    char read[LONG_DATE_CHARS];
    tell_state(v, node_child_named(v->root, "today"));
    put_raw(v, "\n\n");
    tell_filled(v, W_OUTLOOK_RULE, view_date(node_attr(node_child(v->root, EL_PACK), "read-up-to"), v->in, read), NULL);
    put_raw(v, "\n\n");
    if (!node_child_named(v->root, "milestone")) tell_word(v, W_OUTLOOK_NOTHING);
    if (!node_flag(v->root, "complete")) tell_word(v, W_HISTORY_STOPPED);
    if (node_flag(v->root, "unasked")) tell_word(v, W_OUTLOOK_UNASKED);
    put_raw(v, "\n");
}

static void write_outlook(view *v) {
    char from[LONG_DATE_CHARS], to[LONG_DATE_CHARS];
    buf title = BUF_INIT;
    fill_title(v, W_OUTLOOK_TITLE, view_date(node_attr(v->root, "from"), v->in, from),
               view_date(node_attr(v->root, "to"), v->in, to), &title);
    markdown_head(v, buf_data(&title));
    buf_free(&title);
    put_notes(v);
    for (const xmlNode *m = next_milestone(v->root, NULL, false); m; m = next_milestone(v->root, m, false))
        put_milestone(v, m);
    put_wording(v);
    markdown_sources(v);
}

void view_outlook_markdown(xmlDocPtr tree, const view_options *o, buf *out) {
    markdown_document(tree, o, out, write_outlook);
}
