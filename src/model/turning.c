#include "model/turning.h"

#include <string.h>

#include "base/guard.h"
#include "base/vec.h"

/* --- steps --- */

amount quantity_step(const quantity *q) {
    return q->integer ? AMOUNT_ONE : 1;
}

amount quantity_least(const quantity *q) {
    amount over = q->min % quantity_step(q);
    return q->min - over + (over > 0 ? quantity_step(q) : 0);
}

amount quantity_most(const quantity *q) {
    amount over = q->max % quantity_step(q);
    return q->max - over - (over < 0 ? quantity_step(q) : 0);
}

/* --- the same kind --- */

static bool same_literal(literal x, literal y) {
    return x.mask == y.mask && x.var == y.var;
}

static bool same_variable(const variable *x, const variable *y) {
    return x->setting == y->setting && x->client == y->client && x->option_count == y->option_count &&
           same_literal(x->shown, y->shown) && x->first_definition == y->first_definition &&
           x->definition_count == y->definition_count;
}

static bool same_variables(const problem *x, const problem *y) {
    if (x->var_count != y->var_count || x->decision_count != y->decision_count) return false;
    for (size_t i = 0; i < x->var_count; i++)
        if (!same_variable(&x->vars[i], &y->vars[i])) return false;
    return true;
}

static bool same_group(const group *g, const group *h) {
    return g->kind == h->kind && g->index == h->index && g->client == h->client && g->life == h->life;
}

/* Groups are compared by what they stand for: those that no clause needs may shift the numbers. */
static bool same_clause(const problem *x, const problem *y, size_t at) {
    const clause *c = &x->clauses[at], *d = &y->clauses[at];
    if (c->first != d->first || c->count != d->count) return false;
    for (size_t i = 0; i < CLAUSE_GROUPS; i++)
        if (!same_group(&x->groups[c->groups[i]], &y->groups[d->groups[i]])) return false;
    return true;
}

static bool same_clauses(const problem *x, const problem *y) {
    if (x->literal_count != y->literal_count || x->clause_count != y->clause_count) return false;
    for (size_t i = 0; i < x->literal_count; i++)
        if (!same_literal(x->literals[i], y->literals[i])) return false;
    for (size_t i = 0; i < x->clause_count; i++)
        if (!same_clause(x, y, i)) return false;
    return true;
}

static bool same_effect(const effect *e, const effect *f) {
    if (e->kind != f->kind || e->level != f->level || e->life != f->life || e->fact != f->fact) return false;
    if (e->client != f->client || e->index != f->index || e->departs != f->departs) return false;
    if (!same_literal(e->when, f->when) || e->unknown != f->unknown || e->unit_price != f->unit_price) return false;
    return e->kind == EFFECT_PRICE ? (e->billed > 0) == (f->billed > 0) : e->cost == f->cost;
}

static bool same_effects(const problem *x, const problem *y) {
    if (x->effect_count != y->effect_count) return false;
    for (size_t i = 0; i < x->effect_count; i++)
        if (!same_effect(&x->effects[i], &y->effects[i])) return false;
    return true;
}

bool problem_same_kind(const problem *x, const problem *y) {
    return same_variables(x, y) && same_clauses(x, y) && same_effects(x, y);
}

/* --- the same at another amount --- */

__extension__ typedef __int128 wide;

static bool move(effect *e, amount slope, amount by) {
    e->billed += (amount)((wide)slope * by / AMOUNT_ONE);
    wide rise = (wide)slope * by / AMOUNT_ONE * e->unit_price / AMOUNT_ONE;
    if (e->unknown) return true;
    if (e->cost + rise > INT64_MAX / 4) return false;
    e->cost += (money)rise;
    return true;
}

const problem *problem_moved(arena *mem, const problem *p, const outlook *ahead, amount by) {
    problem *out = ARENA_NEW(mem, problem);
    effect *effects = ARENA_ARRAY(mem, p->effect_count, effect);
    wide total = 0;
    if (p->effect_count) memcpy(effects, p->effects, p->effect_count * sizeof *effects);
    for (size_t i = 0; i < p->effect_count; i++) {
        if (i < ahead->slope_count && ahead->slopes[i] && !move(&effects[i], ahead->slopes[i], by)) return NULL;
        if (effects[i].level == GOAL_COST) total += effects[i].cost;
    }
    *out = *p;
    out->effects = effects;
    return total > INT64_MAX / 2 ? NULL : out;
}

/* --- turning points --- */

typedef struct sweep {
    arena *mem;
    arena *scratch[2]; /* of the problems on both sides */
    const knowledge *k;
    const scenario *s;
    date as_of;
    quantity_id quantity;
    size_t most;
    VEC(amount) found;
    bool complete;
} sweep;

static const problem *build_at(sweep *w, unsigned side, amount at, outlook *ahead) {
    arena_clear(w->scratch[side]);
    return problem_build_at(w->scratch[side], w->k, w->s, w->as_of, w->quantity, at, ahead);
}

/* Each problem stands for all amounts up to where the next one may differ. */
static void sweep_amounts(sweep *w) {
    const quantity *q = &w->k->quantities[w->quantity];
    unsigned side = 0;
    outlook ahead;
    const problem *before = build_at(w, side, quantity_least(q), &ahead);
    while (before && ahead.next <= quantity_most(q)) {
        amount at = ahead.next;
        side = 1 - side;
        const problem *now = build_at(w, side, at, &ahead);
        if (now && !problem_same_kind(before, now)) {
            if (w->found.len == w->most) return;
            vec_push(w->mem, &w->found, at);
        }
        before = now;
    }
    w->complete = before != NULL;
}

/* False: memory ran out, here or there. */
static bool sweep_guarded(sweep *w) {
    volatile bool whole = false;
    guard left, right, there;
    guard_arm(&left, w->scratch[0]);
    guard_arm(&right, w->scratch[1]);
    guard_arm(&there, w->mem);
    if (setjmp(left.env) == 0 && setjmp(right.env) == 0 && setjmp(there.env) == 0) {
        sweep_amounts(w);
        whole = true;
    }
    guard_disarm(&there);
    guard_disarm(&right);
    guard_disarm(&left);
    return whole;
}

turning_points problem_turning_points(arena *mem, const knowledge *k, const scenario *s, date as_of, quantity_id q,
                                      size_t most) {
    sweep w = {.mem = mem, .k = k, .s = s, .as_of = as_of, .quantity = q, .most = most};
    w.scratch[0] = arena_new(0);
    w.scratch[1] = arena_new(0);
    bool whole = w.scratch[0] && w.scratch[1] && sweep_guarded(&w);
    arena_free(w.scratch[0]);
    arena_free(w.scratch[1]);
    if (!whole) arena_fail(mem);
    return (turning_points){.complete = w.complete, .count = w.found.len, .at = w.found.at};
}
