/* Variants side by side, of random packs and scenarios: each plan is the best of all that an evaluator lists that compiles nothing, and what
 * is told of settings is what the plans have. A failing case prints its seed; ACRPLAN_SEED=n runs it alone.
 * modes: plain san */
#include "check.h"

#include "all_plans.h"
#include "whatif/variants.h"

#define MOST_VARIANTS 8

static unsigned running, plans, conflicts, rows;

/* --- one plan against all --- */

static bool has(const sketch *plan, const pick *wanted, const uint16_t *client_of) {
    for (size_t i = 0; i < plan->pick_count; i++) {
        uint16_t who = plan->picks[i].client;
        if (who != ID_NONE) who = client_of[who];
        if (who == wanted->client && plan->picks[i].setting == wanted->setting)
            return plan->picks[i].option == wanted->option;
    }
    return false;
}

static void check_plan(arena *mem, const random_pack *pack, const standing *x) {
    random_pack changed = *pack;
    changed.s = *x->changed;
    const problem *p = problem_build(mem, &changed.k, &changed.s, x->as_of, diags_new(mem));
    const all_plans all = all_plans_of_pack(mem, p, &changed);
    const edit *edits = x->said ? x->said->edits : NULL;
    const uint16_t *client_of = clients_kept(mem, &pack->s, edits, x->said ? x->said->edit_count : 0);
    assert_int_equal(x->plan.kind, all.count ? ANSWER_PLAN : ANSWER_CONFLICT);
    plans += all.count > 0;
    conflicts += all.count == 0;
    if (all.count == 0) {
        assert_true(x->clash && x->clash->conflict_count > 0 && x->of);
        return;
    }
    assert_null(x->clash);
    assert_int_equal(cost_compare(&x->plan.total, &all.at[0].total), 0);
    assert_int_equal(x->plan.pick_count, all.at[0].pick_count);
    for (size_t i = 0; i < x->plan.pick_count; i++) assert_true(has(&all.at[0], &x->plan.picks[i], client_of));
}

/* --- what is told of settings --- */

static bool without_client(const standing *x, uint16_t who) {
    for (size_t i = 0; x->said && i < x->said->edit_count; i++)
        if (x->said->edits[i].kind == EDIT_DROP_CLIENT && x->said->edits[i].client == who) return true;
    return false;
}

static int option_in(const standing *x, setting_id what, uint16_t who) {
    for (size_t i = 0; i < x->plan.pick_count; i++)
        if (x->plan.picks[i].setting == what && x->plan.picks[i].client == who) return x->plan.picks[i].option;
    return -1;
}

static bool differs(const standings *all, setting_id what, uint16_t who) {
    for (size_t i = 0; i < all->count; i++) {
        for (size_t k = 0; k < i; k++) {
            const standing *x = &all->at[i], *y = &all->at[k];
            if (x->plan.kind != ANSWER_PLAN || y->plan.kind != ANSWER_PLAN) continue;
            if (who != ID_NONE && (without_client(x, who) || without_client(y, who))) continue;
            if (option_in(x, what, who) != option_in(y, what, who)) return true;
        }
    }
    return false;
}

static const told_setting *row_of(const standings *all, setting_id what, uint16_t who) {
    for (size_t i = 0; i < all->told_count; i++)
        if (all->told[i].setting == what && all->told[i].client == who) return &all->told[i];
    return NULL;
}

static void check_rows(const random_pack *pack, const standings *all) {
    for (size_t i = 0; i < all->count; i++) {
        for (size_t p = 0; p < all->at[i].plan.pick_count; p++) {
            const pick *x = &all->at[i].plan.picks[p];
            const told_setting *row = row_of(all, x->setting, x->client);
            bool other = differs(all, x->setting, x->client);
            assert_int_equal(row != NULL, other || pack->k.settings[x->setting].headline);
            if (row) assert_int_equal(row->differs, other);
            rows += other;
        }
    }
}

/* --- cases --- */

static void run_case(unsigned seed) {
    arena *mem = arena_new(0);
    random_pack *pack = random_pack_make(mem, seed);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
    size_t count;
    const variant *each = variants_without_each(mem, &pack->k, &pack->s, &count);
    if (count > MOST_VARIANTS) count = MOST_VARIANTS;
    const standings *all = variants_solve(mem, answer_make(mem, p), each, count, diags_new(mem));
    assert_non_null(all);
    assert_int_equal(all->count, count + 1);
    for (size_t i = 0; i < all->count; i++) check_plan(mem, pack, &all->at[i]);
    check_rows(pack, all);
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u plans, %u conflicts, %u settings that differ; last seed %u (ACRPLAN_SEED=%u runs it alone)\n",
                  plans, conflicts, rows, running, running);
    return 0;
}

static void variants_are_planned_as_they_would_be_alone(void **state) {
    (void)state;
    unsigned first, count = cases_of(400, &first);
    for (running = first; running < first + count; running++) run_case(running);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(variants_are_planned_as_they_would_be_alone, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
