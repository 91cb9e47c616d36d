/* text_file.h - the text of a file that somebody wrote, or one clear reason why there is none */
#ifndef ACRPLAN_SCRIPT_TEXT_FILE_H
#define ACRPLAN_SCRIPT_TEXT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

#define STDIN_NAME "<stdin>"

/* Appends the file's bytes to *out (owned by the caller, also on failure). "-" is standard input. False with a
 * diagnostic about `path` when it is missing (then with `hint`, unless NULL), unreadable, a directory or larger than
 * `limit`; false without one when memory ran out (!buf_ok(out)). */
bool text_file_read(const char *path, const char *hint, size_t limit, buf *out, diags *d);

/* True when the text can be read: not empty, not binary, valid UTF-8, no control characters but tab and line ends.
 * Else a diagnostic with the line. */
bool text_check(const char *name, const char *text, size_t len, diags *d);

/* What keeps a string from being shown, or NULL: invalid UTF-8, control characters. */
const char *text_defect(const char *s, size_t len);

/* Drops a byte order mark and makes every line end '\n', in place; returns the new length. */
size_t text_normalise(char *text, size_t len);

#endif
