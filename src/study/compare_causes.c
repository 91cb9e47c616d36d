#include <string.h>

#include "study/compare_impl.h"

/* --- facts --- */

static date day_of(const char *iso, date otherwise) {
    date day;
    date_precision precision;
    return date_parse(iso, true, &day, &precision) ? day : otherwise;
}

static bool holds_on(const xmlNode *f, date day) {
    return day_of(node_attr(f, "since"), DATE_UNKNOWN) <= day && day < day_of(node_attr(f, "until"), DATE_OPEN);
}

/* The texts of these hold numbers, which are part of what they are: where another pack says otherwise of the same period, it corrects them. Of the
 * same pack the period says enough, and a text may hold what the scenario plans. */
static bool has_amounts(const comparison *c, const xmlNode *f) {
    static const char *const KINDS[] = {"limit", "rate", "price", "default"};
    for (size_t i = 0; !c->same_pack && i < sizeof KINDS / sizeof *KINDS; i++)
        if (node_is(f, "kind", KINDS[i])) return true;
    return false;
}

static bool same_fact(const comparison *c, const xmlNode *a, const xmlNode *b) {
    const char *grade_a, *grade_b;
    view_grade(a, &grade_a);
    view_grade(b, &grade_b);
    return node_is(a, "since", node_attr(b, "since")) && node_is(a, "kind", node_attr(b, "kind")) &&
           strcmp(grade_a, grade_b) == 0 &&
           (!has_amounts(c, a) || same_text(child_text(a, EL_SAYS), child_text(b, EL_SAYS)));
}

/* Of a fact that the second report does not use: what is known today tells more than the archived report could. */
static fact_change change_of_unused(const comparison *c, const xmlNode *a, const xmlNode *known) {
    if (node_flag(known, "ended")) return FACT_ENDED;
    if (known) return same_fact(c, a, known) ? FACT_UNUSED : FACT_CHANGED;
    return holds_on(a, c->second.as_of) ? FACT_UNUSED : FACT_ENDED;
}

fact_change fact_change_of(const comparison *c, const char *id) {
    const xmlNode *a = list_find(&c->first.facts, id), *b = list_find(&c->second.facts, id);
    if (a && b) return same_fact(c, a, b) ? FACT_SAME : FACT_CHANGED;
    if (b) return holds_on(b, c->first.as_of) ? FACT_USED : FACT_BEGAN;
    if (a) return change_of_unused(c, a, list_find(&c->known.facts, id));
    return FACT_SAME;
}

static bool statement_changed(const comparison *c, const char *id) {
    if (c->same_scenario) return false;
    return !same_tree(list_find(&c->first.statements, id), list_find(&c->second.statements, id));
}

/* --- what elements refer to --- */

citations cite_none(const comparison *c) {
    return (citations){names_new(c->mem), names_new(c->mem)};
}

static bool is_of_other_plans(const xmlNode *node) {
    return element_of(node) == EL_ALTERNATIVE;
}

void cite(const citations *all, const xmlNode *node) {
    if (!node || node->type != XML_ELEMENT_NODE || is_of_other_plans(node)) return;
    const char *used = node_attr(node, "fact"), *ref = node_attr(node, "ref");
    if (*used) names_add(all->facts, used);
    if (*ref) names_add(node_is(node, "kind", "fact") ? all->facts : all->statements, ref);
    for (const xmlNode *child = node->children; child; child = child->next) cite(all, child);
}

/* --- causes --- */

/* New to a report that was made of another pack, a fact may be newly known: it did not hold the first answer up. */
static bool is_cause(const comparison *c, fact_change how) {
    return how == FACT_CHANGED || how == FACT_BEGAN || how == FACT_ENDED || (how == FACT_USED && !c->same_pack);
}

static bool forwards(const comparison *c) {
    return c->first.as_of <= c->second.as_of;
}

/* When it became what it is to the later of the two reports. */
static void add_turn(const comparison *c, xmlNodePtr cause, const xmlNode *a, const xmlNode *b) {
    const xmlNode *later = forwards(c) ? b : a, *earlier = forwards(c) ? a : b;
    const xmlNode *of = later ? later : earlier;
    attr(c->b, cause, "on", node_attr(of, later ? "since" : "until"));
    attr(c->b, cause, "on-basis", node_attr(of, later ? "since-basis" : "until-basis"));
}

static void add_sources(const comparison *c, xmlNodePtr parent, const side *s, const xmlNode *f) {
    view v = {.root = s->root};
    for (const xmlNode *cites = node_child(f, EL_CITES); cites; cites = node_next(cites, EL_CITES)) {
        const char *id = node_attr(cites, "source");
        const xmlNode *page = view_source(&v, id);
        xmlNodePtr node = elem(c->b, parent, EL_SOURCE);
        attr(c->b, node, "id", id);
        if (*node_attr(page, "url")) attr(c->b, node, "url", node_attr(page, "url"));
        if (*node_attr(page, "read")) attr(c->b, node, "read", node_attr(page, "read"));
        text_both(c->b, node, EL_TITLE, child_text(page, EL_TITLE));
    }
}

/* What a conflict says of a fact that turns between the two days: what it was and what it becomes. NULL: nothing. */
static const xmlNode *flip_of(const comparison *c, const side *s, const char *id) {
    const date other = s == &c->first ? c->second.as_of : c->first.as_of;
    const xmlNode *k = node_child(node_child(s->root, EL_CONFLICTS), EL_CONFLICT);
    for (; k; k = node_next(k, EL_CONFLICT)) {
        for (const xmlNode *f = node_child(k, EL_FLIP); f; f = node_next(f, EL_FLIP)) {
            const date on = day_of(node_attr(f, "on"), DATE_OPEN);
            const bool between = s->as_of < other ? s->as_of < on && on <= other : other < on && on <= s->as_of;
            if (between && node_is(f, "fact", id) && node_child(f, EL_BECOMES) && node_child(f, EL_WAS)) return f;
        }
    }
    return NULL;
}

static void add_facts_of_cause(const comparison *c, xmlNodePtr cause, const xmlNode *a, const xmlNode *b) {
    add_turn(c, cause, a, b);
    if (a) text_both(c->b, cause, EL_WAS, child_text(a, EL_SAYS));
    if (b) text_both(c->b, cause, EL_BECOMES, child_text(b, EL_SAYS));
}

static void add_flip(const comparison *c, xmlNodePtr cause, const xmlNode *flip) {
    attr(c->b, cause, "on", node_attr(flip, "on"));
    attr(c->b, cause, "on-basis", node_attr(flip, "on-basis"));
    text_both(c->b, cause, EL_WAS, child_text(flip, forwards(c) ? EL_WAS : EL_BECOMES));
    text_both(c->b, cause, EL_BECOMES, child_text(flip, forwards(c) ? EL_BECOMES : EL_WAS));
}

/* What became of a fact that the second report does not use, where that is known. */
static void add_known_turn(const comparison *c, xmlNodePtr cause, const xmlNode *a, const xmlNode *known) {
    const bool ended = node_flag(known, "ended");
    attr(c->b, cause, "on", node_attr(known, ended ? "until" : "since"));
    attr(c->b, cause, "on-basis", node_attr(known, ended ? "until-basis" : "since-basis"));
    text_both(c->b, cause, EL_WAS, child_text(a, EL_SAYS));
    if (!ended) text_both(c->b, cause, EL_BECOMES, child_text(known, EL_SAYS));
    add_sources(c, cause, &c->known, known);
}

static xmlNodePtr start_fact_cause(const comparison *c, xmlNodePtr entry, const char *id, fact_change how) {
    static const char *const NAMES[] = {[FACT_CHANGED] = "changed",
                                        [FACT_BEGAN] = "began",
                                        [FACT_ENDED] = "ended",
                                        [FACT_USED] = "used",
                                        [FACT_UNUSED] = "unused"};
    xmlNodePtr cause = elem_named(c->b, entry, "cause");
    attr(c->b, cause, "kind", "fact");
    attr(c->b, cause, "ref", id);
    attr(c->b, cause, "change", NAMES[how]);
    return cause;
}

static void add_fact_cause(const comparison *c, xmlNodePtr entry, const char *id, fact_change how) {
    const xmlNode *a = list_find(&c->first.facts, id), *b = list_find(&c->second.facts, id);
    const xmlNode *known = b ? NULL : list_find(&c->known.facts, id);
    const bool turned = how == FACT_ENDED || how == FACT_BEGAN;
    const xmlNode *flip = turned && !known ? flip_of(c, a ? &c->first : &c->second, id) : NULL;
    xmlNodePtr cause = start_fact_cause(c, entry, id, flip ? FACT_CHANGED : how);
    if (known) {
        add_known_turn(c, cause, a, known);
        return;
    }
    if (flip)
        add_flip(c, cause, flip);
    else
        add_facts_of_cause(c, cause, a, b);
    add_sources(c, cause, b ? &c->second : &c->first, b ? b : a);
}

static void add_statement_cause(const comparison *c, xmlNodePtr entry, const char *id) {
    const xmlNode *a = list_find(&c->first.statements, id), *b = list_find(&c->second.statements, id);
    xmlNodePtr cause = elem_named(c->b, entry, "cause");
    attr(c->b, cause, "kind", "statement");
    attr(c->b, cause, "ref", id);
    attr(c->b, cause, "change", !a ? "added" : !b ? "removed" : "changed");
    text_both(c->b, cause, EL_WAS, child_text(a, EL_SAYS));
    text_both(c->b, cause, EL_BECOMES, child_text(b, EL_SAYS));
}

void add_causes(comparison *c, xmlNodePtr entry, const citations *all) {
    for (uint32_t i = 0; i < names_count(all->statements); i++) {
        const char *id = names_at(all->statements, i);
        if (statement_changed(c, id)) add_statement_cause(c, entry, id);
    }
    for (uint32_t i = 0; i < names_count(all->facts); i++) {
        const char *id = names_at(all->facts, i);
        const fact_change how = fact_change_of(c, id);
        if (is_cause(c, how)) add_fact_cause(c, entry, id, how);
    }
}

/* --- the facts themselves --- */

/* "since 10 November 2021", by how the date is known. */
static text since_text(const comparison *c, const xmlNode *f) {
    const text since = date_of(c, node_attr(f, "since"));
    text t = sentence(c, view_since_words(node_attr(f, "since-basis")), 1, &since);
    const char *until = node_attr(f, "until");
    if (!*until) return t;
    const text end = date_of(c, until);
    return sentence(c, W_COMPARE_PERIOD, 2, (text[]){t, sentence(c, W_UNTIL, 1, &end)});
}

static text fact_title(const comparison *c, const side *s, const xmlNode *f) {
    (void)c;
    (void)s;
    return child_text(f, EL_SAYS);
}

static told tell_fact(const comparison *c, const side *s, const xmlNode *f) {
    (void)s;
    const char *grade;
    view_grade(f, &grade);
    const char *amounts = has_amounts(c, f) ? child_says(f, EL_SAYS, LANG_EN) : "";
    return (told){arena_printf(c->mem, "%s %s %s..%s %s", node_attr(f, "kind"), grade, node_attr(f, "since"),
                               node_attr(f, "until"), amounts),
                  since_text(c, f)};
}

static void more_of_fact(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b) {
    static const char *const WHY[] = {
        [FACT_BEGAN] = "began", [FACT_ENDED] = "ended", [FACT_USED] = "used", [FACT_UNUSED] = "unused"};
    const fact_change how = fact_change_of(c, node_attr(a ? a : b, "id"));
    if (!a || !b) attr(c->b, entry, "because", WHY[how]);
    if (a && b && !same_text(child_text(a, EL_SAYS), child_text(b, EL_SAYS)))
        add_line(c, node_child_named(entry, "was"), child_text(a, EL_SAYS));
    add_sources(c, entry, b ? &c->second : &c->first, b ? b : a);
}

static bool same_period(const xmlNode *a, const xmlNode *b) {
    (void)a;
    (void)b;
    return true;
}

void compare_facts(comparison *c) {
    static const list_kind OF_ONE_PACK = {
        .title = fact_title, .tell = tell_fact, .same_words = same_period, .more = more_of_fact};
    static const list_kind OF_TWO = {.title = fact_title, .tell = tell_fact, .more = more_of_fact};
    begin_part(c, "facts", false);
    compare_list(c, &c->first.facts, &c->second.facts, c->same_pack ? &OF_ONE_PACK : &OF_TWO);
}
