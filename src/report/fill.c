#include "report/fill.h"

#include <string.h>

#include "report/format.h"
#include "report/words.h"

/* --- in the arena: one pass to measure, one to copy --- */

static void measure(void *ctx, const char *piece, size_t len) {
    (void)piece;
    *(size_t *)ctx += len;
}

static void copy(void *ctx, const char *piece, size_t len) {
    char **end = ctx;
    memcpy(*end, piece, len);
    *end += len;
}

static const char *fill(arena *mem, const char *pattern, const blank *blanks, size_t count) {
    size_t len = 0;
    words_fill(pattern, blanks, count, measure, &len);
    char *out = arena_alloc(mem, len + 1, 1), *end = out;
    words_fill(pattern, blanks, count, copy, &end);
    return out;
}

#define MOST_BLANKS 3

text fill_both(arena *mem, text pattern, size_t count, const char *const tags[], const text *values) {
    if (!pattern.in[LANG_EN]) return pattern;
    text out;
    for (int in = 0; in < LANG_COUNT; in++) {
        blank blanks[MOST_BLANKS];
        for (size_t i = 0; i < count; i++) blanks[i] = (blank){tags[i], values[i].in[in]};
        out.in[in] = fill(mem, pattern.in[in], blanks, count);
    }
    return out;
}

/* --- facts --- */

text fill_fact(arena *mem, text pattern, size_t count, const char *const tags[], const text *values, bool generally) {
    text t = fill_both(mem, pattern, count, tags, values);
    if (!generally || !pattern.in[LANG_EN] || strncmp(pattern.in[LANG_EN], "{me}", 4) != 0) return t;
    char *s = arena_strdup(mem, t.in[LANG_EN]);
    if (*s >= 'a' && *s <= 'z') *s = (char)(*s - 'a' + 'A');
    t.in[LANG_EN] = s;
    return t;
}

text fact_me(const knowledge *k, fact_id f) {
    kind_id kind = k->facts[f].kind;
    if (kind == ID_NONE) return (text){{"{me}", "{me}"}};
    if (!k->kinds[kind].abstract) return k->kinds[kind].title;
    return (text){{word(W_THE_CLIENT, LANG_EN), word(W_THE_CLIENT, LANG_JA)}};
}

/* The next case with another maximum. */
static size_t next_max(const life *l, size_t i) {
    const amount now = l->cases[i].value;
    while (i < l->case_count && l->cases[i].value == now) i++;
    return i;
}

text every_max(arena *mem, const life *l) {
    if (l->case_count == 0) return (text){{"…", "…"}};
    text all = {{"", ""}};
    for (size_t i = 0, next; i < l->case_count; i = next) {
        char one[NUMBER_CHARS];
        next = next_max(l, i);
        show_amount(l->cases[i].value, one);
        for (int in = 0; in < LANG_COUNT; in++) {
            const char *gap = i == 0 ? "" : word(next < l->case_count ? W_COMMA : W_OR, (lang)in);
            all.in[in] = arena_printf(mem, "%s%s%s", all.in[in], gap, one);
        }
    }
    return all;
}
