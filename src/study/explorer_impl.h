/* explorer_impl.h - private to the files that write the explorer page */
#ifndef ACRPLAN_STUDY_EXPLORER_IMPL_H
#define ACRPLAN_STUDY_EXPLORER_IMPL_H

#include "base/json.h"
#include "report/parts.h"
#include "study/explorer.h"

/* Something that is told of plans: each is written once, worst first. */
typedef struct told_item {
    shifted what;
    uint32_t number; /* in the page */
} told_item;

typedef struct explorer {
    arena *mem;
    const explorer_document *doc;
    const sweep *sweep;
    report r; /* of the base: it makes texts, no tree */
    buf *out;
    json j;
    uint32_t *drawing; /* by day: which of the drawings */
    size_t item_count;
    told_item **item_of; /* by fact: its items, item_counts[fact] of them */
    size_t *item_counts;
    const told_item **items; /* by number */
} explorer;

/* "both": an array of the English and the Japanese text; null where there is none. */
void put_both_as(explorer *e, const char *key, text t);
text say_text(explorer *e, word_id w, size_t count, const text *values); /* {0}, {1}, {2} filled */

/* --- explorer_items.c --- */

void collect_items(explorer *e);
uint32_t item_number(const explorer *e, const shifted *s);
void write_items(explorer *e);

/* --- explorer_data.c --- */

/* The data of the page: one object. */
void write_data(explorer *e);
text switch_title(explorer *e, const axis *a);
text day_text(explorer *e, size_t day);
text left_text(explorer *e); /* which switches are not there; empty: all that were asked for are */

/* --- explorer_conflicts.c --- */

/* The conflicts of each day, and what is said of them: the members "clashes" and "conflicts". */
void write_conflicts(explorer *e);

/* --- explorer_pictures.c --- */

/* What each plan shows of the diagram: the members "drawn", "pictures", "shutters" and "pictured"; and the drawings. Nothing without one. */
void write_pictures(explorer *e);
void put_drawings(explorer *e);

/* --- explorer_still.c: without a script --- */

void write_still(explorer *e);

#endif
