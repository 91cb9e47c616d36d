/* The options that were considered, as an architecture decision record (MADR 4). What other sections tell is linked, not told again. */
#include "report/adr.h"
#include "report/trace.h"
#include "report/view_html_put_others.h"

static void put_heading(view *v, word_id w) {
    put_in(v, "h3", "", word(w, v->in));
    put(v, "\n");
}

static void put_context(view *v) {
    put_heading(v, W_ADR_CONTEXT);
    put(v, "<p>");
    tell_question(v);
    put(v, "</p>\n");
}

static void put_drivers(view *v) {
    const xmlNode *goals = node_child(v->root, EL_GOALS), *g = node_child(goals, EL_GOAL);
    put_heading(v, W_ADR_DRIVERS);
    if (must_hold(v->root, NULL)) {
        put(v, "<p>");
        tell_must(v);
        put(v, "</p>\n");
    }
    put_paragraph(v, "", W_GOALS_NOTE);
    put(v, "<ol>\n");
    for (; g; g = node_next(g, EL_GOAL)) {
        put_in(v, "li", "", word_for("goal", node_attr(g, "name"), v->in));
        put(v, "\n");
    }
    put(v, "</ol>\n");
}

/* Where an option is told in full. */
static document_section home_of(const xmlNode *option, const char **id) {
    element e = element_of(option);
    *id = e == EL_POINT ? "frontier" : "rejections";
    return e == EL_POINT ? SECTION_OPTIONS : SECTION_ALTERNATIVES;
}

static void put_option(view *v, const xmlNode *option) {
    const char *id;
    document_section home = home_of(option, &id);
    put(v, "<li>");
    if (element_of(option) == EL_REPAIR) { /* which links to lines of the scenario */
        tell_option(v, option);
    } else {
        bool leads = open_section_link(v, home, "", id);
        tell_option(v, option);
        close_section_link(v, leads);
    }
    if (element_of(option) == EL_REJECTION) {
        put(v, " <span class=\"soft\">(");
        put_word(v, option_verdict(option));
        put(v, ")</span>");
    }
    put(v, "</li>\n");
}

static void put_options(view *v) {
    put_heading(v, W_ADR_OPTIONS);
    put(v, "<ul class=\"considered\">\n");
    if (node_is(v->root, "kind", "plan")) {
        put(v, "<li><strong>");
        tell_option(v, node_child(v->root, EL_SUMMARY));
        put(v, "</strong></li>\n");
    }
    for (const xmlNode *o = other_option(v->root, NULL); o; o = other_option(v->root, o)) put_option(v, o);
    put(v, "</ul>\n");
}

static void put_sentences(view *v, sentence_list *list, const char *css) {
    put(v, "<ul class=\"");
    put(v, css);
    put(v, "\">\n");
    for (int i = 0; list(v, i, false); i++) {
        put(v, "<li>");
        list(v, i, true);
        put(v, "</li>\n");
    }
    put(v, "</ul>\n");
}

static void put_outcome(view *v) {
    put_heading(v, W_ADR_OUTCOME);
    put(v, "<p>");
    tell_choice_made(v);
    put(v, "</p>\n");
    if (!node_is(v->root, "kind", "plan")) return;
    put_in(v, "h4", "", word(W_ADR_CONSEQUENCES, v->in));
    put_sentences(v, consequence_in_short, "consequences");
    put_in(v, "h4", "", word(W_ADR_CONFIRMATION, v->in));
    put_sentences(v, confirmation, "confirmation");
}

static void put_pros(view *v) {
    put_heading(v, W_ADR_PROS);
    put(v, "<p>");
    tell_where_pros_are(v);
    put(v, "</p>\n");
}

void html_options(view *v) {
    open_piece(v, "options");
    put_context(v);
    put_drivers(v);
    if (!node_is(v->root, "kind", "unknown")) {
        put_options(v);
        put_outcome(v);
        if (has_pros(v->root)) put_pros(v);
        put_heading(v, W_ADR_MORE);
        put(v, "<p>");
        tell_evidence(v);
        put(v, "</p>\n");
    }
    leave_section(v, NULL);
}
