#include "book/book.h"

#include "acrplan.h"
#include "base/guard.h"
#include "book/parts.h"

static const char *const NAMES[BE_COUNT] = {
#define X(id, name) [BE_##id] = name,
    BOOK_ELEMENTS(X)
#undef X
};

const char *book_element_name(book_element e) {
    return NAMES[e];
}

/* --- what all parts are made of --- */

xmlNodePtr book_elem(book *w, xmlNodePtr parent, book_element e) {
    return elem_named(w->b, parent, NAMES[e]);
}

xmlNodePtr book_text(book *w, xmlNodePtr parent, book_element e, text t) {
    return text_both_named(w->b, parent, NAMES[e], t);
}

void book_plain(book *w, xmlNodePtr parent, book_element e, const char *s) {
    if (s) text_plain(w->b, book_elem(w, parent, e), s);
}

/* The file of the pack whose path a place has: the very string, so addresses are compared first. */
static const char *area_of(const knowledge *k, const char *path) {
    for (size_t i = 0; i < k->file_count; i++)
        if (k->files[i].path == path) return k->files[i].name;
    return NULL;
}

void attr_place(book *w, xmlNodePtr node, place where) {
    attr(w->b, node, "area", area_of(w->k, where.file));
    attr_int(w->b, node, "line", where.line);
}

void attr_section(book *w, xmlNodePtr node, uint16_t which) {
    if (which != ID_NONE) attr(w->b, node, "section", w->k->sections[which].id);
}

void add_condition(book *w, xmlNodePtr parent, book_element e, const cond *c) {
    if (c && c->op != COND_TRUE) book_plain(w, parent, e, notation_condition(w->mem, w->k, c));
}

bool is_wanted(const book *w, ref r) {
    const bool *things = w->extent->things[r.kind];
    return !things || things[r.index];
}

void add_list(book *w, xmlNodePtr root, book_element e, ref_kind kind, size_t count,
              void (*add)(book *w, xmlNodePtr parent, uint16_t index)) {
    xmlNodePtr list = book_elem(w, root, e);
    for (size_t i = 0; i < count; i++)
        if (is_wanted(w, (ref){kind, (uint16_t)i})) add(w, list, (uint16_t)i);
}

/* --- the whole --- */

static int64_t count_periods(const knowledge *k) {
    int64_t n = 0;
    for (size_t i = 0; i < k->fact_count; i++) n += (int64_t)k->facts[i].life_count;
    return n;
}

static void add_pack(book *w, xmlNodePtr root) {
    const knowledge *k = w->k;
    xmlNodePtr node = book_elem(w, root, BE_PACK);
    attr(w->b, node, "id", k->id);
    attr_date(w->b, node, "covers-from", k->covers_from, DATE_DAY);
    attr_date(w->b, node, "read-up-to", k->read_up_to, DATE_DAY);
    attr(w->b, node, "digest", k->digest);
    attr_int(w->b, node, "facts", (int64_t)k->fact_count);
    attr_int(w->b, node, "periods", count_periods(k));
    book_text(w, node, BE_TITLE, k->title);
    for (size_t i = 0; i < k->file_count; i++) {
        xmlNodePtr file = book_elem(w, node, BE_FILE);
        attr(w->b, file, "area", k->files[i].name);
        book_text(w, file, BE_TITLE, k->files[i].title);
    }
}

static void add_everything(book *w) {
    xmlNodePtr root = elem_root_named(w->b, NAMES[BE_BOOK], BOOK_NS);
    attr(w->b, root, "program", ACRPLAN_VERSION);
    add_pack(w, root);
    book_add_vocabulary(w, root);
    book_add_requirements(w, root);
    book_add_terms(w, root);
    if (!w->extent->lives) book_add_diagram(w, root);
    if (!w->extent->lives) book_add_parameters(w, root);
    book_add_facts(w, root);
    book_add_sources(w, root);
}

static void note_option_facts(book *w) {
    for (const fact *f = w->k->facts; f < w->k->facts + w->k->fact_count; f++)
        for (const life *l = f->lives; l < f->lives + f->life_count; l++)
            if (l->kind == FACT_LIFECYCLE || l->kind == FACT_DEFAULT)
                vec_push(w->mem, &w->option_facts, ((option_fact){f, l}));
}

static book *book_start(arena *mem, const knowledge *k, const book_extent *extent) {
    static const book_extent WHOLE = {.lives = NULL};
    book *w = ARENA_NEW(mem, book);
    *w = (book){.mem = mem, .k = k, .b = ARENA_NEW(mem, builder), .extent = extent ? extent : &WHOLE};
    w->b->mem = mem;
    if (!w->extent->outline) w->uses = uses_find(mem, k);
    note_option_facts(w);
    return w;
}

/* The tree is not arena memory, so an allocation that fails while it is built must land here and free it. What `w`
 * points to is in the arena and safe to read after the jump. */
xmlDocPtr book_build(arena *mem, const knowledge *k, const book_extent *extent) {
    book *volatile w = NULL;
    volatile bool whole = false;
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env) == 0) {
        w = book_start(mem, k, extent);
        add_everything(w);
        whole = !w->b->failed;
    }
    guard_disarm(&g);
    if (whole) return w->b->doc;
    if (w) xmlFreeDoc(w->b->doc);
    return NULL;
}
