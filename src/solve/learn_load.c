/* What a learner holds: variables and clauses from the loaded view, and its own. */
#include <string.h>

#include "solve/learn.h"

/* The memory stays. */
static void forget_all(learner *l) {
    l->dom.len = l->start.len = l->root.len = l->need.len = l->vars.len = 0;
    l->gone.len = l->trail.len = l->head = l->levels.len = 0;
    l->clauses.len = l->lits.len = l->kept = l->heap.len = 0;
    l->listed.len = l->seen.len = l->core.len = 0;
    l->most_kept = l->s->patience.learned;
    l->bump = 1;
    l->stamp = 0;
    l->refuted = false;
    l->restarts = l->conflicts = 0;
    l->running_count = l->next = 0;
    l->in_order = false;
    l->proof.kept = false;
}

static uint32_t add_variable(learner *l, unknown v, option_mask dom) {
    const size_t at = l->vars.len;
    if (at < l->vars.cap) v.hooks = l->vars.at[at].hooks; /* room from before; nothing at first */
    v.hooks.len = 0;
    v.first = (uint32_t)l->gone.len;
    for (unsigned o = 0; o < v.options; o++) vec_push(l->mem, &l->gone, 0);
    vec_push(l->mem, &l->vars, v);
    vec_push(l->mem, &l->dom, dom);
    vec_push(l->mem, &l->start, dom);
    vec_push(l->mem, &l->root, dom);
    vec_push(l->mem, &l->need, 0);
    if (v.choosable) learner_push_heap(l, (uint32_t)at);
    return (uint32_t)at;
}

uint32_t learner_add(learner *l) {
    return add_variable(l, (unknown){.options = 2, .original = ID_NONE}, 3);
}

static void add_original(learner *l, var_id v) {
    const solver *s = l->s;
    const uint8_t *order = s->table->order + s->option_first[v];
    unknown x = {.options = (uint8_t)option_count(s, v), .original = v, .order = order};
    x.choosable = s->loaded->roles[v] == ROLE_SEARCHED;
    while (!((s->dom[v] >> *order) & 1)) order++;
    x.saved = *order;
    l->local[v] = add_variable(l, x, s->dom[v]);
}

/* --- clauses --- */

static void keep(learner *l, uint32_t node) {
    const learned c = {.first = (uint32_t)l->lits.len, .count = (uint32_t)l->clause.len, .proof = node};
    for (size_t i = 0; i < l->clause.len; i++) vec_push(l->mem, &l->lits, l->clause.at[i]);
    vec_push(l->mem, &l->clauses, c);
    learner_watch(l, (uint32_t)l->clauses.len - 1);
}

/* l->clause becomes what is left of it at the root, a literal a variable. False: nothing is, because it is true. */
static bool strip(learner *l, const lit *x, size_t count) {
    bool holds = false;
    l->clause.len = 0;
    for (size_t i = 0; i < count; i++) l->need.at[x[i].var] |= x[i].mask & l->root.at[x[i].var];
    for (size_t i = 0; i < count; i++) {
        const lit all = {.mask = l->need.at[x[i].var], .var = x[i].var};
        l->need.at[x[i].var] = 0;
        if (!all.mask) continue;
        holds = holds || all.mask == l->root.at[all.var];
        vec_push(l->mem, &l->clause, all);
    }
    return !holds;
}

static void require(learner *l, const lit *x, size_t count, uint32_t node) {
    if (l->refuted || !strip(l, x, count)) return;
    if (l->clause.len > 1) {
        keep(l, node);
        return;
    }
    if (l->clause.len == 0 || !learner_narrow(l, l->clause.at[0], BY_CHOICE)) l->refuted = true;
}

void learner_require(learner *l, const lit *x, size_t count) {
    require(l, x, count, 0);
}

/* Clauses of other parts have nothing here. */
static void load_clause(learner *l, const short_clause *c) {
    const solver *s = l->s;
    const literal *x = s->loaded->literals + c->first;
    l->sum.len = 0;
    for (unsigned i = 0; i < c->count; i++) {
        if (!(s->dom[x[i].var] & ~x[i].mask)) return;
        if (!(s->dom[x[i].var] & x[i].mask)) continue;
        if (l->local[x[i].var] == UINT32_MAX) return;
        vec_push(l->mem, &l->sum, ((lit){.mask = x[i].mask, .var = l->local[x[i].var]}));
    }
    require(l, l->sum.at, l->sum.len, l->proof.kept ? proof_original(l, c->reason) : 0);
}

/* --- loading --- */

static learner *make(solver *s) {
    learner *l = ARENA_NEW(s->mem, learner);
    l->s = s;
    l->mem = s->mem;
    l->local = ARENA_ARRAY(s->mem, s->p->var_count, uint32_t);
    return l;
}

learner *learner_load(solver *s, const var_id *vars, size_t count) {
    if (!s->learner) s->learner = make(s);
    learner *l = s->learner;
    forget_all(l);
    memset(l->local, 0xFF, s->p->var_count * sizeof *l->local);
    for (size_t i = 0; i < count; i++)
        if (!is_single(s->dom[vars[i]])) add_original(l, vars[i]);
    if (s->trace) proof_begin(l);
    for (size_t i = 0; i < s->loaded->clause_count; i++) load_clause(l, &s->loaded->clauses[i]);
    learner_start_sums(l);
    return l;
}

/* --- tidying up --- */

#define FEW_LEVELS 2 /* such clauses are always kept */
#define MANY_LEVELS 64

static unsigned rank_of(const learned *c) {
    return c->levels < MANY_LEVELS ? c->levels : MANY_LEVELS - 1;
}

/* Half of what was learned is to go: clauses over many levels first, old ones first. Fills how many, by level. */
static void choose_worst(const learner *l, size_t *worst) {
    size_t count[MANY_LEVELS] = {0}, left = l->kept / 2;
    memset(worst, 0, MANY_LEVELS * sizeof *worst);
    if (l->kept <= l->most_kept) return;
    for (size_t i = 0; i < l->clauses.len; i++) count[rank_of(&l->clauses.at[i])]++;
    for (unsigned n = MANY_LEVELS - 1; n > FEW_LEVELS && left > 0; n--) {
        worst[n] = count[n] < left ? count[n] : left;
        left -= worst[n];
    }
}

/* What is not false comes first. Of proofs nothing is left out. False: the clause is true. */
static bool tidy_literals(const learner *l, learned *c) {
    lit *x = l->lits.at + c->first;
    uint32_t open = 0;
    for (uint32_t i = 0; i < c->count; i++) {
        if (is_true(l, x[i])) return false;
        if (is_false(l, x[i])) continue;
        const lit swap = x[open];
        x[open++] = x[i];
        x[i] = swap;
    }
    if (!l->proof.kept) c->count = open;
    return true;
}

static void move_up(learner *l, learned c, size_t *clauses, size_t *lits) {
    memmove(l->lits.at + *lits, l->lits.at + c.first, c.count * sizeof *l->lits.at);
    c.first = (uint32_t)*lits;
    *lits += c.count;
    l->clauses.at[(*clauses)++] = c;
    l->kept += c.levels > 0;
    learner_watch(l, (uint32_t)*clauses - 1);
}

void learner_tidy(learner *l) {
    size_t worst[MANY_LEVELS], clauses = 0, lits = 0;
    choose_worst(l, worst);
    if (l->kept > l->most_kept) l->most_kept += l->most_kept / 10 + 1;
    for (size_t v = 0; v < l->vars.len; v++) l->vars.at[v].hooks.len = 0;
    l->kept = 0;
    for (size_t i = 0; i < l->clauses.len; i++) {
        learned c = l->clauses.at[i];
        if (worst[rank_of(&c)] > 0) {
            worst[rank_of(&c)]--;
            continue;
        }
        if (tidy_literals(l, &c)) move_up(l, c, &clauses, &lits);
    }
    l->clauses.len = clauses;
    l->lits.len = lits;
}
