/* One structure on one day: its combinations, each from one with a choice less.
 *
 * Axes that are no structure only take plans away, and nothing that a plan is worth depends on them; the best plan is unique. So:
 * - where a parent (the same combination with one axis at 0) has no plan, neither has the child;
 * - where the best plan of a parent has what the child asks for besides, it is the child's best plan: all of the child's plans are plans
 *   of the parent.
 * What is left is searched for. Parents come before children, because their number is lower. */
#include <string.h>

#include "whatif/sweep_impl.h"

/* An axis that is no structure, as the problem at hand knows it. */
typedef struct lever {
    uint8_t axis;
    bool idle;                  /* of a client that is not there: nothing changes */
    size_t value_count, stride; /* in the block's combinations */
    group_id group;             /* GROUP_ALWAYS: none */
    var_id var;                 /* of an OPEN one; ID_NONE */
    size_t clause_count;
    const uint32_t *clauses; /* of the group */
} lever;

/* What is known of a combination. */
typedef struct finding {
    answer_kind kind;
    bool best; /* its plan is the best; else just some plan */
    uint32_t plan;
} finding;

typedef struct block_plan {
    uint8_t *option; /* by variable */
    cost total;
    uint8_t has[MOST_AXES]; /* by lever: the value that it would allow; 0: only 0 */
    uint32_t answer;        /* NO_ANSWER: not kept yet */
} block_plan;

typedef struct block {
    sweeper *w;
    size_t day;
    const uint8_t *values; /* of the structure axes, by axis */
    const problem *p;
    solver *s;
    const uint16_t *client_of;
    size_t lever_count;
    lever levers[MOST_AXES];
    size_t count; /* of combinations */
    size_t same_count;
    const size_t *same; /* offsets of the structures that are this one */
    finding *found;     /* by combination */
    VEC(block_plan) plans;
    choice_sets minimal;
    uint32_t conflict, unknown; /* answers; NO_ANSWER: not kept yet */
} block;

/* --- the axes in the problem --- */

static bool is_absent(const block *b, uint16_t old) {
    if (old == ID_NONE) return false;
    for (size_t i = 0; i < b->p->scenario->client_count; i++)
        if (b->client_of[i] == old) return false;
    return true;
}

static uint16_t old_client(const block *b, uint16_t who) {
    return who == ID_NONE ? who : b->client_of[who];
}

/* Is the group that of the statement? */
static bool states(const block *b, const group *g, const axis *a) {
    const scenario *now = b->p->scenario, *was = b->w->s;
    switch (a->kind) {
    case AXIS_REQUIREMENT:
    case AXIS_EXTRA: {
        uint16_t id = a->kind == AXIS_EXTRA ? a->index : was->asked[a->index].requirement;
        return g->kind == GROUP_KIND_REQUIREMENT && now->asked[g->index].requirement == id;
    }
    case AXIS_GIVEN:
        return g->kind == GROUP_KIND_CLIENT_SETTING && old_client(b, g->client) == a->client &&
               now->clients[g->client].given[g->index].setting == was->clients[a->client].given[a->index].setting;
    case AXIS_PIN: {
        const choice *pin = &was->pins[a->index];
        return g->kind == GROUP_KIND_PIN && now->pins[g->index].setting == pin->setting &&
               old_client(b, now->pins[g->index].client) == pin->client;
    }
    case AXIS_BUDGET: return g->kind == GROUP_KIND_BUDGET;
    case AXIS_OPEN:
    case AXIS_CLIENT: break;
    }
    return false;
}

static var_id open_var(const block *b, const axis *a) {
    for (size_t v = 0; v < b->p->decision_count; v++)
        if (b->p->vars[v].setting == a->index && old_client(b, b->p->vars[v].client) == a->client) return (var_id)v;
    return ID_NONE;
}

static bool has_group(const clause *c, group_id g) {
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (c->groups[i] == g) return true;
    return false;
}

static void list_clauses(block *b, lever *l) {
    VEC(uint32_t) out = {0};
    for (uint32_t i = 0; i < b->p->clause_count; i++)
        if (has_group(&b->p->clauses[i], l->group)) vec_push(b->w->scratch, &out, i);
    l->clauses = out.at;
    l->clause_count = out.len;
}

static void find_lever(block *b, uint8_t axis_id, lever *l) {
    const axis *a = &b->w->over.at[axis_id];
    *l = (lever){.axis = axis_id, .value_count = a->value_count, .stride = b->count, .var = ID_NONE};
    b->count *= l->value_count;
    l->idle = is_absent(b, a->client);
    if (l->idle) return;
    if (a->kind == AXIS_OPEN) l->var = open_var(b, a);
    for (size_t g = 1; g < b->p->group_count; g++)
        if (states(b, &b->p->groups[g], a)) l->group = (group_id)g;
    if (l->group != GROUP_ALWAYS) list_clauses(b, l);
}

static void find_levers(block *b) {
    b->count = 1;
    for (size_t i = 0; i < b->w->over.count; i++)
        if (!b->w->structure[i]) find_lever(b, (uint8_t)i, &b->levers[b->lever_count++]);
}

/* --- what a plan has --- */

static bool satisfies_clause(const problem *p, uint32_t which, const uint8_t *chosen) {
    const clause *c = &p->clauses[which];
    for (uint16_t i = 0; i < c->count; i++)
        if (literal_holds(p->literals[c->first + i], chosen)) return true;
    return false;
}

static bool within_budget(const problem *p, const uint8_t *chosen) {
    cost all = plan_cost(p, chosen);
    return all.level[goal_level(p, GOAL_COST)] <= p->budget;
}

static uint8_t value_had(const block *b, const lever *l, const uint8_t *chosen) {
    const axis *a = &b->w->over.at[l->axis];
    if (a->kind == AXIS_OPEN && a->only < 0) return (uint8_t)(chosen[l->var] + 1);
    if (a->kind == AXIS_OPEN) return chosen[l->var] == a->only;
    if (a->kind == AXIS_BUDGET) return within_budget(b->p, chosen);
    for (size_t i = 0; i < l->clause_count; i++)
        if (!satisfies_clause(b->p, l->clauses[i], chosen)) return 0;
    return 1;
}

static uint32_t add_plan(block *b, const solution *found) {
    block_plan new = {.total = found->total, .answer = NO_ANSWER};
    new.option = ARENA_ARRAY(b->w->scratch, b->p->var_count, uint8_t);
    memcpy(new.option, found->option, b->p->var_count);
    for (size_t i = 0; i < b->lever_count; i++)
        if (!b->levers[i].idle) new.has[i] = value_had(b, &b->levers[i], new.option);
    vec_push(b->w->scratch, &b->plans, new);
    return (uint32_t)b->plans.len - 1;
}

/* --- searching --- */

static size_t ask_for(block *b, const uint8_t *digit, literal *assume) {
    size_t n = 0;
    for (size_t i = 0; i < b->lever_count; i++) {
        const lever *l = &b->levers[i];
        if (l->group != GROUP_ALWAYS) solver_enable(b->s, l->group, digit[i] > 0);
        if (l->var == ID_NONE || digit[i] == 0) continue;
        uint8_t which = axis_option(&b->w->over.at[l->axis], digit[i]);
        assume[n++] = (literal){.mask = (option_mask)1 << which, .var = l->var};
    }
    return n;
}

static uint32_t known_plan(block *b, const solution *found) {
    for (size_t i = 0; i < b->plans.len; i++)
        if (memcmp(b->plans.at[i].option, found->option, b->p->var_count) == 0) return (uint32_t)i;
    return add_plan(b, found);
}

/* The best plan, or where that is not asked for, any. */
static finding search(block *b, const uint8_t *digit, bool best, uint8_t *room) {
    literal assume[MOST_AXES];
    size_t count = ask_for(b, digit, assume);
    solution found = {.option = room};
    solve_status got =
        best ? solver_solve(b->s, assume, count, &found) : solver_satisfiable(b->s, assume, count, &found);
    b->w->out->searches++;
    if (got == SOLVE_UNSAT) return (finding){.kind = ANSWER_CONFLICT};
    if (got == SOLVE_UNKNOWN) return (finding){.kind = ANSWER_UNKNOWN};
    return (finding){.kind = ANSWER_PLAN, .best = best, .plan = known_plan(b, &found)};
}

/* --- the walk --- */

/* What the parents tell; ANSWER_UNKNOWN: nothing. */
static finding from_parents(const block *b, size_t at, const uint8_t *digit) {
    finding out = {.kind = ANSWER_UNKNOWN};
    for (size_t i = 0; i < b->lever_count; i++) {
        if (digit[i] == 0) continue;
        const finding *f = &b->found[at - digit[i] * b->levers[i].stride];
        if (f->kind == ANSWER_CONFLICT) return *f;
        bool met = f->kind == ANSWER_PLAN && (b->levers[i].idle || b->plans.at[f->plan].has[i] == digit[i]);
        if (met && !out.best) out = *f;
    }
    return out;
}

/* Without any one choice there is a plan, or none is known to be missing. */
static bool is_minimal(const block *b, size_t at, const uint8_t *digit) {
    for (size_t i = 0; i < b->lever_count; i++)
        if (digit[i] && b->found[at - digit[i] * b->levers[i].stride].kind == ANSWER_CONFLICT) return false;
    return true;
}

static void note_minimal(block *b, const uint8_t *digit) {
    choice_set set = {{0}};
    for (size_t i = 0; i < b->lever_count; i++)
        if (digit[i]) set.at[b->levers[i].axis] = (uint8_t)(digit[i] + 1);
    vec_push(b->w->keep, &b->minimal, set);
}

static size_t offset_of(const block *b, const uint8_t *digit) {
    size_t at = 0;
    for (size_t i = 0; i < b->lever_count; i++) at += digit[i] * b->w->stride[b->levers[i].axis];
    return at;
}

static bool is_in_part(const sweeper *w, size_t combination) {
    return combination >= w->first && combination < w->end;
}

static bool is_asked_for(const block *b, size_t offset) {
    for (size_t i = 0; i < b->same_count; i++)
        if (is_in_part(b->w, b->same[i] + offset)) return true;
    return false;
}

static uint32_t answer_of(block *b, const finding *f) {
    if (f->kind == ANSWER_PLAN) {
        block_plan *plan = &b->plans.at[f->plan];
        solution found = {plan->option, plan->total};
        if (plan->answer == NO_ANSWER) plan->answer = sweep_keep(b->w, b->p, f->kind, &found, b->client_of);
        return plan->answer;
    }
    uint32_t *kept = f->kind == ANSWER_CONFLICT ? &b->conflict : &b->unknown;
    if (*kept == NO_ANSWER) *kept = sweep_keep(b->w, b->p, f->kind, NULL, NULL);
    return *kept;
}

static void fill(block *b, const finding *f, size_t offset) {
    uint32_t *row = b->w->cell + b->day * (b->w->end - b->w->first);
    uint32_t kept = answer_of(b, f);
    for (size_t i = 0; i < b->same_count; i++)
        if (is_in_part(b->w, b->same[i] + offset)) row[b->same[i] + offset - b->w->first] = kept;
}

static void answer_one(block *b, size_t at, const uint8_t *digit, uint8_t *room) {
    size_t offset = offset_of(b, digit);
    bool wanted = is_asked_for(b, offset);
    finding f = from_parents(b, at, digit);
    if (f.kind == ANSWER_UNKNOWN || (f.kind == ANSWER_PLAN && wanted && !f.best)) f = search(b, digit, wanted, room);
    b->found[at] = f;
    if (f.kind == ANSWER_CONFLICT && is_minimal(b, at, digit)) note_minimal(b, digit);
    if (wanted) fill(b, &f, offset);
}

static void count_up(const block *b, uint8_t *digit) {
    for (size_t i = 0; i < b->lever_count; i++) {
        if (++digit[i] < b->levers[i].value_count) return;
        digit[i] = 0;
    }
}

static void walk(block *b) {
    uint8_t digit[MOST_AXES] = {0}, *room = ARENA_ARRAY(b->w->scratch, b->p->var_count, uint8_t);
    b->found = ARENA_ARRAY(b->w->scratch, b->count, finding);
    for (size_t at = 0; at < b->count; at++, count_up(b, digit)) answer_one(b, at, digit, room);
}

/* --- structures --- */

static bool client_is_off(const sweeper *w, uint16_t who, const uint8_t *values) {
    for (size_t i = 0; i < w->over.count && who != ID_NONE; i++)
        if (w->over.at[i].kind == AXIS_CLIENT && w->over.at[i].client == who && values[i] == 0) return true;
    return false;
}

bool sweep_is_idle(const sweeper *w, size_t i, const uint8_t *values) {
    return w->structure[i] && w->over.at[i].kind != AXIS_CLIENT && client_is_off(w, w->over.at[i].client, values);
}

static void list_same(block *b) {
    const sweeper *w = b->w;
    VEC(size_t) out = {0};
    size_t offset = 0;
    for (size_t i = 0; i < w->over.count; i++) offset += b->values[i] * w->stride[i];
    vec_push(w->scratch, &out, offset);
    for (size_t i = 0; i < w->over.count; i++) {
        size_t count = out.len;
        for (size_t v = 1; sweep_is_idle(w, i, b->values) && v < w->over.at[i].value_count; v++)
            for (size_t j = 0; j < count; j++) vec_push(w->scratch, &out, out.at[j] + v * w->stride[i]);
    }
    b->same = out.at;
    b->same_count = out.len;
}

/* Everything that is no structure is in the problem: what is stated, and what may be asked for; what is open stays so. */
static const scenario *whole_scenario(const sweeper *w, const uint8_t *values, const uint16_t **client_of) {
    uint8_t all[MOST_AXES];
    for (size_t i = 0; i < w->over.count; i++) all[i] = w->structure[i] ? values[i] : w->over.at[i].kind != AXIS_OPEN;
    *client_of = axes_clients(w->scratch, w->s, w->k, w->over, all);
    return axes_scenario(w->scratch, w->s, w->k, w->over, all);
}

bool sweep_structure(sweeper *w, size_t day, const uint8_t *values, family *minimal) {
    block b = {.w = w, .day = day, .values = values, .conflict = NO_ANSWER, .unknown = NO_ANSWER};
    arena_clear(w->scratch);
    const scenario *s = whole_scenario(w, values, &b.client_of);
    b.p = problem_build_bare(w->scratch, w->k, s, w->out->days[day], w->d);
    if (!b.p) return false;
    w->out->problems++;
    b.s = solver_new(w->scratch, b.p);
    solver_set_budget(b.s, MOST_SEARCH_CONFLICTS);
    find_levers(&b);
    list_same(&b);
    walk(&b);
    *minimal = (family){b.minimal.len, b.minimal.at};
    return true;
}
