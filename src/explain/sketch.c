#include "explain/sketch.h"

#include "base/vec.h"

static uint16_t client_in(const uint16_t *client_of, uint16_t who) {
    return who == ID_NONE || !client_of ? who : client_of[who];
}

/* --- one plan --- */

static void list_picks(arena *mem, const problem *p, const uint8_t *chosen, const uint16_t *client_of, sketch *out) {
    pick *at = ARENA_ARRAY(mem, p->decision_count, pick);
    for (size_t i = 0; i < p->decision_count; i++) {
        const variable *v = &p->vars[i];
        if (!variable_applies(v, chosen)) continue;
        at[out->pick_count++] =
            (pick){.setting = v->setting, .client = client_in(client_of, v->client), .option = chosen[i]};
    }
    out->picks = at;
}

static bool is_told(const effect *e) {
    return e->kind == EFFECT_WARNING || e->kind == EFFECT_PRACTICE || (e->kind == EFFECT_PRICE && e->unknown);
}

static bool same_shift(const shifted *x, const shifted *y) {
    return x->kind == y->kind && x->fact == y->fact && x->life == y->life && x->client == y->client;
}

static bool has_shift(const shifted *list, size_t count, const shifted *x) {
    for (size_t i = 0; i < count; i++)
        if (same_shift(&list[i], x)) return true;
    return false;
}

static void count_effect(const effect *e, sketch *out) {
    switch (e->kind) {
    case EFFECT_PREFERENCE: out->wishes++; break;
    case EFFECT_PRICE:
        if (e->unknown)
            out->at_least = true;
        else
            out->usd += e->cost;
        break;
    case EFFECT_WARNING:
        out->warnings[e->harm]++;
        out->warning_harm += e->cost;
        break;
    case EFFECT_PRACTICE:
        out->practices++;
        out->practice_harm += e->cost;
        break;
    default: break;
    }
}

/* A price may be unknown for several reasons at once: it is told once. */
static void list_effects(arena *mem, const problem *p, const uint8_t *chosen, const uint16_t *client_of, sketch *out) {
    VEC(shifted) told = {0};
    for (size_t i = 0; i < p->effect_count; i++) {
        const effect *e = &p->effects[i];
        if (!literal_holds(e->when, chosen)) continue;
        count_effect(e, out);
        if (!is_told(e)) continue;
        shifted s = {e->kind, e->fact, e->life, client_in(client_of, e->client), e->harm};
        if (!has_shift(told.at, told.len, &s)) vec_push(mem, &told, s);
    }
    out->told = told.at;
    out->told_count = told.len;
}

sketch sketch_plan(arena *mem, const problem *p, const uint8_t *chosen, const cost *total, const uint16_t *client_of) {
    sketch out = {.kind = ANSWER_PLAN, .total = *total};
    list_picks(mem, p, chosen, client_of, &out);
    list_effects(mem, p, chosen, client_of, &out);
    return out;
}

/* --- two plans --- */

static bool same_pick(const pick *x, const pick *y) {
    return x->setting == y->setting && x->client == y->client && x->option == y->option;
}

static bool has_pick(const sketch *x, const pick *wanted) {
    for (size_t i = 0; i < x->pick_count; i++)
        if (same_pick(&x->picks[i], wanted)) return true;
    return false;
}

static void list_moved(arena *mem, const sketch *from, const sketch *to, contrast *out) {
    pick *at = ARENA_ARRAY(mem, to->pick_count, pick);
    for (size_t i = 0; i < to->pick_count; i++)
        if (!has_pick(from, &to->picks[i])) at[out->moved_count++] = to->picks[i];
    out->moved = at;
}

/* What is told of the one and not of the other. */
static const shifted *told_only(arena *mem, const sketch *in, const sketch *not_in, size_t *count) {
    shifted *at = ARENA_ARRAY(mem, in->told_count, shifted);
    for (size_t i = 0; i < in->told_count; i++)
        if (!has_shift(not_in->told, not_in->told_count, &in->told[i])) at[(*count)++] = in->told[i];
    return at;
}

contrast sketch_contrast(arena *mem, const sketch *from, const sketch *to) {
    contrast out = {.usd = to->usd - from->usd};
    list_moved(mem, from, to, &out);
    out.added = told_only(mem, to, from, &out.added_count);
    out.removed = told_only(mem, from, to, &out.removed_count);
    return out;
}

bool sketch_same_picks(const sketch *x, const sketch *y) {
    if (x->pick_count != y->pick_count) return false;
    for (size_t i = 0; i < x->pick_count; i++)
        if (!same_pick(&x->picks[i], &y->picks[i])) return false;
    return true;
}
