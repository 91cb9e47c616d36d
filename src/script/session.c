#include "script/session.h"

#include <stdint.h>
#include <string.h>

#include "script/text_file.h"

static void release(session *s) {
    sandbox_free(s->box);
    buf_free(&s->text);
    s->box = NULL;
    arena_set_escape(s->mem, s->escape, s->escape_ctx, NULL, NULL);
}

static void on_escape(void *ctx) {
    session *s = ctx;
    arena_escape *escape = s->escape;
    void *escape_ctx = s->escape_ctx;
    release(s);
    escape(escape_ctx);
}

/* Takes the arena's way out for a failure outside of it: this allocation cannot succeed. */
static void out_of_memory(session *s) {
    (void)arena_alloc(s->mem, SIZE_MAX, 2);
}

void session_open(session *s, arena *mem, const sandbox_limits *limits) {
    *s = (session){.mem = mem, .limits = limits ? *limits : SANDBOX_DEFAULTS, .d = diags_new(mem)};
    arena_set_escape(mem, on_escape, s, &s->escape, &s->escape_ctx);
    s->box = sandbox_new(&s->limits);
    if (!s->box) out_of_memory(s);
    sandbox_use_arena(s->box, mem);
    s->L = sandbox_lua(s->box);
}

void session_close(session *s, diags *d) {
    release(s);
    diags_sort(s->d);
    for (size_t i = 0; i < diags_count(s->d); i++) {
        const diag *x = diags_at(s->d, i);
        diag_add(d, x->severity, x->where, x->hint, "%s", x->message);
    }
}

bool session_call(session *s, void (*fn)(lua_State *L, void *ud), void *ud, place fallback) {
    bool fine = sandbox_call(s->box, fn, ud, fallback, s->d);
    if (sandbox_no_memory(s->box)) out_of_memory(s);
    return fine;
}

bool session_load(session *s, const char *name, const char *text, size_t len) {
    bool fine = sandbox_load(s->box, name, text, len, s->d);
    if (sandbox_no_memory(s->box)) out_of_memory(s);
    return fine;
}

char *session_read_file(session *s, const char *path, const char *hint, size_t *len) {
    const char *name = strcmp(path, "-") == 0 ? STDIN_NAME : path;
    buf_truncate(&s->text, 0);
    bool whole = text_file_read(path, hint, s->limits.text, &s->text, s->d);
    if (!buf_ok(&s->text)) out_of_memory(s);
    if (!whole || !text_check(name, buf_data(&s->text), s->text.len, s->d)) return NULL;
    *len = s->text.len;
    return arena_strndup(s->mem, buf_data(&s->text), s->text.len);
}
