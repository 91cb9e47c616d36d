/* The public face, seen from a program that links the library and includes nothing but its header. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "acrplan.h"

#define PACK "tests/packs/coffee"
#define SCENARIOS PACK "/scenarios/"

typedef struct fixture {
    acrplan_log *log;
    acrplan_pack *pack;
} fixture;

static int setup(void **state) {
    fixture *f = calloc(1, sizeof *f);
    *state = f;
    if (!f) return -1;
    f->log = acrplan_log_new();
    f->pack = acrplan_pack_load(PACK, f->log);
    return f->pack ? 0 : -1;
}

static int teardown(void **state) {
    fixture *f = *state;
    acrplan_pack_free(f->pack);
    acrplan_log_free(f->log);
    free(f);
    return 0;
}

static acrplan_scenario *parse(const fixture *f, const char *text) {
    return acrplan_scenario_parse(f->pack, "test.lua", text, strlen(text), f->log);
}

static acrplan_message only_message(const acrplan_log *log) {
    acrplan_message m = {0};
    assert_int_equal(acrplan_log_count(log), 1);
    assert_int_equal(acrplan_log_get(log, 0, &m), 1);
    return m;
}

static void test_pack(void **state) {
    const fixture *f = *state;
    assert_string_equal(acrplan_pack_id(f->pack), "coffee");
    assert_string_equal(acrplan_pack_covers_from(f->pack), "2020-01-01");
    assert_string_equal(acrplan_pack_read_up_to(f->pack), "2024-06-30");
    assert_int_equal(acrplan_log_status(f->log), ACRPLAN_OK);
    assert_int_equal(acrplan_log_count(f->log), 0);
}

/* busy.lua as of 2022-05-01, by hand: 180 cups need the mains, the mains exclude the Compact (100 cups a day anyway),
 * 300 are the most of a Classic. The Classic at 90 USD is cheaper than the Grande at 210. */
static void test_plan(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_answer *a = acrplan_plan(f->pack, s, NULL, f->log);
    assert_non_null(a);
    assert_int_equal(acrplan_answer_is_plan(a), 1);
    assert_string_equal(acrplan_answer_as_of(a), "2022-05-01");
    assert_string_equal(acrplan_answer_option(a, "model"), "Classic");
    assert_string_equal(acrplan_answer_option(a, "water"), "mains");
    assert_string_equal(acrplan_answer_status(a, "water"), "required");
    assert_string_equal(acrplan_answer_option(a, "desk.access"), "tap");
    assert_string_equal(acrplan_answer_option(a, "desk.fridge"), "on");
    assert_string_equal(acrplan_answer_option(a, "desk.hose"), "long");
    assert_null(acrplan_answer_option(a, "nothing"));
    assert_null(acrplan_answer_option(a, NULL));
    assert_null(acrplan_answer_status(a, "desk"));
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
}

/* 3 USD a day and 30 days for the Classic, 80 of 180 cups at 0.4 above the 100 that are free, 12.5 for the fridge. */
static void test_cost(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_answer *a = acrplan_plan(f->pack, s, NULL, f->log);
    int64_t grinder = strcmp(acrplan_answer_option(a, "grinder"), "on") == 0 ? 8250000 : 0;
    assert_int_equal(acrplan_answer_cost(a), 90000000 + 32000000 + 12500000 + grinder);
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
}

static void test_conflict(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "unattended_2021.lua", f->log);
    acrplan_answer *a = acrplan_plan(f->pack, s, NULL, f->log);
    assert_non_null(a);
    assert_int_equal(acrplan_answer_is_plan(a), 0);
    assert_int_equal(acrplan_answer_cost(a), -1);
    assert_null(acrplan_answer_option(a, "model"));
    assert_null(acrplan_answer_status(a, "model"));
    assert_int_equal(acrplan_log_status(f->log), ACRPLAN_OK);
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
}

/* The day of the call comes before the scenario's, the scenario's before the pack's. */
static void test_day(void **state) {
    const fixture *f = *state;
    acrplan_scenario *dated = parse(f, "return scenario { title = 'x', as_of = '2021-03-04' }");
    acrplan_scenario *undated = parse(f, "return scenario { title = 'x' }");
    acrplan_answer *called = acrplan_plan(f->pack, dated, "2022-01-02", f->log);
    acrplan_answer *own = acrplan_plan(f->pack, dated, NULL, f->log);
    acrplan_answer *horizon = acrplan_plan(f->pack, undated, NULL, f->log);
    assert_string_equal(acrplan_answer_as_of(called), "2022-01-02");
    assert_string_equal(acrplan_answer_as_of(own), "2021-03-04");
    assert_string_equal(acrplan_answer_as_of(horizon), "2024-06-30");
    acrplan_answer_free(called);
    acrplan_answer_free(own);
    acrplan_answer_free(horizon);
    acrplan_scenario_free(dated);
    acrplan_scenario_free(undated);
}

static void test_bad_day(void **state) {
    static const char *const BAD[] = {"2021-02-30", "2021-2-3", "2021-02", "", "now", "2019-12-31", "2021-01-01x"};
    const fixture *f = *state;
    acrplan_scenario *s = parse(f, "return scenario { title = 'x' }");
    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
        acrplan_log_clear(f->log);
        assert_null(acrplan_plan(f->pack, s, BAD[i], f->log));
        assert_int_equal(acrplan_log_status(f->log), ACRPLAN_INPUT);
        acrplan_message m = only_message(f->log);
        assert_null(m.file);
        assert_non_null(strstr(m.message, BAD[i]));
        assert_non_null(m.hint);
    }
    acrplan_scenario_free(s);
}

static void test_messages(void **state) {
    const fixture *f = *state;
    assert_null(parse(
        f, "return scenario {\n  title = 'x',\n  pins = { modell = 'Classic' },\n  quantities = { cup = 3 },\n}"));
    assert_int_equal(acrplan_log_status(f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_log_count(f->log), 2);
    acrplan_message m;
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(acrplan_log_get(f->log, i, &m), 1);
        assert_int_equal(m.severity, ACRPLAN_ERROR);
        assert_string_equal(m.file, "test.lua");
        assert_int_equal(m.line, 3 + (int)i);
        assert_non_null(strstr(m.hint, i == 0 ? "model" : "cups"));
    }
    assert_int_equal(acrplan_log_get(f->log, 2, &m), 0);
    acrplan_log_clear(f->log);
    assert_int_equal(acrplan_log_count(f->log), 0);
    assert_int_equal(acrplan_log_status(f->log), ACRPLAN_OK);
}

/* Text need not be terminated: what stands behind it is not read. */
static void test_length(void **state) {
    static const char TEXT[] = "return scenario { title = 'x' }garbage(";
    const fixture *f = *state;
    acrplan_scenario *s =
        acrplan_scenario_parse(f->pack, "test.lua", TEXT, strlen("return scenario { title = 'x' }"), f->log);
    assert_non_null(s);
    acrplan_scenario_free(s);
    assert_null(acrplan_scenario_parse(f->pack, "test.lua", TEXT, strlen(TEXT), f->log));
}

/* What a failed predecessor leaves is taken by every function, without a further message. */
static void test_failed_predecessor(void **state) {
    const fixture *f = *state;
    acrplan_text out = {(char *)f->log, 7};
    assert_null(acrplan_pack_load("no/such/folder", f->log));
    size_t count = acrplan_log_count(f->log);
    assert_true(count > 0);
    assert_null(acrplan_scenario_load(NULL, SCENARIOS "busy.lua", f->log));
    assert_null(acrplan_scenario_parse(NULL, "x", "", 0, f->log));
    assert_null(acrplan_plan(f->pack, NULL, NULL, f->log));
    assert_null(acrplan_report_new(NULL, f->log));
    assert_int_equal(acrplan_render(NULL, ACRPLAN_XML, ACRPLAN_EN, &out, f->log), ACRPLAN_INPUT);
    assert_null(out.data);
    assert_int_equal(acrplan_render_text(NULL, ACRPLAN_EN, NULL, &out, f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_explore(f->pack, NULL, NULL, NULL, ACRPLAN_EN, &out, f->log), ACRPLAN_INPUT);
    assert_null(out.data);
    assert_int_equal(acrplan_log_count(f->log), count);
    assert_null(acrplan_pack_id(NULL));
    assert_null(acrplan_answer_as_of(NULL));
    assert_int_equal(acrplan_answer_is_plan(NULL), 0);
    assert_int_equal(acrplan_answer_cost(NULL), -1);
    acrplan_pack_free(NULL);
    acrplan_scenario_free(NULL);
    acrplan_answer_free(NULL);
    acrplan_report_free(NULL);
    acrplan_text_free(NULL);
    acrplan_log_free(NULL);
}

/* Without a log there was no memory for one. */
static void test_no_log(void **state) {
    const fixture *f = *state;
    acrplan_text out;
    assert_int_equal(acrplan_log_status(NULL), ACRPLAN_NOMEM);
    assert_int_equal(acrplan_log_count(NULL), 0);
    assert_null(acrplan_pack_load(PACK, NULL));
    assert_null(acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", NULL));
    assert_int_equal(acrplan_render(NULL, ACRPLAN_XML, ACRPLAN_EN, &out, NULL), ACRPLAN_NOMEM);
    acrplan_log_clear(NULL);
}

static void test_foreign_scenario(void **state) {
    const fixture *f = *state;
    acrplan_pack *other = acrplan_pack_load(PACK, f->log);
    acrplan_scenario *s = parse(f, "return scenario { title = 'x' }");
    assert_null(acrplan_plan(other, s, NULL, f->log));
    assert_int_equal(acrplan_log_status(f->log), ACRPLAN_INPUT);
    acrplan_text out;
    assert_int_equal(acrplan_explore(other, s, NULL, NULL, ACRPLAN_EN, &out, f->log), ACRPLAN_INPUT);
    assert_null(out.data);
    acrplan_scenario_free(s);
    acrplan_pack_free(other);
}

/* The same page every time; what has no room is said as a warning, and is no failure. */
static void test_explorer(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_text one, two;
    assert_int_equal(acrplan_explore(f->pack, s, "decaf,milk", NULL, ACRPLAN_JA, &one, f->log), ACRPLAN_OK);
    assert_int_equal(acrplan_explore(f->pack, s, "decaf,milk", NULL, ACRPLAN_JA, &two, f->log), ACRPLAN_OK);
    assert_int_equal(acrplan_log_count(f->log), 0);
    assert_int_equal(strlen(one.data), one.len);
    assert_string_equal(one.data, two.data);
    acrplan_text_free(&one);
    acrplan_text_free(&two);
    static const char over[] =
        "model,milk,grinder,water,filter,telemetry,decaf,no_lime,milk_drinks,budget,front,desk,unattended";
    assert_int_equal(acrplan_explore(f->pack, s, over, "2022-05-01", ACRPLAN_EN, &one, f->log), ACRPLAN_OK);
    acrplan_message m = only_message(f->log);
    assert_int_equal(m.severity, ACRPLAN_WARNING);
    assert_non_null(strstr(m.message, "kept: model, milk"));
    assert_non_null(strstr(one.data, "Not everything fits"));
    acrplan_text_free(&one);
    acrplan_scenario_free(s);
}

static char *rendered(const fixture *f, const acrplan_report *r, acrplan_format format, acrplan_lang lang) {
    acrplan_text out;
    assert_int_equal(acrplan_render(r, format, lang, &out, f->log), ACRPLAN_OK);
    assert_int_equal(strlen(out.data), out.len);
    return out.data;
}

/* A report stands alone, and renders the same as often as it is asked. */
/* Without decaf in the way, and with a machine that is fixed: the report says so. A scenario is changed once. */
static void test_verify(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_scenario *clash = acrplan_scenario_load(f->pack, SCENARIOS "unattended_2021.lua", f->log);
    acrplan_answer *plan = acrplan_plan(f->pack, s, NULL, f->log),
                   *conflict = acrplan_plan(f->pack, clash, NULL, f->log);
    acrplan_report *of_plan = acrplan_report_new(plan, f->log), *of_conflict = acrplan_report_new(conflict, f->log);
    acrplan_text out;
    assert_true(acrplan_report_is_plan(of_plan) && !acrplan_report_is_plan(of_conflict) &&
                !acrplan_report_is_plan(NULL));
    assert_int_equal(acrplan_verify(of_plan, ACRPLAN_SH, ACRPLAN_EN, NULL, &out, f->log), ACRPLAN_OK);
    assert_non_null(strstr(out.data, "take 'serial' \"$t1\" '[0-9]{4}-[A-Z]'\n"));
    acrplan_text_free(&out);
    assert_int_equal(acrplan_log_count(f->log), 0);
    assert_int_equal(acrplan_verify(of_conflict, ACRPLAN_SH, ACRPLAN_EN, NULL, &out, f->log), ACRPLAN_INPUT);
    assert_null(out.data);
    assert_non_null(strstr(only_message(f->log).message, "cannot stand together"));
    assert_int_equal(acrplan_verify(of_plan, ACRPLAN_HTML, ACRPLAN_EN, NULL, &out, f->log), ACRPLAN_INPUT);
    acrplan_report_free(of_conflict);
    acrplan_report_free(of_plan);
    acrplan_answer_free(conflict);
    acrplan_answer_free(plan);
    acrplan_scenario_free(clash);
    acrplan_scenario_free(s);
}

static void test_changed_scenario(void **state) {
    const fixture *f = *state;
    static const acrplan_edit CHANGES[] = {{"pin", "model=Grande"}, {"drop", "decaf"}}, MORE[] = {{"drop", "budget"}};
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_scenario *changed = acrplan_scenario_edit(s, CHANGES, 2, f->log);
    acrplan_answer *a = acrplan_plan(f->pack, changed, NULL, f->log),
                   *as_it_was = acrplan_plan(f->pack, s, NULL, f->log);
    assert_string_equal(acrplan_answer_option(a, "model"), "Grande");
    assert_string_equal(acrplan_answer_option(as_it_was, "model"), "Classic");
    acrplan_report *r = acrplan_report_new(a, f->log);
    acrplan_text xml;
    assert_int_equal(acrplan_render(r, ACRPLAN_XML, ACRPLAN_EN, &xml, f->log), ACRPLAN_OK);
    assert_non_null(strstr(xml.data, "<edit kind=\"pin\" what=\"model\">"));
    assert_int_equal(acrplan_log_count(f->log), 0);
    assert_null(acrplan_scenario_edit(changed, MORE, 1, f->log));
    assert_non_null(strstr(only_message(f->log).message, "changed before"));
    acrplan_text_free(&xml);
    acrplan_report_free(r);
    acrplan_answer_free(as_it_was);
    acrplan_answer_free(a);
    acrplan_scenario_free(changed);
    acrplan_scenario_free(s);
}

static void test_variants_and_goals(void **state) {
    const fixture *f = *state;
    static const char *const SAID[] = {"drop decaf"}, *const GOALS[] = {"model=Grande"}, *const NEVER[] = {"cost<=1"};
    const acrplan_variants asked = {.said = SAID, .said_count = 1};
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_answer *a = acrplan_plan(f->pack, s, NULL, f->log);
    acrplan_reached reached;
    acrplan_text out;
    size_t unanswered = 9;
    assert_int_equal(acrplan_whatif(a, &asked, ACRPLAN_CSV, ACRPLAN_EN, NULL, &unanswered, &out, f->log), ACRPLAN_OK);
    assert_int_equal(unanswered, 0);
    assert_non_null(strstr(out.data, "\r\n3,"));
    acrplan_text_free(&out);
    assert_int_equal(acrplan_whatif(a, NULL, ACRPLAN_TEXT, ACRPLAN_JA, NULL, NULL, &out, f->log), ACRPLAN_OK);
    acrplan_text_free(&out);
    assert_int_equal(acrplan_reach(a, GOALS, 1, ACRPLAN_XML, ACRPLAN_EN, NULL, &reached, &out, f->log), ACRPLAN_OK);
    assert_int_equal(reached, ACRPLAN_REACHABLE);
    acrplan_text_free(&out);
    assert_int_equal(acrplan_reach(a, NEVER, 1, ACRPLAN_TEXT, ACRPLAN_EN, NULL, &reached, &out, f->log), ACRPLAN_OK);
    assert_int_equal(reached, ACRPLAN_UNREACHABLE);
    acrplan_text_free(&out);
    assert_int_equal(acrplan_reach(a, NEVER, 1, ACRPLAN_CSV, ACRPLAN_EN, NULL, NULL, &out, f->log), ACRPLAN_INPUT);
    assert_null(out.data);
    assert_int_equal(acrplan_whatif(NULL, NULL, ACRPLAN_TEXT, ACRPLAN_EN, NULL, NULL, &out, f->log), ACRPLAN_INPUT);
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
}

static void test_report(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_answer *a = acrplan_plan(f->pack, s, NULL, f->log);
    acrplan_report *r = acrplan_report_new(a, f->log);
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
    assert_non_null(r);
    for (acrplan_format format = ACRPLAN_TEXT; format <= ACRPLAN_XML; format++) {
        for (acrplan_lang lang = ACRPLAN_EN; lang <= ACRPLAN_JA; lang++) {
            char *first = rendered(f, r, format, lang), *second = rendered(f, r, format, lang);
            assert_string_equal(first, second);
            assert_non_null(strstr(first, "Classic"));
            free(first);
            free(second);
        }
    }
    acrplan_report_free(r);
}

static void test_text_options(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = parse(f, "return scenario { title = 'x' }");
    acrplan_answer *a = acrplan_plan(f->pack, s, NULL, f->log);
    acrplan_report *r = acrplan_report_new(a, f->log);
    acrplan_text plain, standard, narrow;
    assert_int_equal(acrplan_render(r, ACRPLAN_TEXT, ACRPLAN_EN, &plain, f->log), ACRPLAN_OK);
    assert_int_equal(acrplan_render_text(r, ACRPLAN_EN, NULL, &standard, f->log), ACRPLAN_OK);
    assert_int_equal(
        acrplan_render_text(r, ACRPLAN_EN, &(acrplan_text_options){.columns = 50, .colour = 1}, &narrow, f->log),
        ACRPLAN_OK);
    assert_string_equal(plain.data, standard.data);
    assert_null(strchr(plain.data, '\033'));
    assert_non_null(strchr(narrow.data, '\033'));
    acrplan_text_free(&plain);
    acrplan_text_free(&standard);
    acrplan_text_free(&narrow);
    acrplan_report_free(r);
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
}

/* A book outlives its pack and its log's messages. */
static void test_book(void **state) {
    fixture *f = *state;
    acrplan_text xml, again;
    acrplan_book *book = acrplan_book_new(f->pack, f->log);
    assert_non_null(book);
    assert_int_equal(acrplan_book_xml(book, &xml, f->log), ACRPLAN_OK);
    acrplan_pack_free(f->pack);
    f->pack = NULL;
    assert_int_equal(acrplan_book_xml(book, &again, f->log), ACRPLAN_OK);
    assert_string_equal(xml.data, again.data);
    assert_int_equal(strlen(xml.data), xml.len);
    assert_non_null(strstr(xml.data, "<book xmlns=\"urn:acrplan:book:1\""));
    assert_non_null(strstr(acrplan_book_schema(), "urn:acrplan:book:1"));
    acrplan_text_free(&xml);
    acrplan_text_free(&again);
    acrplan_book_free(book);
}

static void holds(acrplan_status status, acrplan_text *text, const char *part) {
    assert_int_equal(status, ACRPLAN_OK);
    assert_non_null(strstr(text->data, part));
    acrplan_text_free(text);
}

static void test_sweep(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_sweep_request asked = {.over = "decaf,water", .days = "2022-05-01,2024-06-30"};
    acrplan_text t;
    holds(acrplan_sweep(f->pack, s, &asked, ACRPLAN_TEXT, ACRPLAN_EN, NULL, &t, f->log), &t, "6 combinations");
    holds(acrplan_sweep(f->pack, s, &asked, ACRPLAN_CSV, ACRPLAN_JA, NULL, &t, f->log), &t, "5,2024-06-30,with,mains");
    asked.part = 1;
    asked.parts = 2;
    holds(acrplan_sweep(f->pack, s, &asked, ACRPLAN_CSV, ACRPLAN_EN, NULL, &t, f->log), &t, "3,2022-05-01,with");
    assert_int_equal(acrplan_log_count(f->log), 0);
    asked.part = 2;
    assert_int_equal(acrplan_sweep(f->pack, s, &asked, ACRPLAN_CSV, ACRPLAN_EN, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_null(t.data);
    assert_non_null(strstr(only_message(f->log).message, "part 3 of 2"));
    assert_int_equal(acrplan_sweep(f->pack, s, NULL, ACRPLAN_CSV, ACRPLAN_EN, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_sweep(f->pack, NULL, &asked, ACRPLAN_CSV, ACRPLAN_EN, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_sweep(f->pack, s, &asked, ACRPLAN_ICS, ACRPLAN_EN, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_log_count(f->log), 1);
    acrplan_log_clear(f->log);
    asked.part = 1;
    assert_int_equal(acrplan_sweep(f->pack, s, &asked, ACRPLAN_HTML, ACRPLAN_EN, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_non_null(strstr(only_message(f->log).message, "not of a part"));
    acrplan_scenario_free(s);
}

static void test_questions(void **state) {
    const fixture *f = *state;
    const acrplan_text_options ascii = {.columns = 60, .ascii = 1};
    const acrplan_fact_filter gates = {.kind = "gate"};
    acrplan_text t;
    holds(acrplan_list_facts(f->pack, NULL, ACRPLAN_EN, NULL, &t, f->log), &t, "44 of 44 facts");
    holds(acrplan_list_facts(f->pack, &gates, ACRPLAN_EN, NULL, &t, f->log), &t, "2 of 44 facts");
    holds(acrplan_show_thing(f->pack, "lease", ACRPLAN_JA, &ascii, &t, f->log), &t, "##>");
    holds(acrplan_list_sources(f->pack, "2024-01-01", ACRPLAN_EN, NULL, &t, f->log), &t, "Sources: 1");
    holds(acrplan_list_changes(f->pack, "2021-10-01", "2021-10-02", ACRPLAN_EN, NULL, &t, f->log), &t,
          "Changed: carafe-needs-grande");
    holds(acrplan_list_changes(f->pack, NULL, NULL, ACRPLAN_EN, NULL, &t, f->log), &t, "Changes: 57");
    assert_int_equal(acrplan_log_count(f->log), 0);
}

static void refused(acrplan_status status, const acrplan_text *text, acrplan_log *log, const char *message) {
    assert_int_equal(status, ACRPLAN_INPUT);
    assert_null(text->data);
    assert_string_equal(only_message(log).message, message);
    acrplan_log_clear(log);
}

static void test_bad_questions(void **state) {
    const fixture *f = *state;
    const acrplan_fact_filter unknown = {.kind = "gaet"};
    acrplan_text t;
    refused(acrplan_list_facts(f->pack, &unknown, ACRPLAN_EN, NULL, &t, f->log), &t, f->log, "unknown kind 'gaet'");
    refused(acrplan_show_thing(f->pack, "nobody", ACRPLAN_EN, NULL, &t, f->log), &t, f->log,
            "nothing in this pack is called 'nobody'");
    refused(acrplan_show_thing(f->pack, NULL, ACRPLAN_EN, NULL, &t, f->log), &t, f->log,
            "nothing in this pack is called ''");
    refused(acrplan_list_names(f->pack, "colours", ACRPLAN_EN, NULL, &t, f->log), &t, f->log,
            "no list of names is called 'colours'");
    refused(acrplan_list_sources(f->pack, "x", ACRPLAN_EN, NULL, &t, f->log), &t, f->log, "invalid date 'x'");
    refused(acrplan_list_changes(f->pack, "2022-01-02", "2022-01-01", ACRPLAN_EN, NULL, &t, f->log), &t, f->log,
            "no day lies between '2022-01-02' and '2022-01-01'");
    assert_int_equal(acrplan_list_facts(NULL, NULL, ACRPLAN_EN, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_list_facts(f->pack, NULL, (acrplan_lang)7, NULL, &t, f->log), ACRPLAN_INPUT);
    assert_null(acrplan_book_new(NULL, f->log));
    assert_null(acrplan_book_new(f->pack, NULL));
    assert_int_equal(acrplan_book_xml(NULL, &t, f->log), ACRPLAN_INPUT);
    acrplan_book_free(NULL);
    assert_int_equal(acrplan_log_count(f->log), 0);
}

static acrplan_status outlook(const acrplan_answer *a, const char *horizon, acrplan_format format, acrplan_log *log) {
    acrplan_text text;
    acrplan_status status = acrplan_outlook(a, horizon, format, ACRPLAN_EN, NULL, &text, log);
    assert_int_equal(status == ACRPLAN_OK, text.data != NULL);
    acrplan_text_free(&text);
    return status;
}

static acrplan_status history(const acrplan_answer *a, const char *from, const char *to, acrplan_format format,
                              acrplan_log *log) {
    acrplan_text text;
    acrplan_status status = acrplan_history(a, from, to, format, ACRPLAN_JA, NULL, &text, log);
    assert_int_equal(status == ACRPLAN_OK, text.data != NULL);
    acrplan_text_free(&text);
    return status;
}

static void test_times(void **state) {
    const fixture *f = *state;
    acrplan_scenario *s = acrplan_scenario_load(f->pack, SCENARIOS "busy.lua", f->log);
    acrplan_answer *a = acrplan_plan(f->pack, s, "2022-06-01", f->log);
    for (int format = ACRPLAN_TEXT; format <= ACRPLAN_ICS; format++) {
        bool of_history = format != ACRPLAN_CSV && format != ACRPLAN_ICS;
        assert_int_equal(history(a, NULL, NULL, (acrplan_format)format, f->log) == ACRPLAN_OK, of_history);
        assert_int_equal(outlook(a, NULL, (acrplan_format)format, f->log) == ACRPLAN_OK, format != ACRPLAN_CSV);
    }
    assert_int_equal(acrplan_log_count(f->log), 0);
    assert_int_equal(history(a, "2024-06-30", "2024-06-30", ACRPLAN_TEXT, f->log), ACRPLAN_OK);
    assert_int_equal(history(a, "2019-12-31", NULL, ACRPLAN_TEXT, f->log), ACRPLAN_INPUT);
    assert_int_equal(outlook(a, "never", ACRPLAN_TEXT, f->log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_log_count(f->log), 2);
    assert_int_equal(history(NULL, NULL, NULL, ACRPLAN_TEXT, f->log), ACRPLAN_INPUT);
    assert_int_equal(outlook(a, "24m", ACRPLAN_TEXT, NULL), ACRPLAN_NOMEM);
    acrplan_answer_free(a);
    acrplan_scenario_free(s);
}

static void test_names(void **state) {
    (void)state;
    static const char *const WORDS[] = {"Basic", "Standard", "Premium"};
    assert_int_equal(acrplan_format_from_name("text"), ACRPLAN_TEXT);
    assert_int_equal(acrplan_format_from_name("html"), ACRPLAN_HTML);
    assert_int_equal(acrplan_format_from_name("xml"), ACRPLAN_XML);
    assert_int_equal(acrplan_format_from_name("HTML"), -1);
    assert_int_equal(acrplan_format_from_name(""), -1);
    assert_int_equal(acrplan_format_from_name(NULL), -1);
    assert_int_equal(acrplan_lang_from_name("en"), ACRPLAN_EN);
    assert_int_equal(acrplan_lang_from_name("ja"), ACRPLAN_JA);
    assert_int_equal(acrplan_lang_from_name("jp"), -1);
    assert_string_equal(acrplan_nearest_name(WORDS, 3, "premuim"), "Premium");
    assert_null(acrplan_nearest_name(WORDS, 3, "coffee"));
    assert_null(acrplan_nearest_name(WORDS, 3, NULL));
    assert_null(acrplan_nearest_name(WORDS, 0, "Basic"));
    assert_non_null(strstr(acrplan_report_schema(), "http://relaxng.org/ns/structure/1.0"));
}

static void test_lint_counts_what_it_finds(void **state) {
    (void)state;
    acrplan_log *log = acrplan_log_new();
    acrplan_lint found;
    assert_int_equal(acrplan_pack_lint("tests/packs/coffee", &found, log), ACRPLAN_OK);
    assert_true(found.facts > 30 && found.periods > found.facts);
    assert_int_equal(found.errors + found.warnings, acrplan_log_count(log));
    assert_int_equal(acrplan_pack_lint("no/such/folder", &found, log), ACRPLAN_INPUT);
    assert_int_equal(found.facts, 0);
    assert_int_equal(acrplan_pack_lint(NULL, &found, log), ACRPLAN_INPUT);
    assert_int_equal(acrplan_pack_lint("tests/packs/coffee", &found, NULL), ACRPLAN_INPUT);
    acrplan_log_free(log);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_pack, setup, teardown),
        cmocka_unit_test_setup_teardown(test_plan, setup, teardown),
        cmocka_unit_test_setup_teardown(test_cost, setup, teardown),
        cmocka_unit_test_setup_teardown(test_conflict, setup, teardown),
        cmocka_unit_test_setup_teardown(test_day, setup, teardown),
        cmocka_unit_test_setup_teardown(test_bad_day, setup, teardown),
        cmocka_unit_test_setup_teardown(test_messages, setup, teardown),
        cmocka_unit_test_setup_teardown(test_length, setup, teardown),
        cmocka_unit_test_setup_teardown(test_failed_predecessor, setup, teardown),
        cmocka_unit_test_setup_teardown(test_no_log, setup, teardown),
        cmocka_unit_test_setup_teardown(test_foreign_scenario, setup, teardown),
        cmocka_unit_test_setup_teardown(test_explorer, setup, teardown),
        cmocka_unit_test_setup_teardown(test_verify, setup, teardown),
        cmocka_unit_test_setup_teardown(test_changed_scenario, setup, teardown),
        cmocka_unit_test_setup_teardown(test_variants_and_goals, setup, teardown),
        cmocka_unit_test_setup_teardown(test_report, setup, teardown),
        cmocka_unit_test_setup_teardown(test_text_options, setup, teardown),
        cmocka_unit_test_setup_teardown(test_book, setup, teardown),
        cmocka_unit_test_setup_teardown(test_sweep, setup, teardown),
        cmocka_unit_test_setup_teardown(test_questions, setup, teardown),
        cmocka_unit_test_setup_teardown(test_bad_questions, setup, teardown),
        cmocka_unit_test_setup_teardown(test_times, setup, teardown),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_lint_counts_what_it_finds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
