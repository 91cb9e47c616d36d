#include <string.h>

#include "report/view_text.h"
#include "study/diff.h"
#include "study/view_compare.h"

#define DEFAULT_COLUMNS 80
#define LEAST_COLUMNS 40

typedef void told_by(const view *v, const xmlNode *node, buf *out);

static void say_told(view *v, told_by *tell, const xmlNode *node) {
    tell(v, node, &((text_view *)v)->para);
}

/* --- entries --- */

static const char *mark_of(const xmlNode *entry) {
    if (node_is(entry, "change", "added")) return "+ ";
    if (node_is(entry, "change", "removed")) return "- ";
    return node_is(entry, "change", "reworded") ? "= " : "~ ";
}

static bool is_short(const xmlNode *state) {
    return node_count(state, EL_SAYS) <= 1;
}

/* Where the title is what something is called now, only what it was called before. */
static void say_former_words(view *v, const char *before) {
    say_raw(v, MARK_SOFT " (");
    say_filled(v, W_COMPARE_EARLIER_STATED, before, NULL);
    say_raw(v, ")" MARK_PLAIN);
}

/* "title: was -> becomes", as far as there is something to say; behind a sentence "[was -> becomes]". */
static void say_in_line(view *v, const xmlNode *was, const xmlNode *becomes, const char *title) {
    const char *before = child_says(was, EL_SAYS, v->in), *after = child_says(becomes, EL_SAYS, v->in);
    if (!*before && !*after) return;
    if (*before && strcmp(after, title) == 0) {
        say_former_words(v, before);
        return;
    }
    say_raw(v, is_sentence(title) ? MARK_SOFT " [" : ": ");
    say_raw(v, before);
    if (*before && *after) say_raw(v, " \u2192 ");
    say_raw(v, after);
    if (is_sentence(title)) say_raw(v, "]" MARK_PLAIN);
}

static void put_lines(view *v, const xmlNode *state, word_id label) {
    const xmlNode *line = state ? node_child(state, EL_SAYS) : NULL;
    if (!line) return;
    say_raw(v, MARK_SOFT);
    say_word(v, label);
    say_raw(v, ":" MARK_PLAIN);
    flow(v, "    ", 4);
    for (; line; line = node_next(line, EL_SAYS)) {
        say_raw(v, node_says(line, v->in));
        flow(v, "      - ", 8);
    }
}

/* What the title says already is not said again. */
static void put_cause(view *v, const xmlNode *cause, const char *title) {
    const char *before = cause_before(v, cause), *now = cause_text(v, cause);
    const bool known = strcmp(now, title) == 0;
    say_raw(v, MARK_SOFT);
    say_told(v, write_cause_lead, cause);
    say_raw(v, known ? MARK_PLAIN : ": " MARK_PLAIN);
    if (!known) say_raw(v, now);
    if (*before) {
        say_raw(v, MARK_SOFT " (");
        say_filled(v, node_is(cause, "kind", "fact") ? W_COMPARE_EARLIER : W_COMPARE_EARLIER_STATED, before, NULL);
        say_raw(v, ")" MARK_PLAIN);
    }
    if (node_is(cause, "kind", "fact")) {
        say_raw(v, MARK_SOFT " [");
        say_raw(v, node_attr(cause, "ref"));
        say_raw(v, "]" MARK_PLAIN);
    }
    flow(v, "      < ", 8);
}

static void put_sources(view *v, const xmlNode *entry) {
    const xmlNode *s = node_child(entry, EL_SOURCE);
    if (!s) return;
    say_raw(v, MARK_SOFT);
    for (bool first = true; s; s = node_next(s, EL_SOURCE), first = false) {
        if (!first) say_word(v, W_SEMICOLON);
        say_says(v, s, EL_TITLE);
    }
    say_raw(v, MARK_PLAIN);
    flow(v, "    ", 4);
}

static void put_entry(view *v, const xmlNode *entry) {
    const xmlNode *was = node_child(entry, EL_WAS), *becomes = node_child(entry, EL_BECOMES);
    const bool one_line = is_short(was) && is_short(becomes);
    const char *title = child_says(entry, EL_TITLE, v->in);
    say_raw(v, MARK_BOLD);
    say_raw(v, title);
    say_raw(v, MARK_PLAIN);
    if (one_line) say_in_line(v, was, becomes, title);
    flow(v, mark_of(entry), 2);
    for (const xmlNode *n = node_child(entry, EL_REMARK); n; n = node_next(n, EL_REMARK)) {
        say_raw(v, node_says(n, v->in));
        flow(v, "    ", 4);
    }
    if (!one_line) {
        put_lines(v, was, compare_side_word(v, false));
        put_lines(v, becomes, compare_side_word(v, true));
    }
    for (const xmlNode *c = node_child_named(entry, "cause"); c; c = node_next_named(c, "cause"))
        put_cause(v, c, title);
    put_sources(v, entry);
}

/* --- parts --- */

static void put_count(view *v, word_id says, size_t n) {
    char count[NUMBER_CHARS];
    if (n == 0) return;
    say_filled(v, says, show_count(n, count), NULL);
    flow(v, "", 2);
}

/* Those that are not told in full; Markdown and HTML name them. */
static void put_short_entries(view *v, const xmlNode *part) {
    put_count(v, short_word(part), count_entries(part, false));
}

static void put_part(view *v, const xmlNode *part) {
    say_raw(v, part_heading(v, part));
    headline(v, '-');
    if (is_counted_only(part)) {
        put_count(v, W_COMPARE_ENTRIES, count_entries(part, true) + count_entries(part, false));
        return;
    }
    for (const xmlNode *e = next_entry(part, NULL, true); e; e = next_entry(part, e, true)) put_entry(v, e);
    put_short_entries(v, part);
}

static void put_rest(view *v, const xmlNode *compared) {
    const xmlNode *d = node_child_named(compared, "differs");
    buf all = BUF_INIT;
    if (!d) return;
    for (bool first = true; d; d = node_next_named(d, "differs"), first = false) {
        if (!first) buf_puts(&all, word(W_SEMICOLON, v->in));
        buf_puts(&all, differs_heading(v, d));
    }
    if (!buf_ok(&all)) v->out->failed = true;
    blank_line(v);
    say_filled(v, W_COMPARE_REST, buf_data(&all), NULL);
    flow(v, "", 2);
    buf_free(&all);
}

/* --- the whole --- */

static void put_side(view *v, const xmlNode *compared, bool second) {
    const xmlNode *side = compare_side(compared, second);
    say_raw(v, MARK_SOFT);
    say_word(v, compare_side_word(v, second));
    say_raw(v, ": " MARK_PLAIN);
    say_told(v, write_side, side);
    say_raw(v, MARK_SOFT);
    say_word(v, W_COMMA);
    say_raw(v, node_attr(side, "file"));
    say_raw(v, MARK_PLAIN);
    flow(v, "", 2);
}

static void put_compared(view *v, const xmlNode *compared) {
    say_says(v, compared, EL_TITLE);
    if (is_recheck(v)) {
        say_raw(v, " (");
        say_raw(v, node_attr(compared, "file"));
        say_raw(v, ")");
    }
    headline(v, '=');
    put_side(v, compared, false);
    put_side(v, compared, true);
    blank_line(v);
    say_raw(v, MARK_BOLD);
    say_word(v, verdict_word(v, compared));
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
    if (verdict_word(v, compared) != W_COMPARE_NOTHING && verdict_word(v, compared) != W_RECHECK_HOLDS) {
        say_told(v, write_counts, compared);
        flow(v, "", 0);
    }
    for (const xmlNode *p = node_child(compared, EL_PART); p; p = node_next(p, EL_PART)) put_part(v, p);
    put_rest(v, compared);
}

static void put_recheck(view *v) {
    for (const xmlNode *c = node_child_named(v->root, "checked"); c; c = node_next_named(c, "checked"))
        put_compared(v, c);
    blank_line(v);
    write_totals(v, &((text_view *)v)->para);
    flow(v, "", 0);
}

void view_compare_text(xmlDocPtr doc, const view_options *o, buf *out) {
    const int columns = o->columns == 0 ? DEFAULT_COLUMNS : o->columns < LEAST_COLUMNS ? LEAST_COLUMNS : o->columns;
    text_view t = {.v = {.in = o->in, .out = out, .root = xmlDocGetRootElement(doc)},
                   .columns = (size_t)columns,
                   .colour = o->colour};
    if (is_recheck(&t.v))
        put_recheck(&t.v);
    else
        put_compared(&t.v, t.v.root);
    buf_free(&t.para);
}
