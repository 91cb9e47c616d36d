/* Which facts of a day concern a plan: those that are blamed for what changes, and of the others those of which the report says something
 * else from then on. */
#include "base/vec.h"
#include "whatif/outlook_impl.h"

typedef struct reader {
    const answer *a; /* what was built, or the conflict of the plan's day */
    const milestone *m;
    told_on before, now;
    bool alone; /* nothing was built: there is but the plan made anew */
} reader;

/* --- reports --- */

static told_on read_on(arena *scratch, const stay *of, date day) {
    told_on out = {.of = of, .day = day};
    const interval *built = of ? history_at(of->over, day) : NULL;
    if (!built || built->answer.kind != ANSWER_PLAN) return out;
    const problem *p = problem_build(scratch, of->plan->problem->knowledge, of->built, day, diags_new(scratch));
    if (!p) return out;
    solution found = {.option = ARENA_ARRAY(scratch, p->var_count, uint8_t)};
    if (solver_satisfiable(solver_new(scratch, p), NULL, 0, &found) != SOLVE_SAT) return out;
    out.p = p;
    out.option = found.option;
    return out;
}

/* Between two turning days the report stays what it is: the one of the last day that was looked at is that of the day before. */
static void read_both(watched *w, const stay *of, reader *r) {
    arena *old = w->before;
    w->before = w->now;
    w->now = old;
    if (w->last.of != of || w->last.day == 0) {
        arena_clear(w->before);
        w->last = read_on(w->before, of, r->m->day - 1);
    }
    arena_clear(w->now);
    r->before = w->last;
    w->last = r->now = read_on(w->now, of, r->m->day);
}

/* --- blamed --- */

static bool is_in(const boundary *b, const blame *of, fact_id f) {
    for (size_t i = 0; i < of->count; i++)
        for (size_t t = 0; t < b->turn_count; t++)
            if ((of->sets[i] >> t & 1) && b->turns[t].fact == f) return true;
    return false;
}

static consequence means_for_built(difference_kind k) {
    switch (k) {
    case DIFFERENCE_VERDICT:
    case DIFFERENCE_CONFLICT: return CONSEQUENCE_BREAKS;
    case DIFFERENCE_COST: return CONSEQUENCE_COST;
    case DIFFERENCE_WORDING: return CONSEQUENCE_WORDING;
    default: return CONSEQUENCE_TOLD;
    }
}

/* Of a plan made anew only other decisions count, and whether there is one, while there is a registry. */
static consequence means_for_anew(difference_kind k) {
    bool other = k == DIFFERENCE_VERDICT || k == DIFFERENCE_CONFLICT || k == DIFFERENCE_DECISION;
    return other ? CONSEQUENCE_ANEW : CONSEQUENCE_COUNT;
}

static consequence blamed(const interval *i, fact_id f, consequence (*means)(difference_kind)) {
    consequence worst = CONSEQUENCE_COUNT;
    for (size_t k = 0; i && k < i->by->difference_count; k++) {
        const difference *d = &i->by->differences[k];
        if (means(d->kind) < worst && is_in(i->by, &d->why, f)) worst = means(d->kind);
    }
    return worst;
}

/* --- told otherwise --- */

/* What holds of a fact on a day, from the i-th effect on; NULL: nothing more. */
static const effect *next_effect(const told_on *t, fact_id f, size_t *i) {
    for (; t->p && *i < t->p->effect_count; ++*i) {
        const effect *e = &t->p->effects[*i];
        bool counts = e->kind != EFFECT_DEPARTURE && e->kind != EFFECT_PRICE && e->kind != EFFECT_FINDING;
        if (e->fact == f && counts && literal_holds(e->when, t->option)) return &t->p->effects[(*i)++];
    }
    return NULL;
}

static bool reads_otherwise(const effect *e, const effect *f) {
    if (!e || !f) return e != f;
    return e->kind != f->kind || e->client != f->client || !same_words(e->life, f->life);
}

static bool told_otherwise(const reader *r, fact_id f) {
    size_t i = 0, k = 0;
    if (!r->before.p || !r->now.p) return false;
    for (;;) {
        const effect *e = next_effect(&r->before, f, &i), *g = next_effect(&r->now, f, &k);
        if (reads_otherwise(e, g)) return true;
        if (!e) return false;
    }
}

/* --- defaults, reasons, limits --- */

static bool decides(const answer *a, const life *l, fact_id f) {
    const problem *p = a->problem;
    for (size_t v = 0; v < p->decision_count; v++) {
        if (p->vars[v].setting != l->setting || p->vars[v].default_fact != f) continue;
        if (variable_applies(&p->vars[v], a->option)) return true;
    }
    return false;
}

static bool default_turns(const answer *a, const turn *t) {
    const life *l = t->now ? t->now : t->before;
    if (a->kind != ANSWER_PLAN || l->kind != FACT_DEFAULT) return false;
    return (!t->before || !t->now || t->before->options != t->now->options) && decides(a, l, t->fact);
}

static bool is_reason(const answer *a, fact_id f) {
    for (size_t i = 0; i < a->decided_count; i++) {
        for (size_t k = 0; k < a->decided[i].why.count; k++) {
            const group *g = &a->problem->groups[a->decided[i].why.groups[k]];
            if (g->kind == GROUP_KIND_FACT && g->index == f) return true;
        }
    }
    for (size_t i = 0; i < a->problem->limit_count; i++)
        if (a->problem->limits[i].fact == f && a->problem->limits[i].asked != 0) return true;
    return false;
}

static bool reasons_turn(const answer *a, const turn *t) {
    return a->kind == ANSWER_PLAN && is_reason(a, t->fact) && !(t->before && t->now && same_words(t->before, t->now));
}

/* --- all of it --- */

static consequence means(const reader *r, const turn *t) {
    const milestone *m = r->m;
    consequence built = blamed(m->built, t->fact, means_for_built), anew = blamed(m->anew, t->fact, means_for_anew);
    consequence worst = built < anew ? built : anew;
    if (r->alone && worst == CONSEQUENCE_COUNT) worst = blamed(m->anew, t->fact, means_for_built);
    if (t->fact == ID_NONE || worst != CONSEQUENCE_COUNT) return worst;
    if (default_turns(r->a, t)) return CONSEQUENCE_DEFAULT;
    return told_otherwise(r, t->fact) || reasons_turn(r->a, t) ? CONSEQUENCE_WORDING : CONSEQUENCE_COUNT;
}

size_t announced_on(arena *mem, watched *w, const answer *a, const stay *now, const milestone *m,
                    const announced **out) {
    VEC(announced) found = {0};
    const problem *p = a->problem;
    const turn *turns;
    reader r = {.a = now ? now->plan : a, .m = m, .alone = !now};
    read_both(w, now, &r);
    size_t count = all_turns_on(w->now, p->knowledge, p->scenario, m->day, &turns);
    consequence *each = ARENA_ARRAY(w->now, count, consequence);
    for (size_t i = 0; i < count; i++) each[i] = means(&r, &turns[i]);
    for (int c = 0; c < CONSEQUENCE_COUNT; c++) {
        for (size_t i = 0; i < count; i++) {
            announced one = {turns[i].fact, turns[i].before, turns[i].now, (consequence)c};
            if (each[i] == (consequence)c) vec_push(mem, &found, one);
        }
    }
    *out = found.at;
    return found.len;
}
