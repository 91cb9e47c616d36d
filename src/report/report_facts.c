#include <string.h>

#include "report/parts.h"

void use_fact(report *r, fact_id f, const life *l) {
    if (f == ID_NONE || !l || r->used_life[f]) return;
    r->used_life[f] = l;
    r->used[r->used_count++] = f;
}

static void add_date(report *r, xmlNodePtr node, const char *name, dated d) {
    attr(r->b, node, name, date_attr(r, d.day, d.precision));
    attr(r->b, node, arena_printf(r->mem, "%s-basis", name), date_basis_name(d.basis));
}

/* --- facts --- */

static void add_grade(report *r, xmlNodePtr node, const life *l) {
    builder *b = r->b;
    switch (l->kind) {
    case FACT_RULE: attr(b, node, "rule", rule_kind_name(l->rule)); break;
    case FACT_CAVEAT: attr(b, node, "severity", severity_name(l->harm)); break;
    case FACT_PRACTICE: attr(b, node, "weight", severity_name(l->harm)); break;
    case FACT_LIFECYCLE: attr(b, node, "state", lifecycle_name(l->state)); break;
    case FACT_TRANSITION: attr(b, node, "how", transition_name(l->how)); break;
    default: break;
    }
}

static void add_cites(report *r, xmlNodePtr node, const life *l) {
    for (size_t i = 0; i < l->source_count; i++) {
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
    attr(b, node, "kind", fact_kind_name(l->kind));
    add_grade(r, node, l);
    attr(b, node, "confidence", confidence_name(l->sure));
    add_date(r, node, "since", l->when_true.since);
    if (l->when_true.until.day != DATE_OPEN) add_date(r, node, "until", l->when_true.until);
    text_both(b, node, EL_SAYS, fact_says_generally(r, l, id));
    text_both(b, node, EL_BECAUSE, fact_text(r, l->because, id, ID_NONE));
    text_both(b, node, EL_MITIGATION, fact_text(r, l->mitigation, id, ID_NONE));
    if (l->evidence) text_plain(b, elem(b, node, EL_EVIDENCE), l->evidence);
    add_cites(r, node, l);
}

void add_facts(report *r, xmlNodePtr parent) {
    if (r->used_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_FACTS);
    for (size_t i = 0; i < r->used_count; i++) add_fact(r, node, i);
}

/* --- what ends after the day of the plan --- */

static const life *successor(const fact *f, const life *l) {
    const life *next = l + 1;
    bool follows = next < f->lives + f->life_count && next->when_true.since.day == l->when_true.until.day;
    return follows ? next : NULL;
}

static void add_change(report *r, xmlNodePtr parent, fact_id id) {
    builder *b = r->b;
    const fact *f = &r->knowledge->facts[id];
    const life *l = r->used_life[id], *next = successor(f, l);
    xmlNodePtr node = elem(b, parent, EL_CHANGE);
    attr(b, node, "fact", f->id);
    add_date(r, node, "on", l->when_true.until);
    text_both(b, node, EL_SAYS, fact_says_generally(r, l, id));
    if (next) text_both(b, node, EL_NEXT, fact_says_generally(r, next, id));
}

/* The used fact that ends soonest among those not yet told; ties: the one mentioned first. */
static size_t soonest(const report *r, const bool *told) {
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < r->used_count; i++) {
        date until = r->used_life[r->used[i]]->when_true.until.day;
        if (told[i] || until == DATE_OPEN) continue;
        if (best == SIZE_MAX || until < r->used_life[r->used[best]]->when_true.until.day) best = i;
    }
    return best;
}

void add_changes(report *r, xmlNodePtr parent) {
    bool *told = ARENA_ARRAY(r->mem, r->used_count + 1, bool);
    xmlNodePtr node = NULL;
    for (size_t i = soonest(r, told); i != SIZE_MAX; i = soonest(r, told)) {
        if (!node) node = elem(r->b, parent, EL_CHANGES);
        add_change(r, node, r->used[i]);
        told[i] = true;
    }
}

/* --- sources --- */

static void add_source(report *r, xmlNodePtr parent, const source *s) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_SOURCE);
    attr(b, node, "id", s->id);
    attr(b, node, "url", s->url);
    attr(b, node, "publisher", s->publisher);
    attr(b, node, "read", date_attr(r, s->read, DATE_DAY));
    if (s->do_not_cite_since != DATE_OPEN)
        attr(b, node, "do-not-cite-since", date_attr(r, s->do_not_cite_since, DATE_DAY));
    text_both(b, node, EL_TITLE, s->title);
    text_both(b, node, EL_WRONG, s->wrong);
}

void add_sources(report *r, xmlNodePtr parent) {
    xmlNodePtr node = NULL;
    for (size_t i = 0; i < r->knowledge->source_count; i++) {
        if (!r->cited[i]) continue;
        if (!node) node = elem(r->b, parent, EL_SOURCES);
        add_source(r, node, &r->knowledge->sources[i]);
    }
}
