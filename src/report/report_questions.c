/* What the scenario does not say: questions, and what hangs on them. */
#include "base/vec.h"
#include "report/attributes.h"
#include "report/parts.h"

/* --- what replies change: those that change the same stand together, those that change nothing are left out --- */

static text reply_title(report *r, const reply *said) {
    const question *q = &r->problem->questions[said->question];
    if (q->kind == GROUP_KIND_QUANTITY) return amount_text(r, said->at);
    if (q->kind != GROUP_KIND_CONTEXT) return r->knowledge->settings[q->index].options[said->option].title;
    const context *c = &r->knowledge->contexts[q->index];
    return c->type == CONTEXT_REGION ? r->knowledge->regions[said->option].title : c->options[said->option].title;
}

static const char *reply_name(report *r, const reply *said) {
    const question *q = &r->problem->questions[said->question];
    if (q->kind == GROUP_KIND_QUANTITY) return amount_attr(r, said->at);
    if (q->kind != GROUP_KIND_CONTEXT) return r->knowledge->settings[q->index].options[said->option].name;
    const context *c = &r->knowledge->contexts[q->index];
    return c->type == CONTEXT_REGION ? r->knowledge->regions[said->option].name : c->options[said->option].name;
}

static void add_reply(report *r, xmlNodePtr parent, element e, const reply *said) {
    attr(r->b, text_both(r->b, parent, e, reply_title(r, said)), "answer", reply_name(r, said));
}

/* Outcomes of one question, or of two, that are told one after another. */
typedef struct telling {
    size_t count;
    const outcome *all;
    bool *told;
    bool of_two;
} telling;

static bool same_reply(const reply *x, const reply *y) {
    return x->option == y->option && x->at == y->at;
}

/* The place of the outcome of two replies, if it is like the one at hand and not told yet; else the count. */
static size_t find_like(const telling *t, const reply *one, const reply *other, const outcome *like) {
    for (size_t i = 0; i < t->count; i++) {
        const outcome *o = &t->all[i];
        if (!same_reply(&o->said[0], one) || !same_reply(&o->said[1], other)) continue;
        bool is_like = !t->told[i] && o->differs.usd == like->differs.usd && outcome_same(o, like);
        return is_like ? i : t->count;
    }
    return t->count;
}

typedef VEC(reply) reply_list;

/* First replies with which the second one of `o` comes to the same. */
static reply_list list_first(report *r, const telling *t, const outcome *o) {
    reply_list out = {0};
    for (size_t i = 0; i < t->count; i++) {
        const outcome *other = &t->all[i];
        if (find_like(t, &other->said[0], &o->said[1], o) == i) vec_push(r->mem, &out, other->said[0]);
    }
    return out;
}

/* Second replies that come to the same with all of the first ones. */
static reply_list list_second(report *r, const telling *t, const outcome *o, const reply_list *first) {
    reply_list out = {0};
    for (size_t i = 0; i < t->count; i++) {
        const reply *said = &t->all[i].said[1];
        size_t n = 0;
        if (!same_reply(&t->all[i].said[0], &o->said[0])) continue;
        while (n < first->len && find_like(t, &first->at[n], said, o) < t->count) n++;
        if (n == first->len) vec_push(r->mem, &out, *said);
    }
    return out;
}

static void add_outcome(report *r, xmlNodePtr parent, telling *t, const outcome *o) {
    xmlNodePtr node = elem(r->b, parent, EL_OUTCOME);
    reply_list first = list_first(r, t, o), second = list_second(r, t, o, &first);
    attr(r->b, node, "kind", o->kind == ANSWER_PLAN ? "plan" : "conflict");
    for (size_t i = 0; i < first.len; i++) add_reply(r, node, EL_FOR, &first.at[i]);
    for (size_t i = 0; i < second.len && t->of_two; i++) add_reply(r, node, EL_AND, &second.at[i]);
    if (r->answer->kind == ANSWER_PLAN && o->kind == ANSWER_PLAN) add_contrast(r, node, &o->differs);
    for (size_t i = 0; i < first.len; i++)
        for (size_t n = 0; n < second.len; n++) t->told[find_like(t, &first.at[i], &second.at[n], o)] = true;
}

static void add_outcomes(report *r, xmlNodePtr parent, const outcome *all, size_t count, bool of_two) {
    telling t = {.count = count, .all = all, .told = ARENA_ARRAY(r->mem, count, bool), .of_two = of_two};
    for (size_t i = 0; i < count; i++)
        if (!t.told[i] && !outcome_is_none(r->answer, &all[i])) add_outcome(r, parent, &t, &all[i]);
}

static void add_weight(report *r, xmlNodePtr node, const bearing *b) {
    attr_flag(r->b, node, "verdict", b->verdict);
    attr_int(r->b, node, "headlines", b->headlines);
    attr_int(r->b, node, "decisions", b->decisions);
    attr_money(r->b, node, "spread", b->usd);
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
    for (size_t i = 0; i < q->fact_count; i++)
        if (is_open(r, q->facts[i])) return true;
    return false;
}

/* Its reply changes something only together with that of another question. */
static bool is_in_pair(const report *r, uint16_t which) {
    const questions *all = r->explained->questions;
    for (size_t i = 0; all && i < all->pair_count; i++)
        if (all->pairs[i].question[0] == which || all->pairs[i].question[1] == which) return true;
    return false;
}

static void add_question_texts(report *r, xmlNodePtr node, const question *q) {
    attr(r->b, node, "kind", group_kind_name(q->kind));
    switch (q->kind) {
    case GROUP_KIND_QUANTITY: add_quantity_question(r, node, q); break;
    case GROUP_KIND_CONTEXT: add_context_question(r, node, q); break;
    default: add_setting_question(r, node, q); break;
    }
}

/* `known`: NULL where no replies were tried. */
static void add_question(report *r, xmlNodePtr parent, uint16_t which, const asking *known) {
    const question *q = &r->problem->questions[which];
    xmlNodePtr node = elem(r->b, parent, EL_QUESTION);
    attr(r->b, node, "tried", known && known->tried ? "true" : "false");
    attr_flag(r->b, node, "together", is_in_pair(r, which));
    if (known && known->matters) add_weight(r, node, &known->weight);
    add_question_texts(r, node, q);
    bool of_setting = q->kind == GROUP_KIND_CLIENT_SETTING || q->kind == GROUP_KIND_CURRENT;
    uint16_t who = of_setting ? q->client : ID_NONE;
    for (size_t i = 0; i < q->fact_count; i++)
        if (q->kind != GROUP_KIND_QUANTITY || is_open(r, q->facts[i])) add_open_fact(r, node, q->facts[i], who);
    if (known) add_outcomes(r, node, known->outcomes, known->outcome_count, false);
}

static void add_pair(report *r, xmlNodePtr parent, const asking_pair *p) {
    xmlNodePtr node = elem(r->b, parent, EL_PAIR);
    add_weight(r, node, &p->weight);
    for (int i = 0; i < 2; i++)
        add_question_texts(r, elem(r->b, node, EL_PART), &r->problem->questions[p->question[i]]);
    add_outcomes(r, node, p->outcomes, p->outcome_count, true);
}

bool no_answer_fits(const report *r, size_t which) {
    const questions *all = r->explained->questions;
    for (size_t i = 0; all && i < all->count; i++) {
        const asking *q = &all->at[i];
        size_t n = 0;
        if (q->question != which) continue;
        while (n < q->outcome_count && q->outcomes[n].kind == ANSWER_CONFLICT) n++;
        return n && n == q->outcome_count;
    }
    return false;
}

void add_questions(report *r, xmlNodePtr parent) {
    const questions *all = r->explained->questions;
    xmlNodePtr node = NULL;
    for (size_t i = 0; i < r->problem->question_count; i++) {
        const asking *known = all ? &all->at[i] : NULL;
        uint16_t which = known ? known->question : (uint16_t)i;
        if (!is_asked(r, &r->problem->questions[which])) continue;
        if (!node) node = elem(r->b, parent, EL_QUESTIONS);
        add_question(r, node, which, known);
    }
    for (size_t i = 0; all && i < all->pair_count; i++) {
        if (!node) node = elem(r->b, parent, EL_QUESTIONS);
        add_pair(r, node, &all->pairs[i]);
    }
    if (node && all) attr(r->b, node, "complete", all->complete ? "true" : "false");
}
