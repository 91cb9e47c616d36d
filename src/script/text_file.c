#include "script/text_file.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* Not strerror(): its words depend on the locale. */
static const char *reason(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return "no such file";
    case EACCES:
    case EPERM: return "permission denied";
    case EISDIR: return "it is a directory";
    case ELOOP: return "too many symbolic links";
    case ENAMETOOLONG: return "the name is too long";
    default: return "the system reports an error while reading";
    }
}

/* False on a read error or when the limit is passed; the latter ends devices that never end. */
static bool slurp(FILE *f, size_t limit, buf *out) {
    char block[8192];
    size_t n;
    while ((n = fread(block, 1, sizeof block, f)) > 0) {
        buf_add(out, block, n);
        if (out->len > limit || !buf_ok(out)) return false;
    }
    return !ferror(f);
}

static bool tell_unreadable(const char *path, const char *hint, int error, diags *d) {
    if (error == ENOENT && !hint) hint = "check the path";
    if (error == EISDIR) hint = "name a file in it";
    if (error == EACCES) hint = NULL;
    diag_add(d, DIAG_ERROR, (place){path, 0}, hint, "cannot read the file: %s", reason(error));
    return false;
}

bool text_file_read(const char *path, const char *hint, size_t limit, buf *out, diags *d) {
    bool standard = strcmp(path, "-") == 0;
    const char *name = standard ? STDIN_NAME : path;
    errno = 0;
    FILE *f = standard ? stdin : fopen(path, "rb");
    if (!f) {
        if (errno != ENOMEM) return tell_unreadable(name, hint, errno, d);
        out->failed = true;
        return false;
    }
    bool whole = slurp(f, limit, out);
    int error = errno;
    if (!standard) (void)fclose(f);
    if (whole || !buf_ok(out)) return whole;
    if (out->len <= limit) return tell_unreadable(name, hint, error, d);
    diag_add(d, DIAG_ERROR, (place){name, 0}, NULL, "the file is larger than the limit of %zu KiB", limit / 1024);
    return false;
}

static size_t bom_length(const char *text, size_t len) {
    return len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

#define EACH_BYTE UINT64_C(0x0101010101010101)

/* Eight bytes of printable ASCII: none has its top bit set, none loses a borrow below 0x20, none is 0x7F. */
static bool plain_word(const char *s) {
    uint64_t w;
    memcpy(&w, s, sizeof w);
    return ((w | (w - 0x20 * EACH_BYTE) | (w + EACH_BYTE)) & (0x80 * EACH_BYTE)) == 0;
}

/* Bytes from `s` on that need no closer look. */
static size_t plain_run(const char *s, size_t len) {
    size_t i = 0;
    while (i + 8 <= len && plain_word(s + i)) i += 8;
    while (i < len && s[i] >= 0x20 && s[i] < 0x7F) i++;
    return i;
}

/* True for the three-byte forms of U+1000..U+CFFF and U+E000..U+EFFF, which hold all of Japanese but the full-width
 * forms. */
static bool plain_triple(const char *text, size_t len) {
    const unsigned char *s = (const unsigned char *)text;
    return len >= 3 && s[0] > 0xE0 && s[0] < 0xEF && s[0] != 0xED && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80;
}

/* Offset of the first byte that cannot be shown, or len; *valid is false when it is not even UTF-8. */
static size_t first_defect(const char *s, size_t len, bool *valid) {
    *valid = true;
    for (size_t i = plain_run(s, len); i < len; i += plain_run(s + i, len - i)) {
        uint32_t cp = 0;
        while (plain_triple(s + i, len - i)) i += 3;
        if (i == len) break;
        size_t n = utf8_decode(s + i, len - i, &cp);
        *valid = n != 0;
        if (!n || !(utf8_printable(cp) || cp == '\r')) return i;
        i += n;
    }
    return len;
}

const char *text_defect(const char *s, size_t len) {
    bool valid = true;
    size_t at = first_defect(s, len, &valid);
    if (at < len) return valid ? "it contains a control character" : "it is not valid UTF-8";
    return memchr(s, '\r', len) ? "it contains a control character" : NULL;
}

static int line_of(const char *text, size_t offset) {
    int line = 1;
    for (size_t i = 0; i < offset; i++) line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
    return line;
}

static bool blank(const char *text, size_t len) {
    for (size_t i = bom_length(text, len); i < len; i++)
        if (!strchr(" \t\r\n", text[i]) || !text[i]) return false;
    return true;
}

/* UTF-16, which editors also call "Unicode". */
static bool is_utf16(const char *text, size_t len) {
    return len >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0);
}

bool text_check(const char *name, const char *text, size_t len, diags *d) {
    bool valid = true;
    size_t at = first_defect(text, len, &valid);
    if (blank(text, len)) {
        diag_add(d, DIAG_ERROR, (place){name, 0}, NULL, "the file is empty");
    } else if (is_utf16(text, len)) {
        diag_add(d, DIAG_ERROR, (place){name, 0}, "save it as UTF-8", "the file is UTF-16, not UTF-8");
    } else if (len > 0 && (text[0] == '\x1B' || memchr(text, '\0', len))) {
        diag_add(d, DIAG_ERROR, (place){name, 0}, "name a text file", "the file is binary, not text");
    } else if (at < len) {
        place where = {name, line_of(text, at)};
        unsigned byte = (unsigned char)text[at];
        if (valid)
            diag_add(d, DIAG_ERROR, where, "remove it", "control character (byte 0x%02X) in the text", byte);
        else
            diag_add(d, DIAG_ERROR, where, "save the file as UTF-8", "not valid UTF-8 (byte 0x%02X)", byte);
    } else {
        return true;
    }
    return false;
}

size_t text_normalise(char *text, size_t len) {
    size_t out = 0;
    for (size_t i = bom_length(text, len); i < len; i++) {
        if (text[i] != '\r')
            text[out++] = text[i];
        else if (i + 1 == len || text[i + 1] != '\n')
            text[out++] = '\n';
    }
    return out;
}
