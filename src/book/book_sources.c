#include "book/parts.h"

static void add_source(book *w, xmlNodePtr parent, source_id index) {
    builder *b = w->b;
    const source *s = &w->k->sources[index];
    xmlNodePtr node = book_elem(w, parent, BE_SOURCE);
    attr(b, node, "id", s->id);
    attr(b, node, "url", s->url);
    attr(b, node, "publisher", s->publisher);
    attr_date(b, node, "read", s->read, DATE_DAY);
    attr_date(b, node, "do-not-cite-since", s->do_not_cite_since, DATE_DAY);
    attr_place(w, node, s->where);
    book_text(w, node, BE_TITLE, s->title);
    book_text(w, node, BE_WRONG, s->wrong);
    add_used_by(w, node, (ref){REF_SOURCE, index});
}

void book_add_sources(book *w, xmlNodePtr root) {
    add_list(w, root, BE_SOURCES, REF_SOURCE, w->k->source_count, add_source);
}
