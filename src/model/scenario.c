#include "model/scenario.h"

#define X(id, name) name,
static const char *const PRIORITY_NAMES[] = {PRIORITIES(X)};
static const char *const GOAL_NAMES[] = {GOALS(X)};
#undef X

const char *priority_name(priority p) {
    return PRIORITY_NAMES[p];
}

const char *goal_name(goal g) {
    return GOAL_NAMES[g];
}
