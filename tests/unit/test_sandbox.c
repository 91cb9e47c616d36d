/* sandbox.c and allow.c: what a script can do, what it cannot, and what is said when it tries. tests/sandbox/ has the attacks. */
#include "script/sandbox.h"

#include <lauxlib.h>
#include <string.h>

#include "check.h"
#include "script/host.h"

typedef struct outcome {
    bool fine;
    char message[300];
    int line;
    char value[100]; /* what the chunk returned, as a text */
} outcome;

static void run(lua_State *L, void *ud) {
    outcome *o = ud;
    allow_open(L);
    host_set_environment(L, 1);
    lua_call(L, 0, 1);
    const char *s = lua_tostring(L, -1);
    if (s) strncat(o->value, s, sizeof o->value - 1);
}

static outcome evaluate_with(const sandbox_limits *limits, const char *text, size_t len) {
    outcome o = {0};
    arena *a = arena_new(0);
    diags *d = diags_new(a);
    sandbox *s = sandbox_new(limits);
    assert_non_null(s);
    sandbox_use_arena(s, a);
    o.fine = sandbox_load(s, "file.lua", text, len, d) && sandbox_call(s, run, &o, (place){"file.lua", 0}, d);
    assert_int_equal(diags_count(d), !o.fine);
    if (!o.fine) {
        strncat(o.message, diags_at(d, 0)->message, sizeof o.message - 1);
        o.line = diags_at(d, 0)->where.line;
        assert_string_equal(diags_at(d, 0)->where.file, "file.lua");
    }
    assert_int_equal(lua_gettop(sandbox_lua(s)), 0);
    sandbox_free(s);
    arena_free(a);
    return o;
}

static outcome evaluate(const char *text) {
    return evaluate_with(NULL, text, strlen(text));
}

typedef struct value_case {
    const char *text, *value;
} value_case;

static void test_values(void **state) {
    (void)state;
    static const value_case cases[] = {
        {"return 1 + 1", "2"},
        {"return tostring({}) .. tostring(type) .. tostring(nil) .. tostring(true) .. tostring(5)",
         "tablefunctionniltrue5"},
        {"local s = '' for k, v in pairs { b = 1, a = 2, [2] = 3, [1] = 4, [-1] = 5 } do s = s .. k .. v end return s",
         "-151423a2b1"},
        {"local s = '' for k in pairs { 'x', 'y', nil, 'z' } do s = s .. k end return s", "124"},
        {"local t = { a = 1, b = 2 } local s = '' for k in pairs(t) do t.b = nil s = s .. k end return s", "a"},
        {"local s = '' for i, v in ipairs { 'x', 'y', nil, 'z' } do s = s .. i .. v end return s", "1x2y"},
        {"return tonumber('0x10') + tonumber(' 5 ') + tonumber(1)", "22"},
        {"return tostring(tonumber('five')) .. tostring(tonumber('')) .. tostring(tonumber({}))", "nilnilnil"},
        {"return ('abc'):upper() .. ('ABC'):lower() .. ('abc'):sub(2) .. #'abc' .. string.char(65) .. ('a'):byte()",
         "ABCabcbc3A97"},
        {"local t = {} table.insert(t, 'a') table.insert(t, 1, 'b') return table.concat(t, '-') .. table.remove(t)",
         "b-aa"},
        {"return math.max(1, 3, 2) .. math.min(1, 3) .. math.floor(1.5) .. math.ceil(1.5) .. math.abs(-1)", "31121"},
        {"return type(type) .. type(nil) .. type({})", "functionniltable"},

        {"\xEF\xBB\xBFreturn\r\n'bom'", "bom"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        outcome o = evaluate(cases[i].text);
        assert_true(o.fine);
        assert_string_equal(o.value, cases[i].value);
    }
}

typedef struct error_case {
    const char *text, *message;
    int line;
} error_case;

static void test_errors(void **state) {
    (void)state;
    static const error_case cases[] = {
        {"\nerror('mine')", "mine", 2},
        {"\nerror()", "error() was given no text", 2},
        {"error('a\\1\\xFFb\\nc')", "a??b c", 1},
        {"assert(false)", "assertion failed", 1},
        {"\n\nassert(nil, 'why')", "why", 3},
        {"local t\nlocal function f()\n return t.x\nend\nf()", "attempt to index a nil value (upvalue 't')", 3},
        {"for k in pairs { [{}] = 1 } do end", "pairs() takes tables with names and whole numbers as keys, not a table",
         1},
        {"for k in pairs { [true] = 1 } do end",
         "pairs() takes tables with names and whole numbers as keys, not a boolean", 1},
        {"pairs(5)", "bad argument #1 to 'pairs' (table expected, got number)", 1},
        {"local x <const> = 1\nx = 2", "attempt to assign to const variable 'x'", 2},
        {"x =", "unexpected symbol near <eof>", 1},
        {"return 'abc\n'", "unfinished string near ''abc'", 1},
        {"\x1bLua", "attempt to load a binary chunk (mode is 't')", 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        outcome o = evaluate(cases[i].text);
        assert_false(o.fine);
        assert_string_equal(o.message, cases[i].message);
        assert_int_equal(o.line, cases[i].line);
    }
}

static void test_limits_are_named(void **state) {
    (void)state;
    const sandbox_limits small = {.memory = 1 << 20, .instructions = 100000, .text = 100};
    outcome o = evaluate_with(&small, "\nwhile true do end", 18);
    assert_string_equal(o.message, "stopped: limit of 100000 instructions reached");
    assert_int_equal(o.line, 2);
    const char *grow = "local t = {}\nfor i = 1, 1e9 do t[i] = {} end";
    o = evaluate_with(&(sandbox_limits){1 << 20, 100000000, 100}, grow, strlen(grow));
    assert_string_equal(o.message, "stopped: memory limit of 1 MiB reached");
    assert_int_equal(o.line, 2);
    char spaces[101];
    memset(spaces, ' ', sizeof spaces);
    assert_true(evaluate_with(&small, spaces, 100).fine);
    assert_string_equal(evaluate_with(&small, spaces, 101).message, "the file is larger than the limit of 0 KiB");
}

/* Depth is looked at every 1000 instructions only, so a few more calls than the limit may pass. */
static void test_depth(void **state) {
    (void)state;
    const char *text =
        "local function f(n) if n == 0 then return 'end' end local x = f(n - 1) return x end return f(%d)";
    char filled[200];
    snprintf(filled, sizeof filled, text, SANDBOX_CALLS - 50);
    assert_string_equal(evaluate(filled).value, "end");
    snprintf(filled, sizeof filled, text, 5000);
    assert_string_equal(evaluate(filled).message, "stopped: calls nested deeper than the limit of 200");
}

static void test_long_message_is_cut(void **state) {
    (void)state;
    outcome o = evaluate("local s = 'x' for i = 1, 12 do s = s .. s end error(s)");
    assert_int_equal(strlen(o.message), 243);
    assert_string_equal(o.message + 240, "...");
}

static void use_up(lua_State *L, void *ud) {
    (void)L;
    for (;;) (void)arena_alloc(ud, 1, 1000);
}

/* An arena that is full inside a call ends the call, without a diagnostic; the caller passes it on. */
static void test_full_arena(void **state) {
    (void)state;
    arena *a = arena_new(100000), *other = arena_new(0);
    diags *d = diags_new(other);
    sandbox *s = sandbox_new(NULL);
    sandbox_use_arena(s, a);
    assert_false(sandbox_call(s, use_up, a, (place){"file.lua", 0}, d));
    assert_true(sandbox_no_memory(s));
    assert_int_equal(diags_count(d), 0);
    sandbox_free(s);
    arena_free(a);
    arena_free(other);
}

static void test_free_takes_null(void **state) {
    (void)state;
    sandbox_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_errors),
        cmocka_unit_test(test_limits_are_named),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_long_message_is_cut),
        cmocka_unit_test(test_full_arena),
        cmocka_unit_test(test_free_takes_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
