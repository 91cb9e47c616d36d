/* The names that a scenario may use, by the field of the scenario in which they stand. */
#include <string.h>

#include "book/view_put.h"

#define INDENT 2
#define HANG 6

static void put_heading(view *v, const char *name, const char *field) {
    say_raw(v, book_word_for("heading", name, v->in));
    say_filled(v, W_UNIT_IN_BRACKETS, field, NULL);
    headline(v, '-');
}

/* "id: title", the id in bold. */
static void say_titled(view *v, const xmlNode *node) {
    say_raw(v, MARK_BOLD);
    say_raw(v, node_attr(node, "id"));
    say_raw(v, MARK_PLAIN);
    say_book_word(v, BW_COLON);
    say_raw(v, child_says(node, EL_TITLE, v->in));
}

/* "name = a, b, c", as code: the same in both languages. */
static void say_options(view *v, const char *name, const xmlNode *parent, book_element e) {
    const xmlNode *first = book_child(parent, e);
    say_raw(v, name);
    say_raw(v, " = ");
    for (const xmlNode *o = first; o; o = book_next(o, e)) {
        if (o != first) say_raw(v, ", ");
        say_raw(v, node_attr(o, "id"));
    }
}

static void say_default(view *v, const char *value) {
    if (*value) say_book_filled(v, BW_DEFAULT_IS, value, NULL, NULL);
}

/* --- requirements --- */

/* Those of one section, under its title; `section` NULL: those of none. */
static void put_requirements_of(view *v, const xmlNode *list, const xmlNode *section) {
    bool any = false;
    for (const xmlNode *r = book_child(list, BE_REQUIREMENT); r; r = book_next(r, BE_REQUIREMENT)) {
        if (strcmp(node_attr(r, "section"), node_attr(section, "id")) != 0) continue;
        if (!any && section) {
            say_raw(v, child_says(section, EL_TITLE, v->in));
            flow(v, "", 0);
        }
        any = true;
        say_titled(v, r);
        show_paragraph(v, INDENT, HANG);
    }
}

static void put_requirements(view *v) {
    const xmlNode *list = book_child(v->root, BE_REQUIREMENTS);
    const xmlNode *sections = book_child(v->root, BE_SECTIONS);
    if (!book_child(list, BE_REQUIREMENT)) return;
    put_heading(v, "requirements", "requires");
    put_requirements_of(v, list, NULL);
    for (const xmlNode *s = book_child(sections, BE_SECTION); s; s = book_next(s, BE_SECTION))
        put_requirements_of(v, list, s);
}

/* --- clients --- */

/* The settings that a kind declares, then those of the kind that it extends. */
static void put_settings_of(view *v, const xmlNode *kind) {
    const xmlNode *list = book_child(v->root, BE_SETTINGS);
    for (; kind; kind = book_by_id(v->root, BE_CLIENTS, BE_CLIENT, node_attr(kind, "extends"))) {
        const char *id = node_attr(kind, "id");
        for (const xmlNode *s = book_child(list, BE_SETTING); s; s = book_next(s, BE_SETTING)) {
            if (!node_is(s, "client", id)) continue;
            say_options(v, node_attr(s, "id") + strlen(id) + 1, s, BE_OPTION);
            show_paragraph(v, INDENT + 2, HANG + 2);
        }
    }
}

static void put_clients(view *v) {
    const xmlNode *list = book_child(v->root, BE_CLIENTS);
    bool any = false;
    for (const xmlNode *c = book_child(list, BE_CLIENT); c; c = book_next(c, BE_CLIENT)) {
        if (node_flag(c, "abstract")) continue;
        if (!any) put_heading(v, "clients", "clients");
        any = true;
        say_titled(v, c);
        show_paragraph(v, INDENT, HANG);
        put_settings_of(v, c);
    }
}

/* --- settings, quantities, contexts --- */

static void put_settings(view *v) {
    const xmlNode *list = book_child(v->root, BE_SETTINGS);
    bool any = false;
    for (const xmlNode *s = book_child(list, BE_SETTING); s; s = book_next(s, BE_SETTING)) {
        if (*node_attr(s, "client")) continue;
        if (!any) put_heading(v, "settings", "pins, prefers, current");
        any = true;
        say_options(v, node_attr(s, "id"), s, BE_OPTION);
        show_paragraph(v, INDENT, HANG);
    }
}

static void put_quantities(view *v) {
    const xmlNode *first = book_child(book_child(v->root, BE_QUANTITIES), BE_QUANTITY);
    if (first) put_heading(v, "quantities", "quantities");
    for (const xmlNode *q = first; q; q = book_next(q, BE_QUANTITY)) {
        char shown[NUMBER_CHARS];
        const char *unit = node_says(book_child(q, BE_UNIT), v->in);
        say_titled(v, q);
        if (*unit) say_filled(v, W_UNIT_IN_BRACKETS, unit, NULL);
        say_default(v, *node_attr(q, "default") ? show_amount(node_amount(q, "default"), shown) : "");
        show_paragraph(v, INDENT, HANG);
    }
}

static void put_contexts(view *v) {
    const xmlNode *first = book_child(book_child(v->root, BE_CONTEXTS), BE_CONTEXT);
    if (first) put_heading(v, "contexts", "context");
    for (const xmlNode *c = first; c; c = book_next(c, BE_CONTEXT)) {
        bool region = node_is(c, "type", "region");
        say_options(v, node_attr(c, "id"), region ? book_child(v->root, BE_REGIONS) : c,
                    region ? BE_REGION : BE_OPTION);
        if (node_is(c, "type", "date")) say_book_word(v, BW_DAY);
        say_default(v, node_is(c, "default", "as_of") ? book_word(BW_AS_OF, v->in) : node_attr(c, "default"));
        show_paragraph(v, INDENT, HANG);
    }
}

void view_names(xmlDocPtr book, const view_options *o, buf *out) {
    text_view t = text_view_begin(book, o, out);
    put_requirements(&t.v);
    put_clients(&t.v);
    put_settings(&t.v);
    put_quantities(&t.v);
    put_contexts(&t.v);
    if (!out->len) say_book_word(&t.v, BW_NO_NAMES);
    flow(&t.v, "", 0);
    text_view_end(&t);
}
