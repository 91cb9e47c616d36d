/* What the plan asks of networks: names, ports, records, subnets, for each client and for the design. */
#include <string.h>

#include "report/attributes.h"
#include "report/parts.h"

static const effect *holding(const report *r, size_t i) {
    return &r->problem->effects[r->answer->holding[i]];
}

static bool is_of(const report *r, size_t i, uint16_t who) {
    return holding(r, i)->kind == EFFECT_ENTRY && holding(r, i)->client == who;
}

/* --- names --- */

/* "{registry}.example" as readers see it: "<registry>.example". The reader of packs has seen to it that blanks are closed. */
static const char *shown(const report *r, const char *name) {
    char *copy = name ? arena_strdup(r->mem, name) : NULL;
    for (char *s = copy; s && *s; s++) *s = *s == '{' ? '<' : *s == '}' ? '>' : *s;
    return copy;
}

static bool has_blank(const report *r, const char *name, const char *id) {
    return name && strstr(name, arena_printf(r->mem, "{%s}", id));
}

static bool entry_has_blank(const report *r, const life *l, const char *id) {
    bool has = has_blank(r, l->zone, id) || has_blank(r, l->delegation, id);
    for (size_t i = 0; i < l->name_count; i++) has = has || has_blank(r, l->names[i], id);
    for (size_t i = 0; i < l->tag_count; i++) has = has || has_blank(r, l->tags[i], id);
    return has;
}

static bool is_in_use(const report *r, const char *id) {
    for (size_t i = 0; i < r->answer->holding_count; i++)
        if (holding(r, i)->kind == EFFECT_ENTRY && entry_has_blank(r, holding(r, i)->life, id)) return true;
    return false;
}

static void add_placeholders(report *r, xmlNodePtr parent) {
    for (size_t i = 0; i < r->knowledge->placeholder_count; i++) {
        const placeholder *p = &r->knowledge->placeholders[i];
        if (!is_in_use(r, p->id)) continue;
        xmlNodePtr node = elem(r->b, parent, EL_PLACEHOLDER);
        attr(r->b, node, "name", p->id);
        text_both(r->b, node, EL_TITLE, p->title);
    }
}

/* --- entries --- */

static void add_list(report *r, xmlNodePtr node, element e, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) text_plain(r->b, elem(r->b, node, e), shown(r, list[i]));
}

static void add_entry(report *r, xmlNodePtr parent, const effect *e) {
    builder *b = r->b;
    const life *l = e->life;
    xmlNodePtr node = elem(b, parent, EL_ENTRY);
    attr(b, node, "kind", entry_kind_name(l->line));
    add_effect_fact(r, node, e);
    attr(b, node, "protocol", l->protocol);
    if (e->counted) attr_amount(b, node, "count", e->count);
    attr(b, node, "zone", shown(r, l->zone));
    attr(b, node, "type", l->record);
    attr(b, node, "delegation", shown(r, l->delegation));
    attr(b, node, "smallest", l->smallest);
    add_list(r, node, EL_NAME, l->names, l->name_count);
    for (size_t i = 0; i < l->port_count; i++)
        text_plain(b, elem(b, node, EL_PORT), arena_printf(r->mem, "%u", (unsigned)l->ports[i]));
    add_list(r, node, EL_TAG, l->tags, l->tag_count);
    add_effect_texts(r, node, e);
}

/* By kind, then in the order of the pack. */
static void add_entries_of(report *r, xmlNodePtr parent, uint16_t who) {
    for (int kind = 0; kind < ENTRY_KIND_COUNT; kind++)
        for (size_t i = 0; i < r->answer->holding_count; i++)
            if (is_of(r, i, who) && (int)holding(r, i)->life->line == kind) add_entry(r, parent, holding(r, i));
}

/* --- sheets --- */

static bool has_sheet(const report *r, uint16_t who) {
    for (size_t i = 0; i < r->answer->holding_count; i++)
        if (is_of(r, i, who)) return true;
    return false;
}

static void add_sheet(report *r, xmlNodePtr parent, uint16_t who) {
    if (!has_sheet(r, who)) return;
    xmlNodePtr node = elem(r->b, parent, EL_SHEET);
    attr(r->b, node, "client", client_attr(r, who));
    text_both(r->b, node, EL_TITLE, who == ID_NONE ? say(r, W_SHEET_OF_DESIGN, 0, NULL) : client_title(r, who));
}

static bool has_any(const report *r) {
    for (size_t i = 0; i < r->answer->holding_count; i++)
        if (holding(r, i)->kind == EFFECT_ENTRY) return true;
    return false;
}

void add_worksheet(report *r, xmlNodePtr parent) {
    if (!has_any(r)) return;
    const size_t clients = r->scenario->client_count;
    xmlNodePtr node = elem(r->b, parent, EL_WORKSHEET);
    for (size_t c = 0; c < clients; c++) add_sheet(r, node, (uint16_t)c);
    add_sheet(r, node, ID_NONE);
    for (size_t c = 0; c < clients; c++) add_entries_of(r, node, (uint16_t)c);
    add_entries_of(r, node, ID_NONE);
    add_placeholders(r, node);
}
