#include "report/build.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

static const char *const NAMES[EL_COUNT] = {
#define X(id, name) [EL_##id] = name,
    REPORT_ELEMENTS(X)
#undef X
};

const char *element_name(element e) {
    return NAMES[e];
}

element element_of(const xmlNode *node) {
    if (node->type != XML_ELEMENT_NODE) return EL_COUNT;
    size_t low = 0, high = EL_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp((const char *)node->name, NAMES[middle]);
        if (order == 0) return (element)middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return EL_COUNT;
}

/* The bytes of one character of s, or 0 when it cannot stand in the tree; *skip is how far to go on. */
static size_t good(const char *s, size_t len, size_t *skip) {
    uint32_t cp;
    size_t n = utf8_decode(s, len, &cp);
    *skip = n ? n : 1;
    return n && utf8_printable(cp) ? n : 0;
}

/* Printable ASCII needs no closer look. */
static bool is_plain(const char *s) {
    while (*s >= ' ' && *s <= '~') s++;
    return *s == '\0';
}

static size_t first_bad(const char *s, size_t len) {
    for (size_t i = 0, skip; i < len; i += skip) {
        if (!good(s + i, len - i, &skip)) return i;
    }
    return len;
}

/* s itself, or a copy with U+FFFD for each bad character. A carriage return before a line feed is dropped. */
static const char *mend(builder *b, const char *s) {
    if (is_plain(s)) return s;
    size_t len = strlen(s);
    if (first_bad(s, len) == len) return s;
    char *out = arena_alloc(b->mem, len + 1, strlen(REPLACEMENT)), *end = out;
    for (size_t i = 0, skip; i < len; i += skip) {
        size_t n = good(s + i, len - i, &skip);
        if (n)
            memcpy(end, s + i, n);
        else if (s[i] != '\r' || s[i + 1] != '\n')
            memcpy(end, REPLACEMENT, n = strlen(REPLACEMENT));
        end += n;
    }
    return out;
}

/* Passes a new node on, or notes that it is not whole: libxml2 (2.9.14) copies names and contents without looking
 * whether the copy was made, and returns the node all the same. */
static xmlNodePtr made(builder *b, xmlNodePtr node) {
    if (node && node->name && (node->type != XML_TEXT_NODE || node->content)) return node;
    b->failed = true;
    xmlFreeNode(node);
    return NULL;
}

static xmlNodePtr add(builder *b, xmlNodePtr parent, xmlNodePtr child) {
    if (!made(b, child)) return NULL;
    if (xmlAddChild(parent, child)) return child;
    b->failed = true;
    xmlFreeNode(child);
    return NULL;
}

xmlNodePtr elem_named(builder *b, xmlNodePtr parent, const char *name) {
    if (b->failed || !parent) return NULL;
    return add(b, parent, xmlNewDocNode(b->doc, b->ns, (const xmlChar *)name, NULL));
}

xmlNodePtr elem(builder *b, xmlNodePtr parent, element e) {
    return elem_named(b, parent, NAMES[e]);
}

xmlNodePtr elem_root_named(builder *b, const char *name, const char *ns) {
    b->doc = xmlNewDoc((const xmlChar *)"1.0");
    if (!b->doc) b->failed = true;
    if (b->failed) return NULL;
    xmlNodePtr root = made(b, xmlNewDocNode(b->doc, NULL, (const xmlChar *)name, NULL));
    if (!root) return NULL;
    xmlDocSetRootElement(b->doc, root);
    b->ns = xmlNewNs(root, (const xmlChar *)ns, NULL);
    if (!b->ns || !b->ns->href) b->failed = true;
    xmlSetNs(root, b->ns);
    return root;
}

xmlNodePtr elem_root(builder *b, element e, const char *ns) {
    return elem_root_named(b, NAMES[e], ns);
}

void attr(builder *b, xmlNodePtr node, const char *name, const char *value) {
    if (b->failed || !node || !value) return;
    xmlAttrPtr a = xmlNewProp(node, (const xmlChar *)name, (const xmlChar *)mend(b, value));
    if (a && a->name && a->children && a->children->content) return;
    b->failed = true;
    if (a) xmlRemoveProp(a); /* the tree may be read before anybody looks at `failed` */
}

void attr_int(builder *b, xmlNodePtr node, const char *name, int64_t value) {
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)value);
    attr(b, node, name, digits);
}

void text_plain(builder *b, xmlNodePtr node, const char *s) {
    if (b->failed || !node || !s) return;
    add(b, node, xmlNewDocText(b->doc, (const xmlChar *)mend(b, s)));
}

xmlNodePtr text_both(builder *b, xmlNodePtr parent, element e, text t) {
    return text_both_named(b, parent, NAMES[e], t);
}

xmlNodePtr text_both_named(builder *b, xmlNodePtr parent, const char *name, text t) {
    if (!t.in[LANG_EN]) return NULL;
    xmlNodePtr node = elem_named(b, parent, name);
    text_plain(b, elem(b, node, EL_EN), t.in[LANG_EN]);
    text_plain(b, elem(b, node, EL_JA), t.in[LANG_JA]);
    return node;
}
