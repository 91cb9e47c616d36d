#include "report/markdown.h"

#include "base/buf.h"
#include "report/view.h"
#include "study/boundary_views.h"
#include "study/history_views.h"

/* --- sentences ---
 *
 * What is told goes into a paragraph, which is escaped as a whole before anything else is written. */

typedef struct markdown_view {
    view v; /* first */
    buf para, *out;
} markdown_view;

static void md_piece(view *v, const char *s, size_t len) {
    buf_add(&((markdown_view *)v)->para, s, len);
}

/* There is no list of facts, and lines of the scenario lead nowhere. */
static void no_reference(view *v, const char *id) {
    (void)v;
    (void)id;
}

static const teller MARKDOWN_TELLER = {md_piece, no_reference, no_reference};

buf *markdown_out(view *v) {
    markdown_view *m = (markdown_view *)v;
    md_text(m->out, buf_data(&m->para));
    if (!buf_ok(&m->para)) m->out->failed = true;
    buf_truncate(&m->para, 0);
    return m->out;
}

static void put_raw(view *v, const char *s) {
    buf_puts(markdown_out(v), s);
}

/* --- parts --- */

void markdown_differences(view *v, const xmlNode *parent, bool with_causes) {
    for (xmlNodePtr d = node_child_named(parent, "difference"); d; d = node_next_named(d, "difference")) {
        put_raw(v, "- ");
        tell_difference(v, d);
        if (with_causes && node_child_named(d, "cause")) {
            put_raw(v, " (");
            tell_causes(v, d);
            put_raw(v, ")");
        }
        put_raw(v, "\n");
    }
}

static void put_sources_of(view *v, const xmlNode *t) {
    for (xmlNodePtr c = node_child(t, EL_CITES); c; c = node_next(c, EL_CITES)) {
        const xmlNode *s = view_source(v, node_attr(c, "source"));
        put_raw(v, c == node_child(t, EL_CITES) ? " " : word(W_COMMA, v->in));
        md_link(markdown_out(v), child_says(s, EL_TITLE, v->in), node_attr(s, "url"));
    }
}

static void put_below(view *v, word_id w, const char *s) {
    if (!*s) return;
    put_raw(v, "\n   *");
    tell_word(v, w);
    put_raw(v, "*: ");
    tell_raw(v, s);
}

void markdown_turn(view *v, const xmlNode *t) {
    const char *number = node_attr(t, "number");
    put_raw(v, *number ? number : "-");
    put_raw(v, *number ? ". **" : " **");
    tell_turn_date(v, t);
    put_raw(v, "** ");
    tell_turn(v, t);
    if (has_turn_before(t)) tell_raw(v, " ");
    tell_turn_before(v, t);
    put_sources_of(v, t);
    if (*node_attr(t, "means")) put_below(v, W_MITIGATION, child_says(t, EL_MITIGATION, v->in));
    put_raw(v, "\n");
}

static void put_boundary(view *v, const xmlNode *b) {
    markdown_differences(v, b, has_causes(b));
    put_raw(v, "\n");
    tell_word(v, W_THE_CAUSES);
    put_raw(v, ":\n\n");
    for (xmlNodePtr t = node_child_named(b, "turn"); t; t = node_next_named(t, "turn")) markdown_turn(v, t);
    if (node_flag(b, "complete")) return;
    put_raw(v, "\n");
    tell_word(v, W_HISTORY_STOPPED);
    put_raw(v, "\n");
}

/* --- the document --- */

static void put_meta(view *v, word_id label, const char *s) {
    if (!*s) return;
    put_raw(v, "- ");
    tell_word(v, label);
    put_raw(v, ": ");
    tell_raw(v, s);
    put_raw(v, "\n");
}

static void put_paragraph_of(view *v, const char *s) {
    if (!*s) return;
    tell_raw(v, s);
    put_raw(v, "\n\n");
}

/* What the scenario says otherwise than its file. */
static void put_edits(view *v) {
    const xmlNode *made = node_child(v->root, EL_EDITS);
    if (!made) return;
    put_raw(v, "- ");
    tell_word(v, W_MADE_EDITS);
    tell_edits(v, made);
    put_raw(v, "\n");
}

void markdown_head(view *v, const char *title) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *pack = node_child(v->root, EL_PACK);
    put_raw(v, "# ");
    tell_raw(v, title);
    put_raw(v, ": ");
    tell_raw(v, child_says(v->root, EL_TITLE, v->in));
    put_raw(v, "\n\n");
    put_paragraph_of(v, child_says(v->root, EL_DESCRIPTION, v->in));
    put_meta(v, W_PACK, child_says(pack, EL_TITLE, v->in));
    put_meta(v, W_READ_UP_TO, view_date(node_attr(pack, "read-up-to"), v->in, shown));
    put_meta(v, W_FILE, node_attr(node_child(v->root, EL_SCENARIO), "file"));
    put_edits(v);
    put_raw(v, "\n");
}

void markdown_sources(view *v) {
    const xmlNode *all = node_child(v->root, EL_SOURCES);
    char shown[LONG_DATE_CHARS];
    if (!all) return;
    put_raw(v, "## ");
    tell_raw(v, word_for("heading", "sources", v->in));
    put_raw(v, "\n\n");
    for (xmlNodePtr s = node_child(all, EL_SOURCE); s; s = node_next(s, EL_SOURCE)) {
        put_raw(v, "- ");
        md_link(markdown_out(v), child_says(s, EL_TITLE, v->in), node_attr(s, "url"));
        put_raw(v, " (");
        tell_filled(v, W_READ_ON, view_date(node_attr(s, "read"), v->in, shown), NULL);
        put_raw(v, ")\n");
    }
}

static void put_table(view *v) {
    static const word_id heads[] = {W_COLUMN_PERIOD, W_COLUMN_ANSWER};
    md_row(markdown_out(v));
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        md_cell(markdown_out(v));
        tell_word(v, heads[i]);
    }
    md_row_end(markdown_out(v));
    md_rule(markdown_out(v), sizeof heads / sizeof *heads, sizeof heads / sizeof *heads);
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval")) {
        md_row(markdown_out(v));
        md_cell(markdown_out(v));
        tell_period(v, i);
        md_cell(markdown_out(v));
        tell_state(v, i);
        md_row_end(markdown_out(v));
    }
    put_raw(v, "\n");
}

static void write_history(view *v) {
    char from[LONG_DATE_CHARS], to[LONG_DATE_CHARS];
    buf title = BUF_INIT;
    fill_title(v, W_HISTORY_TITLE, view_date(node_attr(v->root, "from"), v->in, from),
               view_date(node_attr(v->root, "to"), v->in, to), &title);
    markdown_head(v, buf_data(&title));
    buf_free(&title);
    put_paragraph_of(v, word(W_HISTORY_RULE, v->in));
    put_table(v);
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval")) {
        const xmlNode *b = node_child_named(i, "boundary");
        if (!b) continue;
        put_raw(v, "## ");
        tell_period(v, i);
        put_raw(v, "\n\n");
        put_boundary(v, b);
        put_raw(v, "\n");
    }
    markdown_sources(v);
}

void markdown_document(xmlDocPtr tree, const view_options *o, buf *out, void (*write)(view *v)) {
    markdown_view m = {.v = {.tell = &MARKDOWN_TELLER, .in = o->in, .out = out, .root = xmlDocGetRootElement(tree)},
                       .out = out};
    write(&m.v);
    buf_free(&m.para);
}

void view_history_markdown(xmlDocPtr tree, const view_options *o, buf *out) {
    markdown_document(tree, o, out, write_history);
}
