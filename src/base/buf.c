#include "base/buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Invariant: data is NULL (and len and cap are 0), or data[len] is NUL and len < cap. */

static void fail(buf *b) {
    free(b->data);
    *b = (buf){.failed = true};
}

/* Room for `more` bytes and the NUL. */
static bool reserve(buf *b, size_t more) {
    if (b->failed) return false;
    if (more < b->cap - b->len) return true; /* also when cap is 0: 0 - 0 is no room */
    if (more > SIZE_MAX / 2 - b->len - 1) {
        fail(b);
        return false;
    }
    size_t cap = b->cap ? b->cap : 128;
    while (cap - b->len <= more) cap *= 2;
    char *grown = realloc(b->data, cap);
    if (!grown) {
        fail(b);
        return false;
    }
    b->data = grown;
    b->cap = cap;
    return true;
}

void buf_free(buf *b) {
    free(b->data);
    *b = BUF_INIT;
}

bool buf_ok(const buf *b) {
    return !b->failed;
}

const char *buf_data(const buf *b) {
    return b->data ? b->data : "";
}

void buf_add(buf *b, const void *bytes, size_t len) {
    if (!reserve(b, len)) return;
    if (len) memcpy(b->data + b->len, bytes, len);
    b->len += len;
    b->data[b->len] = '\0';
}

void buf_puts(buf *b, const char *s) {
    buf_add(b, s, strlen(s));
}

void buf_putc(buf *b, char c) {
    buf_add(b, &c, 1);
}

void buf_repeat(buf *b, char c, size_t n) {
    if (!reserve(b, n)) return;
    memset(b->data + b->len, c, n);
    b->len += n;
    b->data[b->len] = '\0';
}

/* Mostly the text fits into the room there is; else its length is known then. */
void buf_vprintf(buf *b, const char *fmt, va_list ap) {
    if (b->failed) return;
    va_list again;
    va_copy(again, ap);
    size_t room = b->cap - b->len;
    int len = vsnprintf(room ? b->data + b->len : NULL, room, fmt, ap);
    if (len < 0)
        fail(b);
    else if ((size_t)len >= room && reserve(b, (size_t)len))
        vsnprintf(b->data + b->len, (size_t)len + 1, fmt, again);
    va_end(again);
    if (!b->failed) b->len += (size_t)len;
}

void buf_printf(buf *b, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(b, fmt, ap);
    va_end(ap);
}

void buf_truncate(buf *b, size_t len) {
    if (len >= b->len) return;
    b->len = len;
    b->data[len] = '\0';
}

char *buf_take(buf *b, size_t *len) {
    buf_add(b, "", 0); /* an empty buffer is handed over as an empty string */
    char *data = b->failed ? NULL : b->data;
    if (len) *len = b->failed ? 0 : b->len;
    if (b->failed) free(b->data);
    *b = BUF_INIT;
    return data;
}
