#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "script/host.h"
#include "script/sandbox.h"

/* Everything here is linear in its arguments, and what walks a table pays for it with sandbox_charge(). Left out on
 * purpose: pcall and xpcall (would catch limits), setmetatable (a __gc or __close runs outside the budget), patterns
 * and string.rep and string.format (can run long inside C), table.unpack, table.move and table.sort (the same), next
 * (order of hashes), select (walks its arguments), load and require. */

static int allow_type(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

/* Values without a text of their own give their type: an address would differ from run to run. */
static int allow_tostring(lua_State *L) {
    luaL_checkany(L, 1);
    switch (lua_type(L, 1)) {
    case LUA_TSTRING:
    case LUA_TNUMBER: lua_tostring(L, 1); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); return 1;
    default: lua_pushstring(L, luaL_typename(L, 1)); return 1;
    }
    lua_settop(L, 1);
    return 1;
}

#define LONGEST_NUMBER 200 /* characters; Lua's own L_MAXLENNUM */

static int allow_tonumber(lua_State *L) {
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER) return 1;
    size_t len = 0;
    const char *s = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &len) : NULL;
    if (!s || len > LONGEST_NUMBER || lua_stringtonumber(L, s) != len + 1) lua_pushnil(L);
    return 1;
}

static int ipairs_next(lua_State *L) {
    lua_Integer i = luaL_checkinteger(L, 2) + 1;
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int allow_ipairs(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushcfunction(L, ipairs_next);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

/* A key of pairs(): integers first, then strings, bytewise. */
typedef struct key {
    const char *s; /* NULL: an integer; borrowed from the table */
    size_t len;
    lua_Integer i;
} key;

static int compare_keys(const void *x, const void *y) {
    const key *a = x, *b = y;
    if (!a->s || !b->s) {
        if (a->s || b->s) return a->s ? 1 : -1;
        return (a->i > b->i) - (a->i < b->i);
    }
    int order = memcmp(a->s, b->s, a->len < b->len ? a->len : b->len);
    return order ? order : (a->len > b->len) - (a->len < b->len);
}

static size_t count_keys(lua_State *L, int table) {
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) n++;
    return n;
}

static void collect_keys(lua_State *L, int table, key *keys) {
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        key k = {0};
        if (lua_type(L, -2) == LUA_TSTRING)
            k.s = lua_tolstring(L, -2, &k.len);
        else if (lua_isinteger(L, -2))
            k.i = lua_tointeger(L, -2);
        else
            luaL_error(L, "pairs() takes tables with names and whole numbers as keys, not a %s", luaL_typename(L, -2));
        keys[n++] = k;
    }
}

/* Upvalues: the sorted keys. [table, previous position as an upvalue counter] */
static int pairs_next(lua_State *L) {
    for (;;) {
        lua_Integer at = lua_tointeger(L, lua_upvalueindex(2)) + 1;
        lua_pushinteger(L, at);
        lua_replace(L, lua_upvalueindex(2));
        if (lua_rawgeti(L, lua_upvalueindex(1), at) == LUA_TNIL) return 1; /* key */
        lua_pushvalue(L, -1);
        lua_rawget(L, 1); /* key value */
        if (!lua_isnil(L, -1)) return 2;
        lua_pop(L, 2); /* removed during the walk */
    }
}

static int allow_pairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    size_t n = count_keys(L, 1);
    sandbox_charge(L, n * 32);
    key *keys = lua_newuserdatauv(L, (n ? n : 1) * sizeof *keys, 0);
    collect_keys(L, 1, keys);
    qsort(keys, n, sizeof *keys, compare_keys);
    lua_createtable(L, (int)n, 0);
    for (size_t i = 0; i < n; i++) {
        if (keys[i].s)
            lua_pushlstring(L, keys[i].s, keys[i].len);
        else
            lua_pushinteger(L, keys[i].i);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_next, 2);
    lua_pushvalue(L, 1);
    return 2;
}

static int allow_error(lua_State *L) {
    lua_settop(L, 1);
    return lua_error(L);
}

static int allow_assert(lua_State *L) {
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_gettop(L) < 2) return luaL_error(L, "assertion failed");
    lua_settop(L, 2);
    return lua_error(L);
}

/* The function of the library, after its table argument was paid for. */
static int charged(lua_State *L) {
    int args = lua_gettop(L);
    if (lua_type(L, 1) == LUA_TTABLE) sandbox_charge(L, 2 * (size_t)lua_rawlen(L, 1));
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, args, LUA_MULTRET);
    return lua_gettop(L);
}

/* Appending moves nothing, so it is free; inserting elsewhere pays. */
static int insert(lua_State *L) {
    if (lua_gettop(L) != 2) return charged(L);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_rawseti(L, 1, (lua_Integer)lua_rawlen(L, 1) + 1);
    return 0;
}

/* Pushes the library's function `name` from the table at `library`, wrapped in `wrapper` unless that is NULL. [-0,
 * +1] */
static void pick(lua_State *L, int library, const char *name, lua_CFunction wrapper) {
    lua_getfield(L, library, name);
    if (wrapper) lua_pushcclosure(L, wrapper, 1);
}

/* Pushes a table with some functions of a standard library. [-0, +1] */
static void subset(lua_State *L, lua_CFunction open, const char *const *names, lua_CFunction wrapper) {
    lua_pushcfunction(L, open);
    lua_call(L, 0, 1); /* library */
    lua_newtable(L);   /* library subset */
    for (; *names; names++) {
        pick(L, -2, *names, wrapper);
        lua_setfield(L, -2, *names);
    }
    lua_remove(L, -2);
}

/* luaopen_string() gave all strings a metatable with every function, and arithmetic: put one with the subset in its
 * place. */
static void restrict_methods(lua_State *L, int methods) {
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 1);
    lua_pushvalue(L, methods);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void allow_open(lua_State *L) {
    static const luaL_Reg FUNCTIONS[] = {
        {"type", allow_type},   {"tostring", allow_tostring}, {"tonumber", allow_tonumber}, {"ipairs", allow_ipairs},
        {"pairs", allow_pairs}, {"error", allow_error},       {"assert", allow_assert},     {NULL, NULL},
    };
    static const char *const MATH[] = {"floor", "ceil", "max", "min", "abs", NULL};
    static const char *const STRING[] = {"upper", "lower", "len", "sub", "byte", "char", NULL};
    static const char *const TABLE[] = {"insert", "remove", "concat", NULL};
    luaL_newlib(L, FUNCTIONS); /* allowed */
    int allowed = lua_gettop(L);
    subset(L, luaopen_math, MATH, NULL);
    lua_setfield(L, allowed, "math");
    subset(L, luaopen_string, STRING, NULL);
    restrict_methods(L, lua_gettop(L));
    lua_setfield(L, allowed, "string");
    subset(L, luaopen_table, TABLE, charged);
    lua_getfield(L, -1, "insert");
    lua_pushcclosure(L, insert, 1); /* around the charged one, which is called with more than two arguments */
    lua_setfield(L, -2, "insert");
    lua_setfield(L, allowed, "table");
}
