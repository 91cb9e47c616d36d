/* What is different between two gists. */
#include "base/vec.h"
#include "whatif/boundary.h"

static const char *const NAMES[] = {
#define X(id, name) [DIFFERENCE_##id] = name,
    DIFFERENCE_KINDS(X)
#undef X
};

const char *difference_name(difference_kind k) {
    return NAMES[k];
}

typedef struct lister {
    arena *mem;
    const gist *before, *now;
    VEC(difference) found;
} lister;

static void list_sets(lister *l, const gist *in, const gist *not_in, bool gone) {
    for (size_t i = 0; i < in->set_count; i++) {
        difference d = {.kind = DIFFERENCE_CONFLICT, .gone = gone, .set = in->sets[i]};
        if (!gist_has_set(not_in, &in->sets[i])) vec_push(l->mem, &l->found, d);
    }
}

/* --- decisions: in the order of the new plan; those that apply no more last --- */

static void compare_pick(lister *l, const pick *p, bool is_new) {
    int before = gist_option(l->before, p->setting, p->client), now = gist_option(l->now, p->setting, p->client);
    if (before == now || (!is_new && now >= 0)) return;
    difference d = {.kind = DIFFERENCE_DECISION, .setting = p->setting, .client = p->client};
    d.before = before;
    d.now = now;
    vec_push(l->mem, &l->found, d);
}

static void list_decisions(lister *l) {
    for (size_t i = 0; i < l->now->plan.pick_count; i++) compare_pick(l, &l->now->plan.picks[i], true);
    for (size_t i = 0; i < l->before->plan.pick_count; i++) compare_pick(l, &l->before->plan.picks[i], false);
}

/* --- what is told --- */

static void tell(lister *l, difference_kind kind, const shifted *was, const shifted *is) {
    difference d = {.kind = kind, .gone = !is, .was = was, .is = is};
    vec_push(l->mem, &l->found, d);
}

static void list_told(lister *l, severity harm) {
    const sketch *now = &l->now->plan, *before = &l->before->plan;
    for (size_t i = 0; i < now->told_count; i++) {
        const shifted *s = &now->told[i];
        if (s->harm == harm && !gist_tells(l->before, s->kind, s->fact, s->client)) tell(l, DIFFERENCE_TOLD, NULL, s);
    }
    for (size_t i = 0; i < before->told_count; i++) {
        const shifted *s = &before->told[i];
        if (s->harm == harm && !gist_tells(l->now, s->kind, s->fact, s->client)) tell(l, DIFFERENCE_TOLD, s, NULL);
    }
}

static void list_retold(lister *l, difference_kind kind) {
    for (size_t i = 0; i < l->now->plan.told_count; i++) {
        const shifted *is = &l->now->plan.told[i], *was = gist_tells(l->before, is->kind, is->fact, is->client);
        if (!was || told_alike(was, is)) continue;
        if ((was->harm != is->harm) == (kind == DIFFERENCE_GRADE)) tell(l, kind, was, is);
    }
}

/* --- all of it --- */

static bool same_money(const gist *x, const gist *y) {
    return x->plan.usd == y->plan.usd && x->plan.at_least == y->plan.at_least;
}

static bool same_wishes(const gist *x, const gist *y) {
    return x->plan.wishes == y->plan.wishes && x->missed == y->missed;
}

static void list_of_plans(lister *l) {
    difference money_moved = {.kind = DIFFERENCE_COST}, wishes_moved = {.kind = DIFFERENCE_WISHES};
    list_decisions(l);
    if (!same_money(l->before, l->now)) vec_push(l->mem, &l->found, money_moved);
    if (!same_wishes(l->before, l->now)) vec_push(l->mem, &l->found, wishes_moved);
    for (int harm = 0; harm < SEVERITY_COUNT; harm++) list_told(l, (severity)harm);
    list_retold(l, DIFFERENCE_GRADE);
    list_retold(l, DIFFERENCE_WORDING);
}

size_t list_differences(arena *mem, const gist *before, const gist *now, const difference **out) {
    lister l = {.mem = mem, .before = before, .now = now};
    difference other = {.kind = DIFFERENCE_VERDICT};
    if (before->kind != now->kind) vec_push(mem, &l.found, other);
    list_sets(&l, now, before, false);
    list_sets(&l, before, now, true);
    if (before->kind == ANSWER_PLAN && now->kind == ANSWER_PLAN) list_of_plans(&l);
    *out = l.found.at;
    return l.found.len;
}

/* --- in another gist --- */

static bool tells_so(const gist *x, const difference *d) {
    const shifted *about = d->is ? d->is : d->was, *told = gist_tells(x, about->kind, about->fact, about->client);
    if (!told || !d->is) return !told && d->gone;
    switch (d->kind) {
    case DIFFERENCE_GRADE: return told->harm == d->is->harm;
    case DIFFERENCE_WORDING: return told_alike(told, d->is);
    default: return true;
    }
}

bool has_difference(const gist *x, const difference *d, const gist *now) {
    if (d->kind == DIFFERENCE_CONFLICT) return x->kind != ANSWER_UNKNOWN && gist_has_set(x, &d->set) == !d->gone;
    if (x->kind != now->kind) return false;
    switch (d->kind) {
    case DIFFERENCE_DECISION: return gist_option(x, d->setting, d->client) == d->now;
    case DIFFERENCE_COST: return same_money(x, now);
    case DIFFERENCE_WISHES: return same_wishes(x, now);
    case DIFFERENCE_TOLD:
    case DIFFERENCE_GRADE:
    case DIFFERENCE_WORDING: return tells_so(x, d);
    case DIFFERENCE_VERDICT:
    case DIFFERENCE_CONFLICT:
    case DIFFERENCE_KIND_COUNT: break;
    }
    return true;
}
