#include "compare.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

typedef struct comparison {
    inquiry *q;
    dice *d;
    const char *name;
    tally *t;
    bool agree;
} comparison;

static void differ(comparison *c, const char *what) {
    printf("# %s: %s\n", c->name, what);
    c->agree = false;
}

/* --- the optimum --- */

static void print_cost(const char *who, const cost *x) {
    printf("#   %s", who);
    for (int i = 0; i < GOAL_COUNT; i++) printf(" %" PRId64, x->level[i]);
    puts("");
}

static solve_status compare_optimum(comparison *c, const char *what) {
    bool sound;
    optimum ours = ours_optimum(c->q, &sound), theirs = theirs_optimum(c->q);
    if (!sound) differ(c, "the plan breaks a rule, or costs something else");
    if (theirs.status == SOLVE_UNKNOWN) {
        c->t->undecided++;
    } else if (ours.status != theirs.status) {
        differ(c, what);
        printf("#   verdicts: ours %d, clingo's %d\n", (int)ours.status, (int)theirs.status);
    } else if (ours.status == SOLVE_SAT && cost_compare(&ours.total, &theirs.total) != 0) {
        differ(c, what);
        print_cost("ours    ", &ours.total);
        print_cost("clingo's", &theirs.total);
    }
    return ours.status;
}

/* Of plans that cost the same there is one that comes first. */
static void compare_plan(comparison *c) {
    bool sound;
    optimum ours = ours_optimum(c->q, &sound);
    const uint8_t *theirs = theirs_plan(c->q);
    if (!theirs)
        c->t->undecided++;
    else if (memcmp(ours.option, theirs, c->q->p->var_count) != 0)
        differ(c, "another plan of the same cost comes first");
}

/* Of one or two sums somewhat less than the plan has; of the others, sometimes, a little more at most. */
static void set_limits(comparison *c, const uint8_t *chosen) {
    unsigned first = below(c->d, METER_COUNT), second = below(c->d, METER_COUNT);
    for (unsigned m = 0; m < METER_COUNT; m++) {
        uint64_t now = (uint64_t)inquiry_shown(c->q, (meter_id)m, chosen);
        if (m == first || m == second)
            c->q->most[m] = (int64_t)(now / 2 + (now ? roll(c->d) % ((now + 1) / 2) : 0));
        else if (chance(c->d, 50))
            c->q->most[m] = (int64_t)(now + roll(c->d) % (now / 4 + 2));
    }
}

static void compare_limits(comparison *c) {
    bool sound;
    optimum best = ours_optimum(c->q, &sound);
    set_limits(c, best.option);
    compare_optimum(c, "the optimum within limits");
    for (int m = 0; m < METER_COUNT; m++) c->q->most[m] = NO_LIMIT;
}

/* --- one core --- */

typedef struct sets {
    const bool **at;
    size_t count;
} sets;

/* A copy of the set without `but`, and, with `facts`, with every fact that is on. */
static void add_set(comparison *c, sets *list, const bool *of, group_id but, bool facts) {
    const problem *p = c->q->p;
    bool *set = ARENA_ARRAY(c->q->mem, p->group_count, bool);
    memcpy(set, of, p->group_count * sizeof *set);
    for (size_t g = 1; facts && g < p->group_count; g++)
        if (p->groups[g].kind == GROUP_KIND_FACT) set[g] = !c->q->off[g];
    set[but] = false;
    list->at[list->count++] = set;
}

/* The core has no solution; without any one group it has; without a statement even with every fact at hand. */
static void compare_core(comparison *c, const char *what) {
    const problem *p = c->q->p;
    group_id *core = ARENA_ARRAY(c->q->mem, p->group_count, group_id);
    bool *whole = ARENA_ARRAY(c->q->mem, p->group_count, bool);
    size_t n = ours_core(c->q, core);
    sets list = {.at = ARENA_ARRAY(c->q->mem, 2 * n + 1, const bool *)};
    for (size_t i = 0; i < n; i++) whole[core[i]] = true;
    add_set(c, &list, whole, GROUP_ALWAYS, false);
    for (size_t i = 0; i < n; i++) {
        if (c->q->off[core[i]]) differ(c, "a core names a group that is off");
        add_set(c, &list, whole, core[i], p->groups[core[i]].kind != GROUP_KIND_FACT);
    }
    bool *solvable = ARENA_ARRAY(c->q->mem, list.count, bool);
    theirs_trials(c->q, list.at, list.count, solvable);
    if (solvable[0]) differ(c, arena_printf(c->q->mem, "%s: the core has a solution", what));
    for (size_t i = 1; i < list.count; i++)
        if (!solvable[i]) differ(c, arena_printf(c->q->mem, "%s: group %u is superfluous", what, core[i - 1]));
}

/* --- all cores and corrections --- */

static void print_family(const char *who, const family *f) {
    printf("#   %s", who);
    for (size_t i = 0; i < f->count && i < 40; i++) printf(" %" PRIx64, f->at[i]);
    puts("");
}

static void compare_family(comparison *c, const char *what, const family *ours, const family *theirs) {
    if (family_equal(ours, theirs)) return;
    differ(c, what);
    print_family("ours    ", ours);
    print_family("clingo's", theirs);
}

static duality compare_duality(comparison *c, const char *what) {
    arena *mem = c->q->mem;
    duality ours = ours_duality(c->q), theirs = theirs_duality(c->q);
    if (!ours.complete) differ(c, arena_printf(mem, "%s: given up", what));
    if (!theirs.complete) {
        c->t->undecided++;
        return ours;
    }
    compare_family(c, arena_printf(mem, "%s: cores", what), &ours.cores, &theirs.cores);
    compare_family(c, arena_printf(mem, "%s: corrections", what), &ours.corrections, &theirs.corrections);
    if (ours.cores.count > c->t->most_cores) c->t->most_cores = ours.cores.count;
    if (ours.corrections.count > c->t->most_corrections) c->t->most_corrections = ours.corrections.count;
    if (ours.cores.count > 1) c->t->several++;
    return ours;
}

/* --- options --- */

/* One of the options for which `possible` is as wanted; false: there is none. */
static bool some_option(comparison *c, const option_mask *possible, bool wanted, literal *out) {
    const problem *p = c->q->p;
    for (int i = 0; i < 100 && p->decision_count; i++) {
        unsigned v = below(c->d, (unsigned)p->decision_count), o = below(c->d, p->vars[v].option_count);
        *out = (literal){.mask = (option_mask)1 << o, .var = (var_id)v};
        if (((possible[v] >> o) & 1) == wanted) return true;
    }
    return false;
}

static void compare_why_not(comparison *c, const option_mask *possible) {
    inquiry *q = c->q;
    c->t->why_nots++;
    q->assume_count = 1;
    if (some_option(c, possible, true, &q->assume[0])) compare_optimum(c, "the optimum with an option");
    if (some_option(c, possible, false, &q->assume[0])) {
        compare_core(c, "against an option");
        compare_duality(c, "against an option");
    }
    q->assume_count = 0;
}

static void compare_options(comparison *c) {
    option_mask *ours = ours_options(c->q), *theirs = theirs_options(c->q);
    for (size_t v = 0; v < c->q->p->var_count; v++) {
        if (ours[v] == theirs[v]) continue;
        differ(c, arena_printf(c->q->mem, "options of variable %zu: ours %" PRIx64 ", clingo's %" PRIx64, v, ours[v],
                               theirs[v]));
    }
    compare_why_not(c, ours);
}

/* --- the whole --- */

static uint64_t one_of(comparison *c, const family *f) {
    return f->count ? f->at[below(c->d, (unsigned)f->count)] : 0;
}

/* Switches off the groups of the atoms that are in the set, or that are not. */
static void switch_off(comparison *c, uint64_t set, bool others) {
    for (size_t g = 1; g < c->q->p->group_count; g++) {
        uint16_t a = c->q->atom_of[g];
        c->q->off[g] = a != UINT16_MAX && (set >> a & 1) != others;
    }
}

/* Gives up one correction: now there is a solution. */
static void compare_corrected(comparison *c, const family *corrections) {
    if (corrections->count == 0) return;
    switch_off(c, one_of(c, corrections), false);
    if (compare_optimum(c, "the optimum after a correction") != SOLVE_SAT) differ(c, "a correction is not enough");
    switch_off(c, 0, false);
}

/* The statements of one core alone: which facts exclude them? */
static void compare_proofs(comparison *c, const family *cores) {
    switch_off(c, one_of(c, cores), true);
    inquiry_atoms(c->q, true);
    compare_duality(c, "proofs");
    inquiry_atoms(c->q, false);
    switch_off(c, 0, false);
}

/* Atoms of several groups. */
static void compare_shared(comparison *c) {
    for (size_t g = 1; g < c->q->p->group_count; g++)
        if (c->q->atom_of[g] != UINT16_MAX && chance(c->d, 30))
            c->q->atom_of[g] = (uint16_t)below(c->d, (unsigned)c->q->atom_count);
    compare_duality(c, "atoms of several groups");
    inquiry_atoms(c->q, false);
}

static void compare_conflict(comparison *c) {
    compare_core(c, "no solution");
    duality all = compare_duality(c, "no solution");
    compare_corrected(c, &all.corrections);
    compare_proofs(c, &all.cores);
    if (chance(c->d, 25)) compare_shared(c);
}

bool compare(inquiry *q, dice *d, const char *name, tally *t) {
    comparison c = {.q = q, .d = d, .name = name, .t = t, .agree = true};
    t->problems++;
    if (compare_optimum(&c, "the optimum") == SOLVE_SAT) {
        t->plans++;
        compare_plan(&c);
        compare_limits(&c);
        compare_options(&c);
    } else {
        t->conflicts++;
        compare_conflict(&c);
    }
    if (!c.agree) t->wrong++;
    return c.agree;
}
