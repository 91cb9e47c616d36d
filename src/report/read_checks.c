#include <string.h>

#include "base/command.h"
#include "base/names.h"
#include "report/read_impl.h"
#include "report/report.h"
#include "report/seal.h"

/* --- the root --- */

static const char *namespace_of(const xmlNode *node) {
    return node->ns && node->ns->href ? (const char *)node->ns->href : "";
}

/* "urn:acrplan:report:" of any version. */
static bool is_of_other_version(const char *ns) {
    const size_t common = strlen(REPORT_NS) - 1;
    return strncmp(ns, REPORT_NS, common) == 0 && strcmp(ns, REPORT_NS) != 0;
}

bool check_root(const reading *r) {
    const xmlNode *root = xmlDocGetRootElement(r->doc);
    const char *ns = namespace_of(root);
    if (strcmp(ns, REPORT_NS) == 0 && element_of(root) == EL_REPORT) return true;
    const int line = (int)xmlGetLineNo(root);
    if (is_of_other_version(ns))
        return refuse(r, line,
                      arena_printf(r->mem, "read it with the acrplan that wrote it%s%s, or a newer one",
                                   *node_attr(root, "program") ? ", version " : "", node_attr(root, "program")),
                      "the report is of format '%s', and this version reads '%s'", ns, REPORT_NS);
    if (strcmp(ns, REPORT_NS) == 0)
        return refuse(r, line, ANOTHER_FILE, "the document is a <%s>, not a report", (const char *)root->name);
    return refuse(r, line, ANOTHER_FILE, "not a report of acrplan: its root is <%s> of the namespace '%s'",
                  (const char *)root->name, ns);
}

/* --- what an element must have --- */

static const struct need {
    element e;
    const char *names; /* attributes, separated by spaces */
} NEEDS[] = {
    {EL_REPORT, "kind as-of past-horizon program digest"},
    {EL_PACK, "id digest covers-from read-up-to"},
    {EL_CONFLICT, "number class"},
    {EL_REASON, "kind ref"},
    {EL_SETTING, "id status"},
    {EL_CLIENT, "id kind"},
    {EL_WARNING, "severity fact"},
    {EL_PRACTICE, "weight fact"},
    {EL_WISH, "ref"},
    {EL_REJECTION, "setting option verdict"},
    {EL_COSTS, "usd-per-month at-least"},
    {EL_ITEM, "fact unknown"},
    {EL_LIMIT, "fact amount max"},
    {EL_STEP, "fact"},
    {EL_ENTRY, "kind fact"},
    {EL_PLACEHOLDER, "name"},
    {EL_NOTE, "fact"},
    {EL_QUESTION, "kind name"},
    {EL_ASSUMPTION, "kind name"},
    {EL_FACT, "id number kind since since-basis"},
    {EL_SOURCE, "id read"},
    {EL_PARAMETER, "id type"},
    {EL_RESOURCE, "id fact type api name"},
    {EL_PROPERTY, "path type"},
    {EL_API_REASON, "property passed"},
    {EL_AFTER, "resource"},
    {EL_OF, "setting"},
    {EL_BY_HAND, "id fact"},
    {EL_SCENARIO, "file"},
    {EL_STATEMENT, "id kind line"},
    {EL_TARGET, "id form"},
    {EL_TERM, "id"},
    {EL_MILESTONE, "day means"},
    {EL_OUTLOOK, "to complete"},
};

static bool check_needs(const reading *r, const xmlNode *node, element e) {
    if (e == EL_BY_HAND && element_of(node->parent) == EL_VERIFY) return true; /* a text; else of a deployment */
    for (size_t i = 0; i < sizeof NEEDS / sizeof *NEEDS; i++) {
        if (NEEDS[i].e != e) continue;
        for (const char *s = NEEDS[i].names; *s;) {
            const size_t len = strcspn(s, " ");
            const char *name = arena_strndup(r->mem, s, len);
            if (!*node_attr(node, name))
                return refuse(r, (int)xmlGetLineNo(node), NULL, "<%s> has no '%s'", (const char *)node->name, name);
            s += len + (s[len] == ' ');
        }
    }
    return true;
}

/* --- what an attribute may say, by its name --- */

static bool is_day(const char *s) {
    date day;
    date_precision precision;
    return date_parse(s, false, &day, &precision);
}

static bool is_day_or_month(const char *s) {
    date day;
    date_precision precision;
    return date_parse(s, true, &day, &precision);
}

static bool is_money(const char *s) {
    int64_t micro;
    return decimal_parse(s, 6, &micro);
}

static bool is_count(const char *s) {
    const size_t digits = strspn(s, "0123456789");
    return digits > 0 && digits < 10 && !s[digits];
}

static bool is_number(const char *s) {
    int64_t thousandths;
    return decimal_parse(s, 3, &thousandths);
}

static const struct form {
    const char *name;
    bool (*fits)(const char *value);
    const char *expected;
} FORMS[] = {
    {"as-of", is_day, "a day, YYYY-MM-DD"},         {"covers-from", is_day, "a day, YYYY-MM-DD"},
    {"read-up-to", is_day, "a day, YYYY-MM-DD"},    {"read", is_day, "a day, YYYY-MM-DD"},
    {"since", is_day_or_month, "a day or a month"}, {"until", is_day_or_month, "a day or a month"},
    {"on", is_day_or_month, "a day or a month"},    {"usd-per-month", is_money, "an amount of money"},
    {"unit-price", is_money, "an amount of money"}, {"budget", is_money, "an amount of money"},
    {"difference", is_money, "an amount of money"}, {"line", is_count, "a whole number"},
    {"number", is_count, "a whole number"},         {"count", is_number, "a number"},
    {"day", is_day, "a day, YYYY-MM-DD"},           {"expires", is_day, "a day, YYYY-MM-DD"},
    {"date", is_day, "a day, YYYY-MM-DD"},
};

static bool check_form(const reading *r, const xmlNode *node, const char *name, const char *value) {
    if (element_of(node) == EL_PATH) return true; /* its "line" is one of a drawing */
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++)
        if (strcmp(FORMS[i].name, name) == 0 && !FORMS[i].fits(value))
            return refuse(r, (int)xmlGetLineNo(node), NULL, "'%s' of <%s> is '%s' instead of %s", name,
                          (const char *)node->name, value, FORMS[i].expected);
    return true;
}

/* --- references --- */

typedef struct ids {
    names *facts, *sources, *statements, *settings, *targets;
} ids;

/* The list that an element of this kind gives ids to; NULL: none. */
static names *list_of(const ids *known, element e) {
    switch (e) {
    case EL_FACT: return known->facts;
    case EL_SOURCE: return known->sources;
    case EL_STATEMENT: return known->statements;
    case EL_SETTING: return known->settings;
    case EL_TARGET: return known->targets;
    default: return NULL;
    }
}

static bool note_id(const reading *r, const ids *known, const xmlNode *node) {
    names *list = list_of(known, element_of(node));
    if (!list) return true;
    const char *id = node_attr(node, "id");
    if (names_find(list, id) != NAME_NONE)
        return refuse(r, (int)xmlGetLineNo(node), NULL, "there are two of <%s> '%s'", (const char *)node->name, id);
    names_add(list, id);
    return true;
}

/* The list that an attribute refers to; NULL: it refers to nothing. */
static const names *list_meant(const ids *known, const xmlNode *node, const char *name) {
    if (strcmp(name, "fact") == 0) return known->facts;
    if (strcmp(name, "source") == 0) return known->sources;
    if (strcmp(name, "ref") != 0) return NULL;
    return node_is(node, "kind", "fact") ? known->facts : known->statements;
}

static bool check_attribute(const reading *r, const ids *known, const xmlNode *node, const xmlAttr *a) {
    const char *name = (const char *)a->name, *value = node_attr(node, name);
    if (a->ns || (a->children && a->children->next))
        return refuse(r, (int)xmlGetLineNo(node), NULL, "'%s' of <%s> is no attribute of a report", name,
                      (const char *)node->name);
    const names *meant = list_meant(known, node, name);
    if (meant && names_find(meant, value) == NAME_NONE)
        return refuse(r, (int)xmlGetLineNo(node), NULL, "<%s> refers to '%s', which the report does not have",
                      (const char *)node->name, value);
    return check_form(r, node, name, value);
}

static bool check_attributes(const reading *r, const ids *known, const xmlNode *node) {
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (!check_attribute(r, known, node, a)) return false;
    return true;
}

/* --- queries: a script may be made of them --- */

static bool check_query(const reading *r, const ids *known, const xmlNode *node) {
    const int line = (int)xmlGetLineNo(node);
    const char *s = node_attr(node, "query"), *fault = command_fault(s);
    size_t len;
    if (fault) return refuse(r, line, NULL, "<verify> has a query that acrplan would not write: %s", fault);
    if (!*node_attr(node, "expects")) return refuse(r, line, NULL, "<verify> has a query without an answer");
    for (const char *name; (name = command_target(&s, &len)) != NULL;) {
        const char *id = arena_strndup(r->mem, name, len);
        if (names_find(known->targets, id) == NAME_NONE)
            return refuse(r, line, NULL, "<verify> refers to '%s', which the report does not have", id);
    }
    return true;
}

static bool check_verify(const reading *r, const ids *known, const xmlNode *node) {
    if (element_of(node) != EL_VERIFY || (!*node_attr(node, "query") && node_child(node, EL_BY_HAND))) return true;
    return check_query(r, known, node);
}

/* --- the whole --- */

static bool check_element(const reading *r, const ids *known, const xmlNode *root, const xmlNode *node) {
    const element e = element_of(node);
    const int line = (int)xmlGetLineNo(node);
    const char *name = (const char *)node->name;
    if (e == EL_COUNT || strcmp(namespace_of(node), REPORT_NS) != 0)
        return refuse(r, line, "was it written by a newer version?", "<%s> is no element of a report", name);
    if (node->nsDef && (node != root || node->nsDef->next))
        return refuse(r, line, NULL, "<%s> declares a namespace, which no report does there", name);
    return check_needs(r, node, e) && note_id(r, known, node);
}

static bool check_parts(const reading *r, const xmlNode *root) {
    static const element PARTS[] = {EL_TITLE, EL_PACK, EL_SUMMARY, EL_GOALS, EL_SCENARIO};
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
        if (!node_child(root, PARTS[i]))
            return refuse(r, (int)xmlGetLineNo(root), NULL, "the report has no <%s>", element_name(PARTS[i]));
    if (node_is(root, "kind", "plan") || node_is(root, "kind", "conflict")) return true;
    return refuse(r, (int)xmlGetLineNo(root), NULL, "the report is of the kind '%s' instead of 'plan' or 'conflict'",
                  node_attr(root, "kind"));
}

static bool check_seal(const reading *r, const xmlNode *root) {
    char seal[SEAL_CHARS];
    if (node_is(root, SEAL_ATTRIBUTE, seal_format(seal_of(root), seal))) return true;
    return refuse(r, (int)xmlGetLineNo(root), "plan the scenario again, or fetch the report from where it is archived",
                  "the report was changed after it was written: its digest is '%s', and what it says has '%s'",
                  node_attr(root, SEAL_ATTRIBUTE), seal);
}

bool check_tree(const reading *r) {
    const xmlNode *root = xmlDocGetRootElement(r->doc);
    const ids known = {names_new(r->mem), names_new(r->mem), names_new(r->mem), names_new(r->mem), names_new(r->mem)};
    for (const xmlNode *node = root; node; node = following(root, node))
        if (node->type == XML_ELEMENT_NODE && !check_element(r, &known, root, node)) return false;
    for (const xmlNode *node = root; node; node = following(root, node))
        if (node->type == XML_ELEMENT_NODE && !(check_attributes(r, &known, node) && check_verify(r, &known, node)))
            return false;
    return check_deployed(r, root, known.settings) && check_parts(r, root) && check_seal(r, root);
}
