/* What the diagram of a design shows, against an evaluator that compiles nothing: random packs with a diagram. A failing case prints its
 * seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include <string.h>

#include "base/vec.h"
#include "explain/picture.h"
#include "model/problem.h"
#include "pack_oracle.h"

#define PART_COUNT 3

typedef struct fixture {
    arena *mem;
    random_pack *pack;
    const problem *p;
    oracle o;
    look *looks;
    picture *x;
} fixture;

static unsigned running, plans, conflicts, used, blocked, denied, parts, counts;

/* --- a diagram from what the random pack has --- */

static const expr *some_sum(const knowledge *k) {
    for (size_t i = 0; i < k->fact_count; i++)
        if (k->facts[i].lives[0].kind == FACT_LIMIT) return k->facts[i].lives[0].of;
    return NULL;
}

static size_t find_shown(arena *mem, const knowledge *k, const setting_id **out) {
    VEC(setting_id) found = {0};
    for (size_t i = 0; i < k->setting_count; i++)
        if (k->settings[i].kind == ID_NONE && !k->settings[i].given) vec_push(mem, &found, (setting_id)i);
    *out = found.at;
    return found.len;
}

static const cond *of_me(arena *mem, const knowledge *k) {
    cond c = {.op = COND_NAMED, .whose = SCOPE_ME, .id = 2, .name = k->conditions[2].name};
    return cond_node(mem, c);
}

static void add_paths(arena *mem, const knowledge *k, diagram *d) {
    const setting *s = &k->settings[k->kinds[0].settings[0]];
    if (s->given) return;
    diagram_path *paths = ARENA_ARRAY(mem, s->option_count, diagram_path);
    for (size_t i = 0; i < s->option_count; i++)
        paths[i] = (diagram_path){.setting = k->kinds[0].settings[0],
                                  .options = i == 0 ? 1 : (option_mask)2 << (i - 1) | (s->option_count == 3),
                                  .when = k->requirements[i & 1].means,
                                  .closed = k->requirements[1].means,
                                  .concerns = i == 1 ? of_me(mem, k) : &COND_ALWAYS};
    d->paths = paths;
    d->path_count = s->option_count;
}

static void add_diagram(arena *mem, knowledge *k) {
    diagram *d = ARENA_NEW(mem, diagram);
    diagram_part *list = ARENA_ARRAY(mem, PART_COUNT, diagram_part);
    diagram_place *places = ARENA_ARRAY(mem, 2, diagram_place);
    const cond *when[PART_COUNT] = {&COND_ALWAYS, k->requirements[0].means, k->conditions[0].is};
    for (size_t i = 0; i < PART_COUNT; i++) list[i] = (diagram_part){.when = when[i], .joins = ID_NONE};
    list[1].count = some_sum(k);
    list[2].shown_count = find_shown(mem, k, &list[2].shown);
    places[0] = (diagram_place){.zone = 1, .when = of_me(mem, k)};
    places[1] = (diagram_place){.zone = 0, .when = &COND_ALWAYS};
    *d = (diagram){.part_count = PART_COUNT, .parts = list, .place_count = 2, .places = places, .clients = 0};
    add_paths(mem, k, d);
    k->diagram = d;
}

/* --- looking a thing up --- */

static look_state state_of(const fixture *f, drawn wanted) {
    for (size_t i = 0; i < f->p->drawn_count; i++) {
        const drawn *d = &f->p->drawn[i];
        if (d->kind == wanted.kind && d->index == wanted.index && d->client == wanted.client && d->var == wanted.var &&
            d->option == wanted.option && d->count == wanted.count)
            return f->looks[i].state;
    }
    return LOOK_ABSENT;
}

static bool holds(const fixture *f, const cond *c, uint16_t me) {
    return oracle_evaluate(&f->o, c, me) == YES;
}

/* --- parts --- */

static void check_options_of(const fixture *f, uint16_t index) {
    const diagram_part *part = &f->pack->k.diagram->parts[index];
    for (size_t i = 0; i < part->shown_count; i++) {
        const setting *s = &f->pack->k.settings[part->shown[i]];
        var_id v = problem_var(f->p, ID_NONE, part->shown[i]);
        bool applies = !s->applies || holds(f, s->applies, ID_NONE);
        for (uint8_t o = 0; o < s->option_count; o++) {
            bool shown = holds(f, part->when, ID_NONE) && applies && f->o.at[v].option == o;
            look_state is =
                state_of(f, (drawn){.kind = DRAWN_SHOWN, .index = index, .client = ID_NONE, .var = v, .option = o});
            assert_int_equal(is, shown ? LOOK_USED : LOOK_ABSENT);
        }
    }
}

/* The one number that is shown is what the sum comes to: it is not below, and not above. */
static void check_count(const fixture *f, uint16_t index) {
    const diagram_part *part = &f->pack->k.diagram->parts[index];
    size_t shown = 0;
    for (size_t i = 0; i < f->p->drawn_count; i++) {
        const drawn *d = &f->p->drawn[i];
        if (d->kind != DRAWN_COUNT || d->index != index || f->looks[i].state != LOOK_USED) continue;
        cond same = {.op = COND_COMPARE, .cmp = CMP_AT_LEAST, .sum = part->count, .bound = d->count};
        assert_true(holds(f, part->when, ID_NONE) && holds(f, &same, ID_NONE));
        same.cmp = CMP_AT_MOST;
        assert_true(holds(f, &same, ID_NONE));
        shown++;
    }
    assert_true(shown <= 1);
    counts += (unsigned)shown;
}

static void check_parts(const fixture *f) {
    const diagram *d = f->pack->k.diagram;
    for (uint16_t i = 0; i < d->part_count; i++) {
        bool there = holds(f, d->parts[i].when, ID_NONE);
        assert_int_equal(state_of(f, (drawn){.kind = DRAWN_PART, .index = i, .client = ID_NONE}),
                         there ? LOOK_USED : LOOK_ABSENT);
        parts += there;
        check_options_of(f, i);
        check_count(f, i);
    }
}

/* --- clients --- */

static bool facts_forbid(fixture *f, var_id v, unsigned to) {
    unsigned kept = f->o.at[v].option;
    f->o.at[v].option = to;
    bool allowed = oracle_facts_allow(&f->o);
    f->o.at[v].option = kept;
    return !allowed;
}

static look_state wanted_cell(fixture *f, const diagram_path *path, uint16_t who, var_id v) {
    const setting *s = &f->pack->k.settings[path->setting];
    bool taken = (path->options >> f->o.at[v].option) & 1, shut = true;
    bool there = holds(f, path->when, ID_NONE) && holds(f, path->concerns, who);
    if (s->applies && !holds(f, s->applies, who)) return LOOK_ABSENT;
    if (!there && !taken) return LOOK_ABSENT;
    for (unsigned o = 0; o < s->option_count; o++)
        if ((path->options >> o) & 1) shut &= facts_forbid(f, v, o);
    return shut ? LOOK_BLOCKED : taken ? LOOK_USED : LOOK_OPEN;
}

/* Each fact that is named is one of the client's or the registry's that forbids something, and look.by comes first. */
static void check_blockers(const fixture *f, size_t which) {
    const blocker *list;
    size_t n = picture_blockers(f->x, which, &list);
    assert_true(n > 0);
    assert_int_equal(f->p->groups[list[0].fact].index, f->looks[which].by);
    for (size_t i = 0; i < n; i++) assert_int_equal(f->p->groups[list[i].fact].kind, GROUP_KIND_FACT);
}

static void check_cell(fixture *f, size_t which) {
    const drawn *d = &f->p->drawn[which];
    const diagram_path *path = &f->pack->k.diagram->paths[d->index];
    assert_int_equal(f->looks[which].state, wanted_cell(f, path, d->client, d->var));
    assert_int_equal(f->looks[which].by != ID_NONE, f->looks[which].state == LOOK_BLOCKED);
    used += f->looks[which].state == LOOK_USED;
    if (f->looks[which].state != LOOK_BLOCKED) return;
    check_blockers(f, which);
    blocked++;
}

static void check_place(const fixture *f, uint16_t who) {
    truth mine = oracle_evaluate(&f->o, f->pack->k.diagram->places[0].when, who);
    assert_int_equal(state_of(f, (drawn){.kind = DRAWN_PLACE, .index = 1, .client = who}),
                     mine == YES ? LOOK_USED : LOOK_ABSENT);
    assert_int_equal(state_of(f, (drawn){.kind = DRAWN_PLACE, .index = 0, .client = who}),
                     mine == NO ? LOOK_USED : LOOK_ABSENT);
}

static void check_path(const fixture *f, const drawn *d, look_state is) {
    const diagram_path *path = &f->pack->k.diagram->paths[d->index];
    bool taken = false;
    for (size_t i = 0; i < f->p->drawn_count; i++)
        taken |=
            f->p->drawn[i].kind == DRAWN_CELL && f->p->drawn[i].index == d->index && f->looks[i].state == LOOK_USED;
    look_state otherwise = holds(f, path->closed, ID_NONE) ? LOOK_BLOCKED : LOOK_OPEN;
    assert_int_equal(is, taken ? LOOK_USED : holds(f, path->when, ID_NONE) ? otherwise : LOOK_ABSENT);
}

static void check_all(fixture *f) {
    check_parts(f);
    for (size_t i = 0; i < f->p->drawn_count; i++) {
        const drawn *d = &f->p->drawn[i];
        if (d->kind == DRAWN_CELL) check_cell(f, i);
        if (d->kind == DRAWN_PATH) check_path(f, d, f->looks[i].state);
        if (d->kind == DRAWN_CLIENT) check_place(f, d->client);
    }
}

/* --- cases --- */

static void check_plan(fixture *f, const answer *a) {
    for (unsigned i = 0; i < f->o.decision_count; i++) f->o.at[i].option = a->option[i];
    picture_of_plan(f->x, a->option, f->looks);
    check_all(f);
}

/* A design that keeps to what is asked, whatever the facts say of it: what is there as asked is there in it, and whoever takes a path in it
 * that is blocked as asked breaks a fact. */
static void check_against(const fixture *f, const look *said) {
    for (size_t i = 0; i < f->p->drawn_count; i++) {
        const drawn *d = &f->p->drawn[i];
        if (d->kind == DRAWN_PART && said[i].state == LOOK_USED)
            assert_true(holds(f, f->pack->k.diagram->parts[d->index].when, ID_NONE));
        if (d->kind != DRAWN_CELL || said[i].state < LOOK_BLOCKED) continue;
        bool takes = (f->pack->k.diagram->paths[d->index].options >> f->o.at[d->var].option) & 1;
        if (said[i].state == LOOK_USED) assert_true(takes);
        if (said[i].state == LOOK_BLOCKED && takes) assert_false(oracle_facts_allow(&f->o));
        denied += said[i].state == LOOK_BLOCKED && takes;
    }
}

static void try_all(fixture *f, unsigned i, const look *said) {
    if (i == f->o.decision_count) {
        if (oracle_keeps_to_statements(&f->o)) check_against(f, said);
        return;
    }
    for (f->o.at[i].option = 0; f->o.at[i].option < f->p->vars[i].option_count; f->o.at[i].option++)
        try_all(f, i + 1, said);
}

static void check_asked(fixture *f) {
    picture_as_asked(f->x, f->looks);
    try_all(f, 0, f->looks);
    for (size_t i = 0; i < f->p->drawn_count; i++) {
        assert_true(f->looks[i].by == ID_NONE || f->looks[i].state == LOOK_BLOCKED);
        if (f->p->drawn[i].kind == DRAWN_CLIENT) assert_true(f->looks[i].state >= LOOK_BLOCKED);
    }
}

static void run_case(unsigned seed) {
    fixture f = {.mem = arena_new(0)};
    f.pack = random_pack_make(f.mem, seed);
    add_diagram(f.mem, &f.pack->k);
    f.p = problem_build(f.mem, &f.pack->k, &f.pack->s, f.pack->as_of, diags_new(f.mem));
    assert_non_null(f.p);
    oracle_init(&f.o, f.pack);
    f.looks = ARENA_ARRAY(f.mem, f.p->drawn_count + 1, look);
    f.x = picture_new(f.mem, f.p);
    const answer *a = answer_make(f.mem, f.p);
    plans += a->kind == ANSWER_PLAN;
    conflicts += a->kind == ANSWER_CONFLICT;
    if (a->kind == ANSWER_PLAN) check_plan(&f, a);
    if (a->kind == ANSWER_CONFLICT) check_asked(&f);
    arena_free(f.mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u plans, %u conflicts; last seed %u (ACRPLAN_SEED=%u runs it alone)\n", plans, conflicts, running,
                  running);
    return 0;
}

static void test_pictures_agree_with_brute_force(void **state) {
    (void)state;
    unsigned first, count = cases_of(10000, &first);
    for (running = first; running < first + count; running++) run_case(running);
    print_message("# %u used, %u blocked, %u denied, %u parts, %u counts\n", used, blocked, denied, parts, counts);
    unsigned least = count / 200;
    if (count > 1) assert_true(used > least && blocked > least && denied > least && parts > least && counts > least);
}

/* What is drawn is no part of what is solved: the same plan, and no variable more than without a diagram has an effect on it. */
static void test_a_diagram_changes_no_plan(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        arena *mem = arena_new(0);
        random_pack *pack = random_pack_make(mem, seed);
        const problem *without = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
        const answer *a = answer_make(mem, without);
        add_diagram(mem, &pack->k);
        const problem *with = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
        const answer *b = answer_make(mem, with);
        assert_int_equal(without->question_count, with->question_count);
        assert_int_equal(a->kind, b->kind);
        if (a->kind == ANSWER_PLAN) assert_memory_equal(a->option, b->option, with->decision_count);
        arena_free(mem);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_pictures_agree_with_brute_force, name_seed),
        cmocka_unit_test(test_a_diagram_changes_no_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
