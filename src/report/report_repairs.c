#include "report/attributes.h"
#include "report/parts.h"

const char *effort_name(effort e) {
    static const char *const effort_names[] = {
#define X(id, name) [EFFORT_##id] = name,
        EFFORTS(X)
#undef X
    };
    return effort_names[e];
}

/* --- the plan that a repair leads to --- */

static void add_lifted(report *r, xmlNodePtr node, const clash *all, const edit *x) {
    for (size_t i = 0; i < all->conflict_count; i++)
        if (edit_lifts(r->problem, x, &all->conflicts[i]))
            attr_int(r->b, elem(r->b, node, EL_LIFTS), "conflict", (int64_t)i + 1);
}

/* Of an option that is asked about: does the repair lead to it, or only make it possible? Then the best plan is another one. */
static void add_otherwise(report *r, xmlNodePtr node, const repair *x) {
    if (!r->asked || x->by_itself || x->plan.kind != ANSWER_PLAN) return;
    xmlNodePtr other = elem(r->b, node, EL_OTHERWISE);
    add_sketch(r, other, &x->otherwise);
    add_value_in(r, other, &r->problem->vars[r->asked->var], &x->otherwise);
}

static void add_repair(report *r, xmlNodePtr parent, const clash *all, size_t which) {
    builder *b = r->b;
    const repair *x = &all->repairs[which];
    xmlNodePtr node = elem(b, parent, EL_REPAIR);
    attr_int(b, node, "number", (int64_t)which + 1);
    attr_int(b, node, "lost", x->lost);
    attr(b, node, "effort", effort_name(x->work));
    add_sketch(r, node, &x->plan);
    for (size_t i = 0; i < x->edit_count; i++) add_lifted(r, add_edit(r, node, &x->edits[i]), all, &x->edits[i]);
    add_headline_picks(r, node, &x->plan);
    add_otherwise(r, node, x);
}

void add_repairs(report *r, xmlNodePtr parent, const clash *all) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_REPAIRS);
    attr(b, node, "complete", all->complete ? "true" : "false");
    for (size_t i = 0; i < all->repair_count; i++) add_repair(r, node, all, i);
}
