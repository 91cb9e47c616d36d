#include "study/tell_boundary.h"

#include <string.h>

/* --- titles --- */

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

void fill_title(const view *v, word_id w, const char *a, const char *b, buf *out) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    words_fill(word(w, v->in), blanks, 2, add_piece, out);
}

/* --- answers --- */

void tell_period(view *v, const xmlNode *interval) {
    char from[LONG_DATE_CHARS], to[LONG_DATE_CHARS];
    const char *first = node_attr(interval, "from"), *last = node_attr(interval, "to");
    if (strcmp(first, last) == 0)
        tell_raw(v, view_date(first, v->in, from));
    else
        tell_filled(v, W_PERIOD, view_date(first, v->in, from), view_date(last, v->in, to));
}

word_id state_word(const xmlNode *answer) {
    if (node_is(answer, "kind", "plan")) return W_INTERVAL_IS_PLAN;
    return node_is(answer, "kind", "conflict") ? W_INTERVAL_IS_CONFLICT : W_INTERVAL_IS_UNKNOWN;
}

static void tell_clashes(view *v, const xmlNode *answer) {
    const xmlNode *first = node_child_named(answer, "clash");
    for (const xmlNode *c = first; c; c = node_next_named(c, "clash")) {
        if (c != first) tell_word(v, W_PART_GAP);
        if (c == first) tell_word(v, W_STATE_CONFLICT);
        tell_clash(v, c);
    }
}

void tell_state(view *v, const xmlNode *answer) {
    if (node_is(answer, "kind", "conflict")) {
        tell_clashes(v, answer);
        return;
    }
    if (node_is(answer, "kind", "plan")) tell_word(v, W_STATE_PLAN);
    tell_plan_in_short(v, answer);
}

/* --- differences --- */

static void tell_label(view *v, const xmlNode *item) {
    const char *severity = node_attr(item, "severity"), *weight = node_attr(item, "weight");
    if (node_flag(item, "unpriced")) tell_word(v, W_COST_UNKNOWN);
    if (*severity) tell_filled(v, W_WARNING_OF, word_for("severity", severity, v->in), NULL);
    if (*weight) tell_filled(v, W_PRACTICE_OF, word_for("weight", weight, v->in), NULL);
}

static void tell_item(view *v, const xmlNode *item) {
    tell_label(v, item);
    tell_raw(v, child_says(item, EL_SAYS, v->in));
}

static void tell_decision(view *v, const xmlNode *d) {
    const char *was = child_says(d, EL_WAS, v->in), *becomes = child_says(d, EL_BECOMES, v->in);
    tell_filled(v, W_WITH_VALUE, child_says(d, EL_TITLE, v->in), "");
    if (!*was) tell_word(v, W_MOVE_APPLIES);
    tell_raw(v, was);
    if (*was) tell_word(v, W_TO);
    if (*becomes)
        tell_raw(v, becomes);
    else
        tell_word(v, W_MOVE_APPLIES_NOT);
}

static void tell_cost(view *v, const xmlNode *d) {
    tell_word(v, W_MOVE_COST);
    tell_month(v, node_child(d, EL_WAS));
    tell_word(v, W_TO);
    tell_month(v, node_child(d, EL_BECOMES));
}

void tell_new_clash(view *v, const xmlNode *clash) {
    tell_word(v, node_count(clash, EL_REASON) == 1 ? W_MOVE_CANNOT : W_MOVE_CLASH);
    tell_clash(v, clash);
}

static void tell_conflict(view *v, const xmlNode *d) {
    if (!node_flag(d, "gone")) {
        tell_new_clash(v, d);
        return;
    }
    tell_word(v, W_MOVE_CLASH_GONE);
    tell_clash(v, d);
}

static void tell_grade(view *v, const xmlNode *d) {
    tell_word(v, W_MOVE_GRADE);
    tell_label(v, node_child(d, EL_REMOVED));
    tell_word(v, W_TO);
    tell_item(v, node_child(d, EL_ADDED));
}

void tell_difference(view *v, const xmlNode *d) {
    const char *kind = node_attr(d, "kind");
    const xmlNode *added = node_child(d, EL_ADDED);
    if (!strcmp(kind, "verdict")) tell_word(v, node_is(d, "becomes", "plan") ? W_MOVE_PLAN : W_MOVE_NO_PLAN);
    if (!strcmp(kind, "conflict")) tell_conflict(v, d);
    if (!strcmp(kind, "decision")) tell_decision(v, d);
    if (!strcmp(kind, "cost")) tell_cost(v, d);
    if (!strcmp(kind, "wishes")) tell_filled(v, W_MOVE_WISHES, node_attr(d, "was"), node_attr(d, "now"));
    if (!strcmp(kind, "grade")) tell_grade(v, d);
    if (!strcmp(kind, "told")) tell_word(v, added ? W_MOVE_NEW : W_MOVE_GONE);
    if (!strcmp(kind, "wording")) tell_word(v, W_MOVE_WORDING);
    if (!strcmp(kind, "told") || !strcmp(kind, "wording")) tell_item(v, added ? added : node_child(d, EL_REMOVED));
}

/* --- causes --- */

bool has_causes(const xmlNode *boundary) {
    const xmlNode *first = node_child_named(boundary, "turn");
    return node_next_named(first, "turn") != NULL;
}

static void add_cause(const xmlNode *cause, buf *out) {
    for (const char *c = node_attr(cause, "turns"); *c; c++) {
        if (*c == ' ')
            buf_puts(out, " + ");
        else
            buf_putc(out, *c);
    }
}

void tell_causes(view *v, const xmlNode *difference) {
    buf all = BUF_INIT;
    for (const xmlNode *c = node_child_named(difference, "cause"); c; c = node_next_named(c, "cause")) {
        if (all.len) buf_puts(&all, word(W_OR, v->in));
        add_cause(c, &all);
    }
    if (all.len) tell_filled(v, W_BY_CAUSE, buf_data(&all), NULL);
    if (!buf_ok(&all)) v->out->failed = true;
    buf_free(&all);
}

/* --- turns --- */

void tell_turn_date(view *v, const xmlNode *turn) {
    static const struct {
        const char *basis;
        word_id says;
    } sentences[] = {
        {"exact", W_ON_EXACT}, {"documented", W_ON_DOCUMENTED}, {"assumed", W_ON_ASSUMED}, {"by", W_ON_BY}};
    char shown[LONG_DATE_CHARS];
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (node_is(turn, "on-basis", sentences[i].basis))
            tell_filled(v, sentences[i].says, view_date(node_attr(turn, "on"), v->in, shown), NULL);
}

void tell_turn(view *v, const xmlNode *turn) {
    const char *was = child_says(turn, EL_WAS, v->in), *becomes = child_says(turn, EL_BECOMES, v->in);
    if (*becomes && (*was || node_flag(turn, "day-itself")))
        tell_raw(v, becomes);
    else if (*becomes)
        tell_filled(v, W_TURN_NEW, becomes, NULL);
    else
        tell_filled(v, W_TURN_ENDS, was, NULL);
}

bool has_turn_before(const xmlNode *turn) {
    return node_child(turn, EL_WAS) && node_child(turn, EL_BECOMES);
}

void tell_turn_before(view *v, const xmlNode *turn) {
    if (!has_turn_before(turn)) return;
    if (node_flag(turn, "same-words"))
        tell_word(v, W_TURN_SAME_WORDS);
    else
        tell_filled(v, W_TURN_BEFORE, child_says(turn, EL_WAS, v->in), NULL);
}
