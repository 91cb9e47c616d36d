/* Plans beside the plan: equal ones, the next best, and those that trade money, warnings and practices. */
#include "report/attributes.h"
#include "report/parts.h"

/* --- ties and runners-up --- */

static bool same_decision(const pick *x, const pick *y) {
    return x->setting == y->setting && x->client == y->client;
}

/* All options of the decision that `at` begins; returns where the next one begins. */
static size_t add_tied(report *r, xmlNodePtr parent, const ties *t, size_t at) {
    const pick *first = &t->open[at];
    xmlNodePtr node = elem(r->b, parent, EL_TIED);
    attr(r->b, node, "setting", setting_name(r, first->client, first->setting));
    text_both(r->b, node, EL_TITLE, setting_title(r, first->client, first->setting));
    for (; at < t->open_count && same_decision(&t->open[at], first); at++) {
        const option *o = &r->knowledge->settings[first->setting].options[t->open[at].option];
        xmlNodePtr value = text_both(r->b, node, EL_VALUE, o->title);
        attr(r->b, value, "option", o->name);
        attr_flag(r->b, value, "plan", sketch_picks(&t->plans[0], &t->open[at]));
    }
    return at;
}

static void add_runner(report *r, xmlNodePtr parent, const sketch *plan, const sketch *runner) {
    contrast differs = sketch_contrast(r->mem, plan, runner);
    xmlNodePtr node = elem(r->b, parent, EL_RUNNER);
    add_sketch(r, node, runner);
    attr(r->b, node, "decides", deciding_goal(r, runner->total));
    add_contrast(r, node, &differs);
}

void add_ties(report *r, xmlNodePtr parent, const ties *t) {
    if (!t || (t->plan_count <= 1 && t->runner_count == 0 && !t->ran_out)) return;
    xmlNodePtr node = elem(r->b, parent, EL_TIES);
    attr(r->b, node, "complete", t->ran_out ? "false" : "true");
    attr_flag(r->b, node, "more-plans", !t->complete);
    attr_int(r->b, node, "plans", (int64_t)t->plan_count);
    attr_int(r->b, node, "margin", t->margin);
    for (size_t at = 0; at < t->open_count;) at = add_tied(r, node, t, at);
    for (size_t i = 0; i < t->runner_count; i++) add_runner(r, node, &t->plans[0], &t->runners[i]);
}

/* --- the frontier: points have letters, cheapest first --- */

static const char *letter(report *r, size_t point) {
    return arena_printf(r->mem, "%c", (char)('A' + point));
}

static void add_labels(report *r, xmlNodePtr node, unsigned labels) {
    static const char *const label_names[] = {
#define X(id, name) [POINT_##id] = name,
        POINT_LABELS(X)
#undef X
    };
    for (int i = POINT_PLAN; i < POINT_BETWEEN; i++) attr_flag(r->b, node, label_names[i], labels >> i & 1);
}

static void add_point(report *r, xmlNodePtr parent, const frontier *f, size_t at) {
    const front_point *p = &f->points[at];
    xmlNodePtr node = elem(r->b, parent, EL_POINT);
    attr(r->b, node, "name", letter(r, at));
    add_labels(r, node, p->labels);
    add_sketch(r, node, &p->plan);
    add_contrast(r, node, &p->differs);
}

static void add_dominated(report *r, xmlNodePtr parent, const dominated *d) {
    const variable *v = &r->problem->vars[d->var];
    xmlNodePtr node = elem(r->b, parent, EL_DOMINATED);
    attr(r->b, node, "setting", v->name);
    attr(r->b, node, "by", letter(r, d->by));
    text_both(r->b, node, EL_TITLE, setting_title(r, v->client, v->setting));
    add_value(r, node, &r->knowledge->settings[v->setting].options[d->option]);
}

void add_frontier(report *r, xmlNodePtr parent, const frontier *f) {
    if (!f || f->point_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_FRONTIER);
    attr(r->b, node, "complete", f->complete ? "true" : "false");
    attr_int(r->b, node, "known", (int64_t)f->known_count);
    for (size_t i = 0; i < f->point_count; i++) add_point(r, node, f, i);
    for (size_t i = 0; i < f->dominated_count; i++) add_dominated(r, node, &f->dominated[i]);
}
