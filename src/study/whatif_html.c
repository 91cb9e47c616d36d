#include "report/tell.h"
#include "report/view_html_put_others.h"
#include "study/clash.h"
#include "study/study.h"
#include "study/whatif.h"
#include "study/whatif_tell.h"

/* --- sections --- */

static void open_section(view *v, const char *id, word_id heading) {
    buf_printf(v->out, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id);
    put_word(v, heading);
    put(v, "</h2>\n");
}

/* --- the plans --- */

static void put_name_cell(view *v, const xmlNode *plan) {
    char day[LONG_DATE_CHARS];
    put(v, "<tr><th scope=\"row\"><span class=\"mark\">");
    esc_text(v->out, number_of(plan));
    put(v, "</span><span class=\"name data\">");
    tell_name(v, plan);
    put(v, "</span>");
    if (node_child(plan, EL_TITLE)) {
        put_line_link(v, node_attr(plan, "line"));
        put(v, "<span class=\"below\">");
        tell_edits(v, plan);
        put(v, "</span>");
    }
    if (is_for_other_day(v, plan)) {
        put(v, "<span class=\"below\">");
        put_filled(v, W_ON_DAY, view_date(node_attr(plan, "as-of"), v->in, day), NULL);
        put(v, "</span>");
    }
    put(v, "</th>");
}

static void put_clash_cell(view *v, const xmlNode *plan) {
    put(v, "<td colspan=\"4\" class=\"c-clash\"><span class=\"badge no\">");
    put_word(v, W_CONFLICT);
    put(v, "</span> ");
    tell_clashes(v, plan);
    put(v, "<span class=\"below\">");
    put_word(v, W_WAY_OUT);
    tell_way_out(v, plan);
    put(v, "</span></td></tr>\n");
}

static void put_unknown_cell(view *v) {
    put(v, "<td colspan=\"4\">");
    put_word(v, W_VARIANT_UNKNOWN);
    put(v, "</td></tr>\n");
}

/* Of the plan as it stands: its warnings. */
static void put_base_cells(view *v, const xmlNode *plan) {
    put_settings_cell(v, plan);
    put_cell(v, W_CHANGES_HARM, "c-harm");
    put(v, "<ul class=\"why\">");
    for (xmlNodePtr w = node_child(plan, EL_WARNING); w; w = node_next(w, EL_WARNING)) {
        put(v, "<li>");
        put_item(v, w);
        put(v, "</li>");
    }
    put(v, "</ul></td>");
}

static void put_counts_line(view *v, const xmlNode *plan) {
    put(v, "<p class=\"sort\">");
    if (!grade_of(plan, false, NULL)) put_word(v, W_NO_WARNINGS);
    tell_counts(v, plan, false);
    put(v, "</p>");
}

static void put_variant_cells(view *v, const xmlNode *plan) {
    bool same = *node_attr(plan, "difference") && is_no_change(v, plan);
    put_cell(v, W_CHANGES_SETTINGS, "c-settings");
    if (same) put_word(v, W_NOTHING_CHANGES);
    put_choice_list(v, plan);
    put(v, "</td>");
    put_cell(v, W_CHANGES_HARM, "c-harm");
    put_counts_line(v, plan);
    put_shifts(v, plan);
    if (*node_attr(plan, "difference") && view_wishes_differ(v, plan)) {
        put(v, "<p class=\"sort\">");
        tell_wishes(v, plan);
        put(v, "</p>");
    }
    put(v, "</td>");
}

static void put_money_cells(view *v, const xmlNode *plan) {
    char shown[NUMBER_CHARS];
    put_cell(v, W_USD_MONTH, "number");
    esc_text(v->out, cost_shown(plan, shown));
    put(v, "</td>");
    put_number_cell(v, W_DIFFERENCE_SHORT, difference_shown(plan, shown));
}

static void put_plan(view *v, const xmlNode *plan) {
    put_name_cell(v, plan);
    if (node_is(plan, "kind", "conflict")) {
        put_clash_cell(v, plan);
        return;
    }
    if (!node_is(plan, "kind", "plan")) {
        put_unknown_cell(v);
        return;
    }
    put_money_cells(v, plan);
    if (is_base(plan))
        put_base_cells(v, plan);
    else
        put_variant_cells(v, plan);
    put(v, "</tr>\n");
}

static void put_plans(view *v) {
    static const word_id heads[] = {W_VARIANT, W_USD_MONTH, W_DIFFERENCE_SHORT, W_CHANGES_SETTINGS, W_CHANGES_HARM};
    open_section(v, "plans", W_SIDE_BY_SIDE);
    put(v, "<table class=\"wide repairs variants\">");
    put_head_row(v, heads, sizeof heads / sizeof *heads, 1, 3);
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) put_plan(v, p);
    put(v, "</tbody></table>\n</section>\n");
}

/* --- settings --- */

static void put_option_cell(view *v, const xmlNode *row, const xmlNode *plan) {
    const xmlNode *cell = cell_of(row, plan);
    put(v, "<td data-label=\"");
    esc_attr(v->out, number_of(plan));
    put(v, cell_differs(row, cell) ? "\" class=\"other\">" : "\">");
    put_in(v, "span", cell_differs(row, cell) ? "value data" : "data", cell_shown(v, cell));
    put(v, "</td>");
}

static void put_setting_row(view *v, const xmlNode *row) {
    put(v, "<tr><th scope=\"row\">");
    put_says(v, row, EL_TITLE);
    put(v, "</th>");
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) put_option_cell(v, row, p);
    put(v, "</tr>\n");
}

static void put_settings(view *v) {
    open_section(v, "settings-table", W_SETTINGS_SIDE_BY_SIDE);
    put(v,
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"h-settings-table\">\n"
        "<table class=\"beside\"><thead><tr><th scope=\"col\">");
    put_word(v, W_SETTING);
    put(v, "</th>");
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) {
        put(v, "<th scope=\"col\">");
        esc_text(v->out, number_of(p));
        put(v, "</th>");
    }
    put(v, "</tr></thead><tbody>\n");
    for (const xmlNode *row = node_child_named(v->root, "row"); row; row = node_next_named(row, "row"))
        put_setting_row(v, row);
    put(v, "</tbody></table>\n</div>\n</section>\n");
}

/* --- the page --- */

void view_whatif_html(xmlDocPtr whatif, const view_options *o, buf *out) {
    static const element parts[] = {EL_FACTS, EL_SOURCES, EL_GOALS, EL_SCENARIO};
    view v = {.table = HTML_HANDLERS, .tell = &HTML_TELLER, .in = o->in, .out = out};
    v.root = xmlDocGetRootElement(whatif);
    html_page_begin(&v, &(page){.kind = W_WHATIF, .css = "study", .begins = "plans", .style = study_css});
    put_plans(&v);
    if (node_child_named(v.root, "row")) put_settings(&v);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (node_child(v.root, parts[i])) view_walk_from(&v, node_child(v.root, parts[i]));
    html_page_end(&v);
}
