#include "book/parts.h"

/* --- settings --- */

/* What lifecycles and defaults say of one option, in the order of the facts. */
static void add_option_facts(book *w, xmlNodePtr parent, setting_id s, size_t at) {
    for (size_t i = 0; i < w->option_facts.len; i++) {
        const life *l = w->option_facts.at[i].says;
        bool lifecycle = l->kind == FACT_LIFECYCLE;
        if (l->setting != s || !(l->options >> at & 1)) continue;
        xmlNodePtr node = book_elem(w, parent, lifecycle ? BE_LIFECYCLE : BE_DEFAULT);
        attr(w->b, node, "fact", w->option_facts.at[i].of->id);
        if (lifecycle) attr(w->b, node, "state", lifecycle_name(l->state));
        attr_period(w, node, &l->when_true);
    }
}

static void add_setting(book *w, xmlNodePtr parent, uint16_t index) {
    builder *b = w->b;
    const setting *s = &w->k->settings[index];
    ref self = {REF_SETTING, index};
    xmlNodePtr node = book_elem(w, parent, BE_SETTING);
    attr(b, node, "id", ref_name(w->mem, w->k, self));
    if (s->kind != ID_NONE) attr(b, node, "client", w->k->kinds[s->kind].name);
    attr_section(w, node, s->section);
    attr_flag(b, node, "given", s->given);
    if (s->given && s->assumed >= 0) attr(b, node, "assumed", s->options[s->assumed].name);
    attr_flag(b, node, "headline", s->headline);
    attr(b, node, "arm", s->arm);
    attr(b, node, "query", s->query);
    if (s->query) attr(b, node, "query-source", w->k->sources[s->query_source].id);
    attr_place(w, node, s->where);
    book_text(w, node, BE_TITLE, s->title);
    add_condition(w, node, BE_APPLIES, s->applies);
    book_text(w, node, BE_BY_HAND, s->by_hand);
    for (size_t i = 0; i < s->option_count; i++) {
        xmlNodePtr one = book_elem(w, node, BE_OPTION);
        attr(b, one, "id", s->options[i].name);
        attr(b, one, "answer", s->options[i].answer);
        book_text(w, one, BE_TITLE, s->options[i].title);
        add_option_facts(w, one, index, i);
    }
    add_uses(w, node, self);
    add_used_by(w, node, self);
}

/* --- contexts, regions, quantities --- */

static void add_context(book *w, xmlNodePtr parent, uint16_t index) {
    static const char *const TYPES[] = {
        [CONTEXT_CHOICE] = "choice", [CONTEXT_DATE] = "date", [CONTEXT_REGION] = "region"};
    builder *b = w->b;
    const context *c = &w->k->contexts[index];
    xmlNodePtr node = book_elem(w, parent, BE_CONTEXT);
    attr(b, node, "id", c->name);
    attr(b, node, "type", TYPES[c->type]);
    if (c->default_option >= 0) attr(b, node, "default", c->options[c->default_option].name);
    if (c->default_is_asof) attr(b, node, "default", "as_of");
    attr_place(w, node, c->where);
    book_text(w, node, BE_TITLE, c->title);
    for (size_t i = 0; i < c->option_count; i++) {
        xmlNodePtr one = book_elem(w, node, BE_OPTION);
        attr(b, one, "id", c->options[i].name);
        book_text(w, one, BE_TITLE, c->options[i].title);
    }
    add_used_by(w, node, (ref){REF_CONTEXT, index});
}

static void add_quantity(book *w, xmlNodePtr parent, uint16_t index) {
    builder *b = w->b;
    const quantity *q = &w->k->quantities[index];
    xmlNodePtr node = book_elem(w, parent, BE_QUANTITY);
    attr(b, node, "id", q->name);
    if (q->has_default) attr_amount(b, node, "default", q->fallback);
    attr_flag(b, node, "integer", q->integer);
    attr_amount(b, node, "min", q->min);
    attr_amount(b, node, "max", q->max);
    attr_place(w, node, q->where);
    book_text(w, node, BE_TITLE, q->title);
    book_text(w, node, BE_UNIT, q->unit);
    add_used_by(w, node, (ref){REF_QUANTITY, index});
}

/* --- clients and conditions --- */

static void add_client(book *w, xmlNodePtr parent, uint16_t index) {
    builder *b = w->b;
    const client_kind *c = &w->k->kinds[index];
    xmlNodePtr node = book_elem(w, parent, BE_CLIENT);
    attr(b, node, "id", c->name);
    if (c->parent != ID_NONE) attr(b, node, "extends", w->k->kinds[c->parent].name);
    attr_flag(b, node, "abstract", c->abstract);
    attr_place(w, node, c->where);
    book_text(w, node, BE_TITLE, c->title);
    add_used_by(w, node, (ref){REF_CLIENT, index});
}

static void add_named_condition(book *w, xmlNodePtr parent, uint16_t index) {
    builder *b = w->b;
    const named_condition *c = &w->k->conditions[index];
    ref self = {REF_CONDITION, index};
    xmlNodePtr node = book_elem(w, parent, BE_CONDITION);
    attr(b, node, "id", ref_name(w->mem, w->k, self));
    if (c->kind != ID_NONE) attr(b, node, "client", w->k->kinds[c->kind].name);
    if (c->fact != ID_NONE) attr(b, node, "fact", w->k->facts[c->fact].id);
    attr_place(w, node, c->where);
    book_text(w, node, BE_TITLE, c->title);
    if (c->is) book_plain(w, node, BE_IS, notation_condition(w->mem, w->k, c->is));
    add_uses(w, node, self);
    add_used_by(w, node, self);
}

/* --- all of it --- */

static void add_titled(book *w, xmlNodePtr parent, book_element e, const char *id, text title) {
    xmlNodePtr node = book_elem(w, parent, e);
    attr(w->b, node, "id", id);
    book_text(w, node, BE_TITLE, title);
}

static void add_sections(book *w, xmlNodePtr root) {
    xmlNodePtr list = book_elem(w, root, BE_SECTIONS);
    for (size_t i = 0; i < w->k->section_count; i++)
        add_titled(w, list, BE_SECTION, w->k->sections[i].id, w->k->sections[i].title);
}

static void add_regions(book *w, xmlNodePtr root) {
    xmlNodePtr list = book_elem(w, root, BE_REGIONS);
    for (size_t i = 0; i < w->k->region_count; i++)
        add_titled(w, list, BE_REGION, w->k->regions[i].name, w->k->regions[i].title);
}

/* What queries are aimed at: nothing refers to it by id, so it stands in whole books only. */
static void add_targets(book *w, xmlNodePtr root) {
    for (size_t i = 0; !w->extent->lives && i < w->k->target_count; i++) {
        const query_target *t = &w->k->targets[i];
        xmlNodePtr node = book_elem(w, root, BE_TARGET);
        attr(w->b, node, "id", t->name);
        attr(w->b, node, "form", t->form);
        attr_place(w, node, t->where);
        book_text(w, node, BE_TITLE, t->title);
    }
}

void book_add_vocabulary(book *w, xmlNodePtr root) {
    const knowledge *k = w->k;
    add_sections(w, root);
    add_list(w, root, BE_SETTINGS, REF_SETTING, k->setting_count, add_setting);
    add_targets(w, root);
    add_list(w, root, BE_CONTEXTS, REF_CONTEXT, k->context_count, add_context);
    add_regions(w, root);
    add_list(w, root, BE_QUANTITIES, REF_QUANTITY, k->quantity_count, add_quantity);
    add_list(w, root, BE_CLIENTS, REF_CLIENT, k->kind_count, add_client);
    add_list(w, root, BE_CONDITIONS, REF_CONDITION, k->condition_count, add_named_condition);
}

/* --- requirements and terms --- */

static void add_requirement(book *w, xmlNodePtr parent, uint16_t index) {
    builder *b = w->b;
    const requirement *r = &w->k->requirements[index];
    xmlNodePtr node = book_elem(w, parent, BE_REQUIREMENT);
    attr(b, node, "id", r->name);
    attr_section(w, node, r->section);
    attr_date(b, node, "possible-from", r->possible_from, DATE_DAY);
    attr_date(b, node, "possible-until", r->possible_until, DATE_DAY);
    attr_place(w, node, r->where);
    book_text(w, node, BE_TITLE, r->title);
    book_plain(w, node, BE_MEANS, notation_condition(w->mem, w->k, r->means));
    add_uses(w, node, (ref){REF_REQUIREMENT, index});
}

static void add_term(book *w, xmlNodePtr parent, uint16_t index) {
    const glossary_term *t = &w->k->terms[index];
    xmlNodePtr node = book_elem(w, parent, BE_TERM);
    attr(w->b, node, "id", t->id);
    attr_place(w, node, t->where);
    book_text(w, node, BE_FORM, t->form);
    for (size_t i = 0; i < t->accepted_count; i++) book_plain(w, node, BE_ACCEPTED, t->accepted[i]);
    for (size_t i = 0; i < t->avoided_count; i++) book_plain(w, node, BE_AVOIDED, t->avoided[i]);
    book_text(w, node, BE_SAYS, t->says);
}

void book_add_requirements(book *w, xmlNodePtr root) {
    add_list(w, root, BE_REQUIREMENTS, REF_REQUIREMENT, w->k->requirement_count, add_requirement);
}

void book_add_terms(book *w, xmlNodePtr root) {
    add_list(w, root, BE_TERMS, REF_TERM, w->k->term_count, add_term);
}
