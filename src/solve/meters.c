/* Limits on sums beside the goals. While meters run, each keeps the least that every completion of the current domains
 * shows: of each variable the cheapest option that is left. */
#include <string.h>

#include "solve/solver_impl.h"

const meter *meter_of(solver *s, meter_id m) {
    if (!s->meters[m].built) build_meter(s, m);
    return &s->meters[m];
}

int64_t meter_least(const solver *s, const meter *m, var_id v, option_mask among) {
    const int64_t *row = m->at + s->option_first[v];
    int64_t least = INT64_MAX;
    for (unsigned o = 0; o < option_count(s, v); o++)
        if (((among >> o) & 1) && row[o] < least) least = row[o];
    return least;
}

int64_t meter_shows(const solver *s, const meter *m, const uint8_t *chosen) {
    int64_t sum = m->table.fixed.level[0];
    for (size_t i = 0; i < m->var_count; i++) sum += m->at[s->option_first[m->vars[i]] + chosen[m->vars[i]]];
    return sum;
}

bool within(solver *s, const limits *most, const uint8_t *chosen) {
    for (int i = 0; i < METER_COUNT; i++) {
        if (most->most[i] == NO_LIMIT) continue;
        if (meter_shows(s, meter_of(s, (meter_id)i), chosen) > most->most[i]) return false;
    }
    return true;
}

void run_meters(solver *s, const limits *most) {
    s->allowed = *most;
    s->running_count = 0;
    for (int i = 0; i < METER_COUNT; i++) {
        if (most->most[i] == NO_LIMIT) continue;
        const meter *m = meter_of(s, (meter_id)i);
        s->sums[i] = m->table.fixed.level[0];
        for (size_t k = 0; k < m->var_count; k++) s->sums[i] += meter_least(s, m, m->vars[k], s->dom[m->vars[k]]);
        s->running[s->running_count++] = (meter_id)i;
    }
}

void stop_meters(solver *s) {
    s->running_count = 0;
}

void raise_sums(solver *s, var_id v, option_mask old) {
    for (size_t i = 0; i < s->running_count; i++) {
        const meter *m = &s->meters[s->running[i]];
        if (m->table.costly[v]) s->sums[s->running[i]] += meter_least(s, m, v, s->dom[v]) - meter_least(s, m, v, old);
    }
}

meter_id over_limit(const solver *s) {
    for (size_t i = 0; i < s->running_count; i++)
        if (s->sums[s->running[i]] > s->allowed.most[s->running[i]]) return s->running[i];
    return METER_COUNT;
}

/* Those that removed the cheapest options. */
uint64_t meter_levels(const solver *s, meter_id id) {
    const meter *m = &s->meters[id];
    uint64_t levels = 0;
    for (size_t i = 0; i < m->var_count; i++) {
        var_id v = m->vars[i];
        uint8_t first = m->table.order[s->option_first[v]];
        if (!((s->dom[v] >> first) & 1)) levels |= s->depends[v];
    }
    return levels;
}

void mark_coupled(solver *s, const view *v) {
    memset(s->part_coupled, 0, v->part_count * sizeof *s->part_coupled);
    for (size_t i = 0; i < s->running_count; i++) {
        const meter *m = &s->meters[s->running[i]];
        for (size_t k = 0; k < m->var_count; k++)
            if (v->part_of[m->vars[k]] != UINT32_MAX) s->part_coupled[v->part_of[m->vars[k]]] = true;
    }
}
