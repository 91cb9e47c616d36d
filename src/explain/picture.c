#include "explain/picture.h"

#include <string.h>

#include "base/vec.h"
#include "model/formula.h"

struct picture {
    arena *mem;
    const problem *p;
    option_mask *dom; /* by variable */
    /* Clauses that name a variable: named[first[v]] up to named[first[v + 1]]. */
    uint32_t *first, *named;
    var_id *defines;   /* by clause: the auxiliary that it defines, or ID_NONE */
    bool *waits;       /* by variable: it may follow one that moved */
    bool *is_stated;   /* by group: a statement */
    VEC(var_id) moved; /* what a trial changed, and ... */
    VEC(option_mask) old;
    VEC(uint32_t) broken; /* clauses that fail in a trial */
    uint32_t *seen;       /* by clause: the last trial that looked at it */
    uint32_t trial;
};

static const char *const LOOK_NAMES[] = {
#define X(id, name) [LOOK_##id] = name,
    LOOKS(X)
#undef X
};

const char *look_name(look_state s) {
    return LOOK_NAMES[s];
}

/* --- which clauses name a variable --- */

static void index_clauses(picture *x) {
    const problem *p = x->p;
    x->first = ARENA_ARRAY(x->mem, p->var_count + 2, uint32_t);
    x->named = ARENA_ARRAY(x->mem, p->literal_count + 1, uint32_t);
    uint32_t *next = x->first + 1; /* next[v]: where the next clause of v goes; becomes first[v + 1] */
    for (size_t i = 0; i < p->literal_count; i++) next[p->literals[i].var + 1]++;
    for (size_t v = 0; v < p->var_count; v++) next[v + 1] += next[v];
    for (uint32_t c = 0; c < p->clause_count; c++)
        for (unsigned i = 0; i < p->clauses[c].count; i++)
            x->named[next[p->literals[p->clauses[c].first + i].var]++] = c;
}

static void index_definitions(picture *x) {
    const problem *p = x->p;
    x->defines = ARENA_ARRAY(x->mem, p->clause_count + 1, var_id);
    for (size_t c = 0; c < p->clause_count; c++) x->defines[c] = ID_NONE;
    for (size_t v = p->decision_count; v < p->var_count; v++)
        for (uint32_t i = 0; i < p->vars[v].definition_count; i++)
            x->defines[p->vars[v].first_definition + i] = (var_id)v;
}

picture *picture_new(arena *mem, const problem *p) {
    picture *x = ARENA_NEW(mem, picture);
    x->mem = mem;
    x->p = p;
    x->dom = ARENA_ARRAY(mem, p->var_count + 1, option_mask);
    x->waits = ARENA_ARRAY(mem, p->var_count + 1, bool);
    x->seen = ARENA_ARRAY(mem, p->clause_count + 1, uint32_t);
    x->is_stated = ARENA_ARRAY(mem, p->group_count + 1, bool);
    for (size_t g = 0; g < p->group_count; g++)
        x->is_stated[g] = p->groups[g].kind != GROUP_KIND_FACT && p->groups[g].kind != GROUP_KIND_ALWAYS;
    index_clauses(x);
    index_definitions(x);
    return x;
}

/* --- domains --- */

/* What the clause leaves of `v` where all its other literals fail; else everything. */
static option_mask left_by(const picture *x, const clause *c, var_id v) {
    option_mask left = 0;
    for (unsigned i = 0; i < c->count; i++) {
        literal l = x->p->literals[c->first + i];
        if (l.var == v)
            left |= l.mask;
        else if (x->dom[l.var] & l.mask)
            return ~(option_mask)0;
    }
    return left;
}

/* An auxiliary as the variables before it have it. */
static option_mask defined(const picture *x, var_id v) {
    const variable *a = &x->p->vars[v];
    option_mask is = all_of(x->p, v);
    for (uint32_t i = 0; i < a->definition_count; i++) is &= left_by(x, &x->p->clauses[a->first_definition + i], v);
    return is;
}

static void define_all(picture *x) {
    for (size_t v = x->p->decision_count; v < x->p->var_count; v++) x->dom[v] = defined(x, (var_id)v);
}

static bool is_certain(const picture *x, const formula *f) {
    bool all = f->op == FORMULA_AND;
    if (f->op == FORMULA_LITERAL) return !(x->dom[f->lit.var] & ~f->lit.mask);
    if (f->op == FORMULA_UNKNOWN) return false;
    for (size_t i = 0; i < f->kid_count; i++)
        if (is_certain(x, f->kids[i]) != all) return !all;
    return all;
}

/* --- trials: what would be broken if a client took another path --- */

static void move(picture *x, var_id v, option_mask to) {
    vec_push(x->mem, &x->moved, v);
    vec_push(x->mem, &x->old, x->dom[v]);
    x->dom[v] = to;
}

static void take_back(picture *x) {
    while (x->moved.len > 0) {
        x->moved.len--;
        x->dom[x->moved.at[x->moved.len]] = x->old.at[x->moved.len];
    }
    x->old.len = 0;
}

/* Marks the auxiliaries that may follow a variable; they come after it. Gives the last of them, or `last`. */
static var_id mark_followers(picture *x, var_id from, var_id last) {
    for (uint32_t i = x->first[from]; i < x->first[from + 1]; i++) {
        var_id v = x->defines[x->named[i]];
        if (v == ID_NONE || v == from) continue;
        x->waits[v] = true;
        if (v > last) last = v;
    }
    return last;
}

/* Auxiliaries follow the decision that was moved. What statements leave of one stands, unless it contradicts. */
static void follow(picture *x, var_id from) {
    var_id last = mark_followers(x, from, from);
    for (size_t v = x->p->decision_count; v <= last; v++) {
        if (!x->waits[v]) continue;
        x->waits[v] = false;
        option_mask is = defined(x, (var_id)v);
        if (is & x->dom[v]) is &= x->dom[v];
        if (is == x->dom[v]) continue;
        move(x, (var_id)v, is);
        last = mark_followers(x, (var_id)v, last);
    }
}

static bool fails(const picture *x, const clause *c) {
    for (unsigned i = 0; i < c->count; i++) {
        literal l = x->p->literals[c->first + i];
        if (x->dom[l.var] & l.mask) return false;
    }
    return true;
}

static void find_broken(picture *x) {
    x->broken.len = 0;
    x->trial++;
    for (size_t i = 0; i < x->moved.len; i++) {
        var_id v = x->moved.at[i];
        for (uint32_t j = x->first[v]; j < x->first[v + 1]; j++) {
            uint32_t c = x->named[j];
            if (x->seen[c] == x->trial) continue;
            x->seen[c] = x->trial;
            if (fails(x, &x->p->clauses[c])) vec_push(x->mem, &x->broken, c);
        }
    }
}

/* Leaves what fails in x->broken; take_back() ends the trial. */
static void try_option(picture *x, var_id v, unsigned to) {
    move(x, v, (option_mask)1 << to);
    follow(x, v);
    find_broken(x);
}

static option_mask path_of(const picture *x, const drawn *cell) {
    return x->p->knowledge->diagram->paths[cell->index].options;
}

/* --- facts --- */

/* Reachability says best why a path is shut, then other rules. */
static int rank(const group *g) {
    if (g->life->kind != FACT_RULE) return 2;
    return g->life->rule == RULE_REACHABILITY ? 0 : 1;
}

/* A fact that forbids something; others only say what words mean, in statements too. */
static bool forbids(const group *g) {
    return g->kind == GROUP_KIND_FACT && g->life->kind != FACT_DEFINITION && g->life->kind != FACT_CAPABILITY;
}

/* The fact that a clause is about. GROUP_ALWAYS: it is about a statement or structure. */
static group_id fact_of(const picture *x, const clause *c) {
    group_id best = GROUP_ALWAYS;
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++) {
        group_id g = c->groups[i];
        if (!forbids(&x->p->groups[g])) continue;
        if (best == GROUP_ALWAYS || rank(&x->p->groups[g]) < rank(&x->p->groups[best])) best = g;
    }
    return best;
}

static group_id first_blocker(const picture *x) {
    group_id best = GROUP_ALWAYS;
    for (size_t i = 0; i < x->broken.len; i++) {
        group_id g = fact_of(x, &x->p->clauses[x->broken.at[i]]);
        if (g == GROUP_ALWAYS) continue;
        int order = best == GROUP_ALWAYS ? -1 : rank(&x->p->groups[g]) - rank(&x->p->groups[best]);
        if (order < 0 || (order == 0 && g < best)) best = g;
    }
    return best;
}

/* --- looks --- */

/* Why a decision cannot have an option; GROUP_ALWAYS: no fact forbids it. */
static group_id shut_by(picture *x, var_id v, unsigned to) {
    try_option(x, v, to);
    group_id by = first_blocker(x);
    take_back(x);
    return by;
}

/* Blocked when facts forbid every option that takes the path. */
static look look_at_cell(picture *x, const drawn *cell) {
    option_mask path = path_of(x, cell);
    look is = {!(x->dom[cell->var] & ~path) ? LOOK_USED : LOOK_OPEN, ID_NONE};
    group_id first = GROUP_ALWAYS;
    if (!is_certain(x, cell->when)) return (look){LOOK_ABSENT, ID_NONE};
    for (unsigned o = 0; o < x->p->vars[cell->var].option_count; o++) {
        if (!((path >> o) & 1)) continue;
        group_id by = shut_by(x, cell->var, o);
        if (by == GROUP_ALWAYS) return is;
        if (first == GROUP_ALWAYS) first = by;
    }
    return (look){LOOK_BLOCKED, x->p->groups[first].index};
}

/* A client with paths of which it can take none; where there are none at all, it is simply there. */
static look_state look_of_client(const picture *x, size_t at, const look *out) {
    bool shut = false;
    for (size_t i = at + 1; i < x->p->drawn_count && x->p->drawn[i].client == x->p->drawn[at].client; i++) {
        if (x->p->drawn[i].kind != DRAWN_CELL) continue;
        if (out[i].state == LOOK_USED || out[i].state == LOOK_OPEN) return LOOK_USED;
        shut |= out[i].state == LOOK_BLOCKED;
    }
    return shut ? LOOK_BLOCKED : LOOK_USED;
}

static bool is_taken(const picture *x, uint16_t path, const look *out) {
    for (size_t i = 0; i < x->p->drawn_count; i++)
        if (x->p->drawn[i].kind == DRAWN_CELL && x->p->drawn[i].index == path && out[i].state == LOOK_USED) return true;
    return false;
}

static look_state look_of_path(const picture *x, const drawn *d, const look *out) {
    if (is_taken(x, d->index, out)) return LOOK_USED;
    if (!is_certain(x, d->when)) return LOOK_ABSENT;
    return is_certain(x, d->closed) ? LOOK_BLOCKED : LOOK_OPEN;
}

static void look_around(picture *x, look *out) {
    const problem *p = x->p;
    for (size_t i = 0; i < p->drawn_count; i++) {
        const drawn *d = &p->drawn[i];
        out[i] = (look){LOOK_ABSENT, ID_NONE};
        if (d->kind == DRAWN_CELL)
            out[i] = look_at_cell(x, d);
        else if (is_certain(x, d->when))
            out[i].state = LOOK_USED;
    }
    for (size_t i = 0; i < p->drawn_count; i++) {
        const drawn *d = &p->drawn[i];
        if (d->kind == DRAWN_PATH) out[i].state = look_of_path(x, d, out);
        if (d->kind == DRAWN_CLIENT) out[i].state = look_of_client(x, i, out);
    }
}

void picture_of_plan(picture *x, const uint8_t *chosen, look *out) {
    for (size_t v = 0; v < x->p->decision_count; v++) x->dom[v] = (option_mask)1 << chosen[v];
    define_all(x);
    look_around(x, out);
}

/* --- what the scenario says --- */

static bool is_said(const picture *x, const clause *c) {
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (!x->is_stated[c->groups[i]]) return false;
    return true;
}

/* A clause of statements or structure narrows the variable that alone may still meet it. What contradicts is left as it is. */
static bool narrow(picture *x, const clause *c) {
    for (unsigned i = 0; i < c->count; i++) {
        var_id v = x->p->literals[c->first + i].var;
        option_mask is = x->dom[v] & left_by(x, c, v);
        if (is == x->dom[v] || !is) continue;
        x->dom[v] = is;
        return true;
    }
    return false;
}

void picture_as_asked(picture *x, look *out) {
    bool again = true;
    for (size_t v = 0; v < x->p->var_count; v++) x->dom[v] = all_of(x->p, (var_id)v);
    while (again) {
        again = false;
        for (size_t c = 0; c < x->p->clause_count; c++)
            if (is_said(x, &x->p->clauses[c])) again |= narrow(x, &x->p->clauses[c]);
    }
    look_around(x, out);
}

/* --- blockers --- */

/* What makes the clause apply beside the path: a decision where it names one, else a stand-in. */
static var_id cause_of(const picture *x, const clause *c, var_id path) {
    var_id cause = ID_NONE;
    for (unsigned i = 0; i < c->count; i++) {
        var_id v = x->p->literals[c->first + i].var;
        if (v != path && (cause == ID_NONE || v < cause)) cause = v;
    }
    return cause;
}

static blocker blocker_of(picture *x, const clause *c, group_id what, var_id path) {
    group_id *with = ARENA_ARRAY(x->mem, CLAUSE_GROUPS, group_id);
    blocker b = {.fact = what, .with = {0, with}, .var = cause_of(x, c, path)};
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (c->groups[i] != what) with[b.with.count++] = c->groups[i];
    return b;
}

static bool comes_before(const picture *x, group_id g, group_id h) {
    int order = rank(&x->p->groups[g]) - rank(&x->p->groups[h]);
    return order < 0 || (order == 0 && g < h);
}

static void note_blocker(picture *x, blocker *list, size_t *count, const clause *c, var_id path) {
    group_id what = fact_of(x, c);
    if (what == GROUP_ALWAYS) return;
    for (size_t i = 0; i < *count; i++)
        if (list[i].fact == what) return;
    size_t at = (*count)++;
    for (; at > 0 && comes_before(x, what, list[at - 1].fact); at--) list[at] = list[at - 1];
    list[at] = blocker_of(x, c, what, path);
}

size_t picture_blockers(picture *x, size_t which, const blocker **out) {
    const drawn *cell = &x->p->drawn[which];
    unsigned o = 0;
    size_t count = 0;
    while (!((path_of(x, cell) >> o) & 1)) o++;
    try_option(x, cell->var, o);
    blocker *list = ARENA_ARRAY(x->mem, x->broken.len + 1, blocker);
    for (size_t i = 0; i < x->broken.len; i++)
        note_blocker(x, list, &count, &x->p->clauses[x->broken.at[i]], cell->var);
    take_back(x);
    *out = list;
    return count;
}

/* --- statements behind a blocker --- */

typedef struct behind {
    const picture *x;
    const answer *a;
    group_id *out;
    size_t count;
} behind;

static void note_statements(behind *b, size_t count, const group_id *groups) {
    for (size_t i = 0; i < count; i++) {
        bool known = !b->x->is_stated[groups[i]];
        for (size_t j = 0; j < b->count; j++) known |= b->out[j] == groups[i];
        if (!known) b->out[b->count++] = groups[i];
    }
}

static void note_required(behind *b, var_id v) {
    for (size_t i = 0; b->a && i < b->a->decided_count; i++)
        if (b->a->decided[i].var == v) note_statements(b, b->a->decided[i].why.count, b->a->decided[i].why.groups);
}

/* From a stand-in to the decisions that make it what it is: they come before it. */
static void look_behind(behind *b, var_id v) {
    const problem *p = b->x->p;
    if (v < p->decision_count) note_required(b, v);
    for (uint32_t i = 0; i < p->vars[v].definition_count; i++) {
        const clause *c = &p->clauses[p->vars[v].first_definition + i];
        if (left_by(b->x, c, v) != b->x->dom[v]) continue;
        for (unsigned j = 0; j < c->count; j++)
            if (p->literals[c->first + j].var != v) look_behind(b, p->literals[c->first + j].var);
        return;
    }
}

size_t picture_behind(const picture *x, const answer *a, const blocker *b, group_id *out) {
    behind found = {.x = x, .a = a, .out = out};
    note_statements(&found, b->with.count, b->with.groups);
    if (b->var != ID_NONE) look_behind(&found, b->var);
    return found.count;
}
