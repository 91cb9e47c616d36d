#include <string.h>

#include "report/view_html.h"

/* --- cards: something said, why, and what to do --- */

bool html_cards(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put(v, "<ul class=\"cards\">\n");
    return true;
}

void html_list_end(view *v, xmlNodePtr node) {
    element e = element_of(node);
    put(v, e == EL_STEPS || e == EL_FACTS || e == EL_GOALS ? "</ol>\n" : "</ul>\n");
    leave_section(v, node);
}

static void put_pairs(view *v, const xmlNode *node) {
    const char *because = child_says(node, EL_BECAUSE, v->in), *mitigation = child_says(node, EL_MITIGATION, v->in);
    if (!*because && !*mitigation) return;
    put(v, "<dl class=\"pairs\">");
    put_pair(v, W_MITIGATION, mitigation);
    put_pair(v, W_BECAUSE, because);
    put(v, "</dl>");
}

static void put_said(view *v, const xmlNode *node) {
    put_in(v, "span", "says data", child_says(node, EL_SAYS, v->in));
    put_fact_link(v, node_attr(node, "fact"));
}

static bool put_graded(view *v, const xmlNode *node, const char *grade, const char *group) {
    const char *name = node_attr(node, grade);
    put(v, "<li class=\"");
    esc_attr(v->out, name);
    put(v, "\"><p>");
    put_badge(v, name, group, name);
    put(v, " ");
    put_said(v, node);
    put(v, "</p>");
    put_pairs(v, node);
    put(v, "</li>\n");
    return false;
}

bool html_warning(view *v, xmlNodePtr node) {
    return put_graded(v, node, "severity", "severity");
}

bool html_practice(view *v, xmlNodePtr node) {
    return put_graded(v, node, "weight", "weight");
}

bool html_wish(view *v, xmlNodePtr node) {
    const char *priority = node_attr(node, "priority"), *line = node_attr(node, "line");
    put(v, "<li><p>");
    put_says(v, node, EL_SAYS);
    put(v, " <span class=\"soft small\">");
    if (*priority)
        put_filled(v, W_PRIORITY_LINE, word_for("priority", priority, v->in), line);
    else
        put_filled(v, W_WEIGHT_LINE, node_attr(node, "weight"), line);
    put(v, "</span></p>");
    put_in(v, "p", "soft data", node_text(node_child(node, EL_REMARK)));
    put(v, "</li>\n");
    return false;
}

bool html_note(view *v, xmlNodePtr node) {
    put(v, "<li><p>");
    put_said(v, node);
    put(v, "</p>");
    put_pairs(v, node);
    put(v, "</li>\n");
    return false;
}

bool html_dispute(view *v, xmlNodePtr node) {
    put(v, "<li><p>");
    put_said(v, node);
    put(v, "</p><ul>");
    for (xmlNodePtr side = node_child(node, EL_SIDE); side; side = node_next(side, EL_SIDE)) {
        put(v, "<li>");
        put_source_link(v, node_attr(side, "source"));
        put(v, ": ");
        put_data(v, node_says(side, v->in));
        put(v, "</li>");
    }
    put(v, "</ul><p>");
    put_filled(v, W_DECIDED, child_says(node, EL_DECIDED, v->in), NULL);
    put(v, "</p></li>\n");
    return false;
}

/* The texts of all children of one kind, joined by commas, as a sentence with one blank. */
static void put_joined(view *v, const xmlNode *node, element e, word_id sentence) {
    xmlNodePtr child = node_child(node, e);
    if (!child) return;
    buf names = BUF_INIT;
    for (; child; child = node_next(child, e)) {
        if (names.len) buf_puts(&names, word(W_COMMA, v->in));
        buf_puts(&names, node_says(child, v->in));
    }
    put(v, "<p class=\"soft small\">");
    put_filled(v, sentence, buf_data(&names), NULL);
    put(v, "</p>");
    if (!buf_ok(&names)) v->out->failed = true;
    buf_free(&names);
}

static void put_question_text(view *v, const xmlNode *node) {
    const char *title = child_says(node, EL_TITLE, v->in), *unit = child_says(node, EL_UNIT, v->in);
    put(v, "<p class=\"says\">");
    put_filled(v, W_NOT_SAID, title, NULL);
    if (*unit) put_filled(v, W_UNIT_IN_BRACKETS, unit, NULL);
    put(v, "</p>");
}

static void put_outcome_change(view *v, const xmlNode *change, word_id words) {
    put(v, "<li>");
    put_filled(v, words, child_says(change, EL_SAYS, v->in), NULL);
    put_fact_link(v, node_attr(change, "fact"));
    put(v, "</li>");
}

static void put_outcome(view *v, const xmlNode *outcome) {
    char shown[NUMBER_CHARS];
    int64_t difference = node_money(outcome, "difference");
    put(v, "<li>");
    if (node_is(outcome->parent, "kind", "quantity") && node_money(outcome, "difference") == 0)
        put_filled(v, W_FROM_AMOUNT, node_says(node_child(outcome, EL_FOR), v->in), NULL);
    else
        put_joined(v, outcome, EL_FOR, W_IF_ANSWER);
    put(v, "<ul>");
    if (node_is(outcome, "kind", "conflict"))
        put_in(v, "li", "", word(W_NO_PLAN_THEN, v->in));
    else if (!*node_attr(outcome, "difference"))
        put_in(v, "li", "", word(W_A_PLAN_THEN, v->in));
    if (difference) {
        put(v, "<li>");
        put_filled(v, W_ANSWER_COSTS, show_difference(difference, shown), NULL);
        put(v, "</li>");
    }
    for (xmlNodePtr c = node_child(outcome, EL_CHOICE); c; c = node_next(c, EL_CHOICE)) {
        put(v, "<li>");
        put_filled(v, W_SETTING_BECOMES, child_says(c, EL_TITLE, v->in), child_says(c, EL_VALUE, v->in));
        put(v, "</li>");
    }
    for (xmlNodePtr c = node_child(outcome, EL_ADDED); c; c = node_next(c, EL_ADDED))
        put_outcome_change(v, c, W_WARNING_COMES);
    for (xmlNodePtr c = node_child(outcome, EL_REMOVED); c; c = node_next(c, EL_REMOVED))
        put_outcome_change(v, c, W_WARNING_GOES);
    put(v, "</ul></li>");
}

static void put_outcomes(view *v, const xmlNode *question) {
    xmlNodePtr outcome = node_child(question, EL_OUTCOME);
    if (!outcome) return;
    put(v, "<ul class=\"outcomes\">");
    for (; outcome; outcome = node_next(outcome, EL_OUTCOME)) put_outcome(v, outcome);
    put(v, "</ul>");
}

bool html_question(view *v, xmlNodePtr node) {
    if (is_settled(node)) return false;
    xmlNodePtr open = node_child(node, EL_OPEN);
    put(v, "<li>");
    put_question_text(v, node);
    put_joined(v, node, EL_ANSWER, W_ANSWERS);
    put_outcomes(v, node);
    if (open) {
        put_in(v, "p", "", word(W_HANGS_ON_IT, v->in));
        put(v, "<ul>");
        for (; open; open = node_next(open, EL_OPEN)) {
            put(v, "<li>");
            put_data(v, node_says(open, v->in));
            put_fact_link(v, node_attr(open, "fact"));
            put(v, "</li>");
        }
        put(v, "</ul>");
    }
    put(v, "</li>\n");
    return false;
}

/* Those whose answer changes nothing are named only. */
void html_questions_end(view *v, xmlNodePtr node) {
    bool any = false;
    for (xmlNodePtr one = node_child(node, EL_QUESTION); one; one = node_next(one, EL_QUESTION)) {
        if (!is_settled(one)) continue;
        if (any)
            put_word(v, W_COMMA);
        else
            put(v, "<li><p class=\"soft\">");
        if (!any) put_filled(v, W_NO_ANSWER_MATTERS, "", NULL);
        put_says(v, one, EL_TITLE);
        any = true;
    }
    if (any) put(v, "</p></li>\n");
    html_list_end(v, node);
}

bool html_assumption(view *v, xmlNodePtr node) {
    const char *unit = child_says(node, EL_UNIT, v->in);
    put(v, "<li><p>");
    put_filled(v, W_TITLE_AND_TEXT, child_says(node, EL_TITLE, v->in), child_says(node, EL_VALUE, v->in));
    if (*unit) {
        put(v, " ");
        put_data(v, unit);
    }
    put(v, "</p>");
    put_joined(v, node, EL_FOR, W_FOR);
    put(v, "</li>\n");
    return false;
}

bool html_change(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *next = node_child(node, EL_NEXT);
    put(v, "<li><p>");
    put_filled(v, W_ENDS_ON, view_date(node_attr(node, "on"), v->in, shown), child_says(node, EL_SAYS, v->in));
    put_fact_link(v, node_attr(node, "fact"));
    put(v, "</p><p>");
    if (next)
        put_filled(v, W_THEN, node_says(next, v->in), NULL);
    else
        put_word(v, W_NO_SUCCESSOR);
    put(v, "</p></li>\n");
    return false;
}

/* --- steps --- */

bool html_steps(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put(v, "<ol class=\"steps\">\n");
    return true;
}

bool html_step(view *v, xmlNodePtr node) {
    put(v, "<li><p>");
    put_said(v, node);
    put(v, "</p>");
    put_joined(v, node, EL_FOR, W_FOR);
    put_joined(v, node, EL_OWNER, W_OWNER);
    put_pairs(v, node);
    put(v, "</li>\n");
    return false;
}
