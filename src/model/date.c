#include "model/date.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#define FIRST_YEAR 1970
#define LAST_YEAR 9999
#define DAYS_PER_400_YEARS 146097

static bool leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

/* Leap years before `year`, counted from year 1. */
static int leaps_before(int year) {
    int y = year - 1;
    return y / 4 - y / 100 + y / 400;
}

static int days_before_year(int year) {
    return 365 * (year - FIRST_YEAR) + leaps_before(year) - leaps_before(FIRST_YEAR);
}

date date_from_civil(int year, int month, int day) {
    assert(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1);
    assert(day <= days_in_month(year, month));
    int days = days_before_year(year);
    for (int m = 1; m < month; m++) days += days_in_month(year, m);
    return days + day - 1;
}

/* DATE_OPEN, DATE_UNKNOWN and everything else that has no four-digit year from 1970 on are not civil. */
static bool civil(date d) {
    return d >= 0 && d < days_before_year(LAST_YEAR + 1);
}

void date_to_civil(date d, int *year, int *month, int *day) {
    assert(civil(d));
    /* The mean year gives the right one or, near New Year, one beside it. */
    int y = FIRST_YEAR + (int)((int64_t)d * 400 / DAYS_PER_400_YEARS);
    while (d < days_before_year(y)) y--;
    while (d >= days_before_year(y + 1)) y++;
    int rest = d - days_before_year(y), m = 1;
    for (; rest >= days_in_month(y, m); m++) rest -= days_in_month(y, m);
    *year = y;
    *month = m;
    *day = rest + 1;
}

/* `n` decimal digits at s, or -1. */
static int digits(const char *s, size_t n) {
    int value = 0;
    for (size_t i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9') return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

bool date_parse(const char *s, bool month_ok, date *out, date_precision *precision) {
    size_t len = s ? strlen(s) : 0;
    bool whole_month = len == 7 && month_ok;
    if (len != 10 && !whole_month) return false;
    if (s[4] != '-' || (!whole_month && s[7] != '-')) return false;
    int year = digits(s, 4), month = digits(s + 5, 2), day = whole_month ? 1 : digits(s + 8, 2);
    if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return false;
    *out = date_from_civil(year, month, day);
    if (precision) *precision = whole_month ? DATE_MONTH : DATE_DAY;
    return true;
}

static void write_digits(char *out, size_t n, int value) {
    while (n--) {
        out[n] = (char)('0' + value % 10);
        value /= 10;
    }
}

const char *date_format(date d, date_precision precision, char out[DATE_CHARS]) {
    size_t end = precision == DATE_MONTH ? 7 : 10;
    if (!civil(d)) {
        out[0] = '\0';
        return out;
    }
    int year, month, day;
    date_to_civil(d, &year, &month, &day);
    memcpy(out, "YYYY-MM-DD", DATE_CHARS);
    write_digits(out, 4, year);
    write_digits(out + 5, 2, month);
    write_digits(out + 8, 2, day);
    out[end] = '\0';
    return out;
}

const char *date_basis_name(date_basis b) {
    static const char *const names[] = {
#define X(id, name) name,
        DATE_BASES(X)
#undef X
    };
    return names[b];
}

bool period_meets(const period *a, const period *b) {
    return a->since.day < b->until.day && b->since.day < a->until.day;
}
