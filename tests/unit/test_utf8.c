#include "check.h"

#include <string.h>

#include "base/utf8.h"

/* Writes a code point as UTF-8 by the definition; the inverse that the decoder is checked against. */
static size_t encode(uint32_t cp, char out[4]) {
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--, cp >>= 6) out[i] = (char)(0x80 | (cp & 0x3F));
    out[0] = (char)((0xF00 >> n & 0xFF) | cp);
    return n;
}

static void test_every_code_point_decodes(void **state) {
    (void)state;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char bytes[4];
        uint32_t back = UINT32_MAX;
        size_t n = encode(cp, bytes);
        size_t expected = cp >= 0xD800 && cp <= 0xDFFF ? 0 : n;
        if (utf8_decode(bytes, n, &back) != expected || (expected && back != cp)) fail_msg("U+%04X", cp);
        if (n > 1 && utf8_decode(bytes, n - 1, &back) != 0) fail_msg("U+%04X cut short", cp);
    }
}

static void test_broken_bytes(void **state) {
    (void)state;
    static const char *const broken[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xC2",
        "\xC2\x41",
        "\xE0\x80\x80",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xE6\x97",
        "\xF0\x80\x80\x80",
        "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xF8\x88\x80\x80",
        "\xFE",
        "\xFF",
    };
    for (size_t i = 0; i < COUNT(broken); i++) {
        uint32_t cp;
        if (utf8_decode(broken[i], strlen(broken[i]), &cp)) fail_msg("case %zu is taken for valid", i);
    }
    uint32_t cp;
    assert_int_equal(utf8_decode("", 0, &cp), 0);
}

static void test_the_first_bad_byte_is_named(void **state) {
    (void)state;
    size_t bad = 99;
    assert_true(utf8_valid("日本 ok", strlen("日本 ok"), &bad));
    assert_int_equal(bad, 99);
    assert_true(utf8_valid("", 0, NULL));
    assert_false(utf8_valid("日本\xFF", 7, &bad));
    assert_int_equal(bad, 6);
    assert_false(utf8_valid("ab\xE6\x97", 4, &bad));
    assert_int_equal(bad, 2);
    assert_false(utf8_valid("\x80", 1, NULL));
}

static void test_printable(void **state) {
    (void)state;
    static const uint32_t yes[] = {'\t', '\n', ' ', '~', 0xA0, 0xE9, 0x65E5, 0xFFFD, 0xE000, 0x1F600, 0x10FFFD};
    static const uint32_t no[] = {0, 7, '\r', 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x110000};
    for (size_t i = 0; i < COUNT(yes); i++)
        if (!utf8_printable(yes[i])) fail_msg("U+%04X", yes[i]);
    for (size_t i = 0; i < COUNT(no); i++)
        if (utf8_printable(no[i])) fail_msg("U+%04X", no[i]);
}

static void test_widths(void **state) {
    (void)state;
    static const struct {
        uint32_t cp;
        int width;
    } cases[] = {
        {'a', 1},    {0xE9, 1},   {0xAD, 1},   {0x301, 0},  {0x10FF, 1}, {0x1100, 2},  {0x115F, 2},  {0x1160, 0},
        {0x200B, 0}, {0x2014, 1}, {0x2026, 1}, {0x2192, 1}, {0x3000, 2}, {0x3001, 2},  {0x3042, 2},  {0x3099, 0},
        {0x30A2, 2}, {0x65E5, 2}, {0xAC00, 2}, {0xFE0F, 0}, {0xFF01, 2}, {0xFF60, 2},  {0xFF61, 1},  {0xFF76, 1},
        {0xFEFF, 0}, {0x303F, 1}, {0xFFE5, 2}, {0xFFE6, 2}, {0xFFE7, 1}, {0x1F600, 2}, {0x20BB7, 2}, {0x3FFFD, 2},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (utf8_width(cases[i].cp) != cases[i].width)
            fail_msg("U+%04X is %d wide", cases[i].cp, utf8_width(cases[i].cp));
}

static void test_columns(void **state) {
    (void)state;
    assert_int_equal(utf8_columns("", 0), 0);
    assert_int_equal(utf8_columns("Premium", 7), 7);
    assert_int_equal(utf8_columns("プラン", strlen("プラン")), 6);
    assert_int_equal(utf8_columns("SKU は Premium。", strlen("SKU は Premium。")), 16);
    assert_int_equal(utf8_columns("e\xCC\x81", 3), 1); /* e and a combining acute accent */
    assert_int_equal(utf8_columns("a\xFF\xFE", 3), 3);
}

static void test_breaks(void **state) {
    (void)state;
    assert_true(utf8_breaks(0x8A2D /* 設 */, 0x5B9A /* 定 */));
    assert_true(utf8_breaks('M', 0x306E /* の */));
    assert_true(utf8_breaks(0x306E, '2'));
    assert_false(utf8_breaks('a', 'b'));
    assert_false(utf8_breaks('.', ')'));
    assert_false(utf8_breaks(0x5B9A, 0x3002 /* 。 */));
    assert_false(utf8_breaks(0x30B5 /* サ */, 0x30FC /* ー */));
    assert_false(utf8_breaks(0x306E, ')'));
    assert_false(utf8_breaks(0x300C /* 「 */, 0x5B9A));
    assert_false(utf8_breaks('(', 0x5B9A));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_code_point_decodes),
        cmocka_unit_test(test_broken_bytes),
        cmocka_unit_test(test_the_first_bad_byte_is_named),
        cmocka_unit_test(test_printable),
        cmocka_unit_test(test_widths),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
