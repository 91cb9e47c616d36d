#include "report/read.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/guard.h"
#include "report/read_impl.h"

bool refuse(const reading *r, int line, const char *hint, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    const char *message = arena_vprintf(r->mem, fmt, args);
    va_end(args);
    diag_add(r->found, DIAG_ERROR, (place){r->name, line}, hint, "%s", message);
    return false;
}

xmlNodePtr following(const xmlNode *root, const xmlNode *node) {
    if (node_has_elements(node)) return node->children;
    while (node != root && !node->next) node = node->parent;
    return node == root ? NULL : node->next;
}

bool looks_like_xml(const char *bytes, size_t len) {
    size_t i = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (i < len && bytes[i] && strchr(" \t\r\n", bytes[i])) i++;
    return i < len && bytes[i] == '<';
}

/* --- parsing --- */

/* The first error of the parser; the others follow from it. Arena memory is not asked for while the parser owns some. */
typedef struct first_error {
    bool seen; /* a warning, at least */
    bool any, memory;
    int line;
    char message[200];
} first_error;

/* The second parameter became const in libxml2 2.12. */
#if LIBXML_VERSION >= 21200
static void note_error(void *ctx, const xmlError *error) {
#else
static void note_error(void *ctx, xmlErrorPtr error) {
#endif
    first_error *first = ((xmlParserCtxtPtr)ctx)->_private;
    first->seen = true;
    if (error->code == XML_ERR_NO_MEMORY) first->memory = true;
    if (first->any || error->level < XML_ERR_ERROR) return;
    first->any = true;
    first->line = error->line;
    snprintf(first->message, sizeof first->message, "%s", error->message ? error->message : "");
    first->message[strcspn(first->message, "\n")] = '\0';
}

/* Behind the XML declaration. It says nothing that is not known, and libxml2 (2.9.14) crashes when memory runs out while it takes up an
 * encoding that is named; without one it reads UTF-8. */
static const char *behind_declaration(const reading *r) {
    const char *s = r->bytes, *end = strstr(s, "?>");
    if (strncmp(s, "\xEF\xBB\xBF", 3) == 0) s += 3;
    return strncmp(s, "<?xml ", 6) == 0 && end ? end + 2 : s;
}

/* What is left to read. The parser asks for it piece by piece: when memory runs out while it copies a whole text, it loses some (2.9.14). */
typedef struct rest {
    const char *at, *end;
} rest;

static int read_on(void *ctx, char *to, int room) {
    rest *r = ctx;
    int n = r->end - r->at < room ? (int)(r->end - r->at) : room;
    memcpy(to, r->at, (size_t)n);
    r->at += n;
    return n;
}

/* Without the options that read anything else than these bytes: no network, no DTD, no entities put in, no XInclude, no lifted limits. */
static xmlDocPtr parse_with(xmlParserCtxtPtr ctx, const reading *r, first_error *first) {
    ctx->_private = first;
    ctx->sax->serror = note_error;
    rest content = {behind_declaration(r), r->bytes + r->len};
    xmlDocPtr doc = xmlCtxtReadIO(ctx, read_on, NULL, &content, NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    if (ctx->wellFormed && !first->any && !first->memory) return doc;
    xmlFreeDoc(doc);
    return NULL;
}

static bool parse(reading *r) {
    first_error first = {0};
    xmlParserCtxtPtr ctx = xmlNewParserCtxt();
    if (!ctx) return false;
    r->doc = parse_with(ctx, r, &first);
    xmlFreeParserCtxt(ctx);
    if (first.seen) xmlResetLastError(); /* no error is left for the program to find */
    if (r->doc) return true;
    if (first.any && !first.memory) refuse(r, first.line, NULL, "not well-formed XML: %s", first.message);
    return false;
}

/* --- the tree as the program itself makes it --- */

static bool is_blank(const xmlNode *t) {
    const char *s = t->content ? (const char *)t->content : "";
    return s[strspn(s, " \t\r\n")] == '\0';
}

/* An element has elements or one text; what indents the elements goes. */
static bool tidy(const reading *r, xmlNodePtr node) {
    const bool inner = node_has_elements(node);
    for (xmlNodePtr c = node->children, next; c; c = next) {
        next = c->next;
        if (c->type == XML_ELEMENT_NODE) continue;
        const bool fine = c->type == XML_TEXT_NODE && (inner ? is_blank(c) : !next && c == node->children);
        if (!fine)
            return refuse(r, (int)xmlGetLineNo(node), NULL, "<%s> has text or markup that no report has there",
                          (const char *)node->name);
        if (!inner) continue;
        xmlUnlinkNode(c);
        xmlFreeNode(c);
    }
    return true;
}

static bool tidy_all(const reading *r) {
    xmlNodePtr root = xmlDocGetRootElement(r->doc);
    for (xmlNodePtr node = root; node; node = following(root, node))
        if (!tidy(r, node)) return false;
    return true;
}

/* --- the whole --- */

static bool read_whole(reading *r) {
    if (r->len > READ_BYTES_MAX)
        return refuse(r, 0, NULL, "the file is larger than the limit of %zu MiB", READ_BYTES_MAX >> 20);
    if (!looks_like_xml(r->bytes, r->len))
        return refuse(r, 0, ANOTHER_FILE, "the file is not XML, so it is no saved report");
    return pass_gate(r) && parse(r) && check_root(r) && tidy_all(r) && check_tree(r);
}

/* The tree is not arena memory, so an allocation that fails must land here and free it. */
xmlDocPtr report_read(arena *mem, const char *name, const char *bytes, size_t len, diags *d) {
    reading *volatile r = NULL;
    volatile bool whole = false;
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env) == 0) {
        r = ARENA_NEW(mem, reading);
        *r = (reading){.mem = mem, .name = name, .bytes = bytes, .len = len, .found = d};
        whole = read_whole(r);
    }
    guard_disarm(&g);
    if (whole) return r->doc;
    if (r) xmlFreeDoc(r->doc);
    return NULL;
}
