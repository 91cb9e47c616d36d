/* Other plans beside the plan, in short: what each of them is, and what it has that the plan has not. */
#include "report/attributes.h"
#include "report/parts.h"

/* --- a plan --- */

const char *answer_kind_name(answer_kind k) {
    static const char *const kind_names[] = {
        [ANSWER_PLAN] = "plan", [ANSWER_CONFLICT] = "conflict", [ANSWER_UNKNOWN] = "unknown"};
    return kind_names[k];
}

/* How many of a severity are in a sum of harms. */
static int64_t count_in(int64_t harm, severity s) {
    return harm / HARM_OF(s) % ((int64_t)1 << HARM_BITS);
}

/* Practices have three weights; the worst severity is none of them. */
static void add_practice_counts(report *r, xmlNodePtr node, const sketch *s) {
    attr_int(r->b, node, "practices", s->practices);
    attr_int(r->b, node, "practices-high", count_in(s->practice_harm, SEVERITY_HIGH));
    attr_int(r->b, node, "practices-medium", count_in(s->practice_harm, SEVERITY_MEDIUM));
    attr_int(r->b, node, "practices-low", count_in(s->practice_harm, SEVERITY_LOW));
}

void add_sketch(report *r, xmlNodePtr node, const sketch *s) {
    builder *b = r->b;
    attr(b, node, "kind", answer_kind_name(s->kind));
    if (s->kind != ANSWER_PLAN) return;
    attr_money(b, node, "usd-per-month", s->usd);
    attr(b, node, "at-least", s->at_least ? "true" : "false");
    for (int harm = 0; harm < SEVERITY_COUNT; harm++)
        attr_int(b, node, severity_name((severity)harm), s->warnings[harm]);
    add_practice_counts(r, node, s);
    attr_int(b, node, "wishes", s->wishes);
}

bool sketch_picks(const sketch *s, const pick *p) {
    for (size_t i = 0; i < s->pick_count; i++) {
        const pick *x = &s->picks[i];
        if (x->setting == p->setting && x->client == p->client && x->option == p->option) return true;
    }
    return false;
}

/* --- what is told of a plan --- */

void add_headline_picks(report *r, xmlNodePtr parent, const sketch *plan) {
    for (size_t i = 0; i < plan->pick_count; i++)
        if (r->knowledge->settings[plan->picks[i].setting].headline) add_pick(r, parent, &plan->picks[i]);
}

void add_warnings_of(report *r, xmlNodePtr parent, const sketch *plan) {
    for (int harm = 0; harm < SEVERITY_COUNT; harm++)
        for (size_t i = 0; i < plan->told_count; i++)
            if (plan->told[i].kind == EFFECT_WARNING && (int)plan->told[i].harm == harm)
                add_shift(r, parent, EL_WARNING, &plan->told[i]);
}

/* --- what is different --- */

void add_pick(report *r, xmlNodePtr parent, const pick *p) {
    const setting *s = &r->knowledge->settings[p->setting];
    xmlNodePtr node = elem(r->b, parent, EL_CHOICE);
    attr(r->b, node, "setting", setting_name(r, p->client, p->setting));
    attr(r->b, node, "headline", s->headline ? "true" : "false");
    text_both(r->b, node, EL_TITLE, setting_title(r, p->client, p->setting));
    add_value(r, node, &s->options[p->option]);
}

void add_shift(report *r, xmlNodePtr parent, element e, const shifted *s) {
    xmlNodePtr node = elem(r->b, parent, e);
    use_fact(r, s->fact, s->life);
    if (s->kind == EFFECT_PRICE)
        attr(r->b, node, "unpriced", "true");
    else
        attr(r->b, node, s->kind == EFFECT_WARNING ? "severity" : "weight", severity_name(s->harm));
    attr(r->b, node, "fact", r->knowledge->facts[s->fact].id);
    attr(r->b, node, "client", client_attr(r, s->client));
    text_both(r->b, node, EL_SAYS, fact_text(r, s->life->says, s->fact, s->client));
}

static void add_shifts(report *r, xmlNodePtr node, element e, const shifted *all, size_t count) {
    for (int harm = 0; harm < SEVERITY_COUNT; harm++)
        for (size_t i = 0; i < count; i++)
            if ((int)all[i].harm == harm) add_shift(r, node, e, &all[i]);
}

void add_contrast(report *r, xmlNodePtr node, const contrast *c) {
    attr_money(r->b, node, "difference", c->usd);
    for (size_t i = 0; i < c->moved_count; i++) add_pick(r, node, &c->moved[i]);
    add_shifts(r, node, EL_ADDED, c->added, c->added_count);
    add_shifts(r, node, EL_REMOVED, c->removed, c->removed_count);
}
