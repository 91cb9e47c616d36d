/* The configuration, the costs and the limits as tables. */
#include "report/markdown.h"
#include "report/view_markdown.h"

void md_heads(view *v, const word_id *words, size_t count, size_t numbers_from) {
    md_block(v);
    md_row(v->out);
    for (size_t i = 0; i < count; i++) {
        md_cell(v->out);
        md_text(v->out, word(words[i], v->in));
    }
    md_row_end(v->out);
    md_rule(v->out, count, numbers_from);
}

#define HEADS(v, words, numbers_from) md_heads(v, words, sizeof(words) / sizeof *(words), numbers_from)

void md_said_cell(view *v) {
    md_cell(v->out);
    md_paragraph(v);
}

/* --- configuration --- */

static void reasons(view *v, const xmlNode *setting) {
    bool any = false;
    md_cell(v->out);
    for (const xmlNode *r = told_reason(setting, NULL); r; r = told_reason(setting, r)) {
        if (any) buf_puts(v->out, "<br>");
        any = true;
        say_reason(v, r);
        md_paragraph(v);
    }
    const xmlNode *next = node_child(setting, EL_ALTERNATIVE);
    for (const drawback *d = view_drawback(next, NULL); d; d = view_drawback(next, d)) {
        if (any) buf_puts(v->out, "<br>");
        any = true;
        text_drawback(v, next, d);
        md_paragraph(v);
    }
}

static void setting_row(view *v, const xmlNode *node) {
    md_row(v->out);
    say_says(v, node, EL_TITLE);
    md_said_cell(v);
    say_raw(v, MARK_BOLD);
    say_says(v, node, EL_VALUE);
    say_raw(v, MARK_PLAIN);
    md_said_cell(v);
    text_status(v, node);
    md_said_cell(v);
    reasons(v, node);
    md_row_end(v->out);
}

static void settings(view *v, const xmlNode *section) {
    static const word_id words[] = {W_SETTING, W_VALUE, W_STATUS, W_WHY};
    const xmlNode *s = node_child(section, EL_SETTING);
    if (s) HEADS(v, words, 4);
    for (; s; s = node_next(s, EL_SETTING)) setting_row(v, s);
    md_block(v);
}

bool md_section(view *v, xmlNodePtr node) {
    md_block(v);
    say_raw(v, MARK_BOLD);
    say_says(v, node, EL_TITLE);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
    settings(v, node);
    text_section_end(v, node);
    return false;
}

bool md_client(view *v, xmlNodePtr node) {
    md_block(v);
    text_client(v, node);
    settings(v, node);
    text_section_end(v, node);
    return false;
}

/* --- costs --- */

static void item_row(view *v, const xmlNode *node) {
    char shown[NUMBER_CHARS];
    md_row(v->out);
    say_says(v, node, EL_SAYS);
    text_bill(v, node);
    say_fact_ref(v, node_attr(node, "fact"));
    md_said_cell(v);
    say_raw(v, node_flag(node, "unknown") ? "?" : show_money(node_money(node, "usd-per-month"), false, shown));
    md_said_cell(v);
    md_row_end(v->out);
}

static void sum_row(view *v, const xmlNode *costs, word_id label, const char *name) {
    char shown[NUMBER_CHARS];
    if (!*node_attr(costs, name)) return;
    md_row(v->out);
    say_raw(v, MARK_BOLD);
    say_word(v, label);
    say_raw(v, MARK_PLAIN);
    md_said_cell(v);
    say_raw(v, MARK_BOLD);
    say_raw(v, show_money(node_money(costs, name), false, shown));
    say_raw(v, MARK_PLAIN);
    md_said_cell(v);
    md_row_end(v->out);
}

bool md_costs(view *v, xmlNodePtr node) {
    static const word_id words[] = {W_COST_ITEM, W_USD_MONTH};
    text_heading(v, node);
    HEADS(v, words, 1);
    for (const xmlNode *i = node_child(node, EL_ITEM); i; i = node_next(i, EL_ITEM))
        if (!is_idle(i)) item_row(v, i);
    sum_row(v, node, node_flag(node, "at-least") ? W_TOTAL_AT_LEAST : W_TOTAL, "usd-per-month");
    sum_row(v, node, W_BUDGET, "budget");
    md_block(v);
    text_costs_note(v, node);
    return false;
}

/* --- limits --- */

static void limit_row(view *v, const xmlNode *node) {
    static const char *const names[] = {"amount", "max", "headroom"};
    char shown[NUMBER_CHARS];
    md_row(v->out);
    say_says(v, node, EL_SAYS);
    say_fact_ref(v, node_attr(node, "fact"));
    md_said_cell(v);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        say_raw(v, show_amount(node_amount(node, names[i]), shown));
        md_said_cell(v);
    }
    text_share(v, node);
    md_said_cell(v);
    md_row_end(v->out);
}

static const xmlNode *used_limit(const xmlNode *limit) {
    while (limit && is_idle(limit)) limit = node_next(limit, EL_LIMIT);
    return limit;
}

bool md_limits(view *v, xmlNodePtr node) {
    static const word_id words[] = {W_LIMIT, W_PLANNED, W_MAXIMUM, W_HEADROOM, W_USED_SHARE};
    const xmlNode *limit = used_limit(node_child(node, EL_LIMIT));
    text_heading(v, node);
    if (limit) HEADS(v, words, 1);
    for (; limit; limit = used_limit(node_next(limit, EL_LIMIT))) limit_row(v, limit);
    md_block(v);
    text_limits_end(v, node);
    return false;
}
