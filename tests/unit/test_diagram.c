/* The SVG of diagrams, for every shipped scenario and some made up, in both languages and modes: nothing overlaps, texts fit by the measure,
 * lines end where they should, and all that a script switches has an id of its own.
 * modes: plain */
#include "check.h"

#include <glob.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "base/vec.h"
#include "explain/explain.h"
#include "report/diagram_impl.h"
#include "report/report.h"
#include "script/script.h"

#define MOST_CASES 64

static arena *mem;
static const knowledge *k;
static unsigned pictures, boxes_seen, texts_seen, runs_seen, facts_seen;
static const char *running;

/* --- what a picture is made of --- */

typedef struct shape {
    box at;
    const xmlNode *node;
} shape;

typedef struct sketch_of {
    box view;
    VEC(shape) boxes, frames, facts;
    VEC(const char *) ids;
} sketch_of;

static const char *attr_of(const xmlNode *n, const char *name) {
    return node_attr(n, name);
}

static int number(const xmlNode *n, const char *name) {
    return atoi(attr_of(n, name));
}

static bool has_class(const xmlNode *n, const char *css) {
    const char *all = attr_of(n, "class"), *at = all;
    size_t len = strlen(css);
    while ((at = strstr(at, css))) {
        if ((at == all || at[-1] == ' ') && (at[len] == ' ' || !at[len])) return true;
        at += len;
    }
    return false;
}

static bool is_named(const xmlNode *n, const char *name) {
    return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0;
}

static bool inside(const box *in, const box *of) {
    return in->x >= of->x && in->y >= of->y && in->x + in->w <= of->x + of->w && in->y + in->h <= of->y + of->h;
}

static bool overlap(const box *a, const box *b) {
    return a->x < b->x + b->w && b->x < a->x + a->w && a->y < b->y + b->h && b->y < a->y + a->h;
}

static box box_of(const xmlNode *rect) {
    return (box){number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")};
}

static const xmlNode *own_box(const xmlNode *n) {
    for (const xmlNode *up = n->parent; up && up->type == XML_ELEMENT_NODE; up = up->parent)
        for (const xmlNode *c = up->children; c; c = c->next)
            if (is_named(c, "rect")) return c;
    return NULL;
}

/* As style.css sets it; what is bold counts as larger by one. */
static int font_of(const xmlNode *n) {
    static const struct {
        const char *css;
        int size;
    } fonts[] = {{"d-name", BOLD(NAME_SIZE)},  {"d-title", BOLD(TITLE_SIZE)}, {"d-count", BOLD(TITLE_SIZE)},
                 {"d-zone", BOLD(SMALL_SIZE)}, {"d-small", SMALL_SIZE},       {"d-fact", FACT_SIZE}};
    for (size_t i = 0; i < COUNT(fonts); i++)
        if (has_class(n, fonts[i].css)) return fonts[i].size;
    fail_msg("%s: a text of unknown size", running);
    return 0;
}

static box extent(const xmlNode *n) {
    xmlChar *s = xmlNodeGetContent(n);
    int size = font_of(n), w = text_width((const char *)s, strlen((const char *)s), size), x = number(n, "x");
    bool end = has_class(n, "d-end") || has_class(n, "d-count");
    xmlFree(s);
    return (box){end ? x - w : x, number(n, "y") - size + 2, w, size};
}

/* --- checks while walking --- */

static void expect(bool right, const char *what, const xmlNode *n) {
    if (right) return;
    xmlChar *s = xmlNodeGetContent(n);
    print_message("# %s: %s: <%s class=\"%s\" x=%s y=%s d=%s> %.60s\n", running, what, (const char *)n->name,
                  attr_of(n, "class"), attr_of(n, "x"), attr_of(n, "y"), attr_of(n, "d"), (const char *)s);
    xmlFree(s);
    fail();
}

static void take_text(sketch_of *x, const xmlNode *n) {
    const xmlNode *around = own_box(n);
    box at = extent(n);
    if (!node_text(n)[0]) return;
    texts_seen++;
    expect(inside(&at, &x->view), "a text outside of the picture", n);
    if (has_class(n, "d-fact") && is_named(n, "tspan")) {
        vec_push(mem, &x->facts, ((shape){at, n}));
        facts_seen++;
        return;
    }
    if (!around) return;
    box b = box_of(around);
    expect(inside(&at, &b), "a text that does not fit its box", n);
}

static void take_rect(sketch_of *x, const xmlNode *n) {
    shape s = {box_of(n), n};
    expect(inside(&s.at, &x->view), "a box outside of the picture", n);
    if (has_class(n, "d-box")) vec_push(mem, &x->boxes, s);
    if (has_class(n, "d-frame")) vec_push(mem, &x->frames, s);
    boxes_seen++;
}

static void take_id(sketch_of *x, const xmlNode *n) {
    const char *id = attr_of(n, "data-id");
    if (!*id) return;
    for (size_t i = 0; i < x->ids.len; i++) expect(strcmp(x->ids.at[i], id) != 0, "an id that stands twice", n);
    vec_push(mem, &x->ids, id);
}

/* Every element once, without recursion. */
static const xmlNode *next_node(const xmlNode *n, const xmlNode *root) {
    if (n->children) return n->children;
    while (n != root && !n->next) n = n->parent;
    return n == root ? NULL : n->next;
}

static void collect(sketch_of *x, const xmlNode *svg) {
    int n = sscanf(attr_of(svg, "viewBox"), "%d %d %d %d", &x->view.x, &x->view.y, &x->view.w, &x->view.h);
    assert_int_equal(n, 4);
    for (const xmlNode *at = svg; at; at = next_node(at, svg)) {
        if (is_named(at, "rect")) take_rect(x, at);
        if (is_named(at, "text") && *attr_of(at, "class")) take_text(x, at);
        if (is_named(at, "tspan")) take_text(x, at);
        if (is_named(at, "g")) take_id(x, at);
    }
}

/* --- checks of the whole --- */

static void check_boxes(const sketch_of *x) {
    for (size_t i = 0; i < x->boxes.len; i++)
        for (size_t j = 0; j < i; j++)
            expect(!overlap(&x->boxes.at[i].at, &x->boxes.at[j].at), "boxes that overlap", x->boxes.at[i].node);
    for (size_t i = 0; i < x->frames.len; i++)
        for (size_t j = 0; j < i; j++)
            expect(!overlap(&x->frames.at[i].at, &x->frames.at[j].at), "frames that overlap", x->frames.at[i].node);
}

static void check_frames(const sketch_of *x) {
    for (size_t i = 0; i < x->boxes.len; i++) {
        bool framed = has_class(x->boxes.at[i].node->parent, "d-client");
        for (size_t j = 0; j < x->frames.len; j++) framed |= inside(&x->boxes.at[i].at, &x->frames.at[j].at);
        expect(framed, "a box outside of its frame", x->boxes.at[i].node);
    }
}

static void check_facts(const sketch_of *x) {
    for (size_t i = 0; i < x->facts.len; i++) {
        const shape *f = &x->facts.at[i];
        for (size_t j = 0; j < i; j++)
            expect(!overlap(&f->at, &x->facts.at[j].at), "ids of facts that overlap", f->node);
        for (size_t j = 0; j < x->boxes.len; j++)
            expect(!overlap(&f->at, &x->boxes.at[j].at), "the id of a fact in a box", f->node);
    }
}

typedef struct ends {
    int x1, y1, x2, y2;
} ends;

/* The first and the last point of "M1 2 L3 4 L5 6". */
static ends ends_of(const xmlNode *path) {
    const char *d = attr_of(path, "d"), *last = strrchr(d, 'L');
    ends e = {0};
    assert_non_null(last);
    assert_int_equal(sscanf(d, "M%d %d", &e.x1, &e.y1), 2);
    assert_int_equal(sscanf(last, "L%d %d", &e.x2, &e.y2), 2);
    return e;
}

static bool on_edge(const box *b, int x, int y) {
    bool across = x >= b->x && x <= b->x + b->w, along = y >= b->y && y <= b->y + b->h;
    return (across && (y == b->y || y == b->y + b->h)) || (along && (x == b->x || x == b->x + b->w));
}

static bool touches(const sketch_of *x, int at_x, int at_y) {
    for (size_t i = 0; i < x->boxes.len; i++)
        if (on_edge(&x->boxes.at[i].at, at_x, at_y)) return true;
    for (size_t i = 0; i < x->frames.len; i++)
        if (on_edge(&x->frames.at[i].at, at_x, at_y)) return true;
    return false;
}

/* A line that is taken goes from box to box; a door ends before the head of its arrow, a blocked line at its cross. */
static void check_lines(const sketch_of *x, const xmlNode *svg) {
    for (const xmlNode *n = svg; n; n = next_node(n, svg)) {
        if (!is_named(n, "path") || has_class(n->parent, "d-legend") || has_class(n, "d-cross") ||
            has_class(n, "d-head"))
            continue;
        ends e = ends_of(n);
        bool door = has_class(n, "d-run") && has_class(n->parent->parent, "d-gate");
        bool dash = has_class(n, "d-dash") && has_class(n->parent->parent, "d-way");
        if (has_class(n, "d-rail")) continue;
        if (!dash) expect(touches(x, e.x1, e.y1), "a line that begins nowhere", n);
        if (!dash) expect(touches(x, e.x2, door ? e.y2 - 7 : e.y2), "a line that ends nowhere", n);
        runs_seen++;
    }
}

static void check_svg(const buf *out, const char *name) {
    xmlDocPtr doc = xmlReadMemory(buf_data(out), (int)out->len, name, NULL, XML_PARSE_NONET);
    if (!doc) fail_msg("%s: the SVG is not well-formed", name);
    const xmlNode *svg = xmlDocGetRootElement(doc);
    sketch_of x = {0};
    collect(&x, svg);
    check_boxes(&x);
    check_frames(&x);
    check_facts(&x);
    check_lines(&x, svg);
    pictures++;
    xmlFreeDoc(doc);
}

/* --- the trees --- */

static xmlDocPtr tree_of(const answer *a) {
    explanation e = {.answer = a, .picture = explain_picture(mem, a)};
    if (a->kind == ANSWER_CONFLICT) e.clash = explain_core(mem, a);
    return report_build(mem, &e);
}

static xmlDocPtr tree_of_text(const char *name, const char *lua, date on) {
    diags *d = diags_new(mem);
    const scenario *s = scenario_read(mem, k, name, lua, strlen(lua), &SANDBOX_DEFAULTS, d);
    if (!s) fail_msg("%s: %s", name, diags_count(d) ? diags_at(d, 0)->message : "?");
    const problem *p =
        problem_build(mem, k, s, on == DATE_UNKNOWN ? s->as_of == DATE_UNKNOWN ? k->read_up_to : s->as_of : on, d);
    assert_non_null(p);
    return tree_of(answer_make(mem, p));
}

static void check_tree(xmlDocPtr doc, const char *name) {
    const xmlNode *node = node_child(xmlDocGetRootElement(doc), EL_DIAGRAM);
    assert_non_null(node);
    for (int mode = DIAGRAM_PLAN; mode <= DIAGRAM_FIXED; mode++) {
        for (int in = 0; in < LANG_COUNT; in++) {
            buf out = BUF_INIT;
            running = arena_printf(mem, "%s (%s, %s)", name, in ? "ja" : "en", mode ? "fixed" : "plan");
            diagram_svg(&out, node, (lang)in, (diagram_mode)mode, "d");
            assert_true(buf_ok(&out));
            check_svg(&out, running);
            if (getenv("DIAGRAM_KEEP")) {
                FILE *f = fopen(arena_printf(mem, "%s/%s.%d%d.svg", getenv("DIAGRAM_KEEP"), name, mode, in), "w");
                if (f) fwrite(buf_data(&out), 1, out.len, f);
                if (f) fclose(f);
            }
            buf_free(&out);
        }
    }
}

static const char *file_text(const char *path) {
    FILE *f = fopen(path, "rb");
    char *lua = arena_alloc(mem, 100000, 1);
    assert_non_null(f);
    assert_true(fread(lua, 1, 99999, f) > 0);
    fclose(f);
    return lua;
}

static void test_shipped_scenarios(void **state) {
    (void)state;
    glob_t found;
    assert_int_equal(glob("scenarios/*.lua", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *name = strrchr(found.gl_pathv[i], '/') + 1;
        xmlDocPtr doc = tree_of_text(name, file_text(found.gl_pathv[i]), DATE_UNKNOWN);
        check_tree(doc, name);
        xmlFreeDoc(doc);
    }
    globfree(&found);
}

static const char *many_clients(int count, const char *requires, bool long_names) {
    static const char *const kinds[] = {"aks { ",
                                        "web_app { vnet_integration = \"regional\", os = \"linux\", ",
                                        "azure_devops { agents = \"self_hosted_vnet\", ",
                                        "container_instances { ",
                                        "acr_tasks { ",
                                        "on_premises { link = \"vpn_or_expressroute\", ",
                                        "vm { ",
                                        "container_apps { ",
                                        "function_app { ",
                                        "azure_devops { agents = \"microsoft_hosted\", "};
    buf out = BUF_INIT;
    buf_printf(&out, "return scenario { title = \"t\", %s clients = {\n", requires);
    for (int i = 0; i < count; i++) {
        buf_printf(&out, "c%02d = %s", i, kinds[(size_t)i % COUNT(kinds)]);
        if (long_names) buf_printf(&out, "title = \"クライアント %d: a rather long name, %d\", ", i, i);
        buf_puts(&out, "},\n");
    }
    buf_puts(&out, "} }\n");
    const char *lua = arena_strdup(mem, buf_data(&out));
    buf_free(&out);
    return lua;
}

static void test_made_up_scenarios(void **state) {
    (void)state;
    static const struct {
        int count;
        const char *requires;
    } cases[] = {{0, ""},
                 {1, ""},
                 {1, "requires = { \"vnet_only\" },"},
                 {12, ""},
                 {13, "requires = { \"vnet_only\" },"},
                 {40, ""},
                 {40, "requires = { \"vnet_only\" },"},
                 {12, ""}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *name = arena_printf(mem, "made-%d-%zu", cases[i].count, i);
        xmlDocPtr doc = tree_of_text(name, many_clients(cases[i].count, cases[i].requires, i & 1), k->read_up_to);
        check_tree(doc, name);
        xmlFreeDoc(doc);
    }
}

static void test_enough_was_looked_at(void **state) {
    (void)state;
    print_message("# %u pictures: %u boxes, %u texts, %u ids of facts, %u lines\n", pictures, boxes_seen, texts_seen,
                  facts_seen, runs_seen);
    assert_true(pictures > 50 && boxes_seen > 1000 && texts_seen > 1000 && facts_seen > 100 && runs_seen > 500);
}

/* --- the layout depends on the scenario alone --- */

/* The SVG without its states and without which fact shuts what. */
static const char *without_states(const char *svg) {
    char *out = arena_alloc(mem, strlen(svg) + 1, 1), *end = out;
    while (*svg) {
        bool by = strncmp(svg, "<g class=\"d-by\">", 16) == 0;
        const char *skip = by                                       ? strstr(svg, "</g>")
                           : strncmp(svg, "data-state=\"", 12) == 0 ? strchr(svg + 12, '"')
                                                                    : NULL;
        if (skip)
            svg = skip + 1;
        else
            *end++ = *svg++;
    }
    return out;
}

static const char *fixed_svg(const char *lua) {
    xmlDocPtr doc = tree_of_text("fixed", lua, k->read_up_to);
    buf out = BUF_INIT;
    diagram_svg(&out, node_child(xmlDocGetRootElement(doc), EL_DIAGRAM), LANG_EN, DIAGRAM_FIXED, "d");
    const char *kept = without_states(buf_data(&out));
    buf_free(&out);
    xmlFreeDoc(doc);
    return kept;
}

static void expect_same(const char *x, const char *y) {
    size_t i = 0;
    while (x[i] && x[i] == y[i]) i++;
    if (x[i] != y[i])
        fail_msg("the layouts differ at:\n%.200s\n%.200s", x + (i > 100 ? i - 100 : 0), y + (i > 100 ? i - 100 : 0));
}

static void test_the_fixed_layout_knows_no_plan(void **state) {
    (void)state;
    const char *open = fixed_svg(many_clients(6, "", false));
    expect_same(open, fixed_svg(many_clients(6, "requires = { \"vnet_only\", \"customer_managed_key\" },", false)));
    expect_same(open, fixed_svg(many_clients(6, "pins = { sku = \"Premium\", geo_replication = \"on\" },", false)));
    expect_same(open, fixed_svg(many_clients(6, "pins = { sku = \"Basic\", private_endpoint = \"on\" },", false)));
}

/* --- nothing to draw --- */

static void test_a_pack_without_a_diagram_shows_none(void **state) {
    (void)state;
    static const char lua[] = "return scenario { title = \"t\" }";
    diags *d = diags_new(mem);
    const knowledge *coffee = knowledge_read(mem, "tests/packs/coffee", &SANDBOX_DEFAULTS, d);
    assert_non_null(coffee);
    const scenario *s = scenario_read(mem, coffee, "t.lua", lua, sizeof lua - 1, &SANDBOX_DEFAULTS, d);
    const problem *p = problem_build(mem, coffee, s, coffee->read_up_to, d);
    const answer *a = answer_make(mem, p);
    assert_null(explain_picture(mem, a));
    xmlDocPtr doc = tree_of(a);
    buf out = BUF_INIT;
    assert_null(node_child(xmlDocGetRootElement(doc), EL_DIAGRAM));
    diagram_svg(&out, NULL, LANG_EN, DIAGRAM_PLAN, "d");
    diagram_svg(&out, xmlDocGetRootElement(doc), LANG_EN, DIAGRAM_FIXED, "d");
    assert_int_equal(out.len, 0);
    buf_free(&out);
    xmlFreeDoc(doc);
}

/* --- lines of facts --- */

static void test_ids_of_facts_are_cut(void **state) {
    (void)state;
    char a[FACT_LINE_BYTES], b[FACT_LINE_BYTES];
    diagram_fact_lines("way-public", a, b);
    assert_string_equal(a, "way-public");
    assert_string_equal(b, "");
    diagram_fact_lines("way-private-endpoint-route", a, b);
    assert_string_equal(a, "way-private-");
    assert_string_equal(b, "endpoint-route");
    diagram_fact_lines("app-service-windows-container-private-pull-of-images", a, b);
    assert_non_null(strstr(b, "\xE2\x80\xA6"));
    diagram_fact_lines("", a, b);
    assert_true(!*a && !*b);
}

static int open_all(void **state) {
    (void)state;
    const char *folder = getenv("ACRPLAN_KNOWLEDGE");
    mem = arena_new(0);
    k = knowledge_read(mem, folder ? folder : "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    return k ? 0 : -1;
}

static int close_all(void **state) {
    (void)state;
    arena_free(mem);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shipped_scenarios),
        cmocka_unit_test(test_made_up_scenarios),
        cmocka_unit_test(test_enough_was_looked_at),
        cmocka_unit_test(test_the_fixed_layout_knows_no_plan),
        cmocka_unit_test(test_a_pack_without_a_diagram_shows_none),
        cmocka_unit_test(test_ids_of_facts_are_cut),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
