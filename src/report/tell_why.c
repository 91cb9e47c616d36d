#include <string.h>

#include "report/tell.h"

const xmlNode *asked_of(const view *v) {
    return node_child(v->root, EL_ASKED);
}

bool is_plans_option(const xmlNode *asked) {
    static const char *const others[] = {"possible", "impossible", "unknown"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (node_is(asked, "verdict", others[i])) return false;
    return true;
}

bool why_tells(const view *v, const xmlNode *part) {
    switch (element_of(part)) {
    case EL_ASKED:
    case EL_CONFLICTS:
    case EL_REPAIRS:
    case EL_FACTS: return v->depth != DEPTH_BRIEF;
    case EL_ASSUMPTIONS:
    case EL_SOURCES:
    case EL_GOALS:
    case EL_SCENARIO: return v->depth == DEPTH_AUDIT;
    default: return false;
    }
}

/* --- why it is better --- */

/* Which of the two options is the worse one: that of the other plan, or the one that is asked about, which the other plan has. */
void tell_drawback(view *v, const xmlNode *asked) {
    char shown[NUMBER_CHARS];
    const xmlNode *other = node_child(asked, EL_OTHER);
    const char *value = child_says(other, EL_VALUE, v->in);
    const drawback *d = view_drawback(other, NULL);
    if (!other || !*value) return;
    if (node_is(other, "decides", "preferences")) {
        tell_filled(v, W_NEXT_MISSES_SOME, value, NULL);
        return;
    }
    if (!d) return;
    tell_filled(v, d->says, value, show_money(node_money(other, "difference"), false, shown));
    for (xmlNodePtr item = drawback_item(d, other, NULL); item; item = drawback_item(d, other, item)) {
        if (item != drawback_item(d, other, NULL)) tell_raw(v, " ");
        tell_raw(v, child_says(item, EL_SAYS, v->in));
        v->tell->fact(v, node_attr(item, "fact"));
    }
}

/* --- in brief --- */

#define MOST_REASONS 3 /* told in full */

static void tell_in_full(view *v, const xmlNode *asked, size_t statements) {
    size_t told = 0;
    for (xmlNodePtr r = node_child(asked, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (!is_fact_reason(r)) continue;
        tell_premise(v, r, false);
        tell_word(v, W_CHAIN_STOP);
    }
    for (xmlNodePtr r = node_child(asked, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (is_fact_reason(r)) continue;
        tell_word(v, told++ ? W_CHAIN_AND_STATEMENT : W_CHAIN_BECAUSE);
        tell_premise(v, r, true);
        tell_word(v, W_CHAIN_STATED);
    }
    tell_word(v, statements ? W_CHAIN_FOR_STATEMENTS : W_CHAIN_SO);
}

/* By the titles of the statements and the number of facts. */
static void tell_by_titles(view *v, const xmlNode *asked, size_t facts) {
    char n[NUMBER_CHARS];
    bool any = false;
    tell_word(v, W_SENTENCE_GAP);
    tell_word(v, W_BRIEF_FROM);
    for (xmlNodePtr r = node_child(asked, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (is_fact_reason(r)) continue;
        if (any) tell_word(v, W_COMMA);
        tell_filled(v, W_QUOTED, child_says(view_statement(v, node_attr(r, "ref")), EL_TITLE, v->in), NULL);
        any = true;
    }
    if (any && facts) tell_word(v, W_COMMA);
    if (facts) tell_filled(v, W_BRIEF_FACTS, show_count(facts, n), NULL);
    tell_word(v, W_CHAIN_STOP);
}

static void tell_must_be(view *v, const xmlNode *asked) {
    buf value = BUF_INIT;
    buf_printf(&value, v->in == LANG_JA ? "「%s」" : "“%s”", child_says(asked, EL_VALUE, v->in));
    tell_filled(v, W_MUST_BE, child_says(asked, EL_TITLE, v->in), buf_data(&value));
    if (!buf_ok(&value)) v->out->failed = true;
    buf_free(&value);
}

static void tell_required(view *v, const xmlNode *asked) {
    size_t facts = 0, statements = 0;
    for (xmlNodePtr r = node_child(asked, EL_REASON); r; r = node_next(r, EL_REASON))
        *(is_fact_reason(r) ? &facts : &statements) += 1;
    if (facts + statements <= MOST_REASONS) tell_in_full(v, asked, statements);
    tell_must_be(v, asked);
    if (facts + statements > MOST_REASONS) tell_by_titles(v, asked, facts);
}

static void tell_impossible(view *v, const xmlNode *asked) {
    const xmlNode *c = node_child(node_child(v->root, EL_CONFLICTS), EL_CONFLICT);
    const xmlNode *best = node_child(node_child(v->root, EL_REPAIRS), EL_REPAIR);
    tell_filled(v, W_BRIEF_IMPOSSIBLE, child_says(asked, EL_TITLE, v->in), child_says(asked, EL_VALUE, v->in));
    for (bool first = true; c; c = node_next(c, EL_CONFLICT), first = false) {
        if (!first) tell_word(v, W_PART_GAP);
        tell_clash(v, c);
    }
    tell_word(v, W_CHAIN_STOP);
    if (!best) {
        tell_word(v, W_NO_REPAIR);
        return;
    }
    tell_word(v, W_BRIEF_REPAIR);
    tell_edits(v, best);
    tell_word(v, W_CHAIN_STOP);
}

void tell_brief(view *v) {
    static const struct {
        const char *verdict;
        word_id says;
    } sentences[] = {
        {"chosen", W_BRIEF_CHOSEN},     {"default", W_BRIEF_DEFAULT},  {"possible", W_BRIEF_POSSIBLE},
        {"not_applicable", W_NOT_USED}, {"unknown", W_UNDECIDED_TEXT},
    };
    const xmlNode *asked = asked_of(v);
    if (node_is(asked, "verdict", "required")) tell_required(v, asked);
    if (node_is(asked, "verdict", "impossible")) tell_impossible(v, asked);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        if (!node_is(asked, "verdict", sentences[i].verdict)) continue;
        tell_filled(v, sentences[i].says, child_says(asked, EL_TITLE, v->in), child_says(asked, EL_VALUE, v->in));
        if (node_child(asked, EL_OTHER)) tell_word(v, W_SENTENCE_GAP);
        tell_drawback(v, asked);
    }
}
