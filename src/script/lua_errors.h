/* lua_errors.h - Lua's messages in our words
 *
 * Lua writes "file:line: message near 'token'" in its own style. Here the place is taken apart from the message, the
 * bytes are made printable, and the mistakes that authors make most get a hint. */
#ifndef ACRPLAN_SCRIPT_LUA_ERRORS_H
#define ACRPLAN_SCRIPT_LUA_ERRORS_H

#include "base/diag.h"

/* A runtime error at `where`; a "chunk:line: " at the start of `message` is dropped. */
void lua_error_tell(diags *d, place where, const char *message);

/* A syntax error of the chunk "@name", whose text is at hand for what Lua does not tell. */
void lua_error_tell_syntax(diags *d, const char *name, const char *text, size_t len, const char *message);

#endif
