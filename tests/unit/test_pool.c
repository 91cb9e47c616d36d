/* pool.c against a plain model: blocks keep their bytes through random growing, shrinking and freeing. */
#include "script/pool.h"

#include <string.h>

#include "check.h"

#define BLOCKS 200
#define ROUNDS 20000
#define LARGEST 2000

typedef struct block {
    unsigned char *at;
    size_t size;
    unsigned char fill;
} block;

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static void check_bytes(const block *b, size_t count) {
    for (size_t i = 0; i < count; i++) assert_int_equal(b->at[i], b->fill);
}

static void resize(pool *p, block *b, size_t size, unsigned char fill) {
    size_t kept = b->size < size ? b->size : size;
    unsigned char *at = pool_resize(p, b->at, b->size, size);
    *b = (block){at, size, b->fill};
    if (!size) {
        assert_null(at);
        return;
    }
    assert_int_equal((uintptr_t)at % POOL_STEP, 0);
    check_bytes(b, kept);
    b->fill = fill;
    memset(at, fill, size);
}

static void test_random_blocks(void **state) {
    (void)state;
    pool p = {0};
    block blocks[BLOCKS] = {0};
    uint32_t seed = 1;
    for (int i = 0; i < ROUNDS; i++) {
        block *b = &blocks[next_random(&seed) % BLOCKS];
        size_t size = next_random(&seed) % 3 ? next_random(&seed) % 100 : next_random(&seed) % LARGEST;
        resize(&p, b, size, (unsigned char)next_random(&seed));
    }
    for (size_t i = 0; i < BLOCKS; i++) check_bytes(&blocks[i], blocks[i].size);
    pool_free(&p);
    assert_null(p.chunks);
}

static void test_boundary_sizes(void **state) {
    (void)state;
    pool p = {0};
    const size_t sizes[] = {
        1, POOL_STEP, POOL_STEP + 1, POOL_SMALL - 1, POOL_SMALL, POOL_SMALL + 1, 2 * POOL_SMALL, POOL_SMALL, 1, 0};
    block b = {0};
    for (size_t i = 0; i < COUNT(sizes); i++) resize(&p, &b, sizes[i], (unsigned char)(i + 1));
    pool_free(&p);
}

static void test_freed_memory_is_used_again(void **state) {
    (void)state;
    pool p = {0};
    void *first = pool_resize(&p, NULL, 0, 48);
    assert_null(pool_resize(&p, first, 48, 0));
    assert_ptr_equal(pool_resize(&p, NULL, 0, 40), first);
    pool_free(&p);
    pool_free(&p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_blocks),
        cmocka_unit_test(test_boundary_sizes),
        cmocka_unit_test(test_freed_memory_is_used_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
