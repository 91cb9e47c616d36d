#include "explain/ranking.h"

#include <string.h>

#include "base/vec.h"
#include "solve/answer.h"

/* Beyond this many at a time the work counts as having run out: each takes memory. */
#define MOST_CELLS 4096

/* What plans of a cell have of one decision. */
typedef enum applies { APPLIES_OR_NOT, APPLIES_YES, APPLIES_NO } applies;

typedef struct way {
    option_mask options;
    applies here;
} way;

/* A set of plans, with its best one. Cells are disjoint, and hold together all plans that were not given yet. */
typedef struct cell {
    way *ways; /* by decision */
    ranked best;
} cell;

struct ranking {
    arena *mem;
    solver *s;
    const problem *p;
    allowance *work;
    const var_id *over;
    size_t count;
    const cost *at_most;
    VEC(cell) cells;
    bool given; /* `last` was, and the other plans of its cell are in none yet */
    cell last;
    literal *assume; /* two for each decision */
    bool ran_out;
};

static literal negated(const problem *p, literal l) {
    return (literal){.mask = all_of(p, l.var) & ~l.mask, .var = l.var};
}

/* --- cells --- */

static size_t assume_cell(const ranking *r, const way *ways) {
    size_t n = 0;
    for (size_t i = 0; i < r->count; i++) {
        const literal shown = r->p->vars[r->over[i]].shown;
        if (ways[i].here == APPLIES_YES) r->assume[n++] = shown;
        if (ways[i].here == APPLIES_NO) r->assume[n++] = negated(r->p, shown);
        if (ways[i].options != all_of(r->p, r->over[i]))
            r->assume[n++] = (literal){.mask = ways[i].options, .var = r->over[i]};
    }
    return n;
}

/* Keeps the cell when there is a plan in it. */
static void add_cell(ranking *r, const way *ways) {
    uint8_t *chosen = ARENA_ARRAY(r->mem, r->p->var_count, uint8_t);
    solution found = {.option = chosen};
    solve_status got = allowance_solve(r->work, r->s, r->assume, assume_cell(r, ways), &found);
    if (got == SOLVE_UNKNOWN || r->cells.len == MOST_CELLS) r->ran_out = true;
    if (got != SOLVE_SAT || (r->at_most && cost_compare(&found.total, r->at_most) > 0)) return;
    cell c = {.ways = ARENA_ARRAY(r->mem, r->count, way), .best = {.option = chosen, .total = found.total}};
    if (r->count) memcpy(c.ways, ways, r->count * sizeof *ways);
    vec_push(r->mem, &r->cells, c);
}

/* --- the partition --- */

/* The plan's own way to make decision i. */
static way way_of(const ranking *r, size_t i, const uint8_t *chosen) {
    const var_id v = r->over[i];
    const literal shown = r->p->vars[v].shown;
    if (!variable_applies(&r->p->vars[v], chosen)) return (way){.options = all_of(r->p, v), .here = APPLIES_NO};
    return (way){.options = (option_mask)1 << chosen[v], .here = shown.mask ? APPLIES_YES : APPLIES_OR_NOT};
}

/* The cells of the plans that first differ in decision i: one with other options and, where the decision may not apply,
 * one where it does not (or, where it does not in the plan, where it does). */
static void split_at(ranking *r, way *ways, size_t i, const uint8_t *chosen) {
    const way all = ways[i];
    way own = way_of(r, i, chosen);
    own.options &= all.options;
    if (own.here != APPLIES_NO) {
        ways[i] = (way){.options = all.options & ~own.options, .here = own.here};
        if (ways[i].options) add_cell(r, ways);
    }
    if (own.here != APPLIES_OR_NOT && all.here == APPLIES_OR_NOT) {
        ways[i] = (way){.options = all.options, .here = own.here == APPLIES_NO ? APPLIES_YES : APPLIES_NO};
        add_cell(r, ways);
    }
    ways[i] = own;
}

static void split(ranking *r, cell c) {
    for (size_t i = 0; i < r->count && !r->ran_out; i++) split_at(r, c.ways, i, c.best.option);
}

/* --- the order --- */

static unsigned place_of(const variable *v, uint8_t which) {
    unsigned i = 0;
    while (v->order[i] != which) i++;
    return i;
}

static bool comes_before(const ranking *r, const ranked *x, const ranked *y) {
    int order = cost_compare(&x->total, &y->total);
    for (size_t v = 0; order == 0 && v < r->p->decision_count; v++)
        if (x->option[v] != y->option[v])
            return place_of(&r->p->vars[v], x->option[v]) < place_of(&r->p->vars[v], y->option[v]);
    return order < 0;
}

static cell take_first(ranking *r) {
    size_t first = 0;
    for (size_t i = 1; i < r->cells.len; i++)
        if (comes_before(r, &r->cells.at[i].best, &r->cells.at[first].best)) first = i;
    cell out = r->cells.at[first];
    r->cells.at[first] = r->cells.at[--r->cells.len];
    return out;
}

/* --- the interface --- */

ranking *ranking_new(arena *mem, solver *s, allowance *work, const var_id *over, size_t count, const cost *at_most) {
    ranking *r = ARENA_NEW(mem, ranking);
    *r = (ranking){.mem = mem, .s = s, .p = solver_problem(s), .work = work, .over = over, .count = count};
    r->at_most = at_most;
    r->assume = ARENA_ARRAY(mem, 2 * count, literal);
    return r;
}

static way *anything(const ranking *r) {
    way *out = ARENA_ARRAY(r->mem, r->count, way);
    for (size_t i = 0; i < r->count; i++) out[i] = (way){.options = all_of(r->p, r->over[i]), .here = APPLIES_OR_NOT};
    return out;
}

void ranking_of_all(ranking *r, ranked best) {
    cell whole = {.ways = anything(r), .best = best};
    vec_push(r->mem, &r->cells, whole);
}

void ranking_of_others(ranking *r, const option_mask *than) {
    way *ways = anything(r);
    for (size_t i = 0; i < r->count && !r->ran_out; i++) {
        ways[i].options = all_of(r->p, r->over[i]) & ~than[i];
        if (ways[i].options) add_cell(r, ways);
        ways[i].options = than[i];
    }
}

solve_status ranking_next(ranking *r, ranked *out) {
    if (r->given) split(r, r->last);
    r->given = false;
    if (r->ran_out) return SOLVE_UNKNOWN;
    if (r->cells.len == 0) return SOLVE_UNSAT;
    r->last = take_first(r);
    r->given = true;
    *out = r->last.best;
    return SOLVE_SAT;
}
