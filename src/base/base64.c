#include "base/base64.h"

#include <stdint.h>

static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const char *base64(const void *bytes, size_t len, char *out) {
    const uint8_t *in = bytes;
    char *end = out;
    for (size_t i = 0; i < len; i += 3) {
        const size_t left = len - i;
        const uint32_t bits =
            (uint32_t)in[i] << 16 | (left > 1 ? (uint32_t)in[i + 1] << 8 : 0u) | (left > 2 ? in[i + 2] : 0u);
        for (size_t k = 0; k < 4; k++) *end++ = k <= left ? DIGITS[bits >> (18 - 6 * k) & 63] : '=';
    }
    *end = '\0';
    return out;
}

void buf_add_base64(buf *out, const void *bytes, size_t len) {
    enum { AT_ONCE = 96 }; /* a multiple of three: no padding on the way */
    const uint8_t *in = bytes;
    char part[BASE64_CHARS(AT_ONCE) + 1];
    for (size_t i = 0; i < len; i += AT_ONCE)
        buf_puts(out, base64(in + i, len - i < AT_ONCE ? len - i : AT_ONCE, part));
}
