#include <string.h>

#include "explain/clash_impl.h"
#include "model/turning.h"

/* --- the problem of another day --- */

static solver *whole_on(clasher *x, date day) {
    if (day == x->p->as_of) return x->s;
    if (x->spare_day == day) return x->spare_one;
    arena_clear(x->spare);
    x->spare_day = day;
    x->spare_one = NULL;
    const problem *p = problem_build_bare(x->spare, x->p->knowledge, x->p->scenario, day, diags_new(x->spare));
    if (!p) return NULL;
    x->spare_one = solver_new(x->spare, p);
    solver_set_budget(x->spare_one, MOST_CLASH_CONFLICTS);
    return x->spare_one;
}

/* --- without what is off, nothing of it is paid for --- */

/* What the amounts that are off add to a sum of a price, beyond the least that they can be. Whether a term under a condition counts is not
 * known here: it is taken to. */
static amount amount_off(const clasher *x, const bool *off, const expr *of) {
    amount total = 0;
    for (size_t a = 0; a < x->said.over.count; a++) {
        const group *g = &x->p->groups[x->said.first[a]];
        if (!off[a] || g->kind != GROUP_KIND_QUANTITY) continue;
        const stated_amount *said = &x->p->scenario->amounts[g->index];
        amount more = said->value - quantity_least(&x->p->knowledge->quantities[said->quantity]), part;
        for (size_t i = 0; i < of->term_count; i++) {
            if (of->terms[i].quantity != said->quantity || of->terms[i].factor <= 0) continue;
            if (amount_multiply(of->terms[i].factor, more, &part)) total += part;
        }
    }
    return total;
}

static effect cheaper(const clasher *x, const bool *off, const effect *e) {
    effect out = *e;
    if (e->kind != EFFECT_PRICE || e->unknown || !e->life->of) return out;
    out.billed -= amount_off(x, off, e->life->of);
    if (out.billed < 0) out.billed = 0;
    price_multiply(out.unit_price, out.billed, &out.cost);
    return out;
}

static const problem *cheaper_problem(const clasher *x, const problem *p, const bool *off) {
    problem *out = ARENA_NEW(x->scratch, problem);
    effect *effects = ARENA_ARRAY(x->scratch, p->effect_count, effect);
    bool *gone = ARENA_ARRAY(x->scratch, p->scenario->client_count, bool);
    for (size_t a = 0; a < x->said.over.count; a++) {
        const group *g = &x->p->groups[x->said.first[a]];
        if (off[a] && g->kind == GROUP_KIND_CLIENT) gone[g->client] = true;
    }
    *out = *p;
    out->effects = effects;
    out->effect_count = 0;
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        if (e->client == ID_NONE || !gone[e->client]) effects[out->effect_count++] = cheaper(x, off, e);
    }
    return out;
}

/* --- the same groups: statements have the same numbers, facts may have others --- */

static group_id match(const problem *base, const problem *p, group_id g) {
    const group *x = &p->groups[g];
    if (x->kind != GROUP_KIND_FACT) return g;
    for (size_t i = 1; i < base->group_count; i++) {
        const group *b = &base->groups[i];
        if (b->kind == GROUP_KIND_FACT && b->index == x->index && b->client == x->client) return (group_id)i;
    }
    return GROUP_ALWAYS;
}

static const group_id *match_groups(arena *mem, const problem *base, const problem *p) {
    group_id *out = ARENA_ARRAY(mem, p->group_count, group_id);
    for (size_t g = 1; g < p->group_count; g++) out[g] = match(base, p, (group_id)g);
    return out;
}

/* --- slices --- */

static group_id base_of(const slice *of, group_id g) {
    return of->in_base ? of->in_base[g] : g;
}

void slice_enable(const clasher *x, const slice *of, const bool *off) {
    for (size_t g = 1; g < of->p->group_count; g++) {
        bool is_fact = of->p->groups[g].kind == GROUP_KIND_FACT;
        atom_id a = is_fact ? NO_ATOM : x->said.over.of_group[g];
        solver_enable(of->s, (group_id)g, a == NO_ATOM || !off[a]);
    }
}

void slice_enable_only(const slice *of, reasons groups) {
    for (size_t g = 1; g < of->p->group_count; g++) {
        bool on = of->p->groups[g].kind == GROUP_KIND_FACT;
        for (size_t i = 0; !on && i < groups.count; i++) on = g == groups.groups[i];
        solver_enable(of->s, (group_id)g, on);
    }
}

static slice whole_slice(clasher *x, date day) {
    slice out = {.s = whole_on(x, day)};
    if (!out.s) return out;
    out.p = solver_problem(out.s);
    if (day != x->p->as_of) out.in_base = match_groups(x->keep, x->p, out.p);
    return out;
}

static slice cheaper_slice(clasher *x, date day, const bool *off) {
    slice out = whole_slice(x, day);
    if (!out.s) return out;
    arena_clear(x->scratch);
    out.p = cheaper_problem(x, out.p, off);
    out.s = solver_new(x->scratch, out.p);
    solver_set_budget(out.s, MOST_CLASH_CONFLICTS);
    return out;
}

static bool has_to_keep_budget(const clasher *x, const bool *off) {
    return x->said.budget != NO_ATOM && !off[x->said.budget];
}

slice slice_of(clasher *x, const bool *off, date day) {
    slice out = has_to_keep_budget(x, off) ? cheaper_slice(x, day, off) : whole_slice(x, day);
    if (x->assume) out.assume = *x->assume;
    out.assume_count = x->assume != NULL;
    if (out.s) slice_enable(x, &out, off);
    return out;
}

reasons slice_reasons(const clasher *x, const slice *of, size_t count, const group_id *groups, bool facts) {
    group_id *out = ARENA_ARRAY(x->mem, count, group_id);
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if ((of->p->groups[groups[i]].kind == GROUP_KIND_FACT) == facts) out[n++] = base_of(of, groups[i]);
    return (reasons){n, out};
}

/* --- cores and corrections --- */

typedef struct asker {
    clasher *x;
    date day;
    dual_oracle by;
    bool *off, *rest; /* by atom: scratch */
} asker;

solve_status slice_satisfiable(clasher *x, const bool *off, date day) {
    slice of = slice_of(x, off, day);
    return of.s ? solver_satisfiable(of.s, &of.assume, of.assume_count, NULL) : SOLVE_UNKNOWN;
}

/* What clashes without the budget does so whatever it costs. */
static solve_status without(void *ctx, const bool *off) {
    asker *k = ctx;
    clasher *x = k->x;
    if (has_to_keep_budget(x, off)) {
        memcpy(k->off, off, x->said.over.count * sizeof *k->off);
        k->off[x->said.budget] = true;
        solve_status got = slice_satisfiable(x, k->off, k->day);
        if (got != SOLVE_SAT) return got;
    }
    return slice_satisfiable(x, off, k->day);
}

static bool core_without(void *ctx, const bool *off, bool *core) {
    asker *k = ctx;
    memcpy(k->rest, off, k->x->said.over.count * sizeof *k->rest);
    return dual_core_by_deletion(&k->by, k->x->said.over.count, k->rest, core);
}

static dual clash_of_groups(clasher *x, date day) {
    bool *none = ARENA_ARRAY(x->keep, x->said.over.count, bool);
    slice of = slice_of(x, none, day);
    if (!of.s) return (dual){0};
    atom_id *of_group = ARENA_ARRAY(x->keep, of.p->group_count, atom_id);
    for (size_t g = 0; g < of.p->group_count; g++)
        of_group[g] = of.p->groups[g].kind == GROUP_KIND_FACT ? NO_ATOM : x->said.over.of_group[g];
    atoms over = {x->said.over.count, of_group};
    return dual_enumerate(x->keep, of.s, &of.assume, of.assume_count, &over,
                          (dual_budget){MOST_CLASH_SETS, MOST_CLASH_CONFLICTS});
}

dual clash_on(clasher *x, date day) {
    if (x->said.budget == NO_ATOM) return clash_of_groups(x, day);
    asker k = {.x = x, .day = day};
    k.off = ARENA_ARRAY(x->keep, x->said.over.count, bool);
    k.rest = ARENA_ARRAY(x->keep, x->said.over.count, bool);
    k.by = (dual_oracle){.ctx = &k, .without = without, .core = core_without};
    return dual_advance(x->keep, x->said.over.count, &k.by, MOST_CLASH_SETS);
}
