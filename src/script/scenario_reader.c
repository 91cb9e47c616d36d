#include <lauxlib.h>
#include <string.h>

#include "script/ask.h"
#include "script/host.h"
#include "script/script.h"
#include "script/session.h"
#include "script/text_file.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

typedef struct job {
    session s;
    const knowledge *k;
    script_text file;
    scenario *out;
} job;

/* --- running the file --- */

/* Registry key: the environment of scenarios. */
static const char ENVIRONMENT;

static void open_vocabulary(lua_State *L, void *ud) {
    const knowledge *k = ((const job *)ud)->k;
    host_open(L);
    lua_getfield(L, -1, "scenario");
    lua_newtable(L); /* name of a client kind -> whether a scenario may use it */
    for (size_t i = 0; i < k->kind_count; i++) {
        lua_pushboolean(L, !k->kinds[i].abstract);
        lua_setfield(L, -2, k->kinds[i].name);
    }
    lua_call(L, 1, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
}

/* --- the whole --- */

static const field_spec SCENARIO_FIELDS[] = {
    {"title", FIELD_TITLE, true},     {"description", FIELD_TITLE, false}, {"author", FIELD_STRING, false},
    {"version", FIELD_STRING, false}, {"as_of", FIELD_STRING, false},      {"requires", FIELD_TABLE, false},
    {"clients", FIELD_TABLE, false},  {"quantities", FIELD_TABLE, false},  {"context", FIELD_TABLE, false},
    {"pins", FIELD_TABLE, false},     {"prefers", FIELD_TABLE, false},     {"budget", FIELD_ANY, false},
    {"current", FIELD_TABLE, false},  {"prices", FIELD_TABLE, false},      {"goals", FIELD_TABLE, false},
    {"what_if", FIELD_TABLE, false},  {"waivers", FIELD_TABLE, false},     {"document", FIELD_TABLE, false},
};

static void read_head(ask *a, const record *t) {
    scenario *s = a->s;
    s->title = record_text(t, "title");
    s->description = record_text(t, "description");
    s->author = record_string(t, "author", LINE_MAX_BYTES);
    s->version = record_string(t, "version", NAME_MAX_BYTES);
    s->as_of = record_date(t, "as_of", DATE_UNKNOWN);
    s->as_of_where = record_place(t, "as_of", 0);
}

/* document = { project = ..., author = ..., version = ..., date = "YYYY-MM-DD", reviewers = { ... } } */
static void read_document(ask *a, const record *t) {
    static const field_spec FIELDS[] = {{"project", FIELD_TITLE, false},
                                        {"author", FIELD_STRING, false},
                                        {"version", FIELD_STRING, false},
                                        {"date", FIELD_STRING, false},
                                        {"reviewers", FIELD_TABLE, false}};
    record own;
    document_head *d = &a->s->document;
    d->day = DATE_UNKNOWN;
    if (!record_open(t, "document", &own)) return;
    d->given = true;
    record_check(&own, FIELDS, ROOM(FIELDS), false);
    d->project = record_text(&own, "project");
    d->author = record_string(&own, "author", LINE_MAX_BYTES);
    d->version = record_string(&own, "version", NAME_MAX_BYTES);
    d->day = record_date(&own, "date", DATE_UNKNOWN);
    d->reviewers = record_strings(&own, "reviewers", &d->reviewer_count);
    lua_pop(a->r.L, 1);
}

/* Clients come before what may name them, everything before the variants that change it. */
static void read_body(ask *a, const record *t) {
    choice_list pins = {0};
    amount_list amounts = {0};
    context_list contexts = {0};
    asked_list requires = {0};
    record_check(t, SCENARIO_FIELDS, ROOM(SCENARIO_FIELDS), false);
    read_head(a, t);
    read_document(a, t);
    read_clients(a, t);
    read_requires(a, t, "requires", &requires);
    read_quantities(a, t, &amounts);
    read_context(a, t, &contexts);
    read_pins(a, t, false, &pins);
    read_prefers(a, t);
    a->s->budget_where = record_place(t, "budget", 0);
    a->s->has_budget = read_budget(a, t, &a->s->budget);
    read_current(a, t);
    read_prices(a, t);
    read_goals(a, t);
    read_waivers(a, t);
    a->s->asked = requires.at;
    a->s->asked_count = requires.len;
    a->s->pins = pins.at;
    a->s->pin_count = pins.len;
    a->s->amounts = amounts.at;
    a->s->amount_count = amounts.len;
    a->s->contexts = contexts.at;
    a->s->context_count = contexts.len;
    read_variants(a, t);
}

/* Lua keeps the last of two fields of one name and says nothing; the text still has both. */
static void check_twice(const ask *a, const located *t) {
    names *seen = names_new(a->r.mem);
    for (const located *n = t->first; n; n = n->next) {
        check_twice(a, n);
        if (!n->name) continue;
        size_t before = names_count(seen);
        const char *name = arena_strndup(a->r.mem, n->name, n->name_len);
        names_add(seen, name);
        if (names_count(seen) > before) continue;
        const located *first = locate_field(t, name, 0);
        diag_add(a->r.d, DIAG_ERROR, (place){a->r.file->name, n->line},
                 arena_printf(a->r.mem, "it was given on line %d already; remove one of the two", first->line),
                 "'%.100s' is given twice", name);
    }
}

/* The scenario's table is on top of the stack. */
static void read_scenario(lua_State *L, job *j) {
    ask a = {.r = {.L = L, .mem = j->s.mem, .d = j->s.d}, .k = j->k, .s = j->out};
    a.client_names = names_new(a.r.mem);
    a.faulty_clients = names_new(a.r.mem);
    int top = lua_gettop(L);
    lua_getfield(L, top, "line");
    int line = (int)lua_tointeger(L, -1);
    reader_at(&a.r, &j->file, "scenario", line);
    lua_getfield(L, top, "body");
    record body = {.r = &a.r, .table = lua_gettop(L)};
    read_body(&a, &body);
    const located *node = j->file.tree ? locate_label(j->file.tree, "scenario", line) : NULL;
    if (node) check_twice(&a, node);
}

static void tell_no_scenario(lua_State *L, const job *j) {
    place whole = {j->file.name, 0};
    const char *hint = "begin with: return scenario {";
    if (lua_isnil(L, -1))
        diag_add(j->s.d, DIAG_ERROR, whole, hint, "the file returns no scenario");
    else if (!is_a(L, -1, "mistake") || !diags_any_error(j->s.d))
        diag_add(j->s.d, DIAG_ERROR, whole, hint, "the file returns %s, not a scenario", describe_value(L, -1));
}

/* The loaded chunk is the only argument. */
static void run_and_read(lua_State *L, void *ud) {
    job *j = ud;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
    host_set_environment(L, 1);
    lua_call(L, 0, 1);
    if (is_a(L, -1, "scenario"))
        read_scenario(L, j);
    else
        tell_no_scenario(L, j);
}

static bool read_text(job *j) {
    place whole = {j->file.name, 0};
    return session_call(&j->s, open_vocabulary, j, whole) &&
           session_load(&j->s, j->file.name, j->file.text, j->file.len) && session_call(&j->s, run_and_read, j, whole);
}

/* `text` is in the arena and was checked; it is changed. */
static const scenario *finish(job *j, char *content, size_t len, diags *d) {
    bool fine = false;
    if (content) {
        j->file.len = text_normalise(content, len);
        content[j->file.len] = '\0';
        j->file.text = content;
        j->out = ARENA_NEW(j->s.mem, scenario);
        *j->out = (scenario){.mem = j->s.mem, .file = j->file.name, .source = content, .as_of = DATE_UNKNOWN};
        fine = read_text(j) && !diags_any_error(j->s.d);
    }
    session_close(&j->s, d);
    return fine ? j->out : NULL;
}

const scenario *scenario_read_file(arena *mem, const knowledge *k, const char *path, const sandbox_limits *limits,
                                   diags *d) {
    job j = {.k = k};
    size_t len = 0;
    j.file.name = arena_strdup(mem, strcmp(path, "-") == 0 ? STDIN_NAME : path);
    session_open(&j.s, mem, limits);
    char *content = session_read_file(&j.s, path, NULL, &len);
    return finish(&j, content, len, d);
}

const scenario *scenario_read(arena *mem, const knowledge *k, const char *name, const char *given, size_t len,
                              const sandbox_limits *limits, diags *d) {
    job j = {.k = k};
    j.file.name = arena_strdup(mem, name);
    session_open(&j.s, mem, limits);
    char *content = NULL;
    if (len > j.s.limits.text)
        diag_add(j.s.d, DIAG_ERROR, (place){j.file.name, 0}, NULL, "the text is larger than the limit of %zu KiB",
                 j.s.limits.text / 1024);
    else if (text_check(j.file.name, given, len, j.s.d))
        content = arena_strndup(mem, given, len);
    return finish(&j, content, len, d);
}
