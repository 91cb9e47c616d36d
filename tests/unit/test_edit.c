/* What a variant says, made in the scenario as data, is what the same change in its text gives. */
#include <string.h>

#include "check.h"
#include "model/edit.h"
#include "script/script.h"

#define PACK "tests/packs/coffee"

static arena *mem;
static const knowledge *k;

static int setup(void **state) {
    (void)state;
    mem = arena_new(0);
    k = knowledge_read(mem, PACK, NULL, diags_new(mem));
    return k ? 0 : -1;
}

static int teardown(void **state) {
    (void)state;
    arena_free(mem);
    return 0;
}

/* A line of the scenario, what stands in its place, and what a variant says instead. */
typedef struct rewrite {
    const char *line, *becomes, *says;
} rewrite;

#define HEAD "return scenario {\n  title = 't',\n"
#define AS_OF "  as_of = '2022-05-01',\n"
#define REQUIRES "  requires = { 'milk_drinks', { 'decaf', priority = 'should' }, 'offices_served' },\n"
#define FRONT "    front = counter { access = 'counter_service' },\n"
#define DESK "    desk = office { floor = 'upper', access = 'tap' },\n"
#define CLIENTS "  clients = {\n" FRONT DESK "  },\n"
#define QUANTITIES "  quantities = { cups = 180, syrups = 3 },\n"
#define CONTEXT "  context = { country = 'germany', region = 'ulm' },\n"
#define PINS "  pins = { hard_water = 'yes', ['desk.hose'] = 'short' },\n"
#define PREFERS "  prefers = { { model = 'Classic' }, { ['desk.hose'] = 'short' } },\n"
#define BUDGET "  budget = 400,\n"
#define BODY HEAD AS_OF REQUIRES CLIENTS QUANTITIES CONTEXT PINS PREFERS BUDGET

static const rewrite REWRITES[] = {
    {AS_OF, "  as_of = '2023-01-01',\n", "as_of = '2023-01-01'"},
    {REQUIRES, "  requires = { { 'decaf', priority = 'should' }, 'offices_served' },\n", "drop = { 'milk_drinks' }"},
    {REQUIRES, "  requires = { 'milk_drinks', 'decaf', 'offices_served', 'no_lime' },\n",
     "add = { 'no_lime', { 'decaf', priority = 'must' } }"},
    {REQUIRES, "  requires = { 'milk_drinks', { 'decaf', priority = 'should' }, { 'no_lime', priority = 'nice' } },\n",
     "add = { { 'no_lime', priority = 'nice' } }, drop = { 'offices_served' }"},
    {FRONT, "", "drop = { 'front' }"},
    {DESK, "    desk = office { floor = 'ground', access = 'tap' },\n", "clients = { desk = { floor = 'ground' } }"},
    {DESK, "    desk = office { access = 'tap' },\n", "drop = { 'desk.floor' }"},
    {FRONT, "    front = counter {},\n", "drop = { 'front.access' }"},
    {QUANTITIES, "  quantities = { cups = 180, syrups = 1, beans_kg = 2.5 },\n",
     "quantities = { syrups = 1, beans_kg = 2.5 }"},
    {CONTEXT, "  context = { country = 'japan', region = 'ulm', opened = '2024-02-01' },\n",
     "context = { country = 'japan', opened = '2024-02-01' }"},
    {PINS, "  pins = { hard_water = 'no', ['desk.hose'] = 'short', milk = { 'wand', 'carafe' } },\n",
     "pins = { hard_water = 'no', milk = { 'wand', 'carafe' } }"},
    {PINS, "  pins = { ['desk.hose'] = 'short' },\n", "drop = { 'hard_water' }"},
    {PINS, "  pins = { hard_water = 'yes' },\n", "drop = { 'desk.hose' }"},
    {BUDGET, "  budget = 250.5,\n", "budget = 250.5"},
    {BUDGET, "", "budget = false"},
    {BUDGET, "", "drop = { 'budget' }"},
};

static const scenario *read(const char *words) {
    diags *d = diags_new(mem);
    const scenario *s = scenario_read(mem, k, "text", words, strlen(words), NULL, d);
    if (!s) fail_msg("line %d: %s\n%s", diags_at(d, 0)->where.line, diags_at(d, 0)->message, words);
    return s;
}

static const char *rewritten(const char *words, const char *from, const char *to) {
    const char *at = strstr(words, from);
    assert_non_null(at);
    return arena_printf(mem, "%.*s%s%s", (int)(at - words), words, to, at + strlen(from));
}

/* --- the same but for places and the order of entries --- */

static const choice *find_choice(const choice *list, size_t count, const choice *like) {
    for (size_t i = 0; i < count; i++)
        if (list[i].client == like->client && list[i].setting == like->setting) return &list[i];
    fail_msg("no %s", k->settings[like->setting].name);
    return NULL;
}

static void same_choices(size_t x_count, const choice *x, size_t y_count, const choice *y) {
    assert_int_equal(x_count, y_count);
    for (size_t i = 0; i < x_count; i++) assert_int_equal(x[i].options, find_choice(y, y_count, &x[i])->options);
}

static void same_clients(const scenario *x, const scenario *y) {
    assert_int_equal(x->client_count, y->client_count);
    for (size_t i = 0; i < x->client_count; i++) {
        const client *a = &x->clients[i], *b = &y->clients[i];
        assert_string_equal(a->name, b->name);
        same_choices(a->given_count, a->given, b->given_count, b->given);
    }
}

static void same_requirements(const scenario *x, const scenario *y) {
    assert_int_equal(x->asked_count, y->asked_count);
    for (size_t i = 0; i < x->asked_count; i++) {
        assert_int_equal(x->asked[i].requirement, y->asked[i].requirement);
        assert_int_equal(x->asked[i].how_much, y->asked[i].how_much);
    }
}

static void same_amounts(const scenario *x, const scenario *y) {
    assert_int_equal(x->amount_count, y->amount_count);
    for (size_t i = 0; i < x->amount_count; i++) {
        assert_int_equal(x->amounts[i].quantity, y->amounts[i].quantity);
        assert_int_equal(x->amounts[i].value, y->amounts[i].value);
    }
}

static void same_contexts(const scenario *x, const scenario *y) {
    assert_int_equal(x->context_count, y->context_count);
    for (size_t i = 0; i < x->context_count; i++) {
        const stated_context *a = &x->contexts[i], *b = &y->contexts[i];
        assert_int_equal(a->context, b->context);
        switch (k->contexts[a->context].type) {
        case CONTEXT_CHOICE: assert_int_equal(a->option, b->option); break;
        case CONTEXT_DATE: assert_int_equal(a->day, b->day); break;
        case CONTEXT_REGION: assert_int_equal(a->region, b->region); break;
        }
    }
}

static void same_preferences(const scenario *x, const scenario *y) {
    assert_int_equal(x->preference_count, y->preference_count);
    for (size_t i = 0; i < x->preference_count; i++)
        same_choices(1, &x->preferences[i].what, 1, &y->preferences[i].what);
}

static void same(const scenario *x, const scenario *y) {
    same_requirements(x, y);
    same_clients(x, y);
    same_choices(x->pin_count, x->pins, y->pin_count, y->pins);
    same_preferences(x, y);
    same_amounts(x, y);
    same_contexts(x, y);
    assert_int_equal(x->as_of, y->as_of);
    assert_int_equal(x->has_budget, y->has_budget);
    if (x->has_budget) assert_int_equal(x->budget, y->budget);
}

/* --- tests --- */

static const scenario *edited(const char *words) {
    const scenario *s = read(words);
    const variant *v = s->variants;
    assert_int_equal(s->variant_count, 1);
    const scenario *out = scenario_edited(mem, s, v->edits, v->edit_count);
    assert_int_equal(out->variant_count, 0);
    return out;
}

static const char *with_variant(const char *body, const char *says) {
    return arena_printf(mem, "%s  what_if = { { title = 'v', %s } },\n}\n", body, says);
}

static void each_change_alone(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(REWRITES); i++) {
        const rewrite *r = &REWRITES[i];
        const char *words = arena_printf(mem, "%s}\n", rewritten(BODY, r->line, r->becomes));
        same(edited(with_variant(BODY, r->says)), read(words));
    }
}

/* Two changes to different lines, in one variant. */
static void each_two_changes(void **state) {
    (void)state;
    static const rewrite PAIR[] = {
        {REQUIRES, "  requires = { { 'decaf', priority = 'should' }, 'offices_served' },\n", "milk_drinks"},
        {FRONT, "", "front"},
        {DESK, "    desk = office { access = 'tap' },\n", "desk.floor"},
        {PINS, "  pins = { ['desk.hose'] = 'short' },\n", "hard_water"},
        {BUDGET, "", "budget"},
    };
    for (size_t i = 0; i < COUNT(PAIR); i++) {
        for (size_t j = 0; j < i; j++) {
            const char *body = rewritten(rewritten(BODY, PAIR[i].line, PAIR[i].becomes), PAIR[j].line, PAIR[j].becomes);
            const char *says = arena_printf(mem, "drop = { '%s', '%s' }", PAIR[i].says, PAIR[j].says);
            same(edited(with_variant(BODY, says)), read(arena_printf(mem, "%s}\n", body)));
        }
    }
}

/* With the client goes what is said of it. */
static void a_client_with_pins_and_preferences(void **state) {
    (void)state;
    const char *body = rewritten(BODY, DESK, "");
    body = rewritten(rewritten(body, ", ['desk.hose'] = 'short' },", " },"), ", { ['desk.hose'] = 'short' } },", " },");
    same(edited(with_variant(BODY, "drop = { 'desk' }")), read(arena_printf(mem, "%s}\n", body)));
    same(edited(with_variant(BODY, "drop = { 'desk' }, pins = { ['desk.hose'] = 'long' }")),
         read(arena_printf(mem, "%s}\n", body)));
}

/* A pin counts in the place of the client's table, and the table in the place of a pin. */
static void one_word_counts(void **state) {
    (void)state;
    const char *body = rewritten(BODY, DESK, "    desk = office { floor = 'upper' },\n");
    body = rewritten(body, "['desk.hose'] = 'short' },",
                     "['desk.hose'] = 'short', ['desk.access'] = 'counter_service' },");
    same(edited(with_variant(BODY, "pins = { ['desk.access'] = 'counter_service' }")),
         read(arena_printf(mem, "%s}\n", body)));
    body = rewritten(BODY, DESK, "    desk = office { floor = 'upper', access = 'tap', hose = 'long' },\n");
    body = rewritten(body, ", ['desk.hose'] = 'short' },", " },");
    same(edited(with_variant(BODY, "clients = { desk = { hose = 'long' } }")), read(arena_printf(mem, "%s}\n", body)));
}

static void where_nothing_was_said(void **state) {
    (void)state;
    const char *words = HEAD
        "  as_of = '2023-01-01', requires = { 'decaf' }, pins = { milk = 'wand' }, budget = 10,\n"
        "  quantities = { cups = 5 }, context = { country = 'germany' },\n}\n";
    const char *says =
        "add = { 'decaf' }, pins = { milk = 'wand' }, budget = { usd_per_month = 10 },"
        "quantities = { cups = 5 }, context = { country = 'germany' }, as_of = '2023-01-01'";
    same(edited(with_variant(HEAD, says)), read(words));
}

/* What waives something of a client goes with the client; the others speak of the same client as before. */
static void waivers_keep_to_their_clients(void **state) {
    (void)state;
    static const char given[] = HEAD CLIENTS
        "  waivers = {\n"
        "    { fact = 'crowded', client = 'front', reason = 'r', owner = 'o', expires = '2030-01-01' },\n"
        "    { fact = { 'crowded', 'lime' }, client = 'desk', reason = 'r', owner = 'o', expires = '2030-01-01' },\n"
        "    { fact = 'lime', reason = 'r', owner = 'o', expires = '2030-01-01' },\n"
        "  },\n}";
    const scenario *s = scenario_read(mem, k, "t.lua", given, sizeof given - 1, NULL, diags_new(mem));
    assert_non_null(s);
    assert_int_equal(s->waiver_count, 4);
    assert_string_equal(s->clients[0].name, "front");
    const edit gone = {.kind = EDIT_DROP_CLIENT, .index = ID_NONE, .client = 0};
    const scenario *after = scenario_edited(mem, s, &gone, 1);
    assert_int_equal(after->waiver_count, 3);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(after->waivers[i].fact, s->waivers[i + 1].fact);
        assert_string_equal(after->clients[after->waivers[i].client].name, "desk");
    }
    assert_int_equal(after->waivers[2].client, ID_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_change_alone),
        cmocka_unit_test(each_two_changes),
        cmocka_unit_test(a_client_with_pins_and_preferences),
        cmocka_unit_test(one_word_counts),
        cmocka_unit_test(where_nothing_was_said),
        cmocka_unit_test(waivers_keep_to_their_clients),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
