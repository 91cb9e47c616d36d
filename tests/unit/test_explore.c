/* whatif/explore.c: which switches and days a page gets, and what is explained of its conflicts */
#include <string.h>

#include "cafe.h"
#include "check.h"
#include "whatif/explore.h"

#define MACHINE "clients = { front = counter { access = 'counter_service' }, desk = office { floor = 'upper' } },"
#define BUSY                                                                                                               \
    "as_of = '2022-05-01', requires = { 'milk_drinks', { 'decaf', priority = 'should' } }, pins = { hard_water = 'yes' }," \
    "budget = { usd_per_month = 400 }, quantities = { cups = 180 }, " MACHINE

static const exploration *explored(cafe *c, const char *body, const char *over, size_t day_count, const date *days) {
    explore_request r = {.over = over, .day_count = day_count, .days = days};
    return explore(c->mem, c->k, cafe_scenario(c, body), &r, c->d);
}

static const axis *axis_named(const exploration *e, const char *name) {
    for (size_t i = 0; i < e->over.count; i++)
        if (strcmp(e->over.at[i].name, name) == 0) return &e->over.at[i];
    return NULL;
}

static bool is_left(const exploration *e, const char *name) {
    for (size_t i = 0; i < e->left_count; i++)
        if (strcmp(e->left[i], name) == 0) return true;
    return false;
}

static date day(const char *iso) {
    date d;
    date_precision precision;
    assert_true(date_parse(iso, false, &d, &precision));
    return d;
}

/* --- switches --- */

static void test_the_scenarios_own_statements(void **state) {
    const exploration *e = explored(*state, BUSY, NULL, 0, NULL);
    static const char *const own[] = {"milk_drinks", "decaf", "hard_water", "budget"};
    for (size_t i = 0; i < COUNT(own); i++) {
        const axis *a = axis_named(e, own[i]);
        assert_non_null(a);
        assert_int_equal(a->base, 1);
        assert_ptr_equal(a, &e->over.at[i]);
    }
    assert_in_range(axes_combinations(e->over), 1, MOST_EXPLORED);
}

static answer_kind kind_with(cafe *c, const scenario *s, const axis *a, uint8_t value, date on, money *usd) {
    const scenario *edited = axes_scenario(c->mem, s, c->k, (axes){1, a}, &value);
    const answer *found = answer_make(c->mem, problem_build(c->mem, c->k, edited, on, c->d));
    *usd = found->kind == ANSWER_PLAN ? found->total.level[goal_level(found->problem, GOAL_COST)] : 0;
    return found->kind;
}

/* What is added to fill up changes the answer: here, where the options that are told apart are few, its kind, its cost or its options. */
static void test_what_is_filled_up_changes_the_answer(void **state) {
    cafe *c = *state;
    const exploration *e = explored(c, BUSY, NULL, 0, NULL);
    const scenario *s = cafe_scenario(c, BUSY);
    size_t extra = 0;
    for (size_t i = 0; i < e->over.count; i++) {
        const axis *a = &e->over.at[i];
        if (a->kind != AXIS_EXTRA) continue;
        money before, after;
        answer_kind was = kind_with(c, s, a, 0, s->as_of, &before), is = kind_with(c, s, a, 1, s->as_of, &after);
        const exploration *one = explored(c, BUSY, a->name, 1, &s->as_of);
        const sweep *w = explore_sweep(c->mem, c->k, s, one, c->d);
        assert_true(was != is || before != after || w->cell[0] != w->cell[1]);
        extra++;
    }
    assert_true(extra > 0);
}

/* On its own day it has no plan: what would change one of another day is offered. */
static void test_a_scenario_without_a_plan(void **state) {
    cafe *c = *state;
    static const char body[] = "as_of = '2021-06-01', requires = { 'unattended' }, budget = 150";
    assert_int_equal(cafe_answer(c, body, "2021-06-01")->kind, ANSWER_CONFLICT);
    const exploration *e = explored(c, body, NULL, 0, NULL);
    assert_int_equal(e->days[e->base_day].day, day("2021-06-01"));
    size_t extra = 0;
    for (size_t i = 0; i < e->over.count; i++) extra += e->over.at[i].kind == AXIS_EXTRA;
    assert_true(extra > 0);
}

static void test_what_was_asked_for_and_does_not_fit(void **state) {
    cafe *c = *state;
    static const char over[] =
        "milk_drinks, decaf,hard_water,budget,model,milk,grinder,water,filter,telemetry,front,desk,no_lime,unattended,"
        "desk.hose,desk.fridge,offices_served";
    const exploration *e = explored(c, BUSY, over, 0, NULL);
    assert_non_null(e);
    assert_true(e->left_count > 0);
    assert_in_range(axes_combinations(e->over), 1, MOST_EXPLORED);
    assert_string_equal(e->over.at[0].name, "milk_drinks");
    assert_false(is_left(e, "milk_drinks"));
    const exploration *less = explore_less(c->mem, e);
    assert_int_equal(less->over.count, e->over.count - 1);
    assert_true(is_left(less, e->over.at[less->over.count].name));
}

static void refused(cafe *c, const char *over, const char *message) {
    diags_clear(c->d);
    assert_null(explored(c, BUSY, over, 0, NULL));
    assert_non_null(strstr(diags_at(c->d, 0)->message, message));
    diags_clear(c->d);
}

static void test_names_without_meaning(void **state) {
    refused(*state, "milk_drinkz", "milk_drinkz");
    refused(*state, "milk_drinks,milk_drinks", "named twice");
    refused(*state, "milk,milk=wand", "about one thing");
    refused(*state, "milk_drinks,,decaf", "a name is missing");
    refused(*state, "", "a name is missing");
}

/* --- days --- */

static void test_days_that_are_asked_for(void **state) {
    const date days[] = {day("2023-01-01"), day("2021-06-01"), day("2022-02-02")};
    const exploration *e = explored(*state, BUSY, "milk_drinks", 3, days);
    assert_int_equal(e->day_count, 3);
    assert_int_equal(e->days[0].day, days[1]);
    assert_int_equal(e->days[2].day, days[0]);
    assert_int_equal(e->base_day, 2);
}

static void test_days_on_which_the_answer_changes(void **state) {
    cafe *c = *state;
    const scenario *s = cafe_scenario(c, BUSY);
    const exploration *e = explored(c, BUSY, NULL, 0, NULL);
    assert_in_range(e->day_count, 2, ENOUGH_DAYS);
    assert_int_equal(e->days[e->base_day].day, s->as_of);
    bool read = false;
    for (size_t i = 0; i < e->day_count; i++) {
        if (i) assert_true(e->days[i - 1].day < e->days[i].day);
        read = read || (e->days[i].why & DAY_READ && e->days[i].day == c->k->read_up_to);
        if (!(e->days[i].why & DAY_TURN)) continue;
        const date both[] = {e->days[i].day - 1, e->days[i].day};
        explore_request r = {.over = "decaf", .day_count = 2, .days = both};
        const sweep *w = explore_sweep(c->mem, c->k, s, explore(c->mem, c->k, s, &r, c->d), c->d);
        assert_true(w->cell[sweep_base(w)] != w->cell[w->combination_count + sweep_base(w)]);
    }
    assert_true(read);
}

/* --- conflicts --- */

typedef struct tour {
    const sweep *w;
    size_t count;
} tour;

/* The statements of the explanation are those of the choices, or such as are never switched. */
static void visit(void *ctx, const explanation *x, arena *mem) {
    tour *t = ctx;
    const sweep_clash *c = &t->w->clashes[t->count++];
    (void)mem;
    assert_int_equal(x->answer->kind, ANSWER_CONFLICT);
    assert_int_equal(x->clash->conflict_count, 1);
    assert_int_equal(x->answer->problem->as_of, t->w->days[c->day]);
    size_t said = 0;
    for (size_t i = 0; i < x->clash->conflicts[0].statements.count; i++) {
        const group *g = &x->answer->problem->groups[x->clash->conflicts[0].statements.groups[i]];
        said += g->kind == GROUP_KIND_REQUIREMENT || g->kind == GROUP_KIND_PIN || g->kind == GROUP_KIND_BUDGET;
    }
    assert_true(said >= c->count);
}

static void test_each_conflict_is_explained(void **state) {
    cafe *c = *state;
    const date days[] = {day("2021-06-01"), day("2022-05-01")};
    const exploration *e = explored(c, BUSY, "milk_drinks,decaf,unattended,budget,model=Compact,milk", 2, days);
    const sweep *w = explore_sweep(c->mem, c->k, cafe_scenario(c, BUSY), e, c->d);
    tour t = {.w = w};
    explore_clashes(c->mem, w, visit, &t);
    assert_int_equal(t.count, w->clash_count);
    assert_true(t.count > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_scenarios_own_statements),
        cmocka_unit_test(test_what_is_filled_up_changes_the_answer),
        cmocka_unit_test(test_a_scenario_without_a_plan),
        cmocka_unit_test(test_what_was_asked_for_and_does_not_fit),
        cmocka_unit_test(test_names_without_meaning),
        cmocka_unit_test(test_days_that_are_asked_for),
        cmocka_unit_test(test_days_on_which_the_answer_changes),
        cmocka_unit_test(test_each_conflict_is_explained),
    };
    return cmocka_run_group_tests(tests, cafe_open, cafe_close);
}
