#include "base/digest.h"

/* FNV-1a with eight bytes a step instead of one (the constants are those of Fowler, Noll and Vo). A product carries upwards only, so its
 * upper half is folded into the lower one. Each step is a bijection of the digest so far: texts that differ in one word only never
 * meet again. */
#define PRIME UINT64_C(0x100000001b3)

static uint64_t step(uint64_t digest, uint64_t word) {
    uint64_t product = (digest ^ word) * PRIME;
    return product ^ product >> 32;
}

/* Little-endian; compilers make one load of it. */
static uint64_t word_at(const unsigned char *s) {
    return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32 |
           (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}

uint64_t digest_add(uint64_t digest, const char *bytes, size_t len) {
    const unsigned char *s = (const unsigned char *)bytes;
    uint64_t rest = 0;
    size_t i = 0;
    for (; i + 8 <= len; i += 8) digest = step(digest, word_at(s + i));
    for (size_t shift = 0; i < len; i++, shift += 8) rest |= (uint64_t)s[i] << shift;
    return step(step(digest, rest), len);
}
