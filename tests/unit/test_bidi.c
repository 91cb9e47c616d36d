#include "check.h"

#include <string.h>

#include "base/bidi.h"

#define FSI "\u2068"
#define PDI "\u2069"
#define RLO "\u202E"
#define LRI "\u2066"

typedef struct sample {
    const char *given, *wanted;
} sample;

static void test_lines_are_isolated(void **state) {
    (void)state;
    static const sample all[] = {
        {"", ""},
        {"plain, 日本語, עברית", "plain, 日本語, עברית"},
        {RLO "abc", FSI RLO "abc" PDI},
        {"a" LRI "b", FSI "a" LRI "b" PDI PDI},
        {"a" PDI PDI "b" RLO, FSI "ab" RLO PDI},
        {LRI "a" PDI PDI RLO, FSI LRI "a" PDI RLO PDI},
        {"one\n\n" RLO "two\n", FSI "one" PDI "\n\n" FSI RLO "two" PDI "\n"},
        {"one\u2029two\u200F", FSI "one" PDI "\u2029" FSI "two\u200F" PDI},
    };
    for (size_t i = 0; i < COUNT(all); i++) {
        arena *mem = arena_new(0);
        assert_string_equal(bidi_isolate(mem, all[i].given, strlen(all[i].given)), all[i].wanted);
        arena_free(mem);
    }
}

/* The worst that a text can ask for by its length: as many isolates as it has room for, and lines. */
static void test_room(void **state) {
    (void)state;
    enum { N = 300 };
    char isolates[3 * N + 1], lines[2 * N + 4] = "\u200F";
    for (size_t i = 0; i < N; i++) memcpy(isolates + 3 * i, LRI, 3), memcpy(lines + 3 + 2 * i, "a\n", 2);
    arena *mem = arena_new(0);
    assert_int_equal(strlen(bidi_isolate(mem, isolates, 3 * N)), 3 + 3 * N + 3 * N + 3);
    assert_int_equal(strlen(bidi_isolate(mem, lines, 2 * N + 3)), 3 + 2 * N + 6 * N);
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_are_isolated),
        cmocka_unit_test(test_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
