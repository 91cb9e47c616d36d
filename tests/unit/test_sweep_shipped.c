/* modes: plain san
 *
 * Sweeps of the scenarios that are shipped, over what they state and more, against planning each combination from scratch: the digests of
 * both tables are the same. */
#include "check.h"

#include <string.h>

#include "base/digest.h"
#include "script/script.h"
#include "whatif/sweep.h"

#define SWITCHES 7
#define STATED 5 /* of them at most */

typedef struct shipped {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    axis at[SWITCHES];
    size_t count;
} shipped;

static const char *const FILES[] = {"behind_firewall",      "container_instances",  "content_trust",
                                    "customer_managed_key", "devops_hosted_agents", "devops_open_choice",
                                    "everything",           "large_platform",       "team_registry",
                                    "vnet_only_scanning",   "web_app_private"};
static const char *const DAYS[] = {"2021-04-12", "2026-08-20"};

static void add(shipped *x, size_t most, const char *word) {
    axis one;
    if (x->count >= most || !axis_of_word(x->mem, x->k, x->s, word, &one, diags_new(x->mem))) return;
    if (one.value_count != 2) return;
    for (size_t i = 0; i < x->count; i++)
        if (strcmp(x->at[i].name, word) == 0) return;
    x->at[x->count++] = one;
}

static void add_client(shipped *x, const client *c) {
    add(x, STATED, c->name);
    for (size_t i = 0; i < c->given_count; i++)
        add(x, STATED, arena_printf(x->mem, "%s.%s", c->name, x->k->settings[c->given[i].setting].name));
}

/* What a client leaves open, as its last option. */
static void add_open(shipped *x, const client *c) {
    for (kind_id kind = c->kind; kind != ID_NONE; kind = x->k->kinds[kind].parent) {
        for (size_t i = 0; i < x->k->kinds[kind].setting_count; i++) {
            const setting *s = &x->k->settings[x->k->kinds[kind].settings[i]];
            const char *last = s->options[s->option_count - 1].name;
            add(x, STATED + 1, arena_printf(x->mem, "%s.%s=%s", c->name, s->name, last));
        }
    }
}

static axes choose(shipped *x) {
    const scenario *s = x->s;
    if (s->has_budget) add(x, STATED, "budget");
    for (size_t i = 0; i < s->client_count && i < 2; i++) add_client(x, &s->clients[i]);
    for (size_t i = 0; i < s->client_count; i++) add_open(x, &s->clients[i]);
    for (size_t i = 0; i < s->asked_count; i++) add(x, SWITCHES - 2, x->k->requirements[s->asked[i].requirement].name);
    for (size_t i = 0; i < x->k->requirement_count; i++) {
        size_t which = (i * 7 + s->client_count) % x->k->requirement_count; /* others for other scenarios */
        add(x, SWITCHES, x->k->requirements[which].name);
    }
    return (axes){x->count, x->at};
}

static uint64_t from_scratch(arena *mem, const sweep *w, size_t day, size_t combination) {
    uint8_t values[MOST_AXES];
    for (size_t i = 0; i < w->over.count; i++) values[i] = sweep_value(w, combination, i);
    const scenario *s = axes_scenario(mem, w->scenario, w->knowledge, w->over, values);
    const uint16_t *client_of = axes_clients(mem, w->scenario, w->knowledge, w->over, values);
    const problem *p = problem_build_bare(mem, w->knowledge, s, w->days[day], diags_new(mem));
    assert_non_null(p);
    solution found = {.option = ARENA_ARRAY(mem, p->var_count, uint8_t)};
    solve_status got = solver_solve(solver_new(mem, p), NULL, 0, &found);
    return sweep_answer_of(mem, w, p, got == SOLVE_SAT ? ANSWER_PLAN : ANSWER_CONFLICT, &found, client_of).id;
}

static void compare(const sweep *w) {
    arena *mem = arena_new(0);
    uint64_t digest = DIGEST_START;
    for (size_t day = 0; day < w->day_count; day++) {
        for (size_t i = 0; i < w->combination_count; i++) {
            uint64_t id = from_scratch(mem, w, day, i);
            assert_true(id == sweep_at(w, day, i)->id);
            digest = sweep_digest_add(digest, id);
            arena_clear(mem);
        }
    }
    assert_true(digest == sweep_digest(w));
    arena_free(mem);
}

static void check_shipped(const knowledge *k, const char *name) {
    shipped x = {.mem = arena_new(0), .k = k};
    diags *d = diags_new(x.mem);
    date days[2];
    date_precision precision;
    for (size_t i = 0; i < 2; i++) assert_true(date_parse(DAYS[i], false, &days[i], &precision));
    x.s = scenario_read_file(x.mem, k, arena_printf(x.mem, "scenarios/%s.lua", name), &SANDBOX_DEFAULTS, d);
    assert_non_null(x.s);
    const sweep *w = sweep_make(x.mem, k, x.s, choose(&x), days, 2, (sweep_part){0, 1}, d);
    assert_non_null(w);
    assert_int_equal(w->combination_count, 1 << SWITCHES);
    compare(w);
    print_message("# %s: %zu answers, %zu clashes, %zu problems, %zu searches\n", name, w->answer_count, w->clash_count,
                  w->problems, w->searches);
    arena_free(x.mem);
}

static void sweeps_of_shipped_scenarios(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    assert_non_null(k);
    for (size_t i = 0; i < COUNT(FILES); i++) check_shipped(k, FILES[i]);
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(sweeps_of_shipped_scenarios)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
