/* The scenario of a combination. */
#include <string.h>

#include "model/edit.h"
#include "whatif/axis.h"

bool axis_is_structure(const axis *a, const knowledge *k, const scenario *s) {
    switch (a->kind) {
    case AXIS_REQUIREMENT: return s->asked[a->index].how_much != PRIORITY_MUST;
    case AXIS_CLIENT: return true;
    case AXIS_GIVEN: return k->settings[s->clients[a->client].given[a->index].setting].given;
    case AXIS_PIN: return k->settings[s->pins[a->index].setting].given;
    case AXIS_OPEN: return k->settings[a->index].given;
    case AXIS_EXTRA:
    case AXIS_BUDGET: break;
    }
    return false;
}

/* --- what is taken out --- */

static bool takes_out(const axis *a, uint8_t value, edit *out) {
    static const edit_kind DROPS[] = {[AXIS_REQUIREMENT] = EDIT_DROP_REQUIREMENT,
                                      [AXIS_CLIENT] = EDIT_DROP_CLIENT,
                                      [AXIS_GIVEN] = EDIT_OPEN_CLIENT_SETTING,
                                      [AXIS_PIN] = EDIT_DROP_PIN};
    if (value > 0 || a->kind == AXIS_EXTRA || a->kind == AXIS_BUDGET || a->kind == AXIS_OPEN) return false;
    bool of_client = a->kind == AXIS_CLIENT || a->kind == AXIS_GIVEN;
    *out = (edit){.kind = DROPS[a->kind],
                  .index = a->kind == AXIS_CLIENT ? ID_NONE : a->index,
                  .client = of_client ? a->client : ID_NONE};
    return true;
}

static size_t list_edits(axes of, const uint8_t *values, edit *out) {
    size_t n = 0;
    for (size_t i = 0; i < of.count; i++) n += takes_out(&of.at[i], values[i], &out[n]);
    return n;
}

/* --- what is added --- */

typedef struct writer {
    arena *mem;
    const knowledge *k;
    scenario *s;
    const uint16_t *was; /* by client of `s`: its place in the scenario that is edited */
} writer;

/* The client's new place; false: it is not there. */
static bool renumber(const writer *w, uint16_t old, uint16_t *out) {
    *out = old;
    if (old == ID_NONE) return true;
    for (size_t i = 0; i < w->s->client_count; i++) {
        *out = (uint16_t)i;
        if (w->was[i] == old) return true;
    }
    return false;
}

static const choice *with_choice(arena *mem, const choice *list, size_t *count, choice new) {
    choice *out = ARENA_ARRAY(mem, *count + 1, choice);
    if (*count) memcpy(out, list, *count * sizeof *out);
    out[(*count)++] = new;
    return out;
}

static void ask_for(const writer *w, uint16_t id) {
    asked *out = ARENA_ARRAY(w->mem, w->s->asked_count + 1, asked);
    if (w->s->asked_count) memcpy(out, w->s->asked, w->s->asked_count * sizeof *out);
    out[w->s->asked_count++] = (asked){.requirement = id, .how_much = PRIORITY_MUST};
    w->s->asked = out;
}

/* What a client is stands in its own table, what is decided among the pins. */
static void decide(const writer *w, const axis *a, uint8_t value) {
    choice new = {.setting = a->index, .options = (option_mask)1 << axis_option(a, value)};
    if (!renumber(w, a->client, &new.client)) return;
    if (new.client == ID_NONE || !w->k->settings[a->index].given) {
        w->s->pins = with_choice(w->mem, w->s->pins, &w->s->pin_count, new);
        return;
    }
    client *clients = ARENA_ARRAY(w->mem, w->s->client_count, client);
    memcpy(clients, w->s->clients, w->s->client_count * sizeof *clients);
    client *c = &clients[new.client];
    c->given = with_choice(w->mem, c->given, &c->given_count, new);
    w->s->clients = clients;
}

static void write_value(const writer *w, const axis *a, uint8_t value) {
    if (a->kind == AXIS_EXTRA && value) ask_for(w, a->index);
    if (a->kind == AXIS_OPEN && value) decide(w, a, value);
    if (a->kind == AXIS_BUDGET && !value) w->s->has_budget = false;
}

const scenario *axes_scenario(arena *mem, const scenario *s, const knowledge *k, axes of, const uint8_t *values) {
    edit edits[MOST_AXES];
    size_t count = list_edits(of, values, edits);
    scenario *out = ARENA_NEW(mem, scenario);
    *out = *scenario_edited(mem, s, edits, count);
    writer w = {.mem = mem, .k = k, .s = out, .was = clients_kept(mem, s, edits, count)};
    for (size_t i = 0; i < of.count; i++) write_value(&w, &of.at[i], values[i]);
    return out;
}

const uint16_t *axes_clients(arena *mem, const scenario *s, axes of, const uint8_t *values) {
    edit edits[MOST_AXES];
    size_t count = list_edits(of, values, edits);
    return clients_kept(mem, s, edits, count);
}
