/* What is no fact: settings, conditions, requirements, client kinds, quantities, contexts, sources, terms. */
#include <stdio.h>
#include <string.h>

#include "book/view_show.h"

/* --- settings --- */

static void show_option_fact(view *v, const xmlNode *node) {
    const char *state = node_attr(node, "state");
    say_raw(v, *state ? word_for("state", state, v->in) : book_word(BW_DEFAULT, v->in));
    say_word(v, W_COMMA);
    say_days(v, node);
    say_raw(v, MARK_SOFT);
    say_filled(v, W_UNIT_IN_BRACKETS, node_attr(node, "fact"), NULL);
    say_raw(v, MARK_PLAIN);
    show_paragraph(v, 6, 8);
}

/* The name alone where the title says no more. */
static void say_option(view *v, const xmlNode *one) {
    const char *title = child_says(one, EL_TITLE, v->in);
    say_raw(v, node_attr(one, "id"));
    if (strcmp(title, node_attr(one, "id")) != 0) say_filled(v, W_UNIT_IN_BRACKETS, title, NULL);
}

static void show_options(view *v, const xmlNode *node) {
    if (!book_child(node, BE_OPTION)) return;
    show_heading(v, "options");
    for (const xmlNode *o = book_child(node, BE_OPTION); o; o = book_next(o, BE_OPTION)) {
        say_option(v, o);
        flow(v, "  - ", 4);
        for (xmlNodePtr f = o->children; f; f = f->next)
            if (*node_attr(f, "fact")) show_option_fact(v, f);
        show_pair(v, BW_ANSWER, node_attr(o, "answer"), 6);
    }
}

static void show_by_hand(view *v, const xmlNode *said) {
    if (said) show_pair(v, BW_BY_HAND, node_text(book_child(said, v->in == LANG_JA ? BE_JA : BE_EN)), 0);
}

void show_setting(view *v, const xmlNode *node) {
    show_head(v, "setting", node);
    show_pair(v, BW_CLIENT, node_attr(node, "client"), 0);
    show_pair(v, BW_SECTION, node_attr(node, "section"), 0);
    if (node_flag(node, "given")) say_book_word(v, BW_GIVEN);
    flow(v, "", 2);
    show_pair(v, BW_ASSUMED, node_attr(node, "assumed"), 0);
    show_pair(v, BW_ARM, node_attr(node, "arm"), 0);
    show_child(v, BW_APPLIES, node, BE_APPLIES, 0);
    show_pair(v, BW_QUERY, node_attr(node, "query"), 0);
    show_by_hand(v, book_child(node, BE_BY_HAND));
    show_place(v, node, 0);
    show_options(v, node);
    show_links(v, node);
}

/* --- conditions and requirements --- */

void show_condition(view *v, const xmlNode *node) {
    show_head(v, "condition", node);
    show_pair(v, BW_CLIENT, node_attr(node, "client"), 0);
    show_child(v, BW_IS, node, BE_IS, 0);
    if (*node_attr(node, "fact")) show_pair(v, BW_DATED, node_attr(node, "fact"), 0);
    show_place(v, node, 0);
    show_links(v, node);
}

void show_requirement(view *v, const xmlNode *node) {
    char shown[LONG_DATE_CHARS];
    const char *until = node_attr(node, "possible-until");
    show_head(v, "requirement", node);
    show_pair(v, BW_SECTION, node_attr(node, "section"), 0);
    show_child(v, BW_MEANS, node, BE_MEANS, 0);
    say_book_word(v, BW_POSSIBLE);
    say_book_word(v, BW_COLON);
    say_filled(v, W_SINCE_EXACT, view_date(node_attr(node, "possible-from"), v->in, shown), NULL);
    if (*until) say_word(v, W_COMMA);
    if (*until) say_filled(v, W_UNTIL, view_date(until, v->in, shown), NULL);
    flow(v, "", 2);
    show_place(v, node, 0);
    show_links(v, node);
}

/* --- client kinds --- */

/* The names of what a kind owns in a list of the tree. */
static void show_owned(view *v, book_word_id label, const xmlNode *list, book_element e, const char *kind) {
    size_t n = 0;
    for (const xmlNode *c = book_child(list, e); c; c = book_next(c, e)) {
        if (!node_is(c, "client", kind)) continue;
        if (n == 0) say_book_word(v, label);
        say_book_word(v, n++ == 0 ? BW_COLON : BW_SEPARATOR);
        say_raw(v, node_attr(c, "id"));
    }
    flow(v, "", 2);
}

static void show_owned_facts(view *v, const char *kind) {
    bool any = false;
    const xmlNode *facts = book_child(v->root, BE_FACTS);
    for (const xmlNode *f = book_child(facts, BE_FACT); f; f = book_next(f, BE_FACT)) {
        if (!node_is(f, "client", kind)) continue;
        if (!any) show_heading(v, "own");
        any = true;
        say_raw(v, node_attr(f, "id"));
        flow(v, "  - ", 4);
    }
}

void show_client(view *v, const xmlNode *node) {
    const char *id = node_attr(node, "id");
    show_head(v, "client", node);
    show_pair(v, BW_EXTENDS, node_attr(node, "extends"), 0);
    if (node_flag(node, "abstract")) say_book_word(v, BW_ABSTRACT);
    flow(v, "", 2);
    show_owned(v, BW_SETTINGS, book_child(v->root, BE_SETTINGS), BE_SETTING, id);
    show_owned(v, BW_CONDITIONS, book_child(v->root, BE_CONDITIONS), BE_CONDITION, id);
    show_place(v, node, 0);
    show_owned_facts(v, id);
    show_links(v, node);
}

/* --- quantities and contexts --- */

void show_quantity(view *v, const xmlNode *node) {
    char shown[NUMBER_CHARS], least[NUMBER_CHARS], most[NUMBER_CHARS];
    show_head(v, "quantity", node);
    show_pair(v, BW_UNIT, node_says(book_child(node, BE_UNIT), v->in), 0);
    if (*node_attr(node, "default")) show_pair(v, BW_DEFAULTS_TO, show_amount(node_amount(node, "default"), shown), 0);
    say_book_word(v, BW_RANGE);
    say_book_word(v, BW_COLON);
    show_amount(node_amount(node, "min"), least);
    show_amount(node_amount(node, "max"), most);
    say_book_filled(v, node_flag(node, "integer") ? BW_WHOLE : BW_FROM_TO, least, most, NULL);
    flow(v, "", 2);
    show_place(v, node, 0);
    show_links(v, node);
}

void show_context(view *v, const xmlNode *node) {
    show_head(v, "context", node);
    bool as_of = node_is(node, "default", "as_of");
    show_pair(v, BW_DEFAULTS_TO, as_of ? book_word(BW_AS_OF, v->in) : node_attr(node, "default"), 0);
    show_place(v, node, 0);
    show_options(v, node);
    show_links(v, node);
}

/* --- sources and terms --- */

static void show_stale(view *v, const xmlNode *source, size_t indent) {
    char shown[LONG_DATE_CHARS];
    const char *stale = node_attr(source, "do-not-cite-since");
    if (!*stale) return;
    say_raw(v, MARK_FAIR);
    say_filled(v, W_DO_NOT_CITE, view_date(stale, v->in, shown), NULL);
    say_raw(v, MARK_PLAIN);
    say_word(v, W_SENTENCE_GAP);
    say_says(v, source, EL_WRONG);
    show_paragraph(v, indent, indent);
}

void show_source_line(view *v, const xmlNode *source) {
    char shown[LONG_DATE_CHARS];
    say_raw(v, node_attr(source, "id"));
    say_book_word(v, BW_COLON);
    say_says(v, source, EL_TITLE);
    say_word(v, W_COMMA);
    say_filled(v, W_READ_ON, view_date(node_attr(source, "read"), v->in, shown), NULL);
    flow(v, "- ", 2);
    if (*node_attr(source, "url")) line_as_it_is(v, 2, node_attr(source, "url"));
    show_stale(v, source, 2);
}

void show_source(view *v, const xmlNode *node) {
    char shown[LONG_DATE_CHARS];
    show_head(v, "source", node);
    show_pair(v, BW_PUBLISHER, node_attr(node, "publisher"), 0);
    show_pair(v, BW_READ, view_date(node_attr(node, "read"), v->in, shown), 0);
    if (*node_attr(node, "url")) line_as_it_is(v, 0, node_attr(node, "url"));
    show_stale(v, node, 0);
    show_place(v, node, 0);
    show_links(v, node);
}

void show_term(view *v, const xmlNode *node) {
    const xmlNode *form = book_child(node, BE_FORM);
    show_head(v, "term", node);
    say_book_word(v, BW_FORM);
    say_book_word(v, BW_COLON);
    say_raw(v, node_says(form, LANG_EN));
    say_raw(v, " / ");
    say_raw(v, node_says(form, LANG_JA));
    flow(v, "", 2);
    show_list(v, BW_ACCEPTED, node, BE_ACCEPTED, NULL, 0);
    show_list(v, BW_AVOIDED, node, BE_AVOIDED, NULL, 0);
    say_says(v, node, EL_SAYS);
    flow(v, "", 0);
    show_place(v, node, 0);
}
