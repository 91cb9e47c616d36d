#include "report/attributes.h"
#include "report/parts.h"

void use_fact(report *r, fact_id f, const life *l) {
    if (f == ID_NONE || !l) return;
    if (!r->aside) r->only_aside[f] = false;
    if (r->used_life[f]) return;
    r->only_aside[f] = r->aside;
    r->used_life[f] = l;
    r->used[r->used_count++] = f;
}

/* --- facts --- */

void add_cites(report *r, xmlNodePtr node, const life *l) {
    for (size_t i = 0; i < l->source_count; i++) {
        r->only_deployed[l->sources[i]] =
            r->listing_deployed && (!r->cited[l->sources[i]] || r->only_deployed[l->sources[i]]);
        r->cited[l->sources[i]] = true;
        attr(r->b, elem(r->b, node, EL_CITES), "source", r->knowledge->sources[l->sources[i]].id);
    }
}

static void add_fact(report *r, xmlNodePtr parent, size_t at) {
    builder *b = r->b;
    fact_id id = r->used[at];
    const life *l = r->used_life[id];
    xmlNodePtr node = elem(b, parent, EL_FACT);
    attr(b, node, "id", r->knowledge->facts[id].id);
    attr_int(b, node, "number", (int64_t)at + 1);
    attr_kind(b, node, l);
    attr_flag(b, node, "drawn", at >= r->drawn_from && at < r->deployed_from);
    attr_flag(b, node, "deployed", at >= r->deployed_from);
    attr(b, node, "confidence", confidence_name(l->sure));
    attr_dated(b, node, "since", l->when_true.since);
    if (l->when_true.until.day != DATE_OPEN) attr_dated(b, node, "until", l->when_true.until);
    text_both(b, node, EL_SAYS, fact_says_generally(r, l, id));
    text_both(b, node, EL_BECAUSE, fact_text(r, l->because, id, ID_NONE));
    text_both(b, node, EL_MITIGATION, fact_text(r, l->mitigation, id, ID_NONE));
    if (l->evidence) text_plain(b, elem(b, node, EL_EVIDENCE), l->evidence);
    add_cites(r, node, l);
}

void add_facts(report *r, xmlNodePtr parent) {
    if (r->used_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_FACTS);
    for (size_t i = 0; i < r->used_count; i++) {
        r->listing_deployed = i >= r->deployed_from;
        add_fact(r, node, i);
    }
    r->listing_deployed = false;
}

/* --- sources --- */

static void add_source(report *r, xmlNodePtr parent, size_t which) {
    builder *b = r->b;
    const source *s = &r->knowledge->sources[which];
    xmlNodePtr node = elem(b, parent, EL_SOURCE);
    attr(b, node, "id", s->id);
    attr_flag(b, node, "deployed", r->only_deployed[which]);
    attr(b, node, "url", s->url);
    attr(b, node, "publisher", s->publisher);
    attr(b, node, "read", date_attr(r, s->read, DATE_DAY));
    if (s->do_not_cite_since != DATE_OPEN)
        attr(b, node, "do-not-cite-since", date_attr(r, s->do_not_cite_since, DATE_DAY));
    attr_flag(b, node, "verifies", !r->cited[which]);
    text_both(b, node, EL_TITLE, s->title);
    text_both(b, node, EL_WRONG, s->wrong);
}

void add_sources(report *r, xmlNodePtr parent) {
    xmlNodePtr node = NULL;
    for (size_t i = 0; i < r->knowledge->source_count; i++) {
        if (!r->cited[i] && !r->verifies[i]) continue;
        if (!node) node = elem(r->b, parent, EL_SOURCES);
        add_source(r, node, i);
    }
}
