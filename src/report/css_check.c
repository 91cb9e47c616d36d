#include "report/css_check.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#define DEPTH_MAX 64 /* open brackets */
#define NAME_CHARS 32

/* Brackets are kept as what they are: '(', '[', '{', and of functions whose strings are addresses. */
#define ADDRESS 'u' /* url(" */
#define PICTURE 'i' /* image-set( */

typedef struct sheet {
    const char *name, *at, *end;
    int line;
    diags *d;
    bool bad; /* said why */
    size_t depth;
    struct {
        char kind;
        int line;
    } open[DEPTH_MAX];
} sheet;

static void refuse(sheet *s, int line, const char *hint, const char *fmt, ...) {
    char what[200];
    va_list args;
    va_start(args, fmt);
    vsnprintf(what, sizeof what, fmt, args);
    va_end(args);
    if (!s->bad) diag_add(s->d, DIAG_ERROR, (place){s->name, line}, hint, "%s", what);
    s->bad = true;
}

/* --- characters --- */

static int peek(const sheet *s, size_t ahead) {
    return (size_t)(s->end - s->at) > ahead ? (unsigned char)s->at[ahead] : -1;
}

static void skip(sheet *s, size_t n) {
    for (; n > 0 && s->at < s->end; n--, s->at++) s->line += *s->at == '\n';
}

static bool is_space(int c) {
    return c == ' ' || c == '\t' || c == '\n';
}

static bool is_digit(int c) {
    return c >= '0' && c <= '9';
}

static int hex_value(int c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool starts_name(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
}

static bool in_name(int c) {
    return starts_name(c) || is_digit(c) || c == '-';
}

static bool is_escape(const sheet *s, size_t ahead) {
    const int next = peek(s, ahead + 1);
    return peek(s, ahead) == '\\' && next >= 0 && next != '\n';
}

static bool is_ident(const sheet *s) {
    const size_t dash = peek(s, 0) == '-';
    if (dash && peek(s, 1) == '-') return true;
    return starts_name(peek(s, dash)) || is_escape(s, dash);
}

/* What an escape stands for, behind which it goes: '?' for what is no letter of a name that is looked for. */
static char take_escape(sheet *s) {
    uint32_t cp = 0;
    skip(s, 1);
    if (hex_value(peek(s, 0)) < 0) {
        const int c = peek(s, 0);
        skip(s, 1);
        return (char)c;
    }
    for (int i = 0; i < 6 && hex_value(peek(s, 0)) >= 0; i++) {
        cp = cp * 16 + (uint32_t)hex_value(peek(s, 0));
        skip(s, 1);
    }
    if (is_space(peek(s, 0))) skip(s, 1);
    return cp > 0 && cp < 0x80 ? (char)cp : '?';
}

/* A character of a name, string or address, with its escape undone. */
static char take_char(sheet *s) {
    if (is_escape(s, 0)) return take_escape(s);
    const char c = *s->at;
    skip(s, 1);
    return c;
}

/* The name, cut to its beginning: what is looked for is short. */
static void take_name(sheet *s, char out[NAME_CHARS]) {
    size_t len = 0;
    while (in_name(peek(s, 0)) || is_escape(s, 0)) {
        const char c = take_char(s);
        if (len + 1 < NAME_CHARS) out[len++] = c;
    }
    out[len] = '\0';
}

static bool is_one_of(const char *name, const char *const *all, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(name, all[i]) == 0) return true;
    return false;
}
#define IS_ONE_OF(name, all) is_one_of((name), (all), sizeof(all) / sizeof *(all))

/* --- addresses --- */

#define DATA_HINT "put it into the sheet as a data: address, or leave it out"

static void check_address(sheet *s, const char *address, int line) {
    if (strncasecmp(address, "data:", 5) != 0)
        refuse(s, line, DATA_HINT, "'%s' would be fetched when the page is opened", address);
}

static bool inside(const sheet *s, char kind) {
    for (size_t i = 0; i < s->depth; i++)
        if (s->open[i].kind == kind) return true;
    return false;
}

static void take_string(sheet *s) {
    const int line = s->line, quote = peek(s, 0);
    const char top = s->depth ? s->open[s->depth - 1].kind : '{';
    char begin[60];
    size_t len = 0;
    for (skip(s, 1); peek(s, 0) != quote;) {
        if (peek(s, 0) == '\\' && peek(s, 1) == '\n') {
            skip(s, 2);
            continue;
        }
        if (peek(s, 0) < 0 || peek(s, 0) == '\n') {
            refuse(s, line, "close it with the same quote", "the string that begins here does not end on its line");
            return;
        }
        const char c = take_char(s);
        if (len + 1 < sizeof begin) begin[len++] = c;
    }
    skip(s, 1);
    begin[len] = '\0';
    if (top == ADDRESS || top == PICTURE) check_address(s, begin, line);
}

/* Behind "url(", where no quote follows. */
static void take_bare_address(sheet *s) {
    const int line = s->line;
    char begin[60];
    size_t len = 0;
    while (peek(s, 0) >= 0 && peek(s, 0) != ')') {
        const int c = peek(s, 0);
        if (c == '"' || c == '\'' || c == '(' || is_space(c) || (c == '\\' && !is_escape(s, 0))) break;
        const char taken = take_char(s);
        if (len + 1 < sizeof begin) begin[len++] = taken;
    }
    begin[len] = '\0';
    while (is_space(peek(s, 0))) skip(s, 1);
    if (peek(s, 0) != ')') refuse(s, line, "put the address into quotes", "the address in 'url(' cannot be read");
    skip(s, 1);
    check_address(s, begin, line);
}

/* --- brackets --- */

static void open_bracket(sheet *s, char kind) {
    if (s->depth == DEPTH_MAX) {
        refuse(s, s->line, NULL, "brackets are nested deeper than %d", DEPTH_MAX);
        return;
    }
    s->open[s->depth].kind = kind;
    s->open[s->depth++].line = s->line;
}

static void close_bracket(sheet *s, char closing) {
    const char wanted = closing == '}' ? '{' : closing == ']' ? '[' : '(';
    const char top = s->depth ? s->open[s->depth - 1].kind : '\0';
    if (top == wanted || (wanted == '(' && (top == ADDRESS || top == PICTURE)))
        s->depth--;
    else
        refuse(s, s->line, NULL, "'%c' closes nothing that is open", closing);
}

/* --- names --- */

static void check_function(sheet *s, const char *name, int line) {
    static const char *const addresses[] = {"url", "src", "url-prefix", "domain"};
    static const char *const pictures[] = {"image", "image-set", "-webkit-image-set", "cross-fade",
                                           "-webkit-cross-fade"};
    static const char *const unseen[] = {"var", "env", "attr", "if"};
    size_t blanks = 0;
    if (strcasecmp(name, "expression") == 0) refuse(s, line, "leave it out", "'expression(' would run a script");
    if ((inside(s, ADDRESS) || inside(s, PICTURE)) && IS_ONE_OF(name, unseen))
        refuse(s, line, DATA_HINT, "'%s(' may hold an address that cannot be seen here", name);
    if (!IS_ONE_OF(name, addresses)) {
        open_bracket(s, IS_ONE_OF(name, pictures) ? PICTURE : '(');
        return;
    }
    while (is_space(peek(s, blanks))) blanks++;
    skip(s, blanks);
    if (peek(s, 0) == '"' || peek(s, 0) == '\'')
        open_bracket(s, ADDRESS);
    else
        take_bare_address(s);
}

static void take_ident(sheet *s) {
    static const char *const bindings[] = {"-moz-binding", "behavior", "-ms-behavior"};
    const int line = s->line;
    char name[NAME_CHARS];
    take_name(s, name);
    if (peek(s, 0) == '(') {
        skip(s, 1);
        check_function(s, name, line);
    } else if (IS_ONE_OF(name, bindings)) {
        refuse(s, line, "leave it out", "'%s' would run a script", name);
    }
}

static void check_charset(sheet *s, int line) {
    static const char utf8[] = "utf-8";
    while (is_space(peek(s, 0))) skip(s, 1);
    const int quote = peek(s, 0);
    const bool fits = (quote == '"' || quote == '\'') && (size_t)(s->end - s->at) > sizeof utf8 &&
                      strncasecmp(s->at + 1, utf8, sizeof utf8 - 1) == 0 && s->at[sizeof utf8] == quote;
    if (!fits) refuse(s, line, "save the file as UTF-8", "'@charset' is another than \"utf-8\"");
}

static void take_at_rule(sheet *s) {
    const int line = s->line;
    char name[NAME_CHARS];
    skip(s, 1);
    take_name(s, name);
    if (strcasecmp(name, "import") == 0)
        refuse(s, line, "put the rules of that file into this one", "'@import' would fetch another file");
    if (strcasecmp(name, "charset") == 0) check_charset(s, line);
}

/* --- the whole --- */

static void take_comment(sheet *s) {
    const int line = s->line;
    for (skip(s, 2); peek(s, 0) >= 0; skip(s, 1)) {
        if (peek(s, 0) != '*' || peek(s, 1) != '/') continue;
        skip(s, 2);
        return;
    }
    refuse(s, line, "close it with '*/'", "the comment that begins here does not end");
}

/* A number with its unit, or a hash: no name that means something. */
static void take_plain_name(sheet *s) {
    char name[NAME_CHARS];
    skip(s, 1);
    take_name(s, name);
}

static void take_token(sheet *s) {
    const int c = peek(s, 0);
    if (c == '/' && peek(s, 1) == '*')
        take_comment(s);
    else if (c == '"' || c == '\'')
        take_string(s);
    else if (c == '@')
        take_at_rule(s);
    else if (is_digit(c) || c == '#')
        take_plain_name(s);
    else if (is_ident(s))
        take_ident(s);
    else {
        if (strchr("([{", c)) open_bracket(s, (char)c);
        if (strchr(")]}", c)) close_bracket(s, (char)c);
        skip(s, 1);
    }
}

/* The HTML parser knows no CSS: there the element ends, be it in a comment or a string. */
static void check_end_tag(sheet *s) {
    static const char tag[] = "</style";
    int line = 1;
    for (const char *c = s->at; (size_t)(s->end - c) >= sizeof tag - 1; c++) {
        line += *c == '\n';
        if (*c != '<' || strncasecmp(c, tag, sizeof tag - 1) != 0) continue;
        refuse(s, line, "leave it out", "'</style' would end the style sheet in the page");
        return;
    }
}

bool css_fits(const char *name, const char *css, size_t len, diags *d) {
    sheet s = {.name = name, .at = css, .end = css + len, .line = 1, .d = d};
    check_end_tag(&s);
    while (!s.bad && s.at < s.end) take_token(&s);
    if (!s.bad && s.depth) {
        const char kind = s.open[s.depth - 1].kind, shown = kind == ADDRESS || kind == PICTURE ? '(' : kind;
        refuse(&s, s.open[s.depth - 1].line, "close it", "the '%c' that begins here does not end", shown);
    }
    return !s.bad;
}
