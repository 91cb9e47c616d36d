#include "solve/answer.h"

#include <string.h>

#include "solve/solver_impl.h"

/* Far above what real scenarios need (tens); keeps a hostile one from running for ever. */
#define MOST_CONFLICTS 300000

static const char *const STATUS_NAMES[] = {
#define X(id, name) [STATUS_##id] = name,
    STATUSES(X)
#undef X
};

const char *setting_status_name(setting_status s) {
    return STATUS_NAMES[s];
}

typedef struct maker {
    arena *mem;
    const problem *p;
    solver *s;
    answer *a;
    option_mask *seen; /* by variable: options met in some solution */
    uint8_t *buffer;   /* var_count */
    group_id *groups;  /* group_count */
} maker;

/* --- asking the solver --- */

static void note_seen(maker *m, const uint8_t *chosen) {
    for (size_t v = 0; v < m->p->var_count; v++) m->seen[v] |= (option_mask)1 << chosen[v];
}

static reasons core_of(maker *m, const literal *assume, size_t count) {
    size_t n = solver_core(m->s, assume, count, m->groups);
    group_id *copy = ARENA_ARRAY(m->mem, n, group_id);
    if (n) memcpy(copy, m->groups, n * sizeof *copy);
    return (reasons){.count = n, .groups = copy};
}

/* Solves; on success the assignment is a copy in the arena. */
static solve_status solve(maker *m, const literal *assume, size_t count, cost *total, const uint8_t **chosen) {
    solution found = {.option = m->buffer};
    solve_status got = solver_solve(m->s, assume, count, &found);
    if (got != SOLVE_SAT) return got;
    uint8_t *copy = ARENA_ARRAY(m->mem, m->p->var_count, uint8_t);
    memcpy(copy, m->buffer, m->p->var_count);
    *total = found.total;
    *chosen = copy;
    return got;
}

/* --- settings --- */

static bool is_shown(const maker *m, var_id v) {
    return variable_applies(&m->p->vars[v], m->a->option);
}

/* Can the variable have another option than the plan's? */
static bool is_forced(maker *m, literal others) {
    if (m->seen[others.var] & others.mask) return false;
    solution found = {.option = m->buffer};
    solve_status got = solver_satisfiable(m->s, &others, 1, &found);
    if (got == SOLVE_SAT) note_seen(m, m->buffer);
    return got == SOLVE_UNSAT;
}

static const alternative *next_best(maker *m, literal others) {
    alternative *next = ARENA_NEW(m->mem, alternative);
    if (solve(m, &others, 1, &next->total, &next->option_of) != SOLVE_SAT) return NULL;
    next->option = next->option_of[others.var];
    return next;
}

static decided decide(maker *m, var_id v) {
    const variable *x = &m->p->vars[v];
    decided d = {.var = v, .option = m->a->option[v], .status = STATUS_NOT_APPLICABLE};
    literal others = {.mask = all_options(m->s, v) & ~((option_mask)1 << d.option), .var = v};
    if (!is_shown(m, v)) return d;
    if (is_forced(m, others)) {
        d.status = STATUS_REQUIRED;
        d.why = core_of(m, &others, 1);
    } else if (d.option == x->vendor_default) {
        d.status = STATUS_DEFAULT;
    } else {
        d.status = STATUS_CHOSEN;
        d.next = next_best(m, others);
    }
    return d;
}

static void decide_all(maker *m) {
    decided *out = ARENA_ARRAY(m->mem, m->p->decision_count, decided);
    for (size_t v = 0; v < m->p->decision_count; v++) out[v] = decide(m, (var_id)v);
    m->a->decided = out;
    m->a->decided_count = m->p->decision_count;
}

/* --- options that were not chosen --- */

/* Where the budget is to blame, the plan without it shows what the option would cost. */
static void without_budget(maker *m, literal only, rejected *r) {
    group_id budget = m->p->budget_group;
    for (size_t i = 0; i < r->why.count; i++) r->budget_only |= budget && r->why.groups[i] == budget;
    if (!r->budget_only) return;
    solver_enable(m->s, budget, false);
    r->budget_only = solve(m, &only, 1, &r->total, &r->option_of) == SOLVE_SAT;
    solver_enable(m->s, budget, true);
}

static bool reject(maker *m, var_id v, uint8_t o, rejected *r) {
    literal only = {.mask = (option_mask)1 << o, .var = v};
    *r = (rejected){.var = v, .option = o};
    solve_status got = solve(m, &only, 1, &r->total, &r->option_of);
    if (got == SOLVE_UNKNOWN) return false;
    r->possible = got == SOLVE_SAT;
    if (r->possible) {
        note_seen(m, r->option_of);
        return true;
    }
    r->why = core_of(m, &only, 1);
    without_budget(m, only, r);
    return true;
}

static bool is_headline(const maker *m, var_id v) {
    return m->p->knowledge->settings[m->p->vars[v].setting].headline && is_shown(m, v);
}

static void reject_all(maker *m) {
    size_t room = 0;
    for (size_t v = 0; v < m->p->decision_count; v++)
        if (is_headline(m, (var_id)v)) room += m->p->vars[v].option_count;
    rejected *out = ARENA_ARRAY(m->mem, room, rejected);
    for (size_t v = 0; v < m->p->decision_count; v++) {
        for (uint8_t o = 0; is_headline(m, (var_id)v) && o < m->p->vars[v].option_count; o++) {
            if (o == m->a->option[v]) continue;
            if (reject(m, (var_id)v, o, &out[m->a->rejected_count])) m->a->rejected_count++;
        }
    }
    m->a->rejected = out;
}

/* --- effects --- */

static void collect_holding(maker *m) {
    uint16_t *out = ARENA_ARRAY(m->mem, m->p->effect_count, uint16_t);
    for (size_t i = 0; i < m->p->effect_count; i++) {
        const effect *e = &m->p->effects[i];
        if (!literal_holds(e->when, m->a->option)) continue;
        out[m->a->holding_count++] = (uint16_t)i;
        if (e->kind == EFFECT_PRICE && e->unknown) m->a->cost_at_least = true;
    }
    m->a->holding = out;
}

/* --- the whole --- */

static maker begin(arena *mem, const problem *p) {
    maker m = {.mem = mem, .p = p, .s = solver_new(mem, p), .a = ARENA_NEW(mem, answer)};
    m.seen = ARENA_ARRAY(mem, p->var_count, option_mask);
    m.buffer = ARENA_ARRAY(mem, p->var_count, uint8_t);
    m.groups = ARENA_ARRAY(mem, p->group_count, group_id);
    m.a->problem = p;
    solver_set_budget(m.s, MOST_CONFLICTS);
    return m;
}

static void find_optimum(maker *m) {
    solve_status got = solve(m, NULL, 0, &m->a->total, &m->a->option);
    m->a->kind = got == SOLVE_SAT ? ANSWER_PLAN : got == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN;
    if (got == SOLVE_UNSAT) m->a->core = core_of(m, NULL, 0);
}

const answer *answer_make(arena *mem, const problem *p) {
    maker m = begin(mem, p);
    find_optimum(&m);
    if (m.a->kind != ANSWER_PLAN) return m.a;
    note_seen(&m, m.a->option);
    reject_all(&m);
    decide_all(&m);
    collect_holding(&m);
    return m.a;
}

const answer *answer_make_brief(arena *mem, const problem *p) {
    maker m = begin(mem, p);
    find_optimum(&m);
    if (m.a->kind == ANSWER_PLAN) collect_holding(&m);
    return m.a;
}
