/* The network worksheet as lists: a list for each client and one for the design. */
#include "report/view_text.h"
#include "report/view_worksheet.h"

static void say_names(view *v, const xmlNode *entry) {
    for (const xmlNode *n = node_child(entry, EL_NAME); n; n = node_next(n, EL_NAME)) {
        say_raw(v, node_text(n));
        if (node_next(n, EL_NAME)) say_word(v, W_COMMA);
    }
}

static void show_entry(view *v, const xmlNode *entry) {
    buf details = entry_details(v, entry);
    say_names(v, entry);
    flow(v, "  - ", 6);
    say_raw(v, buf_data(&details));
    flow(v, node_child(entry, EL_NAME) ? "      " : "  - ", 6);
    say_says(v, entry, EL_SAYS);
    say_fact_ref(v, node_attr(entry, "fact"));
    flow(v, "      ", 6);
    say_pair(v, W_MITIGATION, child_says(entry, EL_MITIGATION, v->in), 6);
    buf_free(&details);
}

/* A heading where the kind changes. */
static void show_sheet(view *v, const xmlNode *sheet) {
    const char *kind = "";
    blank_line(v);
    say_raw(v, MARK_BOLD);
    say_says(v, sheet, EL_TITLE);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
    for (const xmlNode *e = sheet_entry(sheet, NULL); e; e = sheet_entry(sheet, e)) {
        if (!node_is(e, "kind", kind)) {
            kind = node_attr(e, "kind");
            say_named(v, "entry", kind);
            say_raw(v, ":");
            flow(v, "  ", 2);
        }
        show_entry(v, e);
    }
}

static void show_legend(view *v, const xmlNode *worksheet) {
    const xmlNode *p = node_child(worksheet, EL_PLACEHOLDER);
    if (!p) return;
    blank_line(v);
    flow_word(v, W_SHEET_LEGEND);
    for (; p; p = node_next(p, EL_PLACEHOLDER)) {
        say_raw(v, "<");
        say_raw(v, node_attr(p, "name"));
        say_raw(v, ">: ");
        say_says(v, p, EL_TITLE);
        flow(v, "  ", 4);
    }
}

bool text_worksheet(view *v, xmlNodePtr node) {
    if (element_of(v->root) == EL_REPORT) text_heading(v, node); /* else the document is called so */
    flow_word(v, W_WORKSHEET_NOTE);
    for (const xmlNode *s = node_child(node, EL_SHEET); s; s = node_next(s, EL_SHEET)) show_sheet(v, s);
    show_legend(v, node);
    return false;
}
