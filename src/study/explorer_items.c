#include <stdlib.h>

#include "study/explorer_impl.h"

static bool same(const shifted *x, const shifted *y) {
    return x->kind == y->kind && x->life == y->life && x->client == y->client && x->harm == y->harm;
}

static told_item *find(const explorer *e, const shifted *s) {
    told_item *of = e->item_of[s->fact];
    for (size_t i = 0; i < e->item_counts[s->fact]; i++)
        if (same(&of[i].what, s)) return &of[i];
    return NULL;
}

uint32_t item_number(const explorer *e, const shifted *s) {
    return find(e, s)->number;
}

static void add_item(explorer *e, const shifted *s) {
    size_t n = e->item_counts[s->fact]++;
    told_item *wider = ARENA_ARRAY(e->mem, n + 1, told_item);
    for (size_t i = 0; i < n; i++) wider[i] = e->item_of[s->fact][i];
    wider[n] = (told_item){.what = *s, .number = (uint32_t)e->item_count++};
    e->item_of[s->fact] = wider;
}

static int by_kind_and_harm(const void *x, const void *y) {
    const shifted *a = &(*(const told_item *const *)x)->what, *b = &(*(const told_item *const *)y)->what;
    uint32_t m = (*(const told_item *const *)x)->number, n = (*(const told_item *const *)y)->number;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->harm != b->harm) return a->harm < b->harm ? -1 : 1;
    return m < n ? -1 : 1;
}

static void number_items(explorer *e) {
    told_item **all = ARENA_ARRAY(e->mem, e->item_count, told_item *);
    size_t n = 0;
    for (size_t f = 0; f < e->r.knowledge->fact_count; f++)
        for (size_t i = 0; i < e->item_counts[f]; i++) all[n++] = &e->item_of[f][i];
    qsort(all, n, sizeof(told_item *), by_kind_and_harm);
    e->items = ARENA_ARRAY(e->mem, n, const told_item *);
    for (size_t i = 0; i < n; i++) {
        all[i]->number = (uint32_t)i;
        e->items[i] = all[i];
    }
}

void collect_items(explorer *e) {
    e->item_of = ARENA_ARRAY(e->mem, e->r.knowledge->fact_count, told_item *);
    e->item_counts = ARENA_ARRAY(e->mem, e->r.knowledge->fact_count, size_t);
    for (size_t a = 0; a < e->sweep->answer_count; a++) {
        const sketch *plan = &e->sweep->answers[a].plan;
        for (size_t i = 0; plan->kind == ANSWER_PLAN && i < plan->told_count; i++)
            if (!find(e, &plan->told[i])) add_item(e, &plan->told[i]);
    }
    number_items(e);
}

static const char *kind_of(const shifted *s) {
    return s->kind == EFFECT_WARNING ? "warning" : s->kind == EFFECT_PRACTICE ? "practice" : "price";
}

static void write_item(explorer *e, const shifted *s) {
    json *j = &e->j;
    json_open(j, '{');
    json_key(j, "kind");
    json_string(j, kind_of(s));
    json_key(j, "fact");
    json_string(j, e->r.knowledge->facts[s->fact].id);
    json_key(j, "client");
    json_int(j, s->client == ID_NONE ? -1 : s->client);
    json_key(j, "grade");
    json_string(j, s->kind == EFFECT_PRICE ? "" : severity_name(s->harm));
    put_both_as(e, "says", fact_says(&e->r, s->life, s->fact, s->client));
    put_both_as(e, "mitigation", fact_text(&e->r, s->life->mitigation, s->fact, s->client));
    json_close(j, '}');
}

void write_items(explorer *e) {
    json_key(&e->j, "items");
    json_open(&e->j, '[');
    for (size_t i = 0; i < e->item_count; i++) write_item(e, &e->items[i]->what);
    json_close(&e->j, ']');
}
