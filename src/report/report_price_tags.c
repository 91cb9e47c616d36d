/* What each requirement costs: the plan without it, and without all of those that pay for the same. */
#include "report/attributes.h"
#include "report/parts.h"

static statement requirement_of(uint16_t asked_at) {
    return (statement){STATEMENT_REQUIREMENT, asked_at, ID_NONE};
}

static void add_requirement(report *r, xmlNodePtr node, uint16_t asked_at) {
    statement st = requirement_of(asked_at);
    attr(r->b, node, "ref", statement_id(r, st));
    attr_int(r->b, node, "line", statement_line(r, st));
}

static void add_without(report *r, xmlNodePtr node, const sketch *without, const contrast *saves) {
    add_sketch(r, node, without);
    if (without->kind == ANSWER_PLAN) add_contrast(r, node, saves);
}

static void add_tag(report *r, xmlNodePtr parent, const price_tag *t) {
    xmlNodePtr node = elem(r->b, parent, EL_PRICE_TAG);
    add_requirement(r, node, t->asked);
    attr(r->b, node, "priority", priority_name(r->scenario->asked[t->asked].how_much));
    text_both(r->b, node, EL_TITLE, statement_title(r, requirement_of(t->asked)));
    add_without(r, node, &t->without, &t->saves);
}

static void add_shared(report *r, xmlNodePtr parent, const shared_cost *c) {
    const fact *f = &r->knowledge->facts[c->price];
    const life *l = fact_at(f, r->problem->as_of);
    if (!l) return;
    use_fact(r, c->price, l);
    xmlNodePtr node = elem(r->b, parent, EL_SHARED_COST);
    attr(r->b, node, "fact", f->id);
    attr_money(r->b, node, "shared", c->usd);
    text_both(r->b, node, EL_SAYS, fact_text(r, l->says, c->price, ID_NONE));
    for (size_t i = 0; i < c->asked_count; i++) {
        text title = statement_title(r, requirement_of(c->asked[i]));
        add_requirement(r, text_both(r->b, node, EL_FOR, title), c->asked[i]);
    }
    add_without(r, node, &c->without, &c->saves);
}

void add_price_tags(report *r, xmlNodePtr parent, const price_tags *all) {
    if (!all || (all->tag_count == 0 && all->complete)) return;
    xmlNodePtr node = elem(r->b, parent, EL_PRICE_TAGS);
    attr(r->b, node, "complete", all->complete ? "true" : "false");
    for (size_t i = 0; i < all->tag_count; i++) add_tag(r, node, &all->tags[i]);
    for (size_t i = 0; i < all->shared_count; i++) add_shared(r, node, &all->shared[i]);
}
