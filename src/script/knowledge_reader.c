#include <lauxlib.h>
#include <string.h>

#include "base/digest.h"
#include "script/compiled.h"
#include "script/host.h"
#include "script/pack.h"
#include "script/script.h"
#include "script/session.h"

/* Registry keys: the table that dsl.lua returns, and the environment of pack files. */
static const char DSL, ENVIRONMENT;

#define MOST_FILES 1000

typedef struct file {
    const char *name; /* as the pack writes it */
    script_text text;
    lua_Integer declared; /* how many declarations there were after it */
} file;

typedef struct job {
    session s;
    const char *dir;
    uint64_t digest;
    bool broken;
    VEC(file) files;
    pack *p;
} job;

static void open_vocabulary(lua_State *L, void *ud) {
    (void)ud;
    host_open(L);
    lua_getfield(L, -1, "pack");
    lua_call(L, 0, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &DSL);
}

/* The loaded chunk is the only argument. */
static void run_chunk(lua_State *L, void *ud) {
    (void)ud;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &ENVIRONMENT);
    host_set_environment(L, 1);
    lua_call(L, 0, 0);
}

typedef struct ending {
    bool failed;
    lua_Integer declared;
} ending;

static void end_file(lua_State *L, void *ud) {
    ending *e = ud;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &DSL);
    lua_getfield(L, -1, "finish");
    lua_pushboolean(L, e->failed);
    lua_call(L, 1, 0);
    lua_getfield(L, -1, "declared");
    e->declared = (lua_Integer)lua_rawlen(L, -1);
}

static bool good_file_name(const char *name) {
    bool fine = name[0] != '\0' && name[0] != '/';
    for (const char *s = name; *s; s++)
        fine &= (*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') || *s == '_' || *s == '-' || *s == '/';
    return fine;
}

/* Runs one file of the pack; what it declares is found in the vocabulary's list. False when an error ended it. */
static bool run_file(job *j, const char *name) {
    const char *path = pack_file_path(j->s.mem, j->dir, name);
    file f = {.name = name, .text = {.name = path}};
    const char *hint =
        j->files.len ? "pack.lua names it in its list of files" : "a pack is a folder with a file pack.lua";
    const char *content = session_read_file(&j->s, path, hint, &f.text.len);
    ending e = {.failed = true};
    if (content) {
        f.text.text = content;
        j->digest = digest_file(j->digest, name, content, f.text.len);
        e.failed =
            !session_load(&j->s, path, content, f.text.len) || !session_call(&j->s, run_chunk, NULL, (place){path, 0});
    }
    (void)session_call(&j->s, end_file, &e, (place){path, 0});
    f.declared = e.declared;
    vec_push(j->s.mem, &j->files, f);
    j->broken |= e.failed;
    return !e.failed;
}

/* The names of the other files, from the declaration of the pack. */
typedef struct file_list {
    job *j;
    VEC(const char *) names;
} file_list;

static void add_file(lua_State *L, file_list *list, const record *files, int i) {
    const char *name = string_value(files, -1, NULL, i, NAME_MAX_BYTES);
    if (!name || !good_file_name(name)) {
        record_error(files, NULL, i, "write its path without \".lua\", as in \"clients/aks\"",
                     "%s is not the name of a file of the pack",
                     name ? arena_printf(list->j->s.mem, "'%s'", name) : describe_value(L, -1));
        return;
    }
    for (size_t k = 0; k < list->names.len; k++) {
        if (strcmp(list->names.at[k], name) != 0) continue;
        record_error(files, NULL, i, NULL, "file '%s' is listed twice", name);
        return;
    }
    vec_push(list->j->s.mem, &list->names, name);
}

static void list_files(lua_State *L, void *ud) {
    file_list *list = ud;
    reader r = {.L = L, .mem = list->j->s.mem, .d = list->j->s.d};
    script_text *first = &list->j->files.at[0].text;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &DSL);
    lua_getfield(L, -1, "declared");
    if (lua_rawgeti(L, -1, 1) != LUA_TTABLE) return;
    lua_getfield(L, -1, "kind");
    lua_getfield(L, -2, "id");
    lua_getfield(L, -3, "line");
    if (!lua_tostring(L, -3) || strcmp(lua_tostring(L, -3), "pack") != 0) return;
    reader_at(&r, first, lua_tostring(L, -2), (int)lua_tointeger(L, -1));
    lua_getfield(L, -4, "body");
    record body = {.r = &r, .table = lua_gettop(L)}, files;
    if (!record_open(&body, "files", &files)) return;
    for (int i = 1; record_entry(&files, i) && i <= MOST_FILES; i++, lua_settop(L, files.table))
        add_file(L, list, &files, i);
}

/* Runs pack.lua and then the files that it names. */
static void run_files(job *j) {
    file_list list = {.j = j};
    if (!run_file(j, "pack")) return;
    (void)session_call(&j->s, list_files, &list, (place){j->files.at[0].text.name, 0});
    for (size_t i = 0; i < list.names.len; i++) (void)run_file(j, list.names.at[i]);
}

/* --- declarations --- */

static fact_kind fact_kind_of(const char *kind) {
    static const char *const KINDS[] = {
#define X(id, name) name,
        FACT_KINDS(X)
#undef X
    };
    for (int i = 0; i < FACT_DEFINITION; i++)
        if (strcmp(KINDS[i], kind) == 0) return (fact_kind)i;
    return FACT_KIND_COUNT;
}

/* The string field of the table on top; anchored by that table. */
static const char *own_string(lua_State *L, const char *name) {
    lua_getfield(L, -1, name);
    const char *s = lua_tostring(L, -1);
    lua_pop(L, 1);
    return s;
}

static lua_Integer own_integer(lua_State *L, const char *name, lua_Integer fallback) {
    lua_getfield(L, -1, name);
    lua_Integer value = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : fallback;
    lua_pop(L, 1);
    return value;
}

/* Opens the declaration on top of the stack and leaves its body above it. False when authors damaged the list. [-0, +1] */
static bool open_declaration(pack *p, file *f, declaration *d) {
    lua_State *L = p->r.L;
    d->table = lua_gettop(L);
    d->kind = own_string(L, "kind");
    d->id = own_string(L, "id");
    if (!d->kind || !d->id) return false;
    d->id = arena_strdup(p->r.mem, d->id);
    d->where = (place){f->text.name, (int)own_integer(L, "line", 0)};
    p->client = (kind_id)own_integer(L, "client", ID_NONE);
    p->me = own_integer(L, "me", 0);
    if (p->client != ID_NONE && p->client >= p->kinds.len) return false;
    reader_at(&p->r, &f->text, d->id, d->where.line);
    lua_getfield(L, d->table, "body");
    d->body = (record){.r = &p->r, .table = lua_gettop(L)};
    return true;
}

/* Calls `read` for each declaration, in order. [declared] */
static void each_declaration(job *j, int declared, void (*read)(pack *p, const declaration *d)) {
    pack *p = j->p;
    lua_State *L = p->r.L;
    size_t at = 0;
    lua_Integer n = (lua_Integer)lua_rawlen(L, declared);
    for (lua_Integer i = 1; i <= n; i++) {
        declaration d;
        while (at + 1 < j->files.len && i > j->files.at[at].declared) at++;
        lua_rawgeti(L, declared, i);
        if (open_declaration(p, &j->files.at[at], &d)) read(p, &d);
        lua_settop(L, declared);
    }
}

static void read_first(pack *p, const declaration *d) {
    (void)read_directory(p, d);
}

static void read_second(pack *p, const declaration *d) {
    if (read_vocabulary(p, d)) return;
    fact_kind kind = fact_kind_of(d->kind);
    if (kind != FACT_KIND_COUNT) read_fact(p, d, kind);
}

static pack *pack_new(job *j, lua_State *L) {
    arena *mem = j->s.mem;
    pack *p = ARENA_NEW(mem, pack);
    names **const tables[] = {&p->source_names,   &p->section_names,     &p->context_names, &p->region_names,
                              &p->quantity_names, &p->requirement_names, &p->kind_names,    &p->fact_names,
                              &p->option_names,   &p->term_names,        &p->area_names,    &p->placeholder_names,
                              &p->target_names};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) *tables[i] = names_new(mem);
    p->r = (reader){.L = L, .mem = mem, .d = j->s.d};
    p->k = ARENA_NEW(mem, knowledge);
    p->broken = j->broken;
    reader_at(&p->r, &j->files.at[0].text, "", 0);
    return p;
}

static void read_all(lua_State *L, void *ud) {
    job *j = ud;
    j->p = pack_new(j, L);
    lua_newtable(L); /* memo */
    j->p->memo = lua_gettop(L);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &DSL);
    lua_getfield(L, -1, "declared"); /* memo dsl declared */
    int declared = lua_gettop(L);
    each_declaration(j, declared, read_first);
    if (!j->p->k->id && !j->broken)
        diag_add(j->s.d, DIAG_ERROR, (place){j->files.at[0].text.name, 0},
                 "begin with pack \"name\" { title = ..., files = ... }", "the pack is not declared");
    each_declaration(j, declared, read_second);
    pack_check(j->p);
}

/* --- the result --- */

static const fact *finished_facts(arena *mem, const pack *p) {
    fact *facts = ARENA_ARRAY(mem, p->facts.len, fact);
    for (size_t i = 0; i < p->facts.len; i++) {
        const fact_draft *f = &p->facts.at[i];
        life *lives = ARENA_ARRAY(mem, f->lives.len, life);
        for (size_t j = 0; j < f->lives.len; j++) lives[j] = f->lives.at[j].what;
        facts[i] = (fact){.id = f->id,
                          .kind = f->kind,
                          .alias_count = f->aliases.len,
                          .aliases = f->aliases.at,
                          .life_count = f->lives.len,
                          .lives = lives};
    }
    return facts;
}

static const pack_file *finished_files(const job *j) {
    pack_file *files = ARENA_ARRAY(j->s.mem, j->files.len, pack_file);
    for (size_t i = 0; i < j->files.len; i++) {
        const file *f = &j->files.at[i];
        uint32_t titled = names_find(j->p->area_names, f->name);
        files[i] = (pack_file){.name = f->name, .path = f->text.name, .size = f->text.len};
        if (titled != NAME_NONE) files[i].title = j->p->area_titles.at[titled];
    }
    return files;
}

static const knowledge *finish(const job *j) {
    const pack *p = j->p;
    knowledge *k = p->k;
    k->mem = j->s.mem;
    k->digest = digest_text(k->mem, j->digest);
    k->files = finished_files(j);
    k->file_count = j->files.len;
#define TAKE(array, count, from) (k->array = p->from.at, k->count = p->from.len)
    TAKE(sources, source_count, sources);
    TAKE(sections, section_count, sections);
    TAKE(placeholders, placeholder_count, placeholders);
    TAKE(settings, setting_count, settings);
    TAKE(targets, target_count, targets);
    TAKE(contexts, context_count, contexts);
    TAKE(regions, region_count, regions);
    TAKE(quantities, quantity_count, quantities);
    TAKE(requirements, requirement_count, requirements);
    TAKE(terms, term_count, terms);
    TAKE(kinds, kind_count, kinds);
    TAKE(conditions, condition_count, conditions);
    TAKE(parameters, parameter_count, parameters);
#undef TAKE
    k->facts = finished_facts(k->mem, p);
    k->fact_count = p->facts.len;
    k->diagram = p->diagram;
    k->source_names = p->source_names;
    k->context_names = p->context_names;
    k->region_names = p->region_names;
    k->quantity_names = p->quantity_names;
    k->requirement_names = p->requirement_names;
    k->kind_names = p->kind_names;
    k->fact_names = p->fact_names;
    return k;
}

/* The folder without slashes at its end. */
static const char *folder_name(arena *mem, const char *dir) {
    size_t len = strlen(dir);
    while (len > 1 && dir[len - 1] == '/') len--;
    return arena_strndup(mem, dir, len);
}

const knowledge *knowledge_read(arena *mem, const char *dir, const sandbox_limits *limits, diags *d) {
    const knowledge *k = compiled_pack_open(mem, folder_name(mem, dir));
    return k ? k : knowledge_read_text(mem, dir, limits, d);
}

const knowledge *knowledge_read_text(arena *mem, const char *dir, const sandbox_limits *limits, diags *d) {
    job j = {.dir = folder_name(mem, dir), .digest = DIGEST_START};
    session_open(&j.s, mem, limits);
    if (session_call(&j.s, open_vocabulary, NULL, (place){j.dir, 0})) run_files(&j);
    if (j.files.len) (void)session_call(&j.s, read_all, &j, (place){j.files.at[0].text.name, 0});
    bool fine = j.p && !diags_any_error(j.s.d);
    const knowledge *k = fine ? finish(&j) : NULL;
    session_close(&j.s, d);
    return k;
}
