#include "model/template.h"

#include <string.h>

/* --- pieces --- */

static bool open_blank(const char **rest, template_piece *out, const char **defect) {
    const char *start = *rest + 1, *end = start + strcspn(start, "{}");
    if (*end != '}') {
        *defect = "a { without its }";
        return false;
    }
    *out =
        (template_piece){.at = start, .len = (size_t)(end - start), .blank = true, .name_len = (size_t)(end - start)};
    for (size_t i = out->len; i > 0; i--) {
        if (start[i - 1] != '.') continue;
        out->name_len = i - 1;
        break;
    }
    *rest = end + 1;
    if (out->name_len > 0) return true;
    *defect = "a blank without a name";
    return false;
}

bool template_next(const char **rest, template_piece *out, const char **defect) {
    *defect = NULL;
    if (!**rest) return false;
    if (**rest == '{') return open_blank(rest, out, defect);
    size_t len = strcspn(*rest, "{}");
    *out = (template_piece){.at = *rest, .len = len, .name_len = len};
    *rest += len;
    if (len > 0) return true;
    *defect = "a } without its {";
    return false;
}

/* --- what stands in blanks --- */

static bool is(const char *word, const char *name, size_t len) {
    return strlen(word) == len && memcmp(word, name, len) == 0;
}

template_word template_word_of(const char *name, size_t len) {
    static const char *const PLACES[] = {"guid", "resource_group", "subscription_id", "tenant_id"};
    if (is("each", name, len)) return WORD_EACH;
    if (is("me", name, len)) return WORD_ME;
    for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++)
        if (is(PLACES[i], name, len)) return WORD_PLACE;
    return WORD_NONE;
}

bool is_template_part(const char *part, size_t len) {
    static const char *const PARTS[] = {"id", "name", "principal_id", "client_id", "login_server"};
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
        if (is(PARTS[i], part, len)) return true;
    return false;
}

/* --- paths --- */

/* Behind a name that starts at `s`; NULL: none does. */
static const char *behind_name(const char *s) {
    size_t len = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-$@");
    return len ? s + len : NULL;
}

/* Behind the bracket that starts at `s`; NULL: it is none. */
static const char *behind_bracket(const char *s, bool *entries) {
    const char *end = s + 1;
    if (*end == '*') {
        *entries = true;
        end++;
    } else if (*end == '\'') {
        end = strchr(end + 1, '\'');
        end = end && end > s + 2 ? end + 1 : NULL;
    } else {
        size_t digits = strspn(end, "0123456789");
        end = digits > 0 && digits < 4 ? end + digits : NULL;
    }
    return end && *end == ']' ? end + 1 : NULL;
}

bool is_property_path(const char *path, bool *entries) {
    *entries = false;
    const char *s = behind_name(path);
    while (s && *s) {
        if (*s != '.' && *s != '[') return false;
        s = *s == '.' ? behind_name(s + 1) : behind_bracket(s, entries);
    }
    return s != NULL;
}
