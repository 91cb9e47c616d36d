#include "model/edit.h"

#include <string.h>

#include "base/nearest.h"
#include "model/problem.h"

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

/* The edit that says something else of a setting than its client's table or a pin does. */
static const edit *choice_of(const editor *e, edit_kind kind, uint16_t who, setting_id what) {
    for (size_t i = 0; i < e->count; i++) {
        const edit *x = &e->edits[i];
        if (x->kind == kind && x->client == who && x->setting == what) return x;
    }
    return NULL;
}

static bool is_replaced(const editor *e, uint16_t who, setting_id what) {
    return choice_of(e, EDIT_PIN, who, what) || choice_of(e, EDIT_STATE_CLIENT_SETTING, who, what);
}

/* Where what the file does not say stands. */
static place nowhere(const editor *e) {
    return (place){e->old->file, 0};
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

static void add_requirement(const editor *e, const edit *x, asked *list, size_t *count) {
    size_t i = 0;
    while (i < *count && list[i].requirement != x->index) i++;
    if (i == *count) list[(*count)++] = (asked){.requirement = x->index, .where = nowhere(e)};
    list[i].how_much = x->how_much;
}

static void edit_requirements(const editor *e, scenario *s) {
    asked *out = ARENA_ARRAY(e->mem, e->old->asked_count + e->count, asked);
    s->asked_count = 0;
    for (size_t i = 0; i < e->old->asked_count; i++)
        if (!edit_of(e, EDIT_DROP_REQUIREMENT, ID_NONE, i)) out[s->asked_count++] = e->old->asked[i];
    for (size_t i = 0; i < e->count; i++)
        if (e->edits[i].kind == EDIT_ADD_REQUIREMENT) add_requirement(e, &e->edits[i], out, &s->asked_count);
    s->asked = out;
}

static choice stated_choice(const editor *e, const edit *x) {
    return (choice){.client = x->client, .setting = x->setting, .options = x->options, .where = nowhere(e)};
}

static void keep_given(const editor *e, uint16_t who, choice *out, size_t *count) {
    const client *old = &e->old->clients[who];
    for (size_t i = 0; i < old->given_count; i++) {
        choice x = old->given[i];
        const edit *other = edit_of(e, EDIT_SET_CLIENT_SETTING, who, i);
        if (edit_of(e, EDIT_OPEN_CLIENT_SETTING, who, i) || is_replaced(e, who, x.setting)) continue;
        if (other) x.options = (option_mask)1 << other->option;
        out[(*count)++] = x;
    }
}

static void edit_given(const editor *e, uint16_t who, client *c) {
    choice *out = ARENA_ARRAY(e->mem, e->old->clients[who].given_count + e->count, choice);
    c->given_count = 0;
    keep_given(e, who, out, &c->given_count);
    for (size_t i = 0; i < e->count; i++) {
        const edit *x = &e->edits[i];
        if (x->kind == EDIT_STATE_CLIENT_SETTING && x->client == who) out[c->given_count++] = stated_choice(e, x);
    }
    for (size_t i = 0; i < c->given_count; i++)
        if (out[i].client != ID_NONE) out[i].client = e->new_place[who];
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
    choice *out = ARENA_ARRAY(e->mem, e->old->pin_count + e->count, choice);
    s->pin_count = 0;
    for (size_t i = 0; i < e->old->pin_count; i++) {
        choice c = e->old->pins[i];
        if (edit_of(e, EDIT_DROP_PIN, ID_NONE, i) || is_replaced(e, c.client, c.setting)) continue;
        if (renumber(e, &c)) out[s->pin_count++] = c;
    }
    for (size_t i = 0; i < e->count; i++) {
        choice c = stated_choice(e, &e->edits[i]);
        if (e->edits[i].kind == EDIT_PIN && renumber(e, &c)) out[s->pin_count++] = c;
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

/* What waives something of a client goes with it. */
static void edit_waivers(const editor *e, scenario *s) {
    waiver *out = ARENA_ARRAY(e->mem, e->old->waiver_count, waiver);
    s->waiver_count = 0;
    for (size_t i = 0; i < e->old->waiver_count; i++) {
        waiver w = e->old->waivers[i];
        if (w.client != ID_NONE) w.client = e->new_place[w.client];
        if (w.client != ID_NONE || e->old->waivers[i].client == ID_NONE) out[s->waiver_count++] = w;
    }
    s->waivers = out;
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

static void state_amount(const editor *e, const edit *x, stated_amount *list, size_t *count) {
    size_t i = 0;
    while (i < *count && list[i].quantity != x->index) i++;
    if (i == *count) (*count)++;
    list[i] = (stated_amount){.quantity = x->index, .value = x->at, .where = nowhere(e)};
}

static void edit_amounts(const editor *e, scenario *s) {
    stated_amount *out = ARENA_ARRAY(e->mem, e->old->amount_count + e->count, stated_amount);
    for (size_t i = 0; i < e->old->amount_count; i++) {
        const edit *x = edit_of(e, EDIT_SET_QUANTITY, ID_NONE, i);
        out[i] = e->old->amounts[i];
        if (x) out[i].value = x->at;
    }
    for (size_t i = 0; i < e->count; i++)
        if (e->edits[i].kind == EDIT_STATE_QUANTITY) state_amount(e, &e->edits[i], out, &s->amount_count);
    s->amounts = out;
}

static void state_context(const editor *e, const edit *x, stated_context *list, size_t *count) {
    size_t i = 0;
    while (i < *count && list[i].context != x->index) i++;
    if (i == *count) (*count)++;
    list[i] = (stated_context){
        .context = x->index, .option = x->option, .region = x->option, .day = x->day, .where = nowhere(e)};
}

static void edit_contexts(const editor *e, scenario *s) {
    stated_context *out = ARENA_ARRAY(e->mem, e->old->context_count + e->count, stated_context);
    for (size_t i = 0; i < e->old->context_count; i++) {
        const edit *x = edit_of(e, EDIT_SET_CONTEXT, ID_NONE, i);
        out[i] = e->old->contexts[i];
        if (!x) continue;
        out[i].option = x->option;
        out[i].region = x->option;
    }
    for (size_t i = 0; i < e->count; i++)
        if (e->edits[i].kind == EDIT_STATE_CONTEXT) state_context(e, &e->edits[i], out, &s->context_count);
    s->contexts = out;
}

static void edit_numbers(const editor *e, scenario *s) {
    for (size_t i = 0; i < e->count; i++) {
        const edit *x = &e->edits[i];
        if (x->kind == EDIT_SET_DATE) {
            s->as_of = x->day;
            s->as_of_where = nowhere(e);
        }
        if (x->kind == EDIT_DROP_BUDGET) s->has_budget = false;
        if (x->kind != EDIT_SET_BUDGET) continue;
        s->has_budget = true;
        s->budget_where = nowhere(e);
        s->budget = x->usd;
    }
}

/* The scenario outlives what its maker had the edits in. */
static const edit *kept(arena *mem, const edit *edits, size_t count) {
    edit *copy = ARENA_ARRAY(mem, count, edit);
    if (count) memcpy(copy, edits, count * sizeof *copy);
    return copy;
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
    edit_waivers(&e, s);
    edit_current(&e, s);
    edit_amounts(&e, s);
    edit_contexts(&e, s);
    edit_numbers(&e, s);
    s->variant_count = 0; /* they speak of the scenario as it was */
    s->was = NULL;
    return s;
}

const scenario *scenario_changed(arena *mem, const scenario *old, const edit *edits, size_t count) {
    scenario *s = ARENA_NEW(mem, scenario);
    *s = *scenario_edited(mem, old, edits, count);
    s->was = old;
    s->edits = kept(mem, edits, count);
    s->edit_count = count;
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

/* --- by name --- */

static const char *choice_name(arena *mem, const knowledge *k, const scenario *s, uint16_t who, setting_id what) {
    const char *name = k->settings[what].name;
    return who == ID_NONE ? name : arena_printf(mem, "%s.%s", s->clients[who].name, name);
}

const char *edit_subject(arena *mem, const knowledge *k, const scenario *s, const edit *e) {
    switch (e->kind) {
    case EDIT_DROP_REQUIREMENT: return k->requirements[s->asked[e->index].requirement].name;
    case EDIT_ADD_REQUIREMENT: return k->requirements[e->index].name;
    case EDIT_DROP_CLIENT: return s->clients[e->client].name;
    case EDIT_OPEN_CLIENT_SETTING:
    case EDIT_SET_CLIENT_SETTING:
        return choice_name(mem, k, s, e->client, s->clients[e->client].given[e->index].setting);
    case EDIT_DROP_PIN: return choice_name(mem, k, s, s->pins[e->index].client, s->pins[e->index].setting);
    case EDIT_STATE_CLIENT_SETTING:
    case EDIT_PIN: return choice_name(mem, k, s, e->client, e->setting);
    case EDIT_SET_QUANTITY: return k->quantities[s->amounts[e->index].quantity].name;
    case EDIT_STATE_QUANTITY: return k->quantities[e->index].name;
    case EDIT_SET_CONTEXT: return k->contexts[s->contexts[e->index].context].name;
    case EDIT_STATE_CONTEXT: return k->contexts[e->index].name;
    case EDIT_NEW_REGISTRY: return "current";
    case EDIT_SET_DATE: return "as_of";
    default: return "budget";
    }
}

static group_kind kind_of_subject(const edit *e) {
    switch (e->kind) {
    case EDIT_DROP_REQUIREMENT:
    case EDIT_ADD_REQUIREMENT: return GROUP_KIND_REQUIREMENT;
    case EDIT_DROP_CLIENT: return GROUP_KIND_CLIENT;
    case EDIT_SET_QUANTITY:
    case EDIT_STATE_QUANTITY: return GROUP_KIND_QUANTITY;
    case EDIT_SET_CONTEXT:
    case EDIT_STATE_CONTEXT: return GROUP_KIND_CONTEXT;
    case EDIT_NEW_REGISTRY: return GROUP_KIND_CURRENT;
    case EDIT_SET_BUDGET:
    case EDIT_DROP_BUDGET: return GROUP_KIND_BUDGET;
    case EDIT_SET_DATE: return GROUP_KIND_ALWAYS;
    default: return GROUP_KIND_PIN; /* of a setting: by a pin or in a client's table */
    }
}

bool edit_same_subject(arena *mem, const knowledge *k, const scenario *s, const edit *x, const edit *y) {
    return kind_of_subject(x) == kind_of_subject(y) &&
           strcmp(edit_subject(mem, k, s, x), edit_subject(mem, k, s, y)) == 0;
}

/* Looks for a statement by its name; all that were looked at and are called otherwise were offered. */
typedef struct finder {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    const char *name;
    nearest near;
    edit found;
} finder;

static bool is_called(finder *f, edit e) {
    const char *name = edit_subject(f->mem, f->k, f->s, &e);
    nearest_offer(&f->near, name);
    f->found = e;
    return strcmp(name, f->name) == 0;
}

static bool find_client(finder *f, uint16_t who) {
    if (is_called(f, (edit){.kind = EDIT_DROP_CLIENT, .index = ID_NONE, .client = who})) return true;
    for (size_t i = 0; i < f->s->clients[who].given_count; i++)
        if (is_called(f, (edit){.kind = EDIT_OPEN_CLIENT_SETTING, .index = (uint16_t)i, .client = who})) return true;
    return false;
}

static bool find_named(finder *f) {
    const scenario *s = f->s;
    for (size_t i = 0; i < s->asked_count; i++)
        if (is_called(f, (edit){.kind = EDIT_DROP_REQUIREMENT, .index = (uint16_t)i, .client = ID_NONE})) return true;
    for (size_t i = 0; i < s->client_count; i++)
        if (find_client(f, (uint16_t)i)) return true;
    for (size_t i = 0; i < s->pin_count; i++)
        if (is_called(f, (edit){.kind = EDIT_DROP_PIN, .index = (uint16_t)i, .client = ID_NONE})) return true;
    return s->has_budget && is_called(f, (edit){.kind = EDIT_DROP_BUDGET, .index = ID_NONE, .client = ID_NONE});
}

bool edit_dropping(arena *mem, const knowledge *k, const scenario *s, const char *name, edit *out, const char **near) {
    finder f = {.mem = mem, .k = k, .s = s, .name = name, .near = nearest_start(name)};
    bool found = find_named(&f);
    *out = f.found;
    *near = found ? NULL : f.near.best;
    return found;
}
