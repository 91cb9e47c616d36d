/* base64.h - bytes as base 64 (RFC 4648, with padding) */
#ifndef ACRPLAN_BASE_BASE64_H
#define ACRPLAN_BASE_BASE64_H

#include <stddef.h>

#include "base/buf.h"

/* How many characters that takes, without a NUL. */
#define BASE64_CHARS(bytes) (((bytes) + 2) / 3 * 4)

/* Writes them, and a NUL, to `out`. Returns it. */
const char *base64(const void *bytes, size_t len, char *out);
void buf_add_base64(buf *out, const void *bytes, size_t len);

#endif
