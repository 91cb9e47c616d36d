#include "whatif/world.h"

#include <string.h>

#include "base/vec.h"
#include "whatif/gist.h"

typedef VEC(turn) turns;

/* The lives of a fact that turns, as if each held on both days. */
struct frozen {
    life was, is;
};

dated turn_date(const turn *t, date day) {
    if (t->fact == ID_NONE) return (dated){day, DATE_EXACT, DATE_DAY};
    return t->now && t->now->when_true.since.day == day ? t->now->when_true.since : t->before->when_true.until;
}

/* --- what turns --- */

static bool follows_the_day(const knowledge *k, const scenario *s) {
    for (size_t i = 0; i < k->context_count; i++) {
        bool stated = false;
        for (size_t j = 0; j < s->context_count; j++) stated |= s->contexts[j].context == i;
        if (k->contexts[i].default_is_asof && !stated) return true;
    }
    return false;
}

/* No plan is better or worse for it. */
static bool is_only_reported(const life *l) {
    return !l || l->kind == FACT_STEP || l->kind == FACT_NOTE || l->kind == FACT_DISPUTE || l->kind == FACT_CHECK ||
           l->kind == FACT_ENTRY || l->kind == FACT_RESOURCE || l->kind == FACT_BY_HAND;
}

static bool has_client_of(const knowledge *k, const scenario *s, kind_id kind) {
    for (size_t i = 0; i < s->client_count; i++)
        if (kind_is(k, s->clients[i].kind, kind)) return true;
    return kind == ID_NONE;
}

size_t all_turns_on(arena *mem, const knowledge *k, const scenario *s, date day, const turn **out) {
    turns found = {0};
    for (size_t i = 0; i < k->fact_count; i++) {
        turn t = {(fact_id)i, fact_at(&k->facts[i], day - 1), fact_at(&k->facts[i], day)};
        if (t.before != t.now && has_client_of(k, s, k->facts[i].kind)) vec_push(mem, &found, t);
    }
    turn the_day = {.fact = ID_NONE};
    vec_push(mem, &found, the_day);
    *out = found.at;
    return found.len;
}

static turns bearing_turns(arena *mem, const knowledge *k, const scenario *s, date day, bool follows) {
    turns out = {0};
    const turn *all;
    size_t count = all_turns_on(mem, k, s, day, &all);
    for (size_t i = 0; i < count; i++) {
        bool may = all[i].fact == ID_NONE ? follows && follows_the_day(k, s)
                                          : !is_only_reported(all[i].before) || !is_only_reported(all[i].now);
        if (may) vec_push(mem, &out, all[i]);
    }
    return out;
}

/* --- a mixture --- */

static life held_life(const life *l, date day) {
    if (!l) return (life){0};
    life out = *l;
    out.when_true.since.day = day - 1;
    out.when_true.until.day = DATE_OPEN;
    return out;
}

static void hold(arena *mem, worlds *w) {
    w->held = ARENA_ARRAY(mem, w->turn_count, struct frozen);
    for (size_t i = 0; i < w->turn_count; i++)
        w->held[i] = (struct frozen){held_life(w->turns[i].before, w->day), held_life(w->turns[i].now, w->day)};
}

const problem *world_problem(worlds *w, arena *scratch, turn_set made) {
    date on = w->day;
    for (size_t i = 0; i < w->turn_count; i++) {
        const turn *t = &w->turns[i];
        bool is_made = made >> i & 1;
        const life *l = is_made ? t->now : t->before;
        if (t->fact == ID_NONE) {
            on = is_made ? w->day : w->day - 1;
            continue;
        }
        w->facts[t->fact].life_count = l != NULL;
        w->facts[t->fact].lives = is_made ? &w->held[i].is : &w->held[i].was;
    }
    return problem_build_bare(scratch, &w->mixed, w->s, on, diags_new(scratch));
}

/* --- turns without effect ---
 *
 * What a fact brings into a problem hangs on the scenario, on definitions, on what regions have, on the day, and of two defaults of a setting
 * one counts. Where none of those turns, or whichever of them do, a turn that leaves the problem as it is while the others are not made does
 * so whatever others are made. */

#define MOST_MIXERS 4

static bool mixes(const turn *t) {
    const life *l = t->now ? t->now : t->before;
    return t->fact == ID_NONE || l->kind == FACT_DEFINITION || l->kind == FACT_CAPABILITY || l->kind == FACT_DEFAULT ||
           (t->before && t->before->kind != l->kind);
}

/* The i-th of all sets of the mixers. */
static turn_set mixture(const worlds *w, uint64_t which) {
    turn_set out = 0;
    unsigned n = 0;
    for (size_t i = 0; i < w->turn_count; i++)
        if (mixes(&w->turns[i])) out |= (which >> n++ & 1) << i;
    return out;
}

static bool is_idle(worlds *w, arena *scratch, size_t which, unsigned mixers) {
    if (mixes(&w->turns[which])) return false;
    for (uint64_t i = 0; i < (uint64_t)1 << mixers; i++) {
        turn_set others = mixture(w, i);
        arena_clear(scratch);
        const problem *without = world_problem(w, scratch, others);
        const problem *with = world_problem(w, scratch, others | (turn_set)1 << which);
        if (!without || !with || !problem_same(without, with)) return false;
    }
    return true;
}

static void drop_idle(arena *mem, arena *scratch, worlds *w) {
    turns kept = {0};
    unsigned mixers = 0;
    for (size_t i = 0; i < w->turn_count; i++) mixers += mixes(&w->turns[i]);
    if (mixers > MOST_MIXERS) return;
    for (size_t i = 0; i < w->turn_count; i++)
        if (!is_idle(w, scratch, i, mixers)) vec_push(mem, &kept, w->turns[i]);
    for (size_t i = 0; i < w->turn_count; i++)
        if (w->turns[i].fact != ID_NONE) w->facts[w->turns[i].fact] = w->k->facts[w->turns[i].fact];
    w->turns = kept.at;
    w->turn_count = kept.len;
    hold(mem, w);
}

/* --- the whole --- */

worlds *worlds_of(arena *mem, arena *scratch, const knowledge *k, const scenario *s, date day, bool follows) {
    worlds *w = ARENA_NEW(mem, worlds);
    turns all = bearing_turns(mem, k, s, day, follows);
    *w = (worlds){.k = k, .s = s, .day = day, .turn_count = all.len, .turns = all.at, .mixed = *k};
    w->facts = ARENA_ARRAY(mem, k->fact_count, fact);
    if (k->fact_count) memcpy(w->facts, k->facts, k->fact_count * sizeof *w->facts);
    w->mixed.facts = w->facts;
    hold(mem, w);
    if (worlds_apart(w)) drop_idle(mem, scratch, w);
    return w;
}

bool worlds_apart(const worlds *w) {
    return w->turn_count <= MOST_TURNS_HELD;
}
