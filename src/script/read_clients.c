#include <lauxlib.h>
#include <string.h>

#include "base/nearest.h"
#include "script/ask.h"

#define MOST_CLIENTS 100

static bool good_name(const char *name) {
    size_t n = strlen(name);
    for (const char *s = name; *s; s++) {
        bool fine =
            (*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || (*s >= '0' && *s <= '9') || *s == '_' || *s == '-';
        if (!fine) return false;
    }
    return n > 0 && n <= NAME_MAX_BYTES;
}

static void unknown_client_field(ask *a, const record *t, const char *key, kind_id kind) {
    nearest near = nearest_start(key);
    const char *kind_name = a->k->kinds[kind].name;
    nearest_offer(&near, "title");
    for (; kind != ID_NONE; kind = a->k->kinds[kind].parent)
        for (size_t i = 0; i < a->k->kinds[kind].setting_count; i++)
            nearest_offer(&near, a->k->settings[a->k->kinds[kind].settings[i]].name);
    const char *hint = near.best ? arena_printf(a->r.mem, "did you mean '%s'?", near.best) : NULL;
    record_error(t, key, 0, hint, "unknown setting '%s' of client kind '%s'", key, kind_name);
}

/* The fields of `web_app { ... }`. */
static void read_fields(ask *a, const record *t, client *c) {
    choice_list given = {0};
    size_t n = 0;
    const char *const *keys = record_fields(t, &n);
    for (size_t i = 0; i < n; i++) {
        if (strcmp(keys[i], "title") == 0) continue;
        choice what = {.client = (uint16_t)a->clients.len, .where = record_place(t, keys[i], 0)};
        what.setting = knowledge_client_setting(a->k, c->kind, keys[i]);
        if (what.setting == ID_NONE)
            unknown_client_field(a, t, keys[i], c->kind);
        else if (read_choice_options(a, t, keys[i], what.setting, &what.options))
            vec_push(a->r.mem, &given, what);
    }
    if (record_get(t, "title")) {
        if (lua_type(a->r.L, -1) != LUA_TSTRING && lua_type(a->r.L, -1) != LUA_TTABLE)
            record_error(t, "title", 0, NULL, "'title' must be a text, or one in both languages");
        else
            c->title = record_text(t, "title");
        lua_pop(a->r.L, 1);
    }
    c->given_count = given.len;
    c->given = given.at;
}

/* The client on top of the stack: the value of the vocabulary's web_app { ... }. */
static bool read_client(ask *a, const record *clients, const char *name) {
    lua_State *L = a->r.L;
    int top = lua_gettop(L);
    client c = {.name = name, .where = record_place(clients, name, 0)};
    if (is_a(L, top, "mistake")) return false;
    if (!is_a(L, top, "client")) {
        const char *hint =
            is_a(L, top, "client kind") ? "write the kind with braces: kind {}" : "write name = kind { ... }";
        record_error(clients, name, 0, hint, "client '%s' must be made by a client kind, not be %s", name,
                     describe_value(L, top));
        return false;
    }
    lua_getfield(L, top, "kind");
    uint32_t kind = names_find(a->k->kind_names, lua_tostring(L, -1));
    const char *label = kind == NAME_NONE ? NULL : names_at(a->k->kind_names, kind);
    lua_getfield(L, top, "line");
    record body = {.r = &a->r, .up = clients, .field = name, .label = label, .line = (int)lua_tointeger(L, -1)};
    lua_getfield(L, top, "body");
    body.table = lua_gettop(L);
    bool fine = kind != NAME_NONE && lua_type(L, -1) == LUA_TTABLE;
    if (fine) {
        c.kind = (kind_id)kind;
        read_fields(a, &body, &c);
        names_add(a->client_names, name);
        vec_push(a->r.mem, &a->clients, c);
    }
    lua_settop(L, top);
    return fine;
}

void read_clients(ask *a, const record *t) {
    lua_State *L = a->r.L;
    record clients;
    size_t n = 0;
    if (!record_open(t, "clients", &clients)) return;
    const char *const *keys = record_fields(&clients, &n);
    if (n > MOST_CLIENTS) record_error(t, "clients", 0, NULL, "more than %d clients", MOST_CLIENTS);
    for (size_t i = 0; i < n && n <= MOST_CLIENTS; i++) {
        bool named = good_name(keys[i]);
        if (!named)
            record_error(&clients, keys[i], 0, "use letters, digits, '_' and '-'",
                         "'%.100s' cannot be the name of a client", keys[i]);
        lua_getfield(L, clients.table, keys[i]);
        if (!read_client(a, &clients, keys[i]) || !named) names_add(a->faulty_clients, keys[i]);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    a->s->client_count = a->clients.len;
    a->s->clients = a->clients.at;
}
