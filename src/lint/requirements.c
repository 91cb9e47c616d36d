#include "lint/requirements.h"

#include <stdlib.h>
#include <string.h>

#define UNDECIDED_OPTION UINT8_MAX
#define CONFLICTS 4096

typedef struct asked_for {
    literal is;
    VEC(uint16_t) rows; /* that are present */
    bool *speaks_of;    /* by kind */
    bool left_out;
    bool has_witness;
    uint8_t *witness;        /* by variable: a design that meets it in the usual situation */
    date impossible_until;   /* it cannot be met, in the usual situation, before this day */
    date missing, too_early; /* first day that does not fit; DATE_UNKNOWN: none */
    bool late;               /* too_early lies behind the possible days */
    size_t blamed_count;
    uint32_t blamed[WORLD_BLAMED];
} asked_for;

struct requirements {
    world *w;
    asked_for *of;
    asked_for nothing; /* no requirement at all */
    VEC(literal) usual;
    uint32_t *by_since; /* clauses, in order of their first day */
    size_t clause_count, next_clause;
    size_t day_first;  /* clauses that begin on the day at hand: from here to next_clause */
    bool nothing_left; /* every requirement is left out */
    bool *seen;        /* named conditions, by id */
};

/* --- whom a requirement speaks of --- */

typedef struct listener {
    requirements *r;
    asked_for *of;
} listener;

static void hear(const cond *c, void *ctx) {
    listener *x = ctx;
    const knowledge *k = x->r->w->k;
    if (c->op == COND_ANY || c->op == COND_EVERY) x->of->speaks_of[c->id] = true;
    if (c->op != COND_NAMED || x->r->seen[c->id]) return;
    x->r->seen[c->id] = true;
    const named_condition *n = &k->conditions[c->id];
    if (n->is) cond_walk(n->is, hear, x);
    for (size_t i = 0; n->fact != ID_NONE && i < k->facts[n->fact].life_count; i++)
        cond_walk(k->facts[n->fact].lives[i].then, hear, x);
}

static void find_rows(requirements *r, asked_for *of) {
    for (uint16_t row = 1; row < r->w->row_count; row++)
        if (of->speaks_of[r->w->kind_of[row]]) vec_push(r->w->mem, &of->rows, row);
}

requirements *requirements_new(world *w) {
    const knowledge *k = w->k;
    requirements *r = ARENA_NEW(w->mem, requirements);
    r->w = w;
    r->of = ARENA_ARRAY(w->mem, k->requirement_count, asked_for);
    r->seen = ARENA_ARRAY(w->mem, k->condition_count, bool);
    r->nothing = (asked_for){
        .is = world_constant(true), .missing = DATE_UNKNOWN, .too_early = DATE_UNKNOWN, .impossible_until = ALL_DAYS};
    for (size_t i = 0; i < k->requirement_count; i++) {
        asked_for *of = &r->of[i];
        listener x = {r, of};
        of->is = world_fold(w, k->requirements[i].means, 0);
        of->missing = of->too_early = DATE_UNKNOWN;
        of->impossible_until = ALL_DAYS;
        of->speaks_of = ARENA_ARRAY(w->mem, k->kind_count, bool);
        memset(r->seen, 0, k->condition_count * sizeof *r->seen);
        cond_walk(k->requirements[i].means, hear, &x);
        find_rows(r, of);
    }
    return r;
}

/* --- the usual situation --- */

static void take(requirements *r, literal x) {
    vec_push(r->w->mem, &r->usual, x);
}

static void take_amounts(requirements *r) {
    const world *w = r->w;
    for (size_t i = 0; i < w->measures.len; i++) {
        const measure *m = &w->measures.at[i];
        if (m->term_count != 1) continue;
        const quantity *q = &w->k->quantities[m->terms[0].quantity];
        for (size_t t = 0; q->has_default && t < m->thresholds.len; t++) {
            bool reached = q->fallback >= m->thresholds.at[t].at;
            take(r, (literal){.mask = reached ? 2 : 1, .var = m->thresholds.at[t].var});
        }
    }
}

static void take_settings(requirements *r) {
    const world *w = r->w;
    for (size_t row = 0; row < w->row_count; row++) {
        for (size_t i = 0; i < w->k->setting_count; i++) {
            var_id v = w->var_of[row * w->k->setting_count + i];
            const setting *s = &w->k->settings[i];
            if (v == ID_NONE || !s->given || s->assumed < 0) continue;
            option_mask mask = (option_mask)1 << s->assumed;
            take(r, (literal){.mask = s->applies ? mask | 1 : mask, .var = v});
        }
    }
}

static int by_first_day(const void *x, const void *y) {
    const dated_clause *const *a = x, *const *b = y;
    if ((*a)->since != (*b)->since) return (*a)->since < (*b)->since ? -1 : 1;
    return *a < *b ? -1 : *a > *b;
}

static void sort_clauses(requirements *r) {
    const world *w = r->w;
    size_t n = w->clauses.len, later = 0;
    const dated_clause **list = ARENA_ARRAY(w->mem, n, const dated_clause *);
    for (size_t i = 0; i < n; i++)
        if (w->clauses.at[i].since > w->k->covers_from) list[later++] = &w->clauses.at[i];
    qsort(list, later, sizeof(const dated_clause *), by_first_day);
    r->by_since = ARENA_ARRAY(w->mem, later, uint32_t);
    for (size_t i = 0; i < later; i++) r->by_since[i] = (uint32_t)(list[i] - w->clauses.at);
    r->clause_count = later;
}

static void wake(requirements *r) {
    VEC(literal) list = {0};
    for (size_t i = 0; i < r->w->k->requirement_count; i++) vec_push(r->w->mem, &list, r->of[i].is);
    world_wake(r->w, list.at, list.len);
}

void requirements_ready(requirements *r) {
    const world *w = r->w;
    if (r->nothing_left) return;
    wake(r);
    for (size_t i = 0; i < w->k->requirement_count; i++) r->of[i].witness = ARENA_ARRAY(w->mem, w->vars.len, uint8_t);
    r->nothing.witness = ARENA_ARRAY(w->mem, w->vars.len, uint8_t);
    take(r, (literal){.mask = 1, .var = w->exists});
    for (size_t i = 0; i < w->k->context_count; i++) {
        int usual = w->k->contexts[i].default_option;
        if (w->context_var[i] != ID_NONE && usual >= 0)
            take(r, (literal){.mask = (option_mask)1 << usual, .var = w->context_var[i]});
    }
    take_amounts(r);
    take_settings(r);
    sort_clauses(r);
}

/* The registry is made on the day itself. */
static bool assume_dates(requirements *r, date day) {
    world *w = r->w;
    for (size_t i = 0; i < w->measures.len; i++) {
        const measure *m = &w->measures.at[i];
        if (m->context == ID_NONE || !w->k->contexts[m->context].default_is_asof) continue;
        for (size_t t = 0; t < m->thresholds.len; t++) {
            literal x = {.mask = day >= m->thresholds.at[t].at ? 2 : 1, .var = m->thresholds.at[t].var};
            if (!world_assume(w, x)) return false;
        }
    }
    return true;
}

static bool assume_usual(requirements *r, date day) {
    for (size_t i = 0; i < r->usual.len; i++)
        if (!world_assume(r->w, r->usual.at[i])) return false;
    return assume_dates(r, day);
}

/* --- a day --- */

static bool satisfied(const asked_for *of, const world *w, const dated_clause *c) {
    for (unsigned i = 0; i < c->count; i++) {
        literal l = w->literals.at[c->first + i];
        if (of->witness[l.var] != UNDECIDED_OPTION && ((l.mask >> of->witness[l.var]) & 1)) return true;
    }
    return false;
}

/* The facts that begin on this day let the design of before stand. (Dates of contexts move with the day: then it is looked for anew.) */
static bool still_fine(const requirements *r, const asked_for *of, bool dates_move) {
    if (!of->has_witness || dates_move) return false;
    for (size_t i = r->day_first; i < r->next_clause; i++)
        if (!satisfied(of, r->w, &r->w->clauses.at[r->by_since[i]])) return false;
    return true;
}

static void keep_witness(const world *w, asked_for *of) {
    of->has_witness = true;
    for (size_t v = 0; v < w->vars.len; v++) {
        option_mask m = w->dom[v];
        of->witness[v] = m & (m - 1) ? UNDECIDED_OPTION : (uint8_t)__builtin_ctzll(m);
    }
}

static world_verdict look_for(world *w, const asked_for *of) {
    for (size_t i = 0; i < of->rows.len; i++)
        if (!world_assume(w, (literal){.mask = 2, .var = w->present[of->rows.at[i]]})) return WORLD_IMPOSSIBLE;
    return world_assume(w, of->is) ? world_complete(w, CONFLICTS) : WORLD_IMPOSSIBLE;
}

/* In the usual situation, where the world stands. */
static bool can_be_met(requirements *r, asked_for *of, date day, bool dates_move) {
    world *w = r->w;
    if (still_fine(r, of, dates_move)) return true;
    of->has_witness = false;
    if (day < of->impossible_until && !dates_move) return false;
    world_back(w);
    world_trace(w, true);
    world_verdict got = look_for(w, of);
    world_trace(w, false);
    if (got == WORLD_POSSIBLE) keep_witness(w, of);
    if (got == WORLD_IMPOSSIBLE) {
        of->impossible_until = w->good_until;
        of->blamed_count = w->blamed_count;
        memcpy(of->blamed, w->blamed, sizeof of->blamed);
    }
    return got != WORLD_IMPOSSIBLE;
}

/* Whatever the scenario says beside it. */
static bool can_be_met_somehow(requirements *r, const asked_for *of, date day) {
    world *w = r->w;
    bool met = world_on(w, day, OWNER_NONE) && look_for(w, of) != WORLD_IMPOSSIBLE;
    if (world_on(w, day, OWNER_NONE) && assume_usual(r, day)) w->root = w->trail_len;
    return met;
}

static void judge(requirements *r, size_t i, date day, date next, bool dates_move) {
    const requirement *q = &r->w->k->requirements[i];
    asked_for *of = &r->of[i];
    bool met = can_be_met(r, of, day, dates_move);
    date from = q->possible_from > day ? q->possible_from : day,
         to = q->possible_until < next ? q->possible_until : next;
    if (!met && from < to && of->missing == DATE_UNKNOWN && !can_be_met_somehow(r, of, day)) of->missing = from;
    if (!met || of->too_early != DATE_UNKNOWN) return;
    if (day < q->possible_from)
        of->too_early = day;
    else if (next > q->possible_until) {
        of->too_early = day > q->possible_until ? day : q->possible_until;
        of->late = true;
    }
}

/* The days that conditions compare such dates with are days of change too. */
static bool dates_move_on(const requirements *r, date day) {
    const world *w = r->w;
    for (size_t i = 0; i < w->measures.len; i++) {
        const measure *m = &w->measures.at[i];
        if (m->context == ID_NONE || !w->k->contexts[m->context].default_is_asof) continue;
        for (size_t t = 0; t < m->thresholds.len; t++)
            if (m->thresholds.at[t].at == day) return true;
    }
    return false;
}

static bool take_day(requirements *r, date day) {
    world *w = r->w;
    r->day_first = r->next_clause;
    while (r->next_clause < r->clause_count && w->clauses.at[r->by_since[r->next_clause]].since <= day)
        r->next_clause++;
    world_trace(w, true);
    bool fine = world_on(w, day, OWNER_NONE) && assume_usual(r, day);
    if (fine) w->root = w->trail_len;
    return fine;
}

bool requirements_try(requirements *r, date day, date next) {
    if (r->nothing_left) return true;
    if (!take_day(r, day)) return false;
    bool move = dates_move_on(r, day);
    if (!can_be_met(r, &r->nothing, day, move)) return false;
    for (size_t i = 0; i < r->w->k->requirement_count; i++)
        if (!r->of[i].left_out) judge(r, i, day, next, move);
    return true;
}

/* --- saying what does not fit --- */

static void report(const requirements *r, size_t i) {
    lint *l = r->w->l;
    const requirement *q = &r->w->k->requirements[i];
    const asked_for *of = &r->of[i];
    const char *facts = world_facts_named(r->w, of->blamed, of->blamed_count);
    if (of->missing != DATE_UNKNOWN)
        lint_error(l, lint_quoted(l, q->where, q->name),
                   facts ? arena_printf(l->mem,
                                        "excluded by %s; say when it can be met with possible_from and possible_until",
                                        facts)
                         : "say when it can be met with possible_from and possible_until",
                   "no design meets the requirement '%s' on %s", q->name, lint_day(l, of->missing));
    if (of->too_early != DATE_UNKNOWN)
        lint_warning(l, lint_quoted(l, q->where, q->name),
                     of->late ? "move possible_until, or leave it out" : "move possible_from, or leave it out",
                     "the requirement '%s' can be met on %s, %s the days on which it says so", q->name,
                     lint_day(l, of->too_early), of->late ? "after" : "before");
}

void requirements_report(requirements *r) {
    for (size_t i = 0; i < r->w->k->requirement_count; i++) report(r, i);
}

void requirements_narrow(requirements *r, const requirements *by) {
    for (size_t i = 0; i < r->w->k->requirement_count; i++) r->of[i].left_out = by->of[i].missing == DATE_UNKNOWN;
    r->nothing_left = requirements_open(by) == 0;
}

void requirements_copy(requirements *to, const requirements *from) {
    for (size_t i = 0; i < to->w->k->requirement_count; i++)
        if (from->of[i].missing == DATE_UNKNOWN) to->of[i].missing = DATE_UNKNOWN;
}

size_t requirements_open(const requirements *r) {
    size_t n = 0;
    for (size_t i = 0; i < r->w->k->requirement_count; i++) n += r->of[i].missing != DATE_UNKNOWN;
    return n;
}
