/* What the document tells by putting several elements together, as text; Markdown has tables for the matrices. */
#include "report/view_text_document.h"

#include <string.h>

#include "report/tell.h"
#include "report/trace.h"
#include "report/view_others.h"

static void heading(view *v, const char *piece) {
    say_named(v, "heading", piece);
    headline(v, '-');
}

/* --- requirements trace --- */

void text_stated(view *v, const xmlNode *statement) {
    const char *priority = node_attr(statement, "priority"), *met = node_attr(statement, "met");
    say_says(v, statement, EL_SAYS);
    if (*met && strcmp(priority, "must") != 0)
        say_label(v, word(node_flag(statement, "met") ? W_MET : W_NOT_MET, v->in));
    say_line_ref(v, node_attr(statement, "line"));
}

void text_decided(view *v, const xmlNode *statement) {
    const xmlNode *range = range_stated(v->root, statement), *first = traced_setting(v->root, statement, NULL);
    for (const xmlNode *s = first; s; s = traced_setting(v->root, statement, s)) {
        if (s != first) say_word(v, W_SEMICOLON);
        tell_setting_title(v, s);
        say_filled(v, W_WITH_VALUE, "", child_says(s, EL_VALUE, v->in));
    }
    if (!first && !range) say_word(v, W_DECIDES_NOTHING);
    if (first && range) say_word(v, W_SEMICOLON);
    if (range) tell_holds(v, here_of(range), child_says(range, EL_UNIT, v->in));
}

void text_traced_facts(view *v, const xmlNode *statement) {
    for (const xmlNode *f = traced_fact(v->root, statement, NULL); f; f = traced_fact(v->root, statement, f))
        say_fact_ref(v, node_attr(f, "ref"));
}

void text_conflicts_of(view *v, const xmlNode *statement) {
    const xmlNode *first = conflict_of(v->root, statement, NULL);
    const char *all = node_attr(node_child(v->root, EL_SUMMARY), "conflicts");
    if (!first) say_word(v, W_PART_OF_NOTHING);
    for (const xmlNode *c = first; c; c = conflict_of(v->root, statement, c)) {
        if (c != first) say_word(v, W_COMMA);
        say_filled(v, W_CONFLICT_OF, node_attr(c, "number"), all);
    }
}

void text_verify(view *v, const xmlNode *setting) {
    const xmlNode *verify = verify_of(setting), *by_hand = node_child_named(verify, "by-hand");
    if (by_hand) {
        say_filled(v, W_BY_HAND, node_says(by_hand, v->in), NULL);
        return;
    }
    say_raw(v, node_attr(verify, "query"));
    say_word(v, W_SEMICOLON);
    say_filled(v, W_EXPECTED, node_attr(verify, "expects"), NULL);
}

/* The owner and the remark of a requirement, and what it decides where that is something. */
static void trace_row(view *v, const xmlNode *statement, bool plan) {
    const char *owner = node_attr(statement, "owner");
    text_stated(v, statement);
    flow(v, "- ", 2);
    if (*owner) say_filled(v, W_OWNER, owner, NULL);
    flow(v, "    ", 6);
    say_raw(v, node_text(node_child(statement, EL_REMARK)));
    flow(v, "    ", 6);
    bool decides =
        plan ? traced_setting(v->root, statement, NULL) != NULL : conflict_of(v->root, statement, NULL) != NULL;
    if (decides) say_filled(v, W_WITH_VALUE, word(plan ? W_DECIDES_SETTINGS : W_PART_OF, v->in), "");
    if (plan && (decides || range_stated(v->root, statement)))
        text_decided(v, statement);
    else if (decides)
        text_conflicts_of(v, statement);
    text_traced_facts(v, statement);
    flow(v, "    ", 6);
}

static bool is_queried(const xmlNode *report, const xmlNode *source) {
    const xmlNode *s = next_setting(report, NULL);
    while (s && !node_is(verify_of(s), "source", node_attr(source, "id"))) s = next_setting(report, s);
    return s != NULL;
}

/* The sources of the queries, each once. */
static void verify_sources(view *v) {
    bool any = false;
    const xmlNode *s = node_child(node_child(v->root, EL_SOURCES), EL_SOURCE);
    for (; s; s = node_next(s, EL_SOURCE)) {
        if (!is_queried(v->root, s)) continue;
        say_word(v, any ? W_SEMICOLON : W_VERIFY_SOURCES);
        say_says(v, s, EL_TITLE);
        any = true;
    }
    flow(v, "", 0);
}

static void trace_verifies(view *v) {
    if (!any_verify(v->root)) return;
    say_word(v, W_HOW_TO_VERIFY);
    say_raw(v, ":");
    flow(v, "", 0);
    for (const xmlNode *s = next_setting(v->root, NULL); s; s = next_setting(v->root, s)) {
        if (!verify_of(s)) continue;
        tell_setting_title(v, s);
        say_filled(v, W_WITH_VALUE, "", "");
        text_verify(v, s);
        flow(v, "- ", 4);
    }
    verify_sources(v);
}

static void text_trace(view *v) {
    bool plan = node_is(v->root, "kind", "plan");
    heading(v, "trace");
    const xmlNode *s = node_child(node_child(v->root, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT)) trace_row(v, s, plan);
    if (plan) trace_verifies(v);
}

/* --- reachability --- */

void text_way_state(view *v, const xmlNode *way) {
    const char *state = way ? node_attr(way, "state") : "absent";
    say_named(v, "way", state);
    if (strcmp(state, "blocked") != 0) return;
    const xmlNode *r = fact_reason(way, NULL);
    if (!r) say_fact_ref(v, node_attr(way, "fact"));
    for (; r; r = fact_reason(way, r)) say_fact_ref(v, node_attr(r, "ref"));
}

void text_needs(view *v, const xmlNode *client) {
    char n[NUMBER_CHARS];
    size_t steps = client_steps(v->root, client);
    if (steps)
        say_filled(v, W_NEEDS_STEPS, show_count(steps, n), NULL);
    else
        say_word(v, W_NEEDS_NOTHING);
    for (const xmlNode *s = client_step(v->root, client, NULL); s; s = client_step(v->root, client, s))
        say_fact_ref(v, node_attr(s, "fact"));
}

static void reach_row(view *v, const xmlNode *diagram, const xmlNode *client) {
    say_says(v, client, EL_TITLE);
    say_filled(v, W_UNIT_IN_BRACKETS, child_says(client, EL_KIND_TITLE, v->in), NULL);
    flow(v, "- ", 2);
    for (const xmlNode *p = drawn_path(diagram, NULL); p; p = drawn_path(diagram, p)) {
        const xmlNode *way = way_by(client, p);
        if (!way || node_is(way, "state", "absent")) continue;
        say_filled(v, W_WITH_VALUE, child_says(p, EL_TITLE, v->in), "");
        text_way_state(v, way);
        flow(v, "    - ", 6);
    }
    if (!node_child(v->root, EL_STEPS)) return;
    say_word(v, W_NEEDS);
    say_raw(v, ": ");
    text_needs(v, client);
    flow(v, "    - ", 6);
}

static void text_reachability(view *v) {
    const xmlNode *diagram = node_child(v->root, EL_DIAGRAM);
    heading(v, "reachability");
    if (!node_is(v->root, "kind", "plan")) flow_word(v, W_REACH_MATRIX_CONFLICT);
    for (const xmlNode *c = node_child(diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) reach_row(v, diagram, c);
}

/* --- the decision record --- */

static void under(view *v, word_id w) {
    say_word(v, w);
    headline(v, '~');
}

void text_sentences(view *v, sentence_list *list) {
    for (int i = 0; list(v, i, false); i++) {
        list(v, i, true);
        flow(v, "- ", 2);
    }
}

void text_drivers(view *v) {
    char first[NUMBER_CHARS];
    const xmlNode *g = node_child(node_child(v->root, EL_GOALS), EL_GOAL);
    if (must_hold(v->root, NULL)) {
        tell_must(v);
        flow(v, "- ", 2);
    }
    for (size_t number = 1; g; g = node_next(g, EL_GOAL)) {
        say_filled(v, W_ADR_GOAL, show_count(number++, first), word_for("goal", node_attr(g, "name"), v->in));
        flow(v, "- ", 2);
    }
}

void text_considered(view *v) {
    if (node_is(v->root, "kind", "plan")) {
        tell_option(v, node_child(v->root, EL_SUMMARY));
        flow(v, "- ", 2);
    }
    for (const xmlNode *o = other_option(v->root, NULL); o; o = other_option(v->root, o)) {
        tell_option(v, o);
        if (element_of(o) == EL_REJECTION) say_label(v, word(option_verdict(o), v->in));
        flow(v, "- ", 2);
    }
}

static void text_outcome(view *v) {
    under(v, W_ADR_OUTCOME);
    tell_choice_made(v);
    flow(v, "", 0);
    if (!node_is(v->root, "kind", "plan")) return;
    under(v, W_ADR_CONSEQUENCES);
    text_sentences(v, consequence_in_short);
    under(v, W_ADR_CONFIRMATION);
    text_sentences(v, confirmation);
}

void text_options(view *v) {
    heading(v, "options");
    under(v, W_ADR_CONTEXT);
    tell_question(v);
    flow(v, "", 0);
    under(v, W_ADR_DRIVERS);
    text_drivers(v);
    if (node_is(v->root, "kind", "unknown")) return;
    under(v, W_ADR_OPTIONS);
    text_considered(v);
    text_outcome(v);
    if (has_pros(v->root)) {
        under(v, W_ADR_PROS);
        tell_where_pros_are(v);
        flow(v, "", 0);
    }
    under(v, W_ADR_MORE);
    tell_evidence(v);
    flow(v, "", 0);
}

/* --- outlook, glossary --- */

static void ahead(view *v, const xmlNode *change) {
    const char *before = child_says(change, EL_WAS, v->in), *now = child_says(change, EL_BECOMES, v->in);
    if (*now)
        say_filled(v, *before ? W_THEN : W_TURN_NEW, now, NULL);
    else
        say_filled(v, W_TURN_ENDS, before, NULL);
    say_fact_ref(v, node_attr(change, "fact"));
    flow(v, "    - ", 6);
}

static void milestone(view *v, const xmlNode *m) {
    say_date(v, node_attr(m, "day"));
    say_raw(v, ": ");
    say_word(v, means_word(m));
    flow(v, "- ", 2);
    for (const xmlNode *c = node_child(m, EL_CHANGE); c; c = node_next(c, EL_CHANGE)) ahead(v, c);
    if (node_child(m, EL_CHOICE)) {
        say_word(v, W_OUTLOOK_INSTEAD);
        say_choices(v, m, W_SETTING_BECOMES, false);
    }
    flow(v, "    - ", 6);
}

bool text_outlook(view *v, xmlNodePtr node) {
    char day[LONG_DATE_CHARS];
    bool any = node_child(node, EL_MILESTONE) != NULL;
    text_heading(v, node);
    say_filled(v, any ? W_DOC_OUTLOOK_NOTE : W_OUTLOOK_QUIET, view_date(node_attr(node, "to"), v->in, day), NULL);
    flow(v, "", 0);
    for (const xmlNode *m = node_child(node, EL_MILESTONE); m; m = node_next(m, EL_MILESTONE)) milestone(v, m);
    if (!node_flag(node, "complete")) flow_word(v, W_HISTORY_STOPPED);
    if (node_flag(node, "unasked")) flow_word(v, W_OUTLOOK_UNASKED);
    return false;
}

bool text_glossary(view *v, xmlNodePtr node) {
    text_heading(v, node);
    for (const xmlNode *t = node_child(node, EL_TERM); t; t = node_next(t, EL_TERM)) {
        say_raw(v, MARK_BOLD);
        say_says(v, t, EL_TITLE);
        say_raw(v, MARK_PLAIN);
        say_filled(v, W_GLOSSARY_TERM, "", NULL);
        say_says(v, t, EL_SAYS);
        flow(v, "- ", 4);
    }
    return false;
}

/* --- what would make us revisit --- */

void text_revisit(view *v) {
    heading(v, "revisit");
    flow_word(v, node_is(v->root, "kind", "plan") ? W_REVISIT_NOTE : W_REVISIT_NOTE_CONFLICT);
    for (int r = 0; r < REVISIT_COUNT; r++) {
        const xmlNode *n = next_revisit(v->root, (revisit)r, NULL);
        if (!n) continue;
        say_named(v, "revisit", revisit_name((revisit)r));
        flow(v, "- ", 2);
        for (; n; n = next_revisit(v->root, (revisit)r, n)) {
            tell_revisit(v, (revisit)r, n);
            flow(v, "    - ", 6);
        }
    }
}

piece_writer *const TEXT_PIECES[PIECE_COUNT] = {[PIECE_TRACE] = text_trace,
                                                [PIECE_REACHABILITY] = text_reachability,
                                                [PIECE_OPTIONS] = text_options,
                                                [PIECE_REVISIT] = text_revisit};
