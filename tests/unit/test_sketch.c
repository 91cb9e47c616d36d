/* Sketches: what they keep of a plan, and what tells two apart. */
#include "check.h"

#include <string.h>

#include "cafe.h"
#include "explain/sketch.h"
#include "random_pack.h"

static sketch of(cafe *c, const answer *a) {
    assert_int_equal(a->kind, ANSWER_PLAN);
    return sketch_plan(c->mem, a->problem, a->option, &a->total, NULL);
}

static sketch plan(cafe *c, const char *body, const char *day) {
    return of(c, cafe_answer(c, body, day));
}

static const pick *find_pick(cafe *c, const sketch *x, const char *name) {
    for (size_t i = 0; i < x->pick_count; i++)
        if (strcmp(c->k->settings[x->picks[i].setting].name, name) == 0) return &x->picks[i];
    return NULL;
}

static const char *picked(cafe *c, const sketch *x, const char *name) {
    const pick *at = find_pick(c, x, name);
    return at ? c->k->settings[at->setting].options[at->option].name : "-";
}

static void a_sketch_keeps_what_applies(void **state) {
    cafe *c = *state;
    sketch tank = plan(c, "pins = { water = \"tank\", model = \"Classic\" }", "2022-11-01");
    sketch mains = plan(c, "pins = { water = \"mains\", filter = \"carbon\" }", "2022-11-01");
    assert_int_equal(tank.kind, ANSWER_PLAN);
    assert_string_equal(picked(c, &tank, "model"), "Classic");
    assert_string_equal(picked(c, &tank, "filter"), "-");
    assert_string_equal(picked(c, &mains, "filter"), "carbon");
    assert_int_equal(mains.pick_count, tank.pick_count + 1);
    assert_int_equal(tank.usd, 90 * MONEY_USD);
    assert_false(tank.at_least);
}

static void an_amount_that_nobody_knows_is_told(void **state) {
    cafe *c = *state;
    const char *body = "pins = { milk = \"carafe\", model = \"Grande\" }";
    sketch before = plan(c, body, "2023-02-01"), after = plan(c, body, "2023-05-01");
    assert_false(before.at_least);
    assert_true(after.at_least);
    contrast x = sketch_contrast(c->mem, &before, &after);
    assert_int_equal(x.added_count, 1);
    assert_int_equal(x.added[0].kind, EFFECT_PRICE);
    assert_string_equal(c->k->facts[x.added[0].fact].id, "milk-service");
    assert_int_equal(x.moved_count, 0);
    assert_true(sketch_same_picks(&before, &after));
}

static void warnings_practices_and_wishes_are_counted_apart(void **state) {
    cafe *c = *state;
    sketch trial = plan(c, "pins = { milk = \"carafe\", model = \"Classic\" }", "2022-02-01");
    assert_int_equal(trial.warnings[SEVERITY_MEDIUM], 1);
    assert_int_equal(trial.warning_harm, HARM_OF(SEVERITY_MEDIUM));
    sketch off = plan(c, "pins = { telemetry = \"off\" }, prefers = { { telemetry = \"on\" } }", "2022-11-01");
    assert_int_equal(off.practices, 1);
    assert_int_equal(off.practice_harm, HARM_OF(SEVERITY_MEDIUM));
    assert_int_equal(off.warning_harm, 0);
    assert_int_equal(off.wishes, 1);
}

/* The second client alone is left of a scenario that had three. */
static void clients_are_those_of_the_edited_scenario(void **state) {
    cafe *c = *state;
    static const uint16_t left[] = {2};
    const answer *a = cafe_answer(c, "clients = { desk = office {} }", "2022-11-01");
    sketch own = of(c, a), mapped = sketch_plan(c->mem, a->problem, a->option, &a->total, left);
    size_t of_client = 0;
    assert_int_equal(own.pick_count, mapped.pick_count);
    for (size_t i = 0; i < own.pick_count; i++) {
        assert_int_equal(mapped.picks[i].client, own.picks[i].client == ID_NONE ? ID_NONE : 2);
        of_client += own.picks[i].client == 0;
    }
    assert_true(of_client > 0);
    assert_false(sketch_same_picks(&own, &mapped));
}

/* --- random plans --- */

static int64_t level(const problem *p, const cost *c, goal g) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (p->goals[i] == g) return c->level[i];
    return -1;
}

static void check_totals(const problem *p, const sketch *x) {
    assert_int_equal(x->usd, level(p, &x->total, GOAL_COST));
    assert_int_equal(x->warning_harm + x->practice_harm, level(p, &x->total, GOAL_HARM));
    assert_int_equal(x->at_least, level(p, &x->total, GOAL_UNPRICED) > 0);
}

static bool in_picks(const pick *list, size_t count, const pick *x) {
    for (size_t i = 0; i < count; i++)
        if (list[i].setting == x->setting && list[i].client == x->client && list[i].option == x->option) return true;
    return false;
}

static bool in_shifts(const shifted *list, size_t count, const shifted *x) {
    for (size_t i = 0; i < count; i++)
        if (list[i].life == x->life && list[i].client == x->client && list[i].kind == x->kind) return true;
    return false;
}

/* Each pick and each thing told is in the contrast exactly where it should be. */
static void check_contrast(const sketch *x, const sketch *y, const contrast *d) {
    assert_int_equal(d->usd, y->usd - x->usd);
    size_t elsewhere = 0, added = 0, removed = 0;
    for (size_t i = 0; i < y->pick_count; i++) {
        bool is_new = !in_picks(x->picks, x->pick_count, &y->picks[i]);
        assert_int_equal(in_picks(d->moved, d->moved_count, &y->picks[i]), is_new);
        elsewhere += is_new;
    }
    for (size_t i = 0; i < y->told_count; i++) added += !in_shifts(x->told, x->told_count, &y->told[i]);
    for (size_t i = 0; i < x->told_count; i++) removed += !in_shifts(y->told, y->told_count, &x->told[i]);
    for (size_t i = 0; i < d->added_count; i++) assert_true(in_shifts(y->told, y->told_count, &d->added[i]));
    for (size_t i = 0; i < d->removed_count; i++) assert_true(in_shifts(x->told, x->told_count, &d->removed[i]));
    assert_int_equal(d->moved_count, elsewhere);
    assert_int_equal(d->added_count, added);
    assert_int_equal(d->removed_count, removed);
}

static unsigned compared, differ, seed;

static void compare_with_rejected(arena *mem, const answer *a) {
    sketch best = sketch_plan(mem, a->problem, a->option, &a->total, NULL);
    check_totals(a->problem, &best);
    for (size_t i = 0; i < a->rejected_count; i++) {
        const rejected *r = &a->rejected[i];
        if (!r->possible) continue;
        sketch other = sketch_plan(mem, a->problem, r->option_of, &r->total, NULL);
        contrast there = sketch_contrast(mem, &best, &other), back = sketch_contrast(mem, &other, &best);
        check_totals(a->problem, &other);
        check_contrast(&best, &other, &there);
        check_contrast(&other, &best, &back);
        assert_int_equal(sketch_same_picks(&best, &other), !there.moved_count && !back.moved_count);
        compared++;
        differ += there.added_count || there.removed_count;
    }
}

static void random_plans_are_told_apart(void **state) {
    (void)state;
    unsigned first, count = cases_of(1000, &first);
    compared = differ = 0;
    for (seed = first; seed < first + count; seed++) {
        arena *mem = arena_new(0);
        random_pack *pack = random_pack_make(mem, seed);
        const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
        assert_non_null(p);
        const answer *a = answer_make(mem, p);
        if (a->kind == ANSWER_PLAN) compare_with_rejected(mem, a);
        arena_free(mem);
    }
    if (count < 100) return;
    assert_true(compared > count / 2);
    assert_true(differ > count / 20);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u compared, %u differ in what is told; last seed %u\n", compared, differ, seed);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sketch_keeps_what_applies),
        cmocka_unit_test(an_amount_that_nobody_knows_is_told),
        cmocka_unit_test(warnings_practices_and_wishes_are_counted_apart),
        cmocka_unit_test(clients_are_those_of_the_edited_scenario),
        cmocka_unit_test_teardown(random_plans_are_told_apart, name_seed),
    };
    return cmocka_run_group_tests(tests, cafe_open, cafe_close);
}
