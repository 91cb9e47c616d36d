/* The optimum by what cannot all be had (core-guided; Fu and Malik, 2006; Narodytska and Bacchus, PMRES, 2014).
 *
 * Goals are settled in their order. A soft literal says that a variable costs no more than one of its options does; what it costs beyond
 * that is the weight. All are assumed; assumptions that clash raise what every plan costs by the least of their weights, and are relaxed:
 * of b1 .. bk, the members that fail, one is paid for, and "b_i and one of b_i+1 .. bk" are new soft literals that should fail to hold, of
 * which exactly as many hold as members fail beyond the first. Heavy ones come first (stratification). When what is left can all be had, the
 * goal is settled, and that all of it is had is required from then on. At last ties are broken: variable by variable, is there still a plan
 * with an option that comes earlier? */
#include <assert.h>

#include "solve/learn.h"

typedef struct soft {
    lit hold;
    int64_t weight; /* of failing; 0: no longer of interest */
} soft;

struct goals {
    VEC(soft) softs;
    VEC(lit) assumed;
    VEC(uint32_t) which; /* soft, by assumption */
    VEC(lit) failing;    /* of a core: literals that hold where members fail */
    VEC(uint32_t) members;
    VEC(uint32_t) trial;
};

/* --- soft literals --- */

static int64_t cost_at(const learner *l, uint32_t v, unsigned o, int depth) {
    const solver *s = l->s;
    const var_id of = l->vars.at[v].original;
    return s->table->row[s->option_first[of] + o].level[depth];
}

/* The least cost above `than` of an option that is left; `than` where there is none. */
static int64_t next_cost(const learner *l, uint32_t v, int depth, int64_t than) {
    int64_t next = INT64_MAX;
    for (unsigned o = 0; o < l->vars.at[v].options; o++) {
        const int64_t at = cost_at(l, v, o, depth);
        if (((l->root.at[v] >> o) & 1) && at > than && at < next) next = at;
    }
    return next == INT64_MAX ? than : next;
}

static lit at_most(const learner *l, uint32_t v, int depth, int64_t most) {
    lit out = {.var = v};
    for (unsigned o = 0; o < l->vars.at[v].options; o++)
        if (cost_at(l, v, o, depth) <= most) out.mask |= (option_mask)1 << o;
    return out;
}

static void add_soft(learner *l, lit hold, int64_t weight) {
    vec_push(l->mem, &l->goals->softs, ((soft){.hold = hold, .weight = weight}));
}

static void add_softs_of(learner *l, uint32_t v, int depth) {
    int64_t at = next_cost(l, v, depth, INT64_MIN), next;
    for (; (next = next_cost(l, v, depth, at)) != at; at = next) add_soft(l, at_most(l, v, depth, at), next - at);
}

static bool has_costs(const learner *l, uint32_t v) {
    const var_id of = l->vars.at[v].original;
    return of != ID_NONE && l->s->table->costly[of];
}

static void make_softs(learner *l, int depth) {
    l->goals->softs.len = 0;
    for (uint32_t v = 0; v < l->vars.len; v++)
        if (has_costs(l, v) && !is_single(l->root.at[v])) add_softs_of(l, v, depth);
}

/* --- cores --- */

static void assume_softs(learner *l, const uint32_t *which, size_t count) {
    struct goals *g = l->goals;
    g->assumed.len = g->which.len = 0;
    for (size_t i = 0; i < count; i++) {
        vec_push(l->mem, &g->assumed, g->softs.at[which[i]].hold);
        vec_push(l->mem, &g->which, which[i]);
    }
}

static void take_core(learner *l) {
    struct goals *g = l->goals;
    g->members.len = 0;
    for (size_t i = l->core.len; i-- > 0;) vec_push(l->mem, &g->members, g->which.at[l->core.at[i]]);
}

#define MOST_TRIED 64 /* of larger cores no members are tried */

/* Is it superfluous, as far as propagation shows? */
static bool can_do_without(learner *l, size_t but) {
    struct goals *g = l->goals;
    g->trial.len = 0;
    for (size_t i = 0; i < g->members.len; i++)
        if (i != but) vec_push(l->mem, &g->trial, g->members.at[i]);
    assume_softs(l, g->trial.at, g->trial.len);
    return learner_refute(l, g->assumed.at, g->assumed.len);
}

/* Members stay in their order, so that those before the i-th are what is left to try. */
static void minimise(learner *l) {
    const struct goals *g = l->goals;
    if (g->members.len > MOST_TRIED) return;
    for (size_t i = g->members.len; i-- > 0;)
        if (i < g->members.len && can_do_without(l, i)) take_core(l);
}

/* --- relaxing --- */

static lit opposite(const learner *l, lit x) {
    return (lit){.mask = ~x.mask & mask_full(l->vars.at[x.var].options), .var = x.var};
}

static void require_three(learner *l, lit a, lit b, lit c) {
    const lit x[] = {a, b, c};
    learner_require(l, x, c.mask ? 3 : 2);
}

/* "first and one of the rest", as a variable that is 1 where it holds. */
static void add_second_failure(learner *l, lit first, lit rest, int64_t weight) {
    const uint32_t both = learner_add(l);
    require_three(l, opposite(l, first), opposite(l, rest), (lit){.mask = 2, .var = both});
    add_soft(l, (lit){.mask = 1, .var = both}, weight);
}

static lit either(learner *l, lit a, lit b) {
    const lit out = {.mask = 2, .var = learner_add(l)};
    require_three(l, opposite(l, a), out, (lit){.mask = 0});
    require_three(l, opposite(l, b), out, (lit){.mask = 0});
    return out;
}

/* One of the members fails, and is paid for. Gives what that costs. */
static int64_t relax(learner *l) {
    struct goals *g = l->goals;
    int64_t least = INT64_MAX;
    g->failing.len = 0;
    for (size_t i = 0; i < g->members.len; i++)
        if (g->softs.at[g->members.at[i]].weight < least) least = g->softs.at[g->members.at[i]].weight;
    for (size_t i = 0; i < g->members.len; i++) {
        soft *x = &g->softs.at[g->members.at[i]];
        x->weight -= least;
        vec_push(l->mem, &g->failing, opposite(l, x->hold));
    }
    learner_require(l, g->failing.at, g->failing.len);
    for (size_t i = g->failing.len - 1; i-- > 0;) {
        add_second_failure(l, g->failing.at[i], g->failing.at[i + 1], least);
        if (i > 0) g->failing.at[i] = either(l, g->failing.at[i], g->failing.at[i + 1]);
    }
    return least;
}

/* --- models --- */

static int64_t cost_of_model(const learner *l, int depth) {
    int64_t sum = 0;
    for (uint32_t v = 0; v < l->vars.len; v++)
        if (has_costs(l, v)) sum += cost_at(l, v, l->vars.at[v].model, depth);
    return sum;
}

static void take_model(learner *l) {
    for (size_t v = 0; v < l->vars.len; v++) l->vars.at[v].best = l->vars.at[v].model;
}

/* --- one goal --- */

typedef struct aim {
    int level;
    int64_t stratum; /* softs of less weight are left out for now */
    int64_t least;   /* what every plan costs */
    int64_t known;   /* what the best one that is known does */
} aim;

static int64_t least_cost(const learner *l, int depth) {
    int64_t sum = 0;
    for (uint32_t v = 0; v < l->vars.len; v++)
        if (has_costs(l, v)) sum += next_cost(l, v, depth, INT64_MIN);
    return sum;
}

/* Down to half of the heaviest that is lighter; false: there is none. */
static bool next_stratum(const learner *l, aim *at) {
    int64_t heaviest = 0;
    for (size_t i = 0; i < l->goals->softs.len; i++) {
        const int64_t w = l->goals->softs.at[i].weight;
        if (w < at->stratum && w > heaviest) heaviest = w;
    }
    at->stratum = heaviest - heaviest / 2;
    return heaviest > 0;
}

static solve_status try_stratum(learner *l, const aim *at) {
    struct goals *g = l->goals;
    g->members.len = 0;
    for (size_t i = 0; i < g->softs.len; i++)
        if (g->softs.at[i].weight >= at->stratum) vec_push(l->mem, &g->members, (uint32_t)i);
    assume_softs(l, g->members.at, g->members.len);
    return learner_solve(l, g->assumed.at, g->assumed.len, 0);
}

/* The weight of what fails in a plan is what it costs beyond the least: heavier ones hold in all plans as good as one that has this room. */
static void require_softs(learner *l, int64_t room) {
    const struct goals *g = l->goals;
    for (size_t i = 0; i < g->softs.len; i++)
        if (g->softs.at[i].weight > room) learner_require(l, &g->softs.at[i].hold, 1);
}

static void compare_model(learner *l, aim *at) {
    const int64_t now = cost_of_model(l, at->level);
    if (now >= at->known) return;
    at->known = now;
    take_model(l);
}

static solve_status settle_stratum(learner *l, aim *at) {
    solve_status got;
    while ((got = try_stratum(l, at)) == SOLVE_UNSAT) {
        take_core(l);
        minimise(l);
        at->least += relax(l);
    }
    if (got != SOLVE_SAT) return got;
    compare_model(l, at);
    require_softs(l, at->known - at->least);
    return got;
}

/* Afterwards only plans are left that are as good as any for this goal. */
static solve_status settle(learner *l, int depth) {
    aim at = {.level = depth, .stratum = INT64_MAX, .least = least_cost(l, depth)};
    make_softs(l, depth);
    for (size_t v = 0; v < l->vars.len; v++) l->vars.at[v].model = l->vars.at[v].best;
    at.known = cost_of_model(l, depth);
    while (at.least < at.known && next_stratum(l, &at)) {
        solve_status got = settle_stratum(l, &at);
        if (got != SOLVE_SAT) return got;
    }
    assert(at.least == at.known);
    require_softs(l, 0);
    return SOLVE_SAT;
}

/* --- ties --- */

/* The options that come before the best plan's. */
static lit earlier(const learner *l, uint32_t v) {
    const uint8_t *order = l->s->p->vars[l->vars.at[v].original].order;
    lit out = {.var = v};
    for (; *order != l->vars.at[v].best; order++) out.mask |= (option_mask)1 << *order;
    out.mask &= l->root.at[v];
    return out;
}

static solve_status break_tie(learner *l, uint32_t v) {
    for (lit x; (x = earlier(l, v)).mask;) {
        solve_status got = learner_solve(l, &x, 1, 0);
        if (got == SOLVE_UNKNOWN) return got;
        if (got == SOLVE_UNSAT) break;
        take_model(l);
    }
    learner_require(l, &(lit){.mask = (option_mask)1 << l->vars.at[v].best, .var = v}, 1);
    return SOLVE_SAT;
}

/* As a rule the goals have left so little that the first plan is found at once. */
static solve_status break_ties(learner *l) {
    if (learner_solve_in_order(l, l->s->patience.ties) == SOLVE_SAT) {
        take_model(l);
        return SOLVE_SAT;
    }
    for (uint32_t v = 0; v < l->vars.len; v++)
        if (l->vars.at[v].choosable && break_tie(l, v) != SOLVE_SAT) return SOLVE_UNKNOWN;
    return SOLVE_SAT;
}

/* --- the whole --- */

static solve_status find_best(learner *l) {
    for (int depth = 0; depth < GOAL_COUNT; depth++)
        if (settle(l, depth) != SOLVE_SAT) return SOLVE_UNKNOWN;
    return break_ties(l);
}

/* What was not loaded is fixed. */
static void hand_over(const learner *l, const var_id *vars, size_t count, cost *total) {
    solver *s = l->s;
    *total = s->bound;
    for (size_t i = 0; i < count; i++) {
        const var_id v = vars[i];
        const uint32_t mine = l->local[v];
        s->best[v] = mine == UINT32_MAX ? lowest_option(s->dom[v]) : l->vars.at[mine].best;
        const cost *row = s->table->row + s->option_first[v], *to = &row[s->best[v]], *from = &row[s->cheapest[v]];
        for (int k = 0; k < GOAL_COUNT; k++) total->level[k] += to->level[k] - from->level[k];
    }
}

static void start_from(learner *l, const uint8_t *plan) {
    for (size_t v = 0; v < l->vars.len; v++) l->vars.at[v].saved = plan[l->vars.at[v].original];
}

solve_status search_learning(solver *s, const var_id *vars, size_t count, bool optimise, bool known, uint64_t conflicts,
                             cost *total) {
    learner *l = learner_load(s, vars, count);
    if (!l->goals) l->goals = ARENA_NEW(l->mem, struct goals);
    l->most_conflicts = conflicts ? conflicts : UINT64_MAX;
    if (known) start_from(l, s->best);
    solve_status got = learner_solve(l, NULL, 0, 0);
    if (got != SOLVE_SAT) return got;
    take_model(l);
    if (optimise) got = find_best(l);
    if (got == SOLVE_SAT) hand_over(l, vars, count, total);
    return got;
}
