#include <string.h>

#include "base/utf8.h"
#include "deploy/azcli_parts.h"

bool has_command(const resource *r) {
    for (size_t i = 0; i < r->properties.len; i++)
        if (!r->properties.at[i].az) return false;
    return r->az.len > 0;
}

/* --- texts --- */

static bool is_bare(const char *s) {
    static const char CHARS[] = "_./:=@%+,-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return *s && !s[strspn(s, CHARS)];
}

/* As it stands within double quotes. */
static void shell_quoted(buf *out, const char *s) {
    for (; *s; s++) {
        if (strchr("\"\\$`", *s)) buf_putc(out, '\\');
        buf_putc(out, *s);
    }
}

void shell_text(buf *out, const char *s) {
    const bool bare = is_bare(s);
    if (!bare) buf_putc(out, '"');
    shell_quoted(out, s);
    if (!bare) buf_putc(out, '"');
}

/* --- identifiers --- */

static void put_pieces(buf *out, template t) {
    for (size_t i = 0; i < t.count; i++) shell_part(out, &t.at[i]);
}

/* Without quotes. A resource of which there are several has no variable, and is spelled out. */
static void put_id(buf *out, const resource *of, bool made);

/* ".../providers/Maker.Service/things/name", or below its parent "/parts/name". */
static void put_last_step(buf *out, const resource *of) {
    const char *last = of->parent ? strrchr(of->type, '/') : NULL;
    if (last)
        buf_printf(out, "%s/", last);
    else
        buf_printf(out, "/providers/%s/", of->type);
    put_pieces(out, of->name);
}

static void put_id(buf *out, const resource *of, bool made) {
    const resource *above = of->parent ? of->parent : of->scope;
    if (!of->each && !made) {
        buf_printf(out, "${%s_id}", of->symbol);
        return;
    }
    if (above)
        put_id(out, above, false);
    else
        buf_puts(out, "/subscriptions/${subscription}/resourceGroups/${RESOURCE_GROUP}");
    put_last_step(out, of);
}

void shell_id(buf *out, const resource *of) {
    buf_putc(out, '"');
    put_id(out, of, false);
    buf_putc(out, '"');
}

void shell_made_id(buf *out, const resource *of) {
    buf_putc(out, '"');
    put_id(out, of, true);
    buf_putc(out, '"');
}

void shell_own_id(buf *out, const resource *of) {
    if (of->each)
        buf_puts(out, "\"$id\"");
    else
        shell_id(out, of);
}

void shell_field_name(buf *out, const resource *of, const char *path) {
    buf_printf(out, "%s__%s", of->symbol, strrchr(path, '.') + 1);
}

/* --- references --- */

static void put_guid(buf *out, const resource *of) {
    const resource *above = of->scope ? of->scope : of->parent;
    buf_puts(out, "$(guid \"");
    if (above)
        put_id(out, above, false);
    else
        buf_puts(out, "/subscriptions/${subscription}/resourceGroups/${RESOURCE_GROUP}");
    buf_puts(out, "\" \"");
    shell_quoted(out, of->id);
    buf_puts(out, of->each ? "\" \"${each}\")" : "\")");
}

void shell_part(buf *out, const part *p) {
    switch (p->kind) {
    case PART_TEXT: shell_quoted(out, p->text); return;
    case PART_PARAMETER: buf_printf(out, "${%s}", p->parameter->name); return;
    case PART_EACH: buf_puts(out, p->of ? "${each}" : "${entry}"); return;
    case PART_ID: put_id(out, p->of, false); return;
    case PART_NAME: put_pieces(out, p->of->name); return;
    case PART_FIELD:
        buf_puts(out, "${");
        shell_field_name(out, p->of, p->text);
        buf_putc(out, '}');
        return;
    case PART_GUID: put_guid(out, p->of); return;
    case PART_GROUP: buf_puts(out, "${RESOURCE_GROUP}"); return;
    case PART_SUBSCRIPTION: buf_puts(out, "${subscription}"); return;
    case PART_TENANT: buf_puts(out, "${tenant}"); return;
    }
}

void shell_word(buf *out, template t) {
    const char *plain = template_text(t);
    if (plain) {
        shell_text(out, plain);
        return;
    }
    buf_putc(out, '"');
    put_pieces(out, t);
    buf_putc(out, '"');
}

/* --- what a script uses --- */

typedef struct seeking {
    part_kind kind;
    bool found;
} seeking;

static void seek(void *ctx, template t) {
    seeking *s = ctx;
    for (size_t i = 0; i < t.count; i++) s->found |= t.at[i].kind == s->kind;
}

bool shell_uses(const deployment *d, part_kind kind) {
    seeking s = {.kind = kind};
    for (size_t i = 0; i < d->resources.len; i++)
        see_templates(d->resources.at[i], has_command(d->resources.at[i]), seek, &s);
    return s.found;
}

/* --- words --- */

typedef struct writing {
    arena *mem;
    const char *out;
} writing;

static void take(void *ctx, const char *piece, size_t len) {
    writing *w = ctx;
    w->out = arena_printf(w->mem, "%s%.*s", w->out, (int)len, piece);
}

const char *shell_filled(const deployment *d, word_id pattern, const char *a, const char *b) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    writing w = {d->mem, ""};
    words_fill(word(pattern, d->in), blanks, 2, take, &w);
    return w.out;
}
