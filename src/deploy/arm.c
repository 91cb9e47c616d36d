/* An ARM template. Comments are not JSON, so what others say in comments stands in "metadata", which templates and resources may have. */
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "deploy/deployment.h"
#include "report/words.h"

/* Where an expression stands: whose it is, and the loop of a property that it is in. */
typedef struct spot {
    const resource *in;
    const char *loop;
} spot;

/* Expressions are made before they are written, as they become strings of JSON. */
typedef struct arm {
    const deployment *d;
    json j;
    buf *text;
} arm;

/* --- expressions --- */

static void put_expression(buf *out, template t, spot at);

static void put_quoted(buf *out, const char *s) {
    buf_putc(out, '\'');
    for (; *s; s++) {
        if (*s == '\'') buf_putc(out, '\'');
        buf_putc(out, *s);
    }
    buf_putc(out, '\'');
}

/* 'Type', 'outermost name', ..., 'name' */
static void put_type_and_names(buf *out, const resource *of, spot at) {
    const lineage c = lineage_of(of);
    put_quoted(out, of->type);
    for (size_t i = 0; i < c.count; i++) {
        buf_puts(out, ", ");
        put_expression(out, c.at[i]->name, at);
    }
}

/* An extension of another resource, or below one. */
static const resource *extended(const resource *of) {
    return lineage_of(of).at[0]->scope;
}

/* At most as deep as there are scopes of scopes, which have no circles. */
static void put_id(buf *out, const resource *of, spot at) {
    const resource *scope = extended(of);
    buf_puts(out, scope ? "extensionResourceId(" : "resourceId(");
    if (scope) {
        put_id(out, scope, at);
        buf_puts(out, ", ");
    }
    put_type_and_names(out, of, at);
    buf_putc(out, ')');
}

static void put_field(buf *out, const part *p, spot at) {
    const bool whole = strncmp(p->text, "properties.", 11) != 0;
    buf_puts(out, "reference(");
    put_id(out, p->of, at);
    buf_puts(out, ", ");
    put_quoted(out, p->of->api);
    buf_printf(out, "%s).%s", whole ? ", 'Full'" : "", whole ? p->text : p->text + 11);
}

static void put_guid(buf *out, const part *p, spot at) {
    const resource *above = p->of->scope ? p->of->scope : p->of->parent;
    buf_puts(out, "guid(");
    if (above)
        put_id(out, above, at);
    else
        buf_puts(out, "resourceGroup().id");
    buf_puts(out, ", ");
    put_quoted(out, p->of->id);
    if (p->of->each) buf_printf(out, ", parameters('%s')[copyIndex('%s')]", p->of->each->name, p->of->symbol);
    buf_putc(out, ')');
}

/* The entry of a resource that this one refers to is that for the same entry: a resource is in the loop where the expression stands. */
static void put_each(buf *out, const part *p, spot at) {
    const char *loop = p->of ? at.in->symbol : at.loop;
    buf_printf(out, "parameters('%s')[copyIndex('%s')]", p->parameter->name, loop);
}

static void put_reference(buf *out, const part *p, spot at) {
    switch (p->kind) {
    case PART_TEXT: put_quoted(out, p->text); return;
    case PART_PARAMETER: buf_printf(out, "parameters('%s')", p->parameter->name); return;
    case PART_EACH: put_each(out, p, at); return;
    case PART_ID: put_id(out, p->of, at); return;
    case PART_NAME: put_expression(out, p->of->name, at); return;
    case PART_FIELD: put_field(out, p, at); return;
    case PART_GUID: put_guid(out, p, at); return;
    case PART_GROUP: buf_puts(out, "resourceGroup().name"); return;
    case PART_SUBSCRIPTION: buf_puts(out, "subscription().subscriptionId"); return;
    case PART_TENANT: buf_puts(out, "tenant().tenantId"); return;
    }
}

static bool is_number(const part *p) {
    return p->kind == PART_PARAMETER && p->parameter->type == PARAMETER_NUMBER;
}

static void put_joined(buf *out, template t, spot at) {
    for (size_t i = 0; i < t.count; i++) {
        if (i > 0) buf_puts(out, ", ");
        if (is_number(&t.at[i])) buf_puts(out, "string(");
        put_reference(out, &t.at[i], at);
        if (is_number(&t.at[i])) buf_putc(out, ')');
    }
}

static void put_expression(buf *out, template t, spot at) {
    if (t.count == 0) {
        buf_puts(out, "''");
    } else if (t.count == 1) {
        put_reference(out, &t.at[0], at);
    } else {
        buf_puts(out, "concat(");
        put_joined(out, t, at);
        buf_putc(out, ')');
    }
}

/* --- strings of JSON --- */

static void begin_expression(arm *a) {
    buf_truncate(a->text, 0);
    buf_putc(a->text, '[');
}

static const char *end_expression(arm *a) {
    buf_putc(a->text, ']');
    return buf_data(a->text);
}

/* Text that stands in brackets would be taken for an expression. */
static const char *literal(arm *a, const char *s) {
    const size_t len = strlen(s);
    if (len < 2 || *s != '[' || s[len - 1] != ']') return s;
    return arena_printf(a->d->mem, "[%s", s);
}

static const char *string_of(arm *a, template t, spot at) {
    const char *plain = template_text(t);
    if (plain) return literal(a, plain);
    begin_expression(a);
    put_expression(a->text, t, at);
    return end_expression(a);
}

static void put_pair(arm *a, const char *key, const char *s) {
    json_key(&a->j, key);
    json_string(&a->j, s);
}

/* Text for people: nothing in it turns its direction. */
static void put_words(arm *a, const char *key, const char *s) {
    put_pair(a, key, literal(a, comment_text(a->d->mem, s)));
}

/* --- values --- */

static void put_value(arm *a, const value *v, spot at);

static const char *name_of_loop(const member *m) {
    const char *name = template_text(m->key);
    return name ? name : "";
}

static void put_copy(arm *a, const member *m, spot at) {
    const char *name = name_of_loop(m);
    json_open(&a->j, '{');
    put_pair(a, "name", name);
    put_pair(a, "count", arena_printf(a->d->mem, "[length(parameters('%s'))]", m->is->each->name));
    json_key(&a->j, "input");
    put_value(a, m->is->entry, (spot){at.in, name});
    json_close(&a->j, '}');
}

/* The members of an object that are made for each entry of a list are declared in its member "copy". */
static void put_copies(arm *a, const value *object, spot at) {
    bool any = false;
    for (size_t i = 0; i < object->members.len; i++) {
        const member *m = &object->members.at[i];
        if (m->is->kind != VALUE_LOOP) continue;
        if (!any) {
            json_key(&a->j, "copy");
            json_open(&a->j, '[');
        }
        any = true;
        put_copy(a, m, at);
    }
    if (any) json_close(&a->j, ']');
}

static void put_members(arm *a, const value *object, spot at) {
    for (size_t i = 0; i < object->members.len; i++) {
        const member *m = &object->members.at[i];
        if (m->is->kind == VALUE_LOOP) continue;
        json_key(&a->j, string_of(a, m->key, at));
        put_value(a, m->is, at);
    }
    put_copies(a, object, at);
}

static void put_value(arm *a, const value *v, spot at) {
    switch (v->kind) {
    case VALUE_OBJECT:
        json_open(&a->j, '{');
        put_members(a, v, at);
        json_close(&a->j, '}');
        return;
    case VALUE_LIST:
        json_open(&a->j, '[');
        for (size_t i = 0; i < v->members.len; i++) put_value(a, v->members.at[i].is, at);
        json_close(&a->j, ']');
        return;
    case VALUE_BOOLEAN: json_bool(&a->j, strcmp(template_text(v->text), "true") == 0); return;
    case VALUE_NUMBER: json_int(&a->j, strtoll(template_text(v->text), NULL, 10)); return;
    default: json_string(&a->j, string_of(a, v->text, at)); return;
    }
}

/* --- parameters --- */

static void put_bound(arm *a, const char *key, bool has, int64_t n) {
    if (!has) return;
    json_key(&a->j, key);
    json_int(&a->j, n);
}

static void put_bounds(arm *a, const parameter *p) {
    const bool number = p->type == PARAMETER_NUMBER, list = p->type == PARAMETER_LIST;
    put_bound(a, number ? "minValue" : "minLength", list ? p->count >= 0 : p->has_min, list ? p->count : p->min);
    put_bound(a, number ? "maxValue" : "maxLength", list ? p->count >= 0 : p->has_max, list ? p->count : p->max);
}

static void put_default(arm *a, const parameter *p) {
    if (!p->preset || p->type == PARAMETER_LIST) return;
    json_key(&a->j, "defaultValue");
    if (p->type == PARAMETER_NUMBER)
        json_int(&a->j, strtoll(p->preset, NULL, 10));
    else
        json_string(&a->j, literal(a, p->preset));
}

static void put_parameter(arm *a, const parameter *p) {
    static const char *const TYPES[] = {"string", "array", "int"};
    json_key(&a->j, p->name);
    json_open(&a->j, '{');
    put_pair(a, "type", TYPES[p->type]);
    put_default(a, p);
    put_bounds(a, p);
    json_key(&a->j, "metadata");
    json_open(&a->j, '{');
    put_words(a, "description", *p->rules ? arena_printf(a->d->mem, "%s (%s)", p->says, p->rules) : p->says);
    json_close(&a->j, '}');
    json_close(&a->j, '}');
}

/* --- resources --- */

static void put_reasons(arm *a, const resource *r) {
    json_key(&a->j, "metadata");
    json_open(&a->j, '{');
    put_words(a, "description", r->says);
    put_words(a, "why", r->why);
    put_words(a, "apiVersion", r->why_api);
    bool any = false;
    for (size_t i = 0; i < r->properties.len; i++) {
        if (!r->properties.at[i].why) continue;
        if (!any) {
            json_key(&a->j, "reasons");
            json_open(&a->j, '{');
        }
        any = true;
        put_words(a, comment_text(a->d->mem, r->properties.at[i].path), r->properties.at[i].why);
    }
    if (any) json_close(&a->j, '}');
    json_close(&a->j, '}');
}

/* Of a child: "parent/child". */
static void put_name(arm *a, const resource *r) {
    const lineage c = lineage_of(r);
    VEC(part) parts = {0};
    for (size_t i = 0; i < c.count; i++) {
        if (i > 0) vec_push(a->d->mem, &parts, ((part){.kind = PART_TEXT, .text = "/"}));
        for (size_t k = 0; k < c.at[i]->name.count; k++) vec_push(a->d->mem, &parts, c.at[i]->name.at[k]);
    }
    put_pair(a, "name", string_of(a, (template){parts.at, parts.len}, (spot){r, NULL}));
}

/* On all that is made for a list where another resource is not told which. */
static void put_need(arm *a, const resource *r, const resource *need) {
    if (need->each && need->each != r->each) {
        json_string(&a->j, need->symbol);
        return;
    }
    begin_expression(a);
    put_id(a->text, need, (spot){r, NULL});
    json_string(&a->j, end_expression(a));
}

static void put_needs(arm *a, const resource *r) {
    bool any = false;
    for (size_t i = 0; i < r->needs.len; i++) {
        if (r->needs.at[i]->existing) continue;
        if (!any) {
            json_key(&a->j, "dependsOn");
            json_open(&a->j, '[');
        }
        any = true;
        put_need(a, r, r->needs.at[i]);
    }
    if (any) json_close(&a->j, ']');
}

static void put_loop(arm *a, const resource *r) {
    if (!r->each) return;
    json_key(&a->j, "copy");
    json_open(&a->j, '{');
    put_pair(a, "name", r->symbol);
    put_pair(a, "count", arena_printf(a->d->mem, "[length(parameters('%s'))]", r->each->name));
    json_close(&a->j, '}');
}

static void put_scope(arm *a, const resource *r) {
    const resource *scope = extended(r);
    if (!scope) return;
    begin_expression(a);
    put_id(a->text, scope, (spot){r, NULL});
    put_pair(a, "scope", end_expression(a));
}

static void put_resource(arm *a, const resource *r) {
    json_open(&a->j, '{');
    put_loop(a, r);
    put_pair(a, "type", r->type);
    put_pair(a, "apiVersion", r->api);
    put_scope(a, r);
    put_name(a, r);
    if (r->location.count > 0) put_pair(a, "location", string_of(a, r->location, (spot){r, NULL}));
    put_members(a, r->body, (spot){r, NULL});
    put_needs(a, r);
    put_reasons(a, r);
    json_close(&a->j, '}');
}

/* --- the whole --- */

static void put_head(arm *a) {
    json_key(&a->j, "metadata");
    json_open(&a->j, '{');
    json_key(&a->j, "comments");
    json_open(&a->j, '[');
    for (size_t i = 0; i < a->d->head.len; i++)
        if (*a->d->head.at[i]) json_string(&a->j, literal(a, comment_text(a->d->mem, a->d->head.at[i])));
    json_close(&a->j, ']');
    json_close(&a->j, '}');
}

static void put_resources(arm *a) {
    json_key(&a->j, "resources");
    json_open(&a->j, '[');
    for (size_t i = 0; i < a->d->resources.len; i++)
        if (!a->d->resources.at[i]->existing) put_resource(a, a->d->resources.at[i]);
    json_close(&a->j, ']');
}

static void put_outputs(arm *a) {
    json_key(&a->j, "outputs");
    json_open(&a->j, '{');
    for (size_t i = 0; i < a->d->resources.len; i++) {
        const resource *r = a->d->resources.at[i];
        if (!is_outermost(r)) continue;
        json_key(&a->j, arena_printf(a->d->mem, "%sId", r->symbol));
        json_open(&a->j, '{');
        put_pair(a, "type", "string");
        begin_expression(a);
        put_id(a->text, r, (spot){r, NULL});
        put_pair(a, "value", end_expression(a));
        json_close(&a->j, '}');
    }
    json_close(&a->j, '}');
}

static void put_template(arm *a) {
    json_open(&a->j, '{');
    put_pair(a, "$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
    put_pair(a, "contentVersion", "1.0.0.0");
    put_head(a);
    json_key(&a->j, "parameters");
    json_open(&a->j, '{');
    for (size_t i = 0; i < a->d->parameters.len; i++) put_parameter(a, a->d->parameters.at[i]);
    json_close(&a->j, '}');
    put_resources(a);
    put_outputs(a);
    json_close(&a->j, '}');
}

void write_arm(const deployment *d, buf *out) {
    arm a = {.d = d, .j = json_start_lines(out), .text = d->scratch};
    put_template(&a);
    buf_putc(out, '\n');
}
