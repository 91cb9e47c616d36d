#include "whatif/wording.h"

#include <string.h>

#include "base/nearest.h"
#include "base/vec.h"
#include "whatif/words.h"

typedef struct speaker {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    diags *d;
} speaker;

static edit new_edit(edit_kind kind) {
    return (edit){.kind = kind, .index = ID_NONE, .client = ID_NONE};
}

/* --- mistakes --- */

static bool complain(const speaker *w, const char *hint, const char *message) {
    return words_wrong(w->d, hint, message);
}

static const char *did_you_mean(const speaker *w, const char *near) {
    return words_hint(w->mem, near, NULL);
}

static bool unknown(const speaker *w, const char *what, const char *name, const names *known, const char *listed_as) {
    const char *list = arena_printf(w->mem, "'acrplan knowledge names %s' lists what can be written", listed_as);
    return complain(w, words_hint(w->mem, names_nearest(known, name), list),
                    arena_printf(w->mem, "unknown %s '%.100s'", what, name));
}

/* --- parts of the words --- */

/* "name=value"; *value NULL without "=". */
static const char *name_of(const speaker *w, const char *what, const char **value) {
    const char *equals = strchr(what, '=');
    *value = equals ? equals + 1 : NULL;
    return arena_strndup(w->mem, what, equals ? (size_t)(equals - what) : strlen(what));
}

static const char *name_and_value(const speaker *w, const wording *said, const char *example, const char **value) {
    const char *name = name_of(w, said->what, value);
    if (*value && **value) return name;
    complain(w, arena_printf(w->mem, "write %s %s", said->verb, example),
             arena_printf(w->mem, "'%s %.100s' says no value", said->verb, said->what));
    return NULL;
}

/* --- settings --- */

static bool find_client(const speaker *w, const char *name, uint16_t *out) {
    names *known = names_new(w->mem);
    for (size_t i = 0; i < w->s->client_count; i++) names_add(known, w->s->clients[i].name);
    uint32_t id = names_find(known, name);
    *out = (uint16_t)id;
    if (id != NAME_NONE) return true;
    const char *near = names_nearest(known, name);
    return complain(w, near ? did_you_mean(w, near) : NULL,
                    arena_printf(w->mem, "the scenario has no client '%.100s'", name));
}

static const names *settings_of(const speaker *w, kind_id kind) {
    names *known = names_new(w->mem);
    for (; kind != ID_NONE; kind = w->k->kinds[kind].parent)
        for (size_t i = 0; i < w->k->kinds[kind].setting_count; i++)
            names_add(known, w->k->settings[w->k->kinds[kind].settings[i]].name);
    return known;
}

static bool find_setting_of_client(const speaker *w, const char *name, const char *dot, edit *out) {
    if (!find_client(w, arena_strndup(w->mem, name, (size_t)(dot - name)), &out->client)) return false;
    kind_id kind = w->s->clients[out->client].kind;
    out->setting = knowledge_client_setting(w->k, kind, dot + 1);
    if (out->setting != ID_NONE) return true;
    const char *what =
        arena_printf(w->mem, "setting of %s '%s':", w->k->kinds[kind].name, w->s->clients[out->client].name);
    return unknown(w, what, dot + 1, settings_of(w, kind), "clients");
}

static const names *settings_of_registry(const speaker *w) {
    names *known = names_new(w->mem);
    for (size_t i = 0; i < w->k->setting_count; i++)
        if (w->k->settings[i].kind == ID_NONE) names_add(known, w->k->settings[i].name);
    return known;
}

static bool find_setting(const speaker *w, const char *name, edit *out) {
    const char *dot = strchr(name, '.');
    if (dot) return find_setting_of_client(w, name, dot, out);
    out->setting = knowledge_setting(w->k, name);
    return out->setting != ID_NONE || unknown(w, "setting", name, settings_of_registry(w), "settings");
}

static bool read_options(const speaker *w, const char *key, const char *value, edit *out) {
    return words_options(w->mem, key, &w->k->settings[out->setting], value, &out->options, w->d);
}

/* --- verbs --- */

static bool say_drop(const speaker *w, const wording *said, edit *out) {
    const char *near;
    if (edit_dropping(w->mem, w->k, w->s, said->what, out, &near)) return true;
    return complain(
        w, near ? did_you_mean(w, near) : "requirements, clients and pins of the scenario can be dropped",
        arena_printf(w->mem, "'%.100s' cannot be dropped: the scenario says nothing of that name", said->what));
}

static bool is_asked(const speaker *w, const edit *e) {
    for (size_t i = 0; i < w->s->asked_count; i++)
        if (w->s->asked[i].requirement == e->index && w->s->asked[i].how_much == e->how_much) return true;
    return false;
}

static bool read_priority(const speaker *w, const char *name, edit *out) {
    for (int p = 0; p < PRIORITY_COUNT; p++) {
        out->how_much = (priority)p;
        if (strcmp(name, priority_name((priority)p)) == 0) return true;
    }
    return complain(w, "there are 'must', 'should' and 'nice'",
                    arena_printf(w->mem, "unknown priority '%.100s'", name));
}

static bool say_require(const speaker *w, const wording *said, edit *out) {
    const char *priority_asked, *name = name_of(w, said->what, &priority_asked);
    uint32_t id = names_find(w->k->requirement_names, name);
    *out = new_edit(EDIT_ADD_REQUIREMENT);
    out->index = (uint16_t)id;
    if (id == NAME_NONE) return unknown(w, "requirement", name, w->k->requirement_names, "requirements");
    if (priority_asked && !read_priority(w, priority_asked, out)) return false;
    return !is_asked(w, out) || complain(w, NULL, arena_printf(w->mem, "'%s' is asked for already", name));
}

static bool say_pin(const speaker *w, const wording *said, edit *out) {
    const char *value, *name = name_and_value(w, said, "SETTING=OPTION", &value);
    *out = new_edit(EDIT_PIN);
    if (!name || !find_setting(w, name, out) || !read_options(w, name, value, out)) return false;
    if (out->client == ID_NONE || !w->k->settings[out->setting].given) return true;
    return complain(w, arena_printf(w->mem, "write 'set %s'", said->what),
                    arena_printf(w->mem, "'%s' is a fact about the client and cannot be pinned", name));
}

static bool in_range(const speaker *w, const quantity *q, const char *value, amount at) {
    const char *unit = q->unit.in[LANG_EN] ? q->unit.in[LANG_EN] : "";
    if (q->integer && at % AMOUNT_ONE)
        return complain(w, NULL, arena_printf(w->mem, "'%s' must be a whole number, not %s", q->name, value));
    if (at >= q->min && at <= q->max) return true;
    bool low = at < q->min;
    return complain(w, NULL,
                    arena_printf(w->mem, "'%s' must be at %s %lld %s", q->name, low ? "least" : "most",
                                 (long long)((low ? q->min : q->max) / AMOUNT_ONE), unit));
}

static bool say_quantity(const speaker *w, const wording *said, edit *out) {
    const char *value, *name = name_and_value(w, said, "NAME=VALUE", &value);
    *out = new_edit(EDIT_STATE_QUANTITY);
    if (!name) return false;
    uint32_t id = names_find(w->k->quantity_names, name);
    out->index = (uint16_t)id;
    if (id == NAME_NONE) return unknown(w, "quantity", name, w->k->quantity_names, "quantities");
    if (!words_decimal(value, AMOUNT_ONE, AMOUNT_MAX, &out->at))
        return complain(w, "write a number with at most three decimals, for example 12.5",
                        arena_printf(w->mem, "'%.100s' is no amount of '%s'", value, name));
    return in_range(w, &w->k->quantities[id], value, out->at);
}

/* --- set --- */

static bool set_date(const speaker *w, const char *value, edit *out) {
    date_precision precision;
    *out = new_edit(EDIT_SET_DATE);
    if (date_parse(value, false, &out->day, &precision)) return true;
    return complain(w, "write a day that exists as YYYY-MM-DD", arena_printf(w->mem, "invalid date '%.100s'", value));
}

static bool set_budget(const speaker *w, const char *value, edit *out) {
    *out = new_edit(EDIT_SET_BUDGET);
    if (words_decimal(value, MONEY_USD, WORDS_MOST_MONEY, &out->usd)) return true;
    return complain(w, "write US dollars a month, for example 150 or 99.50; 'drop budget' takes it away",
                    arena_printf(w->mem, "'%.100s' is no budget", value));
}

static bool set_context(const speaker *w, context_id id, const char *value, edit *out) {
    const context *c = &w->k->contexts[id];
    date_precision precision;
    *out = new_edit(EDIT_STATE_CONTEXT);
    out->index = id;
    if (c->type == CONTEXT_CHOICE)
        return words_option(w->mem, c->name, c->options, c->option_count, value, &out->option, w->d);
    if (c->type == CONTEXT_DATE)
        return date_parse(value, false, &out->day, &precision) ||
               complain(w, "write a day that exists as YYYY-MM-DD",
                        arena_printf(w->mem, "invalid date '%.100s' of '%s'", value, c->name));
    uint32_t where = names_find(w->k->region_names, value);
    out->option = (uint16_t)where;
    return where != NAME_NONE ||
           unknown(w, arena_printf(w->mem, "value of '%s':", c->name), value, w->k->region_names, "contexts");
}

static bool set_client(const speaker *w, const char *name, const char *value, edit *out) {
    *out = new_edit(EDIT_STATE_CLIENT_SETTING);
    return find_setting_of_client(w, name, strchr(name, '.'), out) && read_options(w, name, value, out);
}

/* Other verbs are for what the registry decides and for quantities. */
static bool cannot_set(const speaker *w, const char *name, const char *value) {
    nearest near = nearest_start(name);
    const char *message = arena_printf(w->mem, "'%.100s' cannot be set", name);
    if (knowledge_setting(w->k, name) != ID_NONE)
        return complain(w, arena_printf(w->mem, "it is decided; fix it with 'pin %s=%s'", name, value), message);
    if (names_find(w->k->quantity_names, name) != NAME_NONE)
        return complain(w, arena_printf(w->mem, "it is an amount: 'quantity %s=%s'", name, value), message);
    nearest_offer(&near, "as_of");
    nearest_offer(&near, "budget");
    for (size_t i = 0; i < w->k->context_count; i++) nearest_offer(&near, w->k->contexts[i].name);
    return complain(w,
                    near.best
                        ? did_you_mean(w, near.best)
                        : "'as_of', 'budget', a context, or the setting of a client as 'client.setting' can be set",
                    message);
}

static bool say_set(const speaker *w, const wording *said, edit *out) {
    const char *value, *name = name_and_value(w, said, "KEY=VALUE", &value);
    if (!name) return false;
    uint32_t id = names_find(w->k->context_names, name);
    if (strcmp(name, "as_of") == 0) return set_date(w, value, out);
    if (strcmp(name, "budget") == 0) return set_budget(w, value, out);
    if (id != NAME_NONE) return set_context(w, (context_id)id, value, out);
    if (strchr(name, '.')) return set_client(w, name, value, out);
    return cannot_set(w, name, value);
}

/* --- all of them --- */

static const struct {
    const char *verb;
    bool (*say)(const speaker *w, const wording *said, edit *out);
} VERBS[] = {
    {"drop", say_drop}, {"require", say_require}, {"pin", say_pin}, {"quantity", say_quantity}, {"set", say_set}};
#define VERB_COUNT (sizeof VERBS / sizeof VERBS[0])

static bool read_edit(const speaker *w, const wording *said, edit *out) {
    nearest near = nearest_start(said->verb);
    for (size_t i = 0; i < VERB_COUNT; i++) {
        if (strcmp(VERBS[i].verb, said->verb) == 0) return VERBS[i].say(w, said, out);
        nearest_offer(&near, VERBS[i].verb);
    }
    return complain(w, near.best ? did_you_mean(w, near.best) : "there are drop, require, pin, quantity and set",
                    arena_printf(w->mem, "'%.100s' is no change", said->verb));
}

static bool only_once(const speaker *w, const edit *edits, size_t i) {
    for (size_t j = 0; j < i; j++)
        if (edit_same_subject(w->mem, w->k, w->s, &edits[i], &edits[j]))
            return complain(w, "change it once",
                            arena_printf(w->mem, "'%s' is changed twice", edit_subject(w->mem, w->k, w->s, &edits[i])));
    return true;
}

const edit *edits_from_words(arena *mem, const knowledge *k, const scenario *s, const wording *words, size_t count,
                             diags *d) {
    const speaker w = {mem, k, s, d};
    edit *out = ARENA_ARRAY(mem, count + 1, edit);
    size_t read = 0;
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        if (read_edit(&w, &words[i], &out[read]))
            fine = only_once(&w, out, read++) && fine;
        else
            fine = false;
    }
    return fine ? out : NULL;
}

/* --- variants --- */

static const char *trimmed(arena *mem, const char *from, const char *to) {
    while (from < to && *from == ' ') from++;
    while (to > from && to[-1] == ' ') to--;
    return arena_strndup(mem, from, (size_t)(to - from));
}

typedef VEC(wording) word_list;

static void read_words(const speaker *w, const char *from, word_list *out) {
    for (;;) {
        const char *end = from + strcspn(from, ";"), *one = trimmed(w->mem, from, end);
        size_t verb = strcspn(one, " ");
        wording said = {arena_strndup(w->mem, one, verb), trimmed(w->mem, one + verb, one + strlen(one))};
        if (*one) vec_push(w->mem, out, said);
        if (!*end) return;
        from = end + 1;
    }
}

bool variant_from_words(arena *mem, const knowledge *k, const scenario *s, const char *words, variant *out, diags *d) {
    const speaker w = {mem, k, s, d};
    const char *colon = strchr(words, ':');
    word_list list = {0};
    *out = (variant){0};
    if (colon) {
        const char *title = trimmed(mem, words, colon);
        out->title = (text){{title, title}};
    }
    read_words(&w, colon ? colon + 1 : words, &list);
    if (list.len == 0)
        return complain(&w, "write it as 'title: drop NAME; pin SETTING=OPTION'",
                        arena_printf(mem, "the variant '%.100s' changes nothing", words));
    out->edits = edits_from_words(mem, k, s, list.at, list.len, d);
    out->edit_count = list.len;
    return out->edits != NULL;
}
