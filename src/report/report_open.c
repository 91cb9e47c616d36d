/* What the scenario left open: questions, and what was assumed instead. */
#include "report/parts.h"

/* --- questions --- */

static void add_answers(report *r, xmlNodePtr node, const option *options, size_t count) {
    for (size_t i = 0; i < count; i++)
        attr(r->b, text_both(r->b, node, EL_ANSWER, options[i].title), "option", options[i].name);
}

static void add_setting_question(report *r, xmlNodePtr node, const question *q) {
    const setting *s = &r->knowledge->settings[q->index];
    attr(r->b, node, "name", s->name);
    attr(r->b, node, "client", client_attr(r, q->client));
    text title = setting_title(r, q->client, q->index);
    text_both(r->b, node, EL_TITLE, q->kind == GROUP_KIND_CURRENT ? say(r, W_AS_IT_IS_TODAY, 1, &title) : title);
    add_answers(r, node, s->options, s->option_count);
}

static void add_quantity_question(report *r, xmlNodePtr node, const question *q) {
    const quantity *of = &r->knowledge->quantities[q->index];
    attr(r->b, node, "name", of->name);
    text_both(r->b, node, EL_TITLE, of->title);
    text_both(r->b, node, EL_UNIT, of->unit);
}

static void add_context_question(report *r, xmlNodePtr node, const question *q) {
    const context *of = &r->knowledge->contexts[q->index];
    attr(r->b, node, "name", of->name);
    text_both(r->b, node, EL_TITLE, of->title);
    if (of->type == CONTEXT_CHOICE) add_answers(r, node, of->options, of->option_count);
}

static void add_open_fact(report *r, xmlNodePtr parent, fact_id id, uint16_t who) {
    const fact *f = &r->knowledge->facts[id];
    const life *l = fact_at(f, r->problem->as_of);
    if (!l) return;
    use_fact(r, id, l);
    attr(r->b, text_both(r->b, parent, EL_OPEN, fact_says(r, l, id, who)), "fact", f->id);
}

static void add_question(report *r, xmlNodePtr parent, const question *q) {
    xmlNodePtr node = elem(r->b, parent, EL_QUESTION);
    attr(r->b, node, "kind", group_kind_name(q->kind));
    switch (q->kind) {
    case GROUP_KIND_QUANTITY: add_quantity_question(r, node, q); break;
    case GROUP_KIND_CONTEXT: add_context_question(r, node, q); break;
    default: add_setting_question(r, node, q); break;
    }
    bool of_setting = q->kind == GROUP_KIND_CLIENT_SETTING || q->kind == GROUP_KIND_CURRENT;
    uint16_t who = of_setting ? q->client : ID_NONE;
    for (size_t i = 0; i < q->fact_count; i++) add_open_fact(r, node, q->facts[i], who);
}

void add_questions(report *r, xmlNodePtr parent) {
    if (r->problem->question_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_QUESTIONS);
    for (size_t i = 0; i < r->problem->question_count; i++) add_question(r, node, &r->problem->questions[i]);
}

/* --- assumptions: one for each thing, with all clients that it was assumed for --- */

static bool same_assumption(const assumption *a, const assumption *b) {
    return a->kind == b->kind && a->index == b->index;
}

static bool assumed_before(const report *r, size_t at) {
    const assumption *all = r->problem->assumptions;
    for (size_t i = 0; i < at; i++)
        if (same_assumption(&all[i], &all[at])) return true;
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
        if (!same_assumption(a, other) || other->client == ID_NONE) continue;
        attr(r->b, text_both(r->b, node, EL_FOR, client_title(r, other->client)), "client",
             client_attr(r, other->client));
    }
}

void add_assumptions(report *r, xmlNodePtr parent) {
    if (r->problem->assumption_count == 0) return;
    xmlNodePtr all = elem(r->b, parent, EL_ASSUMPTIONS);
    for (size_t i = 0; i < r->problem->assumption_count; i++) {
        const assumption *a = &r->problem->assumptions[i];
        if (assumed_before(r, i)) continue;
        xmlNodePtr node = elem(r->b, all, EL_ASSUMPTION);
        attr(r->b, node, "kind", group_kind_name(a->kind));
        switch (a->kind) {
        case GROUP_KIND_QUANTITY: add_assumed_quantity(r, node, &r->knowledge->quantities[a->index]); break;
        case GROUP_KIND_CONTEXT: add_assumed_context(r, node, &r->knowledge->contexts[a->index]); break;
        default: add_assumed_setting(r, node, a); break;
        }
    }
}
