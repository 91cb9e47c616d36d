/* Bars under a scale of years: where they begin and end, whatever the width. */
#include "book/timeline.h"

#include <string.h>

#include "base/utf8.h"
#include "check.h"

static date day(int y, int m, int d) {
    return date_from_civil(y, m, d);
}

/* Lines are compared one by one, so that a failure shows which. */
static void draws(const timeline *t, const char *const *lines) {
    buf out = BUF_INIT;
    timeline_draw(t, &out);
    const char *s = buf_data(&out);
    for (; *lines; lines++) {
        char line[300];
        size_t len = strcspn(s, "\n");
        assert_true(len < sizeof line);
        memcpy(line, s, len);
        line[len] = '\0';
        assert_string_equal(line, *lines);
        s += len + (s[len] == '\n');
    }
    assert_string_equal(s, "");
    buf_free(&out);
}

static void bars_stand_under_their_years(void **state) {
    (void)state;
    const timeline_row rows[] = {
        {"1. rule", day(2020, 1, 1), day(2021, 7, 1), false},
        {"2. caveat", day(2021, 7, 1), day(2023, 1, 1), false},
        {"3. note", day(2022, 7, 1), DATE_OPEN, true},
    };
    const timeline t = {.count = 3, .rows = rows, .known_to = day(2023, 12, 31), .columns = 53, .indent = 2};
    draws(&t, (const char *const[]){
                  "             2020      2021      2022      2023",
                  "             ┬─────────┬─────────┬─────────┬─────────",
                  "  1. rule    ██████████████",
                  "  2. caveat                ████████████████",
                  "  3. note                            ▒██████████████▶",
                  NULL,
              });
}

static void ascii_draws_the_same_shape(void **state) {
    (void)state;
    const timeline_row rows[] = {{"a", day(2020, 1, 1), day(2021, 1, 1), true},
                                 {"b", day(2021, 1, 1), DATE_OPEN, false}};
    const timeline t = {.count = 2, .rows = rows, .known_to = day(2021, 6, 30), .columns = 43, .ascii = true};
    draws(&t, (const char *const[]){
                  "   2020                2021",
                  "   +-------------------+-------------------",
                  "a  ?###################",
                  "b                      ########>",
                  NULL,
              });
}

/* A day, a period after the last known day, and one that begins where the scale ends. */
static void every_bar_has_a_cell(void **state) {
    (void)state;
    const timeline_row rows[] = {
        {"a", day(2020, 5, 5), day(2020, 5, 6), false},
        {"b", day(2021, 12, 31), day(2022, 1, 1), false},
        {"c", day(2021, 12, 31), DATE_OPEN, true},
    };
    const timeline t = {.count = 3, .rows = rows, .known_to = day(2020, 6, 30), .columns = 40, .ascii = true};
    buf out = BUF_INIT;
    timeline_draw(&t, &out);
    const char *s = buf_data(&out);
    assert_non_null(strstr(s, "\na      "));
    for (const char *row = "abc"; *row; row++) {
        const char *line = strchr(s, *row);
        size_t len = strcspn(line, "\n");
        assert_true(strcspn(line, "#>?") < len);
        assert_true(len <= 40);
        s = line + len;
    }
    buf_free(&out);
}

static size_t labels_of(int first, size_t columns) {
    const timeline_row row = {"x", day(first, 3, 1), DATE_OPEN, false};
    const timeline t = {.count = 1, .rows = &row, .known_to = day(2025, 3, 1), .columns = columns};
    buf out = BUF_INIT;
    timeline_draw(&t, &out);
    size_t n = 0, len = strcspn(buf_data(&out), "\n");
    for (size_t i = 0; i + 1 < len; i++) n += buf_data(&out)[i] == ' ' && buf_data(&out)[i + 1] != ' ';
    for (const char *s = buf_data(&out); *s; s += strcspn(s, "\n") + 1) {
        size_t line = strcspn(s, "\n");
        assert_true(utf8_columns(s, line) <= columns);
        assert_true(line == 0 || s[line - 1] != ' ');
    }
    buf_free(&out);
    return n;
}

static void labels_do_not_run_into_each_other(void **state) {
    (void)state;
    assert_int_equal(labels_of(2020, 80), 6);
    assert_int_equal(labels_of(2006, 83), 10); /* 2006, 2008 ... 2024 */
    assert_int_equal(labels_of(1990, 43), 7);  /* 1990, 1995 ... 2020; no room for 2025 */
    assert_true(labels_of(1970, 40) >= 2);
}

static void wide_labels_count_two(void **state) {
    (void)state;
    const timeline_row rows[] = {{"規則", day(2020, 1, 1), DATE_OPEN, false},
                                 {"ab", day(2020, 1, 1), DATE_OPEN, false}};
    const timeline t = {.count = 2, .rows = rows, .known_to = day(2020, 12, 31), .columns = 40, .ascii = true};
    draws(&t, (const char *const[]){
                  "      2020",
                  "      +---------------------------------",
                  "規則  #################################>",
                  "ab    #################################>",
                  NULL,
              });
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bars_stand_under_their_years), cmocka_unit_test(ascii_draws_the_same_shape),
        cmocka_unit_test(every_bar_has_a_cell),         cmocka_unit_test(labels_do_not_run_into_each_other),
        cmocka_unit_test(wide_labels_count_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
