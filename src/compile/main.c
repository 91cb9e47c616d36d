/* main.c - the compiler of packs, a tool of the build
 *
 *     compile_pack FOLDER      writes the pack in FOLDER as C text to standard output
 *
 * It is made of the library's own reader, so that what is compiled is what would have been read. A pack with mistakes is refused. */
#include <stdio.h>

#include "base/guard.h"
#include "compile/write_pack.h"
#include "script/script.h"

static void print_messages(const diags *d) {
    static const char *const WORDS[] = {[DIAG_ERROR] = "error", [DIAG_WARNING] = "warning", [DIAG_NOTE] = "note"};
    for (size_t i = 0; i < diags_count(d); i++) {
        const diag *x = diags_at(d, i);
        fprintf(stderr, "%s:%d: %s: %s\n", x->where.file, x->where.line, WORDS[x->severity], x->message);
        if (x->hint) fprintf(stderr, "    help: %s\n", x->hint);
    }
}

static bool compile(arena *mem, const char *folder, buf *out) {
    diags *d = diags_new(mem);
    const knowledge *k = knowledge_read_text(mem, folder, &SANDBOX_DEFAULTS, d);
    print_messages(d);
    if (k) write_pack(k, mem, out);
    return k != NULL;
}

/* False also when memory runs out. */
static bool compile_guarded(arena *mem, const char *folder, buf *out) {
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env)) {
        guard_disarm(&g);
        fputs("compile_pack: out of memory\n", stderr);
        return false;
    }
    bool done = compile(mem, folder, out);
    guard_disarm(&g);
    return done;
}

static bool print(const buf *out) {
    if (buf_ok(out) && fwrite(buf_data(out), 1, out->len, stdout) == out->len && fflush(stdout) == 0) return true;
    fputs("compile_pack: cannot write the result\n", stderr);
    return false;
}

int main(int argc, char **argv) {
    arena *mem = argc == 2 ? arena_new(0) : NULL;
    buf out = BUF_INIT;
    if (argc != 2) fputs("usage: compile_pack FOLDER\n", stderr);
    bool done = mem && compile_guarded(mem, argv[1], &out) && print(&out);
    buf_free(&out);
    arena_free(mem);
    return done ? 0 : 1;
}
