#include "report/markdown.h"

#include <string.h>

#include "report/view.h"

/* What may begin markup anywhere in a line; the rest (#, +, -, digits) only counts at its start. */
#define SPECIAL "\\`*_{}[]<>&|~!$"
#define LINE_START "#+-=.)("

static void put_character(buf *out, char c, bool first) {
    if (c == '&' || c == '<' || c == '>') {
        buf_puts(out, c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        return;
    }
    if (strchr(SPECIAL, c) || (first && strchr(LINE_START, c))) buf_putc(out, '\\');
    buf_putc(out, c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
}

/* "1." at the start of a line makes a list: its point is not the first character. */
static bool in_number(const char *s, const char *at) {
    size_t digits = strspn(s, "0123456789");
    return digits > 0 && at == s + digits;
}

void md_text(buf *out, const char *s) {
    for (const char *c = s; *c; c++) put_character(out, *c, c == s || in_number(s, c));
}

void md_more(buf *out, const char *s) {
    for (; *s; s++) put_character(out, *s, false);
}

/* A bar would end a cell even within back-ticks, and a back-tick the code. */
void md_code(buf *out, const char *s) {
    bool plain = *s && !strpbrk(s, "`|\n\r\t");
    buf_puts(out, plain ? "`" : "<code>");
    if (plain)
        buf_puts(out, s);
    else
        md_text(out, s);
    buf_puts(out, plain ? "`" : "</code>");
}

/* A bracket or a space would end the address. */
static bool is_plain_address(const char *url) {
    return url_is_web(url) && !strpbrk(url, "() |\\");
}

void md_link(buf *out, const char *s, const char *url) {
    bool link = is_plain_address(url);
    if (link) buf_putc(out, '[');
    md_text(out, s);
    if (!link) return;
    buf_puts(out, "](");
    buf_puts(out, url);
    buf_putc(out, ')');
}

void md_row(buf *out) {
    buf_putc(out, '|');
}

void md_cell(buf *out) {
    if (out->len && buf_data(out)[out->len - 1] != '|') buf_puts(out, " |");
    buf_putc(out, ' ');
}

void md_row_end(buf *out) {
    buf_puts(out, " |\n");
}

void md_rule(buf *out, size_t columns, size_t numbers_from) {
    buf_putc(out, '|');
    for (size_t i = 0; i < columns; i++) buf_puts(out, i < numbers_from ? " --- |" : " ---: |");
    buf_putc(out, '\n');
}
