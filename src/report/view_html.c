#include "report/view_html.h"
#include "report/tell.h"

#include <string.h>

/* Nothing may be fetched or run; the browser holds the page to that as well. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
#define POLICY_OF_FONTS "; font-src data:" /* that a style sheet of the user may bring */

/* --- masthead --- */

static word_id kind_word(const view *v) {
    if (node_is(v->root, "kind", "plan")) return W_PLAN;
    return node_is(v->root, "kind", "conflict") ? W_CONFLICT : W_UNDECIDED;
}

static void put_head(view *v, const page *p) {
    put(v, "<!DOCTYPE html>\n");
    buf_printf(v->out, "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", v->in == LANG_JA ? "ja" : "en");
    put(v, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put(v, "<meta name=\"color-scheme\" content=\"light dark\">\n");
    put(v, "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY);
    if (v->dress.style) put(v, POLICY_OF_FONTS);
    put(v, "\">\n<meta name=\"generator\" content=\"acrplan ");
    esc_attr(v->out, node_attr(v->root, "program"));
    put(v, "\">\n<title>");
    esc_text(v->out, child_says(v->root, EL_TITLE, v->in));
    put(v, " | ");
    put_word(v, p->kind);
    put(v, "</title>\n<style>\n");
    put(v, style_css);
    if (p->style) put(v, p->style);
    put(v, "</style>\n");
    put_paper(v, p->kind);
    if (v->dress.style) {
        put(v, "<style>\n");
        put(v, v->dress.style);
        put(v, "\n</style>\n");
    }
    put(v, "</head>\n");
}

static void put_meta(view *v, word_id term, const char *value, bool is_date) {
    if (!*value) return;
    put(v, "<div><dt>");
    put_word(v, term);
    put(v, "</dt><dd>");
    if (is_date)
        put_date(v, value);
    else
        put_data(v, value);
    put(v, "</dd></div>\n");
}

/* Of the scenario, or the question that is answered. */
static void put_title(view *v) {
    const xmlNode *asked = asked_of(v);
    if (asked)
        put_filled(v, is_plans_option(asked) ? W_WHY_TITLE : W_WHY_NOT_TITLE, child_says(asked, EL_TITLE, v->in),
                   child_says(asked, EL_VALUE, v->in));
    else
        put_says(v, v->root, EL_TITLE);
}

static void put_logo(view *v) {
    if (!v->dress.logo) return;
    put(v, "<img class=\"logo\" src=\"");
    put(v, v->dress.logo);
    put(v, "\" alt=\"");
    esc_attr(v->out, child_says(v->root, EL_TITLE, v->in));
    put(v, "\">\n");
}

static void put_kind(view *v, const page *p) {
    char shown[LONG_DATE_CHARS];
    const char *day = node_attr(v->root, "as-of");
    put(v, "<header>\n");
    put_logo(v);
    put(v, "<p class=\"kind\">");
    if (*day)
        put_filled(v, W_KIND_AS_OF, word(p->kind, v->in), view_date(day, v->in, shown));
    else
        put_word(v, p->kind);
    put(v, "</p>\n<h1>");
}

/* What was changed in the scenario before it was planned. */
static void put_made_edits(view *v) {
    const xmlNode *made = node_child(v->root, EL_EDITS);
    if (!made) return;
    put(v, "<p class=\"notice\">");
    put_word(v, W_MADE_EDITS);
    tell_edits(v, made);
    put(v, "</p>\n");
}

static void put_reviewers(view *v, const xmlNode *document) {
    const xmlNode *one = node_child(document, EL_REVIEWER);
    if (!one) return;
    put(v, "<div><dt>");
    put_word(v, W_REVIEWERS);
    put(v, "</dt><dd>");
    for (; one; one = node_next(one, EL_REVIEWER)) {
        put_data(v, node_text(one));
        if (node_next(one, EL_REVIEWER)) put_word(v, W_COMMA);
    }
    put(v, "</dd></div>\n");
}

/* What the scenario says of the document, and what it was made from. */
static void put_title_block(view *v) {
    const xmlNode *pack = node_child(v->root, EL_PACK), *document = node_child(v->root, EL_DOCUMENT);
    put_in(v, "p", "lead data", child_says(v->root, asked_of(v) ? EL_TITLE : EL_DESCRIPTION, v->in));
    put(v, "<dl class=\"meta\">\n");
    put_meta(v, W_PROJECT, child_says(document, EL_PROJECT, v->in), false);
    put_meta(v, W_AUTHOR, document_attr(v->root, "author"), false);
    put_meta(v, W_VERSION, document_attr(v->root, "version"), false);
    put_meta(v, W_DOCUMENT_DATE, node_attr(document, "date"), true);
    put_reviewers(v, document);
    put_meta(v, W_AS_OF, node_attr(v->root, "as-of"), true);
    put_meta(v, W_READ_UP_TO, node_attr(pack, "read-up-to"), true);
    put_meta(v, W_PACK, child_says(pack, EL_TITLE, v->in), false);
    put_meta(v, W_FILE, node_attr(node_child(v->root, EL_SCENARIO), "file"), false);
    put(v, "</dl>\n");
}

static void put_masthead(view *v, const page *p) {
    const xmlNode *pack = node_child(v->root, EL_PACK);
    char shown[LONG_DATE_CHARS];
    put_kind(v, p);
    put_title(v);
    put(v, "</h1>\n");
    if (view_has(v, SECTION_TITLE)) put_title_block(v);
    if (node_flag(v->root, "past-horizon")) {
        put(v, "<p class=\"notice\">");
        put_filled(v, W_PAST_HORIZON, view_date(node_attr(pack, "read-up-to"), v->in, shown), NULL);
        put(v, "</p>\n");
    }
    put_made_edits(v);
    put(v, "</header>\n");
}

static void put_entry(view *v, const char *id, const char *heading) {
    buf_printf(v->out, "<li><a href=\"#%s\">", id);
    put_named(v, "heading", heading);
    put(v, "</a></li>\n");
}

/* Every child of the root that has a heading. */
static void put_why_entries(view *v) {
    for (const xmlNode *node = v->root->children; node; node = node->next) {
        element e = element_of(node);
        if (e == EL_ASKED || (e != EL_COUNT && !v->table[e].by_parent && html_why_tells(v, node)))
            put_entry(v, element_name(e), view_heading(v, node));
    }
}

static void put_contents(view *v) {
    put(v, "<nav aria-labelledby=\"h-contents\">\n<h2 id=\"h-contents\">");
    put_word(v, W_CONTENTS);
    put(v, "</h2>\n<ol class=\"numbers\">\n");
    if (asked_of(v)) put_why_entries(v);
    const section_piece *p = asked_of(v) ? NULL : next_piece(v->root, v->sections, NULL);
    for (; p; p = next_piece(v->root, v->sections, p)) put_entry(v, piece_name(p), piece_name(p));
    put(v, "</ol>\n</nav>\n");
}

/* --- the page --- */

void html_page_begin(view *v, const page *p) {
    put_head(v, p);
    put(v, "<body class=\"");
    esc_attr(v->out, p->css);
    put(v, "\">\n<a class=\"skip\" href=\"#");
    put(v, p->begins);
    put(v, "\">");
    put_word(v, W_SKIP);
    put(v, "</a>\n");
    put_masthead(v, p);
    put(v, p->contents ? "<div class=\"page\">\n" : "<div class=\"page whole\">\n");
    if (p->contents) p->contents(v);
    put(v, p->numbered ? "<main id=\"top\" class=\"numbered\">\n" : "<main id=\"top\">\n");
}

void html_page_end(view *v) {
    const xmlNode *pack = node_child(v->root, EL_PACK);
    const blank blanks[] = {{"0", node_attr(v->root, "program")},
                            {"1", child_says(pack, EL_TITLE, v->in)},
                            {"2", node_attr(pack, "digest")}};
    put(v, "</main>\n</div>\n<footer><p>");
    put_blanks(v, W_MADE_BY, blanks, 3);
    put(v, "</p></footer>\n</body>\n</html>\n");
    bind_numbers(v->out);
}

/* The first section, which the skip link leads to. */
static const char *beginning(const view *v) {
    const section_piece *first = next_piece(v->root, v->sections, NULL);
    return asked_of(v) ? element_name(EL_ASKED) : first ? piece_name(first) : "top";
}

static void begin_page(view *v, xmlNodePtr root) {
    html_page_begin(v, &(page){.kind = kind_word(v),
                               .css = node_attr(root, "kind"),
                               .begins = beginning(v),
                               .contents = put_contents,
                               .numbered = true});
}

static bool enter_report(view *v, xmlNodePtr node) {
    begin_page(v, node);
    view_document(v);
    html_page_end(v);
    return false;
}

static bool enter_why(view *v, xmlNodePtr node) {
    begin_page(v, node);
    html_answer(v);
    for (xmlNodePtr part = node->children; part; part = part->next)
        if (html_why_tells(v, part)) view_walk_from(v, part);
    html_page_end(v);
    return false;
}

/* Shown by the masthead and the footer. */
static bool skip(view *v, xmlNodePtr node) {
    (void)v;
    (void)node;
    return false;
}

const handler HTML_HANDLERS[EL_COUNT] = {
    [EL_REPORT] = {enter_report, NULL, false},
    [EL_WHY] = {enter_why, NULL, false},
    [EL_PACK] = {skip, NULL, false},
    [EL_SUMMARY] = {html_summary, NULL, false},
    [EL_DIAGRAM] = {html_diagram, NULL, false},
    [EL_CONFLICTS] = {html_conflicts, NULL, false},
    [EL_REPAIRS] = {html_repairs, NULL, false},
    [EL_SETTINGS] = {enter_section, leave_section, false},
    [EL_SECTION] = {html_section, html_section_end, false},
    [EL_SETTING] = {html_setting, NULL, false},
    [EL_CLIENTS] = {enter_section, leave_section, false},
    [EL_CLIENT] = {html_client, html_client_end, false},
    [EL_WARNINGS] = {html_cards, html_list_end, false},
    [EL_WARNING] = {html_warning, NULL, false},
    [EL_WISHES] = {html_cards, html_list_end, false},
    [EL_WISH] = {html_wish, NULL, false},
    [EL_PRACTICES] = {html_cards, html_list_end, false},
    [EL_PRACTICE] = {html_practice, NULL, false},
    [EL_REJECTIONS] = {html_rejections, html_table_end, false},
    [EL_REJECTION] = {html_rejection, NULL, false},
    [EL_COSTS] = {html_costs, html_costs_end, false},
    [EL_ITEM] = {html_item, NULL, false},
    [EL_LIMITS] = {html_limits, html_limits_end, false},
    [EL_LIMIT] = {html_limit, NULL, false},
    [EL_STEPS] = {html_steps, html_list_end, false},
    [EL_STEP] = {html_step, NULL, false},
    [EL_WORKSHEET] = {html_worksheet, NULL, false},
    [EL_NOTES] = {html_cards, html_list_end, false},
    [EL_NOTE] = {html_note, NULL, false},
    [EL_WAIVERS] = {html_cards, html_list_end, false},
    [EL_WAIVER] = {html_waiver, NULL, false},
    [EL_DISPUTES] = {html_cards, html_list_end, false},
    [EL_DISPUTE] = {html_dispute, NULL, false},
    [EL_FINDINGS] = {html_findings, html_table_end, false},
    [EL_FINDING] = {html_finding, NULL, false},
    [EL_ASSUMPTIONS] = {html_cards, html_list_end, false},
    [EL_ASKED] = SHOWN_BY_PARENT,
    [EL_ASSUMPTION] = {html_assumption, NULL, false},
    [EL_QUESTIONS] = {html_questions, html_questions_end, false},
    [EL_QUESTION] = {html_question, NULL, false},
    [EL_PAIR] = {html_pair, NULL, false},
    [EL_CHANGES] = {html_cards, html_list_end, false},
    [EL_CHANGE] = {html_change, NULL, false},
    [EL_HISTORY] = {html_history, html_list_end, false},
    [EL_BEFORE] = {html_past, NULL, false},
    [EL_NEW] = {html_past, NULL, false},
    [EL_FACTS] = {html_facts, NULL, false},
    [EL_FACT] = {html_fact, NULL, false},
    [EL_SOURCES] = {html_sources, NULL, false},
    [EL_SOURCE] = {html_source, NULL, false},
    [EL_GOALS] = {html_goals, html_list_end, false},
    [EL_GOAL] = {html_goal, NULL, false},
    [EL_DOCUMENT] = {skip, NULL, false},
    [EL_OUTLOOK] = {html_outlook, NULL, false},
    [EL_GLOSSARY] = {html_glossary, NULL, false},
    [EL_SCENARIO] = {html_scenario, NULL, false},
    [EL_PRICE_TAGS] = {html_price_tags, NULL, false},
    [EL_TIES] = {html_ties, NULL, false},
    [EL_FRONTIER] = {html_frontier, NULL, false},
    [EL_BREAK_POINTS] = {html_break_points, NULL, false},
    [EL_DEPLOYMENT] = {html_deployment, NULL, false},
    [EL_AFTER] = SHOWN_BY_PARENT,
    [EL_API_REASON] = SHOWN_BY_PARENT,
    [EL_BY_HAND] = SHOWN_BY_PARENT,
    [EL_LEFT] = SHOWN_BY_PARENT,
    [EL_OF] = SHOWN_BY_PARENT,
    [EL_PARAMETER] = SHOWN_BY_PARENT,
    [EL_PROPERTY] = SHOWN_BY_PARENT,
    [EL_RESOURCE] = SHOWN_BY_PARENT,
    [EL_SHEET] = SHOWN_BY_PARENT,
    [EL_ENTRY] = SHOWN_BY_PARENT,
    [EL_NAME] = SHOWN_BY_PARENT,
    [EL_PORT] = SHOWN_BY_PARENT,
    [EL_TAG] = SHOWN_BY_PARENT,
    [EL_PLACEHOLDER] = SHOWN_BY_PARENT,
    [EL_PRICE_TAG] = SHOWN_BY_PARENT,
    [EL_SHARED_COST] = SHOWN_BY_PARENT,
    [EL_TIED] = SHOWN_BY_PARENT,
    [EL_RUNNER] = SHOWN_BY_PARENT,
    [EL_POINT] = SHOWN_BY_PARENT,
    [EL_DOMINATED] = SHOWN_BY_PARENT,
    [EL_RANGE] = SHOWN_BY_PARENT,
    [EL_STRETCH] = SHOWN_BY_PARENT,
    [EL_BORDER] = SHOWN_BY_PARENT,
    [EL_MILESTONE] = SHOWN_BY_PARENT,
    [EL_PROJECT] = SHOWN_BY_PARENT,
    [EL_REVIEWER] = SHOWN_BY_PARENT,
    [EL_TERM] = SHOWN_BY_PARENT,
    [EL_ADDED] = SHOWN_BY_PARENT,
    [EL_ALTERNATIVE] = SHOWN_BY_PARENT,
    [EL_AND] = SHOWN_BY_PARENT,
    [EL_ANSWER] = SHOWN_BY_PARENT,
    [EL_BECAUSE] = SHOWN_BY_PARENT,
    [EL_BECOMES] = SHOWN_BY_PARENT,
    [EL_BILLED] = SHOWN_BY_PARENT,
    [EL_BY] = SHOWN_BY_PARENT,
    [EL_CHAIN] = SHOWN_BY_PARENT,
    [EL_CHOICE] = SHOWN_BY_PARENT,
    [EL_CITES] = SHOWN_BY_PARENT,
    [EL_CONFLICT] = SHOWN_BY_PARENT,
    [EL_DECIDED] = SHOWN_BY_PARENT,
    [EL_DESCRIPTION] = SHOWN_BY_PARENT,
    [EL_EDIT] = SHOWN_BY_PARENT,
    [EL_EDITS] = SHOWN_BY_PARENT,
    [EL_EN] = SHOWN_BY_PARENT,
    [EL_EVIDENCE] = SHOWN_BY_PARENT,
    [EL_EXCLUDED] = SHOWN_BY_PARENT,
    [EL_FLIP] = SHOWN_BY_PARENT,
    [EL_FOR] = SHOWN_BY_PARENT,
    [EL_GIVEN] = SHOWN_BY_PARENT,
    [EL_JA] = SHOWN_BY_PARENT,
    [EL_KIND_TITLE] = SHOWN_BY_PARENT,
    [EL_LEAST] = SHOWN_BY_PARENT,
    [EL_LIFTS] = SHOWN_BY_PARENT,
    [EL_LINK] = SHOWN_BY_PARENT,
    [EL_MEETS] = SHOWN_BY_PARENT,
    [EL_MISSES] = SHOWN_BY_PARENT,
    [EL_MITIGATION] = SHOWN_BY_PARENT,
    [EL_NEXT] = SHOWN_BY_PARENT,
    [EL_NOT_APPLICABLE] = SHOWN_BY_PARENT,
    [EL_OPEN] = SHOWN_BY_PARENT,
    [EL_OTHER] = SHOWN_BY_PARENT,
    [EL_OTHERWISE] = SHOWN_BY_PARENT,
    [EL_OUTCOME] = SHOWN_BY_PARENT,
    [EL_OWNER] = SHOWN_BY_PARENT,
    [EL_PART] = SHOWN_BY_PARENT,
    [EL_PROOF] = SHOWN_BY_PARENT,
    [EL_REASON] = SHOWN_BY_PARENT,
    [EL_REMARK] = SHOWN_BY_PARENT,
    [EL_REMOVED] = SHOWN_BY_PARENT,
    [EL_REPAIR] = SHOWN_BY_PARENT,
    [EL_SAYS] = SHOWN_BY_PARENT,
    [EL_SIDE] = SHOWN_BY_PARENT,
    [EL_SO] = SHOWN_BY_PARENT,
    [EL_STATEMENT] = SHOWN_BY_PARENT,
    [EL_TITLE] = SHOWN_BY_PARENT,
    [EL_TOOL] = SHOWN_BY_PARENT,
    [EL_UNIT] = SHOWN_BY_PARENT,
    [EL_VALUE] = SHOWN_BY_PARENT,
    [EL_VERIFY] = SHOWN_BY_PARENT,
    [EL_TARGETS] = {skip, NULL, false},
    [EL_TARGET] = SHOWN_BY_PARENT,
    [EL_VENDOR_DEFAULT] = SHOWN_BY_PARENT,
    [EL_WAIVED] = SHOWN_BY_PARENT,
    [EL_WAS] = SHOWN_BY_PARENT,
    [EL_WRONG] = SHOWN_BY_PARENT,
    [EL_ZONE] = SHOWN_BY_PARENT,
    [EL_NUMBER] = SHOWN_BY_PARENT,
    [EL_PATH] = SHOWN_BY_PARENT,
    [EL_PLACE] = SHOWN_BY_PARENT,
    [EL_WAY] = SHOWN_BY_PARENT,
};

void view_html(xmlDocPtr report, const view_options *o, buf *out) {
    view v = {.table = HTML_HANDLERS,
              .pieces = HTML_PIECES,
              .sections = o->sections,
              .tell = &HTML_TELLER,
              .in = o->in,
              .depth = o->depth,
              .dress = o->dress,
              .out = out,
              .root = xmlDocGetRootElement(report)};
    view_walk(&v);
}
