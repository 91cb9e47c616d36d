/* built.h - the scenario of somebody who has built what was planned */
#ifndef ACRPLAN_WHATIF_BUILT_H
#define ACRPLAN_WHATIF_BUILT_H

#include "solve/answer.h"

/* The scenario of a plan with a registry that exists as it was planned, created on the day of the plan where the scenario leaves that open.
 * `stays`: every decision that applies is pinned, in place of the scenario's own pins, which it fulfils; else the scenario's pins alone
 * hold, and the plan may move on. Lives in `mem`. */
const scenario *scenario_built(arena *mem, const answer *plan, bool stays);

#endif
