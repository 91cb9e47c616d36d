/* modes: plain san
 *
 * Ties and runners-up, against all plans of random problems and packs. A failing case prints its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include "all_plans.h"
#include "explain/explain.h"

static unsigned seed, tied, many, raced;

static bool is_headline(const problem *p, const pick *x) {
    return p->knowledge->settings[x->setting].headline;
}

static const pick *next_headline(const problem *p, const sketch *x, size_t *i) {
    while (*i < x->pick_count && !is_headline(p, &x->picks[*i])) ++*i;
    return *i < x->pick_count ? &x->picks[(*i)++] : NULL;
}

static bool same_headlines(const problem *p, const sketch *x, const sketch *y) {
    size_t i = 0, k = 0;
    for (;;) {
        const pick *a = next_headline(p, x, &i), *b = next_headline(p, y, &k);
        if (!a || !b) return !a && !b;
        if (a->setting != b->setting || a->client != b->client || a->option != b->option) return false;
    }
}

static void check_same(const sketch *x, const sketch *y) {
    assert_true(sketch_same_picks(x, y));
    assert_int_equal(cost_compare(&x->total, &y->total), 0);
}

static size_t count_ties(const all_plans *all) {
    size_t n = 0;
    while (n < all->count && cost_compare(&all->at[n].total, &all->at[0].total) == 0) n++;
    return n;
}

/* The options that a decision has in the plans that tie. */
static option_mask options_of(const all_plans *all, size_t count, const pick *of) {
    option_mask out = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < all->at[i].pick_count; k++)
            if (all->at[i].picks[k].setting == of->setting && all->at[i].picks[k].client == of->client)
                out |= (option_mask)1 << all->at[i].picks[k].option;
    return out;
}

static size_t count_bits(option_mask m) {
    size_t n = 0;
    for (; m; m &= m - 1) n++;
    return n;
}

/* A decision is open where it has several options, and then each of them is listed once. */
static void check_open(const ties *t, const all_plans *all, size_t count) {
    size_t wanted = 0;
    for (size_t v = 0; v < all->p->decision_count; v++) {
        const pick like = {.setting = all->p->vars[v].setting, .client = all->p->vars[v].client};
        option_mask occur = options_of(all, count, &like), listed = 0;
        for (size_t i = 0; i < t->open_count; i++) {
            if (t->open[i].setting != like.setting || t->open[i].client != like.client) continue;
            listed |= (option_mask)1 << t->open[i].option;
        }
        if (count_bits(occur) < 2) occur = 0;
        assert_int_equal(listed, occur);
        wanted += count_bits(occur);
    }
    assert_int_equal(t->open_count, wanted);
}

static void check_ties(const ties *t, const all_plans *all) {
    size_t count = count_ties(all), most = count < MOST_TIES ? count : MOST_TIES;
    assert_int_equal(t->complete, count <= MOST_TIES);
    assert_false(t->ran_out);
    assert_int_equal(t->plan_count, most);
    for (size_t i = 0; i < most; i++) check_same(&t->plans[i], &all->at[i]);
    check_open(t, all, count);
    tied += count > 1;
    many += count > MOST_TIES;
}

/* Where it does not apply: its first. */
static uint8_t option_of(const sketch *x, const variable *v) {
    for (size_t i = 0; i < x->pick_count; i++)
        if (x->picks[i].setting == v->setting && x->picks[i].client == v->client) return x->picks[i].option;
    return 0;
}

static bool some_tie_has(const all_plans *all, size_t ties_count, const variable *v, uint8_t which) {
    for (size_t i = 0; i < ties_count; i++)
        if (option_of(&all->at[i], v) == which) return true;
    return false;
}

static bool is_new(const all_plans *all, size_t ties_count, const ties *t, size_t found, const sketch *x) {
    bool has_news = false;
    for (size_t i = 0; i < all->p->decision_count && !has_news; i++) {
        const variable *v = &all->p->vars[i];
        has_news =
            all->p->knowledge->settings[v->setting].headline && !some_tie_has(all, ties_count, v, option_of(x, v));
    }
    for (size_t i = 0; i < found; i++)
        if (same_headlines(all->p, &t->runners[i], x)) return false;
    return has_news;
}

static void check_runners(const ties *t, const all_plans *all) {
    size_t found = 0, equal = count_ties(all);
    money most = all->at[0].usd + all->at[0].usd * t->margin / 100;
    for (size_t i = equal; i < all->count && found < MOST_RUNNERS; i++) {
        if (all->at[i].usd > most || !is_new(all, equal, t, found, &all->at[i])) continue;
        assert_true(found < t->runner_count);
        check_same(&t->runners[found++], &all->at[i]);
    }
    assert_int_equal(t->runner_count, found);
    raced += found > 0;
}

static void check_answer(arena *mem, const answer *a, const all_plans *all, int margin) {
    assert_int_equal(a->kind, all->count ? ANSWER_PLAN : ANSWER_CONFLICT);
    if (!all->count) return;
    const ties *t = explain_ties(mem, a, margin);
    check_ties(t, all);
    check_runners(t, all);
}

static void run_problem(void) {
    dice d = {.state = seed};
    static named_workshop w;
    arena *mem = arena_new(0);
    named_problem(&d, &w);
    all_plans all = all_plans_of_problem(mem, &w.w.p);
    check_answer(mem, answer_make(mem, &w.w.p), &all, (int)below(&d, 200));
    arena_free(mem);
}

static void run_pack(void) {
    arena *mem = arena_new(0);
    random_pack *pack = random_pack_make(mem, seed);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
    assert_non_null(p);
    all_plans all = all_plans_of_pack(mem, p, pack);
    check_answer(mem, answer_make(mem, p), &all, (int)(seed % 150));
    arena_free(mem);
}

static void run_all(void run(void), unsigned otherwise) {
    unsigned first, count = cases_of(otherwise, &first);
    tied = many = raced = 0;
    for (seed = first; seed < first + count; seed++) run();
    if (count < 200) return;
    assert_true(tied > count / 20);
    assert_true(raced > count / 10);
}

static void ties_of_random_problems_agree_with_brute_force(void **state) {
    (void)state;
    run_all(run_problem, 1500);
}

static void ties_of_random_packs_agree_with_brute_force(void **state) {
    (void)state;
    run_all(run_pack, 1500);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u with ties, %u with more than are listed, %u with runners-up; last seed %u (ACRPLAN_SEED=%u)\n",
                  tied, many, raced, seed, seed);
    return 0;
}

/* Free decisions without any effect: two to the power of so many plans, all alike. */
#define FREE 40

static void more_ties_than_can_be_listed_end_soon(void **state) {
    (void)state;
    static variable vars[FREE];
    static setting settings[FREE];
    static literal none;
    static group groups[1];
    static knowledge k = {.setting_count = FREE, .settings = settings};
    problem p = {.vars = vars, .var_count = FREE, .decision_count = FREE, .literals = &none, .groups = groups};
    p.group_count = 1;
    p.budget = INT64_MAX;
    p.knowledge = &k;
    for (int i = 0; i < GOAL_COUNT; i++) p.goals[i] = (goal)i;
    for (unsigned v = 0; v < FREE; v++) {
        vars[v] = (variable){.setting = (setting_id)v, .client = ID_NONE, .option_count = 2, .vendor_default = -1};
        vars[v].order[1] = 1;
        settings[v].headline = true;
    }
    arena *mem = arena_new(0);
    const ties *t = explain_ties(mem, answer_make(mem, &p), 10);
    assert_int_equal(t->plan_count, MOST_TIES);
    assert_false(t->complete);
    assert_int_equal(t->open_count, 2 * FREE);
    assert_int_equal(t->runner_count, 0);
    assert_false(t->ran_out);
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(ties_of_random_problems_agree_with_brute_force, name_seed),
        cmocka_unit_test_teardown(ties_of_random_packs_agree_with_brute_force, name_seed),
        cmocka_unit_test(more_ties_than_can_be_listed_end_soon),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
