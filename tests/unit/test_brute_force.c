/* Random packs and scenarios: the plan is the best of all configurations, as judged by an evaluator that compiles
 * nothing. A failing case prints its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include "model/problem.h"
#include "pack_best.h"
#include "solve/answer.h"

static bool has_other(const best *b, size_t i, unsigned but) {
    for (unsigned n = 0; n < 4; n++)
        if (n != but && b->with[i][n].found) return true;
    return false;
}

static void check_statuses(const answer *a, const oracle *o, const best *b) {
    for (size_t i = 0; i < a->decided_count; i++) {
        const decided *d = &a->decided[i];
        const setting *s = &o->pack->k.settings[o->at[i].setting];
        setting_status wanted = (int)d->option == o->at[i].vendor_default ? STATUS_DEFAULT : STATUS_CHOSEN;
        if (!has_other(b, i, d->option)) wanted = STATUS_REQUIRED;
        if (s->applies && oracle_evaluate(o, s->applies, o->at[i].client) == NO) wanted = STATUS_NOT_APPLICABLE;
        assert_int_equal(d->status, wanted);
    }
}

static void check_rejected(const answer *a, const best *b) {
    for (size_t i = 0; i < a->rejected_count; i++) {
        const rejected *r = &a->rejected[i];
        const plan *with = &b->with[r->var][r->option];
        assert_int_equal(r->possible, with->found);
        if (with->found) assert_memory_equal(r->total.level, with->cost, sizeof with->cost);
        for (size_t n = 0; with->found && n < a->decided_count; n++) assert_int_equal(r->option_of[n], with->option[n]);
    }
}

static void check_plan(const answer *a, oracle *o, const best *b) {
    for (unsigned i = 0; i < o->decision_count; i++) {
        assert_int_equal(a->option[i], b->all.option[i]);
        o->at[i].option = b->all.option[i];
    }
    for (int i = 0; i < GOAL_COUNT; i++) assert_int_equal(a->total.level[i], b->all.cost[i]);
    assert_int_equal(a->cost_at_least, oracle_cost_at_least(o));
    check_statuses(a, o, b);
    check_rejected(a, b);
}

static unsigned running, plans, conflicts;

static void run_case(unsigned seed) {
    arena *mem = arena_new(0);
    random_pack *pack = random_pack_make(mem, seed);
    diags *d = diags_new(mem);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, d);
    assert_int_equal(diags_count(d), 0);
    assert_non_null(p);
    oracle o;
    static best b;
    oracle_init(&o, pack);
    assert_int_equal(p->decision_count, o.decision_count);
    find_best(&o, &b);
    const answer *a = answer_make(mem, p);
    assert_int_equal(a->kind, b.all.found ? ANSWER_PLAN : ANSWER_CONFLICT);
    plans += b.all.found;
    conflicts += !b.all.found;
    if (b.all.found) check_plan(a, &o, &b);
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u plans, %u conflicts; last seed %u (ACRPLAN_SEED=%u runs it alone)\n", plans, conflicts, running,
                  running);
    return 0;
}

static void test_random_packs_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(3000, &first);
    for (running = first; running < first + count; running++) run_case(running);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_random_packs_agree_with_brute_force, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
