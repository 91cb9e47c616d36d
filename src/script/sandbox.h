/* sandbox.h - a Lua state for files that may come from strangers
 *
 * The state starts with nothing; the allow list adds what is linear in what it was given. Limits: bytes, VM
 * instructions, nesting of calls and of constructors, size of the text and of one string. A limit cannot be caught by
 * the script (there is no pcall), and shows up as a diagnostic that names it.
 *
 * Nothing that a script can see depends on addresses, time or locale. Ordinary `pairs` would (Lua seeds its hashes
 * with an address), so the one given here goes through sorted keys. */
#ifndef ACRPLAN_SCRIPT_SANDBOX_H
#define ACRPLAN_SCRIPT_SANDBOX_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

typedef struct sandbox_limits {
    size_t memory;         /* bytes; default 64 MiB */
    uint64_t instructions; /* of one sandbox_call(); default 50 million: under 2 s */
    size_t text;           /* bytes of one file; default 4 MiB */
} sandbox_limits;

extern const sandbox_limits SANDBOX_DEFAULTS;

#define SANDBOX_CALLS 200          /* depth of calls; Lua's own bound on nested constructors is the same number */
#define SANDBOX_STRING (64 * 1024) /* bytes of one string */

typedef struct sandbox sandbox;

/* Owned: sandbox_free(). NULL when memory runs out. `limits` NULL: the defaults. */
sandbox *sandbox_new(const sandbox_limits *limits);
void sandbox_free(sandbox *s); /* takes NULL */
lua_State *sandbox_lua(sandbox *s);

/* While a protected call runs, `a` raises a Lua error when its memory runs out, so that no C frame of Lua is jumped
 * over. */
void sandbox_use_arena(sandbox *s, arena *a);

/* Calls fn(L, ud) protected and under the limits; a Lua error, limit or lack of memory becomes one diagnostic. True
 * on success. What stands on the stack becomes the stack of fn and is consumed. `fallback` is the place blamed when
 * the error has none; its file is also the author's file until the next call. [-all, +0] */
bool sandbox_call(sandbox *s, void (*fn)(lua_State *L, void *ud), void *ud, place fallback, diags *d);

/* Loads a text chunk (never bytecode; BOM and CRLF accepted) named "@name" and leaves the function on the stack.
 * False with a diagnostic on a syntax error. [-0, +1 on success] */
bool sandbox_load(sandbox *s, const char *name, const char *text, size_t len, diags *d);

/* True when a call or load failed because the machine has no memory left (not the cap): no diagnostic was made. */
bool sandbox_no_memory(const sandbox *s);

/* For C functions that scripts call. */

/* Counts work done in C as `steps` instructions; raises when the budget is spent. */
void sandbox_charge(lua_State *L, size_t steps);
/* The author's innermost call: frames of the prelude are skipped. Line 0 when no author's code is running. */
place sandbox_author(lua_State *L);
/* Where diagnostics of the running call go. */
diags *sandbox_diags(lua_State *L);
/* Ends the running call after its diagnostic was made. */
int sandbox_abandon(lua_State *L);

#endif
