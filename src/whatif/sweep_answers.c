/* Answers of a sweep, equal ones once. */
#include <string.h>

#include "base/digest.h"
#include "whatif/sweep_impl.h"

/* --- one answer, freed from its problem --- */

static void place_option(const sweeper *w, const pick *p, uint8_t *chosen) {
    for (size_t i = 0; i < w->decision_count; i++)
        if (w->decisions[i].client == p->client && w->decisions[i].setting == p->setting) chosen[i] = p->option;
}

static const uint8_t *options_of(const sweeper *w, arena *mem, const sketch *plan) {
    uint8_t *out = ARENA_ARRAY(mem, w->decision_count, uint8_t);
    memset(out, NO_OPTION, w->decision_count);
    for (size_t i = 0; i < plan->pick_count; i++) place_option(w, &plan->picks[i], out);
    return out;
}

static uint64_t add_number(uint64_t digest, uint64_t n) {
    char bytes[8];
    for (int i = 0; i < 8; i++) bytes[i] = (char)(n >> (8 * i));
    return digest_add(digest, bytes, sizeof bytes);
}

static uint64_t add_text(uint64_t digest, const char *s) {
    return s ? digest_add(digest, s, strlen(s)) : add_number(digest, 0);
}

/* Of what two packs would call the same: names, not places in arrays. */
static uint64_t digest_told(const sweeper *w, uint64_t digest, const shifted *t) {
    digest = add_number(add_number(digest, t->kind), t->life ? (uint64_t)t->life->when_true.since.day : 0);
    digest = add_number(digest, t->harm);
    if (t->fact != ID_NONE) digest = add_text(digest, w->k->facts[t->fact].id);
    return t->client == ID_NONE ? digest : add_text(digest, w->s->clients[t->client].name);
}

static uint64_t digest_plan(const sweeper *w, const sketch *plan, const uint8_t *chosen) {
    uint64_t digest = add_number(DIGEST_START, plan->kind);
    if (!chosen) return digest;
    for (int i = 0; i < GOAL_COUNT; i++) digest = add_number(digest, (uint64_t)plan->total.level[i]);
    digest = add_number(add_number(digest, (uint64_t)plan->usd), plan->wishes);
    for (size_t i = 0; i < w->decision_count; i++) {
        const setting *s = &w->k->settings[w->decisions[i].setting];
        digest = add_text(digest, chosen[i] == NO_OPTION ? NULL : s->options[chosen[i]].name);
    }
    for (size_t i = 0; i < plan->told_count; i++) digest = digest_told(w, digest, &plan->told[i]);
    return digest;
}

static sweep_answer make_answer(const sweeper *w, arena *mem, const problem *p, answer_kind kind, const solution *found,
                                const uint16_t *client_of) {
    sweep_answer a = {.plan = {.kind = kind}};
    if (kind == ANSWER_PLAN) {
        a.plan = sketch_plan(mem, p, found->option, &found->total, client_of);
        a.option = options_of(w, mem, &a.plan);
    }
    a.id = digest_plan(w, &a.plan, a.option);
    return a;
}

sweep_answer sweep_answer_of(arena *mem, const sweep *s, const problem *p, answer_kind kind, const solution *found,
                             const uint16_t *client_of) {
    sweeper w = {.k = s->knowledge, .s = s->scenario, .decisions = s->decisions, .decision_count = s->decision_count};
    return make_answer(&w, mem, p, kind, found, client_of);
}

/* --- equal ones --- */

static bool same_told(const sketch *x, const sketch *y) {
    if (x->told_count != y->told_count) return false;
    for (size_t i = 0; i < x->told_count; i++) {
        const shifted *a = &x->told[i], *b = &y->told[i];
        if (a->kind != b->kind || a->fact != b->fact || a->life != b->life || a->client != b->client ||
            a->harm != b->harm)
            return false;
    }
    return true;
}

static bool same_answer(const sweeper *w, const sweep_answer *x, const sweep_answer *y) {
    if (x->id != y->id || x->plan.kind != y->plan.kind) return false;
    if (!x->option || !y->option) return x->option == y->option;
    return x->plan.usd == y->plan.usd && x->plan.wishes == y->plan.wishes &&
           cost_compare(&x->plan.total, &y->plan.total) == 0 && memcmp(x->option, y->option, w->decision_count) == 0 &&
           same_told(&x->plan, &y->plan);
}

static uint32_t *slot_of(sweeper *w, const sweep_answer *a) {
    size_t i = a->id & (w->slot_count - 1);
    while (w->slots[i] && !same_answer(w, &w->answers.at[w->slots[i] - 1], a)) i = (i + 1) & (w->slot_count - 1);
    return &w->slots[i];
}

/* At most half full. */
static void make_room(sweeper *w) {
    if (2 * (w->answers.len + 1) <= w->slot_count) return;
    w->slot_count = w->slot_count ? 2 * w->slot_count : 64;
    w->slots = ARENA_ARRAY(w->keep, w->slot_count, uint32_t);
    for (size_t i = 0; i < w->answers.len; i++) *slot_of(w, &w->answers.at[i]) = (uint32_t)i + 1;
}

static void *copy(arena *mem, const void *from, size_t count, size_t size) {
    void *out = arena_alloc(mem, count, size);
    if (count) memcpy(out, from, count * size);
    return out;
}

static void keep_new(sweeper *w, sweep_answer a) {
    if (a.option) a.option = copy(w->mem, a.option, w->decision_count, sizeof *a.option);
    a.plan.picks = copy(w->mem, a.plan.picks, a.plan.pick_count, sizeof *a.plan.picks);
    a.plan.told = copy(w->mem, a.plan.told, a.plan.told_count, sizeof *a.plan.told);
    vec_push(w->mem, &w->answers, a);
}

uint32_t sweep_keep(sweeper *w, const problem *p, answer_kind kind, const solution *found, const uint16_t *client_of) {
    sweep_answer a = make_answer(w, w->scratch, p, kind, found, client_of);
    make_room(w);
    uint32_t *slot = slot_of(w, &a);
    if (*slot) return *slot - 1;
    *slot = (uint32_t)w->answers.len + 1;
    keep_new(w, a);
    return *slot - 1;
}
