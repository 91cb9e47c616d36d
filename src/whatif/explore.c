#include "whatif/explore.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "explain/calendar.h"
#include "explain/scratch.h"

typedef struct explorer {
    arena *mem, *keep, *scratch;
    const knowledge *k;
    const scenario *s;
    const explore_request *asked;
    diags *d;
    date own;
    VEC(axis) over;
    VEC(axis) waiting; /* for the room that is left at last */
    VEC(const char *) left;
    const explored_day *days;
    size_t day_count;
} explorer;

/* --- how much differs --- */

/* Of two answers of the scenario, by what a reader sees first. */
enum { SAME, DETAILS, DECISIONS, HEADLINES, VERDICT };

static sketch answer_on(const explorer *e, const scenario *s, date on) {
    sketch none = {.kind = ANSWER_UNKNOWN};
    arena_clear(e->scratch);
    const problem *p = problem_build_bare(e->scratch, e->k, s, on, diags_new(e->scratch));
    if (!p) return none;
    solution found = {.option = ARENA_ARRAY(e->scratch, p->var_count, uint8_t)};
    solve_status how = solver_solve(solver_new(e->scratch, p), NULL, 0, &found);
    none.kind = how == SOLVE_UNSAT ? ANSWER_CONFLICT : ANSWER_UNKNOWN;
    return how == SOLVE_SAT ? sketch_plan(e->keep, p, found.option, &found.total, NULL) : none;
}

static int weight(const explorer *e, const sketch *from, const sketch *to) {
    if (from->kind != to->kind) return VERDICT;
    if (from->kind != ANSWER_PLAN) return SAME;
    contrast c = sketch_contrast(e->keep, from, to), back = sketch_contrast(e->keep, to, from);
    for (size_t i = 0; i < c.moved_count; i++)
        if (e->k->settings[c.moved[i].setting].headline) return HEADLINES;
    if (c.usd != 0) return HEADLINES;
    if (c.moved_count || back.moved_count) return DECISIONS;
    return c.added_count || c.removed_count ? DETAILS : SAME;
}

/* --- days --- */

typedef struct turn {
    date day;
    int weight;
} turn;

static int weightiest_first(const void *x, const void *y) {
    const turn *a = x, *b = y;
    if (a->weight != b->weight) return a->weight > b->weight ? -1 : 1;
    return a->day > b->day ? -1 : a->day < b->day;
}

static int by_day(const void *x, const void *y) {
    const explored_day *a = x, *b = y;
    return a->day < b->day ? -1 : a->day > b->day;
}

static void add_day(explored_day *days, size_t *count, date day, unsigned mark) {
    for (size_t i = 0; i < *count; i++) {
        if (days[i].day != day) continue;
        days[i].why |= mark;
        return;
    }
    days[(*count)++] = (explored_day){day, mark};
}

/* The first day that is known and those on which the answer of the scenario changes, the weightiest first. Where there is no plan any more,
 * or one at last, the answer before weighs as much as that after. */
static size_t find_turns(const explorer *e, turn **out) {
    calendar c = calendar_of(e->keep, e->k, e->s);
    turn *turns = ARENA_ARRAY(e->keep, c.count, turn);
    size_t count = 0;
    sketch before = {.kind = ANSWER_UNKNOWN};
    for (size_t i = 0; i < c.count; i++) {
        sketch now = answer_on(e, e->s, c.days[i].day);
        int by = i ? weight(e, &before, &now) : SAME;
        if (by == VERDICT) turns[count - 1].weight = VERDICT;
        if (i == 0 || by != SAME) turns[count++] = (turn){c.days[i].day, by};
        before = now;
    }
    qsort(turns, count, sizeof *turns, weightiest_first);
    *out = turns;
    return count;
}

static void choose_days(explorer *e) {
    explored_day *days = ARENA_ARRAY(e->mem, e->asked->day_count + ENOUGH_DAYS, explored_day);
    turn *turns = NULL;
    add_day(days, &e->day_count, e->own, DAY_OWN);
    for (size_t i = 0; i < e->asked->day_count; i++) add_day(days, &e->day_count, e->asked->days[i], 0);
    if (!e->asked->day_count) {
        size_t count = find_turns(e, &turns);
        add_day(days, &e->day_count, e->k->read_up_to, DAY_READ);
        for (size_t i = 0; i < count && e->day_count < ENOUGH_DAYS; i++)
            add_day(days, &e->day_count, turns[i].day, turns[i].day == e->k->covers_from ? DAY_FIRST : DAY_TURN);
    }
    for (size_t i = 0; i < e->day_count; i++) {
        if (days[i].day == e->k->read_up_to) days[i].why |= DAY_READ;
        if (days[i].day > e->k->read_up_to) days[i].why |= DAY_BEYOND;
    }
    qsort(days, e->day_count, sizeof *days, by_day);
    e->days = days;
}

/* --- switches --- */

static axes so_far(const explorer *e) {
    return (axes){e->over.len, e->over.at};
}

static bool same_thing(const axis *x, const axis *y) {
    return x->kind == y->kind && x->index == y->index && x->client == y->client;
}

static const axis *known_already(const explorer *e, const axis *a) {
    for (size_t i = 0; i < e->over.len; i++)
        if (same_thing(&e->over.at[i], a)) return &e->over.at[i];
    return NULL;
}

/* Is there room for it, and for `others` more that are on or off? */
static bool fits(const explorer *e, const axis *a, size_t others) {
    size_t n = axes_combinations(so_far(e)) * a->value_count;
    return e->over.len < MOST_AXES && n <= (size_t)MOST_EXPLORED >> others;
}

static void add_axis(explorer *e, const axis *a) {
    if (fits(e, a, 0))
        vec_push(e->mem, &e->over, *a);
    else
        vec_push(e->mem, &e->left, a->name);
}

/* The axis that is called so, with its kind before the name where that is needed. */
static bool named(const explorer *e, const char *kind, const char *name, axis *out) {
    diags *unsaid = diags_new(e->keep);
    if (axis_of_word(e->mem, e->k, e->s, name, out, unsaid)) return true;
    return axis_of_word(e->mem, e->k, e->s, arena_printf(e->mem, "%s:%s", kind, name), out, unsaid);
}

static void add_named(explorer *e, const char *kind, const char *name) {
    axis a;
    if (named(e, kind, name, &a) && !known_already(e, &a)) add_axis(e, &a);
}

static const char *choice_name(const explorer *e, uint16_t who, setting_id s) {
    const char *name = e->k->settings[s].name;
    return who == ID_NONE ? name : arena_printf(e->keep, "%s.%s", e->s->clients[who].name, name);
}

static void add_statements(explorer *e) {
    for (size_t i = 0; i < e->s->asked_count; i++)
        add_named(e, "requirement", e->k->requirements[e->s->asked[i].requirement].name);
    for (size_t i = 0; i < e->s->pin_count; i++)
        add_named(e, "setting", choice_name(e, e->s->pins[i].client, e->s->pins[i].setting));
    if (e->s->has_budget) add_named(e, "", "budget");
}

static void offer_open(explorer *e, uint16_t who, setting_id s) {
    const setting *x = &e->k->settings[s];
    axis a;
    if (!x->headline || x->given || x->kind == ID_NONE || !kind_is(e->k, e->s->clients[who].kind, x->kind)) return;
    if (!named(e, "setting", choice_name(e, who, s), &a) || a.kind != AXIS_OPEN) return;
    if (known_already(e, &a)) return;
    size_t others = e->over.len + 1 < ENOUGH_SWITCHES ? ENOUGH_SWITCHES - e->over.len - 1 : 0;
    if (fits(e, &a, others))
        vec_push(e->mem, &e->over, a);
    else
        vec_push(e->mem, &e->waiting, a);
}

/* Headline settings of clients that the scenario leaves open: first those that clients of that kind alone have, then those that they share
 * with others; of each sort those with the fewest options first, so that most of them find room. */
static void add_open(explorer *e) {
    for (int shared = 0; shared <= 1; shared++)
        for (size_t options = 2; options <= MAX_OPTIONS; options++)
            for (size_t c = 0; c < e->s->client_count; c++)
                for (size_t s = 0; s < e->k->setting_count; s++) {
                    const setting *x = &e->k->settings[s];
                    if (x->option_count != options || (x->kind != e->s->clients[c].kind) != shared) continue;
                    offer_open(e, (uint16_t)c, (setting_id)s);
                }
}

/* --- requirements that nobody asked for --- */

typedef struct offer {
    axis axis;
    int weight;
    size_t nth;   /* of those with that weight in its section */
    size_t place; /* in the pack */
} offer;

static int best_offer_first(const void *x, const void *y) {
    const offer *a = x, *b = y;
    if (a->weight != b->weight) return a->weight > b->weight ? -1 : 1;
    if (a->nth != b->nth) return a->nth < b->nth ? -1 : 1;
    return a->place < b->place ? -1 : 1;
}

static int by_place(const void *x, const void *y) {
    const offer *a = x, *b = y;
    return a->place < b->place ? -1 : a->place > b->place;
}

/* What asking for it would do. One that leads to a plan says more than one that leads to none. */
static int offer_weight(const explorer *e, const axis *a, date on, const sketch *base) {
    static const uint8_t ON[] = {1};
    const scenario *s = axes_scenario(e->keep, e->s, e->k, (axes){1, a}, ON);
    sketch with = answer_on(e, s, on);
    int w = weight(e, base, &with);
    return w == VERDICT && with.kind != ANSWER_PLAN ? DETAILS : w;
}

static bool same_section(const explorer *e, const offer *x, const offer *y) {
    return e->k->requirements[x->place].section == e->k->requirements[y->place].section;
}

/* By what they do on the scenario's own day, or where it has no plan then, on another one. */
static size_t list_offers(const explorer *e, offer *out) {
    sketch base = answer_on(e, e->s, e->own);
    size_t count = 0;
    date on = e->own;
    for (size_t i = 0; i < e->day_count && base.kind != ANSWER_PLAN; i++)
        base = answer_on(e, e->s, on = e->days[i].day);
    for (size_t i = 0; i < e->k->requirement_count; i++) {
        offer x = {.place = i};
        if (!named(e, "requirement", e->k->requirements[i].name, &x.axis) || x.axis.kind != AXIS_EXTRA) continue;
        x.weight = offer_weight(e, &x.axis, on, &base);
        for (size_t j = 0; j < count; j++) x.nth += out[j].weight == x.weight && same_section(e, &out[j], &x);
        if (x.weight != SAME) out[count++] = x;
    }
    return count;
}

static void fill_up(explorer *e) {
    offer *offers = ARENA_ARRAY(e->keep, e->k->requirement_count, offer);
    size_t taken = 0, room = e->over.len < ENOUGH_SWITCHES ? ENOUGH_SWITCHES - e->over.len : 0;
    if (!room) return;
    size_t count = list_offers(e, offers), n = axes_combinations(so_far(e));
    qsort(offers, count, sizeof *offers, best_offer_first);
    while (taken < count && taken < room && n << (taken + 1) <= MOST_EXPLORED) taken++;
    qsort(offers, taken, sizeof *offers, by_place);
    for (size_t i = 0; i < taken; i++) vec_push(e->mem, &e->over, offers[i].axis);
}

static const char *twice(const explorer *e, const char *old, const char *new) {
    if (strcmp(old, new) == 0) return arena_printf(e->keep, "'%s' is named twice", new);
    return arena_printf(e->keep, "'%s' and '%s' are about one thing", old, new);
}

static bool add_asked_for(explorer *e) {
    size_t before = diags_errors(e->d);
    for (const char *rest = e->asked->over, *end; rest; rest = end) {
        const char *from = rest + strspn(rest, " ");
        size_t len = strcspn(from, ",");
        end = from[len] ? from + len + 1 : NULL;
        while (len && from[len - 1] == ' ') len--;
        axes one = axes_of_words(e->mem, e->k, e->s, arena_strndup(e->mem, from, len), e->d);
        if (!one.count) continue;
        const axis *old = known_already(e, one.at);
        if (old)
            diag_add(e->d, DIAG_ERROR, (place){0}, "remove one of the two", "%s", twice(e, old->name, one.at->name));
        else
            add_axis(e, one.at);
    }
    return diags_errors(e->d) == before;
}

/* --- all of it --- */

typedef struct exploring {
    explorer e;
    bool done;
} exploring;

static void work(void *ctx, arena *keep, arena *scratch, arena *spare) {
    exploring *x = ctx;
    explorer *e = &x->e;
    (void)spare;
    e->keep = keep;
    e->scratch = scratch;
    choose_days(e);
    if (e->asked->over) {
        if (!add_asked_for(e)) return;
    } else {
        add_statements(e);
        add_open(e);
        fill_up(e);
        for (size_t i = 0; i < e->waiting.len; i++) add_axis(e, &e->waiting.at[i]);
    }
    x->done = true;
}

static date own_day(const knowledge *k, const scenario *s, const explore_request *r) {
    if (r->day_count) return r->days[0];
    return s->as_of != DATE_UNKNOWN ? s->as_of : k->read_up_to;
}

const exploration *explore(arena *mem, const knowledge *k, const scenario *s, const explore_request *r, diags *d) {
    exploring x = {.e = {.mem = mem, .k = k, .s = s, .asked = r, .d = d, .own = own_day(k, s, r)}};
    with_scratch(mem, work, &x);
    if (!x.done) return NULL;
    exploration *out = ARENA_NEW(mem, exploration);
    *out = (exploration){.over = so_far(&x.e),
                         .day_count = x.e.day_count,
                         .days = x.e.days,
                         .left_count = x.e.left.len,
                         .left = x.e.left.at};
    while (!(out->days[out->base_day].why & DAY_OWN)) out->base_day++;
    return out;
}

const exploration *explore_less(arena *mem, const exploration *e) {
    exploration *out = ARENA_NEW(mem, exploration);
    const char **left = ARENA_ARRAY(mem, e->left_count + 1, const char *);
    *out = *e;
    left[0] = e->over.at[--out->over.count].name;
    for (size_t i = 0; i < e->left_count; i++) left[i + 1] = e->left[i];
    out->left = left;
    out->left_count++;
    return out;
}

const sweep *explore_sweep(arena *mem, const knowledge *k, const scenario *s, const exploration *e, diags *d) {
    date *days = ARENA_ARRAY(mem, e->day_count, date);
    for (size_t i = 0; i < e->day_count; i++) days[i] = e->days[i].day;
    return sweep_make(mem, k, s, e->over, days, e->day_count, (sweep_part){0, 1}, d);
}

/* --- conflicts --- */

typedef struct clash_tour {
    const sweep *w;
    clash_visitor *visit;
    void *ctx;
} clash_tour;

static void visit_clash(const clash_tour *t, const sweep_clash *c, arena *mem) {
    uint8_t values[MOST_AXES] = {0};
    for (size_t i = 0; i < c->count; i++) values[c->at[i].axis] = c->at[i].value;
    const scenario *s = axes_scenario(mem, t->w->scenario, t->w->knowledge, t->w->over, values);
    const problem *p = problem_build(mem, t->w->knowledge, s, t->w->days[c->day], diags_new(mem));
    explanation x = {.answer = p ? answer_make(mem, p) : NULL};
    if (x.answer && x.answer->kind == ANSWER_CONFLICT) x.clash = explain_core(mem, x.answer);
    t->visit(t->ctx, &x, mem);
}

static void visit_clashes(void *ctx, arena *keep, arena *scratch, arena *spare) {
    const clash_tour *t = ctx;
    (void)keep;
    (void)spare;
    for (size_t i = 0; i < t->w->clash_count; i++) {
        arena_clear(scratch);
        visit_clash(t, &t->w->clashes[i], scratch);
    }
}

void explore_clashes(arena *mem, const sweep *w, clash_visitor *visit, void *ctx) {
    clash_tour t = {w, visit, ctx};
    with_scratch(mem, visit_clashes, &t);
}
