#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/lua_errors.h"
#include "script/pool.h"

const sandbox_limits SANDBOX_DEFAULTS = {
    .memory = (size_t)64 << 20,
    .instructions = 50000000,
    .text = (size_t)4 << 20,
};

/* Instructions between two looks at the budget. */
#define HOOK_PERIOD 1000

/* All bytes ever allocated, as a multiple of the cap: bounds the time spent on making and collecting garbage.
 * Measured with small tables, the slowest kind: 0.6 s for 512 MiB. */
#define CHURN 8

/* One VM instruction can walk a whole block: hashing or comparing strings, copying varargs, growing a table. So an
 * instruction counts once more for each STRING_STEP bytes of the largest string of the state, and BLOCK_STEP bytes of
 * the largest other block made by the running call. */
#define STRING_STEP 32
#define BLOCK_STEP 256
#define SMALL_BLOCK ((size_t)64 * 1024)

typedef enum limit { LIMIT_NONE, LIMIT_MEMORY, LIMIT_STRING, LIMIT_CHURN, LIMIT_STEPS, LIMIT_CALLS } limit;

struct sandbox {
    lua_State *L;
    sandbox_limits limits;
    pool memory;    /* of L */
    arena *mem;     /* NULL: none */
    size_t used;    /* bytes allocated now */
    uint64_t churn; /* bytes allocated ever */
    size_t string;  /* largest string so far */
    size_t block;   /* largest other block of the running call */
    uint64_t steps; /* of the running call */
    bool running;
    bool no_memory;
    limit hit;
    place blame; /* where the error or limit struck; its file is `file_name` or the caller's */
    place fallback;
    diags *d; /* of the running call */
    char file_name[FILENAME_MAX];
};

/* Raised after the diagnostic was made, or where the sandbox itself knows what happened. Identified by address. */
static const char ABANDONED;

static sandbox *of(lua_State *L) {
    return *(sandbox **)lua_getextraspace(L);
}

diags *sandbox_diags(lua_State *L) {
    return of(L)->d;
}

/* The innermost frame whose chunk is a file ("@name"): not C, not the prelude ("=acrplan"). Allocates nothing. */
static bool author_frame(lua_State *L, lua_Debug *ar) {
    for (int level = 0; lua_getstack(L, level, ar); level++) {
        lua_getinfo(L, "Sl", ar);
        if (ar->source[0] == '@' && ar->currentline > 0) return true;
    }
    return false;
}

place sandbox_author(lua_State *L) {
    lua_Debug ar;
    if (author_frame(L, &ar)) return (place){ar.source + 1, ar.currentline};
    return (place){of(L)->fallback.file, 0};
}

static void note_blame(sandbox *s) {
    lua_Debug ar;
    if (!author_frame(s->L, &ar)) return;
    size_t len = strlen(ar.source + 1);
    if (len >= sizeof s->file_name) len = sizeof s->file_name - 1;
    memcpy(s->file_name, ar.source + 1, len);
    s->file_name[len] = '\0';
    s->blame = (place){s->file_name, ar.currentline};
}

/* NULL without a limit struck means that the machine has no memory left. lua_getinfo() reads what the interpreter
 * saved before each operation that allocates, so the place is right here too (tried on 5.4.4 and 5.4.6). */
static void *refuse(sandbox *s, limit which) {
    if (s->hit == LIMIT_NONE && s->running) {
        s->hit = which;
        note_blame(s);
    }
    return NULL;
}

static limit limit_of(const sandbox *s, bool string, size_t old, size_t size) {
    if (string && size > SANDBOX_STRING + 64) return LIMIT_STRING; /* 64: room for the header of the string object */
    if (size > old && size - old > s->limits.memory - s->used) return LIMIT_MEMORY;
    if (s->running && s->churn > (uint64_t)s->limits.memory * CHURN) return LIMIT_CHURN;
    return LIMIT_NONE;
}

static void *allocate(void *ud, void *ptr, size_t osize, size_t nsize) {
    sandbox *s = ud;
    bool string = !ptr && osize == LUA_TSTRING; /* without a block, osize is the type of the object */
    size_t old = ptr ? osize : 0;
    limit which = limit_of(s, string, old, nsize);
    if (which != LIMIT_NONE && nsize > old) return refuse(s, which);
    void *block = pool_resize(&s->memory, ptr, old, nsize);
    if (!block && nsize) return NULL;
    s->used = s->used - old + nsize;
    s->churn += nsize > old ? nsize - old : 0;
    if (string && nsize > s->string) s->string = nsize;
    if (!string && s->running && nsize > SMALL_BLOCK && nsize > s->block) s->block = nsize;
    return block;
}

int sandbox_abandon(lua_State *L) {
    lua_pushlightuserdata(L, (void *)&ABANDONED);
    return lua_error(L);
}

static void stop(lua_State *L, limit which) {
    sandbox *s = of(L);
    s->hit = which;
    note_blame(s);
    sandbox_abandon(L);
}

void sandbox_charge(lua_State *L, size_t steps) {
    sandbox *s = of(L);
    s->steps += steps;
    if (s->steps > s->limits.instructions) stop(L, LIMIT_STEPS);
}

static void on_count(lua_State *L, lua_Debug *ar) {
    sandbox *s = of(L);
    sandbox_charge(L, HOOK_PERIOD * (1 + s->string / STRING_STEP + s->block / BLOCK_STEP));
    if (lua_getstack(L, SANDBOX_CALLS, ar)) stop(L, LIMIT_CALLS);
}

sandbox *sandbox_new(const sandbox_limits *limits) {
    sandbox *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->limits = limits ? *limits : SANDBOX_DEFAULTS;
    s->L = lua_newstate(allocate, s);
    if (!s->L) {
        sandbox_free(s);
        return NULL;
    }
    *(sandbox **)lua_getextraspace(s->L) = s;
    /* What is read is kept to the end, so collecting would find nothing. At the cap Lua still collects before it
     * gives up. */
    lua_gc(s->L, LUA_GCSTOP);
    lua_sethook(s->L, on_count, LUA_MASKCOUNT, HOOK_PERIOD);
    return s;
}

void sandbox_free(sandbox *s) {
    if (!s) return;
    pool_free(&s->memory); /* instead of lua_close(): see pool.h */
    free(s);
}

lua_State *sandbox_lua(sandbox *s) {
    return s->L;
}

void sandbox_use_arena(sandbox *s, arena *a) {
    s->mem = a;
}

bool sandbox_no_memory(const sandbox *s) {
    return s->no_memory;
}

static void raise_no_memory(void *ctx) {
    sandbox *s = ctx;
    s->no_memory = true;
    sandbox_abandon(s->L);
}

/* Message handler: runs where the error struck, so the author's frame can still be seen. [-1, +1] */
static int on_error(lua_State *L) {
    sandbox *s = of(L);
    if (lua_touserdata(L, 1) == &ABANDONED) return 1;
    note_blame(s);
    if (lua_type(L, 1) != LUA_TSTRING) lua_pushliteral(L, "error() was given no text");
    return 1;
}

typedef struct call {
    void (*fn)(lua_State *L, void *ud);
    void *ud;
} call;

/* [-all, +0] The call stands first. */
static int protected_call(lua_State *L) {
    const call *c = lua_touserdata(L, 1);
    lua_remove(L, 1);
    c->fn(L, c->ud);
    return 0;
}

static const char *limit_hint(limit which) {
    switch (which) {
    case LIMIT_CALLS: return "look for a function that calls itself without end";
    case LIMIT_STEPS:
    case LIMIT_CHURN: return "look for a loop that does not end";
    default: return "look for a loop that builds more and more";
    }
}

static void tell_limit(const sandbox *s, place where, diags *d) {
    char what[120] = "";
    switch (s->hit) {
    case LIMIT_STEPS:
        (void)snprintf(what, sizeof what, "stopped: limit of %llu instructions reached",
                       (unsigned long long)s->limits.instructions);
        break;
    case LIMIT_CALLS:
        (void)snprintf(what, sizeof what, "stopped: calls nested deeper than the limit of %d", SANDBOX_CALLS);
        break;
    case LIMIT_STRING:
        (void)snprintf(what, sizeof what, "stopped: a string longer than the limit of %d KiB", SANDBOX_STRING / 1024);
        break;
    case LIMIT_CHURN:
        (void)snprintf(what, sizeof what, "stopped: limit of %zu MiB of memory used in all reached",
                       (s->limits.memory >> 20) * CHURN);
        break;
    default: (void)snprintf(what, sizeof what, "stopped: memory limit of %zu MiB reached", s->limits.memory >> 20);
    }
    diag_add(d, DIAG_ERROR, where, limit_hint(s->hit), "%s", what);
}

/* Tells what ended a call, unless that was done already. [-1, +0] */
static void tell_failure(sandbox *s, int status, diags *d) {
    lua_State *L = s->L;
    place where = s->blame.file ? s->blame : s->fallback;
    if (s->hit != LIMIT_NONE) {
        tell_limit(s, where, d);
    } else if (status == LUA_ERRMEM) {
        s->no_memory = true;
    } else if (lua_type(L, -1) == LUA_TSTRING) {
        lua_error_tell(d, where, lua_tostring(L, -1));
    }
    lua_pop(L, 1);
}

static void start(sandbox *s, place fallback, diags *d) {
    s->fallback = fallback;
    s->d = d;
    s->hit = LIMIT_NONE;
    s->blame = (place){0};
    s->steps = 0;
    s->block = 0;
}

bool sandbox_call(sandbox *s, void (*fn)(lua_State *L, void *ud), void *ud, place fallback, diags *d) {
    lua_State *L = s->L;
    call c = {fn, ud};
    arena_escape *escape = NULL;
    void *ctx = NULL;
    int args = lua_gettop(L);
    start(s, fallback, d);
    lua_pushcfunction(L, on_error);
    lua_insert(L, 1);
    lua_pushcfunction(L, protected_call);
    lua_insert(L, 2);
    lua_pushlightuserdata(L, &c);
    lua_insert(L, 3);
    if (s->mem) arena_set_escape(s->mem, raise_no_memory, s, &escape, &ctx);
    s->running = true;
    int status = lua_pcall(L, args + 1, 0, 1);
    s->running = false;
    if (s->mem) arena_set_escape(s->mem, escape, ctx, NULL, NULL);
    if (status != LUA_OK) tell_failure(s, status, d);
    lua_settop(L, 0);
    return status == LUA_OK;
}

static void skip_bom(const char **text, size_t *len) {
    if (*len >= 3 && memcmp(*text, "\xEF\xBB\xBF", 3) == 0) {
        *text += 3;
        *len -= 3;
    }
}

bool sandbox_load(sandbox *s, const char *name, const char *text, size_t len, diags *d) {
    lua_State *L = s->L;
    place whole = {name, 0};
    if (len > s->limits.text) {
        diag_add(d, DIAG_ERROR, whole, NULL, "the file is larger than the limit of %zu KiB", s->limits.text / 1024);
        return false;
    }
    skip_bom(&text, &len);
    char chunk[FILENAME_MAX + 1];
    (void)snprintf(chunk, sizeof chunk, "@%s", name);
    start(s, whole, d);
    s->running = true;
    int status = luaL_loadbufferx(L, text, len, chunk, "t");
    s->running = false;
    if (status == LUA_OK) return true;
    if (s->hit != LIMIT_NONE)
        tell_limit(s, whole, d);
    else if (status == LUA_ERRMEM)
        s->no_memory = true;
    else /* LUA_ERRSYNTAX; for too deep nesting LUA_ERRRUN (5.4.4) */
        lua_error_tell_syntax(d, name, text, len, lua_tostring(L, -1));
    lua_settop(L, 0);
    return false;
}
