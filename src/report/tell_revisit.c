/* What would make the readers of a report come back to it: one list, made from what stands in other sections. */
#include <string.h>

#include "report/tell.h"
#include "report/trace.h"
#include "report/view_others.h"

const char *revisit_name(revisit r) {
    static const char *const names[REVISIT_COUNT] = {
#define X(id, name) name,
        REVISITS(X)
#undef X
    };
    return names[r];
}

/* --- finding --- */

static bool is_lifecycle(const xmlNode *report, const xmlNode *warning, const char *state) {
    const xmlNode *fact = node_child(node_child(report, EL_FACTS), EL_FACT);
    while (fact && !node_is(fact, "id", node_attr(warning, "fact"))) fact = node_next(fact, EL_FACT);
    return node_is(fact, "kind", "lifecycle") && node_is(fact, "state", state);
}

static bool is_open(const xmlNode *question) {
    return !is_settled(question) && !node_flag(question, "together");
}

static bool has_open(const xmlNode *questions) {
    const xmlNode *q = node_child(questions, EL_QUESTION);
    while (q && !is_open(q)) q = node_next(q, EL_QUESTION);
    return q != NULL;
}

/* The list in which events of a kind stand, and what they are; EL_COUNT: the list is the event. */
static const struct place {
    element list, one;
} PLACES[REVISIT_COUNT] = {
    [REVISIT_RANGE] = {EL_BREAK_POINTS, EL_RANGE},     [REVISIT_CHANGE] = {EL_CHANGES, EL_COUNT},
    [REVISIT_MILESTONE] = {EL_OUTLOOK, EL_MILESTONE},  [REVISIT_POSSIBLE] = {EL_CONFLICTS, EL_CONFLICT},
    [REVISIT_PREVIEW] = {EL_WARNINGS, EL_WARNING},     [REVISIT_DEPRECATED] = {EL_WARNINGS, EL_WARNING},
    [REVISIT_WAIVER] = {EL_WAIVERS, EL_WAIVER},        [REVISIT_QUESTION] = {EL_QUESTIONS, EL_COUNT},
    [REVISIT_ASSUMPTION] = {EL_ASSUMPTIONS, EL_COUNT}, [REVISIT_SOURCE] = {EL_PACK, EL_COUNT},
};

static bool counts(const xmlNode *report, revisit r, const xmlNode *n) {
    switch (r) {
    case REVISIT_RANGE: return !is_always(n) && is_plan(here_of(n));
    case REVISIT_MILESTONE: return !node_is(n, "means", "wording");
    case REVISIT_POSSIBLE: return *node_attr(n, "first") != '\0';
    case REVISIT_PREVIEW: return is_lifecycle(report, n, "preview");
    case REVISIT_DEPRECATED: return is_lifecycle(report, n, "deprecated");
    case REVISIT_WAIVER: return node_is(n, "state", "used");
    case REVISIT_QUESTION: return has_open(n);
    default: return true;
    }
}

const xmlNode *next_revisit(const xmlNode *report, revisit r, const xmlNode *after) {
    const xmlNode *list = node_child(report, PLACES[r].list);
    if (PLACES[r].one == EL_COUNT) return !after && list && counts(report, r, list) ? list : NULL;
    const xmlNode *n = after ? node_next(after, PLACES[r].one) : node_child(list, PLACES[r].one);
    while (n && !counts(report, r, n)) n = node_next(n, PLACES[r].one);
    return n;
}

/* Beside the sources, which are always there. */
bool has_revisit(const xmlNode *report) {
    return node_child(report, EL_PACK) != NULL && element_of(report) == EL_REPORT;
}

/* --- telling --- */

word_id means_of(const char *means) {
    static const struct {
        const char *means;
        word_id says;
    } words[] = {{"breaks", W_MEANS_BREAKS}, {"anew", W_MEANS_ANEW},       {"cost", W_MEANS_COST},
                 {"told", W_MEANS_TOLD},     {"default", W_MEANS_DEFAULT}, {"wording", W_MEANS_WORDING}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].means, means) == 0) return words[i].says;
    return W_MEANS_NONE;
}

word_id means_word(const xmlNode *milestone) {
    if (node_is(milestone, "means", "anew") && node_is(milestone, "anew", "plan")) return W_MEANS_POSSIBLE;
    if (node_is(milestone, "means", "anew") && node_is(milestone, "anew", "conflict")) return W_MEANS_NO_MORE;
    return means_of(node_attr(milestone, "means"));
}

static void tell_titles(view *v, word_id w, const xmlNode *list, element one) {
    bool any = false;
    tell_filled(v, w, "", NULL);
    for (const xmlNode *n = node_child(list, one); n; n = node_next(n, one)) {
        if (one == EL_QUESTION && !is_open(n)) continue;
        if (any) tell_word(v, W_COMMA);
        any = true;
        tell_raw(v, child_says(n, EL_TITLE, v->in));
    }
}

static void tell_said(view *v, const xmlNode *n) {
    tell_raw(v, child_says(n, EL_SAYS, v->in));
    v->tell->fact(v, node_attr(n, "fact"));
}

static void tell_range(view *v, const xmlNode *range) {
    tell_filled(v, W_REVISIT_RANGE, child_says(range, EL_TITLE, v->in), NULL);
    tell_holds(v, here_of(range), child_says(range, EL_UNIT, v->in));
}

/* The days alone: what ends is told where the changes are. */
static void tell_changes(view *v, const xmlNode *changes) {
    char day[LONG_DATE_CHARS];
    tell_word(v, W_REVISIT_ENDS);
    for (const xmlNode *c = node_child(changes, EL_CHANGE); c; c = node_next(c, EL_CHANGE)) {
        tell_raw(v, view_date(node_attr(c, "on"), v->in, day));
        v->tell->fact(v, node_attr(c, "fact"));
        if (node_next(c, EL_CHANGE)) tell_word(v, W_COMMA);
    }
}

static void tell_milestone(view *v, const xmlNode *m) {
    char day[LONG_DATE_CHARS];
    tell_filled(v, W_REVISIT_ON, view_date(node_attr(m, "day"), v->in, day), word(means_word(m), v->in));
    for (const xmlNode *c = node_child(m, EL_CHANGE); c; c = node_next(c, EL_CHANGE))
        v->tell->fact(v, node_attr(c, "fact"));
}

static void tell_waiver(view *v, const xmlNode *w) {
    char day[LONG_DATE_CHARS];
    const blank blanks[] = {{"0", node_attr(w, "waives")},
                            {"1", view_date(node_attr(w, "expires"), v->in, day)},
                            {"2", node_attr(w, "owner")}};
    tell_blanked(v, W_REVISIT_WAIVER, blanks, 3);
    v->tell->line(v, node_attr(w, "line"));
}

static void tell_day(view *v, word_id w, const char *day) {
    char shown[LONG_DATE_CHARS];
    tell_filled(v, w, view_date(day, v->in, shown), NULL);
}

static void tell_possible(view *v, const xmlNode *conflict) {
    tell_filled(v, W_CONFLICT_OF, node_attr(conflict, "number"),
                node_attr(node_child(v->root, EL_SUMMARY), "conflicts"));
    tell_filled(v, W_TITLE_AND_TEXT, "", "");
    tell_day(v, clash_stands(conflict), node_attr(conflict, "first"));
}

void tell_revisit(view *v, revisit r, const xmlNode *n) {
    switch (r) {
    case REVISIT_RANGE: tell_range(v, n); break;
    case REVISIT_CHANGE: tell_changes(v, n); break;
    case REVISIT_MILESTONE: tell_milestone(v, n); break;
    case REVISIT_POSSIBLE: tell_possible(v, n); break;
    case REVISIT_WAIVER: tell_waiver(v, n); break;
    case REVISIT_QUESTION: tell_titles(v, W_REVISIT_OPEN, n, EL_QUESTION); break;
    case REVISIT_ASSUMPTION: tell_titles(v, W_REVISIT_ASSUMED, n, EL_ASSUMPTION); break;
    case REVISIT_SOURCE: tell_day(v, W_REVISIT_SOURCES, node_attr(n, "read-up-to")); break;
    default: tell_said(v, n); break;
    }
}
