/* Plans as good as the plan, and the next best ones: two rankings of plans. */
#include "base/vec.h"
#include "explain/explain.h"
#include "explain/ranking.h"

/* Real scenarios need some hundreds. */
#define MOST_WORK 50000

typedef struct finder {
    arena *mem;
    const answer *a;
    const problem *p;
    solver *s;
    allowance work;
    uint8_t *buffer;   /* var_count */
    option_mask *tied; /* by decision: options in plans as good as the plan */
    VEC(pick) open;
    VEC(sketch) plans, runners;
    bool complete, ran_out;
} finder;

static sketch sketch_of(const finder *f, const ranked *x) {
    return sketch_plan(f->mem, f->p, x->option, &x->total, NULL);
}

/* --- what is open --- */

/* Is a plan with these as good as the plan? */
static bool as_good(finder *f, const literal *assume, size_t count) {
    solution found = {.option = f->buffer};
    solve_status got = allowance_solve(&f->work, f->s, assume, count, &found);
    if (got == SOLVE_UNKNOWN) f->ran_out = true;
    return got == SOLVE_SAT && cost_compare(&found.total, &f->a->total) == 0;
}

static bool may_differ(finder *f, const decided *d) {
    const literal others = {.mask = all_of(f->p, d->var) & ~((option_mask)1 << d->option), .var = d->var};
    if (d->status == STATUS_REQUIRED) return false;
    if (d->next) return cost_compare(&d->next->total, &f->a->total) == 0;
    return as_good(f, &others, 1);
}

static size_t find_open(finder *f, var_id *out) {
    size_t count = 0;
    for (size_t i = 0; i < f->a->decided_count; i++)
        if (may_differ(f, &f->a->decided[i])) out[count++] = f->a->decided[i].var;
    return count;
}

/* The options that it has in the plans to which it applies, where there are several. */
static void list_options(finder *f, var_id which) {
    const variable *v = &f->p->vars[which];
    const size_t before = f->open.len;
    for (unsigned i = 0; i < v->option_count; i++) {
        const literal with[] = {{.mask = (option_mask)1 << v->order[i], .var = which}, v->shown};
        const pick p = {.setting = v->setting, .client = v->client, .option = v->order[i]};
        if (!as_good(f, with, 1)) continue;
        f->tied[which] |= with->mask;
        if (v->shown.mask && !as_good(f, with, 2)) continue;
        vec_push(f->mem, &f->open, p);
    }
    if (f->open.len == before + 1) f->open.len = before;
}

/* --- ties --- */

/* A decision that does not apply has its first option: plans that differ at all differ in one that applies. */
static void find_ties(finder *f) {
    var_id *open = ARENA_ARRAY(f->mem, f->p->decision_count, var_id);
    size_t count = find_open(f, open);
    ranked x;
    solve_status got = SOLVE_SAT;
    ranking *r = ranking_new(f->mem, f->s, &f->work, open, count, &f->a->total);
    for (size_t v = 0; v < f->p->decision_count; v++) f->tied[v] = (option_mask)1 << f->a->option[v];
    for (size_t i = 0; i < count; i++) list_options(f, open[i]);
    ranking_of_all(r, (ranked){.option = f->a->option, .total = f->a->total});
    while ((got = ranking_next(r, &x)) == SOLVE_SAT && f->plans.len < MOST_TIES)
        vec_push(f->mem, &f->plans, sketch_of(f, &x));
    f->complete = got == SOLVE_UNSAT && !f->ran_out;
}

/* --- runners-up --- */

static money with_margin(money usd, int margin) {
    const money percent = usd / 100, rest = usd % 100 * margin / 100;
    if (percent > 0 && margin > (INT64_MAX - usd - rest) / percent) return INT64_MAX;
    return usd + percent * margin + rest;
}

static size_t find_headlines(const finder *f, var_id *which, option_mask *tied) {
    size_t count = 0;
    for (size_t v = 0; v < f->p->decision_count; v++) {
        if (!f->p->knowledge->settings[f->p->vars[v].setting].headline) continue;
        which[count] = (var_id)v;
        tied[count++] = f->tied[v];
    }
    return count;
}

static void find_runners(finder *f, int margin) {
    var_id *headlines = ARENA_ARRAY(f->mem, f->p->decision_count, var_id);
    option_mask *tied = ARENA_ARRAY(f->mem, f->p->decision_count, option_mask);
    size_t count = find_headlines(f, headlines, tied);
    ranked x;
    solve_status got = SOLVE_SAT;
    ranking *r = ranking_new(f->mem, f->s, &f->work, headlines, count, NULL);
    solver_limit(f->s, METER_MONEY, with_margin(f->plans.at[0].usd, margin));
    ranking_of_others(r, tied);
    while (f->runners.len < MOST_RUNNERS && (got = ranking_next(r, &x)) == SOLVE_SAT)
        if (cost_compare(&x.total, &f->a->total) > 0) vec_push(f->mem, &f->runners, sketch_of(f, &x));
    if (got == SOLVE_UNKNOWN) f->ran_out = true;
}

const ties *explain_ties(arena *mem, const answer *a, int margin) {
    finder f = {.mem = mem, .a = a, .p = a->problem, .s = solver_new(mem, a->problem), .work = {MOST_WORK}};
    ties *out = ARENA_NEW(mem, ties);
    f.buffer = ARENA_ARRAY(mem, f.p->var_count, uint8_t);
    f.tied = ARENA_ARRAY(mem, f.p->decision_count, option_mask);
    find_ties(&f);
    find_runners(&f, margin);
    out->complete = f.complete;
    out->ran_out = f.ran_out;
    out->open = f.open.at;
    out->open_count = f.open.len;
    out->plans = f.plans.at;
    out->plan_count = f.plans.len;
    out->margin = margin;
    out->runners = f.runners.at;
    out->runner_count = f.runners.len;
    return out;
}
