#include "book/words.h"

#include "report/words.h"

static const text WORD[BW_COUNT] = {
#define X(id, en, ja) [BW_##id] = {{en, ja}},
    BOOK_WORDS(X)
#undef X
};

static const named_word ROWS[] = {
#define X(group, name, en, ja) {group, name, {{en, ja}}},
    BOOK_NAMED(X)
#undef X
};

const char *book_word(book_word_id w, lang in) {
    return WORD[w].in[in];
}

const char *book_word_for(const char *group, const char *name, lang in) {
    return word_among(ROWS, sizeof ROWS / sizeof *ROWS, group, name, in);
}
