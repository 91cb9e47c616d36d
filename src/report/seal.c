#include "report/seal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "report/view.h"

bool is_sealed(const xmlNode *root) {
    return element_of(root) == EL_REPORT;
}

static uint64_t add(uint64_t digest, const char *s) {
    return digest_add(digest, s, strlen(s));
}

static uint64_t add_attributes(uint64_t digest, const xmlNode *node, const char *but) {
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        const char *name = (const char *)a->name;
        if (but && strcmp(name, but) == 0) continue;
        digest = add(add(add(digest, "@"), name), node_attr(node, name));
    }
    return digest;
}

/* Name, attributes, and the text of an element without children. */
static uint64_t add_element(uint64_t digest, const xmlNode *node, const xmlNode *root) {
    digest = add(add(digest, "<"), (const char *)node->name);
    digest = add_attributes(digest, node, node == root ? SEAL_ATTRIBUTE : NULL);
    return node_has_elements(node) ? digest : add(digest, node_text(node));
}

uint64_t seal_of(const xmlNode *root) {
    uint64_t digest = DIGEST_START;
    const xmlNode *node = root;
    while (node) {
        if (node->type == XML_ELEMENT_NODE) {
            digest = add_element(digest, node, root);
            if (node_has_elements(node)) {
                node = node->children;
                continue;
            }
            digest = add(digest, ">");
        }
        while (node != root && !node->next) {
            node = node->parent;
            digest = add(digest, ">");
        }
        node = node == root ? NULL : node->next;
    }
    return digest;
}

const char *seal_format(uint64_t seal, char out[SEAL_CHARS]) {
    snprintf(out, SEAL_CHARS, "%016" PRIx64, seal);
    return out;
}
