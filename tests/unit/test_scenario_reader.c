/* scenario_reader.c: what scenarios of the second pack become. Mistakes are tested in tests/bad_scenarios/. */
#include <string.h>

#include "base/guard.h"
#include "check.h"
#include "model/edit.h"
#include "script/script.h"

#define PACK "tests/packs/coffee"

typedef struct fixture {
    arena *mem;
    const knowledge *k;
    const scenario *busy;
} fixture;

static fixture shared;

static int setup(void **state) {
    (void)state;
    shared.mem = arena_new(0);
    diags *d = diags_new(shared.mem);
    shared.k = knowledge_read(shared.mem, PACK, NULL, d);
    assert_non_null(shared.k);
    shared.busy = scenario_read_file(shared.mem, shared.k, PACK "/scenarios/busy.lua", NULL, d);
    assert_non_null(shared.busy);
    assert_int_equal(diags_count(d), 0);
    return 0;
}

static int teardown(void **state) {
    (void)state;
    arena_free(shared.mem);
    return 0;
}

static const setting *setting_of(const choice *c) {
    return &shared.k->settings[c->setting];
}

static void test_head(void **state) {
    (void)state;
    const scenario *s = shared.busy;
    assert_string_equal(s->file, PACK "/scenarios/busy.lua");
    assert_string_equal(s->title.in[LANG_JA], "忙しいカフェ");
    assert_string_equal(s->description.in[LANG_JA], s->description.in[LANG_EN]); /* one string for both */
    assert_string_equal(s->author, "Example");
    assert_string_equal(s->version, "1");
    assert_int_equal(s->as_of, date_from_civil(2022, 5, 1));
    assert_int_equal(s->as_of_where.line, 6);
    assert_int_equal(strncmp(s->source, "-- A busy café", 14), 0);
}

static void test_requires(void **state) {
    (void)state;
    const scenario *s = shared.busy;
    assert_int_equal(s->asked_count, 4);
    assert_int_equal(s->asked[0].how_much, PRIORITY_MUST);
    assert_int_equal(s->asked[1].how_much, PRIORITY_SHOULD);
    assert_string_equal(s->asked[1].owner, "kitchen");
    assert_string_equal(s->asked[1].note, "asked for by guests");
    assert_int_equal(s->asked[2].how_much, PRIORITY_NICE);
    assert_string_equal(shared.k->requirements[s->asked[3].requirement].name, "offices_served");
    for (size_t i = 0; i < 4; i++) assert_int_equal(s->asked[i].where.line, 8 + (int)i);
}

static void test_clients(void **state) {
    (void)state;
    const scenario *s = shared.busy;
    assert_int_equal(s->client_count, 2);
    assert_string_equal(s->clients[0].name, "front"); /* as in the text, not by name */
    assert_string_equal(s->clients[1].name, "desk");
    assert_null(s->clients[0].title.in[LANG_EN]);
    assert_string_equal(s->clients[1].title.in[LANG_EN], "Back office");
    assert_string_equal(shared.k->kinds[s->clients[1].kind].name, "office");
    assert_int_equal(s->clients[1].given_count, 2);
    const choice *floor = &s->clients[1].given[0];
    assert_string_equal(setting_of(floor)->name, "floor");
    assert_int_equal(floor->options, 2);
    assert_int_equal(floor->client, 1);
    assert_int_equal(floor->where.line, 15);
}

static void test_numbers(void **state) {
    (void)state;
    const scenario *s = shared.busy;
    assert_int_equal(s->amount_count, 3);
    assert_int_equal(s->amounts[0].value, 180 * AMOUNT_ONE);
    assert_int_equal(s->amounts[2].value, 2250);
    assert_true(s->has_budget);
    assert_int_equal(s->budget, 400 * (money)MONEY_USD);
    assert_int_equal(s->budget_where.line, 21);
    assert_int_equal(s->price_count, 1);
    assert_int_equal(s->prices[0].per_month, 8250000);
}

static void test_choices(void **state) {
    (void)state;
    const scenario *s = shared.busy;
    assert_int_equal(s->context_count, 3);
    assert_int_equal(s->contexts[0].option, 1);
    assert_string_equal(shared.k->regions[s->contexts[1].region].name, "ulm");
    assert_int_equal(s->contexts[2].day, date_from_civil(2019, 3, 1));
    assert_int_equal(s->pin_count, 1);
    assert_int_equal(s->pins[0].client, ID_NONE);
    assert_int_equal(s->preference_count, 2);
    assert_int_equal(s->preferences[0].weight, 10);
    assert_string_equal(s->preferences[0].why, "fits the counter");
    assert_int_equal(s->preferences[1].what.client, 1);
    assert_false(s->exists);
}

static void test_goals(void **state) {
    (void)state;
    const goal wanted[] = {GOAL_COST, GOAL_PREFERENCES, GOAL_UNPRICED, GOAL_HARM, GOAL_DEFAULTS};
    for (size_t i = 0; i < COUNT(wanted); i++) assert_int_equal(shared.busy->goals[i], wanted[i]);
}

static void test_variants(void **state) {
    (void)state;
    const scenario *s = shared.busy;
    assert_int_equal(s->variant_count, 2);
    const variant *v = s->variants;
    assert_int_equal(v[0].edit_count, 1);
    assert_int_equal(v[0].edits[0].kind, EDIT_DROP_REQUIREMENT);
    assert_int_equal(v[1].edit_count, 3);
    assert_int_equal(v[1].edits[0].kind, EDIT_PIN);
    assert_int_equal(v[1].edits[0].options, 4);
    assert_int_equal(v[1].edits[1].kind, EDIT_STATE_QUANTITY);
    assert_int_equal(v[1].edits[1].at, 320 * AMOUNT_ONE);
    assert_int_equal(v[1].edits[2].day, date_from_civil(2024, 6, 30));
    assert_string_equal(s->variants[1].title.in[LANG_JA], "客が増えたら");
}

/* Reads a text and gives the scenario, which lives until the fixture ends. */
static const scenario *read_text(const char *given) {
    diags *d = diags_new(shared.mem);
    const scenario *s = scenario_read(shared.mem, shared.k, "text", given, strlen(given), NULL, d);
    if (!s) fail_msg("line %d: %s", diags_at(d, 0)->where.line, diags_at(d, 0)->message);
    return s;
}

static void test_defaults(void **state) {
    (void)state;
    const scenario *s = read_text("return scenario { title = 't' }");
    assert_int_equal(s->as_of, DATE_UNKNOWN);
    assert_false(s->has_budget || s->exists);
    for (int i = 0; i < GOAL_COUNT; i++) assert_int_equal(s->goals[i], i);
    assert_int_equal(s->asked_count + s->client_count + s->pin_count + s->amount_count + s->variant_count, 0);
}

static void test_bytes(void **state) {
    (void)state;
    const scenario *s = read_text("\xEF\xBB\xBFreturn scenario {\r\n  title = 't',\r\n  budget = 1,\r\n}\r\n");
    assert_int_equal(s->budget_where.line, 3);
    assert_string_equal(s->source, "return scenario {\n  title = 't',\n  budget = 1,\n}\n");
}

static void test_switches(void **state) {
    (void)state;
    const scenario *s = read_text(
        "return scenario { title = 't', pins = { grinder = true, hard_water = false, milk = { 'wand', 'carafe' } } }");
    assert_int_equal(s->pins[0].options, 2);
    assert_int_equal(s->pins[1].options, 1);
    assert_int_equal(s->pins[2].options, 6);
}

static void test_current(void **state) {
    (void)state;
    const scenario *s = read_text("return scenario { title = 't', current = {} }");
    assert_true(s->exists);
    assert_int_equal(s->current_count, 0);
    s = read_text("return scenario { title = 't', current = { model = 'Classic' } }");
    assert_int_equal(s->current[0].options, 2);
}

/* Clients that a loop made keep an order too: by name. */
static void test_computed_clients(void **state) {
    (void)state;
    const scenario *s = read_text(
        "local c = {}\nfor i = 3, 1, -1 do c['c' .. i] = counter {} end\n"
        "return scenario { title = 't', clients = c }");
    assert_int_equal(s->client_count, 3);
    assert_string_equal(s->clients[0].name, "c1");
    assert_string_equal(s->clients[2].name, "c3");
}

static void test_texts_of_ten_thousand_characters(void **state) {
    (void)state;
    enum { CHARACTERS = 10000 };
    char *given = arena_alloc(shared.mem, 3 * CHARACTERS + 100, 1);
    strcpy(given, "return scenario { title = '");
    for (int i = 0; i < CHARACTERS; i++) strcpy(given + 27 + 3 * i, "茶");
    strcat(given, "' }");
    assert_int_equal(strlen(read_text(given)->title.in[LANG_EN]), 3 * CHARACTERS);
}

/* True when reading ended in the guard. */
static bool jumps_with(size_t cap) {
    arena *mem = arena_new(cap), *other = arena_new(0);
    diags *d = diags_new(other);
    guard g;
    guard_arm(&g, mem);
    volatile bool jumped = true;
    if (!setjmp(g.env)) {
        assert_non_null(scenario_read_file(mem, shared.k, PACK "/scenarios/busy.lua", NULL, d));
        jumped = false;
    }
    guard_disarm(&g);
    assert_int_equal(diags_count(d), 0);
    arena_free(mem);
    arena_free(other);
    return jumped;
}

/* The title block, which changes to the scenario leave as it is. */
static void test_document(void **state) {
    static const char GIVEN[] =
        "return scenario { title = 't', author = 'A', budget = 400, document = { project = { en = 'P', ja = 'Q' },\n"
        "  author = 'B', version = '2', date = '2026-02-28', reviewers = { 'C', 'D' } } }";
    (void)state;
    diags *d = diags_new(shared.mem);
    const scenario *s = scenario_read(shared.mem, shared.k, "t.lua", GIVEN, sizeof GIVEN - 1, NULL, d);
    assert_non_null(s);
    const edit dearer = {.kind = EDIT_SET_BUDGET, .index = ID_NONE, .client = ID_NONE, .usd = 500 * (money)MONEY_USD};
    const document_head *heads[] = {&s->document, &scenario_changed(shared.mem, s, &dearer, 1)->document};
    for (size_t i = 0; i < COUNT(heads); i++) {
        assert_true(heads[i]->given);
        assert_string_equal(heads[i]->project.in[LANG_EN], "P");
        assert_string_equal(heads[i]->project.in[LANG_JA], "Q");
        assert_string_equal(heads[i]->author, "B");
        assert_string_equal(heads[i]->version, "2");
        assert_int_equal(heads[i]->day, date_from_civil(2026, 2, 28));
        assert_int_equal(heads[i]->reviewer_count, 2);
        assert_string_equal(heads[i]->reviewers[1], "D");
    }
    assert_false(shared.busy->document.given);
}

/* Every size of a too small arena ends in the caller's guard; leaks show under sanitizers and valgrind. */
static void test_small_arenas(void **state) {
    (void)state;
    size_t jumps = 0;
    for (size_t cap = 1000; cap < 60000; cap += 997) jumps += jumps_with(cap);
    assert_true(jumps > 10 && jumps < 60);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_requires),
        cmocka_unit_test(test_clients),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_choices),
        cmocka_unit_test(test_goals),
        cmocka_unit_test(test_variants),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_switches),
        cmocka_unit_test(test_current),
        cmocka_unit_test(test_computed_clients),
        cmocka_unit_test(test_texts_of_ten_thousand_characters),
        cmocka_unit_test(test_document),
        cmocka_unit_test(test_small_arenas),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
