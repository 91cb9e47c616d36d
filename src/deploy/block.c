#include "deploy/block.h"

#include <string.h>

#define STEP 2

typedef struct spot {
    size_t indent;
    bool in_list; /* somewhere within one */
} spot;

static void put_value(const dialect *with, const value *v, spot at, buf *out);

void put_indent(buf *out, size_t indent) {
    buf_repeat(out, ' ', indent);
}

bool is_plain_key(const char *key) {
    static const char CHARS[] = "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return key && *key && !strchr("0123456789", *key) && !key[strspn(key, CHARS)];
}

static void end_line(const dialect *with, const value *v, const char *comma, buf *out) {
    const value *said = v->kind == VALUE_LOOP ? v->entry : v;
    buf_puts(out, comma);
    put_remark(out, with->mark, said->from ? said->from->why : NULL);
    buf_putc(out, '\n');
}

static void put_members_at(const dialect *with, const value *object, spot at, buf *out) {
    for (size_t i = 0; i < object->members.len; i++) {
        const member *m = &object->members.at[i];
        put_indent(out, at.indent);
        with->put_key(out, m->key);
        buf_puts(out, with->assign);
        put_value(with, m->is, at, out);
        end_line(with, m->is, "", out);
    }
}

void put_members(const dialect *with, const value *object, size_t indent, buf *out) {
    put_members_at(with, object, (spot){indent, false}, out);
}

static void put_entries(const dialect *with, const value *list, spot at, buf *out) {
    for (size_t i = 0; i < list->members.len; i++) {
        put_indent(out, at.indent);
        put_value(with, list->members.at[i].is, at, out);
        end_line(with, list->members.at[i].is, with->comma, out);
    }
}

static void put_object(const dialect *with, const value *v, spot at, buf *out) {
    buf_puts(out, "{");
    if (v->members.len > 0) {
        buf_putc(out, '\n');
        put_members_at(with, v, (spot){at.indent + STEP, at.in_list}, out);
        put_indent(out, at.indent);
    }
    buf_puts(out, "}");
}

static void put_list(const dialect *with, const value *v, spot at, buf *out) {
    buf_puts(out, "[\n");
    put_entries(with, v, (spot){at.indent + STEP, true}, out);
    put_indent(out, at.indent);
    buf_puts(out, "]");
}

static void put_loop(const dialect *with, const value *v, spot at, buf *out) {
    with->begin_loop(out, v->each, at.in_list);
    put_value(with, v->entry, (spot){at.indent, true}, out);
    with->end_loop(out, at.in_list);
}

static void put_value(const dialect *with, const value *v, spot at, buf *out) {
    switch (v->kind) {
    case VALUE_OBJECT: put_object(with, v, at, out); return;
    case VALUE_LIST: put_list(with, v, at, out); return;
    case VALUE_LOOP: put_loop(with, v, at, out); return;
    case VALUE_BOOLEAN:
    case VALUE_NUMBER: buf_puts(out, template_text(v->text)); return;
    default: with->put_text(out, v->text); return;
    }
}

void put_template(buf *out, template t, char quote, void (*put_escaped)(buf *out, const char *s),
                  void (*put_reference)(buf *out, const part *p)) {
    if (t.count == 1 && t.at[0].kind != PART_TEXT) {
        put_reference(out, &t.at[0]);
        return;
    }
    buf_putc(out, quote);
    for (size_t i = 0; i < t.count; i++) {
        if (t.at[i].kind == PART_TEXT) {
            put_escaped(out, t.at[i].text);
            continue;
        }
        buf_puts(out, "${");
        put_reference(out, &t.at[i]);
        buf_puts(out, "}");
    }
    buf_putc(out, quote);
}
