#include "report/attributes.h"
#include "report/parts.h"

/* --- questions to the answer --- */

money cost_money(const report *r, cost c) {
    return c.level[goal_level(r->problem, GOAL_COST)];
}

bool cost_is_at_least(const report *r, const uint8_t *chosen) {
    for (size_t i = 0; i < r->problem->effect_count; i++) {
        const effect *e = &r->problem->effects[i];
        if (e->kind == EFFECT_PRICE && e->unknown && literal_holds(e->when, chosen)) return true;
    }
    return false;
}

static const effect *holding(const report *r, size_t i) {
    return &r->problem->effects[r->answer->holding[i]];
}

static size_t count_of(const report *r, effect_kind kind) {
    size_t n = 0;
    for (size_t i = 0; i < r->answer->holding_count; i++) n += holding(r, i)->kind == kind;
    return n;
}

/* --- what all effects with a fact share --- */

void add_effect_fact(report *r, xmlNodePtr node, const effect *e) {
    use_fact(r, e->fact, e->life);
    attr(r->b, node, "fact", r->knowledge->facts[e->fact].id);
    attr(r->b, node, "client", client_attr(r, e->client));
}

void add_effect_texts(report *r, xmlNodePtr node, const effect *e) {
    builder *b = r->b;
    text_both(b, node, EL_SAYS, fact_text(r, e->life->says, e->fact, e->client));
    text_both(b, node, EL_BECAUSE, fact_text(r, e->life->because, e->fact, e->client));
    text_both(b, node, EL_MITIGATION, fact_text(r, e->life->mitigation, e->fact, e->client));
}

/* --- warnings, practices: the worst first --- */

static void add_harms(report *r, xmlNodePtr parent, effect_kind kind, element list, element one, const char *grade) {
    builder *b = r->b;
    if (count_of(r, kind) == 0) return;
    xmlNodePtr all = elem(b, parent, list);
    for (int harm = 0; harm < SEVERITY_COUNT; harm++) {
        for (size_t i = 0; i < r->answer->holding_count; i++) {
            const effect *e = holding(r, i);
            if (e->kind != kind || (int)e->harm != harm) continue;
            xmlNodePtr node = elem(b, all, one);
            attr(b, node, grade, severity_name(e->harm));
            add_effect_fact(r, node, e);
            add_effect_texts(r, node, e);
            if (kind == EFFECT_WARNING) add_owners_beside(r, node, e);
            add_waived(r, node, e);
        }
    }
}

void add_warnings(report *r, xmlNodePtr parent) {
    add_harms(r, parent, EFFECT_WARNING, EL_WARNINGS, EL_WARNING, "severity");
}

void add_practices(report *r, xmlNodePtr parent) {
    add_harms(r, parent, EFFECT_PRACTICE, EL_PRACTICES, EL_PRACTICE, "weight");
}

/* --- wishes --- */

statement wish_of(const effect *e) {
    return (statement){e->is_asked ? STATEMENT_REQUIREMENT : STATEMENT_PREFERENCE, e->index, ID_NONE};
}

static void add_wish(report *r, xmlNodePtr parent, const effect *e) {
    builder *b = r->b;
    const scenario *s = r->scenario;
    statement st = wish_of(e);
    const char *remark = e->is_asked ? s->asked[e->index].note : s->preferences[e->index].why;
    xmlNodePtr node = elem(b, parent, EL_WISH);
    attr(b, node, "ref", statement_id(r, st));
    attr_int(b, node, "line", statement_line(r, st));
    if (e->is_asked)
        attr(b, node, "priority", priority_name(s->asked[e->index].how_much));
    else
        attr_int(b, node, "weight", s->preferences[e->index].weight);
    text_both(b, node, EL_SAYS, statement_says(r, st));
    if (remark) text_plain(b, elem(b, node, EL_REMARK), remark);
}

void add_wishes(report *r, xmlNodePtr parent) {
    if (count_of(r, EFFECT_PREFERENCE) == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_WISHES);
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        if (holding(r, i)->kind == EFFECT_PREFERENCE) add_wish(r, node, holding(r, i));
    }
}

/* --- notes and disputes --- */

void add_notes(report *r, xmlNodePtr parent) {
    if (count_of(r, EFFECT_NOTE) == 0) return;
    xmlNodePtr all = elem(r->b, parent, EL_NOTES);
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = holding(r, i);
        if (e->kind != EFFECT_NOTE) continue;
        xmlNodePtr node = elem(r->b, all, EL_NOTE);
        add_effect_fact(r, node, e);
        add_effect_texts(r, node, e);
    }
}

static void add_dispute(report *r, xmlNodePtr parent, const effect *e) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_DISPUTE);
    add_effect_fact(r, node, e);
    text_both(b, node, EL_SAYS, fact_text(r, e->life->says, e->fact, e->client));
    for (size_t i = 0; i < e->life->side_count; i++) {
        const dispute_side *side = &e->life->sides[i];
        xmlNodePtr one = text_both(b, node, EL_SIDE, fact_text(r, side->says, e->fact, e->client));
        attr(b, one, "source", r->knowledge->sources[side->source].id);
        r->cited[side->source] = true;
    }
    text_both(b, node, EL_DECIDED, fact_text(r, e->life->decided, e->fact, e->client));
}

void add_disputes(report *r, xmlNodePtr parent) {
    if (count_of(r, EFFECT_DISPUTE) == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_DISPUTES);
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        if (holding(r, i)->kind == EFFECT_DISPUTE) add_dispute(r, node, holding(r, i));
    }
}

/* --- findings: what tools will report, the right ones first; each with its own evidence, so that the list of facts stays short --- */

static void add_finding(report *r, xmlNodePtr parent, const effect *e) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_FINDING);
    attr(b, node, "check", r->knowledge->facts[e->fact].id);
    attr(b, node, "client", client_attr(r, e->client));
    attr(b, node, "verdict", verdict_name(e->life->judged));
    attr(b, node, "right", e->is_right ? "yes" : "no");
    attr_dated(b, node, "since", e->life->when_true.since);
    text_both(b, node, EL_TITLE, e->life->title);
    add_effect_texts(r, node, e);
    for (size_t i = 0; i < e->life->tool_count; i++) text_plain(b, elem(b, node, EL_TOOL), e->life->tools[i]);
    add_cites(r, node, e->life);
    add_waived(r, node, e);
}

void add_findings(report *r, xmlNodePtr parent) {
    if (count_of(r, EFFECT_FINDING) == 0) return;
    xmlNodePtr all = elem(r->b, parent, EL_FINDINGS);
    for (int right = 1; right >= 0; right--) {
        for (size_t i = 0; i < r->answer->holding_count; i++) {
            const effect *e = holding(r, i);
            if (e->kind == EFFECT_FINDING && e->is_right == right) add_finding(r, all, e);
        }
    }
}
