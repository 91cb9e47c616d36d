#include "whatif/history.h"

#include "base/vec.h"
#include "explain/calendar.h"
#include "explain/scratch.h"

typedef struct historian {
    arena *mem;
    arena *keep;         /* of the work */
    arena *now, *before; /* of the problems of the day at hand, and of the one before */
    const knowledge *k;
    const scenario *s;
    date from, to;
    bool while_planned; /* the first day without a plan is the last one */
    boundary_budget budget;
    diags *d;
    const problem *last; /* the problem of the last day, in `before` */
    size_t days;
    bool complete;
    VEC(interval) intervals;
} historian;

static void swap_arenas(historian *h) {
    arena *old = h->before;
    h->before = h->now;
    h->now = old;
}

static const problem *build_on(historian *h, date day) {
    arena_clear(h->now);
    return problem_build_bare(h->now, h->k, h->s, day, h->d);
}

static void note_gaps(historian *h, const gist *x, const boundary *by) {
    if (x->kind == ANSWER_UNKNOWN || (x->kind == ANSWER_CONFLICT && !x->all_sets)) h->complete = false;
    if (!by) return;
    if (!by->why.complete) h->complete = false;
    for (size_t i = 0; i < by->difference_count; i++)
        if (!by->differences[i].why.complete) h->complete = false;
}

static interval *last_interval(const historian *h) {
    return &h->intervals.at[h->intervals.len - 1];
}

static void open_interval(historian *h, date day, const gist *x, const boundary *by) {
    interval next = {.from = day, .to = h->to, .answer = *x, .by = by};
    if (h->intervals.len) last_interval(h)->to = day - 1;
    vec_push(h->mem, &h->intervals, next);
    note_gaps(h, x, by);
}

/* The problem of the day before is no longer needed: its memory serves the worlds. */
static const boundary *boundary_on(historian *h, const turning_day *t, const gist *now) {
    boundary *out = ARENA_NEW(h->mem, boundary);
    worlds *w = worlds_of(h->keep, h->before, h->k, h->s, t->day, t->anew);
    *out = boundary_of(h->mem, h->before, w, &last_interval(h)->answer, now, h->budget);
    return out;
}

/* False: there is no problem. */
static bool take_day(historian *h, const turning_day *t) {
    const problem *p = build_on(h, t->day);
    if (!p) return false;
    h->days++;
    if (!problem_same(h->last, p)) {
        gist x = gist_of(h->mem, h->now, p);
        if (!gist_same(&last_interval(h)->answer, &x)) open_interval(h, t->day, &x, boundary_on(h, t, &x));
    }
    h->last = p;
    swap_arenas(h);
    return true;
}

static bool take_first(historian *h) {
    h->last = build_on(h, h->from);
    if (!h->last) return false;
    gist x = gist_of(h->mem, h->now, h->last);
    open_interval(h, h->from, &x, NULL);
    swap_arenas(h);
    return true;
}

/* Nothing more is asked. */
static bool is_over(historian *h) {
    if (!h->while_planned || last_interval(h)->answer.kind == ANSWER_PLAN) return false;
    last_interval(h)->to = h->to = last_interval(h)->from;
    return true;
}

static void take_days(void *ctx, arena *keep, arena *scratch, arena *spare) {
    historian *h = ctx;
    h->keep = keep;
    h->now = scratch;
    h->before = spare;
    calendar days = calendar_of(keep, h->k, h->s);
    bool known = take_first(h);
    for (size_t i = 0; known && !is_over(h) && i < days.count; i++)
        if (days.days[i].day > h->from && days.days[i].day <= h->to) known = take_day(h, &days.days[i]);
    if (!known) h->intervals.len = 0;
}

static const history *write(historian *h) {
    with_scratch(h->mem, take_days, h);
    if (h->intervals.len == 0) return NULL;
    history *out = ARENA_NEW(h->mem, history);
    *out = (history){.knowledge = h->k,
                     .scenario = h->s,
                     .from = h->from,
                     .to = h->to,
                     .day_count = h->days,
                     .complete = h->complete,
                     .interval_count = h->intervals.len,
                     .intervals = h->intervals.at};
    return out;
}

const history *history_of(arena *mem, const knowledge *k, const scenario *s, date from, date to, boundary_budget budget,
                          diags *d) {
    historian h = {.mem = mem, .k = k, .s = s, .from = from, .to = to, .budget = budget, .d = d, .complete = true};
    return write(&h);
}

const history *history_while_planned(arena *mem, const knowledge *k, const scenario *s, date from, date to,
                                     boundary_budget budget, diags *d) {
    historian h = {.mem = mem, .k = k, .s = s, .from = from, .to = to, .budget = budget, .d = d, .complete = true};
    h.while_planned = true;
    return write(&h);
}

const interval *history_at(const history *h, date day) {
    for (size_t i = 0; i < h->interval_count; i++)
        if (h->intervals[i].from <= day && day <= h->intervals[i].to) return &h->intervals[i];
    return NULL;
}
