#include <string.h>

#include "base/utf8.h"
#include "deploy/deployment.h"

#define COLUMNS 110

bool is_unruly(uint32_t cp) {
    return !utf8_printable(cp) || cp == '\t' || cp == '\n' || cp == 0x85 || cp == 0x2028 || cp == 0x2029 ||
           cp == 0x61C || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2066 && cp <= 0x2069);
}

/* The next character as it is shown, and its bytes in the text. */
static size_t next_shown(const char *s, const char **shown, size_t *len, uint32_t *cp) {
    const size_t n = utf8_decode(s, strnlen(s, 4), cp);
    *shown = s;
    *len = n;
    if (n > 0 && !is_unruly(*cp)) return n;
    *shown = n > 0 ? " " : "\xEF\xBF\xBD";
    *len = strlen(*shown);
    *cp = n > 0 ? ' ' : 0xFFFD;
    return n > 0 ? n : 1;
}

const char *comment_text(arena *mem, const char *s) {
    char *out = arena_alloc(mem, 3 * strlen(s) + 1, 1), *to = out; /* what is shown instead has at most three bytes */
    while (*s) {
        const char *shown;
        size_t len;
        uint32_t cp;
        s += next_shown(s, &shown, &len, &cp);
        memcpy(to, shown, len);
        to += len;
    }
    return out;
}

/* Where a line that begins at `s` ends: at its last break that fits, else where its columns do. */
static const char *line_end(const char *s, int room) {
    const char *fits = NULL;
    uint32_t before = 0;
    while (*s) {
        const char *shown;
        size_t len;
        uint32_t cp;
        const size_t n = next_shown(s, &shown, &len, &cp);
        if (before == ' ' || (before && cp != ' ' && utf8_breaks(before, cp))) fits = s;
        room -= utf8_width(cp);
        if (room < 0) return fits ? fits : s;
        s += n;
        before = cp;
    }
    return s;
}

static void put_line(buf *out, const char *s, const char *end) {
    while (s < end) {
        const char *shown;
        size_t len;
        uint32_t cp;
        s += next_shown(s, &shown, &len, &cp);
        buf_add(out, shown, len);
    }
}

static void trim(buf *out, size_t begin) {
    size_t len = out->len;
    if (!buf_ok(out)) return;
    while (len > begin && buf_data(out)[len - 1] == ' ') len--;
    buf_truncate(out, len);
}

void put_comment(buf *out, size_t indent, const char *mark, const char *s) {
    const int room = COLUMNS - (int)indent - (int)strlen(mark);
    do {
        const char *end = line_end(s, room);
        const size_t begin = out->len;
        buf_repeat(out, ' ', indent);
        buf_puts(out, mark);
        put_line(out, s, end);
        trim(out, begin);
        buf_putc(out, '\n');
        s = end;
    } while (*s);
}

void put_remark(buf *out, const char *mark, const char *why) {
    if (!why) return;
    buf_putc(out, ' ');
    buf_puts(out, mark);
    put_line(out, why, why + strlen(why));
}
