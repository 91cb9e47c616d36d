/* What deploys the plan of a saved report: names lead somewhere, templates and paths are as writers of targets rely on. */
#include <string.h>

#include "base/names.h"
#include "base/order.h"
#include "base/vec.h"
#include "model/template.h"
#include "report/read_impl.h"

typedef struct deploying {
    const reading *r;
    const xmlNode *root; /* <deployment> */
    names *parameters, *lists, *resources, *settings;
} deploying;

static bool bad(const deploying *d, const xmlNode *node, const char *name, const char *what) {
    return refuse(d->r, (int)xmlGetLineNo(node), NULL, "'%s' of <%s> %s: '%.200s'", name, (const char *)node->name,
                  what, node_attr(node, name));
}

/* --- what there is --- */

static bool is_identifier(const char *s) {
    static const char ALL[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789";
    const size_t letters = sizeof "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" - 1;
    return *s && memchr(ALL, *s, letters) && !s[strspn(s, ALL)];
}

static bool note(const deploying *d, const xmlNode *node, names *list) {
    const size_t before = names_count(list);
    names_add(list, node_attr(node, "id"));
    return names_count(list) > before || bad(d, node, "id", "stands twice");
}

static bool note_all(const deploying *d) {
    for (const xmlNode *n = node_child(d->root, EL_PARAMETER); n; n = node_next(n, EL_PARAMETER)) {
        if (!is_identifier(node_attr(n, "id"))) return bad(d, n, "id", "is no identifier");
        if (!note(d, n, d->parameters)) return false;
        if (node_is(n, "type", "list"))
            names_add(d->lists, node_attr(n, "id"));
        else if (!node_is(n, "type", "text") && !node_is(n, "type", "number"))
            return bad(d, n, "type", "is no type of parameters");
    }
    for (const xmlNode *n = node_child(d->root, EL_RESOURCE); n; n = node_next(n, EL_RESOURCE))
        if (!note(d, n, d->resources)) return false;
    return true;
}

/* --- templates --- */

static bool leads_somewhere(const deploying *d, const template_piece *p, bool entries) {
    const char *name = arena_strndup(d->r->mem, p->at, p->name_len);
    if (p->name_len < p->len)
        return is_template_part(p->at + p->name_len + 1, p->len - p->name_len - 1) &&
               names_find(d->resources, name) != NAME_NONE;
    switch (template_word_of(p->at, p->len)) {
    case WORD_EACH: return entries;
    case WORD_PLACE: return true;
    case WORD_ME: return false;
    case WORD_NONE: break;
    }
    return names_find(d->parameters, name) != NAME_NONE;
}

static bool check_template(const deploying *d, const xmlNode *node, const char *name, bool entries) {
    const char *rest = node_attr(node, name), *defect = NULL;
    template_piece piece;
    while (template_next(&rest, &piece, &defect))
        if (piece.blank && !leads_somewhere(d, &piece, entries))
            return bad(d, node, name, "names what the report does not have");
    return !defect || bad(d, node, name, "has wrong braces");
}

static bool check_templates(const deploying *d, const xmlNode *node, const char *const all[], bool entries) {
    for (; *all; all++)
        if (!check_template(d, node, *all, entries)) return false;
    return true;
}

/* --- resources --- */

static bool check_named(const deploying *d, const xmlNode *node, const char *name, const names *list) {
    const char *id = node_attr(node, name);
    return !*id || names_find(list, id) != NAME_NONE || bad(d, node, name, "names what the report does not have");
}

static bool is_number(const char *s) {
    s += *s == '-';
    const size_t digits = strspn(s, "0123456789");
    return digits > 0 && digits < 20 && !s[digits];
}

static bool check_value(const deploying *d, const xmlNode *node) {
    const char *value = node_attr(node, "value");
    if (node_is(node, "type", "text") || node_is(node, "type", "object")) return true;
    if (node_is(node, "type", "number")) return is_number(value) || bad(d, node, "value", "is no whole number");
    if (!node_is(node, "type", "boolean")) return bad(d, node, "type", "is no type of properties");
    return strcmp(value, "true") == 0 || strcmp(value, "false") == 0 ||
           bad(d, node, "value", "is neither true nor false");
}

static bool check_property(const deploying *d, const xmlNode *node, bool repeated) {
    static const char *const TEMPLATES[] = {"path", "value", "az-value", NULL};
    bool entries, each = *node_attr(node, "each") != '\0';
    if (!is_property_path(node_attr(node, "path"), &entries) || (entries && !each))
        return bad(d, node, "path", "is no path of a property");
    return check_named(d, node, "each", d->lists) && check_named(d, node, "setting", d->settings) &&
           check_value(d, node) && check_templates(d, node, TEMPLATES, each || repeated);
}

static bool check_resource(const deploying *d, const xmlNode *node) {
    static const char *const TEMPLATES[] = {"name", "location", "az", NULL};
    const bool each = *node_attr(node, "each") != '\0';
    if (!check_named(d, node, "parent", d->resources) || !check_named(d, node, "scope", d->resources) ||
        !check_named(d, node, "each", d->lists) || !check_templates(d, node, TEMPLATES, each))
        return false;
    for (const xmlNode *n = node_child(node, EL_AFTER); n; n = node_next(n, EL_AFTER))
        if (!check_named(d, n, "resource", d->resources)) return false;
    for (const xmlNode *n = node_child(node, EL_PROPERTY); n; n = node_next(n, EL_PROPERTY))
        if (!check_property(d, n, each)) return false;
    return true;
}

/* A decision, or a property of a resource. */
static bool check_left(const deploying *d, const xmlNode *node) {
    const bool of_setting = *node_attr(node, "setting") != '\0';
    const char *lacks = of_setting ? "option" : *node_attr(node, "resource") ? "property" : "resource";
    if (*node_attr(node, lacks)) return true;
    return refuse(d->r, (int)xmlGetLineNo(node), NULL, "<left> has no '%s'", lacks);
}

/* --- circles --- */

typedef struct naming {
    const deploying *d;
    size_t who;
    VEC(need) needs;
} naming;

static void need_resource(naming *n, const char *id) {
    need x = {n->who, *id ? names_find(n->d->resources, id) : 0};
    if (*id) vec_push(n->d->r->mem, &n->needs, x);
}

static void need_template(naming *n, const xmlNode *node, const char *name) {
    const char *rest = node_attr(node, name), *defect;
    template_piece piece;
    while (template_next(&rest, &piece, &defect))
        if (piece.blank && piece.name_len < piece.len)
            need_resource(n, arena_strndup(n->d->r->mem, piece.at, piece.name_len));
}

static void need_all(naming *n, const xmlNode *node) {
    static const char *const TEMPLATES[] = {"name", "location", "az"};
    need_resource(n, node_attr(node, "parent"));
    need_resource(n, node_attr(node, "scope"));
    for (size_t i = 0; i < sizeof TEMPLATES / sizeof *TEMPLATES; i++) need_template(n, node, TEMPLATES[i]);
    for (const xmlNode *a = node_child(node, EL_AFTER); a; a = node_next(a, EL_AFTER))
        need_resource(n, node_attr(a, "resource"));
    for (const xmlNode *p = node_child(node, EL_PROPERTY); p; p = node_next(p, EL_PROPERTY)) {
        need_template(n, p, "path");
        need_template(n, p, "value");
    }
}

static bool check_circles(const deploying *d) {
    naming n = {.d = d};
    size_t next, which;
    for (const xmlNode *x = node_child(d->root, EL_RESOURCE); x; x = node_next(x, EL_RESOURCE), n.who++)
        need_all(&n, x);
    which = find_circle(d->r->mem, n.who, n.needs.at, n.needs.len, &next);
    if (which == SIZE_MAX) return true;
    const xmlNode *x = node_child(d->root, EL_RESOURCE);
    while (which-- > 0) x = node_next(x, EL_RESOURCE);
    return bad(d, x, "id", "waits for itself");
}

/* --- the whole --- */

bool check_deployed(const reading *r, const xmlNode *root, names *settings) {
    const deploying d = {
        r, node_child(root, EL_DEPLOYMENT), names_new(r->mem), names_new(r->mem), names_new(r->mem), settings};
    if (!d.root) return true;
    if (!note_all(&d)) return false;
    for (const xmlNode *n = node_child(d.root, EL_RESOURCE); n; n = node_next(n, EL_RESOURCE))
        if (!check_resource(&d, n)) return false;
    for (const xmlNode *n = node_child(d.root, EL_LEFT); n; n = node_next(n, EL_LEFT))
        if (!check_left(&d, n)) return false;
    return check_circles(&d);
}
