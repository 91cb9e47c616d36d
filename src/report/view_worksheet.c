#include "report/view_worksheet.h"

#include <string.h>

const xmlNode *sheet_entry(const xmlNode *sheet, const xmlNode *after) {
    const xmlNode *e = after ? node_next(after, EL_ENTRY) : node_child(sheet ? sheet->parent : NULL, EL_ENTRY);
    while (e && !node_is(e, "client", node_attr(sheet, "client"))) e = node_next(e, EL_ENTRY);
    return e;
}

/* --- details --- */

static void begin_part(const view *v, buf *out) {
    if (out->len) buf_puts(out, word(W_PART_GAP, v->in));
}

static void add_label(const view *v, word_id label, buf *out) {
    begin_part(v, out);
    buf_puts(out, word(label, v->in));
    buf_puts(out, ": ");
}

static void add_list(const view *v, const xmlNode *entry, element e, buf *out) {
    for (const xmlNode *n = node_child(entry, e); n; n = node_next(n, e)) {
        buf_puts(out, node_text(n));
        if (node_next(n, e)) buf_puts(out, word(W_COMMA, v->in));
    }
}

static void add_attr(const view *v, word_id label, const xmlNode *entry, const char *name, buf *out) {
    const char *value = node_attr(entry, name);
    if (!*value) return;
    add_label(v, label, out);
    buf_puts(out, value);
}

static void add_count(const view *v, const xmlNode *entry, buf *out) {
    char shown[NUMBER_CHARS];
    if (!*node_attr(entry, "count")) return;
    add_label(v, node_is(entry, "kind", "subnet") ? W_SHEET_ADDRESSES : W_SHEET_COUNT, out);
    buf_puts(out, show_amount(node_amount(entry, "count"), shown));
}

buf entry_details(const view *v, const xmlNode *entry) {
    buf out = BUF_INIT;
    buf_puts(&out, node_attr(entry, "protocol"));
    if (node_child(entry, EL_PORT)) buf_putc(&out, ' ');
    add_list(v, entry, EL_PORT, &out);
    if (node_child(entry, EL_TAG)) {
        add_label(v, W_SHEET_TAGS, &out);
        add_list(v, entry, EL_TAG, &out);
    }
    add_attr(v, W_SHEET_TYPE, entry, "type", &out);
    add_attr(v, W_SHEET_ZONE, entry, "zone", &out);
    add_count(v, entry, &out);
    add_attr(v, W_SHEET_SMALLEST, entry, "smallest", &out);
    add_attr(v, W_SHEET_DELEGATED, entry, "delegation", &out);
    if (!buf_ok(&out)) v->out->failed = true;
    return out;
}
