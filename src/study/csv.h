/* csv.h - comma-separated values (RFC 4180), as spreadsheets take them
 *
 * Lines end in CR LF. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
#ifndef ACRPLAN_STUDY_CSV_H
#define ACRPLAN_STUDY_CSV_H

#include <stdint.h>

#include "base/buf.h"

/* Each writes one field; fields of a record follow each other, csv_end() ends it. */
void csv_text(buf *out, const char *s);   /* of the tree or of a user */
void csv_number(buf *out, const char *s); /* a decimal number, as it stands; "" for none */
void csv_count(buf *out, int64_t n);
void csv_end(buf *out);

#endif
