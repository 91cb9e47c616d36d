#include "study/compare.h"

#include <string.h>

#include "report/format.h"
#include "study/compare_impl.h"

/* --- the sides --- */

/* Facts of the deployment are no reasons: that the deployment differs is said as a whole. */
static list listed(const comparison *c, const xmlNode *root, element all, element one) {
    list l = list_new(c);
    for (const xmlNode *node = node_child(node_child(root, all), one); node; node = node_next(node, one))
        if (!is_aside(node)) list_add(c, &l, node_attr(node, "id"), node);
    return l;
}

static side side_of(const comparison *c, const xmlNode *root) {
    date_precision precision;
    side s = {.root = (xmlNodePtr)root, .as_of = DATE_UNKNOWN, .plan = node_is(root, "kind", "plan")};
    date_parse(node_attr(root, "as-of"), false, &s.as_of, &precision);
    s.facts = listed(c, root, EL_FACTS, EL_FACT);
    s.statements = listed(c, root, EL_SCENARIO, EL_STATEMENT);
    return s;
}

static void add_side(const comparison *c, const side *s, const char *which) {
    builder *b = c->b;
    const xmlNode *pack = node_child(s->root, EL_PACK);
    xmlNodePtr node = elem(b, c->parent, EL_SIDE);
    attr(b, node, "which", which);
    attr(b, node, "kind", node_attr(s->root, "kind"));
    attr(b, node, "as-of", node_attr(s->root, "as-of"));
    attr(b, node, "file", node_attr(node_child(s->root, EL_SCENARIO), "file"));
    attr(b, node, "program", node_attr(s->root, "program"));
    attr(b, node, "pack", node_attr(pack, "id"));
    attr(b, node, "pack-digest", node_attr(pack, "digest"));
    attr(b, node, "read-up-to", node_attr(pack, "read-up-to"));
    text_both(b, node, EL_TITLE, child_text(s->root, EL_TITLE));
}

/* --- parts and entries --- */

void begin_part(comparison *c, const char *name, bool answers) {
    c->part_name = name;
    c->part_answers = answers;
    c->part = NULL;
}

static void open_part(comparison *c) {
    if (c->part) return;
    c->part = elem(c->b, c->parent, EL_PART);
    attr(c->b, c->part, "name", c->part_name);
    attr(c->b, c->part, "answer", c->part_answers ? "true" : "false");
}

static void count_entry(comparison *c, change how) {
    if (how == CHANGE_REWORDED)
        c->out.reworded++;
    else if (c->part_answers)
        c->out.answer++;
    else
        c->out.beside++;
}

xmlNodePtr add_entry(comparison *c, change how, const char *key, text title) {
    static const char *const NAMES[] = {[CHANGE_CHANGED] = "changed",
                                        [CHANGE_REMOVED] = "removed",
                                        [CHANGE_ADDED] = "added",
                                        [CHANGE_REWORDED] = "reworded"};
    open_part(c);
    count_entry(c, how);
    xmlNodePtr entry = elem_named(c->b, c->part, "entry");
    attr(c->b, entry, "change", NAMES[how]);
    attr(c->b, entry, "key", key);
    text_both(c->b, entry, EL_TITLE, title);
    return entry;
}

static xmlNodePtr add_state(comparison *c, xmlNodePtr entry, element e, told t) {
    xmlNodePtr node = elem(c->b, entry, e);
    if (t.value) attr(c->b, node, "value", t.value);
    add_line(c, node, t.says);
    return node;
}

xmlNodePtr add_was(comparison *c, xmlNodePtr entry, told t) {
    return add_state(c, entry, EL_WAS, t);
}

xmlNodePtr add_becomes(comparison *c, xmlNodePtr entry, told t) {
    return add_state(c, entry, EL_BECOMES, t);
}

void add_line(comparison *c, xmlNodePtr was_or_becomes, text t) {
    text_both(c->b, was_or_becomes, EL_SAYS, t);
}

void add_note(comparison *c, xmlNodePtr entry, text t) {
    text_both(c->b, entry, EL_REMARK, t);
}

static bool same_given(const comparison *c) {
    const xmlNode *a = node_child(c->first.root, EL_SCENARIO), *b = node_child(c->second.root, EL_SCENARIO);
    return strcmp(node_text(node_child(a, EL_GIVEN)), node_text(node_child(b, EL_GIVEN))) == 0;
}

static bool same_digest(const comparison *c) {
    return node_is(node_child(c->first.root, EL_PACK), "digest",
                   node_attr(node_child(c->second.root, EL_PACK), "digest"));
}

/* --- what is compared as a whole --- */

/* Those that are compared in detail, or follow from others. */
static bool is_detailed(element e) {
    static const element ALL[] = {EL_PACK,        EL_SUMMARY,   EL_CONFLICTS, EL_SETTINGS, EL_CLIENTS,
                                  EL_WARNINGS,    EL_WISHES,    EL_PRACTICES, EL_COSTS,    EL_LIMITS,
                                  EL_STEPS,       EL_WORKSHEET, EL_NOTES,     EL_FINDINGS, EL_QUESTIONS,
                                  EL_ASSUMPTIONS, EL_FACTS,     EL_SCENARIO,  EL_GLOSSARY};
    for (size_t i = 0; i < sizeof ALL / sizeof *ALL; i++)
        if (ALL[i] == e) return true;
    return false;
}

static void add_differs(comparison *c, const char *name) {
    attr(c->b, elem_named(c->b, c->parent, "differs"), "name", name);
    c->out.rest++;
}

static void compare_rest(comparison *c) {
    for (const xmlNode *a = c->first.root->children; a; a = a->next) {
        const element e = element_of(a);
        if (e != EL_COUNT && !is_detailed(e) && !same_tree(a, node_child(c->second.root, e)))
            add_differs(c, element_name(e));
    }
    for (const xmlNode *b = c->second.root->children; b; b = b->next) {
        const element e = element_of(b);
        if (e != EL_COUNT && !is_detailed(e) && !node_child(c->first.root, e)) add_differs(c, element_name(e));
    }
    if (!c->same_scenario) add_differs(c, element_name(EL_GIVEN));
}

/* --- the whole --- */

static void compare_all(comparison *c) {
    compare_verdict(c);
    compare_conflicts(c);
    compare_settings(c);
    compare_reach(c);
    compare_lists(c, true);
    compare_cost(c);
    compare_reasons(c);
    compare_lists(c, false);
    compare_statements(c);
    compare_facts(c);
    compare_rest(c);
}

tally compare_into(builder *b, xmlNodePtr parent, const xmlNode *first, const xmlNode *second, xmlNodePtr known) {
    comparison *c = ARENA_NEW(b->mem, comparison);
    *c = (comparison){.b = b, .mem = b->mem, .parent = parent};
    c->first = side_of(c, first);
    c->second = side_of(c, second);
    c->known = (side){.root = known, .facts = listed(c, known, EL_FACTS, EL_FACT)};
    c->same_scenario = same_given(c);
    c->same_pack = same_digest(c);
    add_side(c, &c->first, "first");
    add_side(c, &c->second, "second");
    compare_all(c);
    return c->out;
}
