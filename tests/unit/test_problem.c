/* What a problem says of a pack and a scenario, case by case; test_brute_force.c has the breadth. */
#include "check.h"

#include <string.h>

#include "cafe.h"

/* --- dates --- */

static void test_a_day_before_coverage_is_an_error(void **state) {
    cafe *c = *state;
    assert_null(cafe_problem(c, "as_of = \"2019-12-31\"", "2019-12-31"));
    assert_int_equal(diags_count(c->d), 1);
    const diag *d = diags_at(c->d, 0);
    assert_int_equal(d->severity, DIAG_ERROR);
    assert_string_equal(d->where.file, "test.lua");
    assert_int_equal(d->where.line, 2);
    assert_non_null(strstr(d->message, "'2019-12-31'"));
    assert_string_equal(d->hint, "plan for a day from 2020-01-01 on");
}

static void test_a_day_after_the_reading_is_noted(void **state) {
    cafe *c = *state;
    assert_false(cafe_problem(c, "", "2024-06-30")->past_horizon);
    assert_true(cafe_problem(c, "", "2024-07-01")->past_horizon);
}

/* --- variables --- */

static const variable *variable_named(const problem *p, const char *name) {
    for (size_t i = 0; i < p->decision_count; i++)
        if (strcmp(p->vars[i].name, name) == 0) return &p->vars[i];
    return NULL;
}

static void test_variables_follow_the_declarations(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c, "clients = { desk = office {}, front = counter {} }", "2022-05-01");
    static const char *const expected[] = {"model",     "milk",        "grinder",     "water",     "filter",
                                           "telemetry", "desk.access", "desk.fridge", "desk.hose", "front.access"};
    assert_int_equal(p->decision_count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_string_equal(p->vars[i].name, expected[i]);
        assert_int_equal(problem_var(p, p->vars[i].client, p->vars[i].setting), i);
    }
    assert_int_equal(problem_var(p, ID_NONE, knowledge_setting(c->k, "hard_water")), ID_NONE);
}

static void test_the_vendors_default_is_tried_first(void **state) {
    cafe *c = *state;
    const variable *before = variable_named(cafe_problem(c, "", "2022-09-30"), "telemetry");
    const variable *after = variable_named(cafe_problem(c, "", "2022-10-01"), "telemetry");
    assert_int_equal(before->vendor_default, 0);
    assert_int_equal(before->order[0], 0);
    assert_int_equal(after->vendor_default, 1);
    assert_int_equal(after->order[0], 1);
    assert_int_equal(after->order[1], 0);
    assert_int_equal(variable_named(cafe_problem(c, "", "2022-10-01"), "milk")->vendor_default, -1);
}

/* --- questions --- */

static const question *question_about(const problem *p, group_kind kind, const char *name) {
    for (size_t i = 0; i < p->question_count; i++) {
        const question *q = &p->questions[i];
        const char *of = kind == GROUP_KIND_CONTEXT    ? p->knowledge->contexts[q->index].name
                         : kind == GROUP_KIND_QUANTITY ? p->knowledge->quantities[q->index].name
                                                       : p->knowledge->settings[q->index].name;
        if (q->kind == kind && strcmp(of, name) == 0) return q;
    }
    return NULL;
}

static void test_only_questions_that_matter_are_asked(void **state) {
    cafe *c = *state;
    const problem *open = cafe_problem(c, "", "2022-05-01");
    const question *asks = question_about(open, GROUP_KIND_CONTEXT, "region");
    assert_non_null(asks);
    assert_int_equal(asks->fact_count, 1);
    assert_string_equal(c->k->facts[asks->facts[0]].id, "lime");
    assert_non_null(question_about(open, GROUP_KIND_QUANTITY, "beans_kg"));
    assert_null(question_about(open, GROUP_KIND_QUANTITY, "cups")); /* has a default */
    assert_non_null(question_about(open, GROUP_KIND_CLIENT_SETTING, "hard_water"));

    const problem *told = cafe_problem(c,
                                       "quantities = { beans_kg = 1 }, context = { region = \"ulm\" },"
                                       "pins = { hard_water = \"no\" }",
                                       "2022-05-01");
    assert_int_equal(told->question_count, 0);

    /* Without mains water nobody needs to know the region. */
    const problem *tank = cafe_problem(c, "quantities = { beans_kg = 1 }", "2020-02-01");
    assert_non_null(question_about(tank, GROUP_KIND_CONTEXT, "region"));
}

static void test_an_unknown_wish_is_a_question_without_facts(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c, "requires = { \"no_lime\" }", "2020-02-01");
    const question *q = question_about(p, GROUP_KIND_CLIENT_SETTING, "hard_water");
    assert_non_null(q);
    assert_int_equal(q->fact_count, 0); /* the rule about carbon filters came in 2021 */
}

/* --- groups --- */

static const clause *clause_of(const problem *p, const char *id) {
    for (size_t i = 0; i < p->clause_count; i++)
        for (int g = 0; g < CLAUSE_GROUPS; g++) {
            const group *x = &p->groups[p->clauses[i].groups[g]];
            if (x->kind == GROUP_KIND_FACT && strcmp(p->knowledge->facts[x->index].id, id) == 0) return &p->clauses[i];
        }
    return NULL;
}

static bool clause_needs(const problem *p, const clause *c, group_kind kind) {
    for (int g = 0; g < CLAUSE_GROUPS; g++)
        if (p->groups[c->groups[g]].kind == kind) return true;
    return false;
}

static void test_clauses_carry_what_they_were_folded_from(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c,
                                    "quantities = { cups = 180 }, pins = { hard_water = \"yes\" },"
                                    "clients = { desk = office { floor = \"upper\" } }",
                                    "2021-06-01");
    assert_true(clause_needs(p, clause_of(p, "cups-per-day"), GROUP_KIND_QUANTITY));
    assert_true(clause_needs(p, clause_of(p, "many-cups-need-mains"), GROUP_KIND_QUANTITY));
    assert_true(clause_needs(p, clause_of(p, "carbon-and-hard-water"), GROUP_KIND_PIN));
    assert_true(clause_needs(p, clause_of(p, "tap-needs-mains"), GROUP_KIND_CLIENT));
    assert_true(clause_needs(p, clause_of(p, "office.near"), GROUP_KIND_CLIENT_SETTING));
    assert_false(clause_needs(p, clause_of(p, "second-grinder-needs-classic"), GROUP_KIND_QUANTITY));
}

static void test_a_folded_rule_leaves_no_clause(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c, "quantities = { cups = 150 }", "2021-06-01");
    assert_null(clause_of(p, "many-cups-need-mains")); /* above 150 only */
}

static void test_definitions_are_contiguous_and_name_earlier_variables(void **state) {
    cafe *c = *state;
    const problem *p =
        cafe_problem(c, "clients = { desk = office { floor = \"upper\" }, front = counter {} }", "2022-05-01");
    assert_true(p->var_count > p->decision_count);
    for (size_t v = p->decision_count; v < p->var_count; v++) {
        assert_true(p->vars[v].definition_count > 0);
        for (uint32_t i = 0; i < p->vars[v].definition_count; i++) {
            const clause *d = &p->clauses[p->vars[v].first_definition + i];
            bool names_itself = false;
            for (unsigned j = 0; j < d->count; j++) {
                assert_true(p->literals[d->first + j].var <= v);
                names_itself = names_itself || p->literals[d->first + j].var == v;
            }
            assert_true(names_itself);
        }
    }
}

/* --- amounts --- */

static const effect *effect_of(const problem *p, const char *id, size_t nth) {
    for (size_t i = 0; i < p->effect_count; i++)
        if (p->effects[i].life && strcmp(p->knowledge->facts[p->effects[i].fact].id, id) == 0 && nth-- == 0)
            return &p->effects[i];
    return NULL;
}

static void test_prices_are_per_month_above_the_allowance(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c, "quantities = { cups = 180 }", "2022-05-01");
    assert_int_equal(effect_of(p, "lease", 0)->cost, 45 * MONEY_USD);   /* 1.50 a day, 30 days */
    assert_int_equal(effect_of(p, "lease", 2)->cost, 210 * MONEY_USD);  /* a month */
    assert_int_equal(effect_of(p, "second-grinder", 0)->cost, 7300000); /* 0.01 an hour, 730 hours */
    const effect *compact = effect_of(p, "cups-above-allowance", 0), *others = effect_of(p, "cups-above-allowance", 1);
    assert_int_equal(compact->billed, 130 * AMOUNT_ONE);
    assert_int_equal(compact->cost, 52 * MONEY_USD);
    assert_int_equal(others->cost, 32 * MONEY_USD);
    assert_null(effect_of(p, "cups-above-allowance", 2)); /* the cases cover all models: no rest */
}

static void test_nothing_billed_is_kept_as_an_item(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c, "quantities = { cups = 100 }", "2022-05-01");
    assert_int_equal(effect_of(p, "cups-above-allowance", 1)->billed, 0);
    assert_int_equal(effect_of(p, "cups-above-allowance", 1)->cost, 0);
    assert_null(effect_of(cafe_problem(c, "quantities = { cups = 0 }", "2022-05-01"), "cups-above-allowance", 0));
}

static void test_a_stated_price_replaces_the_packs(void **state) {
    cafe *c = *state;
    const problem *p =
        cafe_problem(c, "prices = { [\"second-grinder\"] = 8.25, [\"milk-service\"] = 20 }", "2023-05-01");
    assert_int_equal(effect_of(p, "second-grinder", 0)->cost, 8250000);
    assert_int_equal(effect_of(p, "milk-service", 0)->cost, 20 * MONEY_USD);
    assert_false(effect_of(p, "milk-service", 0)->unknown);
    assert_true(effect_of(cafe_problem(c, "", "2023-05-01"), "milk-service", 0)->unknown);
}

static void test_limits_have_rows_for_the_headroom(void **state) {
    cafe *c = *state;
    const problem *p = cafe_problem(c, "quantities = { syrups = 3 }", "2022-05-01");
    for (size_t i = 0; i < p->limit_count; i++) {
        const limit_row *row = &p->limits[i];
        if (strcmp(c->k->facts[row->fact].id, "tubes") != 0) continue;
        assert_int_equal(row->asked, 4 * AMOUNT_ONE); /* without the tubes that only a carafe needs */
        assert_int_equal(row->max, 8 * AMOUNT_ONE);
        return;
    }
    fail_msg("no row for the tubes");
}

/* --- what cannot be built --- */

/* A pack of one setting, by hand: the reader would refuse what follows. */
typedef struct tiny {
    knowledge k;
    scenario s;
    setting sku;
    requirement wish;
    asked must;
    named_condition named;
} tiny;

static void tiny_init(tiny *t, const cond *means) {
    static const option options[] = {{.name = "a"}, {.name = "b"}};
    *t = (tiny){.sku = {.name = "sku", .section = ID_NONE, .kind = ID_NONE, .option_count = 2, .options = options},
                .wish = {.name = "wish", .means = means},
                .must = {.requirement = 0, .how_much = PRIORITY_MUST}};
    t->k = (knowledge){.settings = &t->sku, .setting_count = 1, .requirements = &t->wish, .requirement_count = 1};
    t->s = (scenario){.asked = &t->must, .asked_count = 1};
}

static void test_a_condition_defined_by_itself_is_an_error(void **state) {
    cafe *c = *state;
    tiny t;
    const cond *self = cond_node(c->mem, (cond){.op = COND_NAMED, .id = 0, .name = "self"});
    tiny_init(&t, self);
    t.named = (named_condition){.name = "self", .kind = ID_NONE, .fact = ID_NONE, .where = {"pack.lua", 7}};
    t.named.is = cond_not(c->mem, self);
    t.k.conditions = &t.named;
    t.k.condition_count = 1;
    diags_clear(c->d);
    assert_null(problem_build(c->mem, &t.k, &t.s, 0, c->d));
    assert_int_equal(diags_errors(c->d), 1);
    assert_int_equal(diags_at(c->d, 0)->where.line, 7);
}

static void test_a_sum_with_too_many_conditions_is_an_error(void **state) {
    cafe *c = *state;
    tiny t;
    setting many[9];
    expr_term terms[9];
    expr sum = {.term_count = 9, .terms = terms};
    const cond *means =
        cond_node(c->mem, (cond){.op = COND_COMPARE, .cmp = CMP_ABOVE, .sum = &sum, .bound = AMOUNT_ONE});
    tiny_init(&t, means);
    for (setting_id i = 0; i < 9; i++) {
        many[i] = t.sku;
        const cond *on = cond_node(c->mem, (cond){.op = COND_IN, .id = i, .mask = 2});
        terms[i] = (expr_term){.factor = AMOUNT_ONE, .quantity = ID_NONE, .when = on};
    }
    t.k.settings = many;
    t.k.setting_count = 9;
    diags_clear(c->d);
    assert_null(problem_build(c->mem, &t.k, &t.s, 0, c->d));
    assert_int_equal(diags_errors(c->d), 1);
    sum.term_count = 8;
    diags_clear(c->d);
    assert_non_null(problem_build(c->mem, &t.k, &t.s, 0, c->d));
}

/* x & x, forty times over: one line of Lua, and a tree of 2^40 leaves. */
static void test_conditions_without_end_are_an_error(void **state) {
    cafe *c = *state;
    tiny t;
    const cond *x = cond_node(c->mem, (cond){.op = COND_IN, .id = 0, .mask = 2});
    for (int i = 0; i < 40; i++) {
        const cond **kids = ARENA_ARRAY(c->mem, 2, const cond *);
        kids[0] = kids[1] = x;
        x = cond_node(c->mem, (cond){.op = i % 2 ? COND_AND : COND_OR, .kid_count = 2, .kids = kids});
    }
    tiny_init(&t, x);
    diags_clear(c->d);
    assert_null(problem_build(c->mem, &t.k, &t.s, 0, c->d));
    assert_int_equal(diags_errors(c->d), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_day_before_coverage_is_an_error),
        cmocka_unit_test(test_a_day_after_the_reading_is_noted),
        cmocka_unit_test(test_variables_follow_the_declarations),
        cmocka_unit_test(test_the_vendors_default_is_tried_first),
        cmocka_unit_test(test_only_questions_that_matter_are_asked),
        cmocka_unit_test(test_an_unknown_wish_is_a_question_without_facts),
        cmocka_unit_test(test_clauses_carry_what_they_were_folded_from),
        cmocka_unit_test(test_a_folded_rule_leaves_no_clause),
        cmocka_unit_test(test_definitions_are_contiguous_and_name_earlier_variables),
        cmocka_unit_test(test_prices_are_per_month_above_the_allowance),
        cmocka_unit_test(test_nothing_billed_is_kept_as_an_item),
        cmocka_unit_test(test_a_stated_price_replaces_the_packs),
        cmocka_unit_test(test_limits_have_rows_for_the_headroom),
        cmocka_unit_test(test_a_condition_defined_by_itself_is_an_error),
        cmocka_unit_test(test_a_sum_with_too_many_conditions_is_an_error),
        cmocka_unit_test(test_conditions_without_end_are_an_error),
    };
    return cmocka_run_group_tests(tests, cafe_open, cafe_close);
}
