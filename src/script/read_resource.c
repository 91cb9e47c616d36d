/* What facts say of deploying a design: resources with their properties, and what is done by hand. */
#include <lauxlib.h>
#include <string.h>

#include "model/template.h"
#include "script/pack.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

#define MOST_PROPERTIES 200

/* --- templates --- */

/* Reports what is wrong with a template; {each} and {me} stand only where there is an entry, a client. */
static const char *check_template(pack *p, const record *t, const char *field, const char *s, bool entries) {
    const char *rest = s, *defect = NULL;
    template_piece piece;
    while (s && template_next(&rest, &piece, &defect)) {
        if (!piece.blank || piece.name_len < piece.len) continue;
        template_word word = template_word_of(piece.at, piece.len);
        if (word == WORD_EACH && !entries) record_error(t, field, 0, "add each = \"list\"", "{each} of no list");
        if (word == WORD_ME && p->client == ID_NONE)
            record_error(t, field, 0, "declare it in the body of a client", "{me} of no client");
    }
    if (s && defect) record_error(t, field, 0, "write {name} or {resource.part}", "%s in '%.100s'", defect, s);
    return s;
}

/* A template in a field, without wrong braces and with {each} and {me} only where they stand for something. NULL when absent or
 * reported. `entries`: {each} is the entry of a list. */
static const char *read_template(pack *p, const record *t, const char *field, bool entries) {
    return check_template(p, t, field, record_string(t, field, LINE_MAX_BYTES), entries);
}

/* --- values --- */

/* The value on top of the stack; false after a report. */
static bool read_value(pack *p, const record *t, const char *field, bool entries, property_value *out) {
    lua_State *L = p->r.L;
    switch (lua_type(L, -1)) {
    case LUA_TSTRING:
        out->type = VALUE_TEXT;
        out->text = check_template(p, t, field, string_value(t, -1, field, 0, LINE_MAX_BYTES), entries);
        return out->text != NULL;
    case LUA_TBOOLEAN:
        out->type = VALUE_BOOLEAN;
        out->text = lua_toboolean(L, -1) ? "true" : "false";
        return true;
    case LUA_TNUMBER:
        if (!lua_isinteger(L, -1)) break;
        out->type = VALUE_NUMBER;
        out->text = arena_printf(p->r.mem, "%lld", (long long)lua_tointeger(L, -1));
        return true;
    case LUA_TTABLE:
        if (is_a(L, -1, "mistake")) return false;
        if (luaL_getmetafield(L, -1, "__name") != LUA_TNIL) {
            lua_pop(L, 1);
            break;
        }
        lua_pushnil(L);
        if (lua_next(L, -2)) {
            lua_pop(L, 2);
            break;
        }
        out->type = VALUE_OBJECT;
        out->text = "";
        return true;
    default: break;
    }
    record_error(t, field, 0, "write a text, a whole number, true, false, or {} for an empty object",
                 "'%s' is no value of a property", field);
    return false;
}

/* { option = value, ... } */
static void read_values_by_option(pack *p, const record *t, const setting *s, bool entries, resource_property *q) {
    record map;
    size_t n = 0;
    if (!record_open(t, "is", &map)) {
        if (record_get(t, "is")) lua_pop(p->r.L, 1);
        record_error(t, "is", 0, "write is = { option = value, ... }", "'is' does not say which option means what");
        return;
    }
    const char *const *options = record_fields(&map, &n);
    property_value *values = ARENA_ARRAY(p->r.mem, n + 1, property_value);
    for (size_t i = 0; i < n; i++) {
        int found = setting_option(s, options[i]);
        if (found < 0) {
            names *known = names_new(p->r.mem);
            for (size_t o = 0; o < s->option_count; o++) names_add(known, s->options[o].name);
            unknown_name(p, &map, options[i], 0, arena_printf(p->r.mem, "option of '%s'", s->name), options[i], known);
            continue;
        }
        property_value *v = &values[q->value_count];
        v->options = (option_mask)1 << found;
        lua_getfield(p->r.L, map.table, options[i]);
        if (read_value(p, &map, options[i], entries, v)) q->value_count++;
        lua_pop(p->r.L, 1);
    }
    lua_pop(p->r.L, 1);
    q->values = values;
    if (n == 0) record_error(t, "is", 0, NULL, "'is' names no option");
}

static void read_values(pack *p, const record *t, bool entries, resource_property *q) {
    if (record_get(t, "of")) {
        bool fine = read_decision(p, t, "of", 0, &q->setting);
        lua_pop(p->r.L, 1);
        if (fine)
            read_values_by_option(p, t, &p->settings.at[q->setting.id], entries, q);
        else
            q->setting.id = ID_NONE;
        return;
    }
    property_value *one = ARENA_NEW(p->r.mem, property_value);
    if (!record_get(t, "is")) return;
    if (read_value(p, t, "is", entries, one)) q->value_count = 1;
    lua_pop(p->r.L, 1);
    q->values = one;
}

static void read_fallback(pack *p, const record *t, resource_property *q) {
    property_value *v = ARENA_NEW(p->r.mem, property_value);
    q->always = record_bool(t, "always");
    if (!record_get(t, "default")) {
        if (q->always) record_error(t, "always", 0, "add default = ...", "'always' of a property without a default");
        return;
    }
    if (read_value(p, t, "default", false, v)) q->fallback = v;
    lua_pop(p->r.L, 1);
    for (size_t i = 0; q->fallback && i < q->value_count; i++) {
        if (q->values[i].type == v->type) continue;
        record_error(t, "default", 0, NULL, "'default' is a %s, but there are values of the type %s",
                     value_type_name(v->type), value_type_name(q->values[i].type));
        return;
    }
}

/* --- properties --- */

/* The version of the interface that a field names. */
static uint16_t read_version(pack *p, const record *t, const char *field, const resource *of, uint16_t otherwise) {
    const char *name = record_string(t, field, NAME_MAX_BYTES);
    if (!name) return otherwise;
    names *known = names_new(p->r.mem);
    for (size_t i = 0; i < of->api_count; i++) names_add(known, of->api[i].name);
    uint32_t found = names_find(known, name);
    if (found != NAME_NONE) return (uint16_t)found;
    unknown_name(p, t, field, 0, "version", name, known);
    return otherwise;
}

/* stable_from = false: no stable version has it. */
static uint16_t read_stable_from(pack *p, const record *t, const resource *of, uint16_t from) {
    lua_State *L = p->r.L;
    if (!record_get(t, "stable_from")) return from;
    bool never = lua_isboolean(L, -1) && !lua_toboolean(L, -1), named = lua_type(L, -1) == LUA_TSTRING;
    lua_pop(L, 1);
    if (never) return (uint16_t)of->api_count;
    if (!named) record_error(t, "stable_from", 0, NULL, "'stable_from' is a version, or false");
    uint16_t at = named ? read_version(p, t, "stable_from", of, from) : from;
    if (at < of->api_count && of->api[at].preview)
        record_error(t, "stable_from", 0, NULL, "'%s' is a preview", of->api[at].name);
    return at;
}

static void read_words(pack *p, const record *t, resource_property *q) {
    record map;
    size_t n = 0;
    if (!record_open(t, "az_is", &map)) return;
    const char *const *values = record_fields(&map, &n);
    flag_word *words = ARENA_ARRAY(p->r.mem, n + 1, flag_word);
    names *known = names_new(p->r.mem);
    for (size_t i = 0; i < q->value_count; i++) names_add(known, q->values[i].text);
    for (size_t i = 0; i < n; i++) {
        const char *word = record_string(&map, values[i], LINE_MAX_BYTES);
        if (names_find(known, values[i]) == NAME_NONE)
            unknown_name(p, &map, values[i], 0, "value", values[i], known);
        else if (!word)
            record_error(&map, values[i], 0, "write value = \"word\"", "the word for a flag is a text");
        else
            words[q->word_count++] = (flag_word){values[i], word};
    }
    lua_pop(p->r.L, 1);
    q->words = words;
    if (!q->az) record_error(t, "az_is", 0, "add az = \"--flag\"", "'az_is' of no flag");
}

static void read_path(pack *p, const record *list, int i, const record *entry, resource_property *q) {
    bool entries = false;
    lua_rawgeti(p->r.L, entry->table, 1);
    const char *path = string_value(list, -1, NULL, i, LINE_MAX_BYTES);
    lua_pop(p->r.L, 1);
    q->path = check_template(p, entry, NULL, path ? path : "?", q->each != NULL);
    if (!path || !is_property_path(path, &entries))
        record_error(list, NULL, i, "write { \"a.b\", ... }, with [0], [*] or ['key'] where needed",
                     "a property begins with its path");
    else if (entries && !q->each)
        record_error(list, NULL, i, "add each = \"list\"", "[*] stands for the entries of no list");
}

static void read_property(pack *p, const record *list, int i, const resource *of, resource_property *q) {
    static const field_spec FIELDS[] = {{"of", FIELD_ANY, false},          {"is", FIELD_ANY, true},
                                        {"when", FIELD_CONDITION, false},  {"default", FIELD_ANY, false},
                                        {"always", FIELD_BOOL, false},     {"from", FIELD_STRING, false},
                                        {"stable_from", FIELD_ANY, false}, {"each", FIELD_STRING, false},
                                        {"az", FIELD_STRING, false},       {"az_is", FIELD_TABLE, false}};
    record entry = {.r = list->r, .table = lua_gettop(p->r.L), .up = list, .index = i};
    *q = (resource_property){.path = "?", .when = &COND_ALWAYS, .setting = {ID_NONE, SCOPE_DESIGN}};
    if (lua_type(p->r.L, -1) != LUA_TTABLE || is_a(p->r.L, -1, "mistake")) {
        record_error(list, NULL, i, "write { \"path\", is = ... }", "a property is a table");
        return;
    }
    if (!record_check(&entry, FIELDS, ROOM(FIELDS), true)) return;
    q->each = record_string(&entry, "each", NAME_MAX_BYTES);
    q->when = read_condition(p, &entry, "when");
    read_path(p, list, i, &entry, q);
    read_values(p, &entry, q->each || of->each, q);
    read_fallback(p, &entry, q);
    q->from = read_version(p, &entry, "from", of, 0);
    q->stable_from = read_stable_from(p, &entry, of, q->from);
    q->az = record_string(&entry, "az", NAME_MAX_BYTES);
    if (q->az && strcmp(q->az, "-") != 0 && strncmp(q->az, "--", 2) != 0)
        record_error(&entry, "az", 0, "write \"--flag\", or \"-\" where other flags of the command say it",
                     "'%s' is no flag of a command", q->az);
    read_words(p, &entry, q);
}

static void read_properties(pack *p, const record *t, resource *out) {
    record list;
    if (!record_open(t, "properties", &list)) return;
    size_t n = (size_t)record_length(&list);
    if (n > MOST_PROPERTIES) record_error(t, "properties", 0, NULL, "more than %d properties", MOST_PROPERTIES);
    if (n > MOST_PROPERTIES) n = MOST_PROPERTIES;
    resource_property *all = ARENA_ARRAY(p->r.mem, n + 1, resource_property);
    for (size_t i = 0; i < n && record_entry(&list, (int)i + 1); i++, lua_settop(p->r.L, list.table))
        read_property(p, &list, (int)i + 1, out, &all[i]);
    lua_settop(p->r.L, list.table - 1);
    out->property_count = n;
    out->properties = all;
}

/* --- versions of the interface --- */

/* Its name, which begins with a day, and when it was there. */
static bool name_version(pack *p, const record *t, int i, const char *name, api_version *out) {
    date_precision precision;
    const char *day = name && strlen(name) >= DATE_CHARS - 1 ? arena_strndup(p->r.mem, name, DATE_CHARS - 1) : "";
    *out = (api_version){.name = name};
    bool fine = date_parse(day, false, &out->known.day, &precision);
    if (fine) out->preview = name[DATE_CHARS - 1] != '\0';
    if (fine && (!out->preview || name[DATE_CHARS - 1] == '-')) return true;
    record_error(t, NULL, i, "write \"YYYY-MM-DD\", \"YYYY-MM-DD-preview\" or { \"YYYY-MM-DD\", since = ... }",
                 "a version begins with its day");
    return false;
}

/* The version on top of the stack. */
static bool read_api_version(pack *p, const record *list, int i, api_version *out) {
    static const field_spec FIELDS[] = {{"since", FIELD_DATE, true}};
    lua_State *L = p->r.L;
    record entry = {.r = list->r, .table = lua_gettop(L), .up = list, .index = i};
    bool has_day = lua_type(L, -1) == LUA_TTABLE && !is_a(L, -1, "mistake");
    if (has_day) lua_rawgeti(L, -1, 1);
    const char *name = string_value(list, -1, NULL, i, NAME_MAX_BYTES);
    if (has_day) lua_pop(L, 1);
    if (!name_version(p, list, i, name, out)) return false;
    if (has_day && record_check(&entry, FIELDS, ROOM(FIELDS), true))
        out->stated = record_dated(&entry, "since", &out->known);
    return true;
}

/* A preview comes before the stable version of its day. */
static bool in_order(const api_version *a, const api_version *b) {
    int days = strncmp(a->name, b->name, DATE_CHARS - 1);
    return days < 0 || (days == 0 && a->preview && (!b->preview || strcmp(a->name, b->name) < 0));
}

static void read_api(pack *p, const record *t, resource *out) {
    record list;
    if (!record_open(t, "api", &list)) return;
    size_t n = (size_t)record_length(&list);
    api_version *all = ARENA_ARRAY(p->r.mem, n + 1, api_version);
    for (size_t i = 1; i <= n && record_entry(&list, (int)i); i++, lua_pop(p->r.L, 1)) {
        api_version *v = &all[out->api_count];
        if (!read_api_version(p, &list, (int)i, v)) continue;
        if (out->api_count && !in_order(v - 1, v))
            record_error(&list, NULL, (int)i, "list the oldest first", "version '%s' does not follow '%s'", v->name,
                         v[-1].name);
        out->api_count++;
    }
    lua_pop(p->r.L, 1);
    out->api = all;
    if (n == 0) record_error(t, "api", 0, NULL, "the list of versions is empty");
}

/* What the fact speaks of can be made from its first day on. */
static void check_first_day(const pack *p, const record *t, const life *l) {
    const resource *r = l->resource;
    date first = l->when_true.since.day;
    if (p->k->covers_from > first) first = p->k->covers_from;
    for (size_t i = 0; i < r->api_count; i++)
        if (r->api[i].known.day <= first) return;
    if (r->api_count && first != DATE_UNKNOWN)
        record_error(t, "api", 0, "add an older version, or let the fact begin later",
                     "no version was there on the first day of the fact");
}

/* --- facts --- */

static void read_answers(pack *p, const record *t, life *out) {
    record list;
    if (!record_open(t, "of", &list)) {
        if (!record_get(t, "of")) return;
        lua_pop(p->r.L, 1);
        record_error(t, "of", 0, "write of = { setting, ... }", "'of' is a list of settings");
        return;
    }
    size_t n = (size_t)record_length(&list);
    setting_ref *all = ARENA_ARRAY(p->r.mem, n + 1, setting_ref);
    for (size_t i = 1; i <= n && record_entry(&list, (int)i); i++, lua_pop(p->r.L, 1))
        if (read_decision(p, &list, NULL, (int)i, &all[out->answer_count])) out->answer_count++;
    lua_pop(p->r.L, 1);
    out->answers = all;
    if (n == 0) record_error(t, "of", 0, NULL, "the list of settings is empty");
}

void read_resource(pack *p, const record *t, life *out) {
    resource *r = ARENA_NEW(p->r.mem, resource);
    out->resource = r;
    read_answers(p, t, out);
    r->type = record_string(t, "type", LINE_MAX_BYTES);
    r->each = record_string(t, "each", NAME_MAX_BYTES);
    r->name = read_template(p, t, "name", r->each);
    r->location = read_template(p, t, "location", r->each);
    r->parent = record_string(t, "parent", NAME_MAX_BYTES);
    r->scope = record_string(t, "scope", NAME_MAX_BYTES);
    if (r->parent && r->scope) record_error(t, "scope", 0, NULL, "a resource has a parent or a scope, not both");
    r->existing = record_bool(t, "existing");
    r->az = read_template(p, t, "az", r->each);
    r->after = record_strings(t, "after", &r->after_count);
    read_api(p, t, r);
    check_first_day(p, t, out);
    read_properties(p, t, r);
    if (r->existing && r->property_count)
        record_error(t, "properties", 0, NULL, "a resource that exists is named, and has no properties here");
}

void read_by_hand(pack *p, const record *t, life *out) {
    read_answers(p, t, out);
    out->targets = record_strings(t, "targets", &out->target_count);
}
