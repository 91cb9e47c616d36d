#include "base/vec.h"

#include <stdint.h>
#include <string.h>

void *vec__grow(arena *a, void *at, size_t len, size_t *cap, size_t size) {
    size_t wanted = *cap ? *cap : 4;
    /* A capacity that cannot be doubled cannot be allocated either: arena_alloc() refuses SIZE_MAX elements by escaping. */
    wanted = wanted <= SIZE_MAX / 2 ? wanted * 2 : SIZE_MAX;
    void *grown = arena_alloc(a, wanted, size);
    if (len) memcpy(grown, at, len * size);
    *cap = wanted;
    return grown;
}
