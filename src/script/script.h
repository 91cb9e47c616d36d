/* script.h - reading knowledge and scenarios, written in Lua
 *
 * Both run in the sandbox (sandbox.h) with the vocabulary of dsl.lua. All mistakes are reported in one run. */
#ifndef ACRPLAN_SCRIPT_SCRIPT_H
#define ACRPLAN_SCRIPT_SCRIPT_H

#include "base/diag.h"
#include "model/knowledge.h"
#include "model/scenario.h"
#include "script/sandbox.h"

/* Reads the pack in folder `dir`. NULL when anything is wrong; then `d` has at least one error. The knowledge lives
 * in `mem`. A pack whose text is, byte for byte, what the library was built with is not run again (compiled.h);
 * nothing in the result shows that. */
const knowledge *knowledge_read(arena *mem, const char *dir, const sandbox_limits *limits, diags *d);
/* The same by running the text in any case: for the build, and for tests. */
const knowledge *knowledge_read_text(arena *mem, const char *dir, const sandbox_limits *limits, diags *d);

/* Reads a scenario from a file ("-": standard input) or from memory (`name` is for messages; `given` need not be
 * terminated). */
const scenario *scenario_read_file(arena *mem, const knowledge *k, const char *path, const sandbox_limits *limits,
                                   diags *d);
const scenario *scenario_read(arena *mem, const knowledge *k, const char *name, const char *given, size_t len,
                              const sandbox_limits *limits, diags *d);

#endif
