#include "script/pool.h"

#include <stdlib.h>
#include <string.h>

#define CHUNK ((size_t)32 * 1024)

struct pool_chunk {
    pool_chunk *next;
    size_t unused; /* keeps what follows aligned to POOL_STEP */
};

/* Stands before a large block. */
struct pool_large {
    pool_large *next, *prev;
};

_Static_assert(sizeof(pool_chunk) == POOL_STEP && sizeof(pool_large) == POOL_STEP, "alignment of blocks");

void pool_free(pool *p) {
    for (pool_chunk *c = p->chunks; c;) {
        pool_chunk *next = c->next;
        free(c);
        c = next;
    }
    for (pool_large *l = p->large; l;) {
        pool_large *next = l->next;
        free(l);
        l = next;
    }
    *p = (pool){0};
}

static size_t rounded(size_t size) {
    return (size + POOL_STEP - 1) / POOL_STEP * POOL_STEP;
}

static void give_small(pool *p, void *block, size_t size) {
    void **list = &p->free[size / POOL_STEP - 1];
    *(void **)block = *list;
    *list = block;
}

static void *take_from_chunk(pool *p, size_t size) {
    if (size > p->left) {
        pool_chunk *c = malloc(CHUNK);
        if (!c) return NULL;
        if (p->left) give_small(p, p->at, p->left); /* less than `size`, so small */
        c->next = p->chunks;
        p->chunks = c;
        p->at = (char *)c + sizeof *c;
        p->left = CHUNK - sizeof *c;
    }
    void *block = p->at;
    p->at += size;
    p->left -= size;
    return block;
}

static void *take_small(pool *p, size_t size) {
    void **list = &p->free[size / POOL_STEP - 1];
    void *block = *list;
    if (!block) return take_from_chunk(p, size);
    *list = *(void **)block;
    return block;
}

static void link_large(pool *p, pool_large *l) {
    l->prev = NULL;
    l->next = p->large;
    if (l->next) l->next->prev = l;
    p->large = l;
}

static void unlink_large(pool *p, pool_large *l) {
    if (l->next) l->next->prev = l->prev;
    if (l->prev)
        l->prev->next = l->next;
    else
        p->large = l->next;
}

static void *take(pool *p, size_t size) {
    if (size <= POOL_SMALL) return take_small(p, size);
    pool_large *l = malloc(sizeof *l + size);
    if (!l) return NULL;
    link_large(p, l);
    return l + 1;
}

static void give(pool *p, void *block, size_t size) {
    if (size <= POOL_SMALL) {
        give_small(p, block, size);
        return;
    }
    pool_large *l = (pool_large *)block - 1;
    unlink_large(p, l);
    free(l);
}

static void *resize_large(pool *p, void *block, size_t old, size_t size) {
    pool_large *l = (pool_large *)block - 1;
    unlink_large(p, l);
    pool_large *moved = realloc(l, sizeof *l + size);
    link_large(p, moved ? moved : l);
    if (moved) return moved + 1;
    return size < old ? block : NULL;
}

static void *move(pool *p, void *block, size_t old, size_t size) {
    void *moved = take(p, size);
    if (!moved) return NULL;
    memcpy(moved, block, old < size ? old : size);
    give(p, block, old);
    return moved;
}

static void *shrink(pool *p, void *block, size_t old, size_t size) {
    if (old <= POOL_SMALL) {
        give_small(p, (char *)block + size, old - size);
        return block;
    }
    void *moved = move(p, block, old, size);
    return moved
               ? moved
               : block; /* a large block that counts as small from now on; it stays in the chain and is freed with it */
}

void *pool_resize(pool *p, void *block, size_t old, size_t size) {
    old = rounded(old);
    size = rounded(size);
    if (block && size == 0) give(p, block, old);
    if (size == 0) return NULL;
    if (!block) return take(p, size);
    if (old == size) return block;
    if (old > POOL_SMALL && size > POOL_SMALL) return resize_large(p, block, old, size);
    return size < old ? shrink(p, block, old, size) : move(p, block, old, size);
}
