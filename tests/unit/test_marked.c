/* Text in Markdown and CSV: read as text, whatever it holds. */
#include "check.h"

#include "report/markdown.h"
#include "study/csv.h"

static void test_markup_in_text_is_text(void **state) {
    (void)state;
    static const struct {
        const char *given, *written;
    } CASES[] = {
        {"plain", "plain"},
        {"a*b_c`d[e]", "a\\*b\\_c\\`d\\[e\\]"},
        {"<script>&", "&lt;script&gt;&amp;"},
        {"a|b", "a\\|b"},
        {"# no heading", "\\# no heading"},
        {"C#", "C#"},
        {"1. no list", "1\\. no list"},
        {"two\nlines", "two lines"},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT(CASES); i++) {
        buf b = BUF_INIT;
        md_text(&b, CASES[i].given);
        assert_string_equal(buf_data(&b), CASES[i].written);
        buf_free(&b);
    }
}

static void test_within_a_line_nothing_begins_a_block(void **state) {
    (void)state;
    buf b = BUF_INIT;
    md_more(&b, ") # - 1. *");
    assert_string_equal(buf_data(&b), ") # - 1. \\*");
    buf_free(&b);
}

static void test_code_stays_code(void **state) {
    (void)state;
    buf b = BUF_INIT;
    md_code(&b, "ci.agents");
    md_code(&b, "a`b|c");
    assert_string_equal(buf_data(&b), "`ci.agents`<code>a\\`b\\|c</code>");
    buf_free(&b);
}

static void test_only_web_addresses_are_links(void **state) {
    (void)state;
    buf b = BUF_INIT;
    md_link(&b, "page", "https://example.com/a");
    buf_putc(&b, '\n');
    md_link(&b, "page", "javascript:alert(1)");
    buf_putc(&b, '\n');
    md_link(&b, "page", "https://example.com/a)b");
    assert_string_equal(buf_data(&b), "[page](https://example.com/a)\npage\npage");
    buf_free(&b);
}

static void test_a_table_has_bars(void **state) {
    (void)state;
    buf b = BUF_INIT;
    md_row(&b);
    md_cell(&b);
    md_text(&b, "name");
    md_cell(&b);
    md_text(&b, "cost");
    md_row_end(&b);
    md_rule(&b, 2, 1);
    assert_string_equal(buf_data(&b), "| name | cost |\n| --- | ---: |\n");
    buf_free(&b);
}

static void test_fields_are_quoted_where_they_must(void **state) {
    (void)state;
    buf b = BUF_INIT;
    csv_text(&b, "");
    csv_text(&b, "plain");
    csv_text(&b, "a,b");
    csv_text(&b, "say \"no\"");
    csv_text(&b, "two\nlines");
    csv_number(&b, "-12.50");
    csv_count(&b, 3);
    csv_end(&b);
    csv_count(&b, 1);
    csv_end(&b);
    assert_string_equal(buf_data(&b), "\"\",plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",-12.50,3\r\n1\r\n");
    buf_free(&b);
}

static void test_no_text_is_a_formula(void **state) {
    (void)state;
    buf b = BUF_INIT;
    csv_text(&b, "=1+2");
    csv_text(&b, "@x");
    csv_text(&b, "-x");
    csv_end(&b);
    assert_string_equal(buf_data(&b), "\"'=1+2\",\"'@x\",\"'-x\"\r\n");
    buf_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markup_in_text_is_text), cmocka_unit_test(test_within_a_line_nothing_begins_a_block),
        cmocka_unit_test(test_code_stays_code),        cmocka_unit_test(test_only_web_addresses_are_links),
        cmocka_unit_test(test_a_table_has_bars),       cmocka_unit_test(test_fields_are_quoted_where_they_must),
        cmocka_unit_test(test_no_text_is_a_formula),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
