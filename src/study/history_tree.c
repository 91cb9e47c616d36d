#include "report/attributes.h"
#include "study/boundary_tree.h"
#include "study/history.h"

static void add_interval(report *r, xmlNodePtr parent, const history *h, size_t at) {
    const interval *i = &h->intervals[at];
    xmlNodePtr node = elem_named(r->b, parent, "interval");
    attr_int(r->b, node, "number", (int64_t)at + 1);
    attr(r->b, node, "from", date_attr(r, i->from, DATE_DAY));
    attr(r->b, node, "to", date_attr(r, i->to, DATE_DAY));
    attr_int(r->b, node, "days", i->to - i->from + 1);
    add_gist(r, node, &i->answer);
    if (i->by) add_boundary(r, node, i->by, &h->intervals[at - 1].answer, &i->answer);
}

static void add_document(report *r, const void *from) {
    const history *h = from;
    builder *b = r->b;
    xmlNodePtr root = elem_root_named(b, "history", REPORT_NS);
    add_head(r, root);
    attr(b, root, "from", date_attr(r, h->from, DATE_DAY));
    attr(b, root, "to", date_attr(r, h->to, DATE_DAY));
    attr_int(b, root, "turning-days", (int64_t)h->day_count);
    attr(b, root, "complete", h->complete ? "true" : "false");
    for (size_t i = 0; i < h->interval_count; i++) add_interval(r, root, h, i);
    add_sources(r, root);
    add_scenario(r, root);
}

xmlDocPtr history_build(arena *mem, const history *h, const answer *a) {
    const explanation e = {.answer = a};
    return report_tree(mem, &e, add_document, h);
}
