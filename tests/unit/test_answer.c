/* Answers to small scenarios: statuses, reasons, conflicts. */
#include "check.h"

#include <string.h>

#include "cafe.h"

static setting_status status_of(const answer *a, const char *name) {
    return cafe_decided(a, name)->status;
}

static void test_a_plan_says_how_each_setting_came_about(void **state) {
    const answer *a = cafe_answer(*state, "requires = { \"decaf\" }, quantities = { cups = 40 }", "2022-11-01");
    assert_int_equal(a->kind, ANSWER_PLAN);
    assert_string_equal(cafe_option(a, "grinder"), "on");
    assert_int_equal(status_of(a, "grinder"), STATUS_REQUIRED);
    assert_string_equal(cafe_option(a, "model"), "Classic"); /* cheaper than the Grande */
    assert_int_equal(status_of(a, "model"), STATUS_CHOSEN);
    assert_string_equal(cafe_option(a, "telemetry"), "on");
    assert_int_equal(status_of(a, "telemetry"), STATUS_DEFAULT);
    assert_string_equal(cafe_option(a, "water"), "tank");
    assert_int_equal(status_of(a, "filter"), STATUS_NOT_APPLICABLE);
    assert_string_equal(setting_status_name(STATUS_NOT_APPLICABLE), "not_applicable");
}

static void test_required_settings_name_a_minimal_reason(void **state) {
    const answer *a = cafe_answer(*state, "requires = { \"decaf\" }, pins = { milk = \"no_milk\" }", "2022-11-01");
    reasons why = cafe_decided(a, "grinder")->why;
    assert_int_equal(why.count, 1);
    assert_true(has_statement(a->problem, why, GROUP_KIND_REQUIREMENT));
    assert_int_equal(cafe_decided(a, "telemetry")->why.count, 0);
}

static void test_the_cost_is_that_of_the_prices_that_hold(void **state) {
    const answer *a = cafe_answer(*state, "requires = { \"decaf\" }, quantities = { cups = 120 }", "2022-11-01");
    int64_t total = 0;
    for (size_t i = 0; i < a->holding_count; i++)
        if (a->problem->effects[a->holding[i]].kind == EFFECT_PRICE) total += a->problem->effects[a->holding[i]].cost;
    assert_int_equal(total, 90 * MONEY_USD + 8 * MONEY_USD + 7300000);
    assert_int_equal(a->total.level[1], total); /* money is the second goal unless the scenario turns them */
    assert_false(a->cost_at_least);
}

static void test_an_unknown_price_makes_the_cost_a_lower_bound(void **state) {
    assert_true(cafe_answer(*state, "pins = { milk = \"carafe\", model = \"Grande\" }", "2023-05-01")->cost_at_least);
    assert_false(cafe_answer(*state, "pins = { milk = \"carafe\", model = \"Grande\" }", "2023-02-01")->cost_at_least);
}

/* --- a fact with several lives --- */

static void test_a_gate_becomes_a_warning_and_then_nothing(void **state) {
    static const char body[] = "pins = { milk = \"carafe\", model = \"Classic\" }";
    const answer *gate = cafe_answer(*state, body, "2021-09-30");
    assert_int_equal(gate->kind, ANSWER_CONFLICT);
    assert_true(has_fact(gate->problem, gate->core, "carafe-needs-grande"));
    const answer *warning = cafe_answer(*state, body, "2021-10-01");
    assert_int_equal(warning->kind, ANSWER_PLAN);
    assert_int_equal(holding_effect(warning, "carafe-needs-grande")->harm, SEVERITY_MEDIUM);
    const answer *nothing = cafe_answer(*state, body, "2023-03-01");
    assert_int_equal(nothing->kind, ANSWER_PLAN);
    assert_null(holding_effect(nothing, "carafe-needs-grande"));
}

static void test_lifecycles_open_and_close_options(void **state) {
    cafe *c = *state;
    static const char diagnosis[] = "pins = { telemetry = \"on\" }", wand[] = "pins = { milk = \"wand\" }";
    assert_int_equal(cafe_answer(c, diagnosis, "2020-06-30")->kind, ANSWER_CONFLICT);
    assert_int_equal(holding_effect(cafe_answer(c, diagnosis, "2020-07-01"), "remote-diagnosis")->harm, SEVERITY_LOW);
    assert_null(holding_effect(cafe_answer(c, diagnosis, "2021-07-01"), "remote-diagnosis"));
    assert_int_equal(holding_effect(cafe_answer(c, wand, "2024-05-31"), "steam-wand")->harm, SEVERITY_MEDIUM);
    assert_int_equal(cafe_answer(c, wand, "2024-06-01")->kind, ANSWER_CONFLICT);
    const answer *kept = cafe_answer(c, "pins = { milk = \"wand\" }, current = { milk = \"wand\" }", "2024-06-01");
    assert_int_equal(kept->kind, ANSWER_PLAN);
    assert_null(holding_effect(kept, "train-staff"));
    const answer *late = cafe_answer(c, "pins = { milk = \"wand\" }, current = { milk = \"no_milk\" }", "2024-06-01");
    assert_int_equal(late->kind, ANSWER_CONFLICT);
    assert_true(has_statement(late->problem, late->core, GROUP_KIND_CURRENT));
    assert_true(has_fact(late->problem, late->core, "steam-wand"));
}

static void test_transitions_forbid_or_warn(void **state) {
    cafe *c = *state;
    static const char built_in[] = "requires = { \"decaf\" }, current = { grinder = \"off\", model = \"Grande\" }";
    const answer *before = cafe_answer(c, built_in, "2022-05-31");
    assert_int_equal(before->kind, ANSWER_CONFLICT);
    assert_true(has_fact(before->problem, before->core, "grinder-at-purchase"));
    assert_int_equal(before->core.count, 3);
    const answer *after = cafe_answer(c, built_in, "2022-06-01");
    assert_int_equal(after->kind, ANSWER_PLAN);
    const answer *back =
        cafe_answer(c, "current = { model = \"Grande\" }, pins = { model = \"Classic\" }", "2022-06-01");
    assert_int_equal(holding_effect(back, "downgrade-from-grande")->harm, SEVERITY_HIGH);
    const answer *stays =
        cafe_answer(c, "current = { model = \"Grande\" }, pins = { model = \"Grande\" }", "2022-06-01");
    assert_null(holding_effect(stays, "downgrade-from-grande"));
}

/* --- clients --- */

static void test_a_derived_condition_overrides_the_inherited_one(void **state) {
    cafe *c = *state;
    static const char upstairs[] = "clients = { desk = office { floor = \"upper\", access = \"tap\" } }";
    const answer *before = cafe_answer(c, upstairs, "2021-12-31");
    assert_int_equal(before->kind, ANSWER_CONFLICT);
    assert_true(has_fact(before->problem, before->core, "office.near"));
    assert_true(has_fact(before->problem, before->core, "tap-needs-mains"));
    assert_true(has_statement(before->problem, before->core, GROUP_KIND_CLIENT));
    assert_true(has_statement(before->problem, before->core, GROUP_KIND_CLIENT_SETTING));
    const answer *after = cafe_answer(c, upstairs, "2022-01-01");
    assert_int_equal(after->kind, ANSWER_PLAN);
    assert_string_equal(cafe_option(after, "desk.hose"), "long");
    assert_int_equal(status_of(after, "desk.hose"), STATUS_REQUIRED);
    assert_string_equal(cafe_option(after, "water"), "mains");
    assert_true(has_fact(after->problem, cafe_decided(after, "water")->why, "tap-needs-mains"));
}

static void test_every_means_every_client_of_the_kind(void **state) {
    const answer *a = cafe_answer(
        *state, "requires = { \"offices_served\" }, clients = { a = office {}, b = office {}, d = counter {} }",
        "2022-11-01");
    assert_string_equal(cafe_option(a, "a.fridge"), "on");
    assert_string_equal(cafe_option(a, "b.fridge"), "on");
    reasons why = cafe_decided(a, "b.fridge")->why;
    assert_int_equal(why.count, 2);
    assert_true(has_statement(a->problem, why, GROUP_KIND_CLIENT));
    assert_true(has_statement(a->problem, why, GROUP_KIND_REQUIREMENT));
}

static void test_regions_have_dated_capabilities(void **state) {
    cafe *c = *state;
    static const char sendai[] = "pins = { water = \"mains\", filter = \"off\" }, context = { region = \"sendai\" }";
    assert_non_null(holding_effect(cafe_answer(c, sendai, "2023-03-31"), "lime"));
    assert_null(holding_effect(cafe_answer(c, sendai, "2023-04-01"), "lime"));
    /* Unknown: neither a warning nor none; a question. */
    const answer *open = cafe_answer(c, "pins = { water = \"mains\", filter = \"off\" }", "2023-03-31");
    assert_null(holding_effect(open, "lime"));
    assert_true(open->problem->question_count > 0);
}

/* --- conflicts --- */

static void test_a_conflict_has_a_minimal_core(void **state) {
    const answer *a = cafe_answer(*state, "requires = { \"unattended\", \"decaf\" }, budget = 150", "2021-06-01");
    assert_int_equal(a->kind, ANSWER_CONFLICT);
    assert_true(has_statement(a->problem, a->core, GROUP_KIND_REQUIREMENT));
    assert_true(has_statement(a->problem, a->core, GROUP_KIND_BUDGET));
    assert_true(has_fact(a->problem, a->core, "self_cleaning"));
    assert_int_equal(a->core.count, 3); /* decaf has no part in it */
}

static void test_a_pin_against_a_requirement_needs_no_fact(void **state) {
    const answer *a = cafe_answer(*state, "requires = { \"decaf\" }, pins = { grinder = \"off\" }", "2022-11-01");
    assert_int_equal(a->kind, ANSWER_CONFLICT);
    assert_int_equal(a->core.count, 2);
    assert_true(has_statement(a->problem, a->core, GROUP_KIND_PIN));
    assert_true(has_statement(a->problem, a->core, GROUP_KIND_REQUIREMENT));
}

/* --- options that were not chosen --- */

static const rejected *rejected_of(const answer *a, const char *name, uint8_t o) {
    for (size_t i = 0; i < a->rejected_count; i++)
        if (strcmp(a->problem->vars[a->rejected[i].var].name, name) == 0 && a->rejected[i].option == o)
            return &a->rejected[i];
    return NULL;
}

static void test_rejected_options_have_a_reason_or_a_price(void **state) {
    const answer *a = cafe_answer(*state, "requires = { \"decaf\" }, budget = 200", "2022-11-01");
    const rejected *compact = rejected_of(a, "model", 0), *grande = rejected_of(a, "model", 2);
    assert_null(rejected_of(a, "model", 1));
    assert_null(rejected_of(a, "grinder", 0)); /* no headline */
    assert_false(compact->possible);
    assert_false(compact->budget_only);
    assert_true(has_fact(a->problem, compact->why, "second-grinder-needs-classic"));
    assert_int_equal(compact->why.count, 2);
    assert_false(grande->possible);
    assert_true(grande->budget_only);
    assert_true(has_statement(a->problem, grande->why, GROUP_KIND_BUDGET));
    assert_int_equal(grande->total.level[1], 210 * MONEY_USD + 7300000);
    const answer *rich = cafe_answer(*state, "requires = { \"decaf\" }, budget = 300", "2022-11-01");
    assert_true(rejected_of(rich, "model", 2)->possible);
    assert_int_equal(rejected_of(rich, "model", 2)->total.level[1], 210 * MONEY_USD + 7300000);
}

/* --- wishes --- */

static void test_wishes_give_way_to_requirements_but_not_to_money(void **state) {
    cafe *c = *state;
    const answer *wish = cafe_answer(c, "prefers = { { model = \"Grande\", weight = 5 } }", "2022-11-01");
    assert_string_equal(cafe_option(wish, "model"), "Grande");
    const answer *turned = cafe_answer(
        c, "prefers = { { model = \"Grande\", weight = 5 } }, goals = { \"cost\", \"preferences\" }", "2022-11-01");
    assert_string_equal(cafe_option(turned, "model"), "Compact");
    const answer *nice = cafe_answer(
        c, "requires = { { \"decaf\", priority = \"nice\" } }, pins = { model = \"Compact\" }", "2022-11-01");
    assert_int_equal(nice->kind, ANSWER_PLAN);
    assert_string_equal(cafe_option(nice, "grinder"), "off");
    assert_int_equal(nice->total.level[0], 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plan_says_how_each_setting_came_about),
        cmocka_unit_test(test_required_settings_name_a_minimal_reason),
        cmocka_unit_test(test_the_cost_is_that_of_the_prices_that_hold),
        cmocka_unit_test(test_an_unknown_price_makes_the_cost_a_lower_bound),
        cmocka_unit_test(test_a_gate_becomes_a_warning_and_then_nothing),
        cmocka_unit_test(test_lifecycles_open_and_close_options),
        cmocka_unit_test(test_transitions_forbid_or_warn),
        cmocka_unit_test(test_a_derived_condition_overrides_the_inherited_one),
        cmocka_unit_test(test_every_means_every_client_of_the_kind),
        cmocka_unit_test(test_regions_have_dated_capabilities),
        cmocka_unit_test(test_a_conflict_has_a_minimal_core),
        cmocka_unit_test(test_a_pin_against_a_requirement_needs_no_fact),
        cmocka_unit_test(test_rejected_options_have_a_reason_or_a_price),
        cmocka_unit_test(test_wishes_give_way_to_requirements_but_not_to_money),
    };
    return cmocka_run_group_tests(tests, cafe_open, cafe_close);
}
