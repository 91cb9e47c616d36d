/* compiled.h - packs that the build read once and put into the library as constants
 *
 * The text of a pack stays the source of truth: a compiled pack stands in only for files with the names, sizes and digest that it was made
 * from. Any other text is read as text. */
#ifndef ACRPLAN_SCRIPT_COMPILED_H
#define ACRPLAN_SCRIPT_COMPILED_H

#include "model/knowledge.h"

/* Ends with NULL. Made by src/compile; without `mem` and name tables, and with file names where places and `files` have paths. */
extern const knowledge *const compiled_packs[];

/* The knowledge of the pack in folder `dir` (no slash at its end) if that is a compiled one, else NULL; then nothing is said about the
 * reason, which the reader of the text will find. Lives in `mem`. */
const knowledge *compiled_pack_open(arena *mem, const char *dir);

/* The digest of a pack goes over its files in their order: digest_add() for each. */
uint64_t digest_file(uint64_t digest, const char *name, const char *bytes, size_t len);
/* As the knowledge has it. */
const char *digest_text(arena *mem, uint64_t digest);
/* Where file `name` of a pack is. */
const char *pack_file_path(arena *mem, const char *dir, const char *name);

#endif
