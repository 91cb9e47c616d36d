/* A table of variants in Markdown and as comma-separated values. */
#include "report/markdown.h"
#include "report/tell.h"
#include "report/view_others.h"
#include "study/clash.h"
#include "study/csv.h"
#include "study/plain.h"
#include "study/whatif.h"
#include "study/whatif_tell.h"

static void done(view *v, buf *b) {
    if (!buf_ok(b)) v->out->failed = true;
    buf_free(b);
}

/* --- Markdown --- */

static void md_word(view *v, word_id w) {
    md_text(v->out, word(w, v->in));
}

static void tell_warnings(view *v, const xmlNode *plan) {
    tell_counts(v, plan, false);
}

static void md_cell_text(view *v, const char *s) {
    md_cell(v->out);
    md_text(v->out, s);
}

/* A number as it is shown has nothing to be escaped. */
static void md_number(view *v, const char *shown) {
    md_cell(v->out);
    buf_puts(v->out, shown);
}

static void md_plan_row(view *v, const xmlNode *plan) {
    char shown[NUMBER_CHARS];
    md_row(v->out);
    md_number(v, number_of(plan));
    md_cell(v->out);
    md_told(v, tell_name, plan);
    md_cell_text(v, word(answer_word(plan), v->in));
    md_cell(v->out);
    if (node_is(plan, "kind", "conflict"))
        md_told(v, tell_clashes, plan);
    else
        md_told(v, tell_warnings, plan);
    md_number(v, cost_shown(plan, shown));
    md_number(v, difference_shown(plan, shown));
    md_row_end(v->out);
}

static void md_head(view *v, const word_id *heads, size_t count, size_t numbers_from) {
    buf_puts(v->out, "\n");
    md_row(v->out);
    for (size_t i = 0; i < count; i++) md_cell_text(v, word(heads[i], v->in));
    md_row_end(v->out);
    md_rule(v->out, count, numbers_from);
}

static void md_heading(view *v, const char *level, word_id w) {
    buf_puts(v->out, "\n");
    buf_puts(v->out, level);
    buf_puts(v->out, " ");
    md_word(v, w);
    buf_puts(v->out, "\n");
}

static void md_settings(view *v) {
    size_t plans = 1;
    md_heading(v, "##", W_SETTINGS_SIDE_BY_SIDE);
    buf_puts(v->out, "\n");
    md_row(v->out);
    md_cell_text(v, word(W_SETTING, v->in));
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p), plans++) md_cell_text(v, number_of(p));
    md_row_end(v->out);
    md_rule(v->out, plans, plans);
    for (const xmlNode *row = node_child_named(v->root, "row"); row; row = node_next_named(row, "row")) {
        md_row(v->out);
        md_cell_text(v, child_says(row, EL_TITLE, v->in));
        for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) {
            const xmlNode *cell = cell_of(row, p);
            bool other = cell_differs(row, cell);
            md_cell(v->out);
            if (other) buf_puts(v->out, "**");
            md_text(v->out, cell_shown(v, cell));
            if (other) buf_puts(v->out, "**");
        }
        md_row_end(v->out);
    }
}

static void tell_no_plan(view *v, const xmlNode *plan) {
    tell_word(v, W_NO_PLAN_BECAUSE);
    tell_clashes(v, plan);
}

static void tell_the_way_out(view *v, const xmlNode *plan) {
    tell_word(v, W_WAY_OUT);
    tell_way_out(v, plan);
}

/* What comes and goes, with its grade. */
static void md_shifts(view *v, const xmlNode *plan) {
    for (const shift_sort *s = view_sort(plan, NULL); s; s = view_sort(plan, s)) {
        for (xmlNodePtr item = sort_item(s, plan, NULL); item; item = sort_item(s, plan, item)) {
            const char *name = "", *topic = view_grade(item, &name);
            buf_puts(v->out, "- ");
            md_word(v, s->says);
            if (topic) {
                buf_puts(v->out, "**");
                md_text(v->out, word_for(topic, name, v->in));
                buf_puts(v->out, "** ");
            }
            md_text(v->out, child_says(item, EL_SAYS, v->in));
            buf_puts(v->out, " ");
            md_code(v->out, node_attr(item, "fact"));
            buf_puts(v->out, "\n");
        }
    }
}

static void md_details(view *v, const xmlNode *plan) {
    buf_puts(v->out, "\n### ");
    md_text(v->out, number_of(plan));
    buf_puts(v->out, ". ");
    md_told(v, tell_name, plan);
    buf_puts(v->out, "\n\n");
    md_item(v, "- ", tell_changes, plan);
    if (node_is(plan, "kind", "plan")) {
        md_item(v, "- ", tell_plan_in_short, plan);
        md_shifts(v, plan);
    } else if (node_is(plan, "kind", "conflict")) {
        md_item(v, "- ", tell_no_plan, plan);
        md_item(v, "- ", tell_the_way_out, plan);
    } else {
        md_word(v, W_VARIANT_UNKNOWN);
        buf_puts(v->out, "\n");
    }
}

void view_whatif_markdown(xmlDocPtr whatif, const view_options *o, buf *out) {
    static const word_id heads[] = {W_NUMBER, W_VARIANT, W_ANSWER, W_WARNINGS, W_USD_MONTH, W_DIFFERENCE_SHORT};
    view v = plain_view(whatif, o, out);
    md_headline(&v, W_WHATIF);
    md_heading(&v, "##", W_SIDE_BY_SIDE);
    md_head(&v, heads, sizeof heads / sizeof *heads, 4);
    for (const xmlNode *p = next_plan(&v, NULL); p; p = next_plan(&v, p)) md_plan_row(&v, p);
    md_settings(&v);
    md_heading(&v, "##", W_VARIANTS);
    for (const xmlNode *p = next_plan(&v, next_plan(&v, NULL)); p; p = next_plan(&v, p)) md_details(&v, p);
}

/* --- CSV: names as in the XML, so that a program finds them in any language --- */

static const char *const COLUMNS[] = {"number",    "title",      "changes",  "answer", "as_of",  "usd_per_month",
                                      "at_least",  "difference", "critical", "high",   "medium", "low",
                                      "practices", "wishes",     "conflict", "way_out"};

static void csv_told(view *v, node_teller *tell, const xmlNode *node) {
    buf said = BUF_INIT;
    tell_plainly(v, tell, node, &said);
    csv_text(v->out, buf_data(&said));
    done(v, &said);
}

static void csv_head(view *v) {
    for (size_t i = 0; i < sizeof COLUMNS / sizeof *COLUMNS; i++) csv_text(v->out, COLUMNS[i]);
    for (const xmlNode *row = node_child_named(v->root, "row"); row; row = node_next_named(row, "row"))
        csv_text(v->out, node_attr(row, "setting"));
    csv_end(v->out);
}

static void csv_numbers(view *v, const xmlNode *plan) {
    static const char *const attributes[] = {"usd-per-month", "at-least", "difference", "critical", "high",
                                             "medium",        "low",      "practices",  "wishes"};
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        csv_number(v->out, node_attr(plan, attributes[i]));
}

static void csv_conflict(view *v, const xmlNode *plan) {
    if (node_is(plan, "kind", "conflict")) {
        csv_told(v, tell_clashes, plan);
        csv_told(v, tell_way_out, plan);
    } else {
        csv_text(v->out, "");
        csv_text(v->out, "");
    }
}

static void csv_plan(view *v, const xmlNode *plan) {
    csv_number(v->out, number_of(plan));
    csv_told(v, tell_name, plan);
    csv_told(v, tell_edits, plan);
    csv_text(v->out, node_attr(plan, "kind"));
    csv_number(v->out, node_attr(is_base(plan) ? v->root : plan, "as-of"));
    csv_numbers(v, plan);
    csv_conflict(v, plan);
    for (const xmlNode *row = node_child_named(v->root, "row"); row; row = node_next_named(row, "row"))
        csv_text(v->out, node_attr(node_child(cell_of(row, plan), EL_VALUE), "option"));
    csv_end(v->out);
}

void view_whatif_csv(xmlDocPtr whatif, const view_options *o, buf *out) {
    view v = plain_view(whatif, o, out);
    csv_head(&v);
    for (const xmlNode *p = next_plan(&v, NULL); p; p = next_plan(&v, p)) csv_plan(&v, p);
}
