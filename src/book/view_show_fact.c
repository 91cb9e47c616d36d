#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "book/property_line.h"
#include "book/timeline.h"
#include "book/view_show.h"

/* --- timeline --- */

#define LABEL_CHARS 64

typedef struct row_label {
    char text[LABEL_CHARS];
} row_label;

static date day_of(const xmlNode *node, const char *name, date otherwise) {
    date day;
    date_precision precision;
    return date_parse(node_attr(node, name), true, &day, &precision) ? day : otherwise;
}

static timeline_row row_of(const view *v, const xmlNode *life, size_t number, row_label *l) {
    snprintf(l->text, sizeof l->text, "%zu. %.40s", number, word_for("fact", node_attr(life, "kind"), v->in));
    return (timeline_row){.label = l->text,
                          .since = day_of(life, "since", 0),
                          .until = day_of(life, "until", DATE_OPEN),
                          .unsure = node_is(life, "since-basis", "by") || node_is(life, "since-basis", "assumed")};
}

static void show_timeline(view *v, const xmlNode *fact, bool ascii) {
    size_t count = book_count(fact, BE_PERIOD), at = 0;
    timeline_row *rows = calloc(count + 1, sizeof *rows);
    row_label *labels = calloc(count + 1, sizeof *labels);
    if (rows && labels) {
        for (const xmlNode *p = book_child(fact, BE_PERIOD); p; p = book_next(p, BE_PERIOD), at++)
            rows[at] = row_of(v, p, at + 1, &labels[at]);
        timeline t = {.count = count,
                      .rows = rows,
                      .known_to = day_of(book_child(v->root, BE_PACK), "read-up-to", 0),
                      .columns = ((text_view *)v)->columns,
                      .indent = 2,
                      .ascii = ascii};
        show_heading(v, "timeline");
        timeline_draw(&t, v->out);
    } else {
        v->out->failed = true;
    }
    free(rows);
    free(labels);
}

/* --- values --- */

#define INDENT 3

static const char *price_unit_word(const view *v, const xmlNode *one) {
    if (node_is(one, "per", "month")) return book_word(BW_PER_MONTH, v->in);
    return book_word(node_is(one, "per", "day") ? BW_PER_DAY : BW_PER_HOUR, v->in);
}

/* "100, where sku "Basic"" */
static void say_case(view *v, const xmlNode *one, const char *value) {
    const char *when = node_text(book_child(one, BE_WHEN));
    if (*when)
        say_book_filled(v, BW_WHERE, value, when, NULL);
    else
        say_raw(v, value);
}

static void show_amounts(view *v, const xmlNode *life, book_element e, book_word_id label) {
    for (const xmlNode *c = book_child(life, e); c; c = book_next(c, e)) {
        char value[NUMBER_CHARS + 32], number[NUMBER_CHARS];
        bool price = *node_attr(c, "usd");
        if (price)
            snprintf(value, sizeof value, "%s %s", show_unit_price(node_money(c, "usd"), number),
                     price_unit_word(v, c));
        else
            snprintf(value, sizeof value, "%s", show_amount(node_amount(c, "amount"), number));
        say_book_word(v, price ? BW_USD : label);
        say_book_word(v, BW_COLON);
        say_case(v, c, value);
        if (price && node_flag(life, "assumed"))
            say_filled(v, W_UNIT_IN_BRACKETS, book_word(BW_PRICE_ASSUMED, v->in), NULL);
        show_paragraph(v, INDENT, INDENT + 2);
    }
}

static void show_price(view *v, const xmlNode *life) {
    if (node_flag(life, "unknown")) show_pair(v, BW_USD, book_word(BW_PRICE_UNKNOWN, v->in), INDENT);
}

static void show_sides(view *v, const xmlNode *life) {
    for (const xmlNode *s = book_child(life, BE_SIDE); s; s = book_next(s, BE_SIDE)) {
        say_raw(v, node_attr(s, "source"));
        say_book_word(v, BW_COLON);
        say_raw(v, node_says(s, v->in));
        flow(v, "   - ", INDENT + 2);
    }
    if (!book_child(life, BE_DECIDED)) return;
    say_filled(v, W_DECIDED, child_says(life, EL_DECIDED, v->in), NULL);
    show_paragraph(v, INDENT, INDENT + 2);
}

static void show_entry(view *v, const xmlNode *life) {
    if (!*node_attr(life, "entry")) return;
    show_pair(v, BW_ENTRY, word_for("entry", node_attr(life, "entry"), v->in), INDENT);
    show_list(v, BW_NAMES, life, BE_NAME, NULL, INDENT);
    show_pair(v, BW_PROTOCOL, node_attr(life, "protocol"), INDENT);
    show_list(v, BW_PORTS, life, BE_PORT, NULL, INDENT);
    show_list(v, BW_TAGS, life, BE_TAG, NULL, INDENT);
    show_pair(v, BW_DNS_ZONE, node_attr(life, "zone"), INDENT);
    show_pair(v, BW_TYPE, node_attr(life, "type"), INDENT);
    show_pair(v, BW_DELEGATION, node_attr(life, "delegation"), INDENT);
    show_pair(v, BW_SMALLEST, node_attr(life, "smallest"), INDENT);
}

static void show_values(view *v, const xmlNode *life) {
    static const struct {
        book_element e;
        book_word_id label;
    } NOTATIONS[] = {
        {BE_OF, BW_OF},         {BE_FROM, BW_FROM}, {BE_TO, BW_TO}, {BE_WHEN, BW_WHEN}, {BE_NEEDS, BW_NEEDS},
        {BE_PREFER, BW_PREFER}, {BE_ASKS, BW_ASKS}, {BE_IS, BW_IS}, {BE_PER, BW_PER},
    };
    for (size_t i = 0; i < sizeof NOTATIONS / sizeof NOTATIONS[0]; i++)
        show_child(v, NOTATIONS[i].label, life, NOTATIONS[i].e, INDENT);
    show_price(v, life);
    show_amounts(v, life, BE_CASE, BW_MAX);
    show_amounts(v, life, BE_FREE, BW_FREE);
    show_sides(v, life);
    show_pair(v, BW_CAPABILITY, node_attr(life, "capability"), INDENT);
    show_list(v, BW_IN, life, BE_IN, "region", INDENT);
    show_list(v, BW_TOOLS, life, BE_TOOL, NULL, INDENT);
    show_entry(v, life);
}

/* --- what deploys a design --- */

static void show_properties(view *v, const xmlNode *node) {
    for (const xmlNode *p = book_child(node, BE_PROPERTY); p; p = book_next(p, BE_PROPERTY)) {
        buf line = BUF_INIT;
        property_line(p, &line);
        if (!buf_ok(&line)) v->out->failed = true;
        show_pair(v, BW_PROPERTY, buf_data(&line), INDENT);
        buf_free(&line);
    }
}

static void show_resource(view *v, const xmlNode *node) {
    if (!node) return;
    show_pair(v, BW_RESOURCE_TYPE, node_attr(node, "type"), INDENT);
    show_pair(v, BW_NAMED, node_attr(node, "name"), INDENT);
    show_pair(v, BW_PARENT, node_attr(node, "parent"), INDENT);
    show_pair(v, BW_SCOPE, node_attr(node, "scope"), INDENT);
    show_pair(v, BW_EACH, node_attr(node, "each"), INDENT);
    if (node_flag(node, "existing")) say_book_word(v, BW_EXISTING);
    show_paragraph(v, INDENT, INDENT + 2);
    show_pair(v, BW_COMMAND, node_attr(node, "az"), INDENT);
    show_list(v, BW_VERSIONS, node, BE_VERSION, "id", INDENT);
    show_list(v, BW_AFTER, node, BE_AFTER, "fact", INDENT);
    show_list(v, BW_ANSWERS, node, BE_ANSWERS, "setting", INDENT);
    show_properties(v, node);
}

/* --- periods --- */

static void show_text(view *v, word_id label, const char *s) {
    say_pair(v, label, s, INDENT);
}

static void show_period(view *v, const xmlNode *life, size_t number) {
    char first[NUMBER_CHARS];
    snprintf(first, sizeof first, "%zu. ", number);
    blank_line(v);
    say_raw(v, MARK_BOLD);
    say_fact_kind(v, life);
    say_raw(v, MARK_PLAIN);
    say_word(v, W_COMMA);
    say_days(v, life);
    flow(v, first, INDENT);
    say_says(v, life, EL_SAYS);
    show_paragraph(v, INDENT, INDENT);
    if (book_child(life, BE_TITLE)) show_pair(v, BW_ASKS_FOR, child_says(life, EL_TITLE, v->in), INDENT);
    show_values(v, life);
    show_resource(v, book_child(life, BE_RESOURCE));
    show_list(v, BW_ANSWERS, life, BE_ANSWERS, "setting", INDENT);
    show_list(v, BW_TARGETS, life, BE_TARGET, NULL, INDENT);
    show_text(v, W_BECAUSE, child_says(life, EL_BECAUSE, v->in));
    show_text(v, W_MITIGATION, child_says(life, EL_MITIGATION, v->in));
    if (book_child(life, BE_OWNER)) say_filled(v, W_OWNER, child_says(life, EL_OWNER, v->in), NULL);
    show_paragraph(v, INDENT, INDENT + 2);
    if (!node_is(life, "confidence", "high"))
        show_pair(v, BW_CONFIDENCE, word_for("confidence", node_attr(life, "confidence"), v->in), INDENT);
    show_text(v, W_EVIDENCE, node_text(book_child(life, BE_EVIDENCE)));
    show_list(v, BW_CITES, life, BE_CITES, "source", INDENT);
    show_place(v, life, INDENT);
}

/* --- what it is about --- */

static bool cites(const xmlNode *fact, const char *source) {
    for (const xmlNode *p = book_child(fact, BE_PERIOD); p; p = book_next(p, BE_PERIOD))
        for (const xmlNode *c = book_child(p, BE_CITES); c; c = book_next(c, BE_CITES))
            if (node_is(c, "source", source)) return true;
    return false;
}

static void show_sources(view *v, const xmlNode *fact) {
    const xmlNode *sources = book_child(v->root, BE_SOURCES);
    show_heading(v, "sources");
    for (const xmlNode *s = book_child(sources, BE_SOURCE); s; s = book_next(s, BE_SOURCE))
        if (cites(fact, node_attr(s, "id"))) show_source_line(v, s);
}

static bool uses_any(const xmlNode *fact, const char *kind) {
    const xmlNode *l = book_child(fact, BE_USES);
    while (l && !node_is(l, "kind", kind)) l = book_next(l, BE_USES);
    return l != NULL;
}

#define RELATED_MAX 12 /* of a kind */

/* Who else speaks of a thing that the fact speaks of. */
static void show_company(view *v, const xmlNode *fact, const xmlNode *thing) {
    say_raw(v, node_attr(thing, "id"));
    say_filled(v, W_UNIT_IN_BRACKETS, child_says(thing, EL_TITLE, v->in), NULL);
    flow(v, "", 2);
    show_refs(v, thing, BE_USED_BY, "requirement", "", RELATED_MAX);
    show_refs(v, thing, BE_USED_BY, "condition", "", RELATED_MAX);
    show_refs(v, thing, BE_USED_BY, "fact", node_attr(fact, "id"), RELATED_MAX);
}

typedef struct related {
    const char *kind;
    book_element list, one;
} related;

/* Things of a kind that the fact is not alone to speak of; `headed`: not the first of them. */
static bool show_related_by(view *v, const xmlNode *fact, const related *r, bool headed) {
    for (const xmlNode *l = book_child(fact, BE_USES); l; l = book_next(l, BE_USES)) {
        if (!node_is(l, "kind", r->kind)) continue;
        const xmlNode *thing = book_by_id(v->root, r->list, r->one, node_attr(l, "ref"));
        if (book_count(thing, BE_USED_BY) < 2) continue;
        if (!headed) show_heading(v, "related");
        headed = true;
        show_company(v, fact, thing);
    }
    return headed;
}

/* By conditions; by settings and quantities where the fact speaks of no condition, since many facts share those. */
static void show_related(view *v, const xmlNode *fact) {
    static const related CONDITION = {"condition", BE_CONDITIONS, BE_CONDITION};
    static const related SETTING = {"setting", BE_SETTINGS, BE_SETTING};
    static const related QUANTITY = {"quantity", BE_QUANTITIES, BE_QUANTITY};
    if (uses_any(fact, "condition"))
        (void)show_related_by(v, fact, &CONDITION, false);
    else
        (void)show_related_by(v, fact, &QUANTITY, show_related_by(v, fact, &SETTING, false));
}

void show_fact(view *v, const xmlNode *fact, bool ascii) {
    size_t number = 0;
    show_head(v, "fact", fact);
    show_list(v, BW_ALSO, fact, BE_ALIAS, "id", 0);
    show_pair(v, BW_HOLDS_FOR, node_attr(fact, "client"), 0);
    show_timeline(v, fact, ascii);
    for (const xmlNode *p = book_child(fact, BE_PERIOD); p; p = book_next(p, BE_PERIOD)) show_period(v, p, ++number);
    show_sources(v, fact);
    show_links(v, fact);
    show_related(v, fact);
}
