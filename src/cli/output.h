/* output.h - answers leave the program here, whole or not at all
 *
 * A file is written beside its final place under a name of its own and renamed into place, so a reader sees the old
 * content or the new, and a failure leaves the old. A new file gets the permissions of the umask, a replaced one
 * keeps its own. What is no regular file (a device, a pipe) is written in place. Each function prints one message on
 * failure and returns false. */
#ifndef ACRPLAN_CLI_OUTPUT_H
#define ACRPLAN_CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/terminal.h"

/* Keeps descriptors 0 to 2 from being given to files when the program was started without them: a message must never
 * end up in an output file, and an answer to a closed standard output must fail. Call first. */
void output_reserve_standard(void);

/* `path` NULL or "-": standard output. */
bool output_write(const char *path, const char *data, size_t len, const terminal *t);

/* Writes what stdio still holds for standard output. */
bool output_flush(const terminal *t);

/* Whether two paths name one file that exists. */
bool output_same_file(const char *a, const char *b);

#endif
