/* The serialiser is our own because libxml2's loses bytes without a word when its output buffer cannot grow (2.9.14: xmlOutputBufferWrite()
 * gives -1 and its callers ignore it), and because the bytes must not depend on the library's version. It knows what our trees hold:
 * elements, attributes, text, one namespace; an element has either elements or text. */
#include "report/view.h"

#include <string.h>

static const char *entity(char c, bool in_attribute) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return in_attribute ? "&quot;" : NULL;
    case '\n': return in_attribute ? "&#10;" : NULL; /* a reader would make a space of it */
    case '\t': return in_attribute ? "&#9;" : NULL;
    default: return NULL;
    }
}

static void escape(buf *out, const char *s, bool in_attribute) {
    for (; *s; s++) {
        const char *e = entity(*s, in_attribute);
        if (e) buf_puts(out, e);
        else buf_putc(out, *s);
    }
}

static void put_attribute(buf *out, const char *name, const char *value) {
    buf_printf(out, " %s=\"", name);
    escape(out, value, true);
    buf_putc(out, '"');
}

static bool has_elements(const xmlNode *node) {
    const xmlNode *c = node->children;
    while (c && c->type != XML_ELEMENT_NODE) c = c->next;
    return c != NULL;
}

static void put_start(buf *out, const xmlNode *node, size_t depth) {
    buf_repeat(out, ' ', 2 * depth);
    buf_printf(out, "<%s", (const char *)node->name);
    for (const xmlNs *ns = node->nsDef; ns; ns = ns->next) put_attribute(out, "xmlns", (const char *)ns->href);
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        const xmlNode *value = a->children;
        put_attribute(out, (const char *)a->name, value && value->content ? (const char *)value->content : "");
    }
}

/* An element without child elements, whole. */
static void put_leaf(buf *out, const xmlNode *node, size_t depth) {
    put_start(out, node, depth);
    const char *s = node_text(node);
    if (*s) {
        buf_putc(out, '>');
        escape(out, s, false);
        buf_printf(out, "</%s>\n", (const char *)node->name);
    } else {
        buf_puts(out, "/>\n");
    }
}

static void put_end(buf *out, const xmlNode *node, size_t depth) {
    buf_repeat(out, ' ', 2 * depth);
    buf_printf(out, "</%s>\n", (const char *)node->name);
}

/* Both languages are in the tree, so this view does not ask for one. */
void view_xml(xmlDocPtr report, const view_options *o, buf *out) {
    (void)o;
    const xmlNode *root = xmlDocGetRootElement(report), *node = root;
    size_t depth = 0;
    buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    while (node) {
        bool inner = node->type == XML_ELEMENT_NODE && has_elements(node);
        if (inner) {
            put_start(out, node, depth++);
            buf_puts(out, ">\n");
            node = node->children;
            continue;
        }
        if (node->type == XML_ELEMENT_NODE) put_leaf(out, node, depth);
        while (node != root && !node->next) {
            node = node->parent;
            put_end(out, node, --depth);
        }
        node = node == root ? NULL : node->next;
    }
}
