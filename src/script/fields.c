#include "script/fields.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

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

/* The constructor of `t`. *line is the best line known on the way to it, also when the result is NULL. */
static const located *record_node(const record *t, int *line) {
    if (!t->up) {
        *line = t->line ? t->line : t->r->line;
        return reader_node(t->r);
    }
    const located *n = record_node(t->up, line);
    if (n && t->field) n = locate_field(n, t->field, 0);
    if (n && t->index) n = locate_field(n, NULL, t->index);
    if (n)
        *line = n->line;
    else if (t->line)
        *line = t->line;
    return n;
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

static bool has_field(const record *t, const char *field) {
    lua_State *L = t->r->L;
    bool has = lua_getfield(L, t->table, field) != LUA_TNIL;
    lua_pop(L, 1);
    return has;
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

static const char *type_hint(field_type type) {
    switch (type) {
    case FIELD_TEXT:
    case FIELD_TITLE: return "write { en = \"...\", ja = \"...\" }";
    case FIELD_DATE: return "write exact, documented, assumed or by before the date";
    case FIELD_CONDITION: return "a setting with an option is one: setting \"option\"";
    default: return NULL;
    }
}

static const field_spec *spec_of(const field_spec *specs, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(specs[i].name, name) == 0) return &specs[i];
    return NULL;
}

static void unknown_field(const record *t, const field_spec *specs, size_t count, const char *name) {
    nearest near = nearest_start(name);
    for (size_t i = 0; i < count; i++) nearest_offer(&near, specs[i].name);
    const char *hint = near.best ? arena_printf(t->r->mem, "did you mean '%s'?", near.best) : NULL;
    record_error(t, name, 0, hint, "unknown field '%.100s'", name);
}

static bool check_present(const record *t, const field_spec *spec) {
    lua_State *L = t->r->L;
    bool fine = true;
    int top = lua_gettop(L);
    if (lua_getfield(L, t->table, spec->name) == LUA_TNIL) {
        const record *o = t->outer;
        if (!spec->required || (o && has_field(o, spec->name))) fine = true;
        else {
            record_error(t, NULL, 0, type_hint(spec->type), "'%s' is missing", spec->name);
            fine = false;
        }
    } else if (!fits(L, -1, spec->type) && !is_a(L, -1, "mistake")) {
        record_error(t, spec->name, 0, type_hint(spec->type), "'%s' must be %s, not %s", spec->name, expected(spec->type),
                     describe_value(L, -1));
        fine = false;
    }
    lua_settop(L, top);
    return fine;
}

/* The unknown keys of a table, so that they can be told in an order that does not depend on hashes. */
static bool check_keys(const record *t, const field_spec *specs, size_t count, bool list) {
    lua_State *L = t->r->L;
    enum { MOST = 16 };
    const char *unknown[MOST];
    size_t n = 0;
    bool stray = false;
    for (lua_pushnil(L); lua_next(L, t->table); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) {
            stray |= !list || !lua_isinteger(L, -2);
        } else if (n < MOST && !spec_of(specs, count, lua_tostring(L, -2))) {
            size_t at = n++;
            const char *name = lua_tostring(L, -2); /* alive: the table holds it */
            for (; at && strcmp(unknown[at - 1], name) > 0; at--) unknown[at] = unknown[at - 1];
            unknown[at] = name;
        }
    }
    for (size_t i = 0; i < n; i++) unknown_field(t, specs, count, unknown[i]);
    if (stray) record_error(t, NULL, 1, "write name = value", "a value without a name");
    return n == 0 && !stray;
}

bool record_check(const record *t, const field_spec *specs, size_t count, bool list) {
    bool fine = check_keys(t, specs, count, list);
    for (size_t i = 0; i < count; i++) fine &= check_present(t, &specs[i]);
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
    if (len == 0) defect = "it is empty";
    if (len > max) {
        record_error(t, field, entry, NULL, "a text of %zu bytes: at most %zu are read here", len, max);
    } else if (defect) {
        record_error(t, field, entry, NULL, "this text cannot be used: %s", defect);
    } else {
        return arena_strndup(t->r->mem, s, len);
    }
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

int record_choice(const record *t, const char *field, const char *what, const char *const *words, int count, int fallback) {
    const char *s = record_string(t, field, NAME_MAX_BYTES);
    if (!s) return fallback;
    nearest near = nearest_start(s);
    for (int i = 0; i < count; i++) {
        if (strcmp(words[i], s) == 0) return i;
        nearest_offer(&near, words[i]);
    }
    const char *hint = arena_printf(t->r->mem, "known here: %s", words[0]);
    for (int i = 1; i < count; i++) hint = arena_printf(t->r->mem, "%s, %s", hint, words[i]);
    if (near.best) hint = arena_printf(t->r->mem, "did you mean '%s'?", near.best);
    record_error(t, field, 0, hint, "unknown %s '%s'", what, s);
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

/* --- numbers --- */

static bool exact_integer(lua_Integer n, int64_t scale, int64_t most, int64_t *out, const char **defect) {
    if (n < 0) {
        *defect = "negative";
    } else if (n > most / scale) {
        *defect = "too large";
    } else {
        *out = n * scale;
        return true;
    }
    return false;
}

/* The literal 1.005 becomes the double nearest to it, and so does 1005 / 1000.0: division rounds correctly. So the scaled integer
 * is right exactly when dividing it gives the number back. */
bool exact_number(lua_State *L, int index, int64_t scale, int64_t most, int64_t *out, const char **defect) {
    if (lua_isinteger(L, index)) return exact_integer(lua_tointeger(L, index), scale, most, out, defect);
    lua_Number n = lua_tonumber(L, index);
    if (n != n) {
        *defect = "not a number (0/0)";
    } else if (n < 0) {
        *defect = "negative";
    } else if (n * (lua_Number)scale >= (lua_Number)most + 1) {
        *defect = "too large";
    } else {
        int64_t scaled = (int64_t)(n * (lua_Number)scale + 0.5);
        if (scaled <= most && (lua_Number)scaled / (lua_Number)scale == n) {
            *out = scaled;
            return true;
        }
        *defect = scale == AMOUNT_ONE ? "finer than a thousandth" : "finer than a millionth";
    }
    return false;
}

bool exact_money(const char *s, money *out) {
    const int64_t most = INT64_MAX / 10 - 9;
    int64_t value = 0;
    int decimals = -1, digits = 0;
    for (; *s; s++) {
        if (*s == '.' && decimals < 0 && digits) {
            decimals = 0;
        } else if (*s >= '0' && *s <= '9' && decimals < 6 && value <= most) {
            value = value * 10 + (*s - '0');
            digits++;
            if (decimals >= 0) decimals++;
        } else {
            return false;
        }
    }
    if (!digits || decimals == 0) return false;
    for (int i = decimals < 0 ? 0 : decimals; i < 6; i++) {
        if (value > most) return false;
        value *= 10;
    }
    *out = value;
    return true;
}
