#include "study/csv.h"

#include <string.h>

static bool at_start(const buf *out) {
    return out->len == 0 || buf_data(out)[out->len - 1] == '\n';
}

/* An empty first field leaves no trace: it is quoted, so that the next one knows that it is not the first. */
static void put_field(buf *out, const char *before, const char *s) {
    bool first = at_start(out), quoted = strpbrk(s, "\",\r\n") || *before || (first && !*s);
    if (!first) buf_putc(out, ',');
    if (quoted) buf_putc(out, '"');
    buf_puts(out, before);
    for (; *s; s++) {
        if (*s == '"') buf_putc(out, '"');
        buf_putc(out, *s);
    }
    if (quoted) buf_putc(out, '"');
}

void csv_text(buf *out, const char *s) {
    put_field(out, *s && strchr("=+-@\t\r", *s) ? "'" : "", s);
}

void csv_number(buf *out, const char *s) {
    put_field(out, "", s);
}

void csv_count(buf *out, int64_t n) {
    if (!at_start(out)) buf_putc(out, ',');
    buf_printf(out, "%lld", (long long)n);
}

void csv_end(buf *out) {
    buf_puts(out, "\r\n");
}
