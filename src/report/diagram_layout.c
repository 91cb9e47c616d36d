/* Where everything stands. */
#include <string.h>

#include "report/diagram_impl.h"

#define LANES_FROM (CLIENT_WIDTH + 26)
#define PAD 10      /* in a frame, around what is in it */
#define HEADING 24  /* of a frame: its title */
#define PART_GAP 10 /* between parts */
#define BUS 14      /* below the parts of a frame: lines that join them */
#define ZONE_GAP 14 /* between zones */
#define DOOR 26     /* between gates and what they lead to */
#define FOOT 30     /* of a zone around gates: its title */
#define ROW_GAP 6
#define LEGEND_HEIGHT 96
#define GROUP_FROM 13 /* clients: more than these are grouped */

/* --- reading the tree --- */

bool is_drawn(const layout *l, const xmlNode *node) {
    return l->mode == DIAGRAM_FIXED || !node_is(node, "state", "absent");
}

const xmlNode *way_of(const xmlNode *client, const xmlNode *path) {
    xmlNodePtr way = node_child(client, EL_WAY);
    while (way && !node_is(way, "path", node_attr(path, "id"))) way = node_next(way, EL_WAY);
    return way;
}

const xmlNode *used_of(const xmlNode *parent, element e) {
    xmlNodePtr node = node_child(parent, e);
    while (node && !node_is(node, "state", "used")) node = node_next(node, e);
    return node;
}

const xmlNode *zone_of(const xmlNode *diagram, const char *id) {
    xmlNodePtr zone = node_child(diagram, EL_ZONE);
    while (zone && !node_is(zone, "id", id)) zone = node_next(zone, EL_ZONE);
    return zone;
}

static bool same_attr(const xmlNode *x, const xmlNode *y, const char *name) {
    return strcmp(node_attr(x, name), node_attr(y, name)) == 0;
}

/* Clients that one row can stand for: kind, place and ways are the same. */
static bool are_alike(const xmlNode *x, const xmlNode *y) {
    if (!same_attr(x, y, "kind") || !same_attr(x, y, "state")) return false;
    const xmlNode *here = used_of(x, EL_PLACE), *there = used_of(y, EL_PLACE);
    if (!same_attr(here, there, "zone")) return false;
    xmlNodePtr a = node_child(x, EL_WAY), b = node_child(y, EL_WAY);
    for (; a && b; a = node_next(a, EL_WAY), b = node_next(b, EL_WAY))
        if (!same_attr(a, b, "path") || !same_attr(a, b, "state") || !same_attr(a, b, "fact")) return false;
    return !a && !b;
}

const placed *placed_part(const layout *l, const char *id) {
    for (size_t i = 0; i < l->part_count; i++)
        if (node_is(l->parts[i].part, "id", id)) return &l->parts[i];
    return NULL;
}

/* --- lanes --- */

/* A path is there where it is drawn for itself or for a client. */
static bool has_lane(const layout *l, const xmlNode *path) {
    if (is_drawn(l, path)) return true;
    for (xmlNodePtr c = node_child(l->diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) {
        const xmlNode *way = way_of(c, path);
        if (way && is_drawn(l, way)) return true;
    }
    return false;
}

static void add_lane(layout *l, const xmlNode *path) {
    if (l->lane_count == MOST_LANES || !has_lane(l, path)) return;
    const lane *before = l->lane_count ? &l->lanes[l->lane_count - 1] : NULL;
    lane *n = &l->lanes[l->lane_count++];
    *n = (lane){.path = path, .x = LANES_FROM};
    if (before) n->x = before->x + LANE_WIDTH + (same_attr(before->path, path, "zone") ? 0 : ZONE_GAP);
    n->title = text_wrap(child_says(path, EL_TITLE, l->in), SMALL_SIZE, GATE_WIDTH - 14, 3);
    int h = 10 + SMALL_STEP * (int)n->title.count;
    if (h > l->gates_h) l->gates_h = h;
}

/* By what they lead to, then by their zones in the order of these. */
static void find_lanes(layout *l) {
    for (xmlNodePtr to = node_child(l->diagram, EL_PART); to; to = node_next(to, EL_PART))
        for (xmlNodePtr z = node_child(l->diagram, EL_ZONE); z; z = node_next(z, EL_ZONE))
            for (xmlNodePtr p = node_child(l->diagram, EL_PATH); p; p = node_next(p, EL_PATH))
                if (node_is(p, "to", node_attr(to, "id")) && node_is(p, "zone", node_attr(z, "id"))) add_lane(l, p);
}

static frame *add_frame(layout *l, const xmlNode *zone, int width, size_t lines) {
    frame *f = &l->frames[l->frame_count++];
    *f = (frame){.zone = zone, .title = text_wrap(child_says(zone, EL_TITLE, l->in), BOLD(SMALL_SIZE), width, lines)};
    return f;
}

static bool same_gates(const lane *x, const lane *y) {
    return same_attr(x->path, y->path, "zone") && same_attr(x->path, y->path, "to");
}

static void frame_gates(layout *l) {
    for (size_t i = 0; i < l->lane_count; i++)
        if (!i || !same_gates(&l->lanes[i], &l->lanes[i - 1]))
            add_frame(l, zone_of(l->diagram, node_attr(l->lanes[i].path, "zone")), GATE_WIDTH - RAIL - 6, 2);
    l->gate_frames = l->frame_count;
}

/* --- parts --- */

bool shows_fact(const layout *l, const xmlNode *part) {
    return l->mode == DIAGRAM_PLAN && *node_attr(part, "fact");
}

static int lines_shown(const layout *l, const xmlNode *part) {
    int n = 0;
    const char *before = "";
    for (xmlNodePtr v = node_child(part, EL_VALUE); v; v = node_next(v, EL_VALUE)) {
        if (!is_drawn(l, v) || strcmp(node_attr(v, "setting"), before) == 0) continue;
        before = node_attr(v, "setting");
        n++;
    }
    return n + shows_fact(l, part);
}

static void add_placed(layout *l, const xmlNode *part, size_t in) {
    if (l->part_count == MOST_PARTS || !is_drawn(l, part)) return;
    placed *p = &l->parts[l->part_count++];
    int number = node_child(part, EL_NUMBER) ? 38 : 0;
    *p = (placed){.part = part, .frame = in, .at = {.w = PART_WIDTH}, .shown = lines_shown(l, part)};
    p->title = text_wrap(child_says(part, EL_TITLE, l->in), BOLD(TITLE_SIZE), PART_WIDTH - 16 - number, 2);
    p->at.h = 12 + NAME_STEP * (int)p->title.count + SMALL_STEP * p->shown;
}

static bool is_led_to(const layout *l, const xmlNode *zone) {
    for (size_t i = 0; i < l->lane_count; i++) {
        const char *to = node_attr(l->lanes[i].path, "to");
        for (xmlNodePtr p = node_child(l->diagram, EL_PART); p; p = node_next(p, EL_PART))
            if (node_is(p, "id", to) && node_is(p, "zone", node_attr(zone, "id"))) return true;
    }
    return false;
}

/* Frames with parts: those that paths lead to (`led`), or the others. */
static void frame_parts(layout *l, bool led) {
    for (xmlNodePtr z = node_child(l->diagram, EL_ZONE); z; z = node_next(z, EL_ZONE)) {
        if (is_led_to(l, z) != led || l->frame_count >= MOST_LANES + MOST_PARTS - 1) continue;
        size_t at = l->frame_count, before = l->part_count;
        add_frame(l, z, PART_WIDTH, 1);
        for (xmlNodePtr p = node_child(l->diagram, EL_PART); p; p = node_next(p, EL_PART))
            if (node_is(p, "zone", node_attr(z, "id"))) add_placed(l, p, at);
        if (l->part_count == before) l->frame_count--;
    }
}

static size_t parts_in(const layout *l, size_t in) {
    size_t n = 0;
    for (size_t i = 0; i < l->part_count; i++) n += l->parts[i].frame == in;
    return n;
}

static bool leads_to(const layout *l, const lane *n, size_t in) {
    const placed *p = placed_part(l, node_attr(n->path, "to"));
    return p && p->frame == in;
}

/* Moves the lanes that lead into a frame, and those after them, so that they begin at `x` or after it. Gives where they end. */
static int push_lanes(layout *l, size_t in, int *x) {
    size_t i = 0;
    int end = *x;
    while (i < l->lane_count && !leads_to(l, &l->lanes[i], in)) i++;
    int by = i < l->lane_count && l->lanes[i].x - 4 < *x ? *x - l->lanes[i].x + 4 : 0;
    if (i < l->lane_count) *x = l->lanes[i].x - 4 + by;
    for (; i < l->lane_count; i++) {
        l->lanes[i].x += by;
        if (leads_to(l, &l->lanes[i], in)) end = l->lanes[i].x + GATE_WIDTH + 4;
    }
    return end;
}

/* Parts side by side, as many as the frame is wide, in rows. */
static void place_in_rows(layout *l, size_t in, size_t columns) {
    frame *f = &l->frames[in];
    int y = f->at.y + HEADING, tallest = 0;
    size_t column = 0;
    for (size_t i = 0; i < l->part_count; i++) {
        placed *p = &l->parts[i];
        if (p->frame != in) continue;
        if (column == columns) {
            y += tallest + PART_GAP + BUS;
            column = 0;
            tallest = 0;
        }
        p->at.x = f->at.x + PAD + (int)column++ * (PART_WIDTH + PART_GAP);
        p->at.y = y;
        if (p->at.h > tallest) tallest = p->at.h;
    }
    f->at.h = y + tallest + BUS + 4 - f->at.y;
}

/* Frames that paths lead to, side by side above their lanes: the first `led` after those around gates. Gives what they take up. */
static box place_upper(layout *l, size_t led) {
    box all = {.w = LANES_FROM};
    int x = LANES_FROM - 4;
    for (size_t i = l->gate_frames; i < l->gate_frames + led; i++) {
        frame *f = &l->frames[i];
        size_t count = parts_in(l, i), columns = count < 3 ? count : 3;
        int end = push_lanes(l, i, &x), needed = 2 * PAD + (int)columns * (PART_WIDTH + PART_GAP) - PART_GAP;
        f->at = (box){.x = x, .w = end - x > needed ? end - x : needed};
        place_in_rows(l, i, (size_t)((f->at.w - 2 * PAD + PART_GAP) / (PART_WIDTH + PART_GAP)));
        if (f->at.h > all.h) all.h = f->at.h;
        all.w = x + f->at.w;
        x = all.w + ZONE_GAP;
    }
    for (size_t i = l->gate_frames; i < l->gate_frames + led; i++) l->frames[i].at.h = all.h;
    return all;
}

/* The other parts, one below another on the right. */
static void place_right(layout *l, size_t first, int x) {
    int y = 0;
    for (size_t i = first; i < l->frame_count; i++) {
        frame *f = &l->frames[i];
        f->at = (box){.x = x, .y = y, .w = PART_WIDTH + 2 * PAD};
        y += HEADING;
        for (size_t j = 0; j < l->part_count; j++) {
            placed *p = &l->parts[j];
            if (p->frame != i) continue;
            p->at.x = x + PAD;
            p->at.y = y;
            y += p->at.h + PART_GAP;
        }
        f->at.h = y - f->at.y;
        y += ZONE_GAP;
        l->width = x + f->at.w;
    }
    if (y > l->height) l->height = y;
}

/* --- rows --- */

static bool has_row(const layout *l, const xmlNode *client) {
    for (size_t i = 0; i < l->row_count; i++)
        if (are_alike(l->rows[i].client, client)) return true;
    return false;
}

static size_t clients_like(const layout *l, const xmlNode *client) {
    size_t n = 0;
    for (xmlNodePtr c = node_child(l->diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) n += are_alike(client, c);
    return n;
}

const xmlNode *next_of_row(const row *r, const xmlNode *client) {
    const xmlNode *c = r->count > 1 ? node_next(client, EL_CLIENT) : NULL;
    while (c && !are_alike(r->client, c)) c = node_next(c, EL_CLIENT);
    return c;
}

/* As many names on a line as there is room for. The last line is left to the number of those that found none. */
static void break_names(const layout *l, row *r) {
    const char *gap = word(W_COMMA, l->in);
    int room = CLIENT_WIDTH - 16, comma = text_width(gap, strlen(gap), BOLD(NAME_SIZE)), x = 0;
    for (const xmlNode *c = r->client; c; c = next_of_row(r, c)) {
        const char *name = child_says(c, EL_TITLE, l->in);
        int w = text_width(name, strlen(name), BOLD(NAME_SIZE));
        bool fits = r->lines && x + comma + w <= room && !r->untold;
        if (!fits && r->lines == NAME_LINES) {
            if (!r->untold) r->untold = r->line[NAME_LINES - 1].count;
            r->untold++;
            continue;
        }
        if (!fits) r->line[r->lines++].first = c;
        r->line[r->lines - 1].count++;
        x = fits ? x + comma + w : w;
    }
}

static void place_rows(layout *l, int y) {
    size_t clients = node_count(l->diagram, EL_CLIENT);
    bool grouped = l->mode == DIAGRAM_PLAN && clients >= GROUP_FROM;
    for (xmlNodePtr c = node_child(l->diagram, EL_CLIENT); c && l->row_count < MOST_ROWS; c = node_next(c, EL_CLIENT)) {
        if (grouped && has_row(l, c)) continue;
        row *r = &l->rows[l->row_count++];
        *r = (row){.client = c, .count = grouped ? clients_like(l, c) : 1};
        break_names(l, r);
        r->at = (box){.x = 0, .y = y, .w = CLIENT_WIDTH, .h = 30 + NAME_STEP * (int)r->lines};
        y += r->at.h + ROW_GAP;
    }
    l->rails_to = y - ROW_GAP;
    if (y > l->height) l->height = y;
}

/* --- all of it --- */

static void place_gates(layout *l, int y) {
    size_t in = 0;
    l->gates_y = y + 8;
    for (size_t i = 0; i < l->lane_count; i++) {
        if (i && !same_gates(&l->lanes[i], &l->lanes[i - 1])) in++;
        frame *f = &l->frames[in];
        if (!f->at.w) f->at = (box){l->lanes[i].x - 4, y, 0, 8 + l->gates_h + FOOT};
        f->at.w = l->lanes[i].x + GATE_WIDTH + 4 - f->at.x;
    }
}

static int greater(int x, int y) {
    return x > y ? x : y;
}

bool lay_out(layout *l, const xmlNode *diagram, lang in, diagram_mode mode) {
    *l = (layout){.diagram = diagram, .in = in, .mode = mode, .legend = {0, 0, CLIENT_WIDTH, LEGEND_HEIGHT}};
    find_lanes(l);
    frame_gates(l);
    frame_parts(l, true);
    size_t led = l->frame_count - l->gate_frames;
    frame_parts(l, false);
    box upper = place_upper(l, led);
    int gates = upper.h ? upper.h + DOOR : 0;
    place_gates(l, gates);
    int rows = l->lane_count ? gates + 8 + l->gates_h + FOOT + 12 : 0;
    l->width = upper.w;
    if (l->lane_count) l->width = greater(upper.w, l->lanes[l->lane_count - 1].x + LANE_WIDTH);
    place_rows(l, greater(rows, LEGEND_HEIGHT + HEADING));
    place_right(l, l->gate_frames + led, l->width + 34);
    l->height = greater(l->height, upper.h);
    return l->row_count || l->part_count;
}
