/* The pack's diagram: drawn once in each language, and again for days on which it looks otherwise, with a place for all that a plan may show
 * (report/diagram.h); and
 * for each plan what becomes of each of these places:
 *
 *   drawings   by day: which drawing
 *   drawn      by day: the ids of the places
 *   pictures   [states, shutter ...]: a letter for each place of the day (absent, open, blocked, used), and for each that is blocked which
 *              of the shutters does it, -1: none by itself; no letters where there is no plan
 *   shutters   facts that shut paths, each as the lines in which the diagram shows it, and whole
 *   pictured   which picture each combination has on each day (explorer_table.h) */
#include <stdio.h>
#include <string.h>

#include "base/sha256.h"
#include "explain/explain.h"
#include "report/diagram.h"
#include "report/report.h"
#include "report/view.h"
#include "study/explorer_impl.h"
#include "study/explorer_table.h"
#include "whatif/pictures.h"

/* --- the places of a day --- */

static const char *place_id(explorer *e, const problem *p, const drawn *d) {
    const diagram *of = p->knowledge->diagram;
    char number[NUMBER_CHARS];
    const char *who = d->client == ID_NONE ? "" : p->scenario->clients[d->client].name;
    switch (d->kind) {
    case DRAWN_PART: return arena_printf(e->mem, "part:%s", of->parts[d->index].id);
    case DRAWN_COUNT:
        return arena_printf(e->mem, "number:%s:%s", of->parts[d->index].id, decimal_amount(d->count, number));
    case DRAWN_SHOWN: {
        const setting *s = &p->knowledge->settings[p->vars[d->var].setting];
        return arena_printf(e->mem, "value:%s:%s", p->vars[d->var].name, s->options[d->option].name);
    }
    case DRAWN_PATH: return arena_printf(e->mem, "path:%s", of->paths[d->index].id);
    case DRAWN_CLIENT: return arena_printf(e->mem, "client:%s", who);
    case DRAWN_PLACE: return arena_printf(e->mem, "place:%s:%s", who, of->zones[d->index].id);
    case DRAWN_CELL: break;
    }
    return arena_printf(e->mem, "way:%s:%s", who, of->paths[d->index].id);
}

static void write_places(explorer *e, const pictures *all) {
    json *j = &e->j;
    json_key(j, "drawings");
    json_open(j, '[');
    for (size_t d = 0; d < e->sweep->day_count; d++) json_int(j, e->drawing[d]);
    json_close(j, ']');
    json_key(j, "drawn");
    json_open(j, '[');
    for (size_t d = 0; d < e->sweep->day_count; d++) {
        const problem *p = all->whole[d];
        json_open(j, '[');
        for (size_t i = 0; p && i < p->drawn_count; i++) json_string(j, place_id(e, p, &p->drawn[i]));
        json_close(j, ']');
    }
    json_close(j, ']');
}

/* --- the pictures --- */

typedef struct gallery {
    const pictures *all;
    size_t *places;   /* by picture: how many places */
    uint32_t *number; /* by picture: its number in the page, in order of first appearance */
    uint32_t *shown;  /* by number: the picture */
    uint32_t count;
    uint32_t *cell; /* numbers */
    int *shutter;   /* by fact: 1 + its number */
    fact_id *shutters;
    int shutter_count;
} gallery;

static gallery open_gallery(explorer *e, const pictures *all) {
    const sweep *w = e->sweep;
    size_t cells = w->day_count * w->combination_count;
    gallery g = {.all = all,
                 .places = ARENA_ARRAY(e->mem, all->count, size_t),
                 .number = ARENA_ARRAY(e->mem, all->count, uint32_t),
                 .shown = ARENA_ARRAY(e->mem, all->count + 1, uint32_t),
                 .cell = ARENA_ARRAY(e->mem, cells + 1, uint32_t),
                 .shutter = ARENA_ARRAY(e->mem, w->knowledge->fact_count, int),
                 .shutters = ARENA_ARRAY(e->mem, w->knowledge->fact_count, fact_id)};
    for (size_t c = 0; c < cells; c++) {
        uint32_t x = all->cell[c];
        const problem *p = all->whole[c / w->combination_count];
        if (!g.number[x]) {
            g.shown[g.count] = x;
            g.number[x] = ++g.count;
            g.places[x] = p ? p->drawn_count : 0;
        }
        g.cell[c] = g.number[x] - 1;
    }
    return g;
}

static int shutter_of(gallery *g, fact_id f) {
    if (f == ID_NONE) return -1;
    if (!g->shutter[f]) {
        g->shutters[g->shutter_count] = f;
        g->shutter[f] = ++g->shutter_count;
    }
    return g->shutter[f] - 1;
}

static void write_picture(explorer *e, gallery *g, uint32_t x) {
    static const char LETTERS[] = {[LOOK_ABSENT] = 'a', [LOOK_OPEN] = 'o', [LOOK_BLOCKED] = 'b', [LOOK_USED] = 'u'};
    const look *looks = g->all->looks[x];
    size_t count = looks ? g->places[x] : 0;
    char *states = ARENA_ARRAY(e->mem, count + 1, char);
    for (size_t i = 0; i < count; i++) states[i] = LETTERS[looks[i].state];
    json_open(&e->j, '[');
    json_string(&e->j, states);
    for (size_t i = 0; i < count; i++)
        if (looks[i].state == LOOK_BLOCKED) json_int(&e->j, shutter_of(g, looks[i].by));
    json_close(&e->j, ']');
}

static void write_shutters(explorer *e, const gallery *g) {
    char first[FACT_LINE_BYTES], second[FACT_LINE_BYTES];
    json_key(&e->j, "shutters");
    json_open(&e->j, '[');
    for (int i = 0; i < g->shutter_count; i++) {
        const char *id = e->r.knowledge->facts[g->shutters[i]].id;
        diagram_fact_lines(id, first, second);
        json_open(&e->j, '[');
        json_string(&e->j, first);
        json_string(&e->j, second);
        json_string(&e->j, id);
        json_close(&e->j, ']');
    }
    json_close(&e->j, ']');
}

void write_pictures(explorer *e) {
    if (!e->doc->pictures) return;
    const sweep *w = e->sweep;
    size_t sizes[MOST_AXES];
    gallery g = open_gallery(e, e->doc->pictures);
    for (size_t a = 0; a < w->over.count; a++) sizes[a] = w->over.at[a].value_count;
    write_places(e, g.all);
    json_key(&e->j, "pictures");
    json_open(&e->j, '[');
    for (uint32_t i = 0; i < g.count; i++) write_picture(e, &g, g.shown[i]);
    json_close(&e->j, ']');
    write_shutters(e, &g);
    json_key(&e->j, "pictured");
    table_write(&e->j, e->mem, g.cell, sizes, w->over.count, w->day_count);
}

/* --- the drawings, for the script to fill --- */

static void fill_tree(report *r, const void *from) {
    (void)from;
    xmlNodePtr root = elem_root(r->b, EL_REPORT, REPORT_NS);
    fill_diagram(r, add_diagram(r, root));
}

static void put_drawing(explorer *e, uint32_t number, lang in, const xmlNode *drawing) {
    static const char *const langs[] = {"en", "ja"};
    char prefix[32];
    snprintf(prefix, sizeof prefix, "d%u%s", (unsigned)number, langs[in]);
    buf_printf(e->out, "<figure class=\"diagram\" data-drawing=\"%u\" data-lang=\"%s\" lang=\"%s\" tabindex=\"0\">\n",
               (unsigned)number, langs[in], langs[in]);
    diagram_svg(e->out, drawing, in, DIAGRAM_FIXED, prefix);
    buf_puts(e->out, "</figure>\n");
}

/* What a drawing looks like; days of which it is the same share one. */
static void digest_of(explorer *e, const xmlNode *drawing, uint8_t out[SHA256_BYTES]) {
    buf looks = BUF_INIT;
    sha256 h = sha256_start();
    for (int in = 0; in < LANG_COUNT; in++) diagram_svg(&looks, drawing, (lang)in, DIAGRAM_FIXED, "d");
    if (!buf_ok(&looks)) e->out->failed = true;
    sha256_add(&h, buf_data(&looks), looks.len);
    sha256_end(&h, out);
    buf_free(&looks);
}

/* `known`: digests of the drawings before. */
static void put_day(explorer *e, size_t day, uint8_t (*known)[SHA256_BYTES], uint32_t *count) {
    const answer none = {.kind = ANSWER_UNKNOWN, .problem = e->doc->pictures->whole[day]};
    if (!none.problem) return;
    const explanation x = {.answer = &none, .picture = explain_picture(e->mem, &none)};
    xmlDocPtr tree = report_tree(e->mem, &x, fill_tree, NULL);
    if (!tree) e->out->failed = true;
    const xmlNode *drawing = node_child(xmlDocGetRootElement(tree), EL_DIAGRAM);
    digest_of(e, drawing, known[*count]);
    uint32_t n = 0;
    while (memcmp(known[n], known[*count], SHA256_BYTES) != 0) n++;
    e->drawing[day] = n;
    for (int in = 0; n == *count && in < LANG_COUNT; in++) put_drawing(e, n, (lang)in, drawing);
    *count += n == *count;
    xmlFreeDoc(tree);
}

void put_drawings(explorer *e) {
    if (!e->doc->pictures) return;
    size_t days = e->sweep->day_count;
    uint8_t(*known)[SHA256_BYTES] = arena_alloc(e->mem, days + 1, SHA256_BYTES);
    uint32_t count = 0;
    e->drawing = ARENA_ARRAY(e->mem, days, uint32_t);
    buf_puts(e->out, "<div hidden>\n");
    for (size_t d = 0; d < days; d++) put_day(e, d, known, &count);
    buf_puts(e->out, "</div>\n");
}
