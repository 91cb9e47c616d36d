#include "report/view_html.h"

#include <string.h>

/* --- what was before --- */

static void put_kind(view *v, const xmlNode *fact) {
    const char *name, *group = view_grade(fact, &name);
    put_named(v, "fact", node_attr(fact, "kind"));
    if (group) put_filled(v, W_UNIT_IN_BRACKETS, word_for(group, name, v->in), NULL);
}

bool html_history(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put(v, "<ul class=\"history\">\n");
    return true;
}

bool html_past(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const char *day = view_date(node_attr(node, "on"), v->in, shown);
    put(v, "<li>");
    put_filled(v, view_past_words(node), day, child_says(node, EL_SAYS, v->in));
    if (view_turned(v, node)) {
        put(v, " <span class=\"soft small\">[");
        put_kind(v, node);
        put(v, "]</span>");
    }
    put_fact_link(v, node_attr(node, "fact"));
    put(v, "</li>\n");
    return false;
}

/* --- facts --- */

/* Those that reasons rest on, or the others, under a heading of their own. */
static void put_entries(view *v, const xmlNode *list, element one, bool aside, word_id heading) {
    const char *tag = one == EL_FACT ? "ol" : "ul";
    if (count_aside(list, one, aside) == 0) return;
    if (aside) put_in(v, "h3", "", word(heading, v->in));
    buf_printf(v->out, "\n<%s class=\"%s%s\">\n", tag, element_name(element_of(list)), aside ? " aside" : "");
    for (xmlNodePtr n = node_child(list, one); n; n = node_next(n, one))
        if (is_aside(n) == aside) view_walk_from(v, n);
    buf_printf(v->out, "</%s>\n", tag);
}

bool html_facts(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_in(v, "p", "soft", word(W_FACTS_NOTE, v->in));
    put_entries(v, node, EL_FACT, false, W_DEPLOYED_FACTS);
    put_entries(v, node, EL_FACT, true, W_DEPLOYED_FACTS);
    leave_section(v, node);
    return false;
}

static void put_gap(view *v) {
    put(v, " · ");
}

static void put_period(view *v, const xmlNode *fact) {
    char shown[LONG_DATE_CHARS];
    word_id w = view_since_words(node_attr(fact, "since-basis"));
    put_filled(v, w, view_date(node_attr(fact, "since"), v->in, shown), NULL);
    if (!*node_attr(fact, "until")) return;
    put(v, word(W_COMMA, v->in));
    put_filled(v, W_UNTIL, view_date(node_attr(fact, "until"), v->in, shown), NULL);
}

static void put_sources(view *v, const xmlNode *fact) {
    for (xmlNodePtr c = node_child(fact, EL_CITES); c; c = node_next(c, EL_CITES)) {
        put_gap(v);
        put_source_link(v, node_attr(c, "source"));
    }
}

bool html_fact(view *v, xmlNodePtr node) {
    const char *evidence = node_text(node_child(node, EL_EVIDENCE));
    put(v, "<li id=\"f-");
    esc_id(v->out, node_attr(node, "id"));
    put(v, "\"><span class=\"mark\">");
    put_filled(v, W_FACT_REF, node_attr(node, "number"), NULL);
    put(v, "</span><p>");
    put_says(v, node, EL_SAYS);
    put(v, "</p>");
    put_in(v, "p", "soft data", child_says(node, EL_BECAUSE, v->in));
    put(v, "<p class=\"soft small\">");
    put_kind(v, node);
    put_gap(v);
    put_period(v, node);
    if (!node_is(node, "confidence", "high")) {
        put_gap(v);
        put_filled(v, W_CONFIDENCE, word_for("confidence", node_attr(node, "confidence"), v->in), NULL);
    }
    put_sources(v, node);
    if (is_aside(node))
        put_gap(v);
    else
        put(v, "<br>");
    put_in(v, "code", "", node_attr(node, "id"));
    if (*evidence) {
        put_gap(v);
        put_word(v, W_EVIDENCE);
        put(v, ": ");
        put_data(v, evidence);
    }
    put(v, "</p></li>\n");
    return false;
}

/* --- sources --- */

bool html_sources(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_entries(v, node, EL_SOURCE, false, W_DEPLOYED_SOURCES);
    put_entries(v, node, EL_SOURCE, true, W_DEPLOYED_SOURCES);
    leave_section(v, node);
    return false;
}

static void put_url(view *v, const char *url) {
    if (!*url) return;
    put(v, "<p class=\"small\">");
    if (url_is_web(url)) {
        put(v, "<a href=\"");
        esc_attr(v->out, url);
        put(v, "\" rel=\"noreferrer\">");
        esc_text(v->out, url);
        put(v, "</a>");
    } else {
        put_data(v, url);
    }
    put(v, "</p>");
}

bool html_source(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const char *publisher = node_attr(node, "publisher"), *stale = node_attr(node, "do-not-cite-since");
    put(v, "<li id=\"src-");
    esc_id(v->out, node_attr(node, "id"));
    put(v, "\"><p>");
    put_says(v, node, EL_TITLE);
    put(v, "</p>");
    put_url(v, node_attr(node, "url"));
    put(v, "<p class=\"soft small\">");
    if (*publisher) put_data(v, publisher);
    if (*publisher) put_gap(v);
    put_filled(v, W_READ_ON, view_date(node_attr(node, "read"), v->in, shown), NULL);
    put(v, "</p>");
    if (*stale) {
        put(v, "<p class=\"notice small\">");
        put_filled(v, W_DO_NOT_CITE, view_date(stale, v->in, shown), NULL);
        put_word(v, W_SENTENCE_GAP);
        put_says(v, node, EL_WRONG);
        put(v, "</p>");
    }
    put(v, "</li>\n");
    return false;
}

/* --- goals --- */

bool html_goals(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_in(v, "p", "", word(W_GOALS_NOTE, v->in));
    put(v, "\n<ol>\n");
    return true;
}

bool html_goal(view *v, xmlNodePtr node) {
    put_in(v, "li", "", word_for("goal", node_attr(node, "name"), v->in));
    put(v, "\n");
    return false;
}

/* --- the scenario as given --- */

void put_stated(view *v, const xmlNode *node) {
    const char *owner = node_attr(node, "owner");
    put_says(v, node, EL_SAYS);
    put_in(v, "span", "below data", node_text(node_child(node, EL_REMARK)));
    if (!*owner) return;
    put(v, "<span class=\"below\">");
    put_filled(v, W_OWNER, owner, NULL);
    put(v, "</span>");
}

static void put_statement(view *v, const xmlNode *node) {
    const char *priority = node_attr(node, "priority"), *met = node_attr(node, "met");
    put(v, "<tr><th scope=\"row\">");
    put_stated(v, node);
    put(v, "</th>");
    put_cell(v, W_KIND, "");
    put_named(v, "statement", node_attr(node, "kind"));
    if (*priority) {
        put(v, " (");
        put_named(v, "priority", priority);
        put(v, ")");
    }
    if (*met && strcmp(priority, "must") != 0)
        put_in(v, "span", "below", word(node_flag(node, "met") ? W_MET : W_NOT_MET, v->in));
    put(v, "</td>");
    put_cell(v, W_PLACE, "number");
    put_line_link(v, node_attr(node, "line"));
    put(v, "</td></tr>\n");
}

static void put_statements(view *v, const xmlNode *scenario) {
    static const word_id heads[] = {W_STATEMENT, W_KIND, W_PLACE};
    xmlNodePtr node = node_child(scenario, EL_STATEMENT);
    if (!node) return;
    put(v, "<table><caption>");
    put_word(v, W_STATEMENTS);
    put(v, "</caption>\n<thead><tr>");
    for (size_t i = 0; i < 3; i++) {
        put(v, i == 2 ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
        put_word(v, heads[i]);
        put(v, "</th>");
    }
    put(v, "</tr></thead>\n<tbody>\n");
    for (; node; node = node_next(node, EL_STATEMENT)) put_statement(v, node);
    put(v, "</tbody></table>\n");
}

/* One line of the text, without its end. */
static void put_code_line(view *v, const char *line, size_t len, size_t number) {
    char part[256];
    buf_printf(v->out, "<li id=\"L%zu\"><span>", number);
    while (len > 0) {
        size_t n = len < sizeof part ? len : sizeof part - 1;
        memcpy(part, line, n);
        part[n] = '\0';
        esc_text(v->out, part);
        line += n;
        len -= n;
    }
    put(v, "</span></li>\n");
}

static void put_code(view *v, const char *s) {
    put(v, "<h3 id=\"h-text\">");
    put_word(v, W_SCENARIO_TEXT);
    put(v, "</h3>\n<ol class=\"code\" aria-labelledby=\"h-text\">\n");
    for (size_t number = 1; *s; number++) {
        size_t len = strcspn(s, "\n");
        put_code_line(v, s, len, number);
        s += len + (s[len] == '\n');
    }
    put(v, "</ol>\n");
}

/* In a report the trace of the requirements lists what it says. */
bool html_scenario(view *v, xmlNodePtr node) {
    enter_section(v, node);
    if (element_of(v->root) != EL_REPORT) put_statements(v, node);
    put_code(v, node_text(node_child(node, EL_GIVEN)));
    leave_section(v, node);
    return false;
}
