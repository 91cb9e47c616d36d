/* The serialiser is our own because libxml2's loses bytes without a word when its output buffer cannot grow
 * (2.9.14: xmlOutputBufferWrite() gives -1 and its callers ignore it), and because the bytes must not depend on the
 * library's version. It knows what our trees hold: elements, attributes, text, one namespace; an element has either
 * elements or text. */
#include <string.h>

#include "report/seal.h"
#include "report/view.h"

static const char *entity(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\n': return "&#10;"; /* as it stands a reader would make a space of it, in an attribute */
    default: return "&#9;";
    }
}

/* `special`: the characters that need an entity at that place. */
static void escape(buf *out, const char *s, const char *special) {
    for (;;) {
        size_t len = strcspn(s, special);
        buf_add(out, s, len);
        if (!s[len]) return;
        buf_puts(out, entity(s[len]));
        s += len + 1;
    }
}

#define IN_TEXT "&<>"
#define IN_ATTRIBUTE "&<>\"\n\t"

static void put_attribute(buf *out, const char *name, const char *value) {
    buf_putc(out, ' ');
    buf_puts(out, name);
    buf_puts(out, "=\"");
    escape(out, value, IN_ATTRIBUTE);
    buf_putc(out, '"');
}

/* A report says what it holds, so that a reader notices when somebody changed it. */
static void put_seal(buf *out, const xmlNode *root) {
    char seal[SEAL_CHARS];
    put_attribute(out, SEAL_ATTRIBUTE, seal_format(seal_of(root), seal));
}

static void put_start(buf *out, const xmlNode *node, size_t depth) {
    buf_repeat(out, ' ', 2 * depth);
    buf_putc(out, '<');
    buf_puts(out, (const char *)node->name);
    const bool sealed = depth == 0 && is_sealed(node);
    for (const xmlNs *ns = node->nsDef; ns; ns = ns->next) put_attribute(out, "xmlns", (const char *)ns->href);
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        const xmlNode *value = a->children;
        if (sealed && strcmp((const char *)a->name, SEAL_ATTRIBUTE) == 0) continue;
        put_attribute(out, (const char *)a->name, value && value->content ? (const char *)value->content : "");
    }
    if (sealed) put_seal(out, node);
}

static void put_end(buf *out, const xmlNode *node, size_t depth) {
    buf_repeat(out, ' ', 2 * depth);
    buf_puts(out, "</");
    buf_puts(out, (const char *)node->name);
    buf_puts(out, ">\n");
}

/* An element without child elements, whole. */
static void put_leaf(buf *out, const xmlNode *node, size_t depth) {
    put_start(out, node, depth);
    const char *s = node_text(node);
    if (*s) {
        buf_putc(out, '>');
        escape(out, s, IN_TEXT);
        put_end(out, node, 0);
    } else {
        buf_puts(out, "/>\n");
    }
}

/* Both languages are in the tree, so this view does not ask for one. */
void view_xml(xmlDocPtr report, const view_options *o, buf *out) {
    (void)o;
    const xmlNode *root = xmlDocGetRootElement(report), *node = root;
    size_t depth = 0;
    buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    while (node) {
        bool inner = node->type == XML_ELEMENT_NODE && node_has_elements(node);
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
