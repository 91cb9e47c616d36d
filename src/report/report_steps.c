#include <string.h>

#include "report/parts.h"

/* --- what a step is for: the parts of its condition that hold in the plan --- */

static void add_for(report *r, xmlNodePtr step, const char *attribute, const char *name, text title) {
    attr(r->b, text_both(r->b, step, EL_FOR, title), attribute, name);
}

static void add_for_setting(report *r, xmlNodePtr step, const cond *c, uint16_t who) {
    uint16_t owner = c->whose == SCOPE_ME ? who : ID_NONE;
    var_id v = problem_var(r->problem, owner, c->id);
    if (v == ID_NONE) return;
    uint8_t at = r->answer->option[v];
    if (!(c->mask >> at & 1)) return;
    text value = r->knowledge->settings[c->id].options[at].title;
    text title = say(r, W_WITH_VALUE, 2, (text[]){setting_title(r, owner, c->id), value});
    add_for(r, step, "setting", r->problem->vars[v].name, title);
}

static void add_for_condition(report *r, xmlNodePtr step, const cond *c) {
    if (c->whose == SCOPE_ME) return;
    const named_condition *n = &r->knowledge->conditions[c->id];
    add_for(r, step, "condition", n->name, n->title);
}

/* What is joined by `and` at the top of the condition certainly holds; deeper down nothing is claimed. */
static void add_fors(report *r, xmlNodePtr step, const cond *when, uint16_t who) {
    size_t count = when->op == COND_AND ? when->kid_count : 1;
    for (size_t i = 0; i < count; i++) {
        const cond *c = when->op == COND_AND ? when->kids[i] : when;
        if (c->op == COND_IN) add_for_setting(r, step, c, who);
        if (c->op == COND_NAMED) add_for_condition(r, step, c);
    }
}

/* --- steps --- */

static bool names_client(text t) {
    return t.in[LANG_EN] && (strstr(t.in[LANG_EN], "{me}") || strstr(t.in[LANG_JA], "{me}"));
}

/* Steps of several clients are one step when their text does not name the client. */
static bool same_step(const effect *a, const effect *b) {
    return a->kind == EFFECT_STEP && b->kind == EFFECT_STEP && a->fact == b->fact && !names_client(a->life->says);
}

static const effect *holding(const report *r, size_t i) {
    return &r->problem->effects[r->answer->holding[i]];
}

static bool told_before(const report *r, size_t at) {
    for (size_t i = 0; i < at; i++) {
        if (same_step(holding(r, i), holding(r, at))) return true;
    }
    return false;
}

static void add_for_clients(report *r, xmlNodePtr step, size_t at) {
    for (size_t i = at; i < r->answer->holding_count; i++) {
        const effect *e = holding(r, i);
        bool same = i == at || same_step(e, holding(r, at));
        if (same && e->client != ID_NONE)
            add_for(r, step, "client", client_attr(r, e->client), client_title(r, e->client));
    }
}

static void add_step(report *r, xmlNodePtr parent, size_t at) {
    builder *b = r->b;
    const effect *e = holding(r, at);
    xmlNodePtr node = elem(b, parent, EL_STEP);
    add_effect_fact(r, node, e);
    add_effect_texts(r, node, e);
    text_both(b, node, EL_OWNER, e->life->owner);
    add_for_clients(r, node, at);
    add_fors(r, node, e->life->when, e->client);
}

void add_steps(report *r, xmlNodePtr parent) {
    xmlNodePtr node = NULL;
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        if (holding(r, i)->kind != EFFECT_STEP || told_before(r, i)) continue;
        if (!node) node = elem(r->b, parent, EL_STEPS);
        add_step(r, node, i);
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
    for (size_t i = 0; i < q->fact_count; i++) {
        if (is_open(r, q->facts[i])) return true;
    }
    return false;
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
    for (size_t i = 0; i < q->fact_count; i++) {
        if (q->kind != GROUP_KIND_QUANTITY || is_open(r, q->facts[i])) add_open_fact(r, node, q->facts[i], who);
    }
}

void add_questions(report *r, xmlNodePtr parent) {
    xmlNodePtr node = NULL;
    for (size_t i = 0; i < r->problem->question_count; i++) {
        const question *q = &r->problem->questions[i];
        if (!is_asked(r, q)) continue;
        if (!node) node = elem(r->b, parent, EL_QUESTIONS);
        add_question(r, node, q);
    }
}
