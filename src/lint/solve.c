/* The days of a pack, one after the other: is a design possible, which requirements can be met, what comes into play. */
#include <stdlib.h>

#include "lint/aims.h"
#include "lint/requirements.h"

typedef VEC(date) date_list;

static int by_day(const void *x, const void *y) {
    const date *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* Every day on which something changes, from the first that the pack covers on. */
static date_list days_of(lint *l, const world *w) {
    date_list all = {0};
    const knowledge *k = l->k;
    vec_push(l->mem, &all, k->covers_from);
    for (size_t i = 0; i < k->fact_count; i++) {
        for (size_t j = 0; j < k->facts[i].life_count; j++) {
            const period *p = &k->facts[i].lives[j].when_true;
            if (p->since.day > k->covers_from) vec_push(l->mem, &all, p->since.day);
            if (p->until.day > k->covers_from && p->until.day != DATE_OPEN) vec_push(l->mem, &all, p->until.day);
        }
    }
    for (size_t i = 0; i < w->measures.len; i++) {
        const measure *m = &w->measures.at[i];
        for (size_t t = 0; m->context != ID_NONE && t < m->thresholds.len; t++)
            if (m->thresholds.at[t].at > k->covers_from) vec_push(l->mem, &all, (date)m->thresholds.at[t].at);
    }
    qsort(all.at, all.len, sizeof *all.at, by_day);
    size_t n = 0;
    for (size_t i = 0; i < all.len; i++)
        if (n == 0 || all.at[n - 1] != all.at[i]) all.at[n++] = all.at[i];
    all.len = n;
    return all;
}

/* The youngest of the facts that cannot stand together is blamed. */
static place youngest(const world *w) {
    place where = {w->k->file_count ? w->k->files[0].path : NULL, 0};
    date since = ALL_DAYS;
    for (size_t i = 0; i < w->k->fact_count; i++) {
        const fact *f = &w->k->facts[i];
        for (size_t b = 0; b < w->blamed_count; b++) {
            size_t j = w->blamed[b] - w->first_life[i];
            if (w->blamed[b] < w->first_life[i] || j >= f->life_count) continue;
            if (where.line && f->lives[j].when_true.since.day < since) continue;
            since = f->lives[j].when_true.since.day;
            where = lint_place(w->l, f, &f->lives[j]);
        }
    }
    return where;
}

/* One message for days in a row. */
static void say_impossible(world *w, date day, bool before) {
    if (before) return;
    const char *facts = world_facts_named(w, w->blamed, w->blamed_count);
    lint_error(w->l, youngest(w), facts ? arena_printf(w->mem, "look at %s", facts) : "look at what begins on that day",
               "from %s on the facts allow no design at all", lint_day(w->l, day));
}

typedef struct survey {
    world *w;
    aims *a;
    requirements *r;
} survey;

static survey survey_new(lint *l, size_t copies) {
    world *w = world_new(l, copies);
    return (survey){w, aims_new(w), requirements_new(w)};
}

static void go_through(const survey *s, bool speak) {
    date_list days = days_of(s->w->l, s->w);
    bool impossible = false;
    world_ready(s->w);
    requirements_ready(s->r);
    for (size_t i = 0; i < days.len; i++) {
        date day = days.at[i], next = i + 1 < days.len ? days.at[i + 1] : DATE_OPEN;
        bool before = impossible;
        impossible = !requirements_try(s->r, day, next);
        if (impossible && speak) say_impossible(s->w, day, before);
    }
    for (size_t i = 0; i < days.len; i++) aims_try(s->a, days.at[i]);
}

static void look_for_others(const cond *c, void *ctx) {
    if (c->op == COND_ANY || c->op == COND_EVERY) *(bool *)ctx = true;
}

static bool speaks_of_others(const knowledge *k) {
    bool found = false;
    for (size_t i = 0; i < k->requirement_count && !found; i++)
        cond_walk(k->requirements[i].means, look_for_others, &found);
    for (size_t i = 0; i < k->condition_count && !found; i++)
        if (k->conditions[i].is) cond_walk(k->conditions[i].is, look_for_others, &found);
    for (size_t i = 0; i < k->fact_count && !found; i++) {
        for (size_t j = 0; j < k->facts[i].life_count && !found; j++) {
            cond_walk(k->facts[i].lives[j].when, look_for_others, &found);
            if (k->facts[i].lives[j].then) cond_walk(k->facts[i].lives[j].then, look_for_others, &found);
        }
    }
    return found;
}

/* One instance of each kind is enough for most; before something is called impossible, there are two. */
static void look_again(const survey *s) {
    if (aims_open(s->a) + requirements_open(s->r) == 0 || !speaks_of_others(s->w->k)) return;
    survey more = survey_new(s->w->l, 2);
    if (more.w->overflow) return;
    aims_copy(more.a, s->a);
    requirements_narrow(more.r, s->r);
    go_through(&more, false);
    aims_copy(s->a, more.a);
    requirements_copy(s->r, more.r);
}

void lint_solve(lint *l) {
    survey s = survey_new(l, 1);
    if (s.w->overflow) {
        lint_warning(l, (place){l->k->files[0].path, 0}, "give parts of the conditions names",
                     "the pack is too large for its facts to be compared");
        return;
    }
    go_through(&s, true);
    look_again(&s);
    requirements_report(s.r);
    aims_report(s.a);
}
