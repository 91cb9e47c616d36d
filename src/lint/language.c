/* The two languages of a text: what is in the wrong script, half missing, or untidy. Rules look at characters, not at grammar. */
#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "lint/lint_impl.h"

/* --- characters --- */

static bool is_japanese(uint32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005 || c == 0x3006;
}

/* Japanese punctuation and brackets, and the full-width and half-width forms. */
static bool is_east_asian(uint32_t c) {
    return is_japanese(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

static bool is_wide_latin(uint32_t c) {
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) ||
           c == 0xFF08 || c == 0xFF09 || c == 0xFF0C || c == 0x3000;
}

static bool is_narrow_katakana(uint32_t c) {
    return c >= 0xFF61 && c <= 0xFF9F;
}

/* The first character that `is` holds for, or NULL. */
static const char *find(const char *s, bool (*is)(uint32_t c)) {
    uint32_t c = 0;
    for (size_t len = strlen(s), n; (n = utf8_decode(s, len, &c)) != 0 && len; s += n, len -= n)
        if (is(c)) return s;
    return NULL;
}

static const char *one_character(lint *l, const char *at) {
    uint32_t c;
    return arena_strndup(l->mem, at, utf8_decode(at, strlen(at), &c));
}

static bool ends_with(const char *s, const char *end) {
    size_t n = strlen(s), m = strlen(end);
    return n >= m && memcmp(s + n - m, end, m) == 0;
}

#define MARU "。"
#define TOUTEN "、"

/* --- one language --- */

static void complain(lint *l, const lint_text *t, lang in, const char *hint, const char *what) {
    lint_error(l, lint_text_place(l, t, in), hint, "%s: '%s'", what, t->in.in[in]);
}

static void check_spaces(lint *l, const lint_text *t, lang in) {
    const char *s = t->in.in[in];
    size_t len = strlen(s);
    if (strstr(s, "  ")) complain(l, t, in, "leave one", "two spaces in a row");
    if (len && (s[0] == ' ' || s[len - 1] == ' ')) complain(l, t, in, "remove it", "a space at the edge of a text");
}

static bool is_closing(char c) {
    return c == ')' || c == '"' || c == '\'';
}

static void check_english(lint *l, const lint_text *t) {
    const char *s = t->in.in[LANG_EN];
    const char *wrong = find(s, is_east_asian);
    if (wrong)
        lint_error(l, lint_text_place(l, t, LANG_EN), "write it in English",
                   "the English text has the Japanese character '%s': '%s'", one_character(l, wrong), s);
    if (wrong || t->role != TEXT_SENTENCE) return;
    size_t len = strlen(s);
    while (len && (is_closing(s[len - 1]) || s[len - 1] == ' ')) len--;
    if (len && !strchr(".!?:", s[len - 1]))
        complain(l, t, LANG_EN, "end it with a full stop", "the English sentence does not end");
}

static bool digits_around(const char *s, const char *at) {
    return at > s && isdigit((unsigned char)at[-1]) && isdigit((unsigned char)at[1]);
}

/* A comma that stands where Japanese text has its own: after a Japanese character. */
static const char *foreign_comma(const char *s) {
    for (const char *c = strchr(s, ','); c; c = strchr(c + 1, ','))
        if (!digits_around(s, c) && c > s && (unsigned char)c[-1] >= 0x80) return c;
    return NULL;
}

/* Outside of brackets: lists of codes are as they are. */
static bool plain_comma(const char *s) {
    int depth = 0;
    for (const char *c = s; *c; c++) {
        depth += (*c == '(') - (*c == ')');
        if (*c == ',' && depth == 0 && !digits_around(s, c) && c[1] == ' ') return true;
    }
    return false;
}

static void check_sentence_ends(lint *l, const lint_text *t) {
    const char *s = t->in.in[LANG_JA], *inside = strstr(s, MARU);
    if (strstr(s, MARU MARU)) complain(l, t, LANG_JA, "leave one", "a full stop stands twice");
    if (!inside || ends_with(s, MARU) || ends_with(s, ")") || ends_with(s, "」")) return;
    complain(l, t, LANG_JA, "end the last sentence like the others", "the last of several sentences has no " MARU);
}

static void check_japanese(lint *l, const lint_text *t) {
    const char *s = t->in.in[LANG_JA];
    const char *wide = find(s, is_wide_latin), *narrow = find(s, is_narrow_katakana);
    if (t->role == TEXT_SENTENCE && !find(s, is_japanese))
        complain(l, t, LANG_JA, "write it in Japanese", "the Japanese sentence has no Japanese character");
    if (wide)
        lint_error(l, lint_text_place(l, t, LANG_JA), "use the ASCII form",
                   "a full-width letter, digit, comma, bracket or space '%s': '%s'", one_character(l, wide), s);
    if (narrow)
        lint_error(l, lint_text_place(l, t, LANG_JA), "use full-width katakana", "half-width katakana '%s': '%s'",
                   one_character(l, narrow), s);
    if (foreign_comma(s) || (strstr(s, TOUTEN) && plain_comma(s)))
        complain(l, t, LANG_JA, "use " TOUTEN " between Japanese words", "a comma stands where " TOUTEN " belongs");
    check_sentence_ends(l, t);
}

/* --- both --- */

/* A product name, a unit, a command: one word, or no word of three small letters or more, unless it is no prose at all, or the glossary
 * has one form for both languages. */
static bool is_proper_name(const lint *l, const char *s) {
    for (size_t i = 0; i < l->k->term_count; i++)
        if (strcmp(l->k->terms[i].form.in[LANG_EN], s) == 0 && strcmp(l->k->terms[i].form.in[LANG_JA], s) == 0)
            return true;
    if (!strchr(s, ' ') || strpbrk(s, "_/=*<>") || strstr(s, "--")) return true;
    for (const char *c = s; *c;) {
        size_t word = strcspn(c, " "), small = 0;
        while (small < word && c[small] >= 'a' && c[small] <= 'z') small++;
        if (small == word && word >= 3) return false;
        c += word + strspn(c + word, " ");
    }
    return true;
}

static void check_pair(lint *l, const lint_text *t) {
    const char *en = t->in.in[LANG_EN], *ja = t->in.in[LANG_JA];
    if (strcmp(en, ja) != 0) return;
    if (t->role == TEXT_SENTENCE)
        complain(l, t, LANG_JA, "translate one", "both languages have the same text");
    else if (t->role == TEXT_NAME && !is_proper_name(l, en))
        lint_warning(l, lint_text_place(l, t, LANG_JA), "translate it, unless it is a name",
                     "both languages have the same text: '%s'", en);
}

static const char *names_in_braces(const lint_text *t) {
    if (!t->life) return t->of_client ? "{me}" : "";
    return t->life->kind == FACT_LIMIT || t->life->kind == FACT_RATE ? "{me} {amount} {max}" : "{me}";
}

static void check_braces(lint *l, const lint_text *t, lang in) {
    const char *s = t->in.in[in], *known = names_in_braces(t);
    for (const char *open = strchr(s, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        const char *name = arena_strndup(l->mem, open, close ? (size_t)(close - open) + 1 : strlen(open));
        if (!close || !strstr(known, name))
            lint_error(l, lint_text_place(l, t, in), known[0] ? arena_printf(l->mem, "known here: %s", known) : NULL,
                       "nothing replaces '%s' in a text", name);
        else if (strcmp(name, "{me}") == 0 && t->fact && t->fact->kind == ID_NONE)
            lint_error(l, lint_text_place(l, t, in), "declare the fact in the body of a client, or name the client",
                       "a fact outside of clients speaks of {me}");
    }
}

static void check_me(lint *l, const lint_text *t) {
    bool en = strstr(t->in.in[LANG_EN], "{me}") != NULL, ja = strstr(t->in.in[LANG_JA], "{me}") != NULL;
    if (en == ja || t->role != TEXT_SENTENCE) return;
    lint_warning(l, lint_text_place(l, t, en ? LANG_JA : LANG_EN), "name the client in both, or in neither",
                 "only the %s text names {me}", en ? "English" : "Japanese");
}

static void check_text(lint *l, const lint_text *t, void *ctx) {
    (void)ctx;
    bool page = t->role == TEXT_PAGE && strcmp(t->in.in[LANG_EN], t->in.in[LANG_JA]) == 0;
    if (page) return; /* whatever language it is in */
    check_pair(l, t);
    check_english(l, t);
    if (strcmp(t->in.in[LANG_EN], t->in.in[LANG_JA]) != 0) check_japanese(l, t);
    for (lang in = LANG_EN; in < LANG_COUNT; in++) {
        check_spaces(l, t, in);
        check_braces(l, t, in);
    }
    check_me(l, t);
}

void lint_language(lint *l) {
    lint_each_text(l, check_text, NULL);
}
