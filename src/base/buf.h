/* buf.h - a growing byte buffer with sticky failure
 *
 * Writers append without checking; buf_ok() is asked once at the end. After a failure every call does nothing. The content is
 * always NUL-terminated for debugging; `len` does not count that NUL. */
#ifndef ACRPLAN_BASE_BUF_H
#define ACRPLAN_BASE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct buf {
    char *data; /* private: use buf_data() */
    size_t len;
    size_t cap;
    bool failed;
} buf;

#define BUF_INIT ((buf){0})

void buf_free(buf *b); /* takes a zeroed buf; leaves it zeroed */
bool buf_ok(const buf *b);
const char *buf_data(const buf *b); /* "" for an empty buffer; borrowed until the next append */

void buf_add(buf *b, const void *bytes, size_t len);
void buf_puts(buf *b, const char *s);
void buf_putc(buf *b, char c);
void buf_repeat(buf *b, char c, size_t n);
void buf_printf(buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(buf *b, const char *fmt, va_list ap);
void buf_truncate(buf *b, size_t len);

/* Hands the content over: owned by the caller (free()), NUL-terminated, length in *len. NULL after a failure. Leaves *b zeroed. */
char *buf_take(buf *b, size_t *len);

#endif
