/* parts.h - what the files that build the book tree share; seen by book*.c only
 *
 * Each add_*() adds one element (or nothing, when it would be empty) to the end of `parent`. Texts are in both
 * languages. */
#ifndef ACRPLAN_BOOK_PARTS_H
#define ACRPLAN_BOOK_PARTS_H

#include "base/vec.h"
#include "book/book.h"
#include "book/elements.h"
#include "book/notation.h"
#include "report/attributes.h"
#include "report/build.h"

/* What a reference may name; the words stand in the tree. */
#define REF_KINDS(X)              \
    X(SETTING, "setting")         \
    X(CONDITION, "condition")     \
    X(QUANTITY, "quantity")       \
    X(CONTEXT, "context")         \
    X(CLIENT, "client")           \
    X(FACT, "fact")               \
    X(REQUIREMENT, "requirement") \
    X(SOURCE, "source")
typedef enum ref_kind {
#define X(id, name) REF_##id,
    REF_KINDS(X)
#undef X
        REF_KIND_COUNT
} ref_kind;

/* `index` into the knowledge's array of that kind. */
typedef struct ref {
    ref_kind kind;
    uint16_t index;
} ref;

typedef struct uses uses; /* book_uses.c: who uses what, in both directions */

typedef struct book {
    builder *b;
    arena *mem;
    const knowledge *k;
    const uses *uses;
} book;

/* --- book_uses.c --- */

const uses *uses_find(arena *mem, const knowledge *k);
/* <uses> for each thing that `who` speaks of, in the order of its first mention; <used-by> for each that speaks of it. */
void add_uses(book *w, xmlNodePtr parent, ref who);
void add_used_by(book *w, xmlNodePtr parent, ref what);
/* How the tree names it: "sku", "aks.cluster_network" for the setting or condition of a client kind. */
const char *ref_name(arena *mem, const knowledge *k, ref r);

/* --- book.c --- */

xmlNodePtr book_elem(book *w, xmlNodePtr parent, book_element e);
xmlNodePtr book_text(book *w, xmlNodePtr parent, book_element e, text t);
void book_plain(book *w, xmlNodePtr parent, book_element e, const char *s); /* NULL: nothing */
void attr_place(book *w, xmlNodePtr node, place where);                     /* area and line */
void attr_section(book *w, xmlNodePtr node, uint16_t which);                /* ID_NONE: nothing */
/* An element with the notation of a condition; nothing for NULL and for `always`. */
void add_condition(book *w, xmlNodePtr parent, book_element e, const cond *c);

/* --- book_vocabulary.c --- */

void book_add_vocabulary(book *w, xmlNodePtr root);
void book_add_requirements(book *w, xmlNodePtr root);
void book_add_terms(book *w, xmlNodePtr root);

/* --- book_facts.c --- */

/* since, until and how they are known. */
void attr_period(book *w, xmlNodePtr node, const period *p);
void book_add_facts(book *w, xmlNodePtr root);

/* --- book_sources.c --- */

void book_add_sources(book *w, xmlNodePtr root);

#endif
