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

/* The next reason of one sort, facts or statements, that is worth telling. */
static const xmlNode *next_reason(const view *v, const xmlNode *of, const xmlNode *after, bool facts) {
    const char *setting = node_attr(asked_of(v), "setting");
    const xmlNode *r = after ? node_next(after, EL_REASON) : node_child(of, EL_REASON);
    while (r && (is_fact_reason(r) != facts || goes_without_saying(r, setting))) r = node_next(r, EL_REASON);
    return r;
}

static size_t count_reasons(const view *v, const xmlNode *of, bool facts) {
    size_t n = 0;
    for (const xmlNode *r = next_reason(v, of, NULL, facts); r; r = next_reason(v, of, r, facts)) n++;
    return n;
}

static bool few_reasons(const view *v, const xmlNode *of) {
    size_t n = count_reasons(v, of, true) + count_reasons(v, of, false);
    return n > 0 && n <= MOST_REASONS;
}

/* "F. Because S and S, " */
static void tell_in_full(view *v, const xmlNode *of) {
    bool any = false;
    for (const xmlNode *r = next_reason(v, of, NULL, true); r; r = next_reason(v, of, r, true)) {
        tell_premise(v, r, false);
        tell_word(v, W_CHAIN_STOP);
    }
    for (const xmlNode *r = next_reason(v, of, NULL, false); r; r = next_reason(v, of, r, false), any = true) {
        tell_word(v, before_statement(!any, !next_reason(v, of, r, false)));
        tell_premise(v, r, true);
        tell_word(v, W_CHAIN_STATED);
    }
    tell_word(v, any ? W_CHAIN_FOR_STATEMENTS : W_CHAIN_SO);
}

/* "“vnet only” and “scanning”": the titles of the statements; false where there are none. */
static bool tell_titles(view *v, const xmlNode *of) {
    bool any = false;
    for (const xmlNode *r = next_reason(v, of, NULL, false); r; r = next_reason(v, of, r, false), any = true) {
        if (any) tell_word(v, next_reason(v, of, r, false) ? W_COMMA : W_AND);
        tell_filled(v, W_QUOTED, child_says(view_statement(v, node_attr(r, "ref")), EL_TITLE, v->in), NULL);
    }
    return any;
}

static void tell_number_of_facts(view *v, const xmlNode *of) {
    char n[NUMBER_CHARS];
    tell_filled(v, W_BRIEF_FACTS, show_count(count_reasons(v, of, true), n), NULL);
}

/* "Size must be “Large”." */
static void tell_verdict(view *v, const xmlNode *asked, word_id w) {
    buf value = BUF_INIT;
    add_filled(v, W_QUOTED, child_says(asked, EL_VALUE, v->in), &value);
    tell_filled(v, w, child_says(asked, EL_TITLE, v->in), buf_data(&value));
    if (!buf_ok(&value)) v->out->failed = true;
    buf_free(&value);
}

static void tell_required(view *v, const xmlNode *asked) {
    if (few_reasons(v, asked)) {
        tell_in_full(v, asked);
        tell_verdict(v, asked, W_MUST_BE);
        return;
    }
    tell_verdict(v, asked, W_MUST_BE);
    tell_word(v, W_SENTENCE_GAP);
    tell_word(v, W_BRIEF_FROM);
    if (tell_titles(v, asked) && count_reasons(v, asked, true)) tell_word(v, W_PART_GAP);
    if (count_reasons(v, asked, true)) tell_number_of_facts(v, asked);
    tell_word(v, W_CHAIN_STOP);
}

/* What stands against an option: its only blocker, or all by their titles; then the best repair. */
static void tell_impossible(view *v, const xmlNode *asked) {
    const xmlNode *first = node_child(node_child(v->root, EL_CONFLICTS), EL_CONFLICT);
    const xmlNode *best = node_child(node_child(v->root, EL_REPAIRS), EL_REPAIR);
    if (!node_next(first, EL_CONFLICT) && few_reasons(v, first)) {
        tell_in_full(v, first);
        tell_verdict(v, asked, W_CANNOT_BE);
        tell_word(v, W_SENTENCE_GAP);
    } else {
        tell_filled(v, W_BRIEF_IMPOSSIBLE, child_says(asked, EL_TITLE, v->in), child_says(asked, EL_VALUE, v->in));
        for (const xmlNode *c = first; c; c = node_next(c, EL_CONFLICT)) {
            if (c != first) tell_word(v, W_PART_GAP);
            if (!tell_titles(v, c)) tell_number_of_facts(v, c);
        }
        tell_word(v, W_CHAIN_STOP);
    }
    tell_word(v, best ? W_BRIEF_REPAIR : no_repair(v));
    if (!best) return;
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
        word_id w = sentences[i].says;
        if (w == W_BRIEF_POSSIBLE && node_is(node_child(asked, EL_OTHER), "decides", "order")) w = W_BRIEF_AS_GOOD;
        tell_filled(v, w, child_says(asked, EL_TITLE, v->in), child_says(asked, EL_VALUE, v->in));
        if (node_child(asked, EL_OTHER)) tell_word(v, W_SENTENCE_GAP);
        tell_drawback(v, asked);
    }
}
