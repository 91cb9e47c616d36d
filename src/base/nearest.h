/* nearest.h - which of many words was meant?
 *
 *     nearest n = nearest_start(word);
 *     for (...) nearest_offer(&n, candidate);
 *     use(n.best); // NULL: none is near enough
 *
 * Words are compared with ASCII case ignored and '-', '_' and ' ' taken as equal. A candidate that the word begins comes next after
 * an equal one; the others go by weighted edit distance. Ties: the earliest. */
#ifndef ACRPLAN_BASE_NEAREST_H
#define ACRPLAN_BASE_NEAREST_H

#include <stddef.h>

typedef struct nearest {
    const char *word; /* NULL: nothing is near */
    size_t len;
    const char *best; /* borrowed from the candidates; NULL: none yet */
    size_t distance;  /* of the best; at first one more than what is worth suggesting */
} nearest;

nearest nearest_start(const char *word);
void nearest_offer(nearest *n, const char *candidate);

#endif
