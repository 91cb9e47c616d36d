#include "report/view_text.h"

#include <stdio.h>

#include "study/boundary_views.h"
#include "study/history_views.h"

#define DEFAULT_COLUMNS 80
#define LEAST_COLUMNS 40

/* --- a boundary: what changes, then because of what --- */

static void say_sources(view *v, const xmlNode *t) {
    if (node_child(t, EL_CITES)) say_word(v, W_THE_SOURCE);
    for (xmlNodePtr c = node_child(t, EL_CITES); c; c = node_next(c, EL_CITES)) {
        say_says(v, view_source(v, node_attr(c, "source")), EL_TITLE);
        if (node_next(c, EL_CITES)) say_word(v, W_SEMICOLON);
    }
}

/* Below an entry. */
static void say_below(view *v, const char *label, const char *s, size_t hang) {
    if (!*s) return;
    say_raw(v, label);
    say_raw(v, ": ");
    say_raw(v, s);
    flow(v, hang == 2 ? "  " : "      ", hang);
}

void text_turn(view *v, const xmlNode *t) {
    char mark[16] = "- ";
    const char *number = node_attr(t, "number");
    size_t hang = *number ? 6 : 2;
    if (*number) snprintf(mark, sizeof mark, "%4.8s. ", number);
    say_raw(v, MARK_BOLD);
    tell_turn_date(v, t);
    say_raw(v, MARK_PLAIN ": ");
    tell_turn(v, t);
    flow(v, mark, hang);
    tell_turn_before(v, t);
    flow(v, hang == 2 ? "  " : "      ", hang);
    if (*node_attr(t, "means")) say_below(v, word(W_MITIGATION, v->in), child_says(t, EL_MITIGATION, v->in), hang);
    say_sources(v, t);
    flow(v, hang == 2 ? "  " : "      ", hang);
}

void text_difference(view *v, const xmlNode *d, bool with_causes) {
    tell_difference(v, d);
    if (with_causes && node_child_named(d, "cause")) {
        say_raw(v, MARK_SOFT " (");
        tell_causes(v, d);
        say_raw(v, ")" MARK_PLAIN);
    }
    flow(v, "- ", 2);
}

static void text_boundary(view *v, const xmlNode *b) {
    bool several = has_causes(b);
    for (xmlNodePtr d = node_child_named(b, "difference"); d; d = node_next_named(d, "difference"))
        text_difference(v, d, several);
    say_word(v, W_THE_CAUSES);
    say_raw(v, ":");
    flow(v, "  ", 2);
    for (xmlNodePtr t = node_child_named(b, "turn"); t; t = node_next_named(t, "turn")) text_turn(v, t);
    if (!node_flag(b, "complete")) flow_word(v, W_HISTORY_STOPPED);
}

/* --- the document --- */

static void say_meta(view *v, word_id label, const char *s) {
    if (!*s) return;
    say_word(v, label);
    say_raw(v, ": ");
    say_raw(v, s);
    flow(v, "", 2);
}

void text_document_head(view *v, const char *title) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *pack = node_child(v->root, EL_PACK);
    say_raw(v, title);
    say_raw(v, ": ");
    say_says(v, v->root, EL_TITLE);
    headline(v, '=');
    say_says(v, v->root, EL_DESCRIPTION);
    flow(v, "", 0);
    say_meta(v, W_PACK, child_says(pack, EL_TITLE, v->in));
    say_meta(v, W_READ_UP_TO, view_date(node_attr(pack, "read-up-to"), v->in, shown));
    say_meta(v, W_FILE, node_attr(node_child(v->root, EL_SCENARIO), "file"));
    text_made_edits(v, v->root);
}

static void say_interval(view *v, const xmlNode *i) {
    const xmlNode *b = node_child_named(i, "boundary");
    tell_period(v, i);
    say_raw(v, ": ");
    say_word(v, state_word(i));
    headline(v, '-');
    tell_state(v, i);
    flow(v, "", 2);
    if (b) text_boundary(v, b);
}

static void say_history(view *v) {
    char from[LONG_DATE_CHARS], to[LONG_DATE_CHARS], days[NUMBER_CHARS], changes[NUMBER_CHARS];
    buf title = BUF_INIT;
    size_t intervals = 0;
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval")) intervals++;
    fill_title(v, W_HISTORY_TITLE, view_date(node_attr(v->root, "from"), v->in, from),
               view_date(node_attr(v->root, "to"), v->in, to), &title);
    text_document_head(v, buf_data(&title));
    buf_free(&title);
    blank_line(v);
    say_filled(v, W_HISTORY_COUNT, show_amount(node_amount(v->root, "turning-days"), days),
               show_count(intervals ? intervals - 1 : 0, changes));
    flow(v, "", 0);
    flow_word(v, W_HISTORY_RULE);
    if (!node_flag(v->root, "complete")) flow_word(v, W_HISTORY_STOPPED);
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval"))
        say_interval(v, i);
    if (node_child(v->root, EL_SOURCES)) view_walk_from(v, node_child(v->root, EL_SOURCES));
}

void text_document(xmlDocPtr tree, const view_options *o, buf *out, void (*say)(view *v)) {
    int columns = o->columns == 0 ? DEFAULT_COLUMNS : o->columns < LEAST_COLUMNS ? LEAST_COLUMNS : o->columns;
    text_view t = {.v = {.table = TEXT_HANDLERS,
                         .tell = &TEXT_TELLER,
                         .in = o->in,
                         .out = out,
                         .root = xmlDocGetRootElement(tree)},
                   .columns = (size_t)columns,
                   .colour = o->colour};
    say(&t.v);
    buf_free(&t.para);
}

void view_history_text(xmlDocPtr tree, const view_options *o, buf *out) {
    text_document(tree, o, out, say_history);
}
