#include <lauxlib.h>
#include <string.h>

#include "base/nearest.h"
#include "script/ask.h"

/* --- the options that a scenario gives a setting --- */

static void unknown_option(const record *t, const char *key, int entry, const setting *s, const char *name) {
    nearest near = nearest_start(name);
    const char *known = "";
    for (size_t i = 0; i < s->option_count; i++) {
        nearest_offer(&near, s->options[i].name);
        known = arena_printf(t->r->mem, "%s%s%s", known, i ? ", " : "", s->options[i].name);
    }
    const char *hint = near.best ? arena_printf(t->r->mem, "did you mean '%s'?", near.best)
                                 : arena_printf(t->r->mem, "known here: %s", known);
    record_error(t, key, entry, hint, "unknown option '%s' of '%s'", name, s->name);
}

static option_mask bit(int position) {
    return position < 0 ? 0 : (option_mask)1 << position;
}

static option_mask named_option(const record *t, const char *key, int entry, const setting *s) {
    const char *name = string_value(t, -1, key, entry, NAME_MAX_BYTES);
    if (!name) return 0;
    int found = setting_option(s, name);
    if (found < 0) unknown_option(t, key, entry, s, name);
    return bit(found);
}

/* true and false for settings that can be on and off. */
static option_mask switched(const record *t, const char *key, const setting *s, bool on) {
    static const char *const WORDS[][2] = {{"off", "on"}, {"no", "yes"}, {"disabled", "enabled"}};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++) {
        int found = setting_option(s, WORDS[i][on]);
        if (found >= 0) return bit(found);
    }
    record_error(t, key, 0, "name an option in quotes", "'%s' is not a matter of true or false", s->name);
    return 0;
}

static option_mask listed_options(const record *t, const char *key, const setting *s) {
    lua_State *L = t->r->L;
    option_mask mask = 0;
    bool fine = true;
    record list = {.r = t->r, .table = lua_gettop(L), .up = t, .field = key};
    int n = record_length(&list);
    for (int i = 1; i <= n; i++) {
        lua_rawgeti(L, list.table, i);
        option_mask one = named_option(t, key, i, s);
        if (lua_type(L, -1) != LUA_TSTRING)
            record_error(t, key, i, NULL, "an option is a name in quotes, not %s", describe_value(L, -1));
        lua_settop(L, list.table);
        fine = fine && one;
        mask |= one;
    }
    return fine ? mask : 0;
}

bool read_choice_options(ask *a, const record *t, const char *key, setting_id id, option_mask *out) {
    lua_State *L = a->r.L;
    const setting *s = &a->k->settings[id];
    *out = 0;
    if (!record_get(t, key)) return false;
    int top = lua_gettop(L);
    switch (lua_type(L, top)) {
    case LUA_TSTRING: *out = named_option(t, key, 0, s); break;
    case LUA_TBOOLEAN: *out = switched(t, key, s, lua_toboolean(L, top)); break;
    case LUA_TTABLE:
        if (!luaL_getmetafield(L, top, "__name")) {
            *out = listed_options(t, key, s);
            break;
        }
        lua_settop(L, top); /* fall through */
    default:
        record_error(t, key, 0, "write \"option\" or { \"option\", ... }", "'%s' must be an option, not %s", key,
                     describe_value(L, top));
    }
    lua_settop(L, top - 1);
    return *out != 0;
}

/* --- settings by name --- */

static const names *setting_names_of(ask *a, kind_id kind) {
    names *known = names_new(a->r.mem);
    for (;;) {
        for (size_t i = 0; i < a->k->setting_count; i++)
            if (a->k->settings[i].kind == kind) names_add(known, a->k->settings[i].name);
        if (kind == ID_NONE) return known;
        kind = a->k->kinds[kind].parent;
        if (kind == ID_NONE) return known;
    }
}

uint16_t find_client(ask *a, const record *t, const char *key, const char *name) {
    uint32_t id = names_find(a->client_names, name);
    if (names_find(a->faulty_clients, name) != NAME_NONE) return ID_NONE;
    if (id == NAME_NONE) unknown_word(t, key, 0, "client", name, a->client_names, NULL);
    return id == NAME_NONE ? ID_NONE : (uint16_t)id;
}

setting_id find_setting_of(ask *a, const record *t, const char *key, uint16_t who, const char *name) {
    kind_id kind = a->clients.at[who].kind;
    setting_id found = knowledge_client_setting(a->k, kind, name);
    if (found != ID_NONE) return found;
    const char *whose = a->clients.at[who].name;
    unknown_word(t, key, 0, arena_printf(a->r.mem, "setting of %s '%s':", a->k->kinds[kind].name, whose), name,
                 setting_names_of(a, kind), "clients");
    return ID_NONE;
}

static bool find_client_setting(ask *a, const record *t, const char *key, const char *dot, choice *out) {
    out->client = find_client(a, t, key, arena_strndup(a->r.mem, key, (size_t)(dot - key)));
    if (out->client == ID_NONE) return false;
    out->setting = find_setting_of(a, t, key, out->client, dot + 1);
    return out->setting != ID_NONE;
}

/* "sku" or "client.setting" */
static bool find_setting(ask *a, const record *t, const char *key, choice *out) {
    const char *dot = strchr(key, '.');
    *out = (choice){.client = ID_NONE, .where = record_place(t, key, 0)};
    if (dot) return find_client_setting(a, t, key, dot, out);
    out->setting = knowledge_setting(a->k, key);
    if (out->setting != ID_NONE) return true;
    unknown_word(t, key, 0, "setting", key, setting_names_of(a, ID_NONE), "settings");
    return false;
}

static bool read_choice(ask *a, const record *t, const char *key, choice *out) {
    return find_setting(a, t, key, out) && read_choice_options(a, t, key, out->setting, &out->options);
}

/* --- pins --- */

static const choice *given_by_client(const ask *a, const choice *c) {
    const client *owner = &a->clients.at[c->client];
    for (size_t i = 0; i < owner->given_count; i++)
        if (owner->given[i].setting == c->setting) return &owner->given[i];
    return NULL;
}

/* A client's own table is the one place for what it is; a pin decides what it leaves open. */
static bool may_pin(ask *a, const record *t, const char *key, const choice *c, bool anew) {
    if (c->client == ID_NONE) return true;
    const choice *given = anew ? NULL : given_by_client(a, c);
    const setting *s = &a->k->settings[c->setting];
    if (given) {
        record_error(t, key, 0,
                     arena_printf(a->r.mem, "remove one of the two; the client says it on line %d", given->where.line),
                     "'%s' is pinned here and given by its client", key);
    } else if (s->given) {
        record_error(t, key, 0, arena_printf(a->r.mem, "write %s = \"...\" in the table of the client", s->name),
                     "'%s' is a fact about the client and cannot be pinned", key);
    } else {
        return true;
    }
    return false;
}

void read_pins(ask *a, const record *t, bool anew, choice_list *out) {
    record pins;
    size_t n = 0;
    if (!record_open(t, "pins", &pins)) return;
    const char *const *keys = record_fields(&pins, &n);
    for (size_t i = 0; i < n; i++) {
        choice c;
        if (read_choice(a, &pins, keys[i], &c) && may_pin(a, &pins, keys[i], &c, anew)) vec_push(a->r.mem, out, c);
    }
    lua_pop(a->r.L, 1);
}

/* --- preferences --- */

#define USUAL_WEIGHT 10
#define MOST_WEIGHT 100

static int read_weight(const record *t) {
    int64_t weight = USUAL_WEIGHT;
    const char *defect = NULL;
    if (!record_get(t, "weight")) return USUAL_WEIGHT;
    bool fine = lua_type(t->r->L, -1) == LUA_TNUMBER && exact_number(t->r->L, -1, 1, MOST_WEIGHT, &weight, &defect) &&
                weight >= 1;
    lua_pop(t->r->L, 1);
    if (fine) return (int)weight;
    record_error(t, "weight", 0, NULL, "'weight' must be a whole number from 1 to %d", MOST_WEIGHT);
    return USUAL_WEIGHT;
}

/* One setting beside `weight` and `why`. */
static void read_preference(ask *a, const record *t, preference *out, bool *fine) {
    size_t n = 0;
    const char *setting_key = NULL;
    const char *const *keys = record_fields(t, &n);
    *fine = n > 0;
    for (size_t i = 0; i < n; i++) {
        if (strcmp(keys[i], "weight") == 0 || strcmp(keys[i], "why") == 0) continue;
        if (setting_key) {
            record_error(t, keys[i], 0, "write one preference for each setting", "a preference has one setting");
            *fine = false;
            return;
        }
        setting_key = keys[i];
    }
    if (!setting_key) {
        if (n)
            record_error(t, NULL, 0, "write { setting = \"option\", weight = 10 }", "a preference without a setting");
        *fine = false;
        return;
    }
    *fine = read_choice(a, t, setting_key, &out->what);
    out->weight = read_weight(t);
    out->why = record_string(t, "why", LINE_MAX_BYTES);
}

void read_prefers(ask *a, const record *t) {
    lua_State *L = a->r.L;
    record list;
    VEC(preference) out = {0};
    if (!record_open(t, "prefers", &list)) return;
    int n = record_length(&list);
    for (int i = 1; i <= n && record_entry(&list, i); i++, lua_settop(L, list.table)) {
        record entry = {.r = t->r, .table = lua_gettop(L), .up = &list, .index = i};
        preference p = {0};
        bool fine = lua_type(L, -1) == LUA_TTABLE;
        if (fine)
            read_preference(a, &entry, &p, &fine);
        else
            record_error(&list, NULL, i, "write { setting = \"option\", weight = 10 }",
                         "a preference is a table, not %s", describe_value(L, -1));
        if (fine) vec_push(a->r.mem, &out, p);
    }
    lua_settop(L, list.table - 1);
    a->s->preference_count = out.len;
    a->s->preferences = out.at;
}

/* --- the registry that exists --- */

void read_current(ask *a, const record *t) {
    record current;
    choice_list out = {0};
    size_t n = 0;
    if (!record_open(t, "current", &current)) return;
    a->s->exists = true;
    a->s->current_where = record_place(t, "current", 0);
    const char *const *keys = record_fields(&current, &n);
    for (size_t i = 0; i < n; i++) {
        choice c;
        if (!read_choice(a, &current, keys[i], &c)) continue;
        if (c.options & (c.options - 1)) {
            record_error(&current, keys[i], 0, NULL, "'%s' has one value today, not several", keys[i]);
            continue;
        }
        vec_push(a->r.mem, &out, c);
    }
    lua_pop(a->r.L, 1);
    a->s->current_count = out.len;
    a->s->current = out.at;
}
