/* format.h - money, amounts and dates, as the tree holds them and as people read them
 *
 * The tree holds decimals ("150.000000" dollars, "2.5" units) and ISO dates; the views show them by the customs of
 * a language. All is integer arithmetic: no locale, no rounding but to cents. */
#ifndef ACRPLAN_REPORT_FORMAT_H
#define ACRPLAN_REPORT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/date.h"
#include "model/text.h"

#define NUMBER_CHARS 40

/* For the tree: micro-dollars with six decimals; thousandths with as few as needed. Return out. */
const char *decimal_money(int64_t micro, char out[NUMBER_CHARS]);
const char *decimal_amount(int64_t milli, char out[NUMBER_CHARS]);

/* Back: "150.000000" to micro-dollars, with at most `places` decimals counted. False when `s` is no decimal or too
 * large. */
bool decimal_parse(const char *s, int places, int64_t *out);

/* For people: "1,234.50", rounded to cents, halves away from zero. `sign`: a plus before what is not negative. */
const char *show_money(int64_t micro, bool sign, char out[NUMBER_CHARS]);
/* The same without rounding: two to six decimals, for prices of a unit. */
const char *show_unit_price(int64_t micro, char out[NUMBER_CHARS]);
/* With its sign; to the cent, or to the last digit where it is less than one. */
const char *show_difference(int64_t micro, char out[NUMBER_CHARS]);
/* The same without the sign. */
const char *show_size(int64_t micro, char out[NUMBER_CHARS]);
const char *show_amount(int64_t milli, char out[NUMBER_CHARS]);
const char *show_count(size_t n, char out[NUMBER_CHARS]);

/* "5 April 2022", "April 2022"; in Japanese with year, month and day signs. */
#define LONG_DATE_CHARS 40
const char *show_date(date day, date_precision precision, lang in, char out[LONG_DATE_CHARS]);

#endif
