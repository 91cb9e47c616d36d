#include "report/words.h"

#include <string.h>

#include "base/utf8.h"

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

/* --- no space where a Japanese value meets Japanese text --- */

static uint32_t code_point(const char *s) {
    uint32_t cp = 0;
    return *s && utf8_decode(s, strnlen(s, 4), &cp) ? cp : 0;
}

static bool is_bracket(uint32_t cp) {
    return cp == 0x300C || cp == 0x300D;
}

/* Katakana words keep their space; a bracket needs none. */
static bool joins(uint32_t value, uint32_t beside) {
    bool katakana = beside >= 0x30A0 && beside <= 0x30FF;
    return utf8_width(value) == 2 && utf8_width(beside) == 2 && (!katakana || is_bracket(value));
}

static const char *last_character(const char *from, const char *end) {
    do end--;
    while (end > from && (*end & 0xC0) == 0x80);
    return end;
}

/* How much of the text from `from` to `end`, which a value follows, is to be shown. */
static size_t before_value(const char *from, const char *end, const char *value) {
    size_t len = (size_t)(end - from);
    if (len < 2 || end[-1] != ' ') return len;
    return joins(code_point(value), code_point(last_character(from, end - 1))) ? len - 1 : len;
}

/* Where the text goes on behind a value. */
static const char *behind_value(const char *value, const char *rest) {
    size_t len = strlen(value);
    if (len == 0 || *rest != ' ') return rest;
    return joins(code_point(last_character(value, value + len)), code_point(rest + 1)) ? rest + 1 : rest;
}

/* --- blanks --- */

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
        if (s > from) sink(ctx, from, before_value(from, s, b->value));
        sink(ctx, b->value, strlen(b->value));
        from = s = behind_value(b->value, s + strlen(b->name) + 2);
    }
    if (*from) sink(ctx, from, strlen(from));
}
