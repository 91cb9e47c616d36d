/* Chains: how statements and facts lead to a contradiction, step by step.
 *
 * The clauses of the given groups are propagated to a fixed point in rounds, by plain code that shares nothing with the solver, and each
 * narrowing remembers its clause and the narrowings that it rests on. What the end rests on is kept, in the manner of PubGrub's error
 * reports (Weizenbaum, PubGrub: next-generation version solving, 2018): a narrowing becomes a link "because ... and (1), ... must be ...".
 * Narrowings of auxiliaries, which have no name, and those that only repeat a statement are told with the link that rests on them. */
#include <string.h>

#include "base/vec.h"
#include "explain/clash_impl.h"

#define NOTHING UINT32_MAX

/* One narrowing of a domain. */
typedef struct event {
    uint32_t clause;   /* NOTHING: the assumption */
    literal so;        /* what is left; mask 0: nothing */
    option_mask alone; /* what the clause leaves by itself */
    option_mask removed;
    size_t from_first, from_count; /* into tracer.from */
    bool used, told;
    uint16_t link;
} event;

typedef struct tracer {
    arena *mem;
    const problem *p;
    bool *given; /* by group */
    option_mask *dom;
    VEC(event) events;
    VEC(size_t) from; /* events */
} tracer;

/* --- propagation --- */

static bool is_given(const tracer *t, const clause *c) {
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++)
        if (!t->given[c->groups[i]]) return false;
    return true;
}

/* The narrowings that made a literal false, by everything before the event that is being made. */
static void rest_on(tracer *t, literal l) {
    option_mask left = l.mask;
    for (size_t i = 0; i < t->events.len && left; i++) {
        const event *e = &t->events.at[i];
        if (e->so.var != l.var || !(e->removed & left)) continue;
        left &= ~e->removed;
        vec_push(t->mem, &t->from, i);
    }
}

/* `alone`: what is left by the clause, of which the domain may hold less. */
static void add_event(tracer *t, uint32_t id, literal alone, size_t from_first) {
    literal so = {.mask = t->dom[alone.var] & alone.mask, .var = alone.var};
    event e = {.clause = id, .so = so, .alone = alone.mask, .removed = t->dom[so.var] & ~so.mask};
    e.from_first = from_first;
    e.from_count = t->from.len - from_first;
    t->dom[so.var] = so.mask;
    vec_push(t->mem, &t->events, e);
}

/* Narrows by a clause of which all literals but one are false; false: all are. */
static bool narrow_by(tracer *t, uint32_t id) {
    const clause *c = &t->p->clauses[id];
    const literal *l = t->p->literals + c->first, *open = NULL;
    for (unsigned i = 0; i < c->count; i++) {
        if (!(t->dom[l[i].var] & l[i].mask)) continue;
        if (open) return true;
        open = &l[i];
    }
    if (open && !(t->dom[open->var] & ~open->mask)) return true;
    size_t first = t->from.len;
    for (unsigned i = 0; i < c->count; i++)
        if (&l[i] != open) rest_on(t, l[i]);
    if (open) {
        add_event(t, id, *open, first);
        return true;
    }
    event nothing = {.clause = id, .from_first = first, .from_count = t->from.len - first};
    vec_push(t->mem, &t->events, nothing);
    return false;
}

static bool denied(const tracer *t, const literal *what) {
    return what && !(t->dom[what->var] & what->mask);
}

/* In rounds, so that short ways come first. True: a contradiction, or `what` is denied; the last event says so. */
static bool propagate(tracer *t, const literal *what) {
    size_t before;
    do {
        before = t->events.len;
        for (uint32_t i = 0; i < t->p->clause_count; i++) {
            if (!is_given(t, &t->p->clauses[i])) continue;
            if (!narrow_by(t, i) || denied(t, what)) return true;
        }
    } while (t->events.len > before);
    return false;
}

static void start(tracer *t, const literal *assume) {
    t->events.len = t->from.len = 0;
    for (size_t v = 0; v < t->p->var_count; v++) t->dom[v] = all_of(t->p, (var_id)v);
    if (assume) add_event(t, NOTHING, *assume, 0);
}

/* --- what the end rests on --- */

/* `what`: it is denied by all narrowings together; NULL: the last event is a contradiction. */
static void mark(tracer *t, const literal *what) {
    t->events.at[t->events.len - 1].used = true;
    for (size_t i = 0; what && i < t->events.len; i++) {
        event *e = &t->events.at[i];
        if (e->so.var == what->var && (e->removed & what->mask)) e->used = true;
    }
    for (size_t i = t->events.len; i-- > 0;) {
        const event *e = &t->events.at[i];
        for (size_t k = 0; e->used && k < e->from_count; k++) t->events.at[t->from.at[e->from_first + k]].used = true;
    }
}

static bool repeats_a_statement(const tracer *t, const event *e) {
    if (e->clause == NOTHING || e->from_count) return false;
    const clause *c = &t->p->clauses[e->clause];
    bool any = false;
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++) {
        group_kind kind = t->p->groups[c->groups[i]].kind;
        if (kind != GROUP_KIND_PIN && kind != GROUP_KIND_CLIENT_SETTING && kind != GROUP_KIND_CLIENT) return false;
        any = true;
    }
    return any;
}

static bool is_told(const tracer *t, size_t i) {
    const event *e = &t->events.at[i];
    if (i + 1 == t->events.len) return true;
    if (!e->used || e->clause == NOTHING) return false;
    bool by_structure = t->p->clauses[e->clause].groups[0] == GROUP_ALWAYS;
    return e->so.var < t->p->decision_count && !by_structure && !repeats_a_statement(t, e);
}

/* --- links --- */

typedef struct writer {
    tracer *t;
    bool *group, *seen; /* of the link at hand: by group; by event */
    VEC(uint16_t) from;
} writer;

static void gather(writer *w, size_t at);

/* An earlier event: its link, or what is told with it. */
static void rest_link_on(writer *w, size_t at) {
    if (w->seen[at]) return;
    w->seen[at] = true;
    if (w->t->events.at[at].told)
        vec_push(w->t->mem, &w->from, w->t->events.at[at].link);
    else
        gather(w, at);
}

/* The groups of an event, and of those that are told with it. */
static void gather(writer *w, size_t at) {
    const tracer *t = w->t;
    const event *e = &t->events.at[at];
    if (e->clause != NOTHING) {
        const clause *c = &t->p->clauses[e->clause];
        for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++) w->group[c->groups[i]] = true;
    }
    for (size_t k = 0; k < e->from_count; k++) rest_link_on(w, t->from.at[e->from_first + k]);
}

/* What an event leaves, together with the earlier narrowings of the same decision that the end rests on. */
static literal gather_so(writer *w, size_t at) {
    const event *e = &w->t->events.at[at];
    literal so = {.mask = e->alone, .var = e->so.var};
    for (size_t i = 0; i < at && e->so.mask; i++) {
        const event *x = &w->t->events.at[i];
        if (!x->used || x->so.var != e->so.var || !(x->removed & e->alone)) continue;
        so.mask &= ~x->removed;
        rest_link_on(w, i);
    }
    return so;
}

static const uint16_t *sorted(uint16_t *at, size_t count) {
    for (size_t i = 1; i < count; i++) {
        uint16_t x = at[i];
        size_t j = i;
        for (; j > 0 && at[j - 1] > x; j--) at[j] = at[j - 1];
        at[j] = x;
    }
    return at;
}

static chain_link make_link(writer *w, size_t at) {
    const problem *p = w->t->p;
    memset(w->group, 0, p->group_count * sizeof *w->group);
    memset(w->seen, 0, w->t->events.len * sizeof *w->seen);
    w->from.at = NULL;
    w->from.len = w->from.cap = 0;
    gather(w, at);
    group_id *groups = ARENA_ARRAY(w->t->mem, p->group_count, group_id);
    chain_link out = {.groups = groups, .so = gather_so(w, at)};
    for (int facts = 0; facts < 2; facts++)
        for (size_t g = 1; g < p->group_count; g++)
            if (w->group[g] && (p->groups[g].kind == GROUP_KIND_FACT) == facts) groups[out.group_count++] = (group_id)g;
    out.from_count = w->from.len;
    out.from = sorted(w->from.at, w->from.len);
    return out;
}

static chain write_links(tracer *t) {
    writer w = {.t = t};
    w.group = ARENA_ARRAY(t->mem, t->p->group_count, bool);
    w.seen = ARENA_ARRAY(t->mem, t->events.len, bool);
    VEC(chain_link) links = {0};
    for (size_t i = 0; i < t->events.len; i++) {
        t->events.at[i].told = is_told(t, i);
        if (!t->events.at[i].told) continue;
        t->events.at[i].link = (uint16_t)links.len;
        chain_link l = make_link(&w, i);
        vec_push(t->mem, &links, l);
    }
    return (chain){links.len, links.at};
}

chain chain_of(arena *mem, const problem *p, reasons said, reasons facts, const literal *assume) {
    tracer t = {.mem = mem, .p = p};
    t.given = ARENA_ARRAY(mem, p->group_count, bool);
    t.dom = ARENA_ARRAY(mem, p->var_count, option_mask);
    for (size_t i = 0; i < said.count; i++) t.given[said.groups[i]] = true;
    for (size_t i = 0; i < facts.count; i++) t.given[facts.groups[i]] = true;
    start(&t, NULL);
    bool found = propagate(&t, assume), denies = found && assume;
    if (!found && assume) {
        start(&t, assume);
        found = propagate(&t, NULL);
    }
    if (!found) return (chain){0};
    mark(&t, denies ? assume : NULL);
    return write_links(&t);
}
