#include "check.h"

#include <string.h>

#include "base/arena.h"
#include "base/guard.h"
#include "base/vec.h"

static void test_memory_is_zeroed_and_aligned(void **state) {
    (void)state;
    arena *a = arena_new(0);
    assert_non_null(a);
    for (size_t size = 1; size < 20000; size = size * 3 + 1) {
        unsigned char *p = arena_alloc(a, 1, size);
        assert_int_equal((uintptr_t)p % 16, 0);
        for (size_t i = 0; i < size; i++) assert_int_equal(p[i], 0);
        memset(p, 0xAA, size);
    }
    arena_free(a);
}

static void test_blocks_do_not_overlap(void **state) {
    (void)state;
    enum { BLOCKS = 2000 };
    arena *a = arena_new(0);
    unsigned char *at[BLOCKS];
    for (size_t i = 0; i < BLOCKS; i++) {
        size_t size = i * 7919 % 3000 + 1; /* small ones and ones with a chunk of their own, mixed */
        at[i] = arena_alloc(a, size, 1);
        memset(at[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < BLOCKS; i++)
        for (size_t j = 0; j < i * 7919 % 3000 + 1; j++) assert_int_equal(at[i][j], i % 251);
    arena_free(a);
}

static void test_a_cleared_arena_is_like_a_new_one(void **state) {
    (void)state;
    arena *a = arena_new(200000);
    for (int round = 0; round < 5; round++) {
        for (size_t size = 1; size < 100000; size = size * 3 + 1) {
            unsigned char *p = arena_alloc(a, 1, size);
            for (size_t i = 0; i < size; i++) assert_int_equal(p[i], 0);
            memset(p, 0xAA, size);
        }
        arena_clear(a);
        assert_int_equal(arena_used(a), 0);
    }
    arena_free(a);
}

static void test_empty_blocks_are_distinct(void **state) {
    (void)state;
    arena *a = arena_new(0);
    void *x = arena_alloc(a, 0, 8), *y = arena_alloc(a, 8, 0);
    assert_non_null(x);
    assert_non_null(y);
    assert_ptr_not_equal(x, y);
    arena_free(a);
}

static void test_strings(void **state) {
    (void)state;
    arena *a = arena_new(0);
    assert_string_equal(arena_strdup(a, "日本"), "日本");
    assert_string_equal(arena_strdup(a, ""), "");
    assert_string_equal(arena_strndup(a, "Premium", 4), "Prem");
    assert_string_equal(arena_strndup(a, NULL, 0), "");
    assert_string_equal(arena_printf(a, "%s:%d", "file", 7), "file:7");
    assert_string_equal(arena_printf(a, "%s", ""), "");
    char *wide = arena_printf(a, "%9000d", 1);
    assert_int_equal(strlen(wide), 9000);
    arena_free(a);
}

static void test_used_counts_what_was_handed_out(void **state) {
    (void)state;
    arena *a = arena_new(0);
    assert_int_equal(arena_used(a), 0);
    arena_alloc(a, 1, 16);
    assert_int_equal(arena_used(a), 16);
    arena_alloc(a, 1, 1);
    assert_int_equal(arena_used(a), 32);
    arena_free(a);
}

static void test_free_takes_null(void **state) {
    (void)state;
    arena_free(NULL);
}

/* True when asking for n * size escapes. */
static int escapes(arena *a, size_t n, size_t size) {
    guard g;
    guard_arm(&g, a);
    if (setjmp(g.env)) {
        guard_disarm(&g);
        return 1;
    }
    arena_alloc(a, n, size);
    guard_disarm(&g);
    return 0;
}

static void test_the_cap_is_exact(void **state) {
    (void)state;
    arena *a = arena_new(64);
    assert_false(escapes(a, 4, 16));
    assert_true(escapes(a, 1, 1));
    assert_int_equal(arena_used(a), 64); /* a refused block costs nothing */
    arena_free(a);
    a = arena_new(64);
    assert_true(escapes(a, 65, 1));
    assert_false(escapes(a, 64, 1));
    arena_free(a);
}

static void test_overflow_escapes(void **state) {
    (void)state;
    arena *a = arena_new(0);
    assert_true(escapes(a, SIZE_MAX, 2));
    assert_true(escapes(a, SIZE_MAX / 2 + 2, 2));
    assert_true(escapes(a, SIZE_MAX, 1));
    assert_true(escapes(a, SIZE_MAX - 15, 1));
    assert_false(escapes(a, 1, 1)); /* and the arena is as good as before */
    arena_free(a);
}

static void test_guards_nest(void **state) {
    (void)state;
    arena *a = arena_new(32);
    guard outer;
    volatile int reached = 0;
    guard_arm(&outer, a);
    if (setjmp(outer.env)) {
        reached++;
    } else {
        assert_true(escapes(a, 1, 100)); /* lands in the inner guard, which puts the outer one back */
        arena_alloc(a, 1, 100);
        fail();
    }
    guard_disarm(&outer);
    assert_int_equal(reached, 1);
    arena_escape *escape;
    arena_set_escape(a, NULL, NULL, &escape, NULL);
    assert_null(escape);
    arena_free(a);
}

static void test_vec_keeps_what_was_pushed(void **state) {
    (void)state;
    arena *a = arena_new(0);
    VEC(int) v = {0};
    for (int i = 0; i < 1000; i++) vec_push(a, &v, i * i);
    assert_int_equal(v.len, 1000);
    assert_true(v.cap >= 1000);
    for (int i = 0; i < 1000; i++) assert_int_equal(v.at[i], i * i);
    arena_free(a);
}

static void test_vec_that_cannot_grow_escapes(void **state) {
    (void)state;
    arena *a = arena_new(1024);
    VEC(long) v = {0};
    guard g;
    guard_arm(&g, a);
    volatile int escaped = 0;
    if (setjmp(g.env))
        escaped = 1;
    else
        for (long i = 0; i < 1000; i++) vec_push(a, &v, i);
    guard_disarm(&g);
    assert_int_equal(escaped, 1);
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_zeroed_and_aligned),
        cmocka_unit_test(test_blocks_do_not_overlap),
        cmocka_unit_test(test_a_cleared_arena_is_like_a_new_one),
        cmocka_unit_test(test_empty_blocks_are_distinct),
        cmocka_unit_test(test_strings),
        cmocka_unit_test(test_used_counts_what_was_handed_out),
        cmocka_unit_test(test_free_takes_null),
        cmocka_unit_test(test_the_cap_is_exact),
        cmocka_unit_test(test_overflow_escapes),
        cmocka_unit_test(test_guards_nest),
        cmocka_unit_test(test_vec_keeps_what_was_pushed),
        cmocka_unit_test(test_vec_that_cannot_grow_escapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
