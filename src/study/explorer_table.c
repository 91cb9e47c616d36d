#include "study/explorer_table.h"

#include <string.h>

static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
#define MOST_DIGITS 7 /* of a number of 32 bits */

/* --- numbers --- */

/* Text that grows from its end; room for MOST_DIGITS a number. */
typedef struct strip {
    char *at;
    size_t len;
} strip;

static void pack_number(strip *s, uint32_t n) {
    for (; n >= 32; n >>= 5) s->at[s->len++] = DIGITS[32 + (n & 31)];
    s->at[s->len++] = DIGITS[n];
}

static void write_ids(json *j, arena *mem, const uint32_t *ids, size_t count) {
    strip s = {.at = ARENA_ARRAY(mem, count * MOST_DIGITS + 1, char)};
    uint32_t next = 0;
    for (size_t i = 0; i < count; i++) {
        pack_number(&s, ids[i] == next ? 0 : next - ids[i]);
        if (ids[i] == next) next++;
    }
    json_string(j, s.at);
}

/* --- one level: equal blocks are one --- */

typedef struct level {
    size_t size;          /* ids in a block */
    const uint32_t *rows; /* distinct blocks, one after another */
    uint32_t count;       /* of them */
    uint32_t *slots;      /* by hash: 1 + number of the block; 0: none */
    size_t slot_mask;
} level;

static size_t hash_of(const uint32_t *block, size_t size) {
    uint64_t h = 0;
    for (size_t i = 0; i < size; i++) h = (h ^ block[i]) * UINT64_C(0x9e3779b97f4a7c15);
    return (size_t)(h >> 32);
}

/* The number of a block that is there, or of a new one. `room` is where the next new one stands. */
static uint32_t number_of(level *l, const uint32_t *block, uint32_t *room) {
    size_t bytes = l->size * sizeof *block;
    for (size_t i = hash_of(block, l->size);; i++) {
        uint32_t *slot = &l->slots[i & l->slot_mask];
        if (*slot && memcmp(&l->rows[(*slot - 1) * l->size], block, bytes) != 0) continue;
        if (!*slot) {
            memcpy(room, block, bytes);
            *slot = ++l->count;
        }
        return *slot - 1;
    }
}

/* Replaces `len` ids by those of their blocks, and writes the distinct ones. */
static size_t pack_level(json *j, arena *mem, uint32_t *ids, size_t len, size_t size) {
    size_t blocks = len / size, slots = 16;
    while (slots < 2 * blocks) slots *= 2;
    uint32_t *rows = ARENA_ARRAY(mem, len, uint32_t);
    level l = {.size = size, .rows = rows, .slots = ARENA_ARRAY(mem, slots, uint32_t), .slot_mask = slots - 1};
    for (size_t i = 0; i < blocks; i++) ids[i] = number_of(&l, &ids[i * size], &rows[l.count * size]);
    write_ids(j, mem, rows, l.count * size);
    return blocks;
}

void table_write(json *j, arena *mem, const uint32_t *cells, const size_t *sizes, size_t axis_count, size_t day_count) {
    size_t len = day_count;
    for (size_t a = 0; a < axis_count; a++) len *= sizes[a];
    uint32_t *ids = ARENA_ARRAY(mem, len, uint32_t);
    memcpy(ids, cells, len * sizeof *ids);
    json_open(j, '[');
    for (size_t a = 0; a < axis_count; a++) len = pack_level(j, mem, ids, len, sizes[a]);
    write_ids(j, mem, ids, len);
    json_close(j, ']');
}
