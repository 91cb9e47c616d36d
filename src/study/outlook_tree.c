#include "report/attributes.h"
#include "study/boundary_tree.h"
#include "study/history.h"

/* Statements that the scenario itself makes: what was added to say that the registry exists is none of it. */
static statement_set own_statements(report *r, const statement_set *set) {
    statement_ref *out = ARENA_ARRAY(r->mem, set->count, statement_ref);
    size_t n = 0;
    for (size_t i = 0; i < set->count; i++) {
        const statement_ref *s = &set->at[i];
        bool added =
            s->kind == GROUP_KIND_CURRENT || (s->kind == GROUP_KIND_CONTEXT && s->index >= r->scenario->context_count);
        if (!added) out[n++] = *s;
    }
    return (statement_set){n, out};
}

static gist own_gist(report *r, const gist *x) {
    gist out = *x;
    statement_set *sets = ARENA_ARRAY(r->mem, x->set_count, statement_set);
    for (size_t i = 0; i < x->set_count; i++) sets[i] = own_statements(r, &x->sets[i]);
    out.sets = sets;
    return out;
}

/* What cannot stand together is told once, with the answer. */
static void add_differences(report *r, xmlNodePtr node, size_t count, const difference *all, const gist *before,
                            const gist *now) {
    for (size_t i = 0; i < count; i++)
        if (all[i].kind != DIFFERENCE_CONFLICT) add_difference(r, node, &all[i], before, now);
}

static const interval *before_it(const history *h, const interval *i) {
    return history_at(h, i->from - 1);
}

/* Of the stay that the day lies in; on the day of a change the one that ends. */
static const stay *stay_of(const prospects *p, date day) {
    for (size_t i = 0; i < p->stay_count; i++) {
        const history *over = p->stays[i].over;
        if (over->from < day && day <= over->to) return &p->stays[i];
    }
    return NULL;
}

static void add_built(report *r, xmlNodePtr parent, const prospects *p, const milestone *m) {
    const stay *s = stay_of(p, m->day);
    if (!m->built || !s) return;
    const gist *before = &before_it(s->over, m->built)->answer;
    xmlNodePtr node = elem_named(r->b, parent, "built");
    attr(r->b, node, "stays", m->breaks ? "false" : "true");
    if (!m->breaks) {
        add_sketch(r, node, &m->built->answer.plan);
        add_differences(r, node, m->built->by->difference_count, m->built->by->differences, before, &m->built->answer);
        return;
    }
    gist instead = own_gist(r, &m->instead);
    add_gist(r, node, &instead);
    if (instead.kind == ANSWER_PLAN) add_differences(r, node, m->move_count, m->moves, before, &m->instead);
}

static void add_anew(report *r, xmlNodePtr parent, const prospects *p, const milestone *m) {
    if (!m->anew) return;
    xmlNodePtr node = elem_named(r->b, parent, "anew");
    add_gist(r, node, &m->anew->answer);
    add_differences(r, node, m->anew->by->difference_count, m->anew->by->differences,
                    &before_it(p->anew, m->anew)->answer, &m->anew->answer);
}

static void add_milestone(report *r, xmlNodePtr parent, const prospects *p, const milestone *m) {
    xmlNodePtr node = elem_named(r->b, parent, "milestone");
    attr(r->b, node, "day", date_attr(r, m->day, DATE_DAY));
    attr(r->b, node, "means", consequence_name(m->means));
    for (size_t i = 0; i < m->fact_count; i++) {
        const announced *a = &m->facts[i];
        const turn t = {a->fact, a->before, a->now};
        attr(r->b, add_turn(r, node, &t, m->day, 0), "means", consequence_name(a->means));
    }
    add_built(r, node, p, m);
    add_anew(r, node, p, m);
}

static void add_document(report *r, const void *from) {
    const prospects *p = from;
    builder *b = r->b;
    xmlNodePtr root = elem_root_named(b, "outlook", REPORT_NS);
    add_head(r, root);
    attr(b, root, "from", date_attr(r, p->from, DATE_DAY));
    attr(b, root, "to", date_attr(r, p->to, DATE_DAY));
    attr(b, root, "complete", p->complete ? "true" : "false");
    attr_flag(b, root, "unasked", p->unasked);
    add_gist(r, elem_named(b, root, "today"), &p->anew->intervals[0].answer);
    for (size_t i = 0; i < p->count; i++) add_milestone(r, root, p, &p->milestones[i]);
    add_sources(r, root);
    add_scenario(r, root);
}

xmlDocPtr outlook_build(arena *mem, const prospects *p) {
    const explanation e = {.answer = p->answer};
    return report_tree(mem, &e, add_document, p);
}
