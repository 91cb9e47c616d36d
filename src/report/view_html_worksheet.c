/* The network worksheet: a table for each client and one for the design. */
#include "report/view_html.h"
#include "report/view_worksheet.h"

static void put_names(view *v, const xmlNode *entry) {
    put_cell(v, W_SHEET_NAMES, "c-names");
    for (const xmlNode *n = node_child(entry, EL_NAME); n; n = node_next(n, EL_NAME)) {
        if (n != node_child(entry, EL_NAME)) put(v, "<br>");
        put_path(v, node_text(n));
    }
    put(v, "</td>");
}

static void put_details(view *v, const xmlNode *entry) {
    buf details = entry_details(v, entry);
    put_cell(v, W_SHEET_DETAILS, "c-details");
    put_data(v, buf_data(&details));
    put(v, "</td>");
    buf_free(&details);
}

static void put_entry(view *v, const xmlNode *entry) {
    put(v, "<tr><th scope=\"row\">");
    put_named(v, "entry", node_attr(entry, "kind"));
    put(v, "</th>");
    put_names(v, entry);
    put_details(v, entry);
    put_cell(v, W_SHEET_FOR, "c-why");
    put_says(v, entry, EL_SAYS);
    put_fact_link(v, node_attr(entry, "fact"));
    put_in(v, "span", "below", child_says(entry, EL_MITIGATION, v->in));
    put(v, "</td></tr>\n");
}

static void put_sheet(view *v, const xmlNode *sheet) {
    static const word_id heads[] = {W_KIND, W_SHEET_NAMES, W_SHEET_DETAILS, W_SHEET_FOR};
    put(v, "<table class=\"wide sheet\"><caption>");
    put_says(v, sheet, EL_TITLE);
    put(v, "</caption>");
    put_head_row(v, heads, 4, 4, 4);
    for (const xmlNode *e = sheet_entry(sheet, NULL); e; e = sheet_entry(sheet, e)) put_entry(v, e);
    put(v, "</tbody></table>\n");
}

static void put_legend(view *v, const xmlNode *worksheet) {
    const xmlNode *p = node_child(worksheet, EL_PLACEHOLDER);
    if (!p) return;
    put(v, "<p class=\"soft small\">");
    put_word(v, W_SHEET_LEGEND);
    put(v, "</p>\n<ul class=\"legend\">");
    for (; p; p = node_next(p, EL_PLACEHOLDER)) {
        put(v, "<li><code>&lt;");
        esc_text(v->out, node_attr(p, "name"));
        put(v, "&gt;</code>: ");
        put_says(v, p, EL_TITLE);
        put(v, "</li>");
    }
    put(v, "</ul>\n");
}

bool html_worksheet(view *v, xmlNodePtr node) {
    enter_section(v, node);
    put_paragraph(v, "soft small", W_WORKSHEET_NOTE);
    for (const xmlNode *s = node_child(node, EL_SHEET); s; s = node_next(s, EL_SHEET)) put_sheet(v, s);
    put_legend(v, node);
    leave_section(v, node);
    return false;
}
