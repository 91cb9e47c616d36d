/* The texts against the glossary: avoided forms, and terms that one language has and the other has not.
 *
 * All forms are looked for at once: a table finds, by the first bytes at a place of the text, the patterns that may begin there. Of
 * those that match the longest counts, and the search goes on behind it: "private endpoint" hides the "endpoint" in it. */
#include <string.h>

#include "lint/lint_impl.h"

typedef struct pattern {
    const char *form;
    size_t len;
    size_t term;
    bool avoided;
    struct pattern *next; /* of the same bucket, longest first */
} pattern;

#define BUCKETS 4096
#define KEY_BYTES 3

typedef struct matcher {
    pattern *bucket[BUCKETS];
    pattern *brief; /* shorter than a key */
} matcher;

typedef struct search {
    matcher of[LANG_COUNT];
    bool *used; /* by term */
    bool *here; /* by term: the English text at hand has it */
    VEC(size_t) found;
} search;

static unsigned char fold(char c) {
    return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : (unsigned char)c;
}

static unsigned key(const char *s) {
    return ((unsigned)fold(s[0]) * 961 + (unsigned)fold(s[1]) * 31 + (unsigned)fold(s[2])) % BUCKETS;
}

static bool is_ascii(const char *s) {
    for (; *s; s++)
        if ((unsigned char)*s >= 0x80) return false;
    return true;
}

static bool in_word(char c) {
    unsigned char f = fold(c);
    return (f >= 'a' && f <= 'z') || (f >= '0' && f <= '9') || f == '_';
}

static void add_pattern(lint *l, matcher *m, const char *form, size_t term, bool avoided) {
    pattern *new = ARENA_NEW(l->mem, pattern);
    *new = (pattern){.form = form, .len = strlen(form), .term = term, .avoided = avoided};
    pattern **at = new->len < KEY_BYTES ? &m->brief : &m->bucket[key(form)];
    while (*at && (*at)->len >= new->len) at = &(*at)->next;
    new->next = *at;
    *at = new;
}

/* The end of a match, a plural of ASCII words included; NULL: no match. */
static const char *match(const pattern *p, const char *at, bool word_start) {
    for (size_t i = 0; i < p->len; i++)
        if (fold(at[i]) != fold(p->form[i])) return NULL;
    const char *end = at + p->len;
    if (!is_ascii(p->form)) return end;
    if (!word_start) return NULL;
    if (fold(*end) == 's' && !in_word(end[1])) return end + 1;
    if (fold(*end) == 'e' && fold(end[1]) == 's' && !in_word(end[2])) return end + 2;
    return in_word(*end) ? NULL : end;
}

static const pattern *match_at(const matcher *m, const char *s, const char *at, const char **end) {
    bool word_start = at == s || !in_word(at[-1]);
    bool keyed = at[0] && at[1] && at[2];
    for (const pattern *p = keyed ? m->bucket[key(at)] : NULL; p; p = p->next)
        if ((*end = match(p, at, word_start)) != NULL) return p;
    for (const pattern *p = m->brief; p && word_start; p = p->next)
        if ((*end = match(p, at, word_start)) != NULL) return p;
    return NULL;
}

static const char *proper_form(const lint *l, size_t term, const char *avoided) {
    return l->k->terms[term].form.in[is_ascii(avoided) ? LANG_EN : LANG_JA];
}

static void look_through(lint *l, search *w, const lint_text *t, lang in) {
    const char *s = t->in.in[in], *end = NULL;
    bool same = strcmp(t->in.in[LANG_EN], t->in.in[LANG_JA]) == 0; /* a name, or a defect of its own */
    for (const char *at = s; *at;) {
        const pattern *p = match_at(&w->of[in], s, at, &end);
        bool own = p && t->term == &l->k->terms[p->term];
        if (p && p->avoided && !own && !same)
            lint_error(l, lint_text_place(l, t, in),
                       arena_printf(l->mem, "write '%s'", proper_form(l, p->term, p->form)),
                       "the glossary avoids '%s': '%s'", p->form, s);
        if (p && !p->avoided && !own) w->used[p->term] = true;
        if (p && !p->avoided && in == LANG_EN && !same && !w->here[p->term]) {
            w->here[p->term] = true;
            vec_push(l->mem, &w->found, p->term);
        }
        at = p ? end : at + 1;
    }
}

static bool has_japanese(const glossary_term *g, const char *s) {
    if (strstr(s, g->form.in[LANG_JA])) return true;
    for (size_t i = 0; i < g->accepted_count; i++)
        if (strstr(s, g->accepted[i])) return true;
    return false;
}

/* What the sentence of the fact has named, its reason and its remedy may leave out in Japanese. */
static bool named_before(const glossary_term *g, const lint_text *t) {
    return t->life && strcmp(t->field, "says") != 0 && has_japanese(g, t->life->says.in[LANG_JA]);
}

static void check_partners(lint *l, search *w, const lint_text *t) {
    for (size_t i = 0; i < w->found.len; i++) {
        const glossary_term *g = &l->k->terms[w->found.at[i]];
        w->here[w->found.at[i]] = false;
        if (has_japanese(g, t->in.in[LANG_JA]) || named_before(g, t)) continue;
        lint_error(
            l, lint_text_place(l, t, LANG_JA),
            arena_printf(l->mem, "the glossary says '%s'; other good forms go to its `accepted`", g->form.in[LANG_JA]),
            "the English text says '%s', the Japanese one does not: '%s'", g->form.in[LANG_EN], t->in.in[LANG_JA]);
    }
    w->found.len = 0;
}

static void check_text(lint *l, const lint_text *t, void *ctx) {
    search *w = ctx;
    look_through(l, w, t, LANG_EN);
    look_through(l, w, t, LANG_JA);
    check_partners(l, w, t);
}

static void add_term(lint *l, search *w, size_t term) {
    const glossary_term *g = &l->k->terms[term];
    add_pattern(l, &w->of[LANG_EN], g->form.in[LANG_EN], term, false);
    add_pattern(l, &w->of[LANG_JA], g->form.in[LANG_JA], term, false);
    for (size_t i = 0; i < g->accepted_count; i++) add_pattern(l, &w->of[LANG_JA], g->accepted[i], term, false);
    for (size_t i = 0; i < g->avoided_count; i++) {
        if (is_ascii(g->avoided[i])) add_pattern(l, &w->of[LANG_EN], g->avoided[i], term, true);
        add_pattern(l, &w->of[LANG_JA], g->avoided[i], term, true);
    }
}

void lint_glossary(lint *l) {
    if (!l->k->term_count) return;
    search *w = ARENA_NEW(l->mem, search);
    w->used = ARENA_ARRAY(l->mem, l->k->term_count, bool);
    w->here = ARENA_ARRAY(l->mem, l->k->term_count, bool);
    for (size_t i = 0; i < l->k->term_count; i++) add_term(l, w, i);
    lint_each_text(l, check_text, w);
    for (size_t i = 0; i < l->k->term_count; i++)
        if (!w->used[i])
            lint_warning(l, l->k->terms[i].where, "remove it, or use it", "no text uses the term '%s'",
                         l->k->terms[i].id);
}
