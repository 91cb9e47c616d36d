/* Choices and restarts of a learner. */
#include "solve/learn.h"

/* Luby's sequence: 1 1 2 1 1 2 4 1 1 2 ... */
static uint64_t luby(uint64_t i) {
    for (;;) {
        uint64_t size = 1;
        while (size < i + 1) size = 2 * size + 1;
        if (size == i + 1) return (size + 1) / 2;
        i -= size / 2; /* it begins as it began */
    }
}

static void begin_level(learner *l) {
    vec_push(l->mem, &l->levels, (uint32_t)l->trail.len);
}

static uint8_t option_to_try(const learner *l, uint32_t v) {
    const unknown *x = &l->vars.at[v];
    const uint8_t *order = x->order;
    if ((l->dom.at[v] >> x->saved) & 1) return x->saved;
    while (!((l->dom.at[v] >> *order) & 1)) order++;
    return *order;
}

static bool is_open(const learner *l, uint32_t v) {
    return l->vars.at[v].choosable && !is_single(l->dom.at[v]);
}

static uint8_t first_option(const learner *l, uint32_t v) {
    const uint8_t *order = l->s->p->vars[l->vars.at[v].original].order;
    while (!((l->dom.at[v] >> *order) & 1)) order++;
    return *order;
}

static void choose_option(learner *l, uint32_t v, uint8_t o) {
    begin_level(l);
    l->s->stats.decisions++;
    learner_narrow(l, (lit){.mask = (option_mask)1 << o, .var = v}, BY_CHOICE);
}

/* False: there is nothing left to choose. */
static bool choose_next(learner *l) {
    while (l->next < l->vars.len && !is_open(l, l->next)) l->next++;
    if (l->next == l->vars.len) return false;
    choose_option(l, l->next, first_option(l, l->next));
    return true;
}

static bool choose(learner *l) {
    if (l->in_order) return choose_next(l);
    while (l->heap.len) {
        const uint32_t v = learner_pop_heap(l);
        if (!is_open(l, v)) continue;
        choose_option(l, v, option_to_try(l, v));
        return true;
    }
    return false;
}

static bool assume_each(learner *l, const lit *assume, size_t count) {
    begin_level(l);
    for (size_t i = 0; i < count; i++)
        if (!learner_narrow(l, assume[i], BY_ASSUMPTION | (uint32_t)i) || !learner_propagate(l)) return false;
    return true;
}

static void keep_model(learner *l) {
    for (size_t v = 0; v < l->vars.len; v++) l->vars.at[v].model = l->vars.at[v].saved = lowest_option(l->dom.at[v]);
}

/* False: there is no solution. */
static bool handle_conflict(learner *l) {
    l->conflicts++;
    count_failure(l->s);
    if (level_of(l) > 1) {
        learner_learn(l);
        return true;
    }
    if (level_of(l) == 0) {
        l->refuted = true;
        if (l->proof.kept) proof_trace(l);
        l->core.len = 0;
    } else {
        learner_find_core(l);
    }
    return false;
}

static void restart(learner *l, uint64_t *next) {
    *next = l->conflicts + l->s->patience.restart * luby(l->restarts++);
    learner_return_to(l, l->kept > l->most_kept ? 0 : 1);
}

typedef struct run {
    const lit *assume;
    size_t count;
    uint64_t last, next; /* conflicts at the end, and at the next restart */
} run;

/* One turn after propagation without a conflict. SOLVE_UNKNOWN: go on. */
static solve_status step_on(learner *l, run *r) {
    if (level_of(l) == 0) {
        if (l->kept > l->most_kept) learner_tidy(l);
        if (assume_each(l, r->assume, r->count)) return SOLVE_UNKNOWN;
        return handle_conflict(l) ? SOLVE_UNKNOWN : SOLVE_UNSAT;
    }
    if (l->conflicts >= r->next) {
        restart(l, &r->next);
        return SOLVE_UNKNOWN;
    }
    if (choose(l)) return SOLVE_UNKNOWN;
    keep_model(l);
    return SOLVE_SAT;
}

static solve_status run_on(learner *l, run *r) {
    while (!l->s->out_of_budget && l->conflicts < r->last) {
        if (!learner_propagate(l)) {
            if (!handle_conflict(l)) return SOLVE_UNSAT;
            continue;
        }
        solve_status got = step_on(l, r);
        if (got != SOLVE_UNKNOWN) return got;
    }
    return SOLVE_UNKNOWN;
}

solve_status learner_solve(learner *l, const lit *assume, size_t count, uint64_t conflicts) {
    run r = {.assume = assume, .count = count, .last = l->most_conflicts};
    learner_return_to(l, 0);
    l->assumed = assume;
    l->core.len = 0;
    if (conflicts && l->conflicts + conflicts < r.last) r.last = l->conflicts + conflicts;
    l->restarts = 0;
    r.next = l->conflicts + l->s->patience.restart * luby(l->restarts++);
    solve_status got = l->refuted ? SOLVE_UNSAT : run_on(l, &r);
    learner_return_to(l, 0);
    return got;
}

bool learner_refute(learner *l, const lit *assume, size_t count) {
    learner_return_to(l, 0);
    l->assumed = assume;
    l->core.len = 0;
    bool refuted = !learner_propagate(l) || !assume_each(l, assume, count);
    if (refuted) handle_conflict(l);
    learner_return_to(l, 0);
    return refuted;
}

/* Each choice is of the first option that what was chosen before leaves. */
solve_status learner_solve_in_order(learner *l, uint64_t conflicts) {
    l->in_order = true;
    solve_status got = learner_solve(l, NULL, 0, conflicts);
    l->in_order = false;
    return got;
}
