/* modes: plain san
 *
 * All minimal cores and corrections of random problems, against every subset tried by brute force. A failing case
 * prints its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include <string.h>

#include "explain/dual.h"
#include "random_problem.h"

#define MOST_ATOMS 8
#define SUBSETS (1u << MOST_ATOMS)

typedef struct whole {
    trial t;
    atom_id of_group[MOST_GROUPS + 1];
    atoms over;
    bool solvable[SUBSETS]; /* with just those atoms */
} whole;

/* Groups become atoms, share one, or stay as they are. */
static void random_atoms(dice *d, whole *w) {
    for (size_t g = 0; g < w->t.p->group_count; g++) w->of_group[g] = NO_ATOM;
    for (size_t g = 1; g < w->t.p->group_count; g++) {
        if (chance(d, 10)) continue;
        bool shared = w->over.count && (chance(d, 15) || w->over.count == MOST_ATOMS);
        w->of_group[g] = (atom_id)(shared ? below(d, (unsigned)w->over.count) : w->over.count++);
    }
    w->over.of_group = w->of_group;
}

static void try_subsets(whole *w) {
    for (unsigned set = 0; set < 1u << w->over.count; set++) {
        for (size_t g = 0; g < w->t.p->group_count; g++)
            w->t.enabled[g] = w->of_group[g] == NO_ATOM || (set >> w->of_group[g] & 1);
        w->solvable[set] = trial_run(&w->t);
    }
}

static unsigned bits_of(atom_set s) {
    unsigned bits = 0;
    for (size_t i = 0; i < s.count; i++) {
        assert_true(i == 0 || s.at[i - 1] < s.at[i]);
        bits |= 1u << s.at[i];
    }
    return bits;
}

static bool is_core(const whole *w, unsigned set) {
    if (w->solvable[set]) return false;
    for (unsigned a = 0; a < w->over.count; a++)
        if (set >> a & 1 && !w->solvable[set & ~(1u << a)]) return false;
    return true;
}

static bool is_correction(const whole *w, unsigned set) {
    unsigned all = (1u << w->over.count) - 1;
    if (!w->solvable[all & ~set]) return false;
    for (unsigned a = 0; a < w->over.count; a++)
        if (set >> a & 1 && w->solvable[(all & ~set) | 1u << a]) return false;
    return true;
}

static void check_family(const whole *w, const atom_set *sets, size_t count, bool (*is)(const whole *, unsigned),
                         bool empty_counts) {
    size_t wanted = 0;
    for (unsigned set = 0; set < 1u << w->over.count; set++) wanted += (set || empty_counts) && is(w, set);
    assert_int_equal(count, wanted);
    for (size_t i = 0; i < count; i++) {
        assert_true(is(w, bits_of(sets[i])));
        for (size_t j = 0; j < i; j++) assert_int_not_equal(bits_of(sets[i]), bits_of(sets[j]));
        assert_true(i == 0 || sets[i - 1].count <= sets[i].count);
    }
}

static unsigned running, several, impossible;

static void check_budgets(const whole *w, arena *mem, solver *s) {
    dual few = dual_enumerate(mem, s, w->t.assume, w->t.assume_count, &w->over, (dual_budget){.most_sets = 2});
    for (size_t i = 0; i < few.core_count; i++) assert_true(is_core(w, bits_of(few.cores[i])));
    for (size_t i = 0; i < few.correction_count; i++) assert_true(is_correction(w, bits_of(few.corrections[i])));
    dual all = dual_enumerate(mem, s, w->t.assume, w->t.assume_count, &w->over, (dual_budget){0});
    assert_true(!few.complete || (few.core_count == all.core_count && few.correction_count == all.correction_count));
}

static void run_case(unsigned seed) {
    dice d = {.state = seed};
    static workshop shop;
    whole w = {.t = {.p = &shop.p}};
    arena *mem = arena_new(0);
    random_problem(&d, &shop);
    random_atoms(&d, &w);
    for (unsigned n = below(&d, 3); n > 0; n--)
        w.t.assume[w.t.assume_count++] = random_literal(&d, &shop.p, below(&d, (unsigned)shop.p.var_count));
    try_subsets(&w);
    solver *s = solver_new(mem, &shop.p);
    dual found = dual_enumerate(mem, s, w.t.assume, w.t.assume_count, &w.over, (dual_budget){0});
    assert_true(found.complete);
    check_family(&w, found.cores, found.core_count, is_core, true);
    check_family(&w, found.corrections, found.correction_count, is_correction, false);
    for (size_t i = 0; i < found.core_count; i++) assert_true(found.core_minimal[i]);
    several += found.core_count > 1;
    impossible += found.core_count == 1 && found.cores[0].count == 0;
    check_budgets(&w, mem, s);
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u with several cores, %u with none to blame; last seed %u (ACRPLAN_SEED=%u runs it alone)\n",
                  several, impossible, running, running);
    return 0;
}

static void test_families_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(4000, &first);
    for (running = first; running < first + count; running++) run_case(running);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_families_agree_with_brute_force, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
