/* What may be added to a page: style sheets and logos of a user. */
#include "check.h"

#include <string.h>

#include "base/base64.h"
#include "report/css_check.h"
#include "report/logo.h"

typedef struct fixture {
    arena *mem;
    diags *d;
} fixture;

static int setup(void **state) {
    fixture *f = calloc(1, sizeof *f);
    f->mem = arena_new(0);
    f->d = diags_new(f->mem);
    *state = f;
    return 0;
}

static int teardown(void **state) {
    fixture *f = *state;
    arena_free(f->mem);
    free(f);
    return 0;
}

/* --- style sheets --- */

static void test_sheets_that_fit(void **state) {
    static const char *const all[] = {
        "",
        "@charset \"utf-8\";\nh1 { color: #123456 }",
        "@font-face { font-family: x; src: url(data:font/woff2;base64,AA==) format(\"woff2\") }",
        ".logo { background: url( \"data:image/png;base64,AA==\" ) }",
        "a { background: image-set(\"DATA:image/png;base64,AA==\" 1x, url('data:,') type(\"image/png\") 2x) }",
        "p::before { content: \"@import url(http://x)\" }", /* a string */
        "p::before { content: \"\\\"url(x)\" }",
        "/* @import \"x\"; url(http://x) expression( } */ p { margin: 0 }",
        "@media print { @page { @top-left { content: counter(page) } } }",
        ".url { --url: 1px; width: calc(1px + (2px * 3)) } #url (x) {}",
        ".imports { scroll-behavior: smooth; grid-area: a }",
        "日本語 { font-family: \"游ゴシック\" }",
        "p { width: 1e3url (x) }",
        "a::after { content: \"one\\\ntwo\" }",
    };
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(all); i++)
        if (!css_fits("a.css", all[i], strlen(all[i]), f->d))
            fail_msg("%s: %s", all[i], diags_at(f->d, diags_count(f->d) - 1)->message);
    assert_int_equal(diags_count(f->d), 0);
}

typedef struct refused {
    const char *css;
    int line;
    const char *message;
} refused;

static const refused BAD[] = {
    {"@import \"x.css\";", 1, "'@import' would fetch another file"},
    {"\n@\\69mport 'x';", 2, "'@import' would fetch another file"},
    {"@IM\\000050 ORT 'x';", 1, "'@import' would fetch another file"},
    {"/**/@/**/import; @import/**/'x'", 1, "'@import' would fetch another file"},
    {"a{b:url(http://x)}", 1, "'http://x' would be fetched when the page is opened"},
    {"a{b:\nURL(  x.png )}", 2, "'x.png' would be fetched when the page is opened"},
    {"a{b:u\\72 l(x)}", 1, "'x' would be fetched when the page is opened"},
    {"a{b:\\75\\72\\6c(\"x\")}", 1, "'x' would be fetched when the page is opened"},
    {"a{b:url(\"dat\\61:,\")} a{b:url('//x')}", 1, "'//x' would be fetched when the page is opened"},
    {"a{b:url(/**/\"data:,\")}", 1, "the address in 'url(' cannot be read"},
    {"a{b:url(data:,a b)}", 1, "the address in 'url(' cannot be read"},
    {"a{b:url()}", 1, "'' would be fetched when the page is opened"},
    {"a{b:src(\"x\")}", 1, "'x' would be fetched when the page is opened"},
    {"a{b:src(var(--x))}", 1, "the address in 'url(' cannot be read"},
    {"a{b:-webkit-image-set('x' 1x)}", 1, "'x' would be fetched when the page is opened"},
    {"a{--x:\"x\";b:image-set(var(--x) 1x)}", 1, "'var(' may hold an address that cannot be seen here"},
    {"@namespace url(http://x);", 1, "'http://x' would be fetched when the page is opened"},
    {"a{w:expression(alert(1))}", 1, "'expression(' would run a script"},
    {"a{w:ex\\pression(1)}", 1, "'expression(' would run a script"},
    {"a{-moz-binding:none}", 1, "'-moz-binding' would run a script"},
    {"a{\\62 ehavior:none}", 1, "'behavior' would run a script"},
    {"a{}\n/* </STYLE > */", 2, "'</style' would end the style sheet in the page"},
    {"a::before{content:'</style'}", 1, "'</style' would end the style sheet in the page"},
    {"@charset 'shift_jis';", 1, "'@charset' is another than \"utf-8\""},
    {"@charset utf-8;", 1, "'@charset' is another than \"utf-8\""},
    {"a{b:'x\n'}", 1, "the string that begins here does not end on its line"},
    {"a{b:\"x", 1, "the string that begins here does not end on its line"},
    {"\n/* x", 2, "the comment that begins here does not end"},
    {"a{\nb:(", 2, "the '(' that begins here does not end"},
    {"a{", 1, "the '{' that begins here does not end"},
    {"a{b:url(\"data:,\"", 1, "the '(' that begins here does not end"},
    {"a{}}", 1, "'}' closes nothing that is open"},
    {"a{b:(]}", 1, "']' closes nothing that is open"},
    /* comments do not nest, escapes do not hide the end of a string */
    {"/* /* */ @import 'x'; */", 1, "'@import' would fetch another file"},
    {"a{b:'\\\\'} @import 'x'", 1, "'@import' would fetch another file"},
    {"a{b:url(data:\\)x) url(y)}", 1, "'y' would be fetched when the page is opened"},
};

static void test_sheets_that_do_not(void **state) {
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(BAD); i++) {
        diags_clear(f->d);
        if (css_fits("a.css", BAD[i].css, strlen(BAD[i].css), f->d)) fail_msg("%s: is let in", BAD[i].css);
        assert_int_equal(diags_count(f->d), 1);
        const diag *said = diags_at(f->d, 0);
        if (strcmp(said->message, BAD[i].message) != 0 || said->where.line != BAD[i].line)
            fail_msg("%s: %d: %s", BAD[i].css, said->where.line, said->message);
        assert_string_equal(said->where.file, "a.css");
    }
}

/* Whatever is cut off at its end is read to its end, and no further; a sheet that is let in does not hold what it must not. */
static void test_pieces(void **state) {
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(BAD); i++) {
        for (size_t from = 0, len = strlen(BAD[i].css); from < len; from++) {
            char *piece = malloc(len - from);
            memcpy(piece, BAD[i].css + from, len - from);
            for (size_t to = 0; to <= len - from; to++) {
                diags_clear(f->d);
                bool fits = css_fits("a.css", piece, to, f->d);
                assert_int_equal(diags_count(f->d), fits ? 0 : 1);
            }
            free(piece);
        }
    }
}

static void test_nesting(void **state) {
    fixture *f = *state;
    char deep[201];
    memset(deep, '(', 100);
    memset(deep + 100, ')', 100);
    assert_false(css_fits("a.css", deep, 200, f->d));
    assert_string_equal(diags_at(f->d, 0)->message, "brackets are nested deeper than 64");
}

/* --- logos --- */

#define PNG_HEAD "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"
#define PNG_TAIL "\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"
#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"

typedef struct picture {
    const char *bytes;
    size_t len;
    const char *wanted; /* how the address begins, or what is said */
} picture;
#define PICTURE(bytes, wanted) \
    { bytes, sizeof(bytes) - 1, wanted }

static void test_logos(void **state) {
    static const picture good[] = {
        PICTURE(PNG_HEAD PNG_TAIL, "data:image/png;base64,iVBORw0KGgo"),
        PICTURE("\xFF\xD8\xFF\xE0 and so on", "data:image/jpeg;base64,/9j/"),
        PICTURE(SVG, "data:image/svg+xml;base64,PHN2Zy"),
        PICTURE("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- drawn -->\n" SVG, "data:image/svg+xml;")};
    static const picture bad[] = {
        PICTURE("", "the file is no picture that a page can show"),
        PICTURE("GIF89a", "the file is no picture that a page can show"),
        PICTURE(PNG_HEAD, "the PNG picture is not whole"),
        PICTURE("\x89PNG\r\n\x1A\n", "the PNG picture is not whole"),
        PICTURE("<html></html>", "the file is XML, but not an SVG picture"),
        PICTURE("<svg", "the file is XML, but not an SVG picture"),
        PICTURE("<svgx/>", "the file is XML, but not an SVG picture"),
        PICTURE("<!-- <svg/>", "the SVG picture is not whole"),
        PICTURE(SVG "<b/>", "the SVG picture is not whole"),
        PICTURE("<svg xmlns='http://www.w3.org/2000/svg'></svg></svg><b>", "the SVG picture is not whole"),
        PICTURE("<svg x='", "the SVG picture is not whole"),
        PICTURE("<svg x='>\xFF'/>", "the SVG picture is not whole"),
        PICTURE("<svg title=\" xmlns='http://www.w3.org/2000/svg'\"/>",
                "the <svg> element is not in the namespace of SVG"),
        PICTURE("<svg/>", "the <svg> element is not in the namespace of SVG"),
        PICTURE("<svg xmlns='http://www.w3.org/2000/svg'>", "the SVG picture is not whole"),
        PICTURE("<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG, "the SVG picture has a DOCTYPE, which is not read"),
    };
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(good); i++) {
        buf uri = BUF_INIT;
        assert_true(logo_as_uri(f->mem, "logo", good[i].bytes, good[i].len, &uri, f->d));
        assert_memory_equal(buf_data(&uri), good[i].wanted, strlen(good[i].wanted));
        buf_free(&uri);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        buf uri = BUF_INIT;
        diags_clear(f->d);
        assert_false(logo_as_uri(f->mem, "logo", bad[i].bytes, bad[i].len, &uri, f->d));
        assert_int_equal(diags_count(f->d), 1);
        assert_string_equal(diags_at(f->d, 0)->message, bad[i].wanted);
        buf_free(&uri);
    }
}

/* RFC 4648, section 10; and across the pieces in which a buffer is written. */
static void test_base64(void **state) {
    (void)state;
    static const char *const all[][2] = {{"", ""},
                                         {"f", "Zg=="},
                                         {"fo", "Zm8="},
                                         {"foo", "Zm9v"},
                                         {"foob", "Zm9vYg=="},
                                         {"fooba", "Zm9vYmE="},
                                         {"foobar", "Zm9vYmFy"}};
    char out[BASE64_CHARS(300) + 1], long_text[300];
    for (size_t i = 0; i < COUNT(all); i++) assert_string_equal(base64(all[i][0], strlen(all[i][0]), out), all[i][1]);
    for (size_t i = 0; i < sizeof long_text; i++) long_text[i] = (char)(i * 7);
    for (size_t len = 0; len <= sizeof long_text; len++) {
        buf pieces = BUF_INIT;
        buf_add_base64(&pieces, long_text, len);
        assert_string_equal(buf_data(&pieces), base64(long_text, len, out));
        buf_free(&pieces);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_sheets_that_fit, setup, teardown),
        cmocka_unit_test_setup_teardown(test_sheets_that_do_not, setup, teardown),
        cmocka_unit_test_setup_teardown(test_pieces, setup, teardown),
        cmocka_unit_test_setup_teardown(test_nesting, setup, teardown),
        cmocka_unit_test_setup_teardown(test_logos, setup, teardown),
        cmocka_unit_test(test_base64),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
