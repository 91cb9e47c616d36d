/* pool.h - memory for one Lua state, given back as a whole
 *
 * Small blocks come from chunks and return to a list of their size; large ones are the system's and are chained. So
 * the state needs no lua_close(): that would walk every object only to free it (a sixth of the time of reading a
 * pack, measured). No finalizer is missed: scripts cannot make any, and the libraries' own only free memory of the
 * pool.
 *
 * Sizes are those that Lua says; the pool keeps none for small blocks. */
#ifndef ACRPLAN_SCRIPT_POOL_H
#define ACRPLAN_SCRIPT_POOL_H

#include <stddef.h>

#define POOL_SMALL 256 /* bytes; larger blocks go to the system */
#define POOL_STEP 16

typedef struct pool_chunk pool_chunk;
typedef struct pool_large pool_large;

typedef struct pool {
    pool_chunk *chunks;
    char *at; /* the unused rest of the newest chunk */
    size_t left;
    void *free[POOL_SMALL / POOL_STEP]; /* by size */
    pool_large *large;
} pool;

void pool_free(pool *p); /* takes a zeroed pool; leaves it zeroed */

/* As realloc(), with the old size known; size 0 frees. NULL when memory runs out, and then `block` stays as it is.
 * Shrinking does not fail, as Lua demands. */
void *pool_resize(pool *p, void *block, size_t old, size_t size);

#endif
