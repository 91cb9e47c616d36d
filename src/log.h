/* log.h - the log of the public face, and guarded work
 *
 * A log owns an arena for its messages. Its status only gets worse, until it is cleared. */
#ifndef ACRPLAN_LOG_H
#define ACRPLAN_LOG_H

#include "acrplan.h"
#include "base/arena.h"
#include "base/diag.h"

typedef void guarded_work(void *ctx);

/* Calls work(ctx) with a guard on `a`. False when memory ran out in `a` on the way; what it had allocated there is
 * unreachable. */
bool run_guarded(arena *a, guarded_work *work, void *ctx);

/* Copies diagnostics into the log and orders it; an error among them makes the status ACRPLAN_INPUT at least. */
void log_take(acrplan_log *log, const diags *found);

/* For ACRPLAN_NOMEM and ACRPLAN_INTERNAL: needs no memory. `message` is static. */
void log_fatal(acrplan_log *log, acrplan_status status, const char *message);
void log_no_memory(acrplan_log *log);

#endif
