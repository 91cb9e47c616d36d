/* The points of the frontier as a picture: money to the right, worse warnings upwards, the latter by rank, because there is no common
 * measure of harm. Letters and shapes tell the points apart, the table below has the figures. All is integer arithmetic. */
#include <string.h>

#include "report/view_html_put_others.h"

#define MOST_POINTS 16
#define LEAST_POINTS 3 /* fewer are told faster than drawn */
#define LEAST_RANKS 2
#define WIDTH 400
#define LEFT 112 /* of the points; before them the warnings of their lane */
#define RIGHT (WIDTH - 30)
#define TOP 24
#define STEP 38     /* from lane to lane */
#define BOTTOM 40   /* below the lanes: figures and what they are */
#define TOO_NEAR 18 /* letters would lie over each other */

typedef struct plotted {
    const xmlNode *point;
    int rank; /* by warnings: 0 the mildest */
    int x;
} plotted;

typedef struct plot {
    size_t count;
    plotted at[MOST_POINTS];
    int ranks;
    int64_t from, to; /* micro-dollars */
} plot;

/* Worst severity first; > 0 when `x` has the worse warnings. */
static int compare_warnings(const xmlNode *x, const xmlNode *y) {
    static const char *const severities[] = {"critical", "high", "medium", "low"};
    for (size_t i = 0; i < sizeof severities / sizeof *severities; i++) {
        int64_t a = node_amount(x, severities[i]), b = node_amount(y, severities[i]);
        if (a != b) return a > b ? 1 : -1;
    }
    return 0;
}

/* Among the points before it none has the same warnings. */
static bool is_first_of_rank(const plot *p, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (compare_warnings(p->at[i].point, p->at[at].point) == 0) return false;
    return true;
}

static void rank(plot *p) {
    for (size_t i = 0; i < p->count; i++) {
        if (is_first_of_rank(p, i)) p->ranks++;
        for (size_t j = 0; j < p->count; j++)
            if (is_first_of_rank(p, j)) p->at[i].rank += compare_warnings(p->at[i].point, p->at[j].point) > 0;
    }
}

static void place(plot *p) {
    int64_t least = INT64_MAX, most = INT64_MIN;
    for (size_t i = 0; i < p->count; i++) {
        int64_t usd = node_money(p->at[i].point, "usd-per-month");
        if (usd < least) least = usd;
        if (usd > most) most = usd;
    }
    p->from = least;
    p->to = most;
    int64_t unit = (most - least) / (RIGHT - LEFT) + 1;
    for (size_t i = 0; i < p->count; i++)
        p->at[i].x = LEFT + (int)((node_money(p->at[i].point, "usd-per-month") - least) / unit);
}

/* A damaged report may have any figures: then there is no picture. */
static bool collect(plot *p, const xmlNode *frontier) {
    *p = (plot){0};
    for (xmlNodePtr one = node_child(frontier, EL_POINT); one; one = node_next(one, EL_POINT)) {
        if (p->count == MOST_POINTS || node_money(one, "usd-per-month") < 0) return false;
        p->at[p->count++].point = one;
    }
    return p->count >= LEAST_POINTS;
}

static int lane_of(const plot *p, int rank_of) {
    return TOP + (p->ranks - 1 - rank_of) * STEP + STEP / 2;
}

static void open_text(view *v, const char *css, const char *anchor, int x, int y) {
    buf_printf(v->out, "<text class=\"%s\" text-anchor=\"%s\" x=\"%d\" y=\"%d\">", css, anchor, x, y);
}

/* The marks of the badges: a square for critical, a triangle for high, a diamond for medium, a ring for low. */
static void put_lane(view *v, const plot *p, const plotted *at) {
    static const struct {
        const char *name, *mark;
    } severities[] = {
        {"critical", "\xE2\x96\xA0"}, {"high", "\xE2\x96\xB2"}, {"medium", "\xE2\x97\x86"}, {"low", "\xE2\x97\x8B"}};
    int y = lane_of(p, at->rank);
    bool any = false;
    buf_printf(v->out, "<line class=\"lane\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"></line>", LEFT - 12, WIDTH, y, y);
    open_text(v, "harm", "start", 0, y + 4);
    for (size_t i = 0; i < sizeof severities / sizeof *severities; i++) {
        int64_t n = node_amount(at->point, severities[i].name) / 1000;
        if (n == 0) continue;
        buf_printf(v->out, "%s<tspan class=\"%s\">%s%lld</tspan>", any ? " " : "", severities[i].name,
                   severities[i].mark, (long long)n);
        any = true;
    }
    if (!any) put_word(v, W_NONE);
    put(v, "</text>\n");
}

static void put_mark(view *v, const plot *p, const plotted *at) {
    int y = lane_of(p, at->rank);
    if (node_flag(at->point, "plan"))
        buf_printf(v->out, "<rect class=\"mark\" x=\"%d\" y=\"%d\" width=\"12\" height=\"12\"></rect>", at->x - 6,
                   y - 6);
    else
        buf_printf(v->out, "<circle class=\"mark\" cx=\"%d\" cy=\"%d\" r=\"5\"></circle>", at->x, y);
}

/* Does a point of the same lane before this one carry its letter? Points come cheapest first. */
static bool is_near(const plotted *x, const plotted *before) {
    return x->rank == before->rank && x->x - before->x < TOO_NEAR;
}

static bool has_own_letter(const plot *p, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (is_near(&p->at[at], &p->at[i])) return false;
    return true;
}

static void put_letters(view *v, const plot *p, size_t at) {
    if (!has_own_letter(p, at)) return;
    open_text(v, "letter", "middle", p->at[at].x, lane_of(p, p->at[at].rank) - 11);
    for (size_t i = at; i < p->count; i++) {
        if (!is_near(&p->at[i], &p->at[at])) continue;
        if (i > at) put(v, " ");
        esc_text(v->out, node_attr(p->at[i].point, "name"));
    }
    put(v, "</text>\n");
}

static void put_axes(view *v, const plot *p) {
    char shown[NUMBER_CHARS];
    int bottom = TOP + p->ranks * STEP;
    open_text(v, "axis", "start", 0, 12);
    put_word(v, W_CHART_UP);
    put(v, "</text>\n");
    open_text(v, "axis", "middle", LEFT, bottom + 14);
    esc_text(v->out, show_money(p->from, false, shown));
    put(v, "</text>\n");
    open_text(v, "axis", "middle", p->at[p->count - 1].x, bottom + 14);
    esc_text(v->out, show_money(p->to, false, shown));
    put(v, "</text>\n");
    open_text(v, "axis", "end", WIDTH, bottom + 32);
    put_word(v, W_CHART_RIGHT);
    put(v, "</text>\n");
}

static void say_title(view *v, const plot *p) {
    put_filled(v, W_CHART_TITLE, node_attr(p->at[0].point, "name"), node_attr(p->at[p->count - 1].point, "name"));
}

static void put_title(view *v, const plot *p) {
    put(v, "<title id=\"chart-title\">");
    say_title(v, p);
    put(v, "</title><desc id=\"chart-desc\">");
    put_word(v, W_CHART_DESC);
    put(v, "</desc>\n");
}

void put_chart(view *v, const xmlNode *frontier) {
    plot p;
    if (!collect(&p, frontier)) return;
    rank(&p);
    if (p.ranks < LEAST_RANKS) return;
    place(&p);
    buf_printf(
        v->out,
        "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">\n",
        WIDTH, TOP + p.ranks * STEP + BOTTOM);
    put_title(v, &p);
    for (size_t i = 0; i < p.count; i++)
        if (is_first_of_rank(&p, i)) put_lane(v, &p, &p.at[i]);
    put_axes(v, &p);
    for (size_t i = 0; i < p.count; i++) put_mark(v, &p, &p.at[i]);
    for (size_t i = 0; i < p.count; i++) put_letters(v, &p, i);
    put(v, "</svg>\n<figcaption>");
    say_title(v, &p);
    put(v, "</figcaption></figure>\n");
}
