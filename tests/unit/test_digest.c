/* base/digest.c: texts that differ give digests that differ */
#include <string.h>

#include "base/digest.h"
#include "check.h"

static uint64_t digest_of(const char *s) {
    return digest_add(DIGEST_START, s, strlen(s));
}

/* The same on every machine and in every build: goldens show digests. */
static void test_known_values(void **state) {
    (void)state;
    assert_true(digest_of("") == UINT64_C(0x68853b6a3912cca3));
    assert_true(digest_of("acrplan") == UINT64_C(0x875abca6d0aa7952));
    assert_true(digest_of("a registry for containers") == UINT64_C(0xf4cb085d533ae95c));
}

/* Every byte of a text and every bit of it counts. */
static void test_every_bit(void **state) {
    (void)state;
    char text[] = "0123456789abcdefghi";
    uint64_t before = digest_of(text);
    for (size_t i = 0; i < sizeof text - 1; i++) {
        for (int bit = 0; bit < 8; bit++) {
            text[i] = (char)(text[i] ^ 1 << bit);
            assert_true(digest_add(DIGEST_START, text, sizeof text - 1) != before);
            text[i] = (char)(text[i] ^ 1 << bit);
        }
    }
    assert_true(digest_of(text) == before);
}

static void test_length(void **state) {
    (void)state;
    const char zeros[24] = {0};
    for (size_t i = 0; i < sizeof zeros; i++)
        for (size_t j = 0; j < i; j++)
            assert_true(digest_add(DIGEST_START, zeros, i) != digest_add(DIGEST_START, zeros, j));
}

static void test_borders(void **state) {
    (void)state;
    uint64_t x = digest_add(digest_of("one"), "two", 3), y = digest_add(digest_of("onet"), "wo", 2);
    assert_true(x != y);
    assert_true(x != digest_of("onetwo"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_values),
        cmocka_unit_test(test_every_bit),
        cmocka_unit_test(test_length),
        cmocka_unit_test(test_borders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
