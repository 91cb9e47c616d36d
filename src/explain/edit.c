#include "explain/edit.h"

#include <string.h>

static const char *const EDIT_NAMES[] = {
#define X(id, name) [EDIT_##id] = name,
    EDITS(X)
#undef X
};

const char *edit_name(edit_kind k) {
    return EDIT_NAMES[k];
}

typedef struct editor {
    arena *mem;
    const scenario *old;
    const edit *edits;
    size_t count;
    uint16_t *new_place; /* by client of `old`; ID_NONE: taken out */
} editor;

static const edit *edit_of(const editor *e, edit_kind kind, uint16_t who, size_t index) {
    for (size_t i = 0; i < e->count; i++) {
        const edit *x = &e->edits[i];
        if (x->kind == kind && x->client == who && x->index == index) return x;
    }
    return NULL;
}

static bool has_kind(const editor *e, edit_kind kind) {
    for (size_t i = 0; i < e->count; i++)
        if (e->edits[i].kind == kind) return true;
    return false;
}

static bool is_taken_out(const editor *e, uint16_t who) {
    for (size_t i = 0; i < e->count; i++)
        if (e->edits[i].kind == EDIT_DROP_CLIENT && e->edits[i].client == who) return true;
    return false;
}

static void number_clients(editor *e) {
    uint16_t n = 0;
    e->new_place = ARENA_ARRAY(e->mem, e->old->client_count, uint16_t);
    for (size_t i = 0; i < e->old->client_count; i++) e->new_place[i] = is_taken_out(e, (uint16_t)i) ? ID_NONE : n++;
}

/* --- lists --- */

/* A choice as the edited scenario numbers its clients; false: its client is gone. */
static bool renumber(const editor *e, choice *c) {
    if (c->client == ID_NONE) return true;
    c->client = e->new_place[c->client];
    return c->client != ID_NONE;
}

static void edit_requirements(const editor *e, scenario *s) {
    asked *out = ARENA_ARRAY(e->mem, e->old->asked_count, asked);
    s->asked_count = 0;
    for (size_t i = 0; i < e->old->asked_count; i++)
        if (!edit_of(e, EDIT_DROP_REQUIREMENT, ID_NONE, i)) out[s->asked_count++] = e->old->asked[i];
    s->asked = out;
}

static void edit_given(const editor *e, uint16_t who, client *c) {
    const client *old = &e->old->clients[who];
    choice *out = ARENA_ARRAY(e->mem, old->given_count, choice);
    c->given_count = 0;
    for (size_t i = 0; i < old->given_count; i++) {
        choice x = old->given[i];
        const edit *other = edit_of(e, EDIT_SET_CLIENT_SETTING, who, i);
        if (edit_of(e, EDIT_OPEN_CLIENT_SETTING, who, i)) continue;
        if (other) x.options = (option_mask)1 << other->option;
        if (x.client != ID_NONE) x.client = e->new_place[who];
        out[c->given_count++] = x;
    }
    c->given = out;
}

static void edit_clients(const editor *e, scenario *s) {
    client *out = ARENA_ARRAY(e->mem, e->old->client_count, client);
    s->client_count = 0;
    for (size_t i = 0; i < e->old->client_count; i++) {
        if (e->new_place[i] == ID_NONE) continue;
        client *c = &out[s->client_count++];
        *c = e->old->clients[i];
        edit_given(e, (uint16_t)i, c);
    }
    s->clients = out;
}

static void edit_pins(const editor *e, scenario *s) {
    choice *out = ARENA_ARRAY(e->mem, e->old->pin_count, choice);
    s->pin_count = 0;
    for (size_t i = 0; i < e->old->pin_count; i++) {
        choice c = e->old->pins[i];
        if (!edit_of(e, EDIT_DROP_PIN, ID_NONE, i) && renumber(e, &c)) out[s->pin_count++] = c;
    }
    s->pins = out;
}

static void edit_preferences(const editor *e, scenario *s) {
    preference *out = ARENA_ARRAY(e->mem, e->old->preference_count, preference);
    s->preference_count = 0;
    for (size_t i = 0; i < e->old->preference_count; i++) {
        preference p = e->old->preferences[i];
        if (renumber(e, &p.what)) out[s->preference_count++] = p;
    }
    s->preferences = out;
}

static void edit_current(const editor *e, scenario *s) {
    choice *out = ARENA_ARRAY(e->mem, e->old->current_count, choice);
    s->current_count = 0;
    if (has_kind(e, EDIT_NEW_REGISTRY)) {
        s->exists = false;
        return;
    }
    for (size_t i = 0; i < e->old->current_count; i++) {
        choice c = e->old->current[i];
        if (renumber(e, &c)) out[s->current_count++] = c;
    }
    s->current = out;
}

static void edit_amounts(const editor *e, scenario *s) {
    stated_amount *out = ARENA_ARRAY(e->mem, e->old->amount_count, stated_amount);
    for (size_t i = 0; i < e->old->amount_count; i++) {
        const edit *x = edit_of(e, EDIT_SET_QUANTITY, ID_NONE, i);
        out[i] = e->old->amounts[i];
        if (x) out[i].value = x->at;
    }
    s->amounts = out;
}

static void edit_contexts(const editor *e, scenario *s) {
    stated_context *out = ARENA_ARRAY(e->mem, e->old->context_count, stated_context);
    for (size_t i = 0; i < e->old->context_count; i++) {
        const edit *x = edit_of(e, EDIT_SET_CONTEXT, ID_NONE, i);
        out[i] = e->old->contexts[i];
        if (!x) continue;
        out[i].option = x->option;
        out[i].region = x->option;
    }
    s->contexts = out;
}

static void edit_numbers(const editor *e, scenario *s) {
    for (size_t i = 0; i < e->count; i++) {
        if (e->edits[i].kind == EDIT_SET_BUDGET) s->budget = e->edits[i].usd;
        if (e->edits[i].kind == EDIT_SET_DATE) s->as_of = e->edits[i].day;
    }
}

const scenario *scenario_edited(arena *mem, const scenario *old, const edit *edits, size_t count) {
    editor e = {.mem = mem, .old = old, .edits = edits, .count = count};
    scenario *s = ARENA_NEW(mem, scenario);
    *s = *old;
    number_clients(&e);
    edit_requirements(&e, s);
    edit_clients(&e, s);
    edit_pins(&e, s);
    edit_preferences(&e, s);
    edit_current(&e, s);
    edit_amounts(&e, s);
    edit_contexts(&e, s);
    edit_numbers(&e, s);
    s->variant_count = 0; /* they speak of the scenario as it was */
    return s;
}

const uint16_t *clients_kept(arena *mem, const scenario *old, const edit *edits, size_t count) {
    editor e = {.mem = mem, .old = old, .edits = edits, .count = count};
    uint16_t *out = ARENA_ARRAY(mem, old->client_count, uint16_t);
    number_clients(&e);
    for (size_t i = 0; i < old->client_count; i++)
        if (e.new_place[i] != ID_NONE) out[e.new_place[i]] = (uint16_t)i;
    return out;
}
