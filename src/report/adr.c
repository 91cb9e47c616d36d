#include "report/adr.h"

#include "report/tell.h"
#include "report/trace.h"
#include "report/view_others.h"

/* --- context and drivers --- */

void tell_question(view *v) {
    char requirements[NUMBER_CHARS], clients[NUMBER_CHARS], day[LONG_DATE_CHARS];
    show_count(statements_listed(v->root, "requirement"), requirements);
    show_count(statements_listed(v->root, "client"), clients);
    const blank blanks[] = {
        {"0", requirements}, {"1", clients}, {"2", view_date(node_attr(v->root, "as-of"), v->in, day)}};
    tell_blanked(v, W_ADR_QUESTION, blanks, 3);
}

void tell_must(view *v) {
    tell_filled(v, W_ADR_MUST, "", NULL);
    for (const xmlNode *s = must_hold(v->root, NULL), *next; s; s = next) {
        next = must_hold(v->root, s);
        tell_raw(v, child_says(s, EL_TITLE, v->in));
        if (next) tell_word(v, W_COMMA);
    }
}

/* --- options --- */

static void tell_choices(view *v, const xmlNode *parent) {
    bool any = false;
    for (const xmlNode *c = node_child(parent, EL_CHOICE); c; c = node_next(c, EL_CHOICE)) {
        if (any) tell_word(v, W_COMMA);
        tell_filled(v, W_WITH_VALUE, child_says(c, EL_TITLE, v->in), child_says(c, EL_VALUE, v->in));
        any = true;
    }
    if (!any) tell_word(v, W_SAME_COST);
}

void tell_option(view *v, const xmlNode *option) {
    if (!option) return;
    switch (element_of(option)) {
    case EL_SUMMARY:
        tell_word(v, W_ADR_THE_PLAN);
        tell_choices(v, option);
        break;
    case EL_POINT:
        tell_filled(v, W_ADR_POINT, node_attr(option, "name"), NULL);
        tell_choices(v, option);
        break;
    case EL_REPAIR:
        tell_filled(v, W_ADR_REPAIR, node_attr(option, "number"), NULL);
        tell_edits(v, option);
        break;
    default: tell_filled(v, W_WITH_VALUE, child_says(option, EL_TITLE, v->in), child_says(option, EL_VALUE, v->in));
    }
}

word_id option_verdict(const xmlNode *rejection) {
    if (node_is(rejection, "verdict", "possible")) return W_POSSIBLE;
    return node_is(rejection, "verdict", "over_budget") ? W_OVER_BUDGET : W_IMPOSSIBLE;
}

/* --- outcome --- */

void tell_choice_made(view *v) {
    char day[LONG_DATE_CHARS];
    if (node_is(v->root, "kind", "plan"))
        tell_filled(v, W_ADR_CHOSEN, word(W_ADR_RECOMMENDED, v->in), NULL);
    else
        tell_filled(v, W_ADR_NONE_CHOSEN, view_date(node_attr(v->root, "as-of"), v->in, day), NULL);
}

static void tell_titles_met(view *v, bool met) {
    bool any = false;
    const xmlNode *s = node_child(node_child(v->root, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT)) {
        if (!*node_attr(s, "met") || node_flag(s, "met") != met) continue;
        if (any) tell_word(v, W_COMMA);
        tell_raw(v, child_says(s, EL_TITLE, v->in));
        any = true;
    }
}

static bool any_met(const view *v, bool met) {
    const xmlNode *s = node_child(node_child(v->root, EL_SCENARIO), EL_STATEMENT);
    while (s && !node_is(s, "met", met ? "true" : "false")) s = node_next(s, EL_STATEMENT);
    return s != NULL;
}

static void tell_met(view *v) {
    tell_word(v, W_GOOD_BECAUSE);
    tell_filled(v, W_ADR_MEETS, "", NULL);
    tell_titles_met(v, true);
}

static void tell_unmet(view *v) {
    tell_word(v, W_BAD_BECAUSE);
    tell_filled(v, W_ADR_UNMET, "", NULL);
    tell_titles_met(v, false);
}

static void tell_cost(view *v) {
    tell_word(v, W_NEUTRAL_BECAUSE);
    tell_word(v, W_ADR_COSTS);
    tell_month(v, node_child(v->root, EL_SUMMARY));
}

static void tell_warnings(view *v) {
    tell_word(v, W_BAD_BECAUSE);
    tell_word(v, W_ADR_WARNS);
    tell_counts(v, node_child(v->root, EL_SUMMARY), false);
}

bool consequence_in_short(view *v, int at, bool tell) {
    void (*all[4])(view *);
    int count = 0;
    if (any_met(v, true)) all[count++] = tell_met;
    all[count++] = tell_cost;
    if (any_met(v, false)) all[count++] = tell_unmet;
    if (node_child(v->root, EL_WARNINGS)) all[count++] = tell_warnings;
    if (at < count && tell) all[at](v);
    return at < count;
}

/* --- confirmation --- */

static size_t settings_count(const view *v) {
    size_t n = 0;
    for (const xmlNode *s = next_setting(v->root, NULL); s; s = next_setting(v->root, s)) n++;
    return n;
}

bool confirmation(view *v, int at, bool tell) {
    char n[NUMBER_CHARS];
    struct {
        word_id says;
        size_t count;
    } all[3];
    int count = 0;
    if (any_verify(v->root)) {
        all[count].says = W_ADR_CHECK_SETTINGS;
        all[count++].count = settings_count(v);
    }
    if (node_child(v->root, EL_STEPS)) {
        all[count].says = W_ADR_CHECK_STEPS;
        all[count++].count = listed(v->root, EL_STEPS, EL_STEP);
    }
    all[count].says = W_ADR_CHECK_AGAIN;
    all[count++].count = 0;
    if (at < count && tell) tell_filled(v, all[at].says, show_count(all[at].count, n), NULL);
    return at < count;
}

/* --- the rest --- */

bool has_pros(const xmlNode *report) {
    return node_child(report, node_is(report, "kind", "plan") ? EL_REJECTIONS : EL_REPAIRS) != NULL;
}

void tell_where_pros_are(view *v) {
    if (node_is(v->root, "kind", "plan"))
        tell_filled(v, W_ADR_SEE_PROS, word_for("heading", "rejections", v->in), NULL);
    else
        tell_filled(v, W_ADR_SEE_REPAIRS, word_for("heading", "repairs", v->in), NULL);
}

void tell_evidence(view *v) {
    char facts[NUMBER_CHARS], sources[NUMBER_CHARS];
    const xmlNode *pack = node_child(v->root, EL_PACK);
    const blank blanks[] = {{"0", show_count(count_aside(node_child(v->root, EL_FACTS), EL_FACT, false), facts)},
                            {"1", show_count(count_aside(node_child(v->root, EL_SOURCES), EL_SOURCE, false), sources)},
                            {"2", child_says(pack, EL_TITLE, v->in)},
                            {"3", node_attr(pack, "digest")}};
    tell_blanked(v, W_ADR_EVIDENCE, blanks, 4);
}
