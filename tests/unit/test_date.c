#include "check.h"

#include <string.h>

#include "model/date.h"

static date day(const char *s) {
    date d;
    if (!date_parse(s, false, &d, NULL)) fail_msg("'%s' is refused", s);
    return d;
}

static void test_known_days(void **state) {
    (void)state;
    assert_int_equal(day("1970-01-01"), 0);
    assert_int_equal(day("1970-12-31"), 364);
    assert_int_equal(day("2000-03-01"), 11017);
    assert_int_equal(day("2021-04-12"), 18729);
    assert_int_equal(day("2038-01-19"), 24855);
    assert_int_equal(day("9999-12-31"), 2932896);
}

static void test_days_that_do_not_exist(void **state) {
    (void)state;
    static const char *const refused[] = {
        "2021-02-30", "2021-02-29", "2100-02-29", "2021-04-31",  "2021-13-01",  "2021-00-10", "2021-01-00",
        "2021-01-32", "1969-12-31", "0000-01-01", "2021-1-1",    "21-01-01",    "2021/01/01", "2021-01-1x",
        "x021-01-01", "+021-01-01", " 2021-01-0", "2021-01-01 ", "2021-01-01T", "20210101",   "2021-01",
        "2021-01-",   "2021",       "",           "10000-01-01",
    };
    date d = 12345;
    for (size_t i = 0; i < COUNT(refused); i++)
        if (date_parse(refused[i], false, &d, NULL)) fail_msg("'%s' is accepted", refused[i]);
    assert_false(date_parse(NULL, true, &d, NULL));
    assert_int_equal(d, 12345);
}

static void test_leap_years(void **state) {
    (void)state;
    static const struct {
        const char *leap_day;
        bool exists;
    } cases[] = {{"1972-02-29", true},  {"2000-02-29", true},  {"2020-02-29", true},
                 {"2024-02-29", true},  {"2400-02-29", true},  {"1900-02-29", false},
                 {"2022-02-29", false}, {"2100-02-29", false}, {"2200-02-29", false}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        date d;
        if (date_parse(cases[i].leap_day, false, &d, NULL) != cases[i].exists) fail_msg("%s", cases[i].leap_day);
    }
}

static void test_months(void **state) {
    (void)state;
    date d;
    date_precision p;
    assert_true(date_parse("2021-10", true, &d, &p));
    assert_int_equal(p, DATE_MONTH);
    assert_int_equal(d, day("2021-10-01"));
    assert_true(date_parse("2021-10-05", true, &d, &p));
    assert_int_equal(p, DATE_DAY);
    assert_false(date_parse("2021-13", true, &d, &p));
    assert_false(date_parse("2021-1", true, &d, &p));
    assert_false(date_parse("2021-10-", true, &d, &p));
}

/* Every day from 1970 to 2100 follows the one before it, by a calendar that only counts. */
static void test_round_trip(void **state) {
    (void)state;
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    date expected = 0;
    for (int y = 1970; y <= 2100; y++) {
        bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
        for (int m = 1; m <= 12; m++) {
            for (int n = 1; n <= days[m - 1] + (m == 2 && leap); n++, expected++) {
                int year, month, dom;
                date_to_civil(expected, &year, &month, &dom);
                if (date_from_civil(y, m, n) != expected || year != y || month != m || dom != n)
                    fail_msg("%d-%d-%d", y, m, n);
                char text[DATE_CHARS];
                assert_int_equal(day(date_format(expected, DATE_DAY, text)), expected);
            }
        }
    }
}

static void test_format(void **state) {
    (void)state;
    char out[DATE_CHARS];
    assert_string_equal(date_format(day("2022-04-05"), DATE_DAY, out), "2022-04-05");
    assert_string_equal(date_format(day("2022-04-01"), DATE_MONTH, out), "2022-04");
    assert_string_equal(date_format(0, DATE_DAY, out), "1970-01-01");
    assert_string_equal(date_format(day("9999-12-31"), DATE_DAY, out), "9999-12-31");
    assert_string_equal(date_format(day("9999-12-31") + 1, DATE_DAY, out), "");
    assert_string_equal(date_format(-1, DATE_DAY, out), "");
    assert_string_equal(date_format(DATE_OPEN, DATE_DAY, out), "");
    assert_string_equal(date_format(DATE_UNKNOWN, DATE_MONTH, out), "");
}

static period span(const char *since, const char *until) {
    return (period){.since.day = day(since), .until.day = until ? day(until) : DATE_OPEN};
}

static void test_periods_are_half_open(void **state) {
    (void)state;
    period p = span("2021-04-12", "2022-04-05");
    assert_false(period_covers(&p, day("2021-04-11")));
    assert_true(period_covers(&p, day("2021-04-12")));
    assert_true(period_covers(&p, day("2022-04-04")));
    assert_false(period_covers(&p, day("2022-04-05")));
    period open = span("2021-04-12", NULL);
    assert_true(period_covers(&open, day("9999-12-31")));
}

static void test_periods_meet(void **state) {
    (void)state;
    period first = span("2021-01-01", "2022-01-01"), second = span("2022-01-01", NULL),
           long_one = span("2021-06-01", NULL);
    assert_false(period_meets(&first, &second));
    assert_false(period_meets(&second, &first));
    assert_true(period_meets(&first, &long_one));
    assert_true(period_meets(&long_one, &second));
    assert_true(period_meets(&first, &first));
}

static void test_basis_names(void **state) {
    (void)state;
    assert_string_equal(date_basis_name(DATE_EXACT), "exact");
    assert_string_equal(date_basis_name(DATE_DOCUMENTED), "documented");
    assert_string_equal(date_basis_name(DATE_ASSUMED), "assumed");
    assert_string_equal(date_basis_name(DATE_BY), "by");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_days),
        cmocka_unit_test(test_days_that_do_not_exist),
        cmocka_unit_test(test_leap_years),
        cmocka_unit_test(test_months),
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_format),
        cmocka_unit_test(test_periods_are_half_open),
        cmocka_unit_test(test_periods_meet),
        cmocka_unit_test(test_basis_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
