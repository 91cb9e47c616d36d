#include <string.h>

#include "report/parts.h"

/* --- what a step is for: the parts of its condition that hold in the plan --- */

static void add_for(report *r, xmlNodePtr step, const char *attribute, const char *name, text title) {
    attr(r->b, text_both(r->b, step, EL_FOR, title), attribute, name);
}

static void add_for_setting(report *r, xmlNodePtr step, const cond *c, uint16_t who) {
    uint16_t owner = c->whose == SCOPE_ME ? who : ID_NONE;
    var_id v = problem_var(r->problem, owner, c->id);
    if (v == ID_NONE) return;
    uint8_t at = r->answer->option[v];
    if (!(c->mask >> at & 1)) return;
    text value = r->knowledge->settings[c->id].options[at].title;
    text title = say(r, W_WITH_VALUE, 2, (text[]){setting_title(r, owner, c->id), value});
    add_for(r, step, "setting", r->problem->vars[v].name, title);
}

static void add_for_condition(report *r, xmlNodePtr step, const cond *c) {
    if (c->whose == SCOPE_ME) return;
    const named_condition *n = &r->knowledge->conditions[c->id];
    add_for(r, step, "condition", n->name, n->title);
}

/* What is joined by `and` at the top of the condition certainly holds; deeper down nothing is claimed. */
static void add_fors(report *r, xmlNodePtr step, const cond *when, uint16_t who) {
    size_t count = when->op == COND_AND ? when->kid_count : 1;
    for (size_t i = 0; i < count; i++) {
        const cond *c = when->op == COND_AND ? when->kids[i] : when;
        if (c->op == COND_IN) add_for_setting(r, step, c, who);
        if (c->op == COND_NAMED) add_for_condition(r, step, c);
    }
}

/* --- steps --- */

static bool names_client(text t) {
    return t.in[LANG_EN] && (strstr(t.in[LANG_EN], "{me}") || strstr(t.in[LANG_JA], "{me}"));
}

/* Steps of several clients are one step when their text does not name the client. */
static bool same_step(const effect *a, const effect *b) {
    return a->kind == EFFECT_STEP && b->kind == EFFECT_STEP && a->fact == b->fact && !names_client(a->life->says);
}

static const effect *holding(const report *r, size_t i) {
    return &r->problem->effects[r->answer->holding[i]];
}

static bool told_before(const report *r, size_t at) {
    for (size_t i = 0; i < at; i++) {
        if (same_step(holding(r, i), holding(r, at))) return true;
    }
    return false;
}

static void add_for_clients(report *r, xmlNodePtr step, size_t at) {
    for (size_t i = at; i < r->answer->holding_count; i++) {
        const effect *e = holding(r, i);
        bool same = i == at || same_step(e, holding(r, at));
        if (same && e->client != ID_NONE)
            add_for(r, step, "client", client_attr(r, e->client), client_title(r, e->client));
    }
}

static void add_step(report *r, xmlNodePtr parent, size_t at) {
    builder *b = r->b;
    const effect *e = holding(r, at);
    xmlNodePtr node = elem(b, parent, EL_STEP);
    add_effect_fact(r, node, e);
    add_effect_texts(r, node, e);
    text_both(b, node, EL_OWNER, e->life->owner);
    add_for_clients(r, node, at);
    add_fors(r, node, e->life->when, e->client);
}

void add_steps(report *r, xmlNodePtr parent) {
    xmlNodePtr node = NULL;
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        if (holding(r, i)->kind != EFFECT_STEP || told_before(r, i)) continue;
        if (!node) node = elem(r->b, parent, EL_STEPS);
        add_step(r, node, i);
    }
}

/* --- whose steps are about the same as a warning: a decision that is a part of both conditions, of the same client --- */

static const cond *part_of(const cond *when, size_t i) {
    if (when->op == COND_AND) return i < when->kid_count ? when->kids[i] : NULL;
    return i == 0 ? when : NULL;
}

static bool same_part(const cond *a, const cond *b) {
    return a->op == b->op && (a->op == COND_IN || a->op == COND_NAMED) && a->whose == b->whose && a->id == b->id &&
           (a->op == COND_NAMED || a->mask == b->mask);
}

static bool is_beside(const effect *step, const effect *warning) {
    const cond *a, *b;
    if (step->client != warning->client || !step->life->when || !warning->life->when) return false;
    for (size_t i = 0; (a = part_of(step->life->when, i)); i++)
        for (size_t j = 0; (b = part_of(warning->life->when, j)); j++)
            if (same_part(a, b)) return true;
    return false;
}

static bool has_owner(const effect *e) {
    return e->kind == EFFECT_STEP && e->life->owner.in[LANG_EN];
}

static bool owner_before(const report *r, const effect *warning, size_t at) {
    for (size_t i = 0; i < at; i++) {
        const effect *e = holding(r, i);
        if (has_owner(e) && is_beside(e, warning) &&
            strcmp(e->life->owner.in[LANG_EN], holding(r, at)->life->owner.in[LANG_EN]) == 0)
            return true;
    }
    return false;
}

void add_owners_beside(report *r, xmlNodePtr warning, const effect *w) {
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = holding(r, i);
        if (has_owner(e) && is_beside(e, w) && !owner_before(r, w, i))
            text_both(r->b, warning, EL_OWNER, e->life->owner);
    }
}
