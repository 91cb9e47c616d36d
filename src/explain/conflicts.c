/* Conflicts: minimal sets of statements that exclude each other, and the facts that prove it. */
#include <string.h>

#include "explain/clash_impl.h"
#include "explain/scratch.h"

/* --- statements as atoms --- */

static bool is_statement(const group *g, uint16_t but) {
    bool of_client = g->kind == GROUP_KIND_CLIENT || g->kind == GROUP_KIND_CLIENT_SETTING;
    if (g->kind == GROUP_KIND_ALWAYS || g->kind == GROUP_KIND_FACT) return false;
    return !(of_client && but != ID_NONE && g->client == but);
}

statements statements_of(arena *mem, const problem *p, uint16_t but) {
    atom_id *of_group = ARENA_ARRAY(mem, p->group_count, atom_id), current = NO_ATOM;
    group_id *first = ARENA_ARRAY(mem, p->group_count, group_id);
    statements out = {.over = {.of_group = of_group}, .first = first};
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
    }
    return out;
}

void enable_only(solver *s, reasons groups) {
    const problem *p = solver_problem(s);
    for (size_t g = 1; g < p->group_count; g++) solver_enable(s, (group_id)g, p->groups[g].kind == GROUP_KIND_FACT);
    for (size_t i = 0; i < groups.count; i++) solver_enable(s, groups.groups[i], true);
}

solver *on_day(const clasher *x, date day) {
    arena_clear(x->scratch);
    const problem *p = problem_build_bare(x->scratch, x->p->knowledge, x->p->scenario, day, diags_new(x->scratch));
    if (!p) return NULL;
    solver *s = solver_new(x->scratch, p);
    solver_set_budget(s, MOST_CLASH_CONFLICTS);
    return s;
}

/* --- one core --- */

static void enable_atoms(const clasher *x, atom_set core) {
    for (size_t g = 1; g < x->p->group_count; g++) {
        atom_id a = x->said.over.of_group[g];
        bool in = a == NO_ATOM;
        for (size_t i = 0; i < core.count; i++) in = in || core.at[i] == a;
        solver_enable(x->s, (group_id)g, in);
    }
}

/* Of an atom of several groups, those that count; of what cannot be given up, what counts. */
static reasons statements_within(const clasher *x) {
    group_id *found = ARENA_ARRAY(x->keep, x->p->group_count, group_id);
    size_t n = solver_core(x->s, x->assume, x->assume != NULL, found), kept = 0;
    group_id *out = ARENA_ARRAY(x->mem, n, group_id);
    for (size_t i = 0; i < n; i++)
        if (x->p->groups[found[i]].kind != GROUP_KIND_FACT) out[kept++] = found[i];
    return (reasons){kept, out};
}

static atoms facts_as_atoms(const clasher *x) {
    atom_id *of_group = ARENA_ARRAY(x->keep, x->p->group_count, atom_id);
    atoms out = {.of_group = of_group};
    for (size_t g = 0; g < x->p->group_count; g++)
        of_group[g] = x->p->groups[g].kind == GROUP_KIND_FACT ? (atom_id)out.count++ : NO_ATOM;
    return out;
}

static reasons groups_of_set(const clasher *x, const atoms *over, atom_set set) {
    group_id *out = ARENA_ARRAY(x->mem, set.count, group_id);
    size_t n = 0;
    for (size_t g = 1; g < x->p->group_count; g++) {
        for (size_t i = 0; i < set.count; i++)
            if (over->of_group[g] == set.at[i]) out[n++] = (group_id)g;
    }
    return (reasons){n, out};
}

static void find_proofs(clasher *x, conflict *c) {
    atoms facts = facts_as_atoms(x);
    dual_budget budget = {.most_sets = MOST_CLASH_SETS, .conflicts = MOST_CLASH_CONFLICTS};
    enable_only(x->s, c->statements);
    dual d = dual_enumerate(x->keep, x->s, x->assume, x->assume != NULL, &facts, budget);
    reasons *out = ARENA_ARRAY(x->mem, d.core_count, reasons);
    c->all_proofs = d.complete && d.core_count <= MOST_PROOFS;
    for (size_t i = 0; i < d.core_count && i < MOST_PROOFS; i++)
        out[c->proof_count++] = groups_of_set(x, &facts, d.cores[i]);
    c->proofs = out;
}

static void tell_core(clasher *x, atom_set core, bool minimal, conflict *c) {
    c->minimal = minimal;
    enable_atoms(x, core);
    c->statements = statements_within(x);
    find_proofs(x, c);
    solver_enable_all(x->s, true);
    if (c->proof_count) c->how = chain_of(x->mem, x->p, c->statements, c->proofs[0], x->assume);
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

static void work(void *ctx, arena *keep, arena *scratch) {
    const request *r = ctx;
    clasher x = {.mem = r->mem, .keep = keep, .scratch = scratch, .p = r->p, .assume = r->assume};
    x.s = solver_new(keep, r->p);
    x.said = statements_of(keep, r->p, client_of_assumption(r));
    x.days = calendar_of(keep, r->p->knowledge, r->p->scenario);
    dual_budget budget = {.most_sets = MOST_CLASH_SETS, .conflicts = MOST_CLASH_CONFLICTS};
    dual now = dual_enumerate(keep, x.s, r->assume, r->assume != NULL, &x.said.over, budget);
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
