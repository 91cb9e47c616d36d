#include "explain/dual.h"

#include <string.h>

#include "base/vec.h"

/* A set of atoms, as bits. */
typedef uint64_t word;
typedef VEC(word *) family;

typedef enum trial { TRIAL_NEW, TRIAL_CORRECTION, TRIAL_UNKNOWN } trial;

/* A minimal transversal of the cores known so far. */
typedef struct transversal {
    word *set;
    size_t size;
    trial what;
} transversal;

typedef struct enumeration {
    arena *mem;
    size_t count; /* of atoms */
    const dual_oracle *by;
    size_t most;
    size_t words;
    bool complete;
    bool *off, *core; /* by atom */
    family cores;
    VEC(bool) minimal; /* by core */
    VEC(transversal) transversals;
} enumeration;

/* --- sets --- */

static word *new_set(const enumeration *e) {
    return ARENA_ARRAY(e->mem, e->words, word);
}

static bool has(const word *set, size_t atom) {
    return (set[atom / 64] >> atom % 64) & 1;
}

static void put(word *set, size_t atom) {
    set[atom / 64] |= (word)1 << atom % 64;
}

static bool meet(const enumeration *e, const word *x, const word *y) {
    for (size_t i = 0; i < e->words; i++)
        if (x[i] & y[i]) return true;
    return false;
}

static bool within(const enumeration *e, const word *x, const word *y) {
    for (size_t i = 0; i < e->words; i++)
        if (x[i] & ~y[i]) return false;
    return true;
}

static size_t size_of(const enumeration *e, const word *set) {
    size_t n = 0;
    for (size_t a = 0; a < e->count; a++) n += has(set, a);
    return n;
}

static void spread(const enumeration *e, const word *set, bool *out) {
    for (size_t a = 0; a < e->count; a++) out[a] = has(set, a);
}

/* --- Berge's multiplication --- */

static void push_transversal(enumeration *e, word *set, trial what) {
    transversal t = {.set = set, .size = size_of(e, set), .what = what};
    vec_push(e->mem, &e->transversals, t);
}

/* Is there one among the first `count` that lies within the set? */
static bool covers_another(const enumeration *e, const word *set, const transversal *among, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (within(e, among[i].set, set)) return true;
    return false;
}

/* Transversals that meet the new core stay; the others grow by each of its members, unless they then cover one that stayed.
 * (Two that grew never cover each other: neither met the core before.) */
static void multiply(enumeration *e, const word *core) {
    VEC(transversal) old = {0};
    size_t kept = 0;
    for (size_t i = 0; i < e->transversals.len; i++) {
        const transversal t = e->transversals.at[i];
        if (meet(e, t.set, core))
            e->transversals.at[kept++] = t;
        else
            vec_push(e->mem, &old, t);
    }
    e->transversals.len = kept;
    for (size_t i = 0; i < old.len; i++) {
        for (size_t a = 0; a < e->count; a++) {
            if (!has(core, a)) continue;
            word *grown = new_set(e);
            memcpy(grown, old.at[i].set, e->words * sizeof *grown);
            put(grown, a);
            if (!covers_another(e, grown, e->transversals.at, kept)) push_transversal(e, grown, TRIAL_NEW);
        }
    }
}

/* --- dualise and advance --- */

/* The smallest that has not been tried; NULL: none. */
static transversal *next_transversal(enumeration *e) {
    transversal *best = NULL;
    for (size_t i = 0; i < e->transversals.len; i++) {
        transversal *t = &e->transversals.at[i];
        if (t->what == TRIAL_NEW && (!best || t->size < best->size)) best = t;
    }
    return best;
}

static bool spent(const enumeration *e) {
    return e->most && (e->cores.len >= e->most || e->transversals.len >= e->most);
}

/* What is left without the transversal (e->off) has no solution. A core without atoms (nothing of theirs is to blame) leaves no transversal:
 * there is no correction. */
static void add_core(enumeration *e, transversal *t) {
    memset(e->core, 0, e->count * sizeof *e->core);
    bool minimal = e->by->core(e->by->ctx, e->off, e->core);
    word *core = new_set(e);
    for (size_t a = 0; a < e->count; a++)
        if (e->core[a]) put(core, a);
    if (!minimal) e->complete = false;
    if (!minimal && size_of(e, core) == 0) {
        t->what = TRIAL_UNKNOWN;
        return;
    }
    vec_push(e->mem, &e->cores, core);
    vec_push(e->mem, &e->minimal, minimal);
    multiply(e, core);
}

static void advance(enumeration *e) {
    transversal *t;
    while ((t = next_transversal(e)) != NULL) {
        if (spent(e)) {
            e->complete = false;
            return;
        }
        spread(e, t->set, e->off);
        solve_status got = e->by->without(e->by->ctx, e->off);
        if (got == SOLVE_UNSAT) {
            add_core(e, t);
        } else {
            t->what = got == SOLVE_SAT ? TRIAL_CORRECTION : TRIAL_UNKNOWN;
            if (got != SOLVE_SAT) e->complete = false;
        }
    }
}

/* --- the result --- */

static atom_set listed(const enumeration *e, const word *set) {
    atom_id *at = ARENA_ARRAY(e->mem, e->count, atom_id);
    atom_set out = {.at = at};
    for (size_t a = 0; a < e->count; a++)
        if (has(set, a)) at[out.count++] = (atom_id)a;
    return out;
}

static int compare_sets(const atom_set *x, const atom_set *y) {
    if (x->count != y->count) return x->count < y->count ? -1 : 1;
    for (size_t i = 0; i < x->count; i++)
        if (x->at[i] != y->at[i]) return x->at[i] < y->at[i] ? -1 : 1;
    return 0;
}

/* Inserts into the first `count` of a sorted list; gives the place. */
static size_t insert(atom_set *list, size_t count, atom_set new) {
    size_t i = count;
    for (; i > 0 && compare_sets(&new, &list[i - 1]) < 0; i--) list[i] = list[i - 1];
    list[i] = new;
    return i;
}

static void list_cores(const enumeration *e, dual *out) {
    atom_set *cores = ARENA_ARRAY(e->mem, e->cores.len, atom_set);
    bool *minimal = ARENA_ARRAY(e->mem, e->cores.len, bool);
    for (size_t i = 0; i < e->cores.len; i++) {
        size_t at = insert(cores, i, listed(e, e->cores.at[i]));
        memmove(&minimal[at + 1], &minimal[at], (i - at) * sizeof *minimal);
        minimal[at] = e->minimal.at[i];
    }
    out->cores = cores;
    out->core_minimal = minimal;
    out->core_count = e->cores.len;
}

static void list_corrections(const enumeration *e, dual *out) {
    atom_set *corrections = ARENA_ARRAY(e->mem, e->transversals.len, atom_set);
    for (size_t i = 0; i < e->transversals.len; i++) {
        if (e->transversals.at[i].what != TRIAL_CORRECTION || e->transversals.at[i].size == 0) continue;
        insert(corrections, out->correction_count++, listed(e, e->transversals.at[i].set));
    }
    out->corrections = corrections;
}

dual dual_advance(arena *mem, size_t atom_count, const dual_oracle *by, size_t most_sets) {
    enumeration e = {.mem = mem, .count = atom_count, .by = by, .most = most_sets, .complete = true};
    e.words = atom_count / 64 + 1;
    e.off = ARENA_ARRAY(mem, atom_count, bool);
    e.core = ARENA_ARRAY(mem, atom_count, bool);
    push_transversal(&e, new_set(&e), TRIAL_NEW);
    advance(&e);
    dual out = {.complete = e.complete};
    list_cores(&e, &out);
    list_corrections(&e, &out);
    return out;
}

/* --- cores by deletion --- */

bool dual_core_by_deletion(const dual_oracle *by, size_t atom_count, bool *off, bool *core) {
    bool minimal = true;
    for (size_t a = 0; a < atom_count; a++) {
        if (off[a]) continue;
        off[a] = true;
        solve_status got = by->without(by->ctx, off);
        if (got == SOLVE_UNKNOWN) minimal = false;
        if (got != SOLVE_UNSAT) {
            off[a] = false;
            core[a] = true;
        }
    }
    return minimal;
}

/* --- groups of a solver --- */

typedef struct asker {
    solver *s;
    const problem *p;
    const literal *assume;
    size_t assume_count;
    const atoms *over;
    dual_oracle by;
    bool *soft;       /* by group: of an atom */
    bool *rest;       /* by atom: scratch */
    group_id *groups; /* of a core */
} asker;

static void switch_off(const asker *x, const bool *off, bool on) {
    for (size_t g = 1; g < x->p->group_count; g++)
        if (x->soft[g] && off[x->over->of_group[g]]) solver_enable(x->s, (group_id)g, on);
}

static solve_status without(void *ctx, const bool *off) {
    const asker *x = ctx;
    switch_off(x, off, false);
    solve_status got = solver_satisfiable(x->s, x->assume, x->assume_count, NULL);
    switch_off(x, off, true);
    return got;
}

/* A core that is minimal in groups need not be so in atoms of several groups. */
static bool has_groups_besides(const asker *x, const bool *core, size_t found) {
    size_t groups = 0;
    for (size_t g = 1; g < x->p->group_count; g++) groups += x->soft[g] && core[x->over->of_group[g]];
    return groups > found;
}

static bool minimise(const asker *x, bool *core) {
    for (size_t a = 0; a < x->over->count; a++) {
        x->rest[a] = !core[a];
        core[a] = false;
    }
    return dual_core_by_deletion(&x->by, x->over->count, x->rest, core);
}

static bool core_without(void *ctx, const bool *off, bool *core) {
    const asker *x = ctx;
    solve_status how;
    switch_off(x, off, false);
    size_t n = solver_core_among(x->s, x->assume, x->assume_count, x->soft, x->groups, &how);
    switch_off(x, off, true);
    for (size_t i = 0; i < n; i++) core[x->over->of_group[x->groups[i]]] = true;
    bool minimal = !has_groups_besides(x, core, n) || minimise(x, core);
    return how == SOLVE_UNSAT && minimal;
}

dual dual_enumerate(arena *mem, solver *s, const literal *assume, size_t count, const atoms *over, dual_budget budget) {
    asker x = {.s = s, .p = solver_problem(s), .assume = assume, .assume_count = count, .over = over};
    x.by = (dual_oracle){.ctx = &x, .without = without, .core = core_without};
    x.soft = ARENA_ARRAY(mem, x.p->group_count, bool);
    x.rest = ARENA_ARRAY(mem, over->count, bool);
    x.groups = ARENA_ARRAY(mem, x.p->group_count, group_id);
    for (size_t g = 1; g < x.p->group_count; g++) x.soft[g] = over->of_group[g] != NO_ATOM;
    solver_set_budget(s, budget.conflicts);
    return dual_advance(mem, over->count, &x.by, budget.most_sets);
}
