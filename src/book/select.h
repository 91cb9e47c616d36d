/* select.h - which facts and periods of a pack a question is about
 *
 * A selection is a mark for each period ("life"), numbered through all facts. Filters combine: a period passes when it
 * passes all that are given. A filter that names nothing the pack knows is reported, with the nearest name. */
#ifndef ACRPLAN_BOOK_SELECT_H
#define ACRPLAN_BOOK_SELECT_H

#include "base/diag.h"
#include "book/book.h"
#include "book/days.h"

typedef struct book_filter {
    const char *area;    /* a file of the pack (its last part will do), a folder of it, or a section */
    const char *kind;    /* a kind of fact, or of rule */
    const char *at;      /* a day on which the period holds */
    const char *setting; /* a setting that the fact speaks of */
    const char *client;  /* a client kind for which the fact holds, or that it speaks of */
    const char *source;  /* a source that the period cites */
    const char *text;    /* words that all stand in the id, an alias or a text */
} book_filter;

typedef struct selection {
    bool *facts; /* those that have a period left */
    bool *lives;
} selection;

/* False after a report. */
bool select_facts(arena *mem, const knowledge *k, const book_filter *filter, selection *out, diags *d);

/* NULL: no bound on that side. False after a report. */
bool read_day_range(const char *since, const char *until, day_range *out, diags *d);
/* By index: the facts of which a period begins or ends on one of the days. */
bool *select_changed(arena *mem, const knowledge *k, day_range days);

/* Every thing that is known under `id`, its own or an alias. False after a report that nothing is. */
bool find_things(arena *mem, const knowledge *k, const char *id, ref_list *out, diags *d);

/* Which kinds of names a list is of, by ref_kind: "requirements", "clients", "settings", "quantities" or "contexts"; NULL: all of these.
 * False after a report. */
bool find_name_list(const char *word, bool kinds[REF_KIND_COUNT], diags *d);

/* A day of the command line; false after a report. */
bool read_day(const char *word, date *out, diags *d);

#endif
