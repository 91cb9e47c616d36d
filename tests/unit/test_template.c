/* Templates and paths of what is deployed. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "model/template.h"

/* "a|name|b.part" with blanks in brackets; what is wrong, behind "!". */
static const char *pieces(const char *s, char out[200]) {
    template_piece p;
    const char *defect = NULL;
    size_t len = 0;
    out[0] = '\0';
    while (template_next(&s, &p, &defect)) {
        if (p.blank && p.name_len < p.len)
            len += (size_t)sprintf(out + len, "[%.*s|%.*s]", (int)p.name_len, p.at, (int)(p.len - p.name_len - 1),
                                   p.at + p.name_len + 1);
        else
            len += (size_t)sprintf(out + len, p.blank ? "[%.*s]" : "%.*s;", (int)p.len, p.at);
    }
    if (defect) sprintf(out + len, "!%s", defect);
    return out;
}

static void templates_are_text_and_blanks(void **state) {
    (void)state;
    static const char *const CASES[][2] = {
        {"", ""},
        {"plain", "plain;"},
        {"{a}", "[a]"},
        {"x{a}y{b-c.id}", "x;[a]y;[b-c|id]"},
        {"{a.b.name}", "[a.b|name]"},
        {"{a.}", "[a|]"},
        {"{", "!a { without its }"},
        {"a{b{c}", "a;!a { without its }"},
        {"a}", "a;!a } without its {"},
        {"{}", "!a blank without a name"},
        {"{.id}", "!a blank without a name"},
    };
    char out[200];
    for (size_t i = 0; i < COUNT(CASES); i++) assert_string_equal(pieces(CASES[i][0], out), CASES[i][1]);
}

static void words_stand_for_something(void **state) {
    (void)state;
    assert_int_equal(template_word_of("each", 4), WORD_EACH);
    assert_int_equal(template_word_of("me", 2), WORD_ME);
    assert_int_equal(template_word_of("guid", 4), WORD_PLACE);
    assert_int_equal(template_word_of("resource_group", 14), WORD_PLACE);
    assert_int_equal(template_word_of("resource_group", 8), WORD_NONE);
    assert_int_equal(template_word_of("eaches", 6), WORD_NONE);
    assert_true(is_template_part("id", 2) && is_template_part("login_server", 12));
    assert_false(is_template_part("i", 1) || is_template_part("ids", 3) || is_template_part("", 0));
}

static void paths_lead_into_resources(void **state) {
    (void)state;
    static const char *const GOOD[] = {"a", "a.b", "a[0].b", "a[12][3]", "a['k.[]{x}'].b", "a-b_c@odata.type", "$a"};
    static const char *const BAD[] = {"",      ".",     "a.",      ".a",    "a..b", "a[",     "a[]",
                                      "a[x]",  "a[-1]", "a[1000]", "a['']", "a['x", "a['x'b", "a b",
                                      "a[0]b", "a[*",   "[0]",     "{a}",   "a.'b'"};
    bool entries = true;
    for (size_t i = 0; i < COUNT(GOOD); i++)
        if (!is_property_path(GOOD[i], &entries) || entries) fail_msg("%s", GOOD[i]);
    for (size_t i = 0; i < COUNT(BAD); i++)
        if (is_property_path(BAD[i], &entries)) fail_msg("%s", BAD[i]);
    assert_true(is_property_path("a[*].b", &entries) && entries);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(templates_are_text_and_blanks),
        cmocka_unit_test(words_stand_for_something),
        cmocka_unit_test(paths_lead_into_resources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
