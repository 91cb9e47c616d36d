#include "book/parts.h"
#include "report/fill.h"

void attr_period(book *w, xmlNodePtr node, const period *p) {
    attr_dated(w->b, node, "since", p->since);
    if (p->until.day != DATE_OPEN) attr_dated(w->b, node, "until", p->until);
}

/* --- texts --- */

/* With {me} filled by the kind of client, {max} by all maxima, {amount} by an ellipsis. */
static text fact_text(book *w, const life *l, fact_id f, text t) {
    static const char *const TAGS[] = {"me", "amount", "max"};
    bool limit = l->kind == FACT_LIMIT || l->kind == FACT_RATE;
    text values[] = {fact_me(w->k, f), {{"…", "…"}}, limit ? every_max(w->mem, l) : (text){{"{max}", "{max}"}}};
    return fill_fact(w->mem, t, limit ? 3 : 1, TAGS, values, true);
}

/* --- what each kind has of its own --- */

static void add_options(book *w, xmlNodePtr node, book_element e, const life *l, option_mask options) {
    book_plain(w, node, e, notation_options(w->mem, w->k, l->setting, l->whose, options));
}

/* A case without a condition holds always. */
static void add_cases(book *w, xmlNodePtr node, book_element e, const case_amount *cases, size_t count, bool price) {
    static const char *const UNITS[] = {
        [PRICE_PER_MONTH] = "month", [PRICE_PER_DAY] = "day", [PRICE_PER_HOUR] = "hour"};
    for (size_t i = 0; i < count; i++) {
        xmlNodePtr one = book_elem(w, node, e);
        if (price)
            attr_money(w->b, one, "usd", cases[i].value);
        else
            attr_amount(w->b, one, "amount", cases[i].value);
        if (price) attr(w->b, one, "per", UNITS[cases[i].unit]);
        add_condition(w, one, BE_WHEN, cases[i].when);
    }
}

static void add_limit(book *w, xmlNodePtr node, const life *l) {
    book_plain(w, node, BE_OF, notation_sum(w->mem, w->k, l->of));
    add_cases(w, node, BE_CASE, l->cases, l->case_count, false);
}

static void add_price(book *w, xmlNodePtr node, const life *l) {
    attr_flag(w->b, node, "unknown", l->unknown);
    attr_flag(w->b, node, "assumed", l->assumed);
    if (l->of) book_plain(w, node, BE_PER, notation_sum(w->mem, w->k, l->of));
    add_cases(w, node, BE_CASE, l->cases, l->case_count, true);
    add_cases(w, node, BE_FREE, l->free, l->free_count, false);
}

static void add_transition(book *w, xmlNodePtr node, const life *l) {
    add_options(w, node, BE_FROM, l, l->from);
    add_options(w, node, BE_TO, l, l->options);
}

static void add_dispute(book *w, xmlNodePtr node, const life *l, fact_id f) {
    for (size_t i = 0; i < l->side_count; i++) {
        xmlNodePtr side = book_text(w, node, BE_SIDE, fact_text(w, l, f, l->sides[i].says));
        attr(w->b, side, "source", w->k->sources[l->sides[i].source].id);
    }
    book_text(w, node, BE_DECIDED, fact_text(w, l, f, l->decided));
}

static void add_capability(book *w, xmlNodePtr node, const life *l) {
    attr(w->b, node, "capability", l->capability);
    for (size_t i = 0; i < l->region_count; i++)
        attr(w->b, book_elem(w, node, BE_IN), "region", w->k->regions[l->regions[i]].name);
}

static void add_check(book *w, xmlNodePtr node, const life *l) {
    attr(w->b, node, "verdict", verdict_name(l->judged));
    book_text(w, node, BE_TITLE, l->title);
    if (l->then) book_plain(w, node, BE_ASKS, notation_condition(w->mem, w->k, l->then));
    for (size_t i = 0; i < l->tool_count; i++) book_plain(w, node, BE_TOOL, l->tools[i]);
}

static void add_plain_list(book *w, xmlNodePtr node, book_element e, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) book_plain(w, node, e, list[i]);
}

static void add_entry(book *w, xmlNodePtr node, const life *l) {
    attr(w->b, node, "entry", entry_kind_name(l->line));
    attr(w->b, node, "protocol", l->protocol);
    attr(w->b, node, "zone", l->zone);
    attr(w->b, node, "type", l->record);
    attr(w->b, node, "delegation", l->delegation);
    attr(w->b, node, "smallest", l->smallest);
    add_plain_list(w, node, BE_NAME, l->names, l->name_count);
    for (size_t i = 0; i < l->port_count; i++)
        book_plain(w, node, BE_PORT, arena_printf(w->mem, "%u", (unsigned)l->ports[i]));
    add_plain_list(w, node, BE_TAG, l->tags, l->tag_count);
    if (l->of) book_plain(w, node, BE_OF, notation_sum(w->mem, w->k, l->of));
}

static void add_own(book *w, xmlNodePtr node, const life *l, fact_id f) {
    switch (l->kind) {
    case FACT_RULE: book_plain(w, node, BE_NEEDS, notation_condition(w->mem, w->k, l->then)); break;
    case FACT_LIMIT:
    case FACT_RATE: add_limit(w, node, l); break;
    case FACT_PRICE: add_price(w, node, l); break;
    case FACT_LIFECYCLE:
    case FACT_DEFAULT: add_options(w, node, BE_OF, l, l->options); break;
    case FACT_PRACTICE: book_plain(w, node, BE_PREFER, notation_condition(w->mem, w->k, l->then)); break;
    case FACT_TRANSITION: add_transition(w, node, l); break;
    case FACT_STEP: book_text(w, node, BE_OWNER, l->owner); break;
    case FACT_DISPUTE: add_dispute(w, node, l, f); break;
    case FACT_CAPABILITY: add_capability(w, node, l); break;
    case FACT_CHECK: add_check(w, node, l); break;
    case FACT_ENTRY: add_entry(w, node, l); break;
    case FACT_DEFINITION: book_plain(w, node, BE_IS, notation_condition(w->mem, w->k, l->then)); break;
    case FACT_RESOURCE: book_add_resource(w, node, l); break;
    case FACT_BY_HAND: book_add_by_hand(w, node, l); break;
    case FACT_CAVEAT:
    case FACT_NOTE:
    case FACT_KIND_COUNT: break;
    }
}

/* --- periods and facts --- */

static void add_details(book *w, xmlNodePtr node, const life *l, fact_id f) {
    attr(w->b, node, "confidence", confidence_name(l->sure));
    attr_place(w, node, l->where);
    book_text(w, node, BE_BECAUSE, fact_text(w, l, f, l->because));
    book_text(w, node, BE_MITIGATION, fact_text(w, l, f, l->mitigation));
    add_condition(w, node, BE_WHEN, l->when);
    add_own(w, node, l, f);
    book_plain(w, node, BE_EVIDENCE, l->evidence);
    for (size_t i = 0; i < l->source_count; i++)
        attr(w->b, book_elem(w, node, BE_CITES), "source", w->k->sources[l->sources[i]].id);
}

static void add_period(book *w, xmlNodePtr parent, const life *l, fact_id f) {
    xmlNodePtr node = book_elem(w, parent, BE_PERIOD);
    attr_kind(w->b, node, l);
    attr_period(w, node, &l->when_true);
    book_text(w, node, BE_SAYS, fact_text(w, l, f, l->says));
    if (!w->extent->outline) add_details(w, node, l, f);
}

static void add_fact(book *w, xmlNodePtr parent, fact_id index, size_t first_life) {
    const fact *f = &w->k->facts[index];
    ref self = {REF_FACT, index};
    xmlNodePtr node = book_elem(w, parent, BE_FACT);
    attr(w->b, node, "id", f->id);
    if (f->kind != ID_NONE) attr(w->b, node, "client", w->k->kinds[f->kind].name);
    for (size_t i = 0; i < f->alias_count; i++) attr(w->b, book_elem(w, node, BE_ALIAS), "id", f->aliases[i]);
    for (size_t i = 0; i < f->life_count; i++)
        if (!w->extent->lives || w->extent->lives[first_life + i]) add_period(w, node, &f->lives[i], index);
    if (w->extent->outline) return;
    add_uses(w, node, self);
    add_used_by(w, node, self);
}

void book_add_facts(book *w, xmlNodePtr root) {
    xmlNodePtr list = book_elem(w, root, BE_FACTS);
    size_t first_life = 0;
    for (size_t i = 0; i < w->k->fact_count; i++) {
        if (is_wanted(w, (ref){REF_FACT, (uint16_t)i})) add_fact(w, list, (fact_id)i, first_life);
        first_life += w->k->facts[i].life_count;
    }
}
