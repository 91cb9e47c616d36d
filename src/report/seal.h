/* seal.h - the digest that a saved report carries of itself
 *
 * It is over what the tree says: names, attributes and texts in their order, not how they are indented or quoted. It tells that a file was
 * changed after it was written, by a slip or by an editor, and one changed character is certain to show. It does not tell who wrote the
 * file: whoever changes it on purpose can write the digest that fits. */
#ifndef ACRPLAN_REPORT_SEAL_H
#define ACRPLAN_REPORT_SEAL_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

#define SEAL_ATTRIBUTE "digest" /* of the root */
#define SEAL_CHARS 17

/* Of everything but the root's own digest. */
uint64_t seal_of(const xmlNode *root);
/* As the attribute has it: 16 hexadecimal digits. Returns out. */
const char *seal_format(uint64_t seal, char out[SEAL_CHARS]);
/* Documents that carry one: those whose root is <report>. */
bool is_sealed(const xmlNode *root);

#endif
