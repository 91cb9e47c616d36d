/* memo.h - private to src/solve: what is known of islands that were settled before
 *
 * An island is the same when its open variables have the same domains and the same clauses on it are not satisfied yet:
 * literals of other variables in those are false. Keys are kept and compared whole. A memo holds for one view and one table
 * of costs. */
#ifndef ACRPLAN_SOLVE_MEMO_H
#define ACRPLAN_SOLVE_MEMO_H

#include "solve/split.h"

typedef struct memo_entry {
    uint64_t hash;
    uint32_t key_words;
    enum { MEMO_NEW, MEMO_BEST, MEMO_ABOVE, MEMO_HOPELESS, MEMO_OFFERS } what;
    cost rise;       /* BEST: of the best plan; ABOVE: every plan costs more than this */
    uint8_t *option; /* BEST: by place in the key's order of variables */
    const struct offers *offers;
    const uint64_t *key;
} memo_entry;

/* Before a search: forgets what was of another view or table of costs, and everything when the memo is getting full. Makes the memo
 * when it is first needed. */
void memo_begin(solver *s, struct memo **m);
void memo_forget(struct memo *m);

/* The entry of the island, old or MEMO_NEW; NULL when there is no room. Valid until memo_begin(). */
memo_entry *memo_of(solver *s, struct memo *m, island x);

#endif
