/* modes: plain san
 *
 * The frontier, against all plans of random problems and packs. A failing case prints its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include "all_plans.h"
#include "explain/explain.h"

static unsigned seed, several, crowded, off, beaten;

/* --- what is efficient --- */

typedef struct values {
    int64_t usd, unpriced, warnings, practices;
} values;

static values values_of(const problem *p, const sketch *x) {
    return (values){x->usd, level_of(p, &x->total, GOAL_UNPRICED), x->warning_harm, x->practice_harm};
}

static bool as_good(const values *x, const values *y) {
    bool cheap = x->usd < y->usd || (x->usd == y->usd && x->unpriced <= y->unpriced);
    return cheap && x->warnings <= y->warnings && x->practices <= y->practices;
}

static bool same_point(const values *x, const values *y) {
    return as_good(x, y) && as_good(y, x);
}

static bool counts(const all_plans *all, size_t i) {
    return level_of(all->p, &all->at[i].total, GOAL_PREFERENCES) <=
           level_of(all->p, &all->at[0].total, GOAL_PREFERENCES);
}

/* No plan that counts is better. */
static bool is_efficient(const all_plans *all, size_t i) {
    values x = values_of(all->p, &all->at[i]);
    for (size_t k = 0; k < all->count; k++) {
        values y = values_of(all->p, &all->at[k]);
        if (counts(all, k) && as_good(&y, &x) && !as_good(&x, &y)) return false;
    }
    return true;
}

/* The best plan by the goals of each efficient point: plans are in that order. */
static size_t find_points(const all_plans *all, size_t *at) {
    size_t n = 0;
    for (size_t i = 0; i < all->count; i++) {
        values x = values_of(all->p, &all->at[i]);
        bool known = !counts(all, i) || !is_efficient(all, i);
        for (size_t k = 0; k < n && !known; k++) {
            values y = values_of(all->p, &all->at[at[k]]);
            known = same_point(&x, &y);
        }
        if (!known) at[n++] = i;
    }
    return n;
}

/* --- comparison --- */

static size_t find_shown(const frontier *f, const sketch *x) {
    size_t i = 0;
    while (i < f->point_count && !sketch_same_picks(&f->points[i].plan, x)) i++;
    return i;
}

static void check_points(const frontier *f, const all_plans *all, const size_t *at, size_t count) {
    bool plan_is_efficient = false;
    for (size_t i = 0; i < count; i++) plan_is_efficient = plan_is_efficient || at[i] == 0;
    size_t known = count + !plan_is_efficient, shown = known < MOST_POINTS_SHOWN ? known : MOST_POINTS_SHOWN, found = 0;
    assert_int_equal(f->complete, count <= MOST_POINTS_KNOWN);
    if (f->complete)
        assert_int_equal(f->known_count, known);
    else
        assert_true(f->known_count >= MOST_POINTS_KNOWN);
    assert_int_equal(f->point_count, shown);
    for (size_t i = 0; i < count; i++) {
        size_t k = find_shown(f, &all->at[at[i]]);
        if (k == f->point_count) continue;
        assert_int_equal(cost_compare(&f->points[k].plan.total, &all->at[at[i]].total), 0);
        found++;
    }
    assert_int_equal(found + !plan_is_efficient, shown);
    assert_true(f->points[find_shown(f, &all->at[0])].labels & 1u << POINT_PLAN);
    several += count > 1;
    crowded += known > shown;
    off += !plan_is_efficient;
}

static int64_t key(const all_plans *all, size_t i, point_label l) {
    values x = values_of(all->p, &all->at[i]);
    return l == POINT_CHEAPEST ? x.usd : l == POINT_SAFEST ? x.warnings : x.practices;
}

/* Each label stands once; its point has the least of what it is about. */
static void check_labels(const frontier *f, const all_plans *all, const size_t *at, size_t count) {
    for (point_label l = POINT_PLAN; l < POINT_BETWEEN; l++) {
        size_t labelled = 0;
        for (size_t k = 0; k < f->point_count; k++) {
            if (!(f->points[k].labels & 1u << l)) continue;
            labelled++;
            for (size_t i = 0; i < count && l != POINT_PLAN; i++) {
                values x = values_of(all->p, &f->points[k].plan);
                int64_t own = l == POINT_CHEAPEST ? x.usd : l == POINT_SAFEST ? x.warnings : x.practices;
                assert_true(own <= key(all, at[i], l));
            }
        }
        assert_int_equal(labelled, 1);
    }
    for (size_t k = 0; k < f->point_count; k++) {
        assert_int_not_equal(f->points[k].labels, 0);
        if (f->points[k].labels & 1u << POINT_BETWEEN) assert_int_equal(f->points[k].labels, 1u << POINT_BETWEEN);
        if (k > 0) assert_true(f->points[k - 1].plan.usd <= f->points[k].plan.usd);
        assert_int_equal(f->points[k].differs.usd, f->points[k].plan.usd - all->at[0].usd);
    }
}

static bool has_pick(const sketch *x, const variable *v, uint8_t which) {
    for (size_t i = 0; i < x->pick_count; i++)
        if (x->picks[i].setting == v->setting && x->picks[i].client == v->client && x->picks[i].option == which)
            return true;
    return false;
}

static bool on_a_point(const frontier *f, const variable *v, uint8_t which) {
    for (size_t i = 0; i < f->point_count; i++)
        if (has_pick(&f->points[i].plan, v, which)) return true;
    return false;
}

static const dominated *find_dominated(const frontier *f, const rejected *r) {
    for (size_t i = 0; i < f->dominated_count; i++)
        if (f->dominated[i].var == r->var && f->dominated[i].option == r->option) return &f->dominated[i];
    return NULL;
}

static void check_dominated(arena *mem, const answer *a, const frontier *f) {
    size_t count = 0;
    for (size_t i = 0; i < a->rejected_count; i++) {
        const rejected *r = &a->rejected[i];
        const dominated *d = find_dominated(f, r);
        if (!r->possible) {
            assert_null(d);
            continue;
        }
        sketch best = sketch_plan(mem, a->problem, r->option_of, &r->total, NULL);
        values is = values_of(a->problem, &best);
        const variable *v = &a->problem->vars[r->var];
        bool wanted = false;
        for (size_t k = 0; k < f->point_count; k++) {
            values x = values_of(a->problem, &f->points[k].plan);
            wanted = wanted || as_good(&x, &is);
        }
        wanted = wanted && has_pick(&best, v, r->option) && !on_a_point(f, v, r->option);
        assert_int_equal(d != NULL, wanted);
        if (!d) continue;
        values by = values_of(a->problem, &f->points[d->by].plan);
        assert_true(as_good(&by, &is));
        count++;
    }
    assert_int_equal(f->dominated_count, count);
    beaten += count > 0;
}

static int rank_of(const problem *p, goal g) {
    int i = 0;
    while (p->goals[i] != g) i++;
    return i;
}

/* As the header promises. */
static bool plan_must_be_efficient(const problem *p) {
    int last = rank_of(p, GOAL_DEFAULTS), unpriced = rank_of(p, GOAL_UNPRICED), usd = rank_of(p, GOAL_COST);
    return last > usd && last > rank_of(p, GOAL_HARM) && last > unpriced && usd < unpriced;
}

static void check_answer(arena *mem, const answer *a, const all_plans *all) {
    assert_int_equal(a->kind, all->count ? ANSWER_PLAN : ANSWER_CONFLICT);
    if (!all->count) return;
    const frontier *f = explain_frontier(mem, a);
    size_t *at = ARENA_ARRAY(mem, all->count, size_t), count = find_points(all, at);
    check_points(f, all, at, count);
    check_labels(f, all, at, count);
    check_dominated(mem, a, f);
    if (plan_must_be_efficient(a->problem)) assert_true(is_efficient(all, 0));
}

static void run_problem(void) {
    dice d = {.state = seed};
    static named_workshop w;
    arena *mem = arena_new(0);
    named_problem(&d, &w);
    all_plans all = all_plans_of_problem(mem, &w.w.p);
    check_answer(mem, answer_make(mem, &w.w.p), &all);
    arena_free(mem);
}

static void run_pack(void) {
    arena *mem = arena_new(0);
    random_pack *pack = random_pack_make(mem, seed);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
    assert_non_null(p);
    all_plans all = all_plans_of_pack(mem, p, pack);
    check_answer(mem, answer_make(mem, p), &all);
    arena_free(mem);
}

/* Few clauses, and something to pay for each option: there is much to weigh. */
#define STALLS 6

typedef struct bazaar {
    problem p;
    knowledge k;
    setting settings[STALLS];
    variable vars[STALLS];
    literal literals[3 * STALLS];
    clause clauses[STALLS];
    group groups[1];
    effect effects[3 * STALLS * 4];
} bazaar;

static void add_prices(dice *d, bazaar *x, unsigned v, unsigned which) {
    static const effect_kind kinds[] = {EFFECT_PRICE, EFFECT_WARNING, EFFECT_PRACTICE, EFFECT_PREFERENCE};
    static const goal levels[] = {GOAL_COST, GOAL_HARM, GOAL_HARM, GOAL_PREFERENCES};
    for (unsigned n = 0; n < 3; n++) {
        unsigned k = below(d, 16) ? below(d, 3) : 3;
        effect *e = &x->effects[x->p.effect_count++];
        *e = (effect){.kind = kinds[k], .level = levels[k], .cost = below(d, 7)};
        e->when = (literal){.mask = (option_mask)1 << which, .var = (var_id)v};
        if (k > 0 || !chance(d, 15)) continue;
        e->level = GOAL_UNPRICED;
        e->unknown = true;
        e->cost = 1;
    }
}

static void add_stall(dice *d, bazaar *x, unsigned v) {
    x->vars[v] = (variable){.setting = (setting_id)v, .client = ID_NONE, .vendor_default = -1};
    x->vars[v].option_count = (uint8_t)(2 + below(d, 2));
    shuffle_order(d, &x->vars[v]);
    x->settings[v].headline = chance(d, 50);
    for (unsigned o = 0; o < x->vars[v].option_count; o++) add_prices(d, x, v, o);
}

static void make_bazaar(dice *d, bazaar *x) {
    *x = (bazaar){.p = {.vars = x->vars,
                        .literals = x->literals,
                        .clauses = x->clauses,
                        .groups = x->groups,
                        .effects = x->effects,
                        .knowledge = &x->k,
                        .group_count = 1,
                        .budget = INT64_MAX,
                        .var_count = STALLS,
                        .decision_count = STALLS},
                  .k = {.settings = x->settings, .setting_count = STALLS}};
    random_goals(d, &x->p);
    for (unsigned v = 0; v < STALLS; v++) add_stall(d, x, v);
    for (unsigned n = below(d, STALLS); n > 0; n--) {
        clause *c = &x->clauses[x->p.clause_count++];
        c->first = (uint32_t)x->p.literal_count;
        const unsigned first = below(d, STALLS), step = 1 + below(d, 2);
        for (; c->count < 2 + n % 2; c->count++)
            x->literals[x->p.literal_count++] = random_literal(d, &x->p, (first + step * c->count) % STALLS);
    }
}

static void run_bazaar(void) {
    static bazaar x;
    dice d = {.state = seed};
    arena *mem = arena_new(0);
    make_bazaar(&d, &x);
    all_plans all = all_plans_of_problem(mem, &x.p);
    check_answer(mem, answer_make(mem, &x.p), &all);
    arena_free(mem);
}

/* One in `rare` cases at least has several points. */
static void run_all(void run(void), unsigned otherwise, unsigned rare) {
    unsigned first, count = cases_of(otherwise, &first);
    several = crowded = off = beaten = 0;
    for (seed = first; seed < first + count; seed++) run();
    if (count < 100) return;
    assert_true(several > count / rare);
    assert_true(beaten > count / 50);
}

static void frontiers_of_random_problems_agree_with_brute_force(void **state) {
    (void)state;
    run_all(run_problem, 1500, 50);
}

static void frontiers_of_random_packs_agree_with_brute_force(void **state) {
    (void)state;
    run_all(run_pack, 6000, 1000);
}

static void frontiers_of_much_to_weigh_agree_with_brute_force(void **state) {
    (void)state;
    run_all(run_bazaar, 400, 2);
    assert_true(crowded > 0);
}

static int name_seed(void **state) {
    (void)state;
    print_message(
        "# %u with several points, %u with more than are shown, %u without the plan, %u with dominated options; "
        "last seed %u (ACRPLAN_SEED=%u)\n",
        several, crowded, off, beaten, seed, seed);
    return 0;
}

/* --- many points --- */

#define MOST_SCALES 8

typedef struct scales {
    problem p;
    variable vars[MOST_SCALES];
    setting settings[MOST_SCALES];
    knowledge k;
    literal none;
    group groups[1];
    effect effects[2 * MOST_SCALES];
} scales;

/* Choice i: a warning, or money, of weight two to the power of i. Every plan is efficient; the one that costs n is the n-th. */
static const answer *weigh(arena *mem, scales *x, unsigned count) {
    *x = (scales){.p = {.vars = x->vars,
                        .literals = &x->none,
                        .groups = x->groups,
                        .effects = x->effects,
                        .knowledge = &x->k,
                        .group_count = 1,
                        .budget = INT64_MAX,
                        .var_count = count,
                        .decision_count = count,
                        .effect_count = 2 * (size_t)count},
                  .k = {.settings = x->settings, .setting_count = count}};
    for (int i = 0; i < GOAL_COUNT; i++) x->p.goals[i] = (goal)i;
    for (unsigned v = 0; v < count; v++) {
        const literal without = {.mask = 1, .var = (var_id)v}, with = {.mask = 2, .var = (var_id)v};
        x->vars[v] = (variable){.setting = (setting_id)v, .client = ID_NONE, .option_count = 2, .vendor_default = -1};
        x->vars[v].order[1] = 1;
        x->effects[2 * v] = (effect){.kind = EFFECT_WARNING, .level = GOAL_HARM, .cost = 1 << v, .when = without};
        x->effects[2 * v + 1] = (effect){.kind = EFFECT_PRICE, .level = GOAL_COST, .cost = 1 << v, .when = with};
    }
    return answer_make(mem, &x->p);
}

static void points_are_spread(void **state) {
    static const money usd[] = {0, 3, 5, 7, 9, 11, 15};
    static scales x;
    (void)state;
    arena *mem = arena_new(0);
    const frontier *f = explain_frontier(mem, weigh(mem, &x, 4));
    assert_true(f->complete);
    assert_int_equal(f->known_count, 16);
    assert_int_equal(f->point_count, COUNT(usd));
    for (size_t i = 0; i < COUNT(usd); i++) assert_int_equal(f->points[i].plan.usd, usd[i]);
    assert_int_equal(f->points[0].labels, 1u << POINT_PLAN | 1u << POINT_CHEAPEST | 1u << POINT_PROPER);
    assert_int_equal(f->points[6].labels, 1u << POINT_SAFEST);
    arena_free(mem);
}

static void more_points_than_are_looked_for_leave_the_ends_known(void **state) {
    static scales x;
    (void)state;
    arena *mem = arena_new(0);
    const frontier *f = explain_frontier(mem, weigh(mem, &x, 8));
    assert_false(f->complete);
    assert_int_equal(f->known_count, MOST_POINTS_KNOWN + 1);
    assert_int_equal(f->points[0].plan.usd, 0);
    assert_int_equal(f->points[f->point_count - 1].plan.usd, 255);
    assert_int_equal(f->points[f->point_count - 1].labels, 1u << POINT_SAFEST);
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(frontiers_of_random_problems_agree_with_brute_force, name_seed),
        cmocka_unit_test_teardown(frontiers_of_random_packs_agree_with_brute_force, name_seed),
        cmocka_unit_test_teardown(frontiers_of_much_to_weigh_agree_with_brute_force, name_seed),
        cmocka_unit_test(points_are_spread),
        cmocka_unit_test(more_points_than_are_looked_for_leave_the_ends_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
