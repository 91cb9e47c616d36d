#include "follow.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "check.h"

/* --- finding --- */

static bool is_word(char c) {
    return isalnum((unsigned char)c) || c == '_';
}

/* A name that stands as a whole word at `from` or later, followed by "=" or its closing quote and bracket. */
static const char *find_key(const char *from, const char *name) {
    size_t len = strlen(name);
    for (const char *at = from; (at = strstr(at, name)) != NULL; at++) {
        const char *end = at + len;
        if (at > from && is_word(at[-1])) continue;
        if (strncmp(end, "\"]", 2) == 0) end += 2;
        while (*end == ' ') end++;
        if (*end == '=') return at;
    }
    fail_msg("no '%s' in the scenario", name);
    return NULL;
}

/* Just behind the bracket that closes the one at `open`. */
static const char *behind_brackets(const char *open) {
    int depth = 0;
    do {
        depth += (*open == '{') - (*open == '}');
        open++;
    } while (depth > 0);
    return open;
}

/* The value of a key: from behind "=" to the comma or bracket that ends it. */
static const char *value_of(const char *key, const char **end) {
    const char *at = strchr(key, '=') + 1;
    while (*at == ' ') at++;
    *end = at;
    while (**end != ',' && **end != '}' && **end != '\n') *end = **end == '{' ? behind_brackets(*end) : *end + 1;
    return at;
}

/* --- changing --- */

static const char *splice(arena *mem, const char *words, const char *from, const char *to, const char *by) {
    return arena_printf(mem, "%.*s%s%s", (int)(from - words), words, by, to);
}

static const char *set_value(arena *mem, const char *words, const char *key, const char *by) {
    const char *end, *at = value_of(key, &end);
    return splice(mem, words, at, end, by);
}

/* An entry "key = value," or "[\"key\"] = value,". */
static const char *take_entry(arena *mem, const char *words, const char *key) {
    const char *end, *from = key;
    value_of(key, &end);
    if (*end == ',') end++;
    if (key - words >= 2 && strncmp(key - 2, "[\"", 2) == 0) from -= 2;
    return splice(mem, words, from, end, "");
}

/* An item of the list of requirements: a name, or a table that begins with it. */
static const char *take_requirement(arena *mem, const char *words, const char *name) {
    const char *list = find_key(words, "requires"), *quoted = arena_printf(mem, "\"%s\"", name);
    const char *at = strstr(list, quoted), *end;
    assert_non_null(at);
    end = at + strlen(quoted);
    const char *open = at;
    while (open > list && isspace((unsigned char)open[-1])) open--;
    if (open[-1] == '{' && open - 1 != strchr(list, '{')) at = open - 1, end = behind_brackets(at);
    while (isspace((unsigned char)*end)) end++;
    if (*end == ',') end++;
    return splice(mem, words, at, end, "");
}

static const char *take_client(arena *mem, const scenario *s, const char *words, uint16_t who) {
    const char *name = s->clients[who].name, *mark = arena_printf(mem, "[\"%s.", name), *at;
    words = take_entry(mem, words, find_key(find_key(words, "clients"), name));
    while ((at = strstr(words, mark)) != NULL) words = take_entry(mem, words, at + 2);
    return words;
}

static const char *given_key(const knowledge *k, const scenario *s, const char *words, const edit *e) {
    const struct client *c = &s->clients[e->client];
    const char *body = find_key(find_key(words, "clients"), c->name);
    return find_key(strchr(body, '{'), k->settings[c->given[e->index].setting].name);
}

static const char *take_pin(arena *mem, const knowledge *k, const scenario *s, const char *words, const edit *e) {
    const choice *pin = &s->pins[e->index];
    const char *name = k->settings[pin->setting].name;
    if (pin->client != ID_NONE) name = arena_printf(mem, "%s.%s", s->clients[pin->client].name, name);
    return take_entry(mem, words, find_key(find_key(words, "pins"), name));
}

static const char *decimal(arena *mem, int64_t x, int64_t one, int digits) {
    return arena_printf(mem, "%" PRId64 ".%0*" PRId64, x / one, digits, x % one);
}

static const char *set_client(arena *mem, const knowledge *k, const scenario *s, const char *words, const edit *e) {
    const setting *what = &k->settings[s->clients[e->client].given[e->index].setting];
    return set_value(mem, words, given_key(k, s, words, e), arena_printf(mem, "\"%s\"", what->options[e->option].name));
}

static const char *set_context(arena *mem, const knowledge *k, const scenario *s, const char *words, const edit *e) {
    const context *what = &k->contexts[s->contexts[e->index].context];
    const char *name = what->type == CONTEXT_REGION ? k->regions[e->option].name : what->options[e->option].name;
    return set_value(mem, words, find_key(find_key(words, "context"), what->name), arena_printf(mem, "\"%s\"", name));
}

static const char *follow(arena *mem, const knowledge *k, const scenario *s, const char *words, const edit *e) {
    switch (e->kind) {
    case EDIT_DROP_REQUIREMENT:
        return take_requirement(mem, words, k->requirements[s->asked[e->index].requirement].name);
    case EDIT_DROP_CLIENT: return take_client(mem, s, words, e->client);
    case EDIT_OPEN_CLIENT_SETTING: return take_entry(mem, words, given_key(k, s, words, e));
    case EDIT_SET_CLIENT_SETTING: return set_client(mem, k, s, words, e);
    case EDIT_DROP_PIN: return take_pin(mem, k, s, words, e);
    case EDIT_SET_BUDGET:
        return set_value(mem, words, find_key(words, "usd_per_month"), decimal(mem, e->usd, MONEY_USD, 6));
    case EDIT_SET_QUANTITY:
        return set_value(mem, words,
                         find_key(find_key(words, "quantities"), k->quantities[s->amounts[e->index].quantity].name),
                         decimal(mem, e->at, AMOUNT_ONE, 3));
    case EDIT_SET_CONTEXT: return set_context(mem, k, s, words, e);
    case EDIT_NEW_REGISTRY: return take_entry(mem, words, find_key(words, "current"));
    default: return words;
    }
}

const char *follow_edits(arena *mem, const knowledge *k, const scenario *s, const char *words, const edit *edits,
                         size_t count) {
    for (size_t i = 0; i < count; i++) words = follow(mem, k, s, words, &edits[i]);
    return words;
}
