/* base/sha256.c against the examples of FIPS 180-4 and RFC 6234, however the bytes are cut */
#include <stdio.h>
#include <string.h>

#include "base/sha256.h"
#include "check.h"

static void is_digest(const char *text, size_t len, size_t piece, const char *hex) {
    uint8_t out[SHA256_BYTES];
    char shown[2 * SHA256_BYTES + 1];
    sha256 h = sha256_start();
    for (size_t i = 0; i < len; i += piece) sha256_add(&h, text + i, len - i < piece ? len - i : piece);
    sha256_end(&h, out);
    for (size_t i = 0; i < SHA256_BYTES; i++) snprintf(shown + 2 * i, 3, "%02x", out[i]);
    assert_string_equal(shown, hex);
}

static void test_known_digests(void **state) {
    (void)state;
    static const struct {
        const char *text, *hex;
    } known[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {"0123456701234567012345670123456701234567012345670123456701234567",
         "8182cadb21af0e37c06414ece08e19c65bdb22c396d48ba7341012eea9ffdfdd"},
    };
    for (size_t i = 0; i < COUNT(known); i++)
        for (size_t piece = 1; piece < 70; piece++)
            is_digest(known[i].text, strlen(known[i].text), piece, known[i].hex);
}

static void test_a_million(void **state) {
    (void)state;
    char *text = malloc(1000000);
    memset(text, 'a', 1000000);
    is_digest(text, 1000000, 4099, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(text);
}

static void test_base64(void **state) {
    (void)state;
    uint8_t digest[SHA256_BYTES];
    char out[SHA256_BASE64_CHARS];
    sha256 h = sha256_start();
    sha256_end(&h, digest);
    assert_string_equal(sha256_base64(digest, out), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    memset(digest, 0xff, sizeof digest);
    assert_string_equal(sha256_base64(digest, out), "//////////////////////////////////////////8=");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_digests),
        cmocka_unit_test(test_a_million),
        cmocka_unit_test(test_base64),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
