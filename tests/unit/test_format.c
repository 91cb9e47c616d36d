#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/format.h"

static void money_is_rounded_to_cents(void **state) {
    static const struct {
        int64_t micro;
        const char *shown;
    } cases[] = {
        {0, "0.00"},
        {4999, "0.00"},
        {5000, "0.01"},
        {10000, "0.01"},
        {994999, "0.99"},
        {995000, "1.00"},
        {999990000, "999.99"},
        {1000000000, "1,000.00"},
        {1234567890000, "1,234,567.89"},
        {-4999, "0.00"},
        {-5000,
         "\xE2\x88\x92"
         "0.01"},
        {-1234500000,
         "\xE2\x88\x92"
         "1,234.50"},
        {INT64_MAX, "9,223,372,036,854.78"},
        {INT64_MIN,
         "\xE2\x88\x92"
         "9,223,372,036,854.78"},
    };
    (void)state;
    char out[NUMBER_CHARS];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(show_money(cases[i].micro, false, out), cases[i].shown);
    assert_string_equal(show_money(1500000, true, out), "+1.50");
    assert_string_equal(show_money(0, true, out), "+0.00");
    assert_string_equal(show_money(-1500000, true, out),
                        "\xE2\x88\x92"
                        "1.50");
}

static void unit_prices_keep_their_digits(void **state) {
    (void)state;
    char out[NUMBER_CHARS];
    assert_string_equal(show_unit_price(49980000, out), "49.98");
    assert_string_equal(show_unit_price(50000000, out), "50.00");
    assert_string_equal(show_unit_price(3333, out), "0.003333");
    assert_string_equal(show_unit_price(100000, out), "0.10");
}

static void sizes_have_no_sign(void **state) {
    (void)state;
    char out[NUMBER_CHARS];
    assert_string_equal(show_size(-80000000, out), "80.00");
    assert_string_equal(show_size(1234505000, out), "1,234.51");
    assert_string_equal(show_size(-200, out), "0.0002");
    assert_string_equal(show_size(INT64_MIN, out), "9,223,372,036,854.78");
    assert_string_equal(show_difference(-80000000, out),
                        "\xE2\x88\x92"
                        "80.00");
    assert_string_equal(show_difference(9999, out), "+0.009999");
}

static void amounts_drop_zeros(void **state) {
    (void)state;
    char out[NUMBER_CHARS];
    assert_string_equal(show_amount(0, out), "0");
    assert_string_equal(show_amount(1000, out), "1");
    assert_string_equal(show_amount(2500, out), "2.5");
    assert_string_equal(show_amount(1234567001, out), "1,234,567.001");
    assert_string_equal(show_count(1234, out), "1,234");
}

static void decimals_come_back(void **state) {
    static const int64_t values[] = {
        0, 1, -1, 999999, 1000000, 49980000, -124950000, INT64_MAX / 10, -(INT64_MAX / 10)};
    (void)state;
    char out[NUMBER_CHARS];
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        int64_t back = 42;
        assert_true(decimal_parse(decimal_money(values[i], out), 6, &back));
        assert_int_equal(back, values[i]);
        assert_true(decimal_parse(decimal_amount(values[i], out), 3, &back));
        assert_int_equal(back, values[i]);
    }
    assert_string_equal(decimal_money(49980000, out), "49.980000");
    assert_string_equal(decimal_amount(-2500, out), "-2.5");
}

static void other_strings_are_no_decimals(void **state) {
    static const char *const bad[] = {
        "", "-", "x", "1x", "1.2.3", " 1", "+1", "1e3", "99999999999999999999", "9223372036855"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        int64_t out = 42;
        assert_false(decimal_parse(bad[i], 6, &out));
        assert_int_equal(out, 42);
    }
    int64_t out = 42;
    assert_false(decimal_parse(NULL, 6, &out));
}

static void dates_follow_the_language(void **state) {
    (void)state;
    char out[LONG_DATE_CHARS];
    date day = date_from_civil(2022, 4, 5);
    assert_string_equal(show_date(day, DATE_DAY, LANG_EN, out), "5 April 2022");
    assert_string_equal(show_date(day, DATE_MONTH, LANG_EN, out), "April 2022");
    assert_string_equal(show_date(day, DATE_DAY, LANG_JA, out), "2022 年 4 月 5 日");
    assert_string_equal(show_date(day, DATE_MONTH, LANG_JA, out), "2022 年 4 月");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(money_is_rounded_to_cents), cmocka_unit_test(unit_prices_keep_their_digits),
        cmocka_unit_test(sizes_have_no_sign),        cmocka_unit_test(amounts_drop_zeros),
        cmocka_unit_test(decimals_come_back),        cmocka_unit_test(other_strings_are_no_decimals),
        cmocka_unit_test(dates_follow_the_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
