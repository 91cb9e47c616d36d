/* The world that lint looks at against an evaluator that compiles nothing: where a random scenario leaves nothing open, a configuration is
 * possible in the world exactly when the facts allow it.. */
#include "check.h"

#include <string.h>

#include "lint/world.h"
#include "model/problem.h"
#include "pack_oracle.h"

#define COPIES 3 /* instances of each kind; random scenarios have no more clients of one */

typedef struct trial {
    world *w;
    random_pack *pack;
    oracle o;
    uint16_t row_of[8]; /* by client */
    bool fine;
} trial;

static void take(trial *t, var_id v, unsigned o) {
    if (v != ID_NONE) t->fine = t->fine && world_assume(t->w, (literal){.mask = (option_mask)1 << o, .var = v});
}

static bool give_rows(trial *t) {
    const scenario *s = &t->pack->s;
    bool taken[64] = {false};
    for (size_t i = 0; i < s->client_count; i++) {
        uint16_t row = 1;
        while (row < t->w->row_count && (taken[row] || t->w->kind_of[row] != s->clients[i].kind)) row++;
        if (row == t->w->row_count) return false;
        taken[row] = true;
        t->row_of[i] = row;
    }
    for (uint16_t row = 1; row < t->w->row_count; row++) take(t, t->w->present[row], taken[row]);
    return true;
}

static uint16_t row_of(const trial *t, uint16_t who) {
    return who == ID_NONE ? 0 : t->row_of[who];
}

/* Of a sum without conditions. */
static bool value_of(const trial *t, const measure *m, amount *out) {
    const scenario *s = &t->pack->s;
    *out = 0;
    for (size_t i = 0; i < m->term_count; i++) {
        const quantity *q = &t->pack->k.quantities[m->terms[i].quantity];
        amount value = q->fallback;
        bool known = q->has_default;
        for (size_t j = 0; j < s->amount_count; j++) {
            if (s->amounts[j].quantity != m->terms[i].quantity) continue;
            value = s->amounts[j].value;
            known = true;
        }
        if (!known) return false;
        *out += m->terms[i].factor * value / AMOUNT_ONE;
    }
    return true;
}

static bool day_of(const trial *t, context_id which, amount *out) {
    const scenario *s = &t->pack->s;
    *out = t->pack->as_of;
    for (size_t i = 0; i < s->context_count; i++)
        if (s->contexts[i].context == which) {
            *out = s->contexts[i].day;
            return true;
        }
    return t->pack->k.contexts[which].default_is_asof;
}

static void take_measures(trial *t) {
    for (size_t i = 0; i < t->w->measures.len; i++) {
        const measure *m = &t->w->measures.at[i];
        amount value;
        if (m->context == ID_NONE ? !value_of(t, m, &value) : !day_of(t, m->context, &value)) continue;
        for (size_t j = 0; j < m->thresholds.len; j++)
            take(t, m->thresholds.at[j].var, value >= m->thresholds.at[j].at);
    }
}

static void take_contexts(trial *t) {
    const scenario *s = &t->pack->s;
    for (size_t i = 0; i < t->pack->k.context_count; i++) {
        int chosen = t->pack->k.contexts[i].default_option;
        for (size_t j = 0; j < s->context_count; j++)
            if (s->contexts[j].context == i) chosen = s->contexts[j].option;
        if (t->w->context_var[i] != ID_NONE && chosen >= 0) take(t, t->w->context_var[i], (unsigned)chosen);
    }
    take(t, t->w->exists, s->exists);
    for (size_t i = 0; i < s->current_count; i++) {
        const choice *c = &s->current[i];
        unsigned o = 0;
        while (!((c->options >> o) & 1)) o++;
        take(t, t->w->was_of[row_of(t, c->client) * t->pack->k.setting_count + c->setting], o);
    }
}

static bool possible(trial *t) {
    const knowledge *k = &t->pack->k;
    t->fine = world_on(t->w, t->pack->as_of, OWNER_NONE);
    if (!give_rows(t)) return false;
    take_measures(t);
    take_contexts(t);
    for (unsigned i = 0; i < t->o.decision_count; i++)
        take(t, t->w->var_of[row_of(t, t->o.at[i].client) * k->setting_count + t->o.at[i].setting], t->o.at[i].option);
    return t->fine && world_complete(t->w, 100000) == WORLD_POSSIBLE;
}

/* Without wishes: what the facts alone say. Where a question is open, the planner is kinder than any one answer to it. */
static bool nothing_open(arena *mem, random_pack *pack) {
    pack->s.asked_count = pack->s.pin_count = pack->s.preference_count = 0;
    client *own = ARENA_ARRAY(mem, pack->s.client_count, client);
    for (size_t i = 0; i < pack->s.client_count; i++) {
        own[i] = pack->s.clients[i];
        own[i].given_count = 0;
    }
    pack->s.clients = own;
    quantity *wide = ARENA_ARRAY(mem, pack->k.quantity_count, quantity);
    for (size_t i = 0; i < pack->k.quantity_count; i++) {
        wide[i] = pack->k.quantities[i];
        wide[i].max = AMOUNT_MAX;
    }
    pack->k.quantities = wide;
    for (size_t i = 0; i < pack->k.setting_count; i++)
        if (pack->k.settings[i].given) return false;
    diags *d = diags_new(mem);
    const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, d);
    return p && p->question_count == 0;
}

static unsigned compared, allowed, running;

static void run_case(unsigned seed) {
    arena *mem = arena_new(0);
    trial t = {.pack = random_pack_make(mem, seed)};
    if (nothing_open(mem, t.pack)) {
        lint *l = ARENA_NEW(mem, lint);
        *l = (lint){.mem = mem, .k = &t.pack->k};
        t.w = world_new(l, COPIES);
        world_ready(t.w);
        assert_false(t.w->overflow);
        oracle_init(&t.o, t.pack);
        dice d = {.state = seed};
        for (int i = 0; i < 30; i++) {
            for (unsigned j = 0; j < t.o.decision_count; j++)
                t.o.at[j].option = below(&d, (unsigned)t.pack->k.settings[t.o.at[j].setting].option_count);
            bool allows = oracle_allows(&t.o);
            assert_int_equal(possible(&t), allows);
            compared++;
            allowed += allows;
        }
    }
    arena_free(mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u configurations, %u allowed; last seed %u (ACRPLAN_SEED=%u runs it alone)\n", compared, allowed,
                  running, running);
    return 0;
}

static void test_worlds_agree_with_the_oracle(void **state) {
    (void)state;
    unsigned first, count = cases_of(1000, &first);
    for (running = first; running < first + count; running++) run_case(running);
    assert_true(count < 1000 || (allowed > 100 && allowed < compared));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_worlds_agree_with_the_oracle, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
