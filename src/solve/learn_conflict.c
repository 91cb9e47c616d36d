/* What a conflict teaches. */
#include <string.h>

#include "solve/learn.h"

/* The literals of a reason; of a narrowing at a place on the trail, or, past its end, of the conflict. */
static const lit *literals_of(learner *l, uint32_t reason, size_t spot, size_t *count) {
    if (reason & BY_LIMIT) {
        learner_explain_sum(l, (meter_id)(reason & ~BY_LIMIT), spot);
        *count = l->sum.len;
        return l->sum.at;
    }
    const learned *c = &l->clauses.at[reason];
    *count = c->count;
    return l->lits.at + c->first;
}

/* --- needs --- */

static bool narrowed_here(const learner *l, uint32_t v, option_mask mask) {
    const uint32_t *gone = l->gone.at + l->vars.at[v].first;
    for (unsigned o = 0; (mask >> o) != 0; o++)
        if (((mask >> o) & 1) && l->trail.at[gone[o]].level == level_of(l)) return true;
    return false;
}

/* The literal is false; why? What was so at the root needs no reason. Counts variables that were narrowed at this level. */
static void need(learner *l, lit x, size_t *open) {
    unknown *v = &l->vars.at[x.var];
    const option_mask more = x.mask & l->root.at[x.var] & ~l->need.at[x.var];
    if (l->proof.kept) proof_use_root(l, x.var, x.mask & l->start.at[x.var] & ~l->root.at[x.var]);
    if (!more) return;
    if (!v->listed) {
        v->listed = true;
        vec_push(l->mem, &l->listed, x.var);
        if (v->choosable) learner_bump(l, x.var);
    }
    l->need.at[x.var] |= more;
    if (v->current || !narrowed_here(l, x.var, more)) return;
    v->current = true;
    ++*open;
}

static void need_reason(learner *l, uint32_t reason, size_t spot, uint32_t but, size_t *open) {
    size_t count;
    const lit *x = literals_of(l, reason, spot, &count);
    if (l->proof.kept) proof_use(l, reason);
    for (size_t i = 0; i < count; i++)
        if (x[i].var != but) need(l, x[i], open);
}

static option_mask mask_in(learner *l, uint32_t reason, size_t spot, uint32_t v) {
    size_t count;
    const lit *x = literals_of(l, reason, spot, &count);
    for (size_t i = 0; i < count; i++)
        if (x[i].var == v) return x[i].mask;
    return 0;
}

static void resolve(learner *l, size_t spot, size_t *open) {
    const step *x = &l->trail.at[spot];
    const uint32_t v = x->var, reason = x->reason;
    l->need.at[v] &= mask_in(l, reason, spot, v);
    if (!narrowed_here(l, v, l->need.at[v])) {
        l->vars.at[v].current = false;
        --*open;
    }
    need_reason(l, reason, spot, v, open);
}

/* Until one variable stands for all of this level. Gives that variable. */
static uint32_t follow_back(learner *l) {
    size_t open = 0, spot = l->trail.len;
    need_reason(l, l->conflict, spot, UINT32_MAX, &open);
    for (;;) {
        const step *x = &l->trail.at[--spot];
        if (!(l->need.at[x->var] & x->removed)) continue;
        if (open == 1) return x->var;
        resolve(l, spot, &open);
    }
}

/* --- making it shorter --- */

/* The last step that removed one of these options. */
static size_t last_step(const learner *l, uint32_t v, option_mask mask) {
    const uint32_t *gone = l->gone.at + l->vars.at[v].first;
    size_t last = 0;
    for (unsigned o = 0; (mask >> o) != 0; o++)
        if (((mask >> o) & 1) && gone[o] > last) last = gone[o];
    return last;
}

/* Does the reason of v's narrowing say nothing but what is needed anyway? Then v needs less. */
static bool follows_from_rest(learner *l, uint32_t v) {
    const size_t spot = last_step(l, v, l->need.at[v]);
    const uint32_t reason = l->trail.at[spot].reason;
    size_t count;
    if (reason & BY_ASSUMPTION || reason & BY_LIMIT) return false; /* BY_CHOICE too */
    const lit *x = literals_of(l, reason, spot, &count);
    for (size_t i = 0; i < count; i++)
        if (x[i].var != v && (x[i].mask & l->root.at[x[i].var] & ~l->need.at[x[i].var])) return false;
    size_t unused = 0;
    l->need.at[v] &= mask_in(l, reason, spot, v);
    if (l->proof.kept) need_reason(l, reason, spot, v, &unused);
    return true;
}

static void shorten(learner *l, uint32_t but) {
    for (size_t i = 0; i < l->listed.len; i++) {
        const uint32_t v = l->listed.at[i];
        if (v == but) continue;
        while (l->need.at[v] && follows_from_rest(l, v)) continue;
    }
}

/* --- the clause --- */

/* The narrowing literal first, then one of the deepest level among the others. */
static void collect(learner *l, uint32_t first) {
    uint32_t deepest = 0;
    l->clause.len = 0;
    vec_push(l->mem, &l->clause, ((lit){.mask = l->need.at[first], .var = first}));
    for (size_t i = 0; i < l->listed.len; i++) {
        const lit x = {.mask = l->need.at[l->listed.at[i]], .var = l->listed.at[i]};
        if (!x.mask || x.var == first) continue;
        vec_push(l->mem, &l->clause, x);
        const uint32_t depth = l->trail.at[last_step(l, x.var, x.mask)].level;
        if (depth <= deepest) continue;
        deepest = depth;
        l->clause.at[l->clause.len - 1] = l->clause.at[1];
        l->clause.at[1] = x;
    }
}

static void forget_needs(learner *l) {
    for (size_t i = 0; i < l->listed.len; i++) {
        const uint32_t v = l->listed.at[i];
        l->need.at[v] = 0;
        l->vars.at[v].listed = l->vars.at[v].current = false;
    }
    l->listed.len = 0;
}

static uint32_t count_levels(learner *l) {
    uint32_t count = 1;
    l->stamp++;
    while (l->seen.len <= level_of(l)) vec_push(l->mem, &l->seen, 0);
    for (size_t i = 1; i < l->clause.len; i++) {
        const uint32_t depth = l->trail.at[last_step(l, l->clause.at[i].var, l->clause.at[i].mask)].level;
        count += l->seen.at[depth] != l->stamp;
        l->seen.at[depth] = l->stamp;
    }
    return count;
}

static uint32_t keep_clause(learner *l, uint32_t levels, uint32_t node) {
    const learned c = {
        .first = (uint32_t)l->lits.len, .count = (uint32_t)l->clause.len, .levels = levels, .proof = node};
    for (size_t i = 0; i < l->clause.len; i++) vec_push(l->mem, &l->lits, l->clause.at[i]);
    vec_push(l->mem, &l->clauses, c);
    l->kept++;
    if (c.count > 1) learner_watch(l, (uint32_t)l->clauses.len - 1);
    return (uint32_t)l->clauses.len - 1;
}

#define BUMP_GROWS 1.05

void learner_learn(learner *l) {
    const uint32_t first = follow_back(l);
    shorten(l, first);
    collect(l, first);
    forget_needs(l);
    const uint32_t levels = count_levels(l), node = l->proof.kept ? proof_learned(l) : 0;
    const size_t deepest = l->clause.len > 1 ? last_step(l, l->clause.at[1].var, l->clause.at[1].mask) : 0;
    learner_return_to(l, l->clause.len > 1 ? l->trail.at[deepest].level : 0);
    const uint32_t id = keep_clause(l, levels, node);
    learner_narrow(l, l->clause.at[0], id);
    l->bump *= BUMP_GROWS;
}

void learner_find_core(learner *l) {
    size_t unused = 0, spot = l->trail.len;
    l->core.len = 0;
    if (l->conflict & BY_ASSUMPTION) {
        vec_push(l->mem, &l->core, l->conflict & ~BY_ASSUMPTION);
        need(l, l->refused, &unused);
    } else {
        need_reason(l, l->conflict, spot, UINT32_MAX, &unused);
    }
    while (spot-- > 0 && l->trail.at[spot].level > 0) {
        const step *x = &l->trail.at[spot];
        if (!(l->need.at[x->var] & x->removed)) continue;
        if (x->reason & BY_ASSUMPTION) {
            vec_push(l->mem, &l->core, x->reason & ~BY_ASSUMPTION);
            l->need.at[x->var] &= l->assumed[x->reason & ~BY_ASSUMPTION].mask;
        } else {
            l->need.at[x->var] &= mask_in(l, x->reason, spot, x->var);
            need_reason(l, x->reason, spot, x->var, &unused);
        }
    }
    forget_needs(l);
}
