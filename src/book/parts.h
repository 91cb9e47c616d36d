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
#include "book/uses.h"
#include "report/attributes.h"
#include "report/build.h"

/* A life that says something about options of a setting: a lifecycle or a default. */
typedef struct option_fact {
    const fact *of;
    const life *says;
} option_fact;

typedef struct book {
    builder *b;
    arena *mem;
    const knowledge *k;
    const uses *uses;
    const book_extent *extent;
    VEC(option_fact) option_facts;
} book;

/* --- book_uses.c --- */

/* <uses> for each thing that `who` speaks of; <used-by> for each that speaks of it. */
void add_uses(book *w, xmlNodePtr parent, ref who);
void add_used_by(book *w, xmlNodePtr parent, ref what);

/* --- book.c --- */

/* Is it to stand in the tree? */
bool is_wanted(const book *w, ref r);
/* A list of those of `count` things that are wanted. */
void add_list(book *w, xmlNodePtr root, book_element e, ref_kind kind, size_t count,
              void (*add)(book *w, xmlNodePtr parent, uint16_t index));

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

/* --- book_diagram.c --- */

/* Nothing where the pack has none. */
void book_add_diagram(book *w, xmlNodePtr root);

/* --- book_deployment.c --- */

/* Nothing where the pack has none. */
void book_add_parameters(book *w, xmlNodePtr root);
/* What a period of that kind has of its own. */
void book_add_resource(book *w, xmlNodePtr node, const life *l);
void book_add_by_hand(book *w, xmlNodePtr node, const life *l);

/* --- book_facts.c --- */

/* since, until and how they are known. */
void attr_period(book *w, xmlNodePtr node, const period *p);
void book_add_facts(book *w, xmlNodePtr root);

/* --- book_sources.c --- */

void book_add_sources(book *w, xmlNodePtr root);

#endif
