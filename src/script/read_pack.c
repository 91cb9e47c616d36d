/* The declaration of the pack itself. */
#include <lauxlib.h>

#include "script/pack.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

/* A table from names to texts, in a field. */
static void read_titles(pack *p, const record *t, const char *field, names *known, text_list *titles) {
    lua_State *L = p->r.L;
    record list;
    if (!record_open(t, field, &list)) return;
    for (lua_pushnil(L); lua_next(L, list.table); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) {
            record_error(t, field, 0, "write name = { en = ..., ja = ... }", "a value without a name");
            continue;
        }
        const char *name = arena_strdup(p->r.mem, lua_tostring(L, -2));
        text title = record_text(&list, name);
        if (!title.in[LANG_EN]) continue;
        names_add(known, name);
        vec_push(p->r.mem, titles, title);
    }
    lua_pop(L, 1);
}

/* Every area that has a title is a file of the pack. */
static void check_areas(pack *p, const record *t) {
    lua_State *L = p->r.L;
    record files;
    names *listed = names_new(p->r.mem);
    names_add(listed, "pack");
    if (!record_open(t, "files", &files)) return;
    for (int i = 1; record_entry(&files, i); i++, lua_pop(L, 1))
        if (lua_type(L, -1) == LUA_TSTRING) names_add(listed, arena_strdup(p->r.mem, lua_tostring(L, -1)));
    lua_pop(L, 1);
    for (uint32_t i = 0; i < names_count(p->area_names); i++) {
        const char *name = names_at(p->area_names, i);
        if (names_find(listed, name) == NAME_NONE) unknown_name(p, t, "areas", 0, "file of the pack", name, listed);
    }
}

void read_pack(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},        {"covers_from", FIELD_STRING, true},
                                        {"read_up_to", FIELD_STRING, true}, {"files", FIELD_TABLE, true},
                                        {"options", FIELD_TABLE, false},    {"areas", FIELD_TABLE, false}};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_id(t, d->kind, d->id);
    if (p->k->id) record_error(t, NULL, 0, NULL, "the pack is declared twice");
    p->k->id = d->id;
    p->k->title = record_text(t, "title");
    p->k->covers_from = record_date(t, "covers_from", 0);
    p->k->read_up_to = record_date(t, "read_up_to", p->k->covers_from);
    if (p->k->read_up_to < p->k->covers_from)
        record_error(t, "read_up_to", 0, NULL, "'read_up_to' is before 'covers_from'");
    read_titles(p, t, "options", p->option_names, &p->option_titles);
    read_titles(p, t, "areas", p->area_names, &p->area_titles);
    check_areas(p, t);
}
