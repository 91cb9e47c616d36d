/* Turning points of random packs: exactly the amounts at which a problem built alone differs in kind from the one a step below. */
#include "check.h"

#include <string.h>

#include "base/buf.h"
#include "model/turning.h"
#include "random_pack.h"

/* --- a problem as text, without what grows with amounts --- */

static void put_variables(buf *out, const problem *p) {
    for (size_t i = 0; i < p->var_count; i++) {
        const variable *v = &p->vars[i];
        buf_printf(out, "v %u.%u shown %u:%jx defined %u+%u\n", v->client, v->setting, v->shown.var,
                   (uintmax_t)v->shown.mask, v->first_definition, v->definition_count);
    }
}

static void put_clauses(buf *out, const problem *p) {
    for (size_t i = 0; i < p->clause_count; i++) {
        const clause *c = &p->clauses[i];
        buf_puts(out, "c");
        for (uint16_t n = 0; n < c->count; n++) {
            literal l = p->literals[c->first + n];
            buf_printf(out, " %u:%jx", l.var, (uintmax_t)l.mask);
        }
        for (size_t n = 0; n < CLAUSE_GROUPS && c->groups[n]; n++) {
            const group *g = &p->groups[c->groups[n]];
            buf_printf(out, " (%d %u %u %u)", g->kind, g->index, g->client, g->life ? g->life->nth : 0);
        }
        buf_puts(out, "\n");
    }
}

static void put_effects(buf *out, const problem *p) {
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        buf_printf(out, "e %d %u.%u when %u:%jx", e->kind, e->client, e->fact, e->when.var, (uintmax_t)e->when.mask);
        if (e->kind == EFFECT_PRICE)
            buf_printf(out, " unit %jd unknown %d billed %d\n", (intmax_t)e->unit_price, e->unknown, e->billed > 0);
        else
            buf_printf(out, " costs %jd departs %u index %u\n", (intmax_t)e->cost, e->departs, e->index);
    }
}

static void put_problem(buf *out, const problem *p) {
    buf_truncate(out, 0);
    put_variables(out, p);
    put_clauses(out, p);
    put_effects(out, p);
    assert_true(buf_ok(out));
}

/* --- one by one --- */

typedef struct scan {
    random_pack *pack;
    quantity_id quantity;
    const quantity *of;
    buf text, before;
    arena *mem[3];          /* of the problems of three amounts, by turns */
    const problem *last[2]; /* of the two amounts before, of the same kind; NULL: none */
    money rounding[3];      /* of the prices, at the two amounts before and here */
} scan;

/* Between turning points what is billed is linear, and so are costs, but for rounding. */
static void check_linear(const problem *x, const problem *y, const problem *z, money rounding) {
    for (size_t i = 0; i < x->effect_count; i++) {
        const effect *e = &x->effects[i], *f = &y->effects[i], *g = &z->effects[i];
        money bend = g->cost - 2 * f->cost + e->cost;
        if (e->kind != EFFECT_PRICE) continue;
        assert_true(bend <= 4 * rounding && bend >= -4 * rounding);
        if (rounding == 0) assert_int_equal(g->billed - f->billed, f->billed - e->billed);
    }
}

static bool turns_at(scan *s, amount at) {
    arena *mem = s->mem[0];
    s->mem[0] = s->mem[1];
    s->mem[1] = s->mem[2];
    s->mem[2] = mem;
    arena_clear(mem);
    const scenario *here = scenario_with_amount(mem, &s->pack->s, s->quantity, at);
    const problem *p = problem_build_bare(mem, &s->pack->k, here, s->pack->as_of, diags_new(mem));
    outlook ahead;
    money rounding;
    assert_non_null(p);
    put_problem(&s->text, p);
    bool turns = at > s->of->min && strcmp(buf_data(&s->text), buf_data(&s->before)) != 0;
    if (turns) s->last[0] = s->last[1] = NULL;
    problem_build_at(mem, &s->pack->k, &s->pack->s, s->pack->as_of, s->quantity, at, &ahead);
    assert_true(ahead.next > at);
    s->rounding[0] = s->rounding[1];
    s->rounding[1] = s->rounding[2];
    s->rounding[2] = ahead.rounding;
    rounding = s->rounding[0] + s->rounding[1] + s->rounding[2];
    if (s->last[0]) check_linear(s->last[0], s->last[1], p, rounding);
    s->last[0] = s->last[1];
    s->last[1] = p;
    buf swap = s->before;
    s->before = s->text;
    s->text = swap;
    return turns;
}

static size_t turns, points;

static void check_quantity(arena *mem, random_pack *pack, quantity_id q) {
    scan s = {.pack = pack, .quantity = q, .of = &pack->k.quantities[q], .text = BUF_INIT, .before = BUF_INIT};
    turning_points got = problem_turning_points(mem, &pack->k, &pack->s, pack->as_of, q, 1000);
    size_t seen = 0;
    assert_true(got.complete);
    for (int i = 0; i < 3; i++) s.mem[i] = arena_new(0);
    for (amount at = s.of->min; at <= s.of->max; at += quantity_step(s.of), points++) {
        bool listed = seen < got.count && got.at[seen] == at;
        assert_int_equal(turns_at(&s, at), listed);
        seen += listed;
    }
    assert_int_equal(seen, got.count);
    turns += seen;
    for (int i = 0; i < 3; i++) arena_free(s.mem[i]);
    buf_free(&s.text);
    buf_free(&s.before);
}

static unsigned running;

/* Amounts from one to another, of integer quantities or in thousandths. */
static random_pack *pack_with_amounts(arena *mem, amount min, amount max, bool integer, bool fractions) {
    random_pack *pack = fractions ? random_pack_of_fractions(mem, running) : random_pack_make(mem, running);
    quantity *all = ARENA_ARRAY(mem, pack->k.quantity_count, quantity);
    memcpy(all, pack->k.quantities, pack->k.quantity_count * sizeof *all);
    for (size_t i = 0; i < pack->k.quantity_count; i++) {
        all[i].min = min;
        all[i].max = max;
        all[i].integer = integer;
    }
    pack->k.quantities = all;
    return pack;
}

/* At least `enough` of them must turn out, where all cases run. */
static void check_packs(unsigned most, unsigned enough, amount min, amount max, bool integer, bool fractions) {
    unsigned first, count = cases_of(most, &first);
    turns = points = 0;
    for (running = first; running < first + count; running++) {
        arena *mem = arena_new(0);
        random_pack *pack = pack_with_amounts(mem, min, max, integer, fractions);
        for (quantity_id q = 0; q < pack->k.quantity_count; q++) check_quantity(mem, pack, q);
        arena_free(mem);
    }
    print_message("# %zu turning points at %zu amounts\n", turns, points);
    if (count == most) assert_true(turns > enough);
}

static void whole_amounts_turn_where_the_problem_does(void **state) {
    (void)state;
    check_packs(2000, 600, 0, 9 * AMOUNT_ONE, true, false);
}

static void amounts_below_nothing_turn_too(void **state) {
    (void)state;
    check_packs(200, 60, -4 * AMOUNT_ONE, 4 * AMOUNT_ONE, true, true);
}

static void thousandths_turn_where_the_problem_does(void **state) {
    (void)state;
    check_packs(60, 15, 0, 1500, false, false);
}

static void rounded_sums_turn_where_the_problem_does(void **state) {
    (void)state;
    check_packs(60, 6, 0, 1500, false, true);
}

static void a_list_that_is_cut_off_says_so(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    size_t cut = 0;
    for (running = 1; running <= 200; running++) {
        random_pack *pack = pack_with_amounts(mem, 0, 9 * AMOUNT_ONE, true, false);
        turning_points all = problem_turning_points(mem, &pack->k, &pack->s, pack->as_of, 0, 100);
        if (all.count == 0) continue;
        turning_points some = problem_turning_points(mem, &pack->k, &pack->s, pack->as_of, 0, all.count - 1);
        assert_false(some.complete);
        assert_int_equal(some.count, all.count - 1);
        assert_memory_equal(some.at, all.at, some.count * sizeof *some.at);
        assert_true(problem_turning_points(mem, &pack->k, &pack->s, pack->as_of, 0, all.count).complete);
        cut++;
    }
    assert_true(cut > 3);
    arena_free(mem);
}

static void steps_lie_within_the_bounds(void **state) {
    (void)state;
    const quantity whole = {.integer = true, .min = 1500, .max = 3700}, fine = {.min = -7, .max = 3};
    const quantity below = {.integer = true, .min = -1500, .max = -1};
    assert_int_equal(quantity_least(&whole), 2000);
    assert_int_equal(quantity_most(&whole), 3000);
    assert_int_equal(quantity_least(&fine), -7);
    assert_int_equal(quantity_most(&fine), 3);
    assert_int_equal(quantity_least(&below), -1000);
    assert_int_equal(quantity_most(&below), -1000);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# last seed %u (ACRPLAN_SEED=%u runs it alone)\n", running, running);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(whole_amounts_turn_where_the_problem_does, name_seed),
        cmocka_unit_test_teardown(amounts_below_nothing_turn_too, name_seed),
        cmocka_unit_test_teardown(thousandths_turn_where_the_problem_does, name_seed),
        cmocka_unit_test_teardown(rounded_sums_turn_where_the_problem_does, name_seed),
        cmocka_unit_test_teardown(a_list_that_is_cut_off_says_so, name_seed),
        cmocka_unit_test(steps_lie_within_the_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
