/* The frontier as a table, with the chart above it. */
#include <string.h>

#include "report/tell.h"
#include "report/view_html_put_others.h"

static void put_labels(view *v, const xmlNode *point) {
    for (const char *l = label_of_point(point, NULL); l; l = label_of_point(point, l))
        put_in(v, "span", strcmp(l, "plan") ? "below" : "below the-plan", word_for("point", l, v->in));
}

/* Badges "▲ 2 high" for the grades that occur, or "none". */
static void put_grades(view *v, const xmlNode *point, bool practices) {
    const char *first = grade_of(point, practices, NULL);
    if (!first) put_word(v, W_NONE);
    for (const char *grade = first; grade; grade = grade_of(point, practices, grade)) {
        if (grade != first) put(v, " ");
        buf_printf(v->out, "<span class=\"badge %s\">", grade);
        tell_count(v, point, practices, grade);
        put(v, "</span>");
    }
}

static void put_against(view *v, const xmlNode *point) {
    put_choice_list(v, point);
    if (view_sort(point, NULL)) {
        put(v, "<details><summary>");
        put_word(v, W_CHANGES_HARM);
        put(v, "</summary>");
        put_shifts(v, point);
        put(v, "</details>");
    }
}

static void put_point(view *v, const xmlNode *point) {
    char shown[NUMBER_CHARS];
    put(v, node_flag(point, "plan") ? "<tr class=\"is-plan\"><th scope=\"row\">" : "<tr><th scope=\"row\">");
    put_in(v, "span", "value", node_attr(point, "name"));
    put_labels(v, point);
    put(v, "</th>");
    put_cell(v, W_MONTHLY, "number");
    esc_text(v->out, show_money(node_money(point, "usd-per-month"), false, shown));
    if (node_flag(point, "at-least")) put_in(v, "span", "below", word(W_AT_LEAST, v->in));
    put(v, "</td>");
    put_cell(v, W_WARNINGS, "");
    put_grades(v, point, false);
    put(v, "</td>");
    put_cell(v, W_PRACTICES_UNMET, "c-long");
    put_grades(v, point, true);
    put(v, "</td>");
    put_cell(v, W_DIFFERS, "c-settings");
    put_against(v, point);
    put(v, "</td></tr>\n");
}

static void put_points(view *v, const xmlNode *node) {
    static const word_id heads[] = {W_POINT, W_MONTHLY, W_WARNINGS, W_PRACTICES_UNMET, W_DIFFERS};
    open_wide_table(v, "points", W_FRONTIER_CAPTION);
    put_head_row(v, heads, 5, 1, 2);
    for (xmlNodePtr p = node_child(node, EL_POINT); p; p = node_next(p, EL_POINT)) put_point(v, p);
    put(v, "</tbody></table>\n");
}

/* Options that are no better than the same point, together. */
static void put_dominated(view *v, const xmlNode *frontier, const xmlNode *point) {
    bool any = false;
    for (xmlNodePtr d = node_child(frontier, EL_DOMINATED); d; d = node_next(d, EL_DOMINATED)) {
        if (!node_is(d, "by", node_attr(point, "name"))) continue;
        if (any)
            put_word(v, W_PART_GAP);
        else
            put(v, "<li>");
        if (!any) put_filled(v, no_better_words(point), node_attr(point, "name"), NULL);
        put_choice(v, d);
        any = true;
    }
    if (any) put(v, "</li>\n");
}

bool html_frontier(view *v, xmlNodePtr node) {
    char n[NUMBER_CHARS];
    size_t points = node_count(node, EL_POINT);
    bool complete = node_flag(node, "complete"), alone = points == 1 && complete;
    enter_section(v, node);
    put_paragraph(v, "", alone ? W_FRONTIER_ONE : W_FRONTIER_NOTE);
    put_chart(v, node);
    if (!alone) put_points(v, node);
    if (!node_is(node, "known", show_count(points, n))) {
        put(v, "<p class=\"soft\">");
        put_filled(v, W_FRONTIER_SHOWN, n, node_attr(node, "known"));
        put(v, "</p>\n");
    }
    if (node_child(node, EL_DOMINATED)) {
        put_in(v, "h3", "", word(W_NO_BETTER, v->in));
        put(v, "\n<ul class=\"why\">\n");
        for (xmlNodePtr p = node_child(node, EL_POINT); p; p = node_next(p, EL_POINT)) put_dominated(v, node, p);
        put(v, "</ul>\n");
    }
    if (!complete) put_paragraph(v, "notice", W_FRONTIER_STOPPED);
    leave_section(v, node);
    return false;
}
