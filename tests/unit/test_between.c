/* What a plan becomes from one day to another, for every shipped scenario, and which facts make the difference: a smallest set of the
 * facts that changed in between whose return to what they were brings the old decision back. Kept in tests/golden/between.txt;
 * UPDATE=1 accepts what comes out.
 * modes: plain */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "check.h"
#include "kept.h"
#include "script/script.h"
#include "solve/answer.h"

#define KEPT "tests/golden/between.txt"
static const char *const DAYS[] = {"2021-04-12", "2022-04-05", "2023-06-30", "2025-09-01", "read_up_to"};

/* The scenario on two days, and the facts between which it can be mixed. The last element of `changed` stands for the day itself: the
 * registry's date of creation follows it. */
typedef struct pair {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    date before, after;
    size_t count;
    fact_id *changed; /* ID_NONE: the day */
} pair;

typedef struct result {
    const answer *a;
    arena *mem;
} result;

static date day_of(const knowledge *k, const char *s) {
    date d = k->read_up_to;
    date_precision precision;
    if (strcmp(s, "read_up_to") != 0) assert_true(date_parse(s, false, &d, &precision));
    return d;
}

static void find_changed(pair *p) {
    p->changed = ARENA_ARRAY(p->mem, p->k->fact_count + 1, fact_id);
    for (size_t i = 0; i < p->k->fact_count; i++)
        if (fact_at(&p->k->facts[i], p->before) != fact_at(&p->k->facts[i], p->after))
            p->changed[p->count++] = (fact_id)i;
    p->changed[p->count++] = ID_NONE;
}

/* The pack as it was on the later day, but what `back` marks as on the earlier one. */
static result solve_mixed(const pair *p, const bool *back) {
    result r = {.mem = arena_new(0)};
    knowledge *k = ARENA_NEW(r.mem, knowledge);
    fact *facts = ARENA_ARRAY(r.mem, p->k->fact_count, fact);
    memcpy(facts, p->k->facts, p->k->fact_count * sizeof *facts);
    date on = back[p->count - 1] ? p->before : p->after;
    for (size_t i = 0; i + 1 < p->count; i++) {
        fact *f = &facts[p->changed[i]];
        const life *l = fact_at(f, back[i] ? p->before : p->after);
        life *always = ARENA_NEW(r.mem, life);
        f->life_count = l != NULL;
        f->lives = always;
        if (!l) continue;
        *always = *l;
        always->when_true.since.day = k->covers_from;
        always->when_true.until.day = DATE_OPEN;
        if (always->when_true.since.day > p->before) always->when_true.since.day = p->before;
    }
    *k = *p->k;
    k->facts = facts;
    const problem *mixed = problem_build(r.mem, k, p->s, on, diags_new(r.mem));
    assert_non_null(mixed);
    r.a = answer_make(r.mem, mixed);
    return r;
}

/* --- differences --- */

typedef enum difference { KIND, COST, SETTING } difference;

static const decided *shown(const answer *a, size_t v) {
    const decided *d = &a->decided[v];
    return d->status == STATUS_NOT_APPLICABLE ? NULL : d;
}

static money cost_of(const answer *a) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (a->problem->goals[i] == GOAL_COST) return a->total.level[i];
    return 0;
}

static bool same(difference what, size_t v, const answer *x, const answer *y) {
    if (what == KIND) return x->kind == y->kind;
    if (x->kind != y->kind || x->kind != ANSWER_PLAN) return false;
    if (what == COST) return cost_of(x) == cost_of(y);
    const decided *d = shown(x, v), *e = shown(y, v);
    return d && e ? d->option == e->option : d == e;
}

/* Does the old decision come back when the marked ones are as they were? */
static bool brings_back(const pair *p, const bool *back, difference what, size_t v, const answer *old) {
    result r = solve_mixed(p, back);
    bool is = same(what, v, r.a, old);
    arena_free(r.mem);
    return is;
}

/* Leaves in `back` a set from which nothing can be spared: larger and smaller shares are taken out as long as that works. */
static void shrink(const pair *p, bool *back, difference what, size_t v, const answer *old) {
    bool *less = ARENA_ARRAY(p->mem, p->count, bool);
    for (size_t share = p->count; share > 0; share /= 2) {
        for (size_t from = 0; from < p->count; from += share) {
            size_t taken = 0;
            memcpy(less, back, p->count * sizeof *back);
            for (size_t i = from; i < p->count && i < from + share; i++) taken += less[i], less[i] = false;
            if (taken && brings_back(p, less, what, v, old)) memcpy(back, less, p->count * sizeof *back);
        }
    }
}

static void tell_cause(const pair *p, difference what, size_t v, const answer *old, buf *out) {
    bool *back = ARENA_ARRAY(p->mem, p->count, bool);
    size_t n = 0;
    for (size_t i = 0; i < p->count; i++) back[i] = true;
    assert_true(brings_back(p, back, what, v, old));
    shrink(p, back, what, v, old);
    for (size_t i = 0; i < p->count; i++) {
        if (!back[i]) continue;
        buf_printf(out, "%s%s", n++ ? ", " : " because of ",
                   p->changed[i] == ID_NONE ? "the day" : p->k->facts[p->changed[i]].id);
    }
    buf_putc(out, '\n');
    assert_true(n > 0);
}

static const char *option_shown(const answer *a, size_t v) {
    const decided *d = shown(a, v);
    return d ? a->problem->knowledge->settings[a->problem->vars[v].setting].options[d->option].name : "nothing";
}

static const char *kind_of(const answer *a) {
    return a->kind == ANSWER_PLAN ? "a plan" : "a conflict";
}

static void tell_differences(const pair *p, const answer *old, const answer *new, buf *out) {
    if (old->kind != new->kind) {
        buf_printf(out, "    %s becomes %s", kind_of(old), kind_of(new));
        tell_cause(p, KIND, 0, old, out);
        return;
    }
    if (old->kind != ANSWER_PLAN) return;
    if (!same(COST, 0, old, new)) {
        buf_printf(out, "    USD %.2f become %.2f", (double)cost_of(old) / MONEY_USD, (double)cost_of(new) / MONEY_USD);
        tell_cause(p, COST, 0, old, out);
    }
    for (size_t v = 0; v < old->decided_count; v++) {
        if (same(SETTING, v, old, new)) continue;
        buf_printf(out, "    %s: %s becomes %s", old->problem->vars[v].name, option_shown(old, v),
                   option_shown(new, v));
        tell_cause(p, SETTING, v, old, out);
    }
}

static void tell_pair(const knowledge *k, const scenario *s, const char *from, const char *to, buf *out) {
    pair p = {.mem = arena_new(0), .k = k, .s = s, .before = day_of(k, from), .after = day_of(k, to)};
    find_changed(&p);
    bool *none = ARENA_ARRAY(p.mem, p.count, bool), *all = ARENA_ARRAY(p.mem, p.count, bool);
    for (size_t i = 0; i < p.count; i++) all[i] = true;
    result old = solve_mixed(&p, all), new = solve_mixed(&p, none);
    buf_printf(out, "  %s to %s\n", from, to);
    tell_differences(&p, old.a, new.a, out);
    arena_free(old.mem);
    arena_free(new.mem);
    arena_free(p.mem);
}

static void tell_scenario(const knowledge *k, const char *path, buf *out) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const scenario *s = scenario_read_file(mem, k, path, &SANDBOX_DEFAULTS, d);
    if (!s) fail_msg("%s: %s", path, diags_at(d, 0)->message);
    buf_printf(out, "%s\n", path);
    for (size_t i = 0; i + 1 < COUNT(DAYS); i++) tell_pair(k, s, DAYS[i], DAYS[i + 1], out);
    arena_free(mem);
}

static void every_difference_has_a_fact(void **state) {
    (void)state;
    const char *folder = getenv("ACRPLAN_KNOWLEDGE");
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const knowledge *k = knowledge_read(mem, folder ? folder : "knowledge/acr", &SANDBOX_DEFAULTS, d);
    if (!k) fail_msg("%s", diags_at(d, 0)->message);
    buf out = BUF_INIT;
    glob_t found;
    assert_int_equal(glob("scenarios/*.lua", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) tell_scenario(k, found.gl_pathv[i], &out);
    globfree(&found);
    assert_true(buf_ok(&out));
    kept_compare(KEPT, buf_data(&out));
    buf_free(&out);
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_difference_has_a_fact)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
