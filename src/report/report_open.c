/* What the scenario left open: questions, and what was assumed instead. */
#include "report/parts.h"

/* --- what each answer would change: answers that change the same stand together, those that change nothing are left out --- */

static bool told_together(const outcome *x, const outcome *y) {
    return x->question == y->question && x->difference == y->difference && outcome_same(x, y);
}

static bool told_already(const report *r, size_t at) {
    const outcome *all = r->answer->outcomes;
    for (size_t i = at; i > 0 && all[i - 1].question == all[at].question; i--)
        if (told_together(&all[i - 1], &all[at])) return true;
    return false;
}

static text answer_title(report *r, const question *q, const outcome *o) {
    if (q->kind == GROUP_KIND_QUANTITY) return amount_text(r, o->at);
    if (q->kind != GROUP_KIND_CONTEXT) return r->knowledge->settings[q->index].options[o->option].title;
    const context *c = &r->knowledge->contexts[q->index];
    return c->type == CONTEXT_REGION ? r->knowledge->regions[o->option].title : c->options[o->option].title;
}

static const char *answer_name(report *r, const question *q, const outcome *o) {
    if (q->kind == GROUP_KIND_QUANTITY) return amount_attr(r, o->at);
    if (q->kind != GROUP_KIND_CONTEXT) return r->knowledge->settings[q->index].options[o->option].name;
    const context *c = &r->knowledge->contexts[q->index];
    return c->type == CONTEXT_REGION ? r->knowledge->regions[o->option].name : c->options[o->option].name;
}

static void add_move(report *r, xmlNodePtr parent, const moved *m) {
    const variable *v = &r->problem->vars[m->var];
    const option *o = &r->knowledge->settings[v->setting].options[m->option];
    xmlNodePtr node = elem(r->b, parent, EL_CHOICE);
    attr(r->b, node, "setting", v->name);
    text_both(r->b, node, EL_TITLE, setting_title(r, v->client, v->setting));
    attr(r->b, text_both(r->b, node, EL_VALUE, o->title), "option", o->name);
}

void add_shift(report *r, xmlNodePtr parent, element e, const shifted *s) {
    xmlNodePtr node = elem(r->b, parent, e);
    use_fact(r, s->fact, s->life);
    if (s->kind == EFFECT_PRICE)
        attr(r->b, node, "unpriced", "true");
    else
        attr(r->b, node, s->kind == EFFECT_WARNING ? "severity" : "weight", severity_name(s->harm));
    attr(r->b, node, "fact", r->knowledge->facts[s->fact].id);
    attr(r->b, node, "client", client_attr(r, s->client));
    text_both(r->b, node, EL_SAYS, fact_text(r, s->life->says, s->fact, s->client));
}

static void add_outcome(report *r, xmlNodePtr parent, const question *q, size_t at) {
    const outcome *all = r->answer->outcomes, *o = &all[at];
    xmlNodePtr node = elem(r->b, parent, EL_OUTCOME);
    attr(r->b, node, "kind", o->kind == ANSWER_PLAN ? "plan" : "conflict");
    if (r->answer->kind == ANSWER_PLAN && o->kind == ANSWER_PLAN)
        attr(r->b, node, "difference", money_attr(r, o->difference));
    for (size_t i = at; i < r->answer->outcome_count && all[i].question == o->question; i++) {
        if (!told_together(&all[i], o)) continue;
        attr(r->b, text_both(r->b, node, EL_FOR, answer_title(r, q, &all[i])), "answer", answer_name(r, q, &all[i]));
    }
    for (size_t i = 0; i < o->moved_count; i++) add_move(r, node, &o->moved[i]);
    for (size_t i = 0; i < o->added_count; i++) add_shift(r, node, EL_ADDED, &o->added[i]);
    for (size_t i = 0; i < o->removed_count; i++) add_shift(r, node, EL_REMOVED, &o->removed[i]);
}

static void add_outcomes(report *r, xmlNodePtr parent, size_t which) {
    for (size_t i = 0; i < r->answer->outcome_count; i++) {
        const outcome *o = &r->answer->outcomes[i];
        if (o->question != which || outcome_is_none(r->answer, o) || told_already(r, i)) continue;
        add_outcome(r, parent, &r->problem->questions[which], i);
    }
}

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

static bool tried(const report *r, size_t which) {
    for (size_t i = 0; i < r->answer->outcome_count; i++)
        if (r->answer->outcomes[i].question == which) return true;
    return false;
}

/* A price asks for an amount only where the plan pays it. */
static bool is_open(const report *r, fact_id id) {
    const life *l = fact_at(&r->knowledge->facts[id], r->problem->as_of);
    if (!l || l->kind != FACT_PRICE) return l != NULL;
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = &r->problem->effects[r->answer->holding[i]];
        if (e->kind == EFFECT_PRICE && e->fact == id && e->unknown) return true;
    }
    return false;
}

static bool is_asked(const report *r, const question *q) {
    if (q->kind != GROUP_KIND_QUANTITY || q->fact_count == 0) return true;
    for (size_t i = 0; i < q->fact_count; i++)
        if (is_open(r, q->facts[i])) return true;
    return false;
}

/* Whether some answer that was tried changes something. */
static bool matters(const report *r, size_t which) {
    for (size_t i = 0; i < r->answer->outcome_count; i++) {
        const outcome *o = &r->answer->outcomes[i];
        if (o->question == which && !outcome_is_none(r->answer, o)) return true;
    }
    return false;
}

static void add_question(report *r, xmlNodePtr parent, size_t which) {
    const question *q = &r->problem->questions[which];
    xmlNodePtr node = elem(r->b, parent, EL_QUESTION);
    attr(r->b, node, "kind", group_kind_name(q->kind));
    attr(r->b, node, "tried", tried(r, which) ? "true" : "false");
    switch (q->kind) {
    case GROUP_KIND_QUANTITY: add_quantity_question(r, node, q); break;
    case GROUP_KIND_CONTEXT: add_context_question(r, node, q); break;
    default: add_setting_question(r, node, q); break;
    }
    bool of_setting = q->kind == GROUP_KIND_CLIENT_SETTING || q->kind == GROUP_KIND_CURRENT;
    uint16_t who = of_setting ? q->client : ID_NONE;
    for (size_t i = 0; i < q->fact_count; i++)
        if (q->kind != GROUP_KIND_QUANTITY || is_open(r, q->facts[i])) add_open_fact(r, node, q->facts[i], who);
    add_outcomes(r, node, which);
}

bool no_answer_fits(const report *r, size_t which) {
    bool any = false;
    for (size_t i = 0; i < r->answer->outcome_count; i++) {
        if (r->answer->outcomes[i].question != which) continue;
        if (r->answer->outcomes[i].kind != ANSWER_CONFLICT) return false;
        any = true;
    }
    return any;
}

/* Those first on which something hangs. */
void add_questions(report *r, xmlNodePtr parent) {
    xmlNodePtr node = NULL;
    for (int matter = 1; matter >= 0; matter--) {
        for (size_t i = 0; i < r->problem->question_count; i++) {
            if (!is_asked(r, &r->problem->questions[i]) || matters(r, i) != matter) continue;
            if (!node) node = elem(r->b, parent, EL_QUESTIONS);
            add_question(r, node, i);
        }
    }
}

/* --- assumptions: one for each thing, with all clients that it was assumed for --- */

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
