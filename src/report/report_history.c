#include <string.h>

#include "report/attributes.h"
#include "report/parts.h"

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
    attr_dated(b, node, "on", l->when_true.until);
    text_both(b, node, EL_SAYS, fact_says_generally(r, l, id));
    if (next) text_both(b, node, EL_NEXT, fact_says_generally(r, next, id));
}

/* What a limit was or will be of which nothing is used makes no difference. */
static bool is_unused_limit(const report *r, fact_id f) {
    const limit_row *row = NULL;
    for (size_t i = 0; i < r->problem->limit_count; i++) {
        if (r->problem->limits[i].fact != f) continue;
        row = &r->problem->limits[i];
        if (row->asked != 0) return false;
    }
    return row != NULL;
}

/* The used fact that ends soonest among those not yet told; ties: the one mentioned first. */
static size_t soonest(const report *r, const bool *told) {
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < r->used_count; i++) {
        date until = r->used_life[r->used[i]]->when_true.until.day;
        if (told[i] || until == DATE_OPEN || is_unused_limit(r, r->used[i])) continue;
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

/* --- what was different before --- */

/* One line of the history: that `l` held before `on`, or (`is_new`) that nothing did. */
typedef struct event {
    fact_id fact;
    const life *l;
    dated on;
    bool is_new;
} event;

/* What decides a plan; notes, steps and warnings come with it. */
static bool decides(const life *l) {
    switch (l->kind) {
    case FACT_RULE:
    case FACT_LIMIT:
    case FACT_LIFECYCLE:
    case FACT_DEFINITION: return true;
    default: return false;
    }
}

/* Did the fact appear on a day that is known, after the day from which the pack is complete? */
static bool appeared(const report *r, fact_id f) {
    const life *l = r->used_life[f];
    dated since = l->when_true.since;
    bool known = since.basis == DATE_EXACT || since.basis == DATE_DOCUMENTED;
    return l == r->knowledge->facts[f].lives && known && since.day > r->knowledge->covers_from && decides(l);
}

/* Newest first; of the same day, the fact mentioned first. */
static void insert(event *events, size_t count, event e) {
    size_t at = count;
    for (; at > 0 && events[at - 1].on.day < e.on.day; at--) events[at] = events[at - 1];
    events[at] = e;
}

static bool same_text(text a, text b) {
    return !strcmp(a.in[LANG_EN], b.in[LANG_EN]) && !strcmp(a.in[LANG_JA], b.in[LANG_JA]);
}

/* Would a reader see what is different? Where only evidence or a condition changed, the sentence is the same. */
static bool tells_apart(const life *a, const life *b) {
    if (a->kind == FACT_DEFAULT && b->kind == FACT_DEFAULT) return a->options != b->options;
    bool same_grade = a->rule == b->rule && a->harm == b->harm && a->state == b->state && a->how == b->how;
    return a->kind != b->kind || !same_grade || !same_text(a->says, b->says);
}

/* The earlier lives of a fact that the pack covers, or its appearance. */
static size_t note_events(const report *r, fact_id f, event *events, size_t count) {
    const life *now = r->used_life[f];
    if (is_unused_limit(r, f)) return count;
    for (const life *l = r->knowledge->facts[f].lives; l < now; l++) {
        if (l->when_true.until.day <= r->knowledge->covers_from || !tells_apart(l, l + 1)) continue;
        insert(events, count++, (event){f, l, l->when_true.until, false});
    }
    if (appeared(r, f)) insert(events, count++, (event){f, now, now->when_true.since, true});
    return count;
}

static void add_event(report *r, xmlNodePtr parent, const event *e) {
    xmlNodePtr node = elem(r->b, parent, e->is_new ? EL_NEW : EL_BEFORE);
    attr(r->b, node, "fact", r->knowledge->facts[e->fact].id);
    attr_dated(r->b, node, "on", e->on);
    attr_kind(r->b, node, e->l);
    text_both(r->b, node, EL_SAYS, fact_says_generally(r, e->l, e->fact));
}

/* Is the lifecycle about an option that the plan has, or about a setting that readers look at first? */
static bool concerns_plan(const report *r, const life *lifecycle) {
    for (size_t i = 0; i < r->answer->decided_count; i++) {
        const decided *d = &r->answer->decided[i];
        if (r->problem->vars[d->var].setting != lifecycle->setting || d->status == STATUS_NOT_APPLICABLE) continue;
        if ((lifecycle->options >> d->option) & 1 || r->knowledge->settings[lifecycle->setting].headline) return true;
    }
    return false;
}

/* Was an option out of reach for a time that the pack covers? */
static bool was_out_of_reach(const report *r, const life *from, const life *now) {
    for (const life *l = from; l < now; l++) {
        bool out = l->state == LIFECYCLE_ABSENT || l->state == LIFECYCLE_CLOSED || l->state == LIFECYCLE_RETIRED;
        if (l->kind == FACT_LIFECYCLE && out && l->when_true.until.day > r->knowledge->covers_from) return true;
    }
    return false;
}

/* An option that came leaves no trace in the plan of today, but is why a setting was `required` before and is not now. */
static void use_lifecycles(report *r) {
    for (size_t f = 0; f < r->knowledge->fact_count; f++) {
        const fact *one = &r->knowledge->facts[f];
        const life *now = fact_at(one, r->problem->as_of);
        if (!now || now->kind != FACT_LIFECYCLE || !concerns_plan(r, now)) continue;
        if (was_out_of_reach(r, one->lives, now)) use_fact(r, (fact_id)f, now);
    }
}

void add_history(report *r, xmlNodePtr parent) {
    use_lifecycles(r);
    size_t room = 0, count = 0;
    for (size_t i = 0; i < r->used_count; i++) room += r->knowledge->facts[r->used[i]].life_count;
    event *events = ARENA_ARRAY(r->mem, room + 1, event);
    /* What only other plans brought into the report did not decide this one. */
    for (size_t i = 0; i < r->used_count; i++)
        if (!r->only_aside[r->used[i]]) count = note_events(r, r->used[i], events, count);
    if (count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_HISTORY);
    for (size_t i = 0; i < count; i++) add_event(r, node, &events[i]);
}
