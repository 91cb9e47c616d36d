#include "report/attributes.h"
#include "report/parts.h"

static const char *const EFFORTS_NAMED[] = {
#define X(id, name) [EFFORT_##id] = name,
    EFFORTS(X)
#undef X
};

/* --- edits --- */

/* The statement that an edit is about; false for a day that the scenario does not say. */
static bool statement_of_edit(const report *r, const edit *x, statement *out) {
    static const statement_kind kinds[] = {
        [EDIT_DROP_REQUIREMENT] = STATEMENT_REQUIREMENT,
        [EDIT_DROP_CLIENT] = STATEMENT_CLIENT,
        [EDIT_OPEN_CLIENT_SETTING] = STATEMENT_CLIENT_SETTING,
        [EDIT_SET_CLIENT_SETTING] = STATEMENT_CLIENT_SETTING,
        [EDIT_DROP_PIN] = STATEMENT_PIN,
        [EDIT_SET_BUDGET] = STATEMENT_BUDGET,
        [EDIT_SET_QUANTITY] = STATEMENT_QUANTITY,
        [EDIT_SET_CONTEXT] = STATEMENT_CONTEXT,
        [EDIT_NEW_REGISTRY] = STATEMENT_CURRENT,
        [EDIT_SET_DATE] = STATEMENT_AS_OF,
    };
    *out = (statement){kinds[x->kind], x->index, x->client};
    if (x->kind == EDIT_DROP_CLIENT) *out = (statement){STATEMENT_CLIENT, x->client, ID_NONE};
    if (x->kind == EDIT_NEW_REGISTRY) *out = (statement){STATEMENT_CURRENT, ID_NONE, ID_NONE};
    return x->kind != EDIT_SET_DATE || r->scenario->as_of != DATE_UNKNOWN;
}

/* What a client's setting, a pin or a context is set to, or was. */
static void add_setting_value(report *r, xmlNodePtr node, const edit *x) {
    const scenario *s = r->scenario;
    const choice *c = x->kind == EDIT_DROP_PIN ? &s->pins[x->index] : &s->clients[x->client].given[x->index];
    const setting *of = &r->knowledge->settings[c->setting];
    if (x->kind == EDIT_SET_CLIENT_SETTING)
        add_value(r, node, &of->options[x->option]);
    else
        text_both(r->b, node, EL_VALUE, options_title(r, of->options, c->options));
}

static void add_context_value(report *r, xmlNodePtr node, const edit *x) {
    const context *of = &r->knowledge->contexts[r->scenario->contexts[x->index].context];
    if (of->type == CONTEXT_REGION) {
        const region *to = &r->knowledge->regions[x->option];
        attr(r->b, text_both(r->b, node, EL_VALUE, to->title), "option", to->name);
    } else {
        add_value(r, node, &of->options[x->option]);
    }
}

static void add_amount(report *r, xmlNodePtr node, const edit *x) {
    const stated_amount *was = &r->scenario->amounts[x->index];
    attr_amount(r->b, node, "amount", x->at);
    attr_amount(r->b, node, "was", was->value);
    text_both(r->b, node, EL_UNIT, r->knowledge->quantities[was->quantity].unit);
}

/* Money, time and starting anew have no title: their sentences say it all. */
static void add_edit_value(report *r, xmlNodePtr node, const edit *x, text title) {
    if (x->kind != EDIT_SET_BUDGET && x->kind != EDIT_SET_DATE && x->kind != EDIT_NEW_REGISTRY)
        text_both(r->b, node, EL_TITLE, title);
    switch (x->kind) {
    case EDIT_OPEN_CLIENT_SETTING:
    case EDIT_SET_CLIENT_SETTING:
    case EDIT_DROP_PIN: add_setting_value(r, node, x); break;
    case EDIT_SET_BUDGET: attr_money(r->b, node, "usd-per-month", x->usd); break;
    case EDIT_SET_QUANTITY: add_amount(r, node, x); break;
    case EDIT_SET_CONTEXT: add_context_value(r, node, x); break;
    case EDIT_SET_DATE: attr_date(r->b, node, "day", x->day, DATE_DAY); break;
    default: break;
    }
}

static void add_lifted(report *r, xmlNodePtr node, const clash *all, const edit *x) {
    for (size_t i = 0; i < all->conflict_count; i++)
        if (edit_lifts(r->problem, x, &all->conflicts[i]))
            attr_int(r->b, elem(r->b, node, EL_LIFTS), "conflict", (int64_t)i + 1);
}

static void add_edit(report *r, xmlNodePtr parent, const clash *all, const edit *x) {
    builder *b = r->b;
    statement st;
    bool stated = statement_of_edit(r, x, &st);
    xmlNodePtr node = elem(b, parent, EL_EDIT);
    attr(b, node, "kind", edit_name(x->kind));
    if (stated) attr(b, node, "ref", statement_id(r, st));
    if (stated) attr_int(b, node, "line", statement_line(r, st));
    add_edit_value(r, node, x, statement_title(r, st));
    add_lifted(r, node, all, x);
}

/* --- the plan that a repair leads to --- */

static void add_headline_picks(report *r, xmlNodePtr parent, const sketch *plan) {
    for (size_t i = 0; i < plan->pick_count; i++) {
        if (r->knowledge->settings[plan->picks[i].setting].headline) add_pick(r, parent, &plan->picks[i]);
    }
}

/* Of an option that is asked about: does the repair lead to it, or only make it possible? Then the best plan is another one. */
static void add_otherwise(report *r, xmlNodePtr node, const repair *x) {
    if (!r->asked || x->by_itself || x->plan.kind != ANSWER_PLAN) return;
    xmlNodePtr other = elem(r->b, node, EL_OTHERWISE);
    add_sketch(r, other, &x->otherwise);
    add_value_in(r, other, &r->problem->vars[r->asked->var], &x->otherwise);
}

static void add_repair(report *r, xmlNodePtr parent, const clash *all, size_t which) {
    builder *b = r->b;
    const repair *x = &all->repairs[which];
    xmlNodePtr node = elem(b, parent, EL_REPAIR);
    attr_int(b, node, "number", (int64_t)which + 1);
    attr_int(b, node, "lost", x->lost);
    attr(b, node, "effort", EFFORTS_NAMED[x->work]);
    add_sketch(r, node, &x->plan);
    for (size_t i = 0; i < x->edit_count; i++) add_edit(r, node, all, &x->edits[i]);
    add_headline_picks(r, node, &x->plan);
    add_otherwise(r, node, x);
}

void add_repairs(report *r, xmlNodePtr parent, const clash *all) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_REPAIRS);
    attr(b, node, "complete", all->complete ? "true" : "false");
    for (size_t i = 0; i < all->repair_count; i++) add_repair(r, node, all, i);
}
