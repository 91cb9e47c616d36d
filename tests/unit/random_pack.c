#include "random_pack.h"

#include "base/vec.h"

/* Days on which lives of facts begin and end. */
#define FIRST_DAY 100
#define LAST_DAY 130

typedef struct maker {
    arena *mem;
    dice d;
    random_pack *out;
    VEC(setting) settings;
    VEC(client_kind) kinds;
    VEC(named_condition) conditions;
    VEC(fact) facts;
    unsigned registry_settings;
    bool in_client; /* conditions may speak of `me` */
    bool fractions; /* factors and prices are no whole numbers */
    bool defining;  /* a condition of a client kind: it must not name itself, under whatever kind */
} maker;

static option_mask some_options(maker *m, size_t count) {
    option_mask full = ((option_mask)1 << count) - 1, mask = roll(&m->d) & full;
    return mask ? mask : 1;
}

/* --- vocabulary --- */

static const cond *random_cond(maker *m, unsigned depth);

static void add_setting(maker *m, kind_id kind, bool may_apply) {
    unsigned count = 2 + below(&m->d, 2);
    setting s = {.name = arena_printf(m->mem, "s%zu", m->settings.len),
                 .section = ID_NONE,
                 .kind = kind,
                 .option_count = count,
                 .options = ARENA_ARRAY(m->mem, count, option)};
    s.given = chance(&m->d, 20);
    s.assumed = s.given && chance(&m->d, 30) ? (int8_t)below(&m->d, (unsigned)s.option_count) : -1;
    s.headline = chance(&m->d, 50);
    if (may_apply && chance(&m->d, 30)) s.applies = random_cond(m, 1);
    vec_push(m->mem, &m->settings, s);
    m->out->k.settings = m->settings.at;
    m->out->k.setting_count = m->settings.len;
}

static void add_kind(maker *m, kind_id parent) {
    setting_id *own = ARENA_ARRAY(m->mem, 1, setting_id);
    own[0] = (setting_id)m->settings.len;
    kind_id id = (kind_id)m->kinds.len;
    add_setting(m, id, false);
    client_kind c = {.name = arena_printf(m->mem, "k%u", id), .parent = parent, .setting_count = 1, .settings = own};
    vec_push(m->mem, &m->kinds, c);
    m->out->k.kinds = m->kinds.at;
    m->out->k.kind_count = m->kinds.len;
}

static void add_quantities(maker *m) {
    quantity *q = ARENA_ARRAY(m->mem, 3, quantity);
    for (unsigned i = 0; i < 3; i++) {
        q[i].name = arena_printf(m->mem, "q%u", i);
        q[i].has_default = chance(&m->d, 70);
        q[i].fallback = (amount)below(&m->d, 5) * AMOUNT_ONE / 2;
    }
    m->out->k.quantities = q;
    m->out->k.quantity_count = 3;
}

static void add_contexts(maker *m) {
    context *c = ARENA_ARRAY(m->mem, 2, context);
    c[0] = (context){.name = "c0", .type = CONTEXT_CHOICE, .option_count = 2};
    c[0].options = ARENA_ARRAY(m->mem, 2, option);
    c[0].default_option = (int)below(&m->d, 3) - 1;
    c[1] = (context){.name = "c1", .type = CONTEXT_DATE, .default_is_asof = chance(&m->d, 50)};
    m->out->k.contexts = c;
    m->out->k.context_count = 2;
}

/* --- conditions --- */

static const cond *leaf(maker *m, cond c) {
    return cond_node(m->mem, c);
}

static const cond *option_leaf(maker *m, cond_op op) {
    scope whose = m->in_client && chance(&m->d, 50) ? SCOPE_ME : SCOPE_DESIGN;
    setting_id id = whose == SCOPE_ME ? m->kinds.at[0].settings[0] : (setting_id)below(&m->d, m->registry_settings);
    return leaf(m,
                (cond){.op = op, .whose = whose, .id = id, .mask = some_options(m, m->settings.at[id].option_count)});
}

/* Conditions of terms are over decisions only, so that all of a sum is known or the question is its quantity. */
static const cond *term_cond(maker *m) {
    for (unsigned i = 0; i < m->registry_settings; i++) {
        setting_id id = (setting_id)((i + below(&m->d, m->registry_settings)) % m->registry_settings);
        if (m->settings.at[id].given) continue;
        return leaf(m, (cond){.op = COND_IN, .id = id, .mask = some_options(m, m->settings.at[id].option_count)});
    }
    return &COND_ALWAYS;
}

static const expr *random_sum(maker *m, bool negative) {
    expr *e = ARENA_NEW(m->mem, expr);
    unsigned count = below(&m->d, 4);
    expr_term *t = ARENA_ARRAY(m->mem, count, expr_term);
    e->constant = (amount)below(&m->d, 3) * AMOUNT_ONE;
    for (unsigned i = 0; i < count; i++) {
        t[i].factor = (amount)below(&m->d, 3) * AMOUNT_ONE;
        if (m->fractions) t[i].factor = t[i].factor * 3 / 8;
        if (negative && chance(&m->d, 30)) t[i].factor = -t[i].factor;
        t[i].quantity = chance(&m->d, 60) ? (quantity_id)below(&m->d, 3) : ID_NONE;
        if (chance(&m->d, 60)) t[i].when = term_cond(m);
    }
    e->term_count = count;
    e->terms = t;
    return e;
}

static const cond *client_leaf(maker *m) {
    if (!m->kinds.len) return option_leaf(m, COND_IN);
    bool outer = m->in_client;
    m->in_client = true;
    const cond *inner = chance(&m->d, 30) ? &COND_ALWAYS : option_leaf(m, COND_IN);
    m->in_client = outer;
    const cond **kids = ARENA_ARRAY(m->mem, 1, const cond *);
    kids[0] = inner;
    return leaf(m, (cond){.op = chance(&m->d, 50) ? COND_ANY : COND_EVERY,
                          .id = (uint16_t)below(&m->d, 2),
                          .kid_count = 1,
                          .kids = kids});
}

static const cond *named_leaf(maker *m) {
    if (!m->conditions.len) return option_leaf(m, COND_IN);
    condition_id id = (condition_id)below(&m->d, (unsigned)m->conditions.len);
    const named_condition *n = &m->conditions.at[id];
    if (n->kind != ID_NONE && (!m->in_client || m->defining)) return option_leaf(m, COND_IN);
    return leaf(
        m, (cond){.op = COND_NAMED, .whose = n->kind == ID_NONE ? SCOPE_DESIGN : SCOPE_ME, .id = id, .name = n->name});
}

static const cond *random_leaf(maker *m) {
    switch (below(&m->d, 12)) {
    case 0: return option_leaf(m, COND_WAS);
    case 1: return leaf(m, (cond){.op = COND_CONTEXT, .id = 0, .mask = some_options(m, 2)});
    case 2: return leaf(m, (cond){.op = COND_BEFORE, .id = 1, .day = FIRST_DAY + (date)below(&m->d, 30)});
    case 3: return leaf(m, (cond){.op = COND_EXISTS});
    case 4:
        return leaf(m, (cond){.op = COND_COMPARE,
                              .cmp = (cond_cmp)below(&m->d, 4),
                              .sum = random_sum(m, true),
                              .bound = (amount)below(&m->d, 5) * AMOUNT_ONE});
    case 5: return client_leaf(m);
    case 6: return m->in_client ? leaf(m, (cond){.op = COND_IS, .id = 1}) : &COND_ALWAYS;
    case 7:
    case 8: return named_leaf(m);
    default: return option_leaf(m, COND_IN);
    }
}

static const cond *random_cond(maker *m, unsigned depth) {
    if (depth == 0 || chance(&m->d, 40)) return random_leaf(m);
    const cond *x = random_cond(m, depth - 1);
    if (chance(&m->d, 25)) return cond_not(m->mem, x);
    const cond *y = random_cond(m, depth - 1);
    return chance(&m->d, 50) ? cond_and(m->mem, x, y) : cond_or(m->mem, x, y);
}

/* --- facts --- */

static life random_life(maker *m, fact_kind kind);

/* One life, or two that meet in the middle. */
static fact_id add_fact(maker *m, fact_kind kind, kind_id owner) {
    unsigned count = 1 + chance(&m->d, 40);
    life *lives = ARENA_ARRAY(m->mem, count, life);
    date middle = FIRST_DAY + (date)below(&m->d, LAST_DAY - FIRST_DAY);
    bool outer = m->in_client;
    m->in_client = owner != ID_NONE;
    for (unsigned i = 0; i < count; i++) {
        lives[i] = random_life(m, kind);
        date until = count == 2 && i == 0 ? middle : DATE_OPEN;
        lives[i].when_true = (period){.since = {.day = i == 0 ? 0 : middle}, .until = {.day = until}};
    }
    m->in_client = outer;
    fact f = {.id = arena_printf(m->mem, "f%zu", m->facts.len), .kind = owner, .life_count = count, .lives = lives};
    vec_push(m->mem, &m->facts, f);
    return (fact_id)(m->facts.len - 1);
}

static void fill_cases(maker *m, life *l, bool is_limit) {
    unsigned count = 1 + below(&m->d, 2);
    case_amount *c = ARENA_ARRAY(m->mem, count, case_amount);
    const cond *split = term_cond(m);
    for (unsigned i = 0; i < count; i++) {
        c[i].value = is_limit ? (amount)below(&m->d, 6) * AMOUNT_ONE : (money)below(&m->d, 4) * MONEY_USD;
        if (m->fractions && !is_limit) c[i].value /= 700;
        c[i].unit = is_limit ? PRICE_PER_MONTH : (price_unit)below(&m->d, 3);
        c[i].when = count == 1 ? NULL : i == 0 ? split : cond_not(m->mem, split);
    }
    l->case_count = count;
    l->cases = c;
}

static void fill_price(maker *m, life *l) {
    l->unknown = chance(&m->d, 15);
    if (!l->unknown) fill_cases(m, l, false);
    if (chance(&m->d, 60)) l->of = random_sum(m, false);
    if (chance(&m->d, 60)) return;
    case_amount *free = ARENA_ARRAY(m->mem, 1, case_amount);
    free[0].value = (amount)(1 + below(&m->d, 3)) * AMOUNT_ONE;
    if (chance(&m->d, 50)) free[0].when = term_cond(m);
    l->free_count = 1;
    l->free = free;
}

static void fill_options(maker *m, life *l) {
    l->whose = m->in_client ? SCOPE_ME : SCOPE_DESIGN;
    l->setting = m->in_client ? m->kinds.at[0].settings[0] : (setting_id)below(&m->d, m->registry_settings);
    size_t count = m->settings.at[l->setting].option_count;
    l->options = (option_mask)1 << below(&m->d, (unsigned)count);
    l->from = some_options(m, count);
    l->state = (lifecycle_state)below(&m->d, LIFECYCLE_STATE_COUNT);
    l->how = (transition_how)below(&m->d, TRANSITION_HOW_COUNT);
}

static life random_life(maker *m, fact_kind kind) {
    life l = {.kind = kind, .when = chance(&m->d, 30) ? &COND_ALWAYS : random_cond(m, 2)};
    l.harm = (severity)below(&m->d, SEVERITY_COUNT);
    l.sure = kind == FACT_RULE && chance(&m->d, 5) ? CONFIDENCE_LOW : CONFIDENCE_HIGH;
    if (kind == FACT_RULE || kind == FACT_PRACTICE || kind == FACT_DEFINITION) l.then = random_cond(m, 2);
    if (kind == FACT_LIMIT) {
        l.of = random_sum(m, false);
        fill_cases(m, &l, true);
    }
    if (kind == FACT_PRICE) fill_price(m, &l);
    if (kind == FACT_LIFECYCLE || kind == FACT_DEFAULT || kind == FACT_TRANSITION) fill_options(m, &l);
    if (kind == FACT_LIFECYCLE) l.when = NULL;
    return l;
}

static void add_condition(maker *m, const char *name, kind_id kind, bool is_dated) {
    named_condition n = {.name = name, .kind = kind, .fact = ID_NONE};
    bool outer = m->in_client;
    m->in_client = m->defining = kind != ID_NONE;
    if (is_dated)
        n.fact = add_fact(m, FACT_DEFINITION, kind);
    else
        n.is = random_cond(m, 2);
    m->in_client = outer;
    m->defining = false;
    vec_push(m->mem, &m->conditions, n);
    m->out->k.conditions = m->conditions.at;
    m->out->k.condition_count = m->conditions.len;
}

static void add_facts(maker *m) {
    static const fact_kind kinds[] = {FACT_RULE,   FACT_RULE,     FACT_RULE,       FACT_LIMIT,
                                      FACT_PRICE,  FACT_PRICE,    FACT_LIFECYCLE,  FACT_DEFAULT,
                                      FACT_CAVEAT, FACT_PRACTICE, FACT_TRANSITION, FACT_STEP};
    for (unsigned n = 3 + below(&m->d, 8); n > 0; n--) {
        fact_kind kind = kinds[below(&m->d, sizeof kinds / sizeof *kinds)];
        add_fact(m, kind, chance(&m->d, 30) ? (kind_id)below(&m->d, 2) : ID_NONE);
    }
    m->out->k.facts = m->facts.at;
    m->out->k.fact_count = m->facts.len;
}

/* --- scenario --- */

static choice random_choice(maker *m, uint16_t who, bool one) {
    setting_id id = who == ID_NONE ? (setting_id)below(&m->d, m->registry_settings) : m->kinds.at[0].settings[0];
    size_t count = m->settings.at[id].option_count;
    option_mask mask =
        one || m->settings.at[id].given ? (option_mask)1 << below(&m->d, (unsigned)count) : some_options(m, count);
    return (choice){.client = who, .setting = id, .options = mask};
}

static void add_clients(maker *m) {
    unsigned count = below(&m->d, 3);
    client *c = ARENA_ARRAY(m->mem, count, client);
    for (unsigned i = 0; i < count; i++) {
        c[i] = (client){.name = arena_printf(m->mem, "i%u", i), .kind = (kind_id)below(&m->d, 2)};
        if (chance(&m->d, 60)) continue;
        choice *given = ARENA_ARRAY(m->mem, 1, choice);
        given[0] = random_choice(m, (uint16_t)i, false);
        c[i].given = given;
        c[i].given_count = 1;
    }
    m->out->s.clients = c;
    m->out->s.client_count = count;
}

static void add_wishes(maker *m) {
    scenario *s = &m->out->s;
    asked *a = ARENA_ARRAY(m->mem, 2, asked);
    for (unsigned i = 0; i < 2; i++) a[i] = (asked){.requirement = (uint16_t)i, .how_much = (priority)below(&m->d, 3)};
    s->asked = a;
    s->asked_count = below(&m->d, 3);
    if (chance(&m->d, 40)) {
        choice *pin = ARENA_ARRAY(m->mem, 1, choice);
        pin[0] = random_choice(m, ID_NONE, false);
        s->pins = pin;
        s->pin_count = 1;
    }
    if (chance(&m->d, 40)) {
        preference *p = ARENA_ARRAY(m->mem, 1, preference);
        p[0] = (preference){.what = random_choice(m, ID_NONE, false), .weight = 1 + (int)below(&m->d, 100)};
        s->preferences = p;
        s->preference_count = 1;
    }
}

static void add_current(maker *m) {
    scenario *s = &m->out->s;
    s->exists = chance(&m->d, 50);
    if (!s->exists) return;
    choice *now = ARENA_ARRAY(m->mem, m->registry_settings, choice);
    for (unsigned i = 0; i < m->registry_settings; i++) {
        if (chance(&m->d, 30)) continue;
        option_mask one = (option_mask)1 << below(&m->d, (unsigned)m->settings.at[i].option_count);
        now[s->current_count++] = (choice){.client = ID_NONE, .setting = (setting_id)i, .options = one};
    }
    s->current = now;
}

static void add_world(maker *m) {
    scenario *s = &m->out->s;
    stated_amount *q = ARENA_ARRAY(m->mem, 3, stated_amount);
    for (unsigned i = 0; i < 3; i++)
        if (chance(&m->d, 50))
            q[s->amount_count++] = (stated_amount){.quantity = (quantity_id)i, .value = (amount)below(&m->d, 5000)};
    s->amounts = q;
    stated_context *c = ARENA_ARRAY(m->mem, 2, stated_context);
    if (chance(&m->d, 50)) c[s->context_count++] = (stated_context){.context = 0, .option = (int)below(&m->d, 2)};
    if (chance(&m->d, 50))
        c[s->context_count++] = (stated_context){.context = 1, .day = FIRST_DAY + (date)below(&m->d, 30)};
    s->contexts = c;
    s->has_budget = chance(&m->d, 40);
    s->budget = (money)below(&m->d, 400) * MONEY_USD;
    if (chance(&m->d, 30)) {
        stated_price *p = ARENA_ARRAY(m->mem, 1, stated_price);
        p[0] = (stated_price){.fact = (fact_id)below(&m->d, (unsigned)m->facts.len),
                              .per_month = (money)below(&m->d, 9) * MONEY_USD};
        s->prices = p;
        s->price_count = 1;
    }
    unsigned turn = below(&m->d, GOAL_COUNT);
    for (unsigned i = 0; i < GOAL_COUNT; i++) s->goals[i] = (goal)((i + turn) % GOAL_COUNT);
}

static random_pack *make(arena *mem, unsigned seed, bool fractions) {
    maker m = {.mem = mem, .d = {.state = seed}, .out = ARENA_NEW(mem, random_pack), .fractions = fractions};
    knowledge *k = &m.out->k;
    k->mem = mem;
    k->covers_from = FIRST_DAY;
    k->read_up_to = LAST_DAY;
    m.out->as_of = FIRST_DAY + (date)below(&m.d, LAST_DAY - FIRST_DAY);
    add_quantities(&m);
    add_contexts(&m);
    unsigned count = 2 + below(&m.d, 2);
    for (unsigned i = 0; i < count; i++) {
        m.registry_settings = i;
        add_setting(&m, ID_NONE, i > 0);
    }
    m.registry_settings = count;
    add_kind(&m, ID_NONE);
    add_kind(&m, 0);
    add_condition(&m, "n0", ID_NONE, false);
    add_condition(&m, "n1", ID_NONE, true);
    add_condition(&m, "n2", 0, false);
    add_condition(&m, "n2", 1, true);
    add_facts(&m);
    requirement *r = ARENA_ARRAY(mem, 2, requirement);
    for (unsigned i = 0; i < 2; i++) r[i].means = random_cond(&m, 2);
    k->requirements = r;
    k->requirement_count = 2;
    add_clients(&m);
    add_wishes(&m);
    add_current(&m);
    add_world(&m);
    m.out->s.mem = mem;
    return m.out;
}

random_pack *random_pack_make(arena *mem, unsigned seed) {
    return make(mem, seed, false);
}

random_pack *random_pack_of_fractions(arena *mem, unsigned seed) {
    return make(mem, seed, true);
}
