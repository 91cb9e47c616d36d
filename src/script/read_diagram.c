/* The declaration of what a diagram is made of. */
#include <lauxlib.h>
#include <string.h>

#include "script/pack.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

/* What is laid out has to stay legible. */
#define MOST_ENTRIES 32
#define MOST_SHOWN 4

typedef struct drawing {
    pack *p;
    const declaration *d;
    diagram *to;
    names *zones, *parts, *paths;
} drawing;

/* Opens entry `i` on top of the stack, which begins with the id of one of `known`, or with a new id. NULL after a report. */
static const char *open_entry(const record *list, int i, const char *what, record *entry) {
    lua_State *L = list->r->L;
    const char *id = NULL;
    *entry = (record){.r = list->r, .table = lua_gettop(L), .up = list, .index = i};
    if (lua_type(L, -1) == LUA_TTABLE && !is_a(L, -1, "mistake")) {
        lua_rawgeti(L, -1, 1);
        id = string_value(list, -1, NULL, i, NAME_MAX_BYTES);
        lua_pop(L, 1);
    }
    if (!id)
        record_error(list, NULL, i, arena_printf(list->r->mem, "write { \"%s\", ... }", what), "a %s without a name",
                     what);
    return id;
}

static bool new_id(const record *entry, const char *what, const char *id, names *known) {
    size_t before = names_count(known);
    if (!check_vocabulary_name(entry, what, id)) return false;
    names_add(known, id);
    if (names_count(known) > before) return true;
    record_error(entry, NULL, 0, "choose another name", "%s '%s' is declared twice", what, id);
    return false;
}

/* The place that `name` has among `known`; ID_NONE after a report about a field, or about the first entry where that is NULL. */
static uint16_t find_id(const drawing *g, const record *entry, const char *field, const char *what, const char *name,
                        const names *known) {
    if (!name) return ID_NONE;
    uint32_t found = names_find(known, name);
    if (found != NAME_NONE) return (uint16_t)found;
    unknown_name(g->p, entry, field, field ? 0 : 1, what, name, known);
    return ID_NONE;
}

static uint16_t named_in(const drawing *g, const record *entry, const char *field, const char *what,
                         const names *known) {
    return find_id(g, entry, field, what, record_string(entry, field, NAME_MAX_BYTES), known);
}

/* A condition that does not speak of a client. */
static const cond *read_shared(const drawing *g, const record *entry, const char *field, const cond *otherwise) {
    lua_State *L = g->p->r.L;
    if (!record_get(entry, field)) return otherwise;
    bool condition = is_a(L, -1, "condition"), of_client = condition && lua_getfield(L, -1, "me") == LUA_TNUMBER;
    lua_pop(L, condition ? 2 : 1);
    if (!of_client) return read_condition(g->p, entry, field);
    record_error(entry, field, 0, "say in 'concerns' for which clients it is a way",
                 "'%s' is about the design and the same for all clients", field);
    return otherwise;
}

/* --- zones --- */

static void read_zone(drawing *g, const record *list, int i, void *out) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true}};
    record entry;
    const char *id = open_entry(list, i, "zone", &entry);
    if (!id) return;
    record_check(&entry, FIELDS, ROOM(FIELDS), true);
    new_id(&entry, "zone", id, g->zones);
    *(diagram_zone *)out = (diagram_zone){.id = id, .title = record_text(&entry, "title")};
}

/* --- parts --- */

/* A decision of the registry on top of the stack; ID_NONE after a report. */
static setting_id read_shown_setting(const drawing *g, const record *shows, int i) {
    lua_State *L = g->p->r.L;
    lua_Integer id = -1;
    if (is_a(L, -1, "setting")) {
        lua_pushliteral(L, "index");
        lua_rawget(L, -2);
        id = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : -1;
        lua_pop(L, 1);
    }
    if (id >= 0 && (size_t)id < g->p->settings.len) {
        const setting *s = &g->p->settings.at[id];
        if (!s->given && s->kind == ID_NONE) return (setting_id)id;
    }
    if (!is_a(L, -1, "mistake"))
        record_error(shows, NULL, i, "write the name of a setting without quotes, as in shows = { setting }",
                     "a diagram shows decisions of the design");
    return ID_NONE;
}

static void read_shown(const drawing *g, const record *entry, diagram_part *part) {
    record shows;
    setting_id *ids = ARENA_ARRAY(g->p->r.mem, MOST_SHOWN, setting_id);
    if (!record_open(entry, "shows", &shows)) return;
    for (int i = 1; record_entry(&shows, i); i++, lua_pop(g->p->r.L, 1)) {
        setting_id id = read_shown_setting(g, &shows, i);
        if (id == ID_NONE) continue;
        if (part->shown_count == MOST_SHOWN) {
            record_error(entry, "shows", i, NULL, "more than %d decisions on one part", MOST_SHOWN);
            lua_pop(g->p->r.L, 1);
            break;
        }
        ids[part->shown_count++] = id;
    }
    lua_pop(g->p->r.L, 1);
    part->shown = ids;
}

static void read_part(drawing *g, const record *list, int i, void *out) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},      {"zone", FIELD_STRING, true},
                                        {"when", FIELD_CONDITION, false}, {"count", FIELD_ANY, false},
                                        {"shows", FIELD_TABLE, false},    {"joins", FIELD_STRING, false}};
    diagram_part *part = out;
    record entry;
    const char *id = open_entry(list, i, "part", &entry);
    *part = (diagram_part){.id = id, .joins = ID_NONE, .when = &COND_ALWAYS};
    if (!id) return;
    record_check(&entry, FIELDS, ROOM(FIELDS), true);
    new_id(&entry, "part", id, g->parts);
    part->title = record_text(&entry, "title");
    part->zone = named_in(g, &entry, "zone", "zone", g->zones);
    part->when = read_condition(g->p, &entry, "when");
    part->count = read_sum(g->p, &entry, "count");
    part->where = record_place(list, NULL, i);
    read_shown(g, &entry, part);
    if (record_has(&entry, "joins")) part->joins = named_in(g, &entry, "joins", "earlier part", g->parts);
    if (part->joins != ID_NONE && part->joins + 1u == names_count(g->parts))
        record_error(&entry, "joins", 0, NULL, "a part cannot join itself");
}

/* --- paths and places of clients --- */

/* The options of one of the client's own decisions. */
static void read_way(const drawing *g, const record *entry, diagram_path *path) {
    life way = {.whose = SCOPE_DESIGN};
    if (!read_setting_options(g->p, entry, "is", &way, &path->options)) return;
    path->setting = way.setting;
    if (way.whose != SCOPE_ME || g->p->settings.at[way.setting].given)
        record_error(entry, "is", 0, "write me.setting \"option\"", "a path is an option of a decision of the client");
}

static void read_path(drawing *g, const record *list, int i, void *out) {
    static const char *const LINES[] = {
#define X(id, name) [LINE_##id] = name,
        DIAGRAM_LINES(X)
#undef X
    };
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},        {"zone", FIELD_STRING, true},
                                        {"is", FIELD_CONDITION, true},      {"to", FIELD_STRING, true},
                                        {"line", FIELD_STRING, false},      {"when", FIELD_CONDITION, false},
                                        {"closed", FIELD_CONDITION, false}, {"concerns", FIELD_CONDITION, false}};
    diagram_path *path = out;
    record entry;
    const char *id = open_entry(list, i, "path", &entry);
    *path = (diagram_path){.id = id, .when = &COND_ALWAYS, .closed = &COND_NEVER, .concerns = &COND_ALWAYS};
    if (!id) return;
    record_check(&entry, FIELDS, ROOM(FIELDS), true);
    new_id(&entry, "path", id, g->paths);
    path->title = record_text(&entry, "title");
    path->zone = named_in(g, &entry, "zone", "zone", g->zones);
    path->to = named_in(g, &entry, "to", "part", g->parts);
    path->line = (diagram_line)record_choice(&entry, "line", "line", LINES, (int)ROOM(LINES), LINE_PLAIN);
    path->concerns = read_condition(g->p, &entry, "concerns");
    read_way(g, &entry, path);
    path->when = read_shared(g, &entry, "when", &COND_ALWAYS);
    path->closed = read_shared(g, &entry, "closed", &COND_NEVER);
    path->where = record_place(list, NULL, i);
}

static void read_place(drawing *g, const record *list, int i, void *out) {
    static const field_spec FIELDS[] = {{"when", FIELD_CONDITION, false}};
    record entry;
    const char *id = open_entry(list, i, "zone", &entry);
    if (!id) return;
    record_check(&entry, FIELDS, ROOM(FIELDS), true);
    *(diagram_place *)out = (diagram_place){.zone = find_id(g, &entry, NULL, "zone", id, g->zones),
                                            .when = read_condition(g->p, &entry, "when")};
}

/* --- the whole --- */

typedef void entry_reader(drawing *g, const record *list, int i, void *out);

/* The entries of a list in a field, `size` bytes each. */
static void *read_entries(drawing *g, const char *field, entry_reader *read, size_t size, size_t *count) {
    lua_State *L = g->p->r.L;
    record list;
    *count = 0;
    char *out = arena_alloc(g->p->r.mem, MOST_ENTRIES, size);
    if (!record_open(&g->d->body, field, &list)) return out;
    list.label = "return"; /* where a function makes it */
    list.line = record_place(&g->d->body, field, 0).line;
    for (int i = 1; record_entry(&list, i); i++, lua_settop(L, list.table)) {
        if (*count == MOST_ENTRIES) {
            record_error(&g->d->body, field, i, NULL, "more than %d entries", MOST_ENTRIES);
            break;
        }
        read(g, &list, i, out + (*count)++ * size);
    }
    lua_settop(L, list.table - 1);
    return out;
}

/* What the vocabulary found out: an index, or the token of `me`. */
static lua_Integer own_integer(const drawing *g, const char *name, lua_Integer fallback) {
    lua_State *L = g->p->r.L;
    lua_getfield(L, g->d->table, name);
    lua_Integer value = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : fallback;
    lua_pop(L, 1);
    return value;
}

static void read_clients(drawing *g) {
    lua_Integer of = own_integer(g, "of", ID_NONE);
    bool drawn = record_has(&g->d->body, "clients");
    if (!drawn && (record_has(&g->d->body, "paths") || record_has(&g->d->body, "places")))
        record_error(&g->d->body, record_has(&g->d->body, "paths") ? "paths" : "places", 0,
                     "add clients = \"kind\" and write function(me) return { ... } end",
                     "the diagram does not say whose paths and places these are");
    g->to->clients = of >= 0 && (size_t)of < g->p->kinds.len ? (kind_id)of : ID_NONE;
    if (g->to->clients == ID_NONE) return;
    g->p->me = own_integer(g, "token", 0);
    g->to->paths = read_entries(g, "paths", read_path, sizeof *g->to->paths, &g->to->path_count);
    g->to->places = read_entries(g, "places", read_place, sizeof *g->to->places, &g->to->place_count);
    g->p->me = 0;
}

void read_diagram(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},  {"zones", FIELD_TABLE, true},
                                        {"parts", FIELD_TABLE, true}, {"clients", FIELD_STRING, false},
                                        {"paths", FIELD_ANY, false},  {"places", FIELD_ANY, false}};
    arena *mem = p->r.mem;
    diagram *to = ARENA_NEW(mem, diagram);
    drawing g = {p, d, to, names_new(mem), names_new(mem), names_new(mem)};
    record_check(&d->body, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(&d->body, d->kind, d->id);
    *to = (diagram){.id = d->id, .title = record_text(&d->body, "title"), .clients = ID_NONE, .where = d->where};
    if (p->diagram) record_error(&d->body, NULL, 0, "a pack has one diagram", "the diagram is declared twice");
    to->zones = read_entries(&g, "zones", read_zone, sizeof *to->zones, &to->zone_count);
    to->parts = read_entries(&g, "parts", read_part, sizeof *to->parts, &to->part_count);
    read_clients(&g);
    p->diagram = to;
}
