/* What the facts forbid, and what holds of settings that do not apply. */
#include "lint/world.h"

static void forbid_unless(world *w, const literal *ways, size_t count) {
    world_clause(w, ways, count);
}

static void add_rule(world *w, const life *v, uint16_t row) {
    if (v->sure == CONFIDENCE_LOW) return;
    literal ways[] = {world_not(w, world_fold(w, v->when, row)), world_fold(w, v->then, row)};
    forbid_unless(w, ways, 2);
}

static void add_limit(world *w, const life *v, uint16_t row) {
    literal when = world_fold(w, v->when, row);
    for (size_t i = 0; i < v->case_count; i++) {
        const cond *here = v->cases[i].when ? v->cases[i].when : &COND_ALWAYS;
        literal ways[] = {world_not(w, when), world_not(w, world_fold(w, here, row)),
                          world_not(w, world_at_least(w, v->of, v->cases[i].value + 1, row))};
        forbid_unless(w, ways, 3);
    }
}

static void add_lifecycle(world *w, const life *v, uint16_t row) {
    if (v->state != LIFECYCLE_ABSENT && v->state != LIFECYCLE_RETIRED && v->state != LIFECYCLE_CLOSED) return;
    uint16_t whose = world_whose(v, row);
    literal ways[2] = {world_not(w, world_option(w, whose, v->setting, v->options))};
    if (v->state == LIFECYCLE_CLOSED) ways[1] = world_was(w, whose, v->setting, v->options);
    forbid_unless(w, ways, v->state == LIFECYCLE_CLOSED ? 2 : 1);
}

/* Staying is never a change. */
static void add_transition(world *w, const life *v, uint16_t row) {
    if (v->how != TRANSITION_IMPOSSIBLE && v->how != TRANSITION_CREATION_ONLY) return;
    uint16_t whose = world_whose(v, row);
    literal when = world_fold(w, v->when, row);
    for (size_t o = 0; o < w->k->settings[v->setting].option_count; o++) {
        option_mask from = (option_mask)1 << o;
        if (!(v->from & from)) continue;
        literal ways[] = {world_not(w, when), world_not(w, world_was(w, whose, v->setting, from)),
                          world_not(w, world_option(w, whose, v->setting, v->options & ~from))};
        forbid_unless(w, ways, 3);
    }
}

static void add_life(world *w, const life *v, uint16_t row) {
    switch (v->kind) {
    case FACT_RULE: add_rule(w, v, row); break;
    case FACT_LIMIT:
    case FACT_RATE: add_limit(w, v, row); break;
    case FACT_LIFECYCLE: add_lifecycle(w, v, row); break;
    case FACT_TRANSITION: add_transition(w, v, row); break;
    default: break;
    }
}

static void add_fact(world *w, const fact *f, uint32_t first, uint16_t row) {
    for (size_t i = 0; i < f->life_count; i++) {
        if (f->lives[i].when_true.until.day <= w->k->covers_from) continue;
        w->since = f->lives[i].when_true.since.day;
        w->until = f->lives[i].when_true.until.day;
        w->owner = first + (uint32_t)i;
        w->row = row;
        add_life(w, &f->lives[i], row);
    }
}

static void add_applicability(world *w) {
    w->since = ALL_DAYS, w->until = DATE_OPEN, w->owner = OWNER_NONE;
    for (uint16_t row = 0; row < w->row_count; row++) {
        for (size_t i = 0; i < w->k->setting_count; i++) {
            var_id v = w->var_of[row * w->k->setting_count + i];
            if (v == ID_NONE || !w->k->settings[i].applies) continue;
            literal ways[] = {world_fold(w, w->k->settings[i].applies, row), {.mask = 1, .var = v}};
            w->row = row;
            world_clause(w, ways, 2);
        }
    }
}

void world_add_facts(world *w) {
    const knowledge *k = w->k;
    uint32_t lives = 0;
    w->first_life = ARENA_ARRAY(w->mem, k->fact_count, uint32_t);
    for (size_t i = 0; i < k->fact_count; i++) {
        w->first_life[i] = lives;
        lives += (uint32_t)k->facts[i].life_count;
    }
    add_applicability(w);
    for (size_t i = 0; i < k->fact_count; i++)
        for (uint16_t row = 0; row < w->row_count; row++)
            if (world_row_has(w, row, k->facts[i].kind)) add_fact(w, &k->facts[i], w->first_life[i], row);
}
