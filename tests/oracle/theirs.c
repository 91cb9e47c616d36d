/* clingo's answers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "clingo.h"
#include "question.h"

/* --- asking --- */

static void write_assumptions(const inquiry *q) {
    for (size_t i = 0; i < q->assume_count; i++) {
        literal l = q->assume[i];
        buf_printf(q->facts, "assume(%zu).", i);
        for (unsigned o = 0; o < q->p->vars[l.var].option_count; o++)
            if ((l.mask >> o) & 1) buf_printf(q->facts, " assumed(%zu,%u,%u).", i, l.var, o);
        buf_putc(q->facts, '\n');
    }
}

/* `before` is the length of the facts without what the question adds. */
static clingo_answer ask(inquiry *q, clingo_question what, size_t before) {
    for (size_t g = 1; g < q->p->group_count; g++)
        if (q->off[g]) buf_printf(q->facts, "off(%zu).\n", g);
    write_assumptions(q);
    clingo_answer a = clingo_ask(q->mem, q->scratch, what, q->facts);
    buf_truncate(q->facts, before);
    return a;
}

/* Reads "name(1,2)" at the front of a line of atoms; false at its end. */
static bool next_atom(const char **at, unsigned *x, unsigned *y) {
    const char *open = strchr(*at, '(');
    char *end;
    if (!open) return false;
    *x = (unsigned)strtoul(open + 1, &end, 10);
    if (*end == ',') *y = (unsigned)strtoul(end + 1, &end, 10);
    *at = end;
    return true;
}

static solve_status status_of(clingo_verdict v) {
    return v == CLINGO_ALL ? SOLVE_SAT : v == CLINGO_NONE ? SOLVE_UNSAT : SOLVE_UNKNOWN;
}

/* --- answers --- */

static void write_limits(const inquiry *q) {
    for (int m = 0; m < METER_COUNT; m++)
        if (q->most[m] != NO_LIMIT) asp_write_limit(q->mem, q->facts, q->p, (meter_id)m, q->most[m]);
}

optimum theirs_optimum(inquiry *q) {
    size_t before = q->facts->len;
    write_limits(q);
    clingo_answer a = ask(q, ASK_OPTIMUM, before);
    optimum out = {.status = status_of(a.verdict)};
    if (out.status != SOLVE_SAT) return out;
    if (a.value_count != q->places.count) {
        fprintf(stderr, "oracle: clingo names %zu levels, not %zu\n", a.value_count, q->places.count);
        exit(3);
    }
    out.total = asp_total(&q->places, a.values);
    return out;
}

const uint8_t *theirs_plan(inquiry *q) {
    uint8_t *out = ARENA_ARRAY(q->mem, q->p->var_count, uint8_t);
    size_t before = q->facts->len;
    for (size_t v = 0; v < q->p->var_count; v++)
        for (unsigned i = 0; i < q->p->vars[v].option_count; i++)
            buf_printf(q->facts, "rank(%zu,%u,%u).\n", v, q->p->vars[v].order[i], i);
    clingo_answer a = ask(q, ASK_PLAN, before);
    const char *at = a.model_count ? a.models[a.model_count - 1] : "";
    for (unsigned v, o; next_atom(&at, &v, &o);) out[v] = (uint8_t)o;
    return a.model_count ? out : NULL;
}

option_mask *theirs_options(inquiry *q) {
    option_mask *out = ARENA_ARRAY(q->mem, q->p->var_count, option_mask);
    clingo_answer a = ask(q, ASK_OPTIONS, q->facts->len);
    const char *at = a.model_count ? a.models[a.model_count - 1] : "";
    for (unsigned v, o; next_atom(&at, &v, &o);) out[v] |= (option_mask)1 << o;
    return out;
}

/* One at least, if only of no group: clingo's heuristics want something to work on. */
static void write_atoms(const inquiry *q) {
    for (size_t a = 0; a < q->atom_count || a == 0; a++) buf_printf(q->facts, "atom(%zu).\n", a);
    for (size_t g = 1; g < q->p->group_count; g++)
        if (q->atom_of[g] != UINT16_MAX) buf_printf(q->facts, "in(%u,%zu).\n", q->atom_of[g], g);
}

static family without_empty(const family *f) {
    if (f->count == 0 || f->at[0] != 0) return *f;
    return (family){.count = f->count - 1, .at = f->at + 1};
}

/* Corrections are what clingo finds; the cores follow from them. */
duality theirs_duality(inquiry *q) {
    size_t before = q->facts->len;
    bool too_many;
    write_atoms(q);
    clingo_answer a = ask(q, ASK_RELAX, before);
    uint64_t *sets = ARENA_ARRAY(q->mem, a.model_count, uint64_t);
    for (size_t i = 0; i < a.model_count; i++) {
        const char *at = a.models[i];
        for (unsigned gone, unused; next_atom(&at, &gone, &unused);) sets[i] |= (uint64_t)1 << gone;
    }
    family corrections = family_of(sets, a.model_count);
    duality out = {.cores = family_transversals(q->mem, &corrections, &too_many)};
    out.complete = a.verdict != CLINGO_GAVE_UP && !too_many;
    out.corrections = without_empty(&corrections);
    return out;
}

void theirs_trials(inquiry *q, const bool *const *on, size_t count, bool *solvable) {
    size_t before = q->facts->len;
    for (size_t t = 0; t < count; t++) {
        buf_printf(q->facts, "tried(%zu).", t);
        for (size_t g = 1; g < q->p->group_count; g++)
            if (!on[t][g]) buf_printf(q->facts, " without(%zu,%zu).", t, g);
        buf_putc(q->facts, '\n');
        solvable[t] = false;
    }
    clingo_answer a = ask(q, ASK_TRIALS, before);
    for (size_t i = 0; i < a.model_count; i++) {
        const char *at = a.models[i];
        for (unsigned t, unused; next_atom(&at, &t, &unused);) solvable[t] = true;
    }
}
