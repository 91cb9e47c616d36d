#include "script/fields.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/bidi.h"
#include "base/names.h"
#include "base/nearest.h"
#include "script/text_file.h"

void reader_at(reader *r, script_text *file, const char *label, int line) {
    r->file = file;
    r->label = label;
    r->line = line;
    r->node = NULL;
    r->sought = false;
}

/* --- places --- */

static const located *reader_node(reader *r) {
    if (r->sought) return r->node;
    if (!r->file->tree) r->file->tree = locate_parse(r->mem, r->file->text, r->file->len);
    r->node = locate_label(r->file->tree, r->label, r->line);
    r->sought = true;
    return r->node;
}

/* The constructor of a table that was made by `label {` at a known line and then carried here in a variable. */
static const located *made_elsewhere(const record *t) {
    return t->label && t->line ? locate_label(t->r->file->tree, t->label, t->line) : NULL;
}

/* The constructor of `t`. *line is the best line known on the way to it, also when the result is NULL. */
static const located *record_node(const record *t, int *line) {
    if (!t->up) {
        const located *own = reader_node(t->r);
        *line = own ? own->label_line : t->r->line;
        return own;
    }
    const located *n = record_node(t->up, line);
    if (n && t->field) n = locate_field(n, t->field, 0);
    if (n && t->index) n = locate_field(n, NULL, t->index);
    if (n) *line = n->line;
    if (n && n->is_table) return n;
    if (t->line) *line = t->line;
    return made_elsewhere(t);
}

static const located *entry_node(const record *t, const char *field, int index, int *line) {
    const located *n = record_node(t, line);
    if (n && field) {
        n = locate_field(n, field, 0);
        if (n) *line = n->line;
    }
    if (n && index) {
        n = locate_field(n, NULL, index);
        if (n) *line = n->line;
    }
    return n;
}

/* In the table itself, not in its outer ones. */
static bool has_field(const record *t, const char *field) {
    lua_State *L = t->r->L;
    bool has = lua_getfield(L, t->table, field) != LUA_TNIL;
    lua_pop(L, 1);
    return has;
}

bool record_has(const record *t, const char *field) {
    for (; t; t = t->outer)
        if (has_field(t, field)) return true;
    return false;
}

place record_place(const record *t, const char *field, int index) {
    int line = 0;
    while (field && t->outer && !has_field(t, field) && has_field(t->outer, field)) t = t->outer;
    (void)entry_node(t, field, index, &line);
    return (place){t->r->file->name, line};
}

size_t record_order(const record *t, const char *field) {
    int line = 0;
    const located *n = entry_node(t, field, 0, &line);
    return n ? n->order : SIZE_MAX;
}

void record_error(const record *t, const char *field, int index, const char *hint, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    const char *message = arena_vprintf(t->r->mem, fmt, ap);
    va_end(ap);
    diag_add(t->r->d, DIAG_ERROR, record_place(t, field, index), hint, "%s", message);
}

/* --- types --- */

bool is_a(lua_State *L, int index, const char *name) {
    if (luaL_getmetafield(L, index, "__name") == LUA_TNIL) return false;
    const char *own = lua_tostring(L, -1);
    bool same = own && strcmp(own, name) == 0;
    lua_pop(L, 1);
    return same;
}

const char *describe_value(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (luaL_getmetafield(L, index, "__name") == LUA_TNIL) return lua_pushfstring(L, "a %s", luaL_typename(L, index));
    const char *type = lua_tostring(L, -1);
    lua_pushliteral(L, "name");
    if (lua_type(L, index) == LUA_TTABLE && lua_rawget(L, index) == LUA_TSTRING)
        return lua_pushfstring(L, "the %s '%s'", type, lua_tostring(L, -1));
    return lua_pushfstring(L, "a %s", type);
}

static bool plain_table(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TTABLE) return false;
    if (!lua_getmetatable(L, index)) return true;
    lua_pop(L, 1);
    return false;
}

static bool fits(lua_State *L, int index, field_type type) {
    switch (type) {
    case FIELD_ANY: return true;
    case FIELD_STRING: return lua_type(L, index) == LUA_TSTRING;
    case FIELD_TITLE: return lua_type(L, index) == LUA_TSTRING || plain_table(L, index);
    case FIELD_TEXT:
    case FIELD_TABLE: return plain_table(L, index);
    case FIELD_BOOL: return lua_type(L, index) == LUA_TBOOLEAN;
    case FIELD_NUMBER: return lua_type(L, index) == LUA_TNUMBER;
    case FIELD_CONDITION: return is_a(L, index, "condition");
    case FIELD_SUM: return lua_type(L, index) == LUA_TNUMBER || is_a(L, index, "quantity");
    case FIELD_DATE: return is_a(L, index, "date");
    case FIELD_FUNCTION: return lua_type(L, index) == LUA_TFUNCTION;
    }
    return false;
}

static const char *expected(field_type type) {
    switch (type) {
    case FIELD_STRING: return "a text in quotes";
    case FIELD_TEXT: return "a text in both languages";
    case FIELD_TITLE: return "a text, or one in both languages";
    case FIELD_BOOL: return "true or false";
    case FIELD_NUMBER: return "a number";
    case FIELD_TABLE: return "a table";
    case FIELD_CONDITION: return "a condition";
    case FIELD_SUM: return "a quantity or a number";
    case FIELD_DATE: return "a date with its basis";
    case FIELD_FUNCTION: return "a function";
    case FIELD_ANY: break;
    }
    return "a value";
}

static const char COMPARING[] = "quantities are compared with :above(n), :below(n), :at_least(n) or :at_most(n)";

static const char *type_hint(field_type type) {
    switch (type) {
    case FIELD_TEXT:
    case FIELD_TITLE: return "write { en = \"...\", ja = \"...\" }";
    case FIELD_DATE: return "write exact, documented, assumed or by before the date";
    case FIELD_CONDITION: return "a setting with an option is one: setting \"option\"";
    default: return NULL;
    }
}

/* What to write in the place of a value of another type. */
static const char *instead(field_type type) {
    if (type == FIELD_STRING) return "write \"...\"";
    return type == FIELD_TABLE ? "write { ... }" : type_hint(type);
}

static const field_spec *spec_of(const field_spec *specs, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(specs[i].name, name) == 0) return &specs[i];
    return NULL;
}

/* What was probably meant; NULL when nothing is near. */
static const char *unknown_field(const record *t, const field_spec *specs, size_t count, const char *name) {
    nearest near = nearest_start(name);
    for (size_t i = 0; i < count; i++) nearest_offer(&near, specs[i].name);
    const char *hint = near.best ? arena_printf(t->r->mem, "did you mean '%s'?", near.best) : NULL;
    record_error(t, name, 0, hint, "unknown field '%.100s'", name);
    return near.best;
}

static bool check_present(const record *t, const field_spec *spec) {
    lua_State *L = t->r->L;
    bool fine = true;
    int top = lua_gettop(L);
    if (lua_getfield(L, t->table, spec->name) == LUA_TNIL) {
        fine = !spec->required || record_has(t, spec->name);
        if (!fine) record_error(t, NULL, 0, type_hint(spec->type), "'%s' is missing", spec->name);
    } else if (!fits(L, -1, spec->type) && !is_a(L, -1, "mistake")) {
        bool compared = spec->type == FIELD_CONDITION && lua_type(L, -1) == LUA_TBOOLEAN;
        record_error(t, spec->name, 0, compared ? COMPARING : instead(spec->type), "'%s' must be %s, not %s",
                     spec->name, expected(spec->type), describe_value(L, -1));
        fine = false;
    }
    lua_settop(L, top);
    return fine;
}

#define MOST_UNKNOWN 16 /* fields of one table that are told */

/* Reports unknown keys, in an order that does not depend on hashes. What they were probably meant to be goes to
 * `meant`, so that the same slip is not reported again as a missing field. */
static size_t check_keys(const record *t, const field_spec *specs, size_t count, bool list, const char **meant) {
    lua_State *L = t->r->L;
    const char *unknown[MOST_UNKNOWN];
    size_t n = 0;
    bool stray = false;
    for (lua_pushnil(L); lua_next(L, t->table); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) {
            stray |= !list || !lua_isinteger(L, -2);
        } else if (n < MOST_UNKNOWN - 1 && !spec_of(specs, count, lua_tostring(L, -2))) {
            size_t at = n++;
            const char *name = lua_tostring(L, -2); /* alive: the table holds it */
            for (; at && strcmp(unknown[at - 1], name) > 0; at--) unknown[at] = unknown[at - 1];
            unknown[at] = name;
        }
    }
    for (size_t i = 0; i < n; i++) meant[i] = unknown_field(t, specs, count, unknown[i]);
    if (stray) {
        record_error(t, NULL, 1, "write name = value", "a value without a name");
        meant[n++] = NULL;
    }
    return n;
}

static bool among(const char *const *words, size_t n, const char *word) {
    for (size_t i = 0; i < n; i++)
        if (words[i] && strcmp(words[i], word) == 0) return true;
    return false;
}

bool record_check(const record *t, const field_spec *specs, size_t count, bool list) {
    const char *meant[MOST_UNKNOWN];
    size_t unknown = check_keys(t, specs, count, list, meant);
    bool fine = unknown == 0;
    for (size_t i = 0; i < count; i++)
        if (!among(meant, unknown, specs[i].name)) fine &= check_present(t, &specs[i]);
    return fine;
}

/* --- tables whose keys are data --- */

typedef struct named_field {
    const char *name;
    size_t order;
} named_field;

static int compare_fields(const void *x, const void *y) {
    const named_field *a = x, *b = y;
    if (a->order != b->order) return a->order < b->order ? -1 : 1;
    return strcmp(a->name, b->name);
}

/* Where `t` stands, for a complaint about it as a whole. */
static void complain(const record *t, const char *hint, const char *message) {
    record_error(t, NULL, 0, hint, "%s", message);
}

static size_t count_fields(const record *t) {
    lua_State *L = t->r->L;
    size_t n = 0;
    bool other = false;
    for (lua_pushnil(L); lua_next(L, t->table); lua_pop(L, 1)) {
        other |= lua_type(L, -2) != LUA_TSTRING;
        n++;
    }
    if (other) complain(t, "write name = value", "a value without a name");
    if (n > RECORD_MOST_FIELDS) complain(t, NULL, "more than 1000 entries");
    return other || n > RECORD_MOST_FIELDS ? 0 : n;
}

const char *const *record_fields(const record *t, size_t *count) {
    lua_State *L = t->r->L;
    size_t n = *count = count_fields(t), i = 0;
    const char **out = ARENA_ARRAY(t->r->mem, n, const char *);
    named_field *list = ARENA_ARRAY(t->r->mem, n, named_field);
    if (!n) return out;
    for (lua_pushnil(L); lua_next(L, t->table); lua_pop(L, 1)) {
        const char *name = arena_strdup(t->r->mem, lua_tostring(L, -2));
        list[i++] = (named_field){name, record_order(t, name)};
    }
    qsort(list, n, sizeof *list, compare_fields);
    for (i = 0; i < n; i++) out[i] = list[i].name;
    return out;
}

int record_length(const record *t) {
    lua_State *L = t->r->L;
    size_t n = (size_t)lua_rawlen(L, t->table), all = 0;
    for (lua_pushnil(L); lua_next(L, t->table); lua_pop(L, 1)) all++;
    if (all != n) complain(t, "write { a, b, c }", "a list is expected here, without names or gaps");
    if (n > RECORD_MOST_FIELDS) complain(t, NULL, "more than 1000 entries");
    return all != n || n > RECORD_MOST_FIELDS ? 0 : (int)n;
}

/* --- getters --- */

bool record_get(const record *t, const char *field) {
    lua_State *L = t->r->L;
    for (; t; t = t->outer) {
        if (lua_getfield(L, t->table, field) != LUA_TNIL) {
            if (!is_a(L, -1, "mistake")) return true;
            lua_pop(L, 1);
            return false;
        }
        lua_pop(L, 1);
    }
    return false;
}

/* The record among `t` and its outers that holds the field. */
static const record *holder(const record *t, const char *field) {
    while (t->outer && !has_field(t, field)) t = t->outer;
    return t;
}

bool record_open(const record *t, const char *field, record *child) {
    lua_State *L = t->r->L;
    if (!record_get(t, field)) return false;
    if (!plain_table(L, -1)) {
        lua_pop(L, 1);
        return false;
    }
    *child = (record){.r = t->r, .table = lua_gettop(L), .up = holder(t, field), .field = field};
    return true;
}

bool record_entry(const record *list, int index) {
    lua_State *L = list->r->L;
    if (lua_rawgeti(L, list->table, index) != LUA_TNIL) return true;
    lua_pop(L, 1);
    return false;
}

const char *string_value(const record *t, int index, const char *field, int entry, size_t max) {
    lua_State *L = t->r->L;
    if (lua_type(L, index) != LUA_TSTRING) return NULL;
    size_t len = 0;
    const char *s = lua_tolstring(L, index, &len);
    const char *defect = text_defect(s, len);
    const char *hint = len == 0 ? "write a text" : NULL;
    if (len == 0) defect = "it is empty";
    if (len <= max && !defect) return bidi_isolate(t->r->mem, s, len);
    if (len > max)
        record_error(t, field, entry, NULL, "a text of %zu bytes: at most %zu are read here", len, max);
    else
        record_error(t, field, entry, hint, "this text cannot be used: %s", defect);
    return NULL;
}

const char *record_string(const record *t, const char *field, size_t max) {
    if (!record_get(t, field)) return NULL;
    const char *s = string_value(t, -1, field, 0, max);
    lua_pop(t->r->L, 1);
    return s;
}

text record_text(const record *t, const char *field) {
    static const field_spec LANGUAGES[] = {{"en", FIELD_STRING, true}, {"ja", FIELD_STRING, true}};
    record both;
    text out = {{NULL, NULL}};
    if (!record_get(t, field)) return out;
    if (lua_type(t->r->L, -1) == LUA_TSTRING) {
        const char *s = string_value(t, -1, field, 0, TEXT_MAX_BYTES);
        lua_pop(t->r->L, 1);
        return (text){{s, s}};
    }
    lua_pop(t->r->L, 1);
    if (!record_open(t, field, &both)) return out;
    if (record_check(&both, LANGUAGES, 2, false)) {
        out.in[LANG_EN] = record_string(&both, "en", TEXT_MAX_BYTES);
        out.in[LANG_JA] = record_string(&both, "ja", TEXT_MAX_BYTES);
    }
    lua_pop(t->r->L, 1);
    return out.in[LANG_EN] && out.in[LANG_JA] ? out : (text){{NULL, NULL}};
}

bool record_bool(const record *t, const char *field) {
    if (!record_get(t, field)) return false;
    bool value = lua_toboolean(t->r->L, -1);
    lua_pop(t->r->L, 1);
    return value;
}

const char *const *record_strings(const record *t, const char *field, size_t *count) {
    record list;
    *count = 0;
    if (!record_open(t, field, &list)) return NULL;
    size_t most = (size_t)record_length(&list);
    const char **out = ARENA_ARRAY(t->r->mem, most, const char *);
    for (size_t i = 1; i <= most && record_entry(&list, (int)i); i++, lua_pop(t->r->L, 1)) {
        const char *s = string_value(&list, -1, NULL, (int)i, LINE_MAX_BYTES);
        if (s)
            out[(*count)++] = s;
        else if (lua_type(t->r->L, -1) != LUA_TSTRING)
            record_error(&list, NULL, (int)i, "write \"...\"", "expected a text, found %s",
                         describe_value(t->r->L, -1));
    }
    lua_pop(t->r->L, 1);
    return out;
}

static lua_Integer integer_field(lua_State *L, int index, const char *name) {
    lua_getfield(L, index, name);
    lua_Integer value = lua_tointeger(L, -1);
    lua_pop(L, 1);
    return value;
}

static date_basis basis_of(lua_State *L, int index) {
    static const char *const NAMES[] = {
#define X(id, name) name,
        DATE_BASES(X)
#undef X
    };
    date_basis basis = DATE_EXACT;
    lua_getfield(L, index, "basis");
    const char *name = lua_tostring(L, -1);
    for (size_t i = 0; name && i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (strcmp(NAMES[i], name) == 0) basis = (date_basis)i;
    lua_pop(L, 1);
    return basis;
}

bool record_dated(const record *t, const char *field, dated *out) {
    lua_State *L = t->r->L;
    if (!record_get(t, field)) return false;
    bool is_date = is_a(L, -1, "date");
    if (is_date) {
        int at = lua_gettop(L);
        lua_getfield(L, at, "month");
        out->precision = lua_toboolean(L, -1) ? DATE_MONTH : DATE_DAY;
        lua_pop(L, 1);
        out->day = (date)integer_field(L, at, "day");
        out->basis = basis_of(L, at);
    }
    lua_pop(L, 1);
    return is_date;
}

date record_date(const record *t, const char *field, date fallback) {
    date day = fallback;
    date_precision precision;
    if (!record_get(t, field)) return fallback;
    const char *s = string_value(t, -1, field, 0, NAME_MAX_BYTES);
    lua_pop(t->r->L, 1);
    if (s && !date_parse(s, false, &day, &precision)) {
        record_error(t, field, 0, "write \"YYYY-MM-DD\"", "'%s' is not a date of the calendar", s);
        return fallback;
    }
    return day;
}

static int index_of(const char *const *words, int count, const char *word) {
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0) return i;
    return -1;
}

/* The nearest word, or all of them. */
static const char *choice_hint(arena *mem, const char *const *words, int count, const char *word) {
    nearest near = nearest_start(word);
    const char *all = words[0];
    for (int i = 0; i < count; i++) {
        nearest_offer(&near, words[i]);
        if (i) all = arena_printf(mem, "%s, %s", all, words[i]);
    }
    return near.best ? arena_printf(mem, "did you mean '%s'?", near.best) : arena_printf(mem, "known here: %s", all);
}

int record_choice(const record *t, const char *field, const char *what, const char *const *words, int count,
                  int fallback) {
    const char *s = record_string(t, field, NAME_MAX_BYTES);
    if (!s) return fallback;
    int found = index_of(words, count, s);
    if (found >= 0) return found;
    record_error(t, field, 0, choice_hint(t->r->mem, words, count, s), "unknown %s '%s'", what, s);
    return fallback;
}

bool record_amount(const record *t, const char *field, amount *out) {
    const char *defect = NULL;
    if (!record_get(t, field)) return false;
    bool fine = lua_type(t->r->L, -1) == LUA_TNUMBER && exact_number(t->r->L, -1, AMOUNT_ONE, AMOUNT_MAX, out, &defect);
    lua_pop(t->r->L, 1);
    if (defect) record_error(t, field, 0, NULL, "'%s' is %s", field, defect);
    return fine;
}
