/* The diagram as a Mermaid flowchart: zones as boxes, in them clients, paths and parts; a dashed line is a way that is shut, with the id of
 * the fact that shuts it. */
#include <string.h>

#include "report/view_markdown.h"

/* Mermaid takes characters by number where they would be markup: of its own, of HTML, or of the Markdown around it. */
static void put_label(view *v, const char *s) {
    for (; *s; s++) {
        if ((unsigned char)*s < ' ')
            buf_putc(v->out, ' ');
        else if (strchr("\"#&<>`%{}|;[]()\\*_~$", *s))
            buf_printf(v->out, "#%d;", *s);
        else
            buf_putc(v->out, *s);
    }
}

static bool is_drawn(const xmlNode *node) {
    return !node_is(node, "state", "absent");
}

/* Nodes are named by their kind and their place in the tree. */
static void put_name(view *v, element e, const char *id) {
    const xmlNode *node = node_child(node_child(v->root, EL_DIAGRAM), e);
    size_t n = 1;
    for (; node && !node_is(node, "id", id); node = node_next(node, e)) n++;
    buf_printf(v->out, "%s%zu", e == EL_CLIENT ? "client" : e == EL_PATH ? "path" : "part", n);
}

static void put_values(view *v, const xmlNode *part) {
    char shown[NUMBER_CHARS];
    for (const xmlNode *n = node_child(part, EL_NUMBER); n; n = node_next(n, EL_NUMBER))
        if (is_drawn(n)) buf_printf(v->out, " × %s", show_amount(node_amount(n, "amount"), shown));
    for (const xmlNode *x = node_child(part, EL_VALUE); x; x = node_next(x, EL_VALUE)) {
        if (!is_drawn(x)) continue;
        buf_puts(v->out, "<br>");
        put_label(v, node_says(x, v->in));
    }
}

static void put_node(view *v, const xmlNode *node, size_t indent) {
    const element e = element_of(node);
    buf_repeat(v->out, ' ', indent);
    put_name(v, e, node_attr(node, "id"));
    buf_puts(v->out, e == EL_PATH ? "([\"" : e == EL_CLIENT ? "(\"" : "[\"");
    put_label(v, child_says(node, EL_TITLE, v->in));
    put_values(v, node);
    if (*node_attr(node, "fact")) buf_puts(v->out, "<br>");
    put_label(v, node_attr(node, "fact"));
    buf_puts(v->out, e == EL_PATH ? "\"])\n" : e == EL_CLIENT ? "\")\n" : "\"]\n");
}

/* The zone that a client is in; "": in none that is drawn. */
static const char *zone_of(const xmlNode *node) {
    if (element_of(node) != EL_CLIENT) return node_attr(node, "zone");
    const xmlNode *place = node_child(node, EL_PLACE);
    while (place && !is_drawn(place)) place = node_next(place, EL_PLACE);
    return node_attr(place, "zone");
}

static const element DRAWN[] = {EL_CLIENT, EL_PATH, EL_PART};

static size_t put_nodes(view *v, const xmlNode *diagram, const char *zone, size_t indent) {
    size_t count = 0;
    for (size_t i = 0; i < sizeof DRAWN / sizeof *DRAWN; i++) {
        for (const xmlNode *n = node_child(diagram, DRAWN[i]); n; n = node_next(n, DRAWN[i])) {
            if (!is_drawn(n) || strcmp(zone_of(n), zone) != 0) continue;
            put_node(v, n, indent);
            count++;
        }
    }
    return count;
}

static void put_zones(view *v, const xmlNode *diagram) {
    size_t number = 1;
    for (const xmlNode *z = node_child(diagram, EL_ZONE); z; z = node_next(z, EL_ZONE), number++) {
        size_t before = v->out->len;
        buf_printf(v->out, "    subgraph zone%zu [\"", number);
        put_label(v, child_says(z, EL_TITLE, v->in));
        buf_puts(v->out, "\"]\n");
        if (put_nodes(v, diagram, node_attr(z, "id"), 8))
            buf_puts(v->out, "    end\n");
        else
            buf_truncate(v->out, before);
    }
    put_nodes(v, diagram, "", 4);
}

static void put_edge(view *v, element from, const char *a, const char *line, element to, const char *b) {
    buf_puts(v->out, "    ");
    put_name(v, from, a);
    buf_puts(v->out, line);
    put_name(v, to, b);
    buf_putc(v->out, '\n');
}

/* Of what is open to a client that does not take it, no line is drawn. */
static void put_way(view *v, const xmlNode *client, const xmlNode *way) {
    const bool shut = node_is(way, "state", "blocked");
    if (!shut && !node_is(way, "state", "used")) return;
    buf_puts(v->out, "    ");
    put_name(v, EL_CLIENT, node_attr(client, "id"));
    buf_puts(v->out, shut ? " -.-x|\"" : " --> ");
    if (shut) put_label(v, node_attr(way, "fact"));
    if (shut) buf_puts(v->out, "\"| ");
    put_name(v, EL_PATH, node_attr(way, "path"));
    buf_putc(v->out, '\n');
}

static void put_edges(view *v, const xmlNode *diagram) {
    for (const xmlNode *p = node_child(diagram, EL_PATH); p; p = node_next(p, EL_PATH)) {
        const char *line = node_is(p, "state", "used") ? " --> " : node_is(p, "state", "blocked") ? " -.-x " : " -.-> ";
        if (is_drawn(p)) put_edge(v, EL_PATH, node_attr(p, "id"), line, EL_PART, node_attr(p, "to"));
    }
    for (const xmlNode *p = node_child(diagram, EL_PART); p; p = node_next(p, EL_PART))
        if (is_drawn(p) && *node_attr(p, "joins"))
            put_edge(v, EL_PART, node_attr(p, "joins"), " --- ", EL_PART, node_attr(p, "id"));
    for (const xmlNode *c = node_child(diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT))
        for (const xmlNode *w = node_child(c, EL_WAY); is_drawn(c) && w; w = node_next(w, EL_WAY)) put_way(v, c, w);
}

bool md_diagram(view *v, xmlNodePtr node) {
    say_says(v, node, EL_TITLE);
    headline(v, '-');
    buf_puts(v->out, "```mermaid\nflowchart LR\n");
    put_zones(v, node);
    put_edges(v, node);
    buf_puts(v->out, "```\n");
    return false;
}
