/* scratch.h - memory for work that leaves only its result */
#ifndef ACRPLAN_EXPLAIN_SCRATCH_H
#define ACRPLAN_EXPLAIN_SCRATCH_H

#include "base/arena.h"

/* `keep` lasts as long as the work; the other two are for what is tried and thrown away: the work clears them as it likes. */
typedef void scratch_work(void *ctx, arena *keep, arena *scratch, arena *spare);

/* Does the work with three arenas of its own, which are freed afterwards. When memory runs out in one of them or in `mem`, they are freed,
 * too, and the escape of `mem` is called: this does not return then. */
void with_scratch(arena *mem, scratch_work *work, void *ctx);

#endif
