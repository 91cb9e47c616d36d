/* Spaces at which no line may break: between a number and its unit or its sign of money. The words of all pages and the texts of a pack have plain
 * spaces there, which other formats want; so the page is gone over once, when it is written. */
#include <string.h>

#include "report/view_html.h"

#define NO_BREAK "\xC2\xA0"

static bool starts(const char *s, const char *what) {
    return strncmp(s, what, strlen(what)) == 0;
}

/* What is quoted as it stands: from its start tag to its end tag. */
static const char *behind_quoted(const char *tag) {
    static const struct {
        const char *begins, *ends;
    } all[] = {{"<style", "</style>"}, {"<script", "</script>"}, {"<code", "</code>"}, {"<ol class=\"code\"", "</ol>"}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        const char *end = starts(tag, all[i].begins) ? strstr(tag, all[i].ends) : NULL;
        if (end) return end;
    }
    return NULL;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* "GiB", "TB", "%", and a Japanese counter: its first byte is that of a kana or an ideograph. */
static bool is_unit(const char *s) {
    if ((unsigned char)*s >= 0xE3 && (unsigned char)*s <= 0xE9) return true;
    if (*s == '%') return true;
    if (!*s || !strchr("KMGTP", *s)) return false;
    return s[1] == 'B' || (s[1] == 'i' && s[2] == 'B');
}

/* May the line not break at this space? */
static bool binds(const char *whole, const char *space) {
    if (space == whole) return false;
    if (is_digit(space[-1])) return is_unit(space + 1);
    return is_digit(space[1]) && space - whole >= 3 && memcmp(space - 3, "USD", 3) == 0;
}

void bind_numbers(buf *out) {
    buf bound = BUF_INIT;
    const char *whole = buf_data(out), *from = whole, *s = whole;
    while (*(s += strcspn(s, "< "))) {
        if (*s == '<') {
            const char *quoted = behind_quoted(s), *end = strchr(quoted ? quoted : s, '>');
            if (!end) break;
            s = end + 1;
        } else if (binds(whole, s)) {
            buf_add(&bound, from, (size_t)(s - from));
            buf_puts(&bound, NO_BREAK);
            from = ++s;
        } else {
            s++;
        }
    }
    buf_puts(&bound, from);
    if (!buf_ok(&bound)) out->failed = true;
    if (!buf_ok(out)) {
        buf_free(&bound);
        return;
    }
    buf_free(out);
    *out = bound;
}
