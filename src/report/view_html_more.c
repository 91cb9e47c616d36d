#include <string.h>

#include "report/view_html.h"

/* --- cards: something said, why, and what to do --- */

/* Said once, instead of beside each. */
static void put_without_owner(view *v, const xmlNode *warnings) {
    char without[NUMBER_CHARS], all[NUMBER_CHARS];
    size_t n = warnings_without_owner(warnings);
    if (!n) return;
    put(v, "<p class=\"soft\">");
    put_filled(v, W_WITHOUT_OWNER, show_count(n, without), show_count(node_count(warnings, EL_WARNING), all));
    put(v, "</p>\n");
}

bool html_cards(view *v, xmlNodePtr node) {
    enter_section(v, node);
    if (element_of(node) == EL_WARNINGS) put_without_owner(v, node);
    put(v, "<ul class=\"cards\">\n");
    return true;
}

void html_list_end(view *v, xmlNodePtr node) {
    element e = element_of(node);
    put(v, e == EL_STEPS || e == EL_GOALS ? "</ol>\n" : "</ul>\n");
    leave_section(v, node);
}

/* Who sees to a warning: who waived it, else who does the steps about the same. */
static void put_in_charge(view *v, const xmlNode *warning) {
    const char *waiver = node_attr(node_child(warning, EL_WAIVED), "owner");
    const xmlNode *one = *waiver ? NULL : node_child(warning, EL_OWNER);
    put(v, "<div><dt>");
    put_word(v, W_IN_CHARGE);
    put(v, "</dt><dd>");
    put_data(v, waiver);
    for (const xmlNode *o = one; o; o = node_next(o, EL_OWNER)) {
        put_data(v, node_says(o, v->in));
        if (node_next(o, EL_OWNER)) put_word(v, W_COMMA);
    }
    put(v, "</dd></div>");
}

static void put_pairs(view *v, const xmlNode *node) {
    const char *because = child_says(node, EL_BECAUSE, v->in), *mitigation = child_says(node, EL_MITIGATION, v->in);
    const char *waived = child_says(node_child(node, EL_WAIVED), EL_SAYS, v->in);
    bool owned = element_of(node) == EL_WARNING && has_owner(node);
    if (!*because && !*mitigation && !*waived && !owned) return;
    put(v, "<dl class=\"pairs\">");
    put_pair(v, W_MITIGATION, mitigation);
    if (owned) put_in_charge(v, node);
    put_pair(v, W_BECAUSE, because);
    put_pair(v, W_WAIVED, waived);
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

bool html_waiver(view *v, xmlNodePtr node) {
    const char *state = node_attr(node, "state");
    put(v, "<li><p>");
    put_badge(v, strcmp(state, "used") == 0 ? "yes" : "no", "waiver", state);
    put(v, " ");
    put_data(v, node_attr(node, "waives"));
    if (*node_attr(node, "client")) {
        put(v, " (");
        put_data(v, node_attr(node, "client"));
        put(v, ")");
    }
    put_fact_link(v, node_attr(node, "waives"));
    put(v, "</p><p>");
    put_says(v, node, EL_SAYS);
    put(v, "</p></li>\n");
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
