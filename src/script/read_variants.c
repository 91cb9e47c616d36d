#include <lauxlib.h>
#include <string.h>

#include "model/edit.h"
#include "script/ask.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

static const field_spec VARIANT_FIELDS[] = {
    {"title", FIELD_TITLE, true},    {"drop", FIELD_TABLE, false},    {"add", FIELD_TABLE, false},
    {"pins", FIELD_TABLE, false},    {"clients", FIELD_TABLE, false}, {"quantities", FIELD_TABLE, false},
    {"context", FIELD_TABLE, false}, {"budget", FIELD_ANY, false},    {"as_of", FIELD_STRING, false},
};

typedef VEC(edit) edit_list;

/* An edit of which nothing is said yet. */
static edit new_edit(edit_kind kind) {
    return (edit){.kind = kind, .index = ID_NONE, .client = ID_NONE};
}

static void push(ask *a, edit_list *out, edit e) {
    vec_push(a->r.mem, out, e);
}

/* --- drop and add --- */

static void read_drop(ask *a, const record *t, edit_list *out) {
    size_t n = 0;
    const char *const *named = record_strings(t, "drop", &n);
    for (size_t i = 0; i < n; i++) {
        edit e;
        const char *near;
        if (names_find(a->faulty_clients, named[i]) != NAME_NONE) continue;
        if (edit_dropping(a->r.mem, a->k, a->s, named[i], &e, &near))
            push(a, out, e);
        else
            record_error(t, "drop", (int)i + 1, near ? arena_printf(a->r.mem, "did you mean '%s'?", near) : NULL,
                         "'%.100s' cannot be dropped: the scenario says nothing of that name", named[i]);
    }
}

static const asked *asked_of(const scenario *s, uint16_t what) {
    for (size_t i = 0; i < s->asked_count; i++)
        if (s->asked[i].requirement == what) return &s->asked[i];
    return NULL;
}

static void read_add(ask *a, const record *t, edit_list *out) {
    asked_list added = {0};
    read_requires(a, t, "add", &added);
    for (size_t i = 0; i < added.len; i++) {
        const asked *old = asked_of(a->s, added.at[i].requirement);
        edit e = new_edit(EDIT_ADD_REQUIREMENT);
        e.index = added.at[i].requirement;
        e.how_much = added.at[i].how_much;
        if (old && old->how_much == e.how_much)
            record_error(t, "add", 0, NULL, "'%s' is asked for already", a->k->requirements[e.index].name);
        else
            push(a, out, e);
    }
}

/* --- choices --- */

static void push_choices(ask *a, edit_kind kind, const choice_list *from, edit_list *out) {
    for (size_t i = 0; i < from->len; i++) {
        edit e = new_edit(kind);
        e.client = from->at[i].client;
        e.setting = from->at[i].setting;
        e.options = from->at[i].options;
        push(a, out, e);
    }
}

/* A table of settings; the kind of the client stays what it is. */
static void read_client_changes(ask *a, const record *clients, const char *name, uint16_t who, choice_list *out) {
    record own;
    size_t n = 0;
    if (!record_open(clients, name, &own)) {
        record_error(clients, name, 0, "write { setting = \"option\" }", "'%s' must be a table of settings", name);
        return;
    }
    const char *const *keys = record_fields(&own, &n);
    for (size_t i = 0; i < n; i++) {
        choice c = {.client = who, .setting = find_setting_of(a, &own, keys[i], who, keys[i])};
        if (c.setting != ID_NONE && read_choice_options(a, &own, keys[i], c.setting, &c.options))
            vec_push(a->r.mem, out, c);
    }
    lua_pop(a->r.L, 1);
}

static void read_clients_changed(ask *a, const record *t, choice_list *out) {
    record clients;
    size_t n = 0;
    if (!record_open(t, "clients", &clients)) return;
    const char *const *keys = record_fields(&clients, &n);
    for (size_t i = 0; i < n; i++) {
        uint16_t who = find_client(a, &clients, keys[i], keys[i]);
        if (who != ID_NONE) read_client_changes(a, &clients, keys[i], who, out);
    }
    lua_pop(a->r.L, 1);
}

static void read_choices(ask *a, const record *t, edit_list *out) {
    choice_list pins = {0}, given = {0};
    read_pins(a, t, true, &pins);
    read_clients_changed(a, t, &given);
    push_choices(a, EDIT_PIN, &pins, out);
    push_choices(a, EDIT_STATE_CLIENT_SETTING, &given, out);
}

/* --- numbers, context, date --- */

static void push_amounts(ask *a, const amount_list *from, edit_list *out) {
    for (size_t i = 0; i < from->len; i++) {
        edit e = new_edit(EDIT_STATE_QUANTITY);
        e.index = from->at[i].quantity;
        e.at = from->at[i].value;
        push(a, out, e);
    }
}

static void push_contexts(ask *a, const context_list *from, edit_list *out) {
    for (size_t i = 0; i < from->len; i++) {
        const stated_context *c = &from->at[i];
        edit e = new_edit(EDIT_STATE_CONTEXT);
        e.index = c->context;
        e.option = a->k->contexts[c->context].type == CONTEXT_REGION ? c->region : (uint16_t)c->option;
        e.day = c->day;
        push(a, out, e);
    }
}

/* A number, or false for none. */
static void read_budget_change(ask *a, const record *t, edit_list *out) {
    edit e = new_edit(EDIT_SET_BUDGET);
    if (!record_get(t, "budget")) return;
    bool none = lua_isboolean(a->r.L, -1) && !lua_toboolean(a->r.L, -1);
    lua_pop(a->r.L, 1);
    if (none && !a->s->has_budget)
        record_error(t, "budget", 0, NULL, "the scenario has no budget that could be dropped");
    else if (none)
        push(a, out, new_edit(EDIT_DROP_BUDGET));
    else if (read_budget(a, t, &e.usd))
        push(a, out, e);
}

static void read_numbers(ask *a, const record *t, edit_list *out) {
    amount_list amounts = {0};
    context_list contexts = {0};
    edit when = new_edit(EDIT_SET_DATE);
    read_quantities(a, t, &amounts);
    read_context(a, t, &contexts);
    push_amounts(a, &amounts, out);
    push_contexts(a, &contexts, out);
    read_budget_change(a, t, out);
    when.day = record_date(t, "as_of", DATE_UNKNOWN);
    if (when.day != DATE_UNKNOWN) push(a, out, when);
}

/* --- the whole --- */

static void check_once(ask *a, const record *t, const edit_list *list) {
    for (size_t i = 0; i < list->len; i++) {
        for (size_t j = 0; j < i; j++) {
            if (!edit_same_subject(a->r.mem, a->k, a->s, &list->at[i], &list->at[j])) continue;
            record_error(t, NULL, 0, "remove one of the two", "a variant changes '%s' twice",
                         edit_subject(a->r.mem, a->k, a->s, &list->at[i]));
            return;
        }
    }
}

static variant read_variant(ask *a, const record *t) {
    edit_list list = {0};
    record_check(t, VARIANT_FIELDS, ROOM(VARIANT_FIELDS), false);
    variant v = {.title = record_text(t, "title"), .where = record_place(t, NULL, 0)};
    read_drop(a, t, &list);
    read_add(a, t, &list);
    read_choices(a, t, &list);
    read_numbers(a, t, &list);
    check_once(a, t, &list);
    v.edits = list.at;
    v.edit_count = list.len;
    return v;
}

void read_variants(ask *a, const record *t) {
    lua_State *L = a->r.L;
    record list;
    VEC(variant) out = {0};
    if (!record_open(t, "what_if", &list)) return;
    int n = record_length(&list);
    for (int i = 1; i <= n && record_entry(&list, i); i++, lua_settop(L, list.table)) {
        record entry = {.r = t->r, .table = lua_gettop(L), .up = &list, .index = i};
        if (lua_type(L, -1) == LUA_TTABLE)
            vec_push(a->r.mem, &out, read_variant(a, &entry));
        else
            record_error(&list, NULL, i, "write { title = ..., drop = {...} }", "a variant is a table, not %s",
                         describe_value(L, -1));
    }
    lua_pop(L, 1);
    a->s->variant_count = out.len;
    a->s->variants = out.at;
}
