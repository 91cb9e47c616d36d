/* What the scenario does not say, and what hangs on it. */
#include "report/tell.h"
#include "report/view_others.h"
#include "report/view_text.h"

static void say_answers(view *v, const xmlNode *outcome, element e, word_id sentence, const char *title) {
    buf names = BUF_INIT;
    for (xmlNodePtr one = node_child(outcome, e); one; one = node_next(one, e)) {
        if (names.len) buf_puts(&names, word(title ? W_OR : W_COMMA, v->in));
        buf_puts(&names, node_says(one, v->in));
    }
    if (title)
        say_filled(v, sentence, title, buf_data(&names));
    else
        say_filled(v, sentence, buf_data(&names), NULL);
    if (!buf_ok(&names)) v->out->failed = true;
    buf_free(&names);
}

static void say_outcome_answers(view *v, const xmlNode *outcome) {
    const xmlNode *part = node_child(outcome->parent, EL_PART);
    if (part) {
        say_answers(v, outcome, EL_FOR, W_IF_ONE, child_says(part, EL_TITLE, v->in));
        say_answers(v, outcome, EL_AND, W_AND_OTHER, child_says(node_next(part, EL_PART), EL_TITLE, v->in));
        return;
    }
    if (node_is(outcome->parent, "kind", "quantity") && node_money(outcome, "difference") == 0) {
        say_filled(v, W_FROM_AMOUNT, node_says(node_child(outcome, EL_FOR), v->in), NULL);
        return;
    }
    say_answers(v, outcome, EL_FOR, W_IF_ANSWER, NULL);
}

static void say_outcome(view *v, const xmlNode *outcome) {
    bool differs = *node_attr(outcome, "difference"), costs = node_money(outcome, "difference") != 0;
    say_outcome_answers(v, outcome);
    if (!differs) say_word(v, is_plan(outcome) ? W_A_PLAN_THEN : W_NO_PLAN_THEN);
    if (costs) tell_money_against(v, outcome);
    say_choices(v, outcome, W_SETTING_BECOMES, !differs || costs);
    flow(v, "    - ", 6);
    text_shifts(v, outcome, "        ");
}

static void say_outcomes(view *v, const xmlNode *question) {
    xmlNodePtr outcome = node_child(question, EL_OUTCOME);
    for (; outcome; outcome = node_next(outcome, EL_OUTCOME)) say_outcome(v, outcome);
}

bool text_questions(view *v, xmlNodePtr node) {
    text_heading(v, node);
    if (open_questions(v) > 1) flow_word(v, W_QUESTIONS_ORDER);
    return true;
}

bool text_question(view *v, xmlNodePtr node) {
    if (is_settled(node) || node_flag(node, "together")) return false;
    const char *unit = child_says(node, EL_UNIT, v->in);
    say_filled(v, W_NOT_SAID, child_says(node, EL_TITLE, v->in), NULL);
    if (*unit) say_filled(v, W_UNIT_IN_BRACKETS, unit, NULL);
    flow(v, "- ", 2);
    say_joined(v, node, EL_ANSWER, W_ANSWERS);
    say_outcomes(v, node);
    xmlNodePtr open = node_child(node, EL_OPEN);
    if (open) say_word(v, W_HANGS_ON_IT);
    flow(v, "    ", 4);
    for (; open; open = node_next(open, EL_OPEN)) {
        say_raw(v, node_says(open, v->in));
        say_fact_ref(v, node_attr(open, "fact"));
        flow(v, "    - ", 6);
    }
    return false;
}

bool text_pair(view *v, xmlNodePtr node) {
    const xmlNode *part = node_child(node, EL_PART);
    const char *other = child_says(node_next(part, EL_PART), EL_TITLE, v->in);
    say_filled(v, W_ONLY_TOGETHER, child_says(part, EL_TITLE, v->in), other);
    flow(v, "- ", 2);
    say_outcomes(v, node);
    return false;
}

/* Those whose answer changes nothing are named only. */
void text_questions_end(view *v, xmlNodePtr node) {
    bool any = false;
    for (xmlNodePtr one = node_child(node, EL_QUESTION); one; one = node_next(one, EL_QUESTION)) {
        if (!is_settled(one)) continue;
        if (any)
            say_word(v, W_COMMA);
        else
            say_filled(v, W_NO_ANSWER_MATTERS, "", NULL);
        say_says(v, one, EL_TITLE);
        any = true;
    }
    flow(v, "- ", 2);
    if (node_is(node, "complete", "false")) flow_word(v, W_QUESTIONS_INCOMPLETE);
}
