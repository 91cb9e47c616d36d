#include <string.h>

#include "base/guard.h"
#include "base/vec.h"
#include "solve/answer.h"

#define MOST_POINTS 9
#define MOST_CONFLICTS 20000

typedef struct trier {
    arena *mem;
    const answer *a;
    arena *scratch; /* of the answer that is tried */
    VEC(outcome) found;
    VEC(const life *) capabilities; /* of the day */
    size_t solved;
} trier;

/* --- the scenario with an answer stated --- */

static const choice *with_choice(arena *mem, const choice *old, size_t count, choice new) {
    choice *out = ARENA_ARRAY(mem, count + 1, choice);
    if (count) memcpy(out, old, count * sizeof *out);
    out[count] = new;
    return out;
}

static void state_setting(arena *mem, scenario *s, const question *q, uint16_t which) {
    choice new = {.client = q->client, .setting = q->index, .options = (option_mask)1 << which};
    if (q->client == ID_NONE) {
        s->pins = with_choice(mem, s->pins, s->pin_count++, new);
        return;
    }
    struct client *clients = ARENA_ARRAY(mem, s->client_count, struct client);
    memcpy(clients, s->clients, s->client_count * sizeof *clients);
    struct client *c = &clients[q->client];
    c->given = with_choice(mem, c->given, c->given_count++, new);
    s->clients = clients;
}

static void state_current(arena *mem, scenario *s, const question *q, uint16_t which) {
    choice new = {.client = q->client, .setting = q->index, .options = (option_mask)1 << which};
    s->current = with_choice(mem, s->current, s->current_count++, new);
}

static void state_context(arena *mem, scenario *s, const question *q, uint16_t which) {
    stated_context *out = ARENA_ARRAY(mem, s->context_count + 1, stated_context);
    if (s->context_count) memcpy(out, s->contexts, s->context_count * sizeof *out);
    out[s->context_count++] = (stated_context){.context = q->index, .option = which, .region = which};
    s->contexts = out;
}

static void state_amount(arena *mem, scenario *s, const question *q, amount value) {
    stated_amount *out = ARENA_ARRAY(mem, s->amount_count + 1, stated_amount);
    if (s->amount_count) memcpy(out, s->amounts, s->amount_count * sizeof *out);
    out[s->amount_count++] = (stated_amount){.quantity = q->index, .value = value};
    s->amounts = out;
}

static const scenario *stated(arena *mem, const scenario *old, const question *q, const outcome *o) {
    scenario *s = ARENA_NEW(mem, scenario);
    *s = *old;
    switch (q->kind) {
    case GROUP_KIND_CLIENT_SETTING: state_setting(mem, s, q, o->option); break;
    case GROUP_KIND_CURRENT: state_current(mem, s, q, o->option); break;
    case GROUP_KIND_CONTEXT: state_context(mem, s, q, o->option); break;
    default: state_amount(mem, s, q, o->at); break;
    }
    return s;
}

/* --- the difference --- */

typedef struct other {
    const problem *p;
    const uint8_t *option;
    cost total;
} other;

static bool shows(const problem *p, const uint8_t *chosen, var_id v) {
    literal shown = p->vars[v].shown;
    return shown.mask == 0 || literal_holds(shown, chosen);
}

static void note_moves(trier *t, const other *x, outcome *o) {
    VEC(moved) list = {0};
    for (size_t v = 0; v < x->p->decision_count; v++) {
        bool before = shows(t->a->problem, t->a->option, (var_id)v), after = shows(x->p, x->option, (var_id)v);
        if (!after || (before && x->option[v] == t->a->option[v])) continue;
        moved m = {(var_id)v, x->option[v]};
        vec_push(t->mem, &list, m);
    }
    o->moved = list.at;
    o->moved_count = list.len;
}

static bool is_told(const effect *e) {
    return e->kind == EFFECT_WARNING || e->kind == EFFECT_PRACTICE || (e->kind == EFFECT_PRICE && e->unknown);
}

static bool has_effect(const problem *p, const uint8_t *chosen, const effect *e) {
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *f = &p->effects[i];
        bool same = f->kind == e->kind && f->life == e->life && f->client == e->client && is_told(f);
        if (same && literal_holds(f->when, chosen)) return true;
    }
    return false;
}

/* That a price is of unknown amount is no news where the question is its amount. */
static bool is_asked_for(const question *q, const effect *e) {
    for (size_t i = 0; i < q->fact_count; i++)
        if (e->kind == EFFECT_PRICE && q->facts[i] == e->fact) return true;
    return false;
}

/* What holds in the one and not in the other. */
static const shifted *note_shifts(trier *t, const question *q, const other *in, const other *not_in, size_t *count) {
    VEC(shifted) list = {0};
    for (size_t i = 0; i < in->p->effect_count; i++) {
        const effect *e = &in->p->effects[i];
        if (!is_told(e) || is_asked_for(q, e) || !literal_holds(e->when, in->option) ||
            has_effect(not_in->p, not_in->option, e))
            continue;
        shifted s = {e->kind, e->fact, e->life, e->client, e->harm};
        vec_push(t->mem, &list, s);
    }
    *count = list.len;
    return list.at;
}

static money money_of(const problem *p, const cost *c) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (p->goals[i] == GOAL_COST) return c->level[i];
    return 0;
}

static void note_difference(trier *t, const other *x, outcome *o) {
    const other now = {t->a->problem, t->a->option, t->a->total};
    if (t->a->kind != ANSWER_PLAN) return;
    o->difference = money_of(x->p, &x->total) - money_of(now.p, &now.total);
    note_moves(t, x, o);
    const question *q = &t->a->problem->questions[o->question];
    o->added = note_shifts(t, q, x, &now, &o->added_count);
    o->removed = note_shifts(t, q, &now, x, &o->removed_count);
}

/* --- trying --- */

static void solve_stated(trier *t, outcome *o) {
    arena *scratch = t->scratch;
    const problem *p = t->a->problem;
    const question *q = &p->questions[o->question];
    other x = {.p = problem_build_bare(scratch, p->knowledge, stated(scratch, p->scenario, q, o), p->as_of,
                                       diags_new(scratch))};
    if (!x.p) return;
    uint8_t *chosen = ARENA_ARRAY(scratch, x.p->var_count, uint8_t);
    solution found = {.option = chosen};
    solver *s = solver_new(scratch, x.p);
    solver_set_budget(s, MOST_CONFLICTS);
    solve_status got = solver_solve(s, NULL, 0, &found);
    o->kind = got == SOLVE_SAT ? ANSWER_PLAN : got == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN;
    x.option = chosen;
    x.total = found.total;
    if (got == SOLVE_SAT) note_difference(t, &x, o);
}

/* Each has a problem of its own, which lives until the next. */
static void try_answer(trier *t, outcome o) {
    if (t->solved++ >= MOST_OUTCOMES) return;
    o.kind = ANSWER_UNKNOWN;
    arena_clear(t->scratch);
    solve_stated(t, &o);
    if (o.kind != ANSWER_UNKNOWN) vec_push(t->mem, &t->found, o);
}

static void try_options(trier *t, uint16_t which, size_t count) {
    for (size_t i = 0; i < count; i++) try_answer(t, (outcome){.question = which, .option = (uint16_t)i});
}

/* --- regions: those with the same capabilities on that day have the same outcome --- */

static bool lists(const life *l, uint16_t which) {
    for (size_t i = 0; i < l->region_count; i++)
        if (l->regions[i] == which) return true;
    return false;
}

static bool alike(const trier *t, uint16_t x, uint16_t y) {
    for (size_t i = 0; i < t->capabilities.len; i++)
        if (lists(t->capabilities.at[i], x) != lists(t->capabilities.at[i], y)) return false;
    return true;
}

static void find_capabilities(trier *t) {
    const problem *p = t->a->problem;
    t->capabilities.len = 0;
    for (size_t f = 0; f < p->knowledge->fact_count; f++) {
        const life *l = fact_at(&p->knowledge->facts[f], p->as_of);
        if (l && l->kind == FACT_CAPABILITY) vec_push(t->mem, &t->capabilities, l);
    }
}

static bool copy_alike(trier *t, size_t first, uint16_t which) {
    for (size_t i = first; i < t->found.len; i++) {
        outcome copy = t->found.at[i];
        if (!alike(t, copy.option, which)) continue;
        copy.option = which;
        vec_push(t->mem, &t->found, copy);
        return true;
    }
    return false;
}

static void try_regions(trier *t, uint16_t which, size_t count) {
    size_t first = t->found.len;
    find_capabilities(t);
    for (size_t i = 0; i < count; i++)
        if (!copy_alike(t, first, (uint16_t)i)) try_answer(t, (outcome){.question = which, .option = (uint16_t)i});
}

/* --- the points at which an amount is tried --- */

typedef struct points {
    quantity_id quantity;
    const struct quantity *of;
    size_t count;
    amount at[MOST_POINTS];
} points;

static void add_point(points *x, amount at) {
    if (at < x->of->min || at > x->of->max || x->count == MOST_POINTS) return;
    size_t i = 0;
    while (i < x->count && x->at[i] < at) i++;
    if (i < x->count && x->at[i] == at) return;
    memmove(&x->at[i + 1], &x->at[i], (x->count - i) * sizeof x->at[0]);
    x->at[i] = at;
    x->count++;
}

/* The amount of the quantity at which the sum is `bound`, where it is about nothing else. */
static void add_bound(points *x, const expr *sum, amount bound) {
    if (!sum || sum->term_count != 1 || sum->terms[0].quantity != x->quantity || sum->terms[0].factor <= 0) return;
    amount rest = bound - sum->constant;
    if (rest < 0 || rest > AMOUNT_MAX / AMOUNT_ONE) return;
    amount at = rest * AMOUNT_ONE / sum->terms[0].factor;
    if (x->of->integer) at -= at % AMOUNT_ONE;
    add_point(x, at);
    add_point(x, at + AMOUNT_ONE);
}

static void visit_comparison(const cond *c, void *ctx) {
    if (c->op == COND_COMPARE) add_bound(ctx, c->sum, c->bound);
}

static void add_fact_points(points *x, const life *l) {
    if (l->when) cond_walk(l->when, visit_comparison, x);
    if (l->then) cond_walk(l->then, visit_comparison, x);
    for (size_t i = 0; i < l->case_count && l->kind != FACT_PRICE; i++) add_bound(x, l->of, l->cases[i].value);
    for (size_t i = 0; i < l->free_count; i++) add_bound(x, l->of, l->free[i].value);
}

static void try_amounts(trier *t, uint16_t which, const question *q) {
    const knowledge *k = t->a->problem->knowledge;
    points x = {.quantity = q->index, .of = &k->quantities[q->index]};
    add_point(&x, 0);
    add_point(&x, AMOUNT_ONE);
    for (size_t i = 0; i < q->fact_count; i++) {
        const life *l = fact_at(&k->facts[q->facts[i]], t->a->problem->as_of);
        if (l) add_fact_points(&x, l);
    }
    for (size_t i = 0; i < x.count; i++) try_answer(t, (outcome){.question = which, .option = ID_NONE, .at = x.at[i]});
}

static void try_question(trier *t, uint16_t which) {
    const knowledge *k = t->a->problem->knowledge;
    const question *q = &t->a->problem->questions[which];
    switch (q->kind) {
    case GROUP_KIND_QUANTITY: try_amounts(t, which, q); break;
    case GROUP_KIND_CONTEXT:
        if (k->contexts[q->index].type == CONTEXT_REGION) try_regions(t, which, k->region_count);
        if (k->contexts[q->index].type == CONTEXT_CHOICE) try_options(t, which, k->contexts[q->index].option_count);
        break;
    default: try_options(t, which, k->settings[q->index].option_count); break;
    }
}

/* False: memory ran out, here or there. */
static bool try_questions(trier *t) {
    volatile bool whole = false;
    guard here, there;
    guard_arm(&here, t->scratch);
    guard_arm(&there, t->mem);
    if (setjmp(here.env) == 0) {
        if (setjmp(there.env) == 0) {
            for (size_t i = 0; i < t->a->problem->question_count; i++) try_question(t, (uint16_t)i);
            whole = true;
        }
    }
    guard_disarm(&there);
    guard_disarm(&here);
    return whole;
}

const answer *answer_with_outcomes(arena *mem, const answer *a) {
    answer *out = ARENA_NEW(mem, answer);
    trier t = {.mem = mem, .a = a, .scratch = arena_new(0)};
    bool whole = t.scratch && try_questions(&t);
    arena_free(t.scratch);
    if (!whole) arena_fail(mem);
    *out = *a;
    out->outcomes = t.found.at;
    out->outcome_count = t.found.len;
    return out;
}

/* --- comparing --- */

bool outcome_is_none(const answer *a, const outcome *o) {
    return o->kind == a->kind && o->difference == 0 && !o->moved_count && !o->added_count && !o->removed_count;
}

static bool same_shifts(const shifted *x, size_t n, const shifted *y, size_t m) {
    if (n != m) return false;
    for (size_t i = 0; i < n; i++)
        if (x[i].life != y[i].life || x[i].client != y[i].client) return false;
    return true;
}

bool outcome_same(const outcome *x, const outcome *y) {
    if (x->kind != y->kind || x->moved_count != y->moved_count) return false;
    for (size_t i = 0; i < x->moved_count; i++)
        if (x->moved[i].var != y->moved[i].var || x->moved[i].option != y->moved[i].option) return false;
    return same_shifts(x->added, x->added_count, y->added, y->added_count) &&
           same_shifts(x->removed, x->removed_count, y->removed, y->removed_count);
}
