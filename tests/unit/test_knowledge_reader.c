/* knowledge_reader.c: what the second pack (tests/packs/coffee) becomes. Mistakes are tested in tests/bad_packs/. */
#include <string.h>

#include "base/guard.h"
#include "check.h"
#include "script/script.h"

#define PACK "tests/packs/coffee"

typedef struct loaded {
    arena *mem;
    const knowledge *k;
} loaded;

static loaded load(const char *dir) {
    loaded l = {.mem = arena_new(0)};
    diags *d = diags_new(l.mem);
    l.k = knowledge_read(l.mem, dir, NULL, d);
    if (!l.k) fail_msg("%s: %s", diags_at(d, 0)->where.file, diags_at(d, 0)->message);
    return l;
}

static int setup(void **state) {
    static loaded l;
    l = load(PACK);
    *state = &l;
    return 0;
}

static int teardown(void **state) {
    arena_free(((loaded *)*state)->mem);
    return 0;
}

static const knowledge *pack_of(void **state) {
    return ((const loaded *)*state)->k;
}

static const fact *fact_of(const knowledge *k, const char *id) {
    uint32_t at = names_find(k->fact_names, id);
    assert_int_not_equal(at, NAME_NONE);
    assert_string_equal(k->facts[at].id, id);
    return &k->facts[at];
}

static date day(const char *s) {
    date d;
    date_precision precision;
    assert_true(date_parse(s, true, &d, &precision));
    return d;
}

static const life *life_of(const knowledge *k, const char *id, const char *on) {
    const life *l = fact_at(fact_of(k, id), day(on));
    assert_non_null(l);
    return l;
}

static void test_head(void **state) {
    const knowledge *k = pack_of(state);
    assert_string_equal(k->id, "coffee");
    assert_string_equal(k->title.in[LANG_JA], "カフェのコーヒーマシン");
    assert_int_equal(k->covers_from, day("2020-01-01"));
    assert_int_equal(k->read_up_to, day("2024-06-30"));
    assert_int_equal(strlen(k->digest), 16);
    assert_int_equal(k->section_count, 2);
    assert_int_equal(k->region_count, 3);
    assert_int_equal(k->requirement_count, 5);
}

static void test_sources(void **state) {
    const knowledge *k = pack_of(state);
    const source *s = &k->sources[names_find(k->source_names, "town-waterworks")];
    assert_int_equal(s->do_not_cite_since, day("2023-04-01"));
    assert_non_null(s->wrong.in[LANG_JA]);
    assert_int_equal(s->read, day("2023-02-01"));
    assert_string_equal(s->where.file, PACK "/sources.lua");
    assert_int_equal(s->where.line, 16);
    s = &k->sources[names_find(k->source_names, "maker-prices")];
    assert_null(s->publisher);
    assert_int_equal(s->do_not_cite_since, DATE_OPEN);
}

static void test_settings(void **state) {
    const knowledge *k = pack_of(state);
    const setting *model = &k->settings[knowledge_setting(k, "model")];
    assert_int_equal(model->option_count, 3);
    assert_int_equal(setting_option(model, "Grande"), 2);
    assert_int_equal(setting_option(model, "grande"), -1);
    assert_string_equal(model->options[0].title.in[LANG_JA], "コンパクト");
    assert_string_equal(model->options[1].title.in[LANG_JA], "Classic"); /* no title: the name */
    assert_true(model->headline);
    assert_string_equal(model->arm, "machine.model");
    assert_string_equal(model->query, "az machine show --ids {serial} --query 'model' --output tsv");
    assert_string_equal(model->options[1].answer, "K");
    assert_string_equal(model->options[2].answer, "G \"XL\"");
    assert_null(model->by_hand.in[LANG_EN]);
    assert_string_equal(k->sections[model->section].id, "machine");
    const setting *grinder = &k->settings[knowledge_setting(k, "grinder")];
    assert_string_equal(grinder->options[1].title.in[LANG_JA], "有効"); /* shared by the pack */
    assert_string_equal(grinder->by_hand.in[LANG_EN], "Count the grinders.");
    assert_null(grinder->query);
    assert_null(grinder->options[0].answer);
    assert_true(k->settings[knowledge_setting(k, "hard_water")].given);
    const setting *filter = &k->settings[knowledge_setting(k, "filter")];
    assert_int_equal(filter->applies->op, COND_IN);
    assert_int_equal(filter->applies->id, knowledge_setting(k, "water"));
    assert_int_equal(knowledge_setting(k, "fridge"), ID_NONE); /* a client's */
}

static void test_targets(void **state) {
    const knowledge *k = pack_of(state);
    assert_int_equal(k->target_count, 1);
    assert_string_equal(k->targets[0].name, "serial");
    assert_string_equal(k->targets[0].form, "[0-9]{4}-[A-Z]");
    assert_string_equal(k->targets[0].title.in[LANG_EN], "Serial number");
    assert_string_equal(k->sources[k->settings[knowledge_setting(k, "model")].query_source].id, "maker-handbook");
}

/* Every setting of registry and clients says how to look at what was built, by a command that only reads or by hand. */
static void test_shipped_settings_are_verified(void **state) {
    arena *mem = arena_new(0);
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    (void)state;
    assert_non_null(k);
    for (size_t i = 0; i < k->setting_count; i++) {
        const setting *s = &k->settings[i];
        if (!s->query == !s->by_hand.in[LANG_JA]) fail_msg("%s: neither a query nor a check by hand, or both", s->name);
        if (!s->query) continue;
        if (strncmp(s->query, "az ", 3) != 0 ||
            (!strstr(s->query, " show ") && !strstr(s->query, " list ") && !strstr(s->query, " show-endpoints ")))
            fail_msg("%s: '%s' is no command that only reads", s->name, s->query);
        for (size_t j = 0; j < s->option_count; j++) {
            assert_non_null(s->options[j].answer);
            for (size_t other = 0; other < j; other++)
                assert_string_not_equal(s->options[j].answer, s->options[other].answer);
        }
    }
    arena_free(mem);
}

static void test_quantities_and_contexts(void **state) {
    const knowledge *k = pack_of(state);
    const quantity *cups = &k->quantities[names_find(k->quantity_names, "cups")];
    assert_true(cups->has_default && cups->integer);
    assert_int_equal(cups->fallback, 80 * AMOUNT_ONE);
    assert_int_equal(cups->max, 100000 * AMOUNT_ONE);
    const quantity *beans = &k->quantities[names_find(k->quantity_names, "beans_kg")];
    assert_false(beans->has_default || beans->integer);
    const context *country = &k->contexts[names_find(k->context_names, "country")];
    assert_int_equal(country->type, CONTEXT_CHOICE);
    assert_int_equal(country->default_option, 0);
    const context *opened = &k->contexts[names_find(k->context_names, "opened")];
    assert_int_equal(opened->type, CONTEXT_DATE);
    assert_true(opened->default_is_asof);
    assert_int_equal(k->contexts[names_find(k->context_names, "region")].type, CONTEXT_REGION);
}

static void test_clients(void **state) {
    const knowledge *k = pack_of(state);
    kind_id outlet = (kind_id)names_find(k->kind_names, "outlet"),
            office = (kind_id)names_find(k->kind_names, "office");
    assert_true(k->kinds[outlet].abstract);
    assert_int_equal(k->kinds[outlet].parent, ID_NONE);
    assert_int_equal(k->kinds[office].parent, outlet);
    assert_int_equal(k->kinds[office].setting_count, 3);
    assert_true(kind_is(k, office, outlet));
    assert_false(kind_is(k, outlet, office));
    setting_id access = knowledge_client_setting(k, office, "access");
    assert_int_equal(k->settings[access].kind, outlet);
    assert_int_equal(knowledge_client_setting(k, outlet, "fridge"), ID_NONE);
    const setting *hose = &k->settings[knowledge_client_setting(k, office, "hose")];
    assert_int_equal(hose->applies->whose, SCOPE_ME);
    assert_int_equal(hose->applies->id, access);
    /* the office's own condition hides the inherited one */
    assert_int_equal(k->conditions[knowledge_condition(k, office, "near")].kind, office);
    assert_int_equal(k->conditions[knowledge_condition(k, (kind_id)names_find(k->kind_names, "counter"), "near")].kind,
                     outlet);
    assert_int_equal(k->conditions[knowledge_condition(k, office, "plumbed")].kind, ID_NONE);
    assert_int_equal(knowledge_condition(k, office, "nothing"), ID_NONE);
}

static void test_dated_condition(void **state) {
    const knowledge *k = pack_of(state);
    const named_condition *c = &k->conditions[knowledge_condition(k, ID_NONE, "self_cleaning")];
    assert_null(c->is);
    const fact *f = &k->facts[c->fact];
    assert_string_equal(f->id, "self_cleaning");
    assert_int_equal(f->life_count, 2);
    assert_int_equal(f->lives[0].kind, FACT_DEFINITION);
    assert_int_equal(f->lives[0].then->op, COND_IN);
    assert_int_equal(f->lives[1].then->op, COND_AND);
    assert_int_equal(f->lives[1].then->kids[1]->op, COND_NOT);
    assert_non_null(fact_of(k, "office.near"));
}

/* One fact that is a gate, then a warning, then nothing. */
static void test_lives(void **state) {
    const knowledge *k = pack_of(state);
    const fact *f = fact_of(k, "carafe-needs-grande");
    assert_int_equal(f->life_count, 2);
    const life *gate = life_of(k, "carafe-needs-grande", "2021-09-30");
    assert_int_equal(gate->kind, FACT_RULE);
    assert_int_equal(gate->rule, RULE_GATE);
    assert_int_equal(gate->when_true.since.basis, DATE_DOCUMENTED);
    assert_int_equal(gate->when_true.until.precision, DATE_MONTH);
    assert_string_equal(gate->says.in[LANG_EN], "The automatic carafe exists for the Grande only."); /* inherited */
    const life *warning = life_of(k, "carafe-needs-grande", "2021-10-01");
    assert_int_equal(warning->kind, FACT_CAVEAT);
    assert_int_equal(warning->harm, SEVERITY_MEDIUM);
    assert_int_equal(warning->sure, CONFIDENCE_MEDIUM);
    assert_non_null(warning->mitigation.in[LANG_JA]);
    assert_int_equal(warning->source_count, 1);
    assert_null(fact_at(f, day("2023-03-01")));
    assert_null(fact_at(f, day("2019-12-31")));
}

static void test_limit(void **state) {
    const knowledge *k = pack_of(state);
    const life *l = life_of(k, "cups-per-day", "2022-01-01");
    assert_int_equal(l->case_count, 3);
    for (size_t i = 0; i < 3; i++) assert_int_equal(l->cases[i].when->mask, 1u << i); /* in the order written */
    assert_int_equal(l->cases[0].value, 100 * AMOUNT_ONE);
    assert_int_equal(life_of(k, "cups-per-day", "2021-12-31")->cases[0].value, 60 * AMOUNT_ONE);
    l = life_of(k, "tubes", "2022-01-01");
    assert_int_equal(l->of->constant, AMOUNT_ONE);
    assert_int_equal(l->of->term_count, 2);
    assert_int_equal(l->of->terms[1].factor, 2 * AMOUNT_ONE);
    assert_int_equal(l->of->terms[1].quantity, ID_NONE);
    assert_int_equal(l->of->terms[1].when->op, COND_IN);
    assert_int_equal(l->case_count, 1);
    assert_null(l->cases[0].when);
    assert_int_equal(l->when->op, COND_NOT);
    assert_int_equal(life_of(k, "beans-per-day", "2022-01-01")->cases[0].value, 2500);
}

static void test_price(void **state) {
    const knowledge *k = pack_of(state);
    const life *l = life_of(k, "lease", "2022-01-01");
    assert_int_equal(l->case_count, 3);
    assert_int_equal(l->cases[0].value, 1500000);
    assert_int_equal(l->cases[0].unit, PRICE_PER_DAY);
    assert_int_equal(l->cases[2].unit, PRICE_PER_MONTH);
    assert_null(l->of);
    l = life_of(k, "cups-above-allowance", "2022-01-01");
    assert_true(l->assumed);
    assert_int_equal(l->free_count, 2);
    assert_int_equal(l->free[1].value, 100 * AMOUNT_ONE);
    assert_int_equal(l->of->term_count, 1);
    l = life_of(k, "milk-service", "2023-03-01");
    assert_true(l->unknown);
    assert_int_equal(l->case_count, 0);
}

static void test_other_kinds(void **state) {
    const knowledge *k = pack_of(state);
    const life *l = life_of(k, "remote-diagnosis", "2020-07-01");
    assert_int_equal(l->state, LIFECYCLE_PREVIEW);
    assert_int_equal(l->options, 2);
    assert_int_equal(life_of(k, "telemetry-default", "2022-10-01")->options, 2);
    l = life_of(k, "downgrade-from-grande", "2022-01-01");
    assert_int_equal(l->from, 4);
    assert_int_equal(l->options, 3);
    assert_int_equal(l->how, TRANSITION_ONE_WAY);
    l = life_of(k, "diagnosis-on", "2022-01-01");
    assert_int_equal(l->harm, SEVERITY_MEDIUM);
    assert_int_equal(l->when->op, COND_TRUE);
    l = life_of(k, "train-staff", "2022-01-01");
    assert_string_equal(l->owner.in[LANG_JA], "店長");
    assert_int_equal(l->when->kids[1]->kids[0]->op, COND_WAS);
    l = life_of(k, "who-is-right-about-lime", "2024-01-01");
    assert_int_equal(l->side_count, 2);
    assert_non_null(l->decided.in[LANG_EN]);
    l = life_of(k, "soft-water-towns", "2024-01-01");
    assert_string_equal(l->capability, "soft_water");
    assert_int_equal(l->region_count, 2);
}

static void test_conditions(void **state) {
    const knowledge *k = pack_of(state);
    const cond *c = life_of(k, "privacy-of-diagnosis", "2022-01-01")->when;
    assert_int_equal(c->op, COND_AND);
    assert_int_equal(c->kid_count, 3); /* flattened */
    assert_int_equal(c->kids[1]->op, COND_CONTEXT);
    assert_int_equal(c->kids[2]->kids[0]->op, COND_BEFORE);
    assert_int_equal(c->kids[2]->kids[0]->day, day("2021-01-01"));
    c = life_of(k, "old-cafe-discount", "2024-01-01")->when; /* always and not never are gone */
    assert_int_equal(c->op, COND_NOT);
    c = life_of(k, "many-cups-need-mains", "2022-01-01")->when;
    assert_int_equal(c->cmp, CMP_ABOVE);
    assert_int_equal(c->bound, 150 * AMOUNT_ONE);
    c = life_of(k, "lime", "2022-01-01")->when;
    assert_string_equal(c->kids[2]->kids[0]->name, "soft_water");
    c = life_of(k, "crowded", "2022-01-01")->when;
    assert_int_equal(c->kids[0]->op, COND_ANY);
    assert_int_equal(c->kids[0]->kids[0]->whose, SCOPE_ME);
    c = life_of(k, "office-without-tank", "2020-06-01")->when;
    assert_int_equal(c->kids[0]->op, COND_IS);
    c = life_of(k, "return-old-machine", "2022-01-01")->when;
    assert_int_equal(c->kids[0]->op, COND_EXISTS);
    c = k->requirements[names_find(k->requirement_names, "offices_served")].means;
    assert_int_equal(c->op, COND_EVERY);
}

static void test_same_digest(void **state) {
    loaded again = load(PACK "//");
    assert_string_equal(again.k->digest, pack_of(state)->digest);
    arena_free(again.mem);
}

static void test_missing_folder(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    assert_null(knowledge_read(mem, "tests/packs/nowhere", NULL, d));
    assert_int_equal(diags_count(d), 1);
    assert_string_equal(diags_at(d, 0)->where.file, "tests/packs/nowhere/pack.lua");
    assert_string_equal(diags_at(d, 0)->hint, "a pack is a folder with a file pack.lua");
    arena_free(mem);
}

/* True when reading ended in the guard. */
static bool jumps_with(size_t cap) {
    arena *mem = arena_new(cap), *other = arena_new(0);
    diags *d = diags_new(other);
    guard g;
    guard_arm(&g, mem);
    volatile bool jumped = true;
    if (!setjmp(g.env)) {
        assert_non_null(knowledge_read(mem, PACK, NULL, d));
        jumped = false;
    }
    guard_disarm(&g);
    assert_int_equal(diags_count(d), 0);
    arena_free(mem);
    arena_free(other);
    return jumped;
}

/* Every size of a too small arena ends in the caller's guard; leaks show under sanitizers and valgrind. */
static void test_small_arenas(void **state) {
    (void)state;
    size_t jumps = 0;
    for (size_t cap = 1000; cap < 500000; cap += 7919) jumps += jumps_with(cap);
    assert_true(jumps > 20 && jumps < 63);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_sources),
        cmocka_unit_test(test_settings),
        cmocka_unit_test(test_targets),
        cmocka_unit_test(test_shipped_settings_are_verified),
        cmocka_unit_test(test_quantities_and_contexts),
        cmocka_unit_test(test_clients),
        cmocka_unit_test(test_dated_condition),
        cmocka_unit_test(test_lives),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_price),
        cmocka_unit_test(test_other_kinds),
        cmocka_unit_test(test_conditions),
        cmocka_unit_test(test_same_digest),
        cmocka_unit_test(test_missing_folder),
        cmocka_unit_test(test_small_arenas),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
