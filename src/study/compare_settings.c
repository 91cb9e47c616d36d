/* compare_settings.c - what is decided, and why the same is decided for another reason */
#include <string.h>

#include "report/format.h"
#include "study/compare_impl.h"

/* The option, or what a setting is given as where it has no options. */
static told tell_setting(const comparison *c, const side *s, const xmlNode *node) {
    (void)c;
    (void)s;
    const xmlNode *value = node_child(node, EL_VALUE);
    const char *which = node_attr(value, "option");
    return (told){*which ? which : node_says(value, LANG_EN), text_of(value)};
}

static bool same_setting_words(const xmlNode *a, const xmlNode *b) {
    return same_text(child_text(a, EL_TITLE), child_text(b, EL_TITLE)) &&
           same_text(child_text(a, EL_VALUE), child_text(b, EL_VALUE));
}

/* --- what became of the option of before --- */

static text difference_text(const comparison *c, int64_t micro, text which) {
    char shown[NUMBER_CHARS];
    const text dollars = plain_text(arena_strdup(c->mem, show_size(micro, shown)));
    if (micro == 0) return sentence(c, W_COMPARE_POSSIBLE, 1, &which);
    return sentence(c, micro > 0 ? W_COMPARE_DEARER : W_COMPARE_CHEAPER, 2, (text[]){which, dollars});
}

static text fate_text(const comparison *c, const xmlNode *rejection, text which) {
    if (node_is(rejection, "verdict", "impossible")) return sentence(c, W_COMPARE_IMPOSSIBLE, 1, &which);
    if (node_is(rejection, "verdict", "over_budget")) return sentence(c, W_COMPARE_OVER_BUDGET, 1, &which);
    return difference_text(c, node_money(rejection, "difference"), which);
}

/* Of settings that are no headline a report tells the best plan with another option only. */
static void add_lesser_fate(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b) {
    const xmlNode *value = node_child(a, EL_VALUE), *other = node_child(b, EL_ALTERNATIVE);
    if (!other || !node_is(other, "option", node_attr(value, "option"))) return;
    const text goal = named_text("goal", node_attr(other, "decides"));
    attr(c->b, entry, "fate", "possible");
    add_note(c, entry, difference_text(c, node_money(other, "difference"), text_of(value)));
    if (!node_is(other, "decides", "cost")) add_note(c, entry, sentence(c, W_COMPARE_DECIDES, 1, &goal));
}

/* What the second report says of the option that the first has, with the reasons against it. */
static void add_fate(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b, citations *all) {
    const xmlNode *value = node_child(a, EL_VALUE);
    const xmlNode *rejection = rejection_of(&c->second, node_attr(a, "id"), node_attr(value, "option"));
    if (!rejection) {
        add_lesser_fate(c, entry, a, b);
        return;
    }
    attr(c->b, entry, "fate", node_attr(rejection, "verdict"));
    add_note(c, entry, fate_text(c, rejection, text_of(value)));
    if (node_is(rejection, "verdict", "impossible")) cite(all, rejection);
}

/* Why the second option was not taken before. */
static void cite_rejection_before(const comparison *c, const xmlNode *b, citations *all) {
    const xmlNode *value = node_child(b, EL_VALUE);
    const xmlNode *rejection = rejection_of(&c->first, node_attr(b, "id"), node_attr(value, "option"));
    if (rejection && node_is(rejection, "verdict", "impossible")) cite(all, rejection);
}

static void more_of_setting(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b) {
    citations all = cite_none(c);
    cite(&all, a);
    cite(&all, b);
    attr(c->b, entry, "headline", node_attr(b ? b : a, "headline"));
    if (a) c->out.decisions++;
    if (a && b) {
        add_fate(c, entry, a, b, &all);
        cite_rejection_before(c, b, &all);
    }
    add_causes(c, entry, &all);
}

void compare_settings(comparison *c) {
    static const list_kind SETTINGS = {.title = setting_text,
                                       .tell = tell_setting,
                                       .same_words = same_setting_words,
                                       .more = more_of_setting,
                                       .own_causes = true};
    const list a = all_settings(c, &c->first), b = all_settings(c, &c->second);
    begin_part(c, "settings", true);
    compare_list(c, &a, &b, &SETTINGS);
}

/* --- the same for another reason --- */

static const xmlNode *find_reason(const xmlNode *node, const xmlNode *like) {
    const xmlNode *r = node_child(node, EL_REASON);
    while (r && !(node_is(r, "ref", node_attr(like, "ref")) && node_is(r, "client", node_attr(like, "client"))))
        r = node_next(r, EL_REASON);
    return r;
}

static bool is_changed_fact(const comparison *c, const xmlNode *reason) {
    return node_is(reason, "kind", "fact") && fact_change_of(c, node_attr(reason, "ref")) == FACT_CHANGED;
}

/* Of the reasons of a setting, those that the other report does not have, or of which the fact is another now. */
static bool is_own(const comparison *c, const xmlNode *reason, const xmlNode *other_setting) {
    return !find_reason(other_setting, reason) || is_changed_fact(c, reason);
}

static bool has_own_reason(const comparison *c, const xmlNode *node, const xmlNode *other) {
    for (const xmlNode *r = node_child(node, EL_REASON); r; r = node_next(r, EL_REASON))
        if (is_own(c, r, other)) return true;
    return false;
}

static void add_own_reasons(comparison *c, xmlNodePtr state, const xmlNode *node, const xmlNode *other) {
    for (const xmlNode *r = node_child(node, EL_REASON); r; r = node_next(r, EL_REASON))
        if (is_own(c, r, other)) add_line(c, state, child_text(r, EL_SAYS));
}

static told tell_status(const xmlNode *node) {
    const char *status = node_attr(node, "status");
    return (told){status, named_text("status", status)};
}

static void compare_reason(comparison *c, const xmlNode *a, const xmlNode *b) {
    const bool same_status = node_is(a, "status", node_attr(b, "status"));
    if (same_status && !has_own_reason(c, a, b) && !has_own_reason(c, b, a)) return;
    citations all = cite_none(c);
    cite(&all, a);
    cite(&all, b);
    const text title = sentence(c, W_WITH_VALUE, 2, (text[]){setting_text(c, &c->second, b), child_text(b, EL_VALUE)});
    xmlNodePtr entry = add_entry(c, CHANGE_CHANGED, node_attr(b, "id"), title);
    add_own_reasons(c, add_was(c, entry, tell_status(a)), a, b);
    add_own_reasons(c, add_becomes(c, entry, tell_status(b)), b, a);
    add_causes(c, entry, &all);
}

void compare_reasons(comparison *c) {
    const list first = all_settings(c, &c->first), second = all_settings(c, &c->second);
    begin_part(c, "reasons", false);
    for (uint32_t i = 0; i < first.nodes.len; i++) {
        const xmlNode *a = first.nodes.at[i], *b = list_find(&second, names_at(first.keys, i));
        if (b && strcmp(tell_setting(c, &c->first, a).value, tell_setting(c, &c->second, b).value) == 0)
            compare_reason(c, a, b);
    }
}
