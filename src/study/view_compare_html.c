/* view_compare_html.c - a comparison as a page: the answer in tables, what is beside it folded */
#include <string.h>

#include "report/view_html.h"
#include "study/diff.h"
#include "study/study.h"
#include "study/view_compare.h"

typedef void written_by(const view *v, const xmlNode *node, buf *out);

/* What a function appends, as text within a tag. */
static void put_written(view *v, const char *tag, const char *css, written_by *write, const xmlNode *node) {
    buf all = BUF_INIT;
    write(v, node, &all);
    if (!buf_ok(&all)) v->out->failed = true;
    put_in(v, tag, css, buf_data(&all));
    buf_free(&all);
}

/* --- cells --- */

static void put_state(view *v, const xmlNode *state, word_id label) {
    put_cell(v, label, "");
    for (const xmlNode *s = state ? node_child(state, EL_SAYS) : NULL; s; s = node_next(s, EL_SAYS))
        put_in(v, "div", "", node_says(s, v->in));
    put(v, "</td>");
}

static void put_source(view *v, const xmlNode *s) {
    const char *url = node_attr(s, "url");
    put(v, "<div class=\"small\">");
    if (url_is_web(url)) {
        put(v, "<a rel=\"noreferrer\" href=\"");
        esc_attr(v->out, url);
        put(v, "\">");
    }
    put_says(v, s, EL_TITLE);
    put(v, url_is_web(url) ? "</a></div>" : "</div>");
}

static void put_sources(view *v, const xmlNode *of) {
    for (const xmlNode *s = node_child(of, EL_SOURCE); s; s = node_next(s, EL_SOURCE)) put_source(v, s);
}

static void put_cause(view *v, const xmlNode *cause, const char *title) {
    const char *now = cause_text(v, cause), *before = cause_before(v, cause);
    put(v, "<li>");
    put_written(v, "span", "soft", write_cause_lead, cause);
    if (strcmp(now, title) != 0) {
        put(v, "<div>");
        put_data(v, now);
        put(v, "</div>");
    }
    if (*before) {
        put(v, "<div class=\"soft small\">");
        put_filled(v, node_is(cause, "kind", "fact") ? W_COMPARE_EARLIER : W_COMPARE_EARLIER_STATED, before, NULL);
        put(v, "</div>");
    }
    put_sources(v, cause);
    put(v, "</li>\n");
}

static void put_causes(view *v, const xmlNode *entry) {
    const char *title = child_says(entry, EL_TITLE, v->in);
    const xmlNode *cause = node_child_named(entry, "cause");
    put_cell(v, W_COMPARE_CAUSE, "");
    for (const xmlNode *r = node_child(entry, EL_REMARK); r; r = node_next(r, EL_REMARK))
        put_in(v, "div", "", node_says(r, v->in));
    if (cause) put(v, "<ul class=\"why\">\n");
    for (const xmlNode *c = cause; c; c = node_next_named(c, "cause")) put_cause(v, c, title);
    if (cause) put(v, "</ul>");
    put_sources(v, entry);
    put(v, "</td>");
}

/* --- parts --- */

static void put_row(view *v, const xmlNode *entry) {
    put(v, "<tr>");
    put_cell(v, W_COMPARE_CHANGE, "");
    put_in(v, "span", node_attr(entry, "change"), word_for("change", node_attr(entry, "change"), v->in));
    put(v, "</td><th scope=\"row\">");
    put_data(v, child_says(entry, EL_TITLE, v->in));
    put(v, "</th>");
    put_state(v, node_child(entry, EL_WAS), compare_side_word(v, false));
    put_state(v, node_child(entry, EL_BECOMES), compare_side_word(v, true));
    put_causes(v, entry);
    put(v, "</tr>\n");
}

static void put_table(view *v, const xmlNode *part) {
    const word_id heads[] = {W_COMPARE_CHANGE, W_COMPARE_SUBJECT, compare_side_word(v, false),
                             compare_side_word(v, true), W_COMPARE_CAUSE};
    if (!count_entries(part, true)) return;
    put(v, "<table class=\"compared\">\n");
    put_head_row(v, heads, sizeof heads / sizeof *heads, sizeof heads / sizeof *heads, sizeof heads / sizeof *heads);
    for (const xmlNode *e = next_entry(part, NULL, true); e; e = next_entry(part, e, true)) put_row(v, e);
    put(v, "</tbody>\n</table>\n");
}

static void open_details(view *v, const char *title, word_id w, size_t n) {
    char count[NUMBER_CHARS];
    put(v, "<details>\n<summary>");
    put_in(v, "span", "value", title);
    put(v, *title ? " " : "");
    put_filled(v, w, show_count(n, count), NULL);
    put(v, "</summary>\n");
}

static void put_short_entries(view *v, const xmlNode *part) {
    const size_t n = count_entries(part, false);
    if (!n) return;
    open_details(v, "", short_word(part), n);
    put(v, "<ul>\n");
    for (const xmlNode *e = next_entry(part, NULL, false); e; e = next_entry(part, e, false))
        put_written(v, "li", "", write_in_short, e);
    put(v, "</ul>\n</details>\n");
}

static void put_part(view *v, const xmlNode *part) {
    const bool folded = !is_answer(part) || is_counted_only(part);
    if (folded)
        open_details(v, part_heading(v, part), W_COMPARE_ENTRIES,
                     count_entries(part, true) + count_entries(part, false));
    else
        put_in(v, "h3", "", part_heading(v, part));
    put(v, "\n");
    put_table(v, part);
    put_short_entries(v, part);
    if (folded) put(v, "</details>\n");
}

static void put_rest(view *v, const xmlNode *compared) {
    const xmlNode *d = node_child_named(compared, "differs");
    if (!d) return;
    put(v, "<p class=\"soft\">");
    put_filled(v, W_COMPARE_REST, "", NULL);
    for (bool first = true; d; d = node_next_named(d, "differs"), first = false) {
        if (!first) put_word(v, W_SEMICOLON);
        put_data(v, differs_heading(v, d));
    }
    put(v, "</p>\n");
}

/* --- the whole --- */

static void put_side(view *v, const xmlNode *compared, bool second) {
    const xmlNode *side = compare_side(compared, second);
    open_row(v, compare_side_word(v, second));
    put_written(v, "span", "value", write_side, side);
    put(v, " ");
    put_path(v, node_attr(side, "file"));
    close_row(v);
}

static void put_compared(view *v, const xmlNode *compared, size_t number) {
    buf_printf(v->out, "<section aria-labelledby=\"h-%zu\" id=\"r-%zu\">\n<h2 id=\"h-%zu\">", number, number, number);
    if (is_recheck(v))
        put_says(v, compared, EL_TITLE);
    else
        put_word(v, W_COMPARE_KIND);
    put(v, "</h2>\n");
    if (is_recheck(v)) {
        put(v, "<p>");
        put_path(v, node_attr(compared, "file"));
        put(v, "</p>\n");
    }
    put(v, "<dl class=\"decision\">\n");
    put_side(v, compared, false);
    put_side(v, compared, true);
    open_row(v, W_COMPARE_VERDICT);
    put_in(v, "p", "big", word(verdict_word(v, compared), v->in));
    put_written(v, "p", "soft", write_counts, compared);
    close_row(v);
    put(v, "</dl>\n");
    for (const xmlNode *p = node_child(compared, EL_PART); p; p = node_next(p, EL_PART)) put_part(v, p);
    put_rest(v, compared);
    put(v, "</section>\n");
}

static void write_all_totals(const view *v, const xmlNode *root, buf *out) {
    (void)root;
    write_totals(v, out);
}

void view_compare_html(xmlDocPtr doc, const view_options *o, buf *out) {
    view v = {.in = o->in, .out = out, .root = xmlDocGetRootElement(doc)};
    const bool recheck = is_recheck(&v);
    size_t number = 1;
    html_page_begin(&v, &(page){.kind = recheck ? W_RECHECK_KIND : W_COMPARE_KIND,
                                .css = "comparison",
                                .begins = "r-1",
                                .style = study_css});
    if (!recheck) put_compared(&v, v.root, number);
    for (const xmlNode *c = node_child_named(v.root, "checked"); recheck && c; c = node_next_named(c, "checked"))
        put_compared(&v, c, number++);
    if (recheck) put_written(&v, "p", "big", write_all_totals, v.root);
    html_page_end(&v);
}
