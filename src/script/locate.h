/* locate.h - where fields of table constructors stand in a text
 *
 * Lua forgets where a field was written. This reads the text a second time, only as far as brackets, keys and strings
 * go, and makes a tree of the constructors. It assumes that Lua accepted the text; on any other it may be wrong but
 * stays in bounds. Positions are for messages and for the order of unordered tables, never for values: whoever asks
 * must live with "not found" (a table may be built by a loop or stand in a local). */
#ifndef ACRPLAN_SCRIPT_LOCATE_H
#define ACRPLAN_SCRIPT_LOCATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

typedef struct located located;

/* A field, its value a constructor or not; or a constructor that stands in no field. */
struct located {
    const char *name; /* key, borrowed from the text, not terminated; NULL: positional or no field */
    size_t name_len;
    int index; /* positional: 1, 2, ...; else 0 */
    int line;
    size_t order; /* position in the text, ascending */
    bool is_table;
    const char *label; /* what stands before '{': rule "x" {  or  web_app { ; NULL: nothing */
    size_t label_len;
    int label_line;
    located *first, *last, *next; /* fields; the next field of the same table */
};

/* The tree of a text; the root stands for the text, its fields are the outermost constructors. Lives in `mem`,
 * borrows `text`. */
const located *locate_parse(arena *mem, const char *text, size_t len);

/* The constructor labelled `label` at `line` or, where there is none, the first after it; NULL when there is none. */
const located *locate_label(const located *root, const char *label, int line);

/* Field `name`, or the positional `index` when name is NULL. NULL when there is none, or `t` is. */
const located *locate_field(const located *t, const char *name, int index);

#endif
