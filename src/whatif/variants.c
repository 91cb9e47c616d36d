#include "whatif/variants.h"

#include "base/vec.h"

#define MOST_CONFLICTS 300000 /* as for the plan itself */

/* --- one variant --- */

static date day_of(const answer *base, const variant *v) {
    for (size_t i = 0; i < v->edit_count; i++)
        if (v->edits[i].kind == EDIT_SET_DATE) return v->edits[i].day;
    return base->problem->as_of;
}

static answer_kind solve(arena *mem, const problem *p, solution *out) {
    solver *s = solver_new(mem, p);
    out->option = ARENA_ARRAY(mem, p->var_count, uint8_t);
    solver_set_budget(s, MOST_CONFLICTS);
    solve_status got = solver_solve(s, NULL, 0, out);
    return got == SOLVE_SAT ? ANSWER_PLAN : got == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN;
}

static void tell_conflict(arena *mem, const problem *p, standing *x) {
    x->of = p;
    x->clash = explain_clash(mem, p, NULL);
}

/* The day has no place in the file unless the file says it. */
static bool is_covered(const knowledge *k, const standing *x, diags *d) {
    char day[DATE_CHARS], first[DATE_CHARS];
    if (x->as_of >= k->covers_from) return true;
    date_format(k->covers_from, DATE_DAY, first);
    diag_add(d, DIAG_ERROR, x->said->where, NULL,
             "a variant is for %s, but the knowledge pack '%s' covers no day before %s",
             date_format(x->as_of, DATE_DAY, day), k->id, first);
    return false;
}

static bool solve_variant(arena *mem, const answer *base, const variant *v, standing *x, diags *d) {
    const problem *was = base->problem;
    *x = (standing){.said = v, .as_of = day_of(base, v)};
    x->changed = scenario_edited(mem, was->scenario, v->edits, v->edit_count);
    if (!is_covered(was->knowledge, x, d)) return false;
    const problem *p = problem_build_bare(mem, was->knowledge, x->changed, x->as_of, d);
    solution found;
    if (!p) return false;
    x->plan.kind = solve(mem, p, &found);
    const uint16_t *client_of = clients_kept(mem, was->scenario, v->edits, v->edit_count);
    if (x->plan.kind == ANSWER_PLAN) x->plan = sketch_plan(mem, p, found.option, &found.total, client_of);
    if (x->plan.kind == ANSWER_CONFLICT) tell_conflict(mem, p, x);
    return true;
}

static standing as_it_stands(arena *mem, const answer *a) {
    standing x = {.changed = a->problem->scenario, .as_of = a->problem->as_of, .plan = {.kind = a->kind}};
    if (a->kind == ANSWER_PLAN) x.plan = sketch_plan(mem, a->problem, a->option, &a->total, NULL);
    if (a->kind == ANSWER_CONFLICT) tell_conflict(mem, a->problem, &x);
    return x;
}

/* --- settings that are told --- */

int standing_option(const standing *x, const told_setting *t) {
    for (size_t i = 0; i < x->plan.pick_count; i++) {
        const pick *p = &x->plan.picks[i];
        if (p->setting == t->setting && p->client == t->client) return p->option;
    }
    return -1;
}

bool standing_has(const standing *x, const told_setting *t) {
    if (x->plan.kind != ANSWER_PLAN) return false;
    for (size_t i = 0; x->said && t->client != ID_NONE && i < x->said->edit_count; i++)
        if (x->said->edits[i].kind == EDIT_DROP_CLIENT && x->said->edits[i].client == t->client) return false;
    return true;
}

static bool options_differ(const standings *all, const told_setting *t) {
    int first = -1;
    bool any = false;
    for (size_t i = 0; i < all->count; i++) {
        if (!standing_has(&all->at[i], t)) continue;
        int which = standing_option(&all->at[i], t);
        if (any && which != first) return true;
        any = true;
        first = which;
    }
    return false;
}

typedef VEC(told_setting) told_list;

static void tell_setting(arena *mem, const standings *all, const knowledge *k, told_setting t, told_list *out) {
    for (size_t i = 0; i < out->len; i++)
        if (out->at[i].setting == t.setting && out->at[i].client == t.client) return;
    t.differs = options_differ(all, &t);
    if (t.differs || k->settings[t.setting].headline) vec_push(mem, out, t);
}

/* Those of the registry first, then client by client, in the order of the pack. */
static bool comes_before(const told_setting *x, const told_setting *y) {
    if (x->client == y->client) return x->setting < y->setting;
    return x->client == ID_NONE || (y->client != ID_NONE && x->client < y->client);
}

static void sort_told(told_list *list) {
    for (size_t i = 1; i < list->len; i++) {
        const told_setting t = list->at[i];
        size_t at = i;
        for (; at > 0 && comes_before(&t, &list->at[at - 1]); at--) list->at[at] = list->at[at - 1];
        list->at[at] = t;
    }
}

static void tell_settings(arena *mem, standings *all, const knowledge *k) {
    told_list out = {0};
    for (size_t i = 0; i < all->count; i++) {
        const sketch *plan = &all->at[i].plan;
        for (size_t p = 0; p < plan->pick_count; p++)
            tell_setting(mem, all, k, (told_setting){plan->picks[p].setting, plan->picks[p].client, false}, &out);
    }
    sort_told(&out);
    all->told = out.at;
    all->told_count = out.len;
}

/* --- all of them --- */

const standings *variants_solve(arena *mem, const answer *base, const variant *variants, size_t count, diags *d) {
    standings *out = ARENA_NEW(mem, standings);
    standing *at = ARENA_ARRAY(mem, count + 1, standing);
    at[0] = as_it_stands(mem, base);
    for (size_t i = 0; i < count; i++) {
        standing *x = &at[i + 1];
        if (!solve_variant(mem, base, &variants[i], x, d)) return NULL;
        if (at[0].plan.kind == ANSWER_PLAN && x->plan.kind == ANSWER_PLAN)
            x->differs = sketch_contrast(mem, &at[0].plan, &x->plan);
    }
    *out = (standings){.count = count + 1, .at = at};
    tell_settings(mem, out, base->problem->knowledge);
    return out;
}

/* --- without each statement --- */

typedef struct dropper {
    arena *mem;
    VEC(variant) list;
} dropper;

static void without(dropper *to, edit e, place where) {
    edit *one = ARENA_NEW(to->mem, edit);
    *one = e;
    variant v = {.edits = one, .edit_count = 1, .where = where};
    vec_push(to->mem, &to->list, v);
}

static edit drop(edit_kind kind, size_t which, uint16_t who) {
    return (edit){.kind = kind, .index = (uint16_t)which, .client = who};
}

static void without_client(dropper *to, const knowledge *k, const client *c, uint16_t who) {
    without(to, drop(EDIT_DROP_CLIENT, ID_NONE, who), c->where);
    for (size_t i = 0; i < c->given_count; i++)
        if (!k->settings[c->given[i].setting].given)
            without(to, drop(EDIT_OPEN_CLIENT_SETTING, i, who), c->given[i].where);
}

const variant *variants_without_each(arena *mem, const knowledge *k, const scenario *s, size_t *count) {
    dropper to = {.mem = mem};
    for (size_t i = 0; i < s->asked_count; i++)
        without(&to, drop(EDIT_DROP_REQUIREMENT, i, ID_NONE), s->asked[i].where);
    for (size_t i = 0; i < s->client_count; i++) without_client(&to, k, &s->clients[i], (uint16_t)i);
    for (size_t i = 0; i < s->pin_count; i++)
        if (!k->settings[s->pins[i].setting].given) without(&to, drop(EDIT_DROP_PIN, i, ID_NONE), s->pins[i].where);
    if (s->exists) without(&to, drop(EDIT_NEW_REGISTRY, ID_NONE, ID_NONE), s->current_where);
    if (s->has_budget) without(&to, drop(EDIT_DROP_BUDGET, ID_NONE, ID_NONE), s->budget_where);
    *count = to.list.len;
    return to.list.at;
}
