#include <string.h>

#include "report/tell.h"
#include "report/view_html.h"

/* --- decision --- */

void open_row(view *v, word_id term) {
    put(v, "<div><dt>");
    put_word(v, term);
    put(v, "</dt><dd>");
}

void close_row(view *v) {
    put(v, "</dd></div>\n");
}

void put_choices(view *v, const xmlNode *parent) {
    put(v, "<ul class=\"choices\">");
    for (xmlNodePtr c = node_child(parent, EL_CHOICE); c; c = node_next(c, EL_CHOICE)) {
        put(v, "<li><span class=\"name\">");
        put_says(v, c, EL_TITLE);
        put(v, "</span> ");
        put_in(v, "span", "value data", child_says(c, EL_VALUE, v->in));
        put(v, "</li>");
    }
    put(v, "</ul>");
}

static const char *badge_of(const char *grade) {
    if (!strcmp(grade, "critical")) return "badge critical";
    if (!strcmp(grade, "high")) return "badge high";
    return strcmp(grade, "medium") ? "badge low" : "badge medium";
}

/* "▲ 2 high", for each severity that occurs. */
static void put_counts(view *v, const xmlNode *summary) {
    put(v, "<ul class=\"counts\">");
    for (const char *s = grade_of(summary, false, NULL); s; s = grade_of(summary, false, s)) {
        put(v, "<li>");
        bool leads = open_section_link(v, SECTION_WARNINGS, badge_of(s), "warnings");
        tell_count(v, summary, false, s);
        close_section_link(v, leads);
        put(v, "</li>");
    }
    put(v, "</ul>");
}

#define WATCHED 3 /* warnings told in full beside the decision: the worst */

static void put_worst(view *v) {
    const xmlNode *warning = node_child(node_child(v->root, EL_WARNINGS), EL_WARNING);
    put(v, "<ul class=\"watch\">");
    for (int i = 0; warning && i < WATCHED; i++, warning = node_next(warning, EL_WARNING)) {
        put(v, "<li>");
        put_says(v, warning, EL_SAYS);
        put_fact_link(v, node_attr(warning, "fact"));
        put(v, "</li>");
    }
    put(v, "</ul>");
}

/* "Things to do: 4", linked, when the report has such a list. */
static void put_section_count(view *v, word_id w, document_section to, element list, element one) {
    const xmlNode *section = node_child(v->root, list);
    if (!section) return;
    char n[NUMBER_CHARS];
    show_count(node_count(section, one), n);
    put(v, "<li>");
    bool leads = open_section_link(v, to, "", element_name(list));
    put_filled(v, w, n, NULL);
    close_section_link(v, leads);
    put(v, "</li>");
}

static void put_open_questions(view *v, const xmlNode *summary) {
    char n[NUMBER_CHARS];
    size_t open = open_questions(v);
    if (open == 0) return;
    put(v, "<li>");
    bool leads = open_section_link(v, SECTION_QUESTIONS, "", "questions");
    put_filled(v, W_OPEN_QUESTIONS, show_count(open, n), NULL);
    close_section_link(v, leads);
    if (*node_attr(summary, "unanswerable")) {
        put(v, " <strong>");
        put_filled(v, W_UNANSWERABLE, node_attr(summary, "unanswerable"), NULL);
        put(v, "</strong>");
    }
    put(v, "</li>");
}

static void put_watch(view *v, const xmlNode *summary) {
    open_row(v, W_WATCH);
    if (node_child(v->root, EL_WARNINGS)) {
        put_counts(v, summary);
        put_worst(v);
    } else {
        put(v, "<p>");
        put_word(v, W_NO_WARNINGS);
        put(v, "</p>");
    }
    if (node_child(v->root, EL_STEPS) || node_child(v->root, EL_QUESTIONS)) {
        put(v, "<ul class=\"counts below-watch\">");
        put_section_count(v, W_THINGS_TO_DO, SECTION_STEPS, EL_STEPS, EL_STEP);
        put_open_questions(v, summary);
        put(v, "</ul>");
    }
    close_row(v);
}

static void put_cost_row(view *v, const xmlNode *summary) {
    open_row(v, W_COST);
    put(v, "<span class=\"big\">");
    bool leads = open_section_link(v, SECTION_COSTS, "", "costs");
    tell_month(v, summary);
    close_section_link(v, leads);
    put(v, "</span>");
    if (*node_attr(summary, "budget")) {
        char shown[NUMBER_CHARS];
        put(v, " <span class=\"soft\">");
        put_filled(v, W_WITHIN_BUDGET, show_money(node_money(summary, "budget"), false, shown), NULL);
        put(v, "</span>");
    }
    close_row(v);
}

static void put_plan_decision(view *v, const xmlNode *summary) {
    open_row(v, W_WHAT);
    put_choices(v, summary);
    close_row(v);
    put_cost_row(v, summary);
    put_watch(v, summary);
}

static void put_conflict_decision(view *v, const xmlNode *summary) {
    char shown[LONG_DATE_CHARS];
    open_row(v, W_WHAT);
    put(v, "<span class=\"big\">");
    put_filled(v, W_NO_PLAN, view_date(node_attr(v->root, "as-of"), v->in, shown), NULL);
    put(v, "</span>");
    close_row(v);
    html_clash_rows(v, summary);
}

static void put_undecided(view *v) {
    open_row(v, W_WHAT);
    put_word(v, W_UNDECIDED_TEXT);
    close_row(v);
}

bool html_summary(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put(v, "<dl class=\"decision\">\n");
    if (node_is(v->root, "kind", "plan"))
        put_plan_decision(v, node);
    else if (node_is(v->root, "kind", "conflict"))
        put_conflict_decision(v, node);
    else
        put_undecided(v);
    put(v, "</dl>\n");
    leave_section(v, node);
    return false;
}

/* --- configuration --- */

static void put_configuration_head(view *v) {
    static const word_id heads[] = {W_SETTING, W_VALUE, W_CHANGED, W_WHY, W_STATUS};
    put_head_row(v, heads, 5, 5, 5);
}

static void end_configuration(view *v, const xmlNode *node) {
    if (node_child(node, EL_SETTING)) put(v, "</tbody></table>\n");
    xmlNodePtr absent = node_child(node, EL_NOT_APPLICABLE);
    if (!absent) return;
    buf names = BUF_INIT;
    for (; absent; absent = node_next(absent, EL_NOT_APPLICABLE)) {
        if (names.len) buf_puts(&names, word(W_COMMA, v->in));
        buf_puts(&names, node_says(absent, v->in));
    }
    put(v, node_child(node, EL_SETTING) ? "<p class=\"absent\">" : "<p>");
    put_filled(v, W_NOT_APPLICABLE, buf_data(&names), NULL);
    put(v, "</p>\n");
    if (!buf_ok(&names)) v->out->failed = true;
    buf_free(&names);
}

bool html_section(view *v, xmlNodePtr node) {
    if (!node_child(node, EL_SETTING)) {
        put(v, "<h3>");
        put_says(v, node, EL_TITLE);
        put(v, "</h3>\n");
        return true;
    }
    put(v, "<table class=\"configuration\"><caption>");
    put_says(v, node, EL_TITLE);
    put(v, "</caption>");
    put_configuration_head(v);
    return true;
}

void html_section_end(view *v, xmlNodePtr node) {
    end_configuration(v, node);
}

/* Why not the next best option. */
static void put_alternative(view *v, const xmlNode *next) {
    char shown[NUMBER_CHARS];
    put(v, "<ul class=\"why\">");
    for (const drawback *d = view_drawback(next, NULL); d; d = view_drawback(next, d)) {
        put(v, "<li>");
        put_filled(v, d->says, child_says(next, EL_VALUE, v->in),
                   show_money(node_money(next, "difference"), false, shown));
        for (xmlNodePtr item = drawback_item(d, next, NULL); item; item = drawback_item(d, next, item)) {
            put_item(v, item);
            put(v, " ");
        }
        put(v, "</li>");
    }
    put(v, "</ul>");
}

/* A path of one step says no more than its reasons. */
static void put_path_there(view *v, const xmlNode *node) {
    const xmlNode *chain = node_child(node, EL_CHAIN);
    if (!chain || !told_link(v, chain, told_link(v, chain, NULL))) return;
    put(v, "<details><summary>");
    put_word(v, W_STEP_BY_STEP);
    put(v, "</summary>\n");
    html_chain(v, chain);
    put(v, "</details>");
}

static bool cites_before(const xmlNode *setting, const xmlNode *reason, const xmlNode *cited, const view *v) {
    for (const xmlNode *r = told_reason(setting, NULL); r; r = told_reason(setting, r)) {
        const xmlNode *c = node_child(view_fact(v, node_attr(r, "ref")), EL_CITES);
        for (; c; c = node_next(c, EL_CITES)) {
            if (r == reason && c == cited) return false;
            if (node_is(c, "source", node_attr(cited, "source"))) return true;
        }
    }
    return false;
}

/* The sources of the facts among its reasons, each once. */
static void put_origin(view *v, const xmlNode *setting) {
    bool any = false;
    for (const xmlNode *r = told_reason(setting, NULL); r; r = told_reason(setting, r)) {
        if (!node_is(r, "kind", "fact")) continue;
        const xmlNode *c = node_child(view_fact(v, node_attr(r, "ref")), EL_CITES);
        for (; c; c = node_next(c, EL_CITES)) {
            if (cites_before(setting, r, c, v)) continue;
            put(v, any ? "" : "<p class=\"origin\">");
            put_word(v, any ? W_SEMICOLON : W_THE_SOURCE);
            put_source_link(v, node_attr(c, "source"));
            any = true;
        }
    }
    if (any) put(v, "</p>");
}

static void put_why(view *v, const xmlNode *node) {
    const xmlNode *next = node_child(node, EL_ALTERNATIVE);
    bool required = node_is(node, "status", "required");
    word_id w = required ? W_WHY_REQUIRED : node_is(node, "status", "default") ? W_WHY_DEFAULT : W_WHY_CHOSEN;
    if (told_reason(node, NULL)) {
        put_reasons(v, node);
        put_origin(v, node);
        put_path_there(v, node);
    } else if (view_drawback(next, NULL)) {
        put_alternative(v, next);
    } else {
        put_in(v, "span", "soft", word(w, v->in));
    }
}

static void put_departure(view *v, const xmlNode *node) {
    const xmlNode *vendor = node_child(node, EL_VENDOR_DEFAULT);
    put_cell(v, W_CHANGED, "c-changed");
    if (!vendor)
        put_in(v, "span", "soft", word(W_NO_DEFAULT, v->in));
    else if (node_flag(node, "departs"))
        put_filled(v, W_CHANGED_YES, node_says(vendor, v->in), NULL);
    else
        put_in(v, "span", "soft", word(W_CHANGED_NO, v->in));
    put_fact_link(v, node_attr(vendor, "fact"));
    put(v, "</td>");
}

bool html_setting(view *v, xmlNodePtr node) {
    const char *status = node_attr(node, "status"), *arm = node_attr(node, "arm");
    put(v, "<tr id=\"s-");
    esc_id(v->out, node_attr(node, "id"));
    put(v, "\"><th scope=\"row\">");
    put_says(v, node, EL_TITLE);
    if (*arm) {
        put(v, "<span class=\"below\">");
        put_path(v, arm);
        put(v, "</span>");
    }
    put(v, "</th>");
    put_cell(v, W_VALUE, "c-value");
    put_in(v, "span", "value data", child_says(node, EL_VALUE, v->in));
    put(v, "</td>");
    put_departure(v, node);
    put_cell(v, W_WHY, "c-why");
    put_why(v, node);
    put(v, "</td>");
    put_cell(v, W_STATUS, "c-status");
    put_badge(v, status, "status", status);
    put(v, "</td></tr>\n");
    return false;
}

/* --- clients --- */

static void put_client_title(view *v, const xmlNode *node) {
    put_says(v, node, EL_TITLE);
    put(v, " <span class=\"soft\">");
    put_says(v, node, EL_KIND_TITLE);
    put(v, "</span>");
    put_line_link(v, node_attr(node, "line"));
}

bool html_client(view *v, xmlNodePtr node) {
    put(v, "<div class=\"client\" id=\"c-");
    esc_id(v->out, node_attr(node, "id"));
    if (node_child(node, EL_SETTING)) {
        put(v, "\">\n<table class=\"configuration\"><caption>");
        put_client_title(v, node);
        put(v, "</caption>");
        put_configuration_head(v);
    } else {
        put(v, "\">\n<h3>");
        put_client_title(v, node);
        put(v, "</h3>\n");
        if (!node_child(node, EL_NOT_APPLICABLE)) put_in(v, "p", "", word(W_CLIENT_PLAIN, v->in));
    }
    return true;
}

void html_client_end(view *v, xmlNodePtr node) {
    end_configuration(v, node);
    put(v, "</div>\n");
}
