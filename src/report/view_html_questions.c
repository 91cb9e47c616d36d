/* What the scenario does not say, and what hangs on it. */
#include "report/tell.h"
#include "report/view_html_put_others.h"

static void put_question_text(view *v, const xmlNode *node) {
    const char *title = child_says(node, EL_TITLE, v->in), *unit = child_says(node, EL_UNIT, v->in);
    put(v, "<p class=\"says\">");
    put_filled(v, W_NOT_SAID, title, NULL);
    if (*unit) put_filled(v, W_UNIT_IN_BRACKETS, unit, NULL);
    put(v, "</p>");
}

static void put_answers(view *v, const xmlNode *outcome, element e, word_id sentence, const char *title) {
    buf names = BUF_INIT;
    for (xmlNodePtr one = node_child(outcome, e); one; one = node_next(one, e)) {
        if (names.len) buf_puts(&names, word(W_OR, v->in));
        buf_puts(&names, node_says(one, v->in));
    }
    put_filled(v, sentence, title, buf_data(&names));
    if (!buf_ok(&names)) v->out->failed = true;
    buf_free(&names);
}

static void put_outcome_answers(view *v, const xmlNode *outcome) {
    const xmlNode *part = node_child(outcome->parent, EL_PART);
    if (part) {
        put(v, "<p class=\"soft small\">");
        put_answers(v, outcome, EL_FOR, W_IF_ONE, child_says(part, EL_TITLE, v->in));
        put_answers(v, outcome, EL_AND, W_AND_OTHER, child_says(node_next(part, EL_PART), EL_TITLE, v->in));
        put(v, "</p>");
    } else if (node_is(outcome->parent, "kind", "quantity") && node_money(outcome, "difference") == 0) {
        put_filled(v, W_FROM_AMOUNT, node_says(node_child(outcome, EL_FOR), v->in), NULL);
    } else {
        put_joined(v, outcome, EL_FOR, W_IF_ANSWER);
    }
}

/* Whether there is a plan, its cost and its decisions; nothing where only warnings and the like come and go. */
static void put_outcome_plan(view *v, const xmlNode *outcome) {
    bool differs = *node_attr(outcome, "difference"), costs = node_money(outcome, "difference") != 0;
    if (differs && !costs && !node_child(outcome, EL_CHOICE)) return;
    put(v, "<ul>");
    if (!differs) put_in(v, "li", "", word(is_plan(outcome) ? W_A_PLAN_THEN : W_NO_PLAN_THEN, v->in));
    if (costs) {
        put(v, "<li>");
        tell_money_against(v, outcome);
        put(v, "</li>");
    }
    put_choice_items(v, outcome);
    put(v, "</ul>");
}

static void put_outcome(view *v, const xmlNode *outcome) {
    put(v, "<li>");
    put_outcome_answers(v, outcome);
    put_outcome_plan(v, outcome);
    put_shifts(v, outcome);
    put(v, "</li>");
}

static void put_outcomes(view *v, const xmlNode *question) {
    xmlNodePtr outcome = node_child(question, EL_OUTCOME);
    if (!outcome) return;
    put(v, "<ul class=\"outcomes\">");
    for (; outcome; outcome = node_next(outcome, EL_OUTCOME)) put_outcome(v, outcome);
    put(v, "</ul>");
}

bool html_questions(view *v, xmlNodePtr node) {
    enter_section(v, node);
    if (open_questions(v) > 1) put_paragraph(v, "soft", W_QUESTIONS_ORDER);
    put(v, "<ul class=\"cards\">\n");
    return true;
}

bool html_question(view *v, xmlNodePtr node) {
    if (is_settled(node) || node_flag(node, "together")) return false;
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

bool html_pair(view *v, xmlNodePtr node) {
    const xmlNode *part = node_child(node, EL_PART);
    put(v, "<li><p class=\"says\">");
    put_filled(v, W_ONLY_TOGETHER, child_says(part, EL_TITLE, v->in),
               child_says(node_next(part, EL_PART), EL_TITLE, v->in));
    put(v, "</p>");
    put_outcomes(v, node);
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
    put(v, "</ul>\n");
    if (node_is(node, "complete", "false")) put_paragraph(v, "soft", W_QUESTIONS_INCOMPLETE);
    leave_section(v, node);
}
