/* Time as a cause: on which other days statements that exclude each other stand together.
 *
 * Between two turning days a problem is the same. From the day at hand the turning days are tried in turn, later and earlier; those on which
 * the facts of the last proof all stand as they were are passed over, because the proof stands, too. */
#include "explain/clash_impl.h"

basis basis_of(const clasher *x, const slice *of, size_t count, const group_id *groups) {
    flip *facts = ARENA_ARRAY(x->keep, count, flip);
    basis out = {.facts = facts};
    for (size_t i = 0; i < count; i++) {
        const group *g = &of->p->groups[groups[i]];
        if (g->kind != GROUP_KIND_FACT) continue;
        facts[out.count++] = (flip){.fact = g->index, .client = g->client, .now = g->life};
    }
    return out;
}

size_t turning_day_at(const calendar *c, date day) {
    size_t i = 0;
    while (i + 1 < c->count && c->days[i + 1].day <= day) i++;
    return i;
}

static bool stands(const clasher *x, basis b, size_t at) {
    for (size_t i = 0; i < b.count; i++)
        if (fact_at(&x->p->knowledge->facts[b.facts[i].fact], x->days.days[at].day) != b.facts[i].now) return false;
    return true;
}

size_t basis_ends(const clasher *x, basis b, size_t from) {
    size_t at = from + 1;
    while (at < x->days.count && !x->days.days[at].anew && stands(x, b, at)) at++;
    return at;
}

/* The same backwards; x->days.count: none. */
static size_t basis_began(const clasher *x, basis b, size_t from) {
    for (size_t at = from; at-- > 0;)
        if (x->days.days[at + 1].anew || !stands(x, b, at)) return at;
    return x->days.count;
}

static bool lists_home(const clasher *x, const life *l) {
    const scenario *s = x->p->scenario;
    for (size_t i = 0; l && i < s->context_count; i++)
        if (x->p->knowledge->contexts[s->contexts[i].context].type == CONTEXT_REGION)
            return lists_region(l, s->contexts[i].region);
    return false;
}

/* Two lists of regions are the same to a scenario where both hold its region, or neither does. */
static bool same_to_us(const clasher *x, const life *here, const life *there) {
    bool lists = here->kind == FACT_CAPABILITY && (!there || there->kind == FACT_CAPABILITY);
    return here == there || (lists && lists_home(x, here) == lists_home(x, there));
}

/* What differs on a turning day from the facts of a basis. `later`: the day comes after it. */
static void tell_flips(const clasher *x, conflict *c, basis b, size_t at, bool later) {
    flip *out = ARENA_ARRAY(x->mem, b.count, flip);
    c->flip_count = 0;
    for (size_t i = 0; i < b.count; i++) {
        const life *here = b.facts[i].now;
        const life *there = fact_at(&x->p->knowledge->facts[b.facts[i].fact], x->days.days[at].day);
        if (same_to_us(x, here, there)) continue;
        flip f = b.facts[i];
        f.before = later ? here : there;
        f.now = later ? there : here;
        out[c->flip_count++] = f;
    }
    c->flips = out;
}

/* Do the statements stand together on a turning day? If not, *b becomes a basis for that. */
static solve_status try_day(clasher *x, const conflict *c, size_t at, basis *b) {
    slice of = slice_of(x, x->off, x->days.days[at].day);
    if (!of.s) return SOLVE_UNKNOWN;
    slice_enable_only(&of, c->statements);
    solve_status got = solver_satisfiable(of.s, &of.assume, of.assume_count, NULL);
    if (got != SOLVE_UNSAT) return got;
    group_id *groups = ARENA_ARRAY(x->keep, of.p->group_count, group_id);
    size_t n = solver_core(of.s, &of.assume, of.assume_count, groups);
    *b = basis_of(x, &of, n, groups);
    return got;
}

/* The turning day nearest to `from` on which they stand together, with *b what excluded them on the day before (or after) it;
 * the count of days: there is none. *known becomes false where a budget ran out. */
static size_t search(clasher *x, const conflict *c, bool later, basis *b, bool *known) {
    size_t at = turning_day_at(&x->days, x->p->as_of);
    for (int tried = 0; tried < MOST_DAYS_TRIED; tried++) {
        at = later ? basis_ends(x, *b, at) : basis_began(x, *b, at);
        if (at == x->days.count) return at;
        solve_status got = try_day(x, c, at, b);
        if (got == SOLVE_SAT) return at;
        if (got == SOLVE_UNKNOWN) break;
    }
    *known = false;
    return x->days.count;
}

void tell_when(clasher *x, conflict *c) {
    c->first = c->last = DATE_UNKNOWN;
    c->why = CLASH_UNKNOWN;
    if (c->proof_count == 0) return;
    c->why = CLASH_YOURS;
    if (c->proofs[0].count == 0) return;
    bool known = true;
    const slice here = {.p = x->p};
    basis now = basis_of(x, &here, c->proofs[0].count, c->proofs[0].groups), before = now, after = now;
    size_t last = search(x, c, false, &before, &known), first = search(x, c, true, &after, &known);
    if (last < x->days.count) {
        c->last = x->days.days[last + 1].day - 1;
        tell_flips(x, c, before, last, false);
    }
    if (first < x->days.count) {
        c->first = x->days.days[first].day;
        tell_flips(x, c, after, first, true);
    }
    bool on_another_day = last < x->days.count || first < x->days.count;
    c->why = on_another_day ? CLASH_NOW : known ? CLASH_ALWAYS : CLASH_UNKNOWN;
}
