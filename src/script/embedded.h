/* embedded.h - files that the build puts into the library */
#ifndef ACRPLAN_SCRIPT_EMBEDDED_H
#define ACRPLAN_SCRIPT_EMBEDDED_H

#include <stddef.h>

extern const char dsl_lua[]; /* NUL-terminated */
extern const size_t dsl_lua_len;

#endif
