/* A correction put into edits: a statement can be given up in one way or in several.
 *
 * A requirement is dropped; a fact about a client is another one of its options; a quantity is the nearest amount that fits, a budget the
 * least that suffices. All ways are tried, each by solving the edited scenario, and the best plan counts. */
#include <string.h>

#include "explain/clash_impl.h"
#include "explain/resolve.h"
#include "model/turning.h"

typedef struct settler {
    clasher *x;
    const candidate *what;
    const atom_id *order; /* of its atoms */
    resolver r;
    bool has_budget;
    edit edits[64]; /* so far */
    size_t count;
    int ways;
    bool found;
    repair best;
} settler;

#define MOST_EDITS (sizeof((settler *)NULL)->edits / sizeof(edit))

static const group *group_of_atom(const clasher *x, atom_id a) {
    return &x->p->groups[x->said.first[a]];
}

static const group *group_of(const settler *t, size_t i) {
    return group_of_atom(t->x, t->order[i]);
}

/* Amounts come last: what else is given up may move the limits. */
static void order_atoms(settler *t) {
    size_t n = 0;
    atom_id *order = ARENA_ARRAY(t->x->keep, t->what->atoms.count, atom_id);
    for (int amounts = 0; amounts < 2; amounts++) {
        for (size_t i = 0; i < t->what->atoms.count; i++) {
            atom_id a = t->what->atoms.at[i];
            if ((group_of_atom(t->x, a)->kind == GROUP_KIND_QUANTITY) == amounts) order[n++] = a;
        }
    }
    t->order = order;
}

static bool settle(settler *t, size_t i);

static bool settle_with(settler *t, size_t i, edit e) {
    t->edits[t->count++] = e;
    bool found = settle(t, i + 1);
    t->count--;
    return found;
}

/* Each other option. */
static bool settle_options(settler *t, size_t i, edit e, size_t options, option_mask but) {
    bool found = false;
    for (size_t o = 0; o < options; o++) {
        if (o < 64 && (but >> o) & 1) continue;
        e.option = (uint16_t)o;
        if (settle_with(t, i, e)) found = true;
    }
    return found;
}

static bool settle_client_setting(settler *t, size_t i, const group *g) {
    const choice *c = &t->x->p->scenario->clients[g->client].given[g->index];
    const setting *s = &t->x->p->knowledge->settings[c->setting];
    edit e = {.kind = EDIT_OPEN_CLIENT_SETTING, .index = g->index, .client = g->client};
    if (!s->given) return settle_with(t, i, e);
    e.kind = EDIT_SET_CLIENT_SETTING;
    return settle_options(t, i, e, s->option_count, c->options);
}

static bool settle_context(settler *t, size_t i, const group *g) {
    const stated_context *c = &t->x->p->scenario->contexts[g->index];
    const context *k = &t->x->p->knowledge->contexts[c->context];
    edit e = {.kind = EDIT_SET_CONTEXT, .index = g->index, .client = ID_NONE};
    if (k->type == CONTEXT_DATE) return false; /* a day of the past: nobody can change it */
    bool by_region = k->type == CONTEXT_REGION;
    int said = by_region ? c->region : c->option;
    size_t count = by_region ? t->x->p->knowledge->region_count : k->option_count;
    bool found = false;
    for (size_t o = 0; o < count; o++) {
        e.option = (uint16_t)o;
        if ((int)o != said && settle_with(t, i, e)) found = true;
    }
    return found;
}

/* --- amounts: all at once, each as great as can be ---
 *
 * They are first the least that they can be; then one after the other is raised as far as there is a plan with the others as they are. */

static bool solve_edits(settler *t);

/* With another amount in the edit at `slot`; what was found before counts only where this has no plan. */
static bool try_amount(settler *t, size_t slot, amount at) {
    const amount old = t->edits[slot].at;
    const repair before = t->best;
    const bool found_before = t->found;
    t->edits[slot].at = at;
    t->found = false;
    if (solve_edits(t)) return true;
    t->edits[slot].at = old;
    t->best = before;
    t->found = found_before;
    return false;
}

/* The greatest amount below `high`, which does not fit, and not below the one at hand, which does: fitting ones are taken to lie below all
 * others. */
static void halve(settler *t, size_t slot, amount step, amount high) {
    while (high - t->edits[slot].at > step) {
        amount low = t->edits[slot].at, middle = low + (high - low) / step / 2 * step;
        if (!try_amount(t, slot, middle)) high = middle;
    }
}

/* Amounts from `low` to `high` are of one kind: what they cost grows with them, so that a budget may be kept up to some amount between. */
static bool raise_within(settler *t, size_t slot, amount step, amount low, amount high) {
    if (low > high) return false;
    if (try_amount(t, slot, high)) return true;
    if (!t->x->p->scenario->has_budget || low == high || !try_amount(t, slot, low)) return false;
    halve(t, slot, step, high);
    return true;
}

static turning_points turns_of(settler *t, size_t slot, size_t most) {
    const problem *p = t->x->p;
    const scenario *s = scenario_edited(t->x->keep, p->scenario, t->edits, t->count);
    date day = t->what->day == DATE_UNKNOWN ? p->as_of : t->what->day;
    quantity_id q = p->scenario->amounts[t->edits[slot].index].quantity;
    return problem_turning_points(t->x->keep, p->knowledge, s, day, q, most);
}

/* Kind by kind where there are few; else by halving. */
static void raise_amount(settler *t, size_t slot) {
    const problem *p = t->x->p;
    const stated_amount *said = &p->scenario->amounts[t->edits[slot].index];
    const amount step = quantity_step(&p->knowledge->quantities[said->quantity]);
    turning_points turns = turns_of(t, slot, MOST_TURNS);
    if (!turns.complete && (turns.count == 0 || turns.at[turns.count - 1] <= said->value)) {
        if (t->found) halve(t, slot, step, said->value);
        return;
    }
    const amount least = t->edits[slot].at;
    for (size_t k = turns.count + 1; k-- > 0;) {
        amount low = k ? turns.at[k - 1] : least, high = (k < turns.count ? turns.at[k] : NO_AMOUNT) - step;
        if (high >= said->value) high = said->value - step;
        if (low < least) low = least;
        if (raise_within(t, slot, step, low, high)) return;
    }
}

/* The least amount above the one that is said. */
static bool go_beyond(settler *t, size_t slot) {
    const stated_amount *said = &t->x->p->scenario->amounts[t->edits[slot].index];
    turning_points turns = turns_of(t, slot, MOST_CLASH_SETS);
    if (!turns.complete) t->x->complete = false;
    for (size_t k = 0; k < turns.count; k++)
        if (turns.at[k] > said->value && try_amount(t, slot, turns.at[k])) return true;
    return false;
}

/* Where not even the least of them fits, a single one is looked for in between, and above. */
static bool find_amounts(settler *t, size_t first) {
    t->found = false;
    if (solve_edits(t)) {
        for (size_t slot = first; slot < t->count; slot++) raise_amount(t, slot);
        return true;
    }
    if (t->count - first > 1) return false;
    raise_amount(t, first);
    return t->found || go_beyond(t, first);
}

/* All statements from the i-th on are amounts. */
static bool settle_amounts(settler *t, size_t i) {
    const bool found_before = t->found;
    const repair before = t->best;
    const size_t first = t->count;
    for (; i < t->what->atoms.count; i++) {
        const group *g = group_of(t, i);
        const quantity *q = &t->x->p->knowledge->quantities[t->x->p->scenario->amounts[g->index].quantity];
        edit e = {.kind = EDIT_SET_QUANTITY, .index = g->index, .client = ID_NONE, .at = quantity_least(q)};
        t->edits[t->count++] = e;
    }
    bool found = find_amounts(t, first);
    t->count = first;
    bool keep_old = found_before && (!found || cost_compare(&before.plan.total, &t->best.plan.total) <= 0);
    if (keep_old) t->best = before;
    t->found = found_before || found;
    return found;
}

/* --- solving --- */

/* The least budget, in whole cents, with which the edited scenario has a plan; -1: none. */
static money least_budget(settler *t) {
    const money cent = MONEY_USD / 100;
    sketch plan = resolve(&t->r, t->edits, t->count, RESOLVE_CHEAPEST);
    if (plan.kind == ANSWER_UNKNOWN) t->x->complete = false;
    return plan.kind == ANSWER_PLAN ? (plan.usd + cent - 1) / cent * cent : -1;
}

static int lost_by(const edit *e) {
    static const int lost[EDIT_KIND_COUNT] = {
        [EDIT_DROP_REQUIREMENT] = 100, [EDIT_DROP_CLIENT] = 100,       [EDIT_SET_CLIENT_SETTING] = 30,
        [EDIT_SET_QUANTITY] = 30,      [EDIT_SET_CONTEXT] = 30,        [EDIT_NEW_REGISTRY] = 30,
        [EDIT_DROP_PIN] = 10,          [EDIT_OPEN_CLIENT_SETTING] = 10};
    return lost[e->kind];
}

static effort effort_of(const edit *e) {
    static const effort efforts[EDIT_KIND_COUNT] = {
        [EDIT_DROP_CLIENT] = EFFORT_OTHER_TEAM,        [EDIT_OPEN_CLIENT_SETTING] = EFFORT_OTHER_TEAM,
        [EDIT_SET_CLIENT_SETTING] = EFFORT_OTHER_TEAM, [EDIT_SET_CONTEXT] = EFFORT_OTHER_TEAM,
        [EDIT_SET_BUDGET] = EFFORT_OTHER_TEAM,         [EDIT_SET_DATE] = EFFORT_WAIT,
        [EDIT_DROP_BUDGET] = EFFORT_OTHER_TEAM,        [EDIT_NEW_REGISTRY] = EFFORT_NEW_REGISTRY};
    return efforts[e->kind];
}

void repair_weigh(repair *r) {
    r->lost = 0;
    r->work = EFFORT_IN_PLACE;
    for (size_t i = 0; i < r->edit_count; i++) {
        r->lost += lost_by(&r->edits[i]);
        if (effort_of(&r->edits[i]) > r->work) r->work = effort_of(&r->edits[i]);
    }
}

static void keep_best(settler *t, sketch plan) {
    if (t->found && cost_compare(&t->best.plan.total, &plan.total) <= 0) return;
    edit *copy = ARENA_ARRAY(t->x->mem, t->count, edit);
    if (t->count) memcpy(copy, t->edits, t->count * sizeof *copy);
    t->best = (repair){.edit_count = t->count, .edits = copy, .plan = plan};
    repair_weigh(&t->best);
    t->found = true;
}

static bool solve_edits(settler *t) {
    if (++t->ways > MOST_WAYS || ++t->x->solves > MOST_SOLVES) {
        t->x->complete = false;
        return false;
    }
    const size_t before = t->count;
    if (t->has_budget) {
        edit e = {.kind = EDIT_SET_BUDGET, .index = ID_NONE, .client = ID_NONE, .usd = least_budget(t)};
        if (e.usd < 0) return false;
        t->edits[t->count++] = e;
    }
    sketch plan = resolve(&t->r, t->edits, t->count, RESOLVE_BEST);
    if (plan.kind == ANSWER_PLAN) keep_best(t, plan);
    if (plan.kind == ANSWER_UNKNOWN) t->x->complete = false;
    t->count = before;
    return plan.kind == ANSWER_PLAN;
}

/* Tries all ways for the statements from the i-th on; true: some way has a plan. */
static bool settle(settler *t, size_t i) {
    if (i == t->what->atoms.count) return solve_edits(t);
    const group *g = group_of(t, i);
    edit e = {.index = g->index, .client = ID_NONE};
    switch (g->kind) {
    case GROUP_KIND_REQUIREMENT: e.kind = EDIT_DROP_REQUIREMENT; break;
    case GROUP_KIND_PIN: e.kind = EDIT_DROP_PIN; break;
    case GROUP_KIND_CLIENT: e = (edit){.kind = EDIT_DROP_CLIENT, .index = ID_NONE, .client = g->client}; break;
    case GROUP_KIND_CURRENT: e = (edit){.kind = EDIT_NEW_REGISTRY, .index = ID_NONE, .client = ID_NONE}; break;
    case GROUP_KIND_BUDGET: t->has_budget = true; return settle(t, i + 1);
    case GROUP_KIND_CLIENT_SETTING: return settle_client_setting(t, i, g);
    case GROUP_KIND_QUANTITY: return settle_amounts(t, i);
    case GROUP_KIND_CONTEXT: return settle_context(t, i, g);
    default: return false;
    }
    return settle_with(t, i, e);
}

/* Would the plan have what was assumed if nobody insisted? */
static void tell_otherwise(clasher *x, repair *r) {
    resolver free = {.mem = x->mem, .scratch = x->scratch, .base = x->p};
    r->otherwise = resolve(&free, r->edits, r->edit_count, RESOLVE_BEST);
    if (r->otherwise.kind != ANSWER_PLAN) x->complete = false;
    r->by_itself = cost_compare(&r->otherwise.total, &r->plan.total) == 0 && sketch_same_picks(&r->otherwise, &r->plan);
}

bool settle_candidate(clasher *x, const candidate *c, repair *out) {
    settler t = {.x = x, .what = c, .r = {.mem = x->mem, .scratch = x->scratch, .base = x->p, .assume = x->assume}};
    if (c->atoms.count + 2 > MOST_EDITS) {
        x->complete = false;
        return false;
    }
    if (c->day != DATE_UNKNOWN)
        t.edits[t.count++] = (edit){.kind = EDIT_SET_DATE, .index = ID_NONE, .client = ID_NONE, .day = c->day};
    order_atoms(&t);
    settle(&t, 0);
    *out = t.best;
    if (t.found && x->assume) tell_otherwise(x, out);
    return t.found;
}
