#include "script/locate.h"

#include <string.h>

#define MOST_NODES 50000 /* recorded; a text with more gets coarser places */
#define MOST_DEPTH 220   /* more than Lua's parser follows */

typedef enum token_kind { TOKEN_END, TOKEN_NAME, TOKEN_STRING, TOKEN_OTHER } token_kind;

typedef struct token {
    token_kind kind;
    const char *at; /* strings: what is between the quotes, escapes not resolved */
    size_t len;
    int line;
} token;

typedef struct lexer {
    const char *at, *end;
    int line;
} lexer;

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

static void advance(lexer *x, size_t n) {
    for (; n && x->at < x->end; n--) x->line += *x->at++ == '\n';
}

static size_t left(const lexer *x) {
    return (size_t)(x->end - x->at);
}

/* Level of a long bracket "[[", "[=[", ... at `s`, or -1. */
static int long_level(const char *s, size_t len) {
    size_t i = 1;
    if (!len || s[0] != '[') return -1;
    while (i < len && s[i] == '=') i++;
    return i < len && s[i] == '[' && i < 1000 ? (int)i - 1 : -1;
}

static bool closes(const char *s, size_t len, size_t level) {
    if (len < level + 2 || s[0] != ']' || s[level + 1] != ']') return false;
    for (size_t i = 1; i <= level; i++)
        if (s[i] != '=') return false;
    return true;
}

/* Skips a long bracket and gives its content. */
static void long_bracket(lexer *x, int level, token *out) {
    size_t mark = (size_t)level + 2;
    advance(x, mark);
    out->at = x->at;
    while (x->at < x->end && !closes(x->at, left(x), (size_t)level)) advance(x, 1);
    out->len = (size_t)(x->at - out->at);
    advance(x, mark);
}

static void skip_comment(lexer *x) {
    advance(x, 2);
    int level = long_level(x->at, left(x));
    token ignored;
    if (level >= 0)
        long_bracket(x, level, &ignored);
    else
        while (x->at < x->end && *x->at != '\n') x->at++;
}

static void skip_space(lexer *x) {
    for (;;) {
        while (x->at < x->end && (*x->at == ' ' || (*x->at >= '\t' && *x->at <= '\r'))) advance(x, 1);
        if (left(x) < 2 || x->at[0] != '-' || x->at[1] != '-') return;
        skip_comment(x);
    }
}

static void quoted(lexer *x, token *out) {
    char quote = *x->at;
    advance(x, 1);
    out->at = x->at;
    while (x->at < x->end && *x->at != quote && *x->at != '\n') advance(x, *x->at == '\\' ? 2 : 1);
    out->len = (size_t)(x->at - out->at);
    advance(x, 1);
}

static token next_token(lexer *x) {
    skip_space(x);
    token t = {TOKEN_END, x->at, 0, x->line};
    if (x->at == x->end) return t;
    int level = long_level(x->at, left(x));
    t.kind = TOKEN_OTHER;
    if (level >= 0 || *x->at == '"' || *x->at == '\'') {
        t.kind = TOKEN_STRING;
        if (level >= 0)
            long_bracket(x, level, &t);
        else
            quoted(x, &t);
        return t;
    }
    if (is_word(*x->at)) {
        t.kind = is_digit(*x->at) ? TOKEN_OTHER : TOKEN_NAME;
        while (x->at < x->end && is_word(*x->at)) x->at++;
    } else if (left(x) > 1 && x->at[1] == '=' && strchr("=~<>", x->at[0])) {
        x->at += 2; /* so that the '=' of a comparison is not taken for one of a field */
    } else {
        x->at++;
    }
    t.len = (size_t)(x->at - t.at);
    return t;
}

static bool is(const token *t, const char *text) {
    return t->kind != TOKEN_STRING && t->len == strlen(text) && memcmp(t->at, text, t->len) == 0;
}

/* An open constructor. A new field starts after '{', ',' or ';' while no other bracket and no block of a function is
 * open. */
typedef struct frame {
    located *table;
    located *field; /* the one being read, NULL: none yet */
    int brackets, blocks, positional;
    bool at_start;
} frame;

typedef struct parser {
    arena *mem;
    lexer x;
    size_t nodes;
    size_t depth;
    token before; /* the last token */
    frame stack[MOST_DEPTH];
} parser;

static located *add(parser *p, located *table, located field) {
    located *n = ARENA_NEW(p->mem, located);
    *n = field;
    n->order = p->nodes++;
    if (table->last)
        table->last->next = n;
    else
        table->first = n;
    table->last = n;
    return n;
}

/* ["key"] = : the key's token, when the lexer stands behind '['. */
static bool bracket_key(lexer *ahead, token *key) {
    *key = next_token(ahead);
    token close = next_token(ahead);
    token equals = next_token(ahead);
    return is(&close, "]") && is(&equals, "=");
}

static void start_field(parser *p, frame *f, const token *t) {
    lexer ahead = p->x;
    token key = *t;
    bool computed = is(t, "["), keyed = false;
    if (computed) {
        keyed = bracket_key(&ahead, &key) && key.kind == TOKEN_STRING;
    } else if (t->kind == TOKEN_NAME) {
        token after = next_token(&ahead);
        keyed = is(&after, "=");
    }
    located field = {.line = t->line};
    if (keyed) {
        field.name = key.at;
        field.name_len = key.len;
    } else if (!computed) {
        field.index = ++f->positional;
    }
    f->field = add(p, f->table, field);
    f->at_start = false;
}

/* The constructor that opens: the value of the current field when that has none yet, else one that stands in no
 * field. */
static void open_table(parser *p, const token *t) {
    frame *f = &p->stack[p->depth];
    located *owner = f->field ? f->field : f->table;
    located *table = f->field && !f->field->is_table && f->brackets == 0 && f->blocks == 0
                         ? f->field
                         : add(p, owner, (located){.line = t->line});
    table->is_table = true;
    if (p->before.kind == TOKEN_STRING || p->before.kind == TOKEN_NAME) {
        table->label = p->before.at;
        table->label_len = p->before.len;
        table->label_line = p->before.line;
    }
    p->stack[++p->depth] = (frame){.table = table, .at_start = true};
}

static void count_blocks(frame *f, const token *t) {
    if (t->kind != TOKEN_NAME) return;
    if (is(t, "function") || is(t, "if") || is(t, "do") || is(t, "repeat")) f->blocks++;
    if (f->blocks && (is(t, "end") || is(t, "until"))) f->blocks--;
}

static void take(parser *p, const token *t) {
    frame *f = &p->stack[p->depth];
    if (is(t, "}")) {
        if (p->depth) p->depth--;
        return;
    }
    bool plain = p->depth && f->brackets == 0 && f->blocks == 0;
    if (plain && (is(t, ",") || is(t, ";"))) {
        f->at_start = true;
        return;
    }
    if (plain && f->at_start) start_field(p, f, t);
    if (is(t, "{")) {
        open_table(p, t);
        return;
    }
    if (is(t, "(") || is(t, "[")) f->brackets++;
    if (f->brackets && (is(t, ")") || is(t, "]"))) f->brackets--;
    count_blocks(f, t);
}

const located *locate_parse(arena *mem, const char *text, size_t len) {
    parser *p = ARENA_NEW(mem, parser);
    located *root = ARENA_NEW(mem, located);
    *p = (parser){.mem = mem, .x = {text, text + len, 1}};
    p->stack[0].table = root;
    while (p->nodes < MOST_NODES && p->depth + 1 < MOST_DEPTH) {
        token t = next_token(&p->x);
        if (t.kind == TOKEN_END) break;
        take(p, &t);
        p->before = t;
    }
    return root;
}

static bool labelled(const located *n, const char *label, int line) {
    return n->label && n->label_line >= line && n->label_len == strlen(label) &&
           memcmp(n->label, label, n->label_len) == 0;
}

const located *locate_label(const located *root, const char *label, int line) {
    if (!root) return NULL;
    if (labelled(root, label, line)) return root;
    for (const located *n = root->first; n; n = n->next) {
        const located *found = locate_label(n, label, line);
        if (found) return found;
    }
    return NULL;
}

const located *locate_field(const located *t, const char *name, int index) {
    size_t len = name ? strlen(name) : 0;
    for (const located *n = t ? t->first : NULL; n; n = n->next) {
        if (name ? n->name && n->name_len == len && memcmp(n->name, name, len) == 0
                 : !n->name && index && n->index == index)
            return n;
    }
    return NULL;
}
