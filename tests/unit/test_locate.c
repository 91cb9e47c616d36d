/* locate.c: lines of fields in texts that are meant to confuse it. */
#include "script/locate.h"

#include <string.h>

#include "check.h"

typedef struct path_case {
    const char *text;
    const char *path[4]; /* names; "#2" is a position; NULL ends */
    int line;            /* 0: not found */
} path_case;

static const located *step(const located *t, const char *name) {
    return name[0] == '#' ? locate_field(t, NULL, name[1] - '0') : locate_field(t, name, 0);
}

static void check_path(const path_case *c) {
    arena *a = arena_new(0);
    const located *n = locate_label(locate_parse(a, c->text, strlen(c->text)), "s", 0);
    for (size_t i = 0; n && i < COUNT(c->path) && c->path[i]; i++) n = step(n, c->path[i]);
    assert_int_equal(n ? n->line : 0, c->line);
    arena_free(a);
}

static void test_paths(void **state) {
    (void)state;
    static const path_case cases[] = {
        {"s {\n a = 1,\n b = 2 }", {"b"}, 3},
        {"s { a = 1;\n b = 2 }", {"b"}, 2},
        {"s {\n [\"a.b\"] = 1,\n ['c'] = 2 }", {"c"}, 3},
        {"s {\n [\"a.b\"] = 1,\n ['c'] = 2 }", {"a.b"}, 2},
        {"s { a = {\n b = {\n c = 1 } } }", {"a", "b", "c"}, 3},
        {"s { a = f {\n b = 1 } }", {"a", "b"}, 2},
        {"s { a = f(1, { 2 },\n 3),\n b = 1 }", {"b"}, 3},
        {"s { 'x',\n 'y', k = 1,\n 'z' }", {"#3"}, 3},
        {"s { { 1 },\n { k = 2 } }", {"#2", "k"}, 2},
        {"s {\n a = 1, -- b = 2,\n b = 3 }", {"b"}, 3},
        {"s {\n --[[ b = 1,\n b = 1,\n ]] b = 3 }", {"b"}, 4},
        {"s {\n --[==[ ]]\n ]==] b = 3 }", {"b"}, 3},
        {"s {\n a = \"b = 1, \\\" , b = 2\",\n b = 3 }", {"b"}, 3},
        {"s {\n a = 'it\\'s {',\n b = 3 }", {"b"}, 3},
        {"s {\n a = [[\n {,\n b = 1,\n ]],\n b = 3 }", {"b"}, 6},
        {"s {\n a = function(x, y)\n local b = 1, 2\n if b then b = 2 end\n end,\n b = 3 }", {"b"}, 6},
        {"s {\n a = function()\n repeat local x = { b = 1 } until true\n for i = 1, 2 do b = 1 end\n end,\n b = 3 }",
         {"b"},
         6},
        {"s {\n a = x == 1,\n b = y ~= 2 }", {"b"}, 3},
        {"s {\n a == 1,\n a = 2 }", {"a"}, 3},
        {"s { a = 1 }", {"b"}, 0},
        {"s { a = 1 }", {"#1"}, 0},
        {"t { b = 1 }", {"b"}, 0},
        {"t { x = s {\n b = 1 } }", {"b"}, 2},
        {"local t = {}\nreturn s {\n b = 1 }", {"b"}, 3},
        {"s \"x\"\n", {"b"}, 0},
        {"s { a = {", {"a"}, 1},
        {"s { a = \"", {"a"}, 1},
        {"s { a = [[", {"a"}, 1},
        {"} } s { a = 1 }", {"a"}, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) check_path(&cases[i]);
}

static void test_labels(void **state) {
    (void)state;
    const char *text =
        "rule \"a\" {\n x = 1 }\nrule \"b\" {\n x = 1 }\nrule \"a\" {\n x = 1 }\nf(function() rule \"c\" { x = 1 } end)";
    arena *a = arena_new(0);
    const located *root = locate_parse(a, text, strlen(text));
    assert_int_equal(locate_field(locate_label(root, "a", 1), "x", 0)->line, 2);
    assert_int_equal(locate_field(locate_label(root, "a", 2), "x", 0)->line, 6);
    assert_int_equal(locate_label(root, "c", 1)->label_line, 7);
    assert_null(locate_label(root, "a", 6));
    arena_free(a);
}

static void test_order(void **state) {
    (void)state;
    const char *text = "s { b = 1, a = 2 }";
    arena *a = arena_new(0);
    const located *s = locate_label(locate_parse(a, text, strlen(text)), "s", 0);
    assert_true(locate_field(s, "b", 0)->order < locate_field(s, "a", 0)->order);
    arena_free(a);
}

/* Deep and long texts end in a coarser tree, not in a crash. */
static void test_sizes(void **state) {
    (void)state;
    arena *a = arena_new(0);
    size_t len = 300000;
    char *text = arena_alloc(a, len + 1, 1);
    memset(text, '{', len);
    assert_non_null(locate_parse(a, text, len));
    for (size_t i = 0; i + 1 < len; i += 2) memcpy(text + i, "1,", 2);
    text[0] = '{';
    const located *root = locate_parse(a, text, len);
    assert_non_null(root->first);
    assert_non_null(root->first->last);
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
