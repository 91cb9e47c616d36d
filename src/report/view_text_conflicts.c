#include <stdio.h>

#include "report/tell.h"
#include "report/view_text.h"

static void day_sentence(view *v, word_id w, const char *day) {
    char shown[LONG_DATE_CHARS];
    if (!*day) return;
    say_filled(v, w, view_date(day, v->in, shown), NULL);
    flow(v, "", 2);
}

/* --- the reasons --- */

static void reasons_of(view *v, const xmlNode *conflict, const char *kind) {
    for (xmlNodePtr r = node_child(conflict, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (!node_is(r, "kind", kind)) continue;
        say_reason(v, r);
        flow(v, "- ", 2);
    }
}

static bool has_reason(const xmlNode *conflict, const char *kind) {
    const xmlNode *r = node_child(conflict, EL_REASON);
    while (r && !node_is(r, "kind", kind)) r = node_next(r, EL_REASON);
    return r != NULL;
}

static void put_chain(view *v, const xmlNode *chain) {
    size_t number = 1;
    if (chain_supposes(chain)) tell_supposition(v, chain);
    flow(v, "", 0);
    for (const xmlNode *x = told_link(v, chain, NULL); x; x = told_link(v, chain, x)) {
        char first[NUMBER_CHARS];
        snprintf(first, sizeof first, "%3zu. ", number++);
        tell_link(v, x);
        flow(v, first, 5);
    }
    if (chain_supposes(chain)) tell_conclusion(v, chain);
    flow(v, "", 0);
}

#define MOST_LINES 12

static size_t lines_from(const view *v, size_t from) {
    size_t n = 0;
    for (const char *s = buf_data(v->out) + from; *s; s++) n += *s == '\n';
    return n;
}

/* A chain that turns out too long is told again with less. */
void text_chain(view *v, const xmlNode *chain) {
    size_t before = v->out->len;
    put_chain(v, chain);
    if (v->depth == DEPTH_AUDIT || lines_from(v, before) <= MOST_LINES) return;
    buf_truncate(v->out, before);
    v->terse = true;
    put_chain(v, chain);
    v->terse = false;
}

/* It takes cases to get from the reasons to the conflict: they are listed. */
static void listed_facts(view *v, const xmlNode *conflict) {
    char shown[LONG_DATE_CHARS];
    bool statements = has_reason(conflict, "statement"), facts = has_reason(conflict, "fact");
    if (facts) {
        word_id w = statements ? W_CLASH_AND_FACTS : W_CLASH_FACTS;
        say_filled(v, w, view_date(node_attr(v->root, "as-of"), v->in, shown), NULL);
        flow(v, "", 0);
        reasons_of(v, conflict, "fact");
    }
    flow_word(v, W_CLASH_SO);
}

/* Money is to blame: what the other statements cost. */
static void bill(view *v, const xmlNode *least) {
    char shown[NUMBER_CHARS];
    say_filled(v, W_BY_MONEY, show_money(node_money(least, "usd-per-month"), false, shown), NULL);
    flow(v, "", 0);
    for (xmlNodePtr x = node_child(least, EL_BILLED); x; x = node_next(x, EL_BILLED)) {
        say_says(v, x, EL_SAYS);
        say_fact_ref(v, node_attr(x, "fact"));
        text_amount_line(v, show_money(node_money(x, "usd-per-month"), false, shown));
    }
}

static void why_they_clash(view *v, const xmlNode *conflict) {
    const xmlNode *chain = node_child(conflict, EL_CHAIN);
    if (has_reason(conflict, "statement")) {
        flow_word(v, clash_intro(conflict));
        reasons_of(v, conflict, "statement");
    }
    if (node_child(conflict, EL_LEAST)) {
        bill(v, node_child(conflict, EL_LEAST));
        if (has_reason(conflict, "fact")) flow_word(v, W_NO_CHEAPER);
        reasons_of(v, conflict, "fact");
        return;
    }
    if (!chain) {
        listed_facts(v, conflict);
        return;
    }
    flow_word(v, W_HOW_SO);
    text_chain(v, chain);
}

/* --- time, other proofs --- */

static void other_days(view *v, const xmlNode *conflict) {
    const char *first = node_attr(conflict, "first"), *last = node_attr(conflict, "last");
    day_sentence(v, W_STOOD_UNTIL, last);
    day_sentence(v, clash_stands(conflict), first);
    for (xmlNodePtr f = node_child(conflict, EL_FLIP); f; f = node_next(f, EL_FLIP)) {
        tell_flip(v, f);
        flow(v, "- ", 2);
    }
}

/* By the numbers of their facts, which are listed at the end. */
static void other_proofs(view *v, const xmlNode *conflict) {
    xmlNodePtr p = node_child(conflict, EL_PROOF);
    if (p) say_word(v, W_MORE_PROOFS);
    for (bool first = true; p; p = node_next(p, EL_PROOF), first = false) {
        if (!first) say_word(v, W_PART_GAP);
        for (xmlNodePtr r = node_child(p, EL_REASON); r; r = node_next(r, EL_REASON)) {
            if (r != node_child(p, EL_REASON)) say_word(v, node_next(r, EL_REASON) ? W_COMMA : W_AND);
            say_filled(v, W_FACT_REF, node_attr(view_fact(v, node_attr(r, "ref")), "number"), NULL);
        }
    }
    flow(v, "", 2);
    if (node_is(conflict, "all-proofs", "false")) flow_word(v, W_PROOFS_UNKNOWN);
}

/* --- a conflict; all of them --- */

static void heading(view *v, const xmlNode *conflict, size_t of) {
    char all[NUMBER_CHARS];
    say_raw(v, MARK_BOLD);
    if (of > 1)
        say_filled(v, asked_of(v) ? W_BLOCKER_OF : W_CONFLICT_OF, node_attr(conflict, "number"), show_count(of, all));
    else
        say_word(v, asked_of(v) ? W_THE_BLOCKER : W_THE_CONFLICT);
    say_raw(v, MARK_PLAIN);
    say_label(v, word_for("class", class_of_clash(conflict), v->in));
    flow(v, "", 0);
}

/* Of what stands against an option: the best way to lift it. */
static void lift(view *v, const xmlNode *conflict) {
    const xmlNode *repair = asked_of(v) ? lift_of(v, conflict) : NULL;
    if (repair) tell_lift(v, conflict, repair);
    flow(v, "", 2);
}

bool text_conflicts(view *v, xmlNodePtr node) {
    size_t count = node_count(node, EL_CONFLICT);
    text_heading(v, node);
    for (xmlNodePtr c = node_child(node, EL_CONFLICT); c; c = node_next(c, EL_CONFLICT)) {
        if (c != node_child(node, EL_CONFLICT)) blank_line(v);
        heading(v, c, count);
        why_they_clash(v, c);
        other_days(v, c);
        other_proofs(v, c);
        if (node_is(c, "minimal", "false")) flow_word(v, W_NOT_MINIMAL);
        lift(v, c);
    }
    if (node_is(node, "complete", "false")) {
        blank_line(v);
        flow_word(v, W_MORE_CONFLICTS);
    }
    return false;
}

/* --- repairs --- */

static void repair_choices(view *v, const xmlNode *repair) {
    const xmlNode *same = same_plan_before(repair);
    if (same) {
        say_filled(v, W_SAME_PLAN, node_attr(same, "number"), NULL);
        flow(v, "     ", 5);
        return;
    }
    say_choices(v, repair, W_WITH_VALUE, false);
    flow(v, "     ", 5);
}

static void repair(view *v, const xmlNode *node) {
    char first[NUMBER_CHARS];
    snprintf(first, sizeof first, "%3.8s. ", node_attr(node, "number"));
    for (xmlNodePtr x = node_child(node, EL_EDIT); x; x = node_next(x, EL_EDIT)) {
        say_raw(v, MARK_BOLD);
        tell_edit(v, x);
        say_raw(v, MARK_PLAIN);
        flow(v, x == node_child(node, EL_EDIT) ? first : "   + ", 5);
    }
    tell_effort(v, node);
    say_word(v, W_PART_GAP);
    tell_plan_in_short(v, node);
    flow(v, "     ", 5);
    repair_choices(v, node);
    const xmlNode *otherwise = node_child(node, EL_OTHERWISE);
    if (!otherwise) return;
    tell_otherwise(v, otherwise);
    flow(v, "     ", 5);
}

bool text_repairs(view *v, xmlNodePtr node) {
    text_heading(v, node);
    flow_word(v, node_child(node, EL_REPAIR) ? W_REPAIRS_NOTE : no_repair(v));
    for (xmlNodePtr x = node_child(node, EL_REPAIR); x; x = node_next(x, EL_REPAIR)) repair(v, x);
    if (node_child(node, EL_REPAIR) && node_is(node, "complete", "false")) flow_word(v, W_MORE_REPAIRS);
    return false;
}

/* --- the decision --- */

#define MOST_CLASHES 5 /* told in the decision */

/* "“vnet only” and “shop” [impossible on this date]". */
static void say_clash(view *v, const xmlNode *conflict) {
    tell_clash(v, conflict);
    say_label(v, word_for("class", class_of_clash(conflict), v->in));
}

static void clash_list(view *v, const xmlNode *summary) {
    const xmlNode *c = node_child(node_child(v->root, EL_CONFLICTS), EL_CONFLICT);
    say_filled(v, W_CONFLICTS_FOUND, node_attr(summary, "conflicts"), NULL);
    text_row(v, W_REASON);
    for (int i = 0; c && i < MOST_CLASHES; i++, c = node_next(c, EL_CONFLICT)) {
        say_clash(v, c);
        flow(v, TEXT_GAP "- ", sizeof TEXT_GAP + 1);
    }
    if (c) say_raw(v, "…");
    flow(v, TEXT_GAP, sizeof TEXT_GAP - 1);
}

/* How many conflicts and repairs there are, and the best repair. */
void text_clash_rows(view *v, const xmlNode *summary) {
    const xmlNode *best = node_child(node_child(v->root, EL_REPAIRS), EL_REPAIR);
    clash_list(v, summary);
    if (best) {
        say_filled(v, W_REPAIRS_FOUND, node_attr(summary, "repairs"), NULL);
        say_word(v, W_PART_GAP);
        say_word(v, W_BEST_REPAIR);
        tell_edits(v, best);
        say_word(v, W_PART_GAP);
        tell_plan_in_short(v, best);
    } else {
        say_word(v, no_repair(v));
    }
    text_row(v, W_WAYS_OUT);
}
