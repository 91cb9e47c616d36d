/* acrplan_book.c - the public face of the book: a pack as a document, and questions about it (face.h says how it works) */
#include <stdlib.h>

#include "book/ask.h"
#include "book/book.h"
#include "book/handbook.h"
#include "book/views.h"
#include "face.h"

struct acrplan_book {
    xmlDocPtr tree;
};

static xmlDocPtr build_book(arena *mem, void *from, diags *d) {
    (void)d;
    return book_build(mem, from, NULL);
}

acrplan_book *acrplan_book_new(const acrplan_pack *pack, acrplan_log *log) {
    if (!pack || !log) return NULL;
    acrplan_book *book = calloc(1, sizeof *book);
    if (!book) {
        log_no_memory(log);
        return NULL;
    }
    book->tree = build_tree(build_book, (void *)pack->knowledge, log);
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

acrplan_status acrplan_book_handbook(const acrplan_book *book, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!book || !log) return failed_before(log);
    buf written = BUF_INIT;
    handbook_html(book->tree, &written);
    return hand_over(&written, out, log);
}

const char *acrplan_book_schema(void) {
    return book_schema;
}

/* --- questions --- */

/* What a question asks; each uses its own members. */
typedef struct question {
    const knowledge *k;
    book_filter filter;
    const char *id, *since, *until;
    day_range days;
    bool ascii;
} question;

typedef void view_answer(xmlDocPtr tree, const question *q, const view_options *o, buf *out);

static acrplan_status answer_question(question *q, const acrplan_pack *pack, acrplan_lang in,
                                      const acrplan_text_options *options, tree_builder *ask, view_answer *view,
                                      acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!pack || !log || !is_lang(in)) return failed_before(log);
    q->k = pack->knowledge;
    q->ascii = options && options->ascii;
    xmlDocPtr tree = build_tree(ask, q, log);
    if (!tree) return failed_before(log);
    buf written = BUF_INIT;
    view_options shown = options_of_view(in, options);
    view(tree, q, &shown, &written);
    xmlFreeDoc(tree);
    return hand_over(&written, out, log);
}

static xmlDocPtr facts_asked(arena *mem, void *from, diags *d) {
    const question *q = from;
    return ask_facts(mem, q->k, &q->filter, d);
}

static void facts_viewed(xmlDocPtr tree, const question *q, const view_options *o, buf *out) {
    (void)q;
    view_facts(tree, o, out);
}

acrplan_status acrplan_list_facts(const acrplan_pack *pack, const acrplan_fact_filter *filter, acrplan_lang in,
                                  const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    question q = {.id = NULL};
    if (filter)
        q.filter = (book_filter){.area = filter->area,
                                 .kind = filter->kind,
                                 .at = filter->at,
                                 .setting = filter->setting,
                                 .client = filter->client,
                                 .source = filter->source,
                                 .text = filter->text};
    return answer_question(&q, pack, in, options, facts_asked, facts_viewed, out, log);
}

static xmlDocPtr things_asked(arena *mem, void *from, diags *d) {
    const question *q = from;
    return ask_things(mem, q->k, q->id, d);
}

static void things_viewed(xmlDocPtr tree, const question *q, const view_options *o, buf *out) {
    view_things(tree, q->id, q->ascii, o, out);
}

acrplan_status acrplan_show_thing(const acrplan_pack *pack, const char *id, acrplan_lang in,
                                  const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    question q = {.id = id ? id : ""};
    return answer_question(&q, pack, in, options, things_asked, things_viewed, out, log);
}

static xmlDocPtr names_asked(arena *mem, void *from, diags *d) {
    const question *q = from;
    return ask_names(mem, q->k, q->id, d);
}

static void names_viewed(xmlDocPtr tree, const question *q, const view_options *o, buf *out) {
    (void)q;
    view_names(tree, o, out);
}

acrplan_status acrplan_list_names(const acrplan_pack *pack, const char *list, acrplan_lang in,
                                  const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    question q = {.id = list};
    return answer_question(&q, pack, in, options, names_asked, names_viewed, out, log);
}

static xmlDocPtr sources_asked(arena *mem, void *from, diags *d) {
    const question *q = from;
    return ask_sources(mem, q->k, q->since, d);
}

static void sources_viewed(xmlDocPtr tree, const question *q, const view_options *o, buf *out) {
    (void)q;
    view_sources(tree, o, out);
}

acrplan_status acrplan_list_sources(const acrplan_pack *pack, const char *unread_since, acrplan_lang in,
                                    const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    question q = {.since = unread_since};
    return answer_question(&q, pack, in, options, sources_asked, sources_viewed, out, log);
}

static xmlDocPtr changes_asked(arena *mem, void *from, diags *d) {
    question *q = from;
    return ask_changes(mem, q->k, q->since, q->until, &q->days, d);
}

static void changes_viewed(xmlDocPtr tree, const question *q, const view_options *o, buf *out) {
    view_changes(tree, q->days, o, out);
}

acrplan_status acrplan_list_changes(const acrplan_pack *pack, const char *since, const char *until, acrplan_lang in,
                                    const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    question q = {.since = since, .until = until};
    return answer_question(&q, pack, in, options, changes_asked, changes_viewed, out, log);
}
