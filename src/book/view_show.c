#include "book/view_show.h"

#include <stdio.h>
#include <string.h>

/* --- what all kinds of things share --- */

void show_head(view *v, const char *thing, const xmlNode *node) {
    say_raw(v, node_attr(node, "id"));
    say_filled(v, W_UNIT_IN_BRACKETS, book_word_for("thing", thing, v->in), NULL);
    headline(v, '=');
    say_says(v, node, EL_TITLE);
    flow(v, "", 0);
}

void show_place(view *v, const xmlNode *node, size_t indent) {
    char where[160];
    if (!*node_attr(node, "area")) return;
    snprintf(where, sizeof where, "%.120s.lua:%.12s", node_attr(node, "area"), node_attr(node, "line"));
    show_pair(v, BW_PLACE, where, indent);
}

static bool is_ref(const xmlNode *link, const char *kind, const char *skip) {
    return node_is(link, "kind", kind) && !node_is(link, "ref", skip);
}

void show_refs(view *v, const xmlNode *node, book_element e, const char *kind, const char *skip, size_t most) {
    size_t n = 0;
    for (const xmlNode *l = book_child(node, e); l; l = book_next(l, e)) {
        if (!is_ref(l, kind, skip) || n++ >= most) continue;
        if (n > 1) say_book_word(v, BW_SEPARATOR);
        if (n == 1) {
            say_raw(v, book_word_for("ref", kind, v->in));
            say_book_word(v, BW_COLON);
        }
        say_raw(v, node_attr(l, "ref"));
    }
    if (n > most) say_count(v, BW_AND_MORE, n - most, 0);
    show_paragraph(v, 2, 4);
}

#define LINKS_MAX 40 /* of a kind */

static const char *const KINDS[] = {"fact", "setting", "condition", "requirement", "client", "quantity", "context"};
#define KIND_COUNT (sizeof KINDS / sizeof KINDS[0])

static void show_all_refs(view *v, const xmlNode *node, book_element e) {
    if (!book_child(node, e)) return;
    show_heading(v, book_element_name(e));
    for (size_t i = 0; i < KIND_COUNT; i++) show_refs(v, node, e, KINDS[i], "", LINKS_MAX);
}

void show_links(view *v, const xmlNode *node) {
    show_all_refs(v, node, BE_USES);
    show_all_refs(v, node, BE_USED_BY);
}

/* --- which one --- */

typedef struct shelf {
    book_element list, one;
    void (*show)(view *v, const xmlNode *node);
} shelf;

static const shelf SHELVES[] = {
    {BE_SETTINGS, BE_SETTING, show_setting},
    {BE_CONDITIONS, BE_CONDITION, show_condition},
    {BE_REQUIREMENTS, BE_REQUIREMENT, show_requirement},
    {BE_CLIENTS, BE_CLIENT, show_client},
    {BE_QUANTITIES, BE_QUANTITY, show_quantity},
    {BE_CONTEXTS, BE_CONTEXT, show_context},
    {BE_SOURCES, BE_SOURCE, show_source},
    {BE_TERMS, BE_TERM, show_term},
};

static bool is_known_as(const xmlNode *fact, const char *id) {
    if (node_is(fact, "id", id)) return true;
    for (const xmlNode *a = book_child(fact, BE_ALIAS); a; a = book_next(a, BE_ALIAS))
        if (node_is(a, "id", id)) return true;
    return false;
}

/* Several things may have one id: each is shown. */
void view_things(xmlDocPtr book, const char *id, bool ascii, const view_options *o, buf *out) {
    text_view t = text_view_begin(book, o, out);
    const xmlNode *facts = book_child(t.v.root, BE_FACTS);
    for (const xmlNode *f = book_child(facts, BE_FACT); f; f = book_next(f, BE_FACT))
        if (is_known_as(f, id)) show_fact(&t.v, f, ascii);
    for (size_t i = 0; i < sizeof SHELVES / sizeof SHELVES[0]; i++) {
        const xmlNode *found = book_by_id(t.v.root, SHELVES[i].list, SHELVES[i].one, id);
        if (found) SHELVES[i].show(&t.v, found);
    }
    text_view_end(&t);
}
