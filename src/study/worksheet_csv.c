/* The network worksheet as comma-separated values: a record for each entry, name and port. */
#include "report/view_worksheet.h"
#include "study/csv.h"
#include "study/worksheet.h"

static const char *const COLUMNS[] = {
    "client", "client_title",    "kind",       "name",    "protocol", "port",   "service_tags", "zone", "record_type",
    "count",  "smallest_prefix", "delegation", "purpose", "fact",     "sources"};

static void put_heads(buf *out) {
    for (size_t i = 0; i < sizeof COLUMNS / sizeof *COLUMNS; i++) csv_text(out, COLUMNS[i]);
    csv_end(out);
}

/* Several values in one field, a space between them: none has one itself. */
static void put_list(buf *room, buf *out) {
    if (!buf_ok(room)) out->failed = true;
    csv_text(out, buf_data(room));
    buf_truncate(room, 0);
}

static void add_value(buf *room, const char *s) {
    if (room->len) buf_putc(room, ' ');
    buf_puts(room, s);
}

static void put_tags(const xmlNode *entry, buf *room, buf *out) {
    for (const xmlNode *t = node_child(entry, EL_TAG); t; t = node_next(t, EL_TAG)) add_value(room, node_text(t));
    put_list(room, out);
}

/* The pages, by address; what is not on the web, by id. */
static void put_sources(const view *v, const xmlNode *entry, buf *room, buf *out) {
    const xmlNode *c = node_child(view_fact(v, node_attr(entry, "fact")), EL_CITES);
    for (; c; c = node_next(c, EL_CITES)) {
        const char *id = node_attr(c, "source"), *url = node_attr(view_source(v, id), "url");
        add_value(room, *url ? url : id);
    }
    put_list(room, out);
}

static void put_record(const view *v, const xmlNode *sheet, const xmlNode *entry, const char *name, const char *port,
                       buf *room) {
    buf *out = v->out;
    csv_text(out, node_attr(sheet, "client"));
    csv_text(out, child_says(sheet, EL_TITLE, v->in));
    csv_text(out, node_attr(entry, "kind"));
    csv_text(out, name);
    csv_text(out, node_attr(entry, "protocol"));
    csv_number(out, port);
    put_tags(entry, room, out);
    csv_text(out, node_attr(entry, "zone"));
    csv_text(out, node_attr(entry, "type"));
    csv_number(out, node_attr(entry, "count"));
    csv_text(out, node_attr(entry, "smallest"));
    csv_text(out, node_attr(entry, "delegation"));
    csv_text(out, child_says(entry, EL_SAYS, v->in));
    csv_text(out, node_attr(entry, "fact"));
    put_sources(v, entry, room, out);
    csv_end(out);
}

static void put_ports(const view *v, const xmlNode *sheet, const xmlNode *entry, const char *name, buf *room) {
    const xmlNode *port = node_child(entry, EL_PORT);
    if (!port) put_record(v, sheet, entry, name, "", room);
    for (; port; port = node_next(port, EL_PORT)) put_record(v, sheet, entry, name, node_text(port), room);
}

/* What is known by its tags only has no name. */
static void put_entry(const view *v, const xmlNode *sheet, const xmlNode *entry, buf *room) {
    const xmlNode *n = node_child(entry, EL_NAME);
    if (!n) put_ports(v, sheet, entry, "", room);
    for (; n; n = node_next(n, EL_NAME)) put_ports(v, sheet, entry, node_text(n), room);
}

void view_network_csv(xmlDocPtr tree, const view_options *o, buf *out) {
    const view v = {.in = o->in, .out = out, .root = xmlDocGetRootElement(tree)};
    buf room = BUF_INIT;
    put_heads(out);
    const xmlNode *s = node_child(node_child(v.root, EL_WORKSHEET), EL_SHEET);
    for (; s; s = node_next(s, EL_SHEET))
        for (const xmlNode *e = sheet_entry(s, NULL); e; e = sheet_entry(s, e)) put_entry(&v, s, e, &room);
    buf_free(&room);
}
