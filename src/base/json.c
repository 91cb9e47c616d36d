#include "base/json.h"

#include <string.h>

#include "base/utf8.h"

json json_start(buf *out) {
    return (json){.out = out};
}

json json_start_lines(buf *out) {
    return (json){.out = out, .lines = true};
}

static void new_line(const json *j) {
    buf_putc(j->out, '\n');
    buf_repeat(j->out, ' ', 2 * j->depth);
}

static void before_value(json *j) {
    if (j->comma) buf_putc(j->out, ',');
    if (j->lines && j->depth > 0 && !j->at_key) new_line(j);
    j->comma = true;
    j->at_key = false;
}

void json_open(json *j, char bracket) {
    before_value(j);
    buf_putc(j->out, bracket);
    j->comma = false;
    j->depth++;
}

/* What is empty stays on one line. */
void json_close(json *j, char bracket) {
    j->depth--;
    if (j->lines && j->comma) new_line(j);
    buf_putc(j->out, bracket);
    j->comma = true;
}

/* What sets the direction of the text that follows. */
static bool turns(uint32_t cp) {
    return cp == 0x61c || cp == 0x200e || cp == 0x200f || (cp >= 0x202a && cp <= 0x202e) ||
           (cp >= 0x2066 && cp <= 0x2069);
}

static bool is_plain(uint32_t cp) {
    return cp >= ' ' && cp != '"' && cp != '\\' && cp != '<' && cp != '>' && cp != '&' && cp != 0x7f && cp != 0x2028 &&
           cp != 0x2029 && !turns(cp);
}

static void put_string(buf *out, const char *s) {
    size_t left = strlen(s);
    buf_putc(out, '"');
    while (left > 0) {
        uint32_t cp = 0xfffd;
        size_t n = utf8_decode(s, left, &cp);
        if (n > 0 && is_plain(cp))
            buf_add(out, s, n);
        else
            buf_printf(out, "\\u%04x", n > 0 ? (unsigned)cp : 0xfffdu);
        s += n > 0 ? n : 1;
        left -= n > 0 ? n : 1;
    }
    buf_putc(out, '"');
}

void json_key(json *j, const char *key) {
    before_value(j);
    put_string(j->out, key);
    buf_puts(j->out, j->lines ? ": " : ":");
    j->comma = false;
    j->at_key = true;
}

void json_string(json *j, const char *s) {
    before_value(j);
    put_string(j->out, s);
}

void json_int(json *j, int64_t n) {
    before_value(j);
    buf_printf(j->out, "%lld", (long long)n);
}

void json_bool(json *j, bool value) {
    before_value(j);
    buf_puts(j->out, value ? "true" : "false");
}
