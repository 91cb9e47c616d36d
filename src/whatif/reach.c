#include "whatif/reach.h"

#include <string.h>

#include "base/vec.h"
#include "explain/scratch.h"
#include "whatif/reach_impl.h"
#include "whatif/variants.h"

/* Budgets: far above what real scenarios need. */
#define MOST_CONFLICTS 20000 /* failures of one search */
#define MOST_SETS 256
#define MOST_TRIED 4000 /* scenarios whose best plan is looked at */
#define MOST_ATOMS 64
#define MOST_WORLDS 200
#define MOST_WORLD_ATOMS 16

typedef uint64_t atom_mask;

typedef struct reacher {
    arena *mem;     /* of the result */
    arena *keep;    /* of the work */
    arena *scratch; /* of one scenario */
    const problem *base;
    const aim *aims;
    size_t aim_count;
    size_t atom_count;
    edit atoms[MOST_ATOMS];
    bool complete;
    int tried;
    atom_mask all_worlds, world; /* clients and what exists: all of them, and those that are given up at the moment */
    int worlds_tried;
    dual_oracle by; /* over the other atoms */
    bool *rest;     /* by atom: scratch */
} reacher;

/* --- a scenario without some statements --- */

static const edit *edits_of(arena *mem, const reacher *x, atom_mask off, size_t *count) {
    edit *out = ARENA_ARRAY(mem, x->atom_count, edit);
    *count = 0;
    for (size_t i = 0; i < x->atom_count; i++)
        if ((off >> i) & 1) out[(*count)++] = x->atoms[i];
    return out;
}

static const scenario *scenario_without(arena *mem, const reacher *x, atom_mask off, const uint16_t **client_of) {
    size_t count;
    const edit *edits = edits_of(mem, x, off, &count);
    *client_of = clients_kept(mem, x->base->scenario, edits, count);
    return scenario_edited(mem, x->base->scenario, edits, count);
}

/* NULL: it cannot be built. */
static const problem *problem_without(const reacher *x, atom_mask off, const uint16_t **client_of) {
    const scenario *s = scenario_without(x->scratch, x, off, client_of);
    return problem_build_bare(x->scratch, x->base->knowledge, s, x->base->as_of, diags_new(x->scratch));
}

/* --- goals as literals of a problem --- */

typedef struct demand {
    VEC(literal) all;
    bool hopeless; /* one of them cannot hold, by `blame` */
    group_id blame;
} demand;

static var_id var_of(const problem *p, const uint16_t *client_of, const aim *a) {
    for (size_t v = 0; v < p->decision_count; v++) {
        uint16_t who = p->vars[v].client;
        if (who != ID_NONE && client_of) who = client_of[who];
        if (who == a->client && p->vars[v].setting == a->setting) return (var_id)v;
    }
    return ID_NONE;
}

static void demand_setting(arena *mem, const problem *p, const uint16_t *client_of, const aim *a, demand *out) {
    var_id v = var_of(p, client_of, a);
    literal has = {.mask = a->options, .var = v};
    if (v == ID_NONE) {
        out->hopeless = true;
        return;
    }
    vec_push(mem, &out->all, has);
    if (p->vars[v].shown.mask) vec_push(mem, &out->all, p->vars[v].shown);
}

static group_id group_of_effect(const problem *p, const effect *e) {
    for (size_t g = 1; g < p->group_count; g++)
        if (p->groups[g].kind == GROUP_KIND_FACT && p->groups[g].index == e->fact && p->groups[g].client == e->client)
            return (group_id)g;
    return GROUP_ALWAYS;
}

static void demand_no_warning(arena *mem, const problem *p, const aim *a, demand *out) {
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        if (e->kind != EFFECT_WARNING || e->fact != a->fact) continue;
        literal not = {.mask = all_of(p, e->when.var) & ~e->when.mask, .var = e->when.var};
        if (!not .mask) out->hopeless = true;
        if (!not .mask) out->blame = group_of_effect(p, e);
        vec_push(mem, &out->all, not );
    }
}

static demand demand_of(arena *mem, const reacher *x, const problem *p, const uint16_t *client_of) {
    demand out = {0};
    for (size_t i = 0; i < x->aim_count; i++) {
        if (x->aims[i].kind == AIM_SETTING) demand_setting(mem, p, client_of, &x->aims[i], &out);
        if (x->aims[i].kind == AIM_NO_WARNING) demand_no_warning(mem, p, &x->aims[i], &out);
    }
    return out;
}

/* What the plan may cost at most. */
static money most_money(const reacher *x, const problem *p) {
    money most = p->budget;
    for (size_t i = 0; i < x->aim_count; i++)
        if (x->aims[i].kind == AIM_COST && x->aims[i].most < most) most = x->aims[i].most;
    return most;
}

/* --- questions --- */

/* A problem with the goals as demands; `asked` NULL: it cannot be built. */
typedef struct asked_for {
    const problem *p;
    const uint16_t *client_of;
    demand what;
    solver *s;
} asked_for;

/* Without the statements that are off; the scratch arena holds it until the next one. */
static asked_for ask_without(reacher *x, atom_mask off) {
    asked_for q = {0};
    arena_clear(x->scratch);
    q.p = problem_without(x, off, &q.client_of);
    if (!q.p) return q;
    q.what = demand_of(x->scratch, x, q.p, q.client_of);
    q.s = solver_new(x->scratch, q.p);
    solver_set_budget(q.s, MOST_CONFLICTS);
    solver_limit(q.s, METER_MONEY, most_money(x, q.p));
    return q;
}

/* The best plan that fulfils the goals. */
static sketch best_with_goals(reacher *x, atom_mask off, arena *mem) {
    asked_for q = ask_without(x, off);
    if (!q.s) return (sketch){.kind = ANSWER_UNKNOWN};
    if (q.what.hopeless) return (sketch){.kind = ANSWER_CONFLICT};
    solution found = {.option = ARENA_ARRAY(x->scratch, q.p->var_count, uint8_t)};
    solve_status got = solver_solve(q.s, q.what.all.at, q.what.all.len, &found);
    if (got != SOLVE_SAT) return (sketch){.kind = got == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN};
    return sketch_plan(mem, q.p, found.option, &found.total, q.client_of);
}

/* The best plan, whatever the goals. */
static sketch best_without(reacher *x, atom_mask off, arena *mem) {
    const uint16_t *client_of;
    arena_clear(x->scratch);
    const problem *p = problem_without(x, off, &client_of);
    if (!p) return (sketch){.kind = ANSWER_UNKNOWN};
    solution found = {.option = ARENA_ARRAY(x->scratch, p->var_count, uint8_t)};
    solver *s = solver_new(x->scratch, p);
    solver_set_budget(s, MOST_CONFLICTS);
    solve_status got = solver_solve(s, NULL, 0, &found);
    if (got != SOLVE_SAT) return (sketch){.kind = got == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN};
    return sketch_plan(mem, p, found.option, &found.total, client_of);
}

/* --- some plan: minimal sets --- */

typedef VEC(atom_mask) mask_list;

static bool holds_one(const mask_list *list, atom_mask mask) {
    for (size_t i = 0; i < list->len; i++)
        if ((list->at[i] & mask) == list->at[i]) return true;
    return false;
}

static size_t size_of(atom_mask mask) {
    size_t n = 0;
    for (; mask; mask &= mask - 1) n++;
    return n;
}

static atom_mask everything(const reacher *x) {
    return x->atom_count == MOST_ATOMS ? ~(atom_mask)0 : ((atom_mask)1 << x->atom_count) - 1;
}

/* A plan may need a client, or what exists today: without them it can be worse. */
static atom_mask worlds(const reacher *x) {
    atom_mask out = 0;
    for (size_t i = 0; i < x->atom_count; i++)
        if (x->atoms[i].kind == EDIT_DROP_CLIENT || x->atoms[i].kind == EDIT_NEW_REGISTRY) out |= (atom_mask)1 << i;
    return out;
}

/* The atoms of a question in the order of those of all. */
static atom_mask mask_of(const reacher *x, const bool *off) {
    atom_mask mask = x->world;
    size_t at = 0;
    for (size_t i = 0; i < x->atom_count; i++)
        if (!((x->all_worlds >> i) & 1) && off[at++]) mask |= (atom_mask)1 << i;
    return mask;
}

static atom_mask mask_of_set(const reacher *x, atom_set set) {
    bool off[MOST_ATOMS] = {false};
    for (size_t i = 0; i < set.count; i++) off[set.at[i]] = true;
    return mask_of(x, off);
}

static solve_status some_plan(void *ctx, const bool *off) {
    reacher *x = ctx;
    sketch plan = best_with_goals(x, mask_of(x, off), x->scratch);
    return plan.kind == ANSWER_PLAN ? SOLVE_SAT : plan.kind == ANSWER_CONFLICT ? SOLVE_UNSAT : SOLVE_UNKNOWN;
}

static bool core_of(void *ctx, const bool *off, bool *core) {
    reacher *x = ctx;
    const size_t count = x->atom_count - size_of(x->all_worlds);
    memcpy(x->rest, off, count * sizeof *x->rest);
    return dual_core_by_deletion(&x->by, count, x->rest, core);
}

/* Keeps the minimal ones. */
static void add_possible(reacher *x, mask_list *list, atom_mask mask) {
    size_t kept = 0;
    if (holds_one(list, mask)) return;
    for (size_t i = 0; i < list->len; i++)
        if ((list->at[i] & mask) != mask) list->at[kept++] = list->at[i];
    list->len = kept;
    vec_push(x->keep, list, mask);
}

/* Is there a plan when everything else is given up, or is that not known? */
static bool may_have_plan(reacher *x) {
    bool off[MOST_ATOMS];
    memset(off, true, sizeof off);
    return some_plan(x, off) != SOLVE_UNSAT;
}

/* With some clients, or what exists, given up, all minimal sets of other statements. */
static void find_in_world(reacher *x, mask_list *out) {
    dual d = dual_advance(x->keep, x->atom_count - size_of(x->all_worlds), &x->by, MOST_SETS);
    if (!d.complete) x->complete = false;
    if (d.complete && d.core_count == 0) add_possible(x, out, x->world); /* nothing else has to be given up */
    for (size_t i = 0; i < d.correction_count; i++) add_possible(x, out, mask_of_set(x, d.corrections[i]));
}

static bool try_world(reacher *x, atom_mask world, mask_list *out) {
    if (holds_one(out, world)) return true;
    if (x->worlds_tried++ == MOST_WORLDS) return false;
    x->world = world;
    if (may_have_plan(x)) find_in_world(x, out);
    return true;
}

/* With `more` of those from the i-th atom on given up, too. False: too many were tried. */
static bool find_in_worlds(reacher *x, size_t more, size_t i, atom_mask world, mask_list *out) {
    if (more == 0) return try_world(x, world, out);
    for (; i < x->atom_count; i++) {
        atom_mask one = (atom_mask)1 << i;
        if ((x->all_worlds & one) && !find_in_worlds(x, more - 1, i + 1, world | one, out)) return false;
    }
    return true;
}

static void find_possible(reacher *x, mask_list *out) {
    x->all_worlds = worlds(x);
    x->rest = ARENA_ARRAY(x->keep, x->atom_count + 1, bool);
    x->by = (dual_oracle){.ctx = x, .without = some_plan, .core = core_of};
    const size_t most = size_of(x->all_worlds);
    for (size_t size = 0; size <= most; size++) {
        /* Of many clients, one or two at a time. */
        if ((most > MOST_WORLD_ATOMS && size > 2) || !find_in_worlds(x, size, 0, 0, out)) {
            x->complete = false;
            return;
        }
    }
}

/* --- the best plan: all sets from those on --- */

static bool is_in(const mask_list *list, atom_mask mask) {
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i] == mask) return true;
    return false;
}

static bool best_plan_reaches(reacher *x, atom_mask off) {
    x->tried++;
    sketch plan = best_without(x, off, x->scratch);
    if (plan.kind == ANSWER_UNKNOWN) x->complete = false;
    return aims_met(x->aims, x->aim_count, &plan);
}

/* One size: those that are not enough are made greater by one statement. */
static bool try_size(reacher *x, const mask_list *now, mask_list *next, mask_list *found) {
    for (size_t i = 0; i < now->len; i++) {
        if (holds_one(found, now->at[i])) continue;
        if (x->tried == MOST_TRIED) return false;
        if (best_plan_reaches(x, now->at[i])) {
            vec_push(x->keep, found, now->at[i]);
            continue;
        }
        for (size_t a = 0; a < x->atom_count; a++) {
            atom_mask more = now->at[i] | (atom_mask)1 << a;
            if (more != now->at[i] && !holds_one(found, more) && !is_in(next, more)) vec_push(x->keep, next, more);
        }
    }
    return true;
}

static void find_best(reacher *x, const mask_list *possible, mask_list *found) {
    mask_list now = {0};
    for (size_t size = 0; size <= x->atom_count; size++) {
        mask_list next = {0};
        for (size_t i = 0; i < possible->len; i++)
            if (size_of(possible->at[i]) == size && !is_in(&now, possible->at[i]))
                vec_push(x->keep, &now, possible->at[i]);
        if (!try_size(x, &now, &next, found)) {
            x->complete = false;
            return;
        }
        now = next;
    }
}

/* --- the ways --- */

/* A wish is less of a loss than what must hold. */
static int spared(const reacher *x, const repair *r) {
    static const int less[PRIORITY_COUNT] = {[PRIORITY_SHOULD] = 70, [PRIORITY_NICE] = 90};
    int sum = 0;
    for (size_t i = 0; i < r->edit_count; i++)
        if (r->edits[i].kind == EDIT_DROP_REQUIREMENT)
            sum += less[x->base->scenario->asked[r->edits[i].index].how_much];
    return sum;
}

static repair way_of(reacher *x, atom_mask off, bool by_itself) {
    repair r = {.by_itself = by_itself};
    r.edits = edits_of(x->mem, x, off, &r.edit_count);
    r.plan = by_itself ? best_without(x, off, x->mem) : best_with_goals(x, off, x->mem);
    if (!by_itself) r.otherwise = best_without(x, off, x->mem);
    repair_weigh(&r);
    r.lost -= spared(x, &r);
    return r;
}

static void insert(repair *list, size_t count, repair new) {
    size_t i = count;
    for (; i > 0 && repair_compare(&new, &list[i - 1]) < 0; i--) list[i] = list[i - 1];
    list[i] = new;
}

static void list_ways(reacher *x, const mask_list *possible, const mask_list *best, reach *out) {
    repair *ways = ARENA_ARRAY(x->mem, possible->len + best->len, repair);
    for (size_t i = 0; i < best->len; i++) insert(ways, out->way_count++, way_of(x, best->at[i], true));
    for (size_t i = 0; i < possible->len; i++)
        if (!is_in(best, possible->at[i])) insert(ways, out->way_count++, way_of(x, possible->at[i], false));
    out->ways = ways;
}

/* --- never --- */

/* What the cheapest plan costs that fulfils the other goals. */
static void tell_money(const reacher *x, const problem *p, const demand *what, reach *out) {
    problem *cheap = ARENA_NEW(x->mem, problem);
    solution found = {.option = ARENA_ARRAY(x->mem, p->var_count, uint8_t)};
    *cheap = *p;
    goal_first(cheap->goals, GOAL_COST);
    solver *s = solver_new(x->mem, cheap);
    solver_set_budget(s, MOST_CONFLICTS);
    if (solver_solve(s, what->all.at, what->all.len, &found) != SOLVE_SAT) return;
    out->by_money = true;
    out->least = found.total.level[goal_level(cheap, GOAL_COST)];
}

static void tell_never(reacher *x, reach *out) {
    const uint16_t *client_of;
    const scenario *s = scenario_without(x->mem, x, everything(x), &client_of);
    const problem *p = problem_build(x->mem, x->base->knowledge, s, x->base->as_of, diags_new(x->mem));
    if (!p) return;
    demand what = demand_of(x->mem, x, p, client_of);
    group_id *groups = ARENA_ARRAY(x->mem, p->group_count + 1, group_id);
    solver *engine = solver_new(x->mem, p);
    size_t n = 0;
    solver_set_budget(engine, MOST_CONFLICTS);
    out->of = p;
    if (what.hopeless) {
        if (what.blame != GROUP_ALWAYS) groups[n++] = what.blame;
    } else if (solver_satisfiable(engine, what.all.at, what.all.len, NULL) == SOLVE_UNSAT) {
        n = solver_core(engine, what.all.at, what.all.len, groups);
    } else {
        tell_money(x, p, &what, out);
    }
    out->because = (reasons){n, groups};
}

/* --- all of it --- */

typedef struct request {
    arena *mem;
    const answer *a;
    const aim *aims;
    size_t aim_count;
    reach *out;
} request;

static bool is_aimed_at(const request *r, uint16_t who) {
    for (size_t i = 0; i < r->aim_count; i++)
        if (r->aims[i].kind == AIM_SETTING && r->aims[i].client == who) return true;
    return false;
}

/* A client whose setting is a goal stays. */
static void list_atoms(const request *r, reacher *x) {
    size_t count;
    const variant *each = variants_without_each(x->keep, x->base->knowledge, x->base->scenario, &count);
    for (size_t i = 0; i < count; i++) {
        const edit *e = &each[i].edits[0];
        if (e->kind == EDIT_DROP_CLIENT && is_aimed_at(r, e->client)) continue;
        if (x->atom_count < MOST_ATOMS)
            x->atoms[x->atom_count++] = *e;
        else
            x->complete = false;
    }
}

static void work(void *ctx, arena *keep, arena *scratch, arena *spare) {
    const request *r = ctx;
    reacher x = {.mem = r->mem, .keep = keep, .scratch = scratch, .base = r->a->problem, .complete = true};
    mask_list possible = {0}, best = {0};
    (void)spare;
    x.aims = r->aims;
    x.aim_count = r->aim_count;
    list_atoms(r, &x);
    find_possible(&x, &possible);
    find_best(&x, &possible, &best);
    list_ways(&x, &possible, &best, r->out);
    r->out->complete = x.complete;
    r->out->kind = r->out->way_count ? REACH_WAYS : x.complete ? REACH_NEVER : REACH_UNKNOWN;
    if (r->out->kind == REACH_NEVER) tell_never(&x, r->out);
}

const reach *reach_goals(arena *mem, const answer *a, const aim *aims, size_t count) {
    reach *out = ARENA_NEW(mem, reach);
    request r = {.mem = mem, .a = a, .aims = aims, .aim_count = count, .out = out};
    if (a->kind == ANSWER_PLAN) {
        sketch plan = sketch_plan(mem, a->problem, a->option, &a->total, NULL);
        out->complete = true;
        if (aims_met(aims, count, &plan)) return out;
    }
    with_scratch(mem, work, &r);
    return out;
}
