/* What a page tells of the time ahead, of words, and of what would bring its readers back. */
#include "report/tell.h"
#include "report/trace.h"
#include "report/view_html_put_others.h"

piece_writer *const HTML_PIECES[PIECE_COUNT] = {[PIECE_TRACE] = html_trace,
                                                [PIECE_REACHABILITY] = html_reachability,
                                                [PIECE_OPTIONS] = html_options,
                                                [PIECE_REVISIT] = html_revisit};

/* --- outlook --- */

static void put_ahead(view *v, const xmlNode *change) {
    const char *before = child_says(change, EL_WAS, v->in), *now = child_says(change, EL_BECOMES, v->in);
    put(v, "<li>");
    if (*now)
        put_filled(v, *before ? W_THEN : W_TURN_NEW, now, NULL);
    else
        put_filled(v, W_TURN_ENDS, before, NULL);
    put_fact_link(v, node_attr(change, "fact"));
    if (*now && *before) {
        put(v, "<span class=\"below\">");
        put_filled(v, W_TURN_BEFORE, before, NULL);
        put(v, "</span>");
    }
    put(v, "</li>");
}

static void put_milestone(view *v, const xmlNode *m) {
    put(v, "<li><p>");
    put(v, "<strong>");
    put_date(v, node_attr(m, "day"));
    put(v, "</strong>: ");
    put_word(v, means_word(m));
    put(v, "</p>");
    if (node_child(m, EL_CHANGE)) put(v, "<ul class=\"why\">");
    for (const xmlNode *c = node_child(m, EL_CHANGE); c; c = node_next(c, EL_CHANGE)) put_ahead(v, c);
    if (node_child(m, EL_CHANGE)) put(v, "</ul>");
    if (node_child(m, EL_CHOICE)) {
        put_in(v, "p", "sort", word(W_OUTLOOK_INSTEAD, v->in));
        put_choice_list(v, m);
    }
    put(v, "</li>\n");
}

bool html_outlook(view *v, xmlNodePtr node) {
    char day[LONG_DATE_CHARS];
    const char *until = view_date(node_attr(node, "to"), v->in, day);
    bool any = node_child(node, EL_MILESTONE) != NULL;
    enter_section(v, node);
    put(v, "<p>");
    put_filled(v, any ? W_DOC_OUTLOOK_NOTE : W_OUTLOOK_QUIET, until, NULL);
    put(v, "</p>\n");
    if (any) put(v, "<ol class=\"cards\">\n");
    for (const xmlNode *m = node_child(node, EL_MILESTONE); m; m = node_next(m, EL_MILESTONE)) put_milestone(v, m);
    if (any) put(v, "</ol>\n");
    if (!node_flag(node, "complete")) put_paragraph(v, "notice", W_HISTORY_STOPPED);
    if (node_flag(node, "unasked")) put_paragraph(v, "notice", W_OUTLOOK_UNASKED);
    leave_section(v, node);
    return false;
}

/* --- glossary --- */

bool html_glossary(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put(v, "<dl class=\"terms\">\n");
    for (const xmlNode *t = node_child(node, EL_TERM); t; t = node_next(t, EL_TERM)) {
        put(v, "<div><dt>");
        put_says(v, t, EL_TITLE);
        put(v, "</dt><dd>");
        put_says(v, t, EL_SAYS);
        put(v, "</dd></div>\n");
    }
    put(v, "</dl>\n");
    leave_section(v, node);
    return false;
}

/* --- what would make us revisit --- */

void html_revisit(view *v) {
    open_piece(v, "revisit");
    put_paragraph(v, "", node_is(v->root, "kind", "plan") ? W_REVISIT_NOTE : W_REVISIT_NOTE_CONFLICT);
    put(v, "<dl class=\"events\">\n");
    for (int r = 0; r < REVISIT_COUNT; r++) {
        const xmlNode *n = next_revisit(v->root, (revisit)r, NULL);
        if (!n) continue;
        put(v, "<div><dt>");
        put_named(v, "revisit", revisit_name((revisit)r));
        put(v, "</dt><dd><ul class=\"why\">");
        for (; n; n = next_revisit(v->root, (revisit)r, n)) {
            put(v, "<li>");
            tell_revisit(v, (revisit)r, n);
            put(v, "</li>");
        }
        put(v, "</ul></dd></div>\n");
    }
    put(v, "</dl>\n");
    leave_section(v, NULL);
}
