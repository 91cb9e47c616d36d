/* Axes from what a user writes. */
#include "whatif/axis.h"

#include <string.h>

#include "base/nearest.h"
#include "base/vec.h"

static const char *const KIND_NAMES[] = {
#define X(id, name) [AXIS_##id] = name,
    AXIS_KINDS(X)
#undef X
};

const char *axis_kind_name(axis_kind k) {
    return KIND_NAMES[k];
}

static const axis_value SWITCHED[] = {{"without", {{"without", "なし"}}}, {"with", {{"with", "あり"}}}};
static const axis_value OPEN = {"open", {{"left open", "指定なし"}}};

typedef struct asker {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    const char *word; /* as it was written */
    diags *d;
} asker;

static bool refuse(const asker *a, const char *hint, const char *what) {
    diag_add(a->d, DIAG_ERROR, (place){0}, hint, "%s", what);
    return false;
}

static axis switched(const asker *a, axis_kind kind, uint16_t index, uint16_t who, text title, bool stated) {
    return (axis){.kind = kind,
                  .index = index,
                  .client = who,
                  .only = -1,
                  .name = arena_strdup(a->mem, a->word),
                  .title = title,
                  .value_count = 2,
                  .values = SWITCHED,
                  .base = stated};
}

/* --- what a name may stand for --- */

static bool requirement_axis(const asker *a, const char *name, axis *out) {
    uint32_t id = names_find(a->k->requirement_names, name);
    if (id == NAME_NONE) return false;
    text title = a->k->requirements[id].title;
    *out = switched(a, AXIS_EXTRA, (uint16_t)id, ID_NONE, title, false);
    for (size_t i = 0; i < a->s->asked_count; i++)
        if (a->s->asked[i].requirement == id) *out = switched(a, AXIS_REQUIREMENT, (uint16_t)i, ID_NONE, title, true);
    return true;
}

static text client_title(const client *c) {
    return c->title.in[LANG_EN] ? c->title : (text){{c->name, c->name}};
}

/* "shop (Web App)" */
static text client_and_kind(const asker *a, const client *c) {
    text own = client_title(c), kind = a->k->kinds[c->kind].title, out;
    if (!kind.in[LANG_EN]) return own;
    for (int l = 0; l < LANG_COUNT; l++) out.in[l] = arena_printf(a->mem, "%s (%s)", own.in[l], kind.in[l]);
    return out;
}

static bool client_axis(const asker *a, const char *name, axis *out) {
    for (size_t i = 0; i < a->s->client_count; i++) {
        const client *c = &a->s->clients[i];
        if (strcmp(c->name, name) != 0) continue;
        *out = switched(a, AXIS_CLIENT, (uint16_t)i, (uint16_t)i, client_and_kind(a, c), true);
        return true;
    }
    return false;
}

static bool budget_axis(const asker *a, const char *name, axis *out) {
    if (strcmp(name, "budget") != 0) return false;
    *out = switched(a, AXIS_BUDGET, 0, ID_NONE, (text){{"Budget", "予算"}}, true);
    return true;
}

/* --- settings --- */

/* "sku", or "client.setting" where the client is one of the scenario's. */
static bool find_setting(const asker *a, const char *name, choice *out) {
    const char *dot = strchr(name, '.');
    *out = (choice){.client = ID_NONE};
    if (!dot) {
        out->setting = knowledge_setting(a->k, name);
        return out->setting != ID_NONE;
    }
    for (size_t i = 0; i < a->s->client_count; i++) {
        const client *c = &a->s->clients[i];
        if (strlen(c->name) != (size_t)(dot - name) || memcmp(c->name, name, (size_t)(dot - name)) != 0) continue;
        out->client = (uint16_t)i;
        out->setting = knowledge_client_setting(a->k, c->kind, dot + 1);
        return out->setting != ID_NONE;
    }
    return false;
}

static text setting_title(const asker *a, const choice *c) {
    text own = a->k->settings[c->setting].title, out;
    if (c->client == ID_NONE) return own;
    text whose = client_title(&a->s->clients[c->client]);
    for (int l = 0; l < LANG_COUNT; l++) out.in[l] = arena_printf(a->mem, "%s: %s", whose.in[l], own.in[l]);
    return out;
}

static bool stated_axis(const asker *a, const choice *c, axis *out) {
    for (size_t i = 0; i < a->s->pin_count; i++) {
        if (a->s->pins[i].setting != c->setting || a->s->pins[i].client != c->client) continue;
        *out = switched(a, AXIS_PIN, (uint16_t)i, c->client, setting_title(a, c), true);
        return true;
    }
    const client *owner = c->client == ID_NONE ? NULL : &a->s->clients[c->client];
    for (size_t i = 0; owner && i < owner->given_count; i++) {
        if (owner->given[i].setting != c->setting) continue;
        *out = switched(a, AXIS_GIVEN, (uint16_t)i, c->client, setting_title(a, c), true);
        return true;
    }
    return false;
}

static axis open_axis(const asker *a, const choice *c, int only) {
    const setting *s = &a->k->settings[c->setting];
    size_t first = only < 0 ? 0 : (size_t)only, count = only < 0 ? s->option_count : 1;
    axis_value *values = ARENA_ARRAY(a->mem, count + 1, axis_value);
    values[0] = OPEN;
    for (size_t i = 0; i < count; i++)
        values[i + 1] = (axis_value){s->options[first + i].name, s->options[first + i].title};
    axis out = switched(a, AXIS_OPEN, c->setting, c->client, setting_title(a, c), false);
    out.only = only;
    out.value_count = count + 1;
    out.values = values;
    return out;
}

static bool unknown_option(const asker *a, const setting *s, const char *name, const char *word) {
    nearest near = nearest_start(word);
    const char *hint = "known here:";
    for (size_t i = 0; i < s->option_count; i++) {
        nearest_offer(&near, s->options[i].name);
        hint = arena_printf(a->mem, "%s%s %s", hint, i ? "," : "", s->options[i].name);
    }
    if (near.best) hint = arena_printf(a->mem, "did you mean '%s=%s'?", name, near.best);
    return refuse(a, hint, arena_printf(a->mem, "unknown option '%.100s' of '%s'", word, name));
}

/* `one`: the option that was written after it; NULL: none. False: no such setting, or said in `d`. */
static bool setting_axis(const asker *a, const char *name, const char *one, axis *out) {
    choice c;
    if (!find_setting(a, name, &c)) return false;
    bool stated = stated_axis(a, &c, out);
    if (stated && one)
        return refuse(a, arena_printf(a->mem, "write '%s' to switch what it states", name),
                      arena_printf(a->mem, "the scenario states '%s' already", name));
    if (stated) return true;
    int only = one ? setting_option(&a->k->settings[c.setting], one) : -1;
    if (one && only < 0) return unknown_option(a, &a->k->settings[c.setting], name, one);
    *out = open_axis(a, &c, only);
    return true;
}

/* --- words --- */

static void offer_settings(const asker *a, nearest *near, kind_id kind, const char *of_client) {
    for (size_t i = 0; i < a->k->setting_count; i++) {
        const setting *s = &a->k->settings[i];
        if (s->kind != kind) continue;
        nearest_offer(near, of_client ? arena_printf(a->mem, "%s.%s", of_client, s->name) : s->name);
    }
}

static const char *nearest_name(const asker *a, const char *name) {
    nearest near = nearest_start(name);
    for (size_t i = 0; i < a->s->asked_count; i++)
        nearest_offer(&near, a->k->requirements[a->s->asked[i].requirement].name);
    for (size_t i = 0; i < a->s->client_count; i++) nearest_offer(&near, a->s->clients[i].name);
    if (a->s->has_budget) nearest_offer(&near, "budget");
    for (size_t i = 0; i < a->k->requirement_count; i++) nearest_offer(&near, a->k->requirements[i].name);
    offer_settings(a, &near, ID_NONE, NULL);
    for (size_t i = 0; i < a->s->client_count; i++)
        for (kind_id k = a->s->clients[i].kind; k != ID_NONE; k = a->k->kinds[k].parent)
            offer_settings(a, &near, k, a->s->clients[i].name);
    return near.best;
}

static bool unknown(const asker *a, const char *name) {
    const char *near = nearest_name(a, name), *hint;
    if (near)
        hint = arena_printf(a->mem, "did you mean '%s'?", near);
    else
        hint = "name requirements, clients, settings ('setting', 'client.setting') or 'budget'";
    return refuse(
        a, hint, arena_printf(a->mem, "'%.100s' is no statement of the scenario, and no requirement or setting", name));
}

static bool no_budget(const asker *a) {
    return refuse(a, "write budget = { usd_per_month = ... } in the scenario",
                  "the scenario states no budget to switch");
}

enum { AS_REQUIREMENT, AS_CLIENT, AS_SETTING, WAYS };
static const char *const WAY_NAMES[WAYS] = {"requirement", "client", "setting"};

/* "client:shop" -> AS_CLIENT, "shop"; WAYS: nothing is said. */
static int split_way(const char *word, const char **name) {
    const char *colon = strchr(word, ':');
    *name = word;
    for (int i = 0; colon && i < WAYS; i++) {
        if (strlen(WAY_NAMES[i]) != (size_t)(colon - word) || memcmp(WAY_NAMES[i], word, (size_t)(colon - word)) != 0)
            continue;
        *name = colon + 1;
        return i;
    }
    return WAYS;
}

static bool ambiguous(const asker *a, const char *name, int one, int other) {
    const char *hint = arena_printf(a->mem, "write '%s:%s' or '%s:%s'", WAY_NAMES[one], name, WAY_NAMES[other], name);
    return refuse(a, hint,
                  arena_printf(a->mem, "'%s' is the name of a %s and of a %s", name, WAY_NAMES[one], WAY_NAMES[other]));
}

static bool name_axis(const asker *a, int way, const char *name, axis *out) {
    axis found[WAYS];
    bool is[WAYS] = {requirement_axis(a, name, &found[0]), client_axis(a, name, &found[1]),
                     setting_axis(a, name, NULL, &found[2])};
    int first = WAYS;
    if (way == WAYS && a->s->has_budget && budget_axis(a, name, out)) return true;
    for (int i = WAYS; i-- > 0;) {
        if (!is[i] || (way != WAYS && way != i)) continue;
        if (first != WAYS) return ambiguous(a, name, i, first);
        first = i;
    }
    if (first != WAYS) {
        *out = found[first];
        return true;
    }
    return strcmp(name, "budget") == 0 ? no_budget(a) : unknown(a, name);
}

bool axis_of_word(arena *mem, const knowledge *k, const scenario *s, const char *word, axis *out, diags *d) {
    asker a = {.mem = mem, .k = k, .s = s, .word = word, .d = d};
    const char *name;
    int way = split_way(word, &name);
    const char *equals = strchr(name, '=');
    if (!equals) return name_axis(&a, way, name, out);
    const char *before_it = arena_strndup(mem, name, (size_t)(equals - name));
    size_t before = diags_count(d);
    if (setting_axis(&a, before_it, equals + 1, out)) return true;
    return diags_count(d) == before ? unknown(&a, before_it) : false;
}

/* --- lists --- */

static const char *next_word(arena *mem, const char **rest) {
    const char *from = *rest + strspn(*rest, " ");
    size_t len = strcspn(from, ",");
    *rest = from[len] ? from + len + 1 : NULL;
    while (len && from[len - 1] == ' ') len--;
    return arena_strndup(mem, from, len);
}

/* They switch one thing: an open setting is one thing, whatever options are meant. */
static bool same_thing(const axis *x, const axis *y) {
    return x->kind == y->kind && x->index == y->index && x->client == y->client;
}

static bool named_already(const asker *a, axes so_far, const axis *new) {
    for (size_t i = 0; i < so_far.count; i++) {
        const axis *old = &so_far.at[i];
        if (!same_thing(old, new)) continue;
        const char *what = strcmp(old->name, new->name) == 0
                               ? arena_printf(a->mem, "'%s' is named twice", new->name)
                               : arena_printf(a->mem, "'%s' and '%s' are about one thing", old->name, new->name);
        refuse(a, "remove one of the two", what);
        return true;
    }
    return false;
}

size_t axes_combinations(axes of) {
    size_t n = 1;
    for (size_t i = 0; i < of.count; i++) {
        if (of.at[i].value_count > MOST_COMBINATIONS / n) return 0;
        n *= of.at[i].value_count;
    }
    return n;
}

static bool too_many(const asker *a, axes list) {
    if (axes_combinations(list)) return false;
    const char *hint =
        "leave some out, or name one option of a setting: 'setting=option'; 16 that are on or off are possible";
    diag_add(a->d, DIAG_ERROR, (place){0}, hint, "these %zu statements have more than %d combinations", list.count,
             MOST_COMBINATIONS);
    return true;
}

axes axes_of_words(arena *mem, const knowledge *k, const scenario *s, const char *words, diags *d) {
    asker a = {.mem = mem, .k = k, .s = s, .d = d};
    size_t before = diags_errors(d);
    VEC(axis) list = {0};
    for (const char *rest = words; rest;) {
        axis one;
        const char *word = next_word(mem, &rest);
        axes so_far = {list.len, list.at};
        if (!*word)
            refuse(&a, "write names separated by single commas", "a name is missing");
        else if (axis_of_word(mem, k, s, word, &one, d) && !named_already(&a, so_far, &one))
            vec_push(mem, &list, one);
    }
    axes out = {list.len, list.at};
    if (diags_errors(d) == before) too_many(&a, out);
    return diags_errors(d) == before ? out : (axes){0};
}
