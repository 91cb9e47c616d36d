/* memo.h - private to src/solve: what islands offer that were settled before
 *
 * An island is the same when its open variables have the same domains and the same clauses on it are not satisfied yet:
 * literals of other variables in those are false. Keys are kept and compared whole. A memo holds for one search. */
#ifndef ACRPLAN_SOLVE_MEMO_H
#define ACRPLAN_SOLVE_MEMO_H

#include "solve/split.h"

struct memo;

typedef struct memo_entry {
    uint64_t hash;
    uint32_t key_words;
    const struct offers *offers; /* NULL: it was not settled yet */
    const uint64_t *key;
} memo_entry;

/* Before a search: forgets everything. Makes the memo when it is first needed. */
void memo_begin(solver *s, struct memo **m);

/* The entry of the island, old or new; NULL when there is no room. Valid until memo_begin(). */
memo_entry *memo_of(solver *s, struct memo *m, island x);

#endif
