/* view_compare_markdown.c - a comparison for a pull request: the answer in tables, what is beside it folded */
#include <string.h>

#include "report/markdown.h"
#include "study/diff.h"
#include "study/view_compare.h"

static void put_md(const view *v, const char *markup) {
    buf_puts(v->out, markup);
}

static void md_word(const view *v, word_id w) {
    md_text(v->out, word(w, v->in));
}

typedef void written_by(const view *v, const xmlNode *node, buf *out);

/* What a function appends, as text. */
static void md_written(const view *v, written_by *write, const xmlNode *node) {
    buf all = BUF_INIT;
    write(v, node, &all);
    if (!buf_ok(&all)) v->out->failed = true;
    md_text(v->out, buf_data(&all));
    buf_free(&all);
}

static void md_sentence(const view *v, word_id w, const char *value) {
    buf all = BUF_INIT;
    write_filled(v, w, value, NULL, NULL, &all);
    if (!buf_ok(&all)) v->out->failed = true;
    md_text(v->out, buf_data(&all));
    buf_free(&all);
}

/* --- cells --- */

static void put_break(const view *v, bool *any) {
    if (*any) put_md(v, "<br>");
    *any = true;
}

static void put_state(const view *v, const xmlNode *state) {
    bool any = false;
    for (const xmlNode *s = state ? node_child(state, EL_SAYS) : NULL; s; s = node_next(s, EL_SAYS)) {
        put_break(v, &any);
        md_text(v->out, node_says(s, v->in));
    }
}

/* `behind`: other text of the cell comes before. */
static void put_links(const view *v, const xmlNode *of, bool behind) {
    for (const xmlNode *s = node_child(of, EL_SOURCE); s; s = node_next(s, EL_SOURCE), behind = true) {
        if (behind) put_md(v, " \u00b7 ");
        md_link(v->out, child_says(s, EL_TITLE, v->in), node_attr(s, "url"));
    }
}

static void put_cause(const view *v, const xmlNode *cause, const char *title) {
    const char *now = cause_text(v, cause), *before = cause_before(v, cause);
    put_md(v, "*");
    md_written(v, write_cause_lead, cause);
    put_md(v, "*");
    if (strcmp(now, title) != 0) {
        put_md(v, ": ");
        md_text(v->out, now);
    }
    if (*before) {
        put_md(v, " (");
        md_sentence(v, node_is(cause, "kind", "fact") ? W_COMPARE_EARLIER : W_COMPARE_EARLIER_STATED, before);
        put_md(v, ")");
    }
    put_links(v, cause, true);
}

static void put_causes(const view *v, const xmlNode *entry) {
    const char *title = child_says(entry, EL_TITLE, v->in);
    bool any = false;
    for (const xmlNode *r = node_child(entry, EL_REMARK); r; r = node_next(r, EL_REMARK)) {
        put_break(v, &any);
        md_text(v->out, node_says(r, v->in));
    }
    for (const xmlNode *c = node_child_named(entry, "cause"); c; c = node_next_named(c, "cause")) {
        put_break(v, &any);
        put_cause(v, c, title);
    }
    put_links(v, entry, any);
}

/* --- parts --- */

static void put_heads(const view *v) {
    const word_id heads[] = {W_COMPARE_CHANGE, W_COMPARE_SUBJECT, compare_side_word(v, false),
                             compare_side_word(v, true), W_COMPARE_CAUSE};
    md_row(v->out);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        md_cell(v->out);
        md_word(v, heads[i]);
    }
    md_row_end(v->out);
    md_rule(v->out, sizeof heads / sizeof *heads, sizeof heads / sizeof *heads);
}

static void put_row(const view *v, const xmlNode *entry) {
    md_row(v->out);
    md_cell(v->out);
    md_text(v->out, word_for("change", node_attr(entry, "change"), v->in));
    md_cell(v->out);
    md_text(v->out, child_says(entry, EL_TITLE, v->in));
    md_cell(v->out);
    put_state(v, node_child(entry, EL_WAS));
    md_cell(v->out);
    put_state(v, node_child(entry, EL_BECOMES));
    md_cell(v->out);
    put_causes(v, entry);
    md_row_end(v->out);
}

static void put_short_entries(const view *v, const xmlNode *part) {
    char count[NUMBER_CHARS];
    const size_t n = count_entries(part, false);
    if (!n) return;
    put_md(v, "\n<details><summary>");
    md_sentence(v, short_word(part), show_count(n, count));
    put_md(v, "</summary>\n\n");
    for (const xmlNode *e = next_entry(part, NULL, false); e; e = next_entry(part, e, false)) {
        put_md(v, "- ");
        md_written(v, write_in_short, e);
        put_md(v, "\n");
    }
    put_md(v, "\n</details>\n");
}

static void put_entries(const view *v, const xmlNode *part) {
    if (count_entries(part, true)) put_heads(v);
    for (const xmlNode *e = next_entry(part, NULL, true); e; e = next_entry(part, e, true)) put_row(v, e);
    put_short_entries(v, part);
}

static void put_count(const view *v, const xmlNode *part) {
    char count[NUMBER_CHARS];
    md_sentence(v, W_COMPARE_ENTRIES, show_count(count_entries(part, true) + count_entries(part, false), count));
}

static bool is_folded(const xmlNode *part) {
    return !is_answer(part) || is_counted_only(part);
}

static void put_part(const view *v, const xmlNode *part) {
    put_md(v, is_folded(part) ? "\n<details><summary>" : is_recheck(v) ? "\n#### " : "\n### ");
    md_text(v->out, part_heading(v, part));
    if (is_folded(part)) {
        put_md(v, " (");
        put_count(v, part);
        put_md(v, ")</summary>");
    }
    put_md(v, "\n\n");
    put_entries(v, part);
    if (is_folded(part)) put_md(v, "\n</details>\n");
}

static void put_rest(const view *v, const xmlNode *compared) {
    const xmlNode *d = node_child_named(compared, "differs");
    if (!d) return;
    put_md(v, "\n");
    md_sentence(v, W_COMPARE_REST, "");
    for (bool first = true; d; d = node_next_named(d, "differs"), first = false) {
        if (!first) md_word(v, W_SEMICOLON);
        md_text(v->out, differs_heading(v, d));
    }
    put_md(v, "\n");
}

/* --- the whole --- */

static void put_side(const view *v, const xmlNode *side, word_id what) {
    md_row(v->out);
    md_cell(v->out);
    md_word(v, what);
    md_cell(v->out);
    md_written(v, write_side, side);
    md_cell(v->out);
    md_code(v->out, node_attr(side, "file"));
    md_cell(v->out);
    md_code(v->out, node_attr(side, "pack-digest"));
    md_row_end(v->out);
}

static void put_sides(const view *v, const xmlNode *compared) {
    md_row(v->out);
    md_cell(v->out);
    md_cell(v->out);
    md_cell(v->out);
    md_word(v, W_FILE);
    md_cell(v->out);
    md_word(v, W_PACK);
    md_row_end(v->out);
    md_rule(v->out, 4, 4);
    put_side(v, compare_side(compared, false), compare_side_word(v, false));
    put_side(v, compare_side(compared, true), compare_side_word(v, true));
}

static void put_compared(const view *v, const xmlNode *compared) {
    put_md(v, is_recheck(v) ? "\n### " : "## ");
    md_text(v->out, child_says(compared, EL_TITLE, v->in));
    put_md(v, "\n\n");
    if (is_recheck(v)) {
        md_code(v->out, node_attr(compared, "file"));
        put_md(v, "\n\n");
    }
    put_sides(v, compared);
    put_md(v, "\n**");
    md_word(v, verdict_word(v, compared));
    put_md(v, "** ");
    md_written(v, write_counts, compared);
    put_md(v, "\n");
    for (const xmlNode *p = node_child(compared, EL_PART); p; p = node_next(p, EL_PART)) put_part(v, p);
    put_rest(v, compared);
}

static void put_recheck(const view *v) {
    buf totals = BUF_INIT;
    put_md(v, "## ");
    md_text(v->out, child_says(v->root, EL_TITLE, v->in));
    put_md(v, "\n");
    for (const xmlNode *c = node_child_named(v->root, "checked"); c; c = node_next_named(c, "checked"))
        put_compared(v, c);
    write_totals(v, &totals);
    if (!buf_ok(&totals)) v->out->failed = true;
    put_md(v, "\n**");
    md_text(v->out, buf_data(&totals));
    put_md(v, "**\n");
    buf_free(&totals);
}

void view_compare_markdown(xmlDocPtr doc, const view_options *o, buf *out) {
    const view v = {.in = o->in, .out = out, .root = xmlDocGetRootElement(doc)};
    if (is_recheck(&v))
        put_recheck(&v);
    else
        put_compared(&v, v.root);
}
