/* The tables: facts, and sources. */
#include <string.h>

#include "base/utf8.h"
#include "book/view_put.h"

#define GAP ((size_t)2)
#define LEAST_TEXT 30 /* columns of the sentence; where the ids leave less, they stand on lines of their own */
#define LEAST_ID 16
#define LEAST_CUT 10 /* a shorter beginning of a sentence says nothing */
#define PERIOD_CHARS 32

typedef struct table {
    view *v;
    size_t id, kind, period, text; /* columns; id 0: on a line of its own */
    bool narrow;                   /* even so a row takes two lines */
} table;

static size_t columns_of(const char *s) {
    return utf8_columns(s, strlen(s));
}

static void widen(size_t *columns, size_t to) {
    if (*columns < to) *columns = to;
}

/* Gives ids of so many columns and sentences what the other two cells leave. */
static void share_columns(table *w, size_t columns, size_t ids) {
    size_t cells = w->kind + w->period + 3 * GAP;
    size_t room = columns > cells + LEAST_TEXT ? columns - cells - LEAST_TEXT : 0;
    w->id = ids <= room ? ids : room >= LEAST_ID ? room : 0;
    w->narrow = cells + w->id + LEAST_CUT > columns;
    w->text = w->narrow ? LEAST_TEXT : columns - cells - w->id;
}

/* --- facts --- */

/* "2020-05..2021-10-01": the end is the first day on which it holds no more. "≤": since then at the latest; "~": assumed. */
static const char *period_text(const xmlNode *life, char out[PERIOD_CHARS]) {
    const char *basis = node_attr(life, "since-basis");
    out[0] = '\0';
    strcat(out, !strcmp(basis, "by") ? "≤" : !strcmp(basis, "assumed") ? "~" : " ");
    strncat(out, node_attr(life, "since"), DATE_CHARS - 1);
    strcat(out, "..");
    return strncat(out, node_attr(life, "until"), DATE_CHARS - 1);
}

static const char *kind_text(const view *v, const xmlNode *life) {
    return word_for("fact", node_attr(life, "kind"), v->in);
}

static size_t id_columns(const view *v, const xmlNode *facts) {
    size_t most = columns_of(book_word(BW_FACT, v->in));
    for (const xmlNode *f = book_child(facts, BE_FACT); f; f = book_next(f, BE_FACT))
        widen(&most, columns_of(node_attr(f, "id")));
    return most;
}

static table fact_table(text_view *t, const xmlNode *facts) {
    view *v = &t->v;
    char shown[PERIOD_CHARS];
    table w = {
        .v = v, .kind = columns_of(book_word(BW_KIND, v->in)), .period = columns_of(book_word(BW_PERIOD, v->in))};
    for (const xmlNode *f = book_child(facts, BE_FACT); f; f = book_next(f, BE_FACT)) {
        for (const xmlNode *p = book_child(f, BE_PERIOD); p; p = book_next(p, BE_PERIOD)) {
            widen(&w.kind, columns_of(kind_text(v, p)));
            widen(&w.period, columns_of(period_text(p, shown)));
        }
    }
    share_columns(&w, t->columns, id_columns(v, facts));
    return w;
}

static void say_gap(view *v) {
    say_raw(v, "  ");
}

/* The cells after the id, and the line. `indented`: nothing stands before them. */
static void put_cells(const table *w, const char *kind, const char *period_shown, const char *says, bool indented) {
    size_t indent = indented ? (w->id ? w->id + GAP : GAP) : 0;
    say_cell(w->v, kind, w->kind);
    say_gap(w->v);
    say_cell(w->v, period_shown, w->period);
    say_gap(w->v);
    say_cut(w->v, says, w->text);
    if (w->narrow)
        show_paragraph(w->v, GAP, 2 * GAP);
    else
        flow_line(w->v, indent);
}

/* The id in its column, or on a line of its own where it does not fit; true then. */
static bool put_id(const table *w, const char *id) {
    bool alone = !w->id || columns_of(id) > w->id;
    say_raw(w->v, MARK_BOLD);
    if (alone)
        say_raw(w->v, id);
    else
        say_cell(w->v, id, w->id);
    say_raw(w->v, MARK_PLAIN);
    if (alone)
        flow_line(w->v, 0);
    else
        say_gap(w->v);
    return alone;
}

static size_t put_fact(const table *w, const xmlNode *fact) {
    char shown[PERIOD_CHARS];
    size_t n = 0;
    bool indented = put_id(w, node_attr(fact, "id"));
    for (const xmlNode *p = book_child(fact, BE_PERIOD); p; p = book_next(p, BE_PERIOD), n++) {
        put_cells(w, kind_text(w->v, p), period_text(p, shown), child_says(p, EL_SAYS, w->v->in), indented);
        indented = true;
    }
    return n;
}

static void put_header(const table *w) {
    const lang in = w->v->in;
    bool alone = put_id(w, book_word(BW_FACT, in));
    put_cells(w, book_word(BW_KIND, in), book_word(BW_PERIOD, in), book_word(BW_SAYS, in), alone);
}

static void put_facts(text_view *t, const xmlNode *facts) {
    table w = fact_table(t, facts);
    size_t count = 0, periods = 0;
    char n[NUMBER_CHARS], all[NUMBER_CHARS], lives[NUMBER_CHARS];
    put_header(&w);
    for (const xmlNode *f = book_child(facts, BE_FACT); f; f = book_next(f, BE_FACT), count++)
        periods += put_fact(&w, f);
    int64_t total = node_amount(book_child(t->v.root, BE_PACK), "facts") / 1000;
    blank_line(&t->v);
    say_book_filled(&t->v, BW_FACTS_OF, show_count(count, n), show_count((size_t)total, all),
                    show_count(periods, lives));
    flow(&t->v, "", 0);
}

void view_facts(xmlDocPtr book, const view_options *o, buf *out) {
    text_view t = text_view_begin(book, o, out);
    const xmlNode *facts = book_child(t.v.root, BE_FACTS);
    if (book_child(facts, BE_FACT)) {
        put_facts(&t, facts);
    } else {
        say_book_word(&t.v, BW_NOTHING_PASSES);
        flow(&t.v, "", 0);
    }
    text_view_end(&t);
}

/* --- sources --- */

static table source_table(text_view *t, const xmlNode *sources) {
    view *v = &t->v;
    table w = {.v = v, .kind = DATE_CHARS - 1, .period = columns_of(book_word(BW_FACTS, v->in))};
    size_t id = columns_of(book_word(BW_SOURCE, v->in));
    for (const xmlNode *s = book_child(sources, BE_SOURCE); s; s = book_next(s, BE_SOURCE))
        widen(&id, columns_of(node_attr(s, "id")));
    share_columns(&w, t->columns, id);
    return w;
}

static void put_source(const table *w, const xmlNode *source) {
    view *v = w->v;
    char count[NUMBER_CHARS], shown[LONG_DATE_CHARS];
    const char *stale = node_attr(source, "do-not-cite-since");
    bool indented = put_id(w, node_attr(source, "id"));
    put_cells(w, node_attr(source, "read"), show_count(book_count(source, BE_USED_BY), count),
              child_says(source, EL_TITLE, v->in), indented);
    if (!*stale) return;
    say_raw(v, MARK_FAIR);
    say_book_filled(v, BW_STALE, view_date(stale, v->in, shown), NULL, NULL);
    say_raw(v, MARK_PLAIN);
    show_paragraph(v, 4, 4);
}

void view_sources(xmlDocPtr book, const view_options *o, buf *out) {
    text_view t = text_view_begin(book, o, out);
    const xmlNode *sources = book_child(t.v.root, BE_SOURCES);
    size_t count = book_count(sources, BE_SOURCE);
    if (count) {
        table w = source_table(&t, sources);
        bool alone = put_id(&w, book_word(BW_SOURCE, t.v.in));
        put_cells(&w, book_word(BW_READ, t.v.in), book_word(BW_FACTS, t.v.in), book_word(BW_TITLE, t.v.in), alone);
        for (const xmlNode *s = book_child(sources, BE_SOURCE); s; s = book_next(s, BE_SOURCE)) put_source(&w, s);
        blank_line(&t.v);
        say_count(&t.v, BW_SOURCES_OF, count, 0);
    } else {
        say_book_word(&t.v, BW_NO_SOURCE);
    }
    flow(&t.v, "", 0);
    text_view_end(&t);
}
