/* Conflicts: minimal sets of statements that exclude each other, and the facts that prove it. */
#include <stdlib.h>

#include "explain/clash_impl.h"
#include "explain/scratch.h"

/* --- statements as atoms --- */

static bool is_statement(const group *g, uint16_t but) {
    bool of_client = g->kind == GROUP_KIND_CLIENT || g->kind == GROUP_KIND_CLIENT_SETTING;
    if (g->kind == GROUP_KIND_ALWAYS || g->kind == GROUP_KIND_FACT) return false;
    return !(of_client && but != ID_NONE && g->client == but);
}

statement_atoms statements_of(arena *mem, const problem *p, uint16_t but) {
    atom_id *of_group = ARENA_ARRAY(mem, p->group_count, atom_id), current = NO_ATOM;
    group_id *first = ARENA_ARRAY(mem, p->group_count, group_id);
    statement_atoms out = {.over = {.of_group = of_group}, .first = first, .budget = NO_ATOM};
    for (size_t g = 0; g < p->group_count; g++) {
        of_group[g] = NO_ATOM;
        if (!is_statement(&p->groups[g], but)) continue;
        bool existing = p->groups[g].kind == GROUP_KIND_CURRENT;
        if (existing && current != NO_ATOM) {
            of_group[g] = current;
            continue;
        }
        first[out.over.count] = (group_id)g;
        of_group[g] = (atom_id)out.over.count++;
        if (existing) current = of_group[g];
        if (p->groups[g].kind == GROUP_KIND_BUDGET) out.budget = of_group[g];
    }
    return out;
}

/* --- one core --- */

static atoms facts_as_atoms(const clasher *x, const problem *p) {
    atom_id *of_group = ARENA_ARRAY(x->keep, p->group_count, atom_id);
    atoms out = {.of_group = of_group};
    for (size_t g = 0; g < p->group_count; g++)
        of_group[g] = p->groups[g].kind == GROUP_KIND_FACT ? (atom_id)out.count++ : NO_ATOM;
    return out;
}

static reasons groups_of_set(const clasher *x, const slice *of, const atoms *over, atom_set set) {
    group_id *groups = ARENA_ARRAY(x->keep, set.count, group_id);
    size_t n = 0;
    for (size_t g = 1; g < of->p->group_count; g++) {
        for (size_t i = 0; i < set.count; i++)
            if (over->of_group[g] == set.at[i]) groups[n++] = (group_id)g;
    }
    return slice_reasons(x, of, n, groups, true);
}

static void find_proofs(clasher *x, const slice *of, conflict *c) {
    atoms facts = facts_as_atoms(x, of->p);
    dual_budget budget = {.most_sets = MOST_CLASH_SETS, .conflicts = MOST_CLASH_CONFLICTS};
    dual d = dual_enumerate(x->keep, of->s, &of->assume, of->assume_count, &facts, budget);
    reasons *out = ARENA_ARRAY(x->mem, d.core_count, reasons);
    c->all_proofs = d.complete && d.core_count <= MOST_PROOFS;
    for (size_t i = 0; i < d.core_count && i < MOST_PROOFS; i++)
        out[c->proof_count++] = groups_of_set(x, of, &facts, d.cores[i]);
    c->proofs = out;
}

static int by_amount(const void *x, const void *y) {
    const billed_item *a = x, *b = y;
    if (a->usd != b->usd) return a->usd > b->usd ? -1 : 1;
    return a->price < b->price ? -1 : a->price > b->price;
}

static void list_bill(const clasher *x, const slice *of, const uint8_t *chosen, conflict *c) {
    billed_item *items = ARENA_ARRAY(x->mem, of->p->effect_count, billed_item);
    for (size_t i = 0; i < of->p->effect_count; i++) {
        const effect *e = &of->p->effects[i];
        if (e->kind != EFFECT_PRICE || e->cost == 0 || e->unknown || !literal_holds(e->when, chosen)) continue;
        items[c->item_count++] = (billed_item){e->fact, e->client, e->cost};
        c->least += e->cost;
    }
    qsort(items, c->item_count, sizeof *items, by_amount);
    c->items = items;
}

/* The cheapest plan that the statements allow, the budget aside. */
static void tell_money(const clasher *x, const slice *of, conflict *c) {
    problem *p = ARENA_NEW(x->keep, problem);
    *p = *of->p;
    p->budget = INT64_MAX;
    goal_first(p->goals, GOAL_COST);
    slice cheap = *of;
    cheap.p = p;
    cheap.s = solver_new(x->keep, p);
    solver_set_budget(cheap.s, MOST_CLASH_CONFLICTS);
    slice_enable(x, &cheap, x->off);
    solution best = {.option = ARENA_ARRAY(x->keep, p->var_count, uint8_t)};
    if (solver_solve(cheap.s, &of->assume, of->assume_count, &best) == SOLVE_SAT)
        list_bill(x, of, best.option, c);
    else
        c->by_money = false;
}

/* Those of the solver's core, and of each atom of the core that has none there (a client or an amount that only costs) the first. */
static reasons statements_of_core(const clasher *x, const slice *of, size_t count, const group_id *groups,
                                  atom_set core) {
    reasons found = slice_reasons(x, of, count, groups, false);
    bool *in = ARENA_ARRAY(x->keep, x->p->group_count, bool), *met = ARENA_ARRAY(x->keep, x->said.over.count, bool);
    for (size_t i = 0; i < found.count; i++) {
        atom_id a = x->said.over.of_group[found.groups[i]];
        in[found.groups[i]] = true;
        if (a != NO_ATOM) met[a] = true;
    }
    for (size_t i = 0; i < core.count; i++)
        if (!met[core.at[i]]) in[x->said.first[core.at[i]]] = true;
    group_id *out = ARENA_ARRAY(x->mem, x->p->group_count, group_id);
    size_t n = 0;
    for (size_t g = 1; g < x->p->group_count; g++)
        if (in[g]) out[n++] = (group_id)g;
    return (reasons){n, out};
}

static bool names_budget(const problem *p, reasons groups) {
    for (size_t i = 0; i < groups.count; i++)
        if (p->groups[groups.groups[i]].kind == GROUP_KIND_BUDGET) return true;
    return false;
}

static void tell_proofs(clasher *x, const slice *of, atom_set core, conflict *c) {
    group_id *groups = ARENA_ARRAY(x->keep, of->p->group_count, group_id);
    size_t n = solver_core(of->s, &of->assume, of->assume_count, groups);
    c->statements = statements_of_core(x, of, n, groups, core);
    slice_enable_only(of, c->statements);
    find_proofs(x, of, c);
}

static void tell_core(clasher *x, atom_set core, bool minimal, conflict *c) {
    for (size_t a = 0; a < x->said.over.count; a++) x->off[a] = true;
    for (size_t i = 0; i < core.count; i++) x->off[core.at[i]] = false;
    c->minimal = minimal;
    slice of = slice_of(x, x->off, x->p->as_of);
    if (of.s) {
        tell_proofs(x, &of, core, c);
        c->by_money = names_budget(x->p, c->statements);
        if (c->by_money) tell_money(x, &of, c);
    }
    if (c->proof_count && !c->by_money) c->how = chain_of(x->mem, x->p, c->statements, c->proofs[0], x->assume);
    tell_when(x, c);
}

/* --- all of them --- */

typedef struct request {
    arena *mem;
    const problem *p;
    const literal *assume;
    clash *out;
} request;

static uint16_t client_of_assumption(const request *r) {
    return r->assume ? r->p->vars[r->assume->var].client : ID_NONE;
}

static void work(void *ctx, arena *keep, arena *scratch, arena *spare) {
    const request *r = ctx;
    clasher x = {.mem = r->mem, .keep = keep, .scratch = scratch, .p = r->p, .assume = r->assume};
    x.spare = spare;
    x.spare_day = DATE_UNKNOWN;
    x.s = solver_new(keep, r->p);
    solver_set_budget(x.s, MOST_CLASH_CONFLICTS);
    x.said = statements_of(keep, r->p, client_of_assumption(r));
    x.days = calendar_of(keep, r->p->knowledge, r->p->scenario);
    x.off = ARENA_ARRAY(keep, x.said.over.count, bool);
    dual now = clash_on(&x, r->p->as_of);
    x.complete = now.complete;
    conflict *conflicts = ARENA_ARRAY(r->mem, now.core_count, conflict);
    for (size_t i = 0; i < now.core_count; i++) tell_core(&x, now.cores[i], now.core_minimal[i], &conflicts[i]);
    r->out->conflicts = conflicts;
    r->out->conflict_count = now.core_count;
    find_repairs(&x, &now, r->out);
    r->out->complete = x.complete;
}

const clash *explain_clash(arena *mem, const problem *p, const literal *assume) {
    request r = {.mem = mem, .p = p, .assume = assume, .out = ARENA_NEW(mem, clash)};
    with_scratch(mem, work, &r);
    return r.out;
}

/* --- nothing but their statements --- */

typedef struct sets_request {
    arena *mem;
    const problem *p;
    conflict_sets out;
} sets_request;

static reasons first_groups(arena *mem, const statement_atoms *said, atom_set core) {
    group_id *out = ARENA_ARRAY(mem, core.count, group_id);
    for (size_t i = 0; i < core.count; i++) out[i] = said->first[core.at[i]];
    return (reasons){core.count, out};
}

static void find_sets(void *ctx, arena *keep, arena *scratch, arena *spare) {
    sets_request *r = ctx;
    clasher x = {.mem = r->mem, .keep = keep, .scratch = scratch, .spare = spare, .p = r->p};
    x.spare_day = DATE_UNKNOWN;
    x.s = solver_new(keep, r->p);
    solver_set_budget(x.s, MOST_CLASH_CONFLICTS);
    x.said = statements_of(keep, r->p, ID_NONE);
    dual now = clash_on(&x, r->p->as_of);
    reasons *sets = ARENA_ARRAY(r->mem, now.core_count, reasons);
    r->out = (conflict_sets){.complete = now.complete, .count = now.core_count, .sets = sets};
    for (size_t i = 0; i < now.core_count; i++) {
        sets[i] = first_groups(r->mem, &x.said, now.cores[i]);
        if (!now.core_minimal[i]) r->out.complete = false;
    }
}

conflict_sets explain_conflict_sets(arena *mem, const problem *p) {
    sets_request r = {.mem = mem, .p = p};
    with_scratch(mem, find_sets, &r);
    return r.out;
}

/* --- the one that is known --- */

static reasons only(arena *mem, const problem *p, reasons all, bool facts) {
    group_id *out = ARENA_ARRAY(mem, all.count, group_id);
    size_t n = 0;
    for (size_t i = 0; i < all.count; i++)
        if ((p->groups[all.groups[i]].kind == GROUP_KIND_FACT) == facts) out[n++] = all.groups[i];
    return (reasons){n, out};
}

const clash *explain_core(arena *mem, const answer *a) {
    const problem *p = a->problem;
    reasons *proof = ARENA_NEW(mem, reasons);
    conflict *c = ARENA_NEW(mem, conflict);
    clash *out = ARENA_NEW(mem, clash);
    *proof = only(mem, p, a->core, true);
    *c = (conflict){.statements = only(mem, p, a->core, false), .proof_count = 1, .proofs = proof};
    c->why = CLASH_UNKNOWN;
    c->first = c->last = DATE_UNKNOWN;
    if (!names_budget(p, a->core)) c->how = chain_of(mem, p, c->statements, *proof, NULL);
    *out = (clash){.conflict_count = 1, .conflicts = c};
    return out;
}
