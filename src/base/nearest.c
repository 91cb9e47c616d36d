#include "base/nearest.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Costs of one edit. A slip of two neighbours or a missing or doubled letter is likelier than a wrong one. The idea of weights, a
 * floor and prefixes first is that of git's help.c; the numbers are ours. */
enum { COST_SWAP = 2, COST_INSERT = 2, COST_DELETE = 2, COST_REPLACE = 3, COST_PREFIX = 1 };

#define PREFIX_MIN 3   /* a shorter beginning says nothing */
#define DISTANCE_MAX 8 /* four edits, whatever the length */
#define LENGTH_MAX 64  /* longer words are only compared for equality */

static unsigned char fold(char c) {
    if (c >= 'A' && c <= 'Z') return (unsigned char)(c - 'A' + 'a');
    if (c == '_' || c == ' ') return '-';
    return (unsigned char)c;
}

static bool begins(const char *word, size_t len, const char *candidate) {
    for (size_t i = 0; i < len; i++)
        if (!candidate[i] || fold(word[i]) != fold(candidate[i])) return false;
    return true;
}

static size_t least(size_t x, size_t y) {
    return x < y ? x : y;
}

/* Damerau-Levenshtein distance (optimal string alignment), three rows. Both lengths are below LENGTH_MAX. */
static size_t edit_distance(const char *x, size_t x_len, const char *y, size_t y_len) {
    size_t rows[3][LENGTH_MAX + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= y_len; j++) last[j] = j * COST_INSERT;
    for (size_t i = 1; i <= x_len; i++) {
        row[0] = i * COST_DELETE;
        for (size_t j = 1; j <= y_len; j++) {
            unsigned char cx = fold(x[i - 1]), cy = fold(y[j - 1]);
            size_t d = last[j - 1] + (cx == cy ? 0 : COST_REPLACE);
            d = least(d, last[j] + COST_DELETE);
            d = least(d, row[j - 1] + COST_INSERT);
            if (i > 1 && j > 1 && cx == fold(y[j - 2]) && cy == fold(x[i - 2])) d = least(d, before[j - 2] + COST_SWAP);
            row[j] = d;
        }
        size_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return last[y_len];
}

static size_t distance(const nearest *n, const char *candidate) {
    size_t len = strlen(candidate);
    if (begins(n->word, n->len, candidate)) {
        if (len == n->len) return 0;
        if (n->len >= PREFIX_MIN) return COST_PREFIX;
    }
    if (n->len >= LENGTH_MAX || len >= LENGTH_MAX) return SIZE_MAX;
    return edit_distance(n->word, n->len, candidate, len);
}

/* The floor: one edit, and one more for every four letters. */
nearest nearest_start(const char *word) {
    nearest n = {.word = word, .len = word ? strlen(word) : 0};
    n.distance = least(DISTANCE_MAX, 2 + n.len / 4 * 2) + 1;
    if (n.len == 0) n.word = NULL;
    return n;
}

void nearest_offer(nearest *n, const char *candidate) {
    if (!n->word) return;
    size_t d = distance(n, candidate);
    if (d >= n->distance) return;
    n->distance = d;
    n->best = candidate;
}
