/* numbers.c: exact numbers and money. */
#include "script/numbers.h"

#include <lauxlib.h>
#include <lualib.h>

#include "check.h"

typedef struct number_case {
    const char *lua;
    int64_t scaled;     /* thousandths */
    const char *defect; /* NULL: fine */
} number_case;

static void test_numbers(void **state) {
    (void)state;
    static const number_case cases[] = {
        {"0", 0, NULL},
        {"-0.0", 0, NULL},
        {"1", 1000, NULL},
        {"1.0", 1000, NULL},
        {"0.001", 1, NULL},
        {"1.005", 1005, NULL},
        {"0.1", 100, NULL},
        {"123456.789", 123456789, NULL},
        {"2.675", 2675, NULL},
        {"1e9", 1000000000000, NULL},
        {"1e12", AMOUNT_MAX, NULL},
        {"1000000000000", AMOUNT_MAX, NULL},
        {"1000000000001", 0, "too large"},
        {"1e13", 0, "too large"},
        {"1e308", 0, "too large"},
        {"1/0", 0, "too large"},
        {"-1/0", 0, "negative"},
        {"0/0", 0, "not a number (0/0)"},
        {"-1", 0, "negative"},
        {"-0.5", 0, "negative"},
        {"math.mininteger", 0, "negative"},
        {"math.maxinteger", 0, "too large"},
        {"0.0005", 0, "finer than a thousandth"},
        {"1/3", 0, "finer than a thousandth"},
        {"0.1 + 0.2", 0, "finer than a thousandth"},
    };
    lua_State *L = luaL_newstate();
    luaL_requiref(L, "math", luaopen_math, 1);
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *defect = NULL;
        int64_t out = -1;
        lua_pushfstring(L, "return %s", cases[i].lua);
        assert_int_equal(luaL_dostring(L, lua_tostring(L, -1)), 0);
        bool fine = exact_number(L, -1, AMOUNT_ONE, AMOUNT_MAX, &out, &defect);
        assert_int_equal(fine, cases[i].defect == NULL);
        if (fine)
            assert_int_equal(out, cases[i].scaled);
        else
            assert_string_equal(defect, cases[i].defect);
        lua_settop(L, 0);
    }
    lua_close(L);
}

typedef struct money_case {
    const char *text;
    money micro; /* -1: refused */
} money_case;

static void test_money(void **state) {
    (void)state;
    static const money_case cases[] = {
        {"0", 0},
        {"5", 5000000},
        {"0.1666", 166600},
        {"0.000001", 1},
        {"00012.50", 12500000},
        {"123456789.123456", 123456789123456},
        {"0.0000001", -1},
        {"", -1},
        {".5", -1},
        {"5.", -1},
        {"1,5", -1},
        {"-1", -1},
        {"+1", -1},
        {" 1", -1},
        {"1e3", -1},
        {"1.2.3", -1},
        {"99999999999999999999", -1},
        {"9999999999999999", -1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        money out = -1;
        assert_int_equal(exact_money(cases[i].text, &out), cases[i].micro >= 0);
        assert_int_equal(out, cases[i].micro);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_money),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
