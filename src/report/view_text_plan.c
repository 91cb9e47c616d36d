#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "report/tell.h"
#include "report/view_text.h"

/* --- decision --- */

/* The rows of the decision: a label, then what it says, in a column of its own. */
#define LABEL_COLUMNS 12

void text_row(view *v, word_id label) {
    char first[64];
    const char *name = word(label, v->in);
    size_t width = utf8_columns(name, strlen(name));
    snprintf(first, sizeof first, "%s%*s", name, width < LABEL_COLUMNS ? (int)(LABEL_COLUMNS - width) : 1, "");
    flow(v, first, LABEL_COLUMNS);
}

static void say_decision(view *v, const xmlNode *c) {
    say_filled(v, W_WITH_VALUE, child_says(c, EL_TITLE, v->in), "");
    say_raw(v, MARK_BOLD);
    say_says(v, c, EL_VALUE);
    say_raw(v, MARK_PLAIN);
}

/* The first choice stands beside the label, the others below it. */
static void plan_choices(view *v, const xmlNode *summary) {
    xmlNodePtr c = node_child(summary, EL_CHOICE);
    if (!c) return;
    say_decision(v, c);
    text_row(v, W_WHAT);
    while ((c = node_next(c, EL_CHOICE))) {
        say_decision(v, c);
        flow(v, TEXT_GAP, LABEL_COLUMNS + 2);
    }
}

static void plan_cost(view *v, const xmlNode *summary) {
    char shown[NUMBER_CHARS];
    say_raw(v, MARK_BOLD);
    tell_month(v, summary);
    say_raw(v, MARK_PLAIN);
    if (*node_attr(summary, "budget")) {
        say_raw(v, " (");
        say_filled(v, W_WITHIN_BUDGET, show_money(node_money(summary, "budget"), false, shown), NULL);
        say_raw(v, ")");
    }
    text_row(v, W_COST);
}

static void plan_watch(view *v, const xmlNode *summary) {
    if (!grade_of(summary, false, NULL)) say_word(v, W_NO_WARNINGS);
    tell_counts(v, summary, false);
    text_row(v, W_WATCH);
}

static void count_row(view *v, word_id w, element list, element one) {
    char n[NUMBER_CHARS];
    const xmlNode *section = node_child(v->root, list);
    if (!section) return;
    say_filled(v, w, show_count(node_count(section, one), n), NULL);
    flow(v, TEXT_GAP, LABEL_COLUMNS);
}

static void questions_row(view *v, const xmlNode *summary) {
    char n[NUMBER_CHARS];
    size_t open = open_questions(v);
    if (open == 0) return;
    say_filled(v, W_OPEN_QUESTIONS, show_count(open, n), NULL);
    flow(v, TEXT_GAP, LABEL_COLUMNS);
    if (!*node_attr(summary, "unanswerable")) return;
    say_raw(v, MARK_WORST);
    say_filled(v, W_UNANSWERABLE, node_attr(summary, "unanswerable"), NULL);
    say_raw(v, MARK_PLAIN);
    flow(v, TEXT_GAP, LABEL_COLUMNS);
}

static void conflict_rows(view *v, const xmlNode *summary) {
    char shown[LONG_DATE_CHARS];
    say_raw(v, MARK_WORST);
    say_filled(v, W_NO_PLAN, view_date(node_attr(v->root, "as-of"), v->in, shown), NULL);
    say_raw(v, MARK_PLAIN);
    text_row(v, W_WHAT);
    text_clash_rows(v, summary);
}

bool text_summary(view *v, xmlNodePtr node) {
    text_heading(v, node);
    if (node_is(v->root, "kind", "plan")) {
        plan_choices(v, node);
        plan_cost(v, node);
        plan_watch(v, node);
        count_row(v, W_THINGS_TO_DO, EL_STEPS, EL_STEP);
        questions_row(v, node);
    } else if (node_is(v->root, "kind", "conflict")) {
        conflict_rows(v, node);
    } else {
        flow_word(v, W_UNDECIDED_TEXT);
    }
    return false;
}

/* --- grades --- */

static const char *mark_of(const char *severity) {
    if (!strcmp(severity, "critical")) return MARK_WORST;
    if (!strcmp(severity, "high")) return MARK_BAD;
    return !strcmp(severity, "medium") ? MARK_FAIR : MARK_PLAIN;
}

void say_grade(view *v, const char *topic, const char *name) {
    say_raw(v, mark_of(name));
    say_raw(v, "[");
    say_named(v, topic, name);
    say_raw(v, "]" MARK_PLAIN " ");
}

/* --- configuration --- */

bool text_section(view *v, xmlNodePtr node) {
    if (node->prev) blank_line(v);
    say_raw(v, MARK_BOLD);
    say_says(v, node, EL_TITLE);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
    return true;
}

void text_section_end(view *v, xmlNodePtr node) {
    xmlNodePtr absent = node_child(node, EL_NOT_APPLICABLE);
    if (!absent) return;
    say_filled(v, W_NOT_APPLICABLE, "", NULL);
    for (bool first = true; absent; absent = node_next(absent, EL_NOT_APPLICABLE), first = false) {
        if (!first) say_word(v, W_COMMA);
        say_raw(v, node_says(absent, v->in));
    }
    flow(v, "  ", 4);
}

void text_status(view *v, const xmlNode *node) {
    const xmlNode *vendor = node_child(node, EL_VENDOR_DEFAULT);
    say_named(v, "status", node_attr(node, "status"));
    if (node_flag(node, "departs") && vendor) {
        say_word(v, W_SEMICOLON);
        say_filled(v, W_DEPARTS, node_says(vendor, v->in), NULL);
    }
}

void say_item(view *v, const xmlNode *item) {
    const char *name, *group = view_grade(item, &name);
    if (group) say_grade(v, group, name);
    say_says(v, item, EL_SAYS);
    say_fact_ref(v, node_attr(item, "fact"));
    say_line_ref(v, node_attr(item, "line"));
}

void text_drawback(view *v, const xmlNode *next, const drawback *d) {
    char shown[NUMBER_CHARS];
    xmlNodePtr item = drawback_item(d, next, NULL);
    say_filled(v, d->says, child_says(next, EL_VALUE, v->in), show_money(node_money(next, "difference"), false, shown));
    for (; item; item = drawback_item(d, next, item)) {
        say_item(v, item);
        say_raw(v, " ");
    }
}

/* Why not the next best option. */
static void alternative(view *v, const xmlNode *node) {
    const xmlNode *next = node_child(node, EL_ALTERNATIVE);
    for (const drawback *d = view_drawback(next, NULL); d; d = view_drawback(next, d)) {
        text_drawback(v, next, d);
        flow(v, "    - ", 6);
    }
}

bool text_setting(view *v, xmlNodePtr node) {
    say_filled(v, W_WITH_VALUE, child_says(node, EL_TITLE, v->in), "");
    say_raw(v, MARK_BOLD);
    say_says(v, node, EL_VALUE);
    say_raw(v, MARK_PLAIN);
    say_raw(v, MARK_SOFT " [");
    text_status(v, node);
    say_raw(v, "]" MARK_PLAIN);
    flow(v, "  ", 4);
    for (xmlNodePtr r = told_reason(node, NULL); r; r = told_reason(node, r)) {
        say_reason(v, r);
        flow(v, "    - ", 6);
    }
    alternative(v, node);
    return false;
}

bool text_client(view *v, xmlNodePtr node) {
    if (node->prev) blank_line(v);
    say_raw(v, MARK_BOLD);
    say_says(v, node, EL_TITLE);
    say_raw(v, MARK_PLAIN);
    say_filled(v, W_UNIT_IN_BRACKETS, child_says(node, EL_KIND_TITLE, v->in), NULL);
    flow(v, "", 2);
    if (!node_child(node, EL_SETTING) && !node_child(node, EL_NOT_APPLICABLE)) say_word(v, W_CLIENT_PLAIN);
    flow(v, "  ", 2);
    return true;
}

/* --- warnings, practices, wishes --- */

/* Those without an owner are counted once, instead of beside each. */
bool text_warnings(view *v, xmlNodePtr node) {
    char without[NUMBER_CHARS], all[NUMBER_CHARS];
    size_t n = warnings_without_owner(node);
    text_heading(v, node);
    if (!n) return true;
    say_filled(v, W_WITHOUT_OWNER, show_count(n, without), show_count(node_count(node, EL_WARNING), all));
    flow(v, "", 0);
    blank_line(v);
    return true;
}

/* Who sees to a warning, when somebody is named. A waiver names who gave it. */
static void say_in_charge(view *v, const xmlNode *warning) {
    if (!node_child(warning, EL_WAIVED)) say_joined(v, warning, EL_OWNER, W_OWNER);
}

static bool graded(view *v, const xmlNode *node, const char *topic) {
    say_grade(v, topic, node_attr(node, topic));
    say_says(v, node, EL_SAYS);
    say_fact_ref(v, node_attr(node, "fact"));
    flow(v, "- ", 2);
    say_pair(v, W_MITIGATION, child_says(node, EL_MITIGATION, v->in), 4);
    if (element_of(node) == EL_WARNING) say_in_charge(v, node);
    say_pair(v, W_BECAUSE, child_says(node, EL_BECAUSE, v->in), 4);
    text_waived(v, node);
    return false;
}

void text_waived(view *v, const xmlNode *node) {
    say_pair(v, W_WAIVED, child_says(node_child(node, EL_WAIVED), EL_SAYS, v->in), 4);
}

bool text_waiver(view *v, xmlNodePtr node) {
    say_raw(v, "[");
    say_named(v, "waiver", node_attr(node, "state"));
    say_raw(v, "] ");
    say_raw(v, node_attr(node, "waives"));
    if (*node_attr(node, "client")) say_filled(v, W_UNIT_IN_BRACKETS, node_attr(node, "client"), NULL);
    say_fact_ref(v, node_attr(node, "waives"));
    say_line_ref(v, node_attr(node, "line"));
    flow(v, "- ", 2);
    say_says(v, node, EL_SAYS);
    flow(v, "    ", 4);
    return false;
}

bool text_warning(view *v, xmlNodePtr node) {
    return graded(v, node, "severity");
}

bool text_practice(view *v, xmlNodePtr node) {
    return graded(v, node, "weight");
}

bool text_wish(view *v, xmlNodePtr node) {
    say_says(v, node, EL_SAYS);
    say_line_ref(v, node_attr(node, "line"));
    flow(v, "- ", 2);
    say_raw(v, node_text(node_child(node, EL_REMARK)));
    flow(v, "    ", 4);
    return false;
}

/* --- alternatives --- */

static void say_difference(view *v, const xmlNode *node) {
    char difference[NUMBER_CHARS], total[NUMBER_CHARS];
    int64_t more = node_money(node, "difference");
    word_id w = node_flag(node, "at-least") ? W_COSTS_MORE_AT_LEAST : W_COSTS_MORE;
    if (more == 0 && view_adds_unpriced(node)) return;
    if (more == 0)
        say_word(v, W_SAME_COST);
    else
        say_filled(v, w, show_money(more, true, difference),
                   show_money(node_money(node, "usd-per-month"), false, total));
    flow(v, "    - ", 6);
}

static void changed_wishes(view *v, const xmlNode *node, element e, word_id how) {
    for (xmlNodePtr w = node_child(node, e); w; w = node_next(w, e)) {
        say_word(v, how);
        say_raw(v, ": ");
        say_says(v, w, EL_SAYS);
        say_line_ref(v, node_attr(w, "line"));
        flow(v, "    - ", 6);
    }
}

static void changed_harm(view *v, const xmlNode *node, element e, word_id warning, word_id practice) {
    for (xmlNodePtr w = node_child(node, e); w; w = node_next(w, e)) {
        bool unpriced = node_flag(w, "unpriced");
        say_word(v, unpriced ? W_WOULD_BILL : *node_attr(w, "weight") ? practice : warning);
        say_raw(v, ": ");
        say_item(v, w);
        flow(v, "    - ", 6);
    }
}

void text_consequences(view *v, const xmlNode *node) {
    if (!*node_attr(node, "difference")) return;
    say_difference(v, node);
    changed_wishes(v, node, EL_MISSES, W_WOULD_MISS);
    changed_wishes(v, node, EL_MEETS, W_WOULD_MEET);
    changed_harm(v, node, EL_ADDED, W_WOULD_ADD, W_WOULD_BREAK);
    changed_harm(v, node, EL_REMOVED, W_WOULD_REMOVE, W_WOULD_FOLLOW);
    if (view_same_harm(node)) say_word(v, W_SAME_HARM);
    flow(v, "    - ", 6);
}

bool text_rejection(view *v, xmlNodePtr node) {
    bool possible = node_is(node, "verdict", "possible");
    say_filled(v, W_WITH_VALUE, child_says(node, EL_TITLE, v->in), child_says(node, EL_VALUE, v->in));
    say_label(v, word(possible                                  ? W_POSSIBLE
                      : node_is(node, "verdict", "over_budget") ? W_OVER_BUDGET
                                                                : W_IMPOSSIBLE,
                      v->in));
    flow(v, "- ", 2);
    for (xmlNodePtr r = told_reason(node, NULL); r; r = told_reason(node, r)) {
        say_reason(v, r);
        flow(v, "    - ", 6);
    }
    text_consequences(v, node);
    return false;
}

/* --- items and limits that come to nothing are named by their numbers only, at the end --- */

static void idle(view *v, const xmlNode *list, element one, word_id sentence, const char *first) {
    bool any = false;
    for (xmlNodePtr node = node_child(list, one); node; node = node_next(node, one)) {
        if (!is_idle(node)) continue;
        if (any)
            say_word(v, W_COMMA);
        else
            say_filled(v, sentence, "", NULL);
        say_filled(v, W_FACT_REF, node_attr(view_fact(v, node_attr(node, "fact")), "number"), NULL);
        any = true;
    }
    flow(v, first, strlen(first));
}

/* --- cost: amounts in a column of their own --- */

#define AMOUNT_COLUMNS 12

void text_amount_line(view *v, const char *shown) {
    char first[NUMBER_CHARS + AMOUNT_COLUMNS];
    size_t width = utf8_columns(shown, strlen(shown)), room = AMOUNT_COLUMNS - 2;
    snprintf(first, sizeof first, "%*s%.36s  ", width < room ? (int)(room - width) : 0, "", shown);
    flow(v, first, AMOUNT_COLUMNS);
}

void text_bill(view *v, const xmlNode *node) {
    char shown[NUMBER_CHARS], day[LONG_DATE_CHARS];
    say_raw(v, MARK_SOFT " (");
    say_raw(v, *node_attr(node, "units") ? show_amount(node_amount(node, "units"), shown) : "?");
    if (*node_attr(node, "unit-price")) {
        say_raw(v, " × ");
        say_filled(v, W_USD, show_unit_price(node_money(node, "unit-price"), shown), NULL);
    }
    say_word(v, W_SEMICOLON);
    say_filled(v, view_since_words(node_attr(node, "since-basis")), view_date(node_attr(node, "since"), v->in, day),
               NULL);
    if (node_flag(node, "assumed")) say_word(v, W_SEMICOLON);
    if (node_flag(node, "assumed")) say_word(v, W_ASSUMED);
    if (node_flag(node, "overridden")) say_word(v, W_SEMICOLON);
    if (node_flag(node, "overridden")) say_word(v, W_OVERRIDDEN);
    say_raw(v, ")" MARK_PLAIN);
}

bool text_item(view *v, xmlNodePtr node) {
    char shown[NUMBER_CHARS];
    bool unknown = node_flag(node, "unknown");
    if (is_idle(node)) return false;
    say_says(v, node, EL_SAYS);
    text_bill(v, node);
    say_fact_ref(v, node_attr(node, "fact"));
    text_amount_line(v, unknown ? "?" : show_money(node_money(node, "usd-per-month"), false, shown));
    return false;
}

void text_costs_note(view *v, const xmlNode *costs) {
    bool at_least = node_flag(costs, "at-least");
    idle(v, costs, EL_ITEM, W_UNBILLED, "");
    say_word(v, W_COST_NOTE);
    if (at_least) say_word(v, W_SENTENCE_GAP);
    if (at_least) say_word(v, W_AT_LEAST_NOTE);
    flow(v, "", 0);
}

void text_costs_end(view *v, xmlNodePtr node) {
    char shown[NUMBER_CHARS];
    bool at_least = node_flag(node, "at-least");
    say_raw(v, MARK_BOLD);
    say_word(v, at_least ? W_TOTAL_AT_LEAST : W_TOTAL);
    say_raw(v, MARK_PLAIN);
    text_amount_line(v, show_money(node_money(node, "usd-per-month"), false, shown));
    if (*node_attr(node, "budget")) {
        say_word(v, W_BUDGET);
        text_amount_line(v, show_money(node_money(node, "budget"), false, shown));
    }
    text_costs_note(v, node);
}

/* --- limits --- */

static void say_figure(view *v, const xmlNode *node, word_id label, const char *name) {
    char shown[NUMBER_CHARS];
    say_word(v, label);
    say_raw(v, " ");
    say_raw(v, show_amount(node_amount(node, name), shown));
}

void text_share(view *v, const xmlNode *limit) {
    char shown[NUMBER_CHARS];
    int share = used_share(limit);
    say_filled(v, share ? W_PERCENT : W_PERCENT_BELOW, show_count((size_t)(share ? share : 1), shown), NULL);
}

bool text_limit(view *v, xmlNodePtr node) {
    if (is_idle(node)) return false;
    say_says(v, node, EL_SAYS);
    say_raw(v, MARK_SOFT " [");
    say_figure(v, node, W_PLANNED, "amount");
    say_word(v, W_COMMA);
    say_figure(v, node, W_MAXIMUM, "max");
    say_word(v, W_COMMA);
    say_figure(v, node, W_HEADROOM, "headroom");
    say_word(v, W_COMMA);
    say_word(v, W_USED_SHARE);
    say_raw(v, " ");
    text_share(v, node);
    say_raw(v, "]" MARK_PLAIN);
    say_fact_ref(v, node_attr(node, "fact"));
    flow(v, "- ", 2);
    return false;
}

void text_limits_end(view *v, xmlNodePtr node) {
    idle(v, node, EL_LIMIT, W_UNUSED_LIMITS, "- ");
}
