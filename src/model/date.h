/* date.h - civil dates without a clock
 *
 * A date is a count of days since 1970-01-01 in the proleptic Gregorian calendar, so comparison is integer comparison. */
#ifndef ACRPLAN_MODEL_DATE_H
#define ACRPLAN_MODEL_DATE_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t date;

#define DATE_OPEN INT32_MAX    /* "still holds": later than every date */
#define DATE_UNKNOWN INT32_MIN /* not given */

/* How a date is known. One list, many uses: the name in the language and in XML. */
#define DATE_BASES(X)           \
    X(EXACT, "exact")           \
    X(DOCUMENTED, "documented") \
    X(ASSUMED, "assumed")       \
    X(BY, "by")
typedef enum date_basis {
#define X(id, name) DATE_##id,
    DATE_BASES(X)
#undef X
} date_basis;

typedef enum date_precision { DATE_DAY, DATE_MONTH } date_precision;

typedef struct dated {
    date day; /* the first day of the month where the precision is a month */
    date_basis basis;
    date_precision precision;
} dated;

/* Parses "YYYY-MM-DD", or "YYYY-MM" when `month_ok`, exactly; refuses days that do not exist. Years 1970..9999. */
bool date_parse(const char *s, bool month_ok, date *out, date_precision *precision);

/* Writes "YYYY-MM-DD" (or "YYYY-MM") and a NUL; returns out. What is no day of 1970..9999 (DATE_OPEN, DATE_UNKNOWN) gives "". */
#define DATE_CHARS 11
const char *date_format(date d, date_precision precision, char out[DATE_CHARS]);

date date_from_civil(int year, int month, int day); /* must exist */
void date_to_civil(date d, int *year, int *month, int *day);
const char *date_basis_name(date_basis b);

/* The half-open period [since, until). */
typedef struct period {
    dated since;
    dated until; /* until.day may be DATE_OPEN */
} period;

static inline bool period_covers(const period *p, date on) {
    return p->since.day <= on && on < p->until.day;
}

bool period_meets(const period *a, const period *b); /* overlap */

#endif
