#include <string.h>

#include "explain/clash_impl.h"
#include "model/turning.h"

/* --- the problem of another day --- */

static solver *solver_on(arena *mem, const problem *base, const scenario *s, date day) {
    const problem *p = problem_build_bare(mem, base->knowledge, s, day, diags_new(mem));
    if (!p) return NULL;
    solver *out = solver_new(mem, p);
    solver_set_budget(out, MOST_CLASH_CONFLICTS);
    return out;
}

static solver *whole_on(clasher *x, date day) {
    if (day == x->p->as_of) return x->s;
    if (x->spare_day == day) return x->spare_one;
    arena_clear(x->spare);
    x->spare_day = day;
    x->spare_one = solver_on(x->spare, x->p, x->p->scenario, day);
    return x->spare_one;
}

/* --- edits that take away what costs --- */

static size_t edits_for(const clasher *x, const bool *off, edit *out) {
    size_t n = 0;
    for (size_t a = 0; a < x->said.over.count; a++) {
        const group *g = &x->p->groups[x->said.first[a]];
        if (!off[a]) continue;
        if (g->kind == GROUP_KIND_CLIENT)
            out[n++] = (edit){.kind = EDIT_DROP_CLIENT, .index = ID_NONE, .client = g->client};
        if (g->kind == GROUP_KIND_QUANTITY) {
            const stated_amount *said = &x->p->scenario->amounts[g->index];
            amount least = quantity_least(&x->p->knowledge->quantities[said->quantity]);
            out[n++] = (edit){.kind = EDIT_SET_QUANTITY, .index = g->index, .client = ID_NONE, .at = least};
        }
    }
    return n;
}

/* --- the same groups --- */

/* The place in the old list of the n-th choice that is kept. */
static uint16_t kept_choice(const choice *old, size_t count, const bool *gone, uint16_t nth) {
    for (size_t i = 0; i < count; i++) {
        if (old[i].client != ID_NONE && gone[old[i].client]) continue;
        if (nth-- == 0) return (uint16_t)i;
    }
    return ID_NONE;
}

typedef struct matcher {
    const clasher *x;
    const uint16_t *client_of; /* by client of the slice */
    const bool *gone;          /* by client of the problem at hand */
} matcher;

static group_id match(const matcher *m, const group *g) {
    const problem *p = m->x->p;
    uint16_t who = g->client == ID_NONE ? ID_NONE : m->client_of[g->client], index = g->index;
    if (g->kind == GROUP_KIND_CLIENT) index = who;
    if (g->kind == GROUP_KIND_PIN) index = kept_choice(p->scenario->pins, p->scenario->pin_count, m->gone, index);
    if (g->kind == GROUP_KIND_CURRENT && index != ID_NONE)
        index = kept_choice(p->scenario->current, p->scenario->current_count, m->gone, index);
    for (size_t i = 1; i < p->group_count; i++) {
        const group *b = &p->groups[i];
        if (b->kind == g->kind && b->index == index && b->client == who) return (group_id)i;
    }
    return GROUP_ALWAYS;
}

static const group_id *match_groups(const clasher *x, const problem *p, const edit *edits, size_t count) {
    const scenario *s = x->p->scenario;
    bool *gone = ARENA_ARRAY(x->scratch, s->client_count, bool);
    for (size_t i = 0; i < count; i++)
        if (edits[i].kind == EDIT_DROP_CLIENT) gone[edits[i].client] = true;
    matcher m = {x, clients_kept(x->scratch, s, edits, count), gone};
    group_id *out = ARENA_ARRAY(x->scratch, p->group_count, group_id);
    for (size_t g = 1; g < p->group_count; g++) out[g] = match(&m, &p->groups[g]);
    return out;
}

static literal match_assumption(const clasher *x, const problem *p, const uint16_t *client_of) {
    const variable *old = &x->p->vars[x->assume->var];
    literal out = *x->assume;
    for (size_t v = 0; v < p->decision_count; v++) {
        uint16_t who = p->vars[v].client;
        if (who != ID_NONE) who = client_of[who];
        if (who == old->client && p->vars[v].setting == old->setting) out.var = (var_id)v;
    }
    return out;
}

/* --- slices --- */

static group_id base_of(const slice *of, group_id g) {
    return of->in_base ? of->in_base[g] : g;
}

void slice_enable(const clasher *x, const slice *of, const bool *off) {
    for (size_t g = 1; g < of->p->group_count; g++) {
        bool on = of->p->groups[g].kind == GROUP_KIND_FACT;
        group_id base = on ? GROUP_ALWAYS : base_of(of, (group_id)g);
        atom_id a = x->said.over.of_group[base];
        solver_enable(of->s, (group_id)g, on || a == NO_ATOM || !off[a]);
    }
}

static slice built_slice(const clasher *x, date day, const edit *edits, size_t count) {
    arena_clear(x->scratch);
    const scenario *s = scenario_edited(x->scratch, x->p->scenario, edits, count);
    slice out = {.s = solver_on(x->scratch, x->p, s, day)};
    if (!out.s) return out;
    out.p = solver_problem(out.s);
    out.in_base = match_groups(x, out.p, edits, count);
    out.client_of = clients_kept(x->scratch, x->p->scenario, edits, count);
    if (x->assume) out.assume = match_assumption(x, out.p, out.client_of);
    return out;
}

slice slice_of(clasher *x, const bool *off, date day) {
    edit *edits = ARENA_ARRAY(x->keep, x->said.over.count, edit);
    size_t count = x->p->scenario->has_budget ? edits_for(x, off, edits) : 0;
    slice out = {0};
    if (count) {
        out = built_slice(x, day, edits, count);
    } else {
        out.s = whole_on(x, day);
        if (out.s) out.p = solver_problem(out.s);
        if (x->assume) out.assume = *x->assume;
    }
    out.assume_count = x->assume != NULL;
    if (out.s) slice_enable(x, &out, off);
    return out;
}

void slice_enable_only(const slice *of, size_t count, const group_id *groups) {
    for (size_t g = 1; g < of->p->group_count; g++)
        solver_enable(of->s, (group_id)g, of->p->groups[g].kind == GROUP_KIND_FACT);
    for (size_t i = 0; i < count; i++) solver_enable(of->s, groups[i], true);
}

uint16_t slice_client(const slice *of, uint16_t who) {
    return who == ID_NONE || !of->client_of ? who : of->client_of[who];
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
} asker;

static solve_status without(void *ctx, const bool *off) {
    asker *k = ctx;
    slice of = slice_of(k->x, off, k->day);
    if (!of.s) return SOLVE_UNKNOWN;
    return solver_satisfiable(of.s, &of.assume, of.assume_count, NULL);
}

/* A core is found group by group where money is not to blame; else statement by statement. */
static bool core_without(void *ctx, const bool *off, bool *core) {
    asker *k = ctx;
    bool *rest = ARENA_ARRAY(k->x->keep, k->x->said.over.count, bool);
    memcpy(rest, off, k->x->said.over.count * sizeof *rest);
    return dual_core_by_deletion(&k->by, k->x->said.over.count, rest, core);
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
    if (!x->p->scenario->has_budget) return clash_of_groups(x, day);
    asker k = {.x = x, .day = day};
    k.by = (dual_oracle){.ctx = &k, .without = without, .core = core_without};
    return dual_advance(x->keep, x->said.over.count, &k.by, MOST_CLASH_SETS);
}
