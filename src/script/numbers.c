#include "script/numbers.h"

static bool exact_integer(lua_Integer n, int64_t scale, int64_t most, int64_t *out, const char **defect) {
    if (n < 0) {
        *defect = "negative";
    } else if (n > most / scale) {
        *defect = "too large";
    } else {
        *out = n * scale;
        return true;
    }
    return false;
}

/* The literal 1.005 becomes the double nearest to it, and so does 1005 / 1000.0: division rounds correctly. So the
 * scaled integer is right exactly when dividing it gives the number back. */
bool exact_number(lua_State *L, int index, int64_t scale, int64_t most, int64_t *out, const char **defect) {
    if (lua_isinteger(L, index)) return exact_integer(lua_tointeger(L, index), scale, most, out, defect);
    lua_Number n = lua_tonumber(L, index);
    if (n != n) {
        *defect = "not a number (0/0)";
    } else if (n < 0) {
        *defect = "negative";
    } else if (n * (lua_Number)scale >= (lua_Number)most + 1) {
        *defect = "too large";
    } else {
        int64_t scaled = (int64_t)(n * (lua_Number)scale + 0.5);
        if (scaled <= most && (lua_Number)scaled / (lua_Number)scale == n) {
            *out = scaled;
            return true;
        }
        *defect = scale == AMOUNT_ONE ? "finer than a thousandth" : "finer than a millionth";
    }
    return false;
}

bool exact_money(const char *s, money *out) {
    const int64_t most = INT64_MAX / 10 - 9;
    int64_t value = 0;
    int decimals = -1, digits = 0;
    for (; *s; s++) {
        if (*s == '.' && decimals < 0 && digits) {
            decimals = 0;
        } else if (*s >= '0' && *s <= '9' && decimals < 6 && value <= most) {
            value = value * 10 + (*s - '0');
            digits++;
            if (decimals >= 0) decimals++;
        } else {
            return false;
        }
    }
    if (!digits || decimals == 0) return false;
    for (int i = decimals < 0 ? 0 : decimals; i < 6; i++) {
        if (value > most) return false;
        value *= 10;
    }
    *out = value;
    return true;
}
