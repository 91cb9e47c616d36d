/* command.h - a command that only reads, as packs and reports write it: az acr show --name {registry} --query 'sku.name'
 *
 * Words are separated by single spaces. Quotes hold text as they do in a shell, but nothing is ever expanded. {name} outside of quotes is
 * left to whoever runs it. A report may come from anybody and becomes a script: so what a command may be is decided here, not there. It
 * calls a tool that is known to have reading verbs, and the last of its words before the first option is one of them. */
#ifndef ACRPLAN_BASE_COMMAND_H
#define ACRPLAN_BASE_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* What is wrong with a command, as a clause for a message; NULL: nothing. Static. */
const char *command_fault(const char *s);

/* The next name in braces at or after *s, not terminated, which it moves behind it; NULL: there is none. Of a command without fault. */
const char *command_target(const char **s, size_t *len);

/* What stands for a name in braces where a command becomes part of a script. */
typedef void command_fill(buf *out, const char *name, size_t len, void *ctx);

/* Writes a command without fault for a POSIX shell: what could mean anything to it is quoted. */
void command_shell(buf *out, const char *s, command_fill *fill, void *ctx);
/* Any text as one word of it. */
void shell_quote(buf *out, const char *s, size_t len);

#endif
