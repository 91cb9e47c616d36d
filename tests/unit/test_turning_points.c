/* Turning points of random packs: exactly the amounts at which a problem built alone differs in kind from the one a step below.
 * modes: plain san */
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
    arena *mem; /* of the problems of one amount */
} scan;

static const problem *build_alone(scan *s, amount at) {
    const scenario *here = scenario_with_amount(s->mem, &s->pack->s, s->quantity, at);
    const problem *p = problem_build_bare(s->mem, &s->pack->k, here, s->pack->as_of, diags_new(s->mem));
    assert_non_null(p);
    return p;
}

static size_t moves;

/* What is said of the amounts ahead is so: costs can be moved there. */
static void check_ahead(scan *s, const problem *p, const outlook *ahead, amount at) {
    amount most = ahead->next > s->of->max ? s->of->max : ahead->next - 1, far = (most - at) / ahead->even;
    for (amount n = 1; n <= far; n += n == 1 && far > 2 ? far - 1 : 1) {
        const problem *moved = problem_moved(s->mem, p, ahead, n * ahead->even);
        const problem *built = build_alone(s, at + n * ahead->even);
        assert_non_null(moved);
        assert_int_equal(moved->effect_count, built->effect_count);
        for (size_t i = 0; i < built->effect_count; i++) {
            assert_int_equal(moved->effects[i].billed, built->effects[i].billed);
            assert_int_equal(moved->effects[i].cost, built->effects[i].cost);
        }
        moves++;
    }
}

static bool turns_at(scan *s, amount at) {
    outlook ahead;
    arena_clear(s->mem);
    put_problem(&s->text, build_alone(s, at));
    bool turns = at > s->of->min && strcmp(buf_data(&s->text), buf_data(&s->before)) != 0;
    const problem *p = problem_build_at(s->mem, &s->pack->k, &s->pack->s, s->pack->as_of, s->quantity, at, &ahead);
    assert_true(ahead.next > at);
    check_ahead(s, p, &ahead, at);
    buf swap = s->before;
    s->before = s->text;
    s->text = swap;
    return turns;
}

static size_t turns, points;

static void check_quantity(arena *mem, random_pack *pack, quantity_id q) {
    scan s = {.pack = pack,
              .quantity = q,
              .of = &pack->k.quantities[q],
              .text = BUF_INIT,
              .before = BUF_INIT,
              .mem = arena_new(0)};
    turning_points got = problem_turning_points(mem, &pack->k, &pack->s, pack->as_of, q, 1000);
    size_t seen = 0;
    assert_true(got.complete);
    for (amount at = s.of->min; at <= s.of->max; at += quantity_step(s.of), points++) {
        bool listed = seen < got.count && got.at[seen] == at;
        assert_int_equal(turns_at(&s, at), listed);
        seen += listed;
    }
    assert_int_equal(seen, got.count);
    turns += seen;
    arena_free(s.mem);
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
    turns = points = moves = 0;
    for (running = first; running < first + count; running++) {
        arena *mem = arena_new(0);
        random_pack *pack = pack_with_amounts(mem, min, max, integer, fractions);
        for (quantity_id q = 0; q < pack->k.quantity_count; q++) check_quantity(mem, pack, q);
        arena_free(mem);
    }
    print_message("# %zu turning points at %zu amounts; %zu moves\n", turns, points, moves);
    if (count == most) assert_true(turns > enough && moves > enough);
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
