#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "deploy/deploy_impl.h"

typedef VEC(part) part_list;

const char *template_text(template t) {
    if (t.count == 0) return "";
    return t.count == 1 && t.at[0].kind == PART_TEXT ? t.at[0].text : NULL;
}

/* --- what a resource needs --- */

void add_need(const reader *r, resource *in, const resource *used) {
    for (size_t i = 0; i < in->needs.len; i++)
        if (in->needs.at[i] == used) return;
    if (used != in) vec_push(r->mem, &in->needs, used);
}

/* Where there are several of a resource, one for each entry of a list, only a resource for the same entries knows which is meant. */
bool may_use(const reader *r, const resource *in, const resource *used) {
    if (!used->each || used->each == in->each) return true;
    return damaged(r, "'%s' refers to '%s', of which there is one for each entry of '%s'", in->id, used->id,
                   used->each->id);
}

/* --- what a resource has once it is there --- */

static bool has_identity(const resource *of) {
    for (const xmlNode *n = node_child(of->node, EL_PROPERTY); n; n = node_next(n, EL_PROPERTY))
        if (strncmp(node_attr(n, "path"), "identity.", 9) == 0) return true;
    return false;
}

/* The identity of a resource is a part of its own; what is an identity itself has the same among its properties. */
static const char *field_path(arena *mem, const resource *of, const char *field) {
    const bool own = strcmp(field, "principal_id") == 0 && has_identity(of);
    char *path = arena_printf(mem, "%s%s", own ? "identity." : "properties.", field);
    char *to = path;
    for (const char *from = path; *from; from++)
        *to++ = *from == '_' && from[1] ? (char)toupper((unsigned char)*++from) : *from;
    *to = '\0';
    return path;
}

/* --- references --- */

static bool refer_to_resource(const reader *r, const char *name, const char *dot, resource *in, part *out) {
    const resource *of = resource_named(r, arena_strndup(r->mem, name, (size_t)(dot - name)));
    if (!of) return damaged(r, "'%s' of '%s' leads to no resource", name, in->id);
    const char *field = dot + 1;
    *out = (part){.kind = PART_FIELD, .text = field_path(r->mem, of, field), .of = of};
    if (strcmp(field, "id") == 0) out->kind = PART_ID;
    if (strcmp(field, "name") == 0) out->kind = PART_NAME;
    if (!*field || field[strspn(field, "abcdefghijklmnopqrstuvwxyz_")])
        return damaged(r, "'%s' is no field of a resource", name);
    if (of == in) return damaged(r, "'%s' refers to itself", in->id);
    add_need(r, in, of);
    return may_use(r, in, of);
}

static const struct builtin {
    const char *name;
    part_kind kind;
} BUILTINS[] = {
    {"guid", PART_GUID},
    {"resource_group", PART_GROUP},
    {"subscription_id", PART_SUBSCRIPTION},
    {"tenant_id", PART_TENANT},
};

static bool refer_to_entry(const reader *r, resource *in, const parameter *each, part *out) {
    *out = (part){.kind = PART_EACH, .parameter = each ? each : in->each, .of = each ? NULL : in};
    return out->parameter || damaged(r, "'%s' has an entry of no list", in->id);
}

static bool refer(const reader *r, const char *name, resource *in, const parameter *each, part *out) {
    const char *dot = strrchr(name, '.');
    if (dot) return refer_to_resource(r, name, dot, in, out);
    if (strcmp(name, "each") == 0) return refer_to_entry(r, in, each, out);
    for (size_t i = 0; i < sizeof BUILTINS / sizeof *BUILTINS; i++) {
        if (strcmp(BUILTINS[i].name, name) != 0) continue;
        *out = (part){.kind = BUILTINS[i].kind, .of = in};
        return true;
    }
    *out = (part){.kind = PART_PARAMETER, .parameter = parameter_named(r, name)};
    return out->parameter || damaged(r, "'%s' of '%s' is no parameter", name, in->id);
}

/* --- reading --- */

bool is_orderly(const char *s) {
    for (size_t n; *s; s += n) {
        uint32_t cp;
        n = utf8_decode(s, strnlen(s, 4), &cp);
        if (n == 0 || is_unruly(cp)) return false;
    }
    return true;
}

static void add_text(const reader *r, part_list *parts, const char *s, size_t len) {
    if (len > 0) vec_push(r->mem, parts, ((part){.kind = PART_TEXT, .text = arena_strndup(r->mem, s, len)}));
}

bool parse_template(const reader *r, const char *s, resource *in, const parameter *each, template *out) {
    part_list parts = {0};
    if (!is_orderly(s)) return damaged(r, "'%s' has a name or value with a control character", in->id);
    while (*s) {
        const size_t plain = strcspn(s, "{}");
        add_text(r, &parts, s, plain);
        s += plain;
        if (!*s) break;
        const size_t name = strcspn(s + 1, "{}");
        part p;
        if (*s != '{' || s[1 + name] != '}') return damaged(r, "a brace of '%s' does not close: '%s'", in->id, s);
        if (!refer(r, arena_strndup(r->mem, s + 1, name), in, each, &p)) return false;
        vec_push(r->mem, &parts, p);
        s += name + 2;
    }
    *out = (template){parts.at, parts.len};
    return true;
}

bool parse_words(const reader *r, const char *s, resource *in) {
    while (*(s += strspn(s, " "))) {
        const size_t len = strcspn(s, " ");
        template word;
        if (!parse_template(r, arena_strndup(r->mem, s, len), in, NULL, &word)) return false;
        vec_push(r->mem, &in->az, word);
        s += len;
    }
    return true;
}

/* --- who asks for what --- */

static void see_values(const value *v, template_sink *see, void *ctx) {
    see(ctx, v->text);
    if (v->entry) see_values(v->entry, see, ctx);
    for (size_t i = 0; i < v->members.len; i++) {
        see(ctx, v->members.at[i].key);
        see_values(v->members.at[i].is, see, ctx);
    }
}

static void see_command(const resource *r, template_sink *see, void *ctx) {
    for (size_t i = 0; i < r->az.len; i++) see(ctx, r->az.at[i]);
    for (size_t i = 0; i < r->properties.len; i++) see(ctx, r->properties.at[i].az_value);
}

void see_templates(const resource *r, bool by_command, template_sink *see, void *ctx) {
    see(ctx, r->name);
    if (by_command) {
        see_command(r, see, ctx);
        return;
    }
    see(ctx, r->location);
    see_values(r->body, see, ctx);
}

typedef struct asking {
    arena *mem;
    const resource *of;
    lines fields;
} asking;

static void note_fields(void *ctx, template t) {
    asking *a = ctx;
    for (size_t i = 0; i < t.count; i++) {
        if (t.at[i].kind != PART_FIELD || t.at[i].of != a->of) continue;
        bool known = false;
        for (size_t k = 0; k < a->fields.len; k++) known |= strcmp(a->fields.at[k], t.at[i].text) == 0;
        if (!known) vec_push(a->mem, &a->fields, t.at[i].text);
    }
}

lines fields_asked_by(arena *mem, const resource *by, bool by_command, const resource *of) {
    asking a = {.mem = mem, .of = of};
    see_templates(by, by_command, note_fields, &a);
    return a.fields;
}

lines fields_asked(const deployment *d, const resource *of) {
    asking a = {.mem = d->mem, .of = of};
    for (size_t i = 0; i < d->resources.len; i++) see_templates(d->resources.at[i], false, note_fields, &a);
    return a.fields;
}
