/* JSON in which the shell puts variables. */
#include "deploy/azcli_parts.h"

/* Where it stands: in a here-document on many lines, or on one line in double quotes, where a quote needs a backslash. */
typedef struct shape {
    bool quoted;
    size_t indent;
    int *lists; /* how many lists for loops there were */
} shape;

static void put_value(buf *out, const value *v, shape s);

/* --- strings --- */

static void put_quote(buf *out, shape s) {
    buf_puts(out, s.quoted ? "\\\"" : "\"");
}

/* A backslash of JSON, for the shell. */
static void put_backslash(buf *out) {
    buf_puts(out, "\\\\");
}

static void put_character(buf *out, const char *c, shape s) {
    if (*c == '"' || *c == '\\') {
        put_backslash(out);
        buf_puts(out, *c == '\\' ? "\\\\" : s.quoted ? "\\\"" : "\"");
    } else if (*c == '$' || *c == '`') {
        buf_printf(out, "\\%c", *c);
    } else {
        buf_putc(out, *c);
    }
}

static void put_string(buf *out, template t, shape s) {
    const bool bare = t.count == 1 && t.at[0].kind == PART_PARAMETER && t.at[0].parameter->type == PARAMETER_NUMBER;
    if (!bare) put_quote(out, s);
    for (size_t i = 0; i < t.count; i++) {
        if (t.at[i].kind != PART_TEXT) shell_part(out, &t.at[i]);
        for (const char *c = t.at[i].kind == PART_TEXT ? t.at[i].text : ""; *c; c++) put_character(out, c, s);
    }
    if (!bare) put_quote(out, s);
}

/* --- values --- */

static void new_line(buf *out, shape s) {
    buf_putc(out, s.quoted ? ' ' : '\n');
    if (!s.quoted) buf_repeat(out, ' ', s.indent);
}

static shape inner(shape s) {
    s.indent += 2;
    return s;
}

static void put_key(buf *out, template key, shape s) {
    put_string(out, key, s);
    buf_puts(out, ": ");
}

static void put_members(buf *out, const value *v, bool keys, shape s) {
    for (size_t i = 0; i < v->members.len; i++) {
        if (i > 0) buf_putc(out, ',');
        new_line(out, inner(s));
        if (keys) put_key(out, v->members.at[i].key, s);
        put_value(out, v->members.at[i].is, inner(s));
    }
    if (v->members.len > 0) new_line(out, s);
}

/* A list as a whole is gone through like any other. */
static const parameter *whole_list(const value *v) {
    const bool one = v->kind == VALUE_TEXT && v->text.count == 1 && v->text.at[0].kind == PART_PARAMETER;
    return one && v->text.at[0].parameter->type == PARAMETER_LIST ? v->text.at[0].parameter : NULL;
}

static void put_value(buf *out, const value *v, shape s) {
    if (v->kind == VALUE_LOOP || whole_list(v)) {
        buf_printf(out, "[${list_%d}]", ++*s.lists);
        return;
    }
    switch (v->kind) {
    case VALUE_OBJECT:
        buf_putc(out, '{');
        put_members(out, v, true, s);
        buf_putc(out, '}');
        return;
    case VALUE_LIST:
        buf_putc(out, '[');
        put_members(out, v, false, s);
        buf_putc(out, ']');
        return;
    case VALUE_BOOLEAN:
    case VALUE_NUMBER: buf_puts(out, template_text(v->text)); return;
    default: put_string(out, v->text, s); return;
    }
}

void shell_json(buf *out, const resource *r) {
    int lists = 0;
    const shape s = {.lists = &lists};
    buf_putc(out, '{');
    if (r->location.count > 0) {
        buf_puts(out, "\n  \"location\": ");
        put_string(out, r->location, s);
        if (r->body->members.len > 0) buf_putc(out, ',');
    }
    put_members(out, r->body, true, s);
    if (r->location.count > 0 && r->body->members.len == 0) buf_putc(out, '\n');
    buf_putc(out, '}');
}

/* --- lists, in the order in which they are used --- */

static void put_entry(buf *out, const value *v, int *none) {
    const shape s = {.quoted = true, .lists = none};
    if (v->kind == VALUE_LOOP)
        put_value(out, v->entry, s);
    else
        buf_puts(out, "\\\"${entry}\\\"");
}

static void put_list(buf *out, size_t indent, const value *v, int number) {
    const parameter *of = v->kind == VALUE_LOOP ? v->each : whole_list(v);
    int none = 0;
    buf_repeat(out, ' ', indent);
    buf_printf(out, "list_%d=\n", number);
    buf_repeat(out, ' ', indent);
    buf_printf(out, "for entry in ${%s}; do list_%d=\"${list_%d}${list_%d:+, }", of->name, number, number, number);
    put_entry(out, v, &none);
    buf_puts(out, "\"; done\n");
}

static void put_lists(buf *out, size_t indent, const value *v, int *count) {
    if (v->kind == VALUE_LOOP || whole_list(v)) {
        put_list(out, indent, v, ++*count);
        return;
    }
    for (size_t i = 0; i < v->members.len; i++) put_lists(out, indent, v->members.at[i].is, count);
}

void shell_lists(buf *out, size_t indent, const value *body) {
    int count = 0;
    put_lists(out, indent, body, &count);
}
