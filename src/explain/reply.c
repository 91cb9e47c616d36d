#include "explain/reply.h"

#include <string.h>

#include "base/vec.h"

/* --- the scenario with a reply stated --- */

static const choice *with_choice(arena *mem, const choice *old, size_t count, choice new) {
    choice *out = ARENA_ARRAY(mem, count + 1, choice);
    if (count) memcpy(out, old, count * sizeof *out);
    out[count] = new;
    return out;
}

static void state_setting(arena *mem, scenario *s, choice new) {
    if (new.client == ID_NONE) {
        s->pins = with_choice(mem, s->pins, s->pin_count++, new);
        return;
    }
    struct client *clients = ARENA_ARRAY(mem, s->client_count, struct client);
    memcpy(clients, s->clients, s->client_count * sizeof *clients);
    struct client *c = &clients[new.client];
    c->given = with_choice(mem, c->given, c->given_count++, new);
    s->clients = clients;
}

static void state_context(arena *mem, scenario *s, context_id which, uint16_t is) {
    stated_context *out = ARENA_ARRAY(mem, s->context_count + 1, stated_context);
    if (s->context_count) memcpy(out, s->contexts, s->context_count * sizeof *out);
    out[s->context_count++] = (stated_context){.context = which, .option = is, .region = is};
    s->contexts = out;
}

const scenario *scenario_with_reply(arena *mem, const scenario *s, const problem *p, const reply *said) {
    const question *q = &p->questions[said->question];
    if (q->kind == GROUP_KIND_QUANTITY) return scenario_with_amount(mem, s, q->index, said->at);
    scenario *out = ARENA_NEW(mem, scenario);
    choice new = {.client = q->client, .setting = q->index};
    *out = *s;
    if (q->kind != GROUP_KIND_CONTEXT) new.options = (option_mask)1 << said->option;
    switch (q->kind) {
    case GROUP_KIND_CLIENT_SETTING: state_setting(mem, out, new); break;
    case GROUP_KIND_CURRENT: out->current = with_choice(mem, s->current, out->current_count++, new); break;
    default: state_context(mem, out, q->index, said->option); break;
    }
    return out;
}

/* --- options and regions: regions with the same capabilities on that day have the same outcome --- */

static bool alike(const problem *p, size_t x, size_t y) {
    for (size_t f = 0; f < p->knowledge->fact_count; f++) {
        const life *l = fact_at(&p->knowledge->facts[f], p->as_of);
        if (l && l->kind == FACT_CAPABILITY && lists_region(l, (uint16_t)x) != lists_region(l, (uint16_t)y))
            return false;
    }
    return true;
}

static replies each_of(arena *mem, const problem *p, uint16_t which, size_t count, bool are_regions) {
    reply *at = ARENA_ARRAY(mem, count, reply);
    uint16_t *like = ARENA_ARRAY(mem, count, uint16_t);
    for (size_t i = 0; i < count; i++) {
        at[i] = (reply){.question = which, .option = (uint16_t)i};
        if (are_regions)
            while (!alike(p, like[i], i)) like[i]++;
        else
            like[i] = (uint16_t)i;
    }
    return (replies){count, at, like};
}

/* --- the amounts that are tried --- */

#define MOST_POINTS 9

typedef struct points {
    quantity_id quantity;
    const struct quantity *of;
    size_t count;
    amount at[MOST_POINTS];
} points;

static void add_point(points *x, amount at) {
    if (at < x->of->min || at > x->of->max || x->count == MOST_POINTS) return;
    size_t i = 0;
    while (i < x->count && x->at[i] < at) i++;
    if (i < x->count && x->at[i] == at) return;
    memmove(&x->at[i + 1], &x->at[i], (x->count - i) * sizeof x->at[0]);
    x->at[i] = at;
    x->count++;
}

/* The amount of the quantity at which the sum is `bound`, where it is about nothing else. */
static void add_bound(points *x, const expr *sum, amount bound) {
    if (!sum || sum->term_count != 1 || sum->terms[0].quantity != x->quantity || sum->terms[0].factor <= 0) return;
    amount rest = bound - sum->constant;
    if (rest < 0 || rest > AMOUNT_MAX / AMOUNT_ONE) return;
    amount at = rest * AMOUNT_ONE / sum->terms[0].factor;
    if (x->of->integer) at -= at % AMOUNT_ONE;
    add_point(x, at);
    add_point(x, at + AMOUNT_ONE);
}

static void visit_comparison(const cond *c, void *ctx) {
    if (c->op == COND_COMPARE) add_bound(ctx, c->sum, c->bound);
}

static void add_fact_points(points *x, const life *l) {
    if (l->when) cond_walk(l->when, visit_comparison, x);
    if (l->then) cond_walk(l->then, visit_comparison, x);
    for (size_t i = 0; i < l->case_count && l->kind != FACT_PRICE; i++) add_bound(x, l->of, l->cases[i].value);
    for (size_t i = 0; i < l->free_count; i++) add_bound(x, l->of, l->free[i].value);
}

static replies amounts_of(arena *mem, const problem *p, uint16_t which) {
    const question *q = &p->questions[which];
    points x = {.quantity = q->index, .of = &p->knowledge->quantities[q->index]};
    add_point(&x, 0);
    add_point(&x, AMOUNT_ONE);
    for (size_t i = 0; i < q->fact_count; i++) {
        const life *l = fact_at(&p->knowledge->facts[q->facts[i]], p->as_of);
        if (l) add_fact_points(&x, l);
    }
    replies out = each_of(mem, p, which, x.count, false);
    reply *at = ARENA_ARRAY(mem, x.count, reply);
    for (size_t i = 0; i < x.count; i++) at[i] = (reply){.question = which, .option = ID_NONE, .at = x.at[i]};
    out.at = at;
    return out;
}

replies replies_to(arena *mem, const problem *p, uint16_t which) {
    const question *q = &p->questions[which];
    if (q->kind == GROUP_KIND_QUANTITY) return amounts_of(mem, p, which);
    if (q->kind != GROUP_KIND_CONTEXT)
        return each_of(mem, p, which, p->knowledge->settings[q->index].option_count, false);
    const context *c = &p->knowledge->contexts[q->index];
    switch (c->type) {
    case CONTEXT_REGION: return each_of(mem, p, which, p->knowledge->region_count, true);
    case CONTEXT_CHOICE: return each_of(mem, p, which, c->option_count, false);
    case CONTEXT_DATE: break;
    }
    return (replies){0};
}
