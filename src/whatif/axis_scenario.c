/* The scenario of a combination. */
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

/* What a client is stands in its own table, what is decided among the pins. */
static edit deciding(const axis *a, const knowledge *k, uint8_t value) {
    bool own = a->client != ID_NONE && k->settings[a->index].given;
    return (edit){.kind = own ? EDIT_STATE_CLIENT_SETTING : EDIT_PIN,
                  .index = ID_NONE,
                  .client = a->client,
                  .setting = a->index,
                  .options = (option_mask)1 << axis_option(a, value)};
}

static edit taking_out(const axis *a) {
    switch (a->kind) {
    case AXIS_REQUIREMENT: return (edit){.kind = EDIT_DROP_REQUIREMENT, .index = a->index, .client = ID_NONE};
    case AXIS_CLIENT: return (edit){.kind = EDIT_DROP_CLIENT, .index = ID_NONE, .client = a->client};
    case AXIS_GIVEN: return (edit){.kind = EDIT_OPEN_CLIENT_SETTING, .index = a->index, .client = a->client};
    case AXIS_PIN: return (edit){.kind = EDIT_DROP_PIN, .index = a->index, .client = ID_NONE};
    default: return (edit){.kind = EDIT_DROP_BUDGET, .index = ID_NONE, .client = ID_NONE};
    }
}

/* What a value changes of the scenario as it stands. False: nothing, it is the value at hand. */
static bool axis_edit(const axis *a, const knowledge *k, uint8_t value, edit *out) {
    if (value == a->base) return false;
    if (a->kind == AXIS_OPEN)
        *out = deciding(a, k, value);
    else if (a->kind == AXIS_EXTRA)
        *out = (edit){.kind = EDIT_ADD_REQUIREMENT, .index = a->index, .client = ID_NONE, .how_much = PRIORITY_MUST};
    else
        *out = taking_out(a);
    return true;
}

static size_t list_edits(axes of, const knowledge *k, const uint8_t *values, edit *out) {
    size_t n = 0;
    for (size_t i = 0; i < of.count; i++) n += axis_edit(&of.at[i], k, values[i], &out[n]);
    return n;
}

const scenario *axes_scenario(arena *mem, const scenario *s, const knowledge *k, axes of, const uint8_t *values) {
    edit *edits = ARENA_ARRAY(mem, of.count, edit); /* the scenario remembers them */
    size_t count = list_edits(of, k, values, edits);
    return scenario_edited(mem, s, edits, count);
}

const uint16_t *axes_clients(arena *mem, const scenario *s, const knowledge *k, axes of, const uint8_t *values) {
    edit edits[MOST_AXES];
    size_t count = list_edits(of, k, values, edits);
    return clients_kept(mem, s, edits, count);
}
