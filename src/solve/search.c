/* Depth-first branch and bound, with backjumping.
 *
 * Variables are branched on in the problem's order, options cheapest first. Every failure knows the levels that it
 * depends on, so that levels it does not depend on are skipped (conflict-directed backjumping, Prosser 1993). A
 * branch that cannot beat the incumbent depends on the levels that raised its bound and, where the bound equals the
 * incumbent's cost, on those that keep it behind the incumbent in tie order. Both claims stay true when a better
 * incumbent is found.
 *
 * Among plans of equal cost the one that comes first in tie order (variable by variable, in the order of options)
 * wins. A branch whose bound equals the incumbent's cost is followed only where it can still come before the
 * incumbent. */
#include <string.h>

#include "solve/solver_impl.h"

typedef struct quest {
    solver *s;
    const var_id *vars;
    size_t count;
    const var_id *searched; /* open at the start and searched for */
    size_t searched_count;
    const var_id *costly; /* open at the start, with options that differ in cost */
    size_t costly_count;
    bool optimise, found;
    bool gave_up; /* too many failures */
    uint64_t failures;
    cost least;   /* of the incumbent */
    size_t match; /* levels on which the current choices are the incumbent's */
} quest;

/* --- ties --- */

/* Is v left an option that comes before the incumbent's and costs no more than the cheapest? What costs more makes a plan dearer than the
 * incumbent: the bound is as high already. *gone: there was one, and it is gone. */
static bool has_earlier(const solver *s, var_id v, bool *gone) {
    const uint8_t *order = s->p->vars[v].order;
    const cost *row = s->table->row + s->option_first[v], *least = &row[s->cheapest[v]];
    for (; *order != s->best[v]; order++) {
        if (s->table->costly[v] && compare_costs(&row[*order], least) > 0) continue;
        if ((s->dom[v] >> *order) & 1) return true;
        *gone = true;
    }
    return false;
}

/* Can a plan of this branch, by the first `count` variables, still come before the incumbent, and cost no more than the bound? If not, adds
 * the levels that removed the options before the incumbent's. Auxiliaries that follow from variables before them make no difference. */
static bool may_come_first(const quest *q, size_t count, uint64_t *levels) {
    const solver *s = q->s;
    for (size_t i = 0; i < count; i++) {
        const var_id v = q->searched[i];
        bool gone = false;
        if (s->follows[v]) continue;
        if (has_earlier(s, v, &gone)) return true;
        const bool same = (s->dom[v] >> s->best[v]) & 1;
        if (gone || !same) *levels |= s->depends[v];
        if (!same) return false;
    }
    return false;
}

/* --- bounds --- */

/* Levels that hold the bound up: those that removed a cheapest option. */
static uint64_t cost_levels(const quest *q) {
    const solver *s = q->s;
    uint64_t levels = 0;
    for (size_t i = 0; i < q->costly_count; i++) {
        var_id v = q->costly[i];
        if (s->cheapest[v] != s->table->order[s->option_first[v]]) levels |= s->depends[v];
    }
    return levels;
}

/* After propagation: is the branch not worth following? Then *levels are those that this depends on. */
static bool pruned(quest *q, uint64_t *levels) {
    solver *s = q->s;
    meter_id over = s->running_count ? over_limit(s) : METER_COUNT;
    if (over != METER_COUNT) {
        *levels = meter_levels(s, over);
        if (s->trace) trace_money(s);
        return true;
    }
    if (!q->optimise || !q->found) return false;
    int order = compare_costs(&s->bound, &q->least);
    uint64_t tie = 0;
    if (order < 0 || (order == 0 && may_come_first(q, q->searched_count, &tie))) return false;
    *levels = cost_levels(q) | tie;
    return true;
}

/* The same before propagation, from the cost of the option alone. */
static bool option_too_dear(const quest *q, level *l, uint8_t o) {
    const solver *s = q->s;
    if (!q->optimise || !q->found) return false;
    int order = 0;
    const cost *row = s->table->row + s->option_first[l->var];
    uint8_t cheapest = s->cheapest[l->var];
    for (int i = 0; i < GOAL_COUNT && order == 0; i++) {
        int64_t bound = l->bound.level[i] - row[cheapest].level[i] + row[o].level[i];
        order = bound < q->least.level[i] ? -1 : bound > q->least.level[i];
    }
    if (order > 0) l->dear = true;
    if (order != 0) return order > 0;
    if (q->match < (size_t)(l - s->levels)) return false;
    const uint8_t *rank = s->rank + s->option_first[l->var];
    bool later = rank[o] > rank[s->best[l->var]];
    if (later) l->tied = true;
    return later;
}

/* --- levels --- */

static bool next_variable(const quest *q, uint32_t *position) {
    const solver *s = q->s;
    for (; *position < q->searched_count; ++*position)
        if (!is_single(s->dom[q->searched[*position]])) return true;
    return false;
}

/* Member by member: this is the hottest place, and aside_bound means nothing yet. */
static void open_level(quest *q, uint32_t position) {
    solver *s = q->s;
    level *l = &s->levels[s->depth++];
    s->stats.decisions++;
    l->var = q->searched[position];
    l->cheapest = s->cheapest[l->var];
    l->dear = l->tied = l->retrying = false;
    l->untried = s->dom[l->var];
    l->aside = 0;
    l->aside_levels = l->failed = 0;
    l->position = position;
    l->trail = s->trail_len;
    l->bound = s->bound;
    if (s->running_count) memcpy(l->sums, s->sums, sizeof l->sums);
}

static void return_to(solver *s, const level *l) {
    s->stats.propagations += s->trail_len - l->trail;
    undo_to(s, l->trail);
    s->bound = l->bound;
    if (s->running_count) memcpy(s->sums, l->sums, sizeof s->sums);
}

/* A new incumbent. Gives the levels that it depends on that nothing below can beat it. A variable that is not
 * searched for is 1 only when forced, which its lowest option says. */
static uint64_t record(quest *q) {
    solver *s = q->s;
    for (size_t i = 0; i < q->count; i++) s->best[q->vars[i]] = lowest_option(s->dom[q->vars[i]]);
    q->least = s->bound;
    q->match = s->depth;
    q->found = true;
    uint64_t levels = cost_levels(q);
    may_come_first(q, q->searched_count, &levels);
    return levels;
}

/* Goes back to the deepest level that the failure depends on; false when there is none: the search is over. */
static bool backjump(quest *q, uint64_t levels) {
    solver *s = q->s;
    while (s->depth > 0) {
        level *l = &s->levels[s->depth - 1];
        return_to(s, l);
        if (levels & level_bit(s->depth - 1)) {
            l->failed |= levels;
            if (q->match > s->depth - 1) q->match = s->depth - 1;
            return true;
        }
        s->depth--;
    }
    return false;
}

/* All options of the deepest level failed. Gives the levels that this depends on. */
static uint64_t close_level(quest *q) {
    solver *s = q->s;
    const level *l = &s->levels[--s->depth];
    uint64_t levels = l->failed | s->depends[l->var];
    if (l->dear || l->tied) levels |= cost_levels(q);
    if (l->tied) may_come_first(q, l->position, &levels);
    /* Beyond 63 levels one bit stands for several. */
    return s->depth > 63 ? levels : levels & ~level_bit(s->depth);
}

/* What a limit refutes is only traced here. */
static bool may_give_up(const quest *q) {
    return !q->s->trace || !q->s->running_count;
}

static uint8_t first_untried(const solver *s, const level *l) {
    const uint8_t *order = s->table->order + s->option_first[l->var];
    while (!((l->untried >> *order) & 1)) order++;
    return *order;
}

/* Has the branch become dearer than another option looks? Then that is tried first: good incumbents come early. */
static bool another_looks_better(const quest *q, const level *l) {
    const solver *s = q->s;
    if (!q->optimise || l->retrying || !l->untried) return false;
    const cost *row = s->table->row + s->option_first[l->var];
    const cost *next = &row[first_untried(s, l)];
    for (int i = 0; i < GOAL_COUNT; i++) {
        int64_t other = l->bound.level[i] - row[l->cheapest].level[i] + next->level[i];
        if (other != s->bound.level[i]) return other < s->bound.level[i];
    }
    return false;
}

static void put_aside(quest *q, level *l, uint8_t o) {
    const solver *s = q->s;
    if (!l->aside || compare_costs(&s->bound, &l->aside_bound) < 0) l->aside_bound = s->bound;
    l->aside |= (option_mask)1 << o;
    l->aside_levels |= cost_levels(q);
}

/* Options that were put aside are tried again, unless an incumbent has made all of them too dear. */
static bool take_up_again(const quest *q, level *l) {
    if (!l->aside) return false;
    if (q->found && compare_costs(&l->aside_bound, &q->least) > 0) {
        l->failed |= l->aside_levels;
        return false;
    }
    l->untried = l->aside;
    l->aside = 0;
    l->retrying = true;
    return true;
}

/* Chooses the option. True: propagated and worth following; false: *levels says why not. */
static bool choose(quest *q, const level *l, uint8_t o, uint64_t *levels) {
    solver *s = q->s;
    narrow(s, l->var, (option_mask)1 << o, NO_REASON, level_bit(s->depth - 1));
    if (propagate(s)) return !pruned(q, levels);
    *levels = conflict_levels(s);
    if (s->trace) trace_conflict(s);
    return false;
}

/* Follows the next option of the deepest level. True: propagated and worth following; false: *levels says why none
 * was. */
static bool follow(quest *q, uint64_t *levels) {
    solver *s = q->s;
    level *l = &s->levels[s->depth - 1];
    while (l->untried || take_up_again(q, l)) {
        uint8_t o = first_untried(s, l);
        l->untried &= ~((option_mask)1 << o);
        if (option_too_dear(q, l, o)) continue;
        if (choose(q, l, o, levels)) {
            if (!another_looks_better(q, l)) return true;
            put_aside(q, l, o);
            return_to(s, l);
            continue;
        }
        count_failure(s);
        return_to(s, l);
        if (may_give_up(q) && ++q->failures > q->s->patience.failures) q->gave_up = true;
        if (!(*levels & level_bit(s->depth - 1))) return false;
        l->failed |= *levels;
        if (s->out_of_budget || q->gave_up) return false;
    }
    *levels = close_level(q);
    return false;
}

static solve_status finish(quest *q, cost *total) {
    *total = q->least;
    if (q->s->out_of_budget) return SOLVE_UNKNOWN;
    return q->found ? SOLVE_SAT : SOLVE_UNSAT;
}

/* Each turn stands on a branch that is propagated and worth following. */
static void explore(quest *q) {
    solver *s = q->s;
    uint32_t position = 0;
    uint64_t levels = 0;
    if (pruned(q, &levels)) return;
    for (;;) {
        if (next_variable(q, &position)) {
            open_level(q, position);
        } else {
            levels = record(q);
            if (!q->optimise || !backjump(q, levels)) return;
        }
        while (!follow(q, &levels))
            if (s->out_of_budget || q->gave_up || !backjump(q, levels)) return;
        position = s->levels[s->depth - 1].position;
    }
}

/* What is fixed already depends on no level. */
static void list_variables(quest *q) {
    solver *s = q->s;
    for (size_t i = 0; i < q->count; i++) {
        var_id v = q->vars[i];
        if (is_single(s->dom[v])) continue;
        if (s->loaded->roles[v] == ROLE_SEARCHED) s->searched[q->searched_count++] = v;
        if (s->table->costly[v]) s->costly[q->costly_count++] = v;
    }
    q->searched = s->searched;
    q->costly = s->costly;
}

/* Leaves the domains as they were. */
static void run(quest *q) {
    solver *s = q->s;
    const cost bound = s->bound;
    const size_t trail = s->trail_len;
    int64_t sums[METER_COUNT];
    if (s->running_count) memcpy(sums, s->sums, sizeof sums);
    s->depth = 0;
    list_variables(q);
    explore(q);
    undo_to(s, trail);
    s->bound = bound;
    if (s->running_count) memcpy(s->sums, sums, sizeof sums);
    s->depth = 0;
}

/* Within limits what is learned is weak where many sums are possible; where islands are many, that is where their offers help. */
static solve_status search_within(const quest *q, cost *total) {
    solver *s = q->s;
    const cost known = q->least;
    solve_status got = SOLVE_UNKNOWN;
    if (s->patience.trial) got = search_learning(s, q->vars, q->count, true, q->found, s->patience.trial, total);
    if (got == SOLVE_UNKNOWN && !s->out_of_budget)
        got = search_offers(s, q->vars, q->count, q->found ? &known : NULL, total);
    if (got == SOLVE_UNKNOWN && !s->out_of_budget) got = search_learning(s, q->vars, q->count, true, false, 0, total);
    return got;
}

solve_status search(solver *s, const var_id *vars, size_t count, bool optimise, cost *total) {
    quest q = {.s = s, .vars = vars, .count = count, .optimise = optimise};
    if (s->patience.failures || !may_give_up(&q))
        run(&q);
    else
        q.gave_up = true;
    if (!q.gave_up || s->out_of_budget) return finish(&q, total);
    if (s->running_count && optimise) return search_within(&q, total);
    return search_learning(s, vars, count, optimise, q.found, 0, total);
}
