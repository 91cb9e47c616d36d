#include "base/json.h"

#include <string.h>

#include "base/utf8.h"

json json_start(buf *out) {
    return (json){out, false};
}

static void before_value(json *j) {
    if (j->comma) buf_putc(j->out, ',');
    j->comma = true;
}

void json_open(json *j, char bracket) {
    before_value(j);
    buf_putc(j->out, bracket);
    j->comma = false;
}

void json_close(json *j, char bracket) {
    buf_putc(j->out, bracket);
    j->comma = true;
}

static bool is_plain(uint32_t cp) {
    return cp >= ' ' && cp != '"' && cp != '\\' && cp != '<' && cp != '>' && cp != '&' && cp != 0x7f && cp != 0x2028 &&
           cp != 0x2029;
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
    buf_putc(j->out, ':');
    j->comma = false;
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
