#include "script/host.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "model/date.h"
#include "script/embedded.h"
#include "script/sandbox.h"

#define HOST_PROBLEM_STEPS 10000 /* a diagnostic costs about as much as so many instructions */

static int host_setmetatable(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    lua_setmetatable(L, 1);
    return 1;
}

static int host_getmetatable(lua_State *L) {
    lua_settop(L, 1);
    if (!lua_getmetatable(L, 1)) lua_pushnil(L);
    return 1;
}

static int host_rawget(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    lua_rawget(L, 1);
    return 1;
}

static int host_rawset(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 3);
    lua_rawset(L, 1);
    return 1;
}

static int host_here(lua_State *L) {
    place at = sandbox_author(L);
    lua_pushinteger(L, at.line);
    lua_pushstring(L, at.file ? at.file : "");
    return 2;
}

static int host_problem(lua_State *L) {
    const char *message = luaL_checkstring(L, 1), *hint = luaL_optstring(L, 2, NULL);
    place at = sandbox_author(L);
    at.line = (int)luaL_optinteger(L, 3, at.line);
    sandbox_charge(L, HOST_PROBLEM_STEPS);
    diag_add(sandbox_diags(L), DIAG_ERROR, at, hint, "%s", message);
    return 0;
}

static int compare_words(const void *x, const void *y) {
    const char *const *a = x, *const *b = y;
    return strcmp(*a, *b);
}

/* Adds the string keys of the table on top; they stay alive because their table does. */
static void gather(lua_State *L, const char **words, size_t cap, size_t *n) {
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
        if (lua_type(L, -2) == LUA_TSTRING && *n < cap) words[(*n)++] = lua_tostring(L, -2);
}

#define MOST_WORDS 2000 /* that are looked through for the nearest */

/* The keys of all tables in the list at `tables`, sorted: ties then do not depend on the order of hashes. [-0, +1] */
static size_t known_words(lua_State *L, int tables, const char ***words) {
    size_t n = 0;
    *words = lua_newuserdatauv(L, MOST_WORDS * sizeof **words, 0);
    for (lua_Integer i = 1; lua_rawgeti(L, tables, i) == LUA_TTABLE; i++) {
        gather(L, *words, MOST_WORDS, &n);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    qsort(*words, n, sizeof **words, compare_words);
    return n;
}

#define FEW_WORDS 8 /* known words that fit into a hint */

/* Pushes a hint: the nearest word, else all of them where they are few, else the caller's or nil. [-0, +1] */
static void push_hint(lua_State *L, const char *name, const char *const *words, size_t n, const char *otherwise) {
    nearest near = nearest_start(name);
    for (size_t i = 0; i < n; i++) nearest_offer(&near, words[i]);
    if (near.best) {
        lua_pushfstring(L, "did you mean '%s'?", near.best);
    } else if (n && n <= FEW_WORDS) {
        luaL_Buffer b;
        luaL_buffinit(L, &b);
        luaL_addstring(&b, "known here: ");
        for (size_t i = 0; i < n; i++) {
            if (i) luaL_addstring(&b, ", ");
            luaL_addstring(&b, words[i]);
        }
        luaL_pushresult(&b);
    } else {
        lua_pushstring(L, otherwise);
    }
}

static int host_unknown(lua_State *L) {
    const char *what = luaL_checkstring(L, 1), *name = luaL_checkstring(L, 2), *of = luaL_optstring(L, 4, ""),
               *otherwise = luaL_optstring(L, 5, NULL);
    const char **words = NULL;
    sandbox_charge(L, HOST_PROBLEM_STEPS);
    size_t n = known_words(L, 3, &words);
    push_hint(L, name, words, n, otherwise);
    diag_add(sandbox_diags(L), DIAG_ERROR, sandbox_author(L), lua_tostring(L, -1), "unknown %s '%.100s'%s", what, name,
             of);
    return 0;
}

static int host_day(lua_State *L) {
    bool month_ok = lua_toboolean(L, 2);
    size_t len = 0;
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &len) : NULL, *hint = "write \"YYYY-MM-DD\"";
    date day = 0;
    date_precision precision = DATE_DAY;
    if (month_ok) hint = "write \"YYYY-MM-DD\", or \"YYYY-MM\" for a month";
    if (text && strlen(text) == len && date_parse(text, month_ok, &day, &precision)) {
        lua_pushinteger(L, day);
        lua_pushboolean(L, precision == DATE_MONTH);
        return 2;
    }
    if (text)
        diag_add(sandbox_diags(L), DIAG_ERROR, sandbox_author(L), hint, "'%.40s' is not a date of the calendar", text);
    else
        diag_add(sandbox_diags(L), DIAG_ERROR, sandbox_author(L), hint, "a date is a text, not a %s",
                 luaL_typename(L, 1));
    return 0;
}

void host_open(lua_State *L) {
    static const luaL_Reg FUNCTIONS[] = {
        {"setmetatable", host_setmetatable},
        {"getmetatable", host_getmetatable},
        {"rawget", host_rawget},
        {"rawset", host_rawset},
        {"here", host_here},
        {"problem", host_problem},
        {"unknown", host_unknown},
        {"day", host_day},
        {NULL, NULL},
    };
    if (luaL_loadbufferx(L, dsl_lua, dsl_lua_len, "=acrplan", "t") != LUA_OK) lua_error(L);
    luaL_newlib(L, FUNCTIONS);
    allow_open(L);
    lua_setfield(L, -2, "allowed");
    lua_call(L, 1, 1);
}

void host_set_environment(lua_State *L, int index) {
    index = lua_absindex(L, index);
    lua_setupvalue(L, index, 1); /* a loaded chunk has one upvalue, _ENV */
}
