/* acrplan_lint.c - the public face of src/lint: a job of its own kind, since it has findings instead of a result */
#include <string.h>

#include "acrplan.h"
#include "lint/lint.h"
#include "log.h"
#include "script/script.h"

/* Far above what an honest pack needs. */
#define LINT_BYTES ((size_t)256 << 20)

typedef struct lint_job {
    const char *folder;
    arena *mem;
    diags *found; /* in mem */
    acrplan_lint *out;
    bool unreadable;
} lint_job;

/* A message about a line is about what an author wrote; others say that there is nothing to read. */
static bool blames_a_line(const diags *d) {
    for (size_t i = 0; i < diags_count(d); i++)
        if (diags_at(d, i)->where.line > 0) return true;
    return false;
}

static void do_lint(void *ctx) {
    lint_job *j = ctx;
    j->found = diags_new(j->mem);
    const knowledge *k = knowledge_read(j->mem, j->folder, &SANDBOX_DEFAULTS, j->found);
    if (!k) {
        j->out->errors = diags_errors(j->found);
        j->unreadable = !blames_a_line(j->found);
        return;
    }
    lint_counts counts;
    lint_pack(j->mem, k, &counts, j->found);
    *j->out = (acrplan_lint){counts.facts, counts.periods, counts.errors, counts.warnings};
}

acrplan_status acrplan_pack_lint(const char *folder, acrplan_lint *out, acrplan_log *log) {
    *out = (acrplan_lint){0};
    if (!folder || !log) return ACRPLAN_INPUT;
    lint_job j = {.folder = folder, .mem = arena_new(LINT_BYTES), .out = out};
    bool finished = j.mem && run_guarded(j.mem, do_lint, &j);
    if (finished)
        log_take(log, j.found);
    else
        log_no_memory(log);
    arena_free(j.mem);
    if (!finished || acrplan_log_status(log) == ACRPLAN_NOMEM) return ACRPLAN_NOMEM;
    return j.unreadable ? ACRPLAN_INPUT : ACRPLAN_OK;
}
