#include "report/attributes.h"
#include "report/parts.h"

static const char *const CLASSES[] = {
#define X(id, name) [CLASH_##id] = name,
    CLASH_CLASSES(X)
#undef X
};

/* --- time as a cause --- */

static void add_life(report *r, xmlNodePtr parent, element e, const flip *f, const life *l) {
    if (!l) return;
    xmlNodePtr node = text_both(r->b, parent, e, fact_says(r, l, f->fact, f->client));
    attr_kind(r->b, node, l);
}

/* The list of facts has the life that holds on the day of the report, where one does. */
static void add_flip(report *r, xmlNodePtr parent, const flip *f) {
    builder *b = r->b;
    const life *held = fact_at(&r->knowledge->facts[f->fact], r->problem->as_of);
    use_fact(r, f->fact, held ? held : f->before ? f->before : f->now);
    xmlNodePtr node = elem(b, parent, EL_FLIP);
    attr(b, node, "fact", r->knowledge->facts[f->fact].id);
    attr(b, node, "client", client_attr(r, f->client));
    if (f->now)
        attr_dated(b, node, "on", f->now->when_true.since);
    else if (f->before)
        attr_dated(b, node, "on", f->before->when_true.until);
    add_life(r, node, EL_WAS, f, f->before);
    add_life(r, node, EL_BECOMES, f, f->now);
}

/* --- one conflict --- */

static void add_proof(report *r, xmlNodePtr parent, reasons facts) {
    add_reasons(r, elem(r->b, parent, EL_PROOF), facts);
}

/* What the statements cost, the budget left aside. */
static void add_least(report *r, xmlNodePtr parent, const conflict *c) {
    builder *b = r->b;
    if (!c->by_money) return;
    xmlNodePtr node = elem(b, parent, EL_LEAST);
    attr_money(b, node, "usd-per-month", c->least);
    for (size_t i = 0; i < c->item_count; i++) {
        const billed_item *x = &c->items[i];
        const life *l = fact_at(&r->knowledge->facts[x->price], r->problem->as_of);
        use_fact(r, x->price, l);
        xmlNodePtr one = elem(b, node, EL_BILLED);
        attr(b, one, "fact", r->knowledge->facts[x->price].id);
        attr(b, one, "client", client_attr(r, x->client));
        attr_money(b, one, "usd-per-month", x->usd);
        text_both(b, one, EL_SAYS, fact_says(r, l, x->price, x->client));
    }
}

static void add_one(report *r, xmlNodePtr parent, const conflict *c, size_t number) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_CONFLICT);
    attr_int(b, node, "number", (int64_t)number);
    attr(b, node, "class", CLASSES[c->why]);
    attr(b, node, "minimal", c->minimal ? "true" : "false");
    attr(b, node, "all-proofs", c->all_proofs ? "true" : "false");
    if (c->why == CLASH_NOW) attr_date(b, node, "first", c->first, DATE_DAY);
    if (c->why == CLASH_NOW) attr_date(b, node, "last", c->last, DATE_DAY);
    reasons none = {0, NULL};
    add_chain(r, node, c->statements, c->proof_count ? c->proofs[0] : none, &c->how);
    add_least(r, node, c);
    for (size_t i = 0; i < c->flip_count; i++) add_flip(r, node, &c->flips[i]);
    for (size_t i = 1; i < c->proof_count; i++) add_proof(r, node, c->proofs[i]);
}

void add_conflicts(report *r, xmlNodePtr parent, const clash *all) {
    builder *b = r->b;
    if (all->conflict_count == 0) return;
    xmlNodePtr node = elem(b, parent, EL_CONFLICTS);
    attr(b, node, "complete", all->complete ? "true" : "false");
    for (size_t i = 0; i < all->conflict_count; i++) add_one(r, node, &all->conflicts[i], i + 1);
}
