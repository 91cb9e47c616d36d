/* json.h - writing JSON that may stand inside an HTML <script>
 *
 * Values are written in turn; the writer sets the commas. Strings hold any text: what is not valid UTF-8 becomes U+FFFD, and '<', '>', '&',
 * U+2028, U+2029 and what turns the direction of text are written as \uXXXX, so that no text ends the element that holds it or a line of a
 * script, or makes it look like another. */
#ifndef ACRPLAN_BASE_JSON_H
#define ACRPLAN_BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

typedef struct json {
    buf *out;    /* sticky failure: buf_ok() at the end */
    bool comma;  /* something stands before the next value */
    bool lines;  /* a value a line, indented by the depth */
    bool at_key; /* the next value follows its key */
    size_t depth;
} json;

json json_start(buf *out);
json json_start_lines(buf *out); /* for people to read */

void json_open(json *j, char bracket); /* '{' or '[' */
void json_close(json *j, char bracket);
void json_key(json *j, const char *key); /* of the value that comes next */
void json_string(json *j, const char *s);
void json_int(json *j, int64_t n); /* beyond 2^53 a script would round it: write a string */
void json_bool(json *j, bool value);

#endif
