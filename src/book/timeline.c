#include "book/timeline.h"

#include <string.h>

#include "base/utf8.h"

#define GAP 2         /* between labels and bars */
#define YEAR_CHARS 4  /* of a year on the scale */
#define LEAST_CELLS 8 /* of the scale, however long the labels */

typedef enum ink { INK_LINE, INK_TICK, INK_FULL, INK_UNSURE, INK_ONGOING } ink;

static const char *const INKS[2][5] = {
    {[INK_LINE] = "─", [INK_TICK] = "┬", [INK_FULL] = "█", [INK_UNSURE] = "▒", [INK_ONGOING] = "▶"},
    {[INK_LINE] = "-", [INK_TICK] = "+", [INK_FULL] = "#", [INK_UNSURE] = "?", [INK_ONGOING] = ">"},
};

typedef struct scale {
    int first, last; /* years; the scale ends with the last day of `last` */
    date start, end; /* end: the first day after it */
    size_t label, cells;
} scale;

static int year_of(date day) {
    int year, month, d;
    date_to_civil(day, &year, &month, &d);
    return year;
}

static scale scale_of(const timeline *t) {
    scale s = {.first = year_of(t->known_to), .last = year_of(t->known_to)};
    for (size_t i = 0; i < t->count; i++) {
        const timeline_row *r = &t->rows[i];
        date last = r->until == DATE_OPEN ? r->since : r->until - 1;
        size_t width = utf8_columns(r->label, strlen(r->label));
        if (year_of(r->since) < s.first) s.first = year_of(r->since);
        if (year_of(last) > s.last) s.last = year_of(last);
        if (width > s.label) s.label = width;
    }
    s.start = date_from_civil(s.first, 1, 1);
    s.end = date_from_civil(s.last, 12, 31) + 1;
    size_t taken = t->indent + s.label + GAP;
    s.cells = t->columns > taken + LEAST_CELLS ? t->columns - taken : LEAST_CELLS;
    return s;
}

static size_t cell_of(const scale *s, date day) {
    if (day <= s->start) return 0;
    if (day >= s->end) return s->cells;
    return (size_t)(((int64_t)day - s->start) * (int64_t)s->cells / (s->end - s->start));
}

static size_t cell_of_year(const scale *s, int year) {
    return cell_of(s, date_from_civil(year, 1, 1));
}

/* Every how many years the scale has room for a label. */
static int year_step(const scale *s) {
    static const int STEPS[] = {1, 2, 5, 10, 20, 50};
    int64_t years = s->last - s->first + 1;
    for (size_t i = 0; i < sizeof STEPS / sizeof *STEPS; i++)
        if (STEPS[i] * (int64_t)s->cells >= (YEAR_CHARS + 1) * years) return STEPS[i];
    return 100;
}

static bool is_labelled(const scale *s, int year, int step) {
    return year % step == 0 && cell_of_year(s, year) + YEAR_CHARS <= s->cells;
}

static void draw_years(const timeline *t, const scale *s, int step, buf *out) {
    size_t at = 0;
    buf_repeat(out, ' ', t->indent + s->label + GAP);
    for (int year = s->first; year <= s->last; year++) {
        if (!is_labelled(s, year, step)) continue;
        buf_repeat(out, ' ', cell_of_year(s, year) - at);
        buf_printf(out, "%d", year);
        at = cell_of_year(s, year) + YEAR_CHARS;
    }
    buf_putc(out, '\n');
}

static void draw_scale(const timeline *t, const scale *s, int step, buf *out) {
    int year = s->first;
    buf_repeat(out, ' ', t->indent + s->label + GAP);
    for (size_t cell = 0; cell < s->cells; cell++) {
        bool tick = false;
        for (; year <= s->last && cell_of_year(s, year) == cell; year++) tick |= year % step == 0;
        buf_puts(out, INKS[t->ascii][tick ? INK_TICK : INK_LINE]);
    }
    buf_putc(out, '\n');
}

static void draw_row(const timeline *t, const scale *s, const timeline_row *r, buf *out) {
    bool open = r->until == DATE_OPEN;
    date end = open ? t->known_to + 1 : r->until;
    size_t from = cell_of(s, r->since), to = cell_of(s, end);
    if (from >= s->cells) from = s->cells - 1;
    if (to <= from) to = from + 1;
    buf_repeat(out, ' ', t->indent);
    buf_puts(out, r->label);
    buf_repeat(out, ' ', s->label - utf8_columns(r->label, strlen(r->label)) + GAP + from);
    for (size_t cell = from; cell < to; cell++) {
        ink i = open && cell + 1 == to ? INK_ONGOING : r->unsure && cell == from ? INK_UNSURE : INK_FULL;
        buf_puts(out, INKS[t->ascii][i]);
    }
    buf_putc(out, '\n');
}

void timeline_draw(const timeline *t, buf *out) {
    scale s = scale_of(t);
    int step = year_step(&s);
    draw_years(t, &s, step, out);
    draw_scale(t, &s, step, out);
    for (size_t i = 0; i < t->count; i++) draw_row(t, &s, &t->rows[i], out);
}
