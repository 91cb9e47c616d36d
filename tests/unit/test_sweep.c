/* modes: plain san
 *
 * Sweeps of random packs over all kinds of axes, cell by cell against the edited scenario planned by itself, and against trying everything;
 * clashes against the table. A failing case prints its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include <string.h>

#include "pack_best.h"
#include "whatif/deciding.h"

#define MOST_TRIED 96 /* combinations of one case */

static unsigned seed, cells, plans, reused, clashes, exact_trees, questions, kinds_met[AXIS_OPEN + 1];

/* --- a pack with names --- */

static void name_things(arena *mem, random_pack *pack) {
    knowledge *k = &pack->k;
    names *known = names_new(mem);
    requirement *r = ARENA_ARRAY(mem, k->requirement_count, requirement);
    setting *s = ARENA_ARRAY(mem, k->setting_count, setting);
    for (size_t i = 0; i < k->requirement_count; i++) {
        r[i] = k->requirements[i];
        r[i].name = arena_printf(mem, "r%zu", i);
        names_add(known, r[i].name);
    }
    for (size_t i = 0; i < k->setting_count; i++) {
        option *o = ARENA_ARRAY(mem, k->settings[i].option_count, option);
        s[i] = k->settings[i];
        s[i].options = o;
        for (size_t j = 0; j < s[i].option_count; j++) o[j].name = arena_printf(mem, "o%zu", j);
    }
    k->requirements = r;
    k->settings = s;
    k->requirement_names = known;
}

/* Everything that may be switched. */
static size_t list_words(arena *mem, const random_pack *pack, const char **out) {
    const knowledge *k = &pack->k;
    size_t n = 0;
    for (size_t i = 0; i < k->requirement_count; i++) out[n++] = k->requirements[i].name;
    for (size_t i = 0; i < pack->s.client_count; i++) out[n++] = pack->s.clients[i].name;
    if (pack->s.has_budget) out[n++] = "budget";
    for (size_t i = 0; i < k->setting_count; i++) {
        if (k->settings[i].kind == ID_NONE) out[n++] = k->settings[i].name;
        for (size_t c = 0; c < pack->s.client_count; c++)
            if (k->settings[i].kind != ID_NONE && kind_is(k, pack->s.clients[c].kind, k->settings[i].kind))
                out[n++] = arena_printf(mem, "%s.%s", pack->s.clients[c].name, k->settings[i].name);
    }
    return n;
}

/* As many as there is room for, in random order; of an open setting now and then one option only. */
static axes random_axes(arena *mem, const random_pack *pack, dice *d) {
    const char *words[64];
    size_t count = list_words(mem, pack, words), n = 0;
    axis *list = ARENA_ARRAY(mem, count, axis);
    diags *ds = diags_new(mem);
    while (count > 0) {
        size_t which = below(d, (unsigned)count);
        const char *word = words[which];
        words[which] = words[--count];
        assert_true(axis_of_word(mem, &pack->k, &pack->s, word, &list[n], ds));
        if (list[n].kind == AXIS_OPEN && chance(d, 40))
            assert_true(axis_of_word(mem, &pack->k, &pack->s, arena_printf(mem, "%s=o1", word), &list[n], ds));
        size_t all = axes_combinations((axes){n + 1, list});
        if (all > 0 && all <= MOST_TRIED) n++;
    }
    return (axes){n, list};
}

/* --- one cell --- */

static void values_of(const sweep *w, size_t combination, uint8_t *values) {
    for (size_t i = 0; i < w->over.count; i++) values[i] = sweep_value(w, combination, i);
}

static sweep_answer from_scratch(arena *mem, const sweep *w, size_t day, size_t combination) {
    uint8_t values[MOST_AXES];
    values_of(w, combination, values);
    const scenario *s = axes_scenario(mem, w->scenario, w->knowledge, w->over, values);
    const uint16_t *client_of = axes_clients(mem, w->scenario, w->knowledge, w->over, values);
    const problem *p = problem_build_bare(mem, w->knowledge, s, w->days[day], diags_new(mem));
    assert_non_null(p);
    solution found = {.option = ARENA_ARRAY(mem, p->var_count, uint8_t)};
    solve_status got = solver_solve(solver_new(mem, p), NULL, 0, &found);
    return sweep_answer_of(mem, w, p, got == SOLVE_SAT ? ANSWER_PLAN : ANSWER_CONFLICT, &found, client_of);
}

static void check_same(const sweep *w, const sweep_answer *x, const sweep_answer *y) {
    assert_int_equal(x->plan.kind, y->plan.kind);
    assert_true(x->id == y->id);
    if (!x->option) return;
    assert_memory_equal(x->option, y->option, w->decision_count);
    assert_int_equal(x->plan.usd, y->plan.usd);
    assert_int_equal(x->plan.told_count, y->plan.told_count);
    assert_true(sketch_same_picks(&x->plan, &y->plan));
}

/* Without the library's problem and solver. */
static void check_by_trying(arena *mem, const random_pack *pack, const sweep *w, size_t day, size_t combination) {
    static best b;
    uint8_t values[MOST_AXES];
    random_pack changed = *pack;
    oracle o;
    values_of(w, combination, values);
    changed.s = *axes_scenario(mem, &pack->s, &pack->k, w->over, values);
    changed.as_of = w->days[day];
    oracle_init(&o, &changed);
    find_best(&o, &b);
    const sweep_answer *a = sweep_at(w, day, combination);
    assert_int_equal(a->plan.kind == ANSWER_PLAN, b.all.found);
    for (int i = 0; i < GOAL_COUNT && b.all.found; i++) assert_int_equal(a->plan.total.level[i], b.all.cost[i]);
}

/* --- clashes --- */

static bool in_some_clash(const sweep *w, size_t day, size_t combination) {
    for (size_t i = 0; i < w->clash_count; i++)
        if (w->clashes[i].day == day && sweep_contains(w, &w->clashes[i], combination)) return true;
    return false;
}

/* Without choice `but` of the clash there is a combination with a plan. */
static bool is_needed(const sweep *w, const sweep_clash *c, size_t but) {
    axis_choice rest[MOST_AXES];
    size_t n = 0;
    for (size_t i = 0; i < c->count; i++)
        if (i != but) rest[n++] = c->at[i];
    sweep_clash less = {.day = c->day, .count = n, .at = rest};
    for (size_t i = 0; i < w->combination_count; i++)
        if (sweep_contains(w, &less, i) && sweep_at(w, c->day, i)->plan.kind == ANSWER_PLAN) return true;
    return false;
}

/* All minimal sets are there: every set of choices that leaves no plan, and needs each of its choices, is listed. */
static bool is_listed(const sweep *w, size_t day, const axis_choice *at, size_t count) {
    for (size_t i = 0; i < w->clash_count; i++) {
        const sweep_clash *c = &w->clashes[i];
        if (c->day != day || c->count != count) continue;
        bool same = true;
        for (size_t j = 0; j < count; j++) same = same && c->at[j].axis == at[j].axis && c->at[j].value == at[j].value;
        if (same) return true;
    }
    return false;
}

static bool leaves_no_plan(const sweep *w, const sweep_clash *c) {
    for (size_t i = 0; i < w->combination_count; i++)
        if (sweep_contains(w, c, i) && sweep_at(w, c->day, i)->plan.kind == ANSWER_PLAN) return false;
    return true;
}

static void check_every_set(const sweep *w, size_t day, size_t axis_id, axis_choice *at, size_t count) {
    if (axis_id == w->over.count) {
        sweep_clash c = {.day = (uint16_t)day, .count = count, .at = at};
        bool minimal = leaves_no_plan(w, &c);
        for (size_t i = 0; i < count && minimal; i++) minimal = is_needed(w, &c, i);
        assert_int_equal(is_listed(w, day, at, count), minimal);
        return;
    }
    check_every_set(w, day, axis_id + 1, at, count);
    for (uint8_t v = 0; v < w->over.at[axis_id].value_count; v++) {
        at[count] = (axis_choice){(uint8_t)axis_id, v};
        check_every_set(w, day, axis_id + 1, at, count + 1);
    }
}

static void check_clashes(const sweep *w) {
    axis_choice room[MOST_AXES];
    assert_true(w->all_clashes);
    for (size_t d = 0; d < w->day_count; d++) {
        for (size_t c = 0; c < w->combination_count; c++)
            assert_int_equal(sweep_at(w, d, c)->plan.kind == ANSWER_CONFLICT, in_some_clash(w, d, c));
        if (w->combination_count <= 32) check_every_set(w, d, 0, room, 0);
    }
    for (size_t i = 0; i < w->clash_count; i++)
        for (size_t j = 0; j < w->clashes[i].count; j++) assert_true(is_needed(w, &w->clashes[i], j));
    clashes += (unsigned)w->clash_count;
}

/* --- parts --- */

static void check_part(arena *mem, const sweep *w, sweep_part part) {
    const sweep *x = sweep_make(mem, w->knowledge, w->scenario, w->over, w->days, w->day_count, part, diags_new(mem));
    assert_non_null(x);
    assert_int_equal(x->clash_count, w->clash_count);
    for (size_t i = 0; i < x->clash_count; i++) {
        assert_int_equal(x->clashes[i].count, w->clashes[i].count);
        assert_memory_equal(x->clashes[i].at, w->clashes[i].at, x->clashes[i].count * sizeof *x->clashes[i].at);
    }
    for (size_t d = 0; d < x->day_count; d++)
        for (size_t c = x->first; c < x->end; c++) assert_true(sweep_at(x, d, c)->id == sweep_at(w, d, c)->id);
}

static void check_parts(arena *mem, const sweep *w) {
    size_t parts = 1 + seed % 5, covered = 0;
    for (size_t i = 0; i < parts; i++) {
        size_t n = w->combination_count;
        check_part(mem, w, (sweep_part){i, parts});
        covered += n * (i + 1) / parts - n * i / parts;
    }
    assert_int_equal(covered, w->combination_count);
}

/* --- which statement decides --- */

/* The axis in which two cells differ alone; NO_AXIS: in several or none. */
static size_t only_difference(const sweep *w, size_t x, size_t y) {
    size_t n = w->combination_count, found = NO_AXIS, differences = x / n != y / n;
    if (differences) found = w->over.count;
    for (size_t i = 0; i < w->over.count; i++) {
        if (sweep_value(w, x % n, i) == sweep_value(w, y % n, i)) continue;
        found = i;
        differences++;
    }
    return differences == 1 ? found : NO_AXIS;
}

static bool headlines_differ(const sweep *w, const sweep_answer *x, const sweep_answer *y) {
    for (size_t i = 0; i < w->decision_count; i++)
        if (w->knowledge->settings[w->decisions[i].setting].headline && x->option[i] != y->option[i]) return true;
    return false;
}

static influence expected_influence(const sweep *w, size_t which) {
    influence out = {.axis = which};
    for (size_t y = 0; y < w->day_count * w->combination_count; y++) {
        for (size_t x = 0; x < y; x++) {
            if (only_difference(w, x, y) != which) continue;
            const sweep_answer *a = &w->answers[w->cell[x]], *b = &w->answers[w->cell[y]];
            bool plans_both = a->option && b->option;
            out.pairs++;
            out.changes[ASPECT_ANSWER] += a->id != b->id;
            out.changes[ASPECT_VERDICT] += a->plan.kind != b->plan.kind;
            out.changes[ASPECT_HEADLINE] += plans_both && headlines_differ(w, a, b);
            out.changes[ASPECT_COST] +=
                plans_both && (a->plan.usd != b->plan.usd || a->plan.at_least != b->plan.at_least);
        }
    }
    return out;
}

static void check_influences(arena *mem, const sweep *w) {
    size_t count;
    const influence *list = deciding_influences(mem, w, &count);
    assert_int_equal(count, w->over.count + 1);
    for (size_t i = 0; i < count; i++) {
        influence expected = expected_influence(w, list[i].axis);
        assert_int_equal(list[i].pairs, expected.pairs);
        assert_memory_equal(list[i].changes, expected.changes, sizeof expected.changes);
        if (i == 0) continue;
        assert_true(list[i - 1].changes[ASPECT_ANSWER] * list[i].pairs >=
                    list[i].changes[ASPECT_ANSWER] * list[i - 1].pairs);
    }
}

static unsigned expected_outcome(const sweep_answer *a, size_t about) {
    if (a->plan.kind == ANSWER_CONFLICT) return OUTCOME_CONFLICT;
    if (about == SIZE_MAX) return OUTCOME_PLAN;
    return a->option[about] == NO_OPTION ? OUTCOME_NOT_THERE : a->option[about];
}

/* Every cell finds its way to a leaf with its outcome; *passed counts the cells that pass each node. */
static void follow_tree(const sweep *w, const decision_tree *t, size_t cell, size_t *passed) {
    size_t n = w->combination_count, node = 0;
    passed[0]++;
    while (t->nodes[node].axis != NO_AXIS) {
        size_t which = t->nodes[node].axis;
        node = t->nodes[node].first + (which == w->over.count ? cell / n : sweep_value(w, cell % n, which));
        passed[node]++;
    }
    if (t->nodes[node].with == t->nodes[node].cells)
        assert_int_equal(t->nodes[node].outcome, expected_outcome(&w->answers[w->cell[cell]], t->decision));
    else
        assert_false(t->exact);
}

static void check_tree(arena *mem, const sweep *w, size_t about) {
    decision_tree t = deciding_tree(mem, w, about);
    size_t *passed = ARENA_ARRAY(mem, t.node_count, size_t);
    for (size_t i = 0; i < w->day_count * w->combination_count; i++) follow_tree(w, &t, i, passed);
    for (size_t i = 0; i < t.node_count; i++) assert_int_equal(passed[i], t.nodes[i].cells);
    exact_trees += t.exact;
    questions += t.node_count > 1;
}

static void check_deciding(arena *mem, const sweep *w) {
    check_influences(mem, w);
    check_tree(mem, w, SIZE_MAX);
    if (deciding_headline(w) != SIZE_MAX) check_tree(mem, w, deciding_headline(w));
}

/* --- cases --- */

static void check_case(arena *mem, random_pack *pack) {
    dice d = {.state = seed};
    date days[2] = {pack->as_of, pack->as_of + 1 + (date)below(&d, 10)};
    name_things(mem, pack);
    axes over = random_axes(mem, pack, &d);
    const sweep *w = sweep_make(mem, &pack->k, &pack->s, over, days, 2, (sweep_part){0, 1}, diags_new(mem));
    assert_non_null(w);
    assert_int_equal(w->end, axes_combinations(over));
    for (size_t i = 0; i < over.count; i++) kinds_met[over.at[i].kind]++;
    for (size_t day = 0; day < 2; day++) {
        for (size_t c = 0; c < w->combination_count; c++) {
            sweep_answer alone = from_scratch(mem, w, day, c);
            check_same(w, sweep_at(w, day, c), &alone);
            plans += alone.option != NULL;
            if (c % 4 == seed % 4) check_by_trying(mem, pack, w, day, c);
        }
    }
    cells += (unsigned)(2 * w->combination_count);
    reused += (unsigned)(2 * w->combination_count - w->searches);
    check_clashes(w);
    if (seed % 4 == 0) check_parts(mem, w);
    if (seed % 8 == 1) check_deciding(mem, w);
}

static void sweeps_are_as_planning_each(void **state) {
    (void)state;
    unsigned first, count = cases_of(600, &first);
    for (seed = first; seed < first + count; seed++) {
        arena *mem = arena_new(0);
        check_case(mem, seed % 2 ? random_pack_make(mem, seed) : random_pack_of_fractions(mem, seed));
        arena_free(mem);
    }
    if (count < 100) return;
    for (size_t i = 0; i < COUNT(kinds_met); i++) assert_true(kinds_met[i] > count / 20);
    assert_true(plans > cells / 5 && plans < cells - cells / 20);
    assert_true(clashes > count / 5);
    assert_true(exact_trees > count / 10 && questions > count / 10);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u cells, %u plans, %u not searched for, %u clashes; last seed %u\n", cells, plans, reused,
                  clashes, seed);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_teardown(sweeps_are_as_planning_each, name_seed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
