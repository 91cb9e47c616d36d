/* fields.h - typed reading of table fields, with places
 *
 * A record is a Lua table that an author wrote, together with where it stands. What may stand in it is declared as
 * data (field_spec); record_check() reports unknown, missing and ill-typed fields once, and the getters afterwards
 * treat those as absent without another word. Values that the vocabulary made after a mistake ("mistake") count as
 * absent too.
 *
 * All functions run inside sandbox_call() and may raise; they own nothing. Stack effects in the manual's notation. */
#ifndef ACRPLAN_SCRIPT_FIELDS_H
#define ACRPLAN_SCRIPT_FIELDS_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "model/condition.h"
#include "model/date.h"
#include "model/knowledge.h"
#include "model/text.h"
#include "script/locate.h"
#include "script/numbers.h"

/* A file that was read, kept for places. */
typedef struct script_text {
    const char *name;
    const char *text;
    size_t len;
    const located *tree; /* NULL until somebody asks */
} script_text;

/* The declaration that is being read. */
typedef struct reader {
    lua_State *L;
    arena *mem;
    diags *d;
    script_text *file;
    const char *label; /* what stands before its constructor: an id or "scenario" */
    int line;
    const located *node; /* its constructor, when `sought`; may be NULL */
    bool sought;
} reader;

/* Starts another declaration of `file`. */
void reader_at(reader *r, script_text *file, const char *label, int line);

typedef struct record record;
struct record {
    reader *r;
    int table;           /* stack index */
    const record *outer; /* where missing fields are looked up next (a period's fact); NULL */
    const record *up;    /* the record that this one stands in; NULL: it is the declaration's own */
    const char *field;   /* under which field of `up` */
    int index;           /* and which position of that field's list; 0: the field itself */
    /* What made it, web_app { ... }, and on which line: for tables that stand elsewhere in the text. NULL, 0: not so. */
    const char *label;
    int line;
};

typedef enum field_type {
    FIELD_ANY,
    FIELD_STRING,
    FIELD_TEXT,  /* { en = "...", ja = "..." } */
    FIELD_TITLE, /* the same, or a string */
    FIELD_BOOL,
    FIELD_NUMBER,
    FIELD_TABLE,
    FIELD_CONDITION,
    FIELD_SUM,
    FIELD_DATE, /* exact "...", by "..." */
    FIELD_FUNCTION
} field_type;

typedef struct field_spec {
    const char *name;
    field_type type;
    bool required;
} field_spec;

/* Reports unknown, missing and ill-typed fields. Positional entries are refused unless `list`. True when nothing was
 * wrong. */
bool record_check(const record *t, const field_spec *specs, size_t count, bool list);

/* Where a field stands, or its entry `index` (0: the field itself). `field` NULL: the record's own positional entry
 * `index`. */
place record_place(const record *t, const char *field, int index);
/* Its position in the text for ordering; SIZE_MAX when the text does not tell. */
size_t record_order(const record *t, const char *field);
void record_error(const record *t, const char *field, int index, const char *hint, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

/* True when the field is there, in the table or in an outer one. */
bool record_has(const record *t, const char *field);
/* Pushes a field that is there. [-0, +1 when true, else +0] */
bool record_get(const record *t, const char *field);
/* Pushes the table in a field and makes it a record. `child->up` is `t`. [-0, +1 when true, else +0] */
bool record_open(const record *t, const char *field, record *child);
/* Pushes entry `index` of the list that `list` is; false at its end. [-0, +1 when true, else +0] */
bool record_entry(const record *list, int index);

/* The names of a table's fields in the order of the text, names that the text does not tell last and by name. Other
 * keys are reported, and so are more than RECORD_MOST_FIELDS. */
#define RECORD_MOST_FIELDS 1000
const char *const *record_fields(const record *t, size_t *count);
/* Length of the list that `t` is; 0 after a report when it has named fields or is longer than RECORD_MOST_FIELDS. */
int record_length(const record *t);

/* Getters: NULL, empty, false or `fallback` when the field is absent. Strings are checked (printable UTF-8, not
 * empty, at most `max` bytes) and copied. */
#define NAME_MAX_BYTES 100
#define LINE_MAX_BYTES 2000
#define TEXT_MAX_BYTES 40000 /* 10,000 characters of any script */
const char *record_string(const record *t, const char *field, size_t max);
text record_text(const record *t, const char *field);
bool record_bool(const record *t, const char *field);
/* The strings of a list, in its order; other entries are reported. */
const char *const *record_strings(const record *t, const char *field, size_t *count);
bool record_dated(const record *t, const char *field, dated *out);
/* A plain "YYYY-MM-DD". */
date record_date(const record *t, const char *field, date fallback);
/* The position of the string among `words`, or `fallback`; an unknown one is reported as unknown `what`. */
int record_choice(const record *t, const char *field, const char *what, const char *const *words, int count,
                  int fallback);
/* Thousandths; false when absent or reported. */
bool record_amount(const record *t, const char *field, amount *out);

/* The string at stack `index`, checked and copied; NULL when it is no string or, after a report about (field, entry),
 * not fit. */
const char *string_value(const record *t, int index, const char *field, int entry, size_t max);

/* True when the value has the vocabulary's type `name` ("condition", "quantity", "mistake", ...). */
bool is_a(lua_State *L, int index, const char *name);
/* What the value is, for messages: "a string", "the setting 'sku'"; valid until the stack changes. */
const char *describe_value(lua_State *L, int index);

#endif
