/* A report for wikis and pull requests: GitHub Flavored Markdown. */
#include "report/view_markdown.h"

#include "report/markdown.h"
#include "report/view_text_rows.h"

/* --- long lists are folded --- */

static void fold(view *v, size_t count) {
    char n[NUMBER_CHARS];
    buf_puts(v->out, "<details><summary>");
    say_filled(v, W_ENTRIES, show_count(count, n), NULL);
    md_paragraph(v);
    buf_puts(v->out, "</summary>\n\n");
}

static bool folded(view *v, xmlNodePtr node) {
    size_t count = 0;
    for (const xmlNode *c = node->children; c; c = c->next) count += c->type == XML_ELEMENT_NODE;
    text_heading(v, node);
    fold(v, count);
    return true;
}

static void folded_end(view *v, xmlNodePtr node) {
    (void)node;
    md_block(v);
    buf_puts(v->out, "</details>\n");
}

/* Of facts or sources those that reasons rest on, then the others under a heading of their own. */
static bool show_entries(view *v, xmlNodePtr list, element one, word_id heading) {
    text_heading(v, list);
    for (int aside = 0; aside < 2; aside++) {
        const size_t count = count_aside(list, one, aside);
        if (count == 0) continue;
        if (aside) say_word(v, heading);
        if (aside) headline(v, '~');
        fold(v, count);
        for (xmlNodePtr n = node_child(list, one); n; n = node_next(n, one))
            if (is_aside(n) == aside) view_walk_from(v, n);
        folded_end(v, list);
    }
    return false;
}

static bool facts(view *v, xmlNodePtr node) {
    return show_entries(v, node, EL_FACT, W_DEPLOYED_FACTS);
}

static bool sources(view *v, xmlNodePtr node) {
    return show_entries(v, node, EL_SOURCE, W_DEPLOYED_SOURCES);
}

/* --- facts and sources --- */

static void put_cited(view *v, const xmlNode *fact) {
    for (const xmlNode *c = node_child(fact, EL_CITES); c; c = node_next(c, EL_CITES)) {
        const xmlNode *source = view_source(v, node_attr(c, "source"));
        buf_puts(v->out, " · ");
        md_link(v->out, child_says(source, EL_TITLE, v->in), node_attr(source, "url"));
    }
}

static bool fact(view *v, xmlNodePtr node) {
    const char *number = node_attr(node, "number");
    buf_puts(v->out, "- <a id=\"f");
    esc_id(v->out, number);
    buf_puts(v->out, "\"></a>**");
    say_filled(v, W_FACT_REF, number, NULL);
    md_paragraph(v);
    buf_puts(v->out, "** ");
    say_says(v, node, EL_SAYS);
    md_paragraph(v);
    buf_puts(v->out, "<br>");
    text_kind(v, node);
    say_word(v, W_SEMICOLON);
    text_period(v, node);
    if (!node_is(node, "confidence", "high")) {
        say_word(v, W_SEMICOLON);
        say_filled(v, W_CONFIDENCE, word_for("confidence", node_attr(node, "confidence"), v->in), NULL);
    }
    md_paragraph(v);
    buf_putc(v->out, ' ');
    md_code(v->out, node_attr(node, "id"));
    put_cited(v, node);
    buf_putc(v->out, '\n');
    return false;
}

static bool source(view *v, xmlNodePtr node) {
    char day[LONG_DATE_CHARS];
    const char *publisher = node_attr(node, "publisher"), *stale = node_attr(node, "do-not-cite-since");
    buf_puts(v->out, "- ");
    md_link(v->out, child_says(node, EL_TITLE, v->in), node_attr(node, "url"));
    buf_puts(v->out, " (");
    say_raw(v, publisher);
    if (*publisher) say_word(v, W_COMMA);
    say_filled(v, W_READ_ON, view_date(node_attr(node, "read"), v->in, day), NULL);
    md_paragraph(v);
    buf_puts(v->out, ")");
    if (*stale) {
        buf_puts(v->out, "<br>");
        say_filled(v, W_DO_NOT_CITE, view_date(stale, v->in, day), NULL);
        say_word(v, W_SENTENCE_GAP);
        say_says(v, node, EL_WRONG);
        md_paragraph(v);
    }
    buf_putc(v->out, '\n');
    return false;
}

const handler MARKDOWN_HANDLERS[EL_COUNT] = {
    TEXT_ROWS,
    [EL_DIAGRAM] = {md_diagram, NULL, false},
    [EL_SECTION] = {md_section, NULL, false},
    [EL_SETTING] = SHOWN_BY_PARENT,
    [EL_CLIENT] = {md_client, NULL, false},
    [EL_REJECTIONS] = {folded, folded_end, false},
    [EL_COSTS] = {md_costs, NULL, false},
    [EL_ITEM] = SHOWN_BY_PARENT,
    [EL_LIMITS] = {md_limits, NULL, false},
    [EL_LIMIT] = SHOWN_BY_PARENT,
    [EL_WORKSHEET] = {md_worksheet, NULL, false},
    [EL_DEPLOYMENT] = {md_deployment, NULL, false},
    [EL_HISTORY] = {folded, folded_end, false},
    [EL_FACTS] = {facts, NULL, false},
    [EL_FACT] = {fact, NULL, false},
    [EL_SOURCES] = {sources, NULL, false},
    [EL_SOURCE] = {source, NULL, false},
};

void view_markdown(xmlDocPtr report, const view_options *o, buf *out) {
    markdown_view m = {.t = text_view_begin(report, o, out)};
    m.t.v.table = MARKDOWN_HANDLERS;
    m.t.v.pieces = MARKDOWN_PIECES;
    m.t.set = &MARKDOWN_SETTER;
    view_walk(&m.t.v);
    text_view_end(&m.t);
}
