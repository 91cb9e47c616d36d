/* floor.c - the least that a planner on Lua and libxml2 can do, to measure the real one against
 *
 * Runs the prelude, the files of a pack and a scenario through a plain Lua state, without a look at what they build,
 * and serialises an XML document of a given shape. It checks nothing, decides nothing and has no limits.
 *
 *     floor PACK SCENARIO ELEMENTS ATTRIBUTES TEXTS BYTES */
#include <lauxlib.h>
#include <libxml/tree.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern const char dsl_lua[];
extern const size_t dsl_lua_len;

static int fail(const char *what) {
    fprintf(stderr, "floor: %s\n", what);
    exit(3);
}

static int ignore(lua_State *L) {
    (void)L;
    return 0;
}

static int here(lua_State *L) {
    lua_Debug ar;
    int level = 1;
    while (lua_getstack(L, level, &ar) && lua_getinfo(L, "Sl", &ar) && ar.source[0] != '@') level++;
    lua_pushinteger(L, ar.currentline);
    lua_pushstring(L, ar.source);
    return 2;
}

static int day(lua_State *L) {
    const char *s = lua_tostring(L, 1);
    long year = 0, month = 0, of_month = 1;
    if (s) year = strtol(s, NULL, 10);
    if (s && strlen(s) > 5) month = strtol(s + 5, NULL, 10);
    if (s && strlen(s) > 8) of_month = strtol(s + 8, NULL, 10);
    lua_pushinteger(L, (year * 12 + month) * 31 + of_month);
    lua_pushboolean(L, s && strlen(s) == 7);
    return 2;
}

static const luaL_Reg HOST[] = {
    {"here", here}, {"day", day}, {"problem", ignore}, {"unknown", ignore}, {NULL, NULL},
};

static void copy_globals(lua_State *L, const char *const *names) {
    for (; *names; names++) {
        lua_getglobal(L, *names);
        lua_setfield(L, -2, *names);
    }
}

/* Leaves the table that the prelude returns. [-0, +1] */
static void run_prelude(lua_State *L) {
    static const char *const RAW[] = {"setmetatable", "getmetatable", "rawget", "rawset", NULL};
    static const char *const ALLOWED[] = {"type",   "ipairs", "pairs",  "tostring", "tonumber",
                                          "select", "error",  "assert", NULL};
    if (luaL_loadbufferx(L, dsl_lua, dsl_lua_len, "=acrplan", "t") != LUA_OK) fail(lua_tostring(L, -1));
    luaL_newlib(L, HOST);
    copy_globals(L, RAW);
    lua_newtable(L);
    copy_globals(L, ALLOWED);
    lua_setfield(L, -2, "allowed");
    if (lua_pcall(L, 1, 1, 0) != LUA_OK) fail(lua_tostring(L, -1));
}

/* Calls a function of the prelude's table, which is at index 1, for one result. */
static void call_prelude(lua_State *L, const char *name, int arguments) {
    lua_getfield(L, 1, name);
    lua_insert(L, -arguments - 1);
    if (lua_pcall(L, arguments, 1, 0) != LUA_OK) fail(lua_tostring(L, -1));
}

/* Runs a file in the environment on the top of the stack. [-1, +0] */
static void run_file(lua_State *L, const char *path) {
    if (luaL_loadfilex(L, path, "t") != LUA_OK) fail(lua_tostring(L, -1));
    lua_insert(L, -2);
    lua_setupvalue(L, -2, 1);
    if (lua_pcall(L, 0, 0, 0) != LUA_OK) fail(lua_tostring(L, -1));
}

static void run_pack_file(lua_State *L, const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.lua", folder, name);
    lua_pushvalue(L, 2); // environment
    run_file(L, path);
    call_prelude(L, "finish", 0);
    lua_pop(L, 1);
}

/* Prelude at 1, environment at 2. */
static void run_pack(lua_State *L, const char *folder) {
    call_prelude(L, "pack", 0);
    run_pack_file(L, folder, "pack");
    lua_getfield(L, 1, "declared");
    lua_geti(L, -1, 1);
    lua_getfield(L, -1, "body");
    lua_getfield(L, -1, "files");
    if (!lua_istable(L, -1)) fail("the pack names no files");
    for (lua_Integer i = 1; lua_geti(L, -1, i) == LUA_TSTRING; i++) {
        run_pack_file(L, folder, lua_tostring(L, -1));
        lua_pop(L, 1);
    }
    lua_settop(L, 2);
}

/* The names of the client kinds that the pack declares. [-0, +1] */
static void push_kinds(lua_State *L) {
    lua_newtable(L);
    lua_getfield(L, 1, "declared");
    for (lua_Integer i = 1, n = 0; lua_geti(L, -1, i) == LUA_TTABLE; i++) {
        lua_getfield(L, -1, "kind");
        lua_getfield(L, -2, "id"); // names, declared, declaration, kind, id
        if (strcmp(lua_tostring(L, -2), "client") == 0) {
            lua_pushvalue(L, -1);
            lua_seti(L, -6, ++n);
        }
        lua_pop(L, 3);
    }
    lua_pop(L, 2);
}

static void run_scenario(lua_State *L, const char *path) {
    push_kinds(L);
    call_prelude(L, "scenario", 1);
    run_file(L, path);
}

typedef struct shape {
    long elements, attributes, texts, bytes;
} shape;

/* Elements in one level; attributes, texts and bytes spread evenly over them. */
static void write_document(const shape *s) {
    xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
    xmlNodePtr root = xmlNewDocNode(doc, NULL, BAD_CAST "report", NULL);
    char *word = calloc(1, (size_t)(s->bytes / (s->attributes + s->texts)) + 1);
    if (!doc || !root || !word) fail("out of memory");
    memset(word, 'x', (size_t)(s->bytes / (s->attributes + s->texts)));
    xmlDocSetRootElement(doc, root);
    long attributes = 0, texts = 0;
    for (long i = 1; i < s->elements; i++) {
        xmlNodePtr node = xmlNewDocNode(doc, NULL, BAD_CAST "element", NULL);
        xmlAddChild(root, node);
        for (; attributes * s->elements < i * s->attributes; attributes++)
            xmlNewProp(node, BAD_CAST "attribute", BAD_CAST word);
        for (; texts * s->elements < i * s->texts; texts++) xmlAddChild(node, xmlNewDocText(doc, BAD_CAST word));
    }
    xmlChar *out = NULL;
    int len = 0;
    xmlDocDumpFormatMemoryEnc(doc, &out, &len, "UTF-8", 1);
    fwrite(out, 1, (size_t)len, stdout);
    xmlFree(out);
    xmlFreeDoc(doc);
    free(word);
}

int main(int argc, char **argv) {
    if (argc != 7) return fail("usage: floor PACK SCENARIO ELEMENTS ATTRIBUTES TEXTS BYTES");
    lua_State *L = luaL_newstate();
    if (!L) return fail("out of memory");
    luaL_requiref(L, "_G", luaopen_base, 1);
    lua_settop(L, 0);
    run_prelude(L);
    run_pack(L, argv[1]);
    run_scenario(L, argv[2]);
    lua_close(L);
    write_document(&(shape){atol(argv[3]), atol(argv[4]), atol(argv[5]), atol(argv[6])});
    return 0;
}
