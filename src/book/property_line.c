#include "book/property_line.h"

#include <string.h>

#include "book/view_put.h"

static void put_value(const xmlNode *value, buf *out) {
    if (node_is(value, "type", "object"))
        buf_puts(out, "{}");
    else if (node_is(value, "type", "text"))
        buf_printf(out, "\"%s\"", node_text(value));
    else
        buf_puts(out, node_text(value));
}

void property_line(const xmlNode *property, buf *out) {
    const xmlNode *fallback = book_child(property, BE_DEFAULT), *first = book_child(property, BE_VALUE);
    const char *setting = node_attr(property, "setting"), *from = node_attr(property, "from");
    const char *stable = node_attr(property, "stable-from"), *when = node_text(book_child(property, BE_WHEN));
    buf_printf(out, "%s = ", node_attr(property, "path"));
    if (*setting) buf_printf(out, "%s { ", setting);
    for (const xmlNode *v = first; v; v = book_next(v, BE_VALUE)) {
        if (v != first) buf_puts(out, ", ");
        if (*setting) buf_printf(out, "%s = ", node_attr(v, "option"));
        put_value(v, out);
    }
    if (*setting) buf_puts(out, " }");
    if (fallback) buf_puts(out, node_flag(property, "always") ? ", always, default " : ", default ");
    if (fallback) put_value(fallback, out);
    if (*node_attr(property, "each")) buf_printf(out, ", each %s", node_attr(property, "each"));
    if (*from) buf_printf(out, ", from %s", from);
    if (*stable) buf_printf(out, ", stable_from %s", strcmp(stable, "never") == 0 ? "false" : stable);
    if (*when) buf_printf(out, ", when %s", when);
}
