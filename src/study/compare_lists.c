#include <string.h>

#include "report/format.h"
#include "study/compare_impl.h"

/* --- one list against another --- */

static bool same_value(told a, told b) {
    return strcmp(a.value, b.value) == 0;
}

static void finish_entry(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b, const list_kind *kind) {
    citations all = cite_none(c);
    cite(&all, a);
    cite(&all, b);
    if (kind->more) kind->more(c, entry, a, b);
    if (!kind->own_causes) add_causes(c, entry, &all);
}

/* Texts of an element that are worded otherwise. */
static void add_rewording(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b) {
    static const element TEXTS[] = {EL_TITLE, EL_SAYS, EL_VALUE, EL_BECAUSE, EL_MITIGATION, EL_UNIT, EL_OWNER};
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        const text x = child_text(a, TEXTS[i]), y = child_text(b, TEXTS[i]);
        if (same_text(x, y)) continue;
        add_was(c, entry, (told){NULL, x});
        add_becomes(c, entry, (told){NULL, y});
        return;
    }
    add_note(c, entry, sentence(c, W_COMPARE_DETAILS, 0, NULL));
}

static void compare_pair(comparison *c, const char *key, const xmlNode *a, const xmlNode *b, const list_kind *kind,
                         bool reworded) {
    const told was = kind->tell(c, &c->first, a), becomes = kind->tell(c, &c->second, b);
    const bool changed = !same_value(was, becomes);
    if (!changed && (!reworded || (kind->same_words ? kind->same_words(a, b) : same_tree(a, b)))) return;
    if (changed == reworded) return;
    const change how = changed ? CHANGE_CHANGED : CHANGE_REWORDED;
    xmlNodePtr entry = add_entry(c, how, key, kind->title(c, &c->second, b));
    if (!changed) {
        add_rewording(c, entry, a, b);
        return;
    }
    add_was(c, entry, was);
    add_becomes(c, entry, becomes);
    finish_entry(c, entry, a, b, kind);
}

static void compare_pairs(comparison *c, const list *a, const list *b, const list_kind *kind, bool reworded) {
    for (uint32_t i = 0; i < a->nodes.len; i++) {
        const char *key = names_at(a->keys, i);
        const xmlNode *other = list_find(b, key);
        if (other) compare_pair(c, key, a->nodes.at[i], other, kind, reworded);
    }
}

/* Those of one list that the other has not. */
static void add_lonely(comparison *c, const list *from, const list *other, const list_kind *kind, change how) {
    const bool gone = how == CHANGE_REMOVED;
    const side *s = gone ? &c->first : &c->second;
    for (uint32_t i = 0; i < from->nodes.len; i++) {
        const char *key = names_at(from->keys, i);
        const xmlNode *node = from->nodes.at[i];
        if (list_find(other, key)) continue;
        xmlNodePtr entry = add_entry(c, how, key, kind->title(c, s, node));
        const told t = kind->tell(c, s, node);
        if (gone)
            add_was(c, entry, t);
        else
            add_becomes(c, entry, t);
        finish_entry(c, entry, gone ? node : NULL, gone ? NULL : node, kind);
    }
}

void compare_list(comparison *c, const list *a, const list *b, const list_kind *kind) {
    compare_pairs(c, a, b, kind, false);
    add_lonely(c, a, b, kind, CHANGE_REMOVED);
    add_lonely(c, b, a, kind, CHANGE_ADDED);
    compare_pairs(c, a, b, kind, true);
}

/* --- the lists of a report --- */

static text says_of(const comparison *c, const side *s, const xmlNode *node) {
    (void)c;
    (void)s;
    return child_text(node, EL_SAYS);
}

static text title_of(const comparison *c, const side *s, const xmlNode *node) {
    (void)c;
    (void)s;
    return child_text(node, EL_TITLE);
}

static told tell_severity(const comparison *c, const side *s, const xmlNode *node) {
    (void)c;
    (void)s;
    const char *name = node_attr(node, "severity");
    return (told){name, named_text("severity", name)};
}

static told tell_weight(const comparison *c, const side *s, const xmlNode *node) {
    (void)c;
    (void)s;
    const char *name = node_attr(node, "weight");
    return (told){name, named_text("weight", name)};
}

/* A wish that is not met: how much it was wished. */
static told tell_wish(const comparison *c, const side *s, const xmlNode *node) {
    (void)s;
    const char *priority = node_attr(node, "priority"), *weight = node_attr(node, "weight");
    const text plain = plain_text(weight);
    if (*priority) return (told){priority, named_text("priority", priority)};
    return (told){weight, sentence(c, W_COMPARE_WEIGHT, 1, &plain)};
}

static told tell_presence(const comparison *c, const side *s, const xmlNode *node) {
    (void)c;
    (void)s;
    (void)node;
    return (told){"", {{NULL, NULL}}};
}

/* A line of the worksheet: "<name>, <name>, 443, 5". */
static told tell_line(const comparison *c, const side *s, const xmlNode *node) {
    static const char *const MORE[] = {"protocol", "zone", "type", "count", "delegation", "smallest"};
    const char *line = "";
    (void)s;
    for (const xmlNode *n = node->children; n; n = n->next) {
        const element e = element_of(n);
        if (e != EL_NAME && e != EL_PORT && e != EL_TAG) continue;
        line = arena_printf(c->mem, "%s%s%s", line, *line ? ", " : "", node_text(n));
    }
    for (size_t i = 0; i < sizeof MORE / sizeof *MORE; i++)
        if (*node_attr(node, MORE[i])) line = arena_printf(c->mem, "%s, %s", line, node_attr(node, MORE[i]));
    return (told){line, plain_text(line)};
}

static told tell_limit(const comparison *c, const side *s, const xmlNode *node) {
    (void)s;
    char planned[NUMBER_CHARS], max[NUMBER_CHARS];
    show_amount(node_amount(node, "amount"), planned);
    show_amount(node_amount(node, "max"), max);
    return (told){arena_printf(c->mem, "%s/%s", node_attr(node, "amount"), node_attr(node, "max")),
                  sentence(c, W_COMPARE_OF_MAX, 2,
                           (text[]){plain_text(arena_strdup(c->mem, planned)), plain_text(arena_strdup(c->mem, max))})};
}

static told tell_assumption(const comparison *c, const side *s, const xmlNode *node) {
    (void)s;
    return (told){
        arena_printf(c->mem, "%s%s%s", node_attr(node, "option"), node_attr(node, "amount"), node_attr(node, "day")),
        child_text(node, EL_VALUE)};
}

static told tell_finding(const comparison *c, const side *s, const xmlNode *node) {
    (void)s;
    const char *judged = node_attr(node, "verdict");
    return (told){arena_printf(c->mem, "%s %s", judged, node_attr(node, "right")), named_text("verdict", judged)};
}

static const char *key_of_ref(const comparison *c, const xmlNode *node) {
    (void)c;
    return node_attr(node, "ref");
}

static const char *key_of_name(const comparison *c, const xmlNode *node) {
    return arena_printf(c->mem, "%s.%s%s%s", node_attr(node, "kind"), node_attr(node, "client"),
                        *node_attr(node, "client") ? "." : "", node_attr(node, "name"));
}

static const char *key_of_check(const comparison *c, const xmlNode *node) {
    const char *client = node_attr(node, "client");
    return arena_printf(c->mem, "%s%s%s", node_attr(node, "check"), *client ? "@" : "", client);
}

static int severity_rank(const xmlNode *warning) {
    static const char *const RANKS[] = {"low", "medium", "high", "critical"};
    for (int i = 0; warning && i < 4; i++)
        if (node_is(warning, "severity", RANKS[i])) return i;
    return -1;
}

static void note_alarm(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b) {
    (void)entry;
    c->out.alarms += severity_rank(b) > severity_rank(a);
}

static const struct report_list {
    element all, one;
    bool answers;
    const char *(*key)(const comparison *c, const xmlNode *node);
    list_kind kind;
} LISTS[] = {
    {EL_WARNINGS, EL_WARNING, true, fact_key, {.title = says_of, .tell = tell_severity, .more = note_alarm}},
    {EL_WISHES, EL_WISH, true, key_of_ref, {.title = says_of, .tell = tell_wish}},
    {EL_PRACTICES, EL_PRACTICE, true, fact_key, {.title = says_of, .tell = tell_weight}},
    {EL_STEPS, EL_STEP, true, fact_key, {.title = says_of, .tell = tell_presence}},
    {EL_WORKSHEET, EL_ENTRY, true, fact_key, {.title = says_of, .tell = tell_line}},
    {EL_QUESTIONS, EL_QUESTION, false, key_of_name, {.title = title_of, .tell = tell_presence}},
    {EL_ASSUMPTIONS, EL_ASSUMPTION, false, key_of_name, {.title = title_of, .tell = tell_assumption}},
    {EL_LIMITS, EL_LIMIT, false, fact_key, {.title = says_of, .tell = tell_limit}},
    {EL_NOTES, EL_NOTE, false, fact_key, {.title = says_of, .tell = tell_presence}},
    {EL_FINDINGS, EL_FINDING, false, key_of_check, {.title = title_of, .tell = tell_finding}},
};

static list keyed(const comparison *c, const side *s, const struct report_list *l) {
    list all = list_new(c);
    for (const xmlNode *node = node_child(node_child(s->root, l->all), l->one); node; node = node_next(node, l->one))
        list_add(c, &all, l->key(c, node), node);
    return all;
}

void compare_lists(comparison *c, bool answers) {
    for (size_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++) {
        if (LISTS[i].answers != answers) continue;
        const list a = keyed(c, &c->first, &LISTS[i]), b = keyed(c, &c->second, &LISTS[i]);
        begin_part(c, element_name(LISTS[i].all), answers);
        compare_list(c, &a, &b, &LISTS[i].kind);
    }
}

/* --- the statements of the scenario --- */

/* Who asks for it belongs to the statement, but not to its sentence. */
static told tell_statement(const comparison *c, const side *s, const xmlNode *node) {
    (void)s;
    const char *stated = c->same_scenario ? "" : child_says(node, EL_SAYS, LANG_EN), *owner = node_attr(node, "owner");
    const text says = child_text(node, EL_SAYS), who = plain_text(owner);
    const text owned[] = {says, sentence(c, W_OWNER, 1, &who)};
    return (told){
        arena_printf(c->mem, "%s %s %s %s", stated, node_attr(node, "priority"), node_attr(node, "weight"), owner),
        *owner ? sentence(c, W_COMPARE_OWNED, 2, owned) : says};
}

/* Whether a wish is met is no change of the statement. */
static bool same_statement(const xmlNode *a, const xmlNode *b) {
    return same_text(child_text(a, EL_TITLE), child_text(b, EL_TITLE)) &&
           same_text(child_text(a, EL_SAYS), child_text(b, EL_SAYS)) &&
           strcmp(node_text(node_child(a, EL_REMARK)), node_text(node_child(b, EL_REMARK))) == 0;
}

void compare_statements(comparison *c) {
    static const list_kind STATEMENTS = {.title = title_of, .tell = tell_statement, .same_words = same_statement};
    begin_part(c, "scenario", false);
    compare_list(c, &c->first.statements, &c->second.statements, &STATEMENTS);
}
