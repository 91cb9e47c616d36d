/* Clashes of a day: all minimal sets of choices without a plan, from those of each structure.
 *
 * They are the prime implicants of "no plan", and those of a function are made of those of its parts (Coudert and Madre, Implicit and
 * incremental computation of primes and essential primes of Boolean functions, 1992): of an axis with several values, the sets that hold
 * whatever its value, and for each value the sets that hold then only, with that choice. */
#include <stdlib.h>
#include <string.h>

#include "whatif/sweep_impl.h"

static bool contains(const choice_set *set, const choice_set *part) {
    for (int i = 0; i < MOST_AXES; i++)
        if (part->at[i] && part->at[i] != set->at[i]) return false;
    return true;
}

static bool contains_any(const choice_set *set, const choice_sets *of) {
    for (size_t i = 0; i < of->len; i++)
        if (contains(set, &of->at[i])) return true;
    return false;
}

/* Adds a set to minimal sets, unless it holds one of them; those that hold it go. */
static void add_minimal(arena *mem, choice_sets *to, const choice_set *set) {
    size_t n = 0;
    if (contains_any(set, to)) return;
    for (size_t i = 0; i < to->len; i++)
        if (!contains(&to->at[i], set)) to->at[n++] = to->at[i];
    to->len = n;
    vec_push(mem, to, *set);
}

/* False: they ask for two values of one axis. */
static bool join(const choice_set *x, const choice_set *y, choice_set *out) {
    *out = *x;
    for (int i = 0; i < MOST_AXES; i++) {
        if (x->at[i] && y->at[i] && x->at[i] != y->at[i]) return false;
        if (y->at[i]) out->at[i] = y->at[i];
    }
    return true;
}

static bool same_family(const family *x, const family *y) {
    if (x->count != y->count || x->count == 0) return x->count == y->count;
    return x->sets == y->sets || memcmp(x->sets, y->sets, x->count * sizeof *x->sets) == 0;
}

/* What leaves no plan in both. */
static family both(sweeper *w, const family *x, const family *y) {
    choice_sets out = {0};
    if (same_family(x, y)) return *x;
    if (x->count && y->count > MOST_CLASH_WORK / x->count) {
        w->all_clashes = false;
        return (family){0};
    }
    for (size_t i = 0; i < x->count; i++) {
        for (size_t j = 0; j < y->count; j++) {
            choice_set set;
            if (join(&x->sets[i], &y->sets[j], &set)) add_minimal(w->keep, &out, &set);
        }
    }
    return (family){out.len, out.at};
}

/* Families of all values of an axis as one. */
static family across(sweeper *w, size_t which, const family *of) {
    size_t values = w->over.at[which].value_count;
    family always = of[0];
    for (size_t v = 1; v < values; v++) always = both(w, &always, &of[v]);
    choice_sets out = {0};
    for (size_t i = 0; i < always.count; i++) add_minimal(w->keep, &out, &always.sets[i]);
    for (size_t v = 0; v < values; v++) {
        for (size_t i = 0; i < of[v].count; i++) {
            choice_set set = of[v].sets[i];
            set.at[which] = (uint8_t)(v + 1);
            add_minimal(w->keep, &out, &set);
        }
    }
    return (family){out.len, out.at};
}

static int by_size(const void *x, const void *y) {
    const sweep_clash *a = x, *b = y;
    if (a->count != b->count) return a->count < b->count ? -1 : 1;
    for (size_t i = 0; i < a->count; i++) {
        if (a->at[i].axis != b->at[i].axis) return a->at[i].axis < b->at[i].axis ? -1 : 1;
        if (a->at[i].value != b->at[i].value) return a->at[i].value < b->at[i].value ? -1 : 1;
    }
    return 0;
}

static void keep_clash(sweeper *w, size_t day, const choice_set *set) {
    sweep_clash c = {.day = (uint16_t)day};
    axis_choice *at = ARENA_ARRAY(w->mem, MOST_AXES, axis_choice);
    for (uint8_t i = 0; i < MOST_AXES; i++)
        if (set->at[i]) at[c.count++] = (axis_choice){i, (uint8_t)(set->at[i] - 1)};
    c.at = at;
    vec_push(w->mem, &w->clashes, c);
}

void sweep_clash_day(sweeper *w, size_t day, family *by_structure) {
    size_t count = 1, first = w->clashes.len;
    for (size_t i = 0; i < w->over.count; i++)
        if (w->structure[i]) count *= w->over.at[i].value_count;
    for (size_t i = 0; i < w->over.count; i++) {
        if (!w->structure[i]) continue;
        size_t values = w->over.at[i].value_count;
        count /= values;
        for (size_t j = 0; j < count; j++) by_structure[j] = across(w, i, by_structure + j * values);
    }
    if (by_structure->count > MOST_CLASHES) w->all_clashes = false;
    for (size_t i = 0; i < by_structure->count && i < MOST_CLASHES; i++) keep_clash(w, day, &by_structure->sets[i]);
    if (w->clashes.len > first) qsort(w->clashes.at + first, w->clashes.len - first, sizeof *w->clashes.at, by_size);
}
