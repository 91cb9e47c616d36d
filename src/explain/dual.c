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
    solver *s;
    const problem *p;
    const literal *assume;
    size_t assume_count;
    const atoms *over;
    dual_budget budget;
    size_t words;
    bool complete;
    bool *soft;       /* by group: of an atom */
    group_id *groups; /* of a core */
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

static void take(word *set, size_t atom) {
    set[atom / 64] &= ~((word)1 << atom % 64);
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
    for (size_t a = 0; a < e->over->count; a++) n += has(set, a);
    return n;
}

/* --- questions to the solver --- */

/* Switches off the groups of the atoms that are in `set` (or, with `others`, that are not). */
static void switch_off(const enumeration *e, const word *set, bool others, bool on) {
    for (size_t g = 1; g < e->p->group_count; g++) {
        atom_id a = e->over->of_group[g];
        if (a != NO_ATOM && has(set, a) != others) solver_enable(e->s, (group_id)g, on);
    }
}

static solve_status without(const enumeration *e, const word *set, bool others) {
    switch_off(e, set, others, false);
    solve_status got = solver_satisfiable(e->s, e->assume, e->assume_count, NULL);
    switch_off(e, set, others, true);
    return got;
}

/* What is left without `set` has no solution: a core of it; empty where no atom is needed, or it was given up. */
static word *core_without(enumeration *e, const word *set, bool *minimal) {
    switch_off(e, set, false, false);
    solve_status how;
    size_t n = solver_core_among(e->s, e->assume, e->assume_count, e->soft, e->groups, &how);
    switch_off(e, set, false, true);
    *minimal = how == SOLVE_UNSAT;
    word *core = new_set(e);
    for (size_t i = 0; i < n; i++) {
        atom_id a = e->over->of_group[e->groups[i]];
        if (a != NO_ATOM) put(core, a);
    }
    return core;
}

/* A core that is minimal in groups need not be so in atoms of several groups. */
static void minimise(enumeration *e, word *core, bool *minimal) {
    for (size_t a = 0; a < e->over->count; a++) {
        if (!has(core, a)) continue;
        take(core, a);
        solve_status got = without(e, core, true);
        if (got == SOLVE_UNKNOWN) *minimal = false;
        if (got != SOLVE_UNSAT) put(core, a);
    }
}

static bool several_groups(const enumeration *e, const word *core) {
    size_t groups = 0;
    for (size_t g = 1; g < e->p->group_count; g++) {
        atom_id a = e->over->of_group[g];
        groups += a != NO_ATOM && has(core, a);
    }
    return groups > size_of(e, core);
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
        for (size_t a = 0; a < e->over->count; a++) {
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
    size_t most = e->budget.most_sets;
    return most && (e->cores.len >= most || e->transversals.len >= most);
}

/* A core without atoms (nothing of theirs is to blame) leaves no transversal: there is no correction. */
static void add_core(enumeration *e, transversal *t) {
    bool minimal = true;
    word *core = core_without(e, t->set, &minimal);
    if (several_groups(e, core)) minimise(e, core, &minimal);
    if (!minimal && size_of(e, core) == 0) {
        t->what = TRIAL_UNKNOWN;
        e->complete = false;
        return;
    }
    vec_push(e->mem, &e->cores, core);
    vec_push(e->mem, &e->minimal, minimal);
    if (!minimal) e->complete = false;
    multiply(e, core);
}

static void advance(enumeration *e) {
    transversal *t;
    while ((t = next_transversal(e)) != NULL) {
        if (spent(e)) {
            e->complete = false;
            return;
        }
        solve_status got = without(e, t->set, false);
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
    atom_id *at = ARENA_ARRAY(e->mem, e->over->count, atom_id);
    atom_set out = {.at = at};
    for (size_t a = 0; a < e->over->count; a++)
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

dual dual_enumerate(arena *mem, solver *s, const literal *assume, size_t count, const atoms *over, dual_budget budget) {
    enumeration e = {.mem = mem, .s = s, .p = solver_problem(s), .assume = assume, .assume_count = count};
    e.over = over;
    e.budget = budget;
    e.words = over->count / 64 + 1;
    e.complete = true;
    e.groups = ARENA_ARRAY(mem, e.p->group_count, group_id);
    e.soft = ARENA_ARRAY(mem, e.p->group_count, bool);
    for (size_t g = 1; g < e.p->group_count; g++) e.soft[g] = over->of_group[g] != NO_ATOM;
    solver_set_budget(s, budget.conflicts);
    push_transversal(&e, new_set(&e), TRIAL_NEW);
    advance(&e);
    dual out = {.complete = e.complete};
    list_cores(&e, &out);
    list_corrections(&e, &out);
    return out;
}
