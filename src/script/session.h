/* session.h - one sandbox at work for a reader, and what has to be freed when memory runs out
 *
 * A session owns the sandbox and a read buffer. While it is open, the escape of its arena frees both before it jumps
 * on, so a reader needs no failure paths. Diagnostics are collected in the arena and handed over at the end: the
 * caller's list may live in another arena, whose escape knows nothing of the session. */
#ifndef ACRPLAN_SCRIPT_SESSION_H
#define ACRPLAN_SCRIPT_SESSION_H

#include "base/buf.h"
#include "script/sandbox.h"

typedef struct session {
    arena *mem;
    sandbox *box;
    lua_State *L;
    sandbox_limits limits;
    buf text;
    diags *d;
    arena_escape *escape; /* of the arena, before the session */
    void *escape_ctx;
} session;

/* `s` must stay where it is until session_close(). Jumps when memory runs out. */
void session_open(session *s, arena *mem, const sandbox_limits *limits);

/* Frees what the session owns and hands its diagnostics, sorted, to `d`. */
void session_close(session *s, diags *d);

/* sandbox_call() and sandbox_load(); jump when memory runs out. */
bool session_call(session *s, void (*fn)(lua_State *L, void *ud), void *ud, place fallback);
bool session_load(session *s, const char *name, const char *text, size_t len);

/* The text of a file ("-": standard input), checked and in the arena; NULL with a diagnostic, and `hint` where the
 * file is missing. */
char *session_read_file(session *s, const char *path, const char *hint, size_t *len);

#endif
