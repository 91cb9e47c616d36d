#include "families.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"

static int by_number(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

family family_of(uint64_t *at, size_t count) {
    family out = {.at = at};
    if (count) qsort(at, count, sizeof *at, by_number);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || at[i] != at[out.count - 1]) at[out.count++] = at[i];
    return out;
}

bool family_equal(const family *x, const family *y) {
    return x->count == y->count && (x->count == 0 || memcmp(x->at, y->at, x->count * sizeof *x->at) == 0);
}

typedef struct hunt {
    arena *mem;
    const family *of;
    VEC(uint64_t) found;
    bool gave_up;
} hunt;

/* Is each element of the set the only one in some set of the family? */
static bool all_needed(const family *of, uint64_t chosen) {
    uint64_t needed = 0;
    for (size_t i = 0; i < of->count; i++) {
        uint64_t common = of->at[i] & chosen;
        if (common && (common & (common - 1)) == 0) needed |= common;
    }
    return needed == chosen;
}

static void extend(hunt *h, uint64_t chosen) {
    size_t i = 0;
    if (h->gave_up || !all_needed(h->of, chosen)) return;
    while (i < h->of->count && (h->of->at[i] & chosen)) i++;
    if (i == h->of->count) {
        h->gave_up = h->found.len == MOST_SETS;
        if (!h->gave_up) vec_push(h->mem, &h->found, chosen);
        return;
    }
    for (unsigned e = 0; e < 64; e++)
        if (h->of->at[i] >> e & 1) extend(h, chosen | (uint64_t)1 << e);
}

family family_transversals(arena *mem, const family *of, bool *gave_up) {
    hunt h = {.mem = mem, .of = of};
    extend(&h, 0);
    *gave_up = h.gave_up;
    return family_of(h.found.at, h.found.len);
}
