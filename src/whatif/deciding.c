#include "whatif/deciding.h"

#include <stdlib.h>
#include <string.h>

static const char *const ASPECT_NAMES[] = {
#define X(id, name) [ASPECT_##id] = name,
    ASPECTS(X)
#undef X
};

const char *aspect_name(aspect a) {
    return ASPECT_NAMES[a];
}

/* How many axes there are, with that of the days. */
static size_t deciding_count(const sweep *w) {
    return w->over.count + (w->day_count > 1);
}

size_t deciding_values(const sweep *w, size_t which) {
    return which < w->over.count ? w->over.at[which].value_count : w->day_count;
}

/* Of an axis in cells of the table. */
static size_t cell_stride(const sweep *w, size_t which) {
    return which < w->over.count ? w->stride[which] : w->combination_count;
}

static bool is_headline(const sweep *w, size_t decision) {
    return w->knowledge->settings[w->decisions[decision].setting].headline;
}

size_t deciding_headline(const sweep *w) {
    for (size_t i = 0; i < w->decision_count; i++)
        if (is_headline(w, i)) return i;
    return SIZE_MAX;
}

/* --- pairs --- */

static bool same_headlines(const sweep *w, const sweep_answer *x, const sweep_answer *y) {
    for (size_t i = 0; i < w->decision_count; i++)
        if (is_headline(w, i) && x->option[i] != y->option[i]) return false;
    return true;
}

static void compare(const sweep *w, uint32_t one, uint32_t other, size_t changes[ASPECT_COUNT]) {
    const sweep_answer *x = &w->answers[one], *y = &w->answers[other];
    if (one == other) return;
    changes[ASPECT_ANSWER]++;
    changes[ASPECT_VERDICT] += x->plan.kind != y->plan.kind;
    if (!x->option || !y->option) return;
    changes[ASPECT_HEADLINE] += !same_headlines(w, x, y);
    changes[ASPECT_COST] += x->plan.usd != y->plan.usd || x->plan.at_least != y->plan.at_least;
}

static influence influence_of(const sweep *w, size_t which) {
    influence out = {.axis = which};
    size_t stride = cell_stride(w, which), values = deciding_values(w, which);
    size_t cells = w->day_count * w->combination_count;
    for (size_t block = 0; block < cells; block += stride * values) {
        for (size_t at = block; at < block + stride; at++) {
            for (size_t i = 0; i < values; i++)
                for (size_t j = 0; j < i; j++)
                    compare(w, w->cell[at + i * stride], w->cell[at + j * stride], out.changes);
        }
    }
    out.pairs = cells / values * (values * (values - 1) / 2);
    return out;
}

/* Shares are compared without dividing: numbers stay below 2^53. */
static int by_share(const void *x, const void *y) {
    const influence *a = x, *b = y;
    uint64_t of_a = (uint64_t)a->changes[ASPECT_ANSWER] * b->pairs,
             of_b = (uint64_t)b->changes[ASPECT_ANSWER] * a->pairs;
    if (of_a != of_b) return of_a > of_b ? -1 : 1;
    return a->axis < b->axis ? -1 : a->axis > b->axis;
}

const influence *deciding_influences(arena *mem, const sweep *w, size_t *count) {
    *count = deciding_count(w);
    influence *out = ARENA_ARRAY(mem, *count, influence);
    for (size_t i = 0; i < *count; i++) out[i] = influence_of(w, i);
    qsort(out, *count, sizeof *out, by_share);
    return out;
}

/* --- trees --- */

#define FREE UINT8_MAX
#define MOST_QUESTIONS (MOST_AXES + 1)

typedef struct grower {
    const sweep *w;
    size_t count;         /* of axes */
    const uint8_t *class; /* by answer: into outcome */
    size_t class_count;
    uint8_t outcome[OUTCOME_COUNT]; /* those that occur */
    size_t widest;                  /* the most values of an axis */
    uint32_t *tally;                /* by axis, value and class: cells of the node at hand */
    tree_node *nodes;
    uint8_t (*fixed)[MOST_QUESTIONS]; /* by node: the value of each axis, or FREE */
    size_t node_count;
} grower;

static uint32_t *tally_of(const grower *g, size_t which, size_t value) {
    return g->tally + (which * g->widest + value) * g->class_count;
}

static uint8_t outcome_of(const sweep_answer *a, size_t decision) {
    if (a->plan.kind == ANSWER_CONFLICT) return OUTCOME_CONFLICT;
    if (a->plan.kind == ANSWER_UNKNOWN) return OUTCOME_UNKNOWN;
    if (decision == SIZE_MAX) return OUTCOME_PLAN;
    return a->option[decision] == NO_OPTION ? OUTCOME_NOT_THERE : a->option[decision];
}

static uint8_t class_of(grower *g, uint8_t outcome) {
    size_t i = 0;
    while (i < g->class_count && g->outcome[i] != outcome) i++;
    if (i == g->class_count) g->outcome[g->class_count++] = outcome;
    return (uint8_t)i;
}

static void classify(grower *g, arena *mem, size_t decision) {
    uint8_t *out = ARENA_ARRAY(mem, g->w->answer_count, uint8_t);
    for (size_t i = 0; i < g->w->answer_count; i++) out[i] = class_of(g, outcome_of(&g->w->answers[i], decision));
    g->class = out;
}

/* The next cell with these fixed values; false: there is none. */
static bool next_cell(const grower *g, const uint8_t *fixed, uint8_t *value, size_t *cell) {
    for (size_t i = 0; i < g->count; i++) {
        if (fixed[i] != FREE) continue;
        size_t stride = cell_stride(g->w, i);
        *cell += stride;
        if (++value[i] < deciding_values(g->w, i)) return true;
        *cell -= value[i] * stride;
        value[i] = 0;
    }
    return false;
}

static size_t first_cell(const grower *g, const uint8_t *fixed, uint8_t *value) {
    size_t cell = 0;
    for (size_t i = 0; i < g->count; i++) {
        value[i] = fixed[i] == FREE ? 0 : fixed[i];
        cell += value[i] * cell_stride(g->w, i);
    }
    return cell;
}

static void count_cells(grower *g, const uint8_t *fixed) {
    uint8_t value[MOST_QUESTIONS];
    size_t cell = first_cell(g, fixed, value);
    memset(g->tally, 0, g->count * g->widest * g->class_count * sizeof *g->tally);
    do {
        uint8_t class = g->class[g->w->cell[cell]];
        for (size_t i = 0; i < g->count; i++) tally_of(g, i, value[i])[class]++;
    } while (next_cell(g, fixed, value, &cell));
}

static tree_node leaf(const grower *g, const uint32_t *by_class) {
    tree_node out = {.axis = NO_AXIS};
    for (size_t i = 0; i < g->class_count; i++) {
        out.cells += by_class[i];
        if (by_class[i] <= out.with) continue;
        out.with = by_class[i];
        out.outcome = g->outcome[i];
    }
    return out;
}

/* By how much a question lessens the impurity, times the cells squared: parts are of equal size. */
static uint64_t gain(const grower *g, size_t which) {
    uint64_t parts = 0, whole = 0, values = deciding_values(g->w, which);
    for (size_t c = 0; c < g->class_count; c++) {
        uint64_t all = 0;
        for (size_t v = 0; v < values; v++) {
            uint64_t n = tally_of(g, which, v)[c];
            parts += n * n;
            all += n;
        }
        whole += all * all;
    }
    return parts * values - whole;
}

/* Does any pair of the node's cells that differ in this axis alone come to something else? */
static bool matters(const grower *g, const uint8_t *fixed, size_t which) {
    uint8_t least[MOST_QUESTIONS], value[MOST_QUESTIONS];
    const uint32_t *at = g->w->cell;
    size_t stride = cell_stride(g->w, which);
    memcpy(least, fixed, sizeof least);
    least[which] = 0;
    size_t cell = first_cell(g, least, value);
    do {
        for (size_t v = 1; v < deciding_values(g->w, which); v++)
            if (g->class[at[cell]] != g->class[at[cell + v * stride]]) return true;
    } while (next_cell(g, least, value, &cell));
    return false;
}

/* Cells with several outcomes differ in some axis, and along a path of single steps one of these changes the outcome. A question of many
 * values divides more by that alone, so the gain counts by value beyond the first. */
static size_t best_question(const grower *g, const uint8_t *fixed) {
    size_t best = NO_AXIS, values = 0;
    uint64_t most = 0;
    for (size_t i = 0; i < g->count; i++) {
        if (fixed[i] != FREE || !matters(g, fixed, i)) continue;
        uint64_t here = gain(g, i), others = deciding_values(g->w, i) - 1;
        if (best != NO_AXIS && here * values <= most * others) continue;
        best = i;
        most = here;
        values = others;
    }
    return best;
}

static void split(grower *g, size_t node) {
    const uint8_t *fixed = g->fixed[node];
    count_cells(g, fixed);
    size_t which = best_question(g, fixed);
    g->nodes[node].axis = which;
    g->nodes[node].first = g->node_count;
    for (size_t v = 0; v < deciding_values(g->w, which); v++) {
        g->nodes[g->node_count] = leaf(g, tally_of(g, which, v));
        memcpy(g->fixed[g->node_count], fixed, sizeof *g->fixed);
        g->fixed[g->node_count++][which] = (uint8_t)v;
    }
}

/* The leaf with most cells of another outcome; SIZE_MAX: all leaves are pure. */
static size_t worst_leaf(const grower *g) {
    size_t worst = SIZE_MAX, most = 0;
    for (size_t i = 0; i < g->node_count; i++) {
        const tree_node *n = &g->nodes[i];
        if (n->axis != NO_AXIS || n->cells - n->with <= most) continue;
        most = n->cells - n->with;
        worst = i;
    }
    return worst;
}

static void plant(grower *g, arena *mem) {
    uint32_t *all = ARENA_ARRAY(mem, g->class_count, uint32_t);
    for (size_t i = 0; i < g->w->day_count * g->w->combination_count; i++) all[g->class[g->w->cell[i]]]++;
    memset(g->fixed[0], FREE, sizeof *g->fixed);
    g->nodes[0] = leaf(g, all);
    g->node_count = 1;
}

decision_tree deciding_tree(arena *mem, const sweep *w, size_t decision) {
    grower g = {.w = w, .count = deciding_count(w)};
    size_t splits = 0, worst;
    for (size_t i = 0; i < g.count; i++)
        if (deciding_values(w, i) > g.widest) g.widest = deciding_values(w, i);
    classify(&g, mem, decision);
    g.tally = ARENA_ARRAY(mem, g.count * g.widest * g.class_count, uint32_t);
    g.nodes = ARENA_ARRAY(mem, 1 + MOST_SPLITS * g.widest, tree_node);
    g.fixed = arena_alloc(mem, 1 + MOST_SPLITS * g.widest, sizeof *g.fixed);
    plant(&g, mem);
    while ((worst = worst_leaf(&g)) != SIZE_MAX && splits++ < MOST_SPLITS) split(&g, worst);
    return (decision_tree){
        .decision = decision, .exact = worst == SIZE_MAX, .node_count = g.node_count, .nodes = g.nodes};
}
