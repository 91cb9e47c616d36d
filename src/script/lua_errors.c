#include "script/lua_errors.h"

#include <luaconf.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

#define MESSAGE_MAX 240 /* bytes of a message that are shown: Lua quotes whole strings */

typedef struct advice {
    const char *part; /* of Lua's message */
    const char *hint;
} advice;

/* The first that matches counts. */
static const advice ADVICE[] = {
    {"attempt to call a string value", "a comma may be missing between two strings"},
    {"attempt to call a number value", "a comma may be missing before a '(' or '{'"},
    {"attempt to call a table value", "a comma may be missing between two tables"},
    {"attempt to call a condition value", "a condition takes no option; a comma may be missing after it"},
    {"attempt to call a nil value (method", "see the methods of quantities, contexts and 'me'"},
    {"attempt to call a nil value", "only the functions of the language exist here: no 'require', 'load', 'os', 'io'"},
    {"attempt to perform bitwise operation", "conditions are combined with &, | and ~, and so are only conditions"},
    {"attempt to concatenate", "only texts and numbers are joined with '..'"},
    {"attempt to compare", "quantities are compared with :above(n), :below(n), :at_least(n), :at_most(n)"},
    {"attempt to load a binary chunk", "write the file as text; compiled Lua is never run"},
    {"'}' expected", "a comma or a closing '}' may be missing on the line before"},
    {"')' expected", "a closing ')' may be missing on the line before"},
    {"'=' expected", "a comma, a quote or '=' may be missing before this place"},
    {"unfinished string", "a text ends with the same quote on the same line"},
    {"unfinished long", "a text that starts with [[ ends with ]]"},
    {"<eof> expected", "nothing may follow after 'return'; a comma or an 'end' may be wrong before"},
    {"'<eof>'", "a bracket, a quote or an 'end' may be missing"},
    {"near <eof>", "a bracket, a quote or an 'end' may be missing"},
    {"unexpected symbol", "a comma, a quote or a name may be missing before this place"},
};

#define NEAR_BYTE "near '<\\" /* Lua names the first byte of a character that it does not know */
static const char FOREIGN[] = "letters outside quotes are A to Z only; look for full-width characters and curly quotes";

static const char *hint_for(const char *message) {
    for (size_t i = 0; i < sizeof ADVICE / sizeof ADVICE[0]; i++)
        if (strstr(message, ADVICE[i].part)) return ADVICE[i].hint;
    return NULL;
}

/* Copies what a terminal and an XML file can show; other bytes become '?', a long tail "...". `out` has MESSAGE_MAX +
 * 4 bytes. */
static void printable(const char *message, char *out) {
    size_t len = strlen(message), used = 0;
    for (size_t i = 0; i < len;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(message + i, len - i, &cp);
        bool fine = n && utf8_printable(cp) && cp != '\n' && cp != '\t';
        size_t step = n ? n : 1, room = fine ? step : 1;
        if (used + room > MESSAGE_MAX) {
            memcpy(out + used, "...", 3);
            used += 3;
            break;
        }
        if (fine)
            memcpy(out + used, message + i, step);
        else
            out[used] = cp == '\n' || cp == '\t' ? ' ' : '?';
        used += room;
        i += step;
    }
    out[used] = '\0';
}

static void tell(diags *d, place where, const char *message) {
    char shown[MESSAGE_MAX + 4];
    printable(message, shown);
    diag_add(d, DIAG_ERROR, where, hint_for(message), "%s", shown);
}

/* Lua writes a chunk name in at most LUA_IDSIZE - 1 bytes, the start replaced by "...". */
static size_t shown_length(const char *name) {
    size_t len = strlen(name);
    return len < LUA_IDSIZE ? len : LUA_IDSIZE - 1;
}

/* "chunk:12: rest" -> rest and 12, where the chunk's name has `skip` bytes; else the message as it is and 0. */
static const char *split(const char *message, size_t skip, int *line) {
    *line = 0;
    if (strlen(message) <= skip || message[skip] != ':') return message;
    char *end = NULL;
    long n = strtol(message + skip + 1, &end, 10);
    if (n <= 0 || n > INT32_MAX || end[0] != ':' || end[1] != ' ') return message;
    *line = (int)n;
    return end + 2;
}

void lua_error_tell(diags *d, place where, const char *message) {
    static const char PRELUDE[] = "acrplan";
    int line = 0;
    const char *rest = split(message, where.file ? shown_length(where.file) : 0, &line);
    if (!line && strncmp(message, PRELUDE, sizeof PRELUDE - 1) == 0) rest = split(message, sizeof PRELUDE - 1, &line);
    if (strstr(rest, "stack overflow")) rest = "stopped: calls nested too deeply";
    tell(d, where, rest);
}

/* The line on which brackets first nest deeper than Lua's parser can follow (LUAI_MAXCCALLS, 200, minus what the call
 * itself uses). Brackets in strings and comments count too: good enough for a place. */
static int deep_line(const char *text, size_t len) {
    enum { PARSER_DEPTH = 190 };
    int depth = 0, line = 1;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        if (c == '\n') line++;
        if (c == '{' || c == '(' || c == '[') depth++;
        if (c == '}' || c == ')' || c == ']') depth--;
        if (depth > PARSER_DEPTH) return line;
    }
    return 0;
}

/* The first character of a line that is not ASCII and stands outside quotes: length in *n. NULL when there is none. */
static const char *foreign_character(const char *text, size_t len, int line, size_t *n) {
    const char *s = text, *end = text + len;
    while (line > 1 && s < end) line -= *s++ == '\n';
    for (char quote = '\0'; s < end && *s != '\n'; s++) {
        uint32_t cp = 0;
        if ((*s == '"' || *s == '\'') && (!quote || quote == *s)) quote = quote ? '\0' : *s;
        *n = utf8_decode(s, (size_t)(end - s), &cp);
        if (*n > 1 && !quote) return s;
    }
    return NULL;
}

void lua_error_tell_syntax(diags *d, const char *name, const char *text, size_t len, const char *message) {
    int line = 0;
    size_t n = 0;
    const char *rest = split(message, shown_length(name), &line), *foreign = NULL;
    place where = {name, line};
    if (strstr(rest, "C stack overflow") || strstr(rest, "chunk has too many syntax levels")) {
        where.line = deep_line(text, len);
        diag_add(d, DIAG_ERROR, where, NULL, "brackets and blocks are nested deeper than the limit of 200");
        return;
    }
    if (strstr(rest, NEAR_BYTE)) foreign = foreign_character(text, len, line, &n);
    if (foreign)
        diag_add(d, DIAG_ERROR, where, FOREIGN, "unexpected character '%.*s'", (int)n, foreign);
    else
        tell(d, where, rest);
}
