/* Break-points: at every amount the plan is the one of the stretch that it lies in, as if the scenario stated that amount.
 * modes: plain san; seconds: 9 */
#include <glob.h>
#include <string.h>

#include "base/vec.h"
#include "cafe.h"
#include "check.h"
#include "explain/explain.h"
#include "model/turning.h"
#include "random_pack.h"
#include "script/script.h"

/* --- one amount, solved directly --- */

typedef struct direct {
    arena *mem;
    const answer *of; /* the scenario as it stands */
    quantity_id quantity;
} direct;

static sketch plan_at(const direct *d, amount at) {
    const problem *p = d->of->problem;
    arena_clear(d->mem);
    const scenario *s = scenario_with_amount(d->mem, p->scenario, d->quantity, at);
    const problem *there = problem_build(d->mem, p->knowledge, s, p->as_of, diags_new(d->mem));
    assert_non_null(there);
    const answer *a = answer_make(d->mem, there);
    if (a->kind != ANSWER_PLAN) return (sketch){.kind = a->kind};
    return sketch_plan(d->mem, there, a->option, &a->total, NULL);
}

static void same_decisions(const sketch *x, const sketch *y) {
    assert_int_equal(x->kind, y->kind);
    if (x->kind == ANSWER_PLAN) assert_true(sketch_same_picks(x, y));
}

/* --- random packs --- */

static unsigned running;
static size_t amounts, borders, facts, crossings, coarse;

static bool turns_at(const turning_points *t, amount above, amount at) {
    for (size_t i = 0; i < t->count; i++)
        if (t->at[i] > above && t->at[i] <= at) return true;
    return false;
}

static void check_borders(const direct *d, const quantity_range *r) {
    const problem *p = d->of->problem;
    turning_points t = problem_turning_points(p->mem, p->knowledge, p->scenario, p->as_of, d->quantity, 1000);
    for (size_t i = 1; i < r->stretch_count; i++) {
        const stretch *below = &r->stretches[i - 1], *here = &r->stretches[i];
        assert_int_equal(here->from, below->to + r->step);
        sketch before = plan_at(d, below->to);
        if (before.kind == ANSWER_PLAN && here->plan.kind == ANSWER_PLAN) {
            assert_false(sketch_same_picks(&before, &here->plan));
            assert_int_equal(here->differs.usd, here->plan.usd - before.usd);
        } else {
            assert_int_not_equal(before.kind, here->plan.kind);
        }
        borders++;
        facts += here->fact_count;
        crossings += !turns_at(&t, below->to, here->from);
    }
}

static void check_range(const direct *d, const quantity_range *r) {
    const quantity *q = &d->of->problem->knowledge->quantities[r->quantity];
    const stretch *s = r->stretches;
    assert_int_equal(s->from, quantity_least(q));
    for (amount at = s->from; at <= r->stretches[r->stretch_count - 1].to; at += r->step, amounts++) {
        if (at > s->to) s++;
        sketch plan = plan_at(d, at);
        same_decisions(&plan, &s->plan);
        if (at == s->from && plan.kind == ANSWER_PLAN) assert_int_equal(plan.usd, s->plan.usd);
        if (r->stated && at == r->at) assert_int_equal(s - r->stretches, r->here);
    }
    assert_true(s->to + r->step > quantity_most(q));
    check_borders(d, r);
}

static void allow_amounts(random_pack *pack, arena *mem, amount max, bool integer) {
    quantity *all = ARENA_ARRAY(mem, pack->k.quantity_count, quantity);
    memcpy(all, pack->k.quantities, pack->k.quantity_count * sizeof *all);
    for (size_t i = 0; i < pack->k.quantity_count; i++) {
        all[i].max = max;
        all[i].integer = integer;
    }
    pack->k.quantities = all;
    stated_amount *stated = ARENA_ARRAY(mem, pack->s.amount_count, stated_amount);
    for (size_t i = 0; i < pack->s.amount_count; i++) {
        stated[i] = pack->s.amounts[i];
        if (integer) stated[i].value -= stated[i].value % AMOUNT_ONE;
        if (stated[i].value > max) stated[i].value = max;
    }
    pack->s.amounts = stated;
}

static void check_scenario(arena *mem, const knowledge *k, const scenario *given, date as_of) {
    const problem *p = problem_build(mem, k, given, as_of, diags_new(mem));
    const answer *a = answer_make(mem, p);
    const break_points *b = explain_break_points(mem, a);
    direct d = {.mem = arena_new(0), .of = a};
    bool whole = true;
    for (size_t i = 0; i < b->count; i++) {
        d.quantity = b->ranges[i].quantity;
        whole = whole && b->ranges[i].complete;
        coarse += b->ranges[i].step > quantity_step(&k->quantities[d.quantity]);
        if (b->ranges[i].complete) check_range(&d, &b->ranges[i]);
    }
    assert_int_equal(b->complete, whole);
    assert_true(b->count >= p->scenario->amount_count);
    arena_free(d.mem);
}

static void check_pack(amount max, bool integer, bool fractions) {
    arena *mem = arena_new(0);
    random_pack *pack = fractions ? random_pack_of_fractions(mem, running) : random_pack_make(mem, running);
    allow_amounts(pack, mem, max, integer);
    check_scenario(mem, &pack->k, &pack->s, pack->as_of);
    arena_free(mem);
}

static void start_counting(void) {
    amounts = borders = facts = crossings = coarse = 0;
}

static void tell_counts(void) {
    print_message("# %zu amounts, %zu borders with %zu facts, %zu of them at no turning point; %zu coarse ranges\n",
                  amounts, borders, facts, crossings, coarse);
}

/* So many borders at least must turn out, where all cases run. */
static void check_packs(unsigned most, unsigned enough, amount max, bool integer, bool fractions) {
    unsigned first, count = cases_of(most, &first);
    start_counting();
    for (running = first; running < first + count; running++) check_pack(max, integer, fractions);
    tell_counts();
    if (count == most) assert_true(borders > enough && facts > borders / 2);
}

static void whole_amounts_have_the_plan_of_their_stretch(void **state) {
    (void)state;
    check_packs(3000, 200, 9 * AMOUNT_ONE, true, false);
}

static void thousandths_have_the_plan_of_their_stretch(void **state) {
    (void)state;
    check_packs(100, 5, 1600, false, false);
}

static void rounded_prices_are_looked_at_in_coarser_steps(void **state) {
    (void)state;
    check_packs(400, 3, 1600, false, true);
    assert_true(coarse > 0 || getenv("ACRPLAN_SEED"));
}

/* --- prices that cross --- */

/* One setting whose options differ in what they cost at once and by the unit, with allowances, warnings and a budget. */
typedef struct market {
    arena *mem;
    dice d;
    knowledge k;
    scenario s;
    VEC(fact) facts;
} market;

static const cond *option_of(market *m, unsigned o) {
    return cond_node(m->mem, (cond){.op = COND_IN, .mask = (option_mask)1 << o});
}

static life *add_life(market *m, fact_kind kind, unsigned o) {
    life *l = ARENA_NEW(m->mem, life);
    *l = (life){.kind = kind, .when = option_of(m, o), .when_true = {.until = {.day = DATE_OPEN}}};
    fact f = {.id = arena_printf(m->mem, "f%zu", m->facts.len), .kind = ID_NONE, .life_count = 1, .lives = l};
    vec_push(m->mem, &m->facts, f);
    return l;
}

static life *add_cost(market *m, unsigned o, money usd) {
    life *l = add_life(m, FACT_PRICE, o);
    case_amount *c = ARENA_NEW(m->mem, case_amount);
    *c = (case_amount){.value = usd};
    l->cases = c;
    l->case_count = 1;
    return l;
}

static void add_unit_cost(market *m, unsigned o, money unit) {
    life *l = add_cost(m, o, below(&m->d, 12) * unit);
    expr *e = ARENA_NEW(m->mem, expr);
    expr_term *t = ARENA_NEW(m->mem, expr_term);
    *t = (expr_term){.factor = AMOUNT_ONE};
    *e = (expr){.term_count = 1, .terms = t};
    l->of = e;
    if (chance(&m->d, 50)) return;
    case_amount *free = ARENA_NEW(m->mem, case_amount);
    *free = (case_amount){.value = below(&m->d, 40) * AMOUNT_ONE};
    l->free = free;
    l->free_count = 1;
}

#define MARKET_OPTIONS 6

static market *new_market(arena *mem, amount max, bool integer, money unit) {
    market *m = ARENA_NEW(mem, market);
    setting *s = ARENA_NEW(mem, setting);
    quantity *q = ARENA_NEW(mem, quantity);
    stated_amount *stated = ARENA_NEW(mem, stated_amount);
    m->mem = mem;
    m->d.state = running;
    *s = (setting){.name = "s", .section = ID_NONE, .kind = ID_NONE, .assumed = -1, .option_count = MARKET_OPTIONS};
    s->options = ARENA_ARRAY(mem, MARKET_OPTIONS, option);
    *q = (quantity){.name = "q", .integer = integer, .max = max};
    for (unsigned o = 0; o < MARKET_OPTIONS; o++) {
        add_cost(m, o, below(&m->d, 100) * MONEY_USD);
        add_unit_cost(m, o, unit);
        if (chance(&m->d, 40)) add_life(m, FACT_CAVEAT, o)->harm = (severity)below(&m->d, SEVERITY_COUNT);
    }
    m->k = (knowledge){.mem = mem, .setting_count = 1, .settings = s, .quantity_count = 1, .quantities = q};
    m->k.fact_count = m->facts.len;
    m->k.facts = m->facts.at;
    m->s = (scenario){.mem = mem, .amount_count = 1, .amounts = stated, .has_budget = chance(&m->d, 30)};
    m->s.budget = below(&m->d, 200) * MONEY_USD;
    for (unsigned i = 0, turn = chance(&m->d, 20) * 3; i < GOAL_COUNT; i++)
        m->s.goals[i] = (goal)((i + turn) % GOAL_COUNT);
    return m;
}

static void check_markets(unsigned most, amount max, bool integer, money unit) {
    unsigned first, count = cases_of(most, &first);
    start_counting();
    for (running = first; running < first + count; running++) {
        arena *mem = arena_new(0);
        market *m = new_market(mem, max, integer, unit);
        check_scenario(mem, &m->k, &m->s, 1);
        arena_free(mem);
    }
    tell_counts();
    if (count == most) assert_true(crossings > most / 2 && facts > borders);
}

static void the_cheapest_wins_up_to_where_lines_cross(void **state) {
    (void)state;
    check_markets(1000, 120 * AMOUNT_ONE, true, MONEY_USD / 2);
    assert_int_equal(coarse, 0);
}

static void lines_cross_between_whole_amounts(void **state) {
    (void)state;
    check_markets(25, 60 * AMOUNT_ONE, false, MONEY_USD);
}

static void prices_below_a_micro_dollar_a_step_are_exact(void **state) {
    (void)state;
    check_markets(100, 100 * AMOUNT_ONE, false, 300150);
    assert_true(coarse > 0 || getenv("ACRPLAN_SEED"));
}

/* --- what is told --- */

static const quantity_range *range_of(const break_points *b, const answer *a, const char *name) {
    for (size_t i = 0; i < b->count; i++)
        if (strcmp(a->problem->knowledge->quantities[b->ranges[i].quantity].name, name) == 0) return &b->ranges[i];
    fail_msg("no range of '%s'", name);
    return NULL;
}

/* Facts as words, in the order in which they are told. */
static void names_facts(const answer *a, const stretch *s, const char *wanted) {
    char got[400] = "";
    for (size_t i = 0; i < s->fact_count; i++) {
        if (i) strcat(got, " ");
        strcat(got, a->problem->knowledge->facts[s->facts[i]].id);
    }
    assert_string_equal(got, wanted);
}

static void lies_between(const stretch *s, amount from, amount to) {
    assert_int_equal(s->from, from * AMOUNT_ONE);
    assert_int_equal(s->to, to * AMOUNT_ONE);
}

static void a_border_names_what_changes_there(void **state) {
    cafe *c = *state;
    const answer *a = cafe_answer(c, "quantities = { cups = 160 }, pins = { filter = \"off\" }", "2022-11-01");
    const break_points *b = explain_break_points(c->mem, a);
    const quantity_range *r = range_of(b, a, "cups");
    assert_true(r->stated && r->complete && b->complete);
    assert_int_equal(r->stretch_count, 5);
    lies_between(&r->stretches[0], 0, 100);
    lies_between(&r->stretches[1], 101, 150);
    lies_between(&r->stretches[2], 151, 300);
    lies_between(&r->stretches[3], 301, 1000);
    lies_between(&r->stretches[4], 1001, 100000);
    assert_int_equal(r->here, 2);
    names_facts(a, &r->stretches[0], "");
    names_facts(a, &r->stretches[1], "cups-per-day");
    names_facts(a, &r->stretches[2], "many-cups-need-mains");
    names_facts(a, &r->stretches[3], "cups-per-day");
    names_facts(a, &r->stretches[4], "cups-per-day");
    assert_int_equal(r->stretches[4].plan.kind, ANSWER_CONFLICT);
    assert_int_equal(r->stretches[3].differs.usd, 120400000);
}

static void a_crossing_names_the_prices(void **state) {
    cafe *c = *state;
    static const char body[] = "quantities = { cups = 80 }, prices = { [\"cups-above-allowance\"] = 1.5 }";
    const answer *a = cafe_answer(c, body, "2022-11-01");
    const quantity_range *r = range_of(explain_break_points(c->mem, a), a, "cups");
    lies_between(&r->stretches[0], 0, 80);
    lies_between(&r->stretches[1], 81, 150);
    names_facts(a, &r->stretches[1], "cups-above-allowance lease");
}

static void a_conflict_has_break_points(void **state) {
    cafe *c = *state;
    const answer *a = cafe_answer(c, "quantities = { cups = 160, beans_kg = 6 }, budget = 100", "2022-11-01");
    assert_int_equal(a->kind, ANSWER_CONFLICT);
    const break_points *b = explain_break_points(c->mem, a);
    const quantity_range *r = range_of(b, a, "beans_kg");
    assert_int_equal(r->stretches[r->here].plan.kind, ANSWER_CONFLICT);
    r = range_of(b, a, "cups");
    assert_int_equal(r->stretch_count, 1);
}

/* --- the shipped scenarios --- */

static void check_shipped(const answer *a, const break_points *b) {
    direct d = {.mem = arena_new(0), .of = a};
    assert_true(b->complete);
    for (size_t i = 0; i < b->count; i++) {
        d.quantity = b->ranges[i].quantity;
        check_borders(&d, &b->ranges[i]);
        for (size_t n = 0; n < b->ranges[i].stretch_count; n++) {
            const stretch *s = &b->ranges[i].stretches[n];
            sketch first = plan_at(&d, s->from);
            same_decisions(&first, &s->plan);
            sketch last = plan_at(&d, s->to);
            same_decisions(&last, &s->plan);
        }
    }
    arena_free(d.mem);
}

static void shipped_scenarios_change_where_they_say(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    diags *said = diags_new(mem);
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, said);
    glob_t files;
    assert_int_equal(glob("scenarios/*.lua", 0, NULL, &files), 0);
    start_counting();
    for (size_t i = 0; i < files.gl_pathc; i++) {
        const scenario *s = scenario_read_file(mem, k, files.gl_pathv[i], &SANDBOX_DEFAULTS, said);
        assert_non_null(s);
        const problem *p = problem_build(mem, k, s, s->as_of == DATE_UNKNOWN ? k->read_up_to : s->as_of, said);
        const answer *a = answer_make(mem, p);
        check_shipped(a, explain_break_points(mem, a));
    }
    assert_true(borders > 20);
    globfree(&files);
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# last seed %u (ACRPLAN_SEED=%u runs it alone)\n", running, running);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(whole_amounts_have_the_plan_of_their_stretch, name_seed),
        cmocka_unit_test_teardown(thousandths_have_the_plan_of_their_stretch, name_seed),
        cmocka_unit_test_teardown(rounded_prices_are_looked_at_in_coarser_steps, name_seed),
        cmocka_unit_test_teardown(the_cheapest_wins_up_to_where_lines_cross, name_seed),
        cmocka_unit_test_teardown(lines_cross_between_whole_amounts, name_seed),
        cmocka_unit_test_teardown(prices_below_a_micro_dollar_a_step_are_exact, name_seed),
        cmocka_unit_test(a_border_names_what_changes_there),
        cmocka_unit_test(a_crossing_names_the_prices),
        cmocka_unit_test(a_conflict_has_break_points),
        cmocka_unit_test(shipped_scenarios_change_where_they_say),
    };
    return cmocka_run_group_tests(tests, cafe_open, cafe_close);
}
