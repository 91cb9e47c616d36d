/* All combinations of a sweep as a table: some axes across, the others down; colour for the cost. More combinations than a table can show
 * are put together by the axes that decide least. */
#include <stdlib.h>
#include <string.h>

#include "study/sweep_html.h"

#define MOST_CELLS 1024
#define MOST_COLUMNS 32
#define WIDE_COLUMNS 8 /* up to so many there is room for words */
#define MOST_TABLES 8
#define LEVELS 5

typedef struct heat_cell {
    size_t plans, all;
    int64_t least; /* of the plans */
    const xmlNode *one;
} heat_cell;

/* Axes of one side, the fastest first. */
typedef struct side {
    size_t count, cells;
    size_t axis[MOST_TABLE_AXES];
} side;

typedef struct heat {
    view *v;
    const sweep_table *t;
    size_t day;
    side columns, rows, rest; /* the rest stands in neither: it is put together */
    int64_t least, most;
    bool any; /* there is a plan */
    heat_cell *cells;
    buf *room; /* for the value of an attribute */
} heat;

const char *sign_of(const xmlNode *axis, size_t value, char out[NUMBER_CHARS]) {
    if (!node_is(axis, "kind", "open_setting")) return value ? "+" : "\xE2\x80\x93";
    return value ? show_count(value, out) : "\xC2\xB7";
}

/* --- which axis stands where --- */

static void add_to(side *s, const sweep_table *t, size_t which) {
    s->axis[s->count++] = which;
    s->cells *= t->axes[which].values;
}

/* Across and down in turn, as long as the page is broad enough. */
static void place(heat *h, const bool *shown) {
    h->columns = h->rows = h->rest = (side){.cells = 1};
    for (size_t i = 0; i < h->t->axis_count; i++) {
        size_t broad = h->columns.cells * h->t->axes[i].values;
        bool across = h->columns.cells <= h->rows.cells && broad <= MOST_COLUMNS;
        add_to(!shown[i] ? &h->rest : across ? &h->columns : &h->rows, h->t, i);
    }
}

static size_t place_of(const sweep_table *t, const xmlNode *node) {
    size_t i = 0;
    while (i < t->axis_count && t->axes[i].node != node) i++;
    return i;
}

/* The axes that decide most, as many as there is room for. */
static void choose(const sweep_table *t, bool *shown) {
    size_t all = 1;
    for (const xmlNode *i = node_child_named(t->root, "influence"); i; i = node_next_named(i, "influence")) {
        size_t which = place_of(t, axis_of(t->root, i));
        if (which == t->axis_count || all * t->axes[which].values > MOST_CELLS) continue;
        shown[which] = true;
        all *= t->axes[which].values;
    }
}

/* --- what is in a cell --- */

static size_t place_in(const sweep_table *t, const side *s, size_t combination) {
    size_t at = 0, stride = 1;
    for (size_t i = 0; i < s->count; i++) {
        at += stride * table_value_at(t, s->axis[i], combination);
        stride *= t->axes[s->axis[i]].values;
    }
    return at;
}

static void add_answer(heat_cell *c, const xmlNode *found) {
    c->all++;
    c->one = found;
    if (!node_is(found, "kind", "plan")) return;
    int64_t usd = node_money(found, "usd-per-month");
    if (c->plans++ == 0 || usd < c->least) c->least = usd;
}

static void count_cells(heat *h) {
    const sweep_table *t = h->t;
    size_t count = h->columns.cells * h->rows.cells;
    memset(h->cells, 0, count * sizeof *h->cells);
    for (size_t c = t->first; c < t->end; c++)
        add_answer(&h->cells[place_in(t, &h->rows, c) * h->columns.cells + place_in(t, &h->columns, c)],
                   table_at(t, h->day, c));
    h->any = false;
    for (size_t i = 0; i < count; i++) {
        if (h->cells[i].plans == 0) continue;
        if (!h->any || h->cells[i].least < h->least) h->least = h->cells[i].least;
        if (!h->any || h->cells[i].least > h->most) h->most = h->cells[i].least;
        h->any = true;
    }
}

/* 1 .. LEVELS */
static int level_of(const heat *h, int64_t usd) {
    int64_t span = (h->most - h->least) / LEVELS + 1;
    return 1 + (int)((usd - h->least) / span);
}

/* --- one cell --- */

static void put_rounded(view *v, int64_t usd) {
    char shown[NUMBER_CHARS];
    show_money((usd + 500000) / 1000000 * 1000000, false, shown);
    char *point = strchr(shown, '.');
    if (point) *point = '\0';
    esc_text(v->out, shown);
}

/* Sentences for an attribute: as they are, to be escaped as a whole. */
static void take_piece(view *v, const char *s, size_t len) {
    buf_add(v->out, s, len);
}

static void take_nothing(view *v, const char *s) {
    (void)v;
    (void)s;
}

static const teller PLAIN = {take_piece, take_nothing, take_nothing};

static view attribute_view(const heat *h) {
    view out = *h->v;
    buf_truncate(h->room, 0);
    out.tell = &PLAIN;
    out.out = h->room;
    return out;
}

/* What the cell says in words, for who points at it or listens. */
static void put_title(const heat *h, const heat_cell *c) {
    view as_attribute = attribute_view(h), *v = &as_attribute;
    if (h->rest.cells == 1) {
        tell_answer(v, c->one);
    } else if (c->plans) {
        char plans[NUMBER_CHARS], all[NUMBER_CHARS], usd[NUMBER_CHARS];
        const char *values[] = {show_count(c->plans, plans), show_count(c->all, all), show_money(c->least, false, usd)};
        tell_blanks(v, W_SWEEP_CELL_PLAN, values, 3);
    } else {
        tell_word(v, W_SWEEP_NO_PLAN);
    }
    put(h->v, " title=\"");
    esc_attr(h->v->out, buf_data(h->room));
    put(h->v, "\">");
}

static void put_heat_cell(const heat *h, const heat_cell *c) {
    view *v = h->v;
    if (c->plans)
        buf_printf(v->out, "<td class=\"h%d\"", level_of(h, c->least));
    else
        put(v, "<td class=\"x\"");
    put_title(h, c);
    if (!c->plans)
        put(v, node_is(c->one, "kind", "unknown") && h->rest.cells == 1 ? "?" : "\xC3\x97");
    else if (h->rest.cells == 1)
        put_rounded(v, c->least);
    else
        buf_printf(v->out, "%zu", c->plans * 100 / c->all);
    put(v, "</td>");
}

/* --- heads --- */

static void put_value_head(const heat *h, size_t which, size_t value) {
    view *v = h->v;
    char sign[NUMBER_CHARS];
    const xmlNode *axis = h->t->axes[which].node;
    const char *name = child_says(child_at(axis, "value", value), EL_TITLE, v->in);
    put(v, " title=\"");
    esc_attr(v->out, axis_title(v, axis));
    put(v, ": ");
    esc_attr(v->out, name);
    put(v, "\">");
    esc_text(v->out, h->columns.cells <= WIDE_COLUMNS ? name : sign_of(axis, value, sign));
    put(v, "</th>");
}

static size_t level_count(const side *s) {
    return s->count ? s->count : 1;
}

void put_letter(view *v, size_t which) {
    buf_printf(v->out, "<span class=\"letter\">%c</span>", (char)('A' + which));
}

static void put_axis_head(const heat *h, size_t which) {
    buf_printf(h->v->out, "<th class=\"axis\" scope=\"row\" colspan=\"%zu\" title=\"", level_count(&h->rows));
    esc_attr(h->v->out, axis_title(h->v, h->t->axes[which].node));
    put(h->v, "\">");
    put_letter(h->v, which);
    put(h->v, "</th>");
}

/* The outermost first; each value spans all columns that have it. */
static void put_column_heads(const heat *h) {
    put(h->v, "<thead>\n");
    size_t repeat = 1, span = h->columns.cells;
    for (size_t i = h->columns.count; i-- > 0;) {
        size_t which = h->columns.axis[i], values = h->t->axes[which].values;
        span /= values;
        put(h->v, "<tr>");
        put_axis_head(h, which);
        for (size_t n = 0; n < repeat * values; n++) {
            buf_printf(h->v->out, "<th scope=\"%s\" colspan=\"%zu\"", span > 1 ? "colgroup" : "col", span);
            put_value_head(h, which, n % values);
        }
        put(h->v, "</tr>\n");
        repeat *= values;
    }
    put(h->v, "</thead>\n");
}

static void put_row_heads(const heat *h, size_t row) {
    size_t span = h->rows.cells;
    if (h->rows.count == 0) put(h->v, "<td></td>");
    for (size_t i = h->rows.count; i-- > 0;) {
        size_t which = h->rows.axis[i], values = h->t->axes[which].values;
        span /= values;
        if (row % span != 0) continue;
        buf_printf(h->v->out, "<th scope=\"%s\" rowspan=\"%zu\"", span > 1 ? "rowgroup" : "row", span);
        put_value_head(h, which, row / span % values);
    }
}

/* --- the table --- */

static void put_side(view *v, const sweep_table *t, const side *s, word_id label) {
    if (s->count == 0) return;
    put(v, "<div><dt>");
    put_word(v, label);
    put(v, "</dt><dd>");
    for (size_t i = s->count; i-- > 0;) {
        put(v, "<span class=\"lettered\">");
        put_letter(v, s->axis[i]);
        put(v, " ");
        put_data(v, axis_title(v, t->axes[s->axis[i]].node));
        put(v, "</span> ");
    }
    put(v, "</dd></div>\n");
}

static void put_scale(const heat *h) {
    view *v = h->v;
    int64_t span = (h->most - h->least) / LEVELS + 1;
    if (!h->any) return;
    put(v, "<p class=\"scale\">");
    put_word(v, W_SWEEP_SCALE);
    put(v, " ");
    for (int i = 0; i < LEVELS && h->least + i * span <= h->most; i++) {
        char shown[NUMBER_CHARS];
        buf_printf(v->out, "<span class=\"h%d\">", i + 1);
        put_filled(v, W_FROM_ON, show_money(h->least + i * span, false, shown), NULL);
        put(v, "</span>");
    }
    put(v, "</p>\n");
}

static void tell_caption(view *v, const heat *h) {
    char shown[LONG_DATE_CHARS];
    tell_filled(v, W_SWEEP_TABLE_OF, view_date(node_attr(h->t->days[h->day], "date"), v->in, shown), NULL);
}

static void open_table(const heat *h) {
    view *v = h->v, as_attribute = attribute_view(h);
    bool wide = h->columns.cells <= WIDE_COLUMNS;
    tell_caption(&as_attribute, h);
    put(v, "<div class=\"broad\" tabindex=\"0\" role=\"region\" aria-label=\"");
    esc_attr(v->out, buf_data(h->room));
    put(v, wide ? "\">\n<table class=\"heat\">\n<caption>" : "\">\n<table class=\"heat dense\">\n<caption>");
    tell_caption(v, h);
    put(v, "</caption>\n");
    buf_printf(v->out,
               "<colgroup><col span=\"%zu\" class=\"head\"></colgroup>\n<colgroup><col span=\"%zu\"></colgroup>\n",
               level_count(&h->rows), h->columns.cells);
}

static void put_table(heat *h) {
    view *v = h->v;
    count_cells(h);
    put_scale(h);
    open_table(h);
    put_column_heads(h);
    put(v, "<tbody>\n");
    for (size_t r = 0; r < h->rows.cells; r++) {
        put(v, "<tr>");
        put_row_heads(h, r);
        for (size_t c = 0; c < h->columns.cells; c++) put_heat_cell(h, &h->cells[r * h->columns.cells + c]);
        put(v, "</tr>\n");
    }
    put(v, "</tbody>\n</table>\n</div>\n");
}

static void put_notes(const heat *h) {
    view *v = h->v;
    const size_t numbers[] = {h->t->end - h->t->first, h->rest.cells};
    put(v, h->rest.cells == 1 ? "<p class=\"soft\">" : "<p class=\"notice\">");
    if (h->rest.cells == 1)
        put_word(v, W_SWEEP_TABLE_NOTE);
    else
        tell_numbers(v, W_SWEEP_TABLE_SUM, numbers, 2);
    put(v, "</p>\n<dl class=\"pairs\">\n");
    put_side(v, h->t, &h->columns, W_SWEEP_COLUMNS);
    put_side(v, h->t, &h->rows, W_SWEEP_ROWS);
    put_side(v, h->t, &h->rest, W_SWEEP_REST);
    put(v, "</dl>\n");
}

bool put_heat(view *v, const sweep_table *t) {
    bool shown[MOST_TABLE_AXES] = {false};
    buf room = BUF_INIT;
    heat h = {.v = v, .t = t, .room = &room};
    for (size_t i = 0; i < t->axis_count; i++) shown[i] = t->end - t->first <= MOST_CELLS;
    if (t->end - t->first > MOST_CELLS) choose(t, shown);
    place(&h, shown);
    h.cells = calloc(h.columns.cells * h.rows.cells + 1, sizeof *h.cells);
    if (!h.cells) return false;
    open_part(v, "table", W_SWEEP_TABLE);
    put_notes(&h);
    for (h.day = 0; h.day < t->day_count && h.day < MOST_TABLES; h.day++) put_table(&h);
    if (t->day_count > MOST_TABLES) {
        put(v, "<p class=\"soft\">");
        tell_numbers(v, W_SWEEP_TABLE_DAYS, (size_t[]){t->day_count - MOST_TABLES}, 1);
        put(v, "</p>\n");
    }
    close_part(v);
    bool fine = buf_ok(&room);
    free(h.cells);
    buf_free(&room);
    return fine;
}
