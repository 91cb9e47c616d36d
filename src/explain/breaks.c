/* Break-points: the amounts of a quantity at which the plan becomes another one. lines.c says why they are exact. */
#include <string.h>

#include "base/vec.h"
#include "explain/breaks_impl.h"
#include "explain/scratch.h"

typedef struct breaker {
    arena *mem;
    arena *here, *before; /* of the problems of the segment at hand, and of the one before */
    arena *other;         /* of those of amounts between, and of borders */
    const answer *a;
    unsigned solved;
    /* the quantity at hand */
    quantity_id quantity;
    const quantity *of;
    VEC(stretch) stretches;
    spot end;         /* of the last stretch */
    segment previous; /* the segment before */
    VEC(quantity_range) ranges;
    break_points *out;
} breaker;

/* --- one amount --- */

static const problem *build_at(const breaker *w, arena *mem, amount at, outlook *ahead) {
    const problem *p = w->a->problem;
    return problem_build_at(mem, p->knowledge, p->scenario, p->as_of, w->quantity, at, ahead);
}

static const uint8_t *picks_of(const breaker *w, const problem *p, const uint8_t *chosen) {
    uint8_t *out = ARENA_ARRAY(w->mem, p->decision_count, uint8_t);
    for (size_t v = 0; v < p->decision_count; v++) out[v] = variable_applies(&p->vars[v], chosen) ? chosen[v] : NO_PICK;
    return out;
}

/* False: a budget ran out. */
static bool solve_at(breaker *w, arena *scratch, const problem *p, amount at, spot *out) {
    *out = (spot){.at = at, .kind = ANSWER_UNKNOWN};
    if (!p || w->solved++ >= MOST_BREAK_SOLVES) return false;
    uint8_t *chosen = ARENA_ARRAY(w->mem, p->var_count, uint8_t);
    solution found = {.option = chosen};
    solver *s = solver_new(scratch, p);
    solver_set_budget(s, MOST_BREAK_CONFLICTS);
    solve_status got = solver_solve(s, NULL, 0, &found);
    if (got == SOLVE_UNKNOWN) return false;
    out->kind = got == SOLVE_SAT ? ANSWER_PLAN : ANSWER_CONFLICT;
    if (got == SOLVE_UNSAT) return true;
    out->option = chosen;
    out->picks = picks_of(w, p, chosen);
    out->total = found.total;
    return true;
}

/* The problem of an amount of a segment; NULL: there is none. */
static const problem *problem_in(const breaker *w, const segment *g, arena *mem, amount at) {
    amount by = at - g->from;
    if (by == 0) return g->first;
    return by % g->ahead.even ? build_at(w, mem, at, NULL) : problem_moved(mem, g->first, &g->ahead, by);
}

static bool solve_between(breaker *w, const segment *g, amount at, spot *out) {
    arena_clear(w->other);
    return solve_at(w, w->other, problem_in(w, g, w->other, at), at, out);
}

/* --- stretches --- */

/* The problem of an amount on a border; it may lie in the segment before. */
static const problem *border_problem(const breaker *w, const segment *g, amount at) {
    return problem_in(w, at < g->from ? &w->previous : g, w->other, at);
}

static sketch sketch_of(const breaker *w, const problem *p, const spot *x) {
    return x->kind == ANSWER_PLAN ? sketch_plan(w->mem, p, x->option, &x->total, NULL) : (sketch){.kind = x->kind};
}

static void open_stretch(breaker *w, const segment *g, const spot *x) {
    arena_clear(w->other);
    const problem *here = border_problem(w, g, x->at);
    stretch s = {.from = x->at, .to = x->at, .plan = sketch_of(w, here, x)};
    if (w->stretches.len) {
        const problem *below = border_problem(w, g, w->end.at);
        sketch before = sketch_of(w, below, &w->end);
        if (before.kind == ANSWER_PLAN && x->kind == ANSWER_PLAN) s.differs = sketch_contrast(w->mem, &before, &s.plan);
        border_facts(w->mem, w->other, below, &w->end, here, x, &s);
    }
    vec_push(w->mem, &w->stretches, s);
}

/* The same decisions, or no plan both times. */
static bool same_plan(const breaker *w, const spot *x, const spot *y) {
    size_t count = w->a->problem->decision_count;
    return x->kind == y->kind && (x->kind != ANSWER_PLAN || memcmp(x->picks, y->picks, count) == 0);
}

/* All amounts from x to y have the same plan. */
static void append(breaker *w, const segment *g, const spot *x, const spot *y) {
    if (!w->stretches.len || !same_plan(w, &w->end, x)) open_stretch(w, g, x);
    w->stretches.at[w->stretches.len - 1].to = y->at;
    w->end = *y;
}

/* All amounts from x to y, which lie in the segment. False: a budget ran out; what is appended is right. */
static bool cover(breaker *w, const segment *g, const spot *x, const spot *y) {
    if (same_plan(w, x, y)) {
        append(w, g, x, y);
        return true;
    }
    amount at = crossing(g, x, y);
    spot below = *x, above = *y;
    if (at > x->at && !solve_between(w, g, at, &below)) return false;
    if (at + g->step < y->at && !solve_between(w, g, at + g->step, &above)) return false;
    return cover(w, g, x, &below) && cover(w, g, &above, y);
}

/* --- one quantity --- */

/* The same problem all over, or one that no price can make possible. */
static bool is_constant(const segment *g, const spot *x) {
    if (x->kind == ANSWER_CONFLICT && g->first->budget == INT64_MAX) return true;
    for (size_t i = 0; i < g->ahead.slope_count; i++)
        if (g->ahead.slopes[i]) return false;
    return true;
}

static bool cover_segment(breaker *w, segment *g) {
    spot x, y;
    amount most = g->ahead.next > quantity_most(w->of) ? quantity_most(w->of) : g->ahead.next - 1;
    g->to = g->from + (most - g->from) / g->step * g->step;
    g->last = g->first;
    if (!solve_at(w, w->here, g->first, g->from, &x)) return false;
    y = x;
    y.at = g->to;
    if (g->to == g->from || is_constant(g, &x)) return cover(w, g, &x, &y);
    g->last = problem_in(w, g, w->here, g->to);
    return solve_at(w, w->here, g->last, g->to, &y) && cover(w, g, &x, &y);
}

/* Steps on which nothing is rounded. They are whole units at most, so that no amount that people write is left out; where that is not
 * enough, what is found may not be all. */
static amount coarser_step(amount step, amount even) {
    amount sum = step;
    while (sum % even && sum < AMOUNT_ONE) sum += step;
    return sum;
}

typedef enum progress { ALL_COVERED, ROUNDED, STOPPED } progress;

static void swap_arenas(breaker *w) {
    arena *old = w->before;
    w->before = w->here;
    w->here = old;
    arena_clear(old);
}

/* STOPPED: a budget ran out, or some amounts are too large for a problem. ROUNDED: the steps are too fine, and have been changed. */
static progress cover_all(breaker *w, amount *step) {
    segment g = {.from = quantity_least(w->of), .step = *step};
    bool exact = true;
    for (; g.from <= quantity_most(w->of); g.from = g.to + g.step) {
        swap_arenas(w);
        g.first = build_at(w, w->here, g.from, &g.ahead);
        if (!g.first) return STOPPED;
        *step = coarser_step(g.step, g.ahead.even);
        if (*step != g.step) return ROUNDED;
        if (g.step % g.ahead.even) exact = false;
        if (!cover_segment(w, &g)) return STOPPED;
        w->previous = g;
    }
    return exact ? ALL_COVERED : STOPPED;
}

static void cover_quantity(breaker *w, quantity_range *r) {
    progress got = ROUNDED;
    r->step = quantity_step(w->of);
    while (got == ROUNDED) {
        w->stretches.at = NULL;
        w->stretches.len = w->stretches.cap = 0;
        got = cover_all(w, &r->step);
    }
    r->complete = got == ALL_COVERED;
    r->stretches = w->stretches.at;
    r->stretch_count = w->stretches.len;
}

static void find_here(quantity_range *r) {
    r->here = ID_NONE;
    for (size_t i = 0; r->stated && i < r->stretch_count; i++)
        if (r->stretches[i].from <= r->at && r->at <= r->stretches[i].to) r->here = (uint16_t)i;
}

/* A quantity that nobody stated is told of only where its amount matters. */
static void try_quantity(breaker *w, quantity_id q, const amount *said) {
    quantity_range r = {.quantity = q, .stated = said != NULL, .at = said ? *said : -1};
    w->quantity = q;
    w->of = &w->a->problem->knowledge->quantities[q];
    cover_quantity(w, &r);
    find_here(&r);
    if (!r.complete) w->out->complete = false;
    if (said || !r.complete || r.stretch_count > 1) vec_push(w->mem, &w->ranges, r);
}

static void try_quantities(void *ctx, arena *keep, arena *scratch, arena *spare) {
    breaker *w = ctx;
    const problem *p = w->a->problem;
    w->other = keep;
    w->here = scratch;
    w->before = spare;
    for (size_t i = 0; i < p->scenario->amount_count; i++)
        try_quantity(w, p->scenario->amounts[i].quantity, &p->scenario->amounts[i].value);
    for (size_t i = 0; i < p->question_count; i++)
        if (p->questions[i].kind == GROUP_KIND_QUANTITY) try_quantity(w, p->questions[i].index, NULL);
}

const break_points *explain_break_points(arena *mem, const answer *a) {
    breaker w = {.mem = mem, .a = a, .out = ARENA_NEW(mem, break_points)};
    w.out->complete = true;
    with_scratch(mem, try_quantities, &w);
    w.out->count = w.ranges.len;
    w.out->ranges = w.ranges.at;
    return w.out;
}
