#include "script/compiled.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/digest.h"

/* --- what both readers of packs agree on --- */

uint64_t digest_file(uint64_t digest, const char *name, const char *bytes, size_t len) {
    return digest_add(digest_add(digest, name, strlen(name)), bytes, len);
}

const char *digest_text(arena *mem, uint64_t digest) {
    return arena_printf(mem, "%016llx", (unsigned long long)digest);
}

const char *pack_file_path(arena *mem, const char *dir, const char *name) {
    return arena_printf(mem, "%s/%s.lua", dir, name);
}

/* --- is it this pack? --- */

/* A pipe must not be read here: the reader of the text would find it empty. */
static bool has_size(const char *path, size_t size) {
    struct stat s;
    return stat(path, &s) == 0 && S_ISREG(s.st_mode) && s.st_size >= 0 && (uintmax_t)s.st_size == size;
}

/* Reads a file of `size` bytes into `content`, which has room for one more. */
static bool load(const char *path, size_t size, char *content) {
    FILE *f = has_size(path, size) ? fopen(path, "rb") : NULL;
    if (!f) return false;
    bool whole = fread(content, 1, size + 1, f) == size && !ferror(f);
    (void)fclose(f);
    return whole;
}

static bool digest_files(const pack_file *files, size_t count, char *content, uint64_t *digest) {
    *digest = DIGEST_START;
    for (size_t i = 0; i < count; i++) {
        if (!load(files[i].path, files[i].size, content)) return false;
        *digest = digest_file(*digest, files[i].name, content, files[i].size);
    }
    return true;
}

static size_t largest(const pack_file *files, size_t count) {
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        if (files[i].size > most) most = files[i].size;
    return most;
}

/* The arena is left alone while the memory for the content is held. */
static bool same_text(arena *mem, const knowledge *compiled, const pack_file *files) {
    uint64_t digest = 0;
    char *content = malloc(largest(files, compiled->file_count) + 1);
    bool read = content && digest_files(files, compiled->file_count, content, &digest);
    free(content);
    return read && strcmp(digest_text(mem, digest), compiled->digest) == 0;
}

static pack_file *files_in(arena *mem, const char *dir, const knowledge *compiled) {
    pack_file *files = ARENA_ARRAY(mem, compiled->file_count, pack_file);
    for (size_t i = 0; i < compiled->file_count; i++) {
        files[i] = compiled->files[i];
        files[i].path = pack_file_path(mem, dir, files[i].name);
    }
    return files;
}

/* --- opening --- */

typedef struct opening {
    arena *mem;
    const knowledge *compiled;
    const pack_file *files;
    size_t last; /* the file found last: neighbours mostly share one */
} opening;

static const char *path_of(opening *o, const char *file) {
    if (!file) return NULL;
    while (o->compiled->files[o->last].path != file) o->last = (o->last + 1) % o->compiled->file_count;
    return o->files[o->last].path;
}

/* A copy of records that each have a place at `offset`, which now names the file where it is. */
static void *placed(opening *o, const void *records, size_t count, size_t size, size_t offset) {
    char *copy = arena_alloc(o->mem, count, size);
    if (count) memcpy(copy, records, count * size);
    for (size_t i = 0; i < count; i++) {
        place *where = (place *)(void *)(copy + i * size + offset);
        where->file = path_of(o, where->file);
    }
    return copy;
}

#define PLACED(o, type, array, count) ((const type *)placed((o), (array), (count), sizeof(type), offsetof(type, where)))

static const fact *placed_facts(opening *o) {
    const knowledge *k = o->compiled;
    fact *facts = ARENA_ARRAY(o->mem, k->fact_count, fact);
    for (size_t i = 0; i < k->fact_count; i++) {
        facts[i] = k->facts[i];
        facts[i].lives = PLACED(o, life, facts[i].lives, facts[i].life_count);
    }
    return facts;
}

/* The names in an array of records that each have one at `offset`; their ids are the indices. */
static const names *names_of(arena *mem, const void *records, size_t count, size_t size, size_t offset) {
    names *t = names_new(mem);
    for (size_t i = 0; i < count; i++) {
        const char *name;
        memcpy(&name, (const char *)records + i * size + offset, sizeof name);
        names_add(t, name);
    }
    return t;
}

#define NAMES_OF(mem, type, member, array, count) \
    names_of((mem), (array), (count), sizeof(type), offsetof(type, member))

static const diagram *placed_diagram(opening *o) {
    const diagram *from = o->compiled->diagram;
    if (!from) return NULL;
    diagram *d = ARENA_NEW(o->mem, diagram);
    *d = *from;
    d->parts = PLACED(o, diagram_part, d->parts, d->part_count);
    d->paths = PLACED(o, diagram_path, d->paths, d->path_count);
    d->where.file = path_of(o, d->where.file);
    return d;
}

static void make_names(knowledge *k) {
    k->source_names = NAMES_OF(k->mem, source, id, k->sources, k->source_count);
    k->context_names = NAMES_OF(k->mem, context, name, k->contexts, k->context_count);
    k->region_names = NAMES_OF(k->mem, region, name, k->regions, k->region_count);
    k->quantity_names = NAMES_OF(k->mem, quantity, name, k->quantities, k->quantity_count);
    k->requirement_names = NAMES_OF(k->mem, requirement, name, k->requirements, k->requirement_count);
    k->kind_names = NAMES_OF(k->mem, client_kind, name, k->kinds, k->kind_count);
    k->fact_names = NAMES_OF(k->mem, fact, id, k->facts, k->fact_count);
}

static const knowledge *open_pack(arena *mem, const knowledge *compiled, const pack_file *files) {
    opening o = {.mem = mem, .compiled = compiled, .files = files};
    knowledge *k = ARENA_NEW(mem, knowledge);
    *k = *compiled;
    k->mem = mem;
    k->files = files;
    k->sources = PLACED(&o, source, k->sources, k->source_count);
    k->settings = PLACED(&o, setting, k->settings, k->setting_count);
    k->targets = PLACED(&o, query_target, k->targets, k->target_count);
    k->contexts = PLACED(&o, context, k->contexts, k->context_count);
    k->quantities = PLACED(&o, quantity, k->quantities, k->quantity_count);
    k->requirements = PLACED(&o, requirement, k->requirements, k->requirement_count);
    k->terms = PLACED(&o, glossary_term, k->terms, k->term_count);
    k->kinds = PLACED(&o, client_kind, k->kinds, k->kind_count);
    k->conditions = PLACED(&o, named_condition, k->conditions, k->condition_count);
    k->parameters = PLACED(&o, parameter, k->parameters, k->parameter_count);
    k->facts = placed_facts(&o);
    k->diagram = placed_diagram(&o);
    make_names(k);
    return k;
}

const knowledge *compiled_pack_open(arena *mem, const char *dir) {
    for (const knowledge *const *p = compiled_packs; *p; p++) {
        const pack_file *files = files_in(mem, dir, *p);
        if (same_text(mem, *p, files)) return open_pack(mem, *p, files);
    }
    return NULL;
}
