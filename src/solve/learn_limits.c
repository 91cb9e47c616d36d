/* Limits on sums, for a learner. A sum is at least that of the cheapest options that are left; "not all of these cheaper ones may be gone"
 * is the clause that a limit stands for, made when it is asked for. */
#include "solve/learn.h"

static const meter *meter_at(const learner *l, meter_id m) {
    return &l->s->meters[m];
}

static bool counts(const learner *l, const meter *m, uint32_t v) {
    const var_id of = l->vars.at[v].original;
    return of != ID_NONE && m->table.costly[of];
}

static const int64_t *row_of(const learner *l, const meter *m, uint32_t v) {
    return m->at + l->s->option_first[l->vars.at[v].original];
}

static int64_t least_of(const learner *l, const meter *m, uint32_t v, option_mask among) {
    return meter_least(l->s, m, l->vars.at[v].original, among);
}

void learner_start_sums(learner *l) {
    const solver *s = l->s;
    l->running_count = s->running_count;
    for (size_t i = 0; i < s->running_count; i++) {
        const meter_id id = l->running[i] = s->running[i];
        const meter *m = meter_at(l, id);
        l->sums[id] = l->others[id] = s->sums[id];
        for (uint32_t v = 0; v < l->vars.len; v++)
            if (counts(l, m, v)) l->others[id] -= least_of(l, m, v, l->start.at[v]);
    }
}

void learner_change_sums(learner *l, uint32_t v, option_mask from, option_mask to) {
    for (size_t i = 0; i < l->running_count; i++) {
        const meter *m = meter_at(l, l->running[i]);
        if (counts(l, m, v)) l->sums[l->running[i]] += least_of(l, m, v, to) - least_of(l, m, v, from);
    }
}

static void hold(learner *l, meter_id id) {
    const meter *m = meter_at(l, id);
    const int64_t slack = l->s->allowed.most[id] - l->sums[id];
    for (uint32_t v = 0; v < l->vars.len; v++) {
        const option_mask dom = l->dom.at[v];
        if (is_single(dom) || !counts(l, m, v)) continue;
        const int64_t *row = row_of(l, m, v), least = least_of(l, m, v, dom);
        option_mask within = 0;
        for (unsigned o = 0; o < l->vars.at[v].options; o++)
            if (row[o] - least <= slack) within |= (option_mask)1 << o;
        learner_narrow(l, (lit){.mask = within, .var = v}, BY_LIMIT | (uint32_t)id);
    }
}

bool learner_hold_limits(learner *l) {
    for (size_t i = 0; i < l->running_count; i++) {
        const meter_id id = l->running[i];
        if (l->sums[id] > l->s->allowed.most[id]) {
            l->conflict = BY_LIMIT | (uint32_t)id;
            return false;
        }
        hold(l, id);
    }
    return true;
}

/* --- reasons --- */

/* The options that were left at a place on the trail. */
static option_mask left_at(const learner *l, uint32_t v, size_t spot) {
    const uint32_t *gone = l->gone.at + l->vars.at[v].first;
    const option_mask now = l->dom.at[v];
    option_mask out = now;
    for (unsigned o = 0; o < l->vars.at[v].options; o++)
        if (((l->start.at[v] & ~now) >> o & 1) && gone[o] >= spot) out |= (option_mask)1 << o;
    return out;
}

static option_mask cheaper_than(const learner *l, const meter *m, uint32_t v, int64_t most) {
    const int64_t *row = row_of(l, m, v);
    option_mask out = 0;
    for (unsigned o = 0; o < l->vars.at[v].options; o++)
        if (row[o] < most) out |= (option_mask)1 << o;
    return out & l->start.at[v];
}

/* What the sum would have been at least. */
static int64_t sum_at(const learner *l, meter_id id, size_t spot, uint32_t but) {
    const meter *m = meter_at(l, id);
    int64_t sum = l->others[id];
    for (uint32_t v = 0; v < l->vars.len; v++)
        if (v != but && counts(l, m, v)) sum += least_of(l, m, v, left_at(l, v, spot));
    return sum;
}

/* What the limit can do without is not blamed. */
static void blame(learner *l, const meter *m, size_t spot, uint32_t but, int64_t spare) {
    for (uint32_t v = 0; v < l->vars.len; v++) {
        if (v == but || !counts(l, m, v)) continue;
        const int64_t least = least_of(l, m, v, left_at(l, v, spot)), rise = least - least_of(l, m, v, l->root.at[v]);
        if (rise > spare)
            vec_push(l->mem, &l->sum, ((lit){.mask = cheaper_than(l, m, v, least), .var = v}));
        else
            spare -= rise;
    }
}

void learner_explain_sum(learner *l, meter_id id, size_t spot) {
    const meter *m = meter_at(l, id);
    uint32_t but = UINT32_MAX;
    int64_t least = 0;
    l->sum.len = 0;
    if (spot < l->trail.len) {
        but = l->trail.at[spot].var;
        least = least_of(l, m, but, l->trail.at[spot].removed);
        vec_push(l->mem, &l->sum, ((lit){.mask = cheaper_than(l, m, but, least), .var = but}));
    }
    blame(l, m, spot, but, sum_at(l, id, spot, but) + least - l->s->allowed.most[id] - 1);
}
