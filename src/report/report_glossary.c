/* The words of the pack's glossary that the report uses: looked for in every text of the tree, both languages in one pass. */
#include <string.h>

#include "report/parts.h"

/* The terms whose form in a language begins with a byte, as lists; of a character of three bytes the last, which tells more. */
typedef struct forms {
    uint16_t first[LANG_COUNT][256]; /* ID_NONE: none */
    uint16_t *next[LANG_COUNT];      /* per term */
} forms;

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool is_word(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

static unsigned char key_of(const char *s) {
    bool long_one = (unsigned char)s[0] >= 0xE0 && s[1];
    return long_one ? (unsigned char)s[2] : lower(*s);
}

/* A term without a meaning explains nothing. */
static bool is_explained(const glossary_term *t) {
    return t->form.in[LANG_EN] && *t->form.in[LANG_EN] && t->says.in[LANG_EN] && *t->says.in[LANG_EN];
}

static const forms *index_forms(report *r) {
    const knowledge *k = r->knowledge;
    forms *f = ARENA_NEW(r->mem, forms);
    memset(f->first, 0xFF, sizeof f->first);
    for (int in = 0; in < LANG_COUNT; in++) {
        f->next[in] = ARENA_ARRAY(r->mem, k->term_count + 1, uint16_t);
        for (size_t i = 0; i < k->term_count; i++) {
            if (!is_explained(&k->terms[i])) continue;
            uint16_t *head = &f->first[in][key_of(k->terms[i].form.in[in])];
            f->next[in][i] = *head;
            *head = (uint16_t)i;
        }
    }
    return f;
}

/* In English without regard to capitals, as a word or its plural. */
static bool stands_at(const char *s, const char *form, int in) {
    if (in != LANG_EN) return strncmp(s, form, strlen(form)) == 0;
    for (; *form; form++, s++)
        if (lower(*form) != lower(*s)) return false;
    return !is_word(*s) || (*s == 's' && !is_word(s[1]));
}

/* Forms begin with a character, in English with a word. */
static bool may_begin(const char *whole, const char *s, int in) {
    if (((unsigned char)*s & 0xC0) == 0x80) return false;
    return in != LANG_EN || s == whole || !is_word(s[-1]);
}

static void look_at(const report *r, const forms *f, const char *whole, int in, bool *found) {
    for (const char *s = whole; *s; s++) {
        if (!may_begin(whole, s, in)) continue;
        for (uint16_t i = f->first[in][key_of(s)]; i != ID_NONE; i = f->next[in][i])
            if (!found[i]) found[i] = stands_at(s, r->knowledge->terms[i].form.in[in], in);
    }
}

/* The next node below `root` in document order; NULL at the end. */
static const xmlNode *following(const xmlNode *root, const xmlNode *node) {
    if (node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (node != root && !node->next) node = node->parent;
    return node == root ? NULL : node->next;
}

static void look_through(const report *r, const forms *f, const xmlNode *root, bool *found) {
    for (const xmlNode *n = root; n; n = following(root, n)) {
        const element e = n->type == XML_TEXT_NODE && n->content ? element_of(n->parent) : EL_COUNT;
        if (e == EL_EN || e == EL_JA) look_at(r, f, (const char *)n->content, e == EL_JA ? LANG_JA : LANG_EN, found);
    }
}

/* As in a dictionary: whatever the case of the letters. */
static int compare_terms(const glossary_term *a, const glossary_term *b) {
    const char *one = a->form.in[LANG_EN], *other = b->form.in[LANG_EN];
    int order = xmlStrcasecmp(BAD_CAST one, BAD_CAST other);
    return order ? order : strcmp(one, other);
}

/* In the order of the English forms: the term after `after` (ID_NONE: the first), ID_NONE at the end. */
static uint16_t next_term(const report *r, const bool *found, uint16_t after) {
    const glossary_term *all = r->knowledge->terms;
    uint16_t best = ID_NONE;
    for (size_t i = 0; i < r->knowledge->term_count; i++) {
        if (!found[i] || (after != ID_NONE && compare_terms(&all[i], &all[after]) <= 0)) continue;
        if (best == ID_NONE || compare_terms(&all[i], &all[best]) < 0) best = (uint16_t)i;
    }
    return best;
}

void add_glossary(report *r, xmlNodePtr root) {
    if (!root || r->b->failed) return;
    bool *found = ARENA_ARRAY(r->mem, r->knowledge->term_count + 1, bool);
    look_through(r, index_forms(r), root, found);
    xmlNodePtr list = NULL;
    for (uint16_t i = next_term(r, found, ID_NONE); i != ID_NONE; i = next_term(r, found, i)) {
        const glossary_term *t = &r->knowledge->terms[i];
        if (!list) list = elem(r->b, root, EL_GLOSSARY);
        xmlNodePtr node = elem(r->b, list, EL_TERM);
        attr(r->b, node, "id", t->id);
        text_both(r->b, node, EL_TITLE, t->form);
        text_both(r->b, node, EL_SAYS, t->says);
    }
}
