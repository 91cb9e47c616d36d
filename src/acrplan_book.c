/* acrplan_book.c - the public face of the book: a pack as a document (face.h says how it works) */
#include <stdlib.h>

#include "book/book.h"
#include "face.h"

struct acrplan_book {
    xmlDocPtr tree;
};

static xmlDocPtr build_book(arena *mem, const void *from) {
    return book_build(mem, from, NULL);
}

acrplan_book *acrplan_book_new(const acrplan_pack *pack, acrplan_log *log) {
    if (!pack || !log) return NULL;
    acrplan_book *book = calloc(1, sizeof *book);
    if (!book) {
        log_no_memory(log);
        return NULL;
    }
    book->tree = build_tree(build_book, pack->knowledge, log);
    if (book->tree) return book;
    free(book);
    return NULL;
}

void acrplan_book_free(acrplan_book *book) {
    if (!book) return;
    xmlFreeDoc(book->tree);
    free(book);
}

acrplan_status acrplan_book_xml(const acrplan_book *book, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!book || !log) return failed_before(log);
    buf written = BUF_INIT;
    view_options options = options_of_view(ACRPLAN_EN, NULL);
    view_xml(book->tree, &options, &written);
    return hand_over(&written, out, log);
}

const char *acrplan_book_schema(void) {
    return book_schema;
}
