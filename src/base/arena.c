#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT 16 /* enough for every type on the platforms we know; checked below */
_Static_assert(alignof(max_align_t) <= ALIGNMENT, "arena alignment");

/* Chunks double from the first size to the last, so that a small arena stays small and a big one takes few of them. */
#define FIRST_CHUNK ((size_t)8 * 1024)
#define LAST_CHUNK ((size_t)256 * 1024)

typedef struct chunk chunk;
struct chunk {
    chunk *next; /* the bytes handed out follow, from HEADER on */
    size_t size; /* of them */
};
#define HEADER ((sizeof(chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

/* Invariant: the bytes at[0..left) of the newest small chunk have not been handed out and are zero. */
struct arena {
    chunk *chunks;
    chunk *spare; /* of before the last arena_clear() */
    unsigned char *at;
    size_t left;
    size_t next_chunk;
    size_t used, cap;
    arena_escape *escape;
    void *escape_ctx;
};

arena *arena_new(size_t cap) {
    arena *a = calloc(1, sizeof *a);
    if (!a) return NULL;
    a->cap = cap ? cap : SIZE_MAX;
    a->next_chunk = FIRST_CHUNK;
    return a;
}

static void free_chunks(chunk *c) {
    while (c) {
        chunk *next = c->next;
        free(c);
        c = next;
    }
}

void arena_free(arena *a) {
    if (!a) return;
    free_chunks(a->chunks);
    free_chunks(a->spare);
    free(a);
}

void arena_clear(arena *a) {
    while (a->chunks) {
        chunk *c = a->chunks;
        a->chunks = c->next;
        c->next = a->spare;
        a->spare = c;
    }
    a->left = a->used = 0;
    a->next_chunk = FIRST_CHUNK;
}

void arena_set_escape(arena *a, arena_escape *escape, void *ctx, arena_escape **old_escape, void **old_ctx) {
    if (old_escape) *old_escape = a->escape;
    if (old_ctx) *old_ctx = a->escape_ctx;
    a->escape = escape;
    a->escape_ctx = ctx;
}

_Noreturn void arena_fail(arena *a) {
    if (a->escape) a->escape(a->escape_ctx);
    abort(); /* no escape, or one that broke its promise and returned */
}

/* The first that is large enough and not much too large, zeroed; NULL when there is none. */
static chunk *take_spare(arena *a, size_t size) {
    for (chunk **at = &a->spare; *at; at = &(*at)->next) {
        chunk *c = *at;
        if (c->size < size || c->size / 2 > size) continue;
        *at = c->next;
        memset((unsigned char *)c + HEADER, 0, size);
        return c;
    }
    return NULL;
}

static unsigned char *chunk_new(arena *a, size_t size) {
    if (size > SIZE_MAX - HEADER) arena_fail(a);
    chunk *c = take_spare(a, size);
    if (!c) {
        c = calloc(1, HEADER + size);
        if (!c) arena_fail(a);
        c->size = size;
    }
    c->next = a->chunks;
    a->chunks = c;
    return (unsigned char *)c + HEADER;
}

/* A block larger than a quarter of a chunk gets a chunk of its own, so that the rest of the current one is not wasted. */
static void *take(arena *a, size_t bytes) {
    if (bytes <= a->left) {
        unsigned char *p = a->at;
        a->at += bytes;
        a->left -= bytes;
        return p;
    }
    if (bytes > a->next_chunk / 4) return chunk_new(a, bytes);
    unsigned char *p = chunk_new(a, a->next_chunk);
    a->at = p + bytes;
    a->left = a->next_chunk - bytes;
    if (a->next_chunk < LAST_CHUNK) a->next_chunk *= 2;
    return p;
}

void *arena_alloc(arena *a, size_t n, size_t size) {
    if (size && n > (SIZE_MAX - ALIGNMENT) / size) arena_fail(a);
    size_t bytes = n * size;
    if (!bytes) bytes = 1; /* distinct pointers, as malloc() would give */
    bytes = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (bytes > a->cap - a->used) arena_fail(a);
    void *p = take(a, bytes);
    a->used += bytes;
    return p;
}

char *arena_strndup(arena *a, const char *s, size_t len) {
    if (len == SIZE_MAX) arena_fail(a);
    char *copy = arena_alloc(a, len + 1, 1);
    if (len) memcpy(copy, s, len);
    return copy;
}

char *arena_strdup(arena *a, const char *s) {
    return arena_strndup(a, s, strlen(s));
}

char *arena_vprintf(arena *a, const char *fmt, va_list ap) {
    va_list again;
    va_copy(again, ap);
    int len = vsnprintf(NULL, 0, fmt, again);
    va_end(again);
    if (len < 0) arena_fail(a);
    char *out = arena_alloc(a, (size_t)len + 1, 1);
    if (vsnprintf(out, (size_t)len + 1, fmt, ap) != len) arena_fail(a);
    return out;
}

char *arena_printf(arena *a, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    char *out = arena_vprintf(a, fmt, ap);
    va_end(ap);
    return out;
}

size_t arena_used(const arena *a) {
    return a->used;
}
