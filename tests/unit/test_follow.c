/* Every repair of every scenario that comes with the program, and of the collected conflicts, on several days: the repair is made in the text
 * of the scenario, which is read and planned anew, and gives exactly the plan that was promised.
 * modes: plain san */
#include "check.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "explain/explain.h"
#include "follow.h"
#include "mode.h"
#include "script/script.h"

static const char *const DAYS[] = {"2021-04-12", "2022-04-05", "2023-06-30", "2025-09-01", "2026-08-20"};

static unsigned conflicts, repairs;

static date day_of(const char *s) {
    date d;
    date_precision precision;
    assert_true(date_parse(s, false, &d, &precision));
    return d;
}

static sketch planned(arena *mem, const knowledge *k, const scenario *s, date day, const uint16_t *client_of) {
    const problem *p = problem_build(mem, k, s, day, diags_new(mem));
    assert_non_null(p);
    const answer *a = answer_make(mem, p);
    assert_int_equal(a->kind, ANSWER_PLAN);
    return sketch_plan(mem, p, a->option, &a->total, client_of);
}

static void check_same(arena *mem, const sketch *promised, const sketch *found) {
    assert_true(sketch_same_picks(promised, found));
    assert_int_equal(cost_compare(&promised->total, &found->total), 0);
    assert_int_equal(promised->usd, found->usd);
    assert_int_equal(promised->at_least, found->at_least);
    contrast c = sketch_contrast(mem, promised, found);
    assert_int_equal(c.moved_count + c.added_count + c.removed_count, 0);
}

static void check_repair(const knowledge *k, const scenario *s, date day, const repair *r, const char *words) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const char *edited = follow_edits(mem, k, s, words, r->edits, r->edit_count);
    for (size_t i = 0; i < r->edit_count; i++)
        if (r->edits[i].kind == EDIT_SET_DATE) day = r->edits[i].day;
    const scenario *other = scenario_read(mem, k, s->file, edited, strlen(edited), &SANDBOX_DEFAULTS, d);
    if (!other) fail_msg("%s\n%s", diags_count(d) ? diags_at(d, 0)->message : "", edited);
    sketch found = planned(mem, k, other, day, clients_kept(mem, s, r->edits, r->edit_count));
    check_same(mem, &r->plan, &found);
    repairs++;
    arena_free(mem);
}

static void check_scenario(const knowledge *k, const char *path, date day) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const scenario *s = scenario_read_file(mem, k, path, &SANDBOX_DEFAULTS, d);
    if (!s) fail_msg("%s: %s", path, diags_at(d, 0)->message);
    const problem *p = problem_build(mem, k, s, day, d);
    assert_non_null(p);
    solver *engine = solver_new(mem, p);
    if (solver_satisfiable(engine, NULL, 0, NULL) == SOLVE_UNSAT) {
        const clash *c = explain_clash(mem, p, NULL);
        assert_true(c->complete && c->conflict_count && c->repair_count);
        for (size_t i = 0; i < c->repair_count; i++) check_repair(k, s, day, &c->repairs[i], s->source);
        conflicts++;
    }
    arena_free(mem);
}

static void check_all(const knowledge *k, const char *pattern) {
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0) return;
    for (size_t i = 0; i < found.gl_pathc * COUNT(DAYS); i += one_in())
        check_scenario(k, found.gl_pathv[i / COUNT(DAYS)], day_of(DAYS[i % COUNT(DAYS)]));
    globfree(&found);
}

static void following_a_repair_gives_the_promised_plan(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    assert_non_null(k);
    check_all(k, "scenarios/*.lua");
    check_all(k, "tests/golden/conflicts/*.lua");
    print_message("# %u conflicts, %u repairs\n", conflicts, repairs);
    assert_true(conflicts >= 200 / one_in() && repairs >= 520 / one_in());
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(following_a_repair_gives_the_promised_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
