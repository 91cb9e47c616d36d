#include "pack_oracle.h"

static const knowledge *K(const oracle *o) {
    return &o->pack->k;
}

static const scenario *S(const oracle *o) {
    return &o->pack->s;
}

static truth not(truth t) {
    return (truth)(YES - t);
}

static truth of(bool b) {
    return b ? YES : NO;
}

static truth both(truth x, truth y) {
    return x < y ? x : y;
}

/* --- the plan at hand --- */

static int default_of(const oracle *o, uint16_t who, setting_id id) {
    int found = -1;
    for (size_t i = 0; i < K(o)->fact_count; i++) {
        const fact *f = &K(o)->facts[i];
        const life *l = fact_at(f, o->pack->as_of);
        if (!l || l->kind != FACT_DEFAULT || l->setting != id) continue;
        if (l->whose == SCOPE_DESIGN ? who != ID_NONE
                                     : who == ID_NONE || !kind_is(K(o), S(o)->clients[who].kind, f->kind))
            continue;
        for (int n = 0; n < MAX_OPTIONS; n++)
            if (l->options == (option_mask)1 << n) found = n;
    }
    return found;
}

static void add_decision(oracle *o, uint16_t who, setting_id id) {
    if (K(o)->settings[id].given) return;
    o->at[o->decision_count++] = (decision){.client = who, .setting = id, .vendor_default = default_of(o, who, id)};
}

static void add_kind(oracle *o, uint16_t who, kind_id kind) {
    if (K(o)->kinds[kind].parent != ID_NONE) add_kind(o, who, K(o)->kinds[kind].parent);
    for (size_t i = 0; i < K(o)->kinds[kind].setting_count; i++) add_decision(o, who, K(o)->kinds[kind].settings[i]);
}

void oracle_init(oracle *o, const random_pack *pack) {
    *o = (oracle){.pack = pack};
    for (size_t i = 0; i < pack->k.setting_count; i++)
        if (pack->k.settings[i].kind == ID_NONE) add_decision(o, ID_NONE, (setting_id)i);
    for (size_t i = 0; i < pack->s.client_count; i++) add_kind(o, (uint16_t)i, pack->s.clients[i].kind);
}

/* --- conditions --- */

/* What the scenario says of a given setting; 0: nothing. */
static option_mask said(const oracle *o, uint16_t who, setting_id id) {
    option_mask mask = 0;
    for (size_t i = 0; who != ID_NONE && i < S(o)->clients[who].given_count; i++)
        if (S(o)->clients[who].given[i].setting == id) mask = S(o)->clients[who].given[i].options;
    for (size_t i = 0; i < S(o)->pin_count; i++)
        if (S(o)->pins[i].client == who && S(o)->pins[i].setting == id) mask = S(o)->pins[i].options;
    return mask;
}

static truth given_in(const oracle *o, uint16_t who, setting_id id, option_mask mask) {
    const setting *s = &K(o)->settings[id];
    option_mask known = said(o, who, id), all = ((option_mask)1 << s->option_count) - 1;
    if (known) return of(known & mask);
    if (mask == all) return YES;
    truth here = s->applies ? oracle_evaluate(o, s->applies, who) : YES;
    if (here == NO) return of(mask & 1);
    if (s->assumed < 0) return UNKNOWN;
    bool usual = (mask >> s->assumed) & 1;
    return here == YES || usual == (mask & 1) ? of(usual) : UNKNOWN;
}

static truth option_in(const oracle *o, uint16_t who, setting_id id, option_mask mask) {
    for (unsigned i = 0; i < o->decision_count; i++)
        if (o->at[i].client == who && o->at[i].setting == id) return of((mask >> o->at[i].option) & 1);
    return given_in(o, who, id, mask);
}

static truth was(const oracle *o, uint16_t who, setting_id id, option_mask mask) {
    if (!S(o)->exists) return NO;
    for (size_t i = 0; i < S(o)->current_count; i++)
        if (S(o)->current[i].client == who && S(o)->current[i].setting == id)
            return of(S(o)->current[i].options & mask);
    return UNKNOWN;
}

static truth context_holds(const oracle *o, const cond *c) {
    const context *x = &K(o)->contexts[c->id];
    for (size_t i = 0; i < S(o)->context_count; i++) {
        const stated_context *s = &S(o)->contexts[i];
        if (s->context == c->id) return of(c->op == COND_BEFORE ? s->day < c->day : (c->mask >> s->option) & 1);
    }
    if (c->op == COND_BEFORE) return x->default_is_asof ? of(o->pack->as_of < c->day) : UNKNOWN;
    return x->default_option >= 0 ? of((c->mask >> x->default_option) & 1) : UNKNOWN;
}

/* False: unknown. */
static bool quantity_of(const oracle *o, quantity_id q, amount *out) {
    for (size_t i = 0; i < S(o)->amount_count; i++) {
        if (S(o)->amounts[i].quantity != q) continue;
        *out = S(o)->amounts[i].value;
        return true;
    }
    *out = K(o)->quantities[q].fallback;
    return K(o)->quantities[q].has_default;
}

/* False: a term that counts is of unknown amount. */
static bool sum_of(const oracle *o, const expr *e, uint16_t me, amount *out) {
    *out = e->constant;
    for (size_t i = 0; i < e->term_count; i++) {
        const expr_term *t = &e->terms[i];
        amount value = AMOUNT_ONE;
        if (t->when && oracle_evaluate(o, t->when, me) != YES) continue;
        if (t->quantity != ID_NONE && !quantity_of(o, t->quantity, &value)) return false;
        *out += t->factor * value / AMOUNT_ONE;
    }
    return true;
}

bool oracle_sum(const oracle *o, const expr *e, uint16_t me, amount *out) {
    for (size_t i = 0; i < e->term_count; i++)
        if (e->terms[i].when && oracle_evaluate(o, e->terms[i].when, me) == UNKNOWN) return false;
    return sum_of(o, e, me, out);
}

static truth compare(const oracle *o, const cond *c, uint16_t me) {
    amount x;
    if (!sum_of(o, c->sum, me, &x)) return UNKNOWN;
    switch (c->cmp) {
    case CMP_ABOVE: return of(x > c->bound);
    case CMP_BELOW: return of(x < c->bound);
    case CMP_AT_LEAST: return of(x >= c->bound);
    case CMP_AT_MOST: return of(x <= c->bound);
    }
    return NO;
}

static truth named(const oracle *o, const cond *c, uint16_t me) {
    condition_id id = c->id;
    if (c->whose == SCOPE_ME) id = knowledge_condition(K(o), S(o)->clients[me].kind, c->name);
    const named_condition *n = &K(o)->conditions[id];
    if (n->is) return oracle_evaluate(o, n->is, me);
    return oracle_evaluate(o, fact_at(&K(o)->facts[n->fact], o->pack->as_of)->then, me);
}

static truth over_clients(const oracle *o, const cond *c) {
    truth t = of(c->op == COND_EVERY);
    for (size_t i = 0; i < S(o)->client_count; i++) {
        if (!kind_is(K(o), S(o)->clients[i].kind, c->id)) continue;
        truth here = oracle_evaluate(o, c->kids[0], (uint16_t)i);
        t = c->op == COND_EVERY ? both(t, here) : not(both(not(t), not(here)));
    }
    return t;
}

static truth over_kids(const oracle *o, const cond *c, uint16_t me) {
    truth t = of(c->op == COND_AND);
    for (size_t i = 0; i < c->kid_count; i++) {
        truth here = oracle_evaluate(o, c->kids[i], me);
        t = c->op == COND_AND ? both(t, here) : not(both(not(t), not(here)));
    }
    return t;
}

truth oracle_evaluate(const oracle *o, const cond *c, uint16_t me) {
    uint16_t who = c->whose == SCOPE_ME ? me : ID_NONE;
    switch (c->op) {
    case COND_TRUE: return YES;
    case COND_FALSE: return NO;
    case COND_AND:
    case COND_OR: return over_kids(o, c, me);
    case COND_NOT: return not(oracle_evaluate(o, c->kids[0], me));
    case COND_IN: return option_in(o, who, c->id, c->mask);
    case COND_WAS: return was(o, who, c->id, c->mask);
    case COND_NAMED: return named(o, c, me);
    case COND_CONTEXT:
    case COND_BEFORE: return context_holds(o, c);
    case COND_COMPARE: return compare(o, c, me);
    case COND_EXISTS: return of(S(o)->exists);
    case COND_IS: return of(kind_is(K(o), S(o)->clients[me].kind, c->id));
    case COND_ANY:
    case COND_EVERY: return over_clients(o, c);
    case COND_HAS: break;
    }
    return UNKNOWN;
}

/* --- what is allowed --- */

static truth when_of(const oracle *o, const cond *c, uint16_t me) {
    return c ? oracle_evaluate(o, c, me) : YES;
}

static bool limit_violated(const oracle *o, const life *l, uint16_t me) {
    amount x;
    if (when_of(o, l->when, me) != YES || !sum_of(o, l->of, me, &x)) return false;
    for (size_t i = 0; i < l->case_count; i++)
        if (when_of(o, l->cases[i].when, me) == YES && x > l->cases[i].value) return true;
    return false;
}

/* What the plan changes to, from what is there; staying is no change. */
static bool transition_made(const oracle *o, const life *l, uint16_t me) {
    uint16_t who = l->whose == SCOPE_ME ? me : ID_NONE;
    option_mask now = 0;
    if (!S(o)->exists || when_of(o, l->when, me) != YES || was(o, who, l->setting, l->from) != YES) return false;
    for (size_t i = 0; i < S(o)->current_count; i++)
        if (S(o)->current[i].client == who && S(o)->current[i].setting == l->setting) now = S(o)->current[i].options;
    return option_in(o, who, l->setting, l->options & ~now) == YES;
}

static bool violated(const oracle *o, const life *l, uint16_t me) {
    uint16_t who = l->whose == SCOPE_ME ? me : ID_NONE;
    switch (l->kind) {
    case FACT_RULE:
        return l->sure != CONFIDENCE_LOW && oracle_evaluate(o, l->when, me) == YES &&
               oracle_evaluate(o, l->then, me) == NO;
    case FACT_LIMIT: return limit_violated(o, l, me);
    case FACT_LIFECYCLE:
        if (option_in(o, who, l->setting, l->options) != YES) return false;
        if (l->state == LIFECYCLE_CLOSED) return was(o, who, l->setting, l->options) == NO;
        return l->state == LIFECYCLE_ABSENT || l->state == LIFECYCLE_RETIRED;
    case FACT_TRANSITION:
        return (l->how == TRANSITION_IMPOSSIBLE || l->how == TRANSITION_CREATION_ONLY) && transition_made(o, l, me);
    default: return false;
    }
}

typedef void each_life(const oracle *o, fact_id f, const life *l, uint16_t me, void *ctx);

static void walk(const oracle *o, each_life *visit, void *ctx) {
    for (size_t i = 0; i < K(o)->fact_count; i++) {
        const fact *f = &K(o)->facts[i];
        const life *l = fact_at(f, o->pack->as_of);
        if (f->kind == ID_NONE) visit(o, (fact_id)i, l, ID_NONE, ctx);
        for (size_t c = 0; f->kind != ID_NONE && c < S(o)->client_count; c++)
            if (kind_is(K(o), S(o)->clients[c].kind, f->kind)) visit(o, (fact_id)i, l, (uint16_t)c, ctx);
    }
}

static void find_violation(const oracle *o, fact_id f, const life *l, uint16_t me, void *ctx) {
    bool *any = ctx;
    (void)f;
    *any = *any || violated(o, l, me);
}

static bool choices_kept(const oracle *o, const choice *at, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!K(o)->settings[at[i].setting].given && option_in(o, at[i].client, at[i].setting, at[i].options) != YES)
            return false;
    return true;
}

static bool statements_kept(const oracle *o) {
    if (!choices_kept(o, S(o)->pins, S(o)->pin_count)) return false;
    for (size_t i = 0; i < S(o)->client_count; i++)
        if (!choices_kept(o, S(o)->clients[i].given, S(o)->clients[i].given_count)) return false;
    for (size_t i = 0; i < S(o)->asked_count; i++) {
        const asked *a = &S(o)->asked[i];
        if (a->how_much == PRIORITY_MUST && oracle_evaluate(o, K(o)->requirements[a->requirement].means, ID_NONE) == NO)
            return false;
    }
    return true;
}

static bool is_shown(const oracle *o, const decision *d) {
    return when_of(o, K(o)->settings[d->setting].applies, d->client) != NO;
}

bool oracle_facts_allow(const oracle *o) {
    bool any = false;
    walk(o, find_violation, &any);
    return !any;
}

bool oracle_keeps_to_statements(const oracle *o) {
    for (unsigned i = 0; i < o->decision_count; i++)
        if (o->at[i].option != 0 && !is_shown(o, &o->at[i])) return false;
    return statements_kept(o);
}

bool oracle_allows(const oracle *o) {
    return oracle_keeps_to_statements(o) && oracle_facts_allow(o);
}

/* --- what it costs --- */

typedef struct bill {
    int64_t *cost;
} bill;

static money unit_price(const oracle *o, fact_id f, const case_amount *c) {
    static const money days[] = {[PRICE_PER_MONTH] = 1, [PRICE_PER_DAY] = 30, [PRICE_PER_HOUR] = 730};
    for (size_t i = 0; i < S(o)->price_count; i++)
        if (S(o)->prices[i].fact == f) return S(o)->prices[i].per_month;
    return c ? c->value * days[c->unit] : -1;
}

static amount allowance(const oracle *o, const life *l, uint16_t me) {
    for (size_t i = 0; i < l->free_count; i++)
        if (when_of(o, l->free[i].when, me) == YES) return l->free[i].value;
    return 0;
}

static void add_price(const oracle *o, fact_id f, const life *l, uint16_t me, const case_amount *c, bill *b) {
    amount units = AMOUNT_ONE, free = allowance(o, l, me);
    money unit = unit_price(o, f, c);
    if (l->of && !sum_of(o, l->of, me, &units)) {
        b->cost[GOAL_UNPRICED]++;
        return;
    }
    if (units <= free) return;
    if (unit < 0)
        b->cost[GOAL_UNPRICED]++;
    else
        b->cost[GOAL_COST] += (unit * (units - free) + 500) / 1000;
}

static void add_prices(const oracle *o, fact_id f, const life *l, uint16_t me, bill *b) {
    if (oracle_evaluate(o, l->when, me) != YES) return;
    if (l->case_count == 0) add_price(o, f, l, me, NULL, b);
    for (size_t i = 0; i < l->case_count; i++)
        if (when_of(o, l->cases[i].when, me) == YES) add_price(o, f, l, me, &l->cases[i], b);
}

/* Worst first: one critical warning outweighs any number of the others. */
static int64_t harm(severity s) {
    static const int64_t weight[] = {(int64_t)1 << 45, 1 << 30, 1 << 15, 1};
    return weight[s];
}

static void add_life(const oracle *o, fact_id f, const life *l, uint16_t me, void *ctx) {
    static const severity how[] = {[TRANSITION_ONE_WAY] = SEVERITY_HIGH,
                                   [TRANSITION_DISRUPTIVE] = SEVERITY_MEDIUM,
                                   [TRANSITION_STEPS] = SEVERITY_LOW};
    bill *b = ctx;
    uint16_t who = l->whose == SCOPE_ME ? me : ID_NONE;
    switch (l->kind) {
    case FACT_PRICE: add_prices(o, f, l, me, b); break;
    case FACT_CAVEAT:
        if (oracle_evaluate(o, l->when, me) == YES) b->cost[GOAL_HARM] += harm(l->harm);
        break;
    case FACT_PRACTICE:
        if (both(oracle_evaluate(o, l->when, me), not(oracle_evaluate(o, l->then, me))) == YES)
            b->cost[GOAL_HARM] += harm(l->harm);
        break;
    case FACT_LIFECYCLE:
        if (option_in(o, who, l->setting, l->options) != YES) break;
        if (l->state == LIFECYCLE_PREVIEW) b->cost[GOAL_HARM] += harm(SEVERITY_LOW);
        if (l->state == LIFECYCLE_DEPRECATED) b->cost[GOAL_HARM] += harm(SEVERITY_MEDIUM);
        break;
    case FACT_TRANSITION:
        if (l->how >= TRANSITION_ONE_WAY && transition_made(o, l, me)) b->cost[GOAL_HARM] += harm(how[l->how]);
        break;
    default: break;
    }
}

static void add_wishes(const oracle *o, bill *b) {
    for (size_t i = 0; i < S(o)->preference_count; i++) {
        const choice *c = &S(o)->preferences[i].what;
        if (option_in(o, c->client, c->setting, c->options) == NO)
            b->cost[GOAL_PREFERENCES] += S(o)->preferences[i].weight;
    }
    for (size_t i = 0; i < S(o)->asked_count; i++) {
        const asked *a = &S(o)->asked[i];
        if (a->how_much == PRIORITY_MUST || oracle_evaluate(o, K(o)->requirements[a->requirement].means, ID_NONE) != NO)
            continue;
        b->cost[GOAL_PREFERENCES] += a->how_much == PRIORITY_SHOULD ? 100 : 10;
    }
    for (unsigned i = 0; i < o->decision_count; i++) {
        const decision *d = &o->at[i];
        if (d->vendor_default >= 0 && (int)d->option != d->vendor_default && is_shown(o, d)) b->cost[GOAL_DEFAULTS]++;
    }
}

static void bill_of(const oracle *o, int64_t cost[GOAL_COUNT]) {
    bill b = {.cost = cost};
    for (int i = 0; i < GOAL_COUNT; i++) cost[i] = 0;
    add_wishes(o, &b);
    walk(o, add_life, &b);
}

void oracle_costs(const oracle *o, int64_t cost[GOAL_COUNT]) {
    bill_of(o, cost);
}

bool oracle_cost_at_least(const oracle *o) {
    int64_t cost[GOAL_COUNT];
    bill_of(o, cost);
    return cost[GOAL_UNPRICED] > 0;
}
