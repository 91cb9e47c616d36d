/* sha256.h - SHA-256 (FIPS 180-4), as a Content-Security-Policy names an inline script */
#ifndef ACRPLAN_BASE_SHA256_H
#define ACRPLAN_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_BYTES 32

typedef struct sha256 {
    uint32_t state[8];
    uint8_t block[64];
    uint64_t len; /* bytes so far */
} sha256;

sha256 sha256_start(void);
void sha256_add(sha256 *h, const void *bytes, size_t len);
void sha256_end(sha256 *h, uint8_t out[SHA256_BYTES]);

/* The digest in base 64, with its padding and a NUL. */
#define SHA256_BASE64_CHARS 45
const char *sha256_base64(const uint8_t digest[SHA256_BYTES], char out[SHA256_BASE64_CHARS]);

#endif
