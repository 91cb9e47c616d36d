#include "whatif/pictures.h"

#include <string.h>

#include "base/vec.h"
#include "explain/scratch.h"

#define BUCKETS 4096

typedef struct painter {
    arena *mem, *scratch;
    const sweep *w;
    const problem **whole;
    uint32_t *cell;
    VEC(const look *) looks;
    VEC(uint32_t) next; /* by number: the next one in its bucket; 0: none */
    uint32_t bucket[BUCKETS];
    /* the day, and the problem of one choice of clients */
    size_t day;
    const problem *p;
    const uint16_t *was; /* by client of the problem: its place in the scenario */
    size_t *decision;    /* by variable of the problem: into the sweep's */
    size_t *place;       /* by drawn of the problem: into whole[day]->drawn; SIZE_MAX: none */
    picture *picture;
    uint8_t *chosen;
    look *found, *shown; /* of the problem; of whole[day] */
} painter;

/* --- which axes make another problem of it --- */

static bool makes_another(const sweep *w, size_t axis_at) {
    const axis *a = &w->over.at[axis_at];
    return a->kind != AXIS_REQUIREMENT && axis_is_structure(a, w->knowledge, w->scenario);
}

static size_t problem_count(const sweep *w) {
    size_t n = w->day_count;
    for (size_t a = 0; a < w->over.count; a++)
        if (makes_another(w, a)) n *= w->over.at[a].value_count;
    return n;
}

/* Its combination, with all that makes no other problem left out. */
static size_t problem_of(const sweep *w, size_t combination) {
    size_t out = 0;
    for (size_t a = 0; a < w->over.count; a++)
        if (makes_another(w, a)) out += sweep_value(w, combination, a) * w->stride[a];
    return out;
}

/* --- distinct pictures --- */

static uint32_t hash_of(const look *looks, size_t count) {
    uint64_t h = count;
    for (size_t i = 0; i < count; i++)
        h = (h ^ ((uint64_t)looks[i].state << 16 | looks[i].by)) * UINT64_C(0x9e3779b97f4a7c15);
    return (uint32_t)(h >> 40) % BUCKETS;
}

static bool same_looks(const look *x, const look *y, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (x[i].state != y[i].state || x[i].by != y[i].by) return false;
    return true;
}

/* A picture of another day is another one, even where it looks the same: it may be about other things. */
static uint32_t number_of(painter *x, uint32_t first_of_day) {
    size_t count = x->whole[x->day]->drawn_count;
    uint32_t bucket = hash_of(x->shown, count);
    for (uint32_t i = x->bucket[bucket]; i >= first_of_day && i > 0; i = x->next.at[i])
        if (same_looks(x->looks.at[i], x->shown, count)) return i;
    look *copy = ARENA_ARRAY(x->mem, count + 1, look);
    if (count) memcpy(copy, x->shown, count * sizeof *copy);
    vec_push(x->mem, &x->looks, copy);
    vec_push(x->mem, &x->next, x->bucket[bucket]);
    return x->bucket[bucket] = (uint32_t)x->looks.len - 1;
}

/* --- one problem --- */

static uint16_t client_of(const painter *x, uint16_t who) {
    return who == ID_NONE ? ID_NONE : x->was[who];
}

static bool same_thing(const painter *x, const drawn *ours, const drawn *whole) {
    if (ours->kind != whole->kind || ours->index != whole->index || client_of(x, ours->client) != whole->client)
        return false;
    if (ours->kind == DRAWN_COUNT) return ours->count == whole->count;
    if (ours->kind != DRAWN_SHOWN) return true;
    return ours->option == whole->option && x->p->vars[ours->var].setting == x->whole[x->day]->vars[whole->var].setting;
}

static size_t place_of(const painter *x, const drawn *d) {
    const problem *whole = x->whole[x->day];
    for (size_t i = 0; i < whole->drawn_count; i++)
        if (same_thing(x, d, &whole->drawn[i])) return i;
    return SIZE_MAX;
}

static size_t decision_of(const painter *x, const variable *v) {
    for (size_t i = 0; i < x->w->decision_count; i++)
        if (x->w->decisions[i].setting == v->setting && x->w->decisions[i].client == client_of(x, v->client)) return i;
    return SIZE_MAX;
}

static bool open_problem(painter *x, size_t combination) {
    uint8_t values[MOST_AXES];
    arena *mem = x->scratch;
    arena_clear(mem);
    for (size_t a = 0; a < x->w->over.count; a++) values[a] = sweep_value(x->w, combination, a);
    const scenario *s = axes_scenario(mem, x->w->scenario, x->w->knowledge, x->w->over, values);
    x->p = problem_build(mem, x->w->knowledge, s, x->w->days[x->day], diags_new(mem));
    if (!x->p) return false;
    x->was = axes_clients(mem, x->w->scenario, x->w->knowledge, x->w->over, values);
    x->decision = ARENA_ARRAY(mem, x->p->decision_count + 1, size_t);
    for (size_t v = 0; v < x->p->decision_count; v++) x->decision[v] = decision_of(x, &x->p->vars[v]);
    x->place = ARENA_ARRAY(mem, x->p->drawn_count + 1, size_t);
    for (size_t i = 0; i < x->p->drawn_count; i++) x->place[i] = place_of(x, &x->p->drawn[i]);
    x->picture = picture_new(mem, x->p);
    x->chosen = ARENA_ARRAY(mem, x->p->decision_count + 1, uint8_t);
    x->found = ARENA_ARRAY(mem, x->p->drawn_count + 1, look);
    x->shown = ARENA_ARRAY(mem, x->whole[x->day]->drawn_count + 1, look);
    return true;
}

/* A setting that does not apply has the option that is tried first, as in every plan. */
static void paint(painter *x, const sweep_answer *a) {
    for (size_t v = 0; v < x->p->decision_count; v++) {
        uint8_t has = x->decision[v] == SIZE_MAX ? NO_OPTION : a->option[x->decision[v]];
        x->chosen[v] = has == NO_OPTION ? x->p->vars[v].order[0] : has;
    }
    picture_of_plan(x->picture, x->chosen, x->found);
    for (size_t i = 0; i < x->whole[x->day]->drawn_count; i++) x->shown[i] = (look){LOOK_ABSENT, ID_NONE};
    for (size_t i = 0; i < x->p->drawn_count; i++)
        if (x->place[i] != SIZE_MAX) x->shown[x->place[i]] = x->found[i];
}

/* All combinations of the day that lead to this problem. `done`: by answer, 1 + its picture there. */
static void paint_problem(painter *x, size_t combination, uint32_t first_of_day) {
    const sweep *w = x->w;
    uint32_t *done = ARENA_ARRAY(x->scratch, w->answer_count, uint32_t);
    const uint32_t *of = &w->cell[x->day * w->combination_count];
    for (size_t c = combination; c < w->combination_count; c++) {
        const sweep_answer *a = &w->answers[of[c]];
        if (!a->option || problem_of(w, c) != combination) continue;
        if (!done[of[c]]) {
            paint(x, a);
            done[of[c]] = number_of(x, first_of_day);
        }
        x->cell[x->day * w->combination_count + c] = done[of[c]];
    }
}

static void paint_day(painter *x) {
    const sweep *w = x->w;
    uint32_t first_of_day = (uint32_t)x->looks.len;
    x->whole[x->day] = problem_build(x->mem, w->knowledge, w->scenario, w->days[x->day], diags_new(x->mem));
    for (size_t c = 0; x->whole[x->day] && c < w->combination_count; c++)
        if (problem_of(w, c) == c && open_problem(x, c)) paint_problem(x, c, first_of_day);
}

/* --- all of them --- */

static void paint_all(void *ctx, arena *keep, arena *scratch, arena *spare) {
    painter *x = ctx;
    (void)keep;
    (void)spare;
    x->scratch = scratch;
    vec_push(x->mem, &x->looks, NULL);
    vec_push(x->mem, &x->next, 0);
    for (x->day = 0; x->day < x->w->day_count; x->day++) paint_day(x);
}

const pictures *pictures_of_sweep(arena *mem, const sweep *w) {
    if (!w->knowledge->diagram || problem_count(w) > MOST_PICTURED) return NULL;
    painter *x = ARENA_NEW(mem, painter);
    *x = (painter){.mem = mem, .w = w};
    x->whole = ARENA_ARRAY(mem, w->day_count, const problem *);
    x->cell = ARENA_ARRAY(mem, w->day_count * w->combination_count, uint32_t);
    with_scratch(mem, paint_all, x);
    pictures *out = ARENA_NEW(mem, pictures);
    *out = (pictures){x->whole, x->looks.len, x->looks.at, x->cell};
    return out;
}
