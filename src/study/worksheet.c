#include "study/worksheet.h"

#include "report/report.h"
#include "report/view_html.h"
#include "report/view_markdown.h"
#include "study/derive.h"
#include "study/study.h"
#include "study/text.h"

/* --- the tree --- */

static bool is_used(const xmlNode *worksheet, const char *id) {
    const xmlNode *e = node_child(worksheet, EL_ENTRY);
    while (e && !node_is(e, "fact", id)) e = node_next(e, EL_ENTRY);
    return e != NULL;
}

static bool is_cited(const xmlNode *root, const char *id) {
    const xmlNode *worksheet = node_child(root, EL_WORKSHEET);
    const xmlNode *f = node_child(node_child(root, EL_FACTS), EL_FACT);
    for (; f; f = node_next(f, EL_FACT))
        for (const xmlNode *c = node_child(f, EL_CITES); c; c = node_next(c, EL_CITES))
            if (node_is(c, "source", id) && is_used(worksheet, node_attr(f, "id"))) return true;
    return false;
}

/* The facts keep the numbers that they have in the report. */
static void copy_facts(builder *b, xmlNodePtr parent, const xmlNode *report) {
    const xmlNode *worksheet = node_child(report, EL_WORKSHEET);
    const xmlNode *f = node_child(node_child(report, EL_FACTS), EL_FACT);
    xmlNodePtr list = worksheet ? elem(b, parent, EL_FACTS) : NULL;
    for (; list && f; f = node_next(f, EL_FACT))
        if (is_used(worksheet, node_attr(f, "id"))) copy_tree(b, list, f);
}

static void copy_sources(builder *b, xmlNodePtr parent, const xmlNode *report) {
    const xmlNode *s = node_child(node_child(report, EL_SOURCES), EL_SOURCE);
    xmlNodePtr list = node_child(report, EL_WORKSHEET) ? elem(b, parent, EL_SOURCES) : NULL;
    for (; list && s; s = node_next(s, EL_SOURCE))
        if (is_cited(report, node_attr(s, "id"))) copy_tree(b, list, s);
}

static void fill_network(builder *b, void *from) {
    static const char *const NAMES[] = {"kind", "as-of", "past-horizon", "program"};
    static const element HEAD[] = {EL_TITLE, EL_DESCRIPTION, EL_PACK, EL_EDITS, EL_WORKSHEET};
    const xmlNode *report = from;
    xmlNodePtr root = elem_root_named(b, "network", REPORT_NS);
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) attr(b, root, NAMES[i], node_attr(report, NAMES[i]));
    for (size_t i = 0; i < sizeof HEAD / sizeof *HEAD; i++)
        if (node_child(report, HEAD[i])) copy_tree(b, root, node_child(report, HEAD[i]));
    copy_facts(b, root, report);
    copy_sources(b, root, report);
}

xmlDocPtr network_build(arena *mem, xmlDocPtr report) {
    return tree_from(mem, fill_network, xmlDocGetRootElement(report));
}

/* --- views: those of the report's parts --- */

static void walk_parts(view *v) {
    static const element PARTS[] = {EL_WORKSHEET, EL_FACTS, EL_SOURCES};
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
        if (node_child(v->root, PARTS[i])) view_walk_from(v, node_child(v->root, PARTS[i]));
}

/* Text and Markdown differ in their handlers and in how paragraphs are set. */
static void show(view *v) {
    study_headline(v, W_WORKSHEET);
    text_past_horizon(v, v->root);
    text_made_edits(v, v->root);
    if (!node_child(v->root, EL_WORKSHEET)) flow_word(v, W_WORKSHEET_NOTHING);
    walk_parts(v);
}

void view_network_text(xmlDocPtr tree, const view_options *o, buf *out) {
    text_view t = text_view_begin(tree, o, out);
    show(&t.v);
    text_view_end(&t);
}

void view_network_markdown(xmlDocPtr tree, const view_options *o, buf *out) {
    markdown_view m = {.t = text_view_begin(tree, o, out)};
    m.t.v.table = MARKDOWN_HANDLERS;
    m.t.set = &MARKDOWN_SETTER;
    show(&m.t.v);
    text_view_end(&m.t);
}

void view_network_html(xmlDocPtr tree, const view_options *o, buf *out) {
    view v = {.table = HTML_HANDLERS, .tell = &HTML_TELLER, .in = o->in, .out = out};
    v.root = xmlDocGetRootElement(tree);
    html_page_begin(&v, &(page){.kind = W_WORKSHEET, .css = "study", .begins = "worksheet", .style = study_css});
    if (!node_child(v.root, EL_WORKSHEET)) {
        put(&v, "<section id=\"worksheet\">");
        put_paragraph(&v, "", W_WORKSHEET_NOTHING);
        put(&v, "</section>\n");
    }
    walk_parts(&v);
    html_page_end(&v);
}
