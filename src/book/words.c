#include "book/words.h"

#include <string.h>

static const text WORD[BW_COUNT] = {
#define X(id, en, ja) [BW_##id] = {{en, ja}},
    BOOK_WORDS(X)
#undef X
};

typedef struct named {
    const char *group, *name;
    text says;
} named;

static const named ROWS[] = {
#define X(group, name, en, ja) {group, name, {{en, ja}}},
    BOOK_NAMED(X)
#undef X
};

const char *book_word(book_word_id w, lang in) {
    return WORD[w].in[in];
}

const char *book_word_for(const char *group, const char *name, lang in) {
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        if (!strcmp(ROWS[i].name, name) && !strcmp(ROWS[i].group, group)) return ROWS[i].says.in[in];
    return name;
}
