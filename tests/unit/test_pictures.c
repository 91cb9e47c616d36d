/* modes: plain
 *
 * whatif/pictures.c: what each plan of a sweep shows of the diagram is what that plan shows by itself */
#include <string.h>

#include "cafe.h"
#include "check.h"
#include "script/script.h"
#include "whatif/explore.h"
#include "whatif/pictures.h"

static const char SCENARIO[] =
    "return scenario { title = 'x', requires = { 'vnet_only', { 'image_signing', priority = 'should' } },\n"
    "  clients = { shop = web_app { os = 'linux' }, ci = azure_devops {}, job = container_instances {} },\n"
    "  pins = { scanning = 'defender' }, quantities = { geo_replicas = 1 } }";
#define OVER "vnet_only,image_signing,shop,job,shop.os,scanning,ci.agents,customer_managed_key"

typedef struct case_of {
    arena *mem, *scratch;
    const knowledge *k;
    const sweep *w;
    const pictures *x;
    size_t compared, blocked;
} case_of;

static bool same_thing(const problem *p, const drawn *x, const uint16_t *was, const problem *q, const drawn *y) {
    uint16_t who = x->client == ID_NONE ? ID_NONE : was[x->client];
    if (x->kind != y->kind || x->index != y->index || who != y->client || x->count != y->count) return false;
    return x->kind != DRAWN_SHOWN || (x->option == y->option && p->vars[x->var].setting == q->vars[y->var].setting);
}

/* The looks of the whole problem's places, from those of a problem with fewer clients. */
static look look_of(const problem *p, const look *looks, const uint16_t *was, const problem *q, const drawn *y) {
    for (size_t i = 0; i < p->drawn_count; i++)
        if (same_thing(p, &p->drawn[i], was, q, y)) return looks[i];
    return (look){LOOK_ABSENT, ID_NONE};
}

static void compare(case_of *c, size_t day, size_t combination) {
    const sweep *w = c->w;
    arena *mem = c->scratch;
    uint8_t values[MOST_AXES];
    arena_clear(mem);
    for (size_t a = 0; a < w->over.count; a++) values[a] = sweep_value(w, combination, a);
    const scenario *s = axes_scenario(mem, w->scenario, c->k, w->over, values);
    const uint16_t *was = axes_clients(mem, w->scenario, c->k, w->over, values);
    const problem *p = problem_build(mem, c->k, s, w->days[day], diags_new(mem));
    const answer *a = answer_make(mem, p);
    uint32_t number = c->x->cell[day * w->combination_count + combination];
    assert_int_equal(a->kind == ANSWER_PLAN, number > 0);
    if (a->kind != ANSWER_PLAN) return;
    look *looks = ARENA_ARRAY(mem, p->drawn_count + 1, look);
    picture_of_plan(picture_new(mem, p), a->option, looks);
    const problem *whole = c->x->whole[day];
    for (size_t i = 0; i < whole->drawn_count; i++) {
        look must = look_of(p, looks, was, whole, &whole->drawn[i]), is = c->x->looks[number][i];
        assert_int_equal(is.state, must.state);
        assert_int_equal(is.by, must.by);
        c->blocked += is.by != ID_NONE;
    }
    c->compared++;
}

static void test_every_cell(void **state) {
    (void)state;
    case_of c = {.mem = arena_new(0), .scratch = arena_new(0)};
    diags *d = diags_new(c.mem);
    c.k = knowledge_read(c.mem, "knowledge/acr", &SANDBOX_DEFAULTS, d);
    const scenario *s = scenario_read(c.mem, c.k, "x.lua", SCENARIO, strlen(SCENARIO), &SANDBOX_DEFAULTS, d);
    assert_non_null(s);
    const date days[] = {date_from_civil(2021, 6, 1), date_from_civil(2026, 8, 20)};
    c.w = sweep_make(c.mem, c.k, s, axes_of_words(c.mem, c.k, s, OVER, d), days, 2, (sweep_part){0, 1}, d);
    assert_non_null(c.w);
    c.x = pictures_of_sweep(c.mem, c.w);
    assert_non_null(c.x);
    for (size_t day = 0; day < 2; day++)
        for (size_t i = day; i < c.w->combination_count; i += 7) compare(&c, day, i);
    assert_true(c.compared > 100);
    assert_true(c.blocked > 100);
    arena_free(c.scratch);
    arena_free(c.mem);
}

static void test_a_pack_without_a_diagram(void **state) {
    cafe *c = *state;
    const scenario *s = cafe_scenario(c, "requires = { 'decaf' }");
    const date on = date_from_civil(2022, 5, 1);
    const sweep *w =
        sweep_make(c->mem, c->k, s, axes_of_words(c->mem, c->k, s, "decaf", c->d), &on, 1, (sweep_part){0, 1}, c->d);
    assert_null(pictures_of_sweep(c->mem, w));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_cell),
        cmocka_unit_test_setup_teardown(test_a_pack_without_a_diagram, cafe_open, cafe_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
