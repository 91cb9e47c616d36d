#include "report/words.h"

#include <string.h>

static const text WORD[W_COUNT] = {
#define X(id, en, ja) [W_##id] = {{en, ja}},
    WORDS(X)
#undef X
};

static const named_word ROWS[] = {
#define X(group, name, en, ja) {group, name, {{en, ja}}},
    NAMED(X)
#undef X
};

const char *word(word_id w, lang in) {
    return WORD[w].in[in];
}

const char *word_among(const named_word *rows, size_t count, const char *group, const char *name, lang in) {
    if (!name) return "";
    for (size_t i = 0; i < count; i++) {
        if (rows[i].name[0] != name[0]) continue; /* tables ask for thousands of names */
        if (!strcmp(rows[i].name, name) && !strcmp(rows[i].group, group)) return rows[i].says.in[in];
    }
    return name;
}

const char *word_for(const char *group, const char *name, lang in) {
    return word_among(ROWS, sizeof ROWS / sizeof *ROWS, group, name, in);
}

/* The blank that `s` starts with, or NULL. */
static const blank *blank_at(const char *s, const blank *blanks, size_t count) {
    if (*s != '{') return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t len = strlen(blanks[i].name);
        if (!strncmp(s + 1, blanks[i].name, len) && s[1 + len] == '}') return &blanks[i];
    }
    return NULL;
}

void words_fill(const char *pattern, const blank *blanks, size_t count, words_sink *sink, void *ctx) {
    const char *from = pattern;
    for (const char *s = strchr(from, '{'); s; s = strchr(s, '{')) {
        const blank *b = blank_at(s, blanks, count);
        if (!b) {
            s++;
            continue;
        }
        if (s > from) sink(ctx, from, (size_t)(s - from));
        sink(ctx, b->value, strlen(b->value));
        from = s += strlen(b->name) + 2;
    }
    if (*from) sink(ctx, from, strlen(from));
}
