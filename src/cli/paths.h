/* paths.h - where the knowledge is */
#ifndef ACRPLAN_CLI_PATHS_H
#define ACRPLAN_CLI_PATHS_H

#include <stdbool.h>

#include "cli/terminal.h"

#define PATH_BYTES 4096 /* of a path with its NUL; longer ones are refused */

/* The folder of the knowledge pack, in `out`: `option` (--knowledge) when it is not NULL, else ACRPLAN_KNOWLEDGE,
 * else the pack that belongs to this program: installed with it, in the tree where it was built, or under the prefix
 * it was built for. The first two are taken as they are; of the rest the first that exists. False: none does, and a
 * message says where it was looked for. */
bool find_knowledge(const char *option, char out[PATH_BYTES], const terminal *t);

#endif
