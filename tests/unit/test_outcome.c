/* What the answers to open questions would change: the same as when the scenario's text says it. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "cafe.h"

static const char BODY[] = "clients = { desk = office { %s } }, pins = { water = \"mains\" %s }, context = { %s }";

static const answer *with(cafe *c, const char *desk, const char *pin, const char *said) {
    char body[400];
    snprintf(body, sizeof body, BODY, desk, pin, said);
    return cafe_answer(c, body, "2023-06-01");
}

static const question *asked_in(const answer *a, const outcome *o) {
    return &a->problem->questions[o->question];
}

/* The answer to the scenario whose text says what the outcome assumes. */
static const answer *when_said(cafe *c, const answer *a, const outcome *o) {
    const question *q = asked_in(a, o);
    char words[100];
    if (q->kind == GROUP_KIND_CONTEXT) {
        const context *x = &c->k->contexts[q->index];
        const char *name = x->type == CONTEXT_REGION ? c->k->regions[o->option].name : x->options[o->option].name;
        snprintf(words, sizeof words, "%s = \"%s\"", x->name, name);
        return with(c, "", "", words);
    }
    const setting *s = &c->k->settings[q->index];
    bool of_client = q->client != ID_NONE;
    snprintf(words, sizeof words, "%s%s = \"%s\"", of_client ? "" : ", ", s->name, s->options[o->option].name);
    return of_client ? with(c, words, "", "") : with(c, "", words, "");
}

static money cost_of(const answer *a) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (a->problem->goals[i] == GOAL_COST) return a->total.level[i];
    return -1;
}

static size_t warnings_of(const answer *a) {
    size_t n = 0;
    for (size_t i = 0; i < a->holding_count; i++) {
        const effect *e = &a->problem->effects[a->holding[i]];
        n += e->kind == EFFECT_WARNING || e->kind == EFFECT_PRACTICE || (e->kind == EFFECT_PRICE && e->unknown);
    }
    return n;
}

static void an_outcome_is_what_the_scenario_would_give(void **state) {
    const answer *a = answer_with_outcomes(((cafe *)*state)->mem, with(*state, "", "", ""));
    size_t settings = 0, contexts = 0;
    assert_int_equal(a->kind, ANSWER_PLAN);
    for (size_t i = 0; i < a->outcome_count; i++) {
        const outcome *o = &a->outcomes[i];
        const question *q = asked_in(a, o);
        if (q->kind == GROUP_KIND_QUANTITY) continue;
        const answer *said = when_said(*state, a, o);
        q->kind == GROUP_KIND_CONTEXT ? contexts++ : settings++;
        assert_int_equal(o->kind, said->kind);
        if (said->kind != ANSWER_PLAN) continue;
        assert_int_equal(o->difference, cost_of(said) - cost_of(a));
        assert_int_equal(warnings_of(a) + o->added_count - o->removed_count, warnings_of(said));
        for (size_t m = 0; m < o->moved_count; m++) assert_int_equal(said->option[o->moved[m].var], o->moved[m].option);
    }
    assert_true(settings >= 2);
    assert_true(contexts >= 2);
}

static void amounts_are_tried_around_the_numbers_of_facts(void **state) {
    const answer *a = answer_with_outcomes(((cafe *)*state)->mem, with(*state, "", "", ""));
    amount before = -1;
    for (size_t i = 0; i < a->outcome_count; i++) {
        const outcome *o = &a->outcomes[i];
        if (asked_in(a, o)->kind != GROUP_KIND_QUANTITY) continue;
        assert_int_equal(o->option, ID_NONE);
        if (i > 0 && a->outcomes[i - 1].question == o->question) assert_true(o->at > before);
        before = o->at;
    }
}

static void nothing_open_has_no_outcomes(void **state) {
    const answer *a = cafe_answer(
        *state,
        "pins = { water = \"tank\", hard_water = \"no\" }, context = { region = \"kyoto\", country = \"japan\" }, "
        "quantities = { cups = 10, syrups = 0, beans_kg = 1 }",
        "2023-06-01");
    const answer *b = answer_with_outcomes(((cafe *)*state)->mem, a);
    assert_int_equal(b->problem->question_count, 0);
    assert_int_equal(b->outcome_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_outcome_is_what_the_scenario_would_give),
        cmocka_unit_test(amounts_are_tried_around_the_numbers_of_facts),
        cmocka_unit_test(nothing_open_has_no_outcomes),
    };
    return cmocka_run_group_tests(tests, cafe_open, cafe_close);
}
