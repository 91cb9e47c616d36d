/* What the collected conflicts are told to be: each step of a chain follows from what it names and is needed for the end, and the days that
 * are named are the right ones of all days that the pack knows. Every kind of statement and of edit, and every class, occurs among them.
 * modes: plain */
#include "check.h"

#include <glob.h>
#include <string.h>

#include "explain/calendar.h"
#include "explain/explain.h"
#include "script/script.h"

static unsigned conflicts, links, days;
static unsigned stated[GROUP_KIND_COUNT], edited[EDIT_KIND_COUNT], classes[CLASH_UNKNOWN + 1];

/* --- chains --- */

/* Nothing but the groups of a link, and what the earlier links say, excludes the opposite of what it says. */
static void check_link(arena *mem, const problem *p, const chain *how, const chain_link *x) {
    solver *s = solver_new(mem, p);
    literal assume[64];
    size_t n = 0;
    solver_enable_all(s, false);
    for (size_t i = 0; i < x->group_count; i++) solver_enable(s, x->groups[i], true);
    for (size_t i = 0; i < x->from_count; i++) assume[n++] = how->links[x->from[i]].so;
    if (x->so.mask) {
        option_mask all = ((option_mask)1 << p->vars[x->so.var].option_count) - 1;
        assume[n++] = (literal){.mask = all & ~x->so.mask, .var = x->so.var};
    }
    assert_int_equal(solver_satisfiable(s, assume, n, NULL), SOLVE_UNSAT);
    links++;
}

static void check_chain(arena *mem, const problem *p, const chain *how) {
    bool *used = ARENA_ARRAY(mem, how->count, bool);
    for (size_t i = how->count; i-- > 0;) {
        const chain_link *x = &how->links[i];
        assert_true(used[i] || i + 1 == how->count);
        for (size_t k = 0; k < x->from_count; k++) {
            assert_true(x->from[k] < i);
            used[x->from[k]] = true;
        }
        check_link(mem, p, how, x);
    }
    if (how->count) assert_int_equal(how->links[how->count - 1].so.mask, 0);
}

/* --- days --- */

static bool together(solver *s, const problem *p, reasons statements) {
    for (size_t g = 1; g < p->group_count; g++) solver_enable(s, (group_id)g, p->groups[g].kind == GROUP_KIND_FACT);
    for (size_t i = 0; i < statements.count; i++) solver_enable(s, statements.groups[i], true);
    return solver_satisfiable(s, NULL, 0, NULL) == SOLVE_SAT;
}

static void expect(bool right, const problem *other, const conflict *c) {
    char day[DATE_CHARS];
    if (right) return;
    fail_msg("%s, %zu statements, on %s", other->scenario->file, c->statements.count,
             date_format(other->as_of, DATE_DAY, day));
}

/* `next`: the turning day after it. */
static void check_day(const problem *p, const problem *other, solver *s, const conflict *c, date next) {
    bool stand = together(s, other, c->statements);
    date day = other->as_of;
    days++;
    if (c->why != CLASH_NOW) {
        expect(!stand, other, c);
        return;
    }
    if (day == c->first || next - 1 == c->last) expect(stand, other, c);
    if (day > p->as_of && (c->first == DATE_UNKNOWN || day < c->first)) expect(!stand, other, c);
    if (next <= p->as_of && (c->last == DATE_UNKNOWN || day > c->last)) expect(!stand, other, c);
}

static void check_days(const problem *p, const clash *all) {
    arena *mem = arena_new(0);
    calendar turns = calendar_of(mem, p->knowledge, p->scenario);
    for (size_t i = 0; i < turns.count; i++) {
        arena *scratch = arena_new(0);
        date day = turns.days[i].day, next = i + 1 < turns.count ? turns.days[i + 1].day : DATE_OPEN;
        const problem *other = problem_build_bare(scratch, p->knowledge, p->scenario, day, diags_new(scratch));
        solver *s = solver_new(scratch, other);
        for (size_t k = 0; k < all->conflict_count; k++)
            if (!all->conflicts[k].by_money) check_day(p, other, s, &all->conflicts[k], next);
        arena_free(scratch);
    }
    arena_free(mem);
}

/* --- the collection --- */

static void count_kinds(const problem *p, const clash *c) {
    for (size_t i = 0; i < c->conflict_count; i++) {
        const conflict *x = &c->conflicts[i];
        classes[x->why]++;
        for (size_t k = 0; k < x->statements.count; k++) stated[p->groups[x->statements.groups[k]].kind]++;
    }
    for (size_t i = 0; i < c->repair_count; i++)
        for (size_t k = 0; k < c->repairs[i].edit_count; k++) edited[c->repairs[i].edits[k].kind]++;
}

static void check_every_kind_occurs(void) {
    for (int kind = GROUP_KIND_REQUIREMENT; kind < GROUP_KIND_FACT; kind++)
        if (stated[kind] < 2) fail_msg("%s: %u", group_kind_name((group_kind)kind), stated[kind]);
    for (int kind = 0; kind < EDIT_REPAIR_COUNT; kind++)
        if (edited[kind] < 2) fail_msg("%s: %u", edit_name((edit_kind)kind), edited[kind]);
    for (int i = 0; i < CLASH_UNKNOWN; i++) assert_true(classes[i] >= 2);
    assert_int_equal(classes[CLASH_UNKNOWN], 0);
}

static void check_scenario(const knowledge *k, const char *path) {
    arena *mem = arena_new(0);
    const scenario *s = scenario_read_file(mem, k, path, &SANDBOX_DEFAULTS, diags_new(mem));
    assert_non_null(s);
    const problem *p = problem_build(mem, k, s, s->as_of, diags_new(mem));
    const clash *c = explain_clash(mem, p, NULL);
    if (!c->conflict_count) fail_msg("%s: no conflict", path);
    for (size_t i = 0; i < c->conflict_count; i++) check_chain(mem, p, &c->conflicts[i].how);
    check_days(p, c);
    count_kinds(p, c);
    conflicts += (unsigned)c->conflict_count;
    arena_free(mem);
}

static void steps_follow_and_days_are_right(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    glob_t found;
    assert_non_null(k);
    assert_int_equal(glob("tests/golden/conflicts/*.lua", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) check_scenario(k, found.gl_pathv[i]);
    globfree(&found);
    print_message("# %u conflicts, %u steps, %u days\n", conflicts, links, days);
    assert_true(conflicts >= 55 && links >= 120 && days >= 10000);
    check_every_kind_occurs();
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_follow_and_days_are_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
