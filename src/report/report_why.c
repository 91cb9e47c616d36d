/* The answer to "why" and "why not": one option of one decision, as a tree of its own. */
#include "report/parts.h"

/* --- the option that is asked about --- */

/* "possible", "impossible" and "unknown" are verdicts on an option that the plan has not. */
static const char *verdict_on(const why *w) {
    if (w->is_plans) return setting_status_name(w->status);
    if (w->with.kind == ANSWER_PLAN) return "possible";
    return w->with.kind == ANSWER_CONFLICT ? "impossible" : "unknown";
}

static void add_option_value(report *r, xmlNodePtr node, const variable *v, uint8_t which) {
    add_value(r, node, &r->knowledge->settings[v->setting].options[which]);
}

void add_value_in(report *r, xmlNodePtr node, const variable *v, const sketch *s) {
    for (size_t i = 0; i < s->pick_count; i++) {
        if (s->picks[i].setting == v->setting && s->picks[i].client == v->client)
            add_option_value(r, node, v, s->picks[i].option);
    }
}

/* The best plan with another option than the plan's, against the plan. */
static void add_other(report *r, xmlNodePtr parent, const variable *v, const sketch *s, const contrast *c) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_OTHER);
    attr(b, node, "decides", deciding_goal(r, s->total));
    add_sketch(r, node, s);
    add_value_in(r, node, v, s);
    add_contrast(r, node, c);
}

static void add_asked(report *r, xmlNodePtr parent, const why *w) {
    builder *b = r->b;
    static const reasons none = {0, NULL};
    const variable *v = &r->problem->vars[w->var];
    xmlNodePtr node = elem(b, parent, EL_ASKED);
    attr(b, node, "setting", v->name);
    attr(b, node, "verdict", verdict_on(w));
    text_both(b, node, EL_TITLE, setting_title(r, v->client, v->setting));
    add_option_value(r, node, v, w->option);
    add_chain(r, node, w->because, none, &w->how);
    if (w->is_plans && w->has_next) add_other(r, node, v, &w->next, &w->next_differs);
    if (!w->is_plans && w->with.kind == ANSWER_PLAN && r->answer->kind == ANSWER_PLAN)
        add_other(r, node, v, &w->with, &w->with_differs);
}

/* --- the whole --- */

void add_why_tree(report *r, const void *from) {
    const why *w = from;
    xmlNodePtr root = elem_root(r->b, EL_WHY, REPORT_NS);
    r->asked = w;
    add_head(r, root);
    add_asked(r, root, w);
    if (!w->is_plans && w->against) {
        add_conflicts(r, root, w->against);
        add_repairs(r, root, w->against);
    }
    add_assumptions(r, root);
    add_facts(r, root);
    add_sources(r, root);
    if (w->is_plans ? w->has_next : w->with.kind == ANSWER_PLAN) add_goals(r, root);
    add_scenario(r, root);
}
