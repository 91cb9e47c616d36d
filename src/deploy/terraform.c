#include <string.h>

#include "base/utf8.h"
#include "deploy/block.h"
#include "report/words.h"

#define MARK "# "

/* --- texts --- */

static void put_escaped(buf *out, const char *s) {
    for (size_t n; *s; s += n) {
        uint32_t cp = 0xFFFD;
        n = utf8_decode(s, strnlen(s, 4), &cp);
        if (*s == '"' || *s == '\\')
            buf_printf(out, "\\%c", *s);
        else if ((*s == '$' || *s == '%') && s[1] == '{')
            buf_printf(out, "%c%c", *s, *s);
        else if (n > 0 && !is_unruly(cp))
            buf_add(out, s, n);
        else
            buf_printf(out, cp > 0xFFFF ? "\\U%08x" : "\\u%04x", (unsigned)cp);
        n += n == 0;
    }
}

static void put_string(buf *out, const char *s) {
    buf_putc(out, '"');
    put_escaped(out, s);
    buf_putc(out, '"');
}

/* --- references --- */

static void put_symbol(buf *out, const resource *of) {
    buf_printf(out, "%sazapi_resource.%s", of->existing ? "data." : "", of->symbol);
    if (of->each) buf_puts(out, "[each.key]");
}

#define GROUP_ID "local.resource_group_id"

static void put_above(buf *out, const resource *of) {
    if (!of->scope && !of->parent) {
        buf_puts(out, GROUP_ID);
        return;
    }
    put_symbol(out, of->scope ? of->scope : of->parent);
    buf_puts(out, ".id");
}

static void put_guid(buf *out, const resource *of) {
    buf_puts(out, "uuidv5(\"url\", join(\"|\", [");
    put_above(out, of);
    buf_puts(out, ", ");
    put_string(out, of->id);
    buf_puts(out, of->each ? ", each.value]))" : "]))");
}

static void put_reference(buf *out, const part *p) {
    switch (p->kind) {
    case PART_PARAMETER: buf_printf(out, "var.%s", p->parameter->name); return;
    case PART_EACH: buf_puts(out, p->of ? "each.value" : "entry"); return;
    case PART_ID:
    case PART_NAME:
        put_symbol(out, p->of);
        buf_puts(out, p->kind == PART_ID ? ".id" : ".name");
        return;
    case PART_FIELD:
        put_symbol(out, p->of);
        buf_printf(out, ".output.%s", p->text);
        return;
    case PART_GUID: put_guid(out, p->of); return;
    case PART_GROUP: buf_puts(out, "var.resource_group"); return;
    case PART_SUBSCRIPTION: buf_puts(out, "data.azapi_client_config.current.subscription_id"); return;
    case PART_TENANT: buf_puts(out, "data.azapi_client_config.current.tenant_id"); return;
    case PART_TEXT: return;
    }
}

static void put_text(buf *out, template t) {
    put_template(out, t, '"', put_escaped, put_reference);
}

static void put_key(buf *out, template key) {
    const char *plain = template_text(key);
    if (is_plain_key(plain)) {
        buf_puts(out, plain);
        return;
    }
    buf_putc(out, '(');
    put_text(out, key);
    buf_putc(out, ')');
}

static void begin_loop(buf *out, const parameter *each, bool in_list) {
    (void)in_list;
    buf_printf(out, "[for entry in var.%s : ", each->name);
}

static void end_loop(buf *out, bool in_list) {
    (void)in_list;
    buf_putc(out, ']');
}

static const dialect HCL = {MARK, " = ", ",", put_text, put_key, begin_loop, end_loop};

/* --- parameters --- */

static void put_condition(buf *out, size_t *count, const char *joint) {
    buf_puts(out, (*count)++ == 0 ? "" : joint);
}

/* Bounds and pattern of `what`, a text or a number. */
static void put_checks(buf *out, const parameter *p, const char *what, size_t *count) {
    const bool number = p->type == PARAMETER_NUMBER;
    const char *size = number ? "%s %s %lld" : "length(%s) %s %lld";
    if (p->has_min) {
        put_condition(out, count, " && ");
        buf_printf(out, size, what, ">=", (long long)p->min);
    }
    if (p->has_max) {
        put_condition(out, count, " && ");
        buf_printf(out, size, what, "<=", (long long)p->max);
    }
    if (!p->pattern || number) return;
    put_condition(out, count, " && ");
    buf_puts(out, "can(regex(");
    put_string(out, p->pattern);
    buf_printf(out, ", %s))", what);
}

static void put_list_checks(buf *out, const parameter *p, const char *what) {
    size_t entries = 0, lists = 0;
    if (p->count >= 0) {
        put_condition(out, &lists, "");
        buf_printf(out, "length(%s) == %ld", what, p->count);
    }
    if (!p->has_min && !p->has_max && !p->pattern) return;
    put_condition(out, &lists, " && ");
    buf_printf(out, "alltrue([for entry in %s : ", what);
    put_checks(out, p, "entry", &entries);
    buf_puts(out, "])");
}

static void put_validation(buf *out, const deployment *d, const parameter *p) {
    const char *what = arena_printf(d->mem, "var.%s", p->name);
    size_t count = 0;
    if (!*p->rules) return;
    buf_puts(out, "\n  validation {\n    condition     = ");
    if (p->type == PARAMETER_LIST)
        put_list_checks(out, p, what);
    else
        put_checks(out, p, what, &count);
    buf_puts(out, "\n    error_message = ");
    put_string(out, arena_printf(d->mem, "%s (%s).", p->says, p->rules));
    buf_puts(out, "\n  }\n");
}

static void put_parameter(buf *out, const deployment *d, const parameter *p) {
    static const char *const TYPES[] = {"string", "list(string)", "number"};
    buf_printf(out, "\nvariable \"%s\" {\n  type        = %s\n  description = ", p->name, TYPES[p->type]);
    put_string(out, p->says);
    buf_putc(out, '\n');
    if (p->preset && p->type != PARAMETER_LIST) {
        buf_puts(out, "  default     = ");
        if (p->type == PARAMETER_NUMBER)
            buf_puts(out, p->preset);
        else
            put_string(out, p->preset);
        buf_putc(out, '\n');
    }
    put_validation(out, d, p);
    buf_puts(out, "}\n");
}

/* --- resources --- */

static void put_line(buf *out, const char *key, template t) {
    if (t.count == 0) return;
    buf_printf(out, "  %s = ", key);
    put_text(out, t);
    buf_putc(out, '\n');
}

static void put_exports(buf *out, const deployment *d, const resource *r) {
    const lines fields = fields_asked(d, r);
    buf_puts(out, "  response_export_values = [");
    for (size_t i = 0; i < fields.len; i++) {
        buf_puts(out, i == 0 ? "" : ", ");
        put_string(out, fields.at[i]);
    }
    buf_puts(out, "]\n");
}

static void put_after(buf *out, const resource *r) {
    size_t count = 0;
    for (size_t i = 0; i < r->after.len; i++) {
        if (r->after.at[i]->existing) continue;
        buf_printf(out, "%sazapi_resource.%s", count++ == 0 ? "  depends_on = [" : ", ", r->after.at[i]->symbol);
    }
    if (count > 0) buf_puts(out, "]\n");
}

static void put_remarks(buf *out, const deployment *d, const resource *r) {
    put_comment(out, 0, MARK, r->says);
    put_comment(out, 0, MARK, r->why);
    put_comment(out, 0, MARK, r->existing ? word(W_DEPLOY_EXISTS, d->in) : r->why_api);
}

static void put_body(buf *out, const resource *r) {
    buf_puts(out, "  body = {");
    if (r->body->members.len > 0) {
        buf_putc(out, '\n');
        put_members(&HCL, r->body, 4, out);
        buf_puts(out, "  ");
    }
    buf_puts(out, "}\n");
}

static void put_resource(buf *out, const deployment *d, const resource *r) {
    buf_putc(out, '\n');
    put_remarks(out, d, r);
    buf_printf(out, "%s \"azapi_resource\" \"%s\" {\n", r->existing ? "data" : "resource", r->symbol);
    if (r->each) buf_printf(out, "  for_each = toset(var.%s)\n", r->each->name);
    buf_printf(out, "  type = \"%s@%s\"\n  parent_id = ", r->type, r->api);
    put_above(out, r);
    buf_putc(out, '\n');
    put_line(out, "name", r->name);
    if (!r->existing) {
        put_line(out, "location", r->location);
        put_body(out, r);
    }
    put_exports(out, d, r);
    put_after(out, r);
    buf_puts(out, "}\n");
}

/* --- the whole --- */

static const char START[] =
    "\n"
    "terraform {\n"
    "  required_version = \">= 1.3\"\n"
    "  required_providers {\n"
    "    azapi = {\n"
    "      source  = \"Azure/azapi\"\n"
    "      version = \"~> 2.0\"\n"
    "    }\n"
    "  }\n"
    "}\n"
    "\n"
    "provider \"azapi\" {}\n"
    "\n"
    "data \"azapi_client_config\" \"current\" {}\n"
    "\n"
    "locals {\n"
    "  resource_group_id = \"/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.resource_group}\"\n"
    "}\n"
    "\n"
    "variable \"resource_group\" {\n"
    "  type        = string\n"
    "  description = ";

void write_terraform(const deployment *d, buf *out) {
    for (size_t i = 0; i < d->head.len; i++) put_comment(out, 0, MARK, d->head.at[i]);
    buf_puts(out, START);
    put_string(out, word(W_DEPLOY_GROUP, d->in));
    buf_puts(out, "\n}\n");
    for (size_t i = 0; i < d->parameters.len; i++) put_parameter(out, d, d->parameters.at[i]);
    for (size_t i = 0; i < d->resources.len; i++) put_resource(out, d, d->resources.at[i]);
    for (size_t i = 0; i < d->resources.len; i++) {
        const resource *r = d->resources.at[i];
        if (is_outermost(r))
            buf_printf(out, "\noutput \"%s_id\" {\n  value = azapi_resource.%s.id\n}\n", r->symbol, r->symbol);
    }
}
