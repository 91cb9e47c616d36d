/* How what was built is looked at: what queries are aimed at, and what settings say. */
#include <lua.h>
#include <string.h>

#include "base/command.h"
#include "script/pack.h"

/* --- targets --- */

/* The end of a set in brackets that begins at `s`; NULL: it has none. */
static const char *set_end(const char *s) {
    s += s[1] == '^' ? 2 : 1;
    return *s ? strchr(s + 1, ']') : NULL; /* a ']' at the start is one of the set */
}

/* The end of "{2,5}"; NULL: it is none. */
static const char *bounds_end(const char *s) {
    static const char DIGITS[] = "0123456789";
    size_t least = strspn(++s, DIGITS);
    if (!least) return NULL;
    s += least;
    if (*s == ',') s += 1 + strspn(s + 1, DIGITS);
    return *s == '}' ? s : NULL;
}

/* Can it be an extended regular expression? regcomp() would tell as well, but takes memory that no arena knows of. */
static bool is_form(const char *s) {
    int open = 0;
    bool atom = false; /* something that may be repeated stands before */
    for (; s && *s; s++) {
        if (strchr("*+?{", *s) && !atom) return false;
        atom = !strchr("(|^$", *s);
        if (*s == '(') open++;
        if (*s == ')' && open-- == 0) return false;
        if (*s == '\\' && *++s == '\0') return false;
        if (*s == '[' && s[-1] != '\\' && !(s = set_end(s))) return false;
        if (*s == '{' && s[-1] != '\\' && !(s = bounds_end(s))) return false;
    }
    return open == 0;
}

void read_target(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true}, {"form", FIELD_STRING, true}};
    const record *t = &d->body;
    record_check(t, FIELDS, sizeof FIELDS / sizeof FIELDS[0], false);
    check_vocabulary_name(t, d->kind, d->id);
    query_target q = {.name = d->id,
                      .title = record_text(t, "title"),
                      .form = record_string(t, "form", LINE_MAX_BYTES),
                      .where = d->where};
    if (q.form && !is_form(q.form))
        record_error(t, "form", 0, "write what fits the whole of it, as in \"[a-z0-9]{5,50}\"",
                     "'form' is no extended regular expression");
    enter_name(d, p->target_names);
    vec_push(p->r.mem, &p->targets, q);
}

/* --- the query: one command that only reads, aimed at targets --- */

#define OF_CLIENT "me."

static void check_target(pack *p, const record *verify, const char *name) {
    const size_t of_client = strlen(OF_CLIENT);
    const bool is_of_client = strncmp(name, OF_CLIENT, of_client) == 0;
    if (is_of_client && p->client == ID_NONE) {
        record_error(verify, "query", 0, "leave out 'me.'",
                     "'{%s}' is aimed at a client, and this is no client's setting", name);
        return;
    }
    const char *own = is_of_client ? name + of_client : name;
    if (names_find(p->target_names, own) == NAME_NONE)
        unknown_name(p, verify, "query", 0, "target", own, p->target_names);
}

static const char *read_query(pack *p, const record *verify) {
    const char *query = record_string(verify, "query", LINE_MAX_BYTES);
    const char *fault = query ? command_fault(query) : NULL;
    if (fault)
        record_error(verify, "query", 0, "knowledge/LANGUAGE.md says what a query may be", "bad query: %s", fault);
    if (!query || fault) return NULL;
    const char *s = query;
    size_t len;
    for (const char *name; (name = command_target(&s, &len)) != NULL;)
        check_target(p, verify, arena_strndup(p->r.mem, name, len));
    return query;
}

static source_id read_query_source(pack *p, const record *verify) {
    source_id found = look_up_name(p, verify, "source", "source", p->source_names);
    if (found != ID_NONE) p->cited.at[found] = true;
    return found;
}

/* --- its answers: one for each option --- */

static void read_answers(const record *verify, const setting *s, option *options) {
    field_spec fields[MAX_OPTIONS];
    record expects;
    if (!record_open(verify, "expects", &expects)) return;
    for (size_t i = 0; i < s->option_count; i++) fields[i] = (field_spec){options[i].name, FIELD_STRING, true};
    record_check(&expects, fields, s->option_count, false);
    for (size_t i = 0; i < s->option_count; i++)
        options[i].answer = record_string(&expects, options[i].name, LINE_MAX_BYTES);
    lua_pop(verify->r->L, 1);
}

void read_verify(pack *p, const record *t, setting *s, option *options) {
    static const field_spec FIELDS[] = {{"query", FIELD_STRING, false},
                                        {"expects", FIELD_TABLE, false},
                                        {"source", FIELD_STRING, false},
                                        {"by_hand", FIELD_TEXT, false}};
    record verify;
    s->query_source = ID_NONE;
    if (!record_open(t, "verify", &verify)) return;
    bool fine = record_check(&verify, FIELDS, sizeof FIELDS / sizeof FIELDS[0], false);
    bool query = record_has(&verify, "query"), expects = record_has(&verify, "expects");
    bool cites = record_has(&verify, "source"), by_hand = record_has(&verify, "by_hand");
    if (fine && (query != expects || query != cites || query == by_hand))
        record_error(
            t, "verify", 0,
            "write { query = \"...\", expects = { option = \"answer\" }, source = \"...\" } or { by_hand = ... }",
            "a setting is verified by a query with what it answers and a source, or by hand");
    s->query = read_query(p, &verify);
    s->query_source = read_query_source(p, &verify);
    s->by_hand = record_text(&verify, "by_hand");
    read_answers(&verify, s, options);
    lua_pop(p->r.L, 1);
}
