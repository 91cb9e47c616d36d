#include "pack_best.h"

#include <string.h>

static int compare(const int64_t *x, const int64_t *y) {
    for (int i = 0; i < GOAL_COUNT; i++)
        if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
    return 0;
}

static void keep_better(plan *to, const plan *candidate) {
    if (!to->found || compare(candidate->cost, to->cost) < 0) *to = *candidate;
}

static void judge(const oracle *o, best *b) {
    const scenario *s = &o->pack->s;
    int64_t by_goal[GOAL_COUNT];
    plan here = {.found = true};
    if (!oracle_allows(o)) return;
    oracle_costs(o, by_goal);
    if (s->has_budget && by_goal[GOAL_COST] > s->budget) return;
    for (int i = 0; i < GOAL_COUNT; i++) here.cost[i] = by_goal[s->goals[i]];
    for (unsigned i = 0; i < o->decision_count; i++) here.option[i] = o->at[i].option;
    keep_better(&b->all, &here);
    for (unsigned i = 0; i < o->decision_count; i++) keep_better(&b->with[i][here.option[i]], &here);
}

/* The vendor's default first, then the options as declared; the first of equals wins. */
static void try_all(oracle *o, unsigned i, best *b) {
    if (i == o->decision_count) {
        judge(o, b);
        return;
    }
    decision *d = &o->at[i];
    unsigned count = (unsigned)o->pack->k.settings[d->setting].option_count;
    for (int n = -1; n < (int)count; n++) {
        if (n == d->vendor_default) continue; /* tried first; without a default, -1 is no option */
        d->option = (unsigned)(n < 0 ? d->vendor_default : n);
        try_all(o, i + 1, b);
    }
}

void find_best(oracle *o, best *b) {
    memset(b, 0, sizeof *b);
    try_all(o, 0, b);
}
