/* Plans beside the plan: price tags, ties, the frontier, break-points. */
#include <stdio.h>
#include <string.h>

#include "report/tell.h"
#include "report/view_others.h"
#include "report/view_text.h"

/* --- what is different in another plan: one line of money and decisions, then what comes and goes --- */

void say_choice(view *v, const xmlNode *c, word_id how) {
    say_filled(v, how, child_says(c, EL_TITLE, v->in), child_says(c, EL_VALUE, v->in));
}

bool say_choices(view *v, const xmlNode *other, word_id how, bool any) {
    char n[NUMBER_CHARS];
    size_t more = side_choices(other);
    for (xmlNodePtr c = named_choice(other, NULL); c; c = named_choice(other, c), any = true) {
        if (any) say_word(v, W_PART_GAP);
        say_choice(v, c, how);
    }
    if (more && any) say_word(v, W_PART_GAP);
    if (more) say_filled(v, W_OTHER_SETTINGS, show_count(more, n), NULL);
    return any || more;
}

static bool say_wishes(view *v, const xmlNode *other, bool any) {
    if (!view_wishes_differ(v, other)) return any;
    if (any) say_word(v, W_PART_GAP);
    tell_wishes(v, other);
    return true;
}

static void say_difference(view *v, const xmlNode *other) {
    if (!is_plan(other)) {
        say_word(v, W_STOPPED);
        return;
    }
    bool any = tell_money_against(v, other);
    any = say_choices(v, other, W_WITH_VALUE, any);
    say_wishes(v, other, any);
}

/* What falls away stands in full where the plan is told. */
static void say_shortly(view *v, const xmlNode *item) {
    const char *name, *group = view_grade(item, &name);
    if (group) say_grade(v, group, name);
    say_filled(v, W_FACT_REF, node_attr(view_fact(v, node_attr(item, "fact")), "number"), NULL);
}

void text_shifts(view *v, const xmlNode *other, const char *first) {
    for (const shift_sort *s = view_sort(other, NULL); s; s = view_sort(other, s)) {
        say_word(v, s->says);
        for (xmlNodePtr item = sort_item(s, other, NULL), next; item; item = next) {
            next = sort_item(s, other, item);
            bool shortly = s->list == EL_REMOVED || is_told(item);
            if (shortly)
                say_shortly(v, item);
            else
                say_item(v, item);
            if (next) say_raw(v, shortly ? word(W_COMMA, v->in) : " ");
        }
        flow(v, first, strlen(first) + 2);
    }
}

/* --- price tags --- */

static void price_tag(view *v, const xmlNode *tag) {
    say_filled(v, W_WITHOUT, child_says(tag, EL_TITLE, v->in), NULL);
    say_line_ref(v, node_attr(tag, "line"));
    if (!node_is(tag, "priority", "must"))
        say_filled(v, W_UNIT_IN_BRACKETS, word_for("priority", node_attr(tag, "priority"), v->in), NULL);
    say_raw(v, ": ");
    say_difference(v, tag);
    flow(v, "- ", 2);
    text_shifts(v, tag, "    ");
}

static void shared_cost(view *v, const xmlNode *shared) {
    char shown[NUMBER_CHARS];
    say_filled(v, W_PER_MONTH, show_money(node_money(shared, "shared"), false, shown), NULL);
    say_raw(v, ": ");
    say_says(v, shared, EL_SAYS);
    say_fact_ref(v, node_attr(shared, "fact"));
    flow(v, "- ", 2);
    tell_sharers(v, shared);
    flow(v, "    ", 6);
    say_word(v, W_WITHOUT_ALL);
    say_difference(v, shared);
    flow(v, "    ", 6);
    text_shifts(v, shared, "    ");
}

bool text_price_tags(view *v, xmlNodePtr node) {
    text_heading(v, node);
    flow_word(v, W_TAGS_NOTE);
    for (xmlNodePtr t = node_child(node, EL_PRICE_TAG); t; t = node_next(t, EL_PRICE_TAG))
        if (!is_no_change(v, t)) price_tag(v, t);
    tell_free_tags(v, node);
    flow(v, "- ", 2);
    xmlNodePtr shared = node_child(node, EL_SHARED_COST);
    if (shared) say_word(v, W_SHARED);
    if (shared) say_raw(v, ":");
    flow(v, "", 0);
    for (; shared; shared = node_next(shared, EL_SHARED_COST)) shared_cost(v, shared);
    if (!node_flag(node, "complete")) flow_word(v, W_TAGS_STOPPED);
    return false;
}

/* --- ties and runners-up --- */

/* The plan's option first. */
static void tied(view *v, const xmlNode *decision) {
    say_filled(v, W_WITH_VALUE, child_says(decision, EL_TITLE, v->in), "");
    say_raw(v, MARK_BOLD);
    say_raw(v, tied_here(v, decision));
    say_raw(v, MARK_PLAIN);
    for (const xmlNode *o = tied_option(decision, NULL); o; o = tied_option(decision, o)) {
        say_word(v, W_OR_OPTION);
        say_raw(v, node_says(o, v->in));
    }
    if (tied_nowhere_else(decision)) {
        say_word(v, W_OR_OPTION);
        say_named(v, "status", "not_applicable");
    }
    flow(v, "- ", 4);
}

static void runner(view *v, const xmlNode *other) {
    say_difference(v, other);
    flow(v, "- ", 4);
    text_shifts(v, other, "    ");
    say_filled(v, W_DECIDED_BY, word_for("goal", node_attr(other, "decides"), v->in), NULL);
    flow(v, "    ", 6);
}

bool text_ties(view *v, xmlNodePtr node) {
    bool complete = node_flag(node, "complete");
    xmlNodePtr one = node_child(node, EL_TIED), other = node_child(node, EL_RUNNER);
    text_heading(v, node);
    if (one) say_filled(v, node_flag(node, "more-plans") ? W_TIED_AT_LEAST : W_TIED, node_attr(node, "plans"), NULL);
    flow(v, "", 0);
    for (; one; one = node_next(one, EL_TIED)) tied(v, one);
    if (other) say_filled(v, W_RUNNERS_CAPTION, node_attr(node, "margin"), NULL);
    if (other) say_raw(v, ":");
    flow(v, "", 0);
    for (; other; other = node_next(other, EL_RUNNER)) runner(v, other);
    if (!complete) flow_word(v, W_TIES_STOPPED);
    return false;
}

/* --- the frontier --- */

static void say_labels(view *v, const xmlNode *point) {
    const char *label = label_of_point(point, NULL);
    if (!label) return;
    say_raw(v, MARK_SOFT " [");
    for (const char *l = label; l; l = label_of_point(point, l)) {
        if (l != label) say_word(v, W_COMMA);
        say_named(v, "point", l);
    }
    say_raw(v, "]" MARK_PLAIN);
}

/* "Warnings: 1 critical, 2 high", or "none". */
static void say_counts(view *v, const xmlNode *point, bool practices) {
    say_filled(v, W_TITLE_AND_TEXT, word(practices ? W_PRACTICES_UNMET : W_WARNINGS, v->in), "");
    if (!grade_of(point, practices, NULL)) say_word(v, W_NONE);
    tell_counts(v, point, practices);
    flow(v, "   ", 5);
}

static void point_of(view *v, const xmlNode *p) {
    char first[16];
    snprintf(first, sizeof first, "%.8s  ", node_attr(p, "name"));
    say_raw(v, MARK_BOLD);
    tell_month(v, p);
    say_raw(v, MARK_PLAIN);
    say_labels(v, p);
    flow(v, first, 4);
    say_counts(v, p, false);
    say_counts(v, p, true);
    say_choices(v, p, W_WITH_VALUE, false);
    flow(v, "   ", 5);
    text_shifts(v, p, "   ");
}

/* Options that are no better than the same point, together. */
static void dominated_by(view *v, const xmlNode *frontier, const xmlNode *point) {
    bool any = false;
    for (xmlNodePtr d = node_child(frontier, EL_DOMINATED); d; d = node_next(d, EL_DOMINATED)) {
        if (!node_is(d, "by", node_attr(point, "name"))) continue;
        if (any)
            say_word(v, W_PART_GAP);
        else
            say_filled(v, no_better_words(point), node_attr(point, "name"), NULL);
        say_choice(v, d, W_WITH_VALUE);
        any = true;
    }
    flow(v, "- ", 2);
}

bool text_frontier(view *v, xmlNodePtr node) {
    char n[NUMBER_CHARS];
    size_t points = node_count(node, EL_POINT);
    bool complete = node_flag(node, "complete"), alone = points == 1 && complete;
    text_heading(v, node);
    flow_word(v, alone ? W_FRONTIER_ONE : W_FRONTIER_NOTE);
    for (xmlNodePtr p = node_child(node, EL_POINT); p && !alone; p = node_next(p, EL_POINT)) point_of(v, p);
    if (!node_is(node, "known", show_count(points, n))) say_filled(v, W_FRONTIER_SHOWN, n, node_attr(node, "known"));
    flow(v, "", 0);
    if (node_child(node, EL_DOMINATED)) {
        say_word(v, W_NO_BETTER);
        say_raw(v, ":");
        flow(v, "", 0);
    }
    for (xmlNodePtr p = node_child(node, EL_POINT); p; p = node_next(p, EL_POINT)) dominated_by(v, node, p);
    if (!complete) flow_word(v, W_FRONTIER_STOPPED);
    return false;
}

/* --- break-points --- */

static void say_borders(view *v, const xmlNode *s) {
    xmlNodePtr f = node_child(s, EL_BORDER);
    if (!f) return;
    say_raw(v, MARK_SOFT " (");
    for (; f; f = node_next(f, EL_BORDER)) {
        if (f != node_child(s, EL_BORDER)) say_word(v, W_COMMA);
        say_filled(v, W_FACT_REF, node_attr(view_fact(v, node_attr(f, "fact")), "number"), NULL);
    }
    say_raw(v, ")" MARK_PLAIN);
}

/* "at 0 GiB: USD 5.00 a month" */
static void say_start(view *v, const xmlNode *s, const char *unit) {
    tell_amount(v, W_AT_AMOUNT, node_amount(s, "from"), unit);
    tell_month(v, s);
}

/* Of the first plan its decisions and its cost, of a later one what changes. Less than a cent is where paying by amount begins. */
static bool say_stretch_money(view *v, const xmlNode *s, const char *unit, bool any) {
    bool first = !*node_attr(s, "difference");
    if (first ? node_flag(s, "here") : any && !is_worth_telling(node_money(s, "difference"))) return any;
    if (any) say_word(v, W_PART_GAP);
    if (first)
        say_start(v, s, unit);
    else
        tell_money_against(v, s);
    return true;
}

static bool say_stretch_plan(view *v, const xmlNode *s, const char *unit) {
    bool any = say_choices(v, s, *node_attr(s, "difference") ? W_SETTING_BECOMES : W_WITH_VALUE, false);
    return say_stretch_money(v, s, unit, any);
}

/* The plan, or the scenario where it has none, is in this stretch. */
static void say_mark(view *v, const xmlNode *s, bool any) {
    word_id w = is_plan(s) ? W_THE_PLAN : W_THE_SCENARIO;
    if (!any) {
        say_word(v, w);
        return;
    }
    say_label(v, word(w, v->in));
}

static void stretch_of(view *v, const xmlNode *s, const char *unit) {
    bool any = true;
    tell_amounts(v, s, unit);
    say_raw(v, ": ");
    if (is_plan(s))
        any = say_stretch_plan(v, s, unit);
    else
        say_word(v, node_is(s, "kind", "conflict") ? W_NO_PLAN_THEN : W_STOPPED);
    say_borders(v, s);
    if (node_flag(s, "here")) say_mark(v, s, any);
    flow(v, "    - ", 6);
    text_shifts(v, s, "        ");
}

static void range_of(view *v, const xmlNode *range) {
    const char *unit = child_says(range, EL_UNIT, v->in);
    const xmlNode *here = here_of(range);
    say_filled(v, W_TITLE_AND_TEXT, child_says(range, EL_TITLE, v->in), "");
    if (is_plan(here)) {
        tell_holds(v, here, unit);
        say_word(v, W_SENTENCE_GAP);
    }
    tell_scenario_amount(v, range);
    flow(v, "- ", 2);
    for (xmlNodePtr s = node_child(range, EL_STRETCH); s; s = node_next(s, EL_STRETCH)) stretch_of(v, s, unit);
    if (!node_flag(range, "complete")) say_word(v, W_RANGE_STOPPED);
    flow(v, "    ", 4);
}

bool text_break_points(view *v, xmlNodePtr node) {
    text_heading(v, node);
    for (xmlNodePtr q = node_child(node, EL_RANGE); q; q = node_next(q, EL_RANGE))
        if (!is_always(q)) range_of(v, q);
    tell_always(v, node);
    flow(v, "- ", 2);
    if (!node_flag(node, "complete")) flow_word(v, W_BREAKS_STOPPED);
    return false;
}
