#include <lauxlib.h>
#include <string.h>

#include "script/ask.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

typedef VEC(waiver) waiver_list;

static bool waived_already(const waiver_list *list, const waiver *w) {
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i].fact == w->fact && list->at[i].client == w->client) return true;
    return false;
}

/* The name of a fact, on top of the stack. `entry`: its place in a list; 0: it stands alone. */
static void add_waiver(ask *a, const record *t, int entry, waiver w, waiver_list *out) {
    const char *name = string_value(t, -1, "fact", entry, NAME_MAX_BYTES);
    if (!name && lua_type(a->r.L, -1) != LUA_TSTRING)
        record_error(t, "fact", entry, NULL, "a fact is a name in quotes, not %s", describe_value(a->r.L, -1));
    if (!name) return;
    uint32_t id = names_find(a->k->fact_names, name);
    if (id == NAME_NONE) {
        unknown_word(t, "fact", entry, "fact", name, a->k->fact_names, NULL);
        return;
    }
    w.fact = (fact_id)id;
    if (waived_already(out, &w))
        record_error(t, "fact", entry, "remove one of the two", "'%s' is waived twice", name);
    else
        vec_push(a->r.mem, out, w);
}

/* fact = "name", or a list of names */
static void read_facts(ask *a, const record *t, waiver w, waiver_list *out) {
    lua_State *L = a->r.L;
    if (!record_get(t, "fact")) return;
    record list = {.r = t->r, .table = lua_gettop(L), .up = t, .field = "fact"};
    if (is_a(L, -1, "mistake")) {
        lua_pop(L, 1);
        return;
    }
    if (lua_type(L, -1) != LUA_TTABLE) {
        add_waiver(a, t, 0, w, out);
    } else {
        int n = record_length(&list);
        if (n == 0) record_error(t, "fact", 0, "name one fact at least", "a waiver of no fact");
        for (int i = 1; i <= n; i++, lua_settop(L, list.table)) {
            lua_rawgeti(L, list.table, i);
            add_waiver(a, t, i, w, out);
        }
    }
    lua_settop(L, list.table - 1);
}

/* False after a report. */
static bool read_whose(ask *a, const record *t, waiver *w) {
    const char *name = record_string(t, "client", NAME_MAX_BYTES);
    w->client = name ? find_client(a, t, "client", name) : ID_NONE;
    return name ? w->client != ID_NONE : !record_has(t, "client");
}

static void read_waiver(ask *a, const record *t, place where, waiver_list *out) {
    static const field_spec FIELDS[] = {{"fact", FIELD_ANY, true},
                                        {"client", FIELD_STRING, false},
                                        {"reason", FIELD_STRING, true},
                                        {"owner", FIELD_STRING, true},
                                        {"expires", FIELD_STRING, true}};
    waiver w = {.where = where};
    record_check(t, FIELDS, ROOM(FIELDS), false);
    w.reason = record_string(t, "reason", TEXT_MAX_BYTES);
    w.owner = record_string(t, "owner", LINE_MAX_BYTES);
    w.expires = record_date(t, "expires", DATE_UNKNOWN);
    if (read_whose(a, t, &w)) read_facts(a, t, w, out);
}

void read_waivers(ask *a, const record *t) {
    lua_State *L = a->r.L;
    record list;
    waiver_list out = {0};
    if (!record_open(t, "waivers", &list)) return;
    int n = record_length(&list);
    for (int i = 1; i <= n && record_entry(&list, i); i++, lua_pop(L, 1)) {
        record own = {.r = t->r, .table = lua_gettop(L), .up = &list, .index = i};
        if (is_a(L, -1, "mistake")) continue;
        if (lua_type(L, -1) == LUA_TTABLE)
            read_waiver(a, &own, record_place(&list, NULL, i), &out);
        else
            record_error(&list, NULL, i,
                         "write { fact = \"name\", reason = ..., owner = ..., expires = \"YYYY-MM-DD\" }",
                         "a waiver is a table, not %s", describe_value(L, -1));
    }
    lua_pop(L, 1);
    a->s->waiver_count = out.len;
    a->s->waivers = out.at;
}
