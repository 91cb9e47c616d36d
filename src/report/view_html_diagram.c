/* The diagram, and the same in words. */
#include "report/diagram.h"
#include "report/view_html.h"

static const xmlNode *path_of(const xmlNode *diagram, const xmlNode *way) {
    xmlNodePtr path = node_child(diagram, EL_PATH);
    while (path && !node_is(path, "id", node_attr(way, "path"))) path = node_next(path, EL_PATH);
    return path;
}

static const xmlNode *zone_of(const xmlNode *diagram, const xmlNode *thing) {
    xmlNodePtr zone = node_child(diagram, EL_ZONE);
    while (zone && !node_is(zone, "id", node_attr(thing, "zone"))) zone = node_next(zone, EL_ZONE);
    return zone;
}

/* --- parts --- */

static void put_numbers(view *v, const xmlNode *part) {
    char shown[NUMBER_CHARS];
    for (xmlNodePtr n = node_child(part, EL_NUMBER); n; n = node_next(n, EL_NUMBER))
        if (node_is(n, "state", "used"))
            buf_printf(v->out, " \xC3\x97%s", show_amount(node_amount(n, "amount"), shown));
}

static void put_part(view *v, const xmlNode *part) {
    bool any = false;
    put(v, "<li>");
    put_says(v, part, EL_TITLE);
    put_numbers(v, part);
    for (xmlNodePtr value = node_child(part, EL_VALUE); value; value = node_next(value, EL_VALUE)) {
        if (!node_is(value, "state", "used")) continue;
        put(v, any ? ", " : ": ");
        put_data(v, node_says(value, v->in));
        any = true;
    }
    put_reasons(v, part);
    put(v, "</li>\n");
}

static void put_zone(view *v, const xmlNode *diagram, const xmlNode *zone) {
    bool any = false;
    for (xmlNodePtr part = node_child(diagram, EL_PART); part; part = node_next(part, EL_PART)) {
        if (node_is(part, "state", "absent") || !node_is(part, "zone", node_attr(zone, "id"))) continue;
        if (!any) put_in(v, "p", "when", child_says(zone, EL_TITLE, v->in));
        if (!any) put(v, "<ul>\n");
        any = true;
        put_part(v, part);
    }
    if (any) put(v, "</ul>\n");
}

/* --- clients --- */

static void put_way(view *v, const xmlNode *diagram, const xmlNode *way) {
    word_id w = node_is(way, "state", "used")   ? W_DIAGRAM_TAKES
                : node_is(way, "state", "open") ? W_DIAGRAM_COULD
                                                : W_DIAGRAM_SHUT;
    put(v, "<li>");
    put_filled(v, w, child_says(path_of(diagram, way), EL_TITLE, v->in), NULL);
    put_reasons(v, way);
    put(v, "</li>\n");
}

static void put_client(view *v, const xmlNode *diagram, const xmlNode *client) {
    xmlNodePtr place = node_child(client, EL_PLACE);
    while (place && !node_is(place, "state", "used")) place = node_next(place, EL_PLACE);
    put(v, "<p class=\"when\">");
    put_data(v, child_says(client, EL_TITLE, v->in));
    put(v, " <span class=\"soft\">(");
    put_says(v, client, EL_KIND_TITLE);
    if (place) put_word(v, W_COMMA);
    if (place) put_says(v, zone_of(diagram, place), EL_TITLE);
    put(v, ")</span></p>\n");
    put_reasons(v, client);
    put(v, "<ul>\n");
    for (xmlNodePtr way = node_child(client, EL_WAY); way; way = node_next(way, EL_WAY))
        if (!node_is(way, "state", "absent")) put_way(v, diagram, way);
    put(v, "</ul>\n");
}

static void put_words(view *v, const xmlNode *diagram) {
    put(v, "<details><summary>");
    put_word(v, W_DIAGRAM_WORDS);
    put(v, "</summary>\n<div class=\"in-words\">\n");
    for (xmlNodePtr zone = node_child(diagram, EL_ZONE); zone; zone = node_next(zone, EL_ZONE))
        put_zone(v, diagram, zone);
    for (xmlNodePtr c = node_child(diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) put_client(v, diagram, c);
    put(v, "</div></details>\n");
}

bool html_diagram(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put(v, "<figure class=\"diagram\" tabindex=\"0\">\n");
    diagram_svg(v->out, node, v->in, DIAGRAM_PLAN, "diagram");
    put_in(v, "figcaption", "", word(W_DIAGRAM_CAPTION, v->in));
    put(v, "</figure>\n");
    put_words(v, node);
    leave_section(v, node);
    return false;
}
