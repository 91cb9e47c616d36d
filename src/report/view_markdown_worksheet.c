/* The network worksheet as tables: one for each client and one for the design. */
#include "report/markdown.h"
#include "report/view_markdown.h"
#include "report/view_worksheet.h"

static void heads(view *v) {
    static const word_id words[] = {W_KIND, W_SHEET_NAMES, W_SHEET_DETAILS, W_SHEET_FOR};
    const size_t count = sizeof words / sizeof *words;
    md_block(v);
    md_row(v->out);
    for (size_t i = 0; i < count; i++) {
        md_cell(v->out);
        md_text(v->out, word(words[i], v->in));
    }
    md_row_end(v->out);
    md_rule(v->out, count, count);
}

static void put_names(view *v, const xmlNode *entry) {
    md_cell(v->out);
    for (const xmlNode *n = node_child(entry, EL_NAME); n; n = node_next(n, EL_NAME)) {
        buf_puts(v->out, "<code>"); /* a placeholder between back-ticks looks like a tag to simple readers */
        md_text(v->out, node_text(n));
        buf_puts(v->out, "</code>");
        if (node_next(n, EL_NAME)) buf_puts(v->out, "<br>");
    }
}

static void put_details(view *v, const xmlNode *entry) {
    buf details = entry_details(v, entry);
    md_cell(v->out);
    md_text(v->out, buf_data(&details));
    buf_free(&details);
}

static void put_purpose(view *v, const xmlNode *entry) {
    const char *mitigation = child_says(entry, EL_MITIGATION, v->in);
    md_cell(v->out);
    say_says(v, entry, EL_SAYS);
    say_fact_ref(v, node_attr(entry, "fact"));
    md_paragraph(v);
    if (!*mitigation) return;
    buf_puts(v->out, "<br>");
    say_raw(v, mitigation);
    md_paragraph(v);
}

static void put_entry(view *v, const xmlNode *entry) {
    md_row(v->out);
    md_cell(v->out);
    md_text(v->out, word_for("entry", node_attr(entry, "kind"), v->in));
    put_names(v, entry);
    put_details(v, entry);
    put_purpose(v, entry);
    md_row_end(v->out);
}

static void put_sheet(view *v, const xmlNode *sheet) {
    md_block(v);
    say_raw(v, MARK_BOLD);
    say_says(v, sheet, EL_TITLE);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
    heads(v);
    for (const xmlNode *e = sheet_entry(sheet, NULL); e; e = sheet_entry(sheet, e)) put_entry(v, e);
    md_block(v);
}

static void put_legend(view *v, const xmlNode *worksheet) {
    const xmlNode *p = node_child(worksheet, EL_PLACEHOLDER);
    if (!p) return;
    flow_word(v, W_SHEET_LEGEND);
    for (; p; p = node_next(p, EL_PLACEHOLDER)) {
        say_raw(v, "<");
        say_raw(v, node_attr(p, "name"));
        say_raw(v, ">: ");
        say_says(v, p, EL_TITLE);
        flow(v, "- ", 2);
    }
}

bool md_worksheet(view *v, xmlNodePtr node) {
    if (element_of(v->root) == EL_REPORT) text_heading(v, node); /* else the document is called so */
    flow_word(v, W_WORKSHEET_NOTE);
    for (const xmlNode *s = node_child(node, EL_SHEET); s; s = node_next(s, EL_SHEET)) put_sheet(v, s);
    put_legend(v, node);
    return false;
}
