#include "study/boundary_tree.h"

#include <string.h>

#include "report/attributes.h"

/* --- an answer --- */

static statement statement_of(const statement_ref *s) {
    statement out;
    statement_of_group(&(group){.kind = s->kind, .index = s->index, .client = s->client}, &out);
    return out;
}

static void add_statements(report *r, xmlNodePtr parent, const statement_set *set) {
    for (size_t i = 0; i < set->count; i++) add_statement_reason(r, parent, statement_of(&set->at[i]));
}

void add_gist(report *r, xmlNodePtr node, const gist *x) {
    add_sketch(r, node, x->kind == ANSWER_PLAN ? &x->plan : &(sketch){.kind = x->kind});
    if (x->kind == ANSWER_CONFLICT) attr(r->b, node, "complete", x->all_sets ? "true" : "false");
    for (size_t i = 0; i < x->plan.pick_count; i++)
        if (r->knowledge->settings[x->plan.picks[i].setting].headline) add_pick(r, node, &x->plan.picks[i]);
    for (size_t i = 0; i < x->set_count; i++) add_statements(r, elem_named(r->b, node, "clash"), &x->sets[i]);
}

/* --- what turns --- */

static void add_side(report *r, xmlNodePtr node, element e, const turn *t, const life *l) {
    if (l) attr_kind(r->b, text_both(r->b, node, e, fact_says_generally(r, l, t->fact)), l);
}

/* The dates that follow the day of the plan, by their titles. */
static text following(report *r) {
    text all = {{NULL, NULL}};
    for (size_t i = 0; i < r->knowledge->context_count; i++) {
        const context *c = &r->knowledge->contexts[i];
        bool stated = false;
        for (size_t k = 0; k < r->scenario->context_count; k++) stated |= r->scenario->contexts[k].context == i;
        if (!c->default_is_asof || stated) continue;
        text one = say(r, W_QUOTED, 1, (text[]){c->title});
        for (int in = 0; in < LANG_COUNT; in++)
            all.in[in] = all.in[in] ? arena_printf(r->mem, "%s%s%s", all.in[in], word(W_COMMA, (lang)in), one.in[in])
                                    : one.in[in];
    }
    return all;
}

static void add_the_day(report *r, xmlNodePtr node, date day) {
    attr(r->b, node, "day-itself", "true");
    text_both(r->b, node, EL_BECOMES, say(r, W_THE_DAY_PASSES, 2, (text[]){following(r), date_text(r, day)}));
}

xmlNodePtr add_turn(report *r, xmlNodePtr parent, const turn *t, date day, int64_t number) {
    builder *b = r->b;
    xmlNodePtr node = elem_named(b, parent, "turn");
    if (number) attr_int(b, node, "number", number);
    attr_dated(b, node, "on", turn_date(t, day));
    if (t->fact == ID_NONE) {
        add_the_day(r, node, day);
        return node;
    }
    const life *l = t->now ? t->now : t->before;
    attr(b, node, "fact", r->knowledge->facts[t->fact].id);
    attr(b, node, "confidence", confidence_name(l->sure));
    if (t->before && t->now) attr_flag(b, node, "same-words", same_words(t->before, t->now));
    add_side(r, node, EL_WAS, t, t->before);
    add_side(r, node, EL_BECOMES, t, t->now);
    if (t->now) text_both(b, node, EL_MITIGATION, fact_text(r, l->mitigation, t->fact, ID_NONE));
    add_cites(r, node, l);
    return node;
}

/* --- differences --- */

static void add_option(report *r, xmlNodePtr parent, element e, setting_id which, int o) {
    if (o < 0) return;
    const option *chosen = &r->knowledge->settings[which].options[o];
    attr(r->b, text_both(r->b, parent, e, chosen->title), "option", chosen->name);
}

static void add_decision(report *r, xmlNodePtr node, const difference *d) {
    attr(r->b, node, "setting", setting_name(r, d->client, d->setting));
    attr(r->b, node, "headline", r->knowledge->settings[d->setting].headline ? "true" : "false");
    text_both(r->b, node, EL_TITLE, setting_title(r, d->client, d->setting));
    add_option(r, node, EL_WAS, d->setting, d->before);
    add_option(r, node, EL_BECOMES, d->setting, d->now);
}

static void add_month(report *r, xmlNodePtr parent, element e, const gist *x) {
    xmlNodePtr node = elem(r->b, parent, e);
    attr_money(r->b, node, "usd-per-month", x->plan.usd);
    attr(r->b, node, "at-least", x->plan.at_least ? "true" : "false");
}

static void add_cost(report *r, xmlNodePtr node, const gist *before, const gist *now) {
    attr_money(r->b, node, "difference", now->plan.usd - before->plan.usd);
    add_month(r, node, EL_WAS, before);
    add_month(r, node, EL_BECOMES, now);
}

xmlNodePtr add_difference(report *r, xmlNodePtr parent, const difference *d, const gist *before, const gist *now) {
    builder *b = r->b;
    xmlNodePtr node = elem_named(b, parent, "difference");
    attr(b, node, "kind", difference_name(d->kind));
    if (d->kind == DIFFERENCE_VERDICT) attr(b, node, "becomes", answer_kind_name(now->kind));
    if (d->kind == DIFFERENCE_CONFLICT || d->kind == DIFFERENCE_TOLD) attr(b, node, "gone", d->gone ? "true" : "false");
    if (d->kind == DIFFERENCE_CONFLICT) add_statements(r, node, &d->set);
    if (d->kind == DIFFERENCE_DECISION) add_decision(r, node, d);
    if (d->kind == DIFFERENCE_COST) add_cost(r, node, before, now);
    if (d->kind == DIFFERENCE_WISHES) {
        attr_int(b, node, "was", before->plan.wishes);
        attr_int(b, node, "now", now->plan.wishes);
    }
    if (d->was) add_shift(r, node, EL_REMOVED, d->was);
    if (d->is) add_shift(r, node, EL_ADDED, d->is);
    return node;
}

/* --- causes --- */

/* By some difference. Where a plan stands against a conflict, the whole has more to it: what is told of the plan. */
static turn_set all_blamed(const boundary *b) {
    turn_set out = 0;
    for (size_t i = 0; i < b->difference_count; i++)
        for (size_t k = 0; k < b->differences[i].why.count; k++) out |= b->differences[i].why.sets[k];
    return out;
}

/* The number of a turn among those that are blamed. */
static unsigned number_of(turn_set among, size_t which) {
    unsigned n = 0;
    for (size_t i = 0; i <= which; i++) n += among >> i & 1;
    return n;
}

static const char *numbers(report *r, turn_set among, turn_set set) {
    const char *out = "";
    for (size_t i = 0; i < MOST_TURNS_HELD; i++)
        if (set >> i & 1) out = arena_printf(r->mem, "%s%s%u", out, *out ? " " : "", number_of(among, i));
    return out;
}

static void add_causes(report *r, xmlNodePtr parent, turn_set among, const blame *of) {
    for (size_t i = 0; i < of->count; i++)
        attr(r->b, elem_named(r->b, parent, "cause"), "turns", numbers(r, among, of->sets[i]));
}

static bool is_complete(const boundary *b) {
    bool out = true;
    for (size_t i = 0; i < b->difference_count; i++) out = out && b->differences[i].why.complete;
    return out;
}

void add_boundary(report *r, xmlNodePtr parent, const boundary *b, const gist *before, const gist *now) {
    turn_set among = all_blamed(b);
    xmlNodePtr node = elem_named(r->b, parent, "boundary");
    attr(r->b, node, "day", date_attr(r, b->day, DATE_DAY));
    attr_int(r->b, node, "turned", (int64_t)b->turn_count);
    attr(r->b, node, "complete", is_complete(b) ? "true" : "false");
    for (size_t i = 0; i < b->turn_count; i++)
        if (i < MOST_TURNS_HELD && among >> i & 1) add_turn(r, node, &b->turns[i], b->day, number_of(among, i));
    for (size_t i = 0; i < b->difference_count; i++) {
        const difference *d = &b->differences[i];
        add_causes(r, add_difference(r, node, d, before, now), among, &d->why);
    }
}
