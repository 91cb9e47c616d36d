/* Repairs: the minimal corrections, of today and of later days, put into edits and solved (settle.c).
 *
 * Later days have corrections of their own; one that is enough today, or on an earlier day, makes those that hold more superfluous. What the
 * solver of groups takes for a correction may turn out otherwise when the scenario is really edited: a client that is taken out may be missed
 * by others, and another fact about the world may cost less. So a correction without a plan is tried with one statement more, and of one
 * that states other facts or sums each statement is tried to be kept. */
#include <string.h>

#include "base/vec.h"
#include "explain/clash_impl.h"

typedef VEC(candidate) candidates;

/* --- candidates of today and of later days --- */

static bool within(atom_set x, atom_set y) {
    size_t j = 0;
    for (size_t i = 0; i < x.count; i++) {
        while (j < y.count && y.at[j] < x.at[i]) j++;
        if (j == y.count || y.at[j] != x.at[i]) return false;
    }
    return true;
}

static void add_candidate(clasher *x, candidates *list, atom_set set, date day) {
    for (size_t i = 0; i < list->len; i++)
        if (within(list->at[i].atoms, set)) return;
    size_t kept = 0;
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i].day == DATE_UNKNOWN || !within(set, list->at[i].atoms)) list->at[kept++] = list->at[i];
    list->len = kept;
    atom_id *copy = ARENA_ARRAY(x->keep, set.count, atom_id);
    if (set.count) memcpy(copy, set.at, set.count * sizeof *copy);
    candidate new = {{set.count, copy}, day};
    vec_push(x->keep, list, new);
}

typedef VEC(basis) bases;

/* A basis for each core on a day. */
static void collect_bases(clasher *x, date day, const dual *d, bases *out) {
    out->len = 0;
    for (size_t i = 0; i < d->core_count; i++) {
        for (size_t a = 0; a < x->said.over.count; a++) x->off[a] = true;
        for (size_t k = 0; k < d->cores[i].count; k++) x->off[d->cores[i].at[k]] = false;
        slice of = slice_of(x, x->off, day);
        if (!of.s) {
            x->complete = false;
            continue;
        }
        group_id *groups = ARENA_ARRAY(x->keep, of.p->group_count, group_id);
        size_t n = solver_core(of.s, &of.assume, of.assume_count, groups);
        basis b = basis_of(x, &of, n, groups);
        vec_push(x->keep, out, b);
    }
}

static size_t next_day(const clasher *x, const bases *list, size_t from) {
    size_t next = x->days.count;
    for (size_t i = 0; i < list->len; i++) {
        size_t at = basis_ends(x, list->at[i], from);
        if (at < next) next = at;
    }
    return next;
}

/* Until a day on which nothing needs to be given up, or until nothing changes any more. */
static void look_ahead(clasher *x, const dual *now, candidates *list) {
    bases standing = {0};
    collect_bases(x, x->p->as_of, now, &standing);
    size_t at = turning_day_at(&x->days, x->p->as_of);
    for (int tried = 0; (at = next_day(x, &standing, at)) < x->days.count; tried++) {
        date day = x->days.days[at].day;
        if (tried == MOST_DAYS_TRIED) {
            x->complete = false;
            return;
        }
        dual d = clash_on(x, day);
        x->complete = x->complete && d.complete;
        for (size_t i = 0; i < d.correction_count; i++) add_candidate(x, list, d.corrections[i], day);
        if (d.core_count == 0) {
            if (d.complete) add_candidate(x, list, (atom_set){0}, day);
            return;
        }
        collect_bases(x, day, &d, &standing);
    }
}

/* --- candidates into repairs --- */

typedef struct accepted {
    candidate what;
    repair how;
} accepted;

typedef VEC(accepted) repair_list;

/* Is x enough where y is? */
static bool covers(const candidate *x, const candidate *y) {
    return within(x->atoms, y->atoms) && (x->day == DATE_UNKNOWN || y->day != DATE_UNKNOWN);
}

static candidate without(const clasher *x, const candidate *c, size_t i) {
    atom_id *set = ARENA_ARRAY(x->keep, c->atoms.count, atom_id);
    candidate out = {{0, set}, c->day};
    for (size_t k = 0; k < c->atoms.count; k++)
        if (k != i) set[out.atoms.count++] = c->atoms.at[k];
    return out;
}

static candidate with(const clasher *x, const candidate *c, atom_id a) {
    atom_id *set = ARENA_ARRAY(x->keep, c->atoms.count + 1, atom_id);
    candidate out = {{0, set}, c->day};
    for (size_t k = 0; k < c->atoms.count; k++) {
        if (out.atoms.count == k && c->atoms.at[k] > a) set[out.atoms.count++] = a;
        set[out.atoms.count++] = c->atoms.at[k];
    }
    if (out.atoms.count == c->atoms.count) set[out.atoms.count++] = a;
    return out;
}

static void accept(clasher *x, repair_list *list, const candidate *c, const repair *r) {
    size_t kept = 0;
    for (size_t i = 0; i < list->len; i++)
        if (covers(&list->at[i].what, c)) return;
    for (size_t i = 0; i < list->len; i++)
        if (!covers(c, &list->at[i].what)) list->at[kept++] = list->at[i];
    list->len = kept;
    accepted new = {*c, *r};
    vec_push(x->keep, list, new);
}

/* Whatever it costs, what is left excludes every plan: no need to edit anything. */
static bool hopeless(clasher *x, const candidate *c) {
    memset(x->off, 0, x->said.over.count * sizeof *x->off);
    for (size_t i = 0; i < c->atoms.count; i++) x->off[c->atoms.at[i]] = true;
    if (x->said.budget != NO_ATOM) x->off[x->said.budget] = true;
    return slice_satisfiable(x, x->off, c->day == DATE_UNKNOWN ? x->p->as_of : c->day) == SOLVE_UNSAT;
}

/* Does giving up less also lead to a plan? Then that is accepted. */
static bool accept_less(clasher *x, repair_list *list, const candidate *c);

static void accept_minimal(clasher *x, repair_list *list, const candidate *c, const repair *r) {
    if (!accept_less(x, list, c)) accept(x, list, c, r);
}

static bool accept_less(clasher *x, repair_list *list, const candidate *c) {
    bool any = false;
    for (size_t i = 0; i <= c->atoms.count; i++) {
        repair r;
        candidate less = i < c->atoms.count ? without(x, c, i) : (candidate){c->atoms, DATE_UNKNOWN};
        if (i == c->atoms.count && c->day == DATE_UNKNOWN) break;
        if ((less.atoms.count == 0 && less.day == DATE_UNKNOWN) || hopeless(x, &less)) continue;
        if (!settle_candidate(x, &less, &r)) continue;
        accept_minimal(x, list, &less, &r);
        any = true;
    }
    return any;
}

static bool states_other_things(const repair *r) {
    for (size_t i = 0; i < r->edit_count; i++) {
        edit_kind kind = r->edits[i].kind;
        if (kind == EDIT_SET_CLIENT_SETTING || kind == EDIT_SET_CONTEXT || kind == EDIT_SET_QUANTITY ||
            kind == EDIT_SET_BUDGET || kind == EDIT_NEW_REGISTRY)
            return true;
    }
    return false;
}

static bool holds_atom(const candidate *c, atom_id a) {
    return within((atom_set){1, &a}, c->atoms);
}

/* Not enough after all: with one statement more? */
static void accept_more(clasher *x, repair_list *list, const candidate *c) {
    bool any = false;
    for (size_t a = 0; a < x->said.over.count; a++) {
        repair r;
        if (holds_atom(c, (atom_id)a)) continue;
        candidate more = with(x, c, (atom_id)a);
        if (!settle_candidate(x, &more, &r)) continue;
        accept_minimal(x, list, &more, &r);
        any = true;
    }
    if (!any) x->complete = false;
}

static void take_candidate(clasher *x, repair_list *list, const candidate *c) {
    repair r;
    if (!settle_candidate(x, c, &r))
        accept_more(x, list, c);
    else if (c->atoms.count + (c->day != DATE_UNKNOWN) > 1 && (x->p->scenario->has_budget || states_other_things(&r)))
        accept_minimal(x, list, c, &r);
    else
        accept(x, list, c, &r);
}

/* --- what an edit lifts --- */

static bool changes(const edit *e, const group *g) {
    switch (e->kind) {
    case EDIT_DROP_REQUIREMENT: return g->kind == GROUP_KIND_REQUIREMENT && g->index == e->index;
    case EDIT_DROP_CLIENT: return g->kind == GROUP_KIND_CLIENT && g->index == e->client;
    case EDIT_OPEN_CLIENT_SETTING:
    case EDIT_SET_CLIENT_SETTING:
        return g->kind == GROUP_KIND_CLIENT_SETTING && g->index == e->index && g->client == e->client;
    case EDIT_DROP_PIN: return g->kind == GROUP_KIND_PIN && g->index == e->index;
    case EDIT_SET_BUDGET: return g->kind == GROUP_KIND_BUDGET;
    case EDIT_SET_QUANTITY: return g->kind == GROUP_KIND_QUANTITY && g->index == e->index;
    case EDIT_SET_CONTEXT: return g->kind == GROUP_KIND_CONTEXT && g->index == e->index;
    case EDIT_NEW_REGISTRY: return g->kind == GROUP_KIND_CURRENT;
    default: return false;
    }
}

bool edit_lifts(const problem *p, const edit *e, const conflict *c) {
    if (e->kind == EDIT_SET_DATE) return c->why == CLASH_NOW && c->first != DATE_UNKNOWN;
    for (size_t i = 0; i < c->statements.count; i++)
        if (changes(e, &p->groups[c->statements.groups[i]])) return true;
    return false;
}

/* --- the list --- */

int repair_compare(const repair *x, const repair *y) {
    if (x->lost != y->lost) return x->lost < y->lost ? -1 : 1;
    if (x->plan.usd != y->plan.usd) return x->plan.usd < y->plan.usd ? -1 : 1;
    if (x->work != y->work) return x->work < y->work ? -1 : 1;
    return (x->edit_count > y->edit_count) - (x->edit_count < y->edit_count);
}

static void insert(repair *list, size_t count, repair new) {
    size_t i = count;
    for (; i > 0 && repair_compare(&new, &list[i - 1]) < 0; i--) list[i] = list[i - 1];
    list[i] = new;
}

void find_repairs(clasher *x, const dual *now, clash *out) {
    candidates list = {0};
    repair_list found = {0};
    for (size_t i = 0; i < now->correction_count; i++) add_candidate(x, &list, now->corrections[i], DATE_UNKNOWN);
    if (now->core_count) look_ahead(x, now, &list);
    if (list.len > MOST_REPAIRS) x->complete = false;
    for (size_t i = 0; i < list.len && i < MOST_REPAIRS; i++) take_candidate(x, &found, &list.at[i]);
    repair *repairs = ARENA_ARRAY(x->mem, found.len, repair);
    for (size_t i = 0; i < found.len; i++) insert(repairs, i, found.at[i].how);
    out->repairs = repairs;
    out->repair_count = found.len;
}
