/* Price tags, ties and runners-up. */
#include "report/view_html_put_others.h"

#include <string.h>

#include "report/tell.h"

/* --- what is different in another plan --- */

void put_choice(view *v, const xmlNode *choice) {
    put_filled(v, W_WITH_VALUE, child_says(choice, EL_TITLE, v->in), "");
    put_in(v, "span", "value data", child_says(choice, EL_VALUE, v->in));
}

/* Folded: a reader of the table looks for what is decided first. */
static void put_side_choices(view *v, const xmlNode *other) {
    char n[NUMBER_CHARS];
    xmlNodePtr c = side_choice(other, NULL);
    if (!c) return;
    put(v, "<li><details><summary>");
    put_filled(v, W_OTHER_SETTINGS, show_count(side_choices(other), n), NULL);
    put(v, "</summary><ul class=\"why\">");
    for (; c; c = side_choice(other, c)) {
        put(v, "<li>");
        put_choice(v, c);
        put(v, "</li>");
    }
    put(v, "</ul></details></li>");
}

void put_choice_items(view *v, const xmlNode *other) {
    for (xmlNodePtr c = named_choice(other, NULL); c; c = named_choice(other, c)) {
        put(v, "<li>");
        put_choice(v, c);
        put(v, "</li>");
    }
    put_side_choices(v, other);
}

void put_choice_list(view *v, const xmlNode *other) {
    if (!named_choice(other, NULL) && !side_choice(other, NULL)) return;
    put(v, "<ul class=\"why\">");
    put_choice_items(v, other);
    put(v, "</ul>");
}

void put_settings_cell(view *v, const xmlNode *other) {
    put_cell(v, W_CHANGES_SETTINGS, "c-settings");
    put_choice_list(v, other);
    put(v, "</td>");
}

void put_shifts(view *v, const xmlNode *other) {
    for (const shift_sort *s = view_sort(other, NULL); s; s = view_sort(other, s)) {
        put(v, "<p class=\"sort\">");
        put_word(v, s->says);
        put(v, "</p><ul class=\"why\">");
        for (xmlNodePtr item = sort_item(s, other, NULL); item; item = sort_item(s, other, item)) {
            put(v, "<li>");
            put_item(v, item);
            put(v, "</li>");
        }
        put(v, "</ul>");
    }
}

void put_harm_cell(view *v, const xmlNode *other) {
    put_cell(v, W_CHANGES_HARM, "c-harm");
    put_shifts(v, other);
    if (view_wishes_differ(v, other)) {
        put(v, "<p class=\"sort\">");
        tell_wishes(v, other);
        put(v, "</p>");
    }
    put(v, "</td>");
}

void open_wide_table(view *v, const char *css, word_id caption) {
    put(v, "<table class=\"wide ");
    put(v, css);
    put(v, "\"><caption>");
    put_word(v, caption);
    put(v, "</caption>");
}

/* --- price tags --- */

static void put_saving(view *v, const xmlNode *other) {
    char shown[NUMBER_CHARS];
    word_id w = view_money_words(other, shown);
    put_cell(v, W_SAVES, "number");
    if (!is_plan(other))
        put_word(v, W_STOPPED);
    else if (w == W_LESS)
        esc_text(v->out, shown);
    else if (w == W_MORE)
        put_filled(v, W_DEARER, shown, NULL);
    else
        put_word(v, w == W_SAME_MONEY ? W_NONE : W_UNKNOWN_AMOUNT);
    put(v, "</td>");
}

static void put_tag(view *v, const xmlNode *tag) {
    put(v, "<tr><th scope=\"row\">");
    put_says(v, tag, EL_TITLE);
    put_line_link(v, node_attr(tag, "line"));
    if (!node_is(tag, "priority", "must"))
        put_in(v, "span", "below", word_for("priority", node_attr(tag, "priority"), v->in));
    put(v, "</th>");
    put_saving(v, tag);
    put_settings_cell(v, tag);
    put_harm_cell(v, tag);
    put(v, "</tr>\n");
}

static void put_tags(view *v, const xmlNode *tags) {
    static const word_id heads[] = {W_REQUIREMENT, W_SAVES, W_CHANGES_SETTINGS, W_CHANGES_HARM};
    bool any = false;
    for (xmlNodePtr t = node_child(tags, EL_PRICE_TAG); t; t = node_next(t, EL_PRICE_TAG)) {
        if (is_no_change(v, t)) continue;
        if (!any) {
            open_wide_table(v, "tags", W_TAGS_CAPTION);
            put_head_row(v, heads, 4, 1, 2);
        }
        put_tag(v, t);
        any = true;
    }
    if (any) put(v, "</tbody></table>\n");
}

/* Requirements without which nothing changes are named only. */
static void put_free_tags(view *v, const xmlNode *tags) {
    if (!free_tag(v, tags, NULL)) return;
    put(v, "<p>");
    tell_free_tags(v, tags);
    put(v, "</p>\n");
}

static void put_shared_money(view *v, const xmlNode *shared) {
    put(v, "<p>");
    put_word(v, W_WITHOUT_ALL);
    if (is_plan(shared))
        tell_money_against(v, shared);
    else
        put_word(v, W_STOPPED);
    put(v, "</p>");
}

static void put_shared(view *v, const xmlNode *shared) {
    char shown[NUMBER_CHARS];
    put(v, "<li><p>");
    put_filled(v, W_PER_MONTH, show_money(node_money(shared, "shared"), false, shown), NULL);
    put(v, ": ");
    put_in(v, "span", "says data", child_says(shared, EL_SAYS, v->in));
    put_fact_link(v, node_attr(shared, "fact"));
    put(v, "</p><p>");
    tell_sharers(v, shared);
    put(v, "</p>");
    put_shared_money(v, shared);
    put_choice_list(v, shared);
    put_shifts(v, shared);
    put(v, "</li>\n");
}

bool html_price_tags(view *v, xmlNodePtr node) {
    xmlNodePtr shared = node_child(node, EL_SHARED_COST);
    enter_section(v, node);
    put_paragraph(v, "soft", W_TAGS_NOTE);
    put_tags(v, node);
    put_free_tags(v, node);
    if (shared) {
        put_in(v, "h3", "", word(W_SHARED, v->in));
        put(v, "\n<ul class=\"cards\">\n");
        for (; shared; shared = node_next(shared, EL_SHARED_COST)) put_shared(v, shared);
        put(v, "</ul>\n");
    }
    if (!node_flag(node, "complete")) put_paragraph(v, "notice", W_TAGS_STOPPED);
    leave_section(v, node);
    return false;
}

/* --- ties and runners-up --- */

static void put_tied_options(view *v, const xmlNode *decision) {
    for (const xmlNode *o = tied_option(decision, NULL); o; o = tied_option(decision, o)) {
        put_data(v, node_says(o, v->in));
        if (tied_option(decision, o)) put_word(v, W_OR_OPTION);
    }
    if (tied_nowhere_else(decision)) put_named(v, "status", "not_applicable");
}

static void put_tied(view *v, const xmlNode *decision) {
    put(v, "<tr><th scope=\"row\">");
    put_says(v, decision, EL_TITLE);
    put(v, "</th>");
    put_cell(v, W_PLAN, "");
    put_in(v, "span", "value data", tied_here(v, decision));
    put(v, "</td>");
    put_cell(v, W_AS_GOOD, "");
    put_tied_options(v, decision);
    put(v, "</td></tr>\n");
}

static void put_ties(view *v, const xmlNode *node) {
    static const word_id heads[] = {W_SETTING, W_PLAN, W_AS_GOOD};
    xmlNodePtr one = node_child(node, EL_TIED);
    if (!one) return;
    put(v, "<p>");
    put_filled(v, node_flag(node, "more-plans") ? W_TIED_AT_LEAST : W_TIED, node_attr(node, "plans"), NULL);
    put(v, "</p>\n");
    open_wide_table(v, "tied", W_TIED_CAPTION);
    put_head_row(v, heads, 3, 3, 3);
    for (; one; one = node_next(one, EL_TIED)) put_tied(v, one);
    put(v, "</tbody></table>\n");
}

static void put_runner(view *v, const xmlNode *other) {
    char shown[NUMBER_CHARS];
    int64_t more = node_money(other, "difference");
    put(v, "<tr>");
    put_cell(v, W_DIFFERENCE, "number");
    if (more != 0)
        esc_text(v->out, show_difference(more, shown));
    else
        put_word(v, view_money_words(other, shown) == W_COUNT ? W_UNKNOWN_AMOUNT : W_NONE);
    put(v, "</td>");
    put_settings_cell(v, other);
    put_harm_cell(v, other);
    put_cell(v, W_DECIDES, "c-long");
    put_named(v, "goal", node_attr(other, "decides"));
    put(v, "</td></tr>\n");
}

static void put_runners(view *v, const xmlNode *node) {
    static const word_id heads[] = {W_DIFFERENCE, W_CHANGES_SETTINGS, W_CHANGES_HARM, W_DECIDES};
    xmlNodePtr other = node_child(node, EL_RUNNER);
    if (!other) return;
    put(v, "<table class=\"wide runners\"><caption>");
    put_filled(v, W_RUNNERS_CAPTION, node_attr(node, "margin"), NULL);
    put(v, "</caption>");
    put_head_row(v, heads, 4, 0, 1);
    for (; other; other = node_next(other, EL_RUNNER)) put_runner(v, other);
    put(v, "</tbody></table>\n");
}

bool html_ties(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_ties(v, node);
    put_runners(v, node);
    if (!node_flag(node, "complete")) put_paragraph(v, "notice", W_TIES_STOPPED);
    leave_section(v, node);
    return false;
}
