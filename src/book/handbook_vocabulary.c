#include <string.h>

#include "book/handbook.h"
#include "report/view.h"
#include "report/words.h"

static void open_table(handbook *h, const char *id, book_word_id title, const book_word_id *heads, size_t count) {
    emit(h, "<section>\n");
    emit_heading(h, "h2", id, book_word(title, LANG_EN), book_word(title, LANG_JA));
    emit(h, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
    esc_attr(h->out, book_word(title, LANG_EN));
    emit(h, "\"><table>\n<thead><tr>");
    for (size_t i = 0; i < count; i++) {
        emit(h, "<th scope=\"col\">");
        emit_word(h, heads[i]);
        emit(h, "</th>");
    }
    emit(h, "</tr></thead>\n<tbody>\n");
}

static void close_table(handbook *h) {
    emit(h, "</tbody></table></div>\n</section>\n");
}

/* <tr> and its first cell: the name, and the title under it in both languages. */
static void open_row(handbook *h, const xmlNode *thing, const char *prefix) {
    emit(h, "<tr id=\"");
    emit(h, prefix);
    esc_id(h->out, node_attr(thing, "id"));
    emit(h, "\"><th scope=\"row\"><code>");
    emit_text(h, node_attr(thing, "id"));
    emit(h, "</code>");
    emit(h, "</th><td>");
    emit_both(h, kid(thing, BE_TITLE), "<br>");
    emit(h, "</td>");
}

static void say_users(handbook *h, const xmlNode *thing) {
    size_t n = 0;
    emit(h, "<td class=\"small\">");
    for (const xmlNode *u = kid(thing, BE_USED_BY); u; u = next_kid(u, BE_USED_BY)) {
        if (!node_is(u, "kind", "fact")) continue;
        if (n++) emit(h, ", ");
        emit_link(h, "fact-", node_attr(u, "ref"));
    }
    emit(h, "</td></tr>\n");
}

static void say_option(handbook *h, const xmlNode *option) {
    const xmlNode *title = kid(option, BE_TITLE);
    emit(h, "<li><code>");
    emit_text(h, node_attr(option, "id"));
    emit(h, "</code> ");
    if (title) emit_both(h, title, " / ");
    for (const xmlNode *d = kid(option, BE_DEFAULT); d; d = next_kid(d, BE_DEFAULT)) {
        emit(h, " <span class=\"badge chosen\">");
        emit_word(h, BW_DEFAULT);
        emit(h, "</span> ");
        emit_dates(h, d);
    }
    for (const xmlNode *l = kid(option, BE_LIFECYCLE); l; l = next_kid(l, BE_LIFECYCLE)) {
        emit(h, " <span class=\"badge\">");
        emit_text(h, word_for("state", node_attr(l, "state"), LANG_EN));
        emit(h, " <span lang=\"ja\">");
        emit_text(h, word_for("state", node_attr(l, "state"), LANG_JA));
        emit(h, "</span>");
        emit(h, "</span> ");
        emit_dates(h, l);
    }
    if (*node_attr(option, "answer")) {
        emit(h, " <span class=\"small\">answer</span> <code>");
        emit_text(h, node_attr(option, "answer"));
        emit(h, "</code>");
    }
    emit(h, "</li>");
}

/* How to look at what was built. */
static void say_verified(handbook *h, const xmlNode *setting) {
    const xmlNode *by_hand = kid(setting, BE_BY_HAND);
    const char *query = node_attr(setting, "query");
    if (!*query && !by_hand) return;
    emit(h, "<p class=\"small\">");
    if (*query) {
        emit(h, "<code>");
        emit_text(h, query);
        emit(h, "</code>");
    } else
        emit_both(h, by_hand, "<br>");
    emit(h, "</p>");
}

static void say_settings(handbook *h) {
    static const book_word_id HEADS[] = {BW_SETTING, BW_MEANING, BW_OPTIONS, BW_FACTS};
    open_table(h, "settings", BW_SETTINGS, HEADS, 4);
    for (const xmlNode *s = kid(list_of(h, BE_SETTINGS), BE_SETTING); s; s = next_kid(s, BE_SETTING)) {
        open_row(h, s, "setting-");
        emit(h, "<td><ul class=\"options\">");
        for (const xmlNode *o = kid(s, BE_OPTION); o; o = next_kid(o, BE_OPTION)) say_option(h, o);
        emit(h, "</ul>");
        say_verified(h, s);
        emit(h, "</td>");
        say_users(h, s);
    }
    close_table(h);
}

static void say_requirements(handbook *h) {
    static const book_word_id HEADS[] = {BW_REQUIREMENT, BW_ASKS_FOR, BW_MEANS, BW_POSSIBLE};
    open_table(h, "requirements", BW_REQUIREMENTS, HEADS, 4);
    for (const xmlNode *r = kid(list_of(h, BE_REQUIREMENTS), BE_REQUIREMENT); r; r = next_kid(r, BE_REQUIREMENT)) {
        open_row(h, r, "requirement-");
        emit(h, "<td><code>");
        emit_text(h, plain_of(r, BE_MEANS));
        emit(h, "</code></td><td class=\"small\">");
        emit_text(h, node_attr(r, "possible-from"));
        emit(h, " – ");
        emit_text(h, node_attr(r, "possible-until"));
        emit(h, "</td></tr>\n");
    }
    close_table(h);
}

static void say_quantities(handbook *h) {
    static const book_word_id HEADS[] = {BW_QUANTITY, BW_MEANING, BW_AMOUNT_ASSUMED, BW_FACTS};
    open_table(h, "quantities", BW_QUANTITIES, HEADS, 4);
    for (const xmlNode *q = kid(list_of(h, BE_QUANTITIES), BE_QUANTITY); q; q = next_kid(q, BE_QUANTITY)) {
        open_row(h, q, "quantity-");
        emit(h, "<td>");
        emit_text(h, node_attr(q, "default"));
        emit(h, " ");
        if (kid(q, BE_UNIT)) emit_both(h, kid(q, BE_UNIT), " / ");
        emit(h, "</td>");
        say_users(h, q);
    }
    close_table(h);
}

static void say_conditions(handbook *h) {
    static const book_word_id HEADS[] = {BW_CONDITION, BW_MEANING, BW_DEFINITION, BW_FACTS};
    open_table(h, "conditions", BW_CONDITIONS, HEADS, 4);
    for (const xmlNode *c = kid(list_of(h, BE_CONDITIONS), BE_CONDITION); c; c = next_kid(c, BE_CONDITION)) {
        const char *fact = node_attr(c, "fact");
        open_row(h, c, "condition-");
        emit(h, "<td>");
        if (*fact)
            emit_link(h, "fact-", fact);
        else
            emit_in(h, "code", "", plain_of(c, BE_IS));
        emit(h, "</td>");
        say_users(h, c);
    }
    close_table(h);
}

static void say_terms(handbook *h) {
    static const book_word_id HEADS[] = {BW_TERM, BW_TERM_JA, BW_MEANING};
    const xmlNode *t = kid(list_of(h, BE_TERMS), BE_TERM);
    if (!t) return;
    open_table(h, "glossary", BW_GLOSSARY, HEADS, 3);
    for (; t; t = next_kid(t, BE_TERM)) {
        const xmlNode *form = kid(t, BE_FORM), *says = kid(t, BE_SAYS);
        emit(h, "<tr><th scope=\"row\">");
        emit_text(h, plain_of(form, BE_EN));
        emit(h, "</th><td lang=\"ja\">");
        emit_text(h, plain_of(form, BE_JA));
        emit(h, "</td><td>");
        if (says) emit_both(h, says, "<br>");
        emit(h, "</td></tr>\n");
    }
    close_table(h);
}

static void say_drawn(handbook *h, const xmlNode *d, book_element e) {
    for (const xmlNode *n = kid(d, e); n; n = next_kid(n, e)) {
        emit(h, "<tr><th scope=\"row\">");
        emit_both(h, kid(n, BE_TITLE), " / ");
        emit(h, "</th><td>");
        emit_in(h, "code", "", node_attr(n, "zone"));
        emit(h, "</td><td>");
        emit_in(h, "code", "", plain_of(n, BE_IS));
        if (kid(n, BE_IS) && kid(n, BE_WHEN)) emit(h, "<br>");
        emit_in(h, "code", "", plain_of(n, BE_WHEN));
        emit(h, "</td></tr>\n");
    }
}

static void say_diagram(handbook *h) {
    static const book_word_id HEADS[] = {BW_DRAWN, BW_ZONE, BW_WHEN};
    const xmlNode *d = list_of(h, BE_DIAGRAM);
    if (!d) return;
    open_table(h, "diagram", BW_DIAGRAM, HEADS, 3);
    say_drawn(h, d, BE_PART);
    say_drawn(h, d, BE_PATH);
    close_table(h);
}

static void say_parameters(handbook *h) {
    static const book_word_id HEADS[] = {BW_PARAMETER, BW_KIND, BW_TO_GIVE};
    const xmlNode *all = list_of(h, BE_PARAMETERS);
    if (!all) return;
    open_table(h, "parameters", BW_PARAMETERS, HEADS, 3);
    for (const xmlNode *p = kid(all, BE_PARAMETER); p; p = next_kid(p, BE_PARAMETER)) {
        emit(h, "<tr><th scope=\"row\"><code>");
        emit_text(h, node_attr(p, "id"));
        emit(h, "</code></th><td>");
        emit_text(h, node_attr(p, "type"));
        emit(h, "</td><td>");
        emit_both(h, kid(p, BE_TITLE), " / ");
        if (kid(p, BE_SAYS)) emit(h, "<br>");
        if (kid(p, BE_SAYS)) emit_both(h, kid(p, BE_SAYS), " / ");
        emit_in(h, "code", "", node_attr(p, "pattern"));
        emit(h, "</td></tr>\n");
    }
    close_table(h);
}

static void say_all_sources(handbook *h) {
    static const book_word_id HEADS[] = {BW_SOURCE, BW_PAGE, BW_READ, BW_FACTS};
    open_table(h, "sources", BW_SOURCES, HEADS, 4);
    for (const xmlNode *s = kid(list_of(h, BE_SOURCES), BE_SOURCE); s; s = next_kid(s, BE_SOURCE)) {
        const char *url = node_attr(s, "url");
        emit(h, "<tr id=\"source-");
        esc_id(h->out, node_attr(s, "id"));
        emit(h, "\"><th scope=\"row\"><code>");
        emit_text(h, node_attr(s, "id"));
        emit(h, "</code></th><td>");
        if (url_is_web(url)) {
            emit(h, "<a href=\"");
            esc_attr(h->out, url);
            emit(h, "\">");
        }
        emit_both(h, kid(s, BE_TITLE), " / ");
        if (url_is_web(url)) emit(h, "</a>");
        if (kid(s, BE_WRONG)) emit(h, "<br><span class=\"soft\">");
        if (kid(s, BE_WRONG)) emit_both(h, kid(s, BE_WRONG), " / ");
        if (kid(s, BE_WRONG)) emit(h, "</span>");
        emit(h, "</td><td class=\"small\">");
        emit_text(h, node_attr(s, "read"));
        emit(h, "</td>");
        say_users(h, s);
    }
    close_table(h);
}

void emit_vocabulary(handbook *h) {
    say_requirements(h);
    say_settings(h);
    say_quantities(h);
    say_conditions(h);
    say_terms(h);
    say_diagram(h);
    say_parameters(h);
    say_all_sources(h);
}
