#include "report/attributes.h"
#include "report/parts.h"

static bool can_be_waived(const effect *e) {
    return e->kind == EFFECT_WARNING || e->kind == EFFECT_PRACTICE || e->kind == EFFECT_FINDING;
}

static bool is_about(const waiver *w, const effect *e) {
    return can_be_waived(e) && w->fact == e->fact && (w->client == ID_NONE || w->client == e->client);
}

static bool has_expired(const report *r, const waiver *w) {
    return w->expires < r->problem->as_of;
}

waiver_state state_of_waiver(const report *r, const waiver *w) {
    if (has_expired(r, w)) return WAIVER_EXPIRED;
    if (r->answer->kind != ANSWER_PLAN) return WAIVER_OPEN;
    for (size_t i = 0; i < r->answer->holding_count; i++)
        if (is_about(w, &r->problem->effects[r->answer->holding[i]])) return WAIVER_USED;
    return WAIVER_UNUSED;
}

const waiver *waiver_of(const report *r, const effect *e) {
    const waiver *found = NULL;
    for (size_t i = 0; i < r->scenario->waiver_count; i++) {
        const waiver *w = &r->scenario->waivers[i];
        if (!is_about(w, e) || has_expired(r, w)) continue;
        if (!found || w->client != ID_NONE) found = w;
    }
    return found;
}

/* The attributes and the sentence of one. */
static void add_terms(report *r, xmlNodePtr node, const waiver *w) {
    builder *b = r->b;
    attr_int(b, node, "line", w->where.line);
    attr(b, node, "owner", w->owner);
    attr_date(b, node, "expires", w->expires, DATE_DAY);
    text_both(b, node, EL_SAYS,
              say(r, W_SAY_WAIVED, 3, (text[]){plain(w->owner), date_text(r, w->expires), plain(w->reason)}));
    text_plain(b, elem(b, node, EL_REMARK), w->reason);
}

void add_waived(report *r, xmlNodePtr node, const effect *e) {
    const waiver *w = waiver_of(r, e);
    if (w) add_terms(r, elem(r->b, node, EL_WAIVED), w);
}

static void add_waiver(report *r, xmlNodePtr parent, const waiver *w) {
    static const char *const states[] = {
        [WAIVER_USED] = "used", [WAIVER_UNUSED] = "unused", [WAIVER_EXPIRED] = "expired", [WAIVER_OPEN] = "open"};
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_WAIVER);
    attr(b, node, "state", states[state_of_waiver(r, w)]);
    const life *l = fact_at(&r->knowledge->facts[w->fact], r->problem->as_of);
    if (l) use_fact(r, w->fact, l);
    attr(b, node, "waives", r->knowledge->facts[w->fact].id);
    attr(b, node, "client", client_attr(r, w->client));
    add_terms(r, node, w);
}

void add_waivers(report *r, xmlNodePtr parent) {
    if (r->scenario->waiver_count == 0) return;
    xmlNodePtr all = elem(r->b, parent, EL_WAIVERS);
    for (size_t i = 0; i < r->scenario->waiver_count; i++) add_waiver(r, all, &r->scenario->waivers[i]);
}
