#include "report/logo.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "base/base64.h"

static bool refuse(const char *name, int line, const char *hint, const char *what, diags *d) {
    diag_add(d, DIAG_ERROR, (place){name, line}, hint, "%s", what);
    return false;
}

static bool begins(const char *bytes, size_t len, const char *magic, size_t magic_len) {
    return len >= magic_len && memcmp(bytes, magic, magic_len) == 0;
}

/* --- SVG --- */

typedef struct svg_error {
    bool any, memory;
    int line;
} svg_error;

/* The second parameter became const in libxml2 2.12. */
#if LIBXML_VERSION >= 21200
static void note_error(void *ctx, const xmlError *error) {
#else
static void note_error(void *ctx, xmlErrorPtr error) {
#endif
    svg_error *first = ((xmlParserCtxtPtr)ctx)->_private;
    if (error->code == XML_ERR_NO_MEMORY) first->memory = true;
    if (first->any || error->level < XML_ERR_ERROR) return;
    first->any = true;
    first->line = error->line;
}

/* What is wrong with the tree, or NULL. */
static const char *svg_defect(const xmlDoc *doc) {
    const xmlNode *root = xmlDocGetRootElement(doc);
    const char *space = root && root->ns ? (const char *)root->ns->href : "";
    if (doc->intSubset) return "the SVG picture has a DOCTYPE, which is not read";
    if (!root || strcmp((const char *)root->name, "svg") != 0) return "the file is XML, but not an SVG picture";
    if (strcmp(space, "http://www.w3.org/2000/svg") != 0) return "the <svg> element is not in the namespace of SVG";
    return NULL;
}

/* No network, no DTD, no entities put in, no lifted limits. */
static bool svg_fits(const char *name, const char *bytes, size_t len, diags *d) {
    svg_error first = {0};
    xmlParserCtxtPtr ctx = xmlNewParserCtxt();
    if (!ctx) return false;
    ctx->_private = &first;
    ctx->sax->serror = note_error;
    xmlDocPtr doc = xmlCtxtReadMemory(ctx, bytes, (int)len, NULL, NULL, XML_PARSE_NONET);
    const bool whole = doc && ctx->wellFormed && !first.any;
    const char *defect = whole ? svg_defect(doc) : NULL;
    const bool doctype = whole && doc->intSubset;
    xmlFreeDoc(doc);
    xmlFreeParserCtxt(ctx);
    if (first.any || first.memory) xmlResetLastError(); /* no error is left for the program to find */
    if (first.memory || (!whole && !first.any)) return false;
    if (!whole) return refuse(name, first.line, NULL, "the SVG picture is not well-formed XML", d);
    return !defect || refuse(name, 0, doctype ? "take the <!DOCTYPE ...> out" : NULL, defect, d);
}

static bool looks_like_svg(const char *bytes, size_t len) {
    size_t i = begins(bytes, len, "\xEF\xBB\xBF", 3) ? 3 : 0;
    while (i < len && bytes[i] && strchr(" \t\r\n", bytes[i])) i++;
    return i < len && bytes[i] == '<' && !memchr(bytes, '\0', len);
}

/* --- PNG, JPEG --- */

static const char PNG_MAGIC[] = "\x89PNG\r\n\x1A\n", PNG_END[] = "IEND\xAE\x42\x60\x82", JPEG_MAGIC[] = "\xFF\xD8\xFF";

/* The header follows the signature at once, and the last chunk says that it is the last. */
static bool png_fits(const char *name, const char *bytes, size_t len, diags *d) {
    const size_t end = sizeof PNG_END - 1;
    if (len > 33 && memcmp(bytes + 12, "IHDR", 4) == 0 && memcmp(bytes + len - end, PNG_END, end) == 0) return true;
    return refuse(name, 0, "save the picture again", "the PNG picture is not whole", d);
}

bool logo_as_uri(arena *mem, const char *name, const char *bytes, size_t len, buf *out, diags *d) {
    const char *type = NULL;
    if (begins(bytes, len, PNG_MAGIC, sizeof PNG_MAGIC - 1)) {
        if (!png_fits(name, bytes, len, d)) return false;
        type = "image/png";
    } else if (begins(bytes, len, JPEG_MAGIC, sizeof JPEG_MAGIC - 1)) {
        type = "image/jpeg";
    } else if (looks_like_svg(bytes, len)) {
        if (!svg_fits(name, bytes, len, d)) return false;
        type = "image/svg+xml";
    }
    if (!type) return refuse(name, 0, "give a PNG, JPEG or SVG file", "the file is no picture that a page can show", d);
    buf_puts(out, arena_printf(mem, "data:%s;base64,", type));
    buf_add_base64(out, bytes, len);
    return buf_ok(out);
}
