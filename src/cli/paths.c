#define _POSIX_C_SOURCE 200809L
#include "cli/paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Given by the build. */
#ifndef ACRPLAN_DATADIR
#define ACRPLAN_DATADIR "/usr/local/share/acrplan"
#endif

#define IN_DATADIR "/knowledge/acr"
#define INSTALLED "/share/acrplan/knowledge/acr" /* beside the folder of the program */
#define IN_TREE "/knowledge/acr"                 /* beside a folder that the program is in */
#define TREE_DEPTH 5                             /* build/check/clang/san/acrplan */

/* False when the two do not fit. */
static bool join(char out[PATH_BYTES], const char *folder, const char *rest) {
    int len = snprintf(out, PATH_BYTES, "%s%s", folder, rest);
    return len >= 0 && len < PATH_BYTES;
}

static bool is_pack(const char *folder) {
    char file[PATH_BYTES];
    return join(file, folder, "/pack.lua") && access(file, R_OK) == 0;
}

static bool try_pack(char out[PATH_BYTES], const char *folder, const char *rest) {
    return join(out, folder, rest) && is_pack(out);
}

/* Leaves the folder that a file or folder is in; false for what is in none. */
static bool go_up(char *path) {
    char *slash = strrchr(path, '/');
    if (!slash) return false;
    *slash = '\0';
    return true;
}

/* The folder that the running program is in. Linux only; elsewhere the prefix has to do. */
static bool program_folder(char out[PATH_BYTES]) {
    ssize_t len = readlink("/proc/self/exe", out, PATH_BYTES - 1);
    if (len <= 0) return false;
    out[len] = '\0';
    return go_up(out);
}

/* bin/acrplan finds share/ beside bin/; what was built somewhere below build/ finds knowledge/ beside build/. */
static bool find_near_program(char out[PATH_BYTES]) {
    char folder[PATH_BYTES];
    if (!program_folder(folder) || !go_up(folder)) return false;
    if (try_pack(out, folder, INSTALLED)) return true;
    for (int depth = 0; depth < TREE_DEPTH; depth++) {
        if (try_pack(out, folder, IN_TREE)) return true;
        if (!go_up(folder)) return false;
    }
    return false;
}

bool find_knowledge(const char *option, char out[PATH_BYTES], const terminal *t) {
    const char *variable = getenv("ACRPLAN_KNOWLEDGE");
    const char *given = option ? option : variable && variable[0] ? variable : NULL;
    if (given) {
        if (join(out, given, "")) return true;
        complain(t, NULL, "the name of the knowledge folder is too long");
        return false;
    }
    if (find_near_program(out) || try_pack(out, ACRPLAN_DATADIR, IN_DATADIR)) return true;
    complain(t, "name its folder with --knowledge DIR or in ACRPLAN_KNOWLEDGE",
             "no knowledge pack found, neither near the program nor in '%s'", ACRPLAN_DATADIR IN_DATADIR);
    return false;
}
