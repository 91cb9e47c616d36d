/* Changes to a scenario: those of a repair or a variant, and those that were made in the scenario at hand. */
#include "model/edit.h"
#include "report/attributes.h"
#include "report/parts.h"

/* --- the statement that changes --- */

/* False for what the scenario does not say. */
static bool statement_of_edit(const report *r, const edit *x, statement *out) {
    static const statement_kind kinds[EDIT_KIND_COUNT] = {
        [EDIT_DROP_REQUIREMENT] = STATEMENT_REQUIREMENT,
        [EDIT_DROP_CLIENT] = STATEMENT_CLIENT,
        [EDIT_OPEN_CLIENT_SETTING] = STATEMENT_CLIENT_SETTING,
        [EDIT_SET_CLIENT_SETTING] = STATEMENT_CLIENT_SETTING,
        [EDIT_DROP_PIN] = STATEMENT_PIN,
        [EDIT_SET_BUDGET] = STATEMENT_BUDGET,
        [EDIT_DROP_BUDGET] = STATEMENT_BUDGET,
        [EDIT_SET_QUANTITY] = STATEMENT_QUANTITY,
        [EDIT_SET_CONTEXT] = STATEMENT_CONTEXT,
        [EDIT_NEW_REGISTRY] = STATEMENT_CURRENT,
        [EDIT_SET_DATE] = STATEMENT_AS_OF,
    };
    *out = (statement){kinds[x->kind], x->index, x->client};
    if (x->kind == EDIT_DROP_CLIENT) *out = (statement){STATEMENT_CLIENT, x->client, ID_NONE};
    if (x->kind == EDIT_NEW_REGISTRY) *out = (statement){STATEMENT_CURRENT, ID_NONE, ID_NONE};
    if (x->kind == EDIT_SET_DATE) return r->scenario->as_of != DATE_UNKNOWN;
    if (x->kind == EDIT_SET_BUDGET) return r->scenario->has_budget;
    return x->kind < EDIT_REPAIR_COUNT || x->kind == EDIT_DROP_BUDGET;
}

/* Money, time and starting anew have no title: their sentences say it all. */
static text title_of(report *r, const edit *x, statement st) {
    switch (x->kind) {
    case EDIT_SET_BUDGET:
    case EDIT_DROP_BUDGET:
    case EDIT_SET_DATE:
    case EDIT_NEW_REGISTRY: return plain(NULL);
    case EDIT_ADD_REQUIREMENT: return r->knowledge->requirements[x->index].title;
    case EDIT_PIN:
    case EDIT_STATE_CLIENT_SETTING: return setting_title(r, x->client, x->setting);
    case EDIT_STATE_QUANTITY: return r->knowledge->quantities[x->index].title;
    case EDIT_STATE_CONTEXT: return r->knowledge->contexts[x->index].title;
    default: return statement_title(r, st);
    }
}

/* --- what it becomes --- */

/* Several: their names, joined as the command line takes them. */
static void attr_options(report *r, xmlNodePtr node, const setting *of, option_mask options) {
    const char *all = "";
    for (size_t o = 0; o < of->option_count; o++)
        if ((options >> o) & 1) all = arena_printf(r->mem, "%s%s%s", all, *all ? "," : "", of->options[o].name);
    attr(r->b, node, "options", all);
}

static void add_options(report *r, xmlNodePtr node, setting_id which, option_mask options) {
    const setting *of = &r->knowledge->settings[which];
    for (size_t o = 0; o < of->option_count; o++) {
        if (options != (option_mask)1 << o) continue;
        add_value(r, node, &of->options[o]);
        return;
    }
    attr_options(r, node, of, options);
    text_both(r->b, node, EL_VALUE, options_title(r, of->options, options));
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

static void add_context_value(report *r, xmlNodePtr node, const edit *x, context_id which) {
    const context *of = &r->knowledge->contexts[which];
    if (of->type == CONTEXT_DATE) {
        attr_date(r->b, node, "day", x->day, DATE_DAY);
        text_both(r->b, node, EL_VALUE, date_text(r, x->day));
    } else if (of->type == CONTEXT_REGION) {
        const region *to = &r->knowledge->regions[x->option];
        attr(r->b, text_both(r->b, node, EL_VALUE, to->title), "option", to->name);
    } else {
        add_value(r, node, &of->options[x->option]);
    }
}

/* `was` NULL: nothing was said. */
static void add_amount(report *r, xmlNodePtr node, const edit *x, quantity_id q, const stated_amount *was) {
    attr_amount(r->b, node, "amount", x->at);
    if (was) attr_amount(r->b, node, "was", was->value);
    text_both(r->b, node, EL_UNIT, r->knowledge->quantities[q].unit);
}

static const stated_amount *amount_before(const report *r, quantity_id q) {
    for (size_t i = 0; i < r->scenario->amount_count; i++)
        if (r->scenario->amounts[i].quantity == q) return &r->scenario->amounts[i];
    return NULL;
}

static void add_budget(report *r, xmlNodePtr node, const edit *x) {
    attr_money(r->b, node, "usd-per-month", x->usd);
    if (!r->scenario->has_budget)
        attr(r->b, node, "how", "new");
    else if (x->usd < r->scenario->budget)
        attr(r->b, node, "how", "lower");
}

static void add_edit_value(report *r, xmlNodePtr node, const edit *x) {
    const scenario *s = r->scenario;
    switch (x->kind) {
    case EDIT_OPEN_CLIENT_SETTING:
    case EDIT_SET_CLIENT_SETTING:
    case EDIT_DROP_PIN: add_setting_value(r, node, x); break;
    case EDIT_PIN:
    case EDIT_STATE_CLIENT_SETTING: add_options(r, node, x->setting, x->options); break;
    case EDIT_SET_BUDGET: add_budget(r, node, x); break;
    case EDIT_SET_QUANTITY: add_amount(r, node, x, s->amounts[x->index].quantity, &s->amounts[x->index]); break;
    case EDIT_STATE_QUANTITY: add_amount(r, node, x, x->index, amount_before(r, x->index)); break;
    case EDIT_SET_CONTEXT: add_context_value(r, node, x, s->contexts[x->index].context); break;
    case EDIT_STATE_CONTEXT: add_context_value(r, node, x, x->index); break;
    case EDIT_SET_DATE: attr_date(r->b, node, "day", x->day, DATE_DAY); break;
    default: break;
    }
}

/* --- edits --- */

static xmlNodePtr add_named_edit(report *r, xmlNodePtr parent, const edit *x, bool refers) {
    builder *b = r->b;
    statement st;
    bool stated = statement_of_edit(r, x, &st);
    xmlNodePtr node = elem(b, parent, EL_EDIT);
    attr(b, node, "kind", edit_name(x->kind));
    if (!refers) attr(b, node, "what", edit_subject(r->mem, r->knowledge, r->scenario, x));
    if (stated && refers) attr(b, node, "ref", statement_id(r, st));
    if (stated) attr_int(b, node, "line", statement_line(r, st));
    if (x->kind == EDIT_ADD_REQUIREMENT) attr(b, node, "priority", priority_name(x->how_much));
    text_both(b, node, EL_TITLE, title_of(r, x, st));
    add_edit_value(r, node, x);
    return node;
}

xmlNodePtr add_edit(report *r, xmlNodePtr parent, const edit *x) {
    return add_named_edit(r, parent, x, true);
}

void add_changes_of(report *r, xmlNodePtr parent, const edit *edits, size_t count) {
    for (size_t i = 0; i < count; i++) add_named_edit(r, parent, &edits[i], false);
}

void add_made_edits(report *r, xmlNodePtr parent) {
    const scenario *now = r->scenario;
    if (!now->was || now->edit_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_EDITS);
    r->scenario = now->was;
    add_changes_of(r, node, now->edits, now->edit_count);
    r->scenario = now;
}
