/* What was assumed where the scenario is silent: one for each thing, with all clients that it was assumed for. */
#include "report/parts.h"

static bool same_assumption(const assumption *a, const assumption *b) {
    return a->kind == b->kind && a->index == b->index;
}

static bool is_made(const report *r, const assumption *a) {
    return r->answer->kind != ANSWER_PLAN || a->when.mask == 0 || literal_holds(a->when, r->answer->option);
}

static bool assumed_before(const report *r, size_t at) {
    const assumption *all = r->problem->assumptions;
    for (size_t i = 0; i < at; i++)
        if (same_assumption(&all[i], &all[at]) && is_made(r, &all[i])) return true;
    return false;
}

static void add_assumed_option(report *r, xmlNodePtr node, text title, const option *o) {
    attr(r->b, node, "option", o->name);
    text_both(r->b, node, EL_TITLE, title);
    text_both(r->b, node, EL_VALUE, o->title);
}

static void add_assumed_quantity(report *r, xmlNodePtr node, const quantity *q) {
    attr(r->b, node, "name", q->name);
    attr(r->b, node, "amount", amount_attr(r, q->fallback));
    text_both(r->b, node, EL_TITLE, q->title);
    text_both(r->b, node, EL_VALUE, amount_text(r, q->fallback));
    text_both(r->b, node, EL_UNIT, q->unit);
}

static void add_assumed_context(report *r, xmlNodePtr node, const context *c) {
    attr(r->b, node, "name", c->name);
    if (c->type == CONTEXT_CHOICE) {
        add_assumed_option(r, node, c->title, &c->options[c->default_option]);
        return;
    }
    attr(r->b, node, "day", date_attr(r, r->problem->as_of, DATE_DAY));
    text_both(r->b, node, EL_TITLE, c->title);
    text_both(r->b, node, EL_VALUE, date_text(r, r->problem->as_of));
}

static void add_assumed_setting(report *r, xmlNodePtr node, const assumption *a) {
    const setting *s = &r->knowledge->settings[a->index];
    attr(r->b, node, "name", s->name);
    add_assumed_option(r, node, s->title, &s->options[s->assumed]);
    for (size_t i = 0; i < r->problem->assumption_count; i++) {
        const assumption *other = &r->problem->assumptions[i];
        if (!same_assumption(a, other) || other->client == ID_NONE || !is_made(r, other)) continue;
        attr(r->b, text_both(r->b, node, EL_FOR, client_title(r, other->client)), "client",
             client_attr(r, other->client));
    }
}

void add_assumptions(report *r, xmlNodePtr parent) {
    xmlNodePtr all = NULL;
    for (size_t i = 0; i < r->problem->assumption_count; i++) {
        const assumption *a = &r->problem->assumptions[i];
        if (!is_made(r, a) || assumed_before(r, i)) continue;
        if (!all) all = elem(r->b, parent, EL_ASSUMPTIONS);
        xmlNodePtr node = elem(r->b, all, EL_ASSUMPTION);
        attr(r->b, node, "kind", group_kind_name(a->kind));
        switch (a->kind) {
        case GROUP_KIND_QUANTITY: add_assumed_quantity(r, node, &r->knowledge->quantities[a->index]); break;
        case GROUP_KIND_CONTEXT: add_assumed_context(r, node, &r->knowledge->contexts[a->index]); break;
        default: add_assumed_setting(r, node, a); break;
        }
    }
}
