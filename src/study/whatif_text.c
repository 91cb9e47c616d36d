#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "report/tell.h"
#include "report/view_others.h"
#include "study/clash.h"
#include "study/text.h"
#include "study/whatif.h"
#include "study/whatif_tell.h"

/* --- the numbers, in columns --- */

static const char *const GRADES[] = {"critical", "high", "medium", "low"};
#define GRADE_COUNT (sizeof GRADES / sizeof GRADES[0])

#define MOST_CELLS (4 + GRADE_COUNT)

typedef struct line {
    const char *cells[MOST_CELLS];
    size_t count;
} line;

static size_t columns_of(const char *s) {
    return utf8_columns(s, strlen(s));
}

static void widen(size_t *widths, const line *l) {
    for (size_t i = 0; i < l->count; i++)
        if (columns_of(l->cells[i]) > widths[i]) widths[i] = columns_of(l->cells[i]);
}

static void spaces(view *v, size_t n) {
    while (n-- > 0) say_raw(v, " ");
}

/* Numbers stand at the right of their columns. */
static void put_line(view *v, const size_t *widths, const line *l) {
    for (size_t i = 0; i < l->count; i++) {
        spaces(v, (i ? 2 : 0) + widths[i] - columns_of(l->cells[i]));
        say_raw(v, l->cells[i]);
    }
    flow_line(v, 2);
}

typedef struct numbers {
    char cost[NUMBER_CHARS], difference[NUMBER_CHARS];
} numbers;

static line heads(const view *v) {
    line l = {{word(W_NUMBER, v->in), word(W_USD_MONTH, v->in), word(W_DIFFERENCE_SHORT, v->in)}, 3};
    for (size_t i = 0; i < GRADE_COUNT; i++) l.cells[l.count++] = word_for("severity", GRADES[i], v->in);
    l.cells[l.count++] = word(W_PRACTICES_SHORT, v->in);
    return l;
}

static line line_of(const view *v, const xmlNode *plan, numbers *n) {
    line l = {{number_of(plan)}, 1};
    if (!node_is(plan, "kind", "plan")) {
        l.cells[l.count++] = word(answer_word(plan), v->in);
        return l;
    }
    l.cells[l.count++] = cost_shown(plan, n->cost);
    l.cells[l.count++] = difference_shown(plan, n->difference);
    for (size_t i = 0; i < GRADE_COUNT; i++) l.cells[l.count++] = node_attr(plan, GRADES[i]);
    l.cells[l.count++] = node_attr(plan, "practices");
    return l;
}

static bool fits(const text_view *t, const size_t *widths) {
    size_t all = 2;
    for (size_t i = 0; i < MOST_CELLS; i++) all += widths[i] + 2;
    return all <= t->columns;
}

/* Where the columns do not fit, the entries below say the same. */
static void put_table(text_view *t) {
    view *v = &t->v;
    size_t widths[MOST_CELLS] = {0};
    numbers n;
    const line head = heads(v);
    widen(widths, &head);
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) {
        const line l = line_of(v, p, &n);
        widen(widths, &l);
    }
    if (!fits(t, widths)) return;
    say_word(v, W_SIDE_BY_SIDE);
    headline(v, '-');
    put_line(v, widths, &head);
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) {
        const line l = line_of(v, p, &n);
        put_line(v, widths, &l);
    }
}

/* --- the plans, one by one --- */

static void entry_head(view *v, const xmlNode *plan) {
    char first[NUMBER_CHARS];
    snprintf(first, sizeof first, "%3.8s. ", number_of(plan));
    say_raw(v, MARK_BOLD);
    tell_name(v, plan);
    say_raw(v, MARK_PLAIN);
    say_line_ref(v, node_child(plan, EL_TITLE) ? node_attr(plan, "line") : "");
    flow(v, first, 5);
    tell_changes(v, plan);
    flow(v, "     ", 7);
}

static void show_day(view *v, const xmlNode *plan) {
    char day[LONG_DATE_CHARS];
    if (!is_for_other_day(v, plan)) return;
    say_filled(v, W_ON_DAY, view_date(node_attr(plan, "as-of"), v->in, day), NULL);
    flow(v, "     ", 5);
}

static void show_clash(view *v, const xmlNode *plan) {
    say_word(v, W_NO_PLAN_BECAUSE);
    tell_clashes(v, plan);
    flow(v, "     ", 7);
    say_word(v, W_WAY_OUT);
    tell_way_out(v, plan);
    flow(v, "     ", 7);
}

static void show_contrast(view *v, const xmlNode *plan) {
    if (*node_attr(plan, "difference") && is_no_change(v, plan)) {
        say_word(v, W_NOTHING_CHANGES);
        flow(v, "     ", 5);
        return;
    }
    if (*node_attr(plan, "difference") && tell_money_against(v, plan)) say_word(v, W_PART_GAP);
    tell_plan_in_short(v, plan);
    flow(v, "     ", 7);
    say_choices(v, plan, W_WITH_VALUE, false);
    flow(v, "     ", 7);
    text_shifts(v, plan, "     ");
}

static void show_plan(view *v, const xmlNode *plan) {
    entry_head(v, plan);
    show_day(v, plan);
    if (node_is(plan, "kind", "conflict"))
        show_clash(v, plan);
    else if (node_is(plan, "kind", "plan"))
        show_contrast(v, plan);
    else
        say_word(v, W_VARIANT_UNKNOWN);
    flow(v, "     ", 5);
}

/* --- settings --- */

/* "SKU: Premium; 1: Standard; 3: Basic" */
static void show_row(view *v, const xmlNode *row) {
    say_filled(v, W_WITH_VALUE, child_says(row, EL_TITLE, v->in), "");
    bool any = false;
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) {
        const xmlNode *cell = cell_of(row, p);
        if (!cell ||
            (any && !is_base(p) && node_is(node_child_named(row, "cell"), "plan", "0") && !cell_differs(row, cell)))
            continue;
        if (any) say_word(v, W_PART_GAP);
        say_filled(v, W_WITH_VALUE, number_of(p), cell_shown(v, cell));
        any = true;
    }
    flow(v, "- ", 4);
}

static void show_settings(view *v) {
    if (!differing_row(v, NULL)) return;
    say_word(v, W_SETTINGS_DIFFER);
    headline(v, '-');
    for (const xmlNode *row = differing_row(v, NULL); row; row = differing_row(v, row)) show_row(v, row);
}

void view_whatif_text(xmlDocPtr whatif, const view_options *o, buf *out) {
    text_view t = text_view_begin(whatif, o, out);
    view *v = &t.v;
    study_headline(v, W_WHATIF);
    text_past_horizon(v, v->root);
    text_made_edits(v, v->root);
    put_table(&t);
    say_word(v, W_VARIANTS);
    headline(v, '-');
    for (const xmlNode *p = next_plan(v, NULL); p; p = next_plan(v, p)) show_plan(v, p);
    show_settings(v);
    if (node_child(v->root, EL_FACTS)) view_walk_from(v, node_child(v->root, EL_FACTS));
    if (node_child(v->root, EL_SOURCES)) view_walk_from(v, node_child(v->root, EL_SOURCES));
    text_view_end(&t);
}
