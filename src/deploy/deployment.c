#include "deploy/deployment.h"

#include <stdlib.h>
#include <string.h>

#include "deploy/deploy_impl.h"

bool damaged(const reader *r, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    const char *message = arena_vprintf(r->mem, fmt, args);
    va_end(args);
    diag_add(r->found, DIAG_ERROR, (place){0}, "plan the scenario again",
             "the deployment of the report cannot be used: %s", message);
    return false;
}

const parameter *parameter_named(const reader *r, const char *id) {
    const uint32_t at = names_find(r->parameters, id);
    return at == NAME_NONE ? NULL : r->d->parameters.at[at];
}

resource *resource_named(const reader *r, const char *id) {
    const uint32_t at = names_find(r->resources, id);
    return at == NAME_NONE ? NULL : r->d->resources.at[at];
}

/* --- parameters --- */

static const char *given(const xmlNode *node, const char *name) {
    const char *s = node_attr(node, name);
    return *s ? s : NULL;
}

static bool read_number(const reader *r, const xmlNode *node, const char *name, bool *has, int64_t *out) {
    const char *s = node_attr(node, name);
    char *end;
    *has = *s != '\0';
    *out = strtoll(s, &end, 10);
    return !*end || damaged(r, "'%s' of '%s' is no whole number: '%s'", name, node_attr(node, "id"), s);
}

static const char *parameter_says(const reader *r, const xmlNode *node) {
    const char *title = child_says(node, EL_TITLE, r->d->in), *more = child_says(node, EL_SAYS, r->d->in);
    return *more ? arena_printf(r->mem, "%s: %s", title, more) : title;
}

static bool read_type(const reader *r, const xmlNode *node, parameter *p) {
    static const char *const TYPES[] = {"text", "list", "number"};
    for (int i = 0; i < 3; i++)
        if (node_is(node, "type", TYPES[i])) p->type = (parameter_type)i;
    return node_is(node, "type", TYPES[p->type]) || damaged(r, "'%s' is of an unknown type", p->id);
}

static bool is_identifier(const char *s) {
    static const char CHARS[] = "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return *s && !strchr("_0123456789", *s) && !s[strspn(s, CHARS)];
}

/* What no language takes for a number or a truth value does not become code. */
static bool is_literal(value_kind kind, const char *s) {
    if (kind == VALUE_BOOLEAN) return strcmp(s, "true") == 0 || strcmp(s, "false") == 0;
    const size_t sign = *s == '-', digits = strspn(s + sign, "0123456789");
    return digits > 0 && digits < 16 && !s[sign + digits] && (digits == 1 || s[sign] != '0');
}

static bool read_parameter(const reader *r, const xmlNode *node) {
    parameter *p = ARENA_NEW(r->mem, parameter);
    bool counted;
    int64_t count;
    p->id = node_attr(node, "id");
    p->pattern = given(node, "pattern");
    p->preset = given(node, "default");
    if (!is_identifier(p->id) || names_add(r->parameters, p->id) != r->d->parameters.len)
        return damaged(r, "'%s' is not the name of one parameter", p->id);
    if (!is_orderly(node_attr(node, "pattern")) || !is_orderly(node_attr(node, "default")))
        return damaged(r, "'%s' has a pattern or default with a control character", p->id);
    if (!read_type(r, node, p) || !read_number(r, node, "min", &p->has_min, &p->min) ||
        !read_number(r, node, "max", &p->has_max, &p->max) || !read_number(r, node, "count", &counted, &count))
        return false;
    if (p->preset && p->type == PARAMETER_NUMBER && !is_literal(VALUE_NUMBER, p->preset))
        return damaged(r, "the default of '%s' is no number", p->id);
    p->count = counted && count >= 0 && count < 100000 ? (long)count : -1;
    p->says = parameter_says(r, node);
    p->rules = parameter_rules(r, node);
    vec_push(r->mem, &r->d->parameters, p);
    return true;
}

/* --- resources --- */

/* A type, "Maker.Service/things", or a version, "2025-04-01": both stand in code as they are. */
static bool is_type(const char *s, bool type) {
    static const char CHARS[] = "./-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return *s && !s[strspn(s, CHARS)] && (strchr(s, '/') != NULL) == type;
}

static bool note_resource(const reader *r, const xmlNode *node) {
    resource *new = ARENA_NEW(r->mem, resource);
    *new = (resource){.id = node_attr(node, "id"),
                      .type = node_attr(node, "type"),
                      .api = node_attr(node, "api"),
                      .existing = node_flag(node, "existing"),
                      .body = ARENA_NEW(r->mem, value),
                      .says = child_says(node, EL_TITLE, r->d->in),
                      .node = node};
    const char *each = given(node, "each");
    new->each = parameter_named(r, each);
    if (each && (!new->each || new->each->type != PARAMETER_LIST)) return damaged(r, "'%s' is no list", each);
    if (!*new->id || names_add(r->resources, new->id) != r->d->resources.len)
        return damaged(r, "there are two of the resource '%s'", new->id);
    if (!is_type(new->type, true) || !is_type(new->api, false))
        return damaged(r, "the type of '%s' is unknown", new->id);
    vec_push(r->mem, &r->d->resources, new);
    return true;
}

static bool read_link(const reader *r, resource *in, const char *name, const resource **out) {
    const char *id = given(in->node, name);
    if (!id) return true;
    *out = resource_named(r, id);
    if (!*out || *out == in) return damaged(r, "the %s of '%s' is no other resource: '%s'", name, in->id, id);
    add_need(r, in, *out);
    return may_use(r, in, *out);
}

static bool read_after(const reader *r, resource *in) {
    for (const xmlNode *n = node_child(in->node, EL_AFTER); n; n = node_next(n, EL_AFTER)) {
        const resource *before = resource_named(r, node_attr(n, "resource"));
        if (!before) return damaged(r, "'%s' comes after no resource: '%s'", in->id, node_attr(n, "resource"));
        if (before == in) return damaged(r, "'%s' comes after itself", in->id);
        const size_t known = in->needs.len;
        add_need(r, in, before);
        if (in->needs.len > known) vec_push(r->mem, &in->after, before);
    }
    return true;
}

static bool read_kind(const reader *r, const xmlNode *node, const resource *in, value_kind *out) {
    static const char *const KINDS[] = {
        [VALUE_OBJECT] = "object", [VALUE_TEXT] = "text", [VALUE_BOOLEAN] = "boolean", [VALUE_NUMBER] = "number"};
    const char *type = node_attr(node, "type");
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
        if (!KINDS[i] || strcmp(type, KINDS[i]) != 0) continue;
        *out = (value_kind)i;
        return true;
    }
    return damaged(r, "a property of '%s' has an unknown type", in->id);
}

static bool read_property(const reader *r, const xmlNode *node, resource *in) {
    property p = {
        .path = node_attr(node, "path"), .az = given(node, "az"), .each = parameter_named(r, given(node, "each"))};
    const char *s = node_attr(node, "value"), *setting = given(node, "setting");
    if (!read_kind(r, node, in, &p.kind) || !parse_template(r, s, in, p.each, &p.text)) return false;
    const bool literal = p.kind == VALUE_BOOLEAN || p.kind == VALUE_NUMBER;
    if (literal && !is_literal(p.kind, s)) return damaged(r, "'%s' of '%s' is '%s'", p.path, in->id, s);
    if (given(node, "each") && (!p.each || p.each->type != PARAMETER_LIST))
        return damaged(r, "'%s' is no list", node_attr(node, "each"));
    if (p.az && !parse_template(r, node_attr(node, "az-value"), in, p.each, &p.az_value)) return false;
    if (setting) p.why = setting_reason(r, setting);
    vec_push(r->mem, &in->properties, p);
    return true;
}

static bool read_properties(const reader *r, resource *in) {
    for (const xmlNode *n = node_child(in->node, EL_PROPERTY); n; n = node_next(n, EL_PROPERTY))
        if (!read_property(r, n, in)) return false;
    for (size_t i = 0; i < in->properties.len; i++)
        if (!place_property(r, in, &in->properties.at[i])) return false;
    return settle_lists(r, in, in->body);
}

static bool read_resource(const reader *r, resource *in) {
    const char *az = given(in->node, "az");
    if (!parse_template(r, node_attr(in->node, "name"), in, NULL, &in->name) ||
        !parse_template(r, node_attr(in->node, "location"), in, NULL, &in->location) ||
        !read_link(r, in, "parent", &in->parent) || !read_link(r, in, "scope", &in->scope) ||
        (az && !parse_words(r, az, in)) || !read_properties(r, in) || !read_after(r, in))
        return false;
    in->why = resource_reason(r, in);
    in->why_api = api_reason(r, in);
    return in->name.count > 0 || damaged(r, "'%s' has no name", in->id);
}

static bool read_resources(const reader *r) {
    for (const xmlNode *n = node_child(r->node, EL_RESOURCE); n; n = node_next(n, EL_RESOURCE))
        if (!note_resource(r, n)) return false;
    for (size_t i = 0; i < r->d->resources.len; i++)
        if (!read_resource(r, r->d->resources.at[i])) return false;
    return true;
}

/* --- order: what is needed first comes first, else as in the tree --- */

enum { UNSEEN, OPEN, PLACED };

/* A path of needs; it ends at one whose needs are all placed. */
typedef struct visit {
    resource *of;
    size_t next;
} visit;

static bool place_with_needs(const reader *r, resource *first, visit *path, resource **placed, size_t *count) {
    size_t depth = 0;
    path[depth++] = (visit){first, 0};
    first->mark = OPEN;
    while (depth > 0) {
        visit *at = &path[depth - 1];
        if (at->next == at->of->needs.len) {
            at->of->mark = PLACED;
            placed[(*count)++] = at->of;
            depth--;
            continue;
        }
        resource *need = resource_named(r, at->of->needs.at[at->next++]->id);
        if (need->mark == OPEN) return damaged(r, "'%s' and '%s' need each other", need->id, at->of->id);
        if (need->mark == PLACED) continue;
        need->mark = OPEN;
        path[depth++] = (visit){need, 0};
    }
    return true;
}

static bool order(const reader *r) {
    const size_t n = r->d->resources.len;
    resource **placed = ARENA_ARRAY(r->mem, n + 1, resource *);
    visit *path = ARENA_ARRAY(r->mem, n + 1, visit);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        resource *next = r->d->resources.at[i];
        if (next->mark == UNSEEN && !place_with_needs(r, next, path, placed, &count)) return false;
    }
    for (size_t i = 0; i < n; i++) r->d->resources.at[i] = placed[i];
    return true;
}

/* --- parents --- */

lineage lineage_of(const resource *r) {
    lineage c = {.count = 0}, out = {.count = 0};
    for (; r && c.count < sizeof c.at / sizeof *c.at; r = r->parent) c.at[c.count++] = r;
    while (out.count < c.count) {
        out.at[out.count] = c.at[c.count - 1 - out.count];
        out.count++;
    }
    return out;
}

/* A type has a part for each resource of its lineage, and what it is a kind of comes before. */
static bool check_lineage(const reader *r, const resource *of) {
    const lineage c = lineage_of(of);
    size_t parts = 0;
    for (const char *s = of->type; *s; s++) parts += *s == '/';
    if (c.at[0]->parent || parts != c.count) return damaged(r, "the type of '%s' does not fit its parent", of->id);
    if (of->parent && (strncmp(of->type, of->parent->type, strlen(of->parent->type)) != 0))
        return damaged(r, "the type of '%s' does not continue that of '%s'", of->id, of->parent->id);
    return true;
}

static bool check_lineages(const reader *r) {
    for (size_t i = 0; i < r->d->resources.len; i++)
        if (!check_lineage(r, r->d->resources.at[i])) return false;
    return true;
}

bool needs_same_entry(const resource *r) {
    for (size_t i = 0; r->each && i < r->needs.len; i++)
        if (r->needs.at[i]->each == r->each) return true;
    return false;
}

bool is_outermost(const resource *r) {
    return !r->parent && !r->scope && !r->each && !r->existing;
}

/* --- the whole --- */

static bool read_parameters(const reader *r) {
    for (const xmlNode *n = node_child(r->node, EL_PARAMETER); n; n = node_next(n, EL_PARAMETER))
        if (!read_parameter(r, n)) return false;
    return true;
}

deployment *deployment_read(arena *mem, xmlDocPtr report, deploy_target to, lang in, diags *found) {
    const xmlNodePtr root = xmlDocGetRootElement(report);
    reader r = {.mem = mem,
                .d = ARENA_NEW(mem, deployment),
                .found = found,
                .v = {.in = in, .root = root},
                .node = node_child(root, EL_DEPLOYMENT),
                .parameters = names_new(mem),
                .resources = names_new(mem),
                .facts = names_new(mem)};
    *r.d = (deployment){.mem = mem, .in = in, .to = to};
    if (!read_parameters(&r) || !read_resources(&r) || !order(&r) || !check_lineages(&r)) return NULL;
    write_head(&r);
    name_all(&r);
    return r.d;
}
