#include "report/logo.h"

#include <string.h>

#include "base/base64.h"
#include "base/utf8.h"

static bool refuse(const char *name, const char *hint, const char *what, diags *d) {
    diag_add(d, DIAG_ERROR, (place){name, 0}, hint, "%s", what);
    return false;
}

static bool begins(const char *bytes, size_t len, const char *magic, size_t magic_len) {
    return len >= magic_len && memcmp(bytes, magic, magic_len) == 0;
}

/* --- SVG --- */

#define SVG_SPACE "http://www.w3.org/2000/svg"

typedef struct scan {
    const char *at, *end;
} scan;

static bool at_word(const scan *s, const char *word) {
    return begins(s->at, (size_t)(s->end - s->at), word, strlen(word));
}

/* Goes behind the next `word`; false at the end. */
static bool go_behind(scan *s, const char *word) {
    for (; s->at < s->end; s->at++) {
        if (!at_word(s, word)) continue;
        s->at += strlen(word);
        return true;
    }
    return false;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What may stand before the root: a byte order mark, the XML declaration, comments, instructions. False where one does not end. */
static bool skip_prologue(scan *s) {
    if (at_word(s, "\xEF\xBB\xBF")) s->at += 3;
    for (;;) {
        while (s->at < s->end && is_blank(*s->at)) s->at++;
        const char *ends = at_word(s, "<!--") ? "-->" : at_word(s, "<?") ? "?>" : NULL;
        if (!ends) return true;
        if (!go_behind(s, ends)) return false;
    }
}

/* From "<svg" to behind its '>'; *closed: it has no content. False where it does not end. */
static bool take_root(scan *s, bool *closed, bool *in_space) {
    static const char space[] = "xmlns=\"" SVG_SPACE "\"", other[] = "xmlns='" SVG_SPACE "'";
    *in_space = false;
    for (s->at += 4; s->at < s->end && *s->at != '>';) {
        if (is_blank(s->at[-1]) && (at_word(s, space) || at_word(s, other))) *in_space = true;
        const char quote[] = {*s->at++, '\0'};
        if ((*quote == '"' || *quote == '\'') && !go_behind(s, quote)) return false;
    }
    if (s->at == s->end) return false;
    *closed = s->at[-1] == '/';
    s->at++;
    return true;
}

/* Is the end tag of the root the last thing, but for white space and comments? */
static bool ends_whole(scan *s) {
    const char *last = NULL;
    while (go_behind(s, "</svg>")) last = s->at;
    if (!last) return false;
    s->at = last;
    return skip_prologue(s) && s->at == s->end;
}

/* The picture is shown by a browser, which reads it anew: here it is told from other files, and from a piece of one. */
static bool svg_fits(const char *name, const char *bytes, size_t len, diags *d) {
    scan s = {bytes, bytes + len};
    bool closed = false, in_space = false, whole = utf8_valid(bytes, len, NULL) && skip_prologue(&s);
    if (whole && at_word(&s, "<!DOCTYPE"))
        return refuse(name, "take the <!DOCTYPE ...> out", "the SVG picture has a DOCTYPE, which is not read", d);
    const bool is_svg = at_word(&s, "<svg") && s.end - s.at > 4 && (is_blank(s.at[4]) || strchr("/>", s.at[4]));
    if (whole && !is_svg) return refuse(name, NULL, "the file is XML, but not an SVG picture", d);
    whole =
        whole && take_root(&s, &closed, &in_space) && (closed ? skip_prologue(&s) && s.at == s.end : ends_whole(&s));
    if (!whole) return refuse(name, "save the picture again", "the SVG picture is not whole", d);
    return in_space ||
           refuse(name, "add xmlns=\"" SVG_SPACE "\"", "the <svg> element is not in the namespace of SVG", d);
}

static bool looks_like_svg(const char *bytes, size_t len) {
    size_t i = begins(bytes, len, "\xEF\xBB\xBF", 3) ? 3 : 0;
    while (i < len && is_blank(bytes[i])) i++;
    return i < len && bytes[i] == '<' && !memchr(bytes, '\0', len);
}

/* --- PNG, JPEG --- */

static const char PNG_MAGIC[] = "\x89PNG\r\n\x1A\n", PNG_END[] = "IEND\xAE\x42\x60\x82", JPEG_MAGIC[] = "\xFF\xD8\xFF";

/* The header follows the signature at once, and the last chunk says that it is the last. */
static bool png_fits(const char *name, const char *bytes, size_t len, diags *d) {
    const size_t end = sizeof PNG_END - 1;
    if (len > 33 && memcmp(bytes + 12, "IHDR", 4) == 0 && memcmp(bytes + len - end, PNG_END, end) == 0) return true;
    return refuse(name, "save the picture again", "the PNG picture is not whole", d);
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
    if (!type) return refuse(name, "give a PNG, JPEG or SVG file", "the file is no picture that a page can show", d);
    buf_puts(out, arena_printf(mem, "data:%s;base64,", type));
    buf_add_base64(out, bytes, len);
    return buf_ok(out);
}
