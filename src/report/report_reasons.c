#include "report/parts.h"

/* --- reasons --- */

void add_statement_reason(report *r, xmlNodePtr parent, statement st) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_REASON);
    attr(b, node, "kind", "statement");
    attr(b, node, "ref", statement_id(r, st));
    attr_int(b, node, "line", statement_line(r, st));
    text_both(b, node, EL_SAYS, statement_says(r, st));
}

static void add_fact_reason(report *r, xmlNodePtr parent, const group *g) {
    builder *b = r->b;
    use_fact(r, g->index, g->life);
    xmlNodePtr node = elem(b, parent, EL_REASON);
    attr(b, node, "kind", "fact");
    attr(b, node, "ref", r->knowledge->facts[g->index].id);
    attr(b, node, "client", client_attr(r, g->client));
    text_both(b, node, EL_SAYS, fact_says(r, g->life, g->index, g->client));
}

void add_reasons(report *r, xmlNodePtr parent, reasons all) {
    for (size_t i = 0; i < all.count; i++) {
        statement st;
        if (statement_of_group(&r->problem->groups[all.groups[i]], &st)) add_statement_reason(r, parent, st);
    }
    for (size_t i = 0; i < all.count; i++) {
        const group *g = &r->problem->groups[all.groups[i]];
        if (g->kind == GROUP_KIND_FACT) add_fact_reason(r, parent, g);
    }
}

/* --- alternatives --- */

static void add_harm(report *r, xmlNodePtr parent, element e, const effect *f) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, e);
    attr(b, node, f->kind == EFFECT_WARNING ? "severity" : "weight", severity_name(f->harm));
    add_effect_fact(r, node, f);
    text_both(b, node, EL_SAYS, fact_text(r, f->life->says, f->fact, f->client));
}

static void add_unmet(report *r, xmlNodePtr parent, element e, const effect *f) {
    builder *b = r->b;
    statement st = wish_of(f);
    xmlNodePtr node = elem(b, parent, e);
    attr(b, node, "ref", statement_id(r, st));
    attr_int(b, node, "line", statement_line(r, st));
    text_both(b, node, EL_SAYS, statement_says(r, st));
}

/* What holds under `with` and not under `without`: unmet wishes as `wish`, or warnings and practices not followed
 * as `harm`; EL_COUNT leaves a sort out. */
static void add_between(report *r, xmlNodePtr parent, element wish, element harm, const uint8_t *with,
                        const uint8_t *without) {
    for (size_t i = 0; i < r->problem->effect_count; i++) {
        const effect *f = &r->problem->effects[i];
        bool harms = f->kind == EFFECT_WARNING || f->kind == EFFECT_PRACTICE;
        if (!literal_holds(f->when, with) || literal_holds(f->when, without)) continue;
        if (harms && harm != EL_COUNT) add_harm(r, parent, harm, f);
        if (f->kind == EFFECT_PREFERENCE && wish != EL_COUNT) add_unmet(r, parent, wish, f);
    }
}

/* Costs of unknown amount that only the other plan has. */
static void add_unpriced(report *r, xmlNodePtr parent, const uint8_t *other) {
    builder *b = r->b;
    for (size_t i = 0; i < r->problem->effect_count; i++) {
        const effect *f = &r->problem->effects[i];
        if (f->kind != EFFECT_PRICE || !f->unknown) continue;
        if (!literal_holds(f->when, other) || literal_holds(f->when, r->answer->option)) continue;
        xmlNodePtr node = elem(b, parent, EL_ADDED);
        attr(b, node, "unpriced", "true");
        add_effect_fact(r, node, f);
        text_both(b, node, EL_SAYS, fact_text(r, f->life->says, f->fact, f->client));
    }
}

/* What another plan costs, alone and against this one. */
static void add_other_cost(report *r, xmlNodePtr node, cost other, const uint8_t *option_of) {
    builder *b = r->b;
    money total = cost_money(r, other);
    attr(b, node, "usd-per-month", money_attr(r, total));
    attr(b, node, "difference", money_attr(r, total - cost_money(r, r->answer->total)));
    attr(b, node, "at-least", cost_is_at_least(r, option_of) ? "true" : "false");
}

static void add_rejection(report *r, xmlNodePtr parent, const rejected *x) {
    builder *b = r->b;
    const variable *v = &r->problem->vars[x->var];
    const option *o = &r->knowledge->settings[v->setting].options[x->option];
    const char *word = x->budget_only ? "over_budget" : x->possible ? "possible" : "impossible";
    xmlNodePtr node = elem(b, parent, EL_REJECTION);
    attr(b, node, "setting", v->name);
    attr(b, node, "option", o->name);
    attr(b, node, "verdict", word);
    if (x->option_of) add_other_cost(r, node, x->total, x->option_of);
    text_both(b, node, EL_TITLE, setting_title(r, v->client, v->setting));
    text_both(b, node, EL_VALUE, o->title);
    add_reasons(r, node, x->why);
    if (!x->option_of) return;
    const uint8_t *plan = r->answer->option, *other = x->option_of;
    add_between(r, node, EL_MISSES, EL_COUNT, other, plan);
    add_between(r, node, EL_MEETS, EL_COUNT, plan, other);
    add_between(r, node, EL_COUNT, EL_ADDED, other, plan);
    add_unpriced(r, node, other);
    add_between(r, node, EL_COUNT, EL_REMOVED, plan, other);
}

void add_rejections(report *r, xmlNodePtr parent) {
    if (r->answer->rejected_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_REJECTIONS);
    for (size_t i = 0; i < r->answer->rejected_count; i++) add_rejection(r, node, &r->answer->rejected[i]);
}

/* --- the next best option of a setting --- */

const char *deciding_goal(const report *r, cost other) {
    for (int i = 0; i < GOAL_COUNT; i++) {
        if (other.level[i] != r->answer->total.level[i]) return goal_name(r->problem->goals[i]);
    }
    return "order";
}

void add_alternative(report *r, xmlNodePtr parent, const decided *d) {
    builder *b = r->b;
    const alternative *x = d->next;
    if (!x) return;
    const option *o = &r->knowledge->settings[r->problem->vars[d->var].setting].options[x->option];
    xmlNodePtr node = elem(b, parent, EL_ALTERNATIVE);
    attr(b, node, "option", o->name);
    attr(b, node, "decides", deciding_goal(r, x->total));
    add_other_cost(r, node, x->total, x->option_of);
    text_both(b, node, EL_VALUE, o->title);
    add_between(r, node, EL_MISSES, EL_COUNT, x->option_of, r->answer->option);
    add_between(r, node, EL_COUNT, EL_ADDED, x->option_of, r->answer->option);
    add_unpriced(r, node, x->option_of);
}
