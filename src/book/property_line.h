/* property_line.h - a property of a resource in one line, in the words of the language of packs */
#ifndef ACRPLAN_BOOK_PROPERTY_LINE_H
#define ACRPLAN_BOOK_PROPERTY_LINE_H

#include <libxml/tree.h>

#include "base/buf.h"

/* sku.name = sku { Basic = "Basic", Premium = "Premium" } */
void property_line(const xmlNode *property, buf *out);

#endif
