#include "check.h"

#include <string.h>

#include "base/buf.h"

static void test_an_empty_buffer_is_an_empty_string(void **state) {
    (void)state;
    buf b = BUF_INIT;
    assert_true(buf_ok(&b));
    assert_string_equal(buf_data(&b), "");
    buf_free(&b);
    assert_string_equal(buf_data(&b), "");
}

static void test_pieces_are_joined(void **state) {
    (void)state;
    buf b = BUF_INIT;
    buf_puts(&b, "sku");
    buf_putc(&b, '=');
    buf_add(&b, "Premium!", 7);
    buf_repeat(&b, '.', 3);
    buf_printf(&b, "%d%s", 42, "x");
    assert_string_equal(buf_data(&b), "sku=Premium...42x");
    assert_int_equal(b.len, strlen("sku=Premium...42x"));
    buf_free(&b);
}

static void test_bytes_may_be_nul(void **state) {
    (void)state;
    buf b = BUF_INIT;
    buf_add(&b, "a\0b", 3);
    assert_int_equal(b.len, 3);
    assert_memory_equal(buf_data(&b), "a\0b", 4);
    buf_free(&b);
}

/* Around every size at which the memory grows. */
static void test_growth_keeps_the_content(void **state) {
    (void)state;
    for (size_t len = 120; len < 1100; len++) {
        buf b = BUF_INIT;
        buf_repeat(&b, 'x', len);
        buf_putc(&b, 'y');
        assert_int_equal(b.len, len + 1);
        assert_int_equal(strlen(buf_data(&b)), len + 1);
        assert_int_equal(buf_data(&b)[len], 'y');
        buf_free(&b);
    }
}

static void test_long_printf(void **state) {
    (void)state;
    buf b = BUF_INIT;
    buf_printf(&b, "%5000d", 1);
    buf_printf(&b, "%s", "");
    assert_int_equal(b.len, 5000);
    assert_int_equal(buf_data(&b)[4999], '1');
    buf_free(&b);
}

static void test_truncate_only_shortens(void **state) {
    (void)state;
    buf b = BUF_INIT;
    buf_truncate(&b, 0);
    buf_puts(&b, "abcdef");
    buf_truncate(&b, 10);
    assert_string_equal(buf_data(&b), "abcdef");
    buf_truncate(&b, 2);
    assert_string_equal(buf_data(&b), "ab");
    buf_puts(&b, "X");
    assert_string_equal(buf_data(&b), "abX");
    buf_free(&b);
}

static void test_failure_is_sticky(void **state) {
    (void)state;
    buf b = BUF_INIT;
    buf_puts(&b, "kept until the failure");
    buf_repeat(&b, 'x', SIZE_MAX - 2);
    assert_false(buf_ok(&b));
    buf_puts(&b, "ignored");
    buf_printf(&b, "%d", 1);
    buf_truncate(&b, 0);
    assert_false(buf_ok(&b));
    assert_int_equal(b.len, 0);
    assert_string_equal(buf_data(&b), "");
    size_t len = 7;
    assert_null(buf_take(&b, &len));
    assert_int_equal(len, 0);
    assert_true(buf_ok(&b)); /* taken: as new */
}

static void test_take_hands_over(void **state) {
    (void)state;
    buf b = BUF_INIT;
    size_t len = 7;
    char *empty = buf_take(&b, &len);
    assert_string_equal(empty, "");
    assert_int_equal(len, 0);
    free(empty);
    buf_puts(&b, "report");
    char *data = buf_take(&b, NULL);
    assert_string_equal(data, "report");
    assert_int_equal(b.len, 0);
    free(data);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_empty_buffer_is_an_empty_string),
        cmocka_unit_test(test_pieces_are_joined),
        cmocka_unit_test(test_bytes_may_be_nul),
        cmocka_unit_test(test_growth_keeps_the_content),
        cmocka_unit_test(test_long_printf),
        cmocka_unit_test(test_truncate_only_shortens),
        cmocka_unit_test(test_failure_is_sticky),
        cmocka_unit_test(test_take_hands_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
