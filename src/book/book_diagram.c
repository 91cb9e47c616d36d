/* What the pack's diagram is made of. */
#include "book/parts.h"

static xmlNodePtr add_named(book *w, xmlNodePtr parent, book_element e, const char *id, text title) {
    xmlNodePtr node = book_elem(w, parent, e);
    attr(w->b, node, "id", id);
    book_text(w, node, BE_TITLE, title);
    return node;
}

static const char *zone_of(const book *w, uint16_t which) {
    return w->k->diagram->zones[which].id;
}

static void add_part(book *w, xmlNodePtr parent, const diagram_part *p) {
    xmlNodePtr node = add_named(w, parent, BE_PART, p->id, p->title);
    attr(w->b, node, "zone", zone_of(w, p->zone));
    if (p->joins != ID_NONE) attr(w->b, node, "joins", w->k->diagram->parts[p->joins].id);
    attr_place(w, node, p->where);
    add_condition(w, node, BE_WHEN, p->when);
    if (p->count) book_plain(w, node, BE_OF, notation_sum(w->mem, w->k, p->count));
    for (size_t i = 0; i < p->shown_count; i++) {
        xmlNodePtr shown = book_elem(w, node, BE_SETTING);
        attr(w->b, shown, "id", w->k->settings[p->shown[i]].name);
    }
}

static void add_path(book *w, xmlNodePtr parent, const diagram_path *p) {
    xmlNodePtr node = add_named(w, parent, BE_PATH, p->id, p->title);
    attr(w->b, node, "zone", zone_of(w, p->zone));
    attr(w->b, node, "to", w->k->diagram->parts[p->to].id);
    attr(w->b, node, "line-of", diagram_line_name(p->line));
    attr_place(w, node, p->where);
    book_plain(w, node, BE_IS, notation_options(w->mem, w->k, p->setting, SCOPE_ME, p->options));
    add_condition(w, node, BE_WHEN, p->when);
    if (p->closed->op != COND_FALSE) add_condition(w, node, BE_CLOSED, p->closed);
    add_condition(w, node, BE_CONCERNS, p->concerns);
}

void book_add_diagram(book *w, xmlNodePtr root) {
    const diagram *d = w->k->diagram;
    if (!d) return;
    xmlNodePtr node = add_named(w, root, BE_DIAGRAM, d->id, d->title);
    if (d->clients != ID_NONE) attr(w->b, node, "client", w->k->kinds[d->clients].name);
    attr_place(w, node, d->where);
    for (size_t i = 0; i < d->zone_count; i++) add_named(w, node, BE_ZONE, d->zones[i].id, d->zones[i].title);
    for (size_t i = 0; i < d->part_count; i++) add_part(w, node, &d->parts[i]);
    for (size_t i = 0; i < d->path_count; i++) add_path(w, node, &d->paths[i]);
    for (size_t i = 0; i < d->place_count; i++) {
        xmlNodePtr here = book_elem(w, node, BE_PLACE);
        attr(w->b, here, "zone", zone_of(w, d->places[i].zone));
        add_condition(w, here, BE_WHEN, d->places[i].when);
    }
}
