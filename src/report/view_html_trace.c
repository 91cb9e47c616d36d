/* Matrices: what each statement of the scenario decides, and which client takes which path. */
#include <string.h>

#include "report/tell.h"
#include "report/trace.h"
#include "report/view_html.h"
#include "report/view_others.h"

/* --- requirements trace --- */

static void put_range(view *v, const xmlNode *statement) {
    const xmlNode *range = range_stated(v->root, statement);
    if (!range) return;
    put(v, "<span class=\"below\">");
    bool leads = open_section_link(v, SECTION_COSTS, "", "break-points");
    tell_holds(v, here_of(range), child_says(range, EL_UNIT, v->in));
    close_section_link(v, leads);
    put(v, "</span>");
}

static void put_decided(view *v, const xmlNode *statement) {
    const xmlNode *s = traced_setting(v->root, statement, NULL);
    put_cell(v, W_DECIDES_SETTINGS, "c-decides");
    put(v, s ? "<ul class=\"why\">" : "");
    if (!s && !range_stated(v->root, statement)) put_in(v, "span", "soft", word(W_DECIDES_NOTHING, v->in));
    for (const xmlNode *one = s; one; one = traced_setting(v->root, statement, one)) {
        put(v, "<li>");
        put_setting_title(v, one);
        put(v, ": ");
        put_in(v, "span", "value data", child_says(one, EL_VALUE, v->in));
        put(v, "</li>");
    }
    put(v, s ? "</ul>" : "");
    put_range(v, statement);
    put(v, "</td>");
}

static void put_traced_facts(view *v, const xmlNode *statement) {
    put_cell(v, W_TRACED_FACTS, "c-facts");
    for (const xmlNode *f = traced_fact(v->root, statement, NULL); f; f = traced_fact(v->root, statement, f))
        put_fact_link(v, node_attr(f, "ref"));
    put(v, "</td>");
}

static void put_verify(view *v, const xmlNode *setting) {
    const xmlNode *verify = verify_of(setting), *by_hand = node_child_named(verify, "by-hand");
    put(v, "<li>");
    put_setting_title(v, setting);
    put(v, ": ");
    if (by_hand) {
        put_filled(v, W_BY_HAND, node_says(by_hand, v->in), NULL);
    } else {
        put_in(v, "code", "query", node_attr(verify, "query"));
        put(v, " ");
        put_filled(v, W_EXPECTED, node_attr(verify, "expects"), NULL);
        put_source_ref(v, node_attr(verify, "source"));
    }
    put(v, "</li>");
}

/* The next setting, after `after`, whose verification is told with this statement; NULL for `after`: the first. */
static const xmlNode *verified_here(const view *v, const xmlNode *statement, const xmlNode *after) {
    const xmlNode *s = traced_setting(v->root, statement, after);
    while (s && (!verify_of(s) || traced_before(v->root, statement, s))) s = traced_setting(v->root, statement, s);
    return s;
}

/* A row of its own: commands are long. */
static void put_verifies(view *v, const xmlNode *statement) {
    put(v, "<tr class=\"verify\"><td colspan=\"4\"><p class=\"sort\">");
    put_word(v, W_HOW_TO_VERIFY);
    put(v, "</p><ul class=\"why\">");
    for (const xmlNode *s = verified_here(v, statement, NULL); s; s = verified_here(v, statement, s)) put_verify(v, s);
    put(v, "</ul></td></tr>\n");
}

static void put_conflicts(view *v, const xmlNode *statement) {
    const xmlNode *c = conflict_of(v->root, statement, NULL);
    put_cell(v, W_PART_OF, "");
    if (!c) put_in(v, "span", "soft", word(W_PART_OF_NOTHING, v->in));
    for (const xmlNode *one = c; one; one = conflict_of(v->root, statement, one)) {
        if (one != c) put_word(v, W_COMMA);
        bool leads = open_section_link(v, SECTION_CONFLICTS, "", "conflicts");
        put_filled(v, W_CONFLICT_OF, node_attr(one, "number"), node_attr(node_child(v->root, EL_SUMMARY), "conflicts"));
        close_section_link(v, leads);
    }
    put(v, "</td>");
}

static void put_statement_kind(view *v, const xmlNode *statement) {
    const char *priority = node_attr(statement, "priority"), *met = node_attr(statement, "met");
    put_cell(v, W_KIND, "");
    put_named(v, "statement", node_attr(statement, "kind"));
    if (*priority) {
        put(v, " (");
        put_named(v, "priority", priority);
        put(v, ")");
    }
    if (*met && strcmp(priority, "must") != 0)
        put_in(v, "span", "below", word(node_flag(statement, "met") ? W_MET : W_NOT_MET, v->in));
    put(v, "</td>");
}

static void put_row(view *v, const xmlNode *statement, bool plan) {
    put(v, "<tr><th scope=\"row\">");
    put_stated(v, statement);
    put_line_link(v, node_attr(statement, "line"));
    put(v, "</th>");
    put_statement_kind(v, statement);
    if (plan) {
        put_decided(v, statement);
        put_traced_facts(v, statement);
    } else {
        put_conflicts(v, statement);
    }
    put(v, "</tr>\n");
    if (plan && verified_here(v, statement, NULL)) put_verifies(v, statement);
}

void html_trace(view *v) {
    static const word_id heads[] = {W_STATEMENT, W_KIND, W_DECIDES_SETTINGS, W_TRACED_FACTS},
                         conflict_heads[] = {W_STATEMENT, W_KIND, W_PART_OF};
    bool plan = node_is(v->root, "kind", "plan");
    open_piece(v, "trace");
    put_paragraph(v, "soft", plan ? W_TRACE_NOTE : W_TRACE_NOTE_CONFLICT);
    put(v, "<table class=\"matrix trace\"><caption>");
    put_word(v, plan ? W_TRACE_CAPTION : W_STATEMENTS);
    put(v, "</caption>");
    size_t columns = plan ? 4 : 3;
    put_head_row(v, plan ? heads : conflict_heads, columns, columns, columns);
    const xmlNode *s = node_child(node_child(v->root, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT)) put_row(v, s, plan);
    put(v, "</tbody></table>\n");
    leave_section(v, NULL);
}

/* --- reachability --- */

/* A sign, a word and a colour for each state. */
static void put_way_state(view *v, const xmlNode *way) {
    const char *state = way ? node_attr(way, "state") : "absent";
    bool used = !strcmp(state, "used"), open = !strcmp(state, "open"), blocked = !strcmp(state, "blocked");
    if (!used && !open && !blocked) {
        put_in(v, "span", "soft", word(W_NO_SUCH_WAY, v->in));
        return;
    }
    put_badge(v, used ? "way-used" : open ? "way-open" : "way-blocked", "way", state);
    if (!blocked) return;
    const xmlNode *r = fact_reason(way, NULL);
    if (!r) put_fact_link(v, node_attr(way, "fact"));
    for (; r; r = fact_reason(way, r)) put_fact_link(v, node_attr(r, "ref"));
}

static void put_needs(view *v, const xmlNode *client) {
    char n[NUMBER_CHARS];
    const xmlNode *s = client_step(v->root, client, NULL);
    put_cell(v, W_NEEDS, "");
    if (!s) {
        put_in(v, "span", "soft", word(W_NEEDS_NOTHING, v->in));
    } else {
        bool leads = open_section_link(v, SECTION_STEPS, "", "steps");
        put_filled(v, W_NEEDS_STEPS, show_count(client_steps(v->root, client), n), NULL);
        close_section_link(v, leads);
        put(v, "<span class=\"below\">");
        for (; s; s = client_step(v->root, client, s)) put_fact_link(v, node_attr(s, "fact"));
        put(v, "</span>");
    }
    put(v, "</td>");
}

static void put_reach_head(view *v, const xmlNode *diagram) {
    put(v, "\n<thead><tr><th scope=\"col\">");
    put_word(v, W_CLIENT);
    put(v, "</th>");
    for (const xmlNode *p = drawn_path(diagram, NULL); p; p = drawn_path(diagram, p)) {
        put(v, "<th scope=\"col\">");
        put_says(v, p, EL_TITLE);
        put(v, "</th>");
    }
    if (node_child(v->root, EL_STEPS)) {
        put(v, "<th scope=\"col\">");
        put_word(v, W_NEEDS);
        put(v, "</th>");
    }
    put(v, "</tr></thead>\n<tbody>\n");
}

static void put_reach_row(view *v, const xmlNode *diagram, const xmlNode *client) {
    put(v, "<tr><th scope=\"row\">");
    put_says(v, client, EL_TITLE);
    put_in(v, "span", "below data", child_says(client, EL_KIND_TITLE, v->in));
    put(v, "</th>");
    for (const xmlNode *p = drawn_path(diagram, NULL); p; p = drawn_path(diagram, p)) {
        put(v, "<td data-label=\"");
        esc_attr(v->out, child_says(p, EL_TITLE, v->in));
        put(v, "\">");
        put_way_state(v, way_by(client, p));
        put(v, "</td>");
    }
    if (node_child(v->root, EL_STEPS)) put_needs(v, client);
    put(v, "</tr>\n");
}

void html_reachability(view *v) {
    const xmlNode *diagram = node_child(v->root, EL_DIAGRAM);
    open_piece(v, "reachability");
    if (!node_is(v->root, "kind", "plan")) put_paragraph(v, "soft", W_REACH_MATRIX_CONFLICT);
    put(v, "<table class=\"matrix reach\"><caption>");
    put_word(v, W_REACH_MATRIX_CAPTION);
    put(v, "</caption>");
    put_reach_head(v, diagram);
    for (const xmlNode *c = node_child(diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT))
        put_reach_row(v, diagram, c);
    put(v, "</tbody></table>\n");
    leave_section(v, NULL);
}
