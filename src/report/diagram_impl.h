/* diagram_impl.h - private to the files that make the SVG of a diagram: texts that are measured, and where everything stands */
#ifndef ACRPLAN_REPORT_DIAGRAM_IMPL_H
#define ACRPLAN_REPORT_DIAGRAM_IMPL_H

#include <stdbool.h>

#include "report/diagram.h"
#include "report/view.h"

/* --- diagram_text.c --- */

#define MOST_LINES 8

typedef struct text_line {
    const char *at;
    size_t len;
    bool cut; /* more follows that is not shown */
} text_line;

typedef struct text_lines {
    size_t count;
    text_line line[MOST_LINES];
} text_lines;

/* The width of a text in a font of `size`, in the units of the picture, as wide as the system fonts in use set it at most. */
int text_width(const char *s, size_t len, int size);
/* Cut into at most `most` lines of `width`: at spaces, after hyphens, between characters of Chinese or Japanese; else anywhere. */
text_lines text_wrap(const char *s, int size, int width, size_t most);
/* The line, escaped, with "…" where it is cut. */
void put_line(buf *out, const text_line *l);

/* --- diagram_layout.c --- */

#define MOST_LANES 32
#define MOST_PARTS 32
#define MOST_ROWS 100

#define CLIENT_WIDTH 244
#define GATE_WIDTH 114
#define LANE_WIDTH 124
#define RAIL 11 /* of a lane, from its left */
#define PART_WIDTH 150

/* Fonts; what is bold is measured as if it were larger by one. */
#define NAME_SIZE 13
#define TITLE_SIZE 12
#define SMALL_SIZE 11
#define FACT_SIZE 10
#define BOLD(size) ((size) + 1)

#define NAME_STEP 15 /* from line to line */
#define SMALL_STEP 14
#define FACT_STEP 10

typedef struct box {
    int x, y, w, h;
} box;

typedef struct lane {
    const xmlNode *path;
    int x; /* of its gate */
    text_lines title;
} lane;

/* A zone around gates, or around parts. */
typedef struct frame {
    const xmlNode *zone;
    box at;
    text_lines title;
} frame;

typedef struct placed {
    const xmlNode *part;
    size_t frame; /* into frames */
    box at;
    text_lines title;
    int shown; /* lines for decisions */
} placed;

#define NAME_LINES 4

typedef struct row {
    const xmlNode *client; /* the first of those that are alike */
    size_t count;          /* how many there are */
    size_t lines;          /* of their names */
    struct {
        const xmlNode *first;
        size_t count;
    } line[NAME_LINES];
    size_t untold; /* names for which there is no line: the last one counts them */
    box at;
} row;

/* The next client of the same row, or NULL. */
const xmlNode *next_of_row(const row *r, const xmlNode *client);

typedef struct layout {
    const xmlNode *diagram;
    lang in;
    diagram_mode mode;
    int width, height;
    box legend;
    int gates_y, gates_h, rails_to; /* gates; where rails end */
    size_t lane_count, frame_count, part_count, row_count;
    size_t gate_frames; /* the first of the frames are around gates */
    lane lanes[MOST_LANES];
    frame frames[MOST_LANES + MOST_PARTS];
    placed parts[MOST_PARTS];
    row rows[MOST_ROWS];
} layout;

/* False: there is nothing to draw. */
bool lay_out(layout *l, const xmlNode *diagram, lang in, diagram_mode mode);

static inline int rail_of(const lane *n) {
    return n->x + RAIL;
}

/* The tracks of a row: of the path that is taken, and of those that are not. */
static inline int taken_y(const row *r) {
    return r->at.y + 9;
}

static inline int other_y(const row *r) {
    return r->at.y + 21;
}

/* The <way> of a client for a path, or NULL. The first of its elements that is used, or NULL. */
const xmlNode *way_of(const xmlNode *client, const xmlNode *path);
const xmlNode *used_of(const xmlNode *parent, element e);
const xmlNode *zone_of(const xmlNode *diagram, const char *id);
/* Is it in the picture: in this mode, and with this state? */
bool is_drawn(const layout *l, const xmlNode *node);
/* Has it a line for the fact that a conflict about it comes from? */
bool shows_fact(const layout *l, const xmlNode *part);
const placed *placed_part(const layout *l, const char *id);

#endif
