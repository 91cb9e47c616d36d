/* Ways to reach goals, of random packs and scenarios, against trying everything: each set of statements that can be given up is taken out, and
 * all plans of what is left are listed by an evaluator that compiles nothing. The sets that are found are those that are minimal, in both
 * senses, no more and no less. A failing case prints its seed; ACRPLAN_SEED=n runs it alone.
 * modes: plain san */
#include "check.h"

#include <string.h>

#include "all_plans.h"
#include "whatif/reach.h"
#include "whatif/variants.h"

#define MOST_ATOMS 5
#define MOST_AIMS 2

static unsigned running, already, ways, by_themselves, never;

typedef struct truth {
    bool some, best; /* by set of drops: a plan fulfils the goals, the best one does */
    cost total;      /* of the best plan that does */
} truth;

/* --- goals --- */

static aim random_setting(dice *d, const problem *p) {
    const variable *v = &p->vars[below(d, (unsigned)p->decision_count)];
    return (aim){.kind = AIM_SETTING,
                 .setting = v->setting,
                 .client = v->client,
                 .options = (option_mask)1 << below(d, v->option_count)};
}

static aim random_aim(dice *d, const problem *p) {
    unsigned kind = below(d, 8);
    if (kind == 0) return (aim){.kind = AIM_FEASIBLE, .client = ID_NONE};
    if (kind == 1 || kind == 2)
        return (aim){.kind = AIM_COST, .client = ID_NONE, .most = (money)below(d, 60) * MONEY_USD};
    for (size_t tries = 0; kind < 5 && tries < 20 && p->effect_count; tries++) {
        const effect *e = &p->effects[below(d, (unsigned)p->effect_count)];
        if (e->kind == EFFECT_WARNING) return (aim){.kind = AIM_NO_WARNING, .client = ID_NONE, .fact = e->fact};
    }
    return p->decision_count ? random_setting(d, p) : (aim){.kind = AIM_FEASIBLE, .client = ID_NONE};
}

static bool meets_one(const aim *a, const sketch *plan, const uint16_t *client_of) {
    bool warned = false, has = false;
    for (size_t i = 0; i < plan->told_count; i++)
        warned = warned || (plan->told[i].kind == EFFECT_WARNING && plan->told[i].fact == a->fact);
    for (size_t i = 0; i < plan->pick_count; i++) {
        const pick *x = &plan->picks[i];
        uint16_t who = x->client == ID_NONE ? ID_NONE : client_of[x->client];
        has = has || (x->setting == a->setting && who == a->client && (a->options >> x->option) & 1);
    }
    switch (a->kind) {
    case AIM_COST: return plan->usd <= a->most;
    case AIM_NO_WARNING: return !warned;
    case AIM_SETTING: return has;
    default: return true;
    }
}

static bool meets(const aim *aims, size_t count, const sketch *plan, const uint16_t *client_of) {
    for (size_t i = 0; i < count; i++)
        if (!meets_one(&aims[i], plan, client_of)) return false;
    return true;
}

/* --- trying everything --- */

static truth truth_without(const random_pack *pack, const edit *edits, size_t count, const aim *aims,
                           size_t aim_count) {
    arena *mem = arena_new(0);
    random_pack changed = *pack;
    changed.s = *scenario_edited(mem, &pack->s, edits, count);
    const uint16_t *client_of = clients_kept(mem, &pack->s, edits, count);
    const problem *p = problem_build(mem, &changed.k, &changed.s, changed.as_of, diags_new(mem));
    assert_non_null(p);
    const all_plans all = all_plans_of_pack(mem, p, &changed);
    truth out = {0};
    for (size_t i = 0; i < all.count; i++) {
        bool met = meets(aims, aim_count, &all.at[i], client_of);
        if (met && !out.some) out.total = all.at[i].total;
        out.some = out.some || met;
        if (i == 0) out.best = met;
    }
    arena_free(mem);
    return out;
}

static size_t edits_of(const edit *drops, size_t drop_count, unsigned set, edit *out) {
    size_t n = 0;
    for (size_t i = 0; i < drop_count; i++)
        if ((set >> i) & 1) out[n++] = drops[i];
    return n;
}

static bool is_minimal(const truth *of, unsigned set, bool best) {
    if (!(best ? of[set].best : of[set].some)) return false;
    for (unsigned less = 0; less < set; less++)
        if ((less & set) == less && (best ? of[less].best : of[less].some)) return false;
    return true;
}

/* --- the ways that were found --- */

static bool same_edit(const edit *x, const edit *y) {
    return x->kind == y->kind && x->index == y->index && x->client == y->client;
}

static unsigned set_of(const repair *r, const edit *drops, size_t drop_count) {
    unsigned set = 0;
    for (size_t i = 0; i < r->edit_count; i++) {
        size_t a = 0;
        while (a < drop_count && !same_edit(&r->edits[i], &drops[a])) a++;
        assert_true(a < drop_count);
        set |= 1u << a;
    }
    return set;
}

static void check_ways(const reach *found, const edit *drops, size_t drop_count, const truth *of) {
    unsigned expected = 0;
    for (unsigned set = 0; set < 1u << drop_count; set++)
        expected += is_minimal(of, set, true) || is_minimal(of, set, false);
    for (size_t i = 0; i < found->way_count; i++) {
        unsigned set = set_of(&found->ways[i], drops, drop_count);
        assert_int_equal(found->ways[i].by_itself, of[set].best);
        assert_true(is_minimal(of, set, found->ways[i].by_itself));
        assert_int_equal(found->ways[i].plan.kind, ANSWER_PLAN);
        assert_int_equal(cost_compare(&found->ways[i].plan.total, &of[set].total), 0);
        for (size_t k = 0; k < i; k++) assert_int_not_equal(set, set_of(&found->ways[k], drops, drop_count));
        ways++;
        by_themselves += found->ways[i].by_itself;
    }
    assert_int_equal(found->way_count, expected);
}

/* --- one case --- */

static bool is_aimed_at(const aim *aims, size_t count, uint16_t who) {
    for (size_t i = 0; i < count; i++)
        if (aims[i].kind == AIM_SETTING && aims[i].client == who) return true;
    return false;
}

static size_t list_atoms(arena *mem, const random_pack *pack, const aim *aims, size_t aim_count, edit *out) {
    size_t count, n = 0;
    const variant *each = variants_without_each(mem, &pack->k, &pack->s, &count);
    for (size_t i = 0; i < count; i++) {
        const edit *e = &each[i].edits[0];
        if (e->kind == EDIT_DROP_CLIENT && is_aimed_at(aims, aim_count, e->client)) continue;
        if (n < MOST_ATOMS) out[n] = *e;
        n++;
    }
    return n;
}

static void run_case(unsigned seed) {
    arena *mem = arena_new(0);
    dice d = {seed * 2654435761u + 1};
    random_pack *pack = random_pack_make(mem, seed);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
    aim aims[MOST_AIMS];
    edit drops[MOST_ATOMS], some[MOST_ATOMS];
    truth of[1u << MOST_ATOMS];
    size_t aim_count = 1 + below(&d, MOST_AIMS);
    for (size_t i = 0; i < aim_count; i++) aims[i] = random_aim(&d, p);
    size_t drop_count = list_atoms(mem, pack, aims, aim_count, drops);
    if (drop_count <= MOST_ATOMS) {
        for (unsigned set = 0; set < 1u << drop_count; set++)
            of[set] = truth_without(pack, some, edits_of(drops, drop_count, set, some), aims, aim_count);
        const reach *found = reach_goals(mem, answer_make(mem, p), aims, aim_count);
        assert_true(found->complete);
        assert_int_equal(found->kind == REACH_ALREADY, of[0].best);
        if (found->kind == REACH_ALREADY)
            already++;
        else
            check_ways(found, drops, drop_count, of);
        if (found->kind == REACH_NEVER) never++;
    }
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message(
        "# %u reached, %u ways, %u of them by themselves, %u never; last seed %u (ACRPLAN_SEED=%u runs it alone)\n",
        already, ways, by_themselves, never, running, running);
    return 0;
}

static void ways_are_exactly_the_minimal_sets(void **state) {
    (void)state;
    unsigned first, count = cases_of(2500, &first);
    for (running = first; running < first + count; running++) run_case(running);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(ways_are_exactly_the_minimal_sets, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
