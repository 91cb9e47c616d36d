#include <string.h>

#include "base/bidi.h"
#include "base/utf8.h"
#include "report/view_text.h"

static text_view *of(view *v) {
    return (text_view *)v;
}

/* --- collecting a paragraph --- */

void say_raw(view *v, const char *s) {
    buf_puts(&of(v)->para, s);
}

void say_word(view *v, word_id w) {
    say_raw(v, word(w, v->in));
}

void say_named(view *v, const char *topic, const char *name) {
    say_raw(v, word_for(topic, name, v->in));
}

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

void say_filled(view *v, word_id w, const char *a, const char *b) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    words_fill(word(w, v->in), blanks, b ? 2 : 1, add_piece, &of(v)->para);
}

void say_says(view *v, const xmlNode *parent, element e) {
    say_raw(v, child_says(parent, e, v->in));
}

void say_date(view *v, const char *iso) {
    char shown[LONG_DATE_CHARS];
    say_raw(v, view_date(iso, v->in, shown));
}

void say_fact_ref(view *v, const char *id) {
    const xmlNode *fact = view_fact(v, id);
    if (!fact || v->depth == DEPTH_BRIEF) return; /* in brief no list of facts follows */
    say_raw(v, MARK_SOFT " (");
    if (of(v)->set && view_has(v, SECTION_FACTS)) say_raw(v, MARK_LINK);
    say_filled(v, W_FACT_REF, node_attr(fact, "number"), NULL);
    if (of(v)->set) say_raw(v, MARK_SOFT);
    say_raw(v, ")" MARK_PLAIN);
}

void say_line_ref(view *v, const char *line) {
    if (!*line || !strcmp(line, "0")) return;
    say_raw(v, MARK_SOFT " (");
    say_filled(v, W_LINE, line, NULL);
    say_raw(v, ")" MARK_PLAIN);
}

void say_reason(view *v, const xmlNode *reason) {
    say_says(v, reason, EL_SAYS);
    if (node_is(reason, "kind", "fact"))
        say_fact_ref(v, node_attr(reason, "ref"));
    else
        say_line_ref(v, node_attr(reason, "line"));
}

void say_label(view *v, const char *s) {
    say_raw(v, MARK_SOFT " [");
    say_raw(v, s);
    say_raw(v, "]" MARK_PLAIN);
}

static void say_piece(view *v, const char *s, size_t len) {
    buf_add(&of(v)->para, s, len);
}

const teller TEXT_TELLER = {say_piece, say_fact_ref, say_line_ref};

/* --- setting it --- */

static bool is_mark(unsigned char c) {
    return c >= MARK_PLAIN[0] && c <= MARK_FAIR[0];
}

static void put_mark(text_view *t, char mark) {
    static const char *const ansi[] = {"0", "1", "2", "1;31", "31", "33"};
    if (t->colour) buf_printf(t->v.out, "\x1b[%sm", ansi[mark - MARK_PLAIN[0]]);
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/* A run without white space; controls of direction are left out: lines are cut and cells stand side by side, so that what one of them begins would
 * turn what is not its own. */
static void put_run(text_view *t, const char *s, const char *end) {
    const char *from = s;
    while (s < end) {
        uint32_t cp = 0;
        size_t n = (unsigned char)*s < 0x80 ? 1 : utf8_decode(s, (size_t)(end - s), &cp);
        if (n > 1 && bidi_is_control(cp)) {
            buf_add(t->v.out, from, (size_t)(s - from));
            from = s + n;
        }
        s += n ? n : 1;
    }
    buf_add(t->v.out, from, (size_t)(end - from));
}

/* Text of a paragraph between two places: marks made into colours, white space into spaces, none at the end. */
static void put_marked(text_view *t, const char *s, const char *end) {
    size_t spaces = 0;
    while (s < end) {
        const char *run = s;
        while (s < end && !is_mark((unsigned char)*s) && !is_space(*s)) s++;
        if (s > run) {
            buf_repeat(t->v.out, ' ', spaces);
            put_run(t, run, s);
            spaces = 0;
        } else if (is_mark((unsigned char)*s)) {
            put_mark(t, *s++);
        } else {
            spaces++;
            s++;
        }
    }
}

/* One character of the paragraph, with the marks before it. */
typedef struct glyph {
    const char *at, *end;
    uint32_t cp;
    size_t columns;
    bool space;
} glyph;

static glyph next_glyph(const char *s) {
    while (is_mark((unsigned char)*s)) s++;
    if (*s >= ' ' && *s <= '~') return (glyph){s, s + 1, (uint32_t)*s, 1, *s == ' '};
    uint32_t cp = 0;
    size_t n = *s ? utf8_decode(s, strnlen(s, 4), &cp) : 0;
    if (*s && n == 0) n = 1; /* not from a checked tree; shown as it is */
    int width = is_space(*s) ? 1 : n ? utf8_width(cp) : 0;
    return (glyph){s, s + n, cp, (size_t)(width > 0 ? width : 0), is_space(*s)};
}

/* May a line end between two characters that stand together? */
static bool may_break(const glyph *a, const glyph *b) {
    if (a->space) return !b->space;
    return !b->space && utf8_breaks(a->cp, b->cp);
}

/* Where the line that begins at `s` ends: before it the text fits into `room` columns. */
static const char *line_end(const char *s, size_t room) {
    const char *fits = NULL;
    size_t used = 0;
    glyph last = {s, s, 0, false, true};
    for (glyph g = next_glyph(s); g.end > g.at; last = g, g = next_glyph(g.end)) {
        if (g.at > s && may_break(&last, &g)) fits = g.at;
        used += g.columns;
        if (used > room && !g.space) return fits ? fits : last.end > s ? last.end : g.end;
    }
    return s + strlen(s);
}

static const char *skip_spaces(const char *s) {
    while (is_space(*s)) s++;
    return s;
}

static void para_done(text_view *t) {
    if (!buf_ok(&t->para)) t->v.out->failed = true;
    buf_truncate(&t->para, 0);
}

void flow(view *v, const char *first, size_t hang) {
    text_view *t = of(v);
    if (t->set) {
        t->set->flow(t, first);
        para_done(t);
        return;
    }
    const char *s = skip_spaces(buf_data(&t->para));
    size_t indent = utf8_columns(first, strlen(first));
    if (*s) buf_puts(v->out, first);
    while (*s) {
        size_t room = t->columns > indent + 10 ? t->columns - indent : 10;
        const char *end = line_end(s, room);
        put_marked(t, s, end);
        buf_putc(v->out, '\n');
        s = skip_spaces(end);
        indent = hang;
        if (*s) buf_repeat(v->out, ' ', hang);
    }
    para_done(t);
}

void flow_word(view *v, word_id w) {
    say_word(v, w);
    flow(v, "", 0);
}

void flow_line(view *v, size_t indent) {
    text_view *t = of(v);
    buf_repeat(v->out, ' ', indent);
    put_marked(t, buf_data(&t->para), buf_data(&t->para) + t->para.len);
    buf_putc(v->out, '\n');
    para_done(t);
}

void line_as_it_is(view *v, size_t indent, const char *s) {
    buf_repeat(v->out, ' ', indent);
    buf_puts(v->out, s);
    buf_putc(v->out, '\n');
}

void blank_line(view *v) {
    if (!of(v)->set) buf_putc(v->out, '\n'); /* a typesetter keeps distances by itself */
}

static size_t columns_of(const char *s) {
    size_t used = 0;
    for (glyph g = next_glyph(s); g.end > g.at; g = next_glyph(g.end)) used += g.columns;
    return used;
}

void headline(view *v, char underline) {
    text_view *t = of(v);
    if (t->set) {
        t->set->headline(t, underline);
        para_done(t);
        return;
    }
    size_t width = columns_of(buf_data(&t->para));
    if (v->out->len) blank_line(v);
    put_mark(t, MARK_BOLD[0]);
    flow(v, "", 0);
    if (underline != '~') buf_repeat(v->out, underline, width < t->columns ? width : t->columns);
    put_mark(t, MARK_PLAIN[0]);
    if (underline != '~') blank_line(v);
}

bool text_heading(view *v, xmlNodePtr node) {
    say_named(v, "heading", view_heading(v, node));
    headline(v, '-');
    return true;
}

void say_pair(view *v, word_id label, const char *s, size_t indent) {
    static const char spaces[] = "            ";
    if (!*s) return;
    say_word(v, label);
    say_raw(v, ": ");
    say_raw(v, s);
    flow(v, spaces + sizeof spaces - 1 - indent, indent + 2);
}

void say_joined(view *v, const xmlNode *node, element e, word_id sentence) {
    xmlNodePtr child = node_child(node, e);
    if (!child) return;
    say_filled(v, sentence, "", NULL);
    for (bool first = true; child; child = node_next(child, e), first = false) {
        if (!first) say_word(v, W_COMMA);
        say_raw(v, node_says(child, v->in));
    }
    flow(v, "    ", 6);
}
