/* Writing the SVG of a diagram. */
#include <stdio.h>
#include <string.h>

#include "model/condition.h"
#include "report/diagram_impl.h"
#include "report/format.h"

#define MARGIN 6 /* around everything */

typedef struct pen {
    buf *out;
    const layout *l;
    const char *prefix;
} pen;

static void draw(const pen *p, const char *s) {
    buf_puts(p->out, s);
}

/* --- primitives --- */

/* <g class="d-x CSS" data-id="KIND:A:B" data-state="...">; B may be NULL. */
static void open_drawn(const pen *p, const char *css, const char *kind, const char *a, const char *b,
                       const xmlNode *node) {
    buf_printf(p->out, "<g class=\"d-x %s\" data-id=\"%s:", css, kind);
    esc_attr(p->out, a);
    if (b) buf_putc(p->out, ':');
    if (b) esc_attr(p->out, b);
    draw(p, "\" data-state=\"");
    esc_attr(p->out, node_attr(node, "state"));
    draw(p, "\">");
}

static void close_drawn(const pen *p) {
    draw(p, "</g>\n");
}

static void put_title_text(const pen *p, const char *s) {
    draw(p, "<title>");
    esc_text(p->out, s);
    draw(p, "</title>");
}

static void open_text(const pen *p, const char *css, int x, int y) {
    buf_printf(p->out, "<text class=\"%s\" x=\"%d\" y=\"%d\">", css, x, y);
}

static void put_lines(const pen *p, const char *css, const text_lines *t, int x, int y, int step) {
    for (size_t i = 0; i < t->count; i++) {
        open_text(p, css, x, y + step * (int)i);
        put_line(p->out, &t->line[i]);
        draw(p, "</text>");
    }
}

static void put_small(const pen *p, const char *css, const char *s, int x, int y, int width) {
    text_lines t = text_wrap(s, SMALL_SIZE, width, 1);
    put_lines(p, css, &t, x, y, 0);
}

static void put_box(const pen *p, const char *css, const box *b, int round) {
    buf_printf(p->out, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"></rect>", css, b->x,
               b->y, b->w, b->h, round);
}

static void put_path_of(const pen *p, const char *css, const char *steps) {
    buf_printf(p->out, "<path class=\"%s\" d=\"%s\"></path>", css, steps);
}

static void put_line_from(const pen *p, const char *css, int x1, int y1, int x2, int y2) {
    char steps[80];
    snprintf(steps, sizeof steps, "M%d %d L%d %d", x1, y1, x2, y2);
    put_path_of(p, css, steps);
}

static void put_cross(const pen *p, int x, int y) {
    char steps[120];
    snprintf(steps, sizeof steps, "M%d %d l10 10 M%d %d l10 -10", x - 5, y - 5, x - 5, y + 5);
    put_path_of(p, "d-cross", steps);
}

static void put_ring(const pen *p, const char *css, int x, int y, int r) {
    buf_printf(p->out, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"></circle>", css, x, y, r);
}

/* In one mode all states are written, in the other that which is. */
static bool shows(const pen *p, const xmlNode *node, const char *state) {
    return p->l->mode == DIAGRAM_FIXED || node_is(node, "state", state);
}

/* A double line is a wide one with a gap in the colour of the paper. */
static void put_run(const pen *p, const xmlNode *path, const char *steps) {
    const char *line = node_attr(path, "line");
    char css[64];
    bool two = strcmp(line, "double") == 0;
    snprintf(css, sizeof css, "d-run d-%s", two ? "double" : strcmp(line, "dotted") == 0 ? "dotted" : "plain");
    put_path_of(p, css, steps);
    if (two) put_path_of(p, "d-run d-gap", steps);
}

/* --- frames and parts --- */

static void put_frame(const pen *p, const frame *f, bool gates) {
    draw(p, "<g>");
    put_title_text(p, child_says(f->zone, EL_TITLE, p->l->in));
    put_box(p, "d-frame", &f->at, 6);
    if (gates)
        put_lines(p, "d-zone", &f->title, f->at.x + 4 + RAIL + 8, p->l->gates_y + p->l->gates_h + 13, 12);
    else
        put_lines(p, "d-zone", &f->title, f->at.x + 10, f->at.y + 16, 12);
    draw(p, "</g>\n");
}

static void put_number(const pen *p, const placed *at) {
    char shown[NUMBER_CHARS];
    for (xmlNodePtr n = node_child(at->part, EL_NUMBER); n; n = node_next(n, EL_NUMBER)) {
        if (!is_drawn(p->l, n) || node_amount(n, "amount") == AMOUNT_ONE) continue; /* one of a thing is the thing */
        open_drawn(p, "d-number", "number", node_attr(at->part, "id"), node_attr(n, "amount"), n);
        open_text(p, "d-count", at->at.x + at->at.w - 8, at->at.y + 18);
        buf_printf(p->out, "\xC3\x97%s</text>", show_amount(node_amount(n, "amount"), shown));
        close_drawn(p);
    }
}

static void put_shown_option(const pen *p, const placed *at, const xmlNode *value, int line) {
    int y = at->at.y + 18 + NAME_STEP * (int)at->title.count + SMALL_STEP * line;
    open_drawn(p, "d-value", "value", node_attr(value, "setting"), node_attr(value, "option"), value);
    put_title_text(p, node_says(value, p->l->in));
    put_small(p, "d-small", node_says(value, p->l->in), at->at.x + 8, y, at->at.w - 16);
    close_drawn(p);
}

static void put_shown(const pen *p, const placed *at) {
    const char *before = NULL;
    int line = -1;
    for (xmlNodePtr v = node_child(at->part, EL_VALUE); v; v = node_next(v, EL_VALUE)) {
        if (!is_drawn(p->l, v)) continue;
        if (!before || strcmp(node_attr(v, "setting"), before) != 0) line++;
        before = node_attr(v, "setting");
        put_shown_option(p, at, v, line);
    }
}

/* The fact that a conflict about the part comes from, on its last line. */
static void put_part_fact(const pen *p, const placed *at) {
    int y = at->at.y + at->at.h - 9;
    text_lines t = text_wrap(node_attr(at->part, "fact"), FACT_SIZE, at->at.w - 32, 1);
    if (!shows_fact(p->l, at->part)) return;
    put_cross(p, at->at.x + 13, y - 3);
    draw(p, "<g>");
    put_title_text(p, node_attr(at->part, "fact"));
    put_lines(p, "d-fact", &t, at->at.x + 24, y, 0);
    draw(p, "</g>");
}

/* Within a frame along its lower edge, else round its side. */
static void put_join(const pen *p, const placed *from) {
    const placed *to = placed_part(p->l, node_attr(from->part, "joins"));
    char steps[160];
    if (!to) return;
    int from_x = from->at.x + from->at.w / 2, from_y = from->at.y + from->at.h, to_x = to->at.x + to->at.w / 2 + 20;
    const box *f = &p->l->frames[to->frame].at;
    if (from->frame == to->frame) {
        int low = f->y + f->h - 9;
        snprintf(steps, sizeof steps, "M%d %d L%d %d L%d %d L%d %d", from_x, from_y, from_x, low, to_x, low, to_x,
                 to->at.y + to->at.h);
    } else {
        int side = p->l->frames[from->frame].at.x - 17, y = from->at.y + from->at.h / 2;
        int end = f->y + f->h / 2 + 6;
        snprintf(steps, sizeof steps, "M%d %d L%d %d L%d %d L%d %d", from->at.x, y, side, y, side, end, f->x + f->w,
                 end);
    }
    put_path_of(p, "d-join", steps);
}

static void put_part(const pen *p, const placed *at) {
    open_drawn(p, "d-part", "part", node_attr(at->part, "id"), NULL, at->part);
    put_title_text(p, child_says(at->part, EL_TITLE, p->l->in));
    put_join(p, at);
    put_box(p, "d-box", &at->at, 4);
    put_lines(p, "d-title", &at->title, at->at.x + 8, at->at.y + 18, NAME_STEP);
    put_shown(p, at);
    put_number(p, at);
    put_part_fact(p, at);
    close_drawn(p);
}

/* --- gates --- */

/* From the gate up to what its path leads to, with the head of an arrow. */
static void put_door(const pen *p, const lane *n) {
    const placed *to = placed_part(p->l, node_attr(n->path, "to"));
    char steps[120];
    if (!to) return;
    const box *f = &p->l->frames[to->frame].at;
    int x = rail_of(n), from = p->l->gates_y, end = f->y + f->h;
    if (shows(p, n->path, "used")) {
        snprintf(steps, sizeof steps, "M%d %d L%d %d", x, from, x, end + 7);
        draw(p, "<g class=\"d-s-used\">");
        put_run(p, n->path, steps);
        snprintf(steps, sizeof steps, "M%d %d l-6 9 l12 0 Z", x, end + 1);
        put_path_of(p, "d-head", steps);
        draw(p, "</g>");
    }
    if (shows(p, n->path, "open")) {
        draw(p, "<g class=\"d-s-open\">");
        put_line_from(p, "d-thin", x, from, x, end);
        draw(p, "</g>");
    }
    if (shows(p, n->path, "blocked")) {
        draw(p, "<g class=\"d-s-blocked\">");
        put_line_from(p, "d-dash", x, from, x, end);
        put_cross(p, x, (from + end) / 2 - 3);
        draw(p, "</g>");
    }
}

static void put_gate(const pen *p, const lane *n) {
    box b = {n->x, p->l->gates_y, GATE_WIDTH, p->l->gates_h};
    put_line_from(p, "d-rail", rail_of(n), b.y + b.h, rail_of(n), p->l->rails_to);
    open_drawn(p, "d-gate", "path", node_attr(n->path, "id"), NULL, n->path);
    put_title_text(p, child_says(n->path, EL_TITLE, p->l->in));
    put_door(p, n);
    put_box(p, "d-box", &b, 4);
    put_lines(p, "d-small", &n->title, b.x + 7, b.y + 16, SMALL_STEP);
    close_drawn(p);
}

/* --- clients --- */

static void put_piece(void *out, const char *piece, size_t len) {
    put_line(out, &(text_line){piece, len, false});
}

static void put_others(const pen *p, size_t left, int x, int y) {
    char number[NUMBER_CHARS];
    const blank blanks[] = {{"0", show_count(left, number)}};
    open_text(p, "d-small", x, y);
    words_fill(word(W_DIAGRAM_OTHERS, p->l->in), blanks, 1, put_piece, p->out);
    draw(p, "</text>");
}

/* A name that stands alone is shortened where it is too long. */
static void put_name_line(const pen *p, const row *r, size_t line, int x, int y) {
    const xmlNode *c = r->line[line].first;
    open_text(p, "d-name", x, y);
    for (size_t i = 0; c && i < r->line[line].count; i++, c = next_of_row(r, c)) {
        text_lines t = text_wrap(child_says(c, EL_TITLE, p->l->in), BOLD(NAME_SIZE), CLIENT_WIDTH - 16, 1);
        if (i) draw(p, word(W_COMMA, p->l->in));
        if (t.count) put_line(p->out, &t.line[0]);
    }
    draw(p, "</text>");
}

static void put_names(const pen *p, const row *r) {
    for (size_t i = 0; i < r->lines; i++) {
        int x = r->at.x + 8, y = r->at.y + 18 + NAME_STEP * (int)i;
        if (r->untold && i + 1 == r->lines)
            put_others(p, r->untold, x, y);
        else
            put_name_line(p, r, i, x, y);
    }
}

#define PLACE_MOST (CLIENT_WIDTH / 2)

/* What the longest of the places takes. */
static int place_width(const pen *p, const xmlNode *client) {
    int most = 0;
    for (xmlNodePtr place = node_child(client, EL_PLACE); place; place = node_next(place, EL_PLACE)) {
        const xmlNode *zone = zone_of(p->l->diagram, node_attr(place, "zone"));
        const char *title = child_says(zone, EL_TITLE, p->l->in);
        int w = is_drawn(p->l, place) ? text_width(title, strlen(title), SMALL_SIZE) : 0;
        if (w > most) most = w;
    }
    return most < PLACE_MOST ? most : PLACE_MOST;
}

/* Kind on the left, place on the right. */
static void put_kind(const pen *p, const row *r) {
    int y = r->at.y + 18 + NAME_STEP * (int)(r->lines - 1) + 17, most = place_width(p, r->client);
    for (xmlNodePtr place = node_child(r->client, EL_PLACE); place; place = node_next(place, EL_PLACE)) {
        if (!is_drawn(p->l, place)) continue;
        const xmlNode *zone = zone_of(p->l->diagram, node_attr(place, "zone"));
        open_drawn(p, "d-place", "place", node_attr(r->client, "id"), node_attr(place, "zone"), place);
        put_small(p, "d-small d-end", child_says(zone, EL_TITLE, p->l->in), r->at.x + CLIENT_WIDTH - 8, y, most);
        close_drawn(p);
    }
    put_small(p, "d-small d-soft", child_says(r->client, EL_KIND_TITLE, p->l->in), r->at.x + 8, y,
              CLIENT_WIDTH - 16 - most - 8);
}

static void put_taken(const pen *p, const row *r, const lane *n) {
    char steps[120];
    int x = rail_of(n), y = taken_y(r);
    snprintf(steps, sizeof steps, "M%d %d L%d %d L%d %d", CLIENT_WIDTH, y, x, y, x, p->l->gates_y + p->l->gates_h);
    draw(p, "<g class=\"d-s-used\">");
    put_run(p, n->path, steps);
    put_ring(p, "d-dot", x, y, 4);
    draw(p, "</g>");
}

/* Where the line of a blocked way begins: at the client, or at the cross before it. */
static int dash_from(const pen *p, const row *r, const lane *n) {
    int x = CLIENT_WIDTH;
    for (size_t i = 0; p->l->mode == DIAGRAM_PLAN && &p->l->lanes[i] != n; i++) {
        const xmlNode *way = way_of(r->client, p->l->lanes[i].path);
        if (way && node_is(way, "state", "blocked")) x = rail_of(&p->l->lanes[i]);
    }
    return x;
}

static void put_blocked(const pen *p, const row *r, const lane *n, const xmlNode *way) {
    char lines[2][FACT_LINE_BYTES];
    int x = rail_of(n), y = other_y(r);
    diagram_fact_lines(node_attr(way, "fact"), lines[0], lines[1]);
    draw(p, "<g class=\"d-s-blocked\">");
    put_line_from(p, "d-dash", dash_from(p, r, n), y, x, y);
    put_cross(p, x, y);
    draw(p, "<g class=\"d-by\">");
    put_title_text(p, node_attr(way, "fact"));
    draw(p, "<text>");
    for (int i = 0; i < 2; i++) {
        buf_printf(p->out, "<tspan class=\"d-fact\" x=\"%d\" y=\"%d\">", x + 12, y + 12 + FACT_STEP * i);
        esc_text(p->out, lines[i]);
        draw(p, "</tspan>");
    }
    draw(p, "</text></g></g>");
}

static void put_way(const pen *p, const row *r, const lane *n, const xmlNode *way) {
    open_drawn(p, "d-way", "way", node_attr(r->client, "id"), node_attr(n->path, "id"), way);
    if (shows(p, way, "used")) put_taken(p, r, n);
    if (shows(p, way, "open")) {
        draw(p, "<g class=\"d-s-open\">");
        put_ring(p, "d-ring", rail_of(n), other_y(r), 4);
        draw(p, "</g>");
    }
    if (shows(p, way, "blocked")) put_blocked(p, r, n, way);
    close_drawn(p);
}

/* The farthest first, so that nearer lines lie above. */
static void put_ways(const pen *p, const row *r) {
    for (size_t i = p->l->lane_count; i-- > 0;) {
        const xmlNode *way = way_of(r->client, p->l->lanes[i].path);
        if (way && is_drawn(p->l, way)) put_way(p, r, &p->l->lanes[i], way);
    }
}

static void put_client(const pen *p, const row *r) {
    open_drawn(p, "d-client", "client", node_attr(r->client, "id"), NULL, r->client);
    draw(p, "<title>");
    for (const xmlNode *c = r->client; c; c = next_of_row(r, c)) {
        if (c != r->client) draw(p, word(W_COMMA, p->l->in));
        esc_text(p->out, child_says(c, EL_TITLE, p->l->in));
    }
    draw(p, " (");
    esc_text(p->out, child_says(r->client, EL_KIND_TITLE, p->l->in));
    draw(p, ")</title>");
    put_box(p, "d-box", &r->at, 4);
    put_names(p, r);
    put_kind(p, r);
    close_drawn(p);
}

/* --- legend --- */

static void put_legend_line(const pen *p, int nth, word_id w) {
    open_text(p, "d-small", 58, 14 + 22 * nth);
    esc_text(p->out, word(w, p->l->in));
    draw(p, "</text>\n");
}

static void put_legend(const pen *p) {
    if (!p->l->lane_count) return;
    draw(p, "<g class=\"d-legend\">\n");
    put_line_from(p, "d-run d-plain", 0, 10, 44, 10);
    put_ring(p, "d-dot", 44, 10, 4);
    put_legend_line(p, 0, W_DIAGRAM_USED);
    put_line_from(p, "d-dash", 0, 32, 40, 32);
    put_cross(p, 42, 32);
    put_legend_line(p, 1, W_DIAGRAM_BLOCKED);
    put_ring(p, "d-ring", 42, 54, 4);
    put_legend_line(p, 2, W_DIAGRAM_OPEN);
    draw(p, "</g>\n");
}

/* --- the whole --- */

static void put_head(const pen *p) {
    const layout *l = p->l;
    bool conflict = node_is(l->diagram->parent, "kind", "conflict");
    bool asked = l->mode == DIAGRAM_PLAN && (conflict || node_is(l->diagram->parent, "kind", "unknown"));
    int w = l->width + 2 * MARGIN, h = l->height + 2 * MARGIN;
    buf_printf(p->out,
               "<svg class=\"diagram-svg\" viewBox=\"%d %d %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
               "aria-labelledby=\"%s-title %s-desc\">\n<title id=\"%s-title\">",
               -MARGIN, -MARGIN, w, h, w, h, p->prefix, p->prefix, p->prefix);
    esc_text(p->out, child_says(l->diagram, EL_TITLE, l->in));
    buf_printf(p->out, "</title><desc id=\"%s-desc\">", p->prefix);
    esc_text(p->out, word(W_DIAGRAM_DESC, l->in));
    if (asked) buf_putc(p->out, ' ');
    if (asked) esc_text(p->out, word(W_DIAGRAM_ASKED, l->in));
    draw(p, "</desc>\n");
}

static void put_heading_of_rows(const pen *p) {
    if (!p->l->row_count) return;
    open_text(p, "d-zone", 0, p->l->rows[0].at.y - 9);
    esc_text(p->out, word_for("heading", "clients", p->l->in));
    draw(p, "</text>\n");
}

void diagram_svg(buf *out, const xmlNode *diagram, lang in, diagram_mode mode, const char *prefix) {
    layout l;
    const pen p = {out, &l, prefix};
    if (!diagram || !lay_out(&l, diagram, in, mode)) return;
    put_head(&p);
    put_legend(&p);
    for (size_t i = 0; i < l.frame_count; i++) put_frame(&p, &l.frames[i], i < l.gate_frames);
    for (size_t i = 0; i < l.part_count; i++) put_part(&p, &l.parts[i]);
    for (size_t i = 0; i < l.lane_count; i++) put_gate(&p, &l.lanes[i]);
    put_heading_of_rows(&p);
    for (size_t i = l.row_count; i-- > 0;) put_ways(&p, &l.rows[i]);
    for (size_t i = 0; i < l.row_count; i++) put_client(&p, &l.rows[i]);
    draw(&p, "</svg>\n");
}
