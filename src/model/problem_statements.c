/* Variables and the statements of the scenario. */
#include "model/problem_build.h"

void fail(builder *b, place where, const char *hint, const char *what) {
    b->failed = true;
    diag_add(b->d, DIAG_ERROR, where, hint, "%s", what);
}

/* --- variables --- */

static const setting *setting_of(const builder *b, const variable *v) {
    return &b->k->settings[v->setting];
}

static void add_variable(builder *b, uint16_t who, setting_id id) {
    const setting *s = &b->k->settings[id];
    if (s->given) return;
    variable v = {.name = s->name,
                  .setting = id,
                  .client = who,
                  .option_count = (uint8_t)s->option_count,
                  .vendor_default = -1,
                  .default_fact = ID_NONE};
    if (who != ID_NONE) v.name = arena_printf(b->mem, "%s.%s", b->s->clients[who].name, s->name);
    b->var_of[row_of(who) * b->k->setting_count + id] = (var_id)b->vars.len;
    vec_push(b->mem, &b->vars, v);
}

static void add_kind_variables(builder *b, uint16_t who, kind_id kind) {
    const client_kind *c = &b->k->kinds[kind];
    if (c->parent != ID_NONE) add_kind_variables(b, who, c->parent);
    for (size_t i = 0; i < c->setting_count; i++) add_variable(b, who, c->settings[i]);
}

static void take_default(builder *b, fact_id f, const life *l, uint16_t me) {
    uint16_t who = l->whose == SCOPE_ME ? me : ID_NONE;
    var_id v = b->var_of[row_of(who) * b->k->setting_count + l->setting];
    if (v == ID_NONE) return;
    for (int o = 0; o < b->vars.at[v].option_count; o++) {
        if (!((l->options >> o) & 1)) continue;
        b->vars.at[v].vendor_default = (int8_t)o;
        b->vars.at[v].default_fact = f;
        return;
    }
}

static void take_defaults(builder *b) {
    for (size_t i = 0; i < b->k->fact_count; i++) {
        const fact *f = &b->k->facts[i];
        const life *l = fact_at(f, b->as_of);
        if (!l || l->kind != FACT_DEFAULT) continue;
        if (f->kind == ID_NONE) take_default(b, (fact_id)i, l, ID_NONE);
        for (size_t c = 0; f->kind != ID_NONE && c < b->s->client_count; c++)
            if (kind_is(b->k, b->s->clients[c].kind, f->kind)) take_default(b, (fact_id)i, l, (uint16_t)c);
    }
}

/* The vendor's default is tried first, then the order of declaration. */
static void order_options(variable *v) {
    uint8_t n = 0;
    if (v->vendor_default >= 0) v->order[n++] = (uint8_t)v->vendor_default;
    for (uint8_t o = 0; o < v->option_count; o++)
        if (o != v->vendor_default) v->order[n++] = o;
}

void build_variables(builder *b) {
    size_t cells = (b->s->client_count + 1) * b->k->setting_count;
    b->var_of = ARENA_ARRAY(b->mem, cells, var_id);
    for (size_t i = 0; i < cells; i++) b->var_of[i] = ID_NONE;
    for (size_t i = 0; i < b->k->setting_count; i++)
        if (b->k->settings[i].kind == ID_NONE) add_variable(b, ID_NONE, (setting_id)i);
    for (size_t i = 0; i < b->s->client_count; i++) add_kind_variables(b, (uint16_t)i, b->s->clients[i].kind);
    if (b->vars.len >= ID_NONE / 4) {
        fail(b, (place){b->s->file, 0}, "describe fewer clients", "the scenario has too many decisions");
        return;
    }
    b->p->decision_count = b->vars.len;
    take_defaults(b);
    for (size_t i = 0; i < b->vars.len; i++) order_options(&b->vars.at[i]);
    b->var_at = b->vars.at;
}

/* Where a setting does not apply it takes its first option, and is not shown. */
static void build_applies(builder *b, var_id v) {
    const formula *here = fold_applies(b, b->vars.at[v].client, b->vars.at[v].setting, true);
    const formula *first = formula_literal(b->t, v, 1);
    group_set none = {0};
    assert_formula(b, formula_or2(b->t, here, first), &none, ID_NONE);
    const formula *shown = formula_resolve(b->t, here, true, false);
    if (formula_is_true(shown)) return;
    if (formula_is_false(shown)) {
        /* No option has this bit, or the variable is fixed to another: the literal never holds. */
        option_mask full = mask_full(b->vars.at[v].option_count);
        b->vars.at[v].shown = (literal){.mask = full == ~(option_mask)0 ? ~(option_mask)1 : full + 1, .var = v};
        return;
    }
    literal l = literal_of(b, shown);
    b->vars.at[v].shown = l;
}

void build_applicability(builder *b) {
    for (size_t v = 0; v < b->p->decision_count; v++)
        if (setting_of(b, &b->vars.at[v])->applies) build_applies(b, (var_id)v);
}

/* --- groups and what is given --- */

group_id new_group(builder *b, group g) {
    if (b->groups.len >= UINT16_MAX) {
        fail(b, g.where, "describe fewer clients", "the problem has more than 65,534 statements and facts");
        return GROUP_ALWAYS;
    }
    vec_push(b->mem, &b->groups, g);
    return (group_id)(b->groups.len - 1);
}

group_id fact_group(builder *b, fact_id f, const life *l, uint16_t who) {
    if (b->k->facts[f].kind == ID_NONE) who = ID_NONE;
    group_id *g = &b->fact_groups[row_of(who) * b->k->fact_count + f];
    if (*g == GROUP_ALWAYS) {
        *g = new_group(b, (group){.kind = GROUP_KIND_FACT, .index = f, .client = who, .life = l, .where = l->where});
    }
    return *g;
}

static void narrow(said *out, const choice *c, group_id g) {
    /* Contradictory statements are caught as clauses; the first one then counts here. */
    option_mask both = out->mask ? out->mask & c->options : c->options;
    if (both) out->mask = both;
    group_set_add(&out->groups, g);
}

said said_of(const builder *b, uint16_t who, setting_id which) {
    said out = {0};
    const struct client *c = who == ID_NONE ? NULL : &b->s->clients[who];
    for (size_t i = 0; c && i < c->given_count; i++)
        if (c->given[i].setting == which) narrow(&out, &c->given[i], b->given_groups[who][i]);
    for (size_t i = 0; i < b->s->pin_count; i++) {
        const choice *pin = &b->s->pins[i];
        if (pin->setting == which && pin->client == who) narrow(&out, pin, b->pin_groups[i]);
    }
    return out;
}

said current_of(const builder *b, uint16_t who, setting_id which) {
    said out = {0};
    for (size_t i = 0; i < b->s->current_count; i++) {
        const choice *c = &b->s->current[i];
        if (c->setting == which && c->client == who) narrow(&out, c, b->current_groups[i]);
    }
    return out;
}

uint16_t question_of(builder *b, group_kind kind, uint16_t index, uint16_t who) {
    for (size_t i = 0; i < b->questions.len; i++) {
        const question *q = &b->questions.at[i].what;
        if (q->kind == kind && q->index == index && q->client == who) return (uint16_t)i;
    }
    open_question q = {.what = {.kind = kind, .index = index, .client = who}};
    vec_push(b->mem, &b->questions, q);
    return (uint16_t)(b->questions.len - 1);
}

void assume(builder *b, group_kind kind, uint16_t index, uint16_t who) {
    for (size_t i = 0; i < b->assumptions.len; i++) {
        const assumption *a = &b->assumptions.at[i];
        if (a->kind == kind && a->index == index && a->client == who) return;
    }
    assumption new = {.kind = kind, .index = index, .client = who};
    vec_push(b->mem, &b->assumptions, new);
}

static group_id *choice_groups(builder *b, const choice *at, size_t count, group_kind kind, uint16_t who) {
    group_id *out = ARENA_ARRAY(b->mem, count, group_id);
    for (size_t i = 0; i < count; i++)
        out[i] = new_group(b, (group){.kind = kind, .index = (uint16_t)i, .client = who, .where = at[i].where});
    return out;
}

static void client_groups(builder *b) {
    size_t n = b->s->client_count;
    b->client_groups = ARENA_ARRAY(b->mem, n, group_id);
    b->given_groups = ARENA_ARRAY(b->mem, n, group_id *);
    for (size_t i = 0; i < n; i++) {
        const struct client *c = &b->s->clients[i];
        uint16_t who = (uint16_t)i;
        b->client_groups[i] =
            new_group(b, (group){.kind = GROUP_KIND_CLIENT, .index = who, .client = who, .where = c->where});
        b->given_groups[i] = choice_groups(b, c->given, c->given_count, GROUP_KIND_CLIENT_SETTING, who);
    }
}

static void amount_and_context_groups(builder *b) {
    b->amount_groups = ARENA_ARRAY(b->mem, b->s->amount_count, group_id);
    b->context_groups = ARENA_ARRAY(b->mem, b->s->context_count, group_id);
    for (uint16_t i = 0; i < b->s->amount_count; i++) {
        group g = {.kind = GROUP_KIND_QUANTITY, .index = i, .client = ID_NONE, .where = b->s->amounts[i].where};
        b->amount_groups[i] = new_group(b, g);
    }
    for (uint16_t i = 0; i < b->s->context_count; i++) {
        group g = {.kind = GROUP_KIND_CONTEXT, .index = i, .client = ID_NONE, .where = b->s->contexts[i].where};
        b->context_groups[i] = new_group(b, g);
    }
}

/* --- statements --- */

static void assert_choice(builder *b, const choice *c, group_id g, group_id also) {
    group_set groups = {0};
    group_set_add(&groups, g);
    group_set_add(&groups, also);
    if (b->k->settings[c->setting].given) return;
    assert_formula(b, fold_option(b, c->client, c->setting, c->options, true), &groups, ID_NONE);
}

/* Two statements of one fact about the world that leave nothing. */
static void assert_agreement(builder *b, const choice *x, group_id gx, const choice *y, group_id gy) {
    if (x->setting != y->setting || x->client != y->client || (x->options & y->options)) return;
    if (!b->k->settings[x->setting].given) return;
    group_set groups = {0};
    group_set_add(&groups, gx);
    group_set_add(&groups, gy);
    assert_formula(b, formula_false(b->t), &groups, ID_NONE);
}

static void assert_agreements(builder *b) {
    for (size_t i = 0; i < b->s->pin_count; i++) {
        const choice *pin = &b->s->pins[i];
        for (size_t j = 0; j < i; j++) assert_agreement(b, &b->s->pins[j], b->pin_groups[j], pin, b->pin_groups[i]);
        const struct client *c = pin->client == ID_NONE ? NULL : &b->s->clients[pin->client];
        for (size_t j = 0; c && j < c->given_count; j++)
            assert_agreement(b, &c->given[j], b->given_groups[pin->client][j], pin, b->pin_groups[i]);
    }
}

static void assert_requirements(builder *b, const group_id *groups) {
    for (size_t i = 0; i < b->s->asked_count; i++) {
        if (b->s->asked[i].how_much != PRIORITY_MUST) continue;
        group_set set = {0};
        group_set_add(&set, groups[i]);
        const cond *means = b->k->requirements[b->s->asked[i].requirement].means;
        assert_formula(b, fold(b, means, true, ID_NONE), &set, ID_NONE);
    }
}

static group_id *requirement_groups(builder *b) {
    group_id *out = ARENA_ARRAY(b->mem, b->s->asked_count, group_id);
    for (uint16_t i = 0; i < b->s->asked_count; i++) {
        group g = {.kind = GROUP_KIND_REQUIREMENT, .index = i, .client = ID_NONE, .where = b->s->asked[i].where};
        if (b->s->asked[i].how_much == PRIORITY_MUST) out[i] = new_group(b, g);
    }
    return out;
}

static void current_groups(builder *b) {
    b->current_groups = choice_groups(b, b->s->current, b->s->current_count, GROUP_KIND_CURRENT, ID_NONE);
    for (size_t i = 0; i < b->s->current_count; i++)
        b->groups.at[b->current_groups[i]].client = b->s->current[i].client;
    if (!b->s->exists) return;
    b->exists_group = new_group(
        b, (group){.kind = GROUP_KIND_CURRENT, .index = ID_NONE, .client = ID_NONE, .where = b->s->current_where});
}

static void budget_group(builder *b) {
    b->p->budget = b->s->has_budget ? b->s->budget : INT64_MAX;
    if (!b->s->has_budget) return;
    group g = {.kind = GROUP_KIND_BUDGET, .client = ID_NONE, .where = b->s->budget_where};
    b->p->budget_group = new_group(b, g);
}

void build_statements(builder *b) {
    vec_push(b->mem, &b->groups, ((group){.kind = GROUP_KIND_ALWAYS, .client = ID_NONE}));
    group_id *requirements = requirement_groups(b);
    client_groups(b);
    b->pin_groups = choice_groups(b, b->s->pins, b->s->pin_count, GROUP_KIND_PIN, ID_NONE);
    for (size_t i = 0; i < b->s->pin_count; i++) b->groups.at[b->pin_groups[i]].client = b->s->pins[i].client;
    budget_group(b);
    amount_and_context_groups(b);
    current_groups(b);
    b->fact_groups = ARENA_ARRAY(b->mem, (b->s->client_count + 1) * b->k->fact_count, group_id);
    if (b->failed) return;

    assert_requirements(b, requirements);
    for (uint16_t i = 0; i < b->s->client_count; i++)
        for (size_t j = 0; j < b->s->clients[i].given_count; j++)
            assert_choice(b, &b->s->clients[i].given[j], b->given_groups[i][j], b->client_groups[i]);
    for (size_t i = 0; i < b->s->pin_count; i++) assert_choice(b, &b->s->pins[i], b->pin_groups[i], GROUP_ALWAYS);
    assert_agreements(b);
}

/* --- wishes --- */

static void build_preference(builder *b, uint16_t i) {
    const preference *w = &b->s->preferences[i];
    const formula *missed = fold_option(b, w->what.client, w->what.setting, w->what.options, false);
    add_effect(b, missed,
               (effect){.kind = EFFECT_PREFERENCE,
                        .level = GOAL_PREFERENCES,
                        .cost = w->weight,
                        .fact = ID_NONE,
                        .client = w->what.client,
                        .index = i});
}

static void build_wished_requirement(builder *b, uint16_t i) {
    const asked *a = &b->s->asked[i];
    if (a->how_much == PRIORITY_MUST) return;
    const formula *missed = fold(b, b->k->requirements[a->requirement].means, false, ID_NONE);
    int64_t weight = a->how_much == PRIORITY_SHOULD ? 100 : 10;
    add_effect(b, missed,
               (effect){.kind = EFFECT_PREFERENCE,
                        .level = GOAL_PREFERENCES,
                        .cost = weight,
                        .fact = ID_NONE,
                        .client = ID_NONE,
                        .index = i,
                        .is_asked = true});
}

static void build_departure(builder *b, var_id v) {
    const variable *x = &b->vars.at[v];
    if (x->vendor_default < 0) return;
    const formula *departs = formula_literal(b->t, v, ~((option_mask)1 << x->vendor_default));
    effect e = {.kind = EFFECT_DEPARTURE,
                .level = GOAL_DEFAULTS,
                .cost = 1,
                .fact = x->default_fact,
                .client = x->client,
                .departs = v};
    if (x->shown.mask) {
        /* A setting that does not apply has its first option: only then can it leave a default without being shown. */
        const formula *shown = formula_literal(b->t, x->shown.var, x->shown.mask);
        if (x->vendor_default != 0) departs = formula_and2(b->t, shown, departs);
    }
    add_effect(b, departs, e);
}

void build_wishes(builder *b) {
    for (size_t i = 0; i < b->s->preference_count; i++) build_preference(b, (uint16_t)i);
    for (size_t i = 0; i < b->s->asked_count; i++) build_wished_requirement(b, (uint16_t)i);
    for (size_t v = 0; v < b->p->decision_count; v++) build_departure(b, (var_id)v);
}
