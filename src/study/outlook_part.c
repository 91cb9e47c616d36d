/* The outlook as a part of a report: the days that matter, each with its facts and what it asks for; the whole is a document of its own. */
#include "report/parts.h"
#include "study/history.h"

/* The facts are those of the report: a fact that holds on its day is told as it holds then. */
static void add_fact_ahead(report *r, xmlNodePtr parent, const announced *a) {
    if (a->fact == ID_NONE) return;
    const fact *f = &r->knowledge->facts[a->fact];
    const life *held = fact_at(f, r->problem->as_of);
    use_fact(r, a->fact, held ? held : a->now ? a->now : a->before);
    xmlNodePtr node = elem(r->b, parent, EL_CHANGE);
    attr(r->b, node, "fact", f->id);
    attr(r->b, node, "means", consequence_name(a->means));
    if (a->before) text_both(r->b, node, EL_WAS, fact_says_generally(r, a->before, a->fact));
    if (a->now) text_both(r->b, node, EL_BECOMES, fact_says_generally(r, a->now, a->fact));
}

static void add_moves(report *r, xmlNodePtr node, const milestone *m) {
    for (size_t i = 0; m->breaks && i < m->move_count; i++) {
        const difference *d = &m->moves[i];
        if (d->kind != DIFFERENCE_DECISION || d->now < 0) continue;
        add_pick(r, node, &(pick){d->setting, d->client, (uint8_t)d->now});
    }
}

/* The verdict of a plan that is made on that day, where it is another one. */
static const char *verdict_anew(const milestone *m) {
    if (!m->anew || !m->anew->by) return NULL;
    for (size_t i = 0; i < m->anew->by->difference_count; i++)
        if (m->anew->by->differences[i].kind == DIFFERENCE_VERDICT && m->anew->answer.kind != ANSWER_UNKNOWN)
            return answer_kind_name(m->anew->answer.kind);
    return NULL;
}

static void add_day(report *r, xmlNodePtr parent, const milestone *m) {
    xmlNodePtr node = elem(r->b, parent, EL_MILESTONE);
    attr(r->b, node, "day", date_attr(r, m->day, DATE_DAY));
    attr(r->b, node, "means", consequence_name(m->means));
    attr(r->b, node, "anew", verdict_anew(m));
    for (size_t i = 0; i < m->fact_count; i++) add_fact_ahead(r, node, &m->facts[i]);
    add_moves(r, node, m);
}

/* Days on which nothing but words changes stand in the outlook alone. */
static void add_prospects(report *r, xmlNodePtr root, const void *from) {
    const prospects *p = from;
    xmlNodePtr node = elem(r->b, root, EL_OUTLOOK);
    attr(r->b, node, "to", date_attr(r, p->to, DATE_DAY));
    attr(r->b, node, "complete", p->complete ? "true" : "false");
    if (p->unasked) attr(r->b, node, "unasked", "true");
    for (size_t i = 0; i < p->count; i++)
        if (p->milestones[i].means != CONSEQUENCE_WORDING) add_day(r, node, &p->milestones[i]);
}

xmlDocPtr report_build_ahead(arena *mem, const explanation *e, const prospects *p) {
    const ahead then = {add_prospects, p};
    return report_build_with(mem, e, &then);
}
