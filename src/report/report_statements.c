#include "report/parts.h"

static const char *const KIND_NAMES[STATEMENT_KIND_COUNT] = {
#define X(id, name) name,
    STATEMENT_KINDS(X)
#undef X
};

bool statement_of_group(const group *g, statement *out) {
    static const struct {
        bool is;
        statement_kind kind;
    } kinds[GROUP_KIND_COUNT] = {
        [GROUP_KIND_REQUIREMENT] = {true, STATEMENT_REQUIREMENT},
        [GROUP_KIND_CLIENT] = {true, STATEMENT_CLIENT},
        [GROUP_KIND_CLIENT_SETTING] = {true, STATEMENT_CLIENT_SETTING},
        [GROUP_KIND_PIN] = {true, STATEMENT_PIN},
        [GROUP_KIND_BUDGET] = {true, STATEMENT_BUDGET},
        [GROUP_KIND_QUANTITY] = {true, STATEMENT_QUANTITY},
        [GROUP_KIND_CONTEXT] = {true, STATEMENT_CONTEXT},
        [GROUP_KIND_CURRENT] = {true, STATEMENT_CURRENT},
    };
    *out = (statement){kinds[g->kind].kind, g->index, g->client};
    return kinds[g->kind].is;
}

static const choice *choice_of(const scenario *s, statement st) {
    switch (st.kind) {
    case STATEMENT_CLIENT_SETTING: return &s->clients[st.client].given[st.index];
    case STATEMENT_PIN: return &s->pins[st.index];
    case STATEMENT_PREFERENCE: return &s->preferences[st.index].what;
    case STATEMENT_CURRENT: return st.index < s->current_count ? &s->current[st.index] : NULL;
    default: return NULL;
    }
}

/* --- ids --- */

/* The name of what the statement is about, inside its kind; NULL for kinds of which there is one. */
static const char *subject(report *r, statement st) {
    const scenario *s = r->scenario;
    const knowledge *k = r->knowledge;
    switch (st.kind) {
    case STATEMENT_REQUIREMENT: return k->requirements[s->asked[st.index].requirement].name;
    case STATEMENT_CLIENT: return s->clients[st.index].name;
    case STATEMENT_QUANTITY: return k->quantities[s->amounts[st.index].quantity].name;
    case STATEMENT_CONTEXT: return k->contexts[s->contexts[st.index].context].name;
    case STATEMENT_PRICE: return k->facts[s->prices[st.index].fact].id;
    case STATEMENT_WHAT_IF: return arena_printf(r->mem, "%u", (unsigned)st.index + 1);
    default: break;
    }
    const choice *c = choice_of(s, st);
    if (!c) return NULL;
    const char *about = k->settings[c->setting].name;
    uint16_t who = st.kind == STATEMENT_CLIENT_SETTING ? st.client : c->client;
    return who == ID_NONE ? about : arena_printf(r->mem, "%s.%s", s->clients[who].name, about);
}

/* How many earlier preferences are about the same setting: those alone may repeat. */
static unsigned earlier_wishes(const scenario *s, statement st) {
    unsigned n = 0;
    for (size_t i = 0; st.kind == STATEMENT_PREFERENCE && i < st.index; i++) {
        const choice *a = &s->preferences[i].what, *b = &s->preferences[st.index].what;
        n += a->setting == b->setting && a->client == b->client;
    }
    return n;
}

const char *statement_id(report *r, statement st) {
    const char *kind = KIND_NAMES[st.kind], *name = subject(r, st);
    unsigned earlier = earlier_wishes(r->scenario, st);
    if (!name) return kind;
    if (earlier) return arena_printf(r->mem, "%s.%s.%u", kind, name, earlier + 1);
    return arena_printf(r->mem, "%s.%s", kind, name);
}

/* --- texts --- */

static text choice_value(report *r, const choice *c) {
    return options_title(r, r->knowledge->settings[c->setting].options, c->options);
}

static text choice_title(report *r, statement st) {
    const choice *c = choice_of(r->scenario, st);
    if (!c) return say(r, W_WHAT_EXISTS, 0, NULL);
    return setting_title(r, st.kind == STATEMENT_CLIENT_SETTING ? st.client : c->client, c->setting);
}

text statement_title(report *r, statement st) {
    const scenario *s = r->scenario;
    const knowledge *k = r->knowledge;
    switch (st.kind) {
    case STATEMENT_REQUIREMENT: return k->requirements[s->asked[st.index].requirement].title;
    case STATEMENT_CLIENT: return client_title(r, st.index);
    case STATEMENT_QUANTITY: return k->quantities[s->amounts[st.index].quantity].title;
    case STATEMENT_CONTEXT: return k->contexts[s->contexts[st.index].context].title;
    case STATEMENT_BUDGET: return say(r, W_BUDGET, 0, NULL);
    case STATEMENT_PRICE: return say(r, W_OWN_PRICE, 0, NULL);
    case STATEMENT_AS_OF: return say(r, W_AS_OF, 0, NULL);
    case STATEMENT_WHAT_IF: return s->variants[st.index].title;
    default: return choice_title(r, st);
    }
}

static text amount_with_unit(report *r, const stated_amount *a) {
    text unit = r->knowledge->quantities[a->quantity].unit, n = amount_text(r, a->value);
    if (!unit.in[LANG_EN]) return n;
    for (int in = 0; in < LANG_COUNT; in++) n.in[in] = arena_printf(r->mem, "%s %s", n.in[in], unit.in[in]);
    return n;
}

static text context_value(report *r, const stated_context *c) {
    const context *of = &r->knowledge->contexts[c->context];
    switch (of->type) {
    case CONTEXT_CHOICE: return of->options[c->option].title;
    case CONTEXT_DATE: return date_text(r, c->day);
    case CONTEXT_REGION: break;
    }
    return r->knowledge->regions[c->region].title;
}

static text price_says(report *r, const stated_price *p) {
    const life *l = fact_at(&r->knowledge->facts[p->fact], r->problem->as_of);
    text what = l ? fact_text(r, l->says, p->fact, ID_NONE) : plain(r->knowledge->facts[p->fact].id);
    return say(r, W_SAY_PRICE, 2, (text[]){what, money_text(r, p->per_month)});
}

static text requirement_says(report *r, statement st) {
    static const word_id sentences[PRIORITY_COUNT] = {
        [PRIORITY_MUST] = W_SAY_MUST, [PRIORITY_SHOULD] = W_SAY_SHOULD, [PRIORITY_NICE] = W_SAY_NICE};
    return say(r, sentences[r->scenario->asked[st.index].how_much], 1, (text[]){statement_title(r, st)});
}

static text client_says(report *r, statement st) {
    text kind = r->knowledge->kinds[r->scenario->clients[st.index].kind].title;
    return say(r, W_SAY_CLIENT, 2, (text[]){statement_title(r, st), kind});
}

static text choice_says(report *r, statement st, word_id sentence) {
    const choice *c = choice_of(r->scenario, st);
    if (!c) return say(r, W_SAY_EXISTS, 0, NULL);
    text weight = plain("");
    if (st.kind == STATEMENT_PREFERENCE)
        weight = amount_text(r, r->scenario->preferences[st.index].weight * (amount)AMOUNT_ONE);
    return say(r, sentence, 3, (text[]){choice_title(r, st), choice_value(r, c), weight});
}

text statement_says(report *r, statement st) {
    const scenario *s = r->scenario;
    switch (st.kind) {
    case STATEMENT_REQUIREMENT: return requirement_says(r, st);
    case STATEMENT_CLIENT: return client_says(r, st);
    case STATEMENT_CLIENT_SETTING: return choice_says(r, st, W_SAY_CLIENT_SETTING);
    case STATEMENT_PIN: return choice_says(r, st, W_SAY_PIN);
    case STATEMENT_PREFERENCE: return choice_says(r, st, W_SAY_PREFERENCE);
    case STATEMENT_CURRENT: return choice_says(r, st, W_SAY_CURRENT);
    case STATEMENT_QUANTITY:
        return say(r, W_SAY_QUANTITY, 2, (text[]){statement_title(r, st), amount_with_unit(r, &s->amounts[st.index])});
    case STATEMENT_CONTEXT:
        return say(r, W_SAY_CONTEXT, 2, (text[]){statement_title(r, st), context_value(r, &s->contexts[st.index])});
    case STATEMENT_BUDGET: return say(r, W_SAY_BUDGET, 1, (text[]){money_text(r, s->budget)});
    case STATEMENT_PRICE: return price_says(r, &s->prices[st.index]);
    case STATEMENT_AS_OF: return say(r, W_SAY_AS_OF, 1, (text[]){date_text(r, s->as_of)});
    case STATEMENT_WHAT_IF: return say(r, W_SAY_WHAT_IF, 1, (text[]){statement_title(r, st)});
    case STATEMENT_KIND_COUNT: break;
    }
    return plain(NULL);
}

/* --- places --- */

int statement_line(const report *r, statement st) {
    const scenario *s = r->scenario;
    const choice *c = choice_of(s, st);
    if (c) return c->where.line;
    switch (st.kind) {
    case STATEMENT_REQUIREMENT: return s->asked[st.index].where.line;
    case STATEMENT_CLIENT: return s->clients[st.index].where.line;
    case STATEMENT_QUANTITY: return s->amounts[st.index].where.line;
    case STATEMENT_CONTEXT: return s->contexts[st.index].where.line;
    case STATEMENT_PRICE: return s->prices[st.index].where.line;
    case STATEMENT_WHAT_IF: return s->variants[st.index].where.line;
    case STATEMENT_BUDGET: return s->budget_where.line;
    case STATEMENT_AS_OF: return s->as_of_where.line;
    default: return s->current_where.line;
    }
}

/* --- the list --- */

/* True when no effect says that this wish (a requirement below must, a preference) is unmet. */
static bool met(const report *r, statement st) {
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = &r->problem->effects[r->answer->holding[i]];
        bool same = e->is_asked ? st.kind == STATEMENT_REQUIREMENT : st.kind == STATEMENT_PREFERENCE;
        if (e->kind == EFFECT_PREFERENCE && same && e->index == st.index) return false;
    }
    return true;
}

static void add_statement(report *r, xmlNodePtr parent, statement st) {
    builder *b = r->b;
    const scenario *s = r->scenario;
    const asked *a = st.kind == STATEMENT_REQUIREMENT ? &s->asked[st.index] : NULL;
    const preference *p = st.kind == STATEMENT_PREFERENCE ? &s->preferences[st.index] : NULL;
    xmlNodePtr node = elem(b, parent, EL_STATEMENT);
    attr(b, node, "id", statement_id(r, st));
    attr(b, node, "kind", KIND_NAMES[st.kind]);
    attr_int(b, node, "line", statement_line(r, st));
    if (a) attr(b, node, "priority", priority_name(a->how_much));
    if (p) attr_int(b, node, "weight", p->weight);
    if (a) attr(b, node, "owner", a->owner);
    if ((a || p) && r->answer->kind == ANSWER_PLAN) attr(b, node, "met", met(r, st) ? "true" : "false");
    text_both(b, node, EL_TITLE, statement_title(r, st));
    text_both(b, node, EL_SAYS, statement_says(r, st));
    const char *remark = a ? a->note : p ? p->why : NULL;
    if (remark) text_plain(b, elem(b, node, EL_REMARK), remark);
}

static void add_all(report *r, xmlNodePtr parent, statement_kind kind, size_t count) {
    for (size_t i = 0; i < count; i++) add_statement(r, parent, (statement){kind, (uint16_t)i, ID_NONE});
}

static void add_client_statements(report *r, xmlNodePtr parent) {
    for (size_t i = 0; i < r->scenario->client_count; i++) {
        add_statement(r, parent, (statement){STATEMENT_CLIENT, (uint16_t)i, ID_NONE});
        for (size_t j = 0; j < r->scenario->clients[i].given_count; j++)
            add_statement(r, parent, (statement){STATEMENT_CLIENT_SETTING, (uint16_t)j, (uint16_t)i});
    }
}

void add_scenario(report *r, xmlNodePtr parent) {
    builder *b = r->b;
    const scenario *s = r->scenario;
    xmlNodePtr node = elem(b, parent, EL_SCENARIO);
    attr(b, node, "file", s->file);
    attr(b, node, "author", s->author);
    attr(b, node, "version", s->version);
    if (s->as_of != DATE_UNKNOWN) add_all(r, node, STATEMENT_AS_OF, 1);
    add_all(r, node, STATEMENT_REQUIREMENT, s->asked_count);
    add_client_statements(r, node);
    add_all(r, node, STATEMENT_PIN, s->pin_count);
    add_all(r, node, STATEMENT_PREFERENCE, s->preference_count);
    add_all(r, node, STATEMENT_QUANTITY, s->amount_count);
    add_all(r, node, STATEMENT_CONTEXT, s->context_count);
    if (s->exists) add_statement(r, node, (statement){STATEMENT_CURRENT, ID_NONE, ID_NONE});
    add_all(r, node, STATEMENT_CURRENT, s->current_count);
    if (s->has_budget) add_all(r, node, STATEMENT_BUDGET, 1);
    add_all(r, node, STATEMENT_PRICE, s->price_count);
    add_all(r, node, STATEMENT_WHAT_IF, s->variant_count);
    text_plain(b, elem(b, node, EL_GIVEN), s->source);
}
