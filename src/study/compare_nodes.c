#include <string.h>

#include "report/format.h"
#include "study/compare_impl.h"

/* --- texts --- */

text text_of(const xmlNode *both) {
    if (!both) return (text){{NULL, NULL}};
    return (text){{node_says(both, LANG_EN), node_says(both, LANG_JA)}};
}

text child_text(const xmlNode *parent, element e) {
    return text_of(node_child(parent, e));
}

static bool same_string(const char *a, const char *b) {
    return strcmp(a ? a : "", b ? b : "") == 0;
}

bool same_text(text a, text b) {
    return same_string(a.in[LANG_EN], b.in[LANG_EN]) && same_string(a.in[LANG_JA], b.in[LANG_JA]);
}

text plain_text(const char *s) {
    return (text){{s, s}};
}

text named_text(const char *group, const char *name) {
    return (text){{word_for(group, name, LANG_EN), word_for(group, name, LANG_JA)}};
}

/* A text that a damaged report does not have is empty. */
text sentence(const comparison *c, word_id w, size_t count, const text *values) {
    static const char *const TAGS[] = {"0", "1", "2"};
    text given[3] = {{{NULL, NULL}}};
    for (size_t i = 0; i < count; i++) given[i] = values[i].in[LANG_EN] ? values[i] : plain_text("");
    return fill_both(c->mem, (text){{word(w, LANG_EN), word(w, LANG_JA)}}, count, TAGS, given);
}

text date_of(const comparison *c, const char *iso) {
    char shown[LONG_DATE_CHARS];
    text t;
    for (int in = 0; in < LANG_COUNT; in++) t.in[in] = arena_strdup(c->mem, view_date(iso, (lang)in, shown));
    return t;
}

/* --- equal but for places --- */

/* A line of the scenario or a place in a list; the "line" of a drawing is none. */
static bool is_place(const xmlAttr *a) {
    const char *name = (const char *)a->name;
    return (strcmp(name, "line") == 0 || strcmp(name, "number") == 0) && element_of(a->parent) != EL_PATH;
}

static const xmlAttr *next_attribute(const xmlAttr *a) {
    while (a && is_place(a)) a = a->next;
    return a;
}

static bool same_attributes(const xmlNode *a, const xmlNode *b) {
    const xmlAttr *x = next_attribute(a->properties), *y = next_attribute(b->properties);
    while (x && y) {
        const char *name = (const char *)x->name;
        if (!xmlStrEqual(x->name, y->name) || strcmp(node_attr(a, name), node_attr(b, name)) != 0) return false;
        x = next_attribute(x->next);
        y = next_attribute(y->next);
    }
    return !x && !y;
}

/* Reports are a dozen elements deep, and the reader refuses others. */
bool same_tree(const xmlNode *a, const xmlNode *b) {
    if (!a || !b) return a == b;
    if (a->type != b->type || !xmlStrEqual(a->name, b->name)) return false;
    if (a->type != XML_ELEMENT_NODE) return xmlStrEqual(a->content, b->content);
    if (!same_attributes(a, b)) return false;
    const xmlNode *x = a->children, *y = b->children;
    for (; x && y; x = x->next, y = y->next)
        if (!same_tree(x, y)) return false;
    return !x && !y;
}

/* --- lists --- */

list list_new(const comparison *c) {
    return (list){.keys = names_new(c->mem)};
}

void list_add(const comparison *c, list *l, const char *key, const xmlNode *node) {
    const char *own = key;
    for (unsigned n = 2; names_find(l->keys, own) != NAME_NONE; n++) own = arena_printf(c->mem, "%s#%u", key, n);
    names_add(l->keys, own);
    vec_push(c->mem, &l->nodes, node);
}

const xmlNode *list_find(const list *l, const char *key) {
    const uint32_t i = names_find(l->keys, key);
    return i == NAME_NONE ? NULL : l->nodes.at[i];
}

const char *fact_key(const comparison *c, const xmlNode *node) {
    const char *of = node_attr(node, "fact"), *client = node_attr(node, "client");
    return *client ? arena_printf(c->mem, "%s@%s", of, client) : of;
}

/* --- settings --- */

text setting_text(const comparison *c, const side *s, const xmlNode *node) {
    (void)s;
    const xmlNode *owner = node->parent;
    const text title = child_text(node, EL_TITLE);
    if (element_of(owner) != EL_CLIENT) return title;
    return sentence(c, W_OF_CLIENT, 2, (text[]){child_text(owner, EL_TITLE), title});
}

static void add_settings(const comparison *c, list *l, const xmlNode *owner) {
    for (const xmlNode *s = node_child(owner, EL_SETTING); s; s = node_next(s, EL_SETTING))
        list_add(c, l, node_attr(s, "id"), s);
}

list all_settings(const comparison *c, const side *s) {
    list all = list_new(c);
    const xmlNode *owner = node_child(node_child(s->root, EL_SETTINGS), EL_SECTION);
    for (; owner; owner = node_next(owner, EL_SECTION)) add_settings(c, &all, owner);
    owner = node_child(node_child(s->root, EL_CLIENTS), EL_CLIENT);
    for (; owner; owner = node_next(owner, EL_CLIENT)) add_settings(c, &all, owner);
    return all;
}

const xmlNode *rejection_of(const side *s, const char *id, const char *name) {
    const xmlNode *r = node_child(node_child(s->root, EL_REJECTIONS), EL_REJECTION);
    while (r && !(node_is(r, "setting", id) && node_is(r, "option", name))) r = node_next(r, EL_REJECTION);
    return r;
}
