#include "study/whatif_tell.h"

#include <stdio.h>
#include <string.h>

#include "report/tell.h"

/* --- plans --- */

bool is_base(const xmlNode *plan) {
    return element_of(plan) == EL_SUMMARY;
}

const xmlNode *next_plan(const view *v, const xmlNode *after) {
    if (!after) return node_child(v->root, EL_SUMMARY);
    return is_base(after) ? node_child_named(v->root, "variant") : node_next_named(after, "variant");
}

const char *number_of(const xmlNode *plan) {
    return is_base(plan) ? "0" : node_attr(plan, "number");
}

void tell_name(view *v, const xmlNode *plan) {
    if (is_base(plan))
        tell_word(v, W_AS_IT_STANDS);
    else if (node_child(plan, EL_TITLE))
        tell_raw(v, child_says(plan, EL_TITLE, v->in));
    else
        tell_edits(v, plan);
}

void tell_changes(view *v, const xmlNode *plan) {
    if (is_base(plan) || !node_child(plan, EL_TITLE) || !node_child(plan, EL_EDIT)) return;
    tell_word(v, W_CHANGES_MADE);
    tell_edits(v, plan);
}

word_id answer_word(const xmlNode *plan) {
    if (node_is(plan, "kind", "plan")) return W_PLAN;
    return node_is(plan, "kind", "conflict") ? W_CONFLICT : W_UNDECIDED;
}

const char *cost_shown(const xmlNode *plan, char out[NUMBER_CHARS]) {
    char money[NUMBER_CHARS];
    if (!*node_attr(plan, "usd-per-month")) return "";
    show_money(node_money(plan, "usd-per-month"), false, money);
    snprintf(out, NUMBER_CHARS, "%s%.32s", node_flag(plan, "at-least") ? "\xE2\x89\xA5 " /* U+2265 */ : "", money);
    return out;
}

const char *difference_shown(const xmlNode *plan, char out[NUMBER_CHARS]) {
    if (!*node_attr(plan, "difference")) return "";
    int64_t usd = node_money(plan, "difference");
    return usd ? show_difference(usd, out) : show_money(0, false, out);
}

bool is_for_other_day(const view *v, const xmlNode *plan) {
    return !is_base(plan) && !node_is(v->root, "as-of", node_attr(plan, "as-of"));
}

/* --- settings --- */

const xmlNode *cell_of(const xmlNode *row, const xmlNode *plan) {
    const xmlNode *cell = node_child_named(row, "cell");
    while (cell && !node_is(cell, "plan", number_of(plan))) cell = node_next_named(cell, "cell");
    return cell;
}

const char *cell_shown(const view *v, const xmlNode *cell) {
    if (!cell) return "";
    return node_child(cell, EL_VALUE) ? child_says(cell, EL_VALUE, v->in) : word_for("status", "not_applicable", v->in);
}

bool cell_differs(const xmlNode *row, const xmlNode *cell) {
    const xmlNode *base = node_child_named(row, "cell");
    if (!cell || !node_is(base, "plan", "0")) return false;
    return strcmp(node_attr(node_child(base, EL_VALUE), "option"), node_attr(node_child(cell, EL_VALUE), "option")) !=
           0;
}

const xmlNode *differing_row(const view *v, const xmlNode *after) {
    const xmlNode *row = after ? node_next_named(after, "row") : node_child_named(v->root, "row");
    while (row && !node_flag(row, "differs")) row = node_next_named(row, "row");
    return row;
}
