/* diag.h - diagnostics: collected, ordered, printed late by somebody else
 *
 * Message style: lower case, no full stop, the offending thing in single quotes; `hint` proposes what to do and may be NULL. */
#ifndef ACRPLAN_BASE_DIAG_H
#define ACRPLAN_BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

typedef enum diag_severity { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE } diag_severity;

typedef struct place {
    const char *file; /* NULL: no file, e.g. a command-line option */
    int line;         /* 1-based; 0: the file as a whole */
} place;

typedef struct diag {
    diag_severity severity;
    place where;
    const char *message;
    const char *hint; /* NULL: none */
    size_t seq;       /* order of arrival */
} diag;

/* Keeps at most DIAG_MAX diagnostics; the last slot then says that there were more. */
#define DIAG_MAX 100

typedef struct diags diags;

diags *diags_new(arena *a);
void diags_clear(diags *d); /* forgets all; the memory stays with the arena */

/* Adds one; all strings are copied (formatted) into the arena of the list. */
void diag_add(diags *d, diag_severity severity, place where, const char *hint, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

size_t diags_count(const diags *d);
size_t diags_errors(const diags *d);
bool diags_any_error(const diags *d);
const diag *diags_at(const diags *d, size_t i);

/* Orders by file (in order of first appearance), line, then arrival; drops exact duplicates. */
void diags_sort(diags *d);

#endif
