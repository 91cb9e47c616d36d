#include "base/command.h"

#include <string.h>

/* --- pieces --- */

typedef enum piece_kind { PIECE_END, PIECE_GAP, PIECE_PLAIN, PIECE_QUOTED, PIECE_TARGET, PIECE_WRONG } piece_kind;

/* Of a word, or what is between two: `at` without its quotes or braces. */
typedef struct piece {
    piece_kind kind;
    const char *at;
    size_t len;
    const char *wrong;
} piece;

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
#define PLAIN LETTERS "_-./:=,+"
#define NAME LETTERS "_-."

static piece wrong(const char *says) {
    return (piece){.kind = PIECE_WRONG, .wrong = says};
}

/* From behind the opening mark to the closing one. */
static piece until(const char **s, char mark, piece_kind kind, const char *open) {
    const char *end = strchr(*s, mark);
    if (!end) return wrong(open);
    piece p = {.kind = kind, .at = *s, .len = (size_t)(end - *s)};
    *s = end + 1;
    return p;
}

static piece quoted(const char **s, char mark) {
    piece p = until(s, mark, PIECE_QUOTED, "a quote is not closed");
    for (size_t i = 0; p.kind == PIECE_QUOTED && i < p.len; i++)
        if ((unsigned char)p.at[i] < ' ') return wrong("between quotes there is a line break or the like");
    if (p.kind != PIECE_QUOTED || mark == '\'') return p;
    for (size_t i = 0; i < p.len; i++)
        if (strchr("$`\\", p.at[i]))
            return wrong("between double quotes '$', '`' and '\\' would mean something to a shell");
    return p;
}

static piece target(const char **s) {
    piece p = until(s, '}', PIECE_TARGET, "a brace is not closed");
    if (p.kind == PIECE_TARGET && (p.len == 0 || strspn(p.at, NAME) < p.len))
        return wrong("braces outside of quotes hold the name of what is filled in");
    return p;
}

static piece next_piece(const char **s) {
    const char c = **s;
    if (c == '\0') return (piece){.kind = PIECE_END};
    size_t len = strspn(*s, PLAIN);
    piece p = {.kind = PIECE_PLAIN, .at = *s, .len = len};
    *s += len ? len : 1;
    if (len) return p;
    if (c == ' ') return (piece){.kind = PIECE_GAP};
    if (c == '\'' || c == '"') return quoted(s, c);
    return c == '{' ? target(s) : wrong("outside of quotes there is something that would mean something to a shell");
}

/* --- what a command may be --- */

static bool is_word(const piece *p, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strlen(words[i]) == p->len && memcmp(words[i], p->at, p->len) == 0) return true;
    return false;
}

/* Words of a command line, up to the first option. */
typedef struct verbs {
    size_t count;
    piece last;
    bool ended;
} verbs;

static const char *check_verb(const verbs *v) {
    static const char *const READING[] = {"show", "list", "show-endpoints", "check-health"};
    if (v->count > 1 && is_word(&v->last, READING, sizeof READING / sizeof *READING)) return NULL;
    return "its last word before the first option is none of those that only read: show, list, show-endpoints, check-health";
}

/* The first piece of a word: before the options it is a whole one, without quotes. */
static const char *take_word(verbs *v, const piece *p, bool whole) {
    static const char *const TOOLS[] = {"az"};
    if (v->ended) return NULL;
    if (p->kind == PIECE_PLAIN && p->at[0] == '-') {
        v->ended = true;
        return check_verb(v);
    }
    if (p->kind != PIECE_PLAIN || !whole) return "a word before the first option is not plain";
    if (v->count == 0 && !is_word(p, TOOLS, sizeof TOOLS / sizeof *TOOLS)) return "it does not call 'az'";
    v->count++;
    v->last = *p;
    return NULL;
}

const char *command_fault(const char *s) {
    verbs v = {0};
    bool begins = true;
    for (piece p = next_piece(&s); p.kind != PIECE_END; p = next_piece(&s)) {
        if (p.kind == PIECE_WRONG) return p.wrong;
        if (p.kind == PIECE_GAP && begins) return "between two words there is more than a space";
        const char *fault = begins ? take_word(&v, &p, *s == ' ' || *s == '\0') : NULL;
        if (fault) return fault;
        begins = p.kind == PIECE_GAP;
    }
    if (begins) return "it is empty, or ends in a space";
    return v.ended ? NULL : check_verb(&v);
}

const char *command_target(const char **s, size_t *len) {
    for (piece p = next_piece(s); p.kind != PIECE_END && p.kind != PIECE_WRONG; p = next_piece(s)) {
        if (p.kind != PIECE_TARGET) continue;
        *len = p.len;
        return p.at;
    }
    return NULL;
}

/* --- writing --- */

void shell_quote(buf *out, const char *s, size_t len) {
    buf_putc(out, '\'');
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '\'')
            buf_puts(out, "'\\''");
        else
            buf_putc(out, s[i]);
    }
    buf_putc(out, '\'');
}

void command_shell(buf *out, const char *s, command_fill *fill, void *ctx) {
    for (piece p = next_piece(&s); p.kind != PIECE_END && p.kind != PIECE_WRONG; p = next_piece(&s)) {
        if (p.kind == PIECE_GAP) buf_putc(out, ' ');
        if (p.kind == PIECE_PLAIN) buf_add(out, p.at, p.len);
        if (p.kind == PIECE_QUOTED) shell_quote(out, p.at, p.len);
        if (p.kind == PIECE_TARGET) fill(out, p.at, p.len, ctx);
    }
}
