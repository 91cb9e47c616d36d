/* How far the plan holds: for each quantity the stretches of amounts over which the decisions stay the same. */
#include "report/attributes.h"
#include "report/parts.h"

/* The last stretch before `at` in which there is a plan, or NULL. */
static const stretch *plan_before(const quantity_range *q, size_t at) {
    while (at > 0)
        if (q->stretches[--at].plan.kind == ANSWER_PLAN) return &q->stretches[at];
    return NULL;
}

/* Is there a plan that decides otherwise? */
static bool varies(const quantity_range *q, const pick *p) {
    for (size_t i = 0; i < q->stretch_count; i++) {
        const sketch *other = &q->stretches[i].plan;
        if (other->kind == ANSWER_PLAN && !sketch_picks(other, p)) return true;
    }
    return false;
}

/* Of the first plan: what it has where later ones have something else. */
static void add_first(report *r, xmlNodePtr node, const quantity_range *q, const sketch *plan) {
    for (size_t i = 0; i < plan->pick_count; i++)
        if (varies(q, &plan->picks[i])) add_pick(r, node, &plan->picks[i]);
}

/* What changes against the plan before; a stretch without a plan between the two is told by itself. */
static void add_change(report *r, xmlNodePtr node, const quantity_range *q, size_t at) {
    const stretch *s = &q->stretches[at], *before = plan_before(q, at);
    if (s->plan.kind != ANSWER_PLAN) return;
    if (!before) {
        add_first(r, node, q, &s->plan);
    } else if (before + 1 == s) {
        add_contrast(r, node, &s->differs);
    } else {
        contrast differs = sketch_contrast(r->mem, &before->plan, &s->plan);
        add_contrast(r, node, &differs);
    }
}

static void add_border(report *r, xmlNodePtr parent, fact_id id) {
    const fact *f = &r->knowledge->facts[id];
    const life *l = fact_at(f, r->problem->as_of);
    if (!l) return;
    use_fact(r, id, l);
    attr(r->b, text_both(r->b, parent, EL_BORDER, fact_says_of_all_cases(r, l, id)), "fact", f->id);
}

static void add_stretch(report *r, xmlNodePtr parent, const quantity_range *q, size_t at) {
    const stretch *s = &q->stretches[at];
    xmlNodePtr node = elem(r->b, parent, EL_STRETCH);
    attr_amount(r->b, node, "from", s->from);
    if (s->to < AMOUNT_MAX) attr_amount(r->b, node, "to", s->to);
    attr_flag(r->b, node, "here", q->here == at);
    add_sketch(r, node, &s->plan);
    add_change(r, node, q, at);
    for (size_t i = 0; i < s->fact_count; i++) add_border(r, node, s->facts[i]);
}

/* Where the scenario states the amount. */
static void add_statement(report *r, xmlNodePtr node, quantity_id q) {
    for (size_t i = 0; i < r->scenario->amount_count; i++) {
        if (r->scenario->amounts[i].quantity != q) continue;
        statement st = {STATEMENT_QUANTITY, (uint16_t)i, ID_NONE};
        attr(r->b, node, "ref", statement_id(r, st));
        attr_int(r->b, node, "line", statement_line(r, st));
    }
}

static void add_range(report *r, xmlNodePtr parent, const quantity_range *q) {
    const quantity *of = &r->knowledge->quantities[q->quantity];
    xmlNodePtr node = elem(r->b, parent, EL_RANGE);
    attr(r->b, node, "name", of->name);
    attr(r->b, node, "complete", q->complete ? "true" : "false");
    if (q->stated) add_statement(r, node, q->quantity);
    if (q->at >= 0) attr_amount(r->b, node, "at", q->at);
    text_both(r->b, node, EL_TITLE, of->title);
    text_both(r->b, node, EL_UNIT, of->unit);
    for (size_t i = 0; i < q->stretch_count; i++) add_stretch(r, node, q, i);
}

void add_break_points(report *r, xmlNodePtr parent, const break_points *all) {
    if (!all || (all->count == 0 && all->complete)) return;
    xmlNodePtr node = elem(r->b, parent, EL_BREAK_POINTS);
    attr(r->b, node, "complete", all->complete ? "true" : "false");
    for (size_t i = 0; i < all->count; i++) add_range(r, node, &all->ranges[i]);
}
