/* The choice of what is shown of the efficient plans, and what they leave behind. */
#include <string.h>

#include "explain/explain.h"
#include "explain/staircase.h"

/* Real scenarios need some hundreds. */
#define MOST_WORK 100000

typedef struct place_on_front {
    efficient at;
    unsigned labels;
    bool shown;
} place_on_front;

typedef struct chooser {
    arena *mem;
    const answer *a;
    const problem *p;
    size_t count;
    place_on_front *on; /* cheapest first */
    size_t shown_count;
} chooser;

/* --- the points in order --- */

/* By the four in turn. */
static int compare(const int64_t *x, const int64_t *y) {
    for (int i = 0; i < 4; i++)
        if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
    return 0;
}

static int by_money(const merit *x, const merit *y) {
    return compare((int64_t[]){x->usd, x->unpriced, x->warnings, x->practices},
                   (int64_t[]){y->usd, y->unpriced, y->warnings, y->practices});
}

static int by_warnings(const merit *x, const merit *y) {
    return compare((int64_t[]){x->warnings, x->usd, x->unpriced, x->practices},
                   (int64_t[]){y->warnings, y->usd, y->unpriced, y->practices});
}

static int by_practices(const merit *x, const merit *y) {
    return compare((int64_t[]){x->practices, x->usd, x->unpriced, x->warnings},
                   (int64_t[]){y->practices, y->usd, y->unpriced, y->warnings});
}

static void insert(chooser *c, const efficient *at, unsigned labels) {
    size_t i = c->count++;
    for (; i > 0 && by_money(&c->on[i - 1].at.is, &at->is) > 0; i--) c->on[i] = c->on[i - 1];
    c->on[i] = (place_on_front){.at = *at, .labels = labels};
}

/* The plan is one of the points unless the goals rank something before money or harm: then it is added. */
static void take_points(chooser *c, const staircase *s) {
    bool has_plan = false;
    c->on = ARENA_ARRAY(c->mem, s->count + 1, place_on_front);
    for (size_t i = 0; i < s->count; i++) {
        bool is_plan = memcmp(s->at[i].option, c->a->option, c->p->var_count) == 0;
        insert(c, &s->at[i], is_plan ? 1u << POINT_PLAN : 0);
        has_plan = has_plan || is_plan;
    }
    if (has_plan) return;
    efficient plan = {.is = merit_of(c->p, c->a->option), .option = c->a->option, .total = c->a->total};
    insert(c, &plan, 1u << POINT_PLAN);
}

/* --- the choice --- */

static void label_first(chooser *c, int (*order)(const merit *, const merit *), point_label label) {
    size_t first = 0;
    for (size_t i = 1; i < c->count; i++)
        if (order(&c->on[i].at.is, &c->on[first].at.is) < 0) first = i;
    c->on[first].labels |= 1u << label;
}

static void show_labelled(chooser *c) {
    for (size_t i = 0; i < c->count; i++) {
        c->on[i].shown = c->on[i].labels != 0;
        c->shown_count += c->on[i].shown;
    }
}

static size_t distance(const chooser *c, size_t from) {
    size_t least = c->count;
    for (size_t i = 0; i < c->count; i++) {
        size_t far = i < from ? from - i : i - from;
        if (c->on[i].shown && far < least) least = far;
    }
    return least;
}

/* Of those that are not shown, the one with most places between it and the next that is; the cheapest of equals. */
static void show_between(chooser *c) {
    while (c->shown_count < MOST_POINTS_SHOWN && c->shown_count < c->count) {
        size_t most = 0, best = 0;
        for (size_t i = 0; i < c->count; i++) {
            size_t far = distance(c, i);
            if (far > most) most = far, best = i;
        }
        c->on[best].labels = 1u << POINT_BETWEEN;
        c->on[best].shown = true;
        c->shown_count++;
    }
}

static void choose(chooser *c, const staircase *s) {
    take_points(c, s);
    if (s->cheapest) label_first(c, by_money, POINT_CHEAPEST);
    if (s->safest) label_first(c, by_warnings, POINT_SAFEST);
    if (s->proper) label_first(c, by_practices, POINT_PROPER);
    show_labelled(c);
    show_between(c);
    size_t n = 0;
    for (size_t i = 0; i < c->count; i++)
        if (c->on[i].shown) c->on[n++] = c->on[i];
}

static void put_points(const chooser *c, frontier *out) {
    front_point *at = ARENA_ARRAY(c->mem, c->shown_count, front_point);
    const sketch plan = sketch_plan(c->mem, c->p, c->a->option, &c->a->total, NULL);
    for (size_t i = 0; i < c->shown_count; i++) {
        const efficient *e = &c->on[i].at;
        at[i].labels = c->on[i].labels;
        at[i].plan = sketch_plan(c->mem, c->p, e->option, &e->total, NULL);
        at[i].differs = sketch_contrast(c->mem, &plan, &at[i].plan);
    }
    out->points = at;
    out->point_count = c->shown_count;
}

/* --- what is dominated --- */

static bool at_least_as_good(const merit *x, const merit *y) {
    bool cheap = x->usd != y->usd ? x->usd < y->usd : x->unpriced <= y->unpriced;
    return cheap && x->warnings <= y->warnings && x->practices <= y->practices;
}

static bool is_on_a_point(const chooser *c, const rejected *r) {
    for (size_t i = 0; i < c->shown_count; i++) {
        const uint8_t *chosen = c->on[i].at.option;
        if (chosen[r->var] == r->option && variable_applies(&c->p->vars[r->var], chosen)) return true;
    }
    return false;
}

/* The plan where it is at least as good, else the cheapest point that is; ID_NONE: none. */
static uint16_t better_point(const chooser *c, const merit *than) {
    uint16_t by = ID_NONE;
    for (size_t i = c->shown_count; i-- > 0;) {
        if (!at_least_as_good(&c->on[i].at.is, than)) continue;
        by = (uint16_t)i;
        if (c->on[i].labels & 1u << POINT_PLAN) return by;
    }
    return by;
}

static void put_dominated(const chooser *c, frontier *out) {
    dominated *at = ARENA_ARRAY(c->mem, c->a->rejected_count, dominated);
    for (size_t i = 0; i < c->a->rejected_count; i++) {
        const rejected *r = &c->a->rejected[i];
        if (!r->possible || !variable_applies(&c->p->vars[r->var], r->option_of) || is_on_a_point(c, r)) continue;
        const merit is = merit_of(c->p, r->option_of);
        const uint16_t by = better_point(c, &is);
        if (by != ID_NONE) at[out->dominated_count++] = (dominated){.var = r->var, .option = r->option, .by = by};
    }
    out->dominated = at;
}

const frontier *explain_frontier(arena *mem, const answer *a) {
    chooser c = {.mem = mem, .a = a, .p = a->problem};
    frontier *out = ARENA_NEW(mem, frontier);
    allowance work = {MOST_WORK};
    const staircase s = staircase_find(mem, a, &work, MOST_POINTS_KNOWN);
    choose(&c, &s);
    out->complete = s.complete;
    out->known_count = c.count;
    put_points(&c, out);
    put_dominated(&c, out);
    return out;
}
