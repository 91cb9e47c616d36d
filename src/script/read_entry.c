/* Lines of the worksheet: what stands in them is checked here, so that every view can take it as it is. */
#include <string.h>

#include "script/pack.h"

#define MOST_PORT 65535

/* What lines of some kinds have, and what others must not. */
static const struct own_field {
    const char *name;
    unsigned kinds, needed;
    const char *of;
} OWN[] = {
#define B(kind) (1u << ENTRY_##kind)
#define EVERY ((1u << ENTRY_KIND_COUNT) - 1)
    {"names", EVERY, B(RECORD) | B(SUBNET), ""},
    {"ports", B(OPEN) | B(ADMIT) | B(SHUT), B(OPEN), "traffic"},
    {"protocol", B(OPEN) | B(ADMIT) | B(SHUT), 0, "traffic"},
    {"tags", B(OPEN) | B(ADMIT) | B(SHUT), 0, "traffic"},
    {"zone", B(RECORD), B(RECORD), "a record"},
    {"type", B(RECORD), B(RECORD), "a record"},
    {"delegation", B(SUBNET), 0, "a subnet"},
    {"smallest", B(SUBNET), 0, "a subnet"},
#undef EVERY
#undef B
};

static void check_own(const record *t, entry_kind kind) {
    for (size_t i = 0; i < sizeof OWN / sizeof *OWN; i++) {
        const bool has = record_has(t, OWN[i].name);
        if (has && !(OWN[i].kinds >> kind & 1))
            record_error(t, OWN[i].name, 0, "leave it out", "'%s' is said of %s, and this entry is of the kind \"%s\"",
                         OWN[i].name, OWN[i].of, entry_kind_name(kind));
        if (!has && (OWN[i].needed >> kind & 1))
            record_error(t, NULL, 0, NULL, "an entry of the kind \"%s\" needs '%s'", entry_kind_name(kind),
                         OWN[i].name);
    }
}

/* --- names with blanks --- */

/* The blank at `s`, which begins with a brace: its end, or NULL after a report. */
static const char *blank_end(pack *p, const record *t, const char *field, int entry, const char *s) {
    const char *end = strchr(s, '}');
    if (!end) {
        record_error(t, field, entry, "write {placeholder}", "a brace is not closed");
        return NULL;
    }
    const char *id = arena_strndup(p->r.mem, s + 1, (size_t)(end - s) - 1);
    if (names_find(p->placeholder_names, id) == NAME_NONE) {
        unknown_name(p, t, field, entry, "placeholder", id, p->placeholder_names);
        return NULL;
    }
    return end;
}

static bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("-._*/:", c);
}

/* Reports what no host name, address or resource name has. */
static void check_name(pack *p, const record *t, const char *field, int entry, const char *s) {
    for (; s && *s; s++) {
        if (*s == '{') {
            s = blank_end(p, t, field, entry, s);
            if (!s) return;
        } else if (!is_plain(*s)) {
            record_error(t, field, entry, "letters, digits and -._*/: with {placeholders}; sentences stand in 'says'",
                         "not the name of something in a network");
            return;
        }
    }
}

static const char *const *read_names(pack *p, const record *t, const char *field, size_t *count) {
    const char *const *list = record_strings(t, field, count);
    for (size_t i = 0; i < *count; i++) check_name(p, t, field, (int)i + 1, list[i]);
    return list;
}

static const char *read_name(pack *p, const record *t, const char *field) {
    const char *s = record_string(t, field, NAME_MAX_BYTES);
    check_name(p, t, field, 0, s);
    return s;
}

/* --- ports --- */

static void read_ports(pack *p, const record *t, life *out) {
    record list;
    lua_State *L = p->r.L;
    if (!record_open(t, "ports", &list)) return;
    const size_t most = (size_t)record_length(&list);
    uint16_t *ports = ARENA_ARRAY(p->r.mem, most, uint16_t);
    for (size_t i = 1; i <= most && record_entry(&list, (int)i); i++, lua_pop(L, 1)) {
        const lua_Integer n = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : 0;
        if (n >= 1 && n <= MOST_PORT)
            ports[out->port_count++] = (uint16_t)n;
        else
            record_error(&list, NULL, (int)i, "write it without quotes, as in ports = { 443 }",
                         "a port is a whole number from 1 to %d", MOST_PORT);
    }
    lua_pop(L, 1);
    out->ports = ports;
}

/* "/27": the length of a prefix. */
static bool is_prefix(const char *s) {
    const size_t digits = *s == '/' ? strspn(s + 1, "0123456789") : 0;
    return digits >= 1 && digits <= 3 && !s[digits + 1];
}

void read_entry(pack *p, const record *t, life *out) {
    static const char *const KINDS[] = {
#define X(id, name) name,
        ENTRY_KINDS(X)
#undef X
    };
    static const char *const PROTOCOLS[] = {"TCP", "UDP"};
    out->line = (entry_kind)record_choice(t, "kind", "kind of entry", KINDS, ENTRY_KIND_COUNT, ENTRY_OPEN);
    check_own(t, out->line);
    out->names = read_names(p, t, "names", &out->name_count);
    out->tags = read_names(p, t, "tags", &out->tag_count);
    const bool said = record_has(t, "names") || record_has(t, "tags");
    if (!said || (!out->name_count && !out->tag_count && !diags_any_error(p->r.d)))
        record_error(t, NULL, 0, NULL, "an entry needs 'names' or 'tags'");
    read_ports(p, t, out);
    const int protocol = record_choice(t, "protocol", "protocol", PROTOCOLS, 2, 0);
    if (out->port_count) out->protocol = PROTOCOLS[protocol];
    out->zone = read_name(p, t, "zone");
    out->record = read_name(p, t, "type");
    out->delegation = read_name(p, t, "delegation");
    out->smallest = record_string(t, "smallest", NAME_MAX_BYTES);
    if (out->smallest && !is_prefix(out->smallest))
        record_error(t, "smallest", 0, "write the length of its prefix, as in \"/27\"", "not the size of a subnet");
    out->of = read_sum(p, t, "count");
}
