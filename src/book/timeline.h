/* timeline.h - periods drawn in text, a bar each, under a scale of years
 *
 *                     2020      2021      2022      2023      2024
 *                     ┬─────────┬─────────┬─────────┬─────────┬─────────
 *       1. rule       █████████████████
 *       2. caveat                      ███████████████
 *       3. note                                      ▒████████████████▶
 *
 * A bar that begins with a lighter cell begins on a day that is not known exactly; one that ends with an arrow still holds on the last
 * day that is known. Every bar is one cell long at least. */
#ifndef ACRPLAN_BOOK_TIMELINE_H
#define ACRPLAN_BOOK_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "model/date.h"

typedef struct timeline_row {
    const char *label;
    date since, until; /* until: DATE_OPEN: still holds */
    bool unsure;       /* of its beginning */
} timeline_row;

typedef struct timeline {
    size_t count;
    const timeline_row *rows;
    date known_to;  /* the scale reaches the end of that year, or of the last period's */
    size_t columns; /* of a line in all; at least 40 */
    size_t indent;
    bool ascii; /* no characters beyond ASCII */
} timeline;

void timeline_draw(const timeline *t, buf *out);

#endif
