#include "solve/memo.h"

#include <string.h>

#define BUCKETS ((size_t)8192)    /* a power of two */
#define ENTRIES ((size_t)4096)    /* half as many at most, so that looking for one ends soon */
#define ROOM ((size_t)256 * 1024) /* words for keys: 2 MiB */

struct memo {
    uint16_t bucket[BUCKETS]; /* the entry, counted from 1 */
    memo_entry *entries;
    size_t used, words;
    uint64_t *room;
    uint64_t *key;
};

static struct memo *make(const solver *s) {
    struct memo *m = ARENA_NEW(s->mem, struct memo);
    m->entries = ARENA_ARRAY(s->mem, ENTRIES, memo_entry);
    m->room = ARENA_ARRAY(s->mem, ROOM, uint64_t);
    m->key = ARENA_ARRAY(s->mem, 1 + 2 * s->p->var_count + s->p->clause_count, uint64_t);
    return m;
}

void memo_begin(solver *s, struct memo **at) {
    if (!*at) *at = make(s);
    struct memo *m = *at;
    memset(m->bucket, 0, sizeof m->bucket);
    m->used = m->words = 0;
}

#define SHORT 48 /* options that go into a word with the variable */

/* How much there is, variables with their domains, clauses two in a word: what differs has another key. */
static size_t write_key(const solver *s, uint64_t *key, island x) {
    size_t n = 0;
    key[n++] = (uint64_t)x.count << 32 | x.clause_count;
    for (size_t i = 0; i < x.count; i++) {
        option_mask dom = s->dom[x.vars[i]];
        key[n++] = dom << (64 - SHORT) | x.vars[i];
        if (option_count(s, x.vars[i]) > SHORT) key[n++] = dom >> SHORT;
    }
    for (size_t i = 0; i + 1 < x.clause_count; i += 2) key[n++] = (uint64_t)x.clauses[i] << 32 | x.clauses[i + 1];
    if (x.clause_count % 2) key[n++] = x.clauses[x.clause_count - 1];
    return n;
}

static uint64_t hash_of(const uint64_t *key, size_t n) {
    uint64_t h = n;
    for (size_t i = 0; i < n; i++) {
        h = (h ^ key[i]) * 0x9E3779B97F4A7C15u;
        h ^= h >> 29;
    }
    return h;
}

static memo_entry *add(struct memo *m, uint64_t hash, size_t n) {
    memo_entry *e = &m->entries[m->used++];
    uint64_t *key = m->room + m->words;
    m->words += n;
    memcpy(key, m->key, n * sizeof *key);
    *e = (memo_entry){.hash = hash, .key_words = (uint32_t)n, .key = key};
    return e;
}

memo_entry *memo_of(solver *s, struct memo *m, island x) {
    size_t n = write_key(s, m->key, x);
    uint64_t hash = hash_of(m->key, n);
    size_t i = hash & (BUCKETS - 1);
    for (; m->bucket[i]; i = (i + 1) & (BUCKETS - 1)) {
        memo_entry *e = &m->entries[m->bucket[i] - 1];
        if (e->hash == hash && e->key_words == n && memcmp(e->key, m->key, n * sizeof *m->key) == 0) return e;
    }
    if (m->used == ENTRIES || m->words + n > ROOM) return NULL;
    memo_entry *e = add(m, hash, n);
    m->bucket[i] = (uint16_t)m->used;
    return e;
}
