#include "compile/write_pack.h"

#include <stdint.h>
#include <string.h>

#include "base/vec.h"
#include "compile/shapes.h"

/* --- pools: all arrays of one shape behind one another, each once --- */

typedef struct block {
    const void *at;
    size_t count;
    size_t first; /* its index in the pool */
} block;

/* Open addressing: slots[] holds an index of `blocks` + 1, 0 is free; at most half of them are taken. Addresses decide where a block is
 * found, never in which order it is written. */
typedef struct pool {
    const shape *shape;
    VEC(block) blocks;
    size_t length;
    size_t *slots;
    size_t slot_count; /* a power of two */
} pool;

typedef struct writer {
    const knowledge *k;
    arena *mem;
    VEC(pool *) pools;
    buf *out;
} writer;

static size_t *slot_of(const pool *p, const void *at, size_t count) {
    size_t i = (size_t)(((uintptr_t)at >> 4) * 2654435761u) & (p->slot_count - 1);
    for (; p->slots[i]; i = (i + 1) & (p->slot_count - 1)) {
        const block *b = &p->blocks.at[p->slots[i] - 1];
        if (b->at == at && b->count == count) break;
    }
    return &p->slots[i];
}

static void make_slots(arena *mem, pool *p, size_t count) {
    p->slot_count = count;
    p->slots = ARENA_ARRAY(mem, count, size_t);
    for (size_t i = 0; i < p->blocks.len; i++) *slot_of(p, p->blocks.at[i].at, p->blocks.at[i].count) = i + 1;
}

static pool *pool_of(writer *w, const shape *s) {
    for (size_t i = 0; i < w->pools.len; i++)
        if (w->pools.at[i]->shape == s) return w->pools.at[i];
    pool *p = ARENA_NEW(w->mem, pool);
    p->shape = s;
    make_slots(w->mem, p, 64);
    vec_push(w->mem, &w->pools, p);
    return p;
}

static void add_block(writer *w, pool *p, const void *at, size_t count) {
    block b = {at, count, p->length};
    vec_push(w->mem, &p->blocks, b);
    p->length += count;
    if (p->blocks.len * 2 > p->slot_count)
        make_slots(w->mem, p, p->slot_count * 2);
    else
        *slot_of(p, at, count) = p->blocks.len;
}

/* --- what a member points to --- */

/* Constants that the library has under a name. */
static const char *known_name(const void *at) {
    return at == &COND_ALWAYS ? "COND_ALWAYS" : at == &COND_NEVER ? "COND_NEVER" : NULL;
}

static const char *base_of(const void *record, const member *m) {
    return (const char *)record + m->offset;
}

static const void *pointer_in(const void *record, const member *m) {
    const void *at;
    memcpy(&at, base_of(record, m), sizeof at);
    return at;
}

/* How many records `m` points to; 0 where it points to none. */
static size_t count_in(const void *record, const member *m) {
    size_t count = 1;
    if (m->type == MEMBER_MANY) memcpy(&count, (const char *)record + m->count, sizeof count);
    return pointer_in(record, m) ? count : 0;
}

static void gather(writer *w, const shape *s, const void *record);

static void gather_block(writer *w, const member *m, const void *at, size_t count) {
    pool *p = pool_of(w, m->shape);
    if (!count || known_name(at) || *slot_of(p, at, count)) return;
    add_block(w, p, at, count);
    for (size_t i = 0; i < count; i++) gather(w, m->shape, (const char *)at + i * m->shape->size);
}

/* Puts all that a record leads to into the pools. The depth is that of conditions, which the reader bounds. */
static void gather(writer *w, const shape *s, const void *record) {
    for (size_t i = 0; i < s->member_count; i++) {
        const member *m = &s->members[i];
        if (m->type == MEMBER_INSIDE)
            gather(w, m->shape, base_of(record, m));
        else if (m->type == MEMBER_ONE || m->type == MEMBER_MANY)
            gather_block(w, m, pointer_in(record, m), count_in(record, m));
    }
}

/* --- C text --- */

static void write_string(buf *out, const char *s) {
    if (!s) {
        buf_puts(out, "NULL");
        return;
    }
    buf_putc(out, '"');
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c < 0x20 || c >= 0x7F)
            buf_printf(out, "\\%03o", c);
        else if (c == '"' || c == '\\' || c == '?') /* "??" may begin a trigraph */
            buf_printf(out, "\\%c", c);
        else
            buf_putc(out, (char)c);
    }
    buf_putc(out, '"');
}

static void write_path(const writer *w, const char *path) {
    for (size_t i = 0; path && i < w->k->file_count; i++) {
        if (strcmp(w->k->files[i].path, path) != 0) continue;
        buf_printf(w->out, "file_%zu", i);
        return;
    }
    buf_puts(w->out, "NULL");
}

static uint64_t unsigned_in(const char *at, size_t size) {
    uint8_t one;
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case sizeof one: return memcpy(&one, at, size), one;
    case sizeof two: return memcpy(&two, at, size), two;
    case sizeof four: return memcpy(&four, at, size), four;
    default: return memcpy(&eight, at, sizeof eight), eight;
    }
}

static int64_t signed_in(const char *at, size_t size) {
    int8_t one;
    int32_t four;
    int64_t eight;
    if (size == sizeof one) return memcpy(&one, at, size), one;
    if (size == sizeof four) return memcpy(&four, at, size), four;
    return memcpy(&eight, at, sizeof eight), eight;
}

/* C has no negative constants: the least number is written as the one above it, less one. */
static void write_signed(buf *out, int64_t value) {
    if (value < 0)
        buf_printf(out, "-%lld - 1", (long long)-(value + 1));
    else
        buf_printf(out, "%lld", (long long)value);
}

static void write_pointer(writer *w, const member *m, const void *at, size_t count) {
    const pool *p = pool_of(w, m->shape);
    if (!count)
        buf_puts(w->out, "NULL");
    else if (known_name(at))
        buf_printf(w->out, "&%s", known_name(at));
    else
        buf_printf(w->out, "&%s[%zu]", p->shape->pool, p->blocks.at[*slot_of(p, at, count) - 1].first);
}

static void write_record(writer *w, const shape *s, const void *record);

static void write_member(writer *w, const member *m, const void *record) {
    const char *at = base_of(record, m);
    switch (m->type) {
    case MEMBER_SIGNED: write_signed(w->out, signed_in(at, m->size)); break;
    case MEMBER_UNSIGNED: buf_printf(w->out, "%lluu", (unsigned long long)unsigned_in(at, m->size)); break;
    case MEMBER_STRING: write_string(w->out, pointer_in(record, m)); break;
    case MEMBER_PATH: write_path(w, pointer_in(record, m)); break;
    case MEMBER_INSIDE: write_record(w, m->shape, at); break;
    case MEMBER_ONE:
    case MEMBER_MANY: write_pointer(w, m, pointer_in(record, m), count_in(record, m)); break;
    case MEMBER_LATER: buf_puts(w->out, "NULL"); break;
    }
}

static void write_record(writer *w, const shape *s, const void *record) {
    if (!s->bare) buf_putc(w->out, '{');
    for (size_t i = 0; i < s->member_count; i++) {
        if (i) buf_puts(w->out, ", ");
        write_member(w, &s->members[i], record);
    }
    if (!s->bare) buf_putc(w->out, '}');
}

static void write_pool(writer *w, const pool *p) {
    buf_printf(w->out, "\nstatic const %s %s[%zu] = {\n", p->shape->type, p->shape->pool, p->length);
    for (size_t i = 0; i < p->blocks.len; i++) {
        const block *b = &p->blocks.at[i];
        for (size_t j = 0; j < b->count; j++) {
            write_record(w, p->shape, (const char *)b->at + j * p->shape->size);
            buf_puts(w->out, ",\n");
        }
    }
    buf_puts(w->out, "};\n");
}

static void write_declarations(const writer *w) {
    for (size_t i = 0; i < w->k->file_count; i++) {
        buf_printf(w->out, "static const char file_%zu[] = ", i);
        write_string(w->out, w->k->files[i].name);
        buf_puts(w->out, ";\n");
    }
    for (size_t i = 0; i < w->pools.len; i++) {
        const pool *p = w->pools.at[i];
        if (p->length) buf_printf(w->out, "static const %s %s[%zu];\n", p->shape->type, p->shape->pool, p->length);
    }
}

void write_pack(const knowledge *k, arena *scratch, buf *out) {
    writer w = {.k = k, .mem = scratch, .out = out};
    gather(&w, &KNOWLEDGE_SHAPE, k);
    buf_puts(out,
             "/* Made from a knowledge pack. Texts may be longer than ISO C asks compilers to take. */\n"
             "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
             "#include \"script/compiled.h\"\n\n");
    write_declarations(&w);
    for (size_t i = 0; i < w.pools.len; i++)
        if (w.pools.at[i]->length) write_pool(&w, w.pools.at[i]);
    buf_printf(out, "\nstatic const %s %s = ", KNOWLEDGE_SHAPE.type, KNOWLEDGE_SHAPE.pool);
    write_record(&w, &KNOWLEDGE_SHAPE, k);
    buf_printf(out, ";\n\nconst knowledge *const compiled_packs[] = {&%s, NULL};\n", KNOWLEDGE_SHAPE.pool);
}
