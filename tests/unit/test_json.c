/* base/json.c: what is written is JSON, and harmless inside an HTML script element */
#include <string.h>

#include "base/json.h"
#include "check.h"

static void writes(void (*fill)(json *j), const char *wanted) {
    buf out = BUF_INIT;
    json j = json_start(&out);
    fill(&j);
    assert_true(buf_ok(&out));
    assert_string_equal(buf_data(&out), wanted);
    buf_free(&out);
}

static void fill_nested(json *j) {
    json_open(j, '{');
    json_key(j, "none");
    json_open(j, '[');
    json_close(j, ']');
    json_key(j, "some");
    json_open(j, '[');
    json_int(j, -9007199254740991);
    json_string(j, "x");
    json_bool(j, true);
    json_open(j, '{');
    json_key(j, "a");
    json_bool(j, false);
    json_close(j, '}');
    json_close(j, ']');
    json_close(j, '}');
}

static void test_values_are_separated(void **state) {
    (void)state;
    writes(fill_nested, "{\"none\":[],\"some\":[-9007199254740991,\"x\",true,{\"a\":false}]}");
}

static void is_string(const char *s, const char *wanted) {
    buf out = BUF_INIT;
    json j = json_start(&out);
    json_string(&j, s);
    assert_string_equal(buf_data(&out), wanted);
    buf_free(&out);
}

static void test_strings(void **state) {
    (void)state;
    is_string("", "\"\"");
    is_string("plain \xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x98\x80", "\"plain \xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x98\x80\"");
    is_string("\"\\/", "\"\\u0022\\u005c/\"");
    is_string("a\nb\tc\x01\x7f", "\"a\\u000ab\\u0009c\\u0001\\u007f\"");
    is_string("</script><!--&", "\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
    is_string("\xE2\x80\xA8\xE2\x80\xA9", "\"\\u2028\\u2029\"");
    is_string("\xE2\x80\xAE", "\"\\u202e\""); /* turns what follows */
}

/* Each byte that is no character by itself is one replacement. */
static void test_bytes_that_are_no_text(void **state) {
    (void)state;
    is_string("a\xFF\xFE", "\"a\\ufffd\\ufffd\"");
    is_string("\xED\xA0\x80", "\"\\ufffd\\ufffd\\ufffd\"");
    is_string("\xC0\xAF", "\"\\ufffd\\ufffd\"");
    is_string("\xE6\x97", "\"\\ufffd\\ufffd\"");
}

/* Whatever the bytes, none of the characters that HTML could take for markup comes out. */
static void test_every_pair_of_bytes(void **state) {
    (void)state;
    for (int a = 1; a < 256; a++)
        for (int b = 1; b < 256; b++) {
            char pair[] = {(char)a, (char)b, '\0'};
            buf out = BUF_INIT;
            json j = json_start(&out);
            json_string(&j, pair);
            assert_null(strpbrk(buf_data(&out), "<>&\n\r"));
            assert_int_equal(buf_data(&out)[0], '"');
            assert_int_equal(strcspn(buf_data(&out) + 1, "\""), out.len - 2);
            buf_free(&out);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_are_separated),
        cmocka_unit_test(test_strings),
        cmocka_unit_test(test_bytes_that_are_no_text),
        cmocka_unit_test(test_every_pair_of_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
