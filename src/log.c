#include "log.h"

#include <stdlib.h>

#include "base/guard.h"

struct acrplan_log {
    arena *mem;
    diags *list; /* in mem */
    acrplan_status worst;
    const char *fatal; /* static; comes last among the messages. NULL unless worst is NOMEM or INTERNAL */
};

bool run_guarded(arena *a, guarded_work *work, void *ctx) {
    guard g;
    guard_arm(&g, a);
    if (setjmp(g.env)) {
        guard_disarm(&g);
        return false;
    }
    work(ctx);
    guard_disarm(&g);
    return true;
}

static void start_list(void *ctx) {
    acrplan_log *log = ctx;
    log->list = diags_new(log->mem);
}

acrplan_log *acrplan_log_new(void) {
    acrplan_log *log = calloc(1, sizeof *log);
    if (!log) return NULL;
    log->mem = arena_new(0);
    if (log->mem && run_guarded(log->mem, start_list, log)) return log;
    acrplan_log_free(log);
    return NULL;
}

void acrplan_log_free(acrplan_log *log) {
    if (!log) return;
    arena_free(log->mem);
    free(log);
}

/* A program has no log only when memory ran out. */
acrplan_status acrplan_log_status(const acrplan_log *log) {
    return log ? log->worst : ACRPLAN_NOMEM;
}

size_t acrplan_log_count(const acrplan_log *log) {
    return log ? diags_count(log->list) + (log->fatal != NULL) : 0;
}

static const acrplan_severity PUBLIC_SEVERITY[] = {
    [DIAG_ERROR] = ACRPLAN_ERROR,
    [DIAG_WARNING] = ACRPLAN_WARNING,
    [DIAG_NOTE] = ACRPLAN_NOTE,
};

int acrplan_log_get(const acrplan_log *log, size_t i, acrplan_message *out) {
    if (i >= acrplan_log_count(log)) return 0;
    if (i == diags_count(log->list)) {
        *out = (acrplan_message){.severity = ACRPLAN_ERROR, .message = log->fatal};
        return 1;
    }
    const diag *d = diags_at(log->list, i);
    *out = (acrplan_message){PUBLIC_SEVERITY[d->severity], d->where.file, d->where.line, d->message, d->hint};
    return 1;
}

void acrplan_log_clear(acrplan_log *log) {
    if (!log) return;
    diags_clear(log->list);
    log->worst = ACRPLAN_OK;
    log->fatal = NULL;
}

void log_fatal(acrplan_log *log, acrplan_status status, const char *message) {
    if (status <= log->worst && log->fatal) return; /* the first of its kind stays */
    log->fatal = message;
    if (status > log->worst) log->worst = status;
}

void log_no_memory(acrplan_log *log) {
    log_fatal(log, ACRPLAN_NOMEM, "out of memory");
}

typedef struct transfer {
    acrplan_log *log;
    const diags *from;
} transfer;

static void copy_diagnostics(void *ctx) {
    const transfer *t = ctx;
    for (size_t i = 0; i < diags_count(t->from); i++) {
        const diag *d = diags_at(t->from, i);
        diag_add(t->log->list, d->severity, d->where, d->hint, "%s", d->message);
    }
    diags_sort(t->log->list);
}

void log_take(acrplan_log *log, const diags *found) {
    transfer t = {log, found};
    if (diags_any_error(found) && log->worst < ACRPLAN_INPUT) log->worst = ACRPLAN_INPUT;
    if (diags_count(found) && !run_guarded(log->mem, copy_diagnostics, &t)) log_no_memory(log);
}
