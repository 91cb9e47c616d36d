/* The time line of a history as a picture: a band for each interval, as long as it lasted, which leads to what is said of it. Plans and
 * conflicts lie at different heights, so that colour only helps. All is integer arithmetic. */
#include "model/date.h"
#include "report/view_html.h"
#include "study/boundary_views.h"

#define LEFT 4
#define WIDTH 1000
#define RIGHT (WIDTH - LEFT)
#define PLAN_TOP 10
#define CONFLICT_TOP 40
#define BAND 26
#define AXIS 76
#define HEIGHT 98
#define LABEL_ROOM 44 /* of a year */

typedef struct scale {
    date from, after; /* the day after the last one */
} scale;

static date day_of(const xmlNode *node, const char *name) {
    date d = 0;
    date_precision precision;
    return date_parse(node_attr(node, name), false, &d, &precision) ? d : 0;
}

static int place(const scale *s, date d) {
    if (d < s->from) d = s->from;
    if (d > s->after) d = s->after;
    return LEFT + (int)((int64_t)(d - s->from) * (RIGHT - LEFT) / (s->after - s->from));
}

/* Its words are what a screen reader says, and what a pointer that rests on it shows. */
static void put_band(view *v, const scale *s, const xmlNode *i) {
    int x = place(s, day_of(i, "from")), end = place(s, day_of(i, "to") + 1);
    bool plan = node_is(i, "kind", "plan");
    put(v, "<a href=\"#i-");
    esc_id(v->out, node_attr(i, "number"));
    put(v, "\"><title>");
    tell_period(v, i);
    put(v, ": ");
    put_word(v, state_word(i));
    put(v, "</title><rect class=\"band ");
    esc_attr(v->out, node_attr(i, "kind"));
    buf_printf(v->out, "\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></a>\n", x, plan ? PLAN_TOP : CONFLICT_TOP,
               end - x > 2 ? end - x : 2, BAND);
}

/* The first day of each year, named where there is room. */
static void put_years(view *v, const scale *s) {
    int year, month, day, last = -LABEL_ROOM;
    date_to_civil(s->from, &year, &month, &day);
    for (;; year++) {
        date first = date_from_civil(year, 1, 1);
        int x = place(s, first);
        if (first >= s->after) return;
        if (first >= s->from)
            buf_printf(v->out, "<line class=\"tick\" x1=\"%d\" y1=\"4\" x2=\"%d\" y2=\"%d\"/>", x, x, AXIS);
        if (x - last < LABEL_ROOM || x > RIGHT - LABEL_ROOM / 2) continue;
        buf_printf(v->out, "<text x=\"%d\" y=\"%d\">%d</text>\n", x, AXIS + 16, year);
        last = x;
    }
}

/* The day of the plan that the history is looked at from. */
static void put_plans_day(view *v, const scale *s) {
    date d = day_of(v->root, "as-of");
    if (d < s->from || d >= s->after) return;
    int x = place(s, d);
    buf_printf(v->out, "<g class=\"today\"><title>");
    put_word(v, W_PLANS_DAY);
    buf_printf(v->out, "</title><path d=\"M%d %dl-5 -8h10z\"/></g>\n", x, PLAN_TOP);
}

static void put_legend(view *v) {
    put(v, "<ul class=\"legend small\"><li><span class=\"swatch plan\"></span> ");
    put_word(v, W_INTERVAL_IS_PLAN);
    put(v, "</li><li><span class=\"swatch conflict\"></span> ");
    put_word(v, W_INTERVAL_IS_CONFLICT);
    put(v, "</li></ul>\n");
}

void html_time_line(view *v) {
    const scale s = {day_of(v->root, "from"), day_of(v->root, "to") + 1};
    if (s.after <= s.from) return;
    buf_printf(v->out,
               "<div class=\"time-line\"><svg viewBox=\"0 0 %d %d\" role=\"group\" aria-labelledby=\"h-time-line\">\n",
               WIDTH, HEIGHT);
    put_years(v, &s);
    for (xmlNodePtr i = node_child_named(v->root, "interval"); i; i = node_next_named(i, "interval"))
        put_band(v, &s, i);
    put_plans_day(v, &s);
    put(v, "</svg></div>\n");
    put_legend(v);
}
