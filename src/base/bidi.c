#include "base/bidi.h"

#include <string.h>

#include "base/utf8.h"

#define FSI "\xE2\x81\xA8"
#define PDI "\xE2\x81\xA9"
enum { CP_PDI = 0x2069 };

static bool opens_isolate(uint32_t cp) {
    return cp >= 0x2066 && cp <= 0x2068;
}

bool bidi_is_control(uint32_t cp) {
    return cp == 0x061C || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) || opens_isolate(cp) ||
           cp == CP_PDI;
}

/* A paragraph ends all that is open. */
static bool ends_line(uint32_t cp) {
    return cp == '\n' || cp == 0x2029;
}

static bool has_controls(const char *s, size_t len) {
    for (size_t i = 0, n; i < len; i += n) {
        uint32_t cp = 0;
        n = utf8_decode(s + i, len - i, &cp);
        if (!n) return false;
        if (bidi_is_control(cp)) return true;
    }
    return false;
}

/* Bytes of the line, without its end. */
static size_t line_length(const char *s, size_t len) {
    size_t i = 0;
    for (size_t n; i < len; i += n) {
        uint32_t cp = 0;
        n = utf8_decode(s + i, len - i, &cp);
        if (!n || ends_line(cp)) break;
    }
    return i;
}

static char *add(char *out, const char *s, size_t len) {
    memcpy(out, s, len);
    return out + len;
}

/* Embeddings and overrides end with the isolate around them; isolates in it are counted. */
static char *isolate_line(char *out, const char *s, size_t len) {
    size_t open = 0;
    out = add(out, FSI, 3);
    for (size_t i = 0, n; i < len; i += n) {
        uint32_t cp = 0;
        n = utf8_decode(s + i, len - i, &cp);
        if (opens_isolate(cp)) open++;
        if (cp == CP_PDI && open == 0) continue;
        if (cp == CP_PDI) open--;
        out = add(out, s + i, n);
    }
    for (; open > 0; open--) out = add(out, PDI, 3);
    return add(out, PDI, 3);
}

const char *bidi_isolate(arena *mem, const char *s, size_t len) {
    if (!has_controls(s, len)) return arena_strndup(mem, s, len);
    /* Each line gets six bytes, each isolate three more at most; a line is one byte or more. */
    char *out = ARENA_ARRAY(mem, 8 * len + 7, char), *end = out;
    while (len > 0) {
        size_t line = line_length(s, len);
        if (line > 0) end = isolate_line(end, s, line);
        for (s += line, len -= line; len > 0;) {
            uint32_t cp = 0;
            size_t n = utf8_decode(s, len, &cp);
            if (!ends_line(cp)) break;
            end = add(end, s, n);
            s += n, len -= n;
        }
    }
    *end = '\0';
    return out;
}
