#include <lauxlib.h>
#include <string.h>

#include "base/nearest.h"
#include "script/ask.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

void unknown_word(const record *t, const char *field, int entry, const char *what, const char *name, const names *known,
                  const char *listed_as) {
    const char *near = names_nearest(known, name), *hint = NULL;
    if (near)
        hint = arena_printf(t->r->mem, "did you mean '%s'?", near);
    else if (listed_as)
        hint = arena_printf(t->r->mem, "'acrplan knowledge names %s' lists what can be written", listed_as);
    record_error(t, field, entry, hint, "unknown %s '%.100s'", what, name);
}

/* --- requirements --- */

static uint16_t find_requirement(ask *a, const record *t, int entry, const char *name) {
    uint32_t id = names_find(a->k->requirement_names, name);
    if (id != NAME_NONE) return (uint16_t)id;
    unknown_word(t, NULL, entry, "requirement", name, a->k->requirement_names, "requirements");
    return ID_NONE;
}

static bool asked_already(const asked *list, size_t n, uint16_t id) {
    for (size_t i = 0; i < n; i++)
        if (list[i].requirement == id) return true;
    return false;
}

/* { "name", priority = ..., owner = ..., note = ... } */
static const char *read_asked_table(const record *t, const record *list, int i, asked *out) {
    static const field_spec FIELDS[] = {
        {"priority", FIELD_STRING, false}, {"owner", FIELD_STRING, false}, {"note", FIELD_STRING, false}};
    static const char *const WORDS[] = {
#define X(id, name) name,
        PRIORITIES(X)
#undef X
    };
    lua_State *L = t->r->L;
    record_check(t, FIELDS, ROOM(FIELDS), true);
    out->how_much = (priority)record_choice(t, "priority", "priority", WORDS, PRIORITY_COUNT, PRIORITY_MUST);
    out->owner = record_string(t, "owner", LINE_MAX_BYTES);
    out->note = record_string(t, "note", TEXT_MAX_BYTES);
    lua_rawgeti(L, t->table, 1);
    const char *name = string_value(list, -1, NULL, i, NAME_MAX_BYTES);
    lua_pop(L, 1);
    return name;
}

/* Entry `i` of the list, on top of the stack. */
static const char *read_asked(const record *list, int i, asked *out) {
    lua_State *L = list->r->L;
    record own = {.r = list->r, .table = lua_gettop(L), .up = list, .index = i};
    *out = (asked){.where = record_place(list, NULL, i)};
    if (is_a(L, -1, "mistake")) return NULL;
    const char *name = lua_type(L, -1) == LUA_TTABLE ? read_asked_table(&own, list, i, out)
                                                     : string_value(list, -1, NULL, i, NAME_MAX_BYTES);
    lua_settop(L, own.table);
    if (!name && lua_type(L, -1) != LUA_TSTRING)
        record_error(list, NULL, i, "write \"name\" or { \"name\", priority = \"should\" }",
                     "a requirement without a name");
    return name;
}

void read_requires(ask *a, const record *t, const char *field, asked_list *out) {
    record list;
    if (!record_open(t, field, &list)) return;
    int n = record_length(&list);
    for (int i = 1; i <= n && record_entry(&list, i); i++, lua_pop(a->r.L, 1)) {
        asked one;
        const char *name = read_asked(&list, i, &one);
        one.requirement = name ? find_requirement(a, &list, i, name) : ID_NONE;
        if (one.requirement == ID_NONE) continue;
        if (asked_already(out->at, out->len, one.requirement))
            record_error(&list, NULL, i, "remove one of the two", "requirement '%s' is asked for twice", name);
        else
            vec_push(a->r.mem, out, one);
    }
    lua_pop(a->r.L, 1);
}

/* --- numbers --- */

/* Thousandths as a decimal text. */
static const char *show_amount(arena *mem, amount n) {
    char *s = arena_printf(mem, "%lld.%03lld", (long long)(n / AMOUNT_ONE), (long long)(n % AMOUNT_ONE));
    size_t len = strlen(s);
    while (s[len - 1] == '0') s[--len] = '\0';
    if (s[len - 1] == '.') s[len - 1] = '\0';
    return s;
}

/* The number in a field; false after a report. */
static bool number_field(const record *t, const char *field, int64_t scale, int64_t most, int64_t *out) {
    lua_State *L = t->r->L;
    const char *defect = NULL;
    if (!record_get(t, field)) return false;
    int top = lua_gettop(L);
    bool fine = lua_type(L, top) == LUA_TNUMBER && exact_number(L, top, scale, most, out, &defect);
    if (defect)
        record_error(t, field, 0, NULL, "'%s' is %s", field, defect);
    else if (!fine)
        record_error(t, field, 0, NULL, "'%s' must be a number, not %s", field, describe_value(L, top));
    lua_settop(L, top - 1);
    return fine;
}

static bool check_range(const record *t, const char *name, const quantity *q, amount value) {
    arena *mem = t->r->mem;
    if (q->integer && value % AMOUNT_ONE)
        record_error(t, name, 0, NULL, "'%s' must be a whole number", name);
    else if (value < q->min)
        record_error(t, name, 0, NULL, "'%s' must be at least %s", name, show_amount(mem, q->min));
    else if (value > q->max)
        record_error(t, name, 0, NULL, "'%s' must be at most %s", name, show_amount(mem, q->max));
    else
        return true;
    return false;
}

void read_quantities(ask *a, const record *t, amount_list *out) {
    record list;
    size_t n = 0;
    if (!record_open(t, "quantities", &list)) return;
    const char *const *keys = record_fields(&list, &n);
    for (size_t i = 0; i < n; i++) {
        stated_amount one = {.where = record_place(&list, keys[i], 0)};
        uint32_t id = names_find(a->k->quantity_names, keys[i]);
        if (id == NAME_NONE) {
            unknown_word(&list, keys[i], 0, "quantity", keys[i], a->k->quantity_names, "quantities");
            continue;
        }
        one.quantity = (quantity_id)id;
        if (number_field(&list, keys[i], AMOUNT_ONE, AMOUNT_MAX, &one.value) &&
            check_range(&list, keys[i], &a->k->quantities[id], one.value))
            vec_push(a->r.mem, out, one);
    }
    lua_pop(a->r.L, 1);
}

#define MOST_MONEY ((money)1000000000 * MONEY_USD) /* a month: far above any bill, far below overflow of sums */

static bool is_price(const fact *f) {
    for (size_t i = 0; i < f->life_count; i++)
        if (f->lives[i].kind == FACT_PRICE) return true;
    return false;
}

static const names *price_names(const ask *a) {
    names *known = names_new(a->r.mem);
    for (size_t i = 0; i < a->k->fact_count; i++)
        if (is_price(&a->k->facts[i])) names_add(known, a->k->facts[i].id);
    return known;
}

void read_prices(ask *a, const record *t) {
    record list;
    VEC(stated_price) out = {0};
    size_t n = 0;
    if (!record_open(t, "prices", &list)) return;
    const char *const *keys = record_fields(&list, &n);
    for (size_t i = 0; i < n; i++) {
        stated_price one = {.where = record_place(&list, keys[i], 0)};
        uint32_t id = names_find(a->k->fact_names, keys[i]);
        if (id == NAME_NONE || !is_price(&a->k->facts[id])) {
            unknown_word(&list, keys[i], 0, "price", keys[i], price_names(a), NULL);
            continue;
        }
        one.fact = (fact_id)id;
        if (number_field(&list, keys[i], MONEY_USD, MOST_MONEY, &one.per_month)) vec_push(a->r.mem, &out, one);
    }
    lua_pop(a->r.L, 1);
    a->s->price_count = out.len;
    a->s->prices = out.at;
}

bool read_budget(ask *a, const record *t, money *out) {
    static const field_spec FIELDS[] = {{"usd_per_month", FIELD_NUMBER, true}};
    record own;
    if (!record_open(t, "budget", &own)) return number_field(t, "budget", MONEY_USD, MOST_MONEY, out);
    bool fine = record_check(&own, FIELDS, ROOM(FIELDS), false) &&
                number_field(&own, "usd_per_month", MONEY_USD, MOST_MONEY, out);
    lua_pop(a->r.L, 1);
    return fine;
}

/* --- context --- */

static bool read_context_option(const record *t, const char *key, const context *c, stated_context *out) {
    const char *name = record_string(t, key, NAME_MAX_BYTES);
    nearest near = nearest_start(name ? name : "");
    const char *hint = "known here:";
    for (size_t i = 0; name && i < c->option_count; i++) {
        if (strcmp(c->options[i].name, name) == 0) {
            out->option = (int)i;
            return true;
        }
        nearest_offer(&near, c->options[i].name);
        hint = arena_printf(t->r->mem, "%s%s %s", hint, i ? "," : "", c->options[i].name);
    }
    if (near.best) hint = arena_printf(t->r->mem, "did you mean '%s'?", near.best);
    if (name) record_error(t, key, 0, hint, "unknown value '%s' of context '%s'", name, c->name);
    return false;
}

static bool read_context_value(ask *a, const record *t, const char *key, const context *c, stated_context *out) {
    if (c->type == CONTEXT_CHOICE) return read_context_option(t, key, c, out);
    if (c->type == CONTEXT_DATE) {
        out->day = record_date(t, key, DATE_UNKNOWN);
        return out->day != DATE_UNKNOWN;
    }
    const char *name = record_string(t, key, NAME_MAX_BYTES);
    uint32_t id = names_find(a->k->region_names, name);
    out->region = (uint16_t)id;
    if (name && id == NAME_NONE)
        unknown_word(t, key, 0, arena_printf(a->r.mem, "value of context '%s':", c->name), name, a->k->region_names,
                     "contexts");
    return id != NAME_NONE;
}

void read_context(ask *a, const record *t, context_list *out) {
    record list;
    size_t n = 0;
    if (!record_open(t, "context", &list)) return;
    const char *const *keys = record_fields(&list, &n);
    for (size_t i = 0; i < n; i++) {
        stated_context one = {.where = record_place(&list, keys[i], 0)};
        uint32_t id = names_find(a->k->context_names, keys[i]);
        lua_getfield(a->r.L, list.table, keys[i]);
        bool quoted = lua_type(a->r.L, -1) == LUA_TSTRING;
        lua_pop(a->r.L, 1);
        if (id == NAME_NONE) {
            unknown_word(&list, keys[i], 0, "context", keys[i], a->k->context_names, "contexts");
        } else if (!quoted) {
            record_error(&list, keys[i], 0, NULL, "'%s' must be a text in quotes", keys[i]);
        } else {
            one.context = (context_id)id;
            if (read_context_value(a, &list, keys[i], &a->k->contexts[id], &one)) vec_push(a->r.mem, out, one);
        }
    }
    lua_pop(a->r.L, 1);
}

/* --- goals --- */

static const char *const GOAL_WORDS[] = {
#define X(id, name) name,
    GOALS(X)
#undef X
};

static int goal_of(const record *list, int i) {
    const char *name = string_value(list, -1, NULL, i, NAME_MAX_BYTES);
    nearest near = nearest_start(name ? name : "");
    for (int g = 0; name && g < GOAL_COUNT; g++) {
        if (strcmp(GOAL_WORDS[g], name) == 0) return g;
        nearest_offer(&near, GOAL_WORDS[g]);
    }
    const char *hint = near.best ? arena_printf(list->r->mem, "did you mean '%s'?", near.best)
                                 : "known here: preferences, cost, unpriced, harm, defaults";
    record_error(list, NULL, i, hint, "unknown goal%s%s%s", name ? " '" : "", name ? name : "", name ? "'" : "");
    return -1;
}

/* What the scenario names comes first; the rest follows in the usual order. */
void read_goals(ask *a, const record *t) {
    record list;
    bool used[GOAL_COUNT] = {false};
    size_t at = 0;
    if (record_open(t, "goals", &list)) {
        int n = record_length(&list);
        for (int i = 1; i <= n && record_entry(&list, i); i++, lua_pop(a->r.L, 1)) {
            int g = goal_of(&list, i);
            if (g < 0) continue;
            if (used[g])
                record_error(&list, NULL, i, NULL, "goal '%s' is named twice", GOAL_WORDS[g]);
            else
                a->s->goals[at++] = (goal)g;
            used[g] = true;
        }
        lua_pop(a->r.L, 1);
    }
    for (int g = 0; g < GOAL_COUNT; g++)
        if (!used[g]) a->s->goals[at++] = (goal)g;
}
