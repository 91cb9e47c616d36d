#include "solve/memo.h"

#include <string.h>

#define BUCKETS ((size_t)8192)    /* a power of two; half of them are used at most */
#define ROOM ((size_t)512 * 1024) /* words for keys and plans: 4 MiB */

struct memo {
    uint64_t build; /* of the view that it holds for */
    const cost_table *table;
    memo_entry entries[BUCKETS];
    size_t used, words;
    uint64_t *room;
    uint64_t *key;
};

static void make(solver *s) {
    s->memo = ARENA_NEW(s->mem, struct memo);
    s->memo->room = ARENA_ARRAY(s->mem, ROOM, uint64_t);
    s->memo->key = ARENA_ARRAY(s->mem, 2 * s->p->var_count + s->p->clause_count, uint64_t);
}

void memo_begin(solver *s) {
    if (!s->memo) make(s);
    struct memo *m = s->memo;
    if (m->build == s->loaded->build && m->table == s->table && m->used < BUCKETS / 4 && m->words < ROOM / 2) return;
    memset(m->entries, 0, sizeof m->entries);
    m->used = m->words = 0;
    m->build = s->loaded->build;
    m->table = s->table;
}

static bool is_done(const solver *s, const short_clause *c) {
    const literal *l = s->loaded->literals + c->first;
    for (unsigned i = 0; i < c->count; i++)
        if (!(s->dom[l[i].var] & ~l[i].mask)) return true;
    return false;
}

static size_t write_key(solver *s, struct memo *m, const var_id *vars, size_t count) {
    const view *w = s->loaded;
    size_t n = 0;
    s->stamp++;
    for (size_t i = 0; i < count; i++) {
        m->key[n++] = vars[i];
        m->key[n++] = s->dom[vars[i]];
    }
    for (size_t i = 0; i < count; i++) {
        for (uint32_t j = w->occurs_first[vars[i]]; j < w->occurs_first[vars[i] + 1]; j++) {
            uint32_t id = w->occurs[j];
            if (s->stamp_clause[id] == s->stamp) continue;
            s->stamp_clause[id] = s->stamp;
            if (!is_done(s, &w->clauses[id])) m->key[n++] = id;
        }
    }
    return n;
}

static uint64_t hash_of(const uint64_t *key, size_t n) {
    uint64_t h = n;
    for (size_t i = 0; i < n; i++) {
        h = (h ^ key[i]) * 0x9E3779B97F4A7C15u;
        h ^= h >> 29;
    }
    return h | 1; /* 0 marks a free place */
}

static uint64_t *take(struct memo *m, size_t words) {
    uint64_t *out = m->room + m->words;
    m->words += words;
    return out;
}

/* The first `count` pairs of a key are the variables; a plan needs a byte for each. */
static void fill(struct memo *m, memo_entry *e, uint64_t hash, size_t n, size_t count) {
    uint64_t *key = take(m, n);
    memcpy(key, m->key, n * sizeof *key);
    *e = (memo_entry){.hash = hash, .key_words = (uint32_t)n, .key = key};
    e->option = (uint8_t *)take(m, (count + 7) / 8);
    m->used++;
}

memo_entry *memo_of(solver *s, const var_id *vars, size_t count) {
    struct memo *m = s->memo;
    size_t n = write_key(s, m, vars, count);
    uint64_t hash = hash_of(m->key, n);
    size_t i = hash & (BUCKETS - 1);
    for (; m->entries[i].hash; i = (i + 1) & (BUCKETS - 1)) {
        memo_entry *e = &m->entries[i];
        if (e->hash == hash && e->key_words == n && memcmp(e->key, m->key, n * sizeof *m->key) == 0) return e;
    }
    if (m->used > BUCKETS / 2 || m->words + n + (count + 7) / 8 > ROOM) return NULL;
    fill(m, &m->entries[i], hash, n, count);
    return &m->entries[i];
}
