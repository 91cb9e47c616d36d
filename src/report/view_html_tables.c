#include <string.h>

#include "report/view_html.h"

void put_head_row(view *v, const word_id *heads, size_t count, size_t numbers_from, size_t numbers_to) {
    put(v, "\n<thead><tr>");
    for (size_t i = 0; i < count; i++) {
        put(v, i >= numbers_from && i < numbers_to ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
        put_word(v, heads[i]);
        put(v, "</th>");
    }
    put(v, "</tr></thead>\n<tbody>\n");
}

static void open_table(view *v, word_id caption) {
    put(v, "<table><caption>");
    put_word(v, caption);
    put(v, "</caption>");
}

void html_table_end(view *v, xmlNodePtr node) {
    put(v, "</tbody></table>\n");
    leave_section(v, node);
}

/* "Nothing is planned against these limits: F7 F9"; nothing when there are none. */
static void put_idle(view *v, const xmlNode *list, element one, word_id sentence) {
    bool any = false;
    for (xmlNodePtr node = node_child(list, one); node; node = node_next(node, one)) {
        if (!is_idle(node)) continue;
        if (!any) put(v, "<p class=\"soft small\">");
        if (!any) put_filled(v, sentence, "", NULL);
        put_fact_link(v, node_attr(node, "fact"));
        any = true;
    }
    if (any) put(v, "</p>\n");
}

/* --- alternatives --- */

bool html_rejections(view *v, xmlNodePtr node) {
    static const word_id heads[] = {W_OPTION, W_VERDICT, W_WHY};
    enter_section(v, node);
    open_table(v, W_REJECTION_CAPTION);
    put_head_row(v, heads, 3, 3, 3);
    return true;
}

static void put_verdict(view *v, const xmlNode *node) {
    bool possible = node_is(node, "verdict", "possible");
    word_id w = possible ? W_POSSIBLE : node_is(node, "verdict", "over_budget") ? W_OVER_BUDGET : W_IMPOSSIBLE;
    put_in(v, "span", possible ? "badge yes" : "badge no", word(w, v->in));
}

static void put_difference(view *v, const xmlNode *node) {
    char difference[NUMBER_CHARS], total[NUMBER_CHARS];
    int64_t more = node_money(node, "difference");
    word_id w = node_flag(node, "at-least") ? W_COSTS_MORE_AT_LEAST : W_COSTS_MORE;
    if (more == 0 && view_adds_unpriced(node)) return;
    put(v, "<li>");
    if (more == 0)
        put_word(v, W_SAME_COST);
    else
        put_filled(v, w, show_money(more, true, difference),
                   show_money(node_money(node, "usd-per-month"), false, total));
    put(v, "</li>");
}

static void open_change(view *v, word_id how) {
    put(v, "<li>");
    put_word(v, how);
    put(v, ": ");
}

static void put_changed_wishes(view *v, const xmlNode *node, element e, word_id how) {
    for (xmlNodePtr w = node_child(node, e); w; w = node_next(w, e)) {
        open_change(v, how);
        put_says(v, w, EL_SAYS);
        put_line_link(v, node_attr(w, "line"));
        put(v, "</li>");
    }
}

static void put_changed_harm(view *v, const xmlNode *node, element e, word_id warning, word_id practice) {
    for (xmlNodePtr w = node_child(node, e); w; w = node_next(w, e)) {
        bool unpriced = node_flag(w, "unpriced");
        open_change(v, unpriced ? W_WOULD_BILL : *node_attr(w, "weight") ? practice : warning);
        put_item(v, w);
        put(v, "</li>");
    }
}

void html_consequences(view *v, const xmlNode *node) {
    if (!*node_attr(node, "difference")) return;
    put(v, "<ul class=\"why\">");
    put_difference(v, node);
    put_changed_wishes(v, node, EL_MISSES, W_WOULD_MISS);
    put_changed_wishes(v, node, EL_MEETS, W_WOULD_MEET);
    put_changed_harm(v, node, EL_ADDED, W_WOULD_ADD, W_WOULD_BREAK);
    put_changed_harm(v, node, EL_REMOVED, W_WOULD_REMOVE, W_WOULD_FOLLOW);
    if (view_same_harm(node)) put_in(v, "li", "", word(W_SAME_HARM, v->in));
    put(v, "</ul>");
}

bool html_rejection(view *v, xmlNodePtr node) {
    put(v, "<tr><th scope=\"row\"><span class=\"below\">");
    put_says(v, node, EL_TITLE);
    put(v, "</span>");
    put_says(v, node, EL_VALUE);
    put(v, "</th>");
    put_cell(v, W_VERDICT, "c-verdict");
    put_verdict(v, node);
    put(v, "</td>");
    put_cell(v, W_WHY, "c-why");
    put_reasons(v, node);
    html_consequences(v, node);
    put(v, "</td></tr>\n");
    return false;
}

/* --- findings --- */

bool html_findings(view *v, xmlNodePtr node) {
    static const word_id heads[] = {W_VERDICT, W_JUDGEMENT, W_REPORTED_BY};
    enter_section(v, node);
    open_table(v, W_FINDING_CAPTION);
    put_head_row(v, heads, 3, 3, 3);
    return true;
}

bool html_finding(view *v, xmlNodePtr node) {
    const char *verdict = node_attr(node, "verdict");
    bool right = node_is(node, "right", "yes");
    put(v, "<tr>");
    put_cell(v, W_VERDICT, "c-verdict");
    put_badge(v, right ? "no" : "yes", "verdict", verdict);
    if (right)
        put_in(v, "span", "below", word(node_is(node, "verdict", "depends") ? W_FINDING_OPEN : W_FINDING_RIGHT, v->in));
    put(v, "</td>");
    put_cell(v, W_JUDGEMENT, "c-why");
    put_in(v, "strong", "", child_says(node, EL_TITLE, v->in));
    put(v, "<br>");
    put_says(v, node, EL_SAYS);
    put_in(v, "span", "below", child_says(node, EL_MITIGATION, v->in));
    if (node_child(node, EL_WAIVED)) {
        put(v, "<span class=\"below\">");
        put_word(v, W_WAIVED);
        put(v, ": ");
        put_says(v, node_child(node, EL_WAIVED), EL_SAYS);
        put(v, "</span>");
    }
    put(v, "</td>");
    put_cell(v, W_REPORTED_BY, "small");
    for (xmlNodePtr tool = node_child(node, EL_TOOL); tool; tool = node_next(tool, EL_TOOL)) {
        put_data(v, node_text(tool));
        if (node_next(tool, EL_TOOL)) put_word(v, W_COMMA);
    }
    put(v, "</td></tr>\n");
    return false;
}

/* --- cost --- */

bool html_costs(view *v, xmlNodePtr node) {
    static const word_id heads[] = {W_COST_ITEM, W_UNIT_PRICE, W_UNITS, W_MONTHLY, W_PRICE_DATE};
    enter_section(v, node);
    open_table(v, W_COST_CAPTION);
    put_head_row(v, heads, 5, 1, 4);
    return true;
}

static void put_marks(view *v, const xmlNode *item) {
    if (node_flag(item, "assumed")) put_in(v, "span", "below", word(W_ASSUMED, v->in));
    if (node_flag(item, "overridden")) put_in(v, "span", "below", word(W_OVERRIDDEN, v->in));
}

bool html_item(view *v, xmlNodePtr node) {
    char shown[NUMBER_CHARS], day[LONG_DATE_CHARS];
    bool unknown = node_flag(node, "unknown");
    if (is_idle(node)) return false;
    put(v, "<tr><th scope=\"row\">");
    put_says(v, node, EL_SAYS);
    put_fact_link(v, node_attr(node, "fact"));
    put_marks(v, node);
    put(v, "</th>");
    const char *none = word(W_UNKNOWN_AMOUNT, v->in);
    bool priced = *node_attr(node, "unit-price"), counted = *node_attr(node, "units");
    put_number_cell(v, W_UNIT_PRICE, priced ? show_unit_price(node_money(node, "unit-price"), shown) : none);
    put_number_cell(v, W_UNITS, counted ? show_amount(node_amount(node, "units"), shown) : none);
    put_number_cell(v, W_MONTHLY, unknown ? none : show_money(node_money(node, "usd-per-month"), false, shown));
    put_cell(v, W_PRICE_DATE, "");
    put_filled(v, view_since_words(node_attr(node, "since-basis")), view_date(node_attr(node, "since"), v->in, day),
               NULL);
    put(v, "</td></tr>\n");
    return false;
}

static void put_total(view *v, const xmlNode *costs, word_id title, const char *name) {
    char shown[NUMBER_CHARS];
    put(v, "<tr><th scope=\"row\" colspan=\"3\">");
    put_word(v, title);
    put(v, "</th>");
    put_number_cell(v, W_MONTHLY, show_money(node_money(costs, name), false, shown));
    put(v, "<td></td></tr>\n");
}

void html_costs_end(view *v, xmlNodePtr node) {
    bool at_least = node_flag(node, "at-least");
    put(v, "</tbody>\n<tfoot>\n");
    put_total(v, node, at_least ? W_TOTAL_AT_LEAST : W_TOTAL, "usd-per-month");
    if (*node_attr(node, "budget")) put_total(v, node, W_BUDGET, "budget");
    put(v, "</tfoot></table>\n");
    put_idle(v, node, EL_ITEM, W_UNBILLED);
    put(v, "<p class=\"soft small\">");
    put_word(v, W_COST_NOTE);
    if (at_least) {
        put_word(v, W_SENTENCE_GAP);
        put_word(v, W_AT_LEAST_NOTE);
    }
    put(v, "</p>\n");
    leave_section(v, node);
}

/* --- limits: those of which something is used as a table, the others by number --- */

static bool any_used(const xmlNode *limits) {
    xmlNodePtr limit = node_child(limits, EL_LIMIT);
    while (limit && is_idle(limit)) limit = node_next(limit, EL_LIMIT);
    return limit != NULL;
}

bool html_limits(view *v, xmlNodePtr node) {
    static const word_id heads[] = {W_LIMIT, W_PLANNED, W_MAXIMUM, W_HEADROOM, W_USED_SHARE};
    enter_section(v, node);
    if (!any_used(node)) return true;
    open_table(v, W_LIMIT_CAPTION);
    put_head_row(v, heads, 5, 1, 5);
    return true;
}

/* As a number and as a bar, which says no more. */
static void put_share(view *v, const xmlNode *limit) {
    char shown[NUMBER_CHARS];
    int share = used_share(limit);
    put_cell(v, W_USED_SHARE, "number share");
    put_filled(v, share ? W_PERCENT : W_PERCENT_BELOW, show_count((size_t)(share ? share : 1), shown), NULL);
    buf_printf(
        v->out,
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        "<rect class=\"room\" width=\"100\" height=\"8\"></rect><rect class=\"taken%s\" width=\"%d\" height=\"8\"></rect></svg></td>",
        share >= 80 ? " near" : "", share > 100 ? 100 : share);
}

bool html_limit(view *v, xmlNodePtr node) {
    char shown[NUMBER_CHARS];
    if (is_idle(node)) return false;
    put(v, "<tr><th scope=\"row\">");
    put_says(v, node, EL_SAYS);
    put_fact_link(v, node_attr(node, "fact"));
    put(v, "</th>");
    put_number_cell(v, W_PLANNED, show_amount(node_amount(node, "amount"), shown));
    put_number_cell(v, W_MAXIMUM, show_amount(node_amount(node, "max"), shown));
    put_number_cell(v, W_HEADROOM, show_amount(node_amount(node, "headroom"), shown));
    put_share(v, node);
    put(v, "</tr>\n");
    return false;
}

void html_limits_end(view *v, xmlNodePtr node) {
    if (any_used(node)) put(v, "</tbody></table>\n");
    put_idle(v, node, EL_LIMIT, W_UNUSED_LIMITS);
    leave_section(v, node);
}
