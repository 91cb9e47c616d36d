/* modes: plain san
 *
 * Conflicts and repairs of random packs and scenarios, judged by an evaluator that compiles nothing: every repair leads to the plan
 * that it promises, none of its edits can be left out, and what stands in a conflict cannot stand together. A failing case prints its
 * seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include <string.h>

#include "explain/clash_impl.h"
#include "model/turning.h"
#include "pack_best.h"

static unsigned running, conflicts, repairs, waits, dear, amounts;

/* --- the scenario with edits, planned by trying everything --- */

static void edited(const random_pack *pack, const edit *edits, size_t count, arena *mem, random_pack *out) {
    *out = *pack;
    out->s = *scenario_edited(mem, &pack->s, edits, count);
    for (size_t i = 0; i < count; i++)
        if (edits[i].kind == EDIT_SET_DATE) out->as_of = edits[i].day;
}

static const best *plan_edited(const random_pack *pack, const edit *edits, size_t count, const literal *assume,
                               arena *mem) {
    static best b;
    random_pack changed;
    oracle o;
    edited(pack, edits, count, mem, &changed);
    oracle_init(&o, &changed);
    find_best(&o, &b);
    if (assume) b.all = b.with[assume->var][__builtin_ctzll(assume->mask)];
    return &b;
}

/* --- repairs --- */

static money cost_of(const random_pack *pack, const plan *p) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (pack->s.goals[i] == GOAL_COST) return p->cost[i];
    return -1;
}

static void check_promise(const random_pack *pack, const repair *r, arena *mem) {
    const best *b = plan_edited(pack, r->edits, r->edit_count, NULL, mem);
    assert_true(b->all.found);
    for (int i = 0; i < GOAL_COUNT; i++) assert_int_equal(r->plan.total.level[i], b->all.cost[i]);
    assert_int_equal(r->plan.usd, cost_of(pack, &b->all));
    assert_int_equal(r->plan.kind, ANSWER_PLAN);
}

/* An edit that states another fact, day or sum could be left out only if the conflict had gone without it. */
static void check_each_edit_is_needed(const random_pack *pack, const repair *r, arena *mem) {
    edit fewer[64];
    for (size_t but = 0; but < r->edit_count; but++) {
        size_t n = 0;
        for (size_t i = 0; i < r->edit_count; i++)
            if (i != but) fewer[n++] = r->edits[i];
        assert_false(plan_edited(pack, fewer, n, NULL, mem)->all.found);
    }
}

/* One cent less, one step more is too much. */
static void check_amounts_are_exact(const random_pack *pack, const repair *r, arena *mem) {
    edit other[64];
    for (size_t i = 0; i < r->edit_count; i++) {
        memcpy(other, r->edits, r->edit_count * sizeof *other);
        if (r->edits[i].kind == EDIT_SET_BUDGET && r->edits[i].usd > 0) {
            other[i].usd -= MONEY_USD / 100;
            assert_false(plan_edited(pack, other, r->edit_count, NULL, mem)->all.found);
            dear++;
        }
        if (r->edits[i].kind == EDIT_SET_DATE) waits++;
        if (r->edits[i].kind == EDIT_SET_QUANTITY && r->edits[i].at < pack->s.amounts[r->edits[i].index].value) {
            other[i].at += quantity_step(&pack->k.quantities[pack->s.amounts[r->edits[i].index].quantity]);
            assert_false(plan_edited(pack, other, r->edit_count, NULL, mem)->all.found);
            amounts++;
        }
    }
}

static void check_repair(const random_pack *pack, const repair *r, arena *mem) {
    check_promise(pack, r, mem);
    check_each_edit_is_needed(pack, r, mem);
    check_amounts_are_exact(pack, r, mem);
    repairs++;
}

/* --- conflicts --- */

static void check_conflict(const problem *p, const conflict *c, arena *mem) {
    solver *s = solver_new(mem, p);
    assert_true(c->minimal && c->proof_count > 0);
    for (size_t i = 0; i < c->proof_count; i++) {
        if (c->by_money) break;
        solver_enable_all(s, false);
        for (size_t k = 0; k < c->statements.count; k++) solver_enable(s, c->statements.groups[k], true);
        for (size_t k = 0; k < c->proofs[i].count; k++) solver_enable(s, c->proofs[i].groups[k], true);
        assert_int_equal(solver_satisfiable(s, NULL, 0, NULL), SOLVE_UNSAT);
        for (size_t k = 0; k < c->proofs[i].count; k++) {
            solver_enable(s, c->proofs[i].groups[k], false);
            assert_int_equal(solver_satisfiable(s, NULL, 0, NULL), SOLVE_SAT);
            solver_enable(s, c->proofs[i].groups[k], true);
        }
    }
    if (c->by_money) assert_true(c->least > p->budget);
    if (c->why == CLASH_YOURS) assert_int_equal(c->proofs[0].count, 0);
    conflicts++;
}

/* On the day that is named the statements stand together; on each turning day between, they do not. */
static void check_days(const random_pack *pack, const problem *p, const conflict *c, arena *mem) {
    calendar days = calendar_of(mem, &pack->k, &pack->s);
    if (c->by_money || c->why == CLASH_YOURS) return;
    for (size_t i = 0; i < days.count; i++) {
        date day = days.days[i].day;
        const problem *other = problem_build_bare(mem, &pack->k, &pack->s, day, diags_new(mem));
        solver *s = solver_new(mem, other);
        for (size_t g = 1; g < other->group_count; g++)
            solver_enable(s, (group_id)g, other->groups[g].kind == GROUP_KIND_FACT);
        for (size_t k = 0; k < c->statements.count; k++) solver_enable(s, c->statements.groups[k], true);
        bool together = solver_satisfiable(s, NULL, 0, NULL) == SOLVE_SAT;
        if (c->why == CLASH_ALWAYS) assert_false(together);
        if (day == c->first) assert_true(together);
        if (day > p->as_of && (c->first == DATE_UNKNOWN || day < c->first)) assert_false(together);
        date next = i + 1 < days.count ? days.days[i + 1].day : DATE_OPEN;
        if (next - 1 == c->last) assert_true(together);
        if (next <= p->as_of && day > c->last) assert_false(together);
    }
}

/* --- the core of an answer --- */

static void only_core(solver *s, const conflict *c) {
    solver_enable_all(s, false);
    for (size_t i = 0; i < c->statements.count; i++) solver_enable(s, c->statements.groups[i], true);
    for (size_t i = 0; i < c->proofs[0].count; i++) solver_enable(s, c->proofs[0].groups[i], true);
}

static void check_each_is_needed(solver *s, reasons of) {
    for (size_t i = 0; i < of.count; i++) {
        solver_enable(s, of.groups[i], false);
        assert_int_equal(solver_satisfiable(s, NULL, 0, NULL), SOLVE_SAT);
        solver_enable(s, of.groups[i], true);
    }
}

/* Its statements and its proof exclude each other, and none can be left out. */
static void check_core(const problem *p, arena *mem) {
    const clash *all = explain_core(mem, answer_make(mem, p));
    const conflict *c = &all->conflicts[0];
    solver *s = solver_new(mem, p);
    assert_int_equal(all->conflict_count, 1);
    assert_false(all->complete);
    assert_int_equal(c->proof_count, 1);
    only_core(s, c);
    assert_int_equal(solver_satisfiable(s, NULL, 0, NULL), SOLVE_UNSAT);
    check_each_is_needed(s, c->statements);
    check_each_is_needed(s, c->proofs[0]);
    for (size_t i = 0; i < c->statements.count; i++)
        assert_true(p->groups[c->statements.groups[i]].kind != GROUP_KIND_FACT);
    for (size_t i = 0; i < c->proofs[0].count; i++)
        assert_int_equal(p->groups[c->proofs[0].groups[i]].kind, GROUP_KIND_FACT);
}

/* A correction meets every core. (Where money counts, another fact about the world may do so without a statement of the core.) */
static void check_lifts(const random_pack *pack, const problem *p, const clash *c) {
    for (size_t i = 0; i < c->repair_count && !pack->s.has_budget; i++) {
        const repair *r = &c->repairs[i];
        if (r->edits[0].kind == EDIT_SET_DATE) continue;
        for (size_t k = 0; k < c->conflict_count; k++) {
            bool lifted = false;
            for (size_t e = 0; e < r->edit_count; e++) lifted = lifted || edit_lifts(p, &r->edits[e], &c->conflicts[k]);
            assert_true(lifted);
        }
    }
}

/* --- one case --- */

/* Small ones, so that the greatest amount that fits is found among few. */
static void bound_quantities(random_pack *pack, arena *mem) {
    quantity *q = ARENA_ARRAY(mem, pack->k.quantity_count, quantity);
    memcpy(q, pack->k.quantities, pack->k.quantity_count * sizeof *q);
    for (size_t i = 0; i < pack->k.quantity_count; i++) q[i].max = 6 * AMOUNT_ONE;
    pack->k.quantities = q;
}

static void run_case(unsigned seed) {
    arena *mem = arena_new(0);
    random_pack *pack = random_pack_make(mem, seed);
    bound_quantities(pack, mem);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
    solver *s = solver_new(mem, p);
    if (solver_satisfiable(s, NULL, 0, NULL) == SOLVE_UNSAT) {
        const clash *c = explain_clash(mem, p, NULL);
        assert_true(c->conflict_count > 0);
        check_core(p, mem);
        for (size_t i = 0; i < c->conflict_count; i++) {
            check_conflict(p, &c->conflicts[i], mem);
            check_days(pack, p, &c->conflicts[i], mem);
        }
        for (size_t i = 0; i < c->repair_count; i++) check_repair(pack, &c->repairs[i], mem);
        check_lifts(pack, p, c);
    }
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message(
        "# %u conflicts, %u repairs, %u days, %u budgets, %u amounts; last seed %u (ACRPLAN_SEED=%u runs it alone)\n",
        conflicts, repairs, waits, dear, amounts, running, running);
    return 0;
}

static void test_conflicts_and_repairs_are_exact(void **state) {
    (void)state;
    unsigned first, count = cases_of(1500, &first);
    for (running = first; running < first + count; running++) run_case(running);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_conflicts_and_repairs_are_exact, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
