/* vec.h - growable arrays in an arena
 *
 *     VEC(int) v = {0};
 *     vec_push(arena, &v, 7);
 *     for (size_t i = 0; i < v.len; i++) use(v.at[i]);
 *
 * Growth doubles and leaves the old block in the arena: right for arrays that are built once. */
#ifndef ACRPLAN_BASE_VEC_H
#define ACRPLAN_BASE_VEC_H

#include "base/arena.h"

#define VEC(type)   \
    struct {        \
        type *at;   \
        size_t len; \
        size_t cap; \
    }

/* Makes room for one more element of `size` bytes; used by vec_push() only. */
void *vec__grow(arena *a, void *at, size_t len, size_t *cap, size_t size);

#define vec_push(a, v, value)                                                                              \
    do {                                                                                                   \
        if ((v)->len == (v)->cap) (v)->at = vec__grow((a), (v)->at, (v)->len, &(v)->cap, sizeof *(v)->at); \
        (v)->at[(v)->len++] = (value);                                                                     \
    } while (0)

#endif
