/* lint_impl.h - private to src/lint: findings with places, and the texts of a pack */
#ifndef ACRPLAN_LINT_LINT_IMPL_H
#define ACRPLAN_LINT_LINT_IMPL_H

#include "base/vec.h"
#include "lint/lint.h"
#include "script/locate.h"

typedef struct finding {
    diag_severity severity;
    size_t file; /* position among the pack's files */
    size_t seq;
    place where;
    const char *message, *hint;
} finding;

/* A file of the pack as text; `tree` is made when a place in it is first asked for. */
typedef struct lint_file {
    const char *text; /* NULL: cannot be read any more */
    size_t len;
    int lines;
    const located *tree;
} lint_file;

typedef struct lint {
    arena *mem;
    const knowledge *k;
    lint_file *files; /* as knowledge.files */
    VEC(finding) findings;
} lint;

/* --- findings.c --- */

void lint_read_files(lint *l);
void lint_say(lint *l, diag_severity severity, place where, const char *hint, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
#define lint_error(l, ...) lint_say((l), DIAG_ERROR, __VA_ARGS__)
#define lint_warning(l, ...) lint_say((l), DIAG_WARNING, __VA_ARGS__)

/* The line of a period itself, and of one of its fields (`sub`: "en", "ja" or NULL), which it may have from the declaration around it. */
place lint_place(lint *l, const fact *f, const life *v);
place lint_field_place(lint *l, const fact *f, const life *v, const char *field, const char *sub);
/* Where `name` stands in quotes, at `where` or the first time after it; else `where`. What a function of the pack declares has the place
 * of that function: this finds the call. */
place lint_quoted(lint *l, place where, const char *name);
/* Where a file of the pack says keyword "name"; the first file when none does. For what keeps no place. */
place lint_sought(lint *l, const char *keyword, const char *name);
/* The same as lint_field_place() for a declaration that is no fact. */
place lint_declared_place(lint *l, place where, const char *label, const char *field, const char *sub);

/* Sorts, drops repetitions, counts, and hands over. */
void lint_finish(lint *l, lint_counts *counts, diags *d);

/* "2021-04-12", in the arena. */
const char *lint_day(lint *l, date day);

/* --- texts.c --- */

/* PAGE: the title of a source, as its publisher has it. */
typedef enum text_role { TEXT_NAME, TEXT_PAGE, TEXT_SENTENCE } text_role;

typedef struct lint_text {
    text in;
    text_role role;
    const char *field; /* "says", "title", ... */
    const fact *fact;  /* NULL: of a declaration */
    const life *life;
    place where;               /* of the declaration */
    const char *keyword;       /* of what keeps no place: "section", "region"; else NULL */
    const char *owner;         /* of an option: the setting or context; else NULL */
    const char *label;         /* of the declaration */
    const glossary_term *term; /* that it explains; NULL */
    bool of_client;            /* a declaration that is there for each client */
} lint_text;

typedef void lint_text_visit(lint *l, const lint_text *t, void *ctx);
/* Every text of the pack, once: one that a period has from its predecessor is left out. */
void lint_each_text(lint *l, lint_text_visit *visit, void *ctx);
place lint_text_place(lint *l, const lint_text *t, lang in);

/* --- the rules, a file a subject --- */

void lint_language(lint *l);
void lint_glossary(lint *l);
void lint_periods(lint *l);
void lint_repetitions(lint *l);
void lint_deployment(lint *l);
void lint_verified(lint *l);
void lint_unused(lint *l);
/* False: there is a circle, and conditions cannot be followed. */
bool lint_circles(lint *l);
void lint_solve(lint *l);

#endif
