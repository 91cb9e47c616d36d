#include "model/scenario.h"

#include <string.h>

#define X(id, name) name,
static const char *const PRIORITY_NAMES[] = {PRIORITIES(X)};
static const char *const GOAL_NAMES[] = {GOALS(X)};
#undef X

const scenario *scenario_with_amount(arena *mem, const scenario *s, quantity_id q, amount value) {
    scenario *out = ARENA_NEW(mem, scenario);
    stated_amount *amounts = ARENA_ARRAY(mem, s->amount_count + 1, stated_amount);
    size_t i = 0;
    if (s->amount_count) memcpy(amounts, s->amounts, s->amount_count * sizeof *amounts);
    while (i < s->amount_count && amounts[i].quantity != q) i++;
    *out = *s;
    if (i == s->amount_count) amounts[out->amount_count++] = (stated_amount){.quantity = q};
    amounts[i].value = value;
    out->amounts = amounts;
    return out;
}

const char *priority_name(priority p) {
    return PRIORITY_NAMES[p];
}

const char *goal_name(goal g) {
    return GOAL_NAMES[g];
}

void goal_first(goal order[GOAL_COUNT], goal first) {
    int i = 0;
    while (order[i] != first) i++;
    for (; i > 0; i--) order[i] = order[i - 1];
    order[0] = first;
}
