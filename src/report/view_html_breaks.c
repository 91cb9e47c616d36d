/* How far the plan holds: a table with a group of rows for each quantity that changes it. */
#include "report/tell.h"
#include "report/view_html_put_others.h"

/* "The plan holds up to 500 GiB. The scenario states 250 GiB." */
static void put_here(view *v, const xmlNode *range, const char *unit) {
    const xmlNode *here = here_of(range);
    if (is_plan(here)) {
        put(v, "<strong>");
        tell_holds(v, here, unit);
        put(v, "</strong>");
        put_word(v, W_SENTENCE_GAP);
    }
    tell_scenario_amount(v, range);
}

/* Of the first plan its decisions, of a later one what changes. */
static void put_stretch_plan(view *v, const xmlNode *s) {
    if (!is_plan(s)) {
        put_in(v, "strong", "", word(node_is(s, "kind", "conflict") ? W_NO_PLAN_THEN : W_STOPPED, v->in));
        return;
    }
    put_choice_list(v, s);
    put_shifts(v, s);
}

static void put_start(view *v, const xmlNode *s) {
    char shown[NUMBER_CHARS];
    int64_t more = node_money(s, "difference");
    put_cell(v, W_AT_ITS_START, "number");
    if (is_plan(s)) esc_text(v->out, show_money(node_money(s, "usd-per-month"), false, shown));
    if (is_worth_telling(more)) put_in(v, "span", "below", show_difference(more, shown));
    put(v, "</td>");
}

static void put_borders(view *v, const xmlNode *s) {
    put_cell(v, W_BORDER_FACTS, "c-harm");
    xmlNodePtr f = node_child(s, EL_BORDER);
    if (f) put(v, "<ul class=\"why\">");
    for (xmlNodePtr one = f; one; one = node_next(one, EL_BORDER)) {
        put(v, "<li>");
        put_data(v, node_says(one, v->in));
        put_fact_link(v, node_attr(one, "fact"));
        put(v, "</li>");
    }
    put(v, f ? "</ul></td>" : "</td>");
}

static void put_stretch(view *v, const xmlNode *s) {
    bool here = node_flag(s, "here");
    put(v, here ? "<tr class=\"is-plan\"><th scope=\"row\">" : "<tr><th scope=\"row\">");
    tell_amounts(v, s, "");
    if (here) put_in(v, "span", "below the-plan", word(is_plan(s) ? W_THE_PLAN : W_THE_SCENARIO, v->in));
    put(v, "</th>");
    put_cell(v, W_PLAN, "c-settings");
    put_stretch_plan(v, s);
    put(v, "</td>");
    put_start(v, s);
    put_borders(v, s);
    put(v, "</tr>\n");
}

/* A heading over the rows of one quantity. */
static void put_range(view *v, const xmlNode *range) {
    const char *unit = child_says(range, EL_UNIT, v->in);
    put(v, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"4\"><span class=\"value\">");
    put_says(v, range, EL_TITLE);
    if (*unit) put_filled(v, W_UNIT_IN_BRACKETS, unit, NULL);
    put(v, "</span><br>");
    put_here(v, range, unit);
    if (!node_flag(range, "complete")) put_word(v, W_SENTENCE_GAP);
    if (!node_flag(range, "complete")) put_word(v, W_RANGE_STOPPED);
    put(v, "</th></tr>\n");
    for (xmlNodePtr s = node_child(range, EL_STRETCH); s; s = node_next(s, EL_STRETCH)) put_stretch(v, s);
}

static void put_ranges(view *v, const xmlNode *breaks) {
    static const word_id heads[] = {W_AMOUNT, W_PLAN, W_AT_ITS_START, W_BORDER_FACTS};
    bool any = false;
    for (xmlNodePtr q = node_child(breaks, EL_RANGE); q; q = node_next(q, EL_RANGE)) {
        if (is_always(q)) continue;
        if (any) put(v, "</tbody>\n<tbody>\n");
        if (!any) open_wide_table(v, "breaks", W_BREAKS_CAPTION);
        if (!any) put_head_row(v, heads, 4, 2, 3);
        put_range(v, q);
        any = true;
    }
    if (any) put(v, "</tbody></table>\n");
}

/* Quantities that change nothing are named only. */
static void put_always(view *v, const xmlNode *breaks) {
    if (!always_range(breaks, NULL)) return;
    put(v, "<p>");
    tell_always(v, breaks);
    put(v, "</p>\n");
}

bool html_break_points(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_ranges(v, node);
    put_always(v, node);
    if (!node_flag(node, "complete")) put_paragraph(v, "notice", W_BREAKS_STOPPED);
    leave_section(v, node);
    return false;
}
