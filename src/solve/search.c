/* Depth-first branch and bound, with backjumping.
 *
 * Variables are branched on in the problem's order, options cheapest first. Every failure knows the levels that it depends on, so
 * that levels it does not depend on are skipped (conflict-directed backjumping, Prosser 1993). A branch that cannot beat the
 * incumbent depends on all levels.
 *
 * Among plans of equal cost the one that comes first in tie order (variable by variable, in the order of options) wins. A branch
 * whose bound equals the incumbent's cost is followed only where it can still come before the incumbent. */
#include "solve/solver_impl.h"

typedef struct quest {
    solver *s;
    const var_id *vars;
    size_t count;
    bool optimise, found;
    cost least;   /* of the incumbent */
    size_t match; /* levels on which the current choices are the incumbent's */
} quest;

static uint64_t level_bit(size_t depth)
{
    return (uint64_t)1 << (depth < 63 ? depth : 63);
}

/* --- ties --- */

static unsigned least_rank(const solver *s, var_id v)
{
    const uint8_t *order = s->p->vars[v].order;
    unsigned i = 0;
    while (!((s->dom[v] >> order[i]) & 1)) i++;
    return i;
}

/* Can a plan of this branch still come before the incumbent? Auxiliaries that are not searched for follow from the others. */
static bool may_come_first(const quest *q)
{
    const solver *s = q->s;
    for (size_t i = 0; i < q->count; i++) {
        var_id v = q->vars[i];
        if (s->loaded->roles[v] != ROLE_SEARCHED) continue;
        unsigned here = least_rank(s, v), there = s->rank[s->option_first[v] + s->best[v]];
        if (here != there) return here < there;
    }
    return false;
}

/* --- bounds --- */

static bool over_budget(solver *s)
{
    return s->money_bound && s->bound_money > s->p->budget;
}

/* Levels that hold the money up: those that removed a cheaper option. */
static uint64_t money_levels(const solver *s)
{
    uint64_t levels = 0;
    for (size_t i = 0; i < s->loaded->var_count; i++) {
        var_id v = s->loaded->sorted[i];
        if (s->money_var[v]) levels |= s->depends[v];
    }
    return levels;
}

/* After propagation: is the branch not worth following? Then *levels are those that this depends on. */
static bool pruned(quest *q, uint64_t *levels)
{
    solver *s = q->s;
    if (over_budget(s)) {
        *levels = money_levels(s);
        if (s->trace) trace_money(s);
        return true;
    }
    if (!q->optimise || !q->found) return false;
    int order = compare_costs(&s->bound, &q->least);
    if (order < 0 || (order == 0 && may_come_first(q))) return false;
    *levels = ALL_LEVELS;
    return true;
}

/* The same before propagation, from the cost of the option alone. */
static bool option_too_dear(const quest *q, const level *l, uint8_t o)
{
    const solver *s = q->s;
    if (!q->optimise || !q->found) return false;
    int order = 0;
    const cost *row = s->table->row + s->option_first[l->var];
    uint8_t cheapest = s->cheapest[l->var];
    for (int i = 0; i < GOAL_COUNT && order == 0; i++) {
        int64_t bound = l->bound.level[i] - row[cheapest].level[i] + row[o].level[i];
        order = bound < q->least.level[i] ? -1 : bound > q->least.level[i];
    }
    if (order != 0) return order > 0;
    if (q->match < (size_t)(l - s->levels)) return false;
    const uint8_t *rank = s->rank + s->option_first[l->var];
    return rank[o] > rank[s->best[l->var]];
}

/* --- levels --- */

static bool next_variable(const quest *q, uint32_t *position)
{
    const solver *s = q->s;
    for (; *position < q->count; ++*position) {
        var_id v = q->vars[*position];
        if (!is_single(s->dom[v]) && s->loaded->roles[v] == ROLE_SEARCHED) return true;
    }
    return false;
}

static void open_level(quest *q, uint32_t position)
{
    solver *s = q->s;
    s->stats.decisions++;
    s->levels[s->depth++] = (level){.var = q->vars[position], .position = position, .trail = s->trail_len,
                                    .bound = s->bound, .bound_money = s->bound_money};
}

static void return_to(solver *s, const level *l)
{
    s->stats.propagations += s->trail_len - l->trail;
    undo_to(s, l->trail);
    s->bound = l->bound;
    s->bound_money = l->bound_money;
}

/* A variable that is not searched for is 1 only when forced, which its lowest option says. */
static void record(quest *q)
{
    solver *s = q->s;
    for (size_t i = 0; i < q->count; i++) s->best[q->vars[i]] = lowest_option(s->dom[q->vars[i]]);
    q->least = s->bound;
    q->match = s->depth;
    q->found = true;
}

/* Goes back to the deepest level that the failure depends on; false when there is none: the search is over. */
static bool backjump(quest *q, uint64_t levels)
{
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

static void count_failure(solver *s)
{
    s->stats.conflicts++;
    if (s->conflict_limit && s->conflicts_left-- == 0) s->out_of_budget = true;
}

/* All options of the deepest level failed. Gives the levels that this depends on. */
static uint64_t close_level(quest *q)
{
    solver *s = q->s;
    const level *l = &s->levels[--s->depth];
    uint64_t levels = l->failed | s->depends[l->var];
    if (s->trace) trace_removed(s, l->var);
    /* Beyond 63 levels one bit stands for several. */
    return s->depth > 63 ? levels : levels & ~level_bit(s->depth);
}

/* Follows the next option of the deepest level. True: propagated and worth following; false: *levels says why none was. */
static bool follow(quest *q, uint64_t *levels)
{
    solver *s = q->s;
    level *l = &s->levels[s->depth - 1];
    const uint8_t *order = s->table->order + s->option_first[l->var];
    while (l->next < option_count(s, l->var)) {
        uint8_t o = order[l->next++];
        if (!((s->dom[l->var] >> o) & 1)) continue;
        if (option_too_dear(q, l, o)) {
            l->failed = ALL_LEVELS;
            continue;
        }
        narrow(s, l->var, (option_mask)1 << o, NO_REASON, level_bit(s->depth - 1));
        if (propagate(s)) {
            if (!pruned(q, levels)) return true;
        } else {
            *levels = conflict_levels(s);
            if (s->trace) trace_conflict(s);
        }
        count_failure(s);
        return_to(s, l);
        if (!(*levels & level_bit(s->depth - 1))) return false;
        l->failed |= *levels;
        if (s->out_of_budget) return false;
    }
    *levels = close_level(q);
    return false;
}

static solve_status finish(quest *q, cost *total)
{
    *total = q->least;
    q->s->depth = 0;
    if (q->s->out_of_budget) return SOLVE_UNKNOWN;
    return q->found ? SOLVE_SAT : SOLVE_UNSAT;
}

/* Each turn stands on a branch that is propagated and worth following. */
static void explore(quest *q)
{
    solver *s = q->s;
    uint32_t position = 0;
    uint64_t levels = ALL_LEVELS;
    if (pruned(q, &levels)) return;
    for (;;) {
        if (next_variable(q, &position)) {
            open_level(q, position);
        } else {
            record(q);
            if (!q->optimise || !backjump(q, ALL_LEVELS)) return;
        }
        while (!follow(q, &levels))
            if (s->out_of_budget || !backjump(q, levels)) return;
        position = s->levels[s->depth - 1].position;
    }
}

/* Leaves the domains as they were. */
solve_status search(solver *s, const var_id *vars, size_t count, bool optimise, cost *total)
{
    quest q = {.s = s, .vars = vars, .count = count, .optimise = optimise};
    const cost bound = s->bound;
    const money spent = s->bound_money;
    const size_t trail = s->trail_len;
    s->depth = 0;
    explore(&q);
    undo_to(s, trail);
    s->bound = bound;
    s->bound_money = spent;
    return finish(&q, total);
}
