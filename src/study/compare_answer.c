/* compare_answer.c - the verdict, its conflicts, and what the answer costs */
#include <string.h>

#include "report/format.h"
#include "study/compare_impl.h"

/* --- money --- */

static text money_text_of(const comparison *c, const xmlNode *node, const char *name, word_id w) {
    char shown[NUMBER_CHARS];
    const text dollars = plain_text(arena_strdup(c->mem, show_money(node_money(node, name), false, shown)));
    return sentence(c, w, 1, &dollars);
}

static told tell_bill(const comparison *c, const xmlNode *bill) {
    const bool at_least = node_flag(bill, "at-least");
    return (told){arena_printf(c->mem, "%s%s", node_attr(bill, "usd-per-month"), at_least ? "+" : ""),
                  money_text_of(c, bill, "usd-per-month", at_least ? W_PER_MONTH_AT_LEAST : W_PER_MONTH)};
}

/* --- the verdict --- */

static told tell_verdict(const comparison *c, const side *s) {
    const xmlNode *summary = node_child(s->root, EL_SUMMARY);
    const text count = plain_text(node_attr(summary, "conflicts"));
    if (!s->plan) return (told){"conflict", sentence(c, W_COMPARE_NO_PLAN, 1, &count)};
    return (told){"plan", sentence(c, W_COMPARE_PLAN, 1, (text[]){tell_bill(c, summary).says})};
}

void compare_verdict(comparison *c) {
    begin_part(c, "verdict", true);
    if (c->first.plan == c->second.plan) return;
    c->out.decisions++;
    xmlNodePtr entry = add_entry(c, CHANGE_CHANGED, "verdict", sentence(c, W_COMPARE_VERDICT, 0, NULL));
    add_was(c, entry, tell_verdict(c, &c->first));
    add_becomes(c, entry, tell_verdict(c, &c->second));
}

/* --- conflicts: known by the statements that clash --- */

static bool is_reason(const xmlNode *reason, const char *kind) {
    return node_is(reason, "kind", kind);
}

static const char *conflict_key(const comparison *c, const xmlNode *conflict) {
    const char *key = "";
    for (const xmlNode *r = node_child(conflict, EL_REASON); r; r = node_next(r, EL_REASON))
        if (is_reason(r, "statement")) key = arena_printf(c->mem, "%s%s%s", key, *key ? " " : "", node_attr(r, "ref"));
    return *key ? key : "facts";
}

static list conflicts_of(const comparison *c, const side *s) {
    list all = list_new(c);
    const xmlNode *k = node_child(node_child(s->root, EL_CONFLICTS), EL_CONFLICT);
    for (; k; k = node_next(k, EL_CONFLICT)) list_add(c, &all, conflict_key(c, k), k);
    return all;
}

static text joined(const comparison *c, text all, text one) {
    if (!all.in[LANG_EN]) return sentence(c, W_QUOTED, 1, &one);
    for (int in = 0; in < LANG_COUNT; in++)
        all.in[in] = arena_printf(c->mem, "%s%s", all.in[in], word(W_AND, (lang)in));
    const text quoted = sentence(c, W_QUOTED, 1, &one);
    for (int in = 0; in < LANG_COUNT; in++) all.in[in] = arena_printf(c->mem, "%s%s", all.in[in], quoted.in[in]);
    return all;
}

/* The statements that clash, by their titles. */
static text conflict_title(const comparison *c, const side *s, const xmlNode *conflict) {
    text all = {{NULL, NULL}};
    for (const xmlNode *r = node_child(conflict, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (!is_reason(r, "statement")) continue;
        const xmlNode *statement = list_find(&s->statements, node_attr(r, "ref"));
        all = joined(c, all, child_text(statement, EL_TITLE));
    }
    return all.in[LANG_EN] ? all : sentence(c, W_FACTS_ALONE, 0, NULL);
}

/* The facts that it rests on decide whether it is the same; that it is there is what is said. */
static told tell_conflict(const comparison *c, const side *s, const xmlNode *conflict) {
    (void)s;
    const char *facts = node_attr(conflict, "class");
    size_t statements = 0;
    for (const xmlNode *r = node_child(conflict, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (is_reason(r, "fact")) facts = arena_printf(c->mem, "%s %s", facts, node_attr(r, "ref"));
        statements += is_reason(r, "statement");
    }
    return (told){facts, sentence(c, statements > 1 ? W_COMPARE_CLASHES : W_COMPARE_UNMET, 0, NULL)};
}

static void add_grounds(comparison *c, xmlNodePtr state, const xmlNode *conflict) {
    const xmlNode *r = conflict ? node_child(conflict, EL_REASON) : NULL;
    for (; r; r = node_next(r, EL_REASON))
        if (is_reason(r, "fact")) add_line(c, state, child_text(r, EL_SAYS));
}

static void more_of_conflict(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b) {
    if (a) c->out.decisions++;
    add_grounds(c, node_child(entry, EL_WAS), a);
    add_grounds(c, node_child(entry, EL_BECOMES), b);
}

static bool same_conflict(const xmlNode *a, const xmlNode *b) {
    (void)a;
    (void)b;
    return true;
}

void compare_conflicts(comparison *c) {
    static const list_kind CONFLICTS = {
        .title = conflict_title, .tell = tell_conflict, .same_words = same_conflict, .more = more_of_conflict};
    const list a = conflicts_of(c, &c->first), b = conflicts_of(c, &c->second);
    begin_part(c, "conflicts", true);
    compare_list(c, &a, &b, &CONFLICTS);
}

/* --- what it costs --- */

/* Of which nothing is billed, an item says nothing. */
static list items_of(const comparison *c, const side *s) {
    list all = list_new(c);
    const xmlNode *item = node_child(node_child(s->root, EL_COSTS), EL_ITEM);
    for (; item; item = node_next(item, EL_ITEM))
        if (!is_idle(item)) list_add(c, &all, fact_key(c, item), item);
    return all;
}

static text item_title(const comparison *c, const side *s, const xmlNode *item) {
    (void)c;
    (void)s;
    return child_text(item, EL_SAYS);
}

static told tell_item(const comparison *c, const side *s, const xmlNode *item) {
    (void)s;
    if (node_flag(item, "unknown"))
        return (told){arena_printf(c->mem, "unknown %s", node_attr(item, "unit-price")),
                      sentence(c, W_UNKNOWN_AMOUNT, 0, NULL)};
    return (told){arena_printf(c->mem, "%s = %s * %s", node_attr(item, "usd-per-month"), node_attr(item, "units"),
                               node_attr(item, "unit-price")),
                  money_text_of(c, item, "usd-per-month", W_PER_MONTH)};
}

static void compare_total(comparison *c) {
    const xmlNode *a = node_child(c->first.root, EL_COSTS), *b = node_child(c->second.root, EL_COSTS);
    if (!a || !b) return;
    const told was = tell_bill(c, a), becomes = tell_bill(c, b);
    if (strcmp(was.value, becomes.value) == 0) return;
    xmlNodePtr entry = add_entry(c, CHANGE_CHANGED, "total", sentence(c, W_TOTAL, 0, NULL));
    add_was(c, entry, was);
    add_becomes(c, entry, becomes);
}

void compare_cost(comparison *c) {
    static const list_kind ITEMS = {.title = item_title, .tell = tell_item};
    const list a = items_of(c, &c->first), b = items_of(c, &c->second);
    begin_part(c, "costs", true);
    compare_total(c);
    compare_list(c, &a, &b, &ITEMS);
}
