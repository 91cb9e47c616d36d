/* study/explorer_table.c: what is packed is unpacked by a reader that follows the header's words; and is small */
#include <string.h>

#include "base/json.h"
#include "check.h"
#include "random.h"
#include "study/explorer_table.h"

#define MOST_CELLS 65536

/* --- a reader --- */

static unsigned digit_of(char c) {
    static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const char *at = strchr(DIGITS, c);
    assert_non_null(at);
    return (unsigned)(at - DIGITS);
}

static uint32_t read_number(const char **s) {
    uint32_t n = 0;
    for (unsigned shift = 0;; shift += 5) {
        unsigned digit = digit_of(*(*s)++);
        n |= (digit & 31) << shift;
        if (digit < 32) return n;
    }
}

/* The ids of one string of the array; *s stands at its quote. */
static size_t read_level(const char **s, uint32_t *out) {
    size_t count = 0;
    uint32_t next = 0;
    assert_int_equal(*(*s)++, '"');
    while (**s != '"') {
        uint32_t back = read_number(s);
        assert_true(back <= next);
        out[count++] = back ? next - back : next++;
    }
    (*s) += 2; /* the quote, and a comma or the bracket */
    return count;
}

/* All cells, from the levels: the blocks of the last axis first. */
static void unpack(const char *text, const size_t *sizes, size_t axis_count, uint32_t *cells) {
    static uint32_t levels[14][MOST_CELLS], row[MOST_CELLS];
    const char *s = text + 1;
    for (size_t a = 0; a < axis_count; a++) read_level(&s, levels[a]);
    size_t len = read_level(&s, cells);
    for (size_t a = axis_count; a-- > 0; len *= sizes[a]) {
        for (size_t i = 0; i < len; i++)
            memcpy(&row[i * sizes[a]], &levels[a][cells[i] * sizes[a]], sizes[a] * sizeof *row);
        memcpy(cells, row, len * sizes[a] * sizeof *row);
    }
}

/* --- tables --- */

/* Numbers that count up in order of first appearance. */
static void renumber(uint32_t *cells, size_t len) {
    static uint32_t new_of[MOST_CELLS];
    uint32_t next = 0;
    memset(new_of, 0, sizeof new_of);
    for (size_t i = 0; i < len; i++) {
        if (!new_of[cells[i]]) new_of[cells[i]] = ++next;
        cells[i] = new_of[cells[i]] - 1;
    }
}

static size_t packed(const uint32_t *cells, const size_t *sizes, size_t axis_count, size_t day_count, size_t len) {
    static uint32_t back[MOST_CELLS];
    arena *mem = arena_new(0);
    buf out = BUF_INIT;
    json j = json_start(&out);
    table_write(&j, mem, cells, sizes, axis_count, day_count);
    assert_true(buf_ok(&out));
    unpack(buf_data(&out), sizes, axis_count, back);
    assert_memory_equal(back, cells, len * sizeof *cells);
    size_t bytes = out.len;
    buf_free(&out);
    arena_free(mem);
    return bytes;
}

static void test_random_tables(void **state) {
    (void)state;
    static uint32_t cells[MOST_CELLS];
    for (uint32_t seed = 1; seed <= 400; seed++) {
        dice d = {seed};
        size_t sizes[7], axis_count = below(&d, 7), days = 1 + below(&d, 4), len = days;
        for (size_t a = 0; a < axis_count; a++) len *= sizes[a] = 1 + below(&d, 4);
        unsigned kinds = 1 + below(&d, 40);
        for (size_t i = 0; i < len; i++) cells[i] = below(&d, kinds);
        renumber(cells, len);
        packed(cells, sizes, axis_count, days, len);
    }
}

/* 2^14 combinations, each with another answer: the most that a table can take. */
static void test_the_largest(void **state) {
    (void)state;
    static uint32_t cells[MOST_CELLS];
    size_t sizes[14], len = 1 << 14;
    for (size_t a = 0; a < 14; a++) sizes[a] = 2;
    for (size_t i = 0; i < len; i++) cells[i] = (uint32_t)i;
    assert_in_range(packed(cells, sizes, 14, 1, len), 2 * len, 100 * 1024);
    dice d = {7};
    for (size_t i = 0; i < len; i++) cells[i] = below(&d, 1u << 14);
    renumber(cells, len);
    assert_in_range(packed(cells, sizes, 14, 1, len), 2 * len, 100 * 1024);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_tables),
        cmocka_unit_test(test_the_largest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
