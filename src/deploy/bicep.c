#include <string.h>

#include "base/utf8.h"
#include "deploy/block.h"
#include "report/words.h"

#define MARK "// "

/* --- texts --- */

static void put_escaped(buf *out, const char *s) {
    for (size_t n; *s; s += n) {
        uint32_t cp = 0xFFFD;
        n = utf8_decode(s, strnlen(s, 4), &cp);
        if (*s == '\'' || *s == '\\' || (*s == '$' && s[1] == '{'))
            buf_printf(out, "\\%c", *s);
        else if (n > 0 && !is_unruly(cp))
            buf_add(out, s, n);
        else
            buf_printf(out, "\\u{%x}", (unsigned)cp);
        n += n == 0;
    }
}

static void put_string(buf *out, const char *s) {
    buf_putc(out, '\'');
    put_escaped(out, s);
    buf_putc(out, '\'');
}

/* --- references --- */

static void put_symbol(buf *out, const resource *of) {
    buf_puts(out, of->symbol);
    if (of->each) buf_puts(out, "[index]");
}

static void put_field(buf *out, const part *p) {
    put_symbol(out, p->of);
    buf_printf(out, ".%s", p->text);
}

static void put_guid(buf *out, const resource *of) {
    buf_puts(out, "guid(");
    if (of->scope || of->parent) {
        put_symbol(out, of->scope ? of->scope : of->parent);
        buf_puts(out, ".id");
    } else {
        buf_puts(out, "resourceGroup().id");
    }
    buf_puts(out, ", ");
    put_string(out, of->id);
    buf_puts(out, of->each ? ", each)" : ")");
}

static void put_reference(buf *out, const part *p) {
    switch (p->kind) {
    case PART_PARAMETER: buf_puts(out, p->parameter->name); return;
    case PART_EACH: buf_puts(out, p->of ? "each" : "entry"); return;
    case PART_ID:
        put_symbol(out, p->of);
        buf_puts(out, ".id");
        return;
    case PART_NAME:
        put_symbol(out, p->of);
        buf_puts(out, ".name");
        return;
    case PART_FIELD: put_field(out, p); return;
    case PART_GUID: put_guid(out, p->of); return;
    case PART_GROUP: buf_puts(out, "resourceGroup().name"); return;
    case PART_SUBSCRIPTION: buf_puts(out, "subscription().subscriptionId"); return;
    case PART_TENANT: buf_puts(out, "tenant().tenantId"); return;
    case PART_TEXT: return;
    }
}

static void put_text(buf *out, template t) {
    put_template(out, t, '\'', put_escaped, put_reference);
}

static void put_key(buf *out, template key) {
    const char *plain = template_text(key);
    if (is_plain_key(plain)) {
        buf_puts(out, plain);
    } else if (key.count == 1 && !plain) {
        buf_puts(out, "'${");
        put_reference(out, &key.at[0]);
        buf_puts(out, "}'");
    } else {
        put_text(out, key);
    }
}

/* A for-expression stands only where it is the value of a property. */
static void begin_loop(buf *out, const parameter *each, bool in_list) {
    buf_printf(out, in_list ? "map(%s, entry => " : "[for entry in %s: ", each->name);
}

static void end_loop(buf *out, bool in_list) {
    buf_putc(out, in_list ? ')' : ']');
}

static const dialect BICEP = {MARK, ": ", "", put_text, put_key, begin_loop, end_loop};

/* --- parameters --- */

static void put_bound(buf *out, const char *name, bool has, int64_t n) {
    if (has) buf_printf(out, "@%s(%lld)\n", name, (long long)n);
}

/* The bounds of a list are of its entries: only the number of those can be checked. */
static void put_bounds(buf *out, const parameter *p) {
    const bool number = p->type == PARAMETER_NUMBER, list = p->type == PARAMETER_LIST;
    put_bound(out, number ? "minValue" : "minLength", list ? p->count >= 0 : p->has_min, list ? p->count : p->min);
    put_bound(out, number ? "maxValue" : "maxLength", list ? p->count >= 0 : p->has_max, list ? p->count : p->max);
}

static void put_parameter(buf *out, const parameter *p) {
    static const char *const TYPES[] = {"string", "string[]", "int"};
    buf_puts(out, "\n@description('");
    put_escaped(out, p->says);
    if (*p->rules) {
        buf_puts(out, " (");
        put_escaped(out, p->rules);
        buf_putc(out, ')');
    }
    buf_puts(out, "')\n");
    put_bounds(out, p);
    buf_printf(out, "param %s %s", p->name, TYPES[p->type]);
    if (p->preset && p->type == PARAMETER_NUMBER) buf_printf(out, " = %s", p->preset);
    if (p->preset && p->type == PARAMETER_TEXT) {
        buf_puts(out, " = ");
        put_string(out, p->preset);
    }
    buf_putc(out, '\n');
}

/* --- resources --- */

static void put_line(buf *out, size_t indent, const char *key, template t) {
    if (t.count == 0) return;
    put_indent(out, indent);
    buf_printf(out, "%s: ", key);
    put_text(out, t);
    buf_putc(out, '\n');
}

static void put_link(buf *out, size_t indent, const char *key, const resource *to) {
    if (!to) return;
    put_indent(out, indent);
    buf_printf(out, "%s: ", key);
    put_symbol(out, to);
    buf_putc(out, '\n');
}

static void put_after(buf *out, const resource *r) {
    size_t count = 0;
    for (size_t i = 0; i < r->after.len; i++) {
        if (r->after.at[i]->existing) continue;
        buf_printf(out, "%s    %s\n", count++ == 0 ? "  dependsOn: [\n" : "", r->after.at[i]->symbol);
    }
    if (count > 0) buf_puts(out, "  ]\n");
}

static void put_remarks(buf *out, const deployment *d, const resource *r) {
    put_comment(out, 0, MARK, r->says);
    put_comment(out, 0, MARK, r->why);
    put_comment(out, 0, MARK, r->existing ? word(W_DEPLOY_EXISTS, d->in) : r->why_api);
}

static void put_resource(buf *out, const deployment *d, const resource *r) {
    buf_putc(out, '\n');
    put_remarks(out, d, r);
    buf_printf(out, "resource %s '%s@%s'%s = ", r->symbol, r->type, r->api, r->existing ? " existing" : "");
    if (r->each)
        buf_printf(out, needs_same_entry(r) ? "[for (each, index) in %s: " : "[for each in %s: ", r->each->name);
    buf_puts(out, "{\n");
    put_link(out, 2, "parent", r->parent);
    put_link(out, 2, "scope", r->scope);
    put_line(out, 2, "name", r->name);
    if (!r->existing) {
        put_line(out, 2, "location", r->location);
        put_members(&BICEP, r->body, 2, out);
        put_after(out, r);
    }
    buf_puts(out, r->each ? "}]\n" : "}\n");
}

/* --- the whole --- */

void write_bicep(const deployment *d, buf *out) {
    for (size_t i = 0; i < d->head.len; i++) put_comment(out, 0, MARK, d->head.at[i]);
    buf_puts(out, "\ntargetScope = 'resourceGroup'\n");
    for (size_t i = 0; i < d->parameters.len; i++) put_parameter(out, d->parameters.at[i]);
    for (size_t i = 0; i < d->resources.len; i++) put_resource(out, d, d->resources.at[i]);
    for (size_t i = 0; i < d->resources.len; i++) {
        const resource *r = d->resources.at[i];
        if (is_outermost(r)) buf_printf(out, "\noutput %sId string = %s.id\n", r->symbol, r->symbol);
    }
}
