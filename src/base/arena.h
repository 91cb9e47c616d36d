/* arena.h - memory that is freed as a whole
 *
 * An arena hands out zeroed, max-aligned memory and frees all of it at once. Allocation never returns NULL: when memory runs
 * out or the cap is reached, the arena calls its escape, which must not return. The public face sets an escape that jumps back
 * to the entry point (guard.h); the script reader sets one that raises a Lua error. So the code between needs no failure paths,
 * and owns nothing but arena memory while it may jump.
 *
 * Not thread-safe: one arena, one thread at a time. */
#ifndef ACRPLAN_BASE_ARENA_H
#define ACRPLAN_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

typedef struct arena arena;

/* Must not return (longjmp, lua_error). `ctx` is what arena_set_escape() was given. */
typedef void arena_escape(void *ctx);

/* A new arena of at most `cap` bytes in all (0: no cap). Owned: arena_free(). NULL when memory runs out. */
arena *arena_new(size_t cap);
void arena_free(arena *a); /* takes NULL */

/* Forgets all blocks, but keeps their memory for those to come. */
void arena_clear(arena *a);

/* Replaces the escape; the previous one and its context are stored in *old_escape and *old_ctx when those are not NULL. An arena
 * without an escape aborts when memory runs out: every entry point sets one. */
void arena_set_escape(arena *a, arena_escape *escape, void *ctx, arena_escape **old_escape, void **old_ctx);

/* Calls the escape: for memory of others that ran out on the way. */
_Noreturn void arena_fail(arena *a);

/* `n` elements of `size` bytes, zeroed, aligned for any type. n * size is checked for overflow. Lives as long as the arena. */
void *arena_alloc(arena *a, size_t n, size_t size);
#define ARENA_NEW(a, type) ((type *)arena_alloc((a), 1, sizeof(type)))
#define ARENA_ARRAY(a, n, type) ((type *)arena_alloc((a), (n), sizeof(type)))

/* Copies of `len` bytes, NUL-terminated; of a string; of a formatted string. */
char *arena_strndup(arena *a, const char *s, size_t len);
char *arena_strdup(arena *a, const char *s);
char *arena_printf(arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(arena *a, const char *fmt, va_list ap);

/* Bytes handed out so far. */
size_t arena_used(const arena *a);

#endif
