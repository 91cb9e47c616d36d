#include "study/reach.h"

#include "report/attributes.h"
#include "report/parts.h"

/* --- goals --- */

static void add_aimed_options(report *r, xmlNodePtr node, const aim *a) {
    const setting *s = &r->knowledge->settings[a->setting];
    attr(r->b, node, "what", setting_name(r, a->client, a->setting));
    text_both(r->b, node, EL_TITLE, setting_title(r, a->client, a->setting));
    text_both(r->b, node, EL_VALUE, options_title(r, s->options, a->options));
    for (size_t o = 0; o < s->option_count; o++)
        if ((a->options >> o) & 1) attr(r->b, elem_named(r->b, node, "one-of"), "option", s->options[o].name);
}

/* What the fact says on the day, or last before that. */
static const life *life_told(const report *r, fact_id which) {
    const fact *f = &r->knowledge->facts[which];
    const life *l = fact_at(f, r->problem->as_of);
    return l ? l : &f->lives[f->life_count - 1];
}

static void add_aim(report *r, xmlNodePtr root, const aim *a) {
    xmlNodePtr node = elem_named(r->b, root, "aim");
    attr(r->b, node, "kind", aim_name(a->kind));
    switch (a->kind) {
    case AIM_SETTING: add_aimed_options(r, node, a); break;
    case AIM_COST: attr_money(r->b, node, "usd-per-month", a->most); break;
    case AIM_NO_WARNING: {
        const life *l = life_told(r, a->fact);
        use_fact(r, a->fact, l);
        attr(r->b, node, "fact", r->knowledge->facts[a->fact].id);
        text_both(r->b, node, EL_SAYS, fact_text(r, l->says, a->fact, ID_NONE));
        break;
    }
    case AIM_FEASIBLE: break;
    }
}

/* --- ways --- */

/* Where the best plan is another one: what must be insisted on. */
static void add_insistence(report *r, xmlNodePtr node, const repair *x) {
    if (x->by_itself) return;
    const contrast fix = sketch_contrast(r->mem, &x->otherwise, &x->plan);
    xmlNodePtr list = elem_named(r->b, node, "insist");
    for (size_t i = 0; i < fix.moved_count; i++) add_pick(r, list, &fix.moved[i]);
    add_sketch(r, elem(r->b, node, EL_OTHERWISE), &x->otherwise);
}

static void add_way(report *r, xmlNodePtr root, const sketch *base, const repair *x, size_t number) {
    builder *b = r->b;
    xmlNodePtr node = elem_named(b, root, "way");
    attr_int(b, node, "number", (int64_t)number);
    attr_int(b, node, "lost", x->lost);
    attr(b, node, "effort", effort_name(x->work));
    attr(b, node, "by-itself", x->by_itself ? "true" : "false");
    add_sketch(r, node, &x->plan);
    add_changes_of(r, node, x->edits, x->edit_count);
    if (base->kind == ANSWER_PLAN && x->plan.kind == ANSWER_PLAN) {
        const contrast differs = sketch_contrast(r->mem, base, &x->plan);
        add_contrast(r, node, &differs);
    } else {
        add_headline_picks(r, node, &x->plan);
    }
    add_insistence(r, node, x);
}

/* The problem is that of the scenario without all that can be given up. */
static void add_never(report *r, xmlNodePtr root, const reach *found) {
    const problem *p = r->problem;
    const scenario *s = r->scenario;
    xmlNodePtr node = elem_named(r->b, root, "never");
    if (found->by_money) attr_money(r->b, node, "usd-per-month", found->least);
    if (!found->of) return;
    r->problem = found->of;
    r->scenario = found->of->scenario;
    add_reasons(r, node, found->because);
    r->problem = p;
    r->scenario = s;
}

/* --- the whole --- */

static const char *const OUTCOMES[] = {
    [REACH_ALREADY] = "already", [REACH_WAYS] = "ways", [REACH_NEVER] = "never", [REACH_UNKNOWN] = "unknown"};

static sketch plan_as_it_stands(report *r, xmlNodePtr root) {
    const answer *a = r->answer;
    sketch plan = {.kind = a->kind};
    if (a->kind == ANSWER_PLAN) plan = sketch_plan(r->mem, a->problem, a->option, &a->total, NULL);
    xmlNodePtr node = elem(r->b, root, EL_SUMMARY);
    add_sketch(r, node, &plan);
    add_headline_picks(r, node, &plan);
    return plan;
}

static void fill(report *r, const void *from) {
    const quest *q = from;
    xmlNodePtr root = elem_root_named(r->b, "reach", REPORT_NS);
    add_head(r, root);
    attr(r->b, root, "outcome", OUTCOMES[q->found->kind]);
    attr(r->b, root, "complete", q->found->complete ? "true" : "false");
    for (size_t i = 0; i < q->aim_count; i++) add_aim(r, root, &q->aims[i]);
    const sketch base = plan_as_it_stands(r, root);
    r->aside = true;
    for (size_t i = 0; i < q->found->way_count; i++) add_way(r, root, &base, &q->found->ways[i], i + 1);
    r->aside = false;
    if (q->found->kind == REACH_NEVER) add_never(r, root, q->found);
    add_facts(r, root);
    add_sources(r, root);
    add_goals(r, root);
    add_scenario(r, root);
}

xmlDocPtr reach_build(arena *mem, const quest *q) {
    const explanation e = {.answer = q->base};
    return report_tree(mem, &e, fill, q);
}
