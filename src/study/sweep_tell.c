#include "study/sweep_tell.h"

#include <stdio.h>
#include <string.h>

static void take(void *ctx, const char *piece, size_t len) {
    view *v = ctx;
    v->tell->piece(v, piece, len);
}

void tell_blanks(view *v, word_id w, const char *const *values, size_t count) {
    static const char *const names[] = {"0", "1", "2", "3"};
    blank blanks[4];
    for (size_t i = 0; i < count; i++) blanks[i] = (blank){names[i], values[i]};
    words_fill(word(w, v->in), blanks, count, take, v);
}

void tell_numbers(view *v, word_id w, const size_t *numbers, size_t count) {
    char shown[4][NUMBER_CHARS];
    const char *values[4];
    for (size_t i = 0; i < count; i++) values[i] = show_count(numbers[i], shown[i]);
    tell_blanks(v, w, values, count);
}

void tell_size(view *v, const sweep_table *t) {
    const size_t numbers[] = {t->end - t->first, t->axis_count, t->answer_count};
    tell_numbers(v, W_SWEEP_OF, numbers, 3);
}

void tell_day(view *v, const xmlNode *day) {
    const size_t numbers[] = {node_number(day, "plans"), node_number(day, "conflicts")};
    const size_t unknown = node_number(day, "unknown");
    tell_numbers(v, W_SWEEP_DAY, numbers, 2);
    if (!unknown) return;
    tell_raw(v, " ");
    tell_numbers(v, W_SWEEP_UNKNOWN, &unknown, 1);
}

void tell_past_horizon(view *v) {
    char shown[LONG_DATE_CHARS];
    const char *read_up_to = node_attr(node_child(v->root, EL_PACK), "read-up-to");
    tell_filled(v, W_PAST_HORIZON, view_date(read_up_to, v->in, shown), NULL);
}

/* --- axes --- */

const char *axis_title(const view *v, const xmlNode *axis) {
    return axis ? child_says(axis, EL_TITLE, v->in) : word(W_SWEEP_THE_DAY, v->in);
}

static const xmlNode *value_named(const xmlNode *axis, const char *name) {
    const xmlNode *value = node_child(axis, EL_VALUE);
    while (value && !node_is(value, "name", name)) value = node_next(value, EL_VALUE);
    return value;
}

/* What a value of it is called: its title, or the day. */
static void tell_value(view *v, const xmlNode *axis, const char *name) {
    char shown[LONG_DATE_CHARS];
    tell_raw(v, axis ? child_says(value_named(axis, name), EL_TITLE, v->in) : view_date(name, v->in, shown));
}

void tell_values(view *v, const xmlNode *axis, const xmlNode *when) {
    const xmlNode *is = node_child_named(when, "is");
    for (bool first = true; is; is = node_next_named(is, "is"), first = false) {
        if (!first) tell_word(v, W_OR_OPTION);
        tell_value(v, axis, node_attr(is, "value"));
    }
}

/* "access from virtual networks only", "ci: hosted agents": what is chosen of an axis. */
static void tell_choice(view *v, const xmlNode *axis, const char *value) {
    tell_raw(v, axis_title(v, axis));
    if (strcmp(value, "with") == 0) return;
    tell_raw(v, ": ");
    tell_value(v, axis, value);
}

void tell_clash_choices(view *v, const xmlNode *clash) {
    const xmlNode *of = node_child_named(clash, "of");
    if (!of) tell_word(v, W_SWEEP_ALWAYS);
    for (bool first = true; of; of = node_next_named(of, "of"), first = false) {
        if (!first) tell_raw(v, " + ");
        tell_choice(v, axis_of(v->root, of), node_attr(of, "value"));
    }
}

/* --- trees, influences --- */

static const char *outcome(const view *v, const xmlNode *leads) {
    const char *to = node_attr(leads, "to");
    if (*node_attr(leads, "option")) return child_says(leads, EL_TITLE, v->in);
    if (strcmp(to, "plan") == 0) return word(W_SWEEP_A_PLAN, v->in);
    if (strcmp(to, "conflict") == 0) return word(W_SWEEP_NO_PLAN, v->in);
    return word(strcmp(to, "unknown") == 0 ? W_SWEEP_NOT_KNOWN : W_SWEEP_NOT_THERE, v->in);
}

void tell_leaf(view *v, const xmlNode *leads) {
    char cells[NUMBER_CHARS], of_them[NUMBER_CHARS];
    const char *most = node_attr(leads, "of-them");
    const char *values[] = {outcome(v, leads), show_count(node_number(leads, "cells"), cells), NULL};
    if (*most) {
        values[2] = values[1];
        values[1] = show_count(node_number(leads, "of-them"), of_them);
    }
    tell_blanks(v, *most ? W_SWEEP_MOSTLY : W_SWEEP_LEAF, values, *most ? 3 : 2);
}

const char *share_of(const xmlNode *influence, const char *aspect, char out[NUMBER_CHARS]) {
    size_t pairs = node_number(influence, "pairs"), changes = node_number(influence, aspect);
    size_t percent = pairs ? (changes * 200 + pairs) / (pairs * 2) : 0;
    if (changes > 0 && percent == 0) return "<1";
    if (changes < pairs && percent == 100) return ">99";
    snprintf(out, NUMBER_CHARS, "%zu", percent);
    return out;
}

/* --- answers --- */

void tell_answer(view *v, const xmlNode *answer) {
    if (node_is(answer, "kind", "plan"))
        tell_plan_in_short(v, answer);
    else
        tell_word(v, node_is(answer, "kind", "conflict") ? W_SWEEP_NO_PLAN : W_SWEEP_NOT_KNOWN);
}

bool tell_headline(view *v, const sweep_table *t, const xmlNode *answer, size_t decision) {
    const xmlNode *option = option_in(t, answer, decision);
    if (!option || !node_flag(t->decisions[decision], "headline")) return false;
    tell_filled(v, W_WITH_VALUE, child_says(t->decisions[decision], EL_TITLE, v->in), node_says(option, v->in));
    return true;
}
