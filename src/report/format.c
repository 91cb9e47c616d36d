#include "report/format.h"

#include <stdio.h>
#include <string.h>

/* |value| without overflow at INT64_MIN. */
static uint64_t magnitude(int64_t value) {
    return value < 0 ? ~(uint64_t)value + 1 : (uint64_t)value;
}

static int64_t power_of_ten(int places) {
    int64_t power = 1;
    while (places-- > 0) power *= 10;
    return power;
}

/* Writes value / 10^places with at least `least` decimals and no zeros after those; groups thousands when `comma`. */
static const char *decimal(uint64_t value, int places, int least, const char *sign, bool comma,
                           char out[NUMBER_CHARS]) {
    uint64_t unit = (uint64_t)power_of_ten(places);
    while (places > least && value % 10 == 0) value /= 10, unit /= 10, places--;
    char whole[24], part[24];
    snprintf(whole, sizeof whole, "%llu", (unsigned long long)(value / unit));
    snprintf(part, sizeof part, "%0*llu", places, (unsigned long long)(value % unit));
    char *end = out + snprintf(out, 4, "%s", sign);
    for (size_t left = strlen(whole), i = 0; left > 0; left--, i++) {
        *end++ = whole[i];
        if (comma && left > 1 && left % 3 == 1) *end++ = ',';
    }
    if (places > 0) *end++ = '.';
    strcpy(end, places > 0 ? part : "");
    return out;
}

const char *decimal_money(int64_t micro, char out[NUMBER_CHARS]) {
    return decimal(magnitude(micro), 6, 6, micro < 0 ? "-" : "", false, out);
}

const char *decimal_amount(int64_t milli, char out[NUMBER_CHARS]) {
    return decimal(magnitude(milli), 3, 0, milli < 0 ? "-" : "", false, out);
}

bool decimal_parse(const char *s, int places, int64_t *out) {
    bool negative = s && *s == '-';
    if (!s || !*(s += negative)) return false;
    int64_t value = 0;
    int seen = -1; /* decimals so far; -1: before the point */
    for (; *s; s++) {
        if (*s == '.' && seen < 0) {
            seen = 0;
            continue;
        }
        if (*s < '0' || *s > '9' || value > (INT64_MAX - 9) / 10) return false;
        if (seen < places) value = value * 10 + (*s - '0');
        if (seen >= 0 && seen < places) seen++;
    }
    int missing = places - (seen < 0 ? 0 : seen);
    if (value > INT64_MAX / power_of_ten(missing)) return false;
    value *= power_of_ten(missing);
    *out = negative ? -value : value;
    return true;
}

const char *show_money(int64_t micro, bool sign, char out[NUMBER_CHARS]) {
    uint64_t cents = (magnitude(micro) + 5000) / 10000;
    const char *mark = micro < 0 && cents ? "\xE2\x88\x92" /* U+2212 */ : sign ? "+" : "";
    return decimal(cents, 2, 2, mark, true, out);
}

const char *show_unit_price(int64_t micro, char out[NUMBER_CHARS]) {
    return decimal(magnitude(micro), 6, 2, micro < 0 ? "\xE2\x88\x92" : "", true, out);
}

/* To the cent, or to the last digit where it is less than one. */
static const char *difference(uint64_t size, const char *sign, char out[NUMBER_CHARS]) {
    if (size >= 10000) return decimal((size + 5000) / 10000, 2, 2, sign, true, out);
    return decimal(size, 6, 2, sign, true, out);
}

const char *show_difference(int64_t micro, char out[NUMBER_CHARS]) {
    return difference(magnitude(micro), micro < 0 ? "\xE2\x88\x92" : "+", out);
}

const char *show_size(int64_t micro, char out[NUMBER_CHARS]) {
    return difference(magnitude(micro), "", out);
}

const char *show_amount(int64_t milli, char out[NUMBER_CHARS]) {
    return decimal(magnitude(milli), 3, 0, milli < 0 ? "\xE2\x88\x92" : "", true, out);
}

const char *show_count(size_t n, char out[NUMBER_CHARS]) {
    return decimal(n, 0, 0, "", true, out);
}

static const char *const MONTHS[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

const char *show_date(date day, date_precision precision, lang in, char out[LONG_DATE_CHARS]) {
    int y, m, d;
    date_to_civil(day, &y, &m, &d);
    bool month = precision == DATE_MONTH;
    if (in == LANG_JA) {
        int n = snprintf(out, LONG_DATE_CHARS, "%d 年 %d 月", y, m);
        if (!month) snprintf(out + n, LONG_DATE_CHARS - (size_t)n, " %d 日", d);
    } else if (month) {
        snprintf(out, LONG_DATE_CHARS, "%s %d", MONTHS[m - 1], y);
    } else {
        snprintf(out, LONG_DATE_CHARS, "%d %s %d", d, MONTHS[m - 1], y);
    }
    return out;
}
