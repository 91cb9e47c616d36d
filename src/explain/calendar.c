#include "explain/calendar.h"

#include <stdlib.h>

#include "base/vec.h"

typedef struct collector {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    VEC(turning_day) days;
} collector;

static void add_day(collector *c, date day, bool anew) {
    if (day <= c->k->covers_from || day == DATE_OPEN) return;
    turning_day new = {day, anew};
    vec_push(c->mem, &c->days, new);
}

/* A date that the scenario does not give may be taken to be the day of the plan. */
static bool follows_the_day(const collector *c, context_id which) {
    for (size_t i = 0; i < c->s->context_count; i++)
        if (c->s->contexts[i].context == which) return false;
    return c->k->contexts[which].default_is_asof;
}

static void visit(const cond *x, void *ctx) {
    collector *c = ctx;
    if (x->op == COND_BEFORE && follows_the_day(c, x->id)) add_day(c, x->day, true);
    for (size_t i = 0; x->op == COND_COMPARE && i < x->sum->term_count; i++)
        if (x->sum->terms[i].when) cond_walk(x->sum->terms[i].when, visit, ctx);
}

static void add_condition(collector *c, const cond *x) {
    if (x) cond_walk(x, visit, c);
}

static void add_life(collector *c, const life *l) {
    bool anew = l->kind == FACT_DEFINITION || l->kind == FACT_CAPABILITY;
    add_day(c, l->when_true.since.day, anew);
    add_day(c, l->when_true.until.day, anew);
    add_condition(c, l->when);
    add_condition(c, l->then);
    for (size_t i = 0; i < l->case_count; i++) add_condition(c, l->cases[i].when);
    for (size_t i = 0; i < l->free_count; i++) add_condition(c, l->free[i].when);
    for (size_t i = 0; l->of && i < l->of->term_count; i++) add_condition(c, l->of->terms[i].when);
}

static int by_day(const void *x, const void *y) {
    const turning_day *a = x, *b = y;
    return a->day < b->day ? -1 : a->day > b->day;
}

static size_t merge(turning_day *days, size_t count) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (n && days[n - 1].day == days[i].day)
            days[n - 1].anew |= days[i].anew;
        else
            days[n++] = days[i];
    }
    return n;
}

calendar calendar_of(arena *mem, const knowledge *k, const scenario *s) {
    collector c = {.mem = mem, .k = k, .s = s};
    turning_day first = {k->covers_from, false};
    vec_push(mem, &c.days, first);
    for (size_t f = 0; f < k->fact_count; f++)
        for (size_t i = 0; i < k->facts[f].life_count; i++) add_life(&c, &k->facts[f].lives[i]);
    for (size_t i = 0; i < k->condition_count; i++) add_condition(&c, k->conditions[i].is);
    for (size_t i = 0; i < k->setting_count; i++) add_condition(&c, k->settings[i].applies);
    for (size_t i = 0; i < k->requirement_count; i++) add_condition(&c, k->requirements[i].means);
    qsort(c.days.at, c.days.len, sizeof *c.days.at, by_day);
    return (calendar){merge(c.days.at, c.days.len), c.days.at};
}
