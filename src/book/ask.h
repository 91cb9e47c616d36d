/* ask.h - questions about a pack: from the knowledge to the least tree that answers, with what the view needs to know
 *
 * Each gives an owned tree (xmlFreeDoc()), or NULL: after a report when the question was wrong, else because memory ran out. */
#ifndef ACRPLAN_BOOK_ASK_H
#define ACRPLAN_BOOK_ASK_H

#include "book/select.h"

xmlDocPtr ask_facts(arena *mem, const knowledge *k, const book_filter *filter, diags *d);
/* What is called `id`, with what it uses and its sources. */
xmlDocPtr ask_things(arena *mem, const knowledge *k, const char *id, diags *d);
/* What a scenario may say: a list by its name, NULL: all of them (select.h). */
xmlDocPtr ask_names(arena *mem, const knowledge *k, const char *list, diags *d);
/* Sources; with `unread_since` those that were not read on that day or later. */
xmlDocPtr ask_sources(arena *mem, const knowledge *k, const char *unread_since, diags *d);
/* The days go into *days. Either may be NULL. */
xmlDocPtr ask_changes(arena *mem, const knowledge *k, const char *since, const char *until, day_range *days, diags *d);

#endif
