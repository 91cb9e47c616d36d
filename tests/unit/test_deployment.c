/* What deploys a plan, against the rules as they are told: random packs with resources, tried in another way. A failing case prints its seed;
 * ACRPLAN_SEED=n runs it alone. Then a pack as text. */
#include "check.h"

#include <string.h>

#include "cafe.h"
#include "explain/explain.h"
#include "pack_oracle.h"

/* --- resources from what the random pack has --- */

typedef struct maker {
    arena *mem;
    dice d;
    knowledge *k;
} maker;

static const cond *some_cond(maker *m, bool of_client) {
    const cond named = {.op = COND_NAMED, .whose = SCOPE_ME, .id = 2, .name = m->k->conditions[2].name};
    switch (below(&m->d, of_client ? 5 : 4)) {
    case 0: return m->k->requirements[0].means;
    case 1: return m->k->conditions[0].is ? m->k->conditions[0].is : &COND_ALWAYS;
    case 2: return cond_not(m->mem, m->k->requirements[1].means);
    case 3: return &COND_ALWAYS;
    default: return cond_node(m->mem, named);
    }
}

static setting_ref some_setting(maker *m, bool of_client) {
    for (int tries = 0; tries < 20; tries++) {
        setting_id id = (setting_id)below(&m->d, (unsigned)m->k->setting_count);
        const setting *s = &m->k->settings[id];
        if (s->given || (s->kind != ID_NONE && !(of_client && s->kind == 0))) continue;
        return (setting_ref){id, s->kind == ID_NONE ? SCOPE_DESIGN : SCOPE_ME};
    }
    return (setting_ref){ID_NONE, SCOPE_DESIGN};
}

static void make_versions(maker *m, resource *r, date as_of) {
    static const char *const NAMES[] = {"2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05"};
    api_version *all = ARENA_ARRAY(m->mem, COUNT(NAMES), api_version);
    r->api_count = 1 + below(&m->d, COUNT(NAMES));
    for (size_t i = 0; i < r->api_count; i++)
        all[i] = (api_version){.name = NAMES[i],
                               .preview = chance(&m->d, 50),
                               .known = {.day = i == 0 ? 0 : as_of - 3 + (date)below(&m->d, 5)}};
    r->api = all;
}

static void make_values(maker *m, resource_property *q) {
    static const char *const WORDS[] = {"v0", "v1", "v2"};
    size_t options = q->setting.id == ID_NONE ? 1 : m->k->settings[q->setting.id].option_count;
    property_value *values = ARENA_ARRAY(m->mem, options + 1, property_value);
    for (size_t i = 0; i < options; i++) {
        if (q->setting.id != ID_NONE && chance(&m->d, 25)) continue;
        option_mask of = q->setting.id == ID_NONE ? 0 : (option_mask)1 << i;
        values[q->value_count++] = (property_value){of, VALUE_TEXT, WORDS[below(&m->d, 3)]};
    }
    q->values = values;
    if (chance(&m->d, 40)) q->fallback = &values[options];
    values[options] = (property_value){0, VALUE_TEXT, "v0"};
    q->always = q->fallback && chance(&m->d, 30);
}

static void make_properties(maker *m, resource *r, bool of_client) {
    static const char *const PATHS[] = {"a", "b", "c", "d"};
    resource_property *all = ARENA_ARRAY(m->mem, 5, resource_property);
    r->property_count = below(&m->d, 6);
    for (size_t i = 0; i < r->property_count; i++) {
        resource_property *q = &all[i];
        q->path = PATHS[below(&m->d, COUNT(PATHS))];
        q->when = chance(&m->d, 40) ? some_cond(m, of_client) : &COND_ALWAYS;
        q->setting = chance(&m->d, 70) ? some_setting(m, of_client) : (setting_ref){ID_NONE, SCOPE_DESIGN};
        make_values(m, q);
        q->from = (uint16_t)below(&m->d, (unsigned)r->api_count);
        q->stable_from = chance(&m->d, 60) ? q->from : (uint16_t)(q->from + below(&m->d, (unsigned)r->api_count));
    }
    r->properties = all;
}

static life some_life(maker *m, size_t i, date as_of) {
    static const char *const IDS[] = {"r0", "r1", "r2", "r3", "r4"};
    bool of_client = i >= 3;
    life l = {.kind = chance(&m->d, 80) ? FACT_RESOURCE : FACT_BY_HAND, .when = some_cond(m, of_client)};
    setting_ref *answers = ARENA_ARRAY(m->mem, 1, setting_ref);
    l.when_true = (period){{.day = 0}, {.day = DATE_OPEN}};
    answers[0] = some_setting(m, of_client);
    l.answers = answers;
    l.answer_count = answers[0].id != ID_NONE && chance(&m->d, 30);
    if (l.kind == FACT_BY_HAND) return l;
    resource *r = ARENA_NEW(m->mem, resource);
    *r = (resource){.type = "T", .name = "n"};
    if (i > 0 && chance(&m->d, 40)) r->parent = IDS[below(&m->d, of_client ? (unsigned)i : (unsigned)(i < 3 ? i : 3))];
    make_versions(m, r, as_of);
    make_properties(m, r, of_client);
    l.resource = r;
    return l;
}

/* Three of the design's, two of the clients of the first kind. */
static void add_resources(arena *mem, random_pack *pack, unsigned seed) {
    static const char *const IDS[] = {"r0", "r1", "r2", "r3", "r4"};
    maker m = {mem, {seed * 7919u + 1}, &pack->k};
    fact *facts = ARENA_ARRAY(mem, pack->k.fact_count + COUNT(IDS), fact);
    memcpy(facts, pack->k.facts, pack->k.fact_count * sizeof *facts);
    for (size_t i = 0; i < COUNT(IDS); i++) {
        life *l = ARENA_NEW(mem, life);
        *l = some_life(&m, i, pack->as_of);
        facts[pack->k.fact_count + i] = (fact){.id = IDS[i], .kind = i < 3 ? ID_NONE : 0, .life_count = 1, .lives = l};
    }
    pack->k.facts = facts;
    pack->k.fact_count += COUNT(IDS);
}

/* --- the same, as it is told --- */

typedef struct fixture {
    arena *mem;
    random_pack *pack;
    const problem *p;
    const answer *a;
    oracle o;
    const deployment *d;
    bool *expressed, *made;
} fixture;

static unsigned running, plans, made_ones, previews, lacking, lefts, orphans, opens;

static var_id var_of(const fixture *f, setting_ref s, uint16_t who) {
    for (unsigned i = 0; i < f->o.decision_count; i++)
        if (f->o.at[i].setting == s.id && f->o.at[i].client == (s.whose == SCOPE_ME ? who : ID_NONE)) return (var_id)i;
    return ID_NONE;
}

/* Where that is not known it is shown, and counts. */
static bool applies(const fixture *f, var_id v) {
    const setting *s = &f->pack->k.settings[f->o.at[v].setting];
    return !s->applies || oracle_evaluate(&f->o, s->applies, f->o.at[v].client) != NO;
}

static const property_value *value_in(const fixture *f, const resource_property *q, uint16_t who) {
    if (q->setting.id == ID_NONE) return &q->values[0];
    var_id v = var_of(f, q->setting, who);
    for (size_t i = 0; applies(f, v) && i < q->value_count; i++)
        if (q->values[i].options == (option_mask)1 << f->o.at[v].option) return &q->values[i];
    return NULL;
}

static bool has(const resource *r, size_t version, const resource_property *q) {
    return r->api[version].preview ? version >= q->from : version >= q->stable_from;
}

/* A property that holds, of those with its path the first. */
typedef struct holding {
    const resource_property *is;
    const property_value *value;
    bool usual;
} holding;

static size_t all_holding(const fixture *f, const resource *r, uint16_t who, holding *out) {
    size_t n = 0;
    for (size_t i = 0; i < r->property_count; i++) {
        const resource_property *q = &r->properties[i];
        const property_value *v = value_in(f, q, who);
        bool taken = false;
        for (size_t j = 0; j < n; j++) taken |= strcmp(out[j].is->path, q->path) == 0;
        truth there = oracle_evaluate(&f->o, q->when, who);
        if (taken || !v || there != YES) continue;
        out[n++] = (holding){q, v, q->fallback && strcmp(q->fallback->text, v->text) == 0};
    }
    return n;
}

static size_t missing_in(const resource *r, size_t version, const holding *all, size_t count) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) n += !all[i].usual && !has(r, version, all[i].is);
    return n;
}

/* Every version is looked at: it is better to lack less, then to be stable, then to be newer. */
static size_t best_version(const fixture *f, const resource *r, const holding *all, size_t count) {
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < r->api_count; i++) {
        if (r->api[i].known.day > f->p->as_of) continue;
        if (best == SIZE_MAX) best = i;
        size_t here = missing_in(r, i, all, count), there = missing_in(r, best, all, count);
        bool as_stable = r->api[i].preview <= r->api[best].preview;
        if (here < there || (here == there && as_stable)) best = i;
    }
    return best;
}

static const made_resource *found(const fixture *f, size_t which) {
    for (size_t i = 0; i < f->d->resource_count; i++)
        if (f->d->resources[i].of == which) return &f->d->resources[i];
    return NULL;
}

static bool is_left(const fixture *f, var_id v, size_t of, const char *what) {
    for (size_t i = 0; i < f->d->left_count; i++) {
        const left_over *x = &f->d->left[i];
        if (v != ID_NONE ? x->var == v : x->var == ID_NONE && x->of == of && strcmp(x->what, what) == 0) return true;
    }
    return false;
}

/* Would the property be there, if only it were known that it holds? */
static bool is_open(const fixture *f, const resource *r, size_t which, uint16_t who, const holding *all, size_t count) {
    const resource_property *q = &r->properties[which];
    for (size_t i = 0; i < count; i++)
        if (all[i].is < q && strcmp(all[i].is->path, q->path) == 0) return false;
    return value_in(f, q, who) && oracle_evaluate(&f->o, q->when, who) == UNKNOWN;
}

static void check_made(const fixture *f, size_t which, const made_resource *m) {
    const deployed *d = &f->p->deployed[which];
    const resource *r = d->life->resource;
    holding all[8];
    size_t n = all_holding(f, r, d->client, all), at = 0, version = best_version(f, r, all, n);
    assert_ptr_equal(m->api, &r->api[version]);
    previews += m->passed != NULL;
    for (size_t i = 0; i < n; i++) {
        bool there = has(r, version, all[i].is), said = there && (!all[i].usual || all[i].is->always);
        if (!there && !all[i].usual) {
            lacking++;
            assert_true(is_left(f, ID_NONE, which, all[i].is->path));
        }
        if (!said) continue;
        assert_true(at < m->property_count);
        assert_ptr_equal(m->properties[at].is, all[i].is);
        assert_ptr_equal(m->properties[at].value, all[i].value);
        assert_int_equal(m->properties[at++].changed, !all[i].usual && all[i].is->setting.id != ID_NONE);
    }
    assert_int_equal(at, m->property_count);
    for (size_t i = 0; i < r->property_count; i++)
        if (is_open(f, r, i, d->client, all, n)) assert_true(is_left(f, ID_NONE, which, r->properties[i].path));
}

/* The newest stable version was not good enough: it has not what is named. */
static void check_passed(const fixture *f, const made_resource *m) {
    const resource *r = f->p->deployed[m->of].life->resource;
    const api_version *stable = NULL;
    for (size_t i = 0; i < r->api_count; i++)
        if (!r->api[i].preview && r->api[i].known.day <= f->p->as_of) stable = &r->api[i];
    assert_true(!m->passed || (m->passed == stable && m->api != stable));
    if (m->passed) assert_false(has(r, (size_t)(stable - r->api), m->lacks));
    if (!m->api->preview) assert_ptr_equal(m->api, stable);
}

/* What holds is made, unless what it belongs to is not. */
static bool is_to_be_made(const fixture *f, size_t which) {
    const deployed *d = &f->p->deployed[which];
    if (d->life->kind != FACT_RESOURCE || oracle_evaluate(&f->o, d->life->when, d->client) != YES) return false;
    const char *parent = d->life->resource->parent;
    if (!parent) return true;
    for (size_t i = 0; i < f->p->deployed_count; i++) {
        const deployed *other = &f->p->deployed[i];
        if (strcmp(f->pack->k.facts[other->fact].id, parent) != 0) continue;
        if ((other->client == ID_NONE || other->client == d->client) && is_to_be_made(f, i)) return true;
    }
    return false;
}

static void check_resources(const fixture *f) {
    size_t last = 0, by_hand = 0;
    for (size_t i = 0; i < f->d->resource_count; i++) {
        assert_true(i == 0 || f->d->resources[i].of > last);
        last = f->d->resources[i].of;
    }
    for (size_t i = 0; i < f->p->deployed_count; i++) {
        const deployed *d = &f->p->deployed[i];
        const made_resource *m = found(f, i);
        bool holds = oracle_evaluate(&f->o, d->life->when, d->client) == YES;
        bool open = oracle_evaluate(&f->o, d->life->when, d->client) == UNKNOWN;
        assert_int_equal(open, is_left(f, ID_NONE, i, "when"));
        opens += open;
        if (d->life->kind == FACT_BY_HAND) by_hand += holds;
        assert_int_equal(m != NULL, is_to_be_made(f, i));
        if (d->life->kind == FACT_RESOURCE && holds && !m) {
            orphans++;
            assert_true(is_left(f, ID_NONE, i, d->life->resource->parent));
        }
        if (!m) continue;
        made_ones++;
        check_made(f, i, m);
        check_passed(f, m);
    }
    assert_int_equal(by_hand, f->d->by_hand_count);
}

/* Does something of the plan express the decision? */
static bool expresses(const fixture *f, const deployed *d, var_id v) {
    truth holds = oracle_evaluate(&f->o, d->life->when, d->client);
    for (size_t i = 0; holds != UNKNOWN && i < d->life->answer_count; i++)
        if (var_of(f, d->life->answers[i], d->client) == v) return true;
    if (d->life->kind != FACT_RESOURCE || holds != YES) return false;
    const resource *r = d->life->resource;
    holding all[8];
    size_t n = all_holding(f, r, d->client, all), version = best_version(f, r, all, n);
    for (size_t i = 0; i < n; i++) {
        bool follows = all[i].is->setting.id != ID_NONE && var_of(f, all[i].is->setting, d->client) == v;
        if (follows && (all[i].usual || has(r, version, all[i].is))) return true;
    }
    return false;
}

static void check_left(const fixture *f) {
    for (var_id v = 0; v < f->o.decision_count; v++) {
        const decision *x = &f->o.at[v];
        bool left = applies(f, v) && x->vendor_default != (int)x->option;
        for (size_t i = 0; i < f->p->deployed_count; i++) left &= !expresses(f, &f->p->deployed[i], v);
        assert_int_equal(left, is_left(f, v, 0, NULL));
        lefts += left;
    }
}

static void run_case(unsigned seed) {
    fixture f = {.mem = arena_new(0)};
    f.pack = random_pack_make(f.mem, seed);
    add_resources(f.mem, f.pack, seed);
    f.p = problem_build(f.mem, &f.pack->k, &f.pack->s, f.pack->as_of, diags_new(f.mem));
    assert_non_null(f.p);
    oracle_init(&f.o, f.pack);
    f.a = answer_make_brief(f.mem, f.p);
    f.d = explain_deployment(f.mem, f.a);
    assert_int_equal(f.d != NULL, f.a->kind == ANSWER_PLAN);
    if (f.d) {
        plans++;
        for (unsigned i = 0; i < f.o.decision_count; i++) f.o.at[i].option = f.a->option[i];
        check_resources(&f);
        check_left(&f);
    }
    arena_free(f.mem);
}

static int name_seed(void **state) {
    (void)state;
    print_message("# %u plans; last seed %u (ACRPLAN_SEED=%u runs it alone)\n", plans, running, running);
    return 0;
}

static void what_deploys_a_plan_is_what_the_rules_say(void **state) {
    (void)state;
    unsigned first, count = cases_of(6000, &first);
    for (running = first; running < first + count; running++) run_case(running);
    print_message("# %u made, %u previews, %u lacking, %u left, %u without parent, %u open\n", made_ones, previews,
                  lacking, lefts, orphans, opens);
    unsigned least = count / 50;
    if (count > 1)
        assert_true(made_ones > least && previews > least && lacking > least && lefts > least && orphans > least &&
                    opens > least);
}

/* What is deployed is no part of what is solved. */
static void resources_change_no_plan(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed += one_in()) {
        arena *mem = arena_new(0);
        random_pack *pack = random_pack_make(mem, seed);
        const problem *without = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
        const answer *a = answer_make(mem, without);
        add_resources(mem, pack, seed);
        const problem *with = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
        const answer *b = answer_make(mem, with);
        assert_int_equal(without->question_count, with->question_count);
        assert_int_equal(a->kind, b->kind);
        if (a->kind == ANSWER_PLAN) assert_memory_equal(a->option, b->option, with->decision_count);
        arena_free(mem);
    }
}

/* --- a pack as text --- */

static const made_resource *resource_called(const answer *a, const deployment *d, const char *id, uint16_t who) {
    for (size_t i = 0; i < d->resource_count; i++) {
        const deployed *x = &a->problem->deployed[d->resources[i].of];
        if (x->client == who && strcmp(a->problem->knowledge->facts[x->fact].id, id) == 0) return &d->resources[i];
    }
    return NULL;
}

/* "path=value ..." of a resource, a changed one with a star. */
static const char *said(arena *mem, const made_resource *m) {
    const char *all = "";
    for (size_t i = 0; m && i < m->property_count; i++) {
        const made_property *p = &m->properties[i];
        all = arena_printf(mem, "%s%s%s%s=%s", all, i ? " " : "", p->is->path, p->changed ? "*" : "", p->value->text);
    }
    return all;
}

static void versions_follow_the_day_and_the_plan(void **state) {
    cafe *c = *state;
    static const struct {
        const char *body, *day, *api, *passed, *said;
    } CASES[] = {
        {"quantities = { cups = 40 }, pins = { milk = 'no_milk', grinder = 'off', telemetry = 'off', model = 'Compact' }",
         "2020-02-01", "2019-06-01", NULL, "model.name*=C1 properties.remoteDiagnosis=false"},
        {"quantities = { cups = 40 }, pins = { model = 'Classic', grinder = 'on', telemetry = 'off' }", "2020-07-01",
         "2020-06-01-preview", "2019-06-01", "model.name*=C2 properties.grinders*=2"},
        {"quantities = { cups = 40 }, pins = { model = 'Classic', grinder = 'on', telemetry = 'off' }", "2022-10-31",
         "2022-06-01-preview", "2021-01-01",
         "model.name*=C2 properties.grinders*=2 properties.remoteDiagnosis=false properties.visits[0].days={days_between_visits}"},
        {"quantities = { cups = 40 }, pins = { model = 'Classic', grinder = 'on', telemetry = 'off' }", "2022-11-01",
         "2022-10-01", NULL, "model.name*=C2 properties.grinders*=2 properties.visits[0].days={days_between_visits}"},
        {"quantities = { cups = 40 }, pins = { model = 'Classic', telemetry = 'on' }", "2022-11-01",
         "2022-06-01-preview", "2022-10-01",
         "model.name*=C2 properties.remoteDiagnosis*=true properties.visits[0].days={days_between_visits}"},
        {"quantities = { cups = 40 }, pins = { model = 'Classic', telemetry = 'on' }", "2024-06-30",
         "2023-08-01-preview", "2024-02-01",
         "model.name*=C2 properties.remoteDiagnosis*=true properties.visits[0].days={days_between_visits}"},
    };
    for (size_t i = 0; i < COUNT(CASES); i++) {
        const answer *a = cafe_answer(c, CASES[i].body, CASES[i].day);
        const deployment *d = explain_deployment(c->mem, a);
        if (!d) fail_msg("%zu: no plan", i);
        const made_resource *m = resource_called(a, d, "order-machine", ID_NONE);
        assert_non_null(m);
        if (strcmp(m->api->name, CASES[i].api) != 0) fail_msg("%zu: %s", i, m->api->name);
        assert_int_equal(m->passed != NULL, CASES[i].passed != NULL);
        if (m->passed) assert_string_equal(m->passed->name, CASES[i].passed);
        assert_string_equal(said(c->mem, m), CASES[i].said);
    }
}

static void what_belongs_to_clients_is_theirs(void **state) {
    cafe *c = *state;
    const answer *a = cafe_answer(
        c,
        "clients = { front = counter { access = 'tap' }, desk = office { access = 'tap', floor = 'ground' } }, "
        "quantities = { syrups = 2 }",
        "2023-01-01");
    const deployment *d = explain_deployment(c->mem, a);
    assert_non_null(d);
    for (uint16_t who = 0; who < 2; who++)
        assert_string_equal(said(c->mem, resource_called(a, d, "order-tap", who)),
                            "properties.key={key_number} properties.machine={order-machine.id}");
    assert_null(resource_called(a, d, "order-hose", 0));
    size_t keys = 0, lists = 0;
    for (size_t i = 0; i < d->parameter_count; i++) {
        const parameter *p = &a->problem->knowledge->parameters[d->parameters[i].parameter];
        keys += strcmp(p->name, "key_number") == 0 && d->parameters[i].client == keys;
        if (p->type != PARAMETER_LIST) continue;
        lists++;
        assert_int_equal(d->parameters[i].count, 2);
    }
    assert_int_equal(keys, 2);
    assert_int_equal(lists, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(versions_follow_the_day_and_the_plan, cafe_open, cafe_close),
        cmocka_unit_test_setup_teardown(what_belongs_to_clients_is_theirs, cafe_open, cafe_close),
        cmocka_unit_test_teardown(what_deploys_a_plan_is_what_the_rules_say, name_seed),
        cmocka_unit_test(resources_change_no_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
