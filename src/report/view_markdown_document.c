/* The matrices of the document as tables. */
#include "report/markdown.h"
#include "report/tell.h"
#include "report/trace.h"
#include "report/view_markdown.h"
#include "report/view_text_document.h"

static void heading(view *v, const char *piece) {
    say_named(v, "heading", piece);
    headline(v, '-');
}

/* --- requirements trace --- */

static void put_source(view *v, const char *id) {
    const xmlNode *source = view_source(v, id);
    if (!source) return;
    buf_putc(v->out, ' ');
    md_link(v->out, word(W_VERIFY_SOURCE, v->in), node_attr(source, "url"));
}

static void verifies(view *v, const xmlNode *statement) {
    bool any = false;
    md_cell(v->out);
    for (const xmlNode *s = traced_setting(v->root, statement, NULL); s; s = traced_setting(v->root, statement, s)) {
        const xmlNode *verify = verify_of(s), *by_hand = node_child_named(verify, "by-hand");
        if (!verify || traced_before(v->root, statement, s)) continue;
        if (any) buf_puts(v->out, "<br>");
        any = true;
        tell_setting_title(v, s);
        say_filled(v, W_WITH_VALUE, "", "");
        md_paragraph(v);
        buf_putc(v->out, ' ');
        if (!by_hand) md_code(v->out, node_attr(verify, "query"));
        if (!by_hand) buf_putc(v->out, ' ');
        if (by_hand)
            say_filled(v, W_BY_HAND, node_says(by_hand, v->in), NULL);
        else
            say_filled(v, W_EXPECTED, node_attr(verify, "expects"), NULL);
        md_paragraph(v);
        if (!by_hand) put_source(v, node_attr(verify, "source"));
    }
}

static void statement_row(view *v, const xmlNode *statement, bool plan, bool verified) {
    md_row(v->out);
    text_stated(v, statement);
    md_said_cell(v);
    if (plan) {
        text_decided(v, statement);
        md_said_cell(v);
        text_traced_facts(v, statement);
    } else {
        text_conflicts_of(v, statement);
    }
    md_said_cell(v);
    if (verified) verifies(v, statement);
    md_row_end(v->out);
}

static void md_trace(view *v) {
    static const word_id words[] = {W_STATEMENT, W_DECIDES_SETTINGS, W_TRACED_FACTS, W_HOW_TO_VERIFY},
                         conflict[] = {W_STATEMENT, W_PART_OF};
    bool plan = node_is(v->root, "kind", "plan"), verified = plan && any_verify(v->root);
    size_t columns = !plan ? 2 : verified ? 4 : 3;
    heading(v, "trace");
    flow_word(v, plan ? W_TRACE_NOTE : W_TRACE_NOTE_CONFLICT);
    md_heads(v, plan ? words : conflict, columns, columns);
    const xmlNode *s = node_child(node_child(v->root, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT)) statement_row(v, s, plan, verified);
    md_block(v);
}

/* --- reachability --- */

static void reach_heads(view *v, const xmlNode *diagram) {
    bool needs = node_child(v->root, EL_STEPS) != NULL;
    size_t columns = 1 + needs;
    md_block(v);
    md_row(v->out);
    say_word(v, W_CLIENT);
    md_said_cell(v);
    for (const xmlNode *p = drawn_path(diagram, NULL); p; p = drawn_path(diagram, p), columns++) {
        say_says(v, p, EL_TITLE);
        md_said_cell(v);
    }
    if (needs) say_word(v, W_NEEDS);
    if (needs) md_said_cell(v);
    md_row_end(v->out);
    md_rule(v->out, columns, columns);
}

static void client_row(view *v, const xmlNode *diagram, const xmlNode *client) {
    md_row(v->out);
    say_says(v, client, EL_TITLE);
    say_filled(v, W_UNIT_IN_BRACKETS, child_says(client, EL_KIND_TITLE, v->in), NULL);
    md_said_cell(v);
    for (const xmlNode *p = drawn_path(diagram, NULL); p; p = drawn_path(diagram, p)) {
        text_way_state(v, way_by(client, p));
        md_said_cell(v);
    }
    if (node_child(v->root, EL_STEPS)) {
        text_needs(v, client);
        md_said_cell(v);
    }
    md_row_end(v->out);
}

static void md_reachability(view *v) {
    const xmlNode *diagram = node_child(v->root, EL_DIAGRAM);
    heading(v, "reachability");
    if (!node_is(v->root, "kind", "plan")) flow_word(v, W_REACH_MATRIX_CONFLICT);
    reach_heads(v, diagram);
    for (const xmlNode *c = node_child(diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) client_row(v, diagram, c);
    md_block(v);
}

piece_writer *const MARKDOWN_PIECES[PIECE_COUNT] = {[PIECE_TRACE] = md_trace,
                                                    [PIECE_REACHABILITY] = md_reachability,
                                                    [PIECE_OPTIONS] = text_options,
                                                    [PIECE_REVISIT] = text_revisit};
