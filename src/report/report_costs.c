#include "report/parts.h"

/* --- cost --- */

/* The scenario's own price for a fact. */
static bool overridden(const report *r, fact_id f) {
    for (size_t i = 0; i < r->scenario->price_count; i++) {
        if (r->scenario->prices[i].fact == f) return true;
    }
    return false;
}

static void add_item(report *r, xmlNodePtr parent, const effect *e) {
    builder *b = r->b;
    dated since = e->life->when_true.since;
    xmlNodePtr node = elem(b, parent, EL_ITEM);
    add_effect_fact(r, node, e);
    bool amount_open = e->unknown && e->unit_price > 0; /* the price is known, what it is paid for is not */
    if (!e->unknown || amount_open) attr(b, node, "unit-price", money_attr(r, e->unit_price));
    if (!e->unknown) attr(b, node, "usd-per-month", money_attr(r, e->cost));
    if (!amount_open) attr(b, node, "units", amount_attr(r, e->billed));
    attr(b, node, "since", date_attr(r, since.day, since.precision));
    attr(b, node, "since-basis", date_basis_name(since.basis));
    attr(b, node, "unknown", e->unknown ? "true" : "false");
    attr(b, node, "assumed", e->life->assumed ? "true" : "false");
    attr(b, node, "overridden", overridden(r, e->fact) ? "true" : "false");
    text_both(b, node, EL_SAYS, fact_text(r, e->life->says, e->fact, e->client));
}

void add_costs(report *r, xmlNodePtr parent) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_COSTS);
    attr(b, node, "usd-per-month", money_attr(r, cost_money(r, r->answer->total)));
    attr(b, node, "at-least", r->answer->cost_at_least ? "true" : "false");
    if (r->scenario->has_budget) attr(b, node, "budget", money_attr(r, r->scenario->budget));
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = &r->problem->effects[r->answer->holding[i]];
        if (e->kind == EFFECT_PRICE) add_item(r, node, e);
    }
}

/* --- limits --- */

static void add_limit(report *r, xmlNodePtr parent, const limit_row *row) {
    builder *b = r->b;
    use_fact(r, row->fact, row->life);
    xmlNodePtr node = elem(b, parent, EL_LIMIT);
    attr(b, node, "fact", r->knowledge->facts[row->fact].id);
    attr(b, node, "client", client_attr(r, row->client));
    attr(b, node, "kind", fact_kind_name(row->life->kind));
    attr(b, node, "amount", amount_attr(r, row->asked));
    attr(b, node, "max", amount_attr(r, row->max));
    attr(b, node, "headroom", amount_attr(r, row->max - row->asked));
    text_both(b, node, EL_SAYS, limit_text(r, row));
}

/* Used in thousandths of the maximum. */
static int64_t use_of(const limit_row *row) {
    return row->max > 0 ? row->asked / (row->max / 1000 + 1) : 1000;
}

/* The limit that is used most among those that apply and were not told yet; ties: as declared. */
static size_t most_used(const report *r, const bool *told) {
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < r->problem->limit_count; i++) {
        const limit_row *row = &r->problem->limits[i];
        if (told[i] || !literal_holds(row->when, r->answer->option)) continue;
        if (best == SIZE_MAX || use_of(row) > use_of(&r->problem->limits[best])) best = i;
    }
    return best;
}

void add_limits(report *r, xmlNodePtr parent) {
    bool *told = ARENA_ARRAY(r->mem, r->problem->limit_count + 1, bool);
    xmlNodePtr node = NULL;
    for (size_t i = most_used(r, told); i != SIZE_MAX; i = most_used(r, told)) {
        if (!node) node = elem(r->b, parent, EL_LIMITS);
        add_limit(r, node, &r->problem->limits[i]);
        told[i] = true;
    }
}
