#include "study/derive.h"

#include "base/guard.h"
#include "report/view.h"

/* The tree is not arena memory, so an allocation that fails while it is built must land here and free it. */
xmlDocPtr tree_from(arena *mem, tree_deriver *fill, void *from) {
    builder *volatile b = NULL;
    volatile bool whole = false;
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env) == 0) {
        b = ARENA_NEW(mem, builder);
        b->mem = mem;
        fill(b, from);
        whole = !b->failed;
    }
    guard_disarm(&g);
    if (whole) return b->doc;
    if (b) xmlFreeDoc(b->doc);
    return NULL;
}

static text both_of(const xmlNode *node) {
    return (text){{node_says(node, LANG_EN), node_says(node, LANG_JA)}};
}

void copy_text(builder *b, xmlNodePtr parent, const xmlNode *from, element e) {
    const xmlNode *node = node_child(from, e);
    if (node) text_both(b, parent, e, both_of(node));
}

/* The pack that the newer report was made of. */
void copy_pack(builder *b, xmlNodePtr parent, const xmlNode *report) {
    static const char *const NAMES[] = {"id", "covers-from", "read-up-to", "digest"};
    const xmlNode *from = node_child(report, EL_PACK);
    xmlNodePtr node = elem(b, parent, EL_PACK);
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) attr(b, node, NAMES[i], node_attr(from, NAMES[i]));
    copy_text(b, node, from, EL_TITLE);
}

/* Reports are a dozen elements deep, and the reader refuses others. */
void copy_tree(builder *b, xmlNodePtr parent, const xmlNode *from) {
    if (from->type == XML_TEXT_NODE) text_plain(b, parent, (const char *)from->content);
    if (from->type != XML_ELEMENT_NODE) return;
    xmlNodePtr node = elem_named(b, parent, element_name(element_of(from)));
    for (const xmlAttr *a = from->properties; a; a = a->next)
        attr(b, node, (const char *)a->name, node_attr(from, (const char *)a->name));
    for (const xmlNode *n = from->children; n; n = n->next) copy_tree(b, node, n);
}
