#include "check.h"

#include <string.h>

#include "base/diag.h"

static int setup(void **state) {
    *state = arena_new(0);
    return *state ? 0 : -1;
}

static int teardown(void **state) {
    arena_free(*state);
    return 0;
}

static place at(const char *file, int line) {
    return (place){file, line};
}

static void test_a_diagnostic_is_kept_whole(void **state) {
    diags *d = diags_new(*state);
    assert_false(diags_any_error(d));
    char file[] = "a.lua", hint[] = "say sku";
    diag_add(d, DIAG_ERROR, at(file, 7), hint, "unknown setting '%s'", "sky");
    memset(file, 'x', 5);
    memset(hint, 'x', 7);
    assert_int_equal(diags_count(d), 1);
    assert_true(diags_any_error(d));
    const diag *got = diags_at(d, 0);
    assert_string_equal(got->where.file, "a.lua");
    assert_int_equal(got->where.line, 7);
    assert_string_equal(got->message, "unknown setting 'sky'");
    assert_string_equal(got->hint, "say sku");
}

static void test_warnings_are_no_errors(void **state) {
    diags *d = diags_new(*state);
    diag_add(d, DIAG_WARNING, at(NULL, 0), NULL, "old");
    diag_add(d, DIAG_NOTE, at(NULL, 0), NULL, "read");
    assert_int_equal(diags_errors(d), 0);
    assert_false(diags_any_error(d));
    assert_null(diags_at(d, 0)->hint);
    assert_null(diags_at(d, 0)->where.file);
}

static void test_order_is_file_line_arrival(void **state) {
    diags *d = diags_new(*state);
    diag_add(d, DIAG_ERROR, at("z.lua", 9), NULL, "1");
    diag_add(d, DIAG_ERROR, at("a.lua", 2), NULL, "2");
    diag_add(d, DIAG_ERROR, at("z.lua", 3), NULL, "3");
    diag_add(d, DIAG_ERROR, at(NULL, 0), NULL, "4");
    diag_add(d, DIAG_ERROR, at("a.lua", 2), NULL, "5");
    diag_add(d, DIAG_ERROR, at("a.lua", 0), NULL, "6");
    static const char *const expected[] = {"3", "1", "6", "2", "5", "4"};
    for (int twice = 0; twice < 2; twice++) {
        diags_sort(d);
        assert_int_equal(diags_count(d), COUNT(expected));
        for (size_t i = 0; i < COUNT(expected); i++) assert_string_equal(diags_at(d, i)->message, expected[i]);
    }
}

static void test_exact_duplicates_go(void **state) {
    diags *d = diags_new(*state);
    for (int i = 0; i < 3; i++) diag_add(d, DIAG_ERROR, at("a.lua", 1), "h", "same");
    diag_add(d, DIAG_ERROR, at("a.lua", 1), NULL, "same");
    diag_add(d, DIAG_WARNING, at("a.lua", 1), "h", "same");
    diag_add(d, DIAG_ERROR, at("a.lua", 2), "h", "same");
    diags_sort(d);
    assert_int_equal(diags_count(d), 4);
    assert_int_equal(diags_errors(d), 3);
}

static void test_the_list_is_bounded_and_says_so(void **state) {
    diags *d = diags_new(*state);
    for (int i = 0; i < DIAG_MAX; i++) diag_add(d, DIAG_WARNING, at("a.lua", 1000 - i), NULL, "w%d", i);
    assert_int_equal(diags_count(d), DIAG_MAX);
    assert_string_equal(diags_at(d, DIAG_MAX - 1)->message, "w99");
    diag_add(d, DIAG_ERROR, at("a.lua", 1), NULL, "one too many");
    diag_add(d, DIAG_WARNING, at("b.lua", 1), NULL, "two too many");
    assert_int_equal(diags_count(d), DIAG_MAX);
    diags_sort(d);
    const diag *last = diags_at(d, DIAG_MAX - 1);
    assert_string_equal(last->message, "3 further messages are not shown");
    assert_int_equal(last->severity, DIAG_ERROR);
    assert_true(diags_any_error(d)); /* an error that is not shown is still one */
    assert_string_equal(diags_at(d, 0)->message, "w98");
}

static void test_clear_forgets(void **state) {
    diags *d = diags_new(*state);
    for (int i = 0; i < DIAG_MAX + 5; i++) diag_add(d, DIAG_ERROR, at("a.lua", i), NULL, "e");
    diags_clear(d);
    assert_int_equal(diags_count(d), 0);
    assert_false(diags_any_error(d));
    diag_add(d, DIAG_NOTE, at(NULL, 0), NULL, "new");
    diags_sort(d);
    assert_int_equal(diags_count(d), 1);
    assert_string_equal(diags_at(d, 0)->message, "new");
}

static void test_sorting_nothing(void **state) {
    diags *d = diags_new(*state);
    diags_sort(d);
    assert_int_equal(diags_count(d), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_diagnostic_is_kept_whole, setup, teardown),
        cmocka_unit_test_setup_teardown(test_warnings_are_no_errors, setup, teardown),
        cmocka_unit_test_setup_teardown(test_order_is_file_line_arrival, setup, teardown),
        cmocka_unit_test_setup_teardown(test_exact_duplicates_go, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_list_is_bounded_and_says_so, setup, teardown),
        cmocka_unit_test_setup_teardown(test_clear_forgets, setup, teardown),
        cmocka_unit_test_setup_teardown(test_sorting_nothing, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
