#include "report/view_text.h"

#include "report/tell.h"
#include "report/view_text_rows.h"

#define DEFAULT_COLUMNS 80
#define LEAST_COLUMNS 40

/* --- head --- */

static void say_meta(view *v, word_id label, const char *s) {
    if (!*s) return;
    say_word(v, label);
    say_raw(v, ": ");
    say_raw(v, s);
    flow(v, "", 2);
}

static void say_reviewers(view *v, const xmlNode *document) {
    const xmlNode *one = node_child(document, EL_REVIEWER);
    if (one) say_filled(v, W_ADR_REVIEWED_BY, "", NULL);
    for (; one; one = node_next(one, EL_REVIEWER)) {
        say_raw(v, node_text(one));
        if (node_next(one, EL_REVIEWER)) say_word(v, W_COMMA);
    }
    flow(v, "", 2);
}

/* What the scenario says of the document, and what it was made from. */
static void title_block(view *v, const xmlNode *node) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *pack = node_child(node, EL_PACK), *document = node_child(node, EL_DOCUMENT);
    say_says(v, node, EL_DESCRIPTION);
    flow(v, "", 0);
    say_meta(v, W_PROJECT, child_says(document, EL_PROJECT, v->in));
    say_meta(v, W_AUTHOR, document_attr(node, "author"));
    say_meta(v, W_VERSION, document_attr(node, "version"));
    say_meta(v, W_DOCUMENT_DATE, view_date(node_attr(document, "date"), v->in, shown));
    say_reviewers(v, document);
    say_meta(v, W_PACK, child_says(pack, EL_TITLE, v->in));
    say_meta(v, W_READ_UP_TO, view_date(node_attr(pack, "read-up-to"), v->in, shown));
    say_meta(v, W_FILE, node_attr(node_child(node, EL_SCENARIO), "file"));
}

void text_past_horizon(view *v, const xmlNode *root) {
    char shown[LONG_DATE_CHARS];
    if (!node_flag(root, "past-horizon")) return;
    say_raw(v, MARK_FAIR);
    say_filled(v, W_PAST_HORIZON, view_date(node_attr(node_child(root, EL_PACK), "read-up-to"), v->in, shown), NULL);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
}

void text_made_edits(view *v, const xmlNode *root) {
    const xmlNode *made = node_child(root, EL_EDITS);
    if (!made) return;
    say_word(v, W_MADE_EDITS);
    tell_edits(v, made);
    flow(v, "", 2);
}

bool text_report(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    bool plan = node_is(node, "kind", "plan"), conflict = node_is(node, "kind", "conflict");
    word_id kind = plan ? W_PLAN : conflict ? W_CONFLICT : W_UNDECIDED;
    say_filled(v, W_KIND_AS_OF, word(kind, v->in), view_date(node_attr(node, "as-of"), v->in, shown));
    say_raw(v, ": ");
    say_says(v, node, EL_TITLE);
    headline(v, '=');
    if (view_has(v, SECTION_TITLE)) title_block(v, node);
    text_past_horizon(v, node);
    text_made_edits(v, node);
    view_document(v);
    return false;
}

/* Not shown in text: the head tells of the pack. */
bool text_skip(view *v, xmlNodePtr node) {
    (void)v;
    (void)node;
    return false;
}

const handler TEXT_HANDLERS[EL_COUNT] = {
    TEXT_ROWS,
    [EL_DIAGRAM] = {text_skip, NULL, false},
    [EL_SECTION] = {text_section, text_section_end, false},
    [EL_SETTING] = {text_setting, NULL, false},
    [EL_CLIENT] = {text_client, text_section_end, false},
    [EL_REJECTIONS] = TEXT_LIST,
    [EL_COSTS] = {text_heading, text_costs_end, false},
    [EL_ITEM] = {text_item, NULL, false},
    [EL_LIMITS] = {text_heading, text_limits_end, false},
    [EL_LIMIT] = {text_limit, NULL, false},
    [EL_WORKSHEET] = {text_worksheet, NULL, false},
    [EL_DEPLOYMENT] = {text_deployment, NULL, false},
    [EL_HISTORY] = TEXT_LIST,
    [EL_FACTS] = {text_facts, NULL, false},
    [EL_FACT] = {text_fact, NULL, false},
    [EL_SOURCES] = {text_sources, NULL, false},
    [EL_SOURCE] = {text_source, NULL, false},
};

text_view text_view_begin(xmlDocPtr tree, const view_options *o, buf *out) {
    int columns = o->columns == 0 ? DEFAULT_COLUMNS : o->columns < LEAST_COLUMNS ? LEAST_COLUMNS : o->columns;
    return (text_view){.v = {.table = TEXT_HANDLERS,
                             .pieces = TEXT_PIECES,
                             .sections = o->sections,
                             .tell = &TEXT_TELLER,
                             .in = o->in,
                             .depth = o->depth,
                             .out = out,
                             .root = xmlDocGetRootElement(tree)},
                       .columns = (size_t)columns,
                       .colour = o->colour};
}

void text_view_end(text_view *t) {
    buf_free(&t->para);
}

void view_text(xmlDocPtr report, const view_options *o, buf *out) {
    text_view t = text_view_begin(report, o, out);
    view_walk(&t.v);
    text_view_end(&t);
}
