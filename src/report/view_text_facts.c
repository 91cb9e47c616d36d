#include <stdio.h>
#include <string.h>

#include "report/view_text.h"

/* --- steps, notes, disputes, changes --- */

static void said(view *v, const xmlNode *node, const char *first, size_t hang) {
    say_says(v, node, EL_SAYS);
    say_fact_ref(v, node_attr(node, "fact"));
    flow(v, first, hang);
}

static void background(view *v, const xmlNode *node) {
    say_pair(v, W_MITIGATION, child_says(node, EL_MITIGATION, v->in), 4);
    say_pair(v, W_BECAUSE, child_says(node, EL_BECAUSE, v->in), 4);
}

bool text_step(view *v, xmlNodePtr node) {
    said(v, node, "[ ] ", 4);
    say_joined(v, node, EL_FOR, W_FOR);
    say_joined(v, node, EL_OWNER, W_OWNER);
    background(v, node);
    return false;
}

bool text_note(view *v, xmlNodePtr node) {
    said(v, node, "- ", 2);
    background(v, node);
    return false;
}

bool text_dispute(view *v, xmlNodePtr node) {
    said(v, node, "- ", 2);
    for (xmlNodePtr side = node_child(node, EL_SIDE); side; side = node_next(side, EL_SIDE)) {
        say_says(v, view_source(v, node_attr(side, "source")), EL_TITLE);
        say_raw(v, ": ");
        say_raw(v, node_says(side, v->in));
        flow(v, "    - ", 6);
    }
    say_filled(v, W_DECIDED, child_says(node, EL_DECIDED, v->in), NULL);
    flow(v, "    ", 4);
    return false;
}

bool text_assumption(view *v, xmlNodePtr node) {
    const char *unit = child_says(node, EL_UNIT, v->in);
    say_filled(v, W_TITLE_AND_TEXT, child_says(node, EL_TITLE, v->in), child_says(node, EL_VALUE, v->in));
    if (*unit) {
        say_raw(v, " ");
        say_raw(v, unit);
    }
    flow(v, "- ", 2);
    say_joined(v, node, EL_FOR, W_FOR);
    return false;
}

bool text_finding(view *v, xmlNodePtr node) {
    if (!node_is(node, "right", "yes")) return false;
    say_raw(v, "[");
    say_word(v, node_is(node, "verdict", "depends") ? W_FINDING_OPEN : W_FINDING_RIGHT);
    say_raw(v, "] ");
    say_filled(v, W_TITLE_AND_TEXT, child_says(node, EL_TITLE, v->in), child_says(node, EL_SAYS, v->in));
    flow(v, "- ", 2);
    say_filled(v, W_REPORTED_BY_LIST, "", NULL);
    for (xmlNodePtr tool = node_child(node, EL_TOOL); tool; tool = node_next(tool, EL_TOOL)) {
        say_raw(v, node_text(tool));
        if (node_next(tool, EL_TOOL)) say_word(v, W_COMMA);
    }
    flow(v, "    ", 6);
    background(v, node);
    text_waived(v, node);
    return false;
}

/* What is not right about the design is named only. */
void text_findings_end(view *v, xmlNodePtr node) {
    bool any = false;
    for (xmlNodePtr one = node_child(node, EL_FINDING); one; one = node_next(one, EL_FINDING)) {
        if (node_is(one, "right", "yes")) continue;
        if (any)
            say_word(v, W_COMMA);
        else
            say_filled(v, W_NO_NEED_HERE, "", NULL);
        say_says(v, one, EL_TITLE);
        say_filled(v, W_UNIT_IN_BRACKETS, word_for("verdict", node_attr(one, "verdict"), v->in), NULL);
        any = true;
    }
    flow(v, "", 0);
}

bool text_change(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *next = node_child(node, EL_NEXT);
    say_filled(v, W_ENDS_ON, view_date(node_attr(node, "on"), v->in, shown), child_says(node, EL_SAYS, v->in));
    say_fact_ref(v, node_attr(node, "fact"));
    flow(v, "- ", 2);
    if (next)
        say_filled(v, W_THEN, node_says(next, v->in), NULL);
    else
        say_word(v, W_NO_SUCCESSOR);
    flow(v, "    ", 4);
    return false;
}

void text_kind(view *v, const xmlNode *fact) {
    const char *name, *group = view_grade(fact, &name);
    say_named(v, "fact", node_attr(fact, "kind"));
    if (group) say_filled(v, W_UNIT_IN_BRACKETS, word_for(group, name, v->in), NULL);
}

bool text_past(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const char *day = view_date(node_attr(node, "on"), v->in, shown);
    say_filled(v, view_past_words(node), day, child_says(node, EL_SAYS, v->in));
    if (view_turned(v, node)) {
        say_raw(v, MARK_SOFT " [");
        text_kind(v, node);
        say_raw(v, "]" MARK_PLAIN);
    }
    say_fact_ref(v, node_attr(node, "fact"));
    flow(v, "- ", 2);
    return false;
}

/* --- facts and sources --- */

void text_period(view *v, const xmlNode *fact) {
    char shown[LONG_DATE_CHARS];
    say_filled(v, view_since_words(node_attr(fact, "since-basis")), view_date(node_attr(fact, "since"), v->in, shown),
               NULL);
    if (!*node_attr(fact, "until")) return;
    say_word(v, W_COMMA);
    say_filled(v, W_UNTIL, view_date(node_attr(fact, "until"), v->in, shown), NULL);
}

static void say_sources(view *v, const xmlNode *fact) {
    for (xmlNodePtr c = node_child(fact, EL_CITES); c; c = node_next(c, EL_CITES)) {
        say_word(v, W_SEMICOLON);
        say_says(v, view_source(v, node_attr(c, "source")), EL_TITLE);
    }
}

/* Those that reasons rest on, then the others under a heading of their own. */
static void show_entries(view *v, xmlNodePtr list, element one, word_id heading) {
    for (int aside = 0; aside < 2; aside++) {
        if (count_aside(list, one, aside) == 0) continue;
        if (aside) say_word(v, heading);
        if (aside) headline(v, '~');
        for (xmlNodePtr n = node_child(list, one); n; n = node_next(n, one))
            if (is_aside(n) == aside) view_walk_from(v, n);
    }
}

bool text_facts(view *v, xmlNodePtr node) {
    text_heading(v, node);
    show_entries(v, node, EL_FACT, W_DEPLOYED_FACTS);
    return false;
}

bool text_sources(view *v, xmlNodePtr node) {
    text_heading(v, node);
    show_entries(v, node, EL_SOURCE, W_DEPLOYED_SOURCES);
    return false;
}

bool text_fact(view *v, xmlNodePtr node) {
    char first[NUMBER_CHARS];
    snprintf(first, sizeof first, "F%-3.8s ", node_attr(node, "number"));
    say_says(v, node, EL_SAYS);
    flow(v, first, 5);
    say_raw(v, MARK_SOFT);
    text_kind(v, node);
    say_word(v, W_SEMICOLON);
    text_period(v, node);
    if (v->depth == DEPTH_AUDIT || !node_is(node, "confidence", "high")) {
        say_word(v, W_SEMICOLON);
        say_filled(v, W_CONFIDENCE, word_for("confidence", node_attr(node, "confidence"), v->in), NULL);
    }
    say_sources(v, node);
    say_raw(v, " [");
    say_raw(v, node_attr(node, "id"));
    say_raw(v, "]" MARK_PLAIN);
    flow(v, "     ", 5);
    if (v->depth != DEPTH_AUDIT) return false;
    say_pair(v, W_BECAUSE, child_says(node, EL_BECAUSE, v->in), 5);
    say_pair(v, W_EVIDENCE, node_text(node_child(node, EL_EVIDENCE)), 5);
    return false;
}

bool text_source(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const char *publisher = node_attr(node, "publisher"), *stale = node_attr(node, "do-not-cite-since");
    say_says(v, node, EL_TITLE);
    say_raw(v, " (");
    say_raw(v, publisher);
    if (*publisher) say_word(v, W_COMMA);
    say_filled(v, W_READ_ON, view_date(node_attr(node, "read"), v->in, shown), NULL);
    say_raw(v, ")");
    flow(v, "- ", 2);
    if (*node_attr(node, "url")) line_as_it_is(v, 4, node_attr(node, "url"));
    if (*stale) {
        say_filled(v, W_DO_NOT_CITE, view_date(stale, v->in, shown), NULL);
        say_word(v, W_SENTENCE_GAP);
        say_says(v, node, EL_WRONG);
        flow(v, "    ", 4);
    }
    return false;
}

bool text_goals(view *v, xmlNodePtr node) {
    size_t number = 1;
    text_heading(v, node);
    flow_word(v, W_GOALS_NOTE);
    for (xmlNodePtr g = node_child(node, EL_GOAL); g; g = node_next(g, EL_GOAL)) {
        char first[NUMBER_CHARS];
        snprintf(first, sizeof first, "  %zu. ", number++);
        say_named(v, "goal", node_attr(g, "name"));
        flow(v, first, 5);
    }
    return false;
}

/* Who asked for what, and whether they get it. The rest of the scenario is at hand for who reads text, and reasons name its lines. */
static void say_asked(view *v, const xmlNode *statement) {
    const char *owner = node_attr(statement, "owner");
    say_says(v, statement, EL_TITLE);
    say_raw(v, " [");
    say_named(v, "priority", node_attr(statement, "priority"));
    if (*node_attr(statement, "met")) {
        say_word(v, W_COMMA);
        say_word(v, node_flag(statement, "met") ? W_MET : W_NOT_MET);
    }
    say_raw(v, "]");
    say_line_ref(v, node_attr(statement, "line"));
    flow(v, "- ", 2);
    if (*owner) say_filled(v, W_OWNER, owner, NULL);
    flow(v, "    ", 6);
    say_raw(v, node_text(node_child(statement, EL_REMARK)));
    flow(v, "    ", 6);
}

/* In a report the trace of the requirements lists what it says. */
bool text_scenario(view *v, xmlNodePtr node) {
    bool any = false;
    if (element_of(v->root) == EL_REPORT) return false;
    for (xmlNodePtr one = node_child(node, EL_STATEMENT); one; one = node_next(one, EL_STATEMENT)) {
        if (!node_is(one, "kind", "requirement")) continue;
        if (!any) {
            say_named(v, "heading", "asked");
            headline(v, '-');
        }
        any = true;
        say_asked(v, one);
    }
    return false;
}
