#include "base/names.h"

#include <string.h>

#include "base/nearest.h"
#include "base/vec.h"

typedef struct entry {
    const char *name;
    uint32_t hash;
} entry;

/* Open addressing with linear probing: slots[] holds id + 1, 0 is free. Invariant: at most half of the slots are taken, so that every
 * probe ends. Nothing is ever removed. */
struct names {
    arena *a;
    VEC(entry) list;
    uint32_t *slots;
    size_t slot_count; /* a power of two */
};

/* FNV-1a, 32 bits (Fowler, Noll, Vo). */
static uint32_t hash_of(const char *s) {
    uint32_t h = 2166136261u;
    for (; *s; s++) h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}

names *names_new(arena *a) {
    names *t = ARENA_NEW(a, names);
    t->a = a;
    t->slot_count = 16;
    t->slots = ARENA_ARRAY(a, t->slot_count, uint32_t);
    return t;
}

size_t names_count(const names *t) {
    return t->list.len;
}

/* The slot that holds `name`, or the free one where it would go. */
static uint32_t *slot_of(const names *t, const char *name, uint32_t hash) {
    size_t i = hash & (t->slot_count - 1);
    while (t->slots[i]) {
        const entry *e = &t->list.at[t->slots[i] - 1];
        if (e->hash == hash && strcmp(e->name, name) == 0) break;
        i = (i + 1) & (t->slot_count - 1);
    }
    return &t->slots[i];
}

static void grow(names *t) {
    t->slot_count *= 2;
    t->slots = ARENA_ARRAY(t->a, t->slot_count, uint32_t);
    for (size_t id = 0; id < t->list.len; id++) {
        const entry *e = &t->list.at[id];
        *slot_of(t, e->name, e->hash) = (uint32_t)id + 1;
    }
}

uint32_t names_add(names *t, const char *name) {
    uint32_t hash = hash_of(name);
    uint32_t *slot = slot_of(t, name, hash);
    if (*slot) return *slot - 1;
    if ((t->list.len + 1) * 2 > t->slot_count) {
        grow(t);
        slot = slot_of(t, name, hash);
    }
    entry e = {.name = arena_strdup(t->a, name), .hash = hash};
    vec_push(t->a, &t->list, e);
    *slot = (uint32_t)t->list.len;
    return *slot - 1;
}

uint32_t names_find(const names *t, const char *name) {
    if (!name) return NAME_NONE;
    uint32_t id = *slot_of(t, name, hash_of(name));
    return id ? id - 1 : NAME_NONE;
}

const char *names_at(const names *t, uint32_t id) {
    return t->list.at[id].name;
}

const char *names_nearest(const names *t, const char *word) {
    nearest n = nearest_start(word);
    for (size_t i = 0; i < t->list.len; i++) nearest_offer(&n, t->list.at[i].name);
    return n.best;
}

const char *suggest_among(const char *const *words, size_t count, const char *word) {
    nearest n = nearest_start(word);
    for (size_t i = 0; i < count; i++) nearest_offer(&n, words[i]);
    return n.best;
}
