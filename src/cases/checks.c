#include <string.h>

#include "cases/cases.h"
#include "report/format.h"
#include "report/view.h"

/* The next node after `node` in document order within `root`, or NULL. */
static const xmlNode *following(const xmlNode *root, const xmlNode *node) {
    if (node->children && node->type == XML_ELEMENT_NODE) return node->children;
    while (node != root && !node->next) node = node->parent;
    return node == root ? NULL : node->next;
}

typedef bool matcher(const xmlNode *node, const case_check *c);

/* Is there an element `e` that `matches`? */
static bool any(const xmlNode *root, element e, const case_check *c, matcher *matches) {
    for (const xmlNode *node = root; node; node = following(root, node))
        if (node->type == XML_ELEMENT_NODE && element_of(node) == e && matches(node, c)) return true;
    return false;
}

static bool child_has_option(const xmlNode *node, element e, const case_check *c) {
    const xmlNode *child = node_child(node, e);
    return node_is(node, "id", c->about) && child && c->value && node_is(child, "option", c->value);
}

static bool is_set(const xmlNode *node, const case_check *c) {
    return child_has_option(node, EL_VALUE, c);
}

static bool has_default(const xmlNode *node, const case_check *c) {
    return child_has_option(node, EL_VENDOR_DEFAULT, c);
}

static bool same_number(const char *said, const char *wanted, int places) {
    int64_t x, y;
    return decimal_parse(said, places, &x) && decimal_parse(wanted, places, &y) && x == y;
}

static bool of_fact(const xmlNode *node, const case_check *c) {
    return node_is(node, "fact", c->about);
}

static bool allows(const xmlNode *node, const case_check *c) {
    return of_fact(node, c) && (!c->value || same_number(node_attr(node, "max"), c->value, 3));
}

static bool costs(const xmlNode *node, const case_check *c) {
    return of_fact(node, c) && (!c->value || same_number(node_attr(node, "usd-per-month"), c->value, 6));
}

static bool is_listed(const xmlNode *node, const case_check *c) {
    return node_is(node, "id", c->about);
}

/* The first proof stands in the conflict itself, the others below it. */
static bool is_proof(const xmlNode *node) {
    return node && (element_of(node) == EL_CONFLICT || element_of(node) == EL_PROOF);
}

static bool explains(const xmlNode *node, const case_check *c) {
    if (!node_is(node, "kind", "fact") || !is_proof(node->parent)) return false;
    const char *ref = node_attr(node, "ref");
    size_t len = strlen(ref);
    for (const char *at = c->value; (at = strstr(at, ref)) != NULL; at++)
        if (at[-1] == '|' && at[len] == '|') return true;
    return false;
}

static bool warns(const xmlNode *node, const case_check *c) {
    return of_fact(node, c) && (!c->value || node_is(node, "severity", c->value) || node_is(node, "weight", c->value));
}

static bool lists(const xmlNode *node, const case_check *c) {
    if (!of_fact(node, c)) return false;
    bool has = !c->value || node_is(node, "count", c->value);
    for (const xmlNode *n = node->children; n; n = n->next) {
        const element e = element_of(n);
        if (e == EL_NAME || e == EL_PORT || e == EL_TAG) has = has || strcmp(node_text(n), c->value) == 0;
    }
    return has;
}

static bool disputes(const xmlNode *node, const case_check *c) {
    return of_fact(node, c) && (!c->value || strstr(child_says(node, EL_DECIDED, LANG_EN), c->value));
}

static bool is_found(const xmlNode *node, const case_check *c) {
    return node_is(node, "check", c->about) && (!c->value || node_is(node, "right", c->value));
}

static bool asks(const xmlNode *node, const case_check *c) {
    return node_is(node, "name", c->about);
}

static bool says(const xmlNode *node, const case_check *c) {
    return is_listed(node, c) && c->value && strstr(child_says(node, EL_SAYS, LANG_EN), c->value);
}

static bool finding_says(const xmlNode *node, const case_check *c) {
    return node_is(node, "check", c->about) && c->value && strstr(child_says(node, EL_SAYS, LANG_EN), c->value);
}

/* Does `x` have the verdict that `wanted` starts with, and the text after it? */
static bool has_verdict(const life *x, const char *wanted) {
    const char *name = verdict_name(x->judged);
    size_t len = strlen(name);
    if (strncmp(wanted, name, len) != 0) return false;
    return !wanted[len] || (wanted[len] == ' ' && strstr(x->says.in[LANG_EN], wanted + len + 1));
}

/* Asked of the knowledge: reports list only those checks that a design does not follow. */
static bool is_judged(const knowledge *k, date on, const case_check *c) {
    fact_id f = knowledge_fact(k, c->about);
    const life *x = f == ID_NONE ? NULL : fact_at(&k->facts[f], on);
    return x && x->kind == FACT_CHECK && (!c->value || has_verdict(x, c->value));
}

static bool began(const xmlNode *node, const case_check *c) {
    return is_listed(node, c) && c->value && node_is(node, "since", c->value);
}

bool case_check_holds(const case_check *c, const knowledge *k, date on, xmlDocPtr report) {
    static const struct {
        element e;
        matcher *matches;
    } LOOK[CASE_CHECK_COUNT] = {
        [CASE_SETTING] = {EL_SETTING, is_set},   [CASE_DEFAULT] = {EL_SETTING, has_default},
        [CASE_LIMIT] = {EL_LIMIT, allows},       [CASE_COST] = {EL_ITEM, costs},
        [CASE_FACT] = {EL_FACT, is_listed},      [CASE_CORE] = {EL_REASON, explains},
        [CASE_WARNING] = {EL_WARNING, warns},    [CASE_STEP] = {EL_STEP, of_fact},
        [CASE_NOTE] = {EL_NOTE, of_fact},        [CASE_DISPUTE] = {EL_DISPUTE, disputes},
        [CASE_ENTRY] = {EL_ENTRY, lists},        [CASE_PRACTICE] = {EL_PRACTICE, warns},
        [CASE_FINDING] = {EL_FINDING, is_found}, [CASE_QUESTION] = {EL_QUESTION, asks},
        [CASE_SAYS] = {EL_FACT, says},           [CASE_SINCE] = {EL_FACT, began},
    };
    const xmlNode *root = xmlDocGetRootElement(report);
    matcher *matches = LOOK[c->kind].matches;
    bool found = false;
    if (c->kind == CASE_PLAN || c->kind == CASE_CONFLICT)
        found = node_is(root, "kind", c->kind == CASE_PLAN ? "plan" : "conflict");
    else if (c->kind == CASE_VERDICT)
        found = is_judged(k, on, c);
    else if (matches)
        found =
            any(root, LOOK[c->kind].e, c, matches) || (c->kind == CASE_SAYS && any(root, EL_FINDING, c, finding_says));
    return found != c->not ;
}

void case_references(xmlDocPtr report, see_fact *see, void *ctx) {
    static const char *const NAMES[] = {"fact", "check", "ref"};
    const xmlNode *root = xmlDocGetRootElement(report);
    for (const xmlNode *node = root; node; node = following(root, node)) {
        if (node->type != XML_ELEMENT_NODE) continue;
        for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
            if (*node_attr(node, NAMES[i])) see(node_attr(node, NAMES[i]), ctx);
        if (element_of(node) == EL_FACT) see(node_attr(node, "id"), ctx);
    }
}
