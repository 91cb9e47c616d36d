#include <string.h>

#include "report/read_impl.h"

typedef struct gate {
    const reading *r;
    const char *at, *end;
    int line; /* of `at` */
    size_t depth, elements;
    bool crossed; /* an end tag was not that of the open element: the parser will say so */
    struct {
        const char *name;
        size_t len;
        int line;
    } open[READ_DEPTH_MAX];
} gate;

static void move_to(gate *g, const char *to) {
    for (; g->at < to; g->at++) g->line += *g->at == '\n';
}

static bool starts_with(const gate *g, const char *s) {
    size_t len = strlen(s);
    return (size_t)(g->end - g->at) >= len && memcmp(g->at, s, len) == 0;
}

static bool is_name(char c) {
    return c != '>' && c != '/' && c != '=' && !strchr(" \t\r\n", c);
}

static bool cut_off(const gate *g, const char *where) {
    return refuse(g->r, g->line, "fetch or save the report again", "the file ends %s: it is not whole", where);
}

static bool unwanted(const gate *g) {
    static const struct {
        const char *start, *what;
    } all[] = {{"<!DOCTYPE", "a DOCTYPE"},
               {"<!--", "a comment"},
               {"<![CDATA[", "a CDATA section"},
               {"<!", "a declaration"},
               {"<?", "a processing instruction"}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (starts_with(g, all[i].start))
            return !refuse(g->r, g->line, ANOTHER_FILE, "no report has %s; the rest is not read", all[i].what);
    return false;
}

/* Behind the quoted value that starts at `s`, or NULL. */
static const char *behind_quotes(const char *s, const char *end) {
    const char *close = memchr(s + 1, *s, (size_t)(end - s) - 1);
    return close ? close + 1 : NULL;
}

/* The '>' that ends the tag, or NULL; counts its attributes. */
static const char *end_of_tag(const gate *g, size_t *attributes) {
    const char *s = g->at;
    *attributes = 0;
    while (s && s < g->end && *s != '>') {
        *attributes += *s == '=';
        s = *s == '"' || *s == '\'' ? behind_quotes(s, g->end) : s + 1;
    }
    return s && s < g->end ? s : NULL;
}

static bool open_element(gate *g) {
    const char *name = g->at + 1, *s = name;
    while (s < g->end && is_name(*s)) s++;
    if (g->depth == READ_DEPTH_MAX)
        return refuse(g->r, g->line, NULL, "elements are nested deeper than %d, which no report needs", READ_DEPTH_MAX);
    if (++g->elements > READ_ELEMENTS_MAX)
        return refuse(g->r, g->line, NULL, "there are more than %zu elements, which no report needs",
                      READ_ELEMENTS_MAX);
    g->open[g->depth].name = name;
    g->open[g->depth].len = (size_t)(s - name);
    g->open[g->depth++].line = g->line;
    return true;
}

/* At the '<' of an end tag. */
static void note_end_tag(gate *g) {
    const size_t last = g->depth - 1, len = g->depth ? g->open[last].len : 0;
    const bool same = g->depth && (size_t)(g->end - g->at) > len + 2 && memcmp(g->at + 2, g->open[last].name, len) == 0;
    g->crossed = g->crossed || !same;
}

static bool tag(gate *g) {
    size_t attributes;
    const bool closes = starts_with(g, "</");
    if (closes)
        note_end_tag(g);
    else if (!open_element(g))
        return false;
    const char *end = end_of_tag(g, &attributes);
    if (!end) {
        move_to(g, g->end);
        return cut_off(g, "inside a tag");
    }
    if (attributes > READ_ATTRIBUTES_MAX)
        return refuse(g->r, g->line, NULL, "an element has %zu attributes, more than any of a report", attributes);
    if ((closes || end[-1] == '/') && g->depth > 0) g->depth--;
    move_to(g, end + 1);
    return true;
}

static bool check_end(const gate *g) {
    if (g->elements == 0) return refuse(g->r, 0, NULL, "the file has no XML element");
    if (g->depth == 0 || g->crossed) return true;
    const size_t last = g->depth - 1;
    return cut_off(g, arena_printf(g->r->mem, "inside <%.*s>, which line %d opens", (int)g->open[last].len,
                                   g->open[last].name, g->open[last].line));
}

/* The XML declaration, where there is one. */
static bool skip_declaration(gate *g) {
    if (starts_with(g, "\xEF\xBB\xBF")) g->at += 3;
    if (!starts_with(g, "<?xml ")) return true;
    const char *end = g->at;
    while (end + 1 < g->end && memcmp(end, "?>", 2) != 0) end++;
    if (end + 1 >= g->end) return cut_off(g, "inside its XML declaration");
    move_to(g, end + 2);
    return true;
}

bool pass_gate(const reading *r) {
    gate g = {.r = r, .at = r->bytes, .end = r->bytes + r->len, .line = 1};
    if (memchr(r->bytes, '\0', r->len)) return refuse(r, 0, NULL, "the file is binary, not XML");
    if (!skip_declaration(&g)) return false;
    while (g.at < g.end) {
        const char *next = memchr(g.at, '<', (size_t)(g.end - g.at));
        move_to(&g, next ? next : g.end);
        if (next && (unwanted(&g) || !tag(&g))) return false;
    }
    return check_end(&g);
}
