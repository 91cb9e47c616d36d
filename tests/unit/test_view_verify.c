/* Verification lists of the fixture. What the script does is tested with a shell: tests/verify. */
#include <libxml/parser.h>
#include <string.h>

#include "check.h"
#include "report/report.h"
#include "report/view_verify.h"
#include "report_fixture.h"

static arena *mem;

typedef void writer(xmlDocPtr report, const view_options *o, buf *out);

static char *list_of(const explanation *e, writer *write, lang in) {
    xmlDocPtr doc = report_build(mem, e);
    assert_non_null(doc);
    buf out = BUF_INIT;
    write(doc, &(view_options){.in = in}, &out);
    xmlFreeDoc(doc);
    char *list = buf_take(&out, NULL);
    assert_non_null(list);
    return list;
}

static void has(const char *list, const char *const *wanted, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!strstr(list, wanted[i])) fail_msg("'%s' is not in:\n%s", wanted[i], list);
}

static void the_text_says_all(void **state) {
    static const char *const EN[] = {"Verification list: ",
                                     "By a command: 3; by hand: 1.",
                                     "  serial: Serial number\n",
                                     "[ ] Size: ",
                                     "    az machine show --ids {serial} --query 'size | `{}`'\n    expected: ",
                                     "    by hand: Listen.\n"};
    static const char *const JA[] = {"確認リスト: ", "  serial: 製造番号\n", "    期待値: ", "    手動: 音を聞く。\n"};
    (void)state;
    char *en = list_of(fixture_plan(), view_verify_text, LANG_EN),
         *ja = list_of(fixture_plan(), view_verify_text, LANG_JA);
    has(en, EN, COUNT(EN));
    has(ja, JA, COUNT(JA));
    free(en);
    free(ja);
}

static void markdown_has_a_block_for_each_command(void **state) {
    static const char *const WANTED[] = {"# Verification list: ", "- `serial`: Serial number\n", "- [ ] <b>Size</b>: ",
                                         "  ```sh\n  az machine show --ids {serial} --query 'size | `{}`'\n  ```\n",
                                         "  by hand: Listen.\n"};
    (void)state;
    char *list = list_of(fixture_plan(), view_verify_markdown, LANG_EN);
    has(list, WANTED, COUNT(WANTED));
    free(list);
}

static void the_script_quotes_what_it_is_told(void **state) {
    static const char *const WANTED[] = {"#!/bin/sh\n",
                                         "t1=${VERIFY_serial-}\n",
                                         "    'serial'=*) t1=${argument#*=} ;;\n",
                                         "take 'serial' \"$t1\" '[0-9]+'\n",
                                         "begin 4\n",
                                         "needs \"$t1\"\ncheck 'Size: ",
                                         " \\\n    az machine show --ids \"$t1\" --query 'size | `{}`'\n",
                                         "by_hand 'Grinder: ",
                                         "\nfinish\n"};
    (void)state;
    char *list = list_of(fixture_plan(), view_verify_shell, LANG_EN);
    has(list, WANTED, COUNT(WANTED));
    free(list);
}

/* Nothing of a text ends the line of the comment that it is in, and no markup comes through. */
static void hostile_texts_stay_texts(void **state) {
    (void)state;
    char *script = list_of(fixture_hostile(mem), view_verify_shell, LANG_EN);
    const char *second = strchr(script, '\n') + 1, *third = strchr(second, '\n') + 1;
    assert_int_equal(strncmp(second, "# Verification list: ", 21), 0);
    assert_int_equal(strncmp(third, "# As of: ", 9), 0);
    char *list = list_of(fixture_hostile(mem), view_verify_markdown, LANG_EN);
    assert_null(strstr(list, "<script"));
    free(list);
    free(script);
}

static int setup(void **state) {
    (void)state;
    mem = arena_new(0);
    return 0;
}

static int teardown(void **state) {
    (void)state;
    arena_free(mem);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_text_says_all),
        cmocka_unit_test(markdown_has_a_block_for_each_command),
        cmocka_unit_test(the_script_quotes_what_it_is_told),
        cmocka_unit_test(hostile_texts_stay_texts),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
